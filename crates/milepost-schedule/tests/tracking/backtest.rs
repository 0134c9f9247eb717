//! The back-test: never with what came later, and scored as worked out by hand.

use crate::record::{Record, day};
use milepost_schedule::backtest::{Backtest, MOMENTS, Score, backtest};
use milepost_schedule::evidence::SourceIndex;
use milepost_schedule::forecast::Method;
use milepost_schedule::forecast::outside::Weighting;

fn run(records: &[Record], today: &str) -> Backtest {
    let rows: Vec<_> = records.iter().map(Record::rows).collect();
    let sources: Vec<_> = records.iter().flat_map(|record| record.sources.clone()).collect();
    backtest(&rows, &SourceIndex::new(&sources), day(today), Weighting::Equal, |_, _| true)
}

fn score(test: &Backtest, method: Method, moment: u32) -> &Score {
    test.scores.iter().find(|score| score.method == method && score.moment == moment).expect("every pair is there")
}

/// Promised 100 days each. The first two are long done when the third starts.
fn three() -> [Record; 3] {
    [
        Record::finished(1, "2020-01-01", "2020-04-10", "2020-05-30"), // 150 days
        Record::finished(2, "2020-01-01", "2020-04-10", "2020-04-10"), // 100
        Record::finished(3, "2021-01-01", "2021-04-11", "2021-05-31"), // 150
    ]
}

#[test]
fn the_promise_is_off_by_the_slip_and_is_no_answer_once_it_has_passed() {
    let test = run(&three(), "2022-01-01");
    assert_eq!((test.projects, test.left_out, test.stopped), (3, 0, false));
    let at_start = score(&test, Method::Promised, 0);
    // Off by 50, 0 and 50 days: a mean of 33.3; always late or on time.
    assert_eq!((at_start.asked, at_start.answered), (3, 3));
    assert!((at_start.absolute_error.unwrap() - 100.0 / 3.0).abs() < 1e-9);
    assert_eq!((at_start.crps, at_start.bias), (at_start.absolute_error, at_start.absolute_error));
    assert_eq!(at_start.coverage, None);
    // At 100 per cent the second is finished; at 120 the promises have passed.
    assert_eq!(score(&test, Method::Promised, 100).asked, 2);
    assert_eq!(score(&test, Method::Promised, 100).answered, 2);
    let late = score(&test, Method::Promised, 120);
    assert_eq!((late.asked, late.answered, late.absolute_error), (2, 0, None));
}

#[test]
fn the_class_has_only_what_was_finished_by_then_and_never_the_project_itself() {
    let test = run(&three(), "2022-01-01");
    // The first two start together: neither has anybody to compare with. The third has both.
    let at_start = score(&test, Method::OutsideView, 0);
    assert_eq!((at_start.asked, at_start.answered, at_start.with_spread), (3, 1, 1));
    // Ratios 1.0 and 1.5: P50 is day 100, P10 day 100, P90 day 150, which came true.
    assert_eq!((at_start.absolute_error, at_start.coverage), (Some(50.0), Some(1.0)));
    // E|X - y| = 25; pairs 50 apart in half of the cases: 25 / 2.
    assert_eq!(at_start.crps, Some(12.5));
    // Past its promise only the one that was past its own is left, and it is right.
    let late = score(&test, Method::OutsideView, 120);
    assert_eq!((late.answered, late.absolute_error), (1, Some(0.0)));
    // The first at 100 per cent: the second was finished on that very day, but at its promise: nobody was later.
    let third_only: Vec<u32> =
        test.trials.iter().filter(|t| t.method == Method::OutsideView).map(|trial| trial.moment).collect();
    assert_eq!(third_only.len(), 6);
}

#[test]
fn a_forecast_or_range_without_a_date_was_not_known_then() {
    // The milestone's own forecast is the actual date: a method that saw it would be right every time.
    let mut cheat = Record::finished(1, "2020-01-01", "2020-04-10", "2020-05-30").range(0, 0, 10);
    cheat.milestones[0].forecast = cheat.milestones[0].actual;
    let test = run(&[cheat], "2022-01-01");
    assert!(MOMENTS.iter().all(|moment| score(&test, Method::Simulated, *moment).answered == 0));
}

#[test]
fn what_people_said_by_then_is_followed_and_no_further() {
    // Said on day 0, 50 and 100 to end on day 200, 225 and 250; ended on day 300.
    let record = Record::named(1)
        .date_claim("start", "2020-01-01", "2020-01-01", "City")
        .date_claim("finish", "2020-07-19", "2020-01-01", "City")
        .date_claim("finish", "2020-08-13", "2020-02-20", "City")
        .date_claim("finish", "2020-09-07", "2020-04-10", "City")
        .milestone("Open", 1, "", "", "2020-10-27");
    let test = run(&[record], "2022-01-01");
    assert_eq!(score(&test, Method::Trend, 0).answered, 0);
    // A slope of 0.5 throughout: from day 50, 175 / 0.5 = 350 on: day 400, a hundred too late; the same from day 100.
    for moment in [25, 50, 75, 100, 120] {
        let score = score(&test, Method::Trend, moment);
        assert_eq!((score.answered, score.bias), (1, Some(-100.0)), "{moment}");
    }
}

#[test]
fn it_can_be_stopped_and_says_so() {
    let records = three();
    let rows: Vec<_> = records.iter().map(Record::rows).collect();
    let mut seen = vec![];
    let test = backtest(&rows, &SourceIndex::default(), day("2022-01-01"), Weighting::Equal, |done, of| {
        seen.push((done, of));
        done < 1
    });
    assert!(test.stopped);
    assert_eq!(seen, [(0, 3), (1, 3)]);
}

#[test]
fn many_projects_with_reports_give_a_trial_for_each_moment_and_method_that_has_an_answer() {
    // 60 projects a month apart, promised 200 days each and done after 250, with a report at day 50 and day 100 that
    // forecasts day 225 and day 250: from day 100 the trend, 150 / (1 - 0.5) = 300 on, says day 400.
    let at = |days: u64| day("2015-01-01").checked_add_days(chrono::Days::new(days)).unwrap().to_string();
    let records: Vec<Record> = (0..60_u64)
        .map(|n| {
            let start = n * 30;
            Record::finished(1 + u128::from(n), &at(start), &at(start + 200), &at(start + 250))
                .report(&at(start + 50), &[(0, &at(start + 225), None)])
                .report(&at(start + 100), &[(0, &at(start + 250), None)])
        })
        .collect();
    let test = run(&records, "2026-01-01");
    assert_eq!(test.projects, 60);
    let trend = score(&test, Method::Trend, 50);
    assert_eq!((trend.asked, trend.answered, trend.bias), (60, 60, Some(-150.0)));
    // At its start, what was done at least 250 days before: all but the first nine (270 days) have company.
    assert_eq!(score(&test, Method::OutsideView, 0).answered, 51);
    assert_eq!(score(&test, Method::OutsideView, 0).absolute_error, Some(0.0));
}
