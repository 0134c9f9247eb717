//! Earned value and Earned Schedule of a project: what was to be done, what is done and what it cost, in money
//! or, where there are no budgets, in the milestones' weight. Definitions: `docs/forecasts.md`.

mod indices;
mod item;
mod period;
mod schedule;
mod work;

pub use indices::{Estimates, Indices, Values};
pub use period::Period;
pub use schedule::{EarnedSchedule, PlanPoint, earned_schedule};
pub use work::Unit;

use crate::Figure;
use crate::figure::{Account, Detail, Input};
use crate::record::ProjectRecord;
use chrono::NaiveDate;
use milepost_model::Message;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use work::Work;

/// Running totals at the end of a period.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct EarnedRow {
    #[ts(type = "string")]
    pub end: NaiveDate,
    #[ts(type = "string | null")]
    pub pv: Option<Decimal>,
    /// None: after the as-of date.
    #[ts(type = "string | null")]
    pub ev: Option<Decimal>,
    /// None: after the as-of date, or no costs are on record.
    #[ts(type = "string | null")]
    pub ac: Option<Decimal>,
    /// EV / PV; None where it is not available.
    #[ts(type = "string | null")]
    pub spi: Option<Decimal>,
    /// EV / AC; None where it is not available.
    #[ts(type = "string | null")]
    pub cpi: Option<Decimal>,
    /// Earned Schedule, in periods; None after the as-of date.
    pub es: Option<f64>,
    /// ES / AT.
    pub spi_t: Option<f64>,
}

/// Earned value of a project at an as-of date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Earned {
    #[ts(type = "string")]
    pub as_of: NaiveDate,
    pub period: Period,
    /// Money of one currency, or weight.
    pub unit: Unit,
    /// Where the unit is money.
    #[ts(type = "string | null")]
    pub currency: Option<milepost_model::Currency>,
    pub indices: Indices,
    /// In periods.
    pub schedule: Figure<EarnedSchedule>,
    /// The day for which as much was planned as is earned by now.
    #[ts(type = "string | null")]
    pub planned_for: Option<NaiveDate>,
    /// The finish that IEAC(t) gives.
    #[ts(as = "Figure<String>")]
    pub finish: Figure<NaiveDate>,
    #[ts(type = "string | null")]
    pub start: Option<NaiveDate>,
    /// The last day of the plan.
    #[ts(type = "string | null")]
    pub planned_finish: Option<NaiveDate>,
    /// By period, from the start to the end of the plan or the as-of date, whichever is later.
    pub rows: Vec<EarnedRow>,
}

/// Everything of earned value, at the as-of date and by period.
#[must_use]
pub fn earned(record: &ProjectRecord<'_>, period: Period) -> Earned {
    let as_of = record.as_of;
    let work = Work::of(record);
    let start = work.start.clone();
    let plan = Plan::of(&work, period);
    let values = work.values(as_of);
    let schedule = plan.schedule(as_of, &values.ev);
    let finish = finish_of(&work, &schedule, period);
    let planned_for = schedule.as_ref().ok().zip(start.as_ref().ok()).and_then(|(at, start)| period.day(*start, at.es));
    let told = schedule_account(&work, as_of, &values.ev);
    let inputs = [work.planned_inputs(as_of), work.earned_inputs(as_of), work.cost_inputs(as_of)];
    let mut indices = Indices::of(&values, inputs);
    for figure in [&mut indices.bac, &mut indices.pv, &mut indices.ev, &mut indices.ac] {
        figure.why.remarks.extend(work.remarks.iter().cloned());
    }
    Earned {
        as_of,
        period,
        unit: work.unit,
        currency: work.currency,
        indices,
        finish: Figure::of(finish, told.clone()),
        planned_for,
        schedule: Figure::of(schedule, told),
        start: start.clone().ok(),
        planned_finish: work.planned_finish(),
        rows: start.map(|start| rows(&work, &plan, start, as_of, period)).unwrap_or_default(),
    }
}

