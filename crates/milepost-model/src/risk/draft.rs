//! A risk's draft applied to it.

use super::Risk;
use crate::measurement::draft::amount;
use crate::reading::{self, text};
use crate::schedule::typed::PerUnit;
use crate::schedule::{Activity, DurationRange};
use crate::{ActivityId, Message, Problem, Problems, field};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A risk as it is being entered: what is missing stays as it is, an empty text clears.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct RiskDraft {
    pub name: Option<String>,
    /// `30%` or `0.3`.
    pub probability: Option<String>,
    /// `10d`, `5d 10d 20d`, or as shares of what remains: `10% 20% 50%`. Nothing: it only costs money.
    pub delay: Option<String>,
    /// Codes between commas or spaces.
    pub activities: Option<String>,
    /// An amount in the schedule's currency.
    pub cost: Option<String>,
    pub note: Option<String>,
}

/// What a risk is read with.
#[derive(Clone, Copy, Debug)]
pub struct RiskContext<'a> {
    /// Those that it can delay.
    pub activities: &'a [Activity],
    /// What days and weeks of a delay are.
    pub per: PerUnit,
}

impl RiskDraft {
    /// Changes the risk as the draft says, or says why not and changes nothing. A new one needs a name, a probability,
    /// and something that it does.
    #[must_use = "the problems may refuse the change"]
    pub fn apply(&self, to: &mut Risk, new: bool, cx: &RiskContext<'_>) -> Problems {
        let mut problems = Problems::default();
        let mut after = to.clone();
        field::name("risk", self.name.as_ref(), &mut after.name, &mut problems);
        match self.probability.as_deref().map(str::trim) {
            None if !new => {}
            typed => after.probability = probability(typed.unwrap_or_default(), &mut problems).unwrap_or_default(),
        }
        self.effect(&mut after, cx, &mut problems);
        if let Some(typed) = &self.note
            && let Some(note) = field::note("note", typed, &mut problems)
        {
            after.note = note;
        }
        if !problems.refuse() {
            *to = after;
        }
        problems
    }

    fn effect(&self, after: &mut Risk, cx: &RiskContext<'_>, problems: &mut Problems) {
        match self.delay.as_deref().map(str::trim) {
            None => {}
            Some("") => after.delay = Risk::blank(after.project_id).delay,
            Some(typed) => match DurationRange::read_delay(typed, cx.per) {
                Some(delay) => after.delay = delay,
                None => {
                    let message = Message::new("risk-delay-unread").with("text", text::shown(typed));
                    problems.push(Problem::error("delay", message).help(Message::new("risk-delay-help")));
                }
            },
        }
        if let Some(typed) = &self.activities {
            after.activities = activities(typed, cx.activities, problems);
        }
        match self.cost.as_deref().map(str::trim) {
            None => {}
            Some("") => after.cost = Decimal::ZERO,
            Some(typed) => after.cost = amount("cost", typed, problems).unwrap_or_default(),
        }
        if problems.refuse() {
            return;
        }
        let (delays, costs) = (!after.delay.is_nothing(), !after.cost.is_zero());
        if !delays && !costs {
            let problem = Problem::error("delay", Message::new("risk-does-nothing"));
            problems.push(problem.help(Message::new("risk-delay-help")));
        } else if delays && after.activities.is_empty() {
            let problem = Problem::error("activities", Message::new("risk-activities-missing"));
            problems.push(problem.help(Message::new("risk-activities-help")));
        }
    }
}

fn probability(typed: &str, problems: &mut Problems) -> Option<Decimal> {
    // A part of one without a sign is how probabilities are written: 0.1 is asked about elsewhere, and plain here.
    let part_of_one = reading::number::read(typed).read().filter(|part| *part > Decimal::ZERO && *part < Decimal::ONE);
    let share = || reading::share::read(typed).read().filter(|share| (Decimal::ZERO..=Decimal::ONE).contains(share));
    let read = part_of_one.or_else(share);
    if read.is_none() {
        let message = match typed {
            "" => Message::new("risk-probability-missing"),
            _ => Message::new("risk-probability-unread").with("text", text::shown(typed)),
        };
        problems.push(Problem::error("probability", message).help(Message::new("risk-probability-help")));
    }
    read
}

/// Of one code. A long text is not tried whole against every activity.
const MOST_WORDS: usize = 8;

