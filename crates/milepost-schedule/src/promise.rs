//! The promised time and how much of it has gone; what was reported of the progress.

use crate::Figure;
use crate::case::Case;
use crate::fact;
use crate::figure::{Account, Input};
use crate::milestone::days_between;
use crate::progress::{Elapsed, PromisedFinish};
use milepost_model::{ClaimValue, DateInterval, FactName, Message, Report};
use rust_decimal::prelude::ToPrimitive;

/// Days from the start's first day to the as-of date / to the promised finish's last day.
pub(crate) fn elapsed(case: &Case<'_>) -> Figure<Elapsed> {
    let as_of = case.input.as_of;
    let mut account = Account::new(case.detail, "elapsed-formula");
    case.start.tell(&case.input, &mut account);
    case.finish.tell(&case.input, &mut account);
    account.input(|| Input::new(Message::new("input-as-of"), as_of));
    if let Ok(start) = &case.start.date
        && start.as_day().is_none()
    {
        account.remark(|| Message::new("elapsed-remark-start-not-a-day").with("date", start.first_known()));
    }
    if let Ok(finish) = &case.finish.date
        && finish.as_day().is_none()
    {
        account.remark(|| Message::new("elapsed-remark-finish-not-a-day").with("date", finish.last_known()));
    }
    let dates = case.start.date.clone().and_then(|start| Ok((start, case.finish.date.clone()?)));
    let elapsed = dates.and_then(|(start, finish)| {
        let (start, finish) = (start.first_known(), finish.last_known());
        let of_days = days_between(start, finish);
        match of_days {
            0 => return Err(Message::new("elapsed-unknown-no-time").with("date", start)),
            ..0 => {
                return Err(Message::new("elapsed-unknown-backwards").with("start", start).with("finish", finish));
            }
            _ => {}
        }
        let days = days_between(start, as_of).max(0);
        if as_of < start {
            account.remark(|| Message::new("elapsed-remark-not-started").with("date", start).with("as_of", as_of));
        }
        Ok(Elapsed { share: days as f64 / of_days as f64, days, of_days })
    });
    Figure::of(elapsed, account.finish())
}

/// The value of the fact `finish`, with the range of all that was said of it.
pub(crate) fn promised_finish(case: &Case<'_>) -> Figure<PromisedFinish> {
    let mut account = Account::new(case.detail, "promised-finish-formula");
    case.finish.tell(&case.input, &mut account);
    let promised = case.finish.date.clone().map(|date| {
        let dates = || {
            fact::counting(case.input.claims, FactName::FINISH, case.input.as_of).filter_map(|claim| {
                match &claim.value {
                    ClaimValue::Date(date) => Some(*date),
                    _ => None,
                }
            })
        };
        if dates().any(|date| date.earliest().is_none() || date.latest().is_none()) {
            account.remark(|| Message::new("promised-finish-remark-open-end"));
        }
        PromisedFinish {
            date,
            claims: case.finish.of_claims(),
            earliest: dates().map(|date| date.first_known()).min(),
            latest: dates().map(|date| date.last_known()).max(),
        }
    });
    Figure::of(promised, account.finish())
}

/// Days from the as-of date to the promised finish's last day.
pub(crate) fn days_to_finish(case: &Case<'_>) -> Figure<i64> {
    let mut account = Account::new(case.detail, "days-to-finish-formula");
    case.finish.tell(&case.input, &mut account);
    account.input(|| Input::new(Message::new("input-as-of"), case.input.as_of));
    if let Ok(finish) = &case.finish.date {
        remark_if_open(finish, &mut account);
    }
    let days = case.finish.date.clone().map(|finish| days_between(case.input.as_of, finish.last_known()));
    Figure::of(days, account.finish())
}

pub(crate) fn remark_if_open(finish: &DateInterval, account: &mut Account) {
    if finish.latest().is_none() {
        account.remark(|| Message::new("remark-finish-open-end").with("date", finish.last_known()));
    }
}

/// What was last said of the progress, as a share of one: by the value of the fact `progress`, or by a report
/// that is not older than that, unless the claim was chosen. As it was said: it may be over one.
pub(crate) fn reported(case: &Case<'_>) -> Figure<f64> {
    let as_of = case.input.as_of;
    let mut account = Account::new(case.detail, "reported-formula");
    let value = fact::in_effect(case.input.claims, FactName::PROGRESS, as_of);
    let in_report = case.known.reports.iter().rev().find_map(|report| Some((*report, report.progress.as_ref()?)));
    let outdated = |report: &Report| {
        value.is_some_and(|value| {
            let stated = value.claim.stated.map(|stated| stated.last_known());
            value.basis == fact::Basis::Chosen || stated.is_some_and(|stated| stated > report.data_date)
        })
    };
    if let Some((report, progress)) = in_report.filter(|(report, _)| !outdated(report)) {
        account.input(|| Input::new(Message::new("input-reported"), progress.reported.as_str()).of_report(report));
        account.remark(|| Message::new("reported-remark-stated").with("date", DateInterval::day(report.data_date)));
        let unread = || Message::new("reported-unknown-not-a-share").with("reported", progress.reported.as_str());
        return Figure::of(progress.share.to_f64().ok_or_else(unread), account.finish());
    }
    let Some(value) = value else {
        account.input(|| Input::missing(Message::new("input-reported")));
        return Figure::unknown(Message::new("reported-unknown-not-stated").with("as_of", as_of), account.finish());
    };
    let claim = value.claim;
    account.input(|| Input::new(Message::new("input-reported"), claim.reported.as_str()).said_by(claim));
    account.remark(|| fact::basis_note(&value));
    account.remark(|| match claim.stated {
        Some(stated) => Message::new("reported-remark-stated").with("date", stated),
        None => Message::new("reported-remark-not-dated"),
    });
    let share = match &claim.value {
        ClaimValue::Share(share) => share.to_f64(),
        _ => None,
    };
    let not_a_share = || Message::new("reported-unknown-not-a-share").with("reported", claim.reported.as_str());
    Figure::of(share.ok_or_else(not_a_share), account.finish())
}
