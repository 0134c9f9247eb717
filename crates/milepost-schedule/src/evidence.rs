//! How old the newest evidence is.

use crate::Figure;
use crate::case::Case;
use crate::fact;
use crate::figure::{Account, Input};
use crate::milestone::days_between;
use milepost_model::{Claim, ClaimId, DateInterval, Message, Milestone, MilestoneId, Source, SourceId};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// Evidence older than this does not tell whether what fell due since has happened.
pub const STALE_AFTER_DAYS: i64 = 90;

/// The newest thing known by the as-of date: a claim stated, a source published or a milestone met.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Evidence {
    /// From its last day to the as-of date.
    #[ts(type = "number")]
    pub age_days: i64,
    pub date: DateInterval,
    pub claim: Option<ClaimId>,
    pub source: Option<SourceId>,
    pub milestone: Option<MilestoneId>,
}

/// Sources by id: made once for a whole workspace and lent to each project's computing.
#[derive(Clone, Debug, Default)]
pub struct SourceIndex<'a>(HashMap<SourceId, &'a Source>);

impl<'a> SourceIndex<'a> {
    #[must_use]
    pub fn new(sources: &'a [Source]) -> Self {
        Self(sources.iter().map(|source| (source.id, source)).collect())
    }

    fn get(&self, id: SourceId) -> Option<&'a Source> {
        self.0.get(&id).copied()
    }
}

/// One piece of evidence.
#[derive(Clone, Copy)]
enum Piece<'a> {
    Source(&'a Source),
    Claim(&'a Claim),
    Milestone(&'a Milestone),
}

/// The newest by its last day; of the same day a milestone met before a claim before a source.
pub(crate) fn newest(case: &Case<'_>) -> Figure<Evidence> {
    let as_of = case.input.as_of;
    let mut account = Account::new(case.detail, "evidence-formula");
    let mut newest: Option<(DateInterval, Piece<'_>)> = None;
    for (date, piece) in pieces(case) {
        if newest.is_none_or(|(other, _)| date.last_known() > other.last_known()) {
            newest = Some((date, piece));
        }
    }
    let Some((date, piece)) = newest else {
        return Figure::unknown(Message::new("evidence-unknown-none").with("as_of", as_of), account.finish());
    };
    account.input(|| input(date, piece));
    account.input(|| Input::new(Message::new("input-as-of"), as_of));
    let age_days = days_between(date.last_known(), as_of);
    if age_days > STALE_AFTER_DAYS {
        account.remark(|| Message::new("evidence-remark-stale").with("days", age_days).with("limit", STALE_AFTER_DAYS));
    }
    let (claim, source, milestone) = match piece {
        Piece::Claim(claim) => (Some(claim.id), claim.source_id, None),
        Piece::Source(source) => (None, Some(source.id), None),
        Piece::Milestone(milestone) => (None, None, Some(milestone.id)),
    };
    Figure::known(Evidence { age_days, date, claim, source, milestone }, account.finish())
}

/// Everything dated that was there by the as-of date, all of its interval.
fn pieces<'a>(case: &'a Case<'_>) -> impl Iterator<Item = (DateInterval, Piece<'a>)> {
    let as_of = case.input.as_of;
    let met = case
        .milestones()
        .filter(|(_, standing)| standing.is_met())
        .filter_map(|(milestone, standing)| Some((standing.actual?, Piece::Milestone(milestone))));
    let counting = move || case.input.claims.iter().filter(move |claim| fact::counts(claim, as_of));
    let stated = counting().filter_map(|claim| Some((claim.stated?, Piece::Claim(claim))));
    let cited = counting().filter_map(|claim| claim.source_id);
    let cited = cited.chain(case.input.milestones.iter().flat_map(|milestone| milestone.sources.iter().copied()));
    let published = cited
        .filter_map(|id| case.input.sources.get(id))
        .filter_map(|source| Some((source.published?, Piece::Source(source))))
        .filter(move |(published, _)| published.ends_by(as_of));
    met.chain(stated).chain(published)
}

fn input(date: DateInterval, piece: Piece<'_>) -> Input {
    match piece {
        Piece::Claim(claim) => Input::new(
            Message::new("input-evidence-claim")
                .with("fact", claim.fact.0.as_str())
                .with("reported", claim.reported.as_str()),
            date,
        )
        .said_by(claim),
        Piece::Source(source) => {
            let label = Message::new("input-evidence-source").with("title", source.title.as_str());
            Input { sources: vec![source.id], ..Input::new(label, date) }
        }
        Piece::Milestone(milestone) => {
            Input::new(Message::new("input-evidence-milestone").with("title", milestone.title.as_str()), date)
                .of_milestone(milestone)
        }
    }
}
