//! The methods side by side, as worked out by hand.

use crate::record::{Record, day, scheduled_on};
use milepost_model::Direction::{Down, Up};
use milepost_schedule::forecast::Method;

#[test]
fn the_promise_is_the_chosen_claim_with_the_range_of_all_until_it_has_passed() {
    let record = Record::new().date_claim("finish", "2026-06-01..2026-08-31 season", "2025-05-01", "Press").date_claim(
        "finish",
        "2026-12-31",
        "2025-06-01",
        "Office",
    );
    let promised = record.forecast(Method::Promised, "2025-07-01", &[]).expect("a promise");
    assert_eq!(promised.date, day("2026-12-31"));
    assert_eq!((promised.earliest, promised.latest), (Some(day("2026-06-01")), Some(day("2026-12-31"))));
    assert!(promised.spread.is_none());
    let found = record.method(Method::Promised, "2025-07-01", &[]);
    assert_eq!((found.since, found.sample), (Some(day("2025-05-01")), 2));
    // On its very day it may still come; the day after it is no forecast any more.
    assert!(record.forecast(Method::Promised, "2026-12-31", &[]).is_ok());
    assert_eq!(record.forecast(Method::Promised, "2027-01-01", &[]), Err("forecast-promised-unknown-passed".into()));
    assert_eq!(Record::new().forecast(Method::Promised, "2025-07-01", &[]), Err("finish-unknown-not-stated".into()));
}

/// A finish stated on 1 Jan, then each hundredth day later by so many days: 365 days ahead at first.
fn stated(slips: &[u64]) -> Record {
    let start = day("2025-01-01");
    let at = |days: u64| start.checked_add_days(chrono::Days::new(days)).unwrap().to_string();
    let mut finish = 365;
    let mut record = Record::new().date_claim("finish", &at(finish), &at(0), "City");
    for (number, slip) in slips.iter().enumerate() {
        finish += slip;
        record = record.date_claim("finish", &at(finish), &at((number as u64 + 1) * 100), "City");
    }
    record
}

#[test]
fn a_finish_that_slips_half_a_day_each_day_is_twice_as_far_away_as_it_was_said_to_be() {
    // After 100 days: 415, 315 days ahead, slope 0.5: 315 / 0.5 = 630 days on from day 100: day 730, 1 Jan 2027.
    let forecast = stated(&[50]).forecast(Method::Trend, "2025-05-01", &[]).expect("two statements");
    assert_eq!(forecast.date, day("2027-01-01"));
    assert!(forecast.spread.is_none(), "one reading is no spread");
    // Three statements, slopes 0.5, 0.5 and 0.5: the same at any pair.
    let steady = stated(&[50, 50]).forecast(Method::Trend, "2025-08-01", &[]).expect("three statements");
    assert_eq!(steady.date, day("2027-01-01"));
    let spread = steady.spread.expect("three readings");
    assert_eq!((spread.p10, spread.p90), (Some(steady.date), Some(steady.date)));
}

#[test]
fn the_trend_s_spread_is_that_of_every_two_statements() {
    // Slips 0 and 60 in 100 days each: on day 200 the finish is day 425, 225 ahead. Slopes 0, 0.6 and, over both,
    // 0.3: 225, 562.5 and 321.4 days: days 425, 763 and 522 (rounded up to whole days).
    let forecast = stated(&[0, 60]).forecast(Method::Trend, "2025-08-01", &[]).expect("three statements");
    let spread = forecast.spread.expect("three readings");
    let at = |days: u64| day("2025-01-01").checked_add_days(chrono::Days::new(days));
    assert_eq!((spread.p10, spread.p50, spread.p90), (at(425), at(522), at(763)));
}

#[test]
fn a_finish_that_slips_as_fast_as_time_passes_is_never_reached_on_its_trend() {
    assert_eq!(stated(&[100]).forecast(Method::Trend, "2025-05-01", &[]), Err("forecast-trend-unknown-never".into()));
    assert_eq!(stated(&[]).forecast(Method::Trend, "2025-05-01", &[]), Err("forecast-trend-unknown-one".into()));
    assert_eq!(Record::new().forecast(Method::Trend, "2025-05-01", &[]), Err("forecast-trend-unknown-none".into()));
    // Nothing has slipped, but the day has come and gone.
    let passed = stated(&[0]).forecast(Method::Trend, "2026-01-02", &[]);
    assert_eq!(passed, Err("forecast-trend-unknown-overtaken".into()));
}

#[test]
fn the_trend_is_possible_since_the_second_statement() {
    assert_eq!(stated(&[50, 50]).method(Method::Trend, "2025-08-01", &[]).since, Some(day("2025-04-11")));
    assert_eq!(stated(&[50]).method(Method::Trend, "2025-03-01", &[]).since, None);
}

