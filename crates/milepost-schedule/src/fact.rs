//! The value of a fact at an as-of date: the chosen claim, else the latest stated.

use chrono::NaiveDate;
use milepost_model::{Claim, ClaimId, FactKind, FactName, Message};
use serde::{Deserialize, Serialize};
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
    /// All claims that were stated by the as-of date, latest stated first.
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
/// date always counts. Facts without claims are not listed.
#[must_use]
pub fn facts(_claims: &[Claim], _as_of: NaiveDate) -> Vec<Fact> {
    Vec::new()
}
