// This file was generated from milepost-app's api.rs. Do not edit it: run `cargo xtask bindings`.
import type { ActivityAdd } from "./ActivityAdd";
import type { ActivityEdit } from "./ActivityEdit";
import type { ActivityEditAll } from "./ActivityEditAll";
import type { ActivityIndent } from "./ActivityIndent";
import type { ActivityLines } from "./ActivityLines";
import type { ActivityMove } from "./ActivityMove";
import type { ActivityRemove } from "./ActivityRemove";
import type { ActivityRequest } from "./ActivityRequest";
import type { ActivityView } from "./ActivityView";
import type { ActivityWrite } from "./ActivityWrite";
import type { AsOfRequest } from "./AsOfRequest";
import type { Backtest } from "./Backtest";
import type { BacktestRequest } from "./BacktestRequest";
import type { BackupDone } from "./BackupDone";
import type { BackupRequest } from "./BackupRequest";
import type { BaselineFreeze } from "./BaselineFreeze";
import type { BaselineListRequest } from "./BaselineListRequest";
import type { BaselineRename } from "./BaselineRename";
import type { BaselineRequest } from "./BaselineRequest";
import type { BaselineUnchoose } from "./BaselineUnchoose";
import type { Baselines } from "./Baselines";
import type { BytesSave } from "./BytesSave";
import type { CalendarAdd } from "./CalendarAdd";
import type { CalendarEdit } from "./CalendarEdit";
import type { CalendarMonth } from "./CalendarMonth";
import type { CalendarMonthView } from "./CalendarMonthView";
import type { CalendarRemove } from "./CalendarRemove";
import type { Calendars } from "./Calendars";
import type { ChainageSet } from "./ChainageSet";
import type { Changed } from "./Changed";
import type { CheckReport } from "./CheckReport";
import type { ClaimAdd } from "./ClaimAdd";
import type { ClaimChoose } from "./ClaimChoose";
import type { ClaimEdit } from "./ClaimEdit";
import type { ClaimRemove } from "./ClaimRemove";
import type { ClaimUnchoose } from "./ClaimUnchoose";
import type { CostAdd } from "./CostAdd";
import type { CostEdit } from "./CostEdit";
import type { CostRemove } from "./CostRemove";
import type { DateWhy } from "./DateWhy";
import type { Dcma } from "./Dcma";
import type { DeskState } from "./DeskState";
import type { Earned } from "./Earned";
import type { EarnedRequest } from "./EarnedRequest";
import type { ExportRequest } from "./ExportRequest";
import type { Exported } from "./Exported";
import type { FloatPaths } from "./FloatPaths";
import type { ForecastRequest } from "./ForecastRequest";
import type { ForecastView } from "./ForecastView";
import type { Formats } from "./Formats";
import type { FrontAdd } from "./FrontAdd";
import type { FrontEdit } from "./FrontEdit";
import type { FrontMove } from "./FrontMove";
import type { FrontRead } from "./FrontRead";
import type { FrontRemove } from "./FrontRemove";
import type { Fronts } from "./Fronts";
import type { FrontsRequest } from "./FrontsRequest";
import type { History } from "./History";
import type { HistoryRequest } from "./HistoryRequest";
import type { Hits } from "./Hits";
import type { Import } from "./Import";
import type { ImportRequest } from "./ImportRequest";
import type { ImportRows } from "./ImportRows";
import type { MeasuredWork } from "./MeasuredWork";
import type { MilestoneAdd } from "./MilestoneAdd";
import type { MilestoneEdit } from "./MilestoneEdit";
import type { MilestoneFollow } from "./MilestoneFollow";
import type { MilestoneMove } from "./MilestoneMove";
import type { MilestonePasteRead } from "./MilestonePasteRead";
import type { MilestoneRemove } from "./MilestoneRemove";
import type { OutlineMove } from "./OutlineMove";
import type { PasteRead } from "./PasteRead";
import type { PathRequest } from "./PathRequest";
import type { Portfolio } from "./Portfolio";
import type { ProjectAdd } from "./ProjectAdd";
import type { ProjectEdit } from "./ProjectEdit";
import type { ProjectMove } from "./ProjectMove";
import type { ProjectRemove } from "./ProjectRemove";
import type { ProjectRequest } from "./ProjectRequest";
import type { ProjectView } from "./ProjectView";
import type { PublishRequest } from "./PublishRequest";
import type { Published } from "./Published";
import type { QuantityAdd } from "./QuantityAdd";
import type { QuantityEdit } from "./QuantityEdit";
import type { QuantityMove } from "./QuantityMove";
import type { QuantityRead } from "./QuantityRead";
import type { QuantityRemove } from "./QuantityRemove";
import type { ReadDate } from "./ReadDate";
import type { ReadValue } from "./ReadValue";
import type { ReadingEdit } from "./ReadingEdit";
import type { ReadingRemove } from "./ReadingRemove";
import type { ReadingView } from "./ReadingView";
import type { RelationshipAdd } from "./RelationshipAdd";
import type { RelationshipEdit } from "./RelationshipEdit";
import type { RelationshipRemove } from "./RelationshipRemove";
import type { ReportCompare } from "./ReportCompare";
import type { ReportComparison } from "./ReportComparison";
import type { ReportEdit } from "./ReportEdit";
import type { ReportLineEdit } from "./ReportLineEdit";
import type { ReportList } from "./ReportList";
import type { ReportNew } from "./ReportNew";
import type { ReportRequest } from "./ReportRequest";
import type { ReportTakeClaim } from "./ReportTakeClaim";
import type { ReportTry } from "./ReportTry";
import type { ReportTryDate } from "./ReportTryDate";
import type { ReportView } from "./ReportView";
import type { RestoreRequest } from "./RestoreRequest";
import type { RiskAdd } from "./RiskAdd";
import type { RiskEdit } from "./RiskEdit";
import type { RiskRemove } from "./RiskRemove";
import type { Risks } from "./Risks";
import type { ScheduleCodes } from "./ScheduleCodes";
import type { ScheduleDiff } from "./ScheduleDiff";
import type { ScheduleEdit } from "./ScheduleEdit";
import type { ScheduleFind } from "./ScheduleFind";
import type { ScheduleFound } from "./ScheduleFound";
import type { ScheduleOf } from "./ScheduleOf";
import type { ScheduleOpen } from "./ScheduleOpen";
import type { ScheduleOutline } from "./ScheduleOutline";
import type { SchedulePaths } from "./SchedulePaths";
import type { SchedulePreview } from "./SchedulePreview";
import type { SchedulePreviewed } from "./SchedulePreviewed";
import type { SchedulePrint } from "./SchedulePrint";
import type { ScheduleProject } from "./ScheduleProject";
import type { ScheduleSimulate } from "./ScheduleSimulate";
import type { ScheduleSimulation } from "./ScheduleSimulation";
import type { ScheduleUpdate } from "./ScheduleUpdate";
import type { ScheduleUsage } from "./ScheduleUsage";
import type { SearchRequest } from "./SearchRequest";
import type { Settings } from "./Settings";
import type { SettingsSave } from "./SettingsSave";
import type { SlipOverTime } from "./SlipOverTime";
import type { SourceAdd } from "./SourceAdd";
import type { SourceEdit } from "./SourceEdit";
import type { SourceRemove } from "./SourceRemove";
import type { Sources } from "./Sources";
import type { StructureAdd } from "./StructureAdd";
import type { StructureEdit } from "./StructureEdit";
import type { StructureRemove } from "./StructureRemove";
import type { TextSave } from "./TextSave";
import type { Trend } from "./Trend";
import type { UsageView } from "./UsageView";
import type { WbsAdd } from "./WbsAdd";
import type { WbsEdit } from "./WbsEdit";
import type { WbsRemove } from "./WbsRemove";
import type { WbsShift } from "./WbsShift";
import type { WorkspaceInfo } from "./WorkspaceInfo";

