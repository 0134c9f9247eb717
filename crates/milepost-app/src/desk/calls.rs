//! Each call of the table in [`crate::api`], by the same name: finds the open workspace and hands over
//! to the use case. What a call does is decided there, not here.

use super::Desk;
use super::long::{self, LongWork};
use crate::api::{
    ActivityAdd, ActivityEdit, ActivityEditAll, ActivityIndent, ActivityMove, ActivityRemove, ActivityRequest,
    ActivityWrite, AsOfRequest, BaselineFreeze, BaselineListRequest, BaselineRename, BaselineRequest, BaselineUnchoose,
    BytesSave, CalendarAdd, CalendarEdit, CalendarMonth, CalendarRemove, ChainageSet, ClaimAdd, ClaimChoose, ClaimEdit,
    ClaimRemove, ClaimUnchoose, CostAdd, CostEdit, CostRemove, EarnedRequest, FrontAdd, FrontEdit, FrontMove,
    FrontRead, FrontRemove, FrontsRequest, HistoryRequest, MilestoneAdd, MilestoneEdit, MilestoneFollow, MilestoneMove,
    MilestonePasteRead, MilestoneRemove, Nothing, OutlineMove, PasteRead, PathRequest, ProjectAdd, ProjectEdit,
    ProjectMove, ProjectRemove, ProjectRequest, QuantityAdd, QuantityEdit, QuantityMove, QuantityRead, QuantityRemove,
    ReadDate, ReadValue, ReadingEdit, ReadingRemove, RelationshipAdd, RelationshipEdit, RelationshipRemove,
    ReportCompare, ReportEdit, ReportLineEdit, ReportNew, ReportRequest, ReportTakeClaim, ReportTryDate,
    RestoreRequest, ScheduleEdit, ScheduleFind, ScheduleOf, ScheduleOpen, SchedulePaths, SchedulePreview, ScheduleRows,
    ScheduleUsage, SearchRequest, SettingsSave, SourceAdd, SourceEdit, SourceRemove, StructureAdd, StructureEdit,
    StructureRemove, TextSave, WbsAdd, WbsEdit, WbsRemove, WbsShift,
};
use crate::api::{RiskAdd, RiskEdit, RiskRemove};
use crate::view::{
    ActivityLines, ActivityView, BackupDone, Baselines, CalendarMonthView, Calendars, Changed, DateWhy, Dcma,
    DeskState, Failure, FloatPaths, Formats, History, Hits, MeasuredWork, Portfolio, ProjectView, ReadingView,
    ReportComparison, ReportList, ReportTry, ReportView, Risks, ScheduleCodes, ScheduleFound, ScheduleOutline,
    SchedulePreviewed, Settings, Sources, UsageView, WorkspaceInfo,
};
use crate::workspace::Workspace;
use crate::{
    baseline, claim, export, file, history, measured, milestone, portfolio, project, reading, report, schedule, search,
    source, tracking,
};
use milepost_model::schedule::ScheduleProject;
use milepost_schedule::cpm::PathBy;
use milepost_schedule::earned::Earned;
use milepost_schedule::front::Fronts;
use milepost_schedule::trend::Trend;
use milepost_schedule::trend::portfolio::SlipOverTime;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::path::Path;

pub(super) type Answer<T> = Result<T, Failure>;

/// The calls that hand their request to a use case as it is.
macro_rules! hand_over {
    ($( $name:ident ( $request:ty ) -> $answer:ty = |$workspace:ident, $r:ident| $use_case:expr; )*) => { $(
        fn $name(desk: &mut Desk, $r: &$request) -> Answer<$answer> {
            let $workspace = desk.workspace()?;
            $use_case
        }
    )* };
}

