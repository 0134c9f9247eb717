//! PROJECT and SCHEDOPTIONS: projects and how they are computed.

use super::{Reader, columns};
use milepost_model::schedule::{Critical, FloatType, LagCalendar, OutOfSequence, ScheduleOptions, ScheduleProject};

columns!(kept ProjectColumns {
    proj_id,
    proj_short_name,
    clndr_id,
    plan_start_date,
    plan_end_date,
    scd_end_date,
    last_recalc_date,
    orig_proj_id,
    critical_drtn_hr_cnt,
    critical_path_type,
});

columns!(kept OptionColumns {
    proj_id,
    sched_outer_depend_type,
    sched_open_critical_flag,
    sched_lag_early_start_flag,
    sched_retained_logic,
    sched_setplantoforecast,
    sched_float_type,
    sched_calendar_on_relationship_lag,
    sched_use_expect_end_flag,
    sched_progress_override,
    sched_use_project_end_date_for_float,
    enable_multiple_longest_path_calc,
    max_multiple_longest_path,
});

impl<'a> Reader<'_, 'a> {
    pub(super) fn projects(&mut self) {
        let mut baselines: Vec<(usize, &'a [u8])> = vec![];
        self.rows("PROJECT", ProjectColumns::of, |reader, row, c| {
            let currency = super::header(reader.document).currency;
            let mut f = reader.fields(row);
            let Some(key) = f.key(c.proj_id) else { return f.refuse(c.proj_id, "xer-no-id") };
            let mut project = ScheduleProject::blank(&f.text(c.proj_short_name));
            project.currency = currency;
            project.origin = f.text(c.proj_id);
            project.planned_start = f.instant(c.plan_start_date);
            project.data_date = f.instant(c.last_recalc_date).or(project.planned_start);
            project.must_finish_by = f.instant(c.plan_end_date);
            project.stored_finish = f.instant(c.scd_end_date);
            project.options.critical = if f.is(c.critical_path_type, "CT_DrivPath") {
                Critical::LongestPath
            } else {
                Critical::TotalFloat(f.hours(c.critical_drtn_hr_cnt).unwrap_or(0))
            };
            let calendar = f.key(c.clndr_id);
            let original = f.key(c.orig_proj_id);
            if reader.projects.contains_key(key) {
                return reader.fields(row).refuse(c.proj_id, "xer-twice");
            }
            project.calendar_id = calendar.and_then(|id| reader.calendars.get(id)).copied();
            if calendar.is_some() && project.calendar_id.is_none() {
                reader.fields(row).warn(c.clndr_id, "xer-no-calendar");
            }
            let at = reader.schedule.projects.len();
            if let Some(original) = original {
                baselines.push((at, original));
            }
            reader.projects.insert(key, at);
            reader.schedule.projects.push(project);
        });
        for (at, project) in std::mem::take(&mut self.calendar_projects) {
            let id = self.projects.get(project).and_then(|at| self.schedule.projects.get(*at)).map(|p| p.id);
            if let Some(calendar) = self.schedule.calendars.get_mut(at) {
                calendar.project_id = id;
            }
        }
        for (at, original) in baselines {
            let id = self.projects.get(original).and_then(|at| self.schedule.projects.get(*at)).map(|p| p.id);
            if let Some(project) = self.schedule.projects.get_mut(at) {
                project.baseline_of = id.filter(|id| *id != project.id);
            }
        }
    }

    pub(super) fn options(&mut self) {
        self.rows("SCHEDOPTIONS", OptionColumns::of, |reader, row, c| {
            let mut f = reader.fields(row);
            // Old versions name no project where there is only one.
            let key = f.key(c.proj_id);
            let default = ScheduleOptions::default();
            let out_of_sequence = match (f.flag(c.sched_retained_logic), f.flag(c.sched_progress_override)) {
                (_, Some(true)) => OutOfSequence::ProgressOverride,
                (Some(false), Some(false)) => OutOfSequence::ActualDates,
                _ => OutOfSequence::RetainedLogic,
            };
            let lags = [
                ("rcal_Predecessor", LagCalendar::Predecessor),
                ("rcal_Successor", LagCalendar::Successor),
                ("rcal_ProjDefault", LagCalendar::ProjectDefault),
                ("rcal_24Hour", LagCalendar::TwentyFourHour),
            ];
            let floats = [
                ("FT_FF", FloatType::Finish),
                ("FT_SS", FloatType::Start),
                ("FT_SF", FloatType::Smallest),
                ("FT_Min", FloatType::Smallest),
            ];
            let paths = match f.flag(c.enable_multiple_longest_path_calc) {
                Some(true) => f.whole(c.max_multiple_longest_path).and_then(|n| u32::try_from(n).ok()).unwrap_or(10),
                _ => 0,
            };
            let options = ScheduleOptions {
                out_of_sequence,
                lag_calendar: f.choice(c.sched_calendar_on_relationship_lag, &lags).unwrap_or_default(),
                float_type: f.choice(c.sched_float_type, &floats).unwrap_or_default(),
                open_ends_critical: f.flag(c.sched_open_critical_flag).unwrap_or(default.open_ends_critical),
                use_expected_finish: f.flag(c.sched_use_expect_end_flag).unwrap_or(default.use_expected_finish),
                start_lag_from_early_start: f
                    .flag(c.sched_lag_early_start_flag)
                    .unwrap_or(default.start_lag_from_early_start),
                float_to_each_project: f
                    .flag(c.sched_use_project_end_date_for_float)
                    .unwrap_or(default.float_to_each_project),
                ignore_other_projects: f.is(c.sched_outer_depend_type, "SD_None"),
                set_planned_to_forecast: f.flag(c.sched_setplantoforecast).unwrap_or(default.set_planned_to_forecast),
                float_paths: paths.min(1000),
                ..default
            };
            let at = match key {
                Some(key) => reader.projects.get(key).copied(),
                None => (reader.schedule.projects.len() == 1).then_some(0),
            };
            match at.and_then(|at| reader.schedule.projects.get_mut(at)) {
                // What is critical is the project's own word.
                Some(project) => project.options = ScheduleOptions { critical: project.options.critical, ..options },
                None => reader.fields(row).warn(c.proj_id, "xer-no-project"),
            }
        });
    }
}
