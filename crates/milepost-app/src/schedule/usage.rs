//! Resources and cost by week or month: what was planned, what was used, what is left to use.

use super::computed::Computed;
use crate::api::ScheduleUsage;
use crate::view::{Failure, UsagePeriod, UsageResource, UsageView};
use crate::workspace::Workspace;
use chrono::{Datelike, Days, Months, NaiveDate};
use milepost_model::Message;
use milepost_model::schedule::{Assignment, Instant, ResourceKind};
use milepost_schedule::bridge::to_engine;
use milepost_schedule::cpm;
use milepost_schedule::usage::{Stretch, spread};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum UsageEvery {
    Week,
    #[default]
    Month,
}

/// More periods than this are not shown: a long schedule is looked at by the month.
const MOST: usize = 1200;

/// The amounts by period, of one resource's units or of all cost.
///
/// # Errors
/// `invalid` where the schedule cannot be computed.
pub fn usage(workspace: &Workspace, request: &ScheduleUsage) -> Result<UsageView, Failure> {
    let computed = workspace.computed(request.project)?;
    computed.sound()?;
    let schedule = &computed.schedule;
    let resources =
        schedule.resources.iter().filter(|r| schedule.assignments.iter().any(|a| a.resource_id == Some(r.id)));
    let resources: Vec<UsageResource> = resources
        .map(|r| UsageResource {
            id: r.id,
            name: if r.name.is_empty() { r.code.clone() } else { r.name.clone() },
            unit: if r.kind == ResourceKind::Material { r.unit.clone() } else { "h".to_owned() },
        })
        .collect();
    let chosen = request.resource.and_then(|id| resources.iter().find(|r| r.id == id));
    let currency = schedule.projects.first().map(|p| p.currency.clone()).unwrap_or_default();
    let unit = chosen.map_or(currency, |r| r.unit.clone());
    let of = schedule.assignments.iter().filter(|a| chosen.is_none_or(|r| a.resource_id == Some(r.id)));
    let amounts = |a: &Assignment| match chosen {
        Some(_) => [a.budgeted_units, a.actual_units, a.remaining_units],
        None => [a.budgeted_cost, a.actual_cost, a.remaining_cost],
    };
    let mut lists: [Vec<Stretch>; 3] = [vec![], vec![], vec![]];
    for assignment in of {
        let stretches = stretches(&computed, assignment, amounts(assignment));
        for (list, stretch) in lists.iter_mut().zip(stretches) {
            list.extend(stretch.filter(|stretch| !stretch.amount.is_zero()));
        }
    }
    let nothing = |reason: &str| UsageView {
        periods: vec![],
        resources: resources.clone(),
        unit: unit.clone(),
        reason: Some(Message::new(reason)),
    };
    let (Some(bridge), false) = (&computed.bridge, lists.iter().all(Vec::is_empty)) else {
        return Ok(nothing("schedule-usage-none"));
    };
    let edges = edges(&lists, request.every);
    let at = |day: &NaiveDate| Instant::from_date(*day).map(to_engine);
    let instants: Vec<cpm::Instant> = edges.iter().filter_map(at).collect();
    let Ok(time) = cpm::WorkTime::new(&bridge.network.calendars) else { return Ok(nothing("schedule-usage-none")) };
    let [planned, actual, remaining] = lists.each_ref().map(|list| spread(&time, list, &instants));
    let mut sums = [Decimal::ZERO; 3];
    let mut periods = vec![];
    for (at, pair) in edges.windows(2).enumerate() {
        let [from, to] = pair else { continue };
        let of = |list: &[Decimal]| list.get(at).copied().unwrap_or_default();
        let amounts = [of(&planned), of(&actual), of(&remaining)];
        for (sum, amount) in sums.iter_mut().zip(amounts) {
            *sum += amount;
        }
        let [planned_sum, actual_sum, remaining_sum] = sums;
        periods.push(UsagePeriod {
            from: *from,
            to: *to,
            planned: amounts[0].round_dp(2),
            actual: amounts[1].round_dp(2),
            remaining: amounts[2].round_dp(2),
            planned_sum: planned_sum.round_dp(2),
            forecast_sum: (actual_sum + remaining_sum).round_dp(2),
        });
    }
    Ok(UsageView { periods, resources, unit, reason: None })
}

/// Where the budget, the actual and the remaining amount of an assignment belong: the budget on the planned dates, or
/// where there are none on the computed ones; what was used from the actual start to the data date or the actual
/// finish; what is left from then to the finish.
fn stretches(computed: &Computed, of: &Assignment, amounts: [Decimal; 3]) -> [Option<Stretch>; 3] {
    let Some((place, activity)) = computed.activity(of.activity_id).ok() else { return [None; 3] };
    let (Some(bridge), Some(node)) = (&computed.bridge, computed.node(place)) else { return [None; 3] };
    let Some(calendar) = bridge.network.activities.calendar.get(node).copied() else { return [None; 3] };
    let (start, finish) = (computed.date(place, |d| &d.start), computed.date(place, |d| &d.finish));
    let (Some(start), Some(finish)) = (start, finish) else { return [None; 3] };
    let data_date = computed.schedule.projects.first().and_then(|p| p.data_date).unwrap_or(start);
    let stretch = |from: Instant, to: Instant, amount: Decimal| {
        Some(Stretch { calendar, from: to_engine(from), to: to_engine(to.max(from)), amount })
    };
    let until = activity.actual_finish.unwrap_or(data_date).max(start);
    let used = if activity.is_started() {
        stretch(start, until, amounts[1])
    } else {
        stretch(data_date, data_date, amounts[1])
    };
    let left = if activity.is_started() { until } else { start };
    [
        stretch(activity.planned_start.unwrap_or(start), activity.planned_finish.unwrap_or(finish), amounts[0]),
        used,
        stretch(left.min(finish), finish, amounts[2]),
    ]
}

/// The beginnings of the periods, and the end of the last.
fn edges(lists: &[Vec<Stretch>; 3], every: UsageEvery) -> Vec<NaiveDate> {
    let all = || lists.iter().flatten();
    let day = |at: Option<cpm::Instant>| at.map(|at| super::from_engine(at).date());
    let (Some(first), Some(last)) = (day(all().map(|s| s.from).min()), day(all().map(|s| s.to).max())) else {
        return vec![];
    };
    let begin = match every {
        UsageEvery::Week => first.checked_sub_days(Days::new(first.weekday().num_days_from_monday().into())),
        UsageEvery::Month => first.with_day(1),
    };
    let next = |day: &NaiveDate| match every {
        UsageEvery::Week => day.checked_add_days(Days::new(7)),
        UsageEvery::Month => day.checked_add_months(Months::new(1)),
    };
    let mut edges: Vec<NaiveDate> =
        std::iter::successors(begin, next).take(MOST).take_while(|day| *day <= last).collect();
    edges.extend(edges.last().and_then(next));
    edges
}
