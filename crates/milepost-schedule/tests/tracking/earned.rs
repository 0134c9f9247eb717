//! Earned value and Earned Schedule, against published examples and hand calculations.

use crate::record::{Record, day};
use milepost_model::Message;
use milepost_schedule::Figure;
use milepost_schedule::earned::{EarnedSchedule, Indices, Period, PlanPoint, Unit, Values, earned_schedule};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

fn values(bac: i64, pv: i64, ev: i64, ac: i64) -> Values {
    let of = |value: i64| Ok(Decimal::from(value));
    Values { pv: of(pv), ev: of(ev), ac: of(ac), bac: of(bac) }
}

fn indices(bac: i64, pv: i64, ev: i64, ac: i64) -> Indices {
    Indices::of(&values(bac, pv, ev, ac), Default::default())
}

fn number(figure: &Figure<Decimal>) -> f64 {
    figure.value.and_then(|value| value.to_f64()).expect("a value")
}

fn reason<T>(figure: &Figure<T>) -> &str {
    figure.unknown.as_ref().map_or("", |reason| reason.id.as_str())
}

fn near(value: f64, expected: f64, within: f64) {
    assert!((value - expected).abs() <= within, "{value} is not {expected}");
}

#[test]
fn the_examples_of_the_pra_manual_come_out() {
    // PRA, an R package for project risk analysis, reference pages spi, cpi and eac
    // (https://paulgovan.github.io/PRA/reference/): BAC 100,000; a schedule of 10, 20, 40 ... per cent at time 3;
    // 35 per cent done; actual costs of 36,000. SPI 0.875, CPI 0.9722222.
    let example = indices(100_000, 40_000, 35_000, 36_000);
    assert_eq!(example.spi.value, Some(Decimal::new(875, 3)));
    near(number(&example.cpi), 0.972_222_2, 5e-8);
    // eac: at a CPI of 0.83, BAC / CPI = 120481.9; with AC 63,000 and EV 35,000, AC + (BAC - EV) = 128,000.
    near(number(&indices(100_000, 100_000, 83_000, 100_000).eac.cpi), 120_481.9, 0.05);
    assert_eq!(indices(100_000, 40_000, 35_000, 63_000).eac.budgeted.value, Some(Decimal::from(128_000)));
}

#[test]
fn the_status_reports_of_a_published_course_come_out() {
    // IE 5411, homework 9, on Course Hero (file p267p): period 7, BAC 118, PV 85, EV 85, AC 63: SPI 1, CPI 1.35,
    // EAC 87, VAC 31.
    let early = indices(118, 85, 85, 63);
    near(number(&early.spi), 1.0, 0.0);
    near(number(&early.cpi), 1.35, 0.005);
    near(number(&early.eac.cpi), 87.0, 0.5);
    near(number(&early.vac), 31.0, 0.5);
    // The same, file pbt8e: period 12, BAC 248, PV 158, EV 148, AC 210: CV -62, SV -10, SPI 0.94, CPI 0.71 (0.7047),
    // ETC 142, EAC 352, VAC -104.
    let late = indices(248, 158, 148, 210);
    assert_eq!(late.cv.value, Some(Decimal::from(-62)));
    assert_eq!(late.sv.value, Some(Decimal::from(-10)));
    near(number(&late.spi), 0.94, 0.005);
    near(number(&late.cpi), 0.7047, 0.000_1);
    near(number(&late.etc), 142.0, 0.5);
    near(number(&late.eac.cpi), 352.0, 0.5);
    near(number(&late.vac), -104.0, 0.5);
}

#[test]
fn the_four_estimates_differ_by_what_the_rest_is_taken_to_cost() {
    // By hand: BAC 100, PV 50, EV 40, AC 80. CPI 0.5, SPI 0.8. Rest 60.
    let half = indices(100, 50, 40, 80);
    let of = |figure: &Figure<Decimal>| figure.value.map(|value| value.to_string()).unwrap_or_default();
    assert_eq!(of(&half.eac.budgeted), "140"); // 80 + 60
    assert_eq!(of(&half.eac.cpi), "200"); // 100 / 0.5
    assert_eq!(of(&half.eac.spi), "155"); // 80 + 60 / 0.8
    assert_eq!(of(&half.eac.cpi_spi), "230"); // 80 + 60 / 0.4
    assert_eq!(of(&half.etc), "120");
    assert_eq!(of(&half.vac), "-100");
    assert_eq!(of(&half.tcpi), "3"); // 60 / 20
}

