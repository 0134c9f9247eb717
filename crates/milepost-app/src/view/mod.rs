//! What the screens and the command line show: plain values, made from the model and what
//! `milepost-schedule` computed. Field names are those of the JSON that both print.

mod import;
mod record;
mod records;
mod rows;
mod tracking;

pub use import::{
    AboutFile, Contents, DateDifference, DatesVerified, Exported, FieldVerified, FileImport, FormatView, Formats,
    Import, ImportFinding, ImportedProject, ScheduleContents, ScheduleUpdate, SuggestedProject, Unfollowed,
    UpdateCounts, VerifiedValue,
};
pub use record::{
    Baselines, ChainageView, MeasuredWork, ReportComparison, ReportLineView, ReportList, ReportRow, ReportTry,
    ReportView,
};
pub use records::{
    FieldView, RecordChange, RecordCount, RecordProject, RecordsContents, TableAnswers, TableColumnView, TableRequest,
    TableRowView, TableView,
};
pub use rows::{FieldMove, ImportRow, ImportRows, RowCounts, RowEffect, RowLeftOut, RowOutcome, RowsAsked};
pub use tracking::{ClassOf, ClassView, ForecastView};
mod schedule;
mod simulation;

pub use schedule::{
    ActivityCost, ActivityDetails, ActivityLine, ActivityLines, ActivityView, CalendarName, Calendars, DateWhy, Dcma,
    FloatPathView, FloatPaths, LinkView, LinkedProject, MetricView, ScheduleFound, ScheduleOutline, ScheduleView,
};
pub use schedule::{
    AssignmentLine, CalendarDayView, CalendarMonthView, CalendarUse, CodeName, CodeTypeView, DaySource, FollowChoice,
    PreviewRow, ScheduleCodes, SchedulePreviewed, UsagePeriod, UsageResource, UsageView, WhyStep,
};
pub use simulation::{
    CostPercentile, CriticalShare, FinishPercentile, Histogram, RiskActivity, RiskShare, RiskView, Risks,
    ScheduleSimulation, TornadoBar,
};

use chrono::NaiveDate;
use milepost_model::{
    ClaimId, ClaimValue, DateInterval, FactKind, Message, Milestone, MilestoneId, Problem, Project, ProjectId,
    ProjectKind, ProjectStatus, Source, SourceId,
};
use milepost_schedule::Figure;
use milepost_schedule::fact::Fact;
use milepost_schedule::milestone::{MilestoneProgress, NextMilestone};
use milepost_schedule::progress::{Elapsed, Progress, PromisedFinish, Weighted};
use milepost_schedule::reporting::Reporting;
use milepost_schedule::s_curve::SCurve;
use milepost_schedule::verdict::{Verdict, VerdictKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// The open workspace: what the top bar shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct WorkspaceInfo {
    pub path: String,
    /// The file's name without `.milepost`.
    pub name: String,
    /// Why nothing can be changed, if nothing can.
    pub read_only: Option<Message>,
    /// Grows with every change; equal revisions mean equal content.
    #[ts(type = "number")]
    pub revision: i64,
    /// The change that undo would take back, in words.
    pub undo: Option<Message>,
    pub redo: Option<Message>,
    /// Why today's automatic backup could not be made, if it could not.
    pub backup_problem: Option<Message>,
}

/// What a change did: which nouns to show afresh, and what undo would say.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Changed {
    #[ts(type = "number")]
    pub revision: i64,
    /// The change in words, as the history keeps it. None: nothing was changed.
    pub action: Option<Message>,
    /// The thing that was added, if one was.
    #[ts(type = "string | null")]
    pub id: Option<Uuid>,
    /// Projects whose content changed.
    pub projects: Vec<ProjectId>,
    /// True if the list of projects itself changed (added, removed, renamed, moved).
    pub portfolio: bool,
    /// True if sources changed.
    pub sources: bool,
    /// What was let through but should be looked at.
    pub warnings: Vec<Problem>,
    pub undo: Option<Message>,
    pub redo: Option<Message>,
}

