//! Readings of quantities and fronts: how far they had come by a date.

use super::thing::{get_front, get_quantity};
use crate::failure::let_through;
use crate::project::content::ProjectContent;
use crate::view::{Changed, Failure};
use crate::workspace::{Done, Workspace};
use crate::{action, search, source};
use chrono::NaiveDate;
use milepost_model::measurement::{Measured, ReadingContext, backwards};
use milepost_model::{
    Front, FrontId, Measurement, MeasurementId, Message, Problem, Quantity, QuantityId, ReadingDraft,
};
use milepost_store as store;
use milepost_store::{Reader, Tx};
use rust_decimal::Decimal;

/// A reading that is less far than the one before it.
pub(super) fn going_back(
    name: &str,
    readings: &[Measurement],
    advance: impl Fn(Decimal) -> Decimal,
) -> Option<Problem> {
    let (before, after) = backwards(readings, advance)?;
    let message = Message::new("measurement-backwards").with("name", name);
    let message = message.with("before", before.value).with("after", after.value).with("date", after.date);
    Some(Problem::warning("value", message).help(Message::new("measurement-backwards-help")))
}

/// Adds a reading to a quantity: how much is done since the beginning.
///
/// # Errors
/// `invalid` with the fields' problems; `not_found` where it has gone.
pub fn read_quantity(workspace: &mut Workspace, id: QuantityId, draft: &ReadingDraft) -> Result<Changed, Failure> {
    let today = workspace.today();
    workspace.transact(|tx| {
        let mut of = get_quantity(tx, id)?;
        let content = ProjectContent::load(tx, of.project_id)?;
        let mut reading = Measurement::blank(today);
        let mut warnings = read(tx, &content, &mut reading, true, draft, Measured::Amount(of.total), today)?;
        let made = reading.id;
        put(&mut of.readings, reading);
        warnings.extend(going_back(&of.name, &of.readings, |value| value));
        store::quantity::update(tx, &of)?;
        let action = action::thing("history-reading-added", "quantity", &content.project, &of.name);
        Ok(Done::new(action).id(made.0).warnings(warnings))
    })
}

/// Adds a reading to a front: the chainage where it stood.
///
/// # Errors
/// `invalid` with the fields' problems; `not_found` where it has gone.
pub fn read_front(workspace: &mut Workspace, id: FrontId, draft: &ReadingDraft) -> Result<Changed, Failure> {
    let today = workspace.today();
    workspace.transact(|tx| {
        let mut of = get_front(tx, id)?;
        let content = ProjectContent::load(tx, of.project_id)?;
        let mut reading = Measurement::blank(today);
        let measured = Measured::Chainage(content.length());
        let mut warnings = read(tx, &content, &mut reading, true, draft, measured, today)?;
        let made = reading.id;
        put(&mut of.readings, reading);
        warnings.extend(going_back(&of.name, &of.readings, |value| of.advance(value)));
        store::front::update(tx, &of)?;
        let action = action::thing("history-reading-added", "front", &content.project, &of.name);
        Ok(Done::new(action).id(made.0).warnings(warnings))
    })
}

fn read(
    tx: &Tx<'_>,
    content: &ProjectContent,
    reading: &mut Measurement,
    new: bool,
    draft: &ReadingDraft,
    measured: Measured,
    today: NaiveDate,
) -> Result<Vec<Problem>, Failure> {
    if let Some(id) = draft.source.as_deref().map(str::trim).filter(|id| !id.is_empty()) {
        source::there(tx, id)?;
    }
    let anchors = content.anchors(today);
    let_through(draft.apply(reading, new, &ReadingContext { today, anchors: &anchors, measured }))
}

fn put(readings: &mut Vec<Measurement>, reading: Measurement) {
    readings.push(reading);
    readings.sort_by_key(|reading| (reading.date.last_known(), reading.id));
}

/// What a reading is of.
#[derive(Debug)]
enum Of {
    Quantity(Quantity),
    Front(Front),
}

fn reading_of(reader: &Reader, id: MeasurementId) -> Result<Of, Failure> {
    let has = |readings: &[Measurement]| readings.iter().any(|reading| reading.id == id);
    if let Some(of) = store::quantity::all(reader)?.into_iter().find(|of| has(&of.readings)) {
        return Ok(Of::Quantity(of));
    }
    let front = store::front::all(reader)?.into_iter().find(|of| has(&of.readings));
    front.map(Of::Front).ok_or_else(|| Failure::gone("measurement"))
}

/// Finds a reading among those of one thing, by its number in their order (from 1), its last day as `2025-11-30`, a
/// part of its date as it is written, or the end of its id.
///
/// # Errors
/// `not_found`, or `ambiguous` where several match.
pub fn find_reading(readings: &[Measurement], text: &str) -> Result<MeasurementId, Failure> {
    let on_day: Vec<_> =
        readings.iter().filter(|reading| reading.date.last_known().to_string() == text.trim()).collect();
    if let [only] = on_day.as_slice() {
        return Ok(only.id);
    }
    let dated: Vec<(MeasurementId, String)> =
        readings.iter().map(|reading| (reading.id, reading.date.to_string())).collect();
    search::one(&dated, text, "measurement", |(_, date)| date, |(id, _)| id.0).map(|(id, _)| id)
}

/// # Errors
/// `invalid` with the fields' problems; `not_found` where it has gone.
pub fn edit_reading(workspace: &mut Workspace, id: MeasurementId, draft: &ReadingDraft) -> Result<Changed, Failure> {
    change_reading(workspace, id, "history-reading-edited", Some(draft))
}

/// # Errors
/// `not_found` where it has gone.
pub fn remove_reading(workspace: &mut Workspace, id: MeasurementId) -> Result<Changed, Failure> {
    change_reading(workspace, id, "history-reading-removed", None)
}

fn change_reading(
    workspace: &mut Workspace,
    id: MeasurementId,
    action: &'static str,
    draft: Option<&ReadingDraft>,
) -> Result<Changed, Failure> {
    let today = workspace.today();
    workspace.transact(|tx| {
        let mut of = reading_of(tx, id)?;
        let (project, measured) = match &of {
            Of::Quantity(of) => (of.project_id, Measured::Amount(of.total)),
            Of::Front(of) => (of.project_id, Measured::Chainage(None)),
        };
        let content = ProjectContent::load(tx, project)?;
        let measured = match measured {
            Measured::Chainage(_) => Measured::Chainage(content.length()),
            amount => amount,
        };
        let readings = match &mut of {
            Of::Quantity(of) => &mut of.readings,
            Of::Front(of) => &mut of.readings,
        };
        let place = readings.iter().position(|reading| reading.id == id).ok_or_else(|| Failure::gone("measurement"))?;
        let mut reading = readings.remove(place);
        let mut warnings = vec![];
        if let Some(draft) = draft {
            warnings = read(tx, &content, &mut reading, false, draft, measured, today)?;
            put(readings, reading);
        }
        let (noun, name) = match &of {
            Of::Quantity(of) => {
                store::quantity::update(tx, of)?;
                warnings.extend(going_back(&of.name, &of.readings, |value| value));
                ("quantity", &of.name)
            }
            Of::Front(of) => {
                store::front::update(tx, of)?;
                warnings.extend(going_back(&of.name, &of.readings, |value| of.advance(value)));
                ("front", &of.name)
            }
        };
        Ok(Done::new(action::thing(action, noun, &content.project, name)).warnings(warnings))
    })
}
