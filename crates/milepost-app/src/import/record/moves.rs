//! What a row moves: each field with what it was and what it becomes. Of something new only what it says.

use crate::action;
use crate::schedule::say::name;
use crate::view::FieldMove;
use milepost_model::{Arg, Claim, DateInterval, Message, Milestone, Project, ProjectKind, Report, ReportLine};
use rust_decimal::Decimal;
use serde::Serialize;

/// The fields that differ, in their order.
#[derive(Default)]
pub(in crate::import) struct Moves(pub(in crate::import) Vec<FieldMove>);

fn said(value: Arg) -> Message {
    Message::new("row-value").with("value", value)
}

impl Moves {
    pub(in crate::import) fn field(&mut self, field: Message, before: Option<Arg>, after: Option<Arg>) {
        if before != after {
            self.0.push(FieldMove { field, before: before.map(said), after: after.map(said) });
        }
    }

    /// Of a table's field: `table-field-` and its name.
    pub(in crate::import) fn plain(&mut self, id: &str, before: Option<Arg>, after: Option<Arg>) {
        self.field(Message::new(id), before, after);
    }
}

/// A text that is not empty.
pub(in crate::import) fn text(text: &str) -> Option<Arg> {
    Some(text).filter(|text| !text.is_empty()).map(Arg::from)
}

fn date(date: Option<DateInterval>) -> Option<Arg> {
    date.map(Arg::from)
}

/// A value of an enumeration by its word.
fn word(prefix: &str, value: impl Serialize) -> Option<Arg> {
    Some(Message::new(&format!("{prefix}{}", name(value))).into())
}

pub(super) fn project(before: Option<&Project>, after: &Project) -> Vec<FieldMove> {
    let mut moves = Moves::default();
    let of = |value: &dyn Fn(&Project) -> Option<Arg>| (before.and_then(value), value(after));
    let mut field = |id: &str, value: &dyn Fn(&Project) -> Option<Arg>| {
        let (was, is) = of(value);
        moves.plain(id, was, is);
    };
    field("table-field-code", &|p| text(&p.code));
    field("table-field-name", &|p| text(&p.name).filter(|_| before.is_some()));
    // What nobody said of something new is not told.
    field("table-field-kind", &|p| {
        word("ui-kind-", p.kind).filter(|_| before.is_some() || p.kind != ProjectKind::Other)
    });
    field("table-field-kind-name", &|p| text(&p.kind_name));
    field("table-field-status", &|p| word("ui-status-", p.status));
    field("table-field-place", &|p| text(&p.places.join("; ")));
    field("table-field-country", &|p| text(&p.countries.join("; ")));
    field("table-field-coordinates", &|p| p.coordinates.map(|at| format!("{}, {}", at.latitude, at.longitude).into()));
    field("table-field-description", &|p| text(&p.description));
    field("table-field-currency", &|p| p.currency.map(|currency| currency.to_string().into()));
    moves.0
}

pub(super) fn milestone(before: Option<&Milestone>, after: &Milestone) -> Vec<FieldMove> {
    let mut moves = Moves::default();
    let mut field = |id: &str, value: &dyn Fn(&Milestone) -> Option<Arg>| {
        moves.plain(id, before.and_then(value), value(after));
    };
    field("table-field-title", &|m| text(&m.title).filter(|_| before.is_some()));
    field("table-field-planned", &|m| date(m.planned));
    field("table-field-forecast", &|m| date(m.forecast));
    field("table-field-actual", &|m| date(m.actual));
    let usual = |m: &Milestone| before.is_none() && m.weight == Decimal::ONE;
    field("table-field-weight", &|m| (!usual(m)).then(|| m.weight.normalize().into()));
    field("table-field-budget", &|m| m.budget.map(Arg::from));
    field("table-field-note", &|m| text(&m.note));
    field("row-sources", &|m| Some(Arg::from(m.sources.len())).filter(|_| !m.sources.is_empty()));
    moves.0
}

pub(super) fn claim(after: &Claim) -> Vec<FieldMove> {
    let mut moves = Moves::default();
    moves.plain("table-field-reported", None, text(&after.reported));
    let value = action::value(&after.value);
    if value != Arg::Text(after.reported.clone()) {
        moves.plain("table-field-read-as", None, Some(value));
    }
    moves.plain("table-field-stated", None, date(after.stated));
    moves.0
}

pub(super) fn report(after: &Report, lines: impl Iterator<Item = usize>) -> Vec<FieldMove> {
    let mut moves = Moves::default();
    moves.plain("table-field-remarks", None, text(&after.remarks));
    if let Some(progress) = &after.progress {
        moves.plain("table-field-progress", None, text(&progress.reported));
    }
    for said in lines.filter_map(|at| after.lines.get(at)) {
        let title = Some(said.title.as_str());
        dates(&mut moves, title, said);
    }
    moves.0
}

pub(super) fn line(after: &ReportLine) -> Vec<FieldMove> {
    let mut moves = Moves::default();
    dates(&mut moves, None, after);
    moves.plain("table-field-reason", None, after.reason.and_then(|reason| word("ui-reason-", reason)));
    moves.plain("table-field-because", None, text(&after.because));
    moves.0
}

/// The dates of a line, with the milestone's title where that is not said otherwise.
fn dates(moves: &mut Moves, title: Option<&str>, line: &ReportLine) {
    for (alone, with_title, value) in [
        ("table-field-forecast", "table-field-milestone-forecast", line.forecast),
        ("table-field-actual", "table-field-milestone-actual", line.actual),
    ] {
        let field = match title {
            Some(title) => Message::new(with_title).with("title", title),
            None => Message::new(alone),
        };
        moves.field(field, None, date(value));
    }
}
