//! Fronts: rates, closures and what is built, as worked out by hand.

use crate::record::{Record, day};
use milepost_model::Direction::{Down, Up};
use milepost_schedule::Figure;
use milepost_schedule::front::{Closure, Fronts};

fn reason<T>(figure: &Figure<T>) -> &str {
    figure.unknown.as_ref().map_or("", |reason| reason.id.as_str())
}

fn only(fronts: &Fronts) -> &Figure<Closure> {
    assert_eq!(fronts.stretches.len(), 1, "{:?}", fronts.stretches);
    &fronts.stretches[0].closure
}

/// The Tumen bridge: 1,005 m, 110 m from the Russian side and 152 m from the Korean by November 2025, from the
/// groundbreaking on 30 April 2025; met in March 2026, where the record does not say.
fn tumen() -> Record {
    Record::new()
        .length(1005)
        .front("Russian front", 0, Up, &[("2025-04-30", 0), ("2025-11-01..2025-11-30 month", 110)])
        .front("Korean front", 1005, Down, &[("2025-04-30", 1005), ("2025-11-01..2025-11-30 month", 853)])
}

#[test]
fn before_november_nothing_but_the_start_is_known_so_there_is_no_rate() {
    let fronts = tumen().fronts("2025-05-01");
    assert_eq!(reason(&fronts.fronts[0].rate), "front-rate-unknown-one");
    assert_eq!(reason(&fronts.finish), "front-rate-unknown-one");
    assert_eq!(fronts.physical.line.value, Some(0.0));
    // A month counts when it has ended.
    assert_eq!(tumen().fronts("2025-11-29").fronts[1].points.len(), 1);
}

#[test]
fn in_november_the_fronts_had_built_262_of_1005_m_and_would_meet_in_july_2027() {
    // 214 days from 30 Apr to 30 Nov 2025. Rates 110 / 214 = 0.5140 and 152 / 214 = 0.7103 m a day; the gap of
    // 1005 - 262 = 743 m closes at 1.2243 m a day in 606.87 days: 30 Nov 2025 + 607 = 30 Jul 2027. In that time the
    // Russian front comes 606.87 * 0.5140 = 311.9 m further: chainage 421.9.
    let fronts = tumen().fronts("2025-11-30");
    let rate = fronts.fronts[0].rate.value.expect("two readings");
    assert!((rate.metres_a_day - 110.0 / 214.0).abs() < 1e-12);
    let closure = only(&fronts).value.expect("both move");
    assert_eq!(closure.date, day("2027-07-30"));
    assert!((closure.chainage - 421.9).abs() < 0.1, "{}", closure.chainage);
    // One step each: fastest and slowest are the same.
    assert_eq!((closure.earliest, closure.latest), (closure.date, Some(closure.date)));
    assert_eq!((closure.chainage_from, closure.chainage_to), (Some(closure.chainage), Some(closure.chainage)));
    assert_eq!(fronts.finish.value, Some(closure));
    assert!((fronts.physical.line.value.unwrap() - 262.0 / 1005.0).abs() < 1e-12);
    assert_eq!(fronts.fronts[1].built, 152.0);
    let shared = fronts.fronts[0].share.value.unwrap();
    assert!((shared - 110.0 / 1005.0).abs() < 1e-12, "without a plan, of the whole line");
}

#[test]
fn once_they_have_met_nothing_is_open_and_where_their_lines_cross_is_told() {
    let met = tumen()
        .front("Russian front, on", 110, Up, &[("2025-11-30", 110), ("2026-03-31", 481)])
        .front("Korean front, on", 853, Down, &[("2025-11-30", 853), ("2026-03-31", 481)])
        .fronts("2026-04-01");
    assert!(met.stretches.is_empty(), "{:?}", met.stretches);
    assert_eq!(reason(&met.finish), "front-unknown-all-built");
    assert_eq!(met.physical.line.value, Some(1.0));
    let meeting = met.meetings.iter().find(|meeting| meeting.up == met.fronts[2].id).expect("they met");
    assert_eq!((meeting.date, meeting.chainage, meeting.overlap), (day("2026-03-31"), 481.0, 0.0));
}

