//! Claims by fact: the value that counts and everything else that was said.

use super::{claim_value, date, short_claim};
use crate::output::{NOTHING, table, wrapped};
use milepost_app::words::{say, text};
use milepost_model::{Claim, Source};
use milepost_schedule::fact::Fact;

/// The value of each fact, in a line each.
#[must_use]
pub(crate) fn facts(facts: &[Fact], sources: &[Source]) -> String {
    if facts.is_empty() {
        return wrapped(&text("cli-claims-none"), 0) + "\n";
    }
    let rows = facts
        .iter()
        .map(|fact| {
            let claim = fact.value.and_then(|id| fact.claims.iter().find(|c| c.id == id));
            vec![
                fact.name.to_string(),
                claim.map_or_else(|| NOTHING.to_owned(), |c| claim_value(&c.value)),
                claim.map_or_else(|| NOTHING.to_owned(), |c| c.reported.clone()),
                claim.map_or_else(|| NOTHING.to_owned(), |c| publisher(c, sources)),
                fact.disagreeing.to_string(),
            ]
        })
        .collect();
    table(&["cli-head-fact", "cli-head-value", "cli-head-reported", "cli-head-source", "cli-head-disagree"], rows)
}

/// Every claim, by fact; the one that counts is marked.
#[must_use]
pub(crate) fn list(facts: &[Fact], sources: &[Source]) -> String {
    if facts.is_empty() {
        return wrapped(&text("cli-claims-none"), 0);
    }
    let mut out = String::new();
    for fact in facts {
        if !out.is_empty() {
            out.push('\n');
        }
        let basis = fact.basis_note.as_ref().map(say).unwrap_or_default();
        out.push_str(&wrapped(&format!("{}  {basis}", fact.name), 2));
        out.push('\n');
        let rows = fact
            .claims
            .iter()
            .map(|claim| row(claim, sources, if fact.value == Some(claim.id) { "→" } else { "" }))
            .chain(fact.later.iter().map(|claim| row(claim, sources, &text("cli-later"))))
            .collect();
        out.push_str(&table(
            &[
                "cli-head-blank",
                "cli-head-id",
                "cli-head-value",
                "cli-head-reported",
                "cli-head-source",
                "cli-head-stated",
            ],
            rows,
        ));
    }
    out
}

fn row(claim: &Claim, sources: &[Source], mark: &str) -> Vec<String> {
    vec![
        mark.to_owned(),
        short_claim(&claim.id),
        claim_value(&claim.value),
        claim.reported.clone(),
        publisher(claim, sources),
        date(claim.stated.as_ref()),
    ]
}

fn publisher(claim: &Claim, sources: &[Source]) -> String {
    let source = claim.source_id.and_then(|id| sources.iter().find(|s| s.id == id));
    match source {
        Some(source) if source.publisher.is_empty() => source.title.clone(),
        Some(source) => source.publisher.clone(),
        None => text("ui-claim-own"),
    }
}
