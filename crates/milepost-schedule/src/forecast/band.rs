//! The band of the S-curve: by when each share of the weight is reached, by the simulation on the milestones'
//! ranges.

use super::simulated;
use super::simulation::Plan;
use crate::Figure;
use crate::effective::EffectiveMilestone;
use crate::figure::{Account, Detail, Input};
use crate::milestone::Standing;
use crate::record::ProjectRecord;
use crate::s_curve::CurvePoint;
use crate::weight;
use chrono::NaiveDate;
use milepost_model::Message;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Steps as in [`crate::s_curve::SCurve`], each from the as-of date and what is achieved by then: of each
/// milestone the day by which it is met with a chance of 10, 50 and 90 in a hundred.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "ForecastBand")]
pub struct Band {
    pub p10: Vec<CurvePoint>,
    pub p50: Vec<CurvePoint>,
    pub p90: Vec<CurvePoint>,
}

/// The band at an as-of date.
#[must_use]
pub fn band(record: &ProjectRecord<'_>, plan: &Plan) -> Figure<Band> {
    of(record, &simulated::Simulation::of(record, *plan), plan)
}

/// As [`band`], from runs that others may have made.
pub(super) fn of(record: &ProjectRecord<'_>, simulation: &simulated::Simulation<'_>, plan: &Plan) -> Figure<Band> {
    let as_of = record.as_of;
    let mut account = Account::new(Detail::Explained, "forecast-band-formula");
    account.input(|| Input::new(Message::new("input-as-of"), as_of));
    account.remark(|| Message::new("forecast-simulated-remark-runs").with("runs", plan.runs));
    let days = simulated::band(simulation);
    // What has no date, or was to be met before the as-of date: where it goes from here is not on record.
    let open = record.milestones.iter().filter(|milestone| !Standing::of(milestone, as_of).is_met()).count();
    let left_out = open.saturating_sub(days.len());
    if !days.is_empty() && left_out > 0 {
        account.remark(|| Message::new("curve-remark-left-out").with("milestones", left_out));
    }
    let found = || {
        let total = weight::total(&record.milestones)?;
        if days.is_empty() {
            return Err(Message::new("forecast-simulated-unknown-no-range"));
        }
        let met = record.milestones.iter().filter(|milestone| Standing::of(milestone, as_of).is_met());
        let done = weight::sum(met).ok_or_else(|| Message::new("weight-unknown-too-large"))?;
        let of = |id| record.milestones.iter().find(|milestone| milestone.id == id);
        let curve = |place: usize| {
            let dated = days.iter().filter_map(|(id, days)| Some((days.get(place).copied().flatten()?, of(*id)?)));
            steps(dated.collect(), as_of, done, total)
        };
        Ok(Band { p10: curve(0)?, p50: curve(1)?, p90: curve(2)? })
    };
    Figure::of(found(), account.finish())
}

fn steps(
    mut dated: Vec<(NaiveDate, &EffectiveMilestone)>,
    as_of: NaiveDate,
    done: Decimal,
    total: Decimal,
) -> Result<Vec<CurvePoint>, Message> {
    dated.sort_by_key(|(date, _)| *date);
    let mut reached = done;
    let mut points = vec![CurvePoint { date: as_of, share: weight::share(done, total), milestones: vec![] }];
    for (date, milestone) in dated {
        let added = reached.checked_add(weight::weight(milestone));
        reached = added.ok_or_else(|| Message::new("weight-unknown-too-large"))?;
        let share = weight::share(reached, total);
        match points.last_mut() {
            Some(last) if last.date == date => {
                last.share = share;
                last.milestones.push(milestone.id);
            }
            _ => points.push(CurvePoint { date, share, milestones: vec![milestone.id] }),
        }
    }
    Ok(points)
}
