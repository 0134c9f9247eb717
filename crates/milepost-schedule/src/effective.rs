//! What counts at an as-of date, of all that is on the record: which reports, which baseline, and so which
//! dates of each milestone and which readings. Every figure, verdict, slip and curve is computed from this
//! and not from the rows, so that all of them follow one rule. The rule in words: `docs/reports.md`.
//!
//! Looks back without knowing what came later: a report with a later data date changes nothing here.

use crate::Why;
use crate::milestone::ScheduleOrigin;
use crate::progress::ProgressInput;
use crate::scheduled::{FromSchedule, Scheduled};
use chrono::NaiveDate;
use milepost_model::{
    Baseline, BaselineId, DateInterval, Front, FrontId, Measurement, MeasurementId, Message, Milestone, MilestoneId,
    Quantity, QuantityId, Report, ReportId, ReportLine, SourceId,
};
use rust_decimal::Decimal;
use std::collections::{HashMap, HashSet};
use std::ops::Deref;

/// What one project's record says at an as-of date.
#[derive(Clone, Debug)]
pub struct Effective<'a> {
    pub as_of: NaiveDate,
    /// The reports that count, by data date.
    pub reports: Vec<&'a Report>,
    pub baselines: Baselines<'a>,
    /// In the project's order, with the dates that count.
    pub milestones: Vec<EffectiveMilestone>,
}

/// The baselines that count at an as-of date.
#[derive(Clone, Copy, Debug, Default)]
pub struct Baselines<'a> {
    /// The one that the project is held to.
    pub current: Option<&'a Baseline>,
    /// The earliest.
    pub first: Option<&'a Baseline>,
}

/// A milestone with the dates that count at an as-of date, and where they are from.
#[derive(Clone, Debug, PartialEq)]
pub struct EffectiveMilestone {
    /// Its planned, forecast and actual date are those that count, not those of its row.
    pub milestone: Milestone,
    /// The baseline that the planned date is of; None: the milestone's own.
    pub planned_in: Option<BaselineId>,
    /// The report that the forecast is of; None: the milestone's own.
    pub forecast_in: Option<ReportId>,
    /// The report that the actual date is of; None: the milestone's own.
    pub actual_in: Option<ReportId>,
    /// The schedule that the forecast or the actual date is of; then no report is.
    pub scheduled: Option<FromSchedule>,
    /// What the report's line and the report itself rest on, where a report speaks of the milestone.
    pub reported_by: Vec<SourceId>,
    /// The first baseline's planned date, where that baseline is not the one that it is held to.
    pub first_planned: Option<(BaselineId, DateInterval)>,
}

impl<'a> Baselines<'a> {
    /// The current one and the first, if that is another.
    pub(crate) fn each(&self) -> impl Iterator<Item = &'a Baseline> + use<'a> {
        let current = self.current;
        let other = self.first.filter(|first| current.is_none_or(|current| current.id != first.id));
        current.into_iter().chain(other)
    }
}

/// Says that a milestone's date is that of an activity.
fn schedule_remark(milestone: &EffectiveMilestone) -> Option<Message> {
    let from = milestone.scheduled.as_ref()?;
    let words = Message::new(if from.actual { "why-schedule-actual" } else { "why-schedule" });
    let words = words.with("milestone", milestone.title.as_str()).with("activity", from.title.as_str());
    Some(words.with("date", from.data_date))
}

/// Says which baseline planned dates are of.
pub(crate) fn baseline_remark(baseline: &Baseline) -> Message {
    Message::new("why-baseline").with("name", baseline.name.as_str()).with("date", baseline.date)
}

impl EffectiveMilestone {
    /// The activity that its forecast or actual date comes from, and that date.
    #[must_use]
    pub fn schedule_origin(&self) -> Option<(ScheduleOrigin, DateInterval)> {
        let from = self.scheduled.as_ref()?;
        let (activity, title) = (from.activity, from.title.clone());
        Some((ScheduleOrigin { activity, title, data_date: from.data_date, actual: from.actual }, from.day))
    }
}

impl Deref for EffectiveMilestone {
    type Target = Milestone;
    fn deref(&self) -> &Milestone {
        &self.milestone
    }
}

impl<'a> Effective<'a> {
    /// What counts of a project's record at the input's as-of date.
    #[must_use]
    pub fn of(input: &ProgressInput<'a>) -> Self {
        let reports = reports(input.tracked.reports, input.as_of);
        let baselines = baselines(input.tracked.baselines, input.as_of);
        let scheduled = input.tracked.scheduled.and_then(|scheduled| scheduled.by(input.as_of));
        let milestones = milestones(input.milestones, &reports, baselines, scheduled);
        Self { as_of: input.as_of, reports, baselines, milestones }
    }

