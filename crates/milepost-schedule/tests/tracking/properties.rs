//! What holds for any record at any date.

use crate::record::{Record, day};
use chrono::{Days, NaiveDate};
use milepost_model::Direction::{Down, Up};
use milepost_model::{DayRange, Reason};
use milepost_schedule::evidence::SourceIndex;
use milepost_schedule::forecast::outside::{Class, Finished};
use milepost_schedule::forecast::simulation::Plan;
use milepost_schedule::forecast::{Asked, Forecasts, Method, forecasts};
use milepost_schedule::front::Window;
use proptest::prelude::*;

pub(crate) fn on(days: u64) -> NaiveDate {
    day("2024-01-01").checked_add_days(Days::new(days)).unwrap()
}

fn text(days: u64) -> String {
    on(days).to_string()
}

/// Planned and actual date as days, and the range.
type MadeMilestone = (u64, Option<u64>, Option<(i32, i32, i32)>);

/// Start, whether it goes up, and its readings.
type MadeFront = (i64, bool, Vec<(u64, i64)>);

#[derive(Clone, Debug)]
pub(crate) struct Made {
    milestones: Vec<MadeMilestone>,
    claims: Vec<(u64, u64)>,
    reports: Vec<(u64, Vec<u64>)>,
    fronts: Vec<MadeFront>,
    start: u64,
}

pub(crate) fn made() -> impl Strategy<Value = Made> {
    let range = (-30_i32..1, 0_i32..10, 10_i32..200);
    let milestone = (0_u64..1200, proptest::option::weighted(0.4, 0_u64..1200), proptest::option::of(range));
    let report = (0_u64..1000, proptest::collection::vec(0_u64..2000, 1..4));
    let front = (0_i64..1000, any::<bool>(), proptest::collection::vec((0_u64..1000, 0_i64..1000), 0..4));
    (
        proptest::collection::vec(milestone, 1..5),
        proptest::collection::vec((0_u64..1000, 0_u64..2000), 0..5),
        proptest::collection::vec(report, 0..5),
        proptest::collection::vec(front, 0..4),
        0_u64..300,
    )
        .prop_map(|(milestones, claims, reports, fronts, start)| Made {
            milestones,
            claims,
            reports,
            fronts,
            start,
        })
}

pub(crate) fn built(made: &Made) -> Record {
    let mut record = Record::new().length(1000).date_claim("start", &text(made.start), "", "");
    for (said, finish) in &made.claims {
        record = record.date_claim("finish", &text(*finish), &text(*said), "Office");
    }
    for (number, (planned, actual, range)) in made.milestones.iter().enumerate() {
        let actual = actual.map(text).unwrap_or_default();
        record = record.milestone(&format!("milestone {number}"), 1, &text(*planned), "", &actual);
        if let Some((least, likely, most)) = range {
            record.milestones[number].range = Some(DayRange { least: *least, likely: *likely, most: *most });
        }
    }
    for (data_date, dates) in &made.reports {
        let dates: Vec<String> = dates.iter().copied().map(text).collect();
        let lines: Vec<_> = dates
            .iter()
            .take(record.milestones.len())
            .enumerate()
            .map(|(place, date)| (place, date.as_str(), Some(Reason::Weather)))
            .collect();
        record = record.report(&text(*data_date), &lines);
    }
    for (start, up, readings) in &made.fronts {
        let readings: Vec<(String, i64)> = readings.iter().map(|(d, chainage)| (text(*d), *chainage)).collect();
        let readings: Vec<(&str, i64)> = readings.iter().map(|(d, chainage)| (d.as_str(), *chainage)).collect();
        record = record.front("Front", *start, if *up { Up } else { Down }, &readings);
    }
    record
}

