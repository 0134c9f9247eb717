//! What the activities of a project have in common: its data date and how its schedule is computed.

use super::rows::{instant, minutes};
use crate::value::{Named, id, maybe_id, named};
use crate::{Reader, StoreError, Tx};
use milepost_model::schedule::{Critical, ScheduleOptions, ScheduleProject};
use milepost_model::{CalendarId, ProjectId};
use rusqlite::{Row, params};

const COLUMNS: &str = "project_id, code, name, calendar_id, planned_start, data_date, must_finish_by, stored_finish,
    currency, rules, out_of_sequence, lag_calendar, float_type, critical_float, open_ends_critical,
    use_expected_finish, start_lag_from_early_start, float_to_each_project, ignore_other_projects,
    set_planned_to_forecast, float_paths, origin FROM schedule";

fn read(row: &Row<'_>) -> rusqlite::Result<ScheduleProject> {
    let critical: Option<i64> = row.get(13)?;
    Ok(ScheduleProject {
        id: id(row, 0, ProjectId)?,
        code: row.get(1)?,
        name: row.get(2)?,
        calendar_id: maybe_id(row, 3, CalendarId)?,
        planned_start: instant(row, 4)?,
        data_date: instant(row, 5)?,
        must_finish_by: instant(row, 6)?,
        stored_finish: instant(row, 7)?,
        currency: row.get(8)?,
        options: ScheduleOptions {
            rules: named(row, 9)?,
            out_of_sequence: named(row, 10)?,
            lag_calendar: named(row, 11)?,
            float_type: named(row, 12)?,
            critical: critical.map_or(Critical::LongestPath, Critical::TotalFloat),
            open_ends_critical: row.get(14)?,
            use_expected_finish: row.get(15)?,
            start_lag_from_early_start: row.get(16)?,
            float_to_each_project: row.get(17)?,
            ignore_other_projects: row.get(18)?,
            set_planned_to_forecast: row.get(19)?,
            float_paths: row.get(20)?,
        },
        // A baseline of another project is not kept as a project of its own.
        baseline_of: None,
        origin: row.get(21)?,
    })
}

/// # Errors
/// Where the file cannot be read.
pub fn get(reader: &Reader, project: ProjectId) -> Result<Option<ScheduleProject>, StoreError> {
    reader.maybe(&format!("SELECT {COLUMNS} WHERE project_id = ?1"), [project.as_bytes()], read)
}

/// # Errors
/// [`StoreError::Refused`] where the project has a schedule, or is not there.
pub fn insert(tx: &Tx<'_>, of: &ScheduleProject) -> Result<(), StoreError> {
    put(
        tx,
        of,
        "INSERT INTO schedule (project_id, code, name, calendar_id, planned_start, data_date, must_finish_by,
             stored_finish, currency, rules, out_of_sequence, lag_calendar, float_type, critical_float,
             open_ends_critical, use_expected_finish, start_lag_from_early_start, float_to_each_project,
             ignore_other_projects, set_planned_to_forecast, float_paths, origin)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)",
    )
    .map(drop)
}

/// # Errors
/// [`StoreError::Gone`] where the project has no schedule.
pub fn update(tx: &Tx<'_>, of: &ScheduleProject) -> Result<(), StoreError> {
    let changed = put(
        tx,
        of,
        "UPDATE schedule SET code = ?2, name = ?3, calendar_id = ?4, planned_start = ?5, data_date = ?6,
             must_finish_by = ?7, stored_finish = ?8, currency = ?9, rules = ?10, out_of_sequence = ?11,
             lag_calendar = ?12, float_type = ?13, critical_float = ?14, open_ends_critical = ?15,
             use_expected_finish = ?16, start_lag_from_early_start = ?17, float_to_each_project = ?18,
             ignore_other_projects = ?19, set_planned_to_forecast = ?20, float_paths = ?21, origin = ?22
         WHERE project_id = ?1",
    )?;
    if changed == 0 { Err(StoreError::gone("schedule")) } else { Ok(()) }
}

fn put(tx: &Tx<'_>, of: &ScheduleProject, sql: &str) -> Result<usize, StoreError> {
    let options = &of.options;
    let critical = match options.critical {
        Critical::TotalFloat(minutes) => Some(minutes),
        Critical::LongestPath => None,
    };
    tx.run(
        sql,
        params![
            of.id.as_bytes(),
            of.code,
            of.name,
            of.calendar_id.as_ref().map(CalendarId::as_bytes),
            minutes(of.planned_start),
            minutes(of.data_date),
            minutes(of.must_finish_by),
            minutes(of.stored_finish),
            of.currency,
            options.rules.name(),
            options.out_of_sequence.name(),
            options.lag_calendar.name(),
            options.float_type.name(),
            critical,
            options.open_ends_critical,
            options.use_expected_finish,
            options.start_lag_from_early_start,
            options.float_to_each_project,
            options.ignore_other_projects,
            options.set_planned_to_forecast,
            options.float_paths,
            of.origin,
        ],
    )
}
