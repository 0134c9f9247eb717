//! The figures of one line.

use super::waterfall::{self, Start};
use super::{TrendLine, TrendPoint};
use crate::Figure;
use crate::effective::Baselines;
use crate::figure::{Account, Detail, Input};
use crate::milestone::days_between;
use crate::record::ProjectRecord;
use chrono::NaiveDate;
use milepost_model::{Baseline, Message, Milestone};

/// Days of a month, on the whole: 365.25 / 12.
pub(crate) const DAYS_A_MONTH: f64 = 30.4375;

/// What a line is of.
pub(super) enum Of<'a, 'r> {
    Milestone(&'r Milestone, &'r ProjectRecord<'a>),
    Finish(&'r ProjectRecord<'a>, String),
}

/// The last day that a baseline plans for, of a milestone or of all.
fn planned(of: &Of<'_, '_>, baseline: &Baseline) -> Option<NaiveDate> {
    match of {
        Of::Milestone(milestone, _) => Some(baseline.milestone(milestone.id)?.planned?.last_known()),
        Of::Finish(..) => baseline.milestones.iter().filter_map(|m| Some(m.planned?.last_known())).max(),
    }
}

/// `points` by data date, not empty.
pub(super) fn line(of: Of<'_, '_>, mut points: Vec<TrendPoint>) -> TrendLine {
    let mut before: Option<NaiveDate> = None;
    for point in &mut points {
        point.moved = before.map(|before| days_between(before, point.date));
        before = Some(point.date);
    }
    let record = match &of {
        Of::Milestone(_, record) | Of::Finish(record, _) => *record,
    };
    let Baselines { current, first } = record.baselines;
    let baseline = current.and_then(|baseline| planned(&of, baseline));
    let first_baseline = first.and_then(|baseline| planned(&of, baseline));
    let promise = match &of {
        // Without a baseline, the finish is held to what was promised.
        Of::Finish(record, _) => record.promise_at_start().ok().map(|(date, _)| date),
        Of::Milestone(milestone, _) => milestone.planned.map(|planned| planned.last_known()),
    };
    let start = match (first_baseline, promise) {
        (Some(date), _) => Start::Baseline(date),
        (None, Some(date)) => Start::Planned(date),
        (None, None) => Start::FirstReport,
    };
    let (milestone, title, publisher) = match of {
        Of::Milestone(milestone, _) => (Some(milestone.id), milestone.title.clone(), String::new()),
        Of::Finish(_, publisher) => (None, String::new(), publisher),
    };
    TrendLine {
        milestone,
        title,
        publisher,
        slip: slip("trend-slip-formula", current, baseline.or(promise), &points),
        slip_since_first: slip("trend-slip-first-formula", first, first_baseline.or(promise), &points),
        slip_since_last: since_last(&points),
        rate: rate(&points),
        flattens: flattens(&points),
        waterfall: waterfall::steps(start, &points),
        baseline: baseline.or(promise),
        first_baseline: first_baseline.or(promise),
        points,
    }
}

fn told(id: &str, points: &[&TrendPoint]) -> Account {
    let mut account = Account::new(Detail::Explained, id);
    for point in points {
        account.input(|| Input::new(Message::new("input-trend-point").with("date", point.data_date), point.said));
    }
    account
}

fn slip(id: &str, baseline: Option<&Baseline>, planned: Option<NaiveDate>, points: &[TrendPoint]) -> Figure<i64> {
    let last = points.last();
    let mut account = told(id, &last.into_iter().collect::<Vec<_>>());
    match (baseline, planned) {
        (Some(baseline), Some(planned)) => {
            account.input(|| Input::new(Message::new("input-baseline").with("name", baseline.name.as_str()), planned));
        }
        (None, Some(planned)) => {
            account.input(|| Input::new(Message::new("input-planned"), planned));
            account.remark(|| Message::new("trend-remark-no-baseline"));
        }
        (_, None) => {}
    }
    let days = planned.zip(last).map(|(planned, last)| days_between(planned, last.date));
    Figure::of(days.ok_or_else(|| Message::new("trend-unknown-not-planned")), account.finish())
}

fn since_last(points: &[TrendPoint]) -> Figure<i64> {
    let [.., before, last] = points else {
        let account = told("trend-slip-last-formula", &points.iter().collect::<Vec<_>>());
        return Figure::unknown(Message::new("trend-unknown-one-report"), account.finish());
    };
    Figure::known(days_between(before.date, last.date), told("trend-slip-last-formula", &[before, last]).finish())
}

/// Days of slip a month between two points of different days.
fn monthly(from: &TrendPoint, to: &TrendPoint) -> Option<f64> {
    let gone = days_between(from.data_date, to.data_date);
    (gone > 0).then(|| days_between(from.date, to.date) as f64 / gone as f64 * DAYS_A_MONTH)
}

fn rate(points: &[TrendPoint]) -> Figure<f64> {
    let ends: Vec<&TrendPoint> = points.first().into_iter().chain(points.last()).collect();
    let account = told("trend-rate-formula", &ends);
    let rate = match ends.as_slice() {
        [first, last] => monthly(first, last),
        _ => None,
    };
    Figure::of(rate.ok_or_else(|| Message::new("trend-unknown-one-report")), account.finish())
}

fn flattens(points: &[TrendPoint]) -> Figure<bool> {
    let [first, .., before, last] = points else {
        let account = told("trend-flattens-formula", &points.iter().collect::<Vec<_>>());
        return Figure::unknown(Message::new("trend-unknown-few-reports"), account.finish());
    };
    let account = told("trend-flattens-formula", &[first, before, last]);
    let compared = monthly(first, before).zip(monthly(before, last)).map(|(earlier, lately)| lately < earlier);
    Figure::of(compared.ok_or_else(|| Message::new("trend-unknown-few-reports")), account.finish())
}
