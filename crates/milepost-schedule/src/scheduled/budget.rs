//! What the activities of a schedule are to cost and have cost, and how far in working time each is on a day: what
//! value is earned by where budgets are those of activities. Definitions: `docs/forecasts.md`.

use super::title;
use crate::activity_progress::{Part, part_done};
use crate::bridge::{Bridge, from_engine, to_engine};
use crate::cpm::{self, Dates, NONE, WorkTime};
use chrono::NaiveDate;
use milepost_model::schedule::{
    Activity, ActivityDate, ActivityKind, Assignment, Instant, MilestoneActivity, Schedule,
};
use milepost_model::{ActivityId, Currency, MilestoneId};
use rust_decimal::Decimal;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// The activities that have a budget or a cost.
#[derive(Clone, Debug, Default)]
pub struct Budgets {
    /// In the schedule's order.
    pub activities: Vec<BudgetedActivity>,
    /// That of the amounts, where the schedule names one of ISO 4217.
    pub currency: Option<Currency>,
    /// The milestones that follow an activity which has a budget, or to which one that has leads: the work for which
    /// they stand is in the schedule, with its own budgets.
    pub fed: HashSet<MilestoneId>,
    time: Option<Arc<WorkTime>>,
}

/// An activity with a budget or a cost. Levels of effort are in; what sums up others, and what is inactive, is not.
#[derive(Clone, Debug, PartialEq)]
pub struct BudgetedActivity {
    pub activity: ActivityId,
    /// Code and name.
    pub title: String,
    /// Of its assignments and expenses, in the schedule's currency.
    pub budget: Decimal,
    /// What they have cost up to the data date.
    pub actual: Decimal,
    /// By its kind of percent complete; None: that has nothing to go by.
    pub done: Option<Part>,
    /// Planned dates, else those that are computed; None: it has no dates.
    pub planned: Option<Span>,
    /// From its actual start to its actual finish or the data date; None: it has not started.
    pub worked: Option<Span>,
    pub finished: bool,
}

/// From one instant to another on a calendar of the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    calendar: u32,
    from: Instant,
    to: Instant,
}

impl Span {
    /// The day on which something of it is done first.
    pub(crate) fn first(&self) -> NaiveDate {
        self.from.date().min(self.last())
    }

    /// The day at whose end all of it is done.
    pub(crate) fn last(&self) -> NaiveDate {
        self.to.finish_date()
    }
}

impl Budgets {
    pub(super) fn of(schedule: &Schedule, bridge: &Bridge, dates: &Dates, links: &[MilestoneActivity]) -> Self {
        let mut assignments: HashMap<ActivityId, Vec<&Assignment>> = HashMap::new();
        for assignment in schedule.assignments.iter().filter(|a| costs(a)) {
            assignments.entry(assignment.activity_id).or_default().push(assignment);
        }
        if assignments.is_empty() {
            return Self::default();
        }
        let data_date = bridge.network.projects.first().map(|project| from_engine(project.data_date));
        let units = units(schedule, &assignments);
        let each = schedule.activities.iter().zip(&bridge.nodes).filter_map(|(activity, node)| {
            let own = assignments.get(&activity.id).filter(|_| counts(activity))?;
            let sum =
                |of: fn(&Assignment) -> Decimal| own.iter().fold(Decimal::ZERO, |sum, one| sum.saturating_add(of(one)));
            let node = (*node != NONE).then_some(*node as usize);
            let calendar = bridge.network.activities.calendar.get(node?).copied()?;
            let span = |from: Instant, to: Instant| Span { calendar, from, to: to.max(from) };
            let computed = || Some((at(&dates.start, node)?, at(&dates.finish, node)?));
            let planned = activity.planned_start.zip(activity.planned_finish).or_else(computed);
            let until = activity.actual_finish.or(data_date);
            Some(BudgetedActivity {
                activity: activity.id,
                title: title(&activity.code, &activity.name),
                budget: sum(|one| one.budgeted_cost),
                actual: sum(|one| one.actual_cost),
                done: part_done(activity, || units.get(&activity.id).copied()),
                planned: planned.map(|(from, to)| span(from, to)),
                worked: activity.actual_start.zip(until).map(|(from, to)| span(from, to)),
                finished: activity.is_finished(),
            })
        });
        let activities: Vec<BudgetedActivity> = each.collect();
        Self {
            fed: fed(schedule, &activities, links),
            currency: currency(schedule),
            time: WorkTime::new(&bridge.network.calendars).ok().map(Arc::new),
            activities,
        }
    }

