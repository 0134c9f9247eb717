//! The Tumen bridge at four days and a bridge of New York in one of its reports, all that is reckoned of them against
//! what was worked out by hand from `sample/`: progress, slips, fronts and the six forecasts.

use crate::common::day;
use milepost_app::view::{ForecastView, ProjectView};
use milepost_app::{Workspace, project, tracking};
use milepost_model::ProjectId;
use milepost_schedule::forecast::{FinishForecast, Method};
use milepost_schedule::front::Fronts;
use milepost_schedule::{Figure, earned::Earned};

struct Asked {
    view: ProjectView,
    forecasts: ForecastView,
    fronts: Fronts,
    earned: Earned,
}

fn sample() -> (tempfile::TempDir, Workspace) {
    let folder = tempfile::tempdir().unwrap();
    let workspace = Workspace::sample(&folder.path().join("sample")).unwrap();
    (folder, workspace)
}

fn ask(w: &Workspace, id: ProjectId, as_of: &str) -> Asked {
    let as_of = day(as_of);
    Asked {
        view: project::view(w, id, as_of).unwrap(),
        forecasts: tracking::forecast::view(w, &tracking::forecast::plain(id, as_of)).unwrap(),
        fronts: tracking::front::view(w, id, as_of, None).unwrap(),
        earned: tracking::earned::view(w, id, as_of, Default::default()).unwrap(),
    }
}

fn reason<T>(figure: &Figure<T>) -> &str {
    figure.unknown.as_ref().map_or("", |reason| reason.id.as_str())
}

impl Asked {
    fn method(&self, method: Method) -> Result<FinishForecast, &str> {
        let found = self.forecasts.forecasts.methods.iter().find(|found| found.method == method).unwrap();
        found.forecast.value.ok_or(reason(&found.forecast))
    }

    /// Day, first and last day; None where it is unknown.
    fn promised(&self) -> Option<[String; 3]> {
        let found = self.method(Method::Promised).ok()?;
        let text = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        Some([found.date.to_string(), text(found.earliest), text(found.latest)])
    }

    /// P10, P50, P80, P90.
    fn outside(&self) -> [String; 4] {
        let spread = self.method(Method::OutsideView).unwrap().spread.unwrap();
        [spread.p10, spread.p50, spread.p80, spread.p90].map(|day| day.unwrap().to_string())
    }

    /// The titles of those that have a slip, with its days and whether it still grows.
    fn slips(&self) -> Vec<(&str, i64, bool)> {
        let slip = |of: &milepost_app::view::MilestoneView| of.progress.slip.value;
        let all = self.view.milestones.iter().filter_map(|of| Some((of.milestone.title.as_str(), slip(of)?)));
        all.map(|(title, slip)| (title, slip.days, slip.still_growing)).collect()
    }
}

const NEVER_FORECAST: [(Method, &str); 2] =
    // No publisher stated the finish twice. Six of eight milestones have no plan, so there is no duration to read.
    [(Method::Trend, "forecast-trend-unknown-one"), (Method::EarnedSchedule, "es-unknown-no-plan")];

