//! A claim: a value *as reported* for a fact of a project, with who said it and when.

mod draft;

use crate::{Anchor, ClaimId, Currency, DateInterval, Length, Money, ProjectId, Source, SourceId};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::fmt;
use ts_rs::TS;

/// The name of a fact, as people write it: `length`, `cost`, `length with approaches`.
/// Trimmed, single spaces; two names that differ only in case are the same fact.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct FactName(pub String);

impl FactName {
    pub const LENGTH: &'static str = "length";
    pub const WIDTH: &'static str = "width";
    pub const LANES: &'static str = "lanes";
    pub const COST: &'static str = "cost";
    pub const START: &'static str = "start";
    pub const FINISH: &'static str = "finish";
    /// Progress as reported, in per cent.
    pub const PROGRESS: &'static str = "progress";

    /// The facts that every project has a place for, in the order they are shown.
    pub const WELL_KNOWN: [(&'static str, FactKind); 7] = [
        (Self::START, FactKind::Date),
        (Self::FINISH, FactKind::Date),
        (Self::LENGTH, FactKind::Length),
        (Self::WIDTH, FactKind::Length),
        (Self::LANES, FactKind::Number),
        (Self::COST, FactKind::Money),
        (Self::PROGRESS, FactKind::Share),
    ];
}

impl fmt::Display for FactName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What sort of value a fact has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FactKind {
    Length,
    Date,
    Money,
    Number,
    Share,
    Text,
}

/// The value read from what was reported.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "type", content = "value", rename_all = "snake_case")]
pub enum ClaimValue {
    Length(Length),
    Date(DateInterval),
    Money(Money),
    Number(#[ts(type = "string")] Decimal),
    /// A share of one: 35% is 0.35.
    Share(#[ts(type = "string")] Decimal),
    Text(String),
}

/// A value as reported.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Claim {
    pub id: ClaimId,
    pub project_id: ProjectId,
    pub fact: FactName,
    /// What was said, to the letter: "just over half a mile".
    pub reported: String,
    pub value: ClaimValue,
    /// None: the user's own word.
    pub source_id: Option<SourceId>,
    /// When it was said; None where that is not known.
    pub stated: Option<DateInterval>,
    pub note: String,
    /// The project's value for the fact; at most one claim a fact.
    pub chosen: bool,
}

/// A claim as it is being entered: what is missing stays as it is, an empty text clears.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ClaimDraft {
    pub fact: Option<String>,
    pub reported: Option<String>,
    /// How to read it, where the reported text alone does not say: `1,005 m` for
    /// "424 m on the Russian side and 581 m on the Korean". Empty: read the reported text.
    pub read_as: Option<String>,
    /// The kind of value, for a fact named by the user; found by reading where missing.
    pub kind: Option<FactKind>,
    /// A source's id; empty clears.
    pub source: Option<String>,
    /// Empty clears. A claim added without it is stated today if it has no source,
    /// and on its source's date if it has one.
    pub stated: Option<String>,
    pub note: Option<String>,
}

/// What a claim is checked against.
#[derive(Clone, Copy, Debug)]
pub struct ClaimContext<'a> {
    /// Nothing is stated in the future of it.
    pub today: NaiveDate,
    /// What a relative date may count from.
    pub anchors: &'a [Anchor],
    /// The project's currency, for amounts that name none.
    pub currency: Option<Currency>,
    /// The source that the draft names, or that the claim has where the draft names none.
    pub source: Option<&'a Source>,
}

impl Claim {
    /// A claim with nothing in it, to apply a draft to.
    #[must_use]
    pub fn blank(project_id: ProjectId) -> Self {
        Self {
            id: ClaimId::new(),
            project_id,
            fact: FactName(String::new()),
            reported: String::new(),
            value: ClaimValue::Text(String::new()),
            source_id: None,
            stated: None,
            note: String::new(),
            chosen: false,
        }
    }
}

impl ClaimValue {
    /// What sort of value it is.
    #[must_use]
    pub fn kind(&self) -> FactKind {
        match self {
            Self::Length(_) => FactKind::Length,
            Self::Date(_) => FactKind::Date,
            Self::Money(_) => FactKind::Money,
            Self::Number(_) => FactKind::Number,
            Self::Share(_) => FactKind::Share,
            Self::Text(_) => FactKind::Text,
        }
    }
}

impl FactName {
    /// The kind that a well-known fact always has; None for one named by the user.
    #[must_use]
    pub fn well_known_kind(&self) -> Option<FactKind> {
        Self::WELL_KNOWN.iter().find(|(name, _)| *name == self.0.to_lowercase()).map(|(_, kind)| *kind)
    }
}
