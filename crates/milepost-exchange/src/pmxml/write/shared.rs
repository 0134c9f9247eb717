//! What projects share: currency, units, fields, topics, calendars, resources and codes.

use super::{TOPIC, Writer, hours};
use crate::days;
use crate::p6::MOST_DAYS;
use crate::pmxml::kept;
use crate::pmxml::words::{DAYS, FIELDS, RESOURCES, SCOPES, SUBJECTS, word};
use crate::written::lost;
use crate::xml_out::{Out, iso};
use milepost_model::Message;
use milepost_model::schedule::{Calendar, Instant, WorkSpan};

impl Writer<'_> {
    pub(super) fn shared(&mut self) {
        self.currency();
        for (unit, number) in sorted(&self.units) {
            self.out.open("UnitOfMeasure");
            self.out.leaf("Abbreviation", unit);
            self.out.leaf("Name", unit);
            self.out.number("ObjectId", number);
            self.out.close("UnitOfMeasure");
        }
        self.fields();
        if self.p6.activities.iter().any(|a| !a.notes.is_empty()) {
            self.out.open("NotebookTopic");
            self.out.leaf("Name", crate::notes::TOPIC);
            self.out.number("ObjectId", TOPIC);
            self.out.close("NotebookTopic");
        }
        self.calendars();
        self.resource_list();
        self.codes();
        for record in self.kept.wholes("", "") {
            self.out.element(&record);
        }
    }

    fn currency(&mut self) {
        let currency = self.schedule.projects.iter().map(|p| p.currency.as_str()).find(|c| !c.is_empty());
        let id = currency.unwrap_or("USD");
        for project in self.schedule.projects.iter().filter(|p| !p.currency.is_empty() && p.currency != id) {
            let message = Message::new("written-currency")
                .with("project", project.code.as_str())
                .with("currency", project.currency.as_str());
            lost(&mut self.findings, "Project", "", message);
        }
        let out = &mut self.out;
        out.open("Currency");
        for (name, text) in [
            ("DecimalPlaces", "2"),
            ("DecimalSymbol", "Period"),
            ("DigitGroupingSymbol", "Comma"),
            ("ExchangeRate", "1"),
            ("Id", id),
            ("Name", id),
            ("NegativeSymbol", "(#1.1)"),
            ("ObjectId", "1"),
            ("PositiveSymbol", "#1.1"),
            ("Symbol", id),
        ] {
            out.leaf(name, text);
        }
        out.close("Currency");
    }

    fn fields(&mut self) {
        for field in &self.schedule.user_fields {
            let number = self.numbers.user_fields.text(Some(field.id));
            let out = &mut self.out;
            let known = SUBJECTS.iter().find(|(_, table)| *table == field.subject);
            out.open("UDFType");
            let from = out.mark();
            out.leaf("DataType", word(field.kind, &FIELDS));
            out.leaf("ObjectId", &number);
            out.leaf("SubjectArea", known.map_or(field.subject.as_str(), |(word, _)| word));
            out.leaf("Title", &field.name);
            self.close(from, &kept::FIELD, &[&number]);
        }
    }

    fn calendars(&mut self) {
        let default = self.schedule.projects.first().and_then(|p| p.calendar_id);
        for calendar in &self.schedule.calendars {
            let (single, whole) = days::of(calendar, MOST_DAYS);
            if !whole {
                let message = Message::new("written-calendar-days").with("calendar", calendar.name.as_str());
                lost(&mut self.findings, "Calendar", "HolidayOrExceptions", message);
            }
            let (base, project) =
                (self.numbers.calendars.text(calendar.base), self.numbers.projects.text(calendar.project_id));
            let number = self.numbers.calendars.text(Some(calendar.id));
            let out = &mut self.out;
            out.open("Calendar");
            let from = out.mark();
            out.some("BaseCalendarObjectId", &base);
            for (name, minutes) in [
                ("HoursPerDay", calendar.minutes_per_day),
                ("HoursPerMonth", calendar.minutes_per_month),
                ("HoursPerWeek", calendar.minutes_per_week),
                ("HoursPerYear", calendar.minutes_per_year),
            ] {
                out.decimal(name, hours(minutes));
            }
            out.flag("IsDefault", Some(calendar.id) == default);
            out.leaf("IsPersonal", "0");
            out.leaf("Name", &calendar.name);
            out.leaf("ObjectId", &number);
            out.some("ProjectObjectId", &project);
            out.leaf("Type", word(calendar.scope, &SCOPES));
            week(calendar, &self.schedule.calendars, out);
            out.open("HolidayOrExceptions");
            for (date, day) in single {
                out.open("HolidayOrException");
                out.leaf("Date", &Instant::from_date(date).map(iso).unwrap_or_default());
                times(&day, out);
                out.close("HolidayOrException");
            }
            out.close("HolidayOrExceptions");
            self.close(from, &kept::CALENDAR, &[&number]);
        }
    }

    fn resource_list(&mut self) {
        for (resource, place) in self.schedule.resources.iter().zip(0i64..) {
            let (parent, calendar) =
                (self.numbers.resources.text(resource.parent), self.numbers.calendars.text(resource.calendar_id));
            let number = self.numbers.resources.text(Some(resource.id));
            let out = &mut self.out;
            out.open("Resource");
            let from = out.mark();
            out.leaf("AutoComputeActuals", "0");
            out.leaf("CalculateCostFromUnits", "1");
            out.some("CalendarObjectId", &calendar);
            out.leaf("CurrencyObjectId", "1");
            out.leaf("DefaultUnitsPerTime", "1");
            out.leaf("Id", &resource.code);
            out.leaf("IsActive", "1");
            out.leaf("IsOverTimeAllowed", "0");
            out.leaf("Name", &resource.name);
            out.leaf("ObjectId", &number);
            out.some("ParentObjectId", &parent);
            out.leaf("ResourceType", word(resource.kind, &RESOURCES));
            out.number("SequenceNumber", place);
            if let Some(unit) = self.units.get(resource.unit.as_str()) {
                out.number("UnitOfMeasureObjectId", *unit);
            }
            self.close(from, &kept::RESOURCE, &[&number]);
        }
        let mut number = 0u32;
        for resource in &self.schedule.resources {
            for rate in &resource.rates {
                number += 1;
                let of = self.numbers.resources.text(Some(resource.id));
                let since = rate.from.map(iso).unwrap_or_default();
                let out = &mut self.out;
                out.open("ResourceRate");
                let from = out.mark();
                out.instant("EffectiveDate", rate.from);
                if let Some(units) = rate.max_units {
                    out.decimal("MaxUnitsPerTime", units);
                }
                out.number("ObjectId", number);
                out.decimal("PricePerUnit", rate.cost_per_unit);
                out.leaf("ResourceObjectId", &of);
                self.close(from, &kept::RATE, &[&of, &since]);
            }
        }
    }

    fn codes(&mut self) {
        for kind in &self.schedule.code_types {
            let project = self.numbers.projects.text(kind.project_id);
            let number = self.numbers.code_types.text(Some(kind.id));
            let out = &mut self.out;
            out.open("ActivityCodeType");
            let from = out.mark();
            out.leaf("IsSecureCode", "0");
            out.leaf("Length", "60");
            out.leaf("Name", &kind.name);
            out.leaf("ObjectId", &number);
            out.some("ProjectObjectId", &project);
            out.leaf("Scope", if project.is_empty() { "Global" } else { "Project" });
            out.number("SequenceNumber", kind.position);
            self.close(from, &kept::CODE_TYPE, &[&number]);
        }
        for value in &self.schedule.code_values {
            let parent = self.numbers.code_values.text(value.parent);
            let number = self.numbers.code_values.text(Some(value.id));
            let out = &mut self.out;
            out.open("ActivityCode");
            let from = out.mark();
            out.leaf("CodeTypeObjectId", &self.numbers.code_types.text(Some(value.type_id)));
            out.leaf("CodeValue", &value.code);
            out.some("Color", value.color.as_deref().unwrap_or_default());
            out.leaf("Description", &value.name);
            out.leaf("ObjectId", &number);
            out.some("ParentObjectId", &parent);
            out.number("SequenceNumber", value.position);
            self.close(from, &kept::CODE, &[&number]);
        }
    }
}

