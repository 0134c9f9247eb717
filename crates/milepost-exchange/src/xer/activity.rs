//! TASK: activities, their progress and constraints, and the dates that P6 calculated.

use super::field::Fields;
use super::{Reader, columns};
use milepost_model::schedule::{
    Activity, ActivityKind, Constraint, ConstraintKind, DurationType, PercentType, StoredDates,
};
use rust_decimal::Decimal;

columns!(kept Columns {
    task_id,
    proj_id,
    wbs_id,
    clndr_id,
    phys_complete_pct,
    complete_pct_type,
    task_type,
    duration_type,
    status_code,
    task_code,
    task_name,
    rsrc_id,
    total_float_hr_cnt,
    free_float_hr_cnt,
    remain_drtn_hr_cnt,
    target_drtn_hr_cnt,
    cstr_date,
    act_start_date,
    act_end_date,
    late_start_date,
    late_end_date,
    expect_end_date,
    early_start_date,
    early_end_date,
    restart_date,
    reend_date,
    target_start_date,
    target_end_date,
    rem_late_start_date,
    rem_late_end_date,
    cstr_type,
    priority_type,
    suspend_date,
    resume_date,
    float_path,
    float_path_order,
    cstr_date2,
    cstr_type2,
    driving_path_flag,
    external_early_start_date,
    external_late_end_date,
});

pub(super) const KINDS: [(&str, ActivityKind); 6] = [
    ("TT_Task", ActivityKind::Task),
    ("TT_Rsrc", ActivityKind::ResourceDependent),
    ("TT_Mile", ActivityKind::StartMilestone),
    ("TT_FinMile", ActivityKind::FinishMilestone),
    ("TT_LOE", ActivityKind::LevelOfEffort),
    ("TT_WBS", ActivityKind::WbsSummary),
];
pub(super) const DURATIONS: [(&str, DurationType); 4] = [
    ("DT_FixedDrtn", DurationType::FixedDurationAndUnitsPerTime),
    ("DT_FixedDUR2", DurationType::FixedDurationAndUnits),
    ("DT_FixedQty", DurationType::FixedUnits),
    ("DT_FixedRate", DurationType::FixedUnitsPerTime),
];
pub(super) const PERCENTS: [(&str, PercentType); 3] =
    [("CP_Drtn", PercentType::Duration), ("CP_Phys", PercentType::Physical), ("CP_Units", PercentType::Units)];
pub(super) const CONSTRAINTS: [(&str, ConstraintKind); 9] = [
    ("CS_MSO", ConstraintKind::StartOn),
    ("CS_MSOA", ConstraintKind::StartOnOrAfter),
    ("CS_MSOB", ConstraintKind::StartOnOrBefore),
    ("CS_MEO", ConstraintKind::FinishOn),
    ("CS_MEOA", ConstraintKind::FinishOnOrAfter),
    ("CS_MEOB", ConstraintKind::FinishOnOrBefore),
    ("CS_ALAP", ConstraintKind::AsLateAsPossible),
    ("CS_MANDSTART", ConstraintKind::MandatoryStart),
    ("CS_MANDFIN", ConstraintKind::MandatoryFinish),
];
pub(super) const PRIORITIES: [(&str, u16); 5] =
    [("PT_Top", 100), ("PT_High", 300), ("PT_Normal", 500), ("PT_Low", 700), ("PT_Lowest", 900)];

/// P6's word for a value.
pub(super) fn word<T: Copy + PartialEq>(value: T, words: &[(&str, T)]) -> String {
    words.iter().find(|(_, of)| *of == value).map(|(word, _)| (*word).to_owned()).unwrap_or_default()
}

impl Reader<'_, '_> {
    pub(super) fn activities(&mut self) {
        self.rows("TASK", Columns::of, |reader, row, c| {
            let mut f = reader.fields(row);
            let Some(key) = f.key(c.task_id) else { return f.refuse(c.task_id, "xer-no-id") };
            let at = reader.projects.get(row.bytes(c.proj_id)).copied();
            let Some(project_id) = at.and_then(|at| reader.schedule.projects.get(at)).map(|p| p.id) else {
                return reader.fields(row).refuse(c.proj_id, "xer-no-project");
            };
            if reader.activities.contains_key(key) {
                return reader.fields(row).refuse(c.task_id, "xer-twice");
            }
            let mut activity = Activity::blank(project_id);
            let calendar = row.bytes(c.clndr_id);
            activity.calendar_id = reader.calendars.get(calendar).copied();
            activity.wbs_id = reader.wbs.get(row.bytes(c.wbs_id)).copied();
            activity.primary_resource = reader.resources.get(row.bytes(c.rsrc_id)).copied();
            let mut f = reader.fields(row);
            if !calendar.is_empty() && activity.calendar_id.is_none() {
                f.warn(c.clndr_id, "xer-no-calendar");
            }
            describe(&mut activity, &mut f, c);
            progress(&mut activity, &mut f, c);
            constraints(&mut activity, &mut f, c);
            activity.stored = stored(&activity, &mut f, c).map(Box::new);
            reader.activities.insert(key, reader.schedule.activities.len());
            reader.schedule.activities.push(activity);
        });
    }
}

