//! A milestone's draft applied to it.

use super::{Milestone, MilestoneContext, MilestoneDraft, warnings};
use crate::reading::text;
use crate::{DateInterval, DayRange, Message, Problem, Problems, Reading, field, reading};
use rust_decimal::Decimal;

/// Weights only count in proportion to each other: more is a slip of the hand.
const LARGEST_WEIGHT: i64 = 1_000_000;

impl MilestoneDraft {
    /// Changes the milestone as the draft says, or says why not and changes nothing. Warnings are those
    /// that the milestone did not have before.
    #[must_use = "the problems may refuse the change"]
    pub fn apply(&self, to: &mut Milestone, cx: &MilestoneContext<'_>) -> Problems {
        let mut problems = Problems::default();
        let mut after = to.clone();
        self.title(&mut after, &mut problems);
        if let Some(typed) = &self.weight
            && let Some(weight) = weight(typed, &mut problems)
        {
            after.weight = weight;
        }
        date("planned", self.planned.as_deref(), &mut after.planned, cx, &mut problems);
        date("forecast", self.forecast.as_deref(), &mut after.forecast, cx, &mut problems);
        date("actual", self.actual.as_deref(), &mut after.actual, cx, &mut problems);
        // One that is later than the as-of date now was entered at a later one: it stays.
        let begins = after.actual.and_then(|actual| actual.earliest());
        if after.actual != to.actual
            && let Some(begins) = begins.filter(|begins| *begins > cx.as_of)
        {
            let message = Message::new("milestone-actual-future").with("date", begins).with("as_of", cx.as_of);
            problems.push(Problem::error("actual", message).help(Message::new("milestone-actual-future-help")));
        }
        if let Some(typed) = &self.note
            && let Some(note) = field::note("note", typed, &mut problems)
        {
            after.note = note;
        }
        if let Some(sources) = &self.sources {
            after.sources.clear();
            for source in sources {
                if !after.sources.contains(source) {
                    after.sources.push(*source);
                }
            }
        }
        match self.budget.as_deref().map(str::trim) {
            None => {}
            Some("") => after.budget = None,
            Some(typed) => {
                if let Some(money) = reading::money::read(typed, cx.currency).at("budget", typed, &mut problems) {
                    after.budget = Some(money);
                }
            }
        }
        match self.range.as_deref().map(str::trim) {
            None => {}
            Some("") => after.range = None,
            Some(typed) => after.range = range(typed, &mut problems).or(after.range),
        }
        if !problems.refuse() {
            let before = warnings(to, cx);
            problems.0.extend(warnings(&after, cx).into_iter().filter(|warning| !before.contains(warning)));
            *to = after;
        }
        problems
    }

    fn title(&self, after: &mut Milestone, problems: &mut Problems) {
        if let Some(typed) = &self.title
            && let Some(title) = field::line("title", typed, field::NAME, problems)
        {
            after.title = title;
        }
        if after.title.is_empty() && !problems.refuse() {
            let problem = Problem::error("title", Message::new("milestone-title-missing"));
            problems.push(problem.help(Message::new("milestone-title-missing-help")));
        }
    }
}

/// Three numbers of days in order, `-10, 0, 45`.
fn range(typed: &str, problems: &mut Problems) -> Option<DayRange> {
    let days = typed.split([',', ';', ' ']).filter(|part| !part.is_empty()).map(str::parse::<i32>);
    match days.collect::<Result<Vec<_>, _>>().as_deref() {
        Ok(&[least, likely, most]) if least <= likely && likely <= most => Some(DayRange { least, likely, most }),
        _ => {
            let message = Message::new("milestone-range-unread").with("text", text::shown(typed));
            problems.push(Problem::error("range", message).help(Message::new("milestone-range-help")));
            None
        }
    }
}

/// A weight; an empty text is the weight of a new milestone.
fn weight(typed: &str, problems: &mut Problems) -> Option<Decimal> {
    if typed.trim().is_empty() {
        return Some(Decimal::ONE);
    }
    let help = || Message::new("milestone-weight-help");
    let reading = match reading::number::read(typed) {
        Reading::Unread { .. } => Reading::Unread {
            message: Message::new("milestone-weight-unread").with("text", text::shown(typed)),
            help: help(),
        },
        reading => reading,
    };
    let weight = reading.at("weight", typed, problems)?;
    if weight < Decimal::ZERO {
        let message = Message::new("milestone-weight-negative").with("weight", weight);
        problems.push(Problem::error("weight", message).help(help()));
        return None;
    }
    if weight > Decimal::from(LARGEST_WEIGHT) {
        let message = Message::new("milestone-weight-large").with("weight", weight);
        let most = Message::new("milestone-weight-large-help").with("most", LARGEST_WEIGHT);
        problems.push(Problem::error("weight", message).help(most));
        return None;
    }
    Some(weight)
}

fn date(
    field: &str,
    typed: Option<&str>,
    to: &mut Option<DateInterval>,
    cx: &MilestoneContext<'_>,
    problems: &mut Problems,
) {
    match typed.map(str::trim) {
        None => {}
        Some("") => *to = None,
        Some(typed) => {
            if let Some(date) = reading::date::read(typed, cx.anchors).at(field, typed, problems) {
                *to = Some(date);
            }
        }
    }
}
