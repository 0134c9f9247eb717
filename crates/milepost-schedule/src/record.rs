//! One project's whole record, from which trends, fronts, earned value and forecasts are computed. It is
//! the same at every as-of date; what of it counts on a day is asked here.

use crate::effective::{self, Baselines, EffectiveMilestone};
use crate::fact;
use crate::milestone::{Standing, days_between};
use crate::scheduled::Scheduled;
use chrono::NaiveDate;
use milepost_model::{
    Baseline, Claim, ClaimValue, Cost, DateInterval, FactName, Front, Message, Milestone, Project, Quantity, Report,
};

/// Everything on record of one project, as it was written down: what of it counts depends on the day.
#[derive(Clone, Copy, Debug)]
pub struct Rows<'a> {
    pub project: &'a Project,
    /// In the project's order.
    pub milestones: &'a [Milestone],
    pub claims: &'a [Claim],
    /// In any order, drafts among them.
    pub reports: &'a [Report],
    pub baselines: &'a [Baseline],
    pub quantities: &'a [Quantity],
    pub fronts: &'a [Front],
    pub costs: &'a [Cost],
    /// What its schedule computes.
    pub scheduled: Option<&'a Scheduled>,
}

/// What counts of a project's record at an as-of date.
#[derive(Clone, Debug)]
pub struct ProjectRecord<'a> {
    pub as_of: NaiveDate,
    pub project: &'a Project,
    /// In the project's order, with the dates that count.
    pub milestones: Vec<EffectiveMilestone>,
    /// All of them: each says when it was stated.
    pub claims: &'a [Claim],
    /// The reports that count, by data date.
    pub reports: Vec<&'a Report>,
    pub baselines: Baselines<'a>,
    /// With the readings that count.
    pub quantities: Vec<Quantity>,
    pub fronts: Vec<Front>,
    pub costs: &'a [Cost],
    /// What its schedule computes, where that counts by then.
    pub scheduled: Option<&'a Scheduled>,
    /// From when on its schedule counts, where that is later.
    pub scheduled_from: Option<NaiveDate>,
}

impl<'a> Rows<'a> {
    /// What counts on a day.
    #[must_use]
    pub fn on(&self, as_of: NaiveDate) -> ProjectRecord<'a> {
        let reports = effective::reports(self.reports, as_of);
        let baselines = effective::baselines(self.baselines, as_of);
        let scheduled = self.scheduled.and_then(|scheduled| scheduled.by(as_of));
        ProjectRecord {
            as_of,
            project: self.project,
            milestones: effective::milestones(self.milestones, &reports, baselines, scheduled),
            claims: self.claims,
            quantities: effective::quantities(self.quantities, &reports, as_of),
            fronts: effective::fronts(self.fronts, &reports, as_of),
            reports,
            baselines,
            costs: self.costs,
            scheduled,
            scheduled_from: self.scheduled.map(|of| of.data_date).filter(|_| scheduled.is_none()),
        }
    }

    /// What was known on a day gone by. A milestone's own forecast and range carry no date, and a schedule is kept only
    /// as it is now, so nobody can say that they were known then: they are left out, and only what reports forecast by
    /// then is in.
    #[must_use]
    pub fn known_on(&self, day: NaiveDate) -> ProjectRecord<'a> {
        let mut record = Self { scheduled: None, ..*self }.on(day);
        for milestone in &mut record.milestones {
            milestone.milestone.range = None;
            if milestone.forecast_in.is_none() {
                milestone.milestone.forecast = None;
            }
        }
        record
    }
}

impl<'a> ProjectRecord<'a> {
    /// The start as it is known at the as-of date: its first day.
    pub(crate) fn start(&self) -> Result<NaiveDate, Message> {
        stated(self.claims, FactName::START, self.as_of).map(|date| date.first_known())
    }

    /// The last day of the finish that was promised when work started: the claim that counted on that day. Where
    /// none had been stated by then, the first that was stated.
    pub(crate) fn promise_at_start(&self) -> Result<(NaiveDate, &'a Claim), Message> {
        let start = self.start()?;
        let first = || {
            let counting = fact::counting(self.claims, FactName::FINISH, self.as_of);
            counting.min_by_key(|claim| (claim.stated.map(|stated| stated.last_known()), claim.id))
        };
        let in_effect = fact::in_effect(self.claims, FactName::FINISH, start.min(self.as_of));
        let own_later = |value: &fact::InEffect<'_>| value.basis == fact::Basis::OwnLater;
        let claim = in_effect.filter(|value| !own_later(value)).map(|value| value.claim).or_else(first);
        let claim = claim.ok_or_else(|| Message::new("finish-unknown-not-stated").with("as_of", self.as_of))?;
        match &claim.value {
            ClaimValue::Date(date) => Ok((date.last_known(), claim)),
            _ => Err(Message::new("finish-unknown-not-a-date").with("reported", claim.reported.as_str())),
        }
    }

    /// Days from the start to the finish promised then: more than zero.
    pub(crate) fn promised_days(&self) -> Result<Promise<'a>, Message> {
        let start = self.start()?;
        let (finish, claim) = self.promise_at_start()?;
        match days_between(start, finish) {
            0 => Err(Message::new("elapsed-unknown-no-time").with("date", start)),
            ..0 => Err(Message::new("elapsed-unknown-backwards").with("start", start).with("finish", finish)),
            days => Ok(Promise { start, finish, days, claim }),
        }
    }

    /// The day by which it was finished, if it was by the as-of date: every milestone is met; the last decides.
    #[must_use]
    pub fn finished(&self) -> Option<DateInterval> {
        let mut last: Option<DateInterval> = None;
        for milestone in &self.milestones {
            let standing = Standing::of(milestone, self.as_of);
            let actual = standing.actual.filter(|_| standing.is_met())?;
            last = Some(last.filter(|other| other.last_known() >= actual.last_known()).unwrap_or(actual));
        }
        last
    }
}

/// What was promised when work started.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Promise<'a> {
    pub(crate) start: NaiveDate,
    pub(crate) finish: NaiveDate,
    /// From the one to the other.
    pub(crate) days: i64,
    pub(crate) claim: &'a Claim,
}

/// The date that a fact has at the as-of date.
fn stated(claims: &[Claim], name: &str, as_of: NaiveDate) -> Result<DateInterval, Message> {
    let claim = fact::in_effect(claims, name, as_of)
        .ok_or_else(|| Message::new(&format!("{name}-unknown-not-stated")).with("as_of", as_of))?
        .claim;
    match &claim.value {
        ClaimValue::Date(date) => Ok(*date),
        _ => Err(Message::new(&format!("{name}-unknown-not-a-date")).with("reported", claim.reported.as_str())),
    }
}
