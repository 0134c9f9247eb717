//! Schedules as MS Project's XML holds them.

use super::calendar::joined;
use super::*;

/// A schedule as MS Project's XML holds it: one project with its rules, and what its tasks have.
pub(crate) fn any_ms_schedule() -> impl Strategy<Value = Schedule> {
    use ActivityKind::*;
    let choices = prop::collection::vec(
        (any::<[bool; 3]>(), select(vec![Task, Task, FinishMilestone]), instant(), instant(), 0..1001u16, 0..500i64),
        8,
    );
    let lags = prop::collection::vec(
        prop_oneof![
            (-9600..9600i64).prop_map(Lag::Work),
            (-9600..9600i64).prop_map(Lag::Elapsed),
            (-90..90i32).prop_map(|n| Lag::Percent(n * 100)),
            (-90..90i32).prop_map(|n| Lag::ElapsedPercent(n * 100)),
        ],
        12,
    );
    (any_schedule(), choices, lags).prop_map(|(mut s, choices, lags)| {
        s.projects.truncate(1);
        let project = &mut s.projects[0];
        if project.code.is_empty() {
            project.code = "P".to_owned();
        }
        if project.name.is_empty() {
            project.name = project.code.clone();
        }
        let usual = ScheduleOptions::default();
        project.must_finish_by = None;
        let (day, week) = (s.calendars[0].minutes_per_day, s.calendars[0].minutes_per_week);
        let days = if let Critical::TotalFloat(n) = project.options.critical { n % 30 } else { 0 };
        project.options =
            ScheduleOptions { rules: Rules::MsProject, critical: Critical::TotalFloat(days * day), ..usual };
        for calendar in &mut s.calendars {
            (calendar.minutes_per_day, calendar.minutes_per_week) = (day, week);
            calendar.minutes_per_month = day * 20;
            calendar.minutes_per_year = day * 240;
            if calendar.base.is_none() {
                calendar.week.iter_mut().for_each(|hours| *hours = Some(hours.take().unwrap_or_default()));
            }
            for exception in &mut calendar.exceptions {
                joined(&mut exception.hours);
            }
        }
        for (a, (flags, kind, from, to, priority, delay)) in s.activities.iter_mut().zip(choices) {
            let [inactive, manual, physical] = flags;
            (a.kind, a.inactive, a.manual, a.priority) = (kind, inactive, manual, priority);
            a.percent_type = if physical { PercentType::Physical } else { PercentType::Duration };
            if a.kind == FinishMilestone {
                (a.original, a.remaining) = (0, 0);
            } else {
                a.original = a.original.max(a.remaining);
            }
            if !a.is_started() {
                a.remaining = a.original;
            }
            a.at_completion = a.original;
            a.duration_type = match a.duration_type {
                DurationType::FixedDurationAndUnitsPerTime => DurationType::FixedDurationAndUnits,
                other => other,
            };
            (a.expected_finish, a.external_early_start, a.external_late_finish) = (None, None, None);
            (a.planned_start, a.planned_finish) = if manual { (from, to) } else { (None, None) };
            (a.deadline, a.second_constraint, a.primary_resource) = (from, None, None);
            a.leveling_delay = delay;
            if !a.is_started() || a.is_finished() || a.suspended.is_none() || a.resumed.is_none() {
                (a.suspended, a.resumed) = (None, None);
            }
            if let Some(constraint) = &mut a.constraint {
                constraint.kind = match constraint.kind {
                    ConstraintKind::StartOn => ConstraintKind::MandatoryStart,
                    ConstraintKind::FinishOn => ConstraintKind::MandatoryFinish,
                    other => other,
                };
            }
            (a.steps, a.codes) = (vec![], vec![]);
            if a.code.is_empty() || a.code.trim() != a.code {
                a.code = format!("A{}", a.origin);
            }
            a.user_values.retain(|(_, value)| *value != UserValue::Text(String::new()));
            for (_, value) in &mut a.user_values {
                *value = UserValue::Text(match value {
                    UserValue::Text(text) | UserValue::Code(text) => text.trim().to_owned(),
                    UserValue::Number(number) => number.normalize().to_string(),
                    UserValue::Date(at) => at.datetime().format("%Y-%m-%dT%H:%M:00").to_string(),
                });
            }
            // Where nothing is stored, a manual task still shows its own dates, and the other way.
            let seen = (from, to);
            let stored = a.stored.take().map(|stored| StoredDates {
                early_start: stored.early_start,
                early_finish: stored.early_finish,
                late_start: stored.late_start,
                late_finish: stored.late_finish,
                total_float: stored.total_float,
                free_float: stored.free_float,
                start: seen.0,
                finish: seen.1,
                critical: Some(physical),
                ..StoredDates::default()
            });
            a.stored = stored.map(Box::new);
            if a.manual {
                let shown = a.stored.as_deref().map(|s| (s.start, s.finish)).unwrap_or_default();
                (a.planned_start, a.planned_finish) = (a.planned_start.or(shown.0), a.planned_finish.or(shown.1));
            }
        }
        for (relationship, lag) in s.relationships.iter_mut().zip(lags) {
            relationship.lag = lag;
        }
        for element in s.wbs.iter_mut().filter(|w| w.code.is_empty()) {
            element.code = format!("W{}", element.origin);
        }
        s.code_types.clear();
        s.code_values.clear();
        for (at, field) in s.user_fields.iter_mut().enumerate() {
            // Text1 and Text2 by their numbers.
            field.origin = ["188743731", "188743734"][at].to_owned();
            field.kind = UserFieldKind::Text;
            if field.name.is_empty() {
                field.name = format!("Text{}", at + 1);
            }
        }
        for resource in &mut s.resources {
            if resource.kind == ResourceKind::Equipment {
                resource.kind = ResourceKind::Labour;
            }
            resource.rates.truncate(1);
            match resource.rates.first_mut() {
                Some(rate) => rate.from = None,
                None => resource.rates.push(Rate { from: None, cost_per_unit: Decimal::ZERO, max_units: None }),
            }
            if resource.code.is_empty() {
                resource.code = resource.name.clone();
            }
        }
        for a in &mut s.assignments {
            for units in [&mut a.budgeted_units, &mut a.actual_units, &mut a.remaining_units] {
                // To the minute.
                *units = ((*units * Decimal::from(60)).round() / Decimal::from(60)).normalize();
            }
            a.drives = true;
        }
        s.assignments.retain(|a| a.resource_id.is_some());
        s
    })
}