hand_over! {
    portfolio(AsOfRequest) -> Portfolio = |w, r| portfolio::view(w, r.as_of);
    search(SearchRequest) -> Hits = |w, r| search::search(w, &r.text);
    project_view(ProjectRequest) -> ProjectView = |w, r| project::view(w, r.project, r.as_of);
    project_add(ProjectAdd) -> Changed = |w, r| project::add(w, &r.draft, &r.claims);
    project_edit(ProjectEdit) -> Changed = |w, r| project::edit(w, r.project, &r.draft);
    project_remove(ProjectRemove) -> Changed = |w, r| project::remove(w, r.project);
    project_move(ProjectMove) -> Changed = |w, r| project::move_to(w, r.project, r.position);
    milestone_add(MilestoneAdd) -> Changed = |w, r| milestone::add(w, r.project, &r.drafts, r.position, r.as_of);
    milestone_edit(MilestoneEdit) -> Changed = |w, r| milestone::edit(w, r.milestone, &r.draft, r.as_of);
    milestone_remove(MilestoneRemove) -> Changed = |w, r| milestone::remove(w, &r.milestones);
    milestone_move(MilestoneMove) -> Changed = |w, r| milestone::move_to(w, r.milestone, r.position);
    milestone_paste_read(MilestonePasteRead) -> PasteRead = |w, r| milestone::read_pasted(w, r.project, &r.text, r.as_of);
    claim_add(ClaimAdd) -> Changed = |w, r| claim::add(w, r);
    claim_edit(ClaimEdit) -> Changed = |w, r| claim::edit(w, r.claim, &r.draft);
    claim_remove(ClaimRemove) -> Changed = |w, r| claim::remove(w, &r.claims);
    claim_choose(ClaimChoose) -> Changed = |w, r| claim::choose(w, r.claim);
    claim_unchoose(ClaimUnchoose) -> Changed = |w, r| claim::unchoose(w, r.claim);
    report_list(ProjectRequest) -> ReportList = |w, r| report::list(w, r.project, r.as_of);
    report_view(ReportRequest) -> ReportView = |w, r| report::view(w, r.report);
    report_new(ReportNew) -> Changed = |w, r| report::begin(w, r.project, r.data_date.as_deref(), r.corrects);
    report_edit(ReportEdit) -> Changed = |w, r| report::edit(w, r.report, &r.draft);
    report_line(ReportLineEdit) -> Changed = |w, r| report::line(w, r.report, r.milestone, &r.draft);
    report_take_claim(ReportTakeClaim) -> Changed = |w, r| report::take_claim(w, r.report, r.milestone, r.claim);
    report_try(ReportTryDate) -> ReportTry = |w, r| report::try_date(w, r.report, r.milestone, &r.field, &r.text);
    report_issue(ReportRequest) -> Changed = |w, r| report::issue(w, r.report);
    report_remove(ReportRequest) -> Changed = |w, r| report::remove(w, r.report);
    report_compare(ReportCompare) -> ReportComparison = |w, r| report::comparison(w, r.from, r.to);
    baseline_list(BaselineListRequest) -> Baselines = |w, r| baseline::list(w, r.project);
    baseline_freeze(BaselineFreeze) -> Changed = |w, r| baseline::freeze(w, r.project, &baseline::Freeze {
        name: &r.name, date: r.date.as_deref(), report: r.report, current: r.current,
    });
    baseline_choose(BaselineRequest) -> Changed = |w, r| baseline::choose(w, r.baseline);
    baseline_unchoose(BaselineUnchoose) -> Changed = |w, r| baseline::unchoose(w, r.project);
    baseline_rename(BaselineRename) -> Changed = |w, r| baseline::rename(w, r.baseline, &r.name);
    baseline_remove(BaselineRequest) -> Changed = |w, r| baseline::remove(w, r.baseline);
    work_list(ProjectRequest) -> MeasuredWork = |w, r| measured::list(w, r.project, r.as_of);
    chainage_set(ChainageSet) -> Changed = |w, r| measured::set_chainage(w, r.project, r.claim, r.length.as_deref());
    quantity_add(QuantityAdd) -> Changed = |w, r| measured::add_quantity(w, r.project, &r.draft);
    quantity_edit(QuantityEdit) -> Changed = |w, r| measured::edit_quantity(w, r.quantity, &r.draft);
    quantity_remove(QuantityRemove) -> Changed = |w, r| measured::remove_quantity(w, r.quantity);
    quantity_move(QuantityMove) -> Changed = |w, r| measured::move_quantity(w, r.quantity, r.position);
    quantity_reading_add(QuantityRead) -> Changed = |w, r| measured::read_quantity(w, r.quantity, &r.draft);
    front_add(FrontAdd) -> Changed = |w, r| measured::add_front(w, r.project, &r.draft);
    front_edit(FrontEdit) -> Changed = |w, r| measured::edit_front(w, r.front, &r.draft);
    front_remove(FrontRemove) -> Changed = |w, r| measured::remove_front(w, r.front);
    front_move(FrontMove) -> Changed = |w, r| measured::move_front(w, r.front, r.position);
    front_reading_add(FrontRead) -> Changed = |w, r| measured::read_front(w, r.front, &r.draft);
    reading_edit(ReadingEdit) -> Changed = |w, r| measured::edit_reading(w, r.reading, &r.draft);
    reading_remove(ReadingRemove) -> Changed = |w, r| measured::remove_reading(w, r.reading);
    structure_add(StructureAdd) -> Changed = |w, r| measured::add_structure(w, r.project, &r.draft);
    structure_edit(StructureEdit) -> Changed = |w, r| measured::edit_structure(w, r.structure, &r.draft);
    structure_remove(StructureRemove) -> Changed = |w, r| measured::remove_structure(w, r.structure);
    cost_add(CostAdd) -> Changed = |w, r| measured::add_cost(w, r.project, &r.draft);
    cost_edit(CostEdit) -> Changed = |w, r| measured::edit_cost(w, r.cost, &r.draft);
    cost_remove(CostRemove) -> Changed = |w, r| measured::remove_cost(w, r.cost);
    source_list(Nothing) -> Sources = |w, _r| source::list(w);
    source_add(SourceAdd) -> Changed = |w, r| source::add(w, &r.draft);
    source_edit(SourceEdit) -> Changed = |w, r| source::edit(w, r.source, &r.draft);
    source_remove(SourceRemove) -> Changed = |w, r| source::remove(w, r.source, r.uncite);
    read_date(ReadDate) -> ReadingView = |w, r| reading::date(w, r.project, &r.text);
    read_value(ReadValue) -> ReadingView = |w, r| reading::value(w, r);
    trend_view(ProjectRequest) -> Trend = |w, r| tracking::trend::view(w, r.project, r.as_of);
    fronts_view(FrontsRequest) -> Fronts = |w, r| tracking::front::view(w, r.project, r.as_of, r.window_days);
    earned_view(EarnedRequest) -> Earned = |w, r| tracking::earned::view(w, r.project, r.as_of, r.period);
    portfolio_slip(AsOfRequest) -> SlipOverTime = |w, r| tracking::trend::portfolio(w, r.as_of);
    schedule_open(ScheduleOpen) -> ScheduleOutline = |w, r| schedule::look::open(w, r);
    schedule_find(ScheduleFind) -> ScheduleFound = |w, r| schedule::look::find_row(w, r);
    schedule_edit(ScheduleEdit) -> Changed = |w, r| schedule::options::edit(w, r.project, &r.draft);
    schedule_options(ScheduleOf) -> ScheduleProject = |w, r| schedule::options::get(w, r.project);
    schedule_set_planned(ScheduleOf) -> Changed = |w, r| schedule::activity::set_planned(w, r.project);
    schedule_why(ActivityRequest) -> DateWhy = |w, r| schedule::look::why(w, r.project, r.activity).map(|chain| DateWhy { chain });
    schedule_paths(SchedulePaths) -> FloatPaths = |w, r| {
        let by = if r.by_free_float { PathBy::FreeFloat } else { PathBy::TotalFloat };
        schedule::paths::float_paths(w, r.project, r.to, r.count, by).map(|paths| FloatPaths { paths })
    };
    schedule_critical(ScheduleOf) -> ActivityLines = |w, r| schedule::look::critical(w, r.project).map(|activities| ActivityLines { activities });
    schedule_dcma(ScheduleOf) -> Dcma = |w, r| schedule::analyse::dcma(w, r.project);
    schedule_codes(ScheduleOf) -> ScheduleCodes = |w, r| schedule::analyse::codes(w, r.project);
    schedule_usage(ScheduleUsage) -> UsageView = |w, r| schedule::usage::usage(w, r);
    schedule_preview(SchedulePreview) -> SchedulePreviewed = |w, r| schedule::preview::preview(w, r);
    outline_move(OutlineMove) -> Changed = |w, r| schedule::arrange::drop_rows(w, r.project, &r.things, r.target, r.place);
    activity_view(ActivityRequest) -> ActivityView = |w, r| schedule::inspect::activity(w, r.project, r.activity);
    activity_add(ActivityAdd) -> Changed = |w, r| schedule::activity::add(w, r.project, r.below, &r.drafts, r.as_of);
    activity_edit(ActivityEdit) -> Changed = |w, r| schedule::activity::edit(w, r.project, r.activity, &r.draft);
    activity_edit_all(ActivityEditAll) -> Changed = |w, r| schedule::activity::edit_all(w, r.project, &r.activities, &r.draft);
    activity_write(ActivityWrite) -> Changed = |w, r| schedule::written::write(w, r.project, r.below, &r.rows, r.as_of);
    activity_remove(ActivityRemove) -> Changed = |w, r| schedule::activity::remove(w, r.project, &r.activities);
    activity_move(ActivityMove) -> Changed = |w, r| schedule::arrange::move_by(w, r.project, r.activity, r.by);
    activity_indent(ActivityIndent) -> Changed = |w, r| schedule::arrange::indent(w, r.project, &r.activities, r.by);
    relationship_add(RelationshipAdd) -> Changed = |w, r| schedule::relationship::add(w, r.project, r.predecessor, r.successor, &r.draft);
    relationship_edit(RelationshipEdit) -> Changed = |w, r| schedule::relationship::edit(w, r.project, r.relationship, &r.draft);
    relationship_remove(RelationshipRemove) -> Changed = |w, r| schedule::relationship::remove(w, r.project, &r.relationships);
    wbs_add(WbsAdd) -> Changed = |w, r| schedule::wbs::add(w, r.project, r.below, &r.name);
    wbs_edit(WbsEdit) -> Changed = |w, r| schedule::wbs::edit(w, r.project, r.wbs, &r.draft);
    wbs_move(WbsShift) -> Changed = |w, r| schedule::arrange::move_element(w, r.project, r.wbs, r.by);
    wbs_indent(WbsShift) -> Changed = |w, r| schedule::arrange::indent_element(w, r.project, r.wbs, r.by);
    wbs_remove(WbsRemove) -> Changed = |w, r| schedule::wbs::remove(w, r.project, r.wbs);
    calendar_list(ScheduleOf) -> Calendars = |w, r| schedule::calendar::list_with_uses(w, r.project);
    calendar_month(CalendarMonth) -> CalendarMonthView = |w, r| schedule::calendar::month(w, r);
    calendar_add(CalendarAdd) -> Changed = |w, r| schedule::calendar::add(w, r.project, &r.draft);
    calendar_edit(CalendarEdit) -> Changed = |w, r| schedule::calendar::edit(w, r.project, r.calendar, &r.draft);
    calendar_remove(CalendarRemove) -> Changed = |w, r| schedule::calendar::remove(w, r.project, r.calendar);
    risk_list(ScheduleOf) -> Risks = |w, r| schedule::risk::list(w, r.project);
    risk_add(RiskAdd) -> Changed = |w, r| schedule::risk::add(w, r.project, &r.draft);
    risk_edit(RiskEdit) -> Changed = |w, r| schedule::risk::edit(w, r.risk, &r.draft);
    risk_remove(RiskRemove) -> Changed = |w, r| schedule::risk::remove(w, r.risk);
    milestone_follow(MilestoneFollow) -> Changed = |w, r| schedule::options::follow(w, r.milestone, r.activity, r.reads);
    history(HistoryRequest) -> History = |w, r| history::list(w, r.project, r.before, r.limit);
    undo(Nothing) -> Changed = |w, _r| history::undo(w);
    redo(Nothing) -> Changed = |w, _r| history::redo(w);
    restore(RestoreRequest) -> Changed = |w, r| history::restore(w, r.number);
    workspace_info(Nothing) -> WorkspaceInfo = |w, _r| w.info();
    export_text(PathRequest) -> BackupDone = |w, r| export::text_to(w, Path::new(&r.path));
}

