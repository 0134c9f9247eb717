//! CALENDAR, with P6's own notation of its hours.

use super::Writer;
use super::sheet::{flag, hours};
use crate::days;
use crate::p6::MOST_DAYS;
use chrono::NaiveDate;
use milepost_model::Message;
use milepost_model::schedule::{Calendar, CalendarScope, Day};
use std::fmt::Write as _;

impl Writer<'_> {
    pub(super) fn calendar_rows(&mut self) {
        let columns = [
            "clndr_id",
            "default_flag",
            "clndr_name",
            "proj_id",
            "base_clndr_id",
            "clndr_type",
            "day_hr_cnt",
            "week_hr_cnt",
            "month_hr_cnt",
            "year_hr_cnt",
            "clndr_data",
            "rsrc_private",
        ];
        let mut sheet = self.book.sheet("CALENDAR", &columns);
        let default = self.schedule.projects.first().and_then(|p| p.calendar_id);
        for calendar in &self.schedule.calendars {
            let scope = match calendar.scope {
                CalendarScope::Global => "CA_Base",
                CalendarScope::Project => "CA_Project",
                CalendarScope::Resource => "CA_Rsrc",
            };
            let (days, whole) = days::of(calendar, MOST_DAYS);
            if !whole {
                let message = Message::new("written-calendar-days").with("calendar", calendar.name.as_str());
                self.book.lost("CALENDAR", "clndr_data", message);
            }
            let row = vec![
                self.numbers.calendars.text(Some(calendar.id)),
                flag(Some(calendar.id) == default),
                calendar.name.clone(),
                self.numbers.projects.text(calendar.project_id),
                self.numbers.calendars.text(calendar.base),
                scope.to_owned(),
                hours(calendar.minutes_per_day),
                hours(calendar.minutes_per_week),
                hours(calendar.minutes_per_month),
                hours(calendar.minutes_per_year),
                notation(&week(calendar, &self.schedule.calendars), &days),
                flag(false),
            ];
            sheet.row(&[&calendar.origin], row);
        }
        self.book.table(sheet);
    }
}

/// A calendar without a word on any day has no work, which the notation must say: without it the hours are taken to be
/// the usual ones.
fn week(calendar: &Calendar, all: &[Calendar]) -> [Option<Day>; 7] {
    let week = days::week(calendar, all);
    if week.iter().all(Option::is_none) { std::array::from_fn(|_| Some(vec![])) } else { week }
}

fn notation(week: &[Option<Day>; 7], days: &[(NaiveDate, Day)]) -> String {
    let mut text = String::from("(0||CalendarData()((0||DaysOfWeek()(");
    // 1 is Sunday.
    for number in 1..=7 {
        if let Some(Some(day)) = week.get((number + 5) % 7) {
            let _ = write!(text, "(0||{number}()(");
            spans(day, &mut text);
            text.push_str("))");
        }
    }
    text.push_str("))(0||VIEW(ShowTotal|N)())(0||Exceptions()(");
    let first = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap_or_default();
    let serials = days.iter().map(|(date, day)| ((*date - first).num_days(), day)).filter(|(serial, _)| *serial >= 0);
    for (number, (serial, day)) in serials.enumerate() {
        let _ = write!(text, "(0||{number}(d|{serial})(");
        spans(day, &mut text);
        text.push_str("))");
    }
    text.push_str("))))");
    text
}

fn spans(day: &Day, text: &mut String) {
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60);
    for (number, span) in day.iter().enumerate() {
        let _ = write!(text, "(0||{number}(s|{}|f|{})())", clock(span.from), clock(span.to));
    }
}