/// In the order of their numbers.
fn sorted<'u>(units: &std::collections::HashMap<&'u str, u32>) -> Vec<(&'u str, u32)> {
    let mut units: Vec<_> = units.iter().map(|(unit, number)| (*unit, *number)).collect();
    units.sort_by_key(|(_, number)| *number);
    units
}

/// Seven days, Sunday first as P6 has them.
fn week(calendar: &Calendar, all: &[Calendar], out: &mut Out) {
    let week = days::week(calendar, all);
    out.open("StandardWorkWeek");
    for at in [6, 0, 1, 2, 3, 4, 5] {
        let (Some(name), Some(day)) = (DAYS.get(at), week.get(at)) else { continue };
        out.open("StandardWorkHours");
        out.leaf("DayOfWeek", name);
        times(day.as_deref().unwrap_or_default(), out);
        out.close("StandardWorkHours");
    }
    out.close("StandardWorkWeek");
}

/// The format gives the last minute of a span: one to 16:00 ends at 15:59.
fn times(day: &[WorkSpan], out: &mut Out) {
    let clock = |minutes: u16| format!("{:02}:{:02}:00", minutes / 60, minutes % 60);
    for span in day {
        out.open("WorkTime");
        out.leaf("Start", &clock(span.from));
        out.leaf("Finish", &clock(span.to.saturating_sub(1)));
        out.close("WorkTime");
    }
}