fn desk_state(desk: &mut Desk, _: &Nothing) -> Answer<DeskState> {
    let failure = desk.begin();
    desk.state(failure)
}

fn settings_save(desk: &mut Desk, r: &SettingsSave) -> Answer<Settings> {
    desk.keeper.choose(r.settings.clone());
    desk.save_settings();
    Ok(desk.keeper.shown())
}

fn recent_forget(desk: &mut Desk, r: &PathRequest) -> Answer<Settings> {
    desk.keeper.forget(&r.path);
    desk.save_settings();
    Ok(desk.keeper.shown())
}

fn workspace_create(desk: &mut Desk, r: &PathRequest) -> Answer<WorkspaceInfo> {
    let workspace = Workspace::create(Path::new(&r.path))?;
    desk.put(workspace)
}

fn workspace_sample(desk: &mut Desk, r: &PathRequest) -> Answer<WorkspaceInfo> {
    let workspace = Workspace::sample(Path::new(&r.path))?;
    desk.put(workspace)
}

fn workspace_open(desk: &mut Desk, r: &PathRequest) -> Answer<WorkspaceInfo> {
    desk.open(Path::new(&r.path))
}

fn workspace_close(desk: &mut Desk, _: &Nothing) -> Answer<DeskState> {
    desk.workspace = None;
    desk.keeper.closed();
    desk.save_settings();
    desk.state(None)
}