fn schedule_account(work: &Work<'_>, as_of: NaiveDate, earned: &Result<Decimal, Message>) -> crate::Why {
    let mut account = Account::new(Detail::Explained, "es-formula");
    if let Ok(start) = &work.start {
        account.input(|| Input::new(Message::new("input-start"), *start));
    }
    if let Some(finish) = work.planned_finish() {
        account.input(|| Input::new(Message::new("input-plan-end"), finish));
    }
    account.input(|| Input::new(Message::new("input-as-of"), as_of));
    if let Ok(ev) = earned {
        account.input(|| Input::new(Message::new("input-ev"), *ev));
    }
    for remark in &work.remarks {
        account.remark(|| remark.clone());
    }
    account.finish()
}

/// What Earned Schedule is read from, at one day or at many.
struct Plan {
    start: Result<NaiveDate, Message>,
    /// At the ends of the plan's periods.
    points: Result<Vec<PlanPoint>, Message>,
    period: Period,
    /// When all was earned.
    done: Option<NaiveDate>,
}

impl Plan {
    fn of(work: &Work<'_>, period: Period) -> Self {
        let points = || {
            let start = work.start.clone()?;
            let end =
                work.planned_finish().filter(|end| *end > start).ok_or_else(|| Message::new("es-unknown-no-plan"))?;
            let ends: Vec<NaiveDate> = period.ends(start, end).into_iter().map(|at| at.min(end)).collect();
            let planned = work.planned(&ends)?;
            let point = |(at, value)| PlanPoint { time: period.time(start, at), value };
            Ok(ends.into_iter().zip(planned).map(point).collect())
        };
        Self { start: work.start.clone(), points: points(), period, done: work.all_earned() }
    }

    /// Earned Schedule at a day. Time stops at the day on which all was earned.
    fn schedule(&self, day: NaiveDate, earned: &Result<Decimal, Message>) -> Result<EarnedSchedule, Message> {
        let start = self.start.clone()?;
        let points = self.points.as_ref().map_err(Clone::clone)?;
        let stopped = self.done.map_or(day, |done| done.min(day));
        if stopped < start {
            return Err(Message::new("es-unknown-not-started").with("date", start));
        }
        earned_schedule(points, earned.clone()?, self.period.time(start, stopped))
    }
}

fn finish_of(
    work: &Work<'_>,
    schedule: &Result<EarnedSchedule, Message>,
    period: Period,
) -> Result<NaiveDate, Message> {
    let (start, schedule) = (work.start.clone()?, schedule.clone()?);
    let ieac = schedule.ieac.ok_or_else(|| Message::new("es-unknown-nothing-earned"))?;
    period.day(start, ieac).ok_or_else(|| Message::new("es-unknown-too-late"))
}

fn rows(work: &Work<'_>, plan: &Plan, start: NaiveDate, as_of: NaiveDate, period: Period) -> Vec<EarnedRow> {
    let until = work.planned_finish().unwrap_or(as_of).max(as_of);
    let mut ends = period.ends(start, until);
    if as_of > start {
        // The as-of date has its own row, so that the table ends with what the figures say.
        ends.push(as_of);
    }
    ends.sort_unstable();
    ends.dedup();
    let ratio = |a: Option<Decimal>, b: Option<Decimal>| {
        b.filter(|b| !b.is_zero()).and_then(|b| a?.checked_div(b)).map(|ratio| ratio.normalize())
    };
    let (planned, earned, spent) = (work.planned(&ends).ok(), work.earned(&ends).ok(), work.spent(&ends).ok());
    let row = |(place, end): (usize, NaiveDate)| {
        let past = end <= as_of;
        let of = |values: &Option<Vec<Decimal>>| values.as_ref().and_then(|values| values.get(place).copied());
        let pv = of(&planned);
        let ev = of(&earned).filter(|_| past);
        let ac = of(&spent).filter(|_| past);
        let schedule = ev.and_then(|ev| plan.schedule(end, &Ok(ev)).ok());
        EarnedRow {
            end,
            pv,
            ev,
            ac,
            spi: ratio(ev, pv),
            cpi: ratio(ev, ac),
            es: schedule.map(|s| s.es),
            spi_t: schedule.and_then(|s| s.spi),
        }
    };
    (0..).zip(ends).map(row).collect()
}
