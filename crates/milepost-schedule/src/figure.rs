//! A figure with its why.

use crate::effective::EffectiveMilestone;
use milepost_model::{ActivityId, Arg, BaselineId, Claim, ClaimId, Message, MilestoneId, Report, ReportId, SourceId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A computed value, or the reason why there is none; never a stand-in number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Figure<T> {
    pub value: Option<T>,
    /// Why there is no value; present exactly where `value` is not.
    pub unknown: Option<Message>,
    pub why: Why,
}

/// How a figure came about.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Why {
    /// The rule in words, e.g. "days since the start / days from start to promised finish".
    pub formula: Option<Message>,
    pub inputs: Vec<Input>,
    /// What a reader should know: an assumption, a fall-back, a claim that disagrees.
    pub remarks: Vec<Message>,
}

/// One input of a figure and where it came from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Input {
    pub label: Message,
    /// None: missing.
    pub value: Option<Arg>,
    pub claim: Option<ClaimId>,
    pub milestone: Option<MilestoneId>,
    /// The report that said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub report: Option<ReportId>,
    /// The baseline that it is frozen in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub baseline: Option<BaselineId>,
    /// The activity of the schedule that it is computed of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub activity: Option<ActivityId>,
    pub sources: Vec<SourceId>,
}

impl<T> Figure<T> {
    #[must_use]
    pub fn known(value: T, why: Why) -> Self {
        Self { value: Some(value), unknown: None, why }
    }

    #[must_use]
    pub fn unknown(reason: Message, why: Why) -> Self {
        Self { value: None, unknown: Some(reason), why }
    }

    /// The same figure of something else: a known value is turned, a reason and the why are kept.
    #[must_use]
    pub fn map<U>(self, turn: impl FnOnce(T) -> U) -> Figure<U> {
        Figure { value: self.value.map(turn), unknown: self.unknown, why: self.why }
    }

    pub(crate) fn of(result: Result<T, Message>, why: Why) -> Self {
        match result {
            Ok(value) => Self::known(value, why),
            Err(reason) => Self::unknown(reason, why),
        }
    }
}

impl Input {
    pub(crate) fn new(label: Message, value: impl Into<Arg>) -> Self {
        Self { value: Some(value.into()), ..Self::missing(label) }
    }

    pub(crate) fn missing(label: Message) -> Self {
        Self {
            label,
            value: None,
            claim: None,
            milestone: None,
            report: None,
            baseline: None,
            activity: None,
            sources: Vec::new(),
        }
    }

    pub(crate) fn has_value(&self) -> bool {
        self.value.is_some()
    }

    pub(crate) fn said_by(mut self, claim: &Claim) -> Self {
        self.claim = Some(claim.id);
        self.sources = claim.source_id.into_iter().collect();
        self
    }

    /// Of a milestone, and where the input is one of its dates, from where that is.
    pub(crate) fn of_milestone(mut self, milestone: &EffectiveMilestone, date: Option<DateOf>) -> Self {
        self.milestone = Some(milestone.id);
        match date {
            Some(DateOf::Planned) => self.baseline = milestone.planned_in,
            Some(DateOf::Forecast) => self.report = milestone.forecast_in,
            Some(DateOf::Actual) => self.report = milestone.actual_in,
            None => {}
        }
        let from = milestone.scheduled.as_ref().filter(|from| match date {
            Some(DateOf::Forecast) => !from.actual,
            Some(DateOf::Actual) => from.actual,
            Some(DateOf::Planned) | None => false,
        });
        match from {
            // The schedule is its own evidence.
            Some(from) => self.activity = Some(from.activity),
            None if self.report.is_some() => self.sources.clone_from(&milestone.reported_by),
            None => self.sources.clone_from(&milestone.sources),
        }
        self
    }

    pub(crate) fn of_report(mut self, report: &Report) -> Self {
        self.report = Some(report.id);
        self.sources.clone_from(&report.sources);
        self
    }
}

/// One of the dates of a milestone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DateOf {
    Planned,
    Forecast,
    Actual,
}

/// Whether the whys are written. A portfolio of hundreds of projects shows none until one is opened,
/// and writing them costs more than computing the figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Detail {
    Explained,
    Brief,
}

/// Writes a why while a figure is computed; writes nothing where no detail is asked for.
#[derive(Debug)]
pub(crate) struct Account {
    detail: Detail,
    why: Why,
}

impl Account {
    pub(crate) fn new(detail: Detail, formula: &str) -> Self {
        let mut account = Self { detail, why: Why::default() };
        if account.is_wanted() {
            account.why.formula = Some(Message::new(formula));
        }
        account
    }

    pub(crate) fn is_wanted(&self) -> bool {
        self.detail == Detail::Explained
    }

    pub(crate) fn input(&mut self, input: impl FnOnce() -> Input) {
        if self.is_wanted() {
            self.why.inputs.push(input());
        }
    }

    pub(crate) fn remark(&mut self, remark: impl FnOnce() -> Message) {
        if self.is_wanted() {
            self.why.remarks.push(remark());
        }
    }

    /// As [`Account::remark`], where there may be nothing to say.
    pub(crate) fn remark_if(&mut self, remark: impl FnOnce() -> Option<Message>) {
        if self.is_wanted() {
            self.why.remarks.extend(remark());
        }
    }

    pub(crate) fn finish(self) -> Why {
        self.why
    }
}
