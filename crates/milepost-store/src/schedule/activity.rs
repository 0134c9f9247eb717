//! Activities, with their codes and the values of planners' own fields.

use super::rows::{constraint, from_json, instant, json, minutes, written};
use crate::rank::{Ranked, place_after};
use crate::value::{Named, decimal, id, maybe_id, maybe_parsed, named, parsed};
use crate::{Reader, StoreError, Tx};
use milepost_model::schedule::{Activity, ConstraintKind, UserValue};
use milepost_model::{ActivityId, CalendarId, CodeValueId, ProjectId, ResourceId, UserFieldId, WbsId};
use rusqlite::{Row, params};

const COLUMNS: &str = "project_id, id, wbs_id, calendar_id, code, name, kind, duration_type, original, remaining,
    at_completion, percent_type, physical_percent, actual_start, actual_finish, expected_finish, suspended, resumed,
    external_early_start, external_late_finish, planned_start, planned_finish, deadline, constraint_kind,
    constraint_date, second_constraint_kind, second_constraint_date, priority, leveling_delay, inactive, manual,
    primary_resource, splits, steps, notes, stored, origin, duration_range FROM activity";

fn read(row: &Row<'_>) -> rusqlite::Result<Activity> {
    Ok(Activity {
        project_id: id(row, 0, ProjectId)?,
        id: id(row, 1, ActivityId)?,
        wbs_id: maybe_id(row, 2, WbsId)?,
        calendar_id: maybe_id(row, 3, CalendarId)?,
        code: row.get(4)?,
        name: row.get(5)?,
        kind: named(row, 6)?,
        duration_type: named(row, 7)?,
        original: row.get(8)?,
        remaining: row.get(9)?,
        at_completion: row.get(10)?,
        percent_type: named(row, 11)?,
        physical_percent: decimal(row, 12)?,
        actual_start: instant(row, 13)?,
        actual_finish: instant(row, 14)?,
        expected_finish: instant(row, 15)?,
        suspended: instant(row, 16)?,
        resumed: instant(row, 17)?,
        external_early_start: instant(row, 18)?,
        external_late_finish: instant(row, 19)?,
        planned_start: instant(row, 20)?,
        planned_finish: instant(row, 21)?,
        deadline: instant(row, 22)?,
        constraint: constraint(row, 23)?,
        second_constraint: constraint(row, 25)?,
        priority: row.get(27)?,
        leveling_delay: row.get(28)?,
        inactive: row.get(29)?,
        manual: row.get(30)?,
        primary_resource: maybe_id(row, 31, ResourceId)?,
        splits: from_json(row, 32)?,
        steps: from_json(row, 33)?,
        codes: vec![],
        user_values: vec![],
        notes: row.get(34)?,
        stored: maybe_parsed(row, 35, |text| serde_json::from_str(text))?,
        origin: row.get(36)?,
        range: maybe_parsed(row, 37, |text| serde_json::from_str(text))?,
    })
}

/// The activities of a project, in its order.
///
/// # Errors
/// Where the file cannot be read.
pub fn of_project(reader: &Reader, project: ProjectId) -> Result<Vec<Activity>, StoreError> {
    let key = [project.as_bytes()];
    let mut activities = reader.rows(&format!("SELECT {COLUMNS} WHERE project_id = ?1 ORDER BY id"), key, read)?;
    let codes = reader.rows(
        "SELECT activity_id, value_id FROM activity_code WHERE project_id = ?1 ORDER BY activity_id, position",
        key,
        |row| Ok((id(row, 0, ActivityId)?, id(row, 1, CodeValueId)?)),
    )?;
    let values = reader.rows(
        "SELECT activity_id, field_id, value FROM activity_value WHERE project_id = ?1 ORDER BY activity_id, position",
        key,
        |row| Ok((id(row, 0, ActivityId)?, read_value(row, 1)?)),
    )?;
    let (mut codes, mut values) = (codes.into_iter().peekable(), values.into_iter().peekable());
    for activity in &mut activities {
        while let Some((_, code)) = codes.next_if(|(of, _)| *of == activity.id) {
            activity.codes.push(code);
        }
        while let Some((_, value)) = values.next_if(|(of, _)| *of == activity.id) {
            activity.user_values.push(value);
        }
    }
    in_order(reader, project, activities)
}