fn save_text(_: &mut Desk, r: &TextSave) -> Answer<BackupDone> {
    file::save_text(Path::new(&r.path), &r.text)
}

fn save_bytes(_: &mut Desk, r: &BytesSave) -> Answer<BackupDone> {
    file::save_base64(Path::new(&r.path), &r.base64)
}

pub(super) fn read<T: DeserializeOwned>(name: &str, request: Value) -> Answer<T> {
    serde_json::from_value(request).map_err(|error| Failure::bad_request(&format!("{name}: {error}")))
}

pub(super) fn written<T: Serialize>(name: &str, answer: &T) -> Answer<Value> {
    serde_json::to_value(answer).map_err(|error| Failure::bad_request(&format!("{name}: {error}")))
}

/// A call that is answered, or one that is to be worked on.
pub(super) enum Started {
    Answered(Value),
    Long(LongWork),
}

fn formats(_: &mut Desk, _: &Nothing) -> Answer<Formats> {
    Ok(export::formats())
}

/// The calls that answer with bytes.
pub(super) fn call_bytes(desk: &mut Desk, name: &str, request: Value) -> Answer<Vec<u8>> {
    match name {
        "schedule_rows" => schedule::look::rows(desk.workspace()?, &read::<ScheduleRows>(name, request)?),
        _ => Err(Failure::bad_request(name)),
    }
}

macro_rules! dispatch {
    ($( $name:ident ( $request:ty ) -> $answer:ty; )*) => {
        /// The answer to a quick call; nothing where there is none of that name.
        fn quick(desk: &mut Desk, name: &str, request: &mut Value) -> Option<Answer<Value>> {
            match name {
                $( stringify!($name) => Some((|| {
                    let answer: $answer = $name(desk, &read::<$request>(name, request.take())?)?;
                    written(name, &answer)
                })()), )*
                _ => None,
            }
        }
    };
}
crate::with_calls!(dispatch);

/// Finds the call by its name and answers it, or begins it where it may take long.
pub(super) fn start(desk: &mut Desk, name: &str, mut request: Value) -> Answer<Started> {
    match quick(desk, name, &mut request) {
        Some(answer) => answer.map(Started::Answered),
        None => long::begin(desk, name, request).map(Started::Long),
    }
}
