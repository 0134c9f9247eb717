//! What the calls are asked: one request each, and the answers that are of the window alone.

use crate::import::KeepDates;
use crate::publish::Sheet;
use crate::schedule::RowFilter;
use crate::schedule::arrange::DropPlace;
use crate::schedule::calendar::CalendarDraft;
use crate::schedule::options::ScheduleDraft;
use crate::schedule::print::{PrintColumn, PrintPaper};
use crate::schedule::relationship::RelationshipDraft;
use crate::schedule::simulate::SimulationDraft;
use crate::schedule::usage::UsageEvery;
use crate::schedule::wbs::WbsDraft;
use crate::schedule::written::WrittenRow;
use crate::view::{ClassOf, Settings, TableRequest};
use chrono::NaiveDate;
use milepost_exchange::Format;
use milepost_exchange::table::Makes as RowsAre;
use milepost_model::ResourceId;
use milepost_model::schedule::{ActivityDate, ActivityDraft};
use milepost_model::{
    ActivityId, BaselineId, CalendarId, ClaimDraft, ClaimId, CostDraft, CostId, FactKind, FrontDraft, FrontId,
    MeasurementId, MilestoneDraft, MilestoneId, ProjectDraft, ProjectId, QuantityDraft, QuantityId, ReadingDraft,
    RelationshipId, ReportDraft, ReportId, ReportLineDraft, RiskDraft, RiskId, SourceDraft, SourceId, StructureDraft,
    StructureId, WbsId,
};
use milepost_schedule::earned::Period;
use milepost_schedule::forecast::Method;
use milepost_schedule::forecast::outside::Weighting;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

