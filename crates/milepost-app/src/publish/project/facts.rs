//! The facts: the value that counts and who said it, and what the others say.

use crate::action::value as claim_value;
use crate::publish::notes::Notes;
use crate::publish::terms::{NOTHING, fact_name, interval};
use crate::view::ProjectView;
use crate::words::{say, text, value};
use milepost_model::{Claim, Message, SourceId};
use milepost_publish::{Align, Block, Column, Row, Section, Table, Text};
use milepost_schedule::fact::Fact;

/// Different values that are named; how many more there are is told.
const NAMED: usize = 5;

pub(super) fn section(view: &ProjectView, notes: &mut Notes<'_>) -> Section {
    let heading = text("publish-facts");
    let blocks = if view.facts.is_empty() {
        vec![Block::Paragraph(Text::plain(text("publish-facts-none")))]
    } else {
        let column = |id: &str, width| Column { head: text(id), width, align: Align::Start };
        let table = Table {
            caption: text("publish-facts-caption"),
            columns: vec![
                column("publish-head-fact", 16.0),
                column("publish-head-value", 26.0),
                column("publish-head-said", 24.0),
                column("publish-head-others", 34.0),
            ],
            rows: view.facts.iter().map(|fact| row(fact, notes)).collect(),
        };
        vec![Block::Table(table), Block::Small(Text::plain(text("publish-facts-note")))]
    };
    Section { heading, level: 2, new_page: false, blocks }
}

fn row(fact: &Fact, notes: &mut Notes<'_>) -> Row {
    let name = Text::plain(fact_name(&fact.name));
    let counting = fact.claims.iter().find(|claim| Some(claim.id) == fact.value);
    let Some(claim) = counting else {
        let reason = fact.basis_note.as_ref().map(say).unwrap_or_default();
        return Row { cells: vec![name, Text::plain(NOTHING), Text::plain(reason), later(fact, Text::default())] };
    };
    Row { cells: vec![name, counts(claim), said(claim, notes), later(fact, others(fact, claim, notes))] }
}

/// The value; and the words of the source, where they are others.
fn counts(claim: &Claim) -> Text {
    let read = value(&claim_value(&claim.value));
    let text = Text::bold(&read);
    if claim.reported.trim().is_empty() || claim.reported.trim() == read {
        return text;
    }
    text.and_quiet(format!(
        " {}",
        say(&Message::new("publish-fact-reported").with("reported", claim.reported.as_str()))
    ))
}

fn said(claim: &Claim, notes: &mut Notes<'_>) -> Text {
    let source = claim.source_id.and_then(|id| notes.source(id));
    let publisher = match source {
        Some(source) if source.publisher.is_empty() => source.title.clone(),
        Some(source) => source.publisher.clone(),
        None => text("publish-own"),
    };
    let date = claim.stated.as_ref().map_or_else(|| text("publish-undated"), interval);
    let said = say(&Message::new("publish-said-on").with("publisher", publisher).with("date", date));
    notes.cite(Text::plain(said), claim.source_id.as_slice())
}

/// Each other value once, with those who gave it.
fn others(fact: &Fact, counting: &Claim, notes: &mut Notes<'_>) -> Text {
    if fact.claims.len() < 2 {
        return Text::default();
    }
    let claims = fact.claims.len();
    if fact.disagreeing == 0 {
        return Text::plain(say(&Message::new("publish-fact-agree").with("claims", claims)));
    }
    let mut text =
        Text::plain(say(&Message::new("publish-fact-others").with("count", fact.disagreeing).with("claims", claims)));
    let own = value(&claim_value(&counting.value));
    let mut values: Vec<(String, Vec<SourceId>)> = vec![];
    for claim in &fact.claims {
        let read = value(&claim_value(&claim.value));
        let read = if read == own && claim.id != counting.id { continue } else { read };
        if claim.id == counting.id {
            continue;
        }
        match values.iter_mut().find(|(known, _)| *known == read) {
            Some((_, sources)) => sources.extend(claim.source_id),
            None => values.push((read, claim.source_id.into_iter().collect())),
        }
    }
    for (index, (read, sources)) in values.iter().take(NAMED).enumerate() {
        let mut sources = sources.clone();
        sources.dedup();
        text = notes.cite(text.and(if index == 0 { " " } else { "; " }).and(together(read)), &sources);
    }
    if values.len() > NAMED {
        let more = Message::new("publish-fact-more").with("count", values.len() - NAMED);
        text = text.and("; ").and(say(&more));
    }
    text
}

/// A short value is not broken over lines.
fn together(value: &str) -> String {
    if value.chars().count() <= 20 { value.replace(' ', "\u{a0}") } else { value.to_owned() }
}

fn later(fact: &Fact, others: Text) -> Text {
    if fact.later.is_empty() {
        return others;
    }
    let later = say(&Message::new("publish-fact-later").with("count", fact.later.len()));
    if others.is_empty() { others.and_quiet(later) } else { others.and_quiet(format!(". {later}")) }
}
