//! What all figures of one project start from, worked out once.

use crate::effective::{Effective, EffectiveMilestone};
use crate::fact::{self, InEffect};
use crate::figure::{Account, Detail, Input};
use crate::milestone::Standing;
use crate::progress::ProgressInput;
use crate::weight;
use milepost_model::{ClaimValue, DateInterval, FactName, Message, ProjectStatus};
use rust_decimal::Decimal;

#[derive(Debug)]
pub(crate) struct Case<'a> {
    pub(crate) input: ProgressInput<'a>,
    /// The milestones with the dates that count: figures are computed from these, not from the input's.
    pub(crate) known: &'a Effective<'a>,
    pub(crate) detail: Detail,
    /// One for each milestone, in the same order.
    standings: Vec<Standing>,
    pub(crate) start: StatedDate<'a>,
    pub(crate) finish: StatedDate<'a>,
    /// More than zero, or why there is none.
    pub(crate) total_weight: Result<Decimal, Message>,
}

impl<'a> Case<'a> {
    pub(crate) fn new(input: ProgressInput<'a>, known: &'a Effective<'a>, detail: Detail) -> Self {
        Self {
            input,
            known,
            detail,
            standings: known.milestones.iter().map(|milestone| Standing::of(milestone, input.as_of)).collect(),
            start: StatedDate::of(&input, FactName::START),
            finish: StatedDate::of(&input, FactName::FINISH),
            total_weight: weight::total(&known.milestones),
        }
    }

    pub(crate) fn milestones(&self) -> impl Iterator<Item = (&'a EffectiveMilestone, &Standing)> {
        self.known.milestones.iter().zip(&self.standings)
    }

    /// True if there are milestones and every one is met.
    pub(crate) fn all_met(&self) -> bool {
        !self.standings.is_empty() && self.standings.iter().all(Standing::is_met)
    }

    /// Built or given up: nothing more is to be reported of it.
    pub(crate) fn has_ended(&self) -> bool {
        let status = self.input.project.status;
        matches!(status, ProjectStatus::Completed | ProjectStatus::Cancelled) || self.all_met()
    }
}

/// The value of a fact that should be a date: `start` or `finish`.
#[derive(Debug)]
pub(crate) struct StatedDate<'a> {
    name: &'static str,
    in_effect: Option<InEffect<'a>>,
    pub(crate) date: Result<DateInterval, Message>,
}

impl<'a> StatedDate<'a> {
    fn of(input: &ProgressInput<'a>, name: &'static str) -> Self {
        let in_effect = fact::in_effect(input.claims, name, input.as_of);
        let date = match in_effect.map(|value| value.claim) {
            None => Err(Message::new(&format!("{name}-unknown-not-stated")).with("as_of", input.as_of)),
            Some(claim) => match &claim.value {
                ClaimValue::Date(date) => Ok(*date),
                _ => Err(Message::new(&format!("{name}-unknown-not-a-date")).with("reported", claim.reported.as_str())),
            },
        };
        Self { name, in_effect, date }
    }

    /// How many claims of it were stated by the as-of date.
    pub(crate) fn of_claims(&self) -> usize {
        self.in_effect.map_or(0, |value| value.of_claims)
    }

    /// Tells of it as an input of a figure, and how it came to be the value.
    pub(crate) fn tell(&self, input: &ProgressInput<'_>, account: &mut Account) {
        account.input(|| self.as_input());
        self.tell_basis(input, account);
    }

    pub(crate) fn as_input(&self) -> Input {
        let label = Message::new(&format!("input-{}", self.name));
        let input = match &self.date {
            Ok(date) => Input::new(label, *date),
            Err(_) => Input::missing(label),
        };
        match self.in_effect {
            Some(value) => input.said_by(value.claim),
            None => input,
        }
    }

    /// Says where the value was not chosen, and where other claims say otherwise.
    fn tell_basis(&self, input: &ProgressInput<'_>, account: &mut Account) {
        let Some(value) = self.in_effect else { return };
        if matches!(value.basis, fact::Basis::LatestStated | fact::Basis::ChosenLater | fact::Basis::OwnLater) {
            account.remark(|| {
                Message::new(&format!("remark-{}-basis", self.name)).with("basis", fact::basis_note(&value))
            });
        }
        account.remark_if(|| {
            let others = fact::counting(input.claims, self.name, input.as_of);
            let disagreeing = others.filter(|claim| !fact::agree(claim, value.claim)).count();
            (disagreeing > 0).then(|| {
                Message::new(&format!("remark-{}-disagreeing", self.name))
                    .with("claims", disagreeing)
                    .with("of_claims", value.of_claims)
            })
        });
    }
}