/// Puts activities, which come by id, in the order of their ranks. The ranks are read from their own
/// index: smaller, and in order already.
fn in_order(reader: &Reader, project: ProjectId, by_id: Vec<Activity>) -> Result<Vec<Activity>, StoreError> {
    let order = order(reader, project)?;
    if order.iter().zip(&by_id).all(|(id, activity)| *id == activity.id) {
        return Ok(by_id);
    }
    let mut by_id: Vec<Option<Activity>> = by_id.into_iter().map(Some).collect();
    let mut places: Vec<(ActivityId, usize)> =
        by_id.iter().enumerate().filter_map(|(place, a)| Some((a.as_ref()?.id, place))).collect();
    places.sort_unstable();
    let place = |id: &ActivityId| {
        let found = places.binary_search_by_key(id, |(id, _)| *id).ok()?;
        places.get(found).map(|(_, place)| *place)
    };
    Ok(order.iter().filter_map(|id| by_id.get_mut(place(id)?)?.take()).collect())
}

/// The activities of a project in its order, by id.
///
/// # Errors
/// Where the file cannot be read.
pub fn order(reader: &Reader, project: ProjectId) -> Result<Vec<ActivityId>, StoreError> {
    reader.rows("SELECT id FROM activity WHERE project_id = ?1 ORDER BY rank, id", [project.as_bytes()], |row| {
        id(row, 0, ActivityId)
    })
}

fn read_value(row: &Row<'_>, column: usize) -> rusqlite::Result<(UserFieldId, UserValue)> {
    Ok((id(row, column, UserFieldId)?, parsed(row, column + 1, |text| serde_json::from_str(text))?))
}

/// # Errors
/// Where the file cannot be read.
pub fn get(reader: &Reader, activity: ActivityId) -> Result<Option<Activity>, StoreError> {
    let key = activity.as_bytes();
    let Some(mut found) = reader.maybe(&format!("SELECT {COLUMNS} WHERE id = ?1"), [key], read)? else {
        return Ok(None);
    };
    let key = [found.project_id.as_bytes(), key];
    found.codes = reader.rows(
        "SELECT value_id FROM activity_code WHERE project_id = ?1 AND activity_id = ?2 ORDER BY position",
        key,
        |row| id(row, 0, CodeValueId),
    )?;
    found.user_values = reader.rows(
        "SELECT field_id, value FROM activity_value WHERE project_id = ?1 AND activity_id = ?2 ORDER BY position",
        key,
        |row| read_value(row, 0),
    )?;
    Ok(Some(found))
}

/// The activities of a project with this code.
///
/// # Errors
/// Where the file cannot be read.
pub fn with_code(reader: &Reader, project: ProjectId, code: &str) -> Result<Vec<ActivityId>, StoreError> {
    reader.rows(
        "SELECT id FROM activity WHERE project_id = ?1 AND code = ?2 ORDER BY id",
        params![project.as_bytes(), code],
        |row| id(row, 0, ActivityId),
    )
}

/// # Errors
/// Where the file cannot be read.
pub fn count(reader: &Reader) -> Result<usize, StoreError> {
    reader.count("SELECT count(*) FROM activity")
}

/// Adds activities of one project, one after the other, after another one; without one: at the end.
///
/// # Errors
/// [`StoreError::Refused`] where an id is taken, or something that they name is not there.
pub fn insert_all(
    tx: &Tx<'_>,
    project: ProjectId,
    activities: &[Activity],
    after: Option<ActivityId>,
) -> Result<(), StoreError> {
    if activities.is_empty() {
        return Ok(());
    }
    let list = OfProject(project);
    let after = match after {
        Some(after) => Some(rank(tx, project, after)?),
        None => list.last(tx, &crate::rank::NONE)?,
    };
    let ranks = place_after(&list, tx, &crate::rank::NONE, after, activities.len())?;
    for (activity, rank) in activities.iter().zip(ranks) {
        insert_row(tx, project, activity, rank)?;
    }
    Ok(())
}

fn insert_row(tx: &Tx<'_>, project: ProjectId, activity: &Activity, rank: i64) -> Result<(), StoreError> {
    put(
        tx,
        project,
        activity,
        Some(rank),
        "INSERT INTO activity (project_id, id, wbs_id, calendar_id, code, name, kind, duration_type, original,
             remaining, at_completion, percent_type, physical_percent, actual_start, actual_finish, expected_finish,
             suspended, resumed, external_early_start, external_late_finish, planned_start, planned_finish, deadline,
             constraint_kind, constraint_date, second_constraint_kind, second_constraint_date, priority,
             leveling_delay, inactive, manual, primary_resource, splits, steps, notes, stored, origin, rank,
             duration_range)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22,
             ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38, ?39)",
    )?;
    insert_lists(tx, project, activity)
}

