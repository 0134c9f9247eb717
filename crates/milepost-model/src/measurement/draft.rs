//! A reading's draft applied to it; amounts and chainages as people type them.

use super::{Measurement, Planned};
use crate::happened::Happened;
use crate::reading::text;
use crate::{Anchor, DateInterval, MeasurementId, Message, Problem, Problems, reading};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A reading as it is being entered: what is missing stays as it is, an empty text clears.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ReadingDraft {
    pub date: Option<String>,
    /// How much is done since the beginning, or the chainage in metres.
    pub value: Option<String>,
    /// A source's id.
    pub source: Option<String>,
    pub note: Option<String>,
}

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measured {
    /// A quantity, with its total where it is known.
    Amount(Option<Decimal>),
    /// A chainage, with the length of the work's line where it is known.
    Chainage(Option<Decimal>),
}

/// What a reading is checked against.
#[derive(Clone, Copy, Debug)]
pub struct ReadingContext<'a> {
    /// Nothing is measured after it.
    pub today: NaiveDate,
    pub anchors: &'a [Anchor],
    pub measured: Measured,
}

impl Measurement {
    /// A reading with nothing in it, of today, to apply a draft to.
    #[must_use]
    pub fn blank(today: NaiveDate) -> Self {
        Self {
            id: MeasurementId::new(),
            date: DateInterval::day(today),
            value: Decimal::ZERO,
            source_id: None,
            note: String::new(),
        }
    }
}

impl ReadingDraft {
    /// Changes the reading as the draft says, or says why not and changes nothing. `new`: it has no value yet.
    #[must_use = "the problems may refuse the change"]
    pub fn apply(&self, to: &mut Measurement, new: bool, cx: &ReadingContext<'_>) -> Problems {
        let mut problems = Problems::default();
        let mut after = to.clone();
        let said = Happened {
            field: "date",
            date: self.date.as_deref(),
            source: self.source.as_deref(),
            note: self.note.as_deref(),
        };
        let Measurement { date, source_id, note, .. } = &mut after;
        said.apply((date, source_id, note), (cx.today, cx.anchors), &mut problems);
        match self.value.as_deref().map(str::trim) {
            None if !new => {}
            None | Some("") => {
                let problem = Problem::error("value", Message::new("measurement-value-missing"));
                problems.push(problem.help(Message::new("measurement-value-missing-help")));
            }
            Some(typed) => {
                let value = match cx.measured {
                    Measured::Amount(_) => amount("value", typed, &mut problems),
                    Measured::Chainage(length) => metres("value", typed, length, &mut problems),
                };
                after.value = value.unwrap_or(after.value);
                if let Measured::Amount(Some(total)) = cx.measured
                    && after.value > total
                {
                    let message = Message::new("measurement-over-total").with("value", after.value);
                    problems.push(Problem::warning("value", message.with("total", total)));
                }
            }
        }
        if !problems.refuse() {
            *to = after;
        }
        problems
    }
}

/// An amount that is not negative.
pub(crate) fn amount(field: &str, typed: &str, problems: &mut Problems) -> Option<Decimal> {
    let amount = reading::number::read(typed).at(field, typed, problems)?;
    if amount < Decimal::ZERO {
        let message = Message::new("measurement-negative").with("text", text::shown(typed));
        problems.push(Problem::error(field, message).help(Message::new("measurement-value-missing-help")));
        return None;
    }
    Some(amount)
}

/// A chainage on the line of the work: a number of metres, or a length with its unit.
pub(crate) fn metres(field: &str, typed: &str, length: Option<Decimal>, problems: &mut Problems) -> Option<Decimal> {
    let metres = match reading::number::read(typed).read() {
        Some(metres) => metres,
        None => reading::length::read(typed).at(field, typed, problems)?.metres,
    };
    let beyond = length.is_some_and(|length| metres > length);
    if metres < Decimal::ZERO || beyond {
        let message = Message::new("measurement-off-the-line").with("chainage", metres);
        let help = match length {
            Some(length) => Message::new("measurement-off-the-line-help").with("length", length),
            None => Message::new("measurement-below-zero-help"),
        };
        problems.push(Problem::error(field, message).help(help));
        return None;
    }
    Some(metres)
}

/// A plan as typed: `1 Jan 2026 = 0; 30 Jun 2026 = 120`, in order of date. Each date's last day counts.
pub(crate) fn plan(field: &str, typed: &str, problems: &mut Problems) -> Option<Vec<Planned>> {
    let mut points = vec![];
    for point in typed.split([';', '\n']).map(str::trim).filter(|point| !point.is_empty()) {
        let Some((date, value)) = point.split_once('=') else {
            let message = Message::new("measurement-plan-unread").with("text", text::shown(point));
            problems.push(Problem::error(field, message).help(Message::new("measurement-plan-unread-help")));
            return None;
        };
        let date = reading::date::read(date.trim(), &[]).at(field, date, problems)?.last_known();
        points.push(Planned { date, value: amount(field, value.trim(), problems)? });
    }
    points.sort_by_key(|point| point.date);
    Some(points)
}

/// Where a reading is less than an earlier one in the direction that things go: `advance` gives how far each is.
#[must_use]
pub fn backwards(
    readings: &[Measurement],
    advance: impl Fn(Decimal) -> Decimal,
) -> Option<(&Measurement, &Measurement)> {
    readings.windows(2).find_map(|pair| match pair {
        [before, after] if advance(after.value) < advance(before.value) => Some((before, after)),
        _ => None,
    })
}
