//! The value of a fact at an as-of date: the chosen claim, else the latest stated.
//! Looks only at claims; what a start or a finish means for progress is not its matter.

use chrono::NaiveDate;
use milepost_model::{Bound, Claim, ClaimId, ClaimValue, Currency, FactKind, FactName, Message};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};
use ts_rs::TS;

/// Why this claim is the fact's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// The user chose it.
    Chosen,
    /// Nothing is chosen: the latest stated counts.
    LatestStated,
    /// The chosen one was not yet stated at the as-of date: the latest stated by then counts.
    ChosenLater,
    /// The only claim there is.
    Only,
    /// Nothing was stated by the as-of date, so the user's own entry counts, whenever it was made: it says
    /// what the project is, not what somebody said on that day.
    OwnLater,
}

/// A fact with all that was said of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Fact {
    pub name: FactName,
    pub kind: FactKind,
    /// The claim whose value counts at the as-of date; None where nothing was stated by then.
    pub value: Option<ClaimId>,
    pub basis: Option<Basis>,
    /// The basis in words.
    pub basis_note: Option<Message>,
    /// The claims that count: those stated by the as-of date, latest stated first.
    pub claims: Vec<Claim>,
    /// Claims stated only after the as-of date: left out of the figures, still in sight.
    pub later: Vec<Claim>,
    /// How many different values the claims stated by the as-of date give.
    pub distinct: usize,
    /// How many claims give a value other than the fact's.
    pub disagreeing: usize,
}

/// The facts of one project at an as-of date: the well-known ones first, then the user's by name.
/// A claim counts once the whole interval in which it was stated has passed; one without a stated
/// date always counts. Where none does, the user's own entries (claims without a source) count.
/// Facts without claims are not listed.
#[must_use]
pub fn facts(claims: &[Claim], as_of: NaiveDate) -> Vec<Fact> {
    let mut by_name: BTreeMap<(usize, String), Vec<&Claim>> = BTreeMap::new();
    for claim in claims {
        by_name.entry(order(&claim.fact.0)).or_default().push(claim);
    }
    by_name.into_iter().map(|((rank, _), claims)| fact(rank, &claims, as_of)).collect()
}

/// True if the claim was made by the as-of date: the whole interval in which it was stated has passed,
/// or no date is known. One stated "after June 2026" has no last day and never counts.
#[must_use]
pub fn counts(claim: &Claim, as_of: NaiveDate) -> bool {
    claim.stated.is_none_or(|stated| stated.ends_by(as_of))
}

/// The claim that is a fact's value, and how it came to be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct InEffect<'a> {
    pub(crate) claim: &'a Claim,
    pub(crate) basis: Basis,
    /// How many claims of the fact were stated by the as-of date.
    pub(crate) of_claims: usize,
}

/// The value of the fact `name` at the as-of date.
pub(crate) fn in_effect<'a>(claims: &'a [Claim], name: &str, as_of: NaiveDate) -> Option<InEffect<'a>> {
    choose(claims.iter().filter(|claim| same_text(&claim.fact.0, name)), as_of)
}

/// The claims of the fact `name` that count at the as-of date.
pub(crate) fn counting<'a>(claims: &'a [Claim], name: &'a str, as_of: NaiveDate) -> impl Iterator<Item = &'a Claim> {
    let of_fact = move |claim: &&Claim| same_text(&claim.fact.0, name);
    let stated = claims.iter().filter(of_fact).any(|claim| counts(claim, as_of));
    claims.iter().filter(of_fact).filter(move |claim| within(claim, as_of, stated))
}

/// True if the claim is among those that count, where `stated` tells whether any of its fact was stated by
/// the as-of date. Progress is what was reported on a day: of it, even the user's own word does not count
/// before that.
fn within(claim: &Claim, as_of: NaiveDate, stated: bool) -> bool {
    if stated {
        counts(claim, as_of)
    } else {
        claim.source_id.is_none() && !same_text(&claim.fact.0, FactName::PROGRESS)
    }
}

/// True if both claims give the same value, however it was written.
pub(crate) fn agree(a: &Claim, b: &Claim) -> bool {
    Value::of(&a.value) == Value::of(&b.value)
}

/// Where a fact's value is not the one that the user chose, or not the only one, says so.
pub(crate) fn basis_note(in_effect: &InEffect<'_>) -> Message {
    match in_effect.basis {
        Basis::Chosen => Message::new("fact-basis-chosen"),
        Basis::LatestStated => Message::new("fact-basis-latest-stated").with("claims", in_effect.of_claims),
        Basis::ChosenLater => Message::new("fact-basis-chosen-later"),
        Basis::Only => Message::new("fact-basis-only"),
        Basis::OwnLater => Message::new("fact-basis-own-later"),
    }
}

