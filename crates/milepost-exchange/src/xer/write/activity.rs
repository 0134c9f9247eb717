//! TASK and TASKPRED.

use super::Writer;
use super::sheet::{date, decimal, flag, hours, percent};
use crate::p6;
use crate::xer::{activity as words, relationship};
use milepost_model::schedule::{Activity, Assignment, Constraint, ResourceKind};
use milepost_model::{ActivityId, ResourceId};
use rust_decimal::Decimal;
use std::collections::HashMap;

const COLUMNS: [&str; 48] = [
    "task_id",
    "proj_id",
    "wbs_id",
    "clndr_id",
    "phys_complete_pct",
    "rev_fdbk_flag",
    "est_wt",
    "lock_plan_flag",
    "auto_compute_act_flag",
    "complete_pct_type",
    "task_type",
    "duration_type",
    "status_code",
    "task_code",
    "task_name",
    "rsrc_id",
    "total_float_hr_cnt",
    "free_float_hr_cnt",
    "remain_drtn_hr_cnt",
    "act_work_qty",
    "remain_work_qty",
    "target_work_qty",
    "target_drtn_hr_cnt",
    "target_equip_qty",
    "act_equip_qty",
    "remain_equip_qty",
    "cstr_date",
    "act_start_date",
    "act_end_date",
    "late_start_date",
    "late_end_date",
    "expect_end_date",
    "early_start_date",
    "early_end_date",
    "restart_date",
    "reend_date",
    "target_start_date",
    "target_end_date",
    "rem_late_start_date",
    "rem_late_end_date",
    "cstr_type",
    "priority_type",
    "suspend_date",
    "resume_date",
    "float_path",
    "float_path_order",
    "cstr_date2",
    "cstr_type2",
];
const LAST: [&str; 3] = ["driving_path_flag", "external_early_start_date", "external_late_end_date"];

/// Budgeted, actual and remaining units of labour and of equipment.
type Work = [[Decimal; 3]; 2];

impl Writer<'_> {
    pub(super) fn activity_rows(&mut self) {
        let columns: Vec<&str> = COLUMNS.into_iter().chain(LAST).collect();
        let mut sheet = self.book.sheet("TASK", &columns);
        let work = self.work();
        for activity in &self.p6.activities {
            let row = self.activity(activity, work.get(&activity.id).copied().unwrap_or_default());
            sheet.row(&[&activity.origin], row);
        }
        self.book.table(sheet);
    }

    fn activity(&self, activity: &Activity, work: Work) -> Vec<String> {
        let stored = activity.stored.as_deref().cloned().unwrap_or_default();
        let [first, second] = p6::constraints(activity);
        let status = match (activity.actual_start, activity.actual_finish) {
            (_, Some(_)) => "TK_Complete",
            (Some(_), None) => "TK_Active",
            (None, None) => "TK_NotStart",
        };
        let root = || self.roots.get(&activity.project_id).map(u32::to_string).unwrap_or_default();
        let wbs =
            activity.wbs_id.and_then(|id| self.numbers.wbs.get(id)).map_or_else(root, |number| number.to_string());
        let number = |number: Option<u32>| number.map(|n| n.to_string()).unwrap_or_default();
        let minutes = |minutes: Option<i64>| minutes.map(hours).unwrap_or_default();
        let kind = |c: Option<Constraint>| c.map(|c| words::word(c.kind, &words::CONSTRAINTS)).unwrap_or_default();
        let day = |c: Option<Constraint>| date(c.and_then(|c| c.date));
        let [labour, equipment] = work.map(|units| units.map(decimal));
        let [target_work, actual_work, remaining_work] = labour;
        let [target_equipment, actual_equipment, remaining_equipment] = equipment;
        vec![
            self.numbers.activities.text(Some(activity.id)),
            self.project_of(activity),
            wbs,
            self.numbers.calendars.text(self.p6.calendar(activity)),
            percent(activity.physical_percent),
            flag(false),
            "1".to_owned(),
            flag(false),
            flag(false),
            words::word(activity.percent_type, &words::PERCENTS),
            words::word(activity.kind, &words::KINDS),
            words::word(activity.duration_type, &words::DURATIONS),
            status.to_owned(),
            activity.code.clone(),
            activity.name.clone(),
            self.numbers.resources.text(activity.primary_resource),
            minutes(stored.total_float),
            minutes(stored.free_float),
            hours(activity.remaining),
            actual_work,
            remaining_work,
            target_work,
            hours(activity.original),
            target_equipment,
            actual_equipment,
            remaining_equipment,
            day(first),
            date(activity.actual_start),
            date(activity.actual_finish),
            date(stored.late_start),
            date(stored.late_finish),
            date(activity.expected_finish),
            date(stored.early_start),
            date(stored.early_finish),
            date(stored.remaining_early_start),
            date(stored.remaining_early_finish),
            date(activity.planned_start),
            date(activity.planned_finish),
            date(stored.remaining_late_start),
            date(stored.remaining_late_finish),
            kind(first),
            words::word(p6::priority(activity.priority), &words::PRIORITIES),
            date(activity.suspended),
            date(activity.resumed),
            number(stored.float_path),
            number(stored.float_path_order),
            day(second),
            kind(second),
            stored.longest_path.map(flag).unwrap_or_default(),
            date(activity.external_early_start),
            date(activity.external_late_finish),
        ]
    }

    /// The units of each activity's assignments: P6 keeps their sums.
    fn work(&self) -> HashMap<ActivityId, Work> {
        let kinds: HashMap<ResourceId, ResourceKind> = self.schedule.resources.iter().map(|r| (r.id, r.kind)).collect();
        let mut work: HashMap<ActivityId, Work> = HashMap::new();
        for assignment in &self.schedule.assignments {
            let Assignment { budgeted_units, actual_units, remaining_units, .. } = assignment;
            let [labour, equipment] = work.entry(assignment.activity_id).or_default();
            let sums = match assignment.resource_id.and_then(|id| kinds.get(&id)) {
                Some(ResourceKind::Labour) => labour,
                Some(ResourceKind::Equipment) => equipment,
                Some(ResourceKind::Material) | None => continue,
            };
            for (sum, units) in sums.iter_mut().zip([budgeted_units, actual_units, remaining_units]) {
                *sum = sum.saturating_add(*units);
            }
        }
        work
    }

    pub(super) fn relationships(&mut self) {
        let columns = ["task_pred_id", "task_id", "pred_task_id", "proj_id", "pred_proj_id", "pred_type", "lag_hr_cnt"];
        let mut sheet = self.book.sheet("TASKPRED", &columns);
        for ((relationship, predecessor, successor), number) in self.p6.relationships().zip(1u32..) {
            let kind = words::word(relationship.kind, &relationship::KINDS);
            let row = vec![
                number.to_string(),
                self.numbers.activities.text(Some(successor.id)),
                self.numbers.activities.text(Some(predecessor.id)),
                self.project_of(successor),
                self.project_of(predecessor),
                kind.clone(),
                hours(self.p6.lag(relationship)),
            ];
            sheet.row(&[&successor.origin, &predecessor.origin, &kind], row);
        }
        self.book.table(sheet);
    }
}
