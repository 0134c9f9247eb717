//! The band of the S-curve: by when each share of the weight is reached.

use crate::properties::{built, made, on};
use crate::record::{Record, day};
use chrono::NaiveDate;
use milepost_schedule::Figure;
use milepost_schedule::evidence::SourceIndex;
use milepost_schedule::forecast::band::{Band, band};
use milepost_schedule::forecast::outside::Class;
use milepost_schedule::forecast::simulation::Plan;
use milepost_schedule::forecast::{Asked, Method, forecasts_and_band};
use milepost_schedule::front::Window;
use milepost_schedule::s_curve::CurvePoint;
use proptest::prelude::*;

fn banded(record: &Record, as_of: NaiveDate, runs: usize) -> Figure<Band> {
    band(&record.rows().on(as_of), &Plan { runs, ..Plan::default() })
}

fn of(record: &Record, as_of: &str) -> Figure<Band> {
    banded(record, day(as_of), 10_000)
}

fn shares(curve: &[CurvePoint]) -> Vec<f64> {
    curve.iter().map(|point| point.share).collect()
}

fn days(curve: &[CurvePoint]) -> Vec<NaiveDate> {
    curve.iter().map(|point| point.date).collect()
}

/// Piers met, weight 1; deck planned for 1 May without a range, weight 1; opening planned for 1 June, weight 2.
fn bridge(least: i32, likely: i32, most: i32) -> Record {
    Record::new()
        .milestone("Piers", 1, "2025-12-01", "", "2025-12-05")
        .milestone("Deck", 1, "2026-05-01", "", "")
        .milestone("Opening", 2, "2026-06-01", "", "")
        .range(least, likely, most)
}

#[test]
fn each_curve_begins_with_what_is_achieved_and_steps_up_by_the_weight_of_each_milestone() {
    // Of a weight of 4 one is met; the deck brings 2 of 4, the opening all.
    let band = of(&bridge(0, 20, 100), "2026-01-01").value.expect("the opening has a range");
    for curve in [&band.p10, &band.p50, &band.p90] {
        assert_eq!(shares(curve), [0.25, 0.5, 1.0]);
        assert_eq!(days(curve)[..2], [day("2026-01-01"), day("2026-05-01")], "what has no range has one day");
        let steps: Vec<usize> = curve.iter().map(|point| point.milestones.len()).collect();
        assert_eq!(steps, [0, 1, 1]);
    }
}

#[test]
fn the_three_curves_are_the_percentiles_of_each_milestones_day() {
    // Triangular from 0 over 20 to 100 days: P10 sqrt(200) = 14.1, P50 100 - sqrt(4000) = 36.8, P90 100 - sqrt(800)
    // = 71.7 days after 1 June: 15 June, 7 July, 11 August. Ten thousand runs leave about a day of chance.
    let band = of(&bridge(0, 20, 100), "2026-01-01").value.expect("the opening has a range");
    for (curve, expected) in [(&band.p10, "2026-06-15"), (&band.p50, "2026-07-07"), (&band.p90, "2026-08-11")] {
        let off = days(curve)[2].signed_duration_since(day(expected)).num_days();
        assert!(off.abs() <= 2, "{} is not {expected}", days(curve)[2]);
    }
}

#[test]
fn where_nothing_can_vary_the_three_curves_are_one() {
    let band = of(&bridge(10, 10, 10), "2026-01-01").value.expect("it has a range");
    // 1 June and 10 days.
    assert_eq!(days(&band.p50), [day("2026-01-01"), day("2026-05-01"), day("2026-06-11")]);
    assert_eq!((&band.p10, &band.p90), (&band.p50, &band.p50));
}