/// Writes an activity over the one with its id. It stays in its project and at its place.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn update(tx: &Tx<'_>, activity: &Activity) -> Result<(), StoreError> {
    let project = activity.project_id;
    let changed = put(
        tx,
        project,
        activity,
        None,
        "UPDATE activity SET wbs_id = ?3, calendar_id = ?4, code = ?5, name = ?6, kind = ?7, duration_type = ?8,
             original = ?9, remaining = ?10, at_completion = ?11, percent_type = ?12, physical_percent = ?13,
             actual_start = ?14, actual_finish = ?15, expected_finish = ?16, suspended = ?17, resumed = ?18,
             external_early_start = ?19, external_late_finish = ?20, planned_start = ?21, planned_finish = ?22,
             deadline = ?23, constraint_kind = ?24, constraint_date = ?25, second_constraint_kind = ?26,
             second_constraint_date = ?27, priority = ?28, leveling_delay = ?29, inactive = ?30, manual = ?31,
             primary_resource = ?32, splits = ?33, steps = ?34, notes = ?35, stored = ?36, origin = ?37,
             rank = coalesce(?38, rank), duration_range = ?39
         WHERE project_id = ?1 AND id = ?2",
    )?;
    if changed == 0 {
        return Err(StoreError::gone("activity"));
    }
    delete_lists(tx, project, activity.id)?;
    insert_lists(tx, project, activity)
}

fn put(
    tx: &Tx<'_>,
    project: ProjectId,
    activity: &Activity,
    rank: Option<i64>,
    sql: &str,
) -> Result<usize, StoreError> {
    let kind = |kind: ConstraintKind| kind.name();
    let stored = activity.stored.as_ref().map(|stored| written(tx, stored)).transpose()?;
    let range = activity.range.as_ref().map(|range| written(tx, range)).transpose()?;
    tx.run(
        sql,
        params![
            project.as_bytes(),
            activity.id.as_bytes(),
            activity.wbs_id.as_ref().map(WbsId::as_bytes),
            activity.calendar_id.as_ref().map(CalendarId::as_bytes),
            activity.code,
            activity.name,
            activity.kind.name(),
            activity.duration_type.name(),
            activity.original,
            activity.remaining,
            activity.at_completion,
            activity.percent_type.name(),
            activity.physical_percent.to_string(),
            minutes(activity.actual_start),
            minutes(activity.actual_finish),
            minutes(activity.expected_finish),
            minutes(activity.suspended),
            minutes(activity.resumed),
            minutes(activity.external_early_start),
            minutes(activity.external_late_finish),
            minutes(activity.planned_start),
            minutes(activity.planned_finish),
            minutes(activity.deadline),
            activity.constraint.map(|c| kind(c.kind)),
            activity.constraint.and_then(|c| minutes(c.date)),
            activity.second_constraint.map(|c| kind(c.kind)),
            activity.second_constraint.and_then(|c| minutes(c.date)),
            activity.priority,
            activity.leveling_delay,
            activity.inactive,
            activity.manual,
            activity.primary_resource.as_ref().map(ResourceId::as_bytes),
            json(tx, &activity.splits)?,
            json(tx, &activity.steps)?,
            activity.notes,
            stored,
            activity.origin,
            rank,
            range,
        ],
    )
}

fn insert_lists(tx: &Tx<'_>, project: ProjectId, activity: &Activity) -> Result<(), StoreError> {
    let key = (project.as_bytes(), activity.id.as_bytes());
    for (position, code) in (0_i64..).zip(&activity.codes) {
        tx.run(
            "INSERT INTO activity_code (project_id, activity_id, position, value_id) VALUES (?1, ?2, ?3, ?4)",
            params![key.0, key.1, position, code.as_bytes()],
        )?;
    }
    for (position, (field, value)) in (0_i64..).zip(&activity.user_values) {
        tx.run(
            "INSERT INTO activity_value (project_id, activity_id, position, field_id, value)
             VALUES (?1, ?2, ?3, ?4, ?5)",
            params![key.0, key.1, position, field.as_bytes(), written(tx, value)?],
        )?;
    }
    Ok(())
}

