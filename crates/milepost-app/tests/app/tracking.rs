//! Forecasts, trends and the back-test on the sample portfolio: the Tumen bridge at four dates, a project of New York
//! with its real series of forecasts, and the finished Philippine bridges.

use chrono::NaiveDate;
use milepost_app::view::ForecastView;
use milepost_app::{Workspace, project, tracking};
use milepost_schedule::forecast::outside::Weighting;
use milepost_schedule::forecast::{FinishForecast, Method};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn sample() -> (tempfile::TempDir, Workspace) {
    let folder = tempfile::tempdir().unwrap();
    let workspace = Workspace::sample(&folder.path().join("sample")).unwrap_or_else(|failure| panic!("{failure}"));
    (folder, workspace)
}

fn view(workspace: &Workspace, name: &str, as_of: &str) -> ForecastView {
    let id = project::find(workspace, name).unwrap().id;
    tracking::forecast::view(workspace, &tracking::forecast::plain(id, day(as_of))).unwrap()
}

fn of(view: &ForecastView, method: Method) -> Result<FinishForecast, &str> {
    let found = view.forecasts.methods.iter().find(|found| found.method == method).unwrap();
    found.forecast.value.ok_or_else(|| found.forecast.unknown.as_ref().unwrap().id.as_str())
}

/// Six bridges of the sample are finished. Days taken / promised: Naguilian 1.0 of 1390; Catmon 206 / 179; Gonzalo
/// 179 / 119; Banakan 485 / 183; Banga 713 / 161; Katuboan 613 / 133. Of 548 days from 30 Apr 2025 on: 30 Oct 2026,
/// 21 Jan 2027, 3 Aug 2027, 22 Apr 2029, 22 Dec 2031, 30 Mar 2032.
#[test]
fn the_tumen_bridge_is_forecast_by_its_promise_and_by_how_other_bridges_went() {
    let (_folder, workspace) = sample();
    for as_of in ["2025-05-01", "2025-11-30", "2026-04-01"] {
        let view = view(&workspace, "tumen", as_of);
        assert_eq!(view.class.members.len(), 6, "{as_of}");
        let promised = of(&view, Method::Promised).unwrap();
        assert_eq!(promised.date, day("2026-10-30"), "{as_of}");
        // The third of six is half; the first a tenth; the fifth eight tenths; the sixth nine.
        let outside = of(&view, Method::OutsideView).unwrap();
        let spread = outside.spread.unwrap();
        assert_eq!(
            (spread.p10, spread.p50, spread.p80, spread.p90),
            (Some(day("2026-10-30")), Some(day("2027-08-03")), Some(day("2031-12-22")), Some(day("2032-03-30"))),
            "{as_of}"
        );
        assert_eq!(of(&view, Method::Trend), Err("forecast-trend-unknown-one"), "no publisher stated it twice");
        assert_eq!(of(&view, Method::Simulated), Err("forecast-simulated-unknown-no-range"));
        assert_eq!(view.forecasts.finished, None);
    }
}

/// The promise has passed and nobody has said that it opened: what is left is five bridges that were later still.
#[test]
fn past_its_promise_the_tumen_bridge_is_compared_with_those_that_were_late_too() {
    let (_folder, workspace) = sample();
    let view = view(&workspace, "tumen", "2026-11-24");
    let spread = of(&view, Method::OutsideView).unwrap().spread.unwrap();
    assert_eq!((spread.p10, spread.p50), (Some(day("2027-01-21")), Some(day("2029-04-22"))));
    let methods = &view.forecasts.methods;
    let outside = &methods.iter().find(|found| found.method == Method::OutsideView).unwrap().forecast;
    assert!(outside.why.remarks.iter().any(|remark| remark.id == "forecast-outside-remark-few"));
    // The latest claim, "by the end of 2026", is still ahead, but the chosen one has passed.
    assert_eq!(of(&view, Method::Promised), Err("forecast-promised-unknown-passed"));
}

/// Forecast by the city from 1 Sep 2013 to 1 Jun 2016, in seven reports: 24 Oct 2014 three times, then 24 Jun 2015,
/// 31 Dec 2015, 30 Jun 2016, 29 Dec 2016.
#[test]
fn fresh_creek_bridge_slipped_797_days_and_every_third_reading_of_its_trend_never_ends() {
    let (_folder, workspace) = sample();
    let id = project::find(&workspace, "fresh creek").unwrap().id;
    let trend = tracking::trend::view(&workspace, id, day("2016-06-01")).unwrap();
    let finish = trend.finish.unwrap();
    assert_eq!(finish.publisher, "", "the reports say when it ends");
    assert_eq!(trend.reports.len(), 7);
    assert_eq!(finish.points.len(), 7);
    assert_eq!(finish.slip.value, Some(797));
    assert_eq!(finish.slip_since_last.value, Some(182));
    // 797 days over the 1004 from 1 Sep 2013 to 1 Jun 2016.
    assert!((finish.rate.value.unwrap() - 797.0 / 1004.0 * 30.4375).abs() < 1e-9);
    // 21 pairs, of which 8 slip as fast as time: the eleventh gives 1 Apr 2021; the seventeenth never.
    let forecast = of(&view(&workspace, "fresh creek", "2016-06-01"), Method::Trend).unwrap();
    let spread = forecast.spread.unwrap();
    assert_eq!((spread.p10, spread.p50, spread.p80), (Some(day("2016-12-29")), Some(day("2021-04-01")), None));
    // What was said later changes nothing then.
    let then = tracking::trend::view(&workspace, id, day("2015-02-01")).unwrap().finish.unwrap();
    assert_eq!(then.points, finish.points[..4]);
}

/// Late by 60, 552, 480, 0, 27 and 302 days: 236.83 on average.
#[test]
fn on_the_six_finished_bridges_the_promises_were_off_by_237_days_on_average() {
    let (_folder, workspace) = sample();
    let test = tracking::backtest::view(&workspace, day("2026-11-24"), Weighting::Equal, |_, _| true).unwrap();
    let promised: Vec<_> = test.scores.iter().filter(|score| score.method == Method::Promised).collect();
    assert_eq!(test.projects, 6);
    assert!((promised[0].absolute_error.unwrap() - 1421.0 / 6.0).abs() < 1e-9);
    let asked: Vec<usize> = promised.iter().map(|score| score.asked).collect();
    assert_eq!(asked, [6, 6, 6, 6, 5, 4]);
    let slip = tracking::trend::portfolio(&workspace, day("2026-11-24")).unwrap();
    assert!(slip.projects.iter().filter(|line| line.finished).count() == 6);
}

#[test]
fn a_project_without_fronts_or_budgets_says_what_is_missing() {
    let (_folder, workspace) = sample();
    let id = project::find(&workspace, "fresh creek").unwrap().id;
    let fronts = tracking::front::view(&workspace, id, day("2016-06-01"), None).unwrap();
    assert_eq!(fronts.finish.unknown.unwrap().id, "front-unknown-none");
    let earned = tracking::earned::view(&workspace, id, day("2016-06-01"), Default::default()).unwrap();
    assert_eq!(earned.indices.ac.unknown.unwrap().id, "evm-unknown-cost-of-weight");
}