/// What went wrong, with what to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Failure {
    /// Stable name for programs: `invalid`, `not_found`, `ambiguous`, `read_only`, `busy`,
    /// `not_a_workspace`, `newer_schema`, `damaged`, `missing`, `no_permission`, `disk_full`, `exists`,
    /// `no_workspace`, `in_use`, `issued`, `conflict`, `not_a_schedule`, `not_readable`, `not_calculated`, `bad_network`,
    /// `bad_request`, `cancelled`, `io`.
    pub code: String,
    pub message: Message,
    /// What can be done.
    pub help: Option<Box<Message>>,
    /// For `invalid`: each field's problem.
    pub problems: Vec<Problem>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Portfolio {
    #[ts(type = "string")]
    pub as_of: NaiveDate,
    pub rows: Vec<PortfolioRow>,
    /// How many of each verdict, in the order of [`VerdictKind`].
    pub verdicts: Vec<VerdictCount>,
    /// Projects whose next report is overdue.
    pub reports_due: usize,
    /// Projects that go on, are reported on, and of which nothing was reported for 60 days.
    pub silent: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct VerdictCount {
    pub kind: VerdictKind,
    pub projects: usize,
}

/// One project in a line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PortfolioRow {
    pub id: ProjectId,
    pub code: String,
    pub name: String,
    pub kind: ProjectKind,
    pub kind_name: String,
    pub places: Vec<String>,
    pub countries: Vec<String>,
    pub status: ProjectStatus,
    pub verdict: Verdict,
    pub elapsed: Figure<Elapsed>,
    pub planned: Figure<Weighted>,
    pub milestone_weighted: Figure<Weighted>,
    pub promised_finish: Figure<PromisedFinish>,
    pub expected_finish: Figure<DateInterval>,
    #[ts(type = "Figure<number>")]
    pub finish_slip: Figure<i64>,
    pub next_milestone: Figure<NextMilestone>,
    #[ts(type = "Figure<number>")]
    pub evidence_age: Figure<i64>,
    pub reporting: Reporting,
    /// How many milestones are overdue.
    pub overdue: usize,
    /// Slip in days of each milestone that has one, in date order: the sparkline.
    pub slips: Vec<SlipPoint>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SlipPoint {
    #[ts(type = "string")]
    pub date: NaiveDate,
    #[ts(type = "number")]
    pub days: i64,
    pub title: String,
}

/// Everything that a project's pages show at an as-of date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ProjectView {
    pub project: Project,
    pub progress: Progress,
    /// In the project's order, each with what was computed of it.
    pub milestones: Vec<MilestoneView>,
    pub facts: Vec<Fact>,
    /// The sources that the project's claims and milestones cite.
    pub sources: Vec<Source>,
    pub s_curve: SCurve,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct MilestoneView {
    pub milestone: Milestone,
    pub progress: MilestoneProgress,
    /// What should be looked at: planned after the finish, met before the start.
    pub warnings: Vec<Problem>,
}

/// A source with how often it is cited.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SourceView {
    pub source: Source,
    pub claims: usize,
    pub milestones: usize,
    /// Reports and lines of reports.
    pub reports: usize,
    /// Readings of fronts and quantities, and costs.
    pub measurements: usize,
    /// The projects that cite it.
    pub projects: Vec<ProjectId>,
}

impl SourceView {
    /// How often it is cited in all.
    #[must_use]
    pub fn citations(&self) -> usize {
        self.claims + self.milestones + self.reports + self.measurements
    }
}

/// All sources of the workspace, by publisher and title.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Sources {
    pub sources: Vec<SourceView>,
}

