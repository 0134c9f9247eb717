//! The verdict on a project at an as-of date, with the sentence of its reason.
//! Judges by what the record says alone. Where that is too old to tell, it says so instead of guessing.

use crate::case::Case;
use crate::effective::EffectiveMilestone;
use crate::evidence::{Evidence, STALE_AFTER_DAYS};
use crate::figure::{Account, DateOf, Input};
use crate::milestone::{MilestoneStatus, Standing, days_between, has_passed, may_be_met_remark, titled, when};
use crate::progress::Elapsed;
use crate::{Figure, Why};
use milepost_model::{DateInterval, Message, ProjectStatus};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VerdictKind {
    /// The promised finish has passed and it is not done, or a milestone is forecast after it.
    Late,
    /// A milestone that was planned, or without a plan forecast, by now is not met.
    Behind,
    OnTrack,
    /// Every milestone is met, or the project is completed and has none.
    Done,
    /// There is nothing to judge by, the project is cancelled, or something fell due after the newest
    /// evidence, and that is old or there is none.
    Unknown,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Verdict {
    pub kind: VerdictKind,
    /// One sentence: "'Deck closed' was planned for 12 Mar 2026 and is not met."
    pub reason: Message,
    pub why: Why,
}

/// The first rule that applies decides.
pub(crate) fn verdict(case: &Case<'_>, elapsed: &Figure<Elapsed>, evidence: &Figure<Evidence>) -> Verdict {
    let judge = Judge { case, elapsed: elapsed.value, evidence };
    judge
        .done()
        .or_else(|| judge.cancelled())
        .or_else(|| judge.evidence_too_old())
        .or_else(|| judge.promise_passed())
        .or_else(|| judge.forecast_past_promise())
        .or_else(|| judge.behind())
        .or_else(|| judge.on_track())
        .unwrap_or_else(|| judge.nothing_to_judge_by())
}

struct Judge<'a> {
    case: &'a Case<'a>,
    elapsed: Option<Elapsed>,
    evidence: &'a Figure<Evidence>,
}

/// Something whose last day has passed without it being known to have happened.
struct Due<'a> {
    date: DateInterval,
    /// None: the promised finish.
    milestone: Option<&'a EffectiveMilestone>,
}

