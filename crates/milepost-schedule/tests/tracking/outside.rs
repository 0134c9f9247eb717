//! The outside view, as worked out by hand.

use crate::record::{Record, day};
use milepost_schedule::evidence::SourceIndex;
use milepost_schedule::forecast::outside::{Class, Finished, Weighting};
use milepost_schedule::forecast::simulation::Plan;
use milepost_schedule::forecast::{Asked, Method, forecasts};
use milepost_schedule::front::Window;

/// Promised 100 days from 1 Jan 2020, and took so many.
fn took(number: u128, days: u64) -> Record {
    let done = day("2020-01-01").checked_add_days(chrono::Days::new(days)).unwrap().to_string();
    Record::finished(number, "2020-01-01", "2020-04-10", &done)
}

/// Promised for 200 days from 1 Jan 2026 on: 20 Jul 2026.
fn bridge() -> Record {
    Record::new().promise("2026-01-01", "2026-07-20").milestone("Open", 1, "", "", "")
}

#[test]
fn at_the_start_it_is_the_promised_days_times_how_the_others_went() {
    // Ratios 0.9, 1.0, 1.1 ... 1.8 of 200 days: P50 is the fifth, 1.3: 260 days: 18 Sep 2026; P10 the first, 180:
    // 30 Jun; P80 the eighth, 320: 17 Nov; P90 the ninth, 340: 7 Dec.
    let class: Vec<Record> = (0..10_u64).map(|n| took(10 + u128::from(n), 90 + 10 * n)).collect();
    let forecast = bridge().forecast(Method::OutsideView, "2026-01-01", &class).expect("a class");
    let spread = forecast.spread.expect("chances");
    assert_eq!(forecast.date, day("2026-09-18"));
    assert_eq!(
        (spread.p10, spread.p80, spread.p90),
        (Some(day("2026-06-30")), Some(day("2026-11-17")), Some(day("2026-12-07")))
    );
    assert_eq!(bridge().method(Method::OutsideView, "2026-01-01", &class).sample, 10);
}

#[test]
fn past_its_promise_it_is_compared_only_with_those_that_were_past_theirs() {
    let class: Vec<Record> = (0..10_u64).map(|n| took(10 + u128::from(n), 90 + 10 * n)).collect();
    // On 2 Oct 2026 274 days, 1.37 of the promise, have gone: 1.4 to 1.8 are left, the middle one 1.6: 320 days.
    let found = bridge().method(Method::OutsideView, "2026-10-02", &class);
    let forecast = found.forecast.value.expect("five are left");
    assert_eq!(forecast.date, day("2026-11-17"));
    assert!(forecast.spread.expect("chances").p10.expect("a day") > day("2026-10-02"));
    let remarks: Vec<&str> = found.forecast.why.remarks.iter().map(|remark| remark.id.as_str()).collect();
    assert_eq!(remarks, ["forecast-outside-remark-condition", "forecast-outside-remark-few"]);
    // On 1 Jan 2027 365 days, 1.825: all were done.
    let over = bridge().forecast(Method::OutsideView, "2027-01-01", &class);
    assert_eq!(over, Err("forecast-outside-unknown-all-done".into()));
}

#[test]
fn fewer_than_ten_say_so_and_none_is_unknown() {
    let nine: Vec<Record> = (0..9).map(|n| took(10 + n, 150)).collect();
    let found = bridge().method(Method::OutsideView, "2026-01-01", &nine);
    assert_eq!(found.forecast.why.remarks.first().map(|r| r.id.as_str()), Some("forecast-outside-remark-few"));
    let none = bridge().forecast(Method::OutsideView, "2026-01-01", &[]);
    assert_eq!(none, Err("forecast-outside-unknown-no-class".into()));
}

#[test]
fn what_was_not_finished_by_then_and_the_project_itself_are_not_in_the_class() {
    let later = Record::finished(20, "2026-01-01", "2026-02-01", "2026-12-31");
    let members: Vec<Finished> = [&later, &took(21, 120)]
        .iter()
        .filter_map(|record| Finished::of(&record.rows().on(day("2030-01-01"))))
        .collect();
    assert_eq!(members.len(), 2);
    let class = Class { members, weighting: Weighting::Equal };
    let asked = Asked { class: &class, window: Window::default(), plan: Plan::default() };
    let sample = |record: &Record, as_of: &str| {
        forecasts(&record.rows().on(day(as_of)), &SourceIndex::default(), &asked, &[Method::OutsideView]).methods[0]
            .sample
    };
    assert_eq!(sample(&bridge(), "2026-03-01"), 1);
    assert_eq!(sample(&took(21, 120), "2020-02-01"), 0);
}

#[test]
fn the_promise_it_is_held_to_is_the_one_made_at_the_start() {
    // Promised 100 days, re-promised 300 when it was already late; it took 200: twice the first promise.
    let record = Record::named(30)
        .date_claim("start", "2020-01-01", "2020-01-01", "Office")
        .date_claim("finish", "2020-04-10", "2020-01-01", "Office")
        .date_claim("finish", "2020-10-27", "2020-06-01", "Office")
        .milestone("Done", 1, "", "", "2020-07-19");
    let finished = Finished::of(&record.rows().on(day("2021-01-01"))).expect("it is finished");
    assert_eq!(finished.ratio(), 2.0);
}

#[test]
fn weighted_the_nearer_in_promised_time_counts_the_more() {
    // This one is promised 200 days. On time with 100 promised: weight 100 / 200; twice as long with 200: weight 1.
    // Of 1.5 in all, half is reached with the second; alike, with the first.
    let members: Vec<Finished> = [&took(21, 100), &Record::finished(22, "2020-01-01", "2020-07-19", "2021-02-04")]
        .iter()
        .filter_map(|record| Finished::of(&record.rows().on(day("2030-01-01"))))
        .collect();
    for (weighting, expected) in [(Weighting::Equal, "2026-07-20"), (Weighting::PromisedTime, "2027-02-05")] {
        let class = Class { members: members.clone(), weighting };
        let asked = Asked { class: &class, window: Window::default(), plan: Plan::default() };
        let bridge = bridge();
        let found =
            forecasts(&bridge.rows().on(day("2026-01-01")), &SourceIndex::default(), &asked, &[Method::OutsideView]);
        assert_eq!(found.methods[0].forecast.value.map(|forecast| forecast.date), Some(day(expected)));
    }
}