#[test]
fn the_range_is_that_of_the_fastest_and_the_slowest_in_the_window() {
    // Gap 100 m after 20 days. Up: 10 then 30 m in ten days each: 1 to 3, on the whole 2 m a day. Down: 20 and 20.
    let record = Record::new()
        .length(180)
        .front("West", 0, Up, &[("2026-01-01", 0), ("2026-01-11", 10), ("2026-01-21", 40)])
        .front("East", 180, Down, &[("2026-01-01", 180), ("2026-01-11", 160), ("2026-01-21", 140)]);
    let closure = only(&record.fronts("2026-01-21")).value.expect("both move");
    // 100 / 4 = 25 days; fastest 100 / 5 = 20; slowest 100 / 3 = 33.3, so 34.
    assert_eq!(closure.date, day("2026-02-15"));
    assert_eq!((closure.earliest, closure.latest), (day("2026-02-10"), Some(day("2026-02-24"))));
    assert_eq!(closure.chainage, 90.0);
    // The place: West from 40 m at its slowest, 1 m a day, East at 2: 100 / 3 days, 40 + 33.3 m. West at its fastest,
    // 3 m a day: 100 / 5 days, 40 + 60 m.
    let (low, high) = (closure.chainage_from.expect("they close"), closure.chainage_to.expect("they close"));
    assert!((low - (40.0 + 100.0 / 3.0)).abs() < 1e-9 && (high - 100.0).abs() < 1e-9, "{low} to {high}");
    // The last 12 days: West 3 m a day, East 2: 100 / 5 = 20.
    let lately = record.fronts_within("2026-01-21", Some(12));
    assert_eq!(only(&lately).value.expect("both move").date, day("2026-02-10"));
    assert_eq!(reason(&record.fronts_within("2026-01-21", Some(5)).fronts[0].rate), "front-rate-unknown-window");
}

/// The bridge of the record, had its fronts been measured once more: on 27 September 2025, the day of the first Korean
/// spans, 150 days after the groundbreaking and 64 before the end of November. Where they stood then is made up.
#[test]
fn the_range_of_the_tumen_bridge_is_in_days_and_in_metres() {
    let record = Record::new()
        .length(1005)
        .front("Russian front", 0, Up, &[("2025-04-30", 0), ("2025-09-27", 60), ("2025-11-01..2025-11-30 month", 110)])
        .front(
            "Korean front",
            1005,
            Down,
            &[("2025-04-30", 1005), ("2025-09-27", 915), ("2025-11-01..2025-11-30 month", 853)],
        );
    let closure = only(&record.fronts("2025-11-30")).value.expect("both move");
    // On the whole as with two readings: 110 / 214 and 152 / 214 m a day.
    assert_eq!(closure.date, day("2027-07-30"));
    // Russian 60 / 150 = 0.4 and 50 / 64 = 0.78125 m a day; Korean 90 / 150 = 0.6 and 62 / 64 = 0.96875.
    // 743 m at 1.75 m a day: 424.57 days, 425 after 30 Nov 2025; at 1.0: 743 days.
    assert_eq!((closure.earliest, closure.latest), (day("2027-01-29"), Some(day("2027-12-13"))));
    // From 110 m at 0.4 against 0.96875: 110 + 743 * 0.4 / 1.36875 = 327.1; at 0.78125 against 0.6:
    // 110 + 743 * 0.78125 / 1.38125 = 530.2.
    let (low, high) = (closure.chainage_from.expect("they close"), closure.chainage_to.expect("they close"));
    assert!((low - 327.133).abs() < 0.01 && (high - 530.249).abs() < 0.01, "{low} to {high}");
}

#[test]
fn at_a_standstill_in_the_window_the_range_has_no_end() {
    let record =
        Record::new().length(100).front("Only", 0, Up, &[("2026-01-01", 0), ("2026-01-11", 0), ("2026-01-21", 20)]);
    let closure = only(&record.fronts("2026-01-21")).value.expect("it moves");
    // 80 m at 1 m a day; at the fastest 2 m a day, at the slowest never.
    assert_eq!((closure.date, closure.earliest, closure.latest), (day("2026-04-11"), day("2026-03-02"), None));
    assert_eq!(closure.chainage, 100.0);
    // It can only close where the line ends, and at the slowest not at all.
    assert_eq!((closure.chainage_from, closure.chainage_to), (None, Some(100.0)));
}