impl Judge<'_> {
    fn done(&self) -> Option<Verdict> {
        let mut account = self.account("verdict-rule-done");
        if self.case.known.milestones.is_empty() {
            let completed = self.case.input.project.status == ProjectStatus::Completed;
            return completed.then(|| close(VerdictKind::Done, Message::new("verdict-done-status"), account));
        }
        if !self.case.all_met() {
            return None;
        }
        let met = self.case.milestones().filter_map(|(milestone, standing)| Some((milestone, standing.actual?)));
        let (milestone, date) = met.max_by_key(|(_, date)| (date.last_known(), date.first_known()))?;
        account.input(|| titled(DateOf::Actual, date, milestone));
        let count = self.case.known.milestones.len();
        let reason = Message::new("verdict-done-all-met").with("milestones", count).with("when", when(&date));
        Some(close(VerdictKind::Done, reason, account))
    }

    fn cancelled(&self) -> Option<Verdict> {
        (self.case.input.project.status == ProjectStatus::Cancelled).then(|| {
            let account = self.account("verdict-rule-cancelled");
            close(VerdictKind::Unknown, Message::new("verdict-unknown-cancelled"), account)
        })
    }

    /// What fell due after the newest evidence may have happened or not, once that evidence is old.
    fn evidence_too_old(&self) -> Option<Verdict> {
        let newest = self.evidence.value.as_ref();
        if newest.is_some_and(|evidence| evidence.age_days <= STALE_AFTER_DAYS) {
            return None;
        }
        let since =
            || self.passed_unmet().filter(|due| newest.is_none_or(|e| due.date.last_known() > e.date.last_known()));
        // The first to fall due; of several on one day a milestone says more than the promise.
        let first = since().min_by_key(|due| (due.date.last_known(), due.milestone.is_none()))?;
        let mut account = self.account("verdict-rule-stale");
        for due in since() {
            account.input(|| self.due_input(&due));
        }
        account.remark_if(|| {
            let others = since().count().saturating_sub(1);
            (others > 0).then(|| Message::new("verdict-remark-others-due").with("others", others))
        });
        let what = if first.milestone.is_some() { "milestone" } else { "finish" };
        let reason = match newest {
            Some(evidence) => {
                account.input(|| Input {
                    claim: evidence.claim,
                    milestone: evidence.milestone,
                    report: evidence.report,
                    sources: evidence.source.into_iter().collect(),
                    ..Input::new(Message::new("input-newest-evidence"), evidence.date)
                });
                Message::new(&format!("verdict-unknown-stale-{what}")).with("evidence", evidence.date)
            }
            None => Message::new(&format!("verdict-unknown-no-evidence-{what}")),
        };
        let reason = match first.milestone {
            Some(milestone) => reason.with("title", milestone.title.as_str()),
            None => reason,
        };
        Some(close(VerdictKind::Unknown, reason.with("when", when(&first.date)), account))
    }

    fn promise_passed(&self) -> Option<Verdict> {
        let promised = self.promised().filter(|promised| has_passed(promised, self.case.input.as_of))?;
        let mut account = self.account("verdict-rule-late-passed");
        self.case.finish.tell(&self.case.input, &mut account);
        self.remark_maybe_met(&mut account);
        let open = self.case.milestones().filter(|(_, standing)| !standing.is_met()).count();
        let id = if open == 0 { "verdict-late-passed-no-milestones" } else { "verdict-late-passed" };
        let reason = Message::new(id)
            .with("when", when(&promised))
            .with("days", days_between(promised.last_known(), self.case.input.as_of))
            .with("milestones", open);
        Some(close(VerdictKind::Late, reason, account))
    }

    /// A forecast after the promised finish. A milestone that was planned for after it, and is not
    /// forecast any later than planned, is no delay.
    fn forecast_past_promise(&self) -> Option<Verdict> {
        let promised = self.promised().filter(|promised| promised.latest().is_some())?.last_known();
        let forecasts =
            self.case.milestones().filter(|(_, standing)| standing.is_open()).filter_map(|(milestone, _)| {
                let forecast = milestone.forecast?;
                let as_planned = milestone.planned.is_some_and(|planned| forecast.last_known() <= planned.last_known());
                (forecast.last_known() > promised && !as_planned).then_some((milestone, forecast))
            });
        let (milestone, forecast) = forecasts.max_by_key(|(_, date)| (date.last_known(), date.first_known()))?;
        let mut account = self.account("verdict-rule-late-forecast");
        account.input(|| titled(DateOf::Forecast, forecast, milestone));
        self.case.finish.tell(&self.case.input, &mut account);
        if forecast.first_known() <= promised {
            account.remark(|| Message::new("verdict-remark-may-be-in-time").with("forecast", forecast));
        }
        let reason = Message::new("verdict-late-forecast")
            .with("title", milestone.title.as_str())
            .with("when", when(&forecast))
            .with("days", days_between(promised, forecast.last_known()))
            .with("date", promised);
        Some(close(VerdictKind::Late, reason, account))
    }

    fn behind(&self) -> Option<Verdict> {
        let overdue = || self.overdue();
        let (milestone, date) = overdue().min_by_key(|(_, date)| date.last_known())?;
        let mut account = self.account("verdict-rule-behind");
        for (milestone, date) in overdue() {
            account.input(|| titled(due_by(milestone), date, milestone));
        }
        self.remark_maybe_met(&mut account);
        let id = if milestone.planned.is_some() { "verdict-behind" } else { "verdict-behind-forecast" };
        let reason = Message::new(id)
            .with("title", milestone.title.as_str())
            .with("when", when(&date))
            .with("others", overdue().count().saturating_sub(1));
        Some(close(VerdictKind::Behind, reason, account))
    }

    fn on_track(&self) -> Option<Verdict> {
        let as_of = self.case.input.as_of;
        let planned = || self.case.milestones().filter_map(|(m, s)| Some((m, s, m.planned?)));
        if planned().next().is_none() && self.elapsed.is_none() {
            return None;
        }
        let mut account = self.account("verdict-rule-on-track");
        // Nothing is overdue here: of those planned by now all are met, but for what is due on this very day,
        // may have been met, or has an open end.
        let by_now = || planned().filter(|(_, _, date)| date.last_known() <= as_of);
        let met = by_now().filter(|(_, standing, _)| standing.is_met()).count();
        for (milestone, standing, date) in by_now() {
            account.input(|| {
                let input = titled(DateOf::Planned, date, milestone);
                let met = Message::new("input-milestone-planned-met").with("title", milestone.title.as_str());
                if standing.is_met() { Input { label: met, ..input } } else { input }
            });
            if standing.is_open() {
                account.remark(|| Message::new("verdict-remark-due-now").with("title", milestone.title.as_str()));
            }
        }
        self.remark_maybe_met(&mut account);
        if self.elapsed.is_some() {
            account.input(|| self.case.start.as_input());
            account.input(|| self.case.finish.as_input());
        }
        if let Some(evidence) = self.evidence.value.as_ref().filter(|e| e.age_days > STALE_AFTER_DAYS) {
            account.remark(|| Message::new("verdict-remark-old-evidence").with("days", evidence.age_days));
        }
        let all_by_now = by_now().count() == met;
        let basis = match (met, planned().next().is_some()) {
            (_, false) => "verdict-on-track-no-plan",
            (0, true) if all_by_now => "verdict-on-track-none-planned-yet",
            (0, true) => "verdict-on-track-first-due",
            (_, true) if all_by_now => "verdict-on-track-met",
            (_, true) => "verdict-on-track-met-before",
        };
        let basis = Message::new(basis).with("milestones", met).with("date", as_of);
        let reason = match self.elapsed {
            Some(elapsed) => {
                Message::new("verdict-on-track-elapsed").with("basis", basis).share("share", elapsed.share)
            }
            None => Message::new("verdict-on-track").with("basis", basis),
        };
        Some(close(VerdictKind::OnTrack, reason, account))
    }

    fn nothing_to_judge_by(&self) -> Verdict {
        let mut account = self.account("verdict-rule-nothing");
        account.input(|| self.case.start.as_input());
        account.input(|| self.case.finish.as_input());
        let reason = match (&self.case.start.date, &self.case.finish.date) {
            (Err(_), Err(_)) => "verdict-unknown-no-dates",
            (Err(_), Ok(_)) => "verdict-unknown-no-start",
            (Ok(_), Err(_)) => "verdict-unknown-no-finish",
            (Ok(_), Ok(_)) => "verdict-unknown-no-time",
        };
        close(VerdictKind::Unknown, Message::new(reason), account)
    }

    fn account(&self, rule: &str) -> Account {
        let mut account = Account::new(self.case.detail, rule);
        account.input(|| Input::new(Message::new("input-as-of"), self.case.input.as_of));
        account
    }

    fn promised(&self) -> Option<DateInterval> {
        self.case.finish.date.as_ref().ok().copied()
    }

    fn overdue(&self) -> impl Iterator<Item = (&EffectiveMilestone, DateInterval)> {
        let overdue = |standing: &Standing| standing.status == MilestoneStatus::Overdue;
        self.case.milestones().filter(move |(_, s)| overdue(s)).filter_map(|(m, s)| Some((m, s.due?)))
    }

    /// The overdue milestones, and the promised finish if it has passed.
    fn passed_unmet(&self) -> impl Iterator<Item = Due<'_>> {
        let finish = self.promised().filter(|promised| has_passed(promised, self.case.input.as_of));
        let finish = finish.map(|date| Due { date, milestone: None });
        self.overdue().map(|(milestone, date)| Due { date, milestone: Some(milestone) }).chain(finish)
    }

    fn due_input(&self, due: &Due<'_>) -> Input {
        match due.milestone {
            Some(milestone) => titled(due_by(milestone), due.date, milestone),
            None => self.case.finish.as_input(),
        }
    }

    fn remark_maybe_met(&self, account: &mut Account) {
        for (milestone, _) in self.case.milestones().filter(|(_, standing)| standing.may_be_met()) {
            account.remark(|| may_be_met_remark(milestone, self.case.input.as_of));
        }
    }
}

fn close(kind: VerdictKind, reason: Message, account: Account) -> Verdict {
    Verdict { kind, reason, why: account.finish() }
}

fn due_by(milestone: &EffectiveMilestone) -> DateOf {
    if milestone.planned.is_some() { DateOf::Planned } else { DateOf::Forecast }
}