#[test]
fn what_would_divide_by_zero_is_not_available_and_says_so() {
    let none_planned = indices(100, 0, 0, 10);
    assert_eq!(reason(&none_planned.spi), "evm-unknown-pv-zero");
    assert_eq!(reason(&none_planned.eac.spi), "evm-unknown-pv-zero");
    assert_eq!(reason(&none_planned.eac.cpi), "evm-unknown-ev-zero");
    let none_spent = indices(100, 20, 10, 0);
    assert_eq!(reason(&none_spent.cpi), "evm-unknown-ac-zero");
    assert_eq!(reason(&none_spent.eac.cpi), "evm-unknown-ac-zero");
    assert_eq!(none_spent.eac.budgeted.value, Some(Decimal::from(90)));
    let all_spent = indices(100, 100, 60, 100);
    assert_eq!(reason(&all_spent.tcpi), "evm-unknown-spent");
    assert_eq!(all_spent.cv.value, Some(Decimal::from(-40)));
}

#[test]
fn money_is_exact_to_the_last_digit_that_was_given() {
    let mut cents = values(0, 0, 0, 0);
    cents.ev = Ok("100000000000000000.01".parse().unwrap());
    cents.pv = Ok("99999999999999999.99".parse().unwrap());
    let indices = Indices::of(&cents, Default::default());
    assert_eq!(indices.sv.value.map(|value| value.to_string()), Some("0.02".to_owned()));
    cents.ev = Ok(Decimal::MAX);
    cents.pv = Ok(Decimal::MIN);
    assert_eq!(reason(&Indices::of(&cents, Default::default()).sv), "evm-unknown-too-large");
}

fn plan(values: &[i64]) -> Vec<PlanPoint> {
    let point = |(number, value): (usize, &i64)| PlanPoint { time: number as f64 + 1.0, value: Decimal::from(*value) };
    values.iter().enumerate().map(point).collect()
}

fn es(plan: &[PlanPoint], ev: i64, at: f64) -> EarnedSchedule {
    earned_schedule(plan, Decimal::from(ev), at).expect("a plan")
}

#[test]
fn half_of_five_months_done_after_three_is_half_a_month_behind() {
    // PM PrepCast, exam discussion 9649 ("Explanation"): planned 5 months, 3 gone, half of the work done:
    // SV(t) -0.5 months, SPI(t) 0.83.
    let half = es(&plan(&[20, 40, 60, 80, 100]), 50, 3.0);
    assert_eq!(half.sv, -0.5);
    near(half.spi.unwrap(), 0.83, 0.005);
    // By hand: IEAC(t) = 5 / (2.5 / 3) = 6; TSPI = 2.5 / 2.
    assert_eq!((half.ieac, half.tspi), (Some(6.0), Some(1.25)));
}

#[test]
fn earned_schedule_is_the_whole_periods_and_the_part_of_the_next() {
    // Lipke, "Earned Schedule Concept" (scribd 47929652): all of January to May is earned and a part of June, seen
    // at the end of July: ES = 5 + (EV - PV(May)) / (PV(June) - PV(May)), AT = 7. With PV(May) 60, PV(June) 80 and
    // EV 65 of our own: 5 + 5 / 20 = 5.25.
    let june = es(&plan(&[5, 15, 30, 45, 60, 80, 90, 100]), 65, 7.0);
    assert_eq!((june.es, june.at, june.pd, june.sv), (5.25, 7.0, 8.0, -1.75));
    assert_eq!(june.spi, Some(0.75));
    near(june.ieac.unwrap(), 8.0 / 0.75, 1e-12);
    assert_eq!(june.tspi, Some(2.75));
}