#[test]
fn one_that_stands_still_leaves_the_closing_to_the_other_and_is_named() {
    let record = Record::new().length(100).front("West", 0, Up, &[("2026-01-01", 0), ("2026-01-11", 20)]).front(
        "East",
        100,
        Down,
        &[("2026-01-01", 90), ("2026-01-11", 90)],
    );
    let fronts = record.fronts("2026-01-11");
    let closure = only(&fronts);
    // 70 m at 2 m a day.
    assert_eq!(closure.value.expect("one moves").date, day("2026-02-15"));
    assert!(closure.why.remarks.iter().any(|remark| remark.id == "front-closure-remark-still"));
    let both = Record::new().length(100).front("West", 0, Up, &[("2026-01-01", 5), ("2026-01-11", 5)]).front(
        "East",
        100,
        Down,
        &[("2026-01-01", 90), ("2026-01-11", 90)],
    );
    assert_eq!(reason(only(&both.fronts("2026-01-11"))), "front-closure-unknown-apart");
}

#[test]
fn where_one_rate_is_unknown_so_is_the_closure() {
    let record = Record::new().length(100).front("West", 0, Up, &[("2026-01-01", 0), ("2026-01-11", 20)]).front(
        "East",
        100,
        Down,
        &[("2026-01-11", 90)],
    );
    assert_eq!(reason(only(&record.fronts("2026-01-11"))), "front-rate-unknown-one");
    let unseen = Record::new().length(100).front("West", 0, Up, &[]);
    assert_eq!(reason(only(&unseen.fronts("2026-01-11"))), "front-rate-unknown-none");
    assert_eq!(reason(&unseen.fronts("2026-01-11").physical.line), "physical-unknown-no-readings");
}

#[test]
fn one_that_goes_back_is_said_to_and_slows_the_closing() {
    let record = Record::new().length(100).front("West", 0, Up, &[("2026-01-01", 30), ("2026-01-11", 20)]).front(
        "East",
        100,
        Down,
        &[("2026-01-01", 100), ("2026-01-11", 80)],
    );
    let fronts = record.fronts("2026-01-11");
    assert!(fronts.fronts[0].points[1].backwards);
    let closure = only(&fronts);
    // 60 m at 2 - 1 m a day.
    assert_eq!(closure.value.expect("they close").date, day("2026-03-12"));
    assert!(closure.why.remarks.iter().any(|remark| remark.id == "front-closure-remark-back"));
    // Back behind its start: nothing is built.
    let behind = Record::new().length(100).front("West", 50, Up, &[("2026-01-11", 40)]).fronts("2026-01-11");
    assert_eq!(behind.fronts[0].built, 0.0);
}

#[test]
fn with_more_than_two_fronts_each_open_part_has_its_own_closure_and_the_last_ends_the_work() {
    // From 0 up to 100; from 400 down to 300; from 400 up to 500; nobody from 1000.
    let record = Record::new()
        .length(1000)
        .front("A", 0, Up, &[("2026-01-01", 0), ("2026-01-11", 100)])
        .front("B", 400, Down, &[("2026-01-01", 400), ("2026-01-11", 300)])
        .front("C", 400, Up, &[("2026-01-01", 400), ("2026-01-11", 500)]);
    let fronts = record.fronts("2026-01-11");
    let open: Vec<(f64, f64)> = fronts.stretches.iter().map(|stretch| (stretch.from, stretch.to)).collect();
    assert_eq!(open, [(100.0, 300.0), (500.0, 1000.0)]);
    assert_eq!(fronts.stretches[0].up, Some(fronts.fronts[0].id));
    assert_eq!(fronts.stretches[0].down, Some(fronts.fronts[1].id));
    assert_eq!((fronts.stretches[1].up, fronts.stretches[1].down), (Some(fronts.fronts[2].id), None));
    // 200 m at 20 a day; 500 m at 10.
    assert_eq!(fronts.stretches[0].closure.value.expect("they close").date, day("2026-01-21"));
    assert_eq!(fronts.finish.value.expect("all close").date, day("2026-03-02"));
    assert!((fronts.physical.line.value.unwrap() - 0.3).abs() < 1e-12);
}