/// How a typed date or value was read, shown before it is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ReadingView {
    /// The value, where it reads in one way.
    pub value: Option<ClaimValue>,
    /// The reading in words: "any day from 1 Oct to 31 Dec 2026".
    pub words: Option<Message>,
    /// Ways to read it, where there are several; each text reads only that way.
    pub choices: Vec<ReadingChoice>,
    /// What is wrong with it and what would be right, where it cannot be read.
    pub problem: Option<Problem>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ReadingChoice {
    pub text: String,
    pub words: Message,
}

/// One entry of the history, newest first in lists.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct HistoryEntry {
    /// Its number; grows by one with every change.
    #[ts(type = "number")]
    pub number: i64,
    /// UTC, RFC 3339.
    pub time: String,
    pub action: Message,
    pub kind: HistoryKind,
    /// For an undo or redo: the entry it was of. For a restore: the entry gone back to.
    #[ts(type = "number | null")]
    pub of: Option<i64>,
    /// True if its effect is in the content now (not undone).
    pub in_effect: bool,
    /// Projects that it touched; those removed since are left out.
    pub projects: Vec<ProjectId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HistoryKind {
    Change,
    Undo,
    Redo,
    /// Went back to an earlier point.
    Restore,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct History {
    pub entries: Vec<HistoryEntry>,
    /// True if there are older ones.
    pub more: bool,
}

/// What the integrity checks found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct CheckReport {
    pub path: String,
    pub sound: bool,
    pub findings: Vec<Message>,
    pub projects: usize,
    pub milestones: usize,
    pub claims: usize,
    pub sources: usize,
    /// Changes in the history.
    #[ts(type = "number")]
    pub changes: i64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct BackupDone {
    pub path: String,
    #[ts(type = "number")]
    pub bytes: u64,
}

/// How far long work is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct WorkState {
    /// What is being done, in words.
    pub step: Option<Message>,
    /// Parts done of parts in all; 0 in all: not known.
    #[ts(type = "number")]
    pub done: u64,
    #[ts(type = "number")]
    pub of: u64,
}

/// A report that was written to a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Published {
    pub path: String,
    #[ts(type = "number")]
    pub bytes: u64,
    /// Of a PDF.
    pub pages: Option<usize>,
    /// What should be known: characters that no font has.
    pub notices: Vec<Message>,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

/// What is remembered between runs, outside any workspace.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Settings {
    pub theme: Theme,
    /// Newest first.
    pub recent: Vec<Recent>,
    /// Opened again at the next start.
    pub last_workspace: Option<String>,
    /// The page that was shown last, as the UI's route text, by workspace path.
    pub last_page: std::collections::BTreeMap<String, String>,
    /// Widths of panes and the like, by name.
    pub sizes: std::collections::BTreeMap<String, f64>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Recent {
    pub path: String,
    pub name: String,
    /// UTC, RFC 3339.
    pub opened: String,
    /// False if there is no file now. Found out when listed, not kept.
    #[serde(default, skip_deserializing)]
    pub there: bool,
}

/// The state at start: what the window shows first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct DeskState {
    pub workspace: Option<WorkspaceInfo>,
    pub settings: Settings,
    #[ts(type = "string")]
    pub today: NaiveDate,
    pub version: String,
    /// Why the last workspace, or the one asked for on start, could not be opened.
    pub failure: Option<Failure>,
    /// What should be known but stops nothing: settings that could not be read.
    pub notices: Vec<Message>,
}

/// What the search box finds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Hit {
    pub kind: HitKind,
    pub title: String,
    /// The project it is in; None for a source.
    pub project: Option<ProjectId>,
    pub project_name: Option<String>,
    pub milestone: Option<MilestoneId>,
    pub claim: Option<ClaimId>,
    pub source: Option<SourceId>,
}

/// Best first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Hits {
    pub hits: Vec<Hit>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HitKind {
    Project,
    Milestone,
    Claim,
    Source,
}

/// A fact's name and kind, for lists to choose from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FactChoice {
    pub name: String,
    pub kind: FactKind,
}
