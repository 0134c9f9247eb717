//! Saved mappings of tables, by name. They are how files are read and no content: they are not recorded, and an
//! undone import leaves the mapping that it was made by.

use crate::{Reader, Store, StoreError};
use rusqlite::params;

const PREFIX: &str = "mapping:";

/// Names and bodies of all that are saved, by name.
///
/// # Errors
/// Where the file cannot be read.
pub fn list(reader: &Reader) -> Result<Vec<(String, String)>, StoreError> {
    let sql = "SELECT substr(key, ?2), value FROM meta WHERE substr(key, 1, ?2 - 1) = ?1 ORDER BY key";
    let after = i64::try_from(PREFIX.len() + 1).unwrap_or(i64::MAX);
    reader.rows(sql, params![PREFIX, after], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Saves one, in the place of the one of its name.
///
/// # Errors
/// Where the file cannot be written.
pub fn put(store: &Store, name: &str, body: &str) -> Result<(), StoreError> {
    store.kept(
        "INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        params![format!("{PREFIX}{name}"), body],
    )
}

/// Forgets one; true if it was there.
///
/// # Errors
/// Where the file cannot be written.
pub fn delete(store: &Store, name: &str) -> Result<bool, StoreError> {
    let there = list(store)?.iter().any(|(known, _)| known == name);
    store.kept("DELETE FROM meta WHERE key = ?1", [format!("{PREFIX}{name}")])?;
    Ok(there)
}