#[test]
fn on_a_plateau_earned_schedule_is_its_end() {
    // Nothing planned in periods 3 and 4: with 40 earned, the next work was to be done from the end of 4 on.
    let level = plan(&[20, 40, 40, 40, 70, 100]);
    assert_eq!(es(&level, 40, 4.0).es, 4.0);
    assert_eq!(es(&level, 39, 4.0).es, 1.95);
    assert_eq!(es(&level, 55, 4.0).es, 4.5);
}

#[test]
fn nothing_earned_is_time_zero_and_no_forecast() {
    let none = es(&plan(&[0, 0, 50, 100]), 0, 2.0);
    assert_eq!((none.es, none.spi, none.ieac), (0.0, Some(0.0), None));
    assert_eq!(es(&plan(&[50, 100]), 0, 0.0).spi, None);
}

#[test]
fn all_earned_is_the_planned_duration_however_late() {
    // Planned 20 periods, done after 34: SPI(t) 20 / 34, SV(t) -14, and the forecast is what came true.
    let done = es(&plan(&(1..=20).map(|n| n * 5).collect::<Vec<_>>()), 100, 34.0);
    assert_eq!((done.es, done.sv), (20.0, -14.0));
    near(done.ieac.unwrap(), 34.0, 1e-12);
    assert_eq!(done.tspi, None);
}

#[test]
fn a_plan_without_value_has_no_earned_schedule() {
    assert_eq!(earned_schedule(&[], Decimal::ONE, 1.0), Err(Message::new("es-unknown-no-plan")));
    assert_eq!(earned_schedule(&plan(&[0, 0]), Decimal::ONE, 1.0), Err(Message::new("es-unknown-no-plan")));
}

#[test]
fn a_month_is_counted_from_the_start_and_its_part_by_its_days() {
    let start = day("2026-01-31");
    // To 28 Feb is one month; on to 31 Mar are 31 days, of which 31 Mar is the last.
    assert_eq!(Period::Month.time(start, day("2026-02-28")), 1.0);
    assert_eq!(Period::Month.time(start, day("2026-03-31")), 2.0);
    assert_eq!(Period::Month.time(day("2026-04-01"), day("2026-04-16")), 0.5);
    assert_eq!(Period::Week.time(day("2026-04-01"), day("2026-04-22")), 3.0);
    assert_eq!(Period::Quarter.end(day("2026-01-01"), 2), Some(day("2026-07-01")));
    for (period, time, on) in [
        (Period::Month, 0.5, "2026-04-16"),
        (Period::Month, 2.0, "2026-06-01"),
        (Period::Week, 1.5, "2026-04-12"), // 10.5 days: the first day that is not before
        (Period::Quarter, 1.0, "2026-07-01"),
    ] {
        assert_eq!(period.day(day("2026-04-01"), time), Some(day(on)), "{period:?} {time}");
    }
}

/// Three pieces of work from 1 Jan 2026: 300 by 1 Apr, 300 by 1 Jul, 400 by 1 Oct.
fn bridge() -> Record {
    Record::new()
        .promise("2026-01-01", "2026-10-01")
        .milestone("Piers", 3, "2026-04-01", "", "2026-05-01")
        .budget(300)
        .milestone("Deck", 3, "2026-07-01", "", "")
        .budget(300)
        .milestone("Approaches", 4, "2026-10-01", "", "")
        .budget(400)
        .cost("2026-03-31", 100)
        .cost("2026-05-31", 260)
}

#[test]
fn a_project_earns_a_milestone_when_it_is_met_and_spends_by_its_ledger() {
    let earned = bridge().earned("2026-07-01", Period::Month);
    assert_eq!((earned.unit, earned.currency.map(String::from)), (Unit::Money, Some("EUR".to_owned())));
    let of = |figure: &Figure<Decimal>| figure.value.and_then(|value| value.to_i64());
    assert_eq!(of(&earned.indices.pv), Some(600));
    assert_eq!(of(&earned.indices.ev), Some(300));
    assert_eq!(of(&earned.indices.ac), Some(360));
    assert_eq!(of(&earned.indices.bac), Some(1000));
    assert_eq!(of(&earned.indices.eac.cpi), Some(1200)); // 1000 * 360 / 300
    // ES: 300 was to be earned by month 3, and nothing more until month 6: the plateau ends at month 5, the last
    // whose planned value is not above it.
    let schedule = earned.schedule.value.expect("a plan");
    assert_eq!((schedule.es, schedule.at, schedule.pd), (5.0, 6.0, 9.0));
    // IEAC(t) = 9 / (5 / 6) = 10.8 months: 1 Nov 2026 and 0.8 of 30 days.
    assert_eq!(earned.finish.value, Some(day("2026-11-25")));
}

