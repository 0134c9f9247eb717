//! What is shown of files that are brought in: before anything is changed, and after.

use super::{Changed, Failure, RecordsContents};
use milepost_exchange::Format;
use milepost_model::schedule::{Instant, Minutes};
use milepost_model::{Message, ProjectId};
use milepost_schedule::diff::Diff;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Files that were looked at, or brought in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Import {
    pub files: Vec<FileImport>,
    /// Of what was brought in, the projects in the order of the files.
    pub projects: Vec<ProjectId>,
    /// None: they were only looked at.
    pub changed: Option<Changed>,
}

/// One file: what it is, what it holds, what was noticed in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FileImport {
    pub path: String,
    /// Without its folders.
    pub name: String,
    #[ts(type = "number")]
    pub bytes: u64,
    /// Equal stamps: the file has not changed.
    pub stamp: String,
    pub format: Option<Format>,
    /// The program and version that wrote it, where it says so.
    pub from: String,
    /// More that it says of itself.
    pub about: Vec<AboutFile>,
    /// What was noticed, with where it stands in the file.
    pub findings: Vec<ImportFinding>,
    /// How many there are, kept or not.
    pub finding_count: usize,
    /// Tables, columns and elements that Milepost has no words for and keeps, to be written back in the same format; with
    /// how many rows have them.
    pub kept: Vec<(String, usize)>,
    /// Parts of the file that are not kept, with their number of rows.
    pub left_out: Vec<(String, usize)>,
    /// None where it cannot be read: `failure` says why.
    pub contents: Option<Contents>,
    pub failure: Option<Failure>,
}

/// A label and what stands beside it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct AboutFile {
    pub label: Message,
    pub value: Message,
}

/// What a file would bring in, by what it holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Contents {
    Schedule(ScheduleContents),
    Records(Box<RecordsContents>),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportFinding {
    /// `line 12, TASK row 3, target_start_date`.
    pub place: String,
    pub message: Message,
}

/// The projects of a schedule file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ScheduleContents {
    pub projects: Vec<ImportedProject>,
    pub verification: DatesVerified,
    /// What would change in the project that it is the next update of; None: it is a new one, or has no schedule yet.
    pub update: Option<Box<ScheduleUpdate>>,
    /// A project that is there and whose schedule has the code of the file's only project.
    pub suggested: Option<SuggestedProject>,
}

/// A project that a file may be the next update of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SuggestedProject {
    pub project: ProjectId,
    pub name: String,
}

/// A file beside the schedule of the project that it is the next update of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ScheduleUpdate {
    pub project: ProjectId,
    /// The file's data date is before that of the project.
    pub older: bool,
    /// Nothing differs.
    pub same: bool,
    /// Of all, where the lists show the first only.
    pub counts: UpdateCounts,
    pub diff: Diff,
    /// Why dates are not compared, if they are not.
    pub no_dates: Option<Message>,
    /// How many milestones go on to follow an activity.
    pub followed: usize,
    /// Milestones whose activity is not in the file.
    pub unfollowed: Vec<Unfollowed>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UpdateCounts {
    pub added: usize,
    pub removed: usize,
    pub renamed: usize,
    pub moved: usize,
    pub actuals: usize,
    pub progressed: usize,
    pub durations: usize,
    pub links: usize,
    pub calendars: usize,
    pub constraints: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Unfollowed {
    pub milestone: String,
    /// The code of the activity that is gone.
    pub activity: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportedProject {
    /// Of a file that was only looked at it stands for nothing.
    pub project: ProjectId,
    pub code: String,
    pub name: String,
    pub activities: usize,
    pub relationships: usize,
    pub calendars: usize,
    pub wbs: usize,
    pub resources: usize,
    pub data_date: Option<Instant>,
    /// The finish that its own tool wrote, and the one that its logic gives here.
    pub stored_finish: Option<Instant>,
    pub finish: Option<Instant>,
}

/// The file's dates recomputed from its logic, and compared with those that its own tool stored.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct DatesVerified {
    pub activities: usize,
    /// Those with stored dates.
    pub compared: usize,
    /// Those of them whose every value is ours.
    pub matching: usize,
    pub fields: Vec<FieldVerified>,
    /// The first of them.
    pub differences: Vec<DateDifference>,
    pub difference_count: usize,
    /// Why nothing could be computed, if so.
    pub problem: Option<Message>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FieldVerified {
    /// As in `verify-field-FIELD`: `early_start`.
    pub field: String,
    pub compared: usize,
    pub matched: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DateDifference {
    pub code: String,
    pub name: String,
    pub field: String,
    pub stored: VerifiedValue,
    pub computed: VerifiedValue,
}

/// A date, minutes of work, or whether it is critical.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum VerifiedValue {
    Date(Instant),
    Minutes(#[ts(type = "number")] Minutes),
    Flag(bool),
}

/// The formats that are read and written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Formats {
    pub formats: Vec<FormatView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FormatView {
    pub format: Format,
    pub name: Message,
    /// Without the dot.
    pub extensions: Vec<String>,
    pub reads: bool,
    pub writes: bool,
    /// It holds one project at a time.
    pub one_project: bool,
    /// It can hold all projects.
    pub all_projects: bool,
}

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Exported {
    pub path: String,
    #[ts(type = "number")]
    pub bytes: u64,
    /// What the format has no place for.
    pub left_out: Vec<ImportFinding>,
}