    /// Says in a why which baselines and reports its inputs are of.
    pub(crate) fn name_origins(&self, why: &mut Why) {
        let in_baseline = |baseline: &Baseline| why.inputs.iter().any(|input| input.baseline == Some(baseline.id));
        let in_report = |report: &Report| why.inputs.iter().any(|input| input.report == Some(report.id));
        let mut remarks: Vec<Message> = self.baselines.each().filter(|b| in_baseline(b)).map(baseline_remark).collect();
        let reports = self.reports.iter().filter(|report| in_report(report));
        remarks.extend(reports.map(|report| {
            Message::new("why-report").with("title", report.title.as_str()).with("date", report.data_date)
        }));
        let in_schedule = |m: &&EffectiveMilestone| {
            let activity = m.scheduled.as_ref().map(|from| from.activity);
            activity.is_some() && why.inputs.iter().any(|i| i.activity == activity && i.milestone == Some(m.id))
        };
        let scheduled = self.milestones.iter().filter(in_schedule);
        remarks.extend(scheduled.filter_map(schedule_remark));
        why.remarks.extend(remarks);
    }

    /// The newest report that counts.
    #[must_use]
    pub fn newest_report(&self) -> Option<&'a Report> {
        self.reports.last().copied()
    }
}

/// The reports that count at an as-of date, by data date: issued, with a data date not after it, and not
/// set right by another one that counts.
#[must_use]
pub fn reports(reports: &[Report], as_of: NaiveDate) -> Vec<&Report> {
    let by_then = || reports.iter().filter(|report| report.is_issued() && report.data_date <= as_of);
    let corrected: HashSet<ReportId> = by_then().filter_map(|report| report.corrects).collect();
    let mut counting: Vec<&Report> = by_then().filter(|report| !corrected.contains(&report.id)).collect();
    counting.sort_by_key(|report| (report.data_date, report.id));
    counting
}

/// The baselines that count at an as-of date: those dated by then. The current one is the one that was
/// chosen; where that is dated later, the latest of those that count.
#[must_use]
pub fn baselines(baselines: &[Baseline], as_of: NaiveDate) -> Baselines<'_> {
    let by_then = || baselines.iter().filter(|baseline| baseline.date <= as_of);
    let order = |baseline: &&Baseline| (baseline.date, baseline.id);
    let chosen_later = || baselines.iter().any(|baseline| baseline.current && baseline.date > as_of);
    let chosen = by_then().find(|baseline| baseline.current);
    Baselines {
        current: chosen.or_else(|| by_then().max_by_key(order).filter(|_| chosen_later())),
        first: by_then().min_by_key(order),
    }
}

/// The milestones with the dates that count: planned as in the current baseline, forecast and actual as in
/// the newest report that speaks of the milestone, each else its own. Where the milestone follows an activity, its
/// forecast is that of the schedule, unless a report with a later data date speaks of it; and it is met when the
/// activity has its actual date, unless an actual date is known already.
///
/// `counting` is what [`reports`] gives; `scheduled` what [`Scheduled::by`] gives.
#[must_use]
pub fn milestones(
    milestones: &[Milestone],
    counting: &[&Report],
    baselines: Baselines<'_>,
    scheduled: Option<&Scheduled>,
) -> Vec<EffectiveMilestone> {
    let mut known: Vec<EffectiveMilestone> = milestones.iter().cloned().map(EffectiveMilestone::from).collect();
    let nothing = counting.is_empty() && baselines.first.is_none() && scheduled.is_none();
    let places: HashMap<MilestoneId, usize> = if nothing {
        HashMap::new()
    } else {
        milestones.iter().zip(0..).map(|(milestone, place)| (milestone.id, place)).collect()
    };
    plan(&mut known, &places, baselines);
    let mut silent = known.len();
    let mut spoken_of = vec![false; known.len()];
    for report in counting.iter().rev() {
        for line in report.lines.iter().filter(|line| line.speaks()) {
            let Some(place) = places.get(&line.milestone_id) else { continue };
            if let (Some(milestone), Some(spoken_of @ false)) = (known.get_mut(*place), spoken_of.get_mut(*place)) {
                *spoken_of = true;
                silent -= 1;
                take(milestone, report, line);
            }
        }
        if silent == 0 {
            break;
        }
    }
    if let Some(scheduled) = scheduled {
        for of in &scheduled.milestones {
            let place = places.get(&of.milestone).copied();
            if let Some(milestone) = place.and_then(|place| known.get_mut(place)) {
                follow(milestone, of.from(scheduled.data_date), counting);
            }
        }
    }
    known
}

