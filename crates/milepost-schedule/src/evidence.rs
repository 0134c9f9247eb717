//! How old the newest evidence is.

use crate::Figure;
use crate::case::Case;
use crate::effective::EffectiveMilestone;
use crate::fact;
use crate::figure::{Account, DateOf, Input};
use crate::milestone::days_between;
use milepost_model::{
    Claim, ClaimId, DateInterval, Measurement, Message, MilestoneId, Report, ReportId, Source, SourceId,
};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// Evidence older than this does not tell whether what fell due since has happened.
pub const STALE_AFTER_DAYS: i64 = 90;

/// The newest thing known by the as-of date: a report's data date, a claim stated, a source published, a
/// milestone met or something measured.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Evidence {
    /// From its last day to the as-of date.
    #[ts(type = "number")]
    pub age_days: i64,
    pub date: DateInterval,
    pub claim: Option<ClaimId>,
    pub source: Option<SourceId>,
    pub milestone: Option<MilestoneId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub report: Option<ReportId>,
}

/// Sources by id: made once for a whole workspace and lent to each project's computing.
#[derive(Clone, Debug, Default)]
pub struct SourceIndex<'a>(HashMap<SourceId, &'a Source>);

impl<'a> SourceIndex<'a> {
    #[must_use]
    pub fn new(sources: &'a [Source]) -> Self {
        Self(sources.iter().map(|source| (source.id, source)).collect())
    }

    pub(crate) fn get(&self, id: SourceId) -> Option<&'a Source> {
        self.0.get(&id).copied()
    }
}

/// One piece of evidence.
#[derive(Clone, Copy)]
enum Piece<'a> {
    Source(&'a Source),
    Claim(&'a Claim),
    Milestone(&'a EffectiveMilestone),
    Report(&'a Report),
    /// The name of the quantity or front, and what was measured of it.
    Measured(&'a str, &'a Measurement),
}

/// The newest by its last day; of the same day a report before a milestone met before a claim before a source
/// before a measurement.
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
    let nothing = Evidence { age_days, date, claim: None, source: None, milestone: None, report: None };
    let evidence = match piece {
        Piece::Claim(claim) => Evidence { claim: Some(claim.id), source: claim.source_id, ..nothing },
        Piece::Source(source) => Evidence { source: Some(source.id), ..nothing },
        Piece::Milestone(milestone) => Evidence { milestone: Some(milestone.id), ..nothing },
        Piece::Report(report) => Evidence { report: Some(report.id), ..nothing },
        Piece::Measured(_, measured) => Evidence { source: measured.source_id, ..nothing },
    };
    Figure::known(evidence, account.finish())
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
    let cited = cited.chain(case.known.milestones.iter().flat_map(|milestone| milestone.sources.iter().copied()));
    let published = cited
        .filter_map(|id| case.input.sources.get(id))
        .filter_map(|source| Some((source.published?, Piece::Source(source))))
        .filter(move |(published, _)| published.ends_by(as_of));
    let reported = case.known.reports.iter().map(|report| (DateInterval::day(report.data_date), Piece::Report(report)));
    let tracked = case.input.tracked;
    let fronts = tracked.fronts.iter().map(|front| (front.name.as_str(), &front.readings));
    let quantities = tracked.quantities.iter().map(|quantity| (quantity.name.as_str(), &quantity.readings));
    let measured = fronts.chain(quantities).flat_map(|(name, readings)| {
        readings.iter().map(move |measured| (measured.date, Piece::Measured(name, measured)))
    });
    let measured = measured.filter(move |(date, _)| date.ends_by(as_of));
    reported.chain(met).chain(stated).chain(published).chain(measured)
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
        Piece::Report(report) => {
            Input::new(Message::new("input-evidence-report").with("title", report.title.as_str()), date)
                .of_report(report)
        }
        Piece::Measured(name, measured) => {
            let label = Message::new("input-evidence-measured").with("name", name);
            Input { sources: measured.source_id.into_iter().collect(), ..Input::new(label, date) }
        }
        Piece::Milestone(milestone) => {
            Input::new(Message::new("input-evidence-milestone").with("title", milestone.title.as_str()), date)
                .of_milestone(milestone, Some(DateOf::Actual))
        }
    }
}
