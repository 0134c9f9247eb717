//! The calls that the window makes, as a table: name, request, answer. The shell has one command that
//! hands the name and the request's JSON to [`crate::desk::Desk::call`]; the UI's typed functions are
//! generated from this table, so that neither side can drift from the other.

mod request;

use crate::view::{
    ActivityLines, ActivityView, BackupDone, Baselines, CalendarMonthView, Calendars, Changed, CheckReport, DateWhy,
    Dcma, DeskState, Exported, FloatPaths, ForecastView, Formats, History, Hits, Import, ImportRows, MeasuredWork,
    Portfolio, ProjectView, Published, ReadingView, ReportComparison, ReportList, ReportTry, ReportView, Risks,
    ScheduleCodes, ScheduleFound, ScheduleOutline, SchedulePreviewed, ScheduleSimulation, ScheduleUpdate, Settings,
    Sources, UsageView, WorkspaceInfo,
};
use milepost_model::schedule::ScheduleProject;
use milepost_schedule::backtest::Backtest;
use milepost_schedule::earned::Earned;
use milepost_schedule::front::Fronts;
use milepost_schedule::trend::Trend;
use milepost_schedule::trend::portfolio::SlipOverTime;
pub use request::*;
use ts_rs::TS;

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
            risk_list(ScheduleOf) -> Risks;
            risk_add(RiskAdd) -> Changed;
            risk_edit(RiskEdit) -> Changed;
            risk_remove(RiskRemove) -> Changed;
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
            import_rows(ImportRequest) -> ImportRows;
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