/// Takes the date of an activity over, where it counts.
fn follow(milestone: &mut EffectiveMilestone, from: FromSchedule, counting: &[&Report]) {
    let spoken_since = counting
        .iter()
        .filter(|report| report.data_date > from.data_date)
        .any(|report| report.line(milestone.id).is_some_and(ReportLine::speaks));
    if spoken_since || (from.actual && milestone.actual.is_some()) {
        return;
    }
    if from.actual {
        milestone.milestone.actual = Some(from.day);
        milestone.actual_in = None;
    } else {
        milestone.milestone.forecast = Some(from.day);
        milestone.forecast_in = None;
    }
    milestone.scheduled = Some(from);
}

impl From<Milestone> for EffectiveMilestone {
    /// A milestone of which neither a report nor a baseline speaks.
    fn from(milestone: Milestone) -> Self {
        Self {
            milestone,
            planned_in: None,
            forecast_in: None,
            actual_in: None,
            scheduled: None,
            reported_by: Vec::new(),
            first_planned: None,
        }
    }
}

/// A milestone that is not in the baseline, because it was added later, keeps its own planned date; one that
/// had none when the baseline was frozen has none.
fn plan(known: &mut [EffectiveMilestone], places: &HashMap<MilestoneId, usize>, baselines: Baselines<'_>) {
    let mut of = |baseline: &Baseline, each: &dyn Fn(&mut EffectiveMilestone, Option<DateInterval>)| {
        for frozen in &baseline.milestones {
            let milestone = places.get(&frozen.milestone_id).and_then(|place| known.get_mut(*place));
            if let Some(milestone) = milestone {
                each(milestone, frozen.planned);
            }
        }
    };
    if let Some(current) = baselines.current {
        of(current, &|milestone, planned| {
            milestone.milestone.planned = planned;
            milestone.planned_in = Some(current.id);
        });
    }
    if let Some(first) = baselines.first.filter(|first| baselines.current.is_none_or(|current| current.id != first.id))
    {
        of(first, &|milestone, planned| milestone.first_planned = planned.map(|date| (first.id, date)));
    }
}

/// A report cannot know what happened after its data date: a milestone's own actual date that ends later
/// counts until a report speaks of it again.
fn take(milestone: &mut EffectiveMilestone, report: &Report, line: &ReportLine) {
    let since = milestone.milestone.actual.filter(|actual| actual.last_known() > report.data_date);
    milestone.milestone.forecast = line.forecast;
    milestone.forecast_in = Some(report.id);
    milestone.milestone.actual = line.actual.or(since);
    milestone.actual_in = (line.actual.is_some() || since.is_none()).then_some(report.id);
    milestone.reported_by.extend(line.source_id);
    milestone.reported_by.extend(report.sources.iter().copied().filter(|source| Some(*source) != line.source_id));
}

/// The fronts with the readings that count: their own that ended by the as-of date, and those of the
/// reports, in the order of their last days.
///
/// `counting` is what [`reports`] gives.
#[must_use]
pub fn fronts(fronts: &[Front], counting: &[&Report], as_of: NaiveDate) -> Vec<Front> {
    let reported = |front: FrontId| {
        counting.iter().flat_map(move |report| {
            let of_front = report.fronts.iter().filter(move |reading| reading.front_id == front);
            of_front.filter_map(|reading| Some(measured(report, reading.chainage?)))
        })
    };
    let known =
        |front: &Front| Front { readings: by_then(&front.readings, reported(front.id), as_of), ..front.clone() };
    fronts.iter().map(known).collect()
}

/// The quantities with the readings that count, as [`fronts`].
#[must_use]
pub fn quantities(quantities: &[Quantity], counting: &[&Report], as_of: NaiveDate) -> Vec<Quantity> {
    let reported = |quantity: QuantityId| {
        counting.iter().flat_map(move |report| {
            let of_quantity = report.quantities.iter().filter(move |reading| reading.quantity_id == quantity);
            of_quantity.filter_map(|reading| Some(measured(report, reading.done?)))
        })
    };
    let known = |of: &Quantity| Quantity { readings: by_then(&of.readings, reported(of.id), as_of), ..of.clone() };
    quantities.iter().map(known).collect()
}

/// A report's reading is of its data date, and has the report's id for its own.
fn measured(report: &Report, value: Decimal) -> Measurement {
    Measurement {
        id: MeasurementId(report.id.0),
        date: DateInterval::day(report.data_date),
        value,
        source_id: report.sources.first().copied(),
        note: String::new(),
    }
}

/// Of one day, a report's reading comes after an own one: it is what was handed in.
fn by_then(own: &[Measurement], reported: impl Iterator<Item = Measurement>, as_of: NaiveDate) -> Vec<Measurement> {
    let mut readings: Vec<Measurement> = own.iter().filter(|reading| reading.date.ends_by(as_of)).cloned().collect();
    readings.extend(reported);
    readings.sort_by_key(|reading| reading.date.last_known());
    readings
}