fn delete_lists(tx: &Tx<'_>, project: ProjectId, activity: ActivityId) -> Result<(), StoreError> {
    let key = [project.as_bytes(), activity.as_bytes()];
    tx.run("DELETE FROM activity_code WHERE project_id = ?1 AND activity_id = ?2", key)?;
    tx.run("DELETE FROM activity_value WHERE project_id = ?1 AND activity_id = ?2", key)?;
    Ok(())
}

/// Puts an activity after another one of its project; without one: first.
///
/// # Errors
/// [`StoreError::Gone`] where one of them is not there.
pub fn move_after(
    tx: &Tx<'_>,
    project: ProjectId,
    activity: ActivityId,
    after: Option<ActivityId>,
) -> Result<(), StoreError> {
    let list = OfProject(project);
    rank(tx, project, activity)?;
    let after = after.map(|after| rank(tx, project, after)).transpose()?;
    let ranks = place_after(&list, tx, activity.as_bytes(), after, 1)?;
    match ranks.first() {
        Some(rank) => list.set_rank(tx, activity.as_bytes(), *rank),
        None => Ok(()),
    }
}

fn rank(reader: &Reader, project: ProjectId, activity: ActivityId) -> Result<i64, StoreError> {
    let key = [project.as_bytes(), activity.as_bytes()];
    reader
        .maybe("SELECT rank FROM activity WHERE project_id = ?1 AND id = ?2", key, |row| row.get(0))?
        .ok_or_else(|| StoreError::gone("activity"))
}

/// Removes an activity with its relationships, its assignments and the links of milestones to it.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn delete(tx: &Tx<'_>, project: ProjectId, activity: ActivityId) -> Result<(), StoreError> {
    let key = [project.as_bytes(), activity.as_bytes()];
    super::link::delete_of_activity(tx, project, activity)?;
    crate::risk::unlink(tx, project, activity)?;
    delete_lists(tx, project, activity)?;
    tx.run("DELETE FROM assignment WHERE project_id = ?1 AND activity_id = ?2", key)?;
    tx.run("DELETE FROM relationship WHERE predecessor = ?1 OR successor = ?1", [activity.as_bytes()])?;
    match tx.run("DELETE FROM activity WHERE project_id = ?1 AND id = ?2", key)? {
        0 => Err(StoreError::gone("activity")),
        _ => Ok(()),
    }
}

/// The activities of one project, as a list.
struct OfProject(ProjectId);

impl Ranked for OfProject {
    fn ranks(&self, tx: &Tx<'_>, except: &[u8; 16], from: i64, limit: i64) -> Result<Vec<i64>, StoreError> {
        tx.rows(
            "SELECT rank FROM activity WHERE project_id = ?1 AND id <> ?2 ORDER BY rank, id LIMIT ?4 OFFSET ?3",
            params![self.0.as_bytes(), except, from, limit],
            |row| row.get(0),
        )
    }

    fn ids(&self, tx: &Tx<'_>, except: &[u8; 16]) -> Result<Vec<[u8; 16]>, StoreError> {
        tx.rows(
            "SELECT id FROM activity WHERE project_id = ?1 AND id <> ?2 ORDER BY rank, id",
            [self.0.as_bytes(), except],
            |row| row.get(0),
        )
    }

    fn set_rank(&self, tx: &Tx<'_>, id: &[u8; 16], rank: i64) -> Result<(), StoreError> {
        let key = params![self.0.as_bytes(), id, rank];
        tx.run("UPDATE activity SET rank = ?3 WHERE project_id = ?1 AND id = ?2", key).map(drop)
    }

    fn last(&self, tx: &Tx<'_>, except: &[u8; 16]) -> Result<Option<i64>, StoreError> {
        tx.maybe(
            "SELECT rank FROM activity WHERE project_id = ?1 AND id <> ?2 ORDER BY rank DESC LIMIT 1",
            [self.0.as_bytes(), except],
            |row| row.get(0),
        )
    }

    fn after(&self, tx: &Tx<'_>, except: &[u8; 16], rank: i64, limit: i64) -> Result<Vec<([u8; 16], i64)>, StoreError> {
        tx.rows(
            "SELECT id, rank FROM activity WHERE project_id = ?1 AND id <> ?2 AND rank > ?3 ORDER BY rank, id LIMIT ?4",
            params![self.0.as_bytes(), except, rank, limit],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
    }
}
