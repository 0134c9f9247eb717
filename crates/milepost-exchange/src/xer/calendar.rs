//! CALENDAR: working hours.

use super::{Reader, calendar_data, columns};
use crate::Findings;
use crate::Place;
use milepost_model::Message;
use milepost_model::schedule::{Calendar, CalendarException, CalendarScope, WorkSpan};

columns!(kept Columns {
    clndr_id,
    clndr_name,
    proj_id,
    base_clndr_id,
    clndr_type,
    day_hr_cnt,
    week_hr_cnt,
    month_hr_cnt,
    year_hr_cnt,
    clndr_data,
});

impl<'a> Reader<'_, 'a> {
    pub(super) fn calendars(&mut self) {
        // The base of a calendar may come after it.
        let mut bases: Vec<(usize, &'a [u8], Place)> = vec![];
        self.rows("CALENDAR", Columns::of, |reader, row, c| {
            let mut f = reader.fields(row);
            let Some(key) = f.key(c.clndr_id) else { return f.refuse(c.clndr_id, "xer-no-id") };
            let mut calendar = Calendar::blank(&f.text(c.clndr_name));
            calendar.origin = f.text(c.clndr_id);
            let scopes = [
                ("CA_Base", CalendarScope::Global),
                ("CA_Project", CalendarScope::Project),
                ("CA_Rsrc", CalendarScope::Resource),
            ];
            calendar.scope = f.choice(c.clndr_type, &scopes).unwrap_or_default();
            for (column, minutes) in [
                (c.day_hr_cnt, &mut calendar.minutes_per_day),
                (c.week_hr_cnt, &mut calendar.minutes_per_week),
                (c.month_hr_cnt, &mut calendar.minutes_per_month),
                (c.year_hr_cnt, &mut calendar.minutes_per_year),
            ] {
                *minutes = f.duration(column).filter(|m| *m > 0).unwrap_or(*minutes);
            }
            let data = f.text(c.clndr_data);
            hours(&mut calendar, &data, &row.place("clndr_data"), &mut reader.findings);
            if reader.calendars.contains_key(key) {
                return reader.fields(row).refuse(c.clndr_id, "xer-twice");
            }
            let base = row.bytes(c.base_clndr_id);
            if !base.is_empty() {
                bases.push((reader.schedule.calendars.len(), base, row.place("base_clndr_id")));
            }
            let project = row.bytes(c.proj_id);
            if !project.is_empty() {
                reader.calendar_projects.push((reader.schedule.calendars.len(), project));
            }
            reader.calendars.insert(key, calendar.id);
            reader.schedule.calendars.push(calendar);
        });
        for (at, base, place) in bases {
            let id = self.calendars.get(base).copied();
            if id.is_none() {
                let text = String::from_utf8_lossy(base).into_owned();
                self.findings.warning(place, Message::new("xer-no-base-calendar").with("value", text));
            }
            if let Some(calendar) = self.schedule.calendars.get_mut(at)
                && id != Some(calendar.id)
            {
                calendar.base = id;
            }
        }
        self.break_circles();
    }

    /// Calendars that inherit from each other in a circle inherit from nothing.
    fn break_circles(&mut self) {
        let base: std::collections::HashMap<_, _> = self.schedule.calendars.iter().map(|c| (c.id, c.base)).collect();
        for calendar in &mut self.schedule.calendars {
            let mut at = calendar.base;
            for _ in 0..=base.len() {
                match at {
                    None => break,
                    Some(id) => at = base.get(&id).copied().flatten(),
                }
            }
            if at.is_some() {
                calendar.base = None;
                let place = Place { table: "CALENDAR".to_owned(), ..Place::default() };
                let message = Message::new("xer-calendar-circle").with("name", calendar.name.as_str());
                self.findings.warning(place, message);
            }
        }
    }
}

/// The calendar's week and exceptions as its notation has them.
fn hours(calendar: &mut Calendar, text: &str, place: &Place, findings: &mut Findings) {
    let data = calendar_data::read(text);
    if data.damaged {
        findings.warning(place.clone(), Message::new("xer-calendar-damaged").with("name", calendar.name.as_str()));
    }
    if data.week.iter().all(Option::is_none) {
        // Taken, as MPXJ does, for the usual one: Monday to Friday from 08:00, as many hours as its days are said to have.
        let minutes = u16::try_from(calendar.minutes_per_day).unwrap_or(480).min(960);
        let day = vec![WorkSpan { from: 480, to: 480 + minutes }];
        calendar.week = std::array::from_fn(|weekday| Some(if weekday < 5 { day.clone() } else { vec![] }));
        findings.warning(place.clone(), Message::new("xer-calendar-empty").with("name", calendar.name.as_str()));
    } else {
        calendar.week = data.week;
    }
    calendar.exceptions = data
        .exceptions
        .into_iter()
        .map(|(day, hours)| CalendarException { name: String::new(), from: day, to: day, hours, recurrence: None })
        .collect();
}
