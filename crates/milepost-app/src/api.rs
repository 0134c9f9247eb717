//! The calls that the window makes, as a table: name, request, answer. The shell has one command that
//! hands the name and the request's JSON to [`crate::desk::Desk::call`]; the UI's typed functions are
//! generated from this table, so that neither side can drift from the other.

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
use crate::view::Published;
use crate::view::{
    ActivityLines, ActivityView, BackupDone, Baselines, Calendars, Changed, CheckReport, ClassOf, DateWhy, DeskState,
    Exported, ForecastView, Formats, History, Hits, Import, MeasuredWork, Portfolio, ProjectView, ReadingView,
    ReportComparison, ReportList, ReportTry, ReportView, ScheduleFound, ScheduleOutline, Settings, Sources,
    TableRequest, WorkspaceInfo,
};
use crate::view::{CalendarMonthView, Dcma, ScheduleCodes, SchedulePreviewed, UsageView};
use crate::view::{FloatPaths, ScheduleSimulation, ScheduleUpdate};
use chrono::NaiveDate;
use milepost_exchange::Format;
use milepost_exchange::table::Makes as RowsAre;
use milepost_model::ResourceId;
use milepost_model::schedule::{ActivityDate, ActivityDraft, ScheduleProject};
use milepost_model::{
    ActivityId, BaselineId, CalendarId, ClaimDraft, ClaimId, CostDraft, CostId, FactKind, FrontDraft, FrontId,
    MeasurementId, MilestoneDraft, MilestoneId, ProjectDraft, ProjectId, QuantityDraft, QuantityId, ReadingDraft,
    RelationshipId, ReportDraft, ReportId, ReportLineDraft, SourceDraft, SourceId, StructureDraft, StructureId, WbsId,
};
use milepost_schedule::backtest::Backtest;
use milepost_schedule::earned::{Earned, Period};
use milepost_schedule::forecast::Method;
use milepost_schedule::forecast::outside::Weighting;
use milepost_schedule::front::Fronts;
use milepost_schedule::trend::Trend;
use milepost_schedule::trend::portfolio::SlipOverTime;
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
    /// What changed from `before` to `after`: each `current` or the path of a schedule file.
    ScheduleDiff { project: ProjectId, before: String, after: String }
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

/// Hands the table to another macro: `name(Request) -> Answer`.
#[macro_export]
macro_rules! with_calls {
    ($then:ident) => {
        $then! {
            desk_state(Nothing) -> DeskState;
            settings_save(SettingsSave) -> Settings;
            workspace_create(PathRequest) -> WorkspaceInfo;
            workspace_sample(PathRequest) -> WorkspaceInfo;
            workspace_open(PathRequest) -> WorkspaceInfo;
            workspace_close(Nothing) -> DeskState;
            workspace_info(Nothing) -> WorkspaceInfo;
            recent_forget(PathRequest) -> Settings;
            portfolio(AsOfRequest) -> Portfolio;
            search(SearchRequest) -> Hits;
            project_view(ProjectRequest) -> ProjectView;
            project_add(ProjectAdd) -> Changed;
            project_edit(ProjectEdit) -> Changed;
            project_remove(ProjectRemove) -> Changed;
            project_move(ProjectMove) -> Changed;
            milestone_add(MilestoneAdd) -> Changed;
            milestone_edit(MilestoneEdit) -> Changed;
            milestone_remove(MilestoneRemove) -> Changed;
            milestone_move(MilestoneMove) -> Changed;
            milestone_paste_read(MilestonePasteRead) -> PasteRead;
            claim_add(ClaimAdd) -> Changed;
            claim_edit(ClaimEdit) -> Changed;
            claim_remove(ClaimRemove) -> Changed;
            claim_choose(ClaimChoose) -> Changed;
            claim_unchoose(ClaimUnchoose) -> Changed;
            report_list(ProjectRequest) -> ReportList;
            report_view(ReportRequest) -> ReportView;
            report_new(ReportNew) -> Changed;
            report_edit(ReportEdit) -> Changed;
            report_line(ReportLineEdit) -> Changed;
            report_take_claim(ReportTakeClaim) -> Changed;
            report_try(ReportTryDate) -> ReportTry;
            report_issue(ReportRequest) -> Changed;
            report_remove(ReportRequest) -> Changed;
            report_compare(ReportCompare) -> ReportComparison;
            baseline_list(BaselineListRequest) -> Baselines;
            baseline_freeze(BaselineFreeze) -> Changed;
            baseline_choose(BaselineRequest) -> Changed;
            baseline_unchoose(BaselineUnchoose) -> Changed;
            baseline_rename(BaselineRename) -> Changed;
            baseline_remove(BaselineRequest) -> Changed;
            work_list(ProjectRequest) -> MeasuredWork;
            chainage_set(ChainageSet) -> Changed;
            quantity_add(QuantityAdd) -> Changed;
            quantity_edit(QuantityEdit) -> Changed;
            quantity_remove(QuantityRemove) -> Changed;
            quantity_move(QuantityMove) -> Changed;
            quantity_reading_add(QuantityRead) -> Changed;
            front_add(FrontAdd) -> Changed;
            front_edit(FrontEdit) -> Changed;
            front_remove(FrontRemove) -> Changed;
            front_move(FrontMove) -> Changed;
            front_reading_add(FrontRead) -> Changed;
            reading_edit(ReadingEdit) -> Changed;
            reading_remove(ReadingRemove) -> Changed;
            structure_add(StructureAdd) -> Changed;
            structure_edit(StructureEdit) -> Changed;
            structure_remove(StructureRemove) -> Changed;
            cost_add(CostAdd) -> Changed;
            cost_edit(CostEdit) -> Changed;
            cost_remove(CostRemove) -> Changed;
            source_list(Nothing) -> Sources;
            source_add(SourceAdd) -> Changed;
            source_edit(SourceEdit) -> Changed;
            source_remove(SourceRemove) -> Changed;
            read_date(ReadDate) -> ReadingView;
            read_value(ReadValue) -> ReadingView;
            trend_view(ProjectRequest) -> Trend;
            fronts_view(FrontsRequest) -> Fronts;
            earned_view(EarnedRequest) -> Earned;
            portfolio_slip(AsOfRequest) -> SlipOverTime;
            schedule_open(ScheduleOpen) -> ScheduleOutline;
            schedule_find(ScheduleFind) -> ScheduleFound;
            schedule_edit(ScheduleEdit) -> Changed;
            schedule_options(ScheduleOf) -> ScheduleProject;
            schedule_set_planned(ScheduleOf) -> Changed;
            schedule_why(ActivityRequest) -> DateWhy;
            schedule_paths(SchedulePaths) -> FloatPaths;
            schedule_critical(ScheduleOf) -> ActivityLines;
            schedule_dcma(ScheduleOf) -> Dcma;
            schedule_codes(ScheduleOf) -> ScheduleCodes;
            schedule_usage(ScheduleUsage) -> UsageView;
            schedule_preview(SchedulePreview) -> SchedulePreviewed;
            outline_move(OutlineMove) -> Changed;
            activity_view(ActivityRequest) -> ActivityView;
            activity_add(ActivityAdd) -> Changed;
            activity_edit(ActivityEdit) -> Changed;
            activity_edit_all(ActivityEditAll) -> Changed;
            activity_write(ActivityWrite) -> Changed;
            activity_remove(ActivityRemove) -> Changed;
            activity_move(ActivityMove) -> Changed;
            activity_indent(ActivityIndent) -> Changed;
            relationship_add(RelationshipAdd) -> Changed;
            relationship_edit(RelationshipEdit) -> Changed;
            relationship_remove(RelationshipRemove) -> Changed;
            wbs_add(WbsAdd) -> Changed;
            wbs_edit(WbsEdit) -> Changed;
            wbs_move(WbsShift) -> Changed;
            wbs_indent(WbsShift) -> Changed;
            wbs_remove(WbsRemove) -> Changed;
            calendar_list(ScheduleOf) -> Calendars;
            calendar_month(CalendarMonth) -> CalendarMonthView;
            calendar_add(CalendarAdd) -> Changed;
            calendar_edit(CalendarEdit) -> Changed;
            calendar_remove(CalendarRemove) -> Changed;
            milestone_follow(MilestoneFollow) -> Changed;
            history(HistoryRequest) -> History;
            undo(Nothing) -> Changed;
            redo(Nothing) -> Changed;
            restore(RestoreRequest) -> Changed;
            save_text(TextSave) -> BackupDone;
            save_bytes(BytesSave) -> BackupDone;
            export_text(PathRequest) -> BackupDone;
            formats(Nothing) -> Formats;
        }
    };
}

