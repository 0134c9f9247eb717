//! Physical progress: what was measured / all that is to be done, by front, by quantity and in all. Never
//! averaged with any other measure.

use super::number;
use super::stretch::{Face, built};
use crate::Figure;
use crate::figure::{Account, Detail, Input};
use crate::record::ProjectRecord;
use chrono::NaiveDate;
use milepost_model::{Message, Quantity, QuantityId};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How much of a quantity is done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PhysicalQuantity {
    pub id: QuantityId,
    pub name: String,
    pub unit: String,
    #[ts(type = "string | null")]
    pub done: Option<Decimal>,
    #[ts(type = "string | null")]
    pub total: Option<Decimal>,
    #[ts(type = "string")]
    pub weight: Decimal,
    /// May be over one: more was done than was thought.
    pub share: Figure<f64>,
}

/// Physical progress by what was measured.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Physical {
    /// Of the line, by all fronts together: what two have built counts once.
    pub line: Figure<f64>,
    pub quantities: Vec<PhysicalQuantity>,
    /// Of all quantities by their weights.
    pub weighted: Figure<f64>,
}

pub(super) fn physical(
    record: &ProjectRecord<'_>,
    faces: &[Face<'_>],
    length: &Figure<f64>,
    as_of: NaiveDate,
) -> Physical {
    let quantities: Vec<PhysicalQuantity> = record.quantities.iter().map(|q| quantity(q, as_of)).collect();
    Physical { line: line(faces, length), weighted: weighted(&quantities), quantities }
}

fn line(faces: &[Face<'_>], length: &Figure<f64>) -> Figure<f64> {
    let mut account = Account::new(Detail::Explained, "physical-line-formula");
    for face in faces {
        account.input(|| {
            let label = Message::new("input-built").with("name", face.front.name.as_str());
            let sources = face.points.last().and_then(|point| point.source).into_iter().collect();
            Input { sources, ..Input::new(label, number(face.built())) }
        });
    }
    if let Some(length) = length.value {
        account.input(|| Input::new(Message::new("input-line-length"), number(length)));
    }
    let share = if faces.iter().all(|face| face.points.is_empty()) {
        Err(Message::new("physical-unknown-no-readings"))
    } else {
        length.value.ok_or_else(|| Message::new("front-unknown-no-length"))
    };
    Figure::of(share.map(|length| (built(faces, length) / length).min(1.0)), account.finish())
}

fn quantity(quantity: &Quantity, as_of: NaiveDate) -> PhysicalQuantity {
    let mut account = Account::new(Detail::Explained, "physical-quantity-formula");
    let counting = quantity.readings.iter().filter(|reading| reading.date.ends_by(as_of));
    let last = counting.max_by_key(|reading| reading.date.last_known());
    if let Some(last) = last {
        account.input(|| Input {
            sources: last.source_id.into_iter().collect(),
            ..Input::new(Message::new("input-quantity-done").with("date", last.date), last.value)
        });
    }
    if let Some(total) = quantity.total {
        account.input(|| Input::new(Message::new("input-quantity-total"), total));
    }
    let share = match (last, quantity.total.filter(|total| *total > Decimal::ZERO)) {
        (None, _) => Err(Message::new("quantity-unknown-no-readings").with("name", quantity.name.as_str())),
        (_, None) => Err(Message::new("quantity-unknown-no-total").with("name", quantity.name.as_str())),
        (Some(last), Some(total)) => last
            .value
            .checked_div(total)
            .and_then(|share| share.to_f64())
            .ok_or_else(|| Message::new("evm-unknown-too-large")),
    };
    PhysicalQuantity {
        id: quantity.id,
        name: quantity.name.clone(),
        unit: quantity.unit.clone(),
        done: last.map(|reading| reading.value),
        total: quantity.total,
        weight: quantity.weight,
        share: Figure::of(share, account.finish()),
    }
}

fn weighted(quantities: &[PhysicalQuantity]) -> Figure<f64> {
    let mut account = Account::new(Detail::Explained, "physical-weighted-formula");
    for quantity in quantities {
        account.input(|| {
            let label = Message::new("input-quantity-share")
                .with("name", quantity.name.as_str())
                .with("weight", quantity.weight);
            match quantity.share.value {
                Some(share) => Input::new(label, milepost_model::Arg::Share(share)),
                None => Input::missing(label),
            }
        });
    }
    let sum = || {
        if quantities.is_empty() {
            return Err(Message::new("physical-unknown-no-quantities"));
        }
        let (mut sum, mut all) = (0.0, 0.0);
        for quantity in quantities {
            let weight = quantity.weight.to_f64().unwrap_or(0.0).max(0.0);
            if weight == 0.0 {
                continue;
            }
            // What is not measured yet is not nothing: it is not known.
            let reason =
                || quantity.share.unknown.clone().unwrap_or_else(|| Message::new("physical-unknown-no-readings"));
            sum += weight * quantity.share.value.ok_or_else(reason)?.min(1.0);
            all += weight;
        }
        if all > 0.0 { Ok(sum / all) } else { Err(Message::new("physical-unknown-no-weight")) }
    };
    Figure::of(sum(), account.finish())
}
