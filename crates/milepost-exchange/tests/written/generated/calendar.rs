//! Calendars, and a calendar as formats keep it that know single days.

use super::*;

pub(super) fn day() -> impl Strategy<Value = Day> {
    prop_oneof![
        Just(vec![]),
        Just(vec![WorkSpan { from: 0, to: 1440 }]),
        (0..700u16, 1..300u16, 1..120u16, 1..300u16).prop_map(|(from, first, pause, second)| {
            let noon = from + first;
            vec![WorkSpan { from, to: noon }, WorkSpan { from: noon + pause, to: (noon + pause + second).min(1440) }]
        }),
    ]
}

pub(super) fn date() -> impl Strategy<Value = NaiveDate> {
    (0..9000u64).prop_map(|days| NaiveDate::from_ymd_opt(2015, 1, 1).unwrap() + Days::new(days))
}

pub(super) fn recurrence() -> impl Strategy<Value = Option<Recurrence>> {
    prop_oneof![
        4 => Just(None),
        1 => (1..9u16).prop_map(|every| Some(Recurrence::Daily { every })),
        1 => (1..4u16, 1..128u8).prop_map(|(every, days)| Some(Recurrence::Weekly { every, days })),
        1 => (1..4u16, 1..32u8).prop_map(|(every, day)| Some(Recurrence::MonthlyDay { every, day })),
        1 => (1..4u16, 1..6u8, 0..7u8)
            .prop_map(|(every, nth, weekday)| Some(Recurrence::MonthlyWeekday { every, nth, weekday })),
        1 => (1..13u8, 1..29u8).prop_map(|(month, day)| Some(Recurrence::YearlyDay { month, day })),
        1 => (1..13u8, 1..6u8, 0..7u8)
            .prop_map(|(month, nth, weekday)| Some(Recurrence::YearlyWeekday { month, nth, weekday })),
    ]
}

pub(super) fn exception() -> impl Strategy<Value = CalendarException> {
    (text(), date(), 0..40u64, day(), recurrence()).prop_map(|(name, from, length, hours, recurrence)| {
        CalendarException { name, from, to: from + Days::new(length), hours, recurrence }
    })
}

pub(super) fn week() -> impl Strategy<Value = [Option<Day>; 7]> {
    prop::array::uniform7(prop_oneof![1 => Just(None), 6 => day().prop_map(Some)])
}

pub(super) fn calendar() -> impl Strategy<Value = Calendar> {
    let weeks = prop::collection::vec(
        (text(), date(), 0..40u64, week()).prop_map(|(name, from, length, week)| WorkWeek {
            name,
            from,
            to: from + Days::new(length),
            week,
        }),
        0..2,
    );
    (text(), week(), weeks, prop::collection::vec(exception(), 0..4), 1..24i64).prop_map(
        |(name, week, work_weeks, exceptions, hours)| Calendar {
            week,
            work_weeks,
            exceptions,
            minutes_per_day: hours * 60,
            minutes_per_week: hours * 300,
            minutes_per_month: hours * 1200,
            minutes_per_year: hours * 14_400,
            ..Calendar::blank(&name)
        },
    )
}

/// A calendar as a format keeps it that has a whole week and single days: worked out here by another way than the
/// writer's, asking of each day.
pub(crate) fn as_single_days(calendar: &mut Calendar, all: &[Calendar]) {
    let mut exceptions: Vec<CalendarException> = vec![];
    let mut add = |date: NaiveDate, hours: &Day| match exceptions.iter_mut().find(|e| e.from == date) {
        Some(there) => there.hours.clone_from(hours),
        None => exceptions.push(CalendarException {
            name: String::new(),
            from: date,
            to: date,
            hours: hours.clone(),
            recurrence: None,
        }),
    };
    for week in &calendar.work_weeks {
        for date in week.from.iter_days().take_while(|date| *date <= week.to) {
            if let Some(hours) = &week.week[date.weekday().num_days_from_monday() as usize] {
                add(date, hours);
            }
        }
    }
    for exception in &calendar.exceptions {
        for date in exception.from.iter_days().take_while(|date| *date <= exception.to) {
            if exception.recurrence.is_none_or(|again| is_on(again, exception.from, date)) {
                add(date, &exception.hours);
            }
        }
    }
    (calendar.exceptions, calendar.work_weeks) = (exceptions, vec![]);
    let mut base = calendar.base;
    while let Some(from) = base.and_then(|id| all.iter().find(|c| c.id == id)) {
        for (day, inherited) in calendar.week.iter_mut().zip(&from.week) {
            *day = day.take().or_else(|| inherited.clone());
        }
        base = from.base;
    }
    if calendar.week.iter().all(Option::is_none) {
        calendar.week = std::array::from_fn(|_| Some(vec![]));
    }
}

pub(super) fn is_on(again: Recurrence, first: NaiveDate, date: NaiveDate) -> bool {
    let weekday = |date: NaiveDate| date.weekday().num_days_from_monday();
    let months = (date.year() - first.year()) * 12 + date.month() as i32 - first.month() as i32;
    let nth_of_month = |nth: u8, day: u8| {
        let same: Vec<NaiveDate> = NaiveDate::from_ymd_opt(date.year(), date.month(), 1)
            .unwrap()
            .iter_days()
            .take_while(|d| d.month() == date.month())
            .filter(|d| weekday(*d) == u32::from(day))
            .collect();
        let wanted = if nth == 5 { same.last() } else { same.get(usize::from(nth) - 1) };
        wanted == Some(&date)
    };
    match again {
        Recurrence::Daily { every } => first.iter_days().step_by(every.into()).take(50).any(|d| d == date),
        Recurrence::Weekly { every, days } => {
            let monday = first.week(chrono::Weekday::Mon).first_day();
            days & (1 << weekday(date)) != 0 && ((date - monday).num_days() / 7) % i64::from(every) == 0
        }
        Recurrence::MonthlyDay { every, day } => date.day() == u32::from(day) && months % i32::from(every) == 0,
        Recurrence::MonthlyWeekday { every, nth, weekday } => {
            months % i32::from(every) == 0 && nth_of_month(nth, weekday)
        }
        Recurrence::YearlyDay { month, day } => (date.month(), date.day()) == (month.into(), day.into()),
        Recurrence::YearlyWeekday { month, nth, weekday } => {
            date.month() == u32::from(month) && nth_of_month(nth, weekday)
        }
    }
}

/// Spans that touch are one.
pub(super) fn joined(day: &mut Day) {
    let mut one: Day = vec![];
    for span in day.drain(..) {
        match one.last_mut() {
            Some(last) if span.from <= last.to => last.to = last.to.max(span.to),
            _ => one.push(span),
        }
    }
    *day = one;
}