pub(crate) fn asked(record: &Record, as_of: NaiveDate) -> Forecasts {
    let members = (0..12_u64).map(|n| {
        let done = Record::finished(50 + u128::from(n), "2020-01-01", "2021-01-01", &text(n * 20));
        Finished::of(&done.rows().on(on(2000))).expect("it is finished")
    });
    let class = Class { members: members.collect(), ..Class::default() };
    let plan = Plan { runs: 200, ..Plan::default() };
    let asked = Asked { class: &class, window: Window::default(), plan };
    forecasts(&record.rows().on(as_of), &SourceIndex::new(&record.sources), &asked, &Method::ALL)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_not_met_is_never_forecast_for_a_day_gone_by(made in made(), as_of in 0_u64..1500) {
        let as_of = on(as_of);
        for method in asked(&built(&made), as_of).methods {
            let Some(forecast) = method.forecast.value else {
                prop_assert!(method.forecast.unknown.is_some());
                continue;
            };
            let spread = forecast.spread.map(|s| vec![s.p10, s.p50, s.p80, s.p90]).unwrap_or_default();
            let days = spread.into_iter().chain([Some(forecast.date), forecast.earliest, forecast.latest]).flatten();
            for day in days {
                prop_assert!(day >= as_of, "{:?} says {day} on {as_of}", method.method);
            }
        }
    }

    #[test]
    fn the_percentiles_are_in_order(made in made(), as_of in 0_u64..1500) {
        for method in asked(&built(&made), on(as_of)).methods {
            let Some(spread) = method.forecast.value.and_then(|forecast| forecast.spread) else { continue };
            let days: Vec<NaiveDate> = [spread.p10, spread.p50, spread.p80, spread.p90]
                .into_iter().map(|day| day.unwrap_or(NaiveDate::MAX)).collect();
            prop_assert!(days.is_sorted(), "{:?}", method.method);
        }
    }

    #[test]
    fn what_is_written_down_later_changes_no_earlier_answer(made in made(), as_of in 0_u64..1000, later in 1_u64..500) {
        let day = on(as_of);
        let before = built(&made);
        let (then, far) = (text(as_of + later), text(as_of + later + 77));
        let after = before.clone()
            .date_claim("finish", &far, &then, "Office")
            .report(&then, &[(0, far.as_str(), None)]);
        let late = Record::new().front("", 0, Up, &[(then.as_str(), 7)]);
        let mut after = after;
        if let Some(front) = after.fronts.first_mut() {
            front.readings.extend(late.fronts[0].readings.clone());
        }
        prop_assert_eq!(asked(&before, day), asked(&after, day));
        prop_assert_eq!(before.trend(&text(as_of)), after.trend(&text(as_of)));
        prop_assert_eq!(before.fronts(&text(as_of)), after.fronts(&text(as_of)));
    }

    #[test]
    fn facing_fronts_close_where_their_lines_cross(west in 1_i64..400, east in 1_i64..400, apart in 0_u64..30) {
        let seen = text(740 + apart);
        let record = Record::new().length(1000)
            .front("West", 0, Up, &[(&text(730), 0), (&text(740), west)])
            .front("East", 1000, Down, &[(&text(730), 1000), (&seen, 1000 - east)]);
        let fronts = record.fronts(&seen);
        for stretch in &fronts.stretches {
            let Some(closure) = stretch.closure.value else { continue };
            let (a, b) = (&fronts.fronts[0], &fronts.fronts[1]);
            // Both at their rates on the day of the closure: the one has just not been short of the other.
            let at = |front: &milepost_schedule::front::FrontView, sign: f64, day: NaiveDate| {
                let last = front.points.last().unwrap();
                last.chainage + sign * front.rate.value.unwrap().metres_a_day * (day - last.date).num_days() as f64
            };
            let short = |day: NaiveDate| at(b, -1.0, day) - at(a, 1.0, day);
            prop_assert!(short(closure.date) <= 1e-6);
            prop_assert!(short(closure.date.pred_opt().unwrap()) > -1e-6);
            prop_assert!(closure.chainage >= at(a, 1.0, closure.date.pred_opt().unwrap()) - 1e-6);
            prop_assert!(closure.chainage <= at(a, 1.0, closure.date) + 1e-6);
            prop_assert!(closure.earliest <= closure.date);
            prop_assert!(closure.latest.is_none_or(|latest| latest >= closure.date));
        }
    }

    #[test]
    fn a_waterfall_adds_up_to_the_slip_since_the_plan(made in made(), as_of in 0_u64..1500) {
        for line in built(&made).trend(&text(as_of)).lines {
            let sum: i64 = line.waterfall.iter().map(|step| step.days).sum();
            if let Some(slip) = line.slip_since_first.value {
                prop_assert_eq!(sum, slip);
            }
        }
    }

    #[test]
    fn built_is_between_nothing_and_all(made in made(), as_of in 0_u64..1500) {
        let fronts = built(&made).fronts(&text(as_of));
        if let Some(share) = fronts.physical.line.value {
            prop_assert!((0.0..=1.0).contains(&share));
            let open: f64 = fronts.stretches.iter().map(|stretch| stretch.to - stretch.from).sum();
            prop_assert!((open / 1000.0 + share - 1.0).abs() < 1e-9, "open {open}, built {share}");
        }
        for pair in fronts.stretches.windows(2) {
            prop_assert!(pair[0].to <= pair[1].from);
        }
    }
}