/// The calls that may take long: they get what they need from the desk, work without it, so that the window
/// answers meanwhile, and can be watched and cancelled.
#[macro_export]
macro_rules! with_long_calls {
    ($then:ident) => {
        $then! {
            workspace_check(Nothing) -> CheckReport;
            workspace_backup(BackupRequest) -> BackupDone;
            publish(PublishRequest) -> Published;
            forecast_view(ForecastRequest) -> ForecastView;
            backtest(BacktestRequest) -> Backtest;
            schedule_print(SchedulePrint) -> Published;
            schedule_diff(ScheduleDiff) -> ScheduleUpdate;
            schedule_simulate(ScheduleSimulate) -> ScheduleSimulation;
            import_look(ImportRequest) -> Import;
            import_take(ImportRequest) -> Import;
            export_file(ExportRequest) -> Exported;
        }
    };
}

macro_rules! signatures {
    ($table:ident: $( $name:ident ( $request:ty ) -> $answer:ty; )*) => {
        mod $table {
            use super::*;

            pub(super) fn signatures(config: &ts_rs::Config) -> Vec<Signature> {
                vec![$( (stringify!($name), <$request as TS>::name(config), <$answer as TS>::name(config)) ),*]
            }

            pub(super) fn export(config: &ts_rs::Config) -> Result<(), ts_rs::ExportError> {
                $( <$request as TS>::export_all(config)?; <$answer as TS>::export_all(config)?; )*
                Ok(())
            }
        }
    };
}
macro_rules! quick {
    ($($table:tt)*) => { signatures! { quick: $($table)* } };
}
macro_rules! long {
    ($($table:tt)*) => { signatures! { long: $($table)* } };
}
with_calls!(quick);
with_long_calls!(long);

/// Name, request and answer of a call, as TypeScript names them.
pub type Signature = (&'static str, String, String);

/// Every call that answers at once.
#[must_use]
pub fn signatures(config: &ts_rs::Config) -> Vec<Signature> {
    quick::signatures(config)
}

/// Every call that may take long.
#[must_use]
pub fn long_signatures(config: &ts_rs::Config) -> Vec<Signature> {
    long::signatures(config)
}

/// Writes the TypeScript type of every request and answer, and of all that they use.
///
/// # Errors
/// Where the folder cannot be written.
pub fn export_types(config: &ts_rs::Config) -> Result<(), ts_rs::ExportError> {
    quick::export(config)?;
    long::export(config)?;
    <crate::view::WorkState as TS>::export_all(config)?;
    <crate::view::Failure as TS>::export_all(config)?;
    <crate::view::FactChoice as TS>::export_all(config)
}