fn choose<'a>(claims: impl Iterator<Item = &'a Claim> + Clone, as_of: NaiveDate) -> Option<InEffect<'a>> {
    let stated = claims.clone().any(|claim| counts(claim, as_of));
    let mut of_claims = 0;
    let (mut latest, mut chosen) = (None::<&Claim>, None::<&Claim>);
    let mut chosen_later = false;
    for claim in claims {
        if !within(claim, as_of, stated) {
            chosen_later |= claim.chosen;
            continue;
        }
        of_claims += 1;
        latest = Some(latest.map_or(claim, |other| later_stated(other, claim)));
        if claim.chosen {
            chosen = Some(chosen.map_or(claim, |other| later_stated(other, claim)));
        }
    }
    let basis = match (chosen, chosen_later, of_claims) {
        _ if !stated => Basis::OwnLater,
        (Some(_), _, _) => Basis::Chosen,
        (None, true, _) => Basis::ChosenLater,
        (None, false, 1) => Basis::Only,
        (None, false, _) => Basis::LatestStated,
    };
    chosen.or(latest).map(|claim| InEffect { claim, basis, of_claims })
}

fn fact(rank: usize, claims: &[&Claim], as_of: NaiveDate) -> Fact {
    let any_stated = claims.iter().any(|claim| counts(claim, as_of));
    let (mut stated, mut later): (Vec<&Claim>, Vec<&Claim>) =
        claims.iter().partition(|claim| within(claim, as_of, any_stated));
    stated.sort_by_key(|claim| std::cmp::Reverse(when_stated(claim)));
    later.sort_by_key(|claim| std::cmp::Reverse(when_stated(claim)));
    let in_effect = choose(claims.iter().copied(), as_of);
    let (name, kind) = match FactName::WELL_KNOWN.get(rank) {
        Some((name, kind)) => (FactName((*name).to_owned()), *kind),
        None => own_name_and_kind(in_effect.map(|value| value.claim), &stated, &later),
    };
    Fact {
        name,
        kind,
        value: in_effect.map(|value| value.claim.id),
        basis: in_effect.map(|value| value.basis),
        basis_note: Some(
            in_effect
                .map_or_else(|| Message::new("fact-basis-none-yet").with("date", as_of), |value| basis_note(&value)),
        ),
        distinct: stated.iter().map(|claim| Value::of(&claim.value)).collect::<HashSet<_>>().len(),
        disagreeing: in_effect.map_or(0, |v| stated.iter().filter(|claim| !agree(claim, v.claim)).count()),
        claims: stated.into_iter().cloned().collect(),
        later: later.into_iter().cloned().collect(),
    }
}

/// A fact named by the user is written as in the claim that was entered first, and is of its value's kind.
fn own_name_and_kind(value: Option<&Claim>, stated: &[&Claim], later: &[&Claim]) -> (FactName, FactKind) {
    let among = if stated.is_empty() { later } else { stated };
    let first = among.iter().min_by_key(|claim| claim.id);
    (
        first.map_or_else(|| FactName(String::new()), |claim| claim.fact.clone()),
        value.or(first.copied()).map_or(FactKind::Text, |claim| claim.value.kind()),
    )
}

/// The latest stated comes last; one without a date comes before all others; the id decides a tie.
fn when_stated(claim: &Claim) -> (Option<NaiveDate>, ClaimId) {
    (claim.stated.map(|stated| stated.last_known()), claim.id)
}

fn later_stated<'a>(a: &'a Claim, b: &'a Claim) -> &'a Claim {
    if when_stated(b) > when_stated(a) { b } else { a }
}

/// The place in the list of facts: well-known ones in their order, then by name whatever its case.
fn order(name: &str) -> (usize, String) {
    let well_known = FactName::WELL_KNOWN.iter().position(|(known, _)| same_text(known, name));
    (well_known.unwrap_or(FactName::WELL_KNOWN.len()), folded(name).collect())
}

fn same_text(a: &str, b: &str) -> bool {
    if a.is_ascii() && b.is_ascii() { a.eq_ignore_ascii_case(b) } else { folded(a).eq(folded(b)) }
}

fn folded(text: &str) -> impl Iterator<Item = char> {
    text.chars().flat_map(char::to_lowercase)
}

/// What makes two claims agree: the same days, however they were written; the same metres, be they exact
/// or "about"; but "over 805 m" is not 805 m.
#[derive(PartialEq, Eq, Hash)]
enum Value {
    Length(Decimal, Option<Bound>),
    Date(Option<NaiveDate>, Option<NaiveDate>),
    Money(Decimal, Currency),
    Number(Decimal),
    Share(Decimal),
    Text(String),
}

impl Value {
    fn of(value: &ClaimValue) -> Self {
        match value {
            ClaimValue::Length(length) => {
                Self::Length(length.metres, Some(length.bound).filter(|b| matches!(b, Bound::Over | Bound::Under)))
            }
            ClaimValue::Date(date) => Self::Date(date.earliest(), date.latest()),
            ClaimValue::Money(money) => Self::Money(money.amount, money.currency),
            ClaimValue::Number(number) => Self::Number(*number),
            ClaimValue::Share(share) => Self::Share(*share),
            ClaimValue::Text(text) => Self::Text(folded(text.trim()).collect()),
        }
    }
}