#[test]
fn a_gap_before_one_that_goes_the_same_way_is_closed_by_the_one_behind() {
    let record = Record::new().length(300).front("Behind", 0, Up, &[("2026-01-01", 0), ("2026-01-11", 50)]).front(
        "Ahead",
        100,
        Up,
        &[("2026-01-01", 100), ("2026-01-11", 200)],
    );
    let fronts = record.fronts("2026-01-11");
    let closure = fronts.stretches[0].closure.value.expect("it closes");
    assert_eq!((closure.date, closure.chainage), (day("2026-01-21"), 100.0));
}

#[test]
fn a_part_that_nobody_works_on_leaves_the_finish_unknown() {
    let record = Record::new().length(300).front("West", 100, Up, &[("2026-01-01", 100), ("2026-01-11", 200)]);
    let fronts = record.fronts("2026-01-11");
    assert_eq!(reason(&fronts.stretches[0].closure), "front-closure-unknown-nobody");
    assert_eq!(reason(&fronts.finish), "front-closure-unknown-nobody");
    let endless = Record::new().front("West", 0, Up, &[("2026-01-01", 0), ("2026-01-11", 200)]);
    assert_eq!(reason(&endless.fronts("2026-01-11").finish), "front-unknown-no-length");
}

#[test]
fn what_two_fronts_have_both_built_counts_once() {
    let record = Record::new().length(100).front("West", 0, Up, &[("2026-01-01", 0), ("2026-01-11", 60)]).front(
        "East",
        100,
        Down,
        &[("2026-01-01", 100), ("2026-01-11", 50)],
    );
    let fronts = record.fronts("2026-01-11");
    assert_eq!(fronts.physical.line.value, Some(1.0));
    let meeting = fronts.meetings.first().expect("they met");
    // 100 m close at 6 + 5 m a day in 9.09 days, at 54.5 m.
    assert_eq!((meeting.date, meeting.overlap), (day("2026-01-11"), 10.0));
    assert!((meeting.chainage - 600.0 / 11.0).abs() < 1e-9, "{}", meeting.chainage);
}

#[test]
fn a_closure_that_the_as_of_date_has_overtaken_is_not_known() {
    let record = Record::new().length(100).front("Only", 0, Up, &[("2026-01-01", 0), ("2026-01-11", 50)]);
    assert_eq!(only(&record.fronts("2026-01-21")).value.map(|c| c.date), Some(day("2026-01-21")));
    assert_eq!(reason(only(&record.fronts("2026-01-22"))), "front-closure-unknown-passed");
}

#[test]
fn a_front_with_a_plan_is_measured_against_its_own_part() {
    let record = Record::new()
        .length(1000)
        .front("West", 0, Up, &[("2026-01-01", 0), ("2026-01-11", 100)])
        .planned(&[("2026-01-01", 0), ("2026-12-31", 400)]);
    assert_eq!(record.fronts("2026-01-11").fronts[0].share.value, Some(0.25));
}

#[test]
fn quantities_are_weighed_and_one_that_is_not_measured_is_not_nothing() {
    // 50 of 200 m with weight 3, 9 of 10 with weight 1: (3 * 0.25 + 0.9) / 4.
    let record = Record::new()
        .quantity("Pipe", 200, 0, &[])
        .weighing(3)
        .done("2026-01-11", 50)
        .quantity("Piles", 10, 0, &[])
        .done("2026-01-11", 9);
    let physical = record.fronts("2026-01-11").physical;
    assert!((physical.weighted.value.unwrap() - 0.4125).abs() < 1e-12);
    let unseen = record.clone().quantity("Rails", 10, 0, &[]).fronts("2026-01-11").physical;
    assert_eq!(reason(&unseen.weighted), "quantity-unknown-no-readings");
    let endless = record.clone().quantity("Earth", 0, 0, &[]).done("2026-01-11", 3).fronts("2026-01-11").physical;
    assert_eq!(reason(&endless.weighted), "quantity-unknown-no-total");
    let over = Record::new().quantity("Pipe", 200, 0, &[]).done("2026-01-11", 250).fronts("2026-01-11").physical;
    assert_eq!((over.quantities[0].share.value, over.weighted.value), (Some(1.25), Some(1.0)));
}
