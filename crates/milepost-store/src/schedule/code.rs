//! Activity codes with their values, and the fields that planners added themselves.

use crate::value::{Named, id, maybe_id, named};
use crate::{Reader, StoreError, Tx};
use milepost_model::schedule::{CodeType, CodeValue, UserField};
use milepost_model::{CodeTypeId, CodeValueId, ProjectId, UserFieldId};
use rusqlite::{Row, params};

fn read_type(row: &Row<'_>) -> rusqlite::Result<CodeType> {
    Ok(CodeType {
        project_id: Some(id(row, 0, ProjectId)?),
        id: id(row, 1, CodeTypeId)?,
        position: row.get(2)?,
        name: row.get(3)?,
        origin: row.get(4)?,
    })
}

fn read_value(row: &Row<'_>) -> rusqlite::Result<CodeValue> {
    Ok(CodeValue {
        id: id(row, 0, CodeValueId)?,
        type_id: id(row, 1, CodeTypeId)?,
        parent: maybe_id(row, 2, CodeValueId)?,
        position: row.get(3)?,
        code: row.get(4)?,
        name: row.get(5)?,
        color: row.get(6)?,
        origin: row.get(7)?,
    })
}

fn read_field(row: &Row<'_>) -> rusqlite::Result<UserField> {
    Ok(UserField {
        id: id(row, 0, UserFieldId)?,
        subject: row.get(1)?,
        name: row.get(2)?,
        kind: named(row, 3)?,
        origin: row.get(4)?,
    })
}

/// The kinds of codes of a project and their values, each by id.
///
/// # Errors
/// Where the file cannot be read.
pub fn of_project(reader: &Reader, project: ProjectId) -> Result<(Vec<CodeType>, Vec<CodeValue>), StoreError> {
    let key = [project.as_bytes()];
    let types = reader.rows(
        "SELECT project_id, id, position, name, origin FROM code_type WHERE project_id = ?1 ORDER BY id",
        key,
        read_type,
    )?;
    let values = reader.rows(
        "SELECT id, type_id, parent, position, code, name, color, origin FROM code_value
         WHERE project_id = ?1 ORDER BY id",
        key,
        read_value,
    )?;
    Ok((types, values))
}

/// The fields of a project that planners added, by id.
///
/// # Errors
/// Where the file cannot be read.
pub fn fields_of_project(reader: &Reader, project: ProjectId) -> Result<Vec<UserField>, StoreError> {
    reader.rows(
        "SELECT id, subject, name, kind, origin FROM user_field WHERE project_id = ?1 ORDER BY id",
        [project.as_bytes()],
        read_field,
    )
}

/// # Errors
/// [`StoreError::Refused`] where its id is taken.
pub fn insert_type(tx: &Tx<'_>, project: ProjectId, code: &CodeType) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO code_type (project_id, id, position, name, origin) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![project.as_bytes(), code.id.as_bytes(), code.position, code.name, code.origin],
    )
    .map(drop)
}

/// # Errors
/// [`StoreError::Refused`] where its id is taken, or its type is not there.
pub fn insert_value(tx: &Tx<'_>, project: ProjectId, value: &CodeValue) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO code_value (project_id, id, type_id, parent, position, code, name, color, origin)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            project.as_bytes(),
            value.id.as_bytes(),
            value.type_id.as_bytes(),
            value.parent.as_ref().map(CodeValueId::as_bytes),
            value.position,
            value.code,
            value.name,
            value.color,
            value.origin,
        ],
    )
    .map(drop)
}

/// # Errors
/// [`StoreError::Refused`] where its id is taken.
pub fn insert_field(tx: &Tx<'_>, project: ProjectId, field: &UserField) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO user_field (project_id, id, subject, name, kind, origin) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![project.as_bytes(), field.id.as_bytes(), field.subject, field.name, field.kind.name(), field.origin],
    )
    .map(drop)
}