macro_rules! requests {
    ($( $(#[$doc:meta])* $name:ident { $($(#[$meta:meta])* $field:ident : $type:ty),* $(,)? } )*) => { $(
        $(#[$doc])*
        #[derive(Clone, Debug, Serialize, Deserialize, TS)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$meta])* pub $field: $type),* }
    )* };
}

requests! {
    /// No request.
    Nothing {}
    PathRequest { path: String }
    AsOfRequest { #[ts(type = "string")] as_of: NaiveDate }
    ProjectRequest { project: ProjectId, #[ts(type = "string")] as_of: NaiveDate }
    /// With the first claims of its facts, all in one step.
    ProjectAdd { draft: ProjectDraft, #[serde(default)] claims: Vec<ClaimDraft> }
    ProjectEdit { project: ProjectId, draft: ProjectDraft }
    ProjectRemove { project: ProjectId }
    /// To the place `position` of the portfolio, counted without it.
    ProjectMove { project: ProjectId, position: usize }
    /// Adds one or, pasted from a spreadsheet, many, before the milestone at `position` or at the end.
    MilestoneAdd {
        project: ProjectId,
        drafts: Vec<MilestoneDraft>,
        position: Option<usize>,
        #[ts(type = "string")] as_of: NaiveDate
    }
    MilestoneEdit { milestone: MilestoneId, draft: MilestoneDraft, #[ts(type = "string")] as_of: NaiveDate }
    MilestoneRemove { milestones: Vec<MilestoneId> }
    MilestoneMove { milestone: MilestoneId, position: usize }
    /// Rows of a spreadsheet as text: finds the columns by their heads or their order.
    MilestonePasteRead { project: ProjectId, text: String, #[ts(type = "string")] as_of: NaiveDate }
    /// A claim without a source is the user's own word, stated today. `new_source` is added with it and
    /// cited by it; `choose` makes it the fact's value, in the place of the one chosen before.
    ClaimAdd {
        project: ProjectId,
        draft: ClaimDraft,
        #[serde(default)] #[ts(optional)] new_source: Option<SourceDraft>,
        #[serde(default)] #[ts(as = "Option<bool>", optional)] choose: bool
    }
    ClaimEdit { claim: ClaimId, draft: ClaimDraft }
    ClaimRemove { claims: Vec<ClaimId> }
    ClaimChoose { claim: ClaimId }
    /// Back to the latest stated.
    ClaimUnchoose { claim: ClaimId }
    ReportRequest { report: ReportId }
    /// A draft with the open milestones as they are known at the data date (as typed; missing: today), or with
    /// what the report says that it corrects.
    ReportNew {
        project: ProjectId,
        #[serde(default)] #[ts(optional)] data_date: Option<String>,
        #[serde(default)] #[ts(optional)] corrects: Option<ReportId>
    }
    ReportEdit { report: ReportId, draft: ReportDraft }
    ReportLineEdit { report: ReportId, milestone: MilestoneId, draft: ReportLineDraft }
    /// As the milestone's forecast, source and all.
    ReportTakeClaim { report: ReportId, milestone: MilestoneId, claim: ClaimId }
    /// `field` is `forecast` or `actual`.
    ReportTryDate { report: ReportId, milestone: MilestoneId, field: String, text: String }
    ReportCompare { from: ReportId, to: ReportId }
    BaselineListRequest { project: ProjectId }
    /// Without a report: the plan as it stands. The date as typed; missing: today, or the report's data date.
    BaselineFreeze {
        project: ProjectId,
        name: String,
        #[serde(default)] #[ts(optional)] date: Option<String>,
        #[serde(default)] #[ts(optional)] report: Option<ReportId>,
        current: bool
    }
    BaselineRequest { baseline: BaselineId }
    BaselineUnchoose { project: ProjectId }
    BaselineRename { baseline: BaselineId, name: String }
    QuantityAdd { project: ProjectId, draft: QuantityDraft }
    QuantityEdit { quantity: QuantityId, draft: QuantityDraft }
    QuantityRemove { quantity: QuantityId }
    QuantityMove { quantity: QuantityId, position: usize }
    QuantityRead { quantity: QuantityId, draft: ReadingDraft }
    FrontAdd { project: ProjectId, draft: FrontDraft }
    FrontEdit { front: FrontId, draft: FrontDraft }
    FrontRemove { front: FrontId }
    /// To the place `position` of the list, counted without it.
    FrontMove { front: FrontId, position: usize }
    FrontRead { front: FrontId, draft: ReadingDraft }
    ReadingEdit { reading: MeasurementId, draft: ReadingDraft }
    ReadingRemove { reading: MeasurementId }
    StructureAdd { project: ProjectId, draft: StructureDraft }
    StructureEdit { structure: StructureId, draft: StructureDraft }
    StructureRemove { structure: StructureId }
    CostAdd { project: ProjectId, draft: CostDraft }
    CostEdit { cost: CostId, draft: CostDraft }
    CostRemove { cost: CostId }
    /// The length of a claim, or as typed; neither takes the line away.
    ChainageSet {
        project: ProjectId,
        #[serde(default)] #[ts(optional)] claim: Option<ClaimId>,
        #[serde(default)] #[ts(optional)] length: Option<String>
    }
    SourceAdd { draft: SourceDraft }
    SourceEdit { source: SourceId, draft: SourceDraft }
    /// Refused while it is cited, unless `uncite`: then the claims stay, without a source.
    SourceRemove { source: SourceId, uncite: bool }
    ReadDate { project: Option<ProjectId>, text: String }
    /// `start` is the start as typed for a project that is not yet added: its other dates may count from it.
    ReadValue {
        project: Option<ProjectId>,
        fact: String,
        kind: Option<FactKind>,
        text: String,
        #[serde(default)] #[ts(optional)] start: Option<String>
    }
    SearchRequest { text: String }
    /// Entries older than `before` (from the newest where missing), for one project or all.
    HistoryRequest { project: Option<ProjectId>, #[ts(type = "number | null")] before: Option<i64>, limit: usize }
    /// Back to the content as it was right after this entry.
    RestoreRequest { #[ts(type = "number")] number: i64 }
    /// Beside the workspace, in its backup folder, where no path is given.
    BackupRequest { path: Option<String> }
    /// The window is the days before the as-of date whose readings a front's rate is taken from; all where missing.
    ForecastRequest {
        project: ProjectId,
        #[ts(type = "string")] as_of: NaiveDate,
        /// Finished projects of the same kind where missing.
        #[serde(default)] #[ts(optional)] class: Option<ClassOf>,
        #[serde(default)] #[ts(as = "Option<Weighting>", optional)] weighting: Weighting,
        #[serde(default)] #[ts(optional)] window_days: Option<u32>,
        /// All where missing.
        #[serde(default)] #[ts(optional)] methods: Option<Vec<Method>>
    }
    FrontsRequest {
        project: ProjectId,
        #[ts(type = "string")] as_of: NaiveDate,
        #[serde(default)] #[ts(optional)] window_days: Option<u32>
    }
    EarnedRequest {
        project: ProjectId,
        #[ts(type = "string")] as_of: NaiveDate,
        #[serde(default)] #[ts(as = "Option<Period>", optional)] period: Period
    }
    BacktestRequest {
        #[ts(type = "string")] as_of: NaiveDate,
        #[serde(default)] #[ts(as = "Option<Weighting>", optional)] weighting: Weighting
    }
    /// Which rows to show. `stay`: the activity or element whose row is asked for in the answer.
    ScheduleOpen {
        project: ProjectId,
        #[ts(type = "string")] as_of: NaiveDate,
        #[serde(default)] collapsed: Vec<WbsId>,
        #[serde(default)] filter: RowFilter,
        #[serde(default)] #[ts(type = "string | null")] stay: Option<Uuid>
    }
    /// Rows of the schedule that was opened last, as bytes.
    ScheduleRows { project: ProjectId, first: usize, count: usize }
    /// The next row after this one that has the text.
    ScheduleFind { project: ProjectId, text: String, after: Option<usize> }
    /// `by_free_float`: ordered by what a path may lose before its end moves; otherwise by total float.
    SchedulePaths {
        project: ProjectId,
        #[serde(default)] #[ts(optional)] to: Option<ActivityId>,
        count: usize,
        #[serde(default)] #[ts(as = "Option<bool>", optional)] by_free_float: bool
    }
    /// What changed from `before` to `after`: each `now`, a baseline's id or name, `#12` of the history, or a file.
    ScheduleDiff { project: ProjectId, before: String, after: String }
    RiskAdd { project: ProjectId, draft: RiskDraft }
    RiskEdit { risk: RiskId, draft: RiskDraft }
    RiskRemove { risk: RiskId }
    ScheduleSimulate { project: ProjectId, draft: SimulationDraft }
    /// Files to look at, or to bring in: as new projects, or one as the next update of the project that is there.
    /// The stamps of a look: a file that is not as it was then is not brought in.
    ImportRequest {
        paths: Vec<String>,
        #[serde(default)] #[ts(optional)] into: Option<ProjectId>,
        #[serde(default)] #[ts(optional)] code_page: Option<String>,
        #[serde(default)] #[ts(as = "Option<KeepDates>", optional)] dates: KeepDates,
        /// Begin a status report with the update's data date, as a draft.
        #[serde(default)] #[ts(as = "Option<bool>", optional)] report: bool,
        /// The saved mapping to read a table or records by.
        #[serde(default)] #[ts(optional)] mapping: Option<String>,
        /// How a table is read otherwise.
        #[serde(default)] #[ts(optional)] table: Option<TableRequest>,
        #[serde(default)] #[ts(as = "Option<Vec<String>>", optional)] stamps: Vec<String>
    }
    /// A project, or all where there is none, as a file of this format. A file that is there is replaced: whoever
    /// chose the name was asked.
    ExportRequest {
        format: Format,
        project: Option<ProjectId>,
        path: String,
        /// Of a format that holds one table: what its rows are.
        #[serde(default)] #[ts(optional)] rows: Option<RowsAre>
    }
    ScheduleEdit { project: ProjectId, draft: ScheduleDraft }
    ScheduleOf { project: ProjectId }
    /// Of a resource the units; the cost of all where none is given.
    ScheduleUsage {
        project: ProjectId,
        #[serde(default)] #[ts(optional)] resource: Option<ResourceId>,
        #[serde(default)] #[ts(as = "Option<UsageEvery>", optional)] every: UsageEvery
    }
    /// The Gantt as `.pdf` over pages, or as `.svg`. A file that is there is replaced: whoever chose the name was asked.
    SchedulePrint {
        project: ProjectId,
        #[ts(type = "string")] as_of: NaiveDate,
        #[serde(default)] collapsed: Vec<WbsId>,
        #[serde(default)] filter: RowFilter,
        columns: Vec<PrintColumn>,
        path: String,
        paper: PrintPaper,
        across: usize,
        links: bool,
        float: bool,
        baseline: bool
    }
    ActivityRequest { project: ProjectId, activity: ActivityId }
    /// Below an activity, or in an element; at the end where none is given.
    ActivityAdd {
        project: ProjectId,
        #[ts(type = "string | null")] below: Option<Uuid>,
        drafts: Vec<ActivityDraft>,
        #[ts(type = "string")] as_of: NaiveDate
    }
    ActivityEdit { project: ProjectId, activity: ActivityId, draft: ActivityDraft }
    ActivityEditAll { project: ProjectId, activities: Vec<ActivityId>, draft: ActivityDraft }
    ActivityRemove { project: ProjectId, activities: Vec<ActivityId> }
    /// Up (-1) or down (1) within its element.
    ActivityMove { project: ProjectId, activity: ActivityId, #[ts(type = "number")] by: i64 }
    /// A level in (1) or out (-1).
    ActivityIndent { project: ProjectId, activities: Vec<ActivityId>, #[ts(type = "number")] by: i64 }
    /// Rows of a spreadsheet: those that name an activity change it, the others are added below.
    ActivityWrite {
        project: ProjectId,
        #[ts(type = "string | null")] below: Option<Uuid>,
        rows: Vec<WrittenRow>,
        #[ts(type = "string")] as_of: NaiveDate
    }
    /// What a draft of an activity would do to the rows from `first` on.
    SchedulePreview { project: ProjectId, activity: ActivityId, draft: ActivityDraft, first: usize, count: usize }
    /// Rows of the outline, activities and elements, to another place of it.
    OutlineMove {
        project: ProjectId,
        #[ts(type = "string[]")] things: Vec<Uuid>,
        #[ts(type = "string")] target: Uuid,
        place: DropPlace
    }
    RelationshipAdd { project: ProjectId, predecessor: ActivityId, successor: ActivityId, draft: RelationshipDraft }
    RelationshipEdit { project: ProjectId, relationship: RelationshipId, draft: RelationshipDraft }
    RelationshipRemove { project: ProjectId, relationships: Vec<RelationshipId> }
    WbsAdd { project: ProjectId, #[ts(type = "string | null")] below: Option<Uuid>, name: String }
    WbsEdit { project: ProjectId, wbs: WbsId, draft: WbsDraft }
    /// What is in it moves to the element above.
    WbsRemove { project: ProjectId, wbs: WbsId }
    /// Up (-1) or down (1) among those beside it; a level in (1) or out (-1).
    WbsShift { project: ProjectId, wbs: WbsId, #[ts(type = "number")] by: i64 }
    /// Month 1 to 12.
    CalendarMonth { project: ProjectId, calendar: CalendarId, year: i32, month: u32 }
    CalendarAdd { project: ProjectId, draft: CalendarDraft }
    CalendarEdit { project: ProjectId, calendar: CalendarId, draft: CalendarDraft }
    CalendarRemove { project: ProjectId, calendar: CalendarId }
    /// Its forecast comes from this activity from now on; from what is said of it where none is given.
    MilestoneFollow { milestone: MilestoneId, activity: Option<ActivityId>, #[serde(default)] reads: ActivityDate }
    SettingsSave { settings: Settings }
    TextSave { path: String, text: String }
    /// A report of the project, or of the portfolio where there is none, as `.pdf` or `.html`. A file that is
    /// there is replaced: whoever chose the name was asked.
    PublishRequest {
        project: Option<ProjectId>,
        #[ts(type = "string")] as_of: NaiveDate,
        path: String,
        sheet: Sheet
    }
    /// Bytes as base64: a picture that the user saves.
    BytesSave { path: String, base64: String }
}

/// Milestones as they would be added, with what is wrong in each row.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PasteRead {
    pub rows: Vec<PasteRow>,
    /// The columns as they were understood: `title`, `planned`, ... or empty for one left out.
    pub columns: Vec<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PasteRow {
    pub draft: MilestoneDraft,
    pub problems: Vec<milepost_model::Problem>,
}
