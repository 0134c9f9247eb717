//! Earned Schedule (Lipke 2003): the time at which the value earned so far was to be earned, ES = C + I. C is
//! the last period whose planned value is not above the earned value; I is the part of the next one, along a
//! straight line. Times are in periods from the start; where they are days of a calendar is the caller's matter.

use milepost_model::Message;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The planned value by the end of a period, running.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlanPoint {
    /// Periods from the start; the last may end on a part of one.
    pub time: f64,
    pub value: Decimal,
}

/// Earned Schedule and what follows from it, in periods.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct EarnedSchedule {
    pub es: f64,
    /// Actual time: to the as-of date, or to the finish where that has come.
    pub at: f64,
    /// Planned duration.
    pub pd: f64,
    /// ES - AT.
    pub sv: f64,
    /// ES / AT. None: no time has gone.
    pub spi: Option<f64>,
    /// PD / SPI(t). None: nothing is earned, or no time has gone.
    pub ieac: Option<f64>,
    /// (PD - ES) / (PD - AT). None: the planned duration has gone.
    pub tspi: Option<f64>,
}

/// Earned Schedule for a plan that begins with nothing at time 0 and ends with all.
///
/// # Errors
/// In words, where there is no plan to read the time from.
pub fn earned_schedule(plan: &[PlanPoint], ev: Decimal, at: f64) -> Result<EarnedSchedule, Message> {
    let last = plan.last().filter(|last| last.value > Decimal::ZERO && last.time > 0.0);
    let last = last.ok_or_else(|| Message::new("es-unknown-no-plan"))?;
    let pd = last.time;
    let at = at.max(0.0);
    let es = earned_time(plan, ev, last);
    let spi = (at > 0.0).then(|| es / at);
    Ok(EarnedSchedule {
        es,
        at,
        pd,
        sv: es - at,
        spi,
        ieac: spi.filter(|spi| *spi > 0.0).map(|spi| pd / spi),
        tspi: (pd > at).then(|| (pd - es) / (pd - at)),
    })
}

/// The time at which `ev` was to be earned. Nothing earned is time 0, however late the plan begins. On a plateau
/// it is the plateau's end; at or above all, the planned duration.
fn earned_time(plan: &[PlanPoint], ev: Decimal, last: &PlanPoint) -> f64 {
    if ev <= Decimal::ZERO {
        return 0.0;
    }
    if ev >= last.value {
        // A plan that is level at its end was to be done when the level was reached.
        return last.time;
    }
    let mut before = PlanPoint { time: 0.0, value: Decimal::ZERO };
    for point in plan {
        if point.value > ev {
            let part = share(ev - before.value, point.value - before.value);
            return before.time + part * (point.time - before.time);
        }
        before = *point;
    }
    last.time
}

fn share(part: Decimal, whole: Decimal) -> f64 {
    part.checked_div(whole).and_then(|share| share.to_f64()).unwrap_or(0.0)
}
