//! The outside view: how long finished projects of a class took, for each day that they were promised to take.
//! Always on the condition that this one is not finished yet: what would have been done by the as-of date tells
//! nothing of it any more, so that a project past its promise is compared with those that were past theirs.

use super::{Found, Prediction};
use crate::Figure;
use crate::figure::{Account, Detail, Input};
use crate::milestone::days_between;
use crate::record::ProjectRecord;
use crate::sample::{Draw, Sample};
use chrono::{Days, NaiveDate};
use milepost_model::{Message, ProjectId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// With fewer finished projects than this, a forecast says that they are too few to rely on.
pub const ENOUGH: usize = 10;

/// How much each finished project of a class counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Weighting {
    /// All the same.
    #[default]
    Equal,
    /// The nearer its promised time is to this one's, the more: the shorter of the two / the longer.
    PromisedTime,
}

/// Finished projects to compare with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Class {
    pub members: Vec<Finished>,
    pub weighting: Weighting,
}

/// A finished project of a class.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Finished {
    pub project: ProjectId,
    pub name: String,
    #[ts(type = "string")]
    pub start: NaiveDate,
    /// The finish that was promised at the start.
    #[ts(type = "string")]
    pub promised: NaiveDate,
    #[ts(type = "string")]
    pub finish: NaiveDate,
}

impl Finished {
    /// The record of a project as a member of a class, if it is finished and says how long it was to take.
    #[must_use]
    pub fn of(record: &ProjectRecord<'_>) -> Option<Self> {
        let finish = record.finished()?.last_known();
        let promise = record.promised_days().ok()?;
        (finish >= promise.start).then(|| Self {
            project: record.project.id,
            name: record.project.name.clone(),
            start: promise.start,
            promised: promise.finish,
            finish,
        })
    }

    /// Days that it took / days that it was promised to take.
    #[must_use]
    pub fn ratio(&self) -> f64 {
        days_between(self.start, self.finish) as f64 / self.promised_days() as f64
    }

    fn promised_days(&self) -> i64 {
        days_between(self.start, self.promised).max(1)
    }

    fn weight(&self, days: i64, weighting: Weighting) -> f64 {
        let (shorter, longer) = (self.promised_days().min(days), self.promised_days().max(days));
        match weighting {
            Weighting::Equal => 1.0,
            Weighting::PromisedTime => shorter as f64 / longer as f64,
        }
    }
}

/// The forecast for a project from a class. The project itself, and what was not finished by the as-of date, are
/// never part of it.
pub(crate) fn found(record: &ProjectRecord<'_>, class: &Class, detail: Detail) -> Found {
    let as_of = record.as_of;
    let mut account = Account::new(detail, "forecast-outside-formula");
    let known = |member: &&Finished| member.finish <= as_of && member.project != record.project.id;
    let members: Vec<&Finished> = class.members.iter().filter(known).collect();
    let promise = record.promised_days();
    if let Ok(promise) = &promise {
        account.input(|| Input::new(Message::new("input-start"), promise.start));
        account.input(|| Input::new(Message::new("input-promised-at-start"), promise.finish).said_by(promise.claim));
    }
    account.input(|| Input::new(Message::new("input-as-of"), as_of));
    account.input(|| Input::new(Message::new("input-class"), members.len()));
    let first = members.iter().map(|member| member.finish).min();
    let since = promise.as_ref().ok().and_then(|promise| first.map(|first| first.max(promise.start)));
    let promise = promise.map(|promise| (promise.start, promise.days));
    let weighting = class.weighting;
    let prediction = promise.and_then(|promise| predict(&members, weighting, promise, as_of, &mut account));
    Found { figure: Figure::of(prediction, account.finish()), since, count: members.len() }
}

fn predict(
    members: &[&Finished],
    weighting: Weighting,
    (start, days): (NaiveDate, i64),
    as_of: NaiveDate,
    account: &mut Account,
) -> Result<Prediction, Message> {
    if members.is_empty() {
        return Err(Message::new("forecast-outside-unknown-no-class").with("as_of", as_of));
    }
    let finish = |member: &&Finished| {
        let taken = (days as f64 * member.ratio()).ceil().clamp(0.0, 1e7);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to ten million")]
        start.checked_add_days(Days::new(taken as u64))
    };
    let ahead: Vec<(&Finished, Option<NaiveDate>)> = members
        .iter()
        .map(|member| (*member, finish(member)))
        .filter(|(_, day)| day.is_none_or(|day| day > as_of))
        .collect();
    let share = days_between(start, as_of) as f64 / days as f64;
    let (count, all) = (ahead.len(), members.len());
    if count < all {
        account.remark(|| {
            Message::new("forecast-outside-remark-condition")
                .with("left", count)
                .with("projects", all)
                .share("share", share)
        });
    }
    if weighting == Weighting::PromisedTime {
        account.remark(|| Message::new("forecast-outside-remark-weighted"));
    }
    if (1..ENOUGH).contains(&count) {
        account.remark(|| Message::new("forecast-outside-remark-few").with("projects", count).with("enough", ENOUGH));
    }
    for (member, day) in &ahead {
        account.input(|| {
            let label =
                Message::new("input-class-member").with("name", member.name.as_str()).share("ratio", member.ratio());
            day.map_or_else(|| Input::missing(label.clone()), |day| Input::new(label.clone(), day))
        });
    }
    let draws = ahead.iter().map(|(member, day)| Draw { day: *day, weight: member.weight(days, weighting) });
    let sample = Sample::new(draws).ok_or_else(|| {
        Message::new("forecast-outside-unknown-all-done").with("projects", all).share("share", share.max(0.0))
    })?;
    if sample.quantile(0.5).is_none() {
        return Err(Message::new("forecast-outside-unknown-too-long"));
    }
    Ok(Prediction { sample, has_spread: true, range: None })
}