    /// How much of a span is over at the end of a day, by working time. Where nothing is worked in it all of it is done
    /// with its last day.
    pub(crate) fn over(&self, span: &Span, day: NaiveDate) -> Part {
        let all = Part { done: Decimal::ONE, of: Decimal::ONE };
        let none = Part { done: Decimal::ZERO, ..all };
        if day >= span.last() {
            return all;
        }
        let end = day.succ_opt().and_then(Instant::from_date).filter(|end| *end > span.from);
        let (Some(end), Some(time)) = (end, &self.time) else { return none };
        let between = |to: Instant| Decimal::from(time.between(span.calendar, to_engine(span.from), to_engine(to)));
        match between(span.to) {
            of if of > Decimal::ZERO => Part { done: between(end.min(span.to)), of },
            _ => none,
        }
    }
}

fn at(dates: &[cpm::Instant], node: Option<usize>) -> Option<Instant> {
    dates.get(node?).map(|at| from_engine(*at))
}

fn costs(assignment: &Assignment) -> bool {
    !assignment.budgeted_cost.is_zero() || !assignment.actual_cost.is_zero()
}

fn counts(activity: &Activity) -> bool {
    !activity.inactive && activity.kind != ActivityKind::WbsSummary
}

fn currency(schedule: &Schedule) -> Option<Currency> {
    let currency: Currency = schedule.projects.first()?.currency.parse().ok()?;
    currency.is_iso_4217().then_some(currency)
}

/// Actual and at-completion units of the activities with costs, of all of their assignments.
fn units(schedule: &Schedule, costly: &HashMap<ActivityId, Vec<&Assignment>>) -> HashMap<ActivityId, Part> {
    let mut units: HashMap<ActivityId, Part> = HashMap::new();
    for one in schedule.assignments.iter().filter(|one| costly.contains_key(&one.activity_id)) {
        let sum = units.entry(one.activity_id).or_insert(Part { done: Decimal::ZERO, of: Decimal::ZERO });
        sum.done = sum.done.saturating_add(one.actual_units);
        sum.of = sum.of.saturating_add(one.actual_units).saturating_add(one.remaining_units);
    }
    units.retain(|_, sum| sum.of > Decimal::ZERO);
    units
}

/// The milestones whose activity, or any that leads to it, has a budget. One that follows the start of an activity does
/// not wait for its work.
fn fed(schedule: &Schedule, budgeted: &[BudgetedActivity], links: &[MilestoneActivity]) -> HashSet<MilestoneId> {
    let budgets: HashSet<ActivityId> = budgeted.iter().filter(|a| !a.budget.is_zero()).map(|a| a.activity).collect();
    if links.is_empty() || budgets.is_empty() {
        return HashSet::new();
    }
    let mut before: HashMap<ActivityId, Vec<ActivityId>> = HashMap::new();
    for link in &schedule.relationships {
        before.entry(link.successor).or_default().push(link.predecessor);
    }
    let is_fed = |link: &&MilestoneActivity| {
        let mut seen = HashSet::from([link.activity_id]);
        let mut next = vec![link.activity_id];
        while let Some(one) = next.pop() {
            if budgets.contains(&one) && (one != link.activity_id || link.reads == ActivityDate::Finish) {
                return true;
            }
            next.extend(before.get(&one).into_iter().flatten().filter(|earlier| seen.insert(**earlier)));
        }
        false
    };
    links.iter().filter(is_fed).map(|link| link.milestone_id).collect()
}
