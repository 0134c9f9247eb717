//! Calendars, with their exceptions.

use super::rows::{day, from_json, json};
use crate::value::{Named, id, maybe_id, maybe_parsed, named, parsed};
use crate::{Reader, StoreError, Tx};
use milepost_model::schedule::{Calendar, CalendarException, hours};
use milepost_model::{CalendarId, ProjectId};
use rusqlite::{Row, params};

const COLUMNS: &str = "project_id, id, name, scope, base, monday, tuesday, wednesday, thursday, friday, saturday,
    sunday, work_weeks, minutes_per_day, minutes_per_week, minutes_per_month, minutes_per_year, origin FROM calendar";

fn read(row: &Row<'_>) -> rusqlite::Result<Calendar> {
    let mut week: [_; 7] = Default::default();
    for (hours, column) in week.iter_mut().zip(5..) {
        *hours = day(row, column)?;
    }
    Ok(Calendar {
        project_id: Some(id(row, 0, ProjectId)?),
        id: id(row, 1, CalendarId)?,
        name: row.get(2)?,
        scope: named(row, 3)?,
        base: maybe_id(row, 4, CalendarId)?,
        week,
        work_weeks: from_json(row, 12)?,
        exceptions: vec![],
        minutes_per_day: row.get(13)?,
        minutes_per_week: row.get(14)?,
        minutes_per_month: row.get(15)?,
        minutes_per_year: row.get(16)?,
        origin: row.get(17)?,
    })
}

fn read_exception(row: &Row<'_>) -> rusqlite::Result<(CalendarId, CalendarException)> {
    let exception = CalendarException {
        name: row.get(1)?,
        from: parsed(row, 2, str::parse)?,
        to: parsed(row, 3, str::parse)?,
        hours: parsed(row, 4, hours::read)?,
        recurrence: maybe_parsed(row, 5, |text| serde_json::from_str(text))?,
    };
    Ok((id(row, 0, CalendarId)?, exception))
}

/// The calendars of a project, by id.
///
/// # Errors
/// Where the file cannot be read.
pub fn of_project(reader: &Reader, project: ProjectId) -> Result<Vec<Calendar>, StoreError> {
    let key = [project.as_bytes()];
    let mut calendars = reader.rows(&format!("SELECT {COLUMNS} WHERE project_id = ?1 ORDER BY id"), key, read)?;
    let exceptions = reader.rows(
        "SELECT calendar_id, name, first, last, hours, recurrence FROM calendar_exception
         WHERE project_id = ?1 ORDER BY calendar_id, position",
        key,
        read_exception,
    )?;
    let mut exceptions = exceptions.into_iter().peekable();
    for calendar in &mut calendars {
        while let Some((_, exception)) = exceptions.next_if(|(of, _)| *of == calendar.id) {
            calendar.exceptions.push(exception);
        }
    }
    Ok(calendars)
}

/// # Errors
/// [`StoreError::Refused`] where its id is taken, or its base is not there.
pub fn insert(tx: &Tx<'_>, project: ProjectId, calendar: &Calendar) -> Result<(), StoreError> {
    put(
        tx,
        project,
        calendar,
        "INSERT INTO calendar (project_id, id, name, scope, base, monday, tuesday, wednesday, thursday, friday,
             saturday, sunday, work_weeks, minutes_per_day, minutes_per_week, minutes_per_month, minutes_per_year,
             origin)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)",
    )?;
    insert_exceptions(tx, project, calendar)
}

/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn update(tx: &Tx<'_>, project: ProjectId, calendar: &Calendar) -> Result<(), StoreError> {
    let changed = put(
        tx,
        project,
        calendar,
        "UPDATE calendar SET name = ?3, scope = ?4, base = ?5, monday = ?6, tuesday = ?7, wednesday = ?8,
             thursday = ?9, friday = ?10, saturday = ?11, sunday = ?12, work_weeks = ?13, minutes_per_day = ?14,
             minutes_per_week = ?15, minutes_per_month = ?16, minutes_per_year = ?17, origin = ?18
         WHERE project_id = ?1 AND id = ?2",
    )?;
    if changed == 0 {
        return Err(StoreError::gone("calendar"));
    }
    delete_exceptions(tx, project, calendar.id)?;
    insert_exceptions(tx, project, calendar)
}

/// # Errors
/// [`StoreError::Gone`] where there is none; [`StoreError::Refused`] while something uses it.
pub fn delete(tx: &Tx<'_>, project: ProjectId, calendar: CalendarId) -> Result<(), StoreError> {
    delete_exceptions(tx, project, calendar)?;
    let key = [project.as_bytes(), calendar.as_bytes()];
    match tx.run("DELETE FROM calendar WHERE project_id = ?1 AND id = ?2", key)? {
        0 => Err(StoreError::gone("calendar")),
        _ => Ok(()),
    }
}

fn put(tx: &Tx<'_>, project: ProjectId, calendar: &Calendar, sql: &str) -> Result<usize, StoreError> {
    let [monday, tuesday, wednesday, thursday, friday, saturday, sunday] =
        calendar.week.each_ref().map(|day| day.as_deref().map(hours::write));
    tx.run(
        sql,
        params![
            project.as_bytes(),
            calendar.id.as_bytes(),
            calendar.name,
            calendar.scope.name(),
            calendar.base.as_ref().map(CalendarId::as_bytes),
            monday,
            tuesday,
            wednesday,
            thursday,
            friday,
            saturday,
            sunday,
            json(tx, &calendar.work_weeks)?,
            calendar.minutes_per_day,
            calendar.minutes_per_week,
            calendar.minutes_per_month,
            calendar.minutes_per_year,
            calendar.origin,
        ],
    )
}

fn delete_exceptions(tx: &Tx<'_>, project: ProjectId, calendar: CalendarId) -> Result<(), StoreError> {
    let key = [project.as_bytes(), calendar.as_bytes()];
    tx.run("DELETE FROM calendar_exception WHERE project_id = ?1 AND calendar_id = ?2", key).map(drop)
}

fn insert_exceptions(tx: &Tx<'_>, project: ProjectId, calendar: &Calendar) -> Result<(), StoreError> {
    for (position, exception) in (0_i64..).zip(&calendar.exceptions) {
        tx.run(
            "INSERT INTO calendar_exception (project_id, calendar_id, position, name, first, last, hours, recurrence)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                project.as_bytes(),
                calendar.id.as_bytes(),
                position,
                exception.name,
                exception.from.to_string(),
                exception.to.to_string(),
                hours::write(&exception.hours),
                json(tx, &exception.recurrence)?,
            ],
        )?;
    }
    Ok(())
}
