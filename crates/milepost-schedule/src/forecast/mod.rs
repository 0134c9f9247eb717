//! When it will be done, by several independent ways of reckoning, side by side. There is no blended date:
//! each method has its own, with its spread, its why, and since when it has been possible.
//! Definitions: `docs/forecasts.md`.

pub mod band;
mod critical_path;
mod earned;
mod fronts;
pub mod history;
pub mod outside;
mod promised;
mod simulated;
pub mod simulation;
mod trend;

pub use crate::evidence::SourceIndex;
use crate::sample::Spread;

use crate::Figure;
use crate::figure::{Detail, Why};
use crate::front::Window;
use crate::record::ProjectRecord;
use crate::sample::Sample;
use chrono::NaiveDate;
use milepost_model::{DateInterval, Message};
use outside::Class;
use serde::{Deserialize, Serialize};
use simulated::Simulation;
use simulation::Plan;
use ts_rs::TS;

/// A way of reckoning the finish.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ForecastMethod")]
pub enum Method {
    /// What was promised: the value of the fact `finish`.
    Promised,
    /// Where the forecasts of the reports, or of those who stated a finish, are heading.
    Trend,
    EarnedSchedule,
    /// When the working faces meet.
    Fronts,
    /// What the schedule computes from its logic.
    CriticalPath,
    /// How finished projects of its kind really went.
    OutsideView,
    /// A simulation on the ranges of its milestones.
    Simulated,
}

impl Method {
    /// In the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Promised,
        Self::Trend,
        Self::EarnedSchedule,
        Self::Fronts,
        Self::CriticalPath,
        Self::OutsideView,
        Self::Simulated,
    ];
}

/// A forecast of the finish.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FinishForecast {
    /// The day to show; where there is a spread, its median.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// First and last day of what is said, where the method gives a range and no chances: all claims of the
    /// promise, the slowest and the fastest of the fronts.
    #[ts(type = "string | null")]
    pub earliest: Option<NaiveDate>,
    /// None also where the range is open: at the slowest rate it never comes.
    #[ts(type = "string | null")]
    pub latest: Option<NaiveDate>,
    pub spread: Option<Spread>,
}

/// One method's forecast at an as-of date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct MethodForecast {
    pub method: Method,
    pub forecast: Figure<FinishForecast>,
    /// The first day on which the record allowed this method; None: it does not allow it.
    #[ts(type = "string | null")]
    pub since: Option<NaiveDate>,
    /// How many it is made from: claims, reports, activities, finished projects, runs.
    pub sample: usize,
}

/// All methods side by side, in the order of [`Method::ALL`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Forecasts {
    #[ts(type = "string")]
    pub as_of: NaiveDate,
    /// The day it was finished, if it was by the as-of date: then there is nothing to forecast.
    pub finished: Option<DateInterval>,
    pub methods: Vec<MethodForecast>,
}

/// What a method found, before it is shown: the days with their weights, so that it can be scored.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) figure: Figure<Prediction>,
    pub(crate) since: Option<NaiveDate>,
    pub(crate) count: usize,
}

/// A predicted finish.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Prediction {
    pub(crate) sample: Sample,
    /// True where the sample is chances and not a single day.
    pub(crate) has_spread: bool,
    pub(crate) range: Option<(Option<NaiveDate>, Option<NaiveDate>)>,
}

/// What the methods are asked with.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Finished projects to compare with. Those that were not finished by the as-of date are left out.
    pub class: &'a Class,
    pub window: Window,
    pub plan: Plan,
}

/// The methods' forecasts, side by side.
#[must_use]
pub fn forecasts(
    record: &ProjectRecord<'_>,
    sources: &SourceIndex<'_>,
    asked: &Asked<'_>,
    methods: &[Method],
) -> Forecasts {
    simulating(record, sources, asked, methods, &Simulation::of(record, asked.plan))
}

/// The methods' forecasts, and the band of the S-curve from the same runs.
#[must_use]
pub fn forecasts_and_band(
    record: &ProjectRecord<'_>,
    sources: &SourceIndex<'_>,
    asked: &Asked<'_>,
    methods: &[Method],
) -> (Forecasts, Figure<band::Band>) {
    let simulation = Simulation::of(record, asked.plan);
    let forecasts = simulating(record, sources, asked, methods, &simulation);
    (forecasts, band::of(record, &simulation, &asked.plan))
}

fn simulating(
    record: &ProjectRecord<'_>,
    sources: &SourceIndex<'_>,
    asked: &Asked<'_>,
    methods: &[Method],
    simulation: &Simulation<'_>,
) -> Forecasts {
    let as_of = record.as_of;
    let finished = record.finished();
    let forecast = |method: &Method| {
        let Found { figure, since, count } = match finished {
            Some(date) => Found {
                figure: Figure::unknown(Message::new("forecast-unknown-finished").with("date", date), Why::default()),
                since: None,
                count: 0,
            },
            None if *method == Method::Simulated => simulated::found(record, simulation, Detail::Explained),
            None => found(record, sources, asked, *method, Detail::Explained),
        };
        let since = since.filter(|since| *since <= as_of);
        MethodForecast { method: *method, forecast: figure.map(|p| shown(&p, as_of)), since, sample: count }
    };
    Forecasts { as_of, finished, methods: methods.iter().map(forecast).collect() }
}

/// What one method finds for a project that is not finished.
pub(crate) fn found(
    record: &ProjectRecord<'_>,
    sources: &SourceIndex<'_>,
    asked: &Asked<'_>,
    method: Method,
    detail: Detail,
) -> Found {
    match method {
        Method::Promised => promised::found(record, detail),
        Method::Trend => trend::found(record, sources, detail),
        Method::EarnedSchedule => earned::found(record),
        Method::Fronts => fronts::found(record, asked.window),
        Method::CriticalPath => critical_path::found(record, detail),
        Method::OutsideView => outside::found(record, asked.class, detail),
        Method::Simulated => simulated::found(record, &Simulation::of(record, asked.plan), detail),
    }
}

fn shown(prediction: &Prediction, as_of: NaiveDate) -> FinishForecast {
    let (earliest, latest) = prediction.range.unwrap_or_default();
    FinishForecast {
        // A prediction has a median: what never comes is unknown, and says so.
        date: prediction.sample.quantile(0.5).unwrap_or(as_of),
        earliest,
        latest,
        spread: prediction.has_spread.then(|| prediction.sample.spread()),
    }
}