/// Days since 30 Apr 2025 of the 548 to 30 Oct 2026. Weights met of 15: agreement 1, contractor 1, groundbreaking 1;
/// spans 2, both fronts over 100 m 2; fronts meet 3. Ratios of the six finished bridges: 1, 206/179, 179/119, 485/183,
/// 713/161, 613/133 of 548 days: 30 Oct 2026, 21 Jan 2027, 3 Aug 2027, 22 Apr 2029, 22 Dec 2031, 30 Mar 2032.
#[test]
fn the_tumen_bridge_the_day_after_its_groundbreaking() {
    let (_folder, w) = sample();
    let id = project::find(&w, "tumen").unwrap().id;
    let asked = ask(&w, id, "2025-05-01");
    let progress = &asked.view.progress;
    assert_eq!(progress.elapsed.value.map(|e| (e.days, e.of_days)), Some((1, 548)));
    assert_eq!(progress.milestone_weighted.value.map(|w| w.weight.to_string()), Some("3".to_owned()));
    assert_eq!(reason(&progress.planned), "planned-unknown-not-planned");
    assert_eq!(reason(&progress.reported), "reported-unknown-not-stated");
    assert_eq!(progress.days_to_finish.value, Some(547));
    // Planned and neither met nor overdue: no slip yet, and no forecast against the plan.
    assert_eq!(asked.slips(), []);
    // Said by then: by 31 Dec 2026 in February, 30 Oct 2026 the day before. Summer 2026 is of May, which goes on.
    assert_eq!(asked.promised(), Some(["2026-10-30", "2026-10-30", "2026-12-31"].map(str::to_owned)));
    assert_eq!(asked.outside(), ["2026-10-30", "2027-08-03", "2031-12-22", "2032-03-30"]);
    assert_eq!(asked.method(Method::Fronts), Err("front-rate-unknown-none"));
    assert_eq!(asked.method(Method::Simulated), Err("forecast-simulated-unknown-no-range"));
    assert_eq!(reason(&asked.fronts.physical.line), "physical-unknown-no-readings");
    assert!(asked.fronts.fronts.iter().all(|front| front.points.is_empty()));
    for (method, why) in NEVER_FORECAST {
        assert_eq!(asked.method(method), Err(why));
    }
}

#[test]
fn the_tumen_bridge_when_its_fronts_were_seen() {
    let (_folder, w) = sample();
    let id = project::find(&w, "tumen").unwrap().id;
    let asked = ask(&w, id, "2025-11-30");
    let progress = &asked.view.progress;
    assert_eq!(progress.elapsed.value.map(|e| (e.days, e.of_days)), Some((214, 548)));
    assert_eq!(progress.milestone_weighted.value.map(|w| w.weight.to_string()), Some("7".to_owned()));
    // 31 days of December, 365 - 31 - 31 ... : 548 - 214.
    assert_eq!(progress.days_to_finish.value, Some(334));
    assert_eq!(asked.slips(), []);
    // Summer 2026 and, on 5 September, "in 2026" have been said since. The first quarter of 2026 is of "late 2025".
    assert_eq!(asked.promised(), Some(["2026-10-30", "2026-01-01", "2026-12-31"].map(str::to_owned)));
    assert_eq!(asked.outside(), ["2026-10-30", "2027-08-03", "2031-12-22", "2032-03-30"]);
    // 110 and 152 of 1,005 m; open from 110 to 853.
    assert_eq!(asked.fronts.physical.line.value, Some(262.0 / 1005.0));
    let built: Vec<f64> = asked.fronts.fronts.iter().map(|front| front.built).collect();
    assert_eq!(built, [110.0, 152.0]);
    assert_eq!(asked.fronts.stretches.iter().map(|s| (s.from, s.to)).collect::<Vec<_>>(), [(110.0, 853.0)]);
    assert_eq!(asked.method(Method::Fronts), Err("front-rate-unknown-one"));
    assert_eq!(asked.method(Method::Simulated), Err("forecast-simulated-unknown-no-range"));
    for (method, why) in NEVER_FORECAST {
        assert_eq!(asked.method(method), Err(why));
    }
    // Weight stands for value: 7 of 15 are earned. What was planned by then, 6 without a plan leave unknown.
    assert_eq!(asked.earned.indices.ev.value.map(|ev| ev.to_string()), Some("7".to_owned()));
    assert_eq!(reason(&asked.earned.indices.pv), "evm-unknown-not-planned");
}