fn describe(activity: &mut Activity, f: &mut Fields<'_, '_, '_>, c: &Columns) {
    activity.origin = f.text(c.task_id);
    activity.code = f.text(c.task_code);
    activity.name = f.text(c.task_name);
    activity.kind = f.choice(c.task_type, &KINDS).unwrap_or_default();
    activity.duration_type = f.choice(c.duration_type, &DURATIONS).unwrap_or_default();
    activity.priority = f.choice(c.priority_type, &PRIORITIES).unwrap_or(500);
    activity.planned_start = f.instant(c.target_start_date);
    activity.planned_finish = f.instant(c.target_end_date);
}

fn progress(activity: &mut Activity, f: &mut Fields<'_, '_, '_>, c: &Columns) {
    activity.percent_type = f.choice(c.complete_pct_type, &PERCENTS).unwrap_or_default();
    activity.physical_percent = f.amount(c.phys_complete_pct).checked_div(Decimal::ONE_HUNDRED).unwrap_or_default();
    activity.original = f.duration(c.target_drtn_hr_cnt).unwrap_or(0);
    activity.actual_start = f.instant(c.act_start_date);
    activity.actual_finish = f.instant(c.act_end_date);
    let status = f.choice(c.status_code, &[("TK_NotStart", 0), ("TK_Active", 1), ("TK_Complete", 2)]);
    if status == Some(2) && activity.actual_finish.is_none() {
        f.warn(c.status_code, "xer-complete-without-finish");
    }
    if activity.actual_finish.is_some() && activity.actual_start.is_none() {
        // A milestone may have only one of them.
        activity.actual_start = activity.actual_finish;
    }
    let rest = if activity.is_finished() { 0 } else { activity.original };
    activity.remaining = f.duration(c.remain_drtn_hr_cnt).unwrap_or(rest);
    activity.at_completion = activity.original.max(activity.remaining);
    activity.expected_finish = f.instant(c.expect_end_date);
    activity.suspended = f.instant(c.suspend_date);
    activity.resumed = f.instant(c.resume_date);
    activity.external_early_start = f.instant(c.external_early_start_date);
    activity.external_late_finish = f.instant(c.external_late_end_date);
}

fn constraints(activity: &mut Activity, f: &mut Fields<'_, '_, '_>, c: &Columns) {
    let mut one = |kind, date| {
        let found = f.choice(kind, &CONSTRAINTS)?;
        let day = f.instant(date);
        if day.is_none() && found != ConstraintKind::AsLateAsPossible {
            f.warn(kind, "xer-constraint-without-date");
            return None;
        }
        Some(Constraint { kind: found, date: day })
    };
    activity.constraint = one(c.cstr_type, c.cstr_date);
    activity.second_constraint = one(c.cstr_type2, c.cstr_date2);
}

/// What P6 wrote; nothing if it never calculated the activity.
fn stored(activity: &Activity, f: &mut Fields<'_, '_, '_>, c: &Columns) -> Option<StoredDates> {
    let mut stored = StoredDates {
        early_start: f.instant(c.early_start_date),
        early_finish: f.instant(c.early_end_date),
        late_start: f.instant(c.late_start_date),
        late_finish: f.instant(c.late_end_date),
        remaining_early_start: f.instant(c.restart_date),
        remaining_early_finish: f.instant(c.reend_date),
        remaining_late_start: f.instant(c.rem_late_start_date),
        remaining_late_finish: f.instant(c.rem_late_end_date),
        total_float: f.hours(c.total_float_hr_cnt),
        free_float: f.hours(c.free_float_hr_cnt),
        ..StoredDates::default()
    };
    if stored == StoredDates::default() {
        return None;
    }
    stored.start = activity.actual_start.or(stored.remaining_early_start).or(stored.early_start);
    stored.finish = activity.actual_finish.or(stored.remaining_early_finish).or(stored.early_finish);
    stored.longest_path = f.flag(c.driving_path_flag);
    stored.float_path = f.whole(c.float_path).and_then(|n| u32::try_from(n).ok());
    stored.float_path_order = f.whole(c.float_path_order).and_then(|n| u32::try_from(n).ok());
    Some(stored)
}
