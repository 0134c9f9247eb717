//! Projects with their options.

use super::*;

pub(super) fn project() -> impl Strategy<Value = ScheduleProject> {
    let flags = any::<[bool; 6]>();
    let out_of_sequence =
        select(vec![OutOfSequence::RetainedLogic, OutOfSequence::ProgressOverride, OutOfSequence::ActualDates]);
    let lags = select(vec![
        LagCalendar::Predecessor,
        LagCalendar::Successor,
        LagCalendar::ProjectDefault,
        LagCalendar::TwentyFourHour,
    ]);
    let floats = select(vec![FloatType::Finish, FloatType::Start, FloatType::Smallest]);
    let critical = prop_oneof![Just(Critical::LongestPath), (-900..900i64).prop_map(Critical::TotalFloat)];
    ((text(), text()), prop::array::uniform4(instant()), flags, out_of_sequence, lags, floats, critical, 0..20u32)
        .prop_map(
            |(
                (code, name),
                [start, date, by, finish],
                [a, b, c, d, e, f],
                out_of_sequence,
                lag_calendar,
                float_type,
                critical,
                paths,
            )| {
                let mut p = ScheduleProject::blank(&code);
                (p.name, p.currency) = (name, "EUR".to_owned());
                (p.planned_start, p.data_date, p.must_finish_by, p.stored_finish) = (start, date, by, finish);
                p.options = ScheduleOptions {
                    rules: Rules::P6,
                    out_of_sequence,
                    lag_calendar,
                    float_type,
                    critical,
                    open_ends_critical: a,
                    use_expected_finish: b,
                    start_lag_from_early_start: c,
                    float_to_each_project: d,
                    ignore_other_projects: e,
                    set_planned_to_forecast: f,
                    float_paths: paths,
                };
                p
            },
        )
}
