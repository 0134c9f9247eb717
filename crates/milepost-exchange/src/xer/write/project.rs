//! PROJECT, SCHEDOPTIONS and PROJWBS.

use super::Writer;
use super::sheet::{date, flag, hours};
use milepost_model::schedule::{Critical, FloatType, LagCalendar, OutOfSequence};

const PROJECT: [&str; 41] = [
    "proj_id",
    "proj_short_name",
    "clndr_id",
    "plan_start_date",
    "plan_end_date",
    "scd_end_date",
    "last_recalc_date",
    "orig_proj_id",
    "critical_drtn_hr_cnt",
    "critical_path_type",
    "fy_start_month_num",
    "rsrc_self_add_flag",
    "allow_complete_flag",
    "rsrc_multi_assign_flag",
    "checkout_flag",
    "project_flag",
    "step_complete_flag",
    "cost_qty_recalc_flag",
    "batch_sum_flag",
    "name_sep_char",
    "def_complete_pct_type",
    "task_code_base",
    "task_code_step",
    "priority_num",
    "wbs_max_sum_level",
    "strgy_priority_num",
    "def_cost_per_qty",
    "def_duration_type",
    "task_code_prefix",
    "def_qty_type",
    "add_by_name",
    "def_rate_type",
    "add_act_remain_flag",
    "act_this_per_link_flag",
    "def_task_type",
    "act_pct_link_flag",
    "task_code_prefix_flag",
    "def_rollup_dates_flag",
    "rem_target_link_flag",
    "reset_planned_flag",
    "sum_assign_level",
];
/// What a project that was not read from a file has in the columns that Milepost has no words for: what P6 gives a new
/// one.
const USUAL: [&str; 31] = [
    "1",
    "Y",
    "Y",
    "Y",
    "N",
    "Y",
    "N",
    "N",
    "Y",
    ".",
    "CP_Drtn",
    "1000",
    "10",
    "10",
    "2",
    "500",
    "0",
    "DT_FixedDUR2",
    "A",
    "QT_Hour",
    "admin",
    "COST_PER_QTY",
    "N",
    "Y",
    "TT_Task",
    "Y",
    "Y",
    "Y",
    "Y",
    "N",
    "SL_Taskrsrc",
];

impl Writer<'_> {
    pub(super) fn project_rows(&mut self) {
        let mut sheet = self.book.sheet("PROJECT", &PROJECT);
        for project in &self.schedule.projects {
            let (path, threshold) = match project.options.critical {
                Critical::LongestPath => ("CT_DrivPath", 0),
                Critical::TotalFloat(minutes) => ("CT_TotFloat", minutes),
            };
            let mut row = vec![
                self.numbers.projects.text(Some(project.id)),
                project.code.clone(),
                self.numbers.calendars.text(project.calendar_id),
                date(project.planned_start),
                date(project.must_finish_by),
                date(project.stored_finish),
                date(project.data_date),
                self.numbers.projects.text(project.baseline_of),
                hours(threshold),
                path.to_owned(),
            ];
            row.extend(USUAL.map(str::to_owned));
            sheet.row(&[&project.origin], row);
        }
        self.book.table(sheet);
    }

    pub(super) fn options(&mut self) {
        let columns = [
            "schedoptions_id",
            "proj_id",
            "sched_outer_depend_type",
            "sched_open_critical_flag",
            "sched_lag_early_start_flag",
            "sched_retained_logic",
            "sched_setplantoforecast",
            "sched_float_type",
            "sched_calendar_on_relationship_lag",
            "sched_use_expect_end_flag",
            "sched_progress_override",
            "sched_use_project_end_date_for_float",
            "enable_multiple_longest_path_calc",
            "max_multiple_longest_path",
        ];
        let mut sheet = self.book.sheet("SCHEDOPTIONS", &columns);
        for (project, number) in self.schedule.projects.iter().zip(1u32..) {
            let options = &project.options;
            let float = match options.float_type {
                FloatType::Finish => "FT_FF",
                FloatType::Start => "FT_SS",
                FloatType::Smallest => "FT_Min",
            };
            let lags = match options.lag_calendar {
                LagCalendar::Predecessor => "rcal_Predecessor",
                LagCalendar::Successor => "rcal_Successor",
                LagCalendar::ProjectDefault => "rcal_ProjDefault",
                LagCalendar::TwentyFourHour => "rcal_24Hour",
            };
            let row = vec![
                number.to_string(),
                self.numbers.projects.text(Some(project.id)),
                if options.ignore_other_projects { "SD_None" } else { "SD_Both" }.to_owned(),
                flag(options.open_ends_critical),
                flag(options.start_lag_from_early_start),
                flag(options.out_of_sequence == OutOfSequence::RetainedLogic),
                flag(options.set_planned_to_forecast),
                float.to_owned(),
                lags.to_owned(),
                flag(options.use_expected_finish),
                flag(options.out_of_sequence == OutOfSequence::ProgressOverride),
                flag(options.float_to_each_project),
                flag(options.float_paths > 0),
                if options.float_paths > 0 { options.float_paths.to_string() } else { String::new() },
            ];
            sheet.row(&[&project.origin], row);
        }
        self.book.table(sheet);
    }

    /// Each project's own element first, then those of its tree, parents before what is under them where they were so.
    pub(super) fn elements(&mut self) {
        let columns = [
            "wbs_id",
            "proj_id",
            "seq_num",
            "proj_node_flag",
            "wbs_short_name",
            "wbs_name",
            "parent_wbs_id",
            "est_wt",
            "sum_data_flag",
            "status_code",
            "ev_user_pct",
            "ev_etc_user_value",
            "ev_compute_type",
            "ev_etc_compute_type",
        ];
        let usual = ["1", "Y", "WS_Open", "6", "0.88", "EC_Cmp_pct", "EE_PF_cpi"].map(str::to_owned);
        let mut sheet = self.book.sheet("PROJWBS", &columns);
        for project in &self.schedule.projects {
            let roots = self.kept.map_or(&[][..], |kept| &kept.roots);
            let kept = roots.iter().find(|root| root.project == project.origin && !project.origin.is_empty());
            let number =
                kept.and_then(|root| self.numbers.wbs.claim(&root.element)).unwrap_or_else(|| self.numbers.wbs.fresh());
            self.roots.insert(project.id, number);
            let code = kept.map_or(project.code.as_str(), |root| root.code.as_str());
            let mut row = vec![
                number.to_string(),
                self.numbers.projects.text(Some(project.id)),
                "0".to_owned(),
                flag(true),
                code.to_owned(),
                project.name.clone(),
                String::new(),
            ];
            row.extend_from_slice(&usual);
            sheet.row(&[kept.map_or("", |root| root.element.as_str())], row);
        }
        for element in &self.schedule.wbs {
            let Some(root) = self.roots.get(&element.project_id) else { continue };
            let parent = element.parent.and_then(|parent| self.numbers.wbs.get(parent)).unwrap_or(*root);
            let mut row = vec![
                self.numbers.wbs.text(Some(element.id)),
                self.numbers.projects.text(Some(element.project_id)),
                element.position.to_string(),
                flag(false),
                element.code.clone(),
                element.name.clone(),
                parent.to_string(),
            ];
            row.extend_from_slice(&usual);
            sheet.row(&[&element.origin], row);
        }
        self.book.table(sheet);
    }
}