#[test]
fn after_the_finish_time_stands_still() {
    let done = bridge().met(1, "2026-08-01").met(2, "2026-12-01");
    for as_of in ["2026-12-01", "2027-06-01"] {
        let schedule = done.earned(as_of, Period::Month).schedule.value.expect("a plan");
        assert_eq!((schedule.es, schedule.at, schedule.sv), (9.0, 11.0, -2.0), "{as_of}");
    }
}

#[test]
fn without_budgets_the_weight_stands_for_them_and_costs_cannot_be_held_against_it() {
    let weighed = Record::new()
        .promise("2026-01-01", "2026-10-01")
        .milestone("Piers", 1, "2026-04-01", "", "2026-04-01")
        .milestone("Deck", 1, "2026-07-01", "", "")
        .earned("2026-04-01", Period::Month);
    assert_eq!(weighed.unit, Unit::Weight);
    assert_eq!(weighed.indices.ev.value, Some(Decimal::ONE));
    assert_eq!(reason(&weighed.indices.ac), "evm-unknown-cost-of-weight");
    assert_eq!(weighed.schedule.why.remarks.first().map(|r| r.id.as_str()), Some("evm-remark-weight"));
}

#[test]
fn work_that_is_not_planned_and_money_of_two_kinds_are_unknown() {
    let unplanned = bridge().milestone("Lights", 1, "", "", "").budget(10).earned("2026-07-01", Period::Month);
    assert_eq!(reason(&unplanned.indices.pv), "evm-unknown-not-planned");
    assert_eq!(reason(&unplanned.schedule), "es-unknown-no-plan");
    assert_eq!(unplanned.indices.ev.value, Some(Decimal::from(300)));
    let mixed = bridge().in_currency("USD").earned("2026-07-01", Period::Month);
    assert_eq!(reason(&mixed.indices.ev), "evm-unknown-currencies");
    let free = Record::new().promise("2026-01-01", "2026-10-01").earned("2026-07-01", Period::Month);
    assert_eq!(reason(&free.indices.bac), "evm-unknown-no-work");
}

#[test]
fn a_quantity_earns_by_what_is_measured_and_no_more_than_its_budget() {
    // 200 m planned along a line from 1 Jan to 20 Jul (200 days); 50 m done by 1 Apr, 250 m by 1 Aug.
    let pipe = Record::new()
        .promise("2026-01-01", "2026-07-20")
        .quantity("Pipe", 200, 1000, &[("2026-01-01", 0), ("2026-07-20", 200)])
        .done("2026-04-01", 50)
        .done("2026-08-01", 250);
    let april = pipe.earned("2026-04-11", Period::Week);
    assert_eq!(april.indices.pv.value, Some(Decimal::from(500))); // 100 of 200 days
    assert_eq!(april.indices.ev.value, Some(Decimal::from(250))); // 50 of 200 m
    assert_eq!(pipe.earned("2026-08-01", Period::Week).indices.ev.value, Some(Decimal::from(1000)));
}

#[test]
fn the_table_by_period_ends_what_is_known_at_the_as_of_date() {
    let earned = bridge().earned("2026-05-15", Period::Month);
    let ends: Vec<String> = earned.rows.iter().map(|row| row.end.to_string()).collect();
    assert_eq!(ends.first().map(String::as_str), Some("2026-02-01"));
    assert_eq!(ends.last().map(String::as_str), Some("2026-10-01"));
    assert!(ends.contains(&"2026-05-15".to_owned()), "{ends:?}");
    for row in &earned.rows {
        assert_eq!(row.ev.is_some(), row.end <= day("2026-05-15"), "{}", row.end);
    }
    assert!(earned.rows.windows(2).all(|pair| pair[0].pv <= pair[1].pv));
}
