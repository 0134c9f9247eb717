//! What comes next and when the last of the milestones is expected. Takes the dates that people gave;
//! forecasts nothing itself.

use crate::Figure;
use crate::case::Case;
use crate::effective::EffectiveMilestone;
use crate::figure::{Account, DateOf, Input};
use crate::milestone::{NextMilestone, Standing, days_between, has_passed, may_be_met_remark, titled, when};
use crate::promise::remark_if_open;
use chrono::NaiveDate;
use milepost_model::{DateInterval, Message};

/// The milestone that is not met and has the earliest expected date, overdue ones included.
pub(crate) fn next_milestone(case: &Case<'_>) -> Figure<NextMilestone> {
    let as_of = case.input.as_of;
    let mut account = Account::new(case.detail, "next-milestone-formula");
    for (milestone, _) in case.milestones().filter(|(_, standing)| standing.may_be_met()) {
        account.remark(|| may_be_met_remark(milestone, as_of));
    }
    let open = || case.milestones().filter(|(_, standing)| standing.is_open());
    remark_undated(open().filter(|(_, standing)| standing.expected.is_none()).count(), &mut account);
    let next = open()
        .filter_map(|(milestone, standing)| standing.expected.map(|date| (milestone, date)))
        .min_by_key(|(_, date)| (date.last_known(), date.first_known()));
    let Some((milestone, date)) = next else {
        let reason = if case.known.milestones.is_empty() {
            Message::new("milestones-none")
        } else if open().next().is_none() {
            Message::new("next-milestone-unknown-all-met")
        } else {
            Message::new("next-milestone-unknown-no-dates")
        };
        return Figure::unknown(reason, account.finish());
    };
    let which = if milestone.forecast.is_some() { DateOf::Forecast } else { DateOf::Planned };
    account.input(|| titled(which, date, milestone));
    account.input(|| Input::new(Message::new("input-as-of"), as_of));
    let days = days_between(as_of, date.last_known());
    Figure::known(NextMilestone { id: milestone.id, title: milestone.title.clone(), date, days }, account.finish())
}

/// The milestone that is expected last, and its date; or why that is not known.
pub(crate) struct Last<'a> {
    pub(crate) milestone: &'a EffectiveMilestone,
    pub(crate) standing: Standing,
    pub(crate) date: DateInterval,
}

/// Of milestones all met, the last actual date. Of others, the last expected date that has not passed:
/// what is not met cannot be expected on a day gone by.
pub(crate) fn last<'a>(case: &Case<'a>) -> Result<Last<'a>, Message> {
    let as_of = case.input.as_of;
    if case.known.milestones.is_empty() {
        return Err(Message::new("milestones-none"));
    }
    let last = case
        .milestones()
        .filter(|(_, standing)| case.all_met() || !standing.is_met())
        .filter_map(|(milestone, standing)| standing.expected.map(|date| Last { milestone, standing: *standing, date }))
        .filter(|last| case.all_met() || still_ahead(&last.date, as_of))
        .max_by_key(|last| (last.date.last_known(), last.date.first_known()));
    last.ok_or_else(|| {
        let passed = case.milestones().filter(|(_, s)| s.is_open()).filter_map(|(m, s)| Some((m, s.expected?)));
        match passed.max_by_key(|(_, date)| date.last_known()) {
            Some((milestone, date)) => Message::new("expected-finish-unknown-passed")
                .with("title", milestone.title.as_str())
                .with("when", when(&date)),
            None => Message::new("expected-finish-unknown-no-dates"),
        }
    })
}

fn still_ahead(date: &DateInterval, as_of: NaiveDate) -> bool {
    !has_passed(date, as_of)
}

/// The last of the milestones' expected dates.
pub(crate) fn expected_finish(case: &Case<'_>) -> Figure<DateInterval> {
    let mut account = Account::new(case.detail, "expected-finish-formula");
    let last = last(case);
    tell_last(case, &last, &mut account);
    Figure::of(last.map(|last| last.date), account.finish())
}

/// The expected finish's last day minus the promised finish's.
pub(crate) fn finish_slip(case: &Case<'_>) -> Figure<i64> {
    let mut account = Account::new(case.detail, "finish-slip-formula");
    let last = last(case);
    tell_last(case, &last, &mut account);
    case.finish.tell(&case.input, &mut account);
    if let Ok(finish) = &case.finish.date {
        remark_if_open(finish, &mut account);
    }
    let slip = last.and_then(|last| {
        let promised = case.finish.date.clone()?;
        Ok(days_between(promised.last_known(), last.date.last_known()))
    });
    Figure::of(slip, account.finish())
}

fn tell_last(case: &Case<'_>, last: &Result<Last<'_>, Message>, account: &mut Account) {
    if let Ok(last) = last {
        account.input(|| expected_input(last));
        if last.date.latest().is_none() {
            account.remark(|| Message::new("expected-finish-remark-open-end").with("date", last.date));
        }
    }
    let open = || case.milestones().filter(|(_, standing)| standing.is_open());
    remark_undated(open().filter(|(_, standing)| standing.expected.is_none()).count(), account);
    let passed = open().filter(|(_, s)| s.expected.is_some_and(|date| !still_ahead(&date, case.input.as_of))).count();
    if passed > 0 {
        account.remark(|| Message::new("expected-remark-passed").with("milestones", passed));
    }
    for (milestone, _) in case.milestones().filter(|(_, standing)| standing.may_be_met()) {
        account.remark(|| may_be_met_remark(milestone, case.input.as_of));
    }
}

fn remark_undated(undated: usize, account: &mut Account) {
    if undated > 0 {
        account.remark(|| Message::new("expected-remark-undated").with("milestones", undated));
    }
}

fn expected_input(last: &Last<'_>) -> Input {
    let which = match (last.standing.actual, last.milestone.forecast) {
        (Some(_), _) => DateOf::Actual,
        (None, Some(_)) => DateOf::Forecast,
        (None, None) => DateOf::Planned,
    };
    titled(which, last.date, last.milestone)
}
