//! The report of one project: how it stands in a sentence, its figures each with their rule, milestones, curve,
//! facts with those who disagree, and the sources.

mod charts;
mod facts;
mod figures;
mod milestones;

use super::notes::Notes;
use super::terms::{NOTHING, blank, interval, known, word};
use super::tracked::Tracked;
use crate::view::ProjectView;
use crate::words::{say, text};
use milepost_model::{ClaimValue, FactName, Message};
use milepost_publish::{Block, Document, Section, Standing, Text};
use milepost_schedule::verdict::{Verdict, VerdictKind};

pub(super) fn document(view: &ProjectView, tracked: &Tracked, workspace: &str) -> Document {
    let progress = &view.progress;
    let mut document = blank(&view.project.name, subtitle(view), progress.as_of, workspace);
    let newest = known(&progress.newest_evidence, |newest| {
        let age = say(&Message::new("ui-figure-age").with("days", newest.age_days));
        format!("{}, {age}", interval(&newest.date))
    });
    let newest = if newest == NOTHING { text("publish-newest-none") } else { newest };
    document.particulars.push((text("publish-status"), word("ui-status-", &view.project.status)));
    document.particulars.push((text("publish-newest"), newest));
    let mut notes = Notes::of(&view.sources);
    let mut first = vec![standing(&progress.verdict, false)];
    if !view.project.description.is_empty() {
        first.push(Block::Paragraph(Text::plain(&view.project.description)));
    }
    document.sections.push(Section { blocks: first, level: 2, ..Section::default() });
    document.sections.push(figures::section(progress));
    document.sections.extend(milestones::section(view, tracked.baselines(), &mut notes));
    document.sections.push(charts::progress(view));
    document.sections.extend(tracked.sections());
    document.sections.push(facts::section(view, &mut notes));
    document.sections.push(notes.section());
    document
}

/// The verdict's word and its reason.
pub(super) fn standing(verdict: &Verdict, small: bool) -> Block {
    Block::Standing(Standing {
        word: word("ui-verdict-", &verdict.kind),
        sentence: Text::plain(say(&verdict.reason)),
        alarm: matches!(verdict.kind, VerdictKind::Late | VerdictKind::Behind),
        small,
    })
}

/// "Road bridge, 2 lanes, Khasan, Tumangang, Russia, North Korea, Contractor TonnelYuzhStroy", as in the window.
fn subtitle(view: &ProjectView) -> String {
    let project = &view.project;
    let kind = if project.kind_name.is_empty() { word("ui-kind-", &project.kind) } else { project.kind_name.clone() };
    let counting = |name: &str| {
        let fact = view.facts.iter().find(|fact| fact.name.0.eq_ignore_ascii_case(name))?;
        fact.claims.iter().find(|claim| Some(claim.id) == fact.value).map(|claim| &claim.value)
    };
    let mut parts = vec![kind];
    if let Some(ClaimValue::Number(lanes)) = counting(FactName::LANES) {
        // A whole number selects the plural.
        let count = i64::try_from(*lanes).ok().filter(|count| rust_decimal::Decimal::from(*count) == *lanes);
        let message = Message::new("ui-project-sub-lanes");
        parts.push(say(&match count {
            Some(count) => message.with("lanes", count),
            None => message.with("lanes", *lanes),
        }));
    }
    parts.extend(project.places.iter().cloned());
    let country = |code: &String| milepost_model::country::name(code).map_or_else(|| code.clone(), str::to_owned);
    parts.extend(project.countries.iter().map(country));
    if let Some(ClaimValue::Text(name)) = counting("contractor") {
        parts.push(say(&Message::new("ui-project-sub-contractor").with("name", name.as_str())));
    }
    parts.join(&text("publish-subtitle-join"))
}