#[test]
fn the_fronts_forecast_is_their_last_closure_with_the_window_s_range() {
    let record = Record::new()
        .length(180)
        .milestone("Open", 1, "", "", "")
        .front("West", 0, Up, &[("2026-01-01", 0), ("2026-01-11", 10), ("2026-01-21", 40)])
        .front("East", 180, Down, &[("2026-01-01", 180), ("2026-01-11", 160), ("2026-01-21", 140)]);
    // As in the fronts' own test: 25, 20 and 34 days.
    let found = record.method(Method::Fronts, "2026-01-21", &[]);
    let forecast = found.forecast.value.expect("both move");
    assert_eq!(forecast.date, day("2026-02-15"));
    assert_eq!((forecast.earliest, forecast.latest), (Some(day("2026-02-10")), Some(day("2026-02-24"))));
    assert_eq!((found.since, found.sample), (Some(day("2026-01-11")), 6));
}

#[test]
fn earned_schedule_forecasts_without_money_by_the_milestones_weight() {
    // Two of equal weight planned after 6 and 12 months; the first met after 6: on schedule.
    let record = Record::new()
        .promise("2026-01-01", "2027-01-01")
        .milestone("Half", 1, "2026-07-01", "", "2026-07-01")
        .milestone("All", 1, "2027-01-01", "", "");
    // EV 1 is a plateau of the plan from July up to the last month: ES 11 of 12 after 6.
    let forecast = record.forecast(Method::EarnedSchedule, "2026-07-01", &[]).expect("something is earned");
    // 12 / (11 / 6) = 6.545 months: 1 Jul and 0.545 of 31 days = 16.9.
    assert_eq!(forecast.date, day("2026-07-18"));
    let none = record.forecast(Method::EarnedSchedule, "2026-03-01", &[]);
    assert_eq!(none, Err("es-unknown-nothing-earned".into()));
}

#[test]
fn the_simulation_rests_on_the_ranges_and_says_what_it_leaves_at_its_date() {
    let record = Record::new()
        .milestone("Deck", 1, "", "2026-06-01", "")
        .milestone("Open", 1, "", "2026-09-01", "")
        .range(0, 0, 100);
    let found = record.method(Method::Simulated, "2026-01-01", &[]);
    let forecast = found.forecast.value.expect("one has a range");
    // From 0 to 100 with its peak at 0, P50 is 100 - sqrt(5000) = 29.3 days after 1 Sep: 1 Oct, give or take a day
    // of chance.
    assert!((day("2026-09-29")..=day("2026-10-03")).contains(&forecast.date), "{}", forecast.date);
    assert_eq!(found.sample, 10_000);
    let remarks: Vec<&str> = found.forecast.why.remarks.iter().map(|remark| remark.id.as_str()).collect();
    assert_eq!(remarks, ["forecast-simulated-remark-fixed", "forecast-simulated-remark-runs"]);
    let plain = Record::new().milestone("Open", 1, "", "2026-09-01", "");
    let none = plain.forecast(Method::Simulated, "2026-01-01", &[]);
    assert_eq!(none, Err("forecast-simulated-unknown-no-range".into()));
    let passed = record.forecast(Method::Simulated, "2026-12-10", &[]);
    assert_eq!(passed, Err("forecast-simulated-unknown-passed".into()));
}

#[test]
fn of_a_finished_project_nothing_is_forecast() {
    let done = Record::finished(1, "2025-01-01", "2025-06-01", "2025-07-01");
    let forecasts = done.forecasts("2025-07-01", &[]);
    assert_eq!(forecasts.finished.map(|date| date.last_known()), Some(day("2025-07-01")));
    assert!(
        forecasts.methods.iter().all(|m| m
            .forecast
            .unknown
            .as_ref()
            .is_some_and(|r| r.id == "forecast-unknown-finished"))
    );
    // The day before, it was not.
    assert_eq!(done.forecasts("2025-06-30", &[]).finished, None);
}

#[test]
fn what_a_later_report_says_changes_no_earlier_answer() {
    let before = Record::new()
        .promise("2025-01-01", "2026-01-01")
        .milestone("Open", 1, "2026-01-01", "", "")
        .report("2025-02-01", &[(0, "2026-01-11", None)])
        .report("2025-04-01", &[(0, "2026-02-01", None)]);
    let after = before.clone().report("2025-06-01", &[(0, "2028-01-01", None)]);
    assert_eq!(before.forecasts("2025-05-01", &[]), after.forecasts("2025-05-01", &[]));
    assert_eq!(before.trend("2025-05-01"), after.trend("2025-05-01"));
}

#[test]
fn the_critical_path_gives_the_finish_of_the_schedule_from_its_data_date_on() {
    let mut record = Record::new().promise("2025-01-01", "2026-01-01").milestone("Deck", 1, "", "", "");
    let of = |record: &Record, as_of| record.forecast(Method::CriticalPath, as_of, &[]).map(|found| found.date);
    let none = || Err("forecast-critical_path-unknown-none".to_owned());
    assert_eq!(of(&record, "2025-10-01"), none());
    record.scheduled = Some(scheduled_on("2025-10-01", "2026-03-31", &record));
    assert_eq!(of(&record, "2025-09-30"), none());
    assert_eq!(of(&record, "2025-10-01"), Ok(day("2026-03-31")));
    assert_eq!(of(&record, "2026-04-01"), Err("forecast-critical_path-unknown-passed".to_owned()));
}