/** Hands a call to the app: its name and its request. */
export type Call = <Answer>(name: string, request: unknown) => Promise<Answer>;

/** Every call of the app, typed, over the given way to it. */
export const calls = (call: Call) => ({
  desk_state: () => call<DeskState>("desk_state", {}),
  settings_save: (request: SettingsSave) => call<Settings>("settings_save", request),
  workspace_create: (request: PathRequest) => call<WorkspaceInfo>("workspace_create", request),
  workspace_sample: (request: PathRequest) => call<WorkspaceInfo>("workspace_sample", request),
  workspace_open: (request: PathRequest) => call<WorkspaceInfo>("workspace_open", request),
  workspace_close: () => call<DeskState>("workspace_close", {}),
  workspace_info: () => call<WorkspaceInfo>("workspace_info", {}),
  recent_forget: (request: PathRequest) => call<Settings>("recent_forget", request),
  portfolio: (request: AsOfRequest) => call<Portfolio>("portfolio", request),
  search: (request: SearchRequest) => call<Hits>("search", request),
  project_view: (request: ProjectRequest) => call<ProjectView>("project_view", request),
  project_add: (request: ProjectAdd) => call<Changed>("project_add", request),
  project_edit: (request: ProjectEdit) => call<Changed>("project_edit", request),
  project_remove: (request: ProjectRemove) => call<Changed>("project_remove", request),
  project_move: (request: ProjectMove) => call<Changed>("project_move", request),
  milestone_add: (request: MilestoneAdd) => call<Changed>("milestone_add", request),
  milestone_edit: (request: MilestoneEdit) => call<Changed>("milestone_edit", request),
  milestone_remove: (request: MilestoneRemove) => call<Changed>("milestone_remove", request),
  milestone_move: (request: MilestoneMove) => call<Changed>("milestone_move", request),
  milestone_paste_read: (request: MilestonePasteRead) => call<PasteRead>("milestone_paste_read", request),
  claim_add: (request: ClaimAdd) => call<Changed>("claim_add", request),
  claim_edit: (request: ClaimEdit) => call<Changed>("claim_edit", request),
  claim_remove: (request: ClaimRemove) => call<Changed>("claim_remove", request),
  claim_choose: (request: ClaimChoose) => call<Changed>("claim_choose", request),
  claim_unchoose: (request: ClaimUnchoose) => call<Changed>("claim_unchoose", request),
  report_list: (request: ProjectRequest) => call<ReportList>("report_list", request),
  report_view: (request: ReportRequest) => call<ReportView>("report_view", request),
  report_new: (request: ReportNew) => call<Changed>("report_new", request),
  report_edit: (request: ReportEdit) => call<Changed>("report_edit", request),
  report_line: (request: ReportLineEdit) => call<Changed>("report_line", request),
  report_take_claim: (request: ReportTakeClaim) => call<Changed>("report_take_claim", request),
  report_try: (request: ReportTryDate) => call<ReportTry>("report_try", request),
  report_issue: (request: ReportRequest) => call<Changed>("report_issue", request),
  report_remove: (request: ReportRequest) => call<Changed>("report_remove", request),
  report_compare: (request: ReportCompare) => call<ReportComparison>("report_compare", request),
  baseline_list: (request: BaselineListRequest) => call<Baselines>("baseline_list", request),
  baseline_freeze: (request: BaselineFreeze) => call<Changed>("baseline_freeze", request),
  baseline_choose: (request: BaselineRequest) => call<Changed>("baseline_choose", request),
  baseline_unchoose: (request: BaselineUnchoose) => call<Changed>("baseline_unchoose", request),
  baseline_rename: (request: BaselineRename) => call<Changed>("baseline_rename", request),
  baseline_remove: (request: BaselineRequest) => call<Changed>("baseline_remove", request),
  work_list: (request: ProjectRequest) => call<MeasuredWork>("work_list", request),
  chainage_set: (request: ChainageSet) => call<Changed>("chainage_set", request),
  quantity_add: (request: QuantityAdd) => call<Changed>("quantity_add", request),
  quantity_edit: (request: QuantityEdit) => call<Changed>("quantity_edit", request),
  quantity_remove: (request: QuantityRemove) => call<Changed>("quantity_remove", request),
  quantity_move: (request: QuantityMove) => call<Changed>("quantity_move", request),
  quantity_reading_add: (request: QuantityRead) => call<Changed>("quantity_reading_add", request),
  front_add: (request: FrontAdd) => call<Changed>("front_add", request),
  front_edit: (request: FrontEdit) => call<Changed>("front_edit", request),
  front_remove: (request: FrontRemove) => call<Changed>("front_remove", request),
  front_move: (request: FrontMove) => call<Changed>("front_move", request),
  front_reading_add: (request: FrontRead) => call<Changed>("front_reading_add", request),
  reading_edit: (request: ReadingEdit) => call<Changed>("reading_edit", request),
  reading_remove: (request: ReadingRemove) => call<Changed>("reading_remove", request),
  structure_add: (request: StructureAdd) => call<Changed>("structure_add", request),
  structure_edit: (request: StructureEdit) => call<Changed>("structure_edit", request),
  structure_remove: (request: StructureRemove) => call<Changed>("structure_remove", request),
  cost_add: (request: CostAdd) => call<Changed>("cost_add", request),
  cost_edit: (request: CostEdit) => call<Changed>("cost_edit", request),
  cost_remove: (request: CostRemove) => call<Changed>("cost_remove", request),
  source_list: () => call<Sources>("source_list", {}),
  source_add: (request: SourceAdd) => call<Changed>("source_add", request),
  source_edit: (request: SourceEdit) => call<Changed>("source_edit", request),
  source_remove: (request: SourceRemove) => call<Changed>("source_remove", request),
  read_date: (request: ReadDate) => call<ReadingView>("read_date", request),
  read_value: (request: ReadValue) => call<ReadingView>("read_value", request),
  trend_view: (request: ProjectRequest) => call<Trend>("trend_view", request),
  fronts_view: (request: FrontsRequest) => call<Fronts>("fronts_view", request),
  earned_view: (request: EarnedRequest) => call<Earned>("earned_view", request),
  portfolio_slip: (request: AsOfRequest) => call<SlipOverTime>("portfolio_slip", request),
  schedule_open: (request: ScheduleOpen) => call<ScheduleOutline>("schedule_open", request),
  schedule_find: (request: ScheduleFind) => call<ScheduleFound>("schedule_find", request),
  schedule_edit: (request: ScheduleEdit) => call<Changed>("schedule_edit", request),
  schedule_options: (request: ScheduleOf) => call<ScheduleProject>("schedule_options", request),
  schedule_set_planned: (request: ScheduleOf) => call<Changed>("schedule_set_planned", request),
  schedule_why: (request: ActivityRequest) => call<DateWhy>("schedule_why", request),
  schedule_paths: (request: SchedulePaths) => call<FloatPaths>("schedule_paths", request),
  schedule_critical: (request: ScheduleOf) => call<ActivityLines>("schedule_critical", request),
  schedule_dcma: (request: ScheduleOf) => call<Dcma>("schedule_dcma", request),
  schedule_codes: (request: ScheduleOf) => call<ScheduleCodes>("schedule_codes", request),
  schedule_usage: (request: ScheduleUsage) => call<UsageView>("schedule_usage", request),
  schedule_preview: (request: SchedulePreview) => call<SchedulePreviewed>("schedule_preview", request),
  outline_move: (request: OutlineMove) => call<Changed>("outline_move", request),
  activity_view: (request: ActivityRequest) => call<ActivityView>("activity_view", request),
  activity_add: (request: ActivityAdd) => call<Changed>("activity_add", request),
  activity_edit: (request: ActivityEdit) => call<Changed>("activity_edit", request),
  activity_edit_all: (request: ActivityEditAll) => call<Changed>("activity_edit_all", request),
  activity_write: (request: ActivityWrite) => call<Changed>("activity_write", request),
  activity_remove: (request: ActivityRemove) => call<Changed>("activity_remove", request),
  activity_move: (request: ActivityMove) => call<Changed>("activity_move", request),
  activity_indent: (request: ActivityIndent) => call<Changed>("activity_indent", request),
  relationship_add: (request: RelationshipAdd) => call<Changed>("relationship_add", request),
  relationship_edit: (request: RelationshipEdit) => call<Changed>("relationship_edit", request),
  relationship_remove: (request: RelationshipRemove) => call<Changed>("relationship_remove", request),
  wbs_add: (request: WbsAdd) => call<Changed>("wbs_add", request),
  wbs_edit: (request: WbsEdit) => call<Changed>("wbs_edit", request),
  wbs_move: (request: WbsShift) => call<Changed>("wbs_move", request),
  wbs_indent: (request: WbsShift) => call<Changed>("wbs_indent", request),
  wbs_remove: (request: WbsRemove) => call<Changed>("wbs_remove", request),
  calendar_list: (request: ScheduleOf) => call<Calendars>("calendar_list", request),
  calendar_month: (request: CalendarMonth) => call<CalendarMonthView>("calendar_month", request),
  calendar_add: (request: CalendarAdd) => call<Changed>("calendar_add", request),
  calendar_edit: (request: CalendarEdit) => call<Changed>("calendar_edit", request),
  calendar_remove: (request: CalendarRemove) => call<Changed>("calendar_remove", request),
  risk_list: (request: ScheduleOf) => call<Risks>("risk_list", request),
  risk_add: (request: RiskAdd) => call<Changed>("risk_add", request),
  risk_edit: (request: RiskEdit) => call<Changed>("risk_edit", request),
  risk_remove: (request: RiskRemove) => call<Changed>("risk_remove", request),
  milestone_follow: (request: MilestoneFollow) => call<Changed>("milestone_follow", request),
  history: (request: HistoryRequest) => call<History>("history", request),
  undo: () => call<Changed>("undo", {}),
  redo: () => call<Changed>("redo", {}),
  restore: (request: RestoreRequest) => call<Changed>("restore", request),
  save_text: (request: TextSave) => call<BackupDone>("save_text", request),
  save_bytes: (request: BytesSave) => call<BackupDone>("save_bytes", request),
  export_text: (request: PathRequest) => call<BackupDone>("export_text", request),
  formats: () => call<Formats>("formats", {}),
});

export type Calls = ReturnType<typeof calls>;

/** Every call that may take long, typed, over a way that can be watched and cancelled. */
export const longCalls = (call: Call) => ({
  workspace_check: () => call<CheckReport>("workspace_check", {}),
  workspace_backup: (request: BackupRequest) => call<BackupDone>("workspace_backup", request),
  publish: (request: PublishRequest) => call<Published>("publish", request),
  forecast_view: (request: ForecastRequest) => call<ForecastView>("forecast_view", request),
  backtest: (request: BacktestRequest) => call<Backtest>("backtest", request),
  schedule_print: (request: SchedulePrint) => call<Published>("schedule_print", request),
  schedule_diff: (request: ScheduleDiff) => call<ScheduleUpdate>("schedule_diff", request),
  schedule_simulate: (request: ScheduleSimulate) => call<ScheduleSimulation>("schedule_simulate", request),
  import_look: (request: ImportRequest) => call<Import>("import_look", request),
  import_rows: (request: ImportRequest) => call<ImportRows>("import_rows", request),
  import_take: (request: ImportRequest) => call<Import>("import_take", request),
  export_file: (request: ExportRequest) => call<Exported>("export_file", request),
});

export type LongCalls = ReturnType<typeof longCalls>;