/// The activities with these codes, or these ids.
fn activities(typed: &str, all: &[Activity], problems: &mut Problems) -> Vec<ActivityId> {
    let mut found: Vec<ActivityId> = vec![];
    let mut add = |id: ActivityId| {
        if !found.contains(&id) {
            found.push(id);
        }
    };
    let named = |text: &str| all.iter().find(|a| a.code.eq_ignore_ascii_case(text) || a.id.to_string() == text);
    for part in typed.split([',', ';', '\n']) {
        let words: Vec<&str> = part.split_whitespace().collect();
        let mut rest = words.as_slice();
        while let [first, after @ ..] = rest {
            // A code may have spaces in it: the most words that make one.
            let longest = (1..=rest.len().min(MOST_WORDS)).rev().find_map(|count| {
                let (code, after) = rest.split_at_checked(count)?;
                named(&code.join(" ")).map(|activity| (activity.id, after))
            });
            rest = if let Some((id, after)) = longest {
                add(id);
                after
            } else {
                let message = Message::new("risk-activity-unknown").with("text", text::shown(first));
                problems.push(Problem::error("activities", message).help(Message::new("risk-activities-help")));
                after
            };
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ProjectId;
    use crate::schedule::RangePoints;

    fn network() -> Vec<Activity> {
        let named = |code: &str| Activity { code: code.to_owned(), ..Activity::blank(ProjectId::new()) };
        vec![named("A1010"), named("A1020"), named("Pier 3")]
    }

    fn draft(name: &str, probability: &str, delay: &str, activities: &str, cost: &str) -> RiskDraft {
        let some = |text: &str| Some(text.to_owned());
        RiskDraft {
            name: some(name),
            probability: some(probability),
            delay: some(delay),
            activities: some(activities),
            cost: some(cost),
            note: None,
        }
    }

    fn apply(draft: &RiskDraft) -> (Risk, Vec<(String, String)>) {
        let mut risk = Risk::blank(ProjectId::new());
        let network = network();
        let cx = RiskContext { activities: &network, per: PerUnit::default() };
        let problems = draft.apply(&mut risk, true, &cx);
        (risk, problems.0.into_iter().map(|p| (p.field, p.message.id)).collect())
    }

    #[test]
    fn a_risk_is_read_as_it_is_typed() {
        let (risk, problems) = apply(&draft("Flood", "30%", "5d 10d 20d", "a1010, Pier 3 A1010", "40,000"));
        assert_eq!(problems, []);
        assert_eq!(risk.probability, Decimal::new(30, 2));
        // A day is eight hours, 480 minutes.
        assert_eq!(risk.delay.points, RangePoints::Minutes { low: 2400, likely: 4800, high: 9600 });
        assert_eq!(risk.activities.len(), 2);
        assert_eq!(risk.cost, Decimal::from(40_000));
        let (one, problems) = apply(&draft("Strike", "0.1", "10d", "A1020", ""));
        assert_eq!(problems, []);
        assert_eq!(one.delay.points, RangePoints::Minutes { low: 4800, likely: 4800, high: 4800 });
        assert_eq!(one.delay.written_delay(PerUnit::default()), "10d");
        // It may cost money and no time.
        assert_eq!(apply(&draft("Price of steel", "50%", "", "", "120000")).1, []);
    }

    #[test]
    fn what_cannot_be_reckoned_with_is_refused_at_its_field() {
        let cases = [
            (draft("", "30%", "5d", "A1010", ""), "name", "risk-name-missing"),
            (draft("Flood", "", "5d", "A1010", ""), "probability", "risk-probability-missing"),
            (draft("Flood", "130%", "5d", "A1010", ""), "probability", "risk-probability-unread"),
            (draft("Flood", "30%", "20d 5d 1d", "A1010", ""), "delay", "risk-delay-unread"),
            (draft("Flood", "30%", "", "A1010", ""), "delay", "risk-does-nothing"),
            (draft("Flood", "30%", "5d", "", ""), "activities", "risk-activities-missing"),
            (draft("Flood", "30%", "5d", "A1010 A9999", ""), "activities", "risk-activity-unknown"),
        ];
        for (draft, field, message) in cases {
            let (risk, problems) = apply(&draft);
            assert_eq!(problems, [(field.to_owned(), message.to_owned())], "{draft:?}");
            assert!(risk.name.is_empty(), "nothing was changed");
        }
    }
}