#[test]
fn the_tumen_bridge_once_its_fronts_had_met() {
    let (_folder, w) = sample();
    let id = project::find(&w, "tumen").unwrap().id;
    let asked = ask(&w, id, "2026-04-01");
    let progress = &asked.view.progress;
    // A year less the 29 days from 2 to 30 April.
    assert_eq!(progress.elapsed.value.map(|e| (e.days, e.of_days)), Some((336, 548)));
    assert_eq!(progress.milestone_weighted.value.map(|w| w.weight.to_string()), Some("10".to_owned()));
    assert_eq!(asked.slips(), []);
    // The first day that any claim allows, 1 January, has gone; a forecast is never of a day gone by.
    assert_eq!(asked.promised(), Some(["2026-10-30", "2026-04-01", "2026-12-31"].map(str::to_owned)));
    assert_eq!(asked.outside(), ["2026-10-30", "2027-08-03", "2031-12-22", "2032-03-30"]);
    // That they met is said without a chainage: what was measured is still that of November.
    assert_eq!(asked.fronts.physical.line.value, Some(262.0 / 1005.0));
    assert!(asked.fronts.meetings.is_empty());
    assert_eq!(asked.method(Method::Fronts), Err("front-rate-unknown-one"));
    assert_eq!(asked.method(Method::Simulated), Err("forecast-simulated-unknown-no-range"));
    for (method, why) in NEVER_FORECAST {
        assert_eq!(asked.method(method), Err(why));
    }
}

#[test]
fn the_tumen_bridge_today_past_its_promise_and_without_news() {
    let (_folder, w) = sample();
    let id = project::find(&w, "tumen").unwrap().id;
    let asked = ask(&w, id, "2026-11-24");
    let progress = &asked.view.progress;
    // 25 days past the 548.
    assert_eq!(progress.elapsed.value.map(|e| (e.days, e.of_days)), Some((573, 548)));
    assert_eq!(progress.days_to_finish.value, Some(-25));
    assert_eq!(progress.milestone_weighted.value.map(|w| w.weight.to_string()), Some("10".to_owned()));
    // Overdue since 30 October without a new date; "in 2026" still has until 31 December.
    assert_eq!(asked.slips(), [("Construction complete", 25, true)]);
    assert_eq!(asked.method(Method::Promised), Err("forecast-promised-unknown-passed"));
    // Five of the six were later still than the 573 days: the second of five is 20 to 40 in a hundred.
    assert_eq!(asked.outside(), ["2027-01-21", "2029-04-22", "2031-12-22", "2032-03-30"]);
    assert_eq!(asked.method(Method::Fronts), Err("front-rate-unknown-one"));
    assert_eq!(asked.method(Method::Simulated), Err("forecast-simulated-unknown-passed"));
    for (method, why) in NEVER_FORECAST {
        assert_eq!(asked.method(method), Err(why));
    }
}

/// Reported by the city on 1 Jun 2016: 29 Dec 2016, where it was 30 Jun 2016 before and 24 Oct 2014 at first. Its
/// trend is worked out in `tracking.rs`.
#[test]
fn a_bridge_of_new_york_in_its_seventh_report() {
    let (_folder, w) = sample();
    let id = project::find(&w, "fresh creek").unwrap().id;
    let asked = ask(&w, id, "2016-06-01");
    // From 24 Oct 2014 to 29 Dec 2016: two years, one of them a leap year, and 66 days.
    assert_eq!(asked.slips(), [("Completed", 797, false)]);
    assert_eq!(asked.method(Method::Promised), Err("forecast-promised-unknown-passed"));
    assert_eq!(asked.method(Method::Trend).map(|trend| trend.date), Ok(day("2021-04-01")));
    assert_eq!(asked.method(Method::EarnedSchedule), Err("es-unknown-no-plan"));
    assert_eq!(asked.method(Method::Fronts), Err("front-unknown-none"));
    // The finished bridges of the sample were finished later than that.
    assert_eq!(asked.method(Method::OutsideView), Err("forecast-outside-unknown-no-class"));
    assert_eq!(asked.method(Method::Simulated), Err("forecast-simulated-unknown-no-range"));
    // The report has moved the finish by the 182 days from 30 June to 29 December.
    let line = tracking::trend::view(&w, id, day("2016-06-01")).unwrap().lines.remove(0);
    assert_eq!((line.slip.value, line.slip_since_last.value), (Some(797), Some(182)));
    assert_eq!(line.waterfall.iter().map(|step| step.days).sum::<i64>(), 797);
}