#[test]
fn one_that_has_to_wait_for_another_is_not_reached_before_it() {
    // The deck, 1 May, may be up to 60 days late. The opening, 1 June without a range, comes after it.
    let record = Record::new().milestone("Deck", 1, "2026-05-01", "", "").range(0, 0, 60).milestone(
        "Opening",
        1,
        "2026-06-01",
        "",
        "",
    );
    let band = of(&record, "2026-01-01").value.expect("the deck has a range");
    // Triangular with its peak at its start: P90 60 (1 - sqrt(0.1)) = 41.03 days, 12 June; both are reached then.
    assert_eq!(shares(&band.p90), [0.0, 1.0]);
    let off = days(&band.p90)[1].signed_duration_since(day("2026-06-12")).num_days();
    assert!(off.abs() <= 1, "{:?}", days(&band.p90));
    // P10 60 (1 - sqrt(0.9)) = 3.1 days, early in May: then the opening stands at its own day.
    assert_eq!(days(&band.p10)[2], day("2026-06-01"));
}

#[test]
fn without_a_range_or_a_weight_there_is_no_band() {
    let reason = |record: &Record| of(record, "2026-01-01").unknown.map(|reason| reason.id);
    let fixed = Record::new().milestone("Deck", 1, "2026-05-01", "", "");
    assert_eq!(reason(&fixed).as_deref(), Some("forecast-simulated-unknown-no-range"));
    let weightless = Record::new().milestone("Deck", 0, "2026-05-01", "", "").range(0, 10, 20);
    assert_eq!(reason(&weightless).as_deref(), Some("weight-unknown-all-zero"));
    let met = bridge(0, 20, 100).met(1, "2026-01-01").met(2, "2026-01-01");
    assert_eq!(reason(&met).as_deref(), Some("forecast-simulated-unknown-no-range"));
}

#[test]
fn what_the_band_leaves_out_is_said() {
    // On 15 May the deck is overdue without a new date; the band ends at 3 of 4.
    let figure = of(&bridge(0, 20, 100), "2026-05-15");
    assert!(figure.why.remarks.iter().any(|remark| remark.id == "curve-remark-left-out"), "{:?}", figure.why.remarks);
    let band = figure.value.expect("the opening has a range");
    assert_eq!(shares(&band.p90), [0.25, 0.75]);
    let whole = of(&bridge(0, 20, 100), "2026-01-01");
    assert!(whole.why.remarks.iter().all(|remark| remark.id != "curve-remark-left-out"));
}

/// The share that a curve has reached by a day.
fn reached(curve: &[CurvePoint], by: NaiveDate) -> f64 {
    curve.iter().take_while(|point| point.date <= by).last().map_or(0.0, |point| point.share)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_band_begins_on_the_as_of_date_rises_and_is_wider_the_surer_it_has_to_be(made in made(), as_of in 0_u64..1500) {
        let as_of = on(as_of);
        let Some(band) = banded(&built(&made), as_of, 200).value else { return Ok(()) };
        for curve in [&band.p10, &band.p50, &band.p90] {
            prop_assert_eq!(curve[0].date, as_of);
            prop_assert!(curve.windows(2).all(|pair| pair[0].date < pair[1].date && pair[0].share <= pair[1].share));
            prop_assert!(curve.iter().all(|point| (0.0..=1.0).contains(&point.share)));
        }
        for point in band.p10.iter().chain(&band.p50).chain(&band.p90) {
            let by = |curve: &[CurvePoint]| reached(curve, point.date);
            prop_assert!(by(&band.p10) >= by(&band.p50) && by(&band.p50) >= by(&band.p90), "on {}", point.date);
        }
    }
}

#[test]
fn the_band_and_the_forecast_of_one_answer_are_from_the_same_runs() {
    let (record, class) = (bridge(0, 20, 100), Class::default());
    let plan = Plan { runs: 500, ..Plan::default() };
    let asked = Asked { class: &class, window: Window::default(), plan };
    let counts = record.rows().on(day("2026-01-01"));
    let (all, together) = forecasts_and_band(&counts, &SourceIndex::default(), &asked, &[Method::Simulated]);
    assert_eq!(together, band(&counts, &plan));
    // The opening is last in every run, so what is reached with it is what is forecast.
    let spread = all.methods[0].forecast.value.unwrap().spread.unwrap();
    let last = |curve: &[CurvePoint]| curve.last().map(|point| point.date);
    let band = together.value.unwrap();
    assert_eq!([last(&band.p10), last(&band.p50), last(&band.p90)], [spread.p10, spread.p50, spread.p90]);
}
