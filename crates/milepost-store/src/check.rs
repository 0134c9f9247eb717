//! The integrity checks: whether the file is whole and everything in it can be read.

use crate::history::{EntryKind, changeset};
use crate::schema::{APPLICATION_ID, MIGRATIONS, RECORDED_TABLES, SCHEMA_VERSION, version};
use crate::value::Named;
use crate::{
    Reader, Store, StoreError, baseline, claim, cost, front, milestone, project, quantity, report, risk, schedule,
    source, structure,
};
use milepost_model::Message;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// What the checks found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Check {
    /// What is wrong; empty where all is sound.
    pub findings: Vec<Message>,
    pub projects: usize,
    pub milestones: usize,
    pub claims: usize,
    pub sources: usize,
    pub activities: usize,
    /// Entries of the history.
    pub changes: i64,
}

impl Check {
    /// True if nothing is wrong.
    #[must_use]
    pub fn sound(&self) -> bool {
        self.findings.is_empty()
    }
}

impl Store {
    /// Checks the file: SQLite's own integrity check, references, marks and schema, that every value can
    /// be read, and that every changeset of the history can.
    ///
    /// # Errors
    /// Where the checks cannot be made. Damage is not an error but a finding.
    pub fn check(&self) -> Result<Check, StoreError> {
        self.read(run)
    }
}

/// Looks at one thing and adds what is wrong with it.
type One = fn(&Reader, &mut Check) -> Result<(), StoreError>;

fn run(reader: &Reader) -> Result<Check, StoreError> {
    let mut check = Check::default();
    let checks: [One; 6] = [structure, references, marks, schema, content, history];
    for one in checks {
        match one(reader, &mut check) {
            Ok(()) => {}
            // What one check cannot read because it is damaged does not keep the others from looking.
            Err(StoreError::Damaged { detail, .. }) => {
                check.findings.push(Message::new("check-damaged").with("detail", detail));
            }
            Err(other) => return Err(other),
        }
    }
    Ok(check)
}

fn structure(reader: &Reader, check: &mut Check) -> Result<(), StoreError> {
    let lines: Vec<String> = reader.rows("PRAGMA integrity_check(20)", [], |row| row.get(0))?;
    let damage = lines.into_iter().filter(|line| line != "ok");
    check.findings.extend(damage.map(|line| Message::new("check-damaged").with("detail", line)));
    Ok(())
}

fn references(reader: &Reader, check: &mut Check) -> Result<(), StoreError> {
    let lost: Vec<(String, String)> =
        reader.rows("PRAGMA foreign_key_check", [], |row| Ok((row.get(0)?, row.get(2)?)))?;
    check.findings.extend(
        lost.into_iter()
            .map(|(table, parent)| Message::new("check-lost-reference").with("table", table).with("parent", parent)),
    );
    Ok(())
}

fn marks(reader: &Reader, check: &mut Check) -> Result<(), StoreError> {
    if reader.number("PRAGMA application_id", [])? != i64::from(APPLICATION_ID) {
        check.findings.push(Message::new("check-application-id"));
    }
    let found = version(&reader.connection).map_err(|e| reader.failed(e))?;
    if found != SCHEMA_VERSION {
        let message = Message::new("check-schema-version").with("found", found.to_string());
        check.findings.push(message.with("known", SCHEMA_VERSION.to_string()));
    }
    Ok(())
}

/// Every table, index and column that the migrations make has to be there as they make it, and nothing
/// else: a trigger of somebody else's, say, would break undo.
fn schema(reader: &Reader, check: &mut Check) -> Result<(), StoreError> {
    const SQL: &str = "SELECT name, sql FROM sqlite_schema
        WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name";
    let found: Vec<(String, String)> = reader.rows(SQL, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let expected = expected_schema(SQL).map_err(|e| reader.failed(e))?;
    let other = |of: &[(String, String)], than: &[(String, String)]| -> BTreeSet<String> {
        of.iter().filter(|object| !than.contains(object)).map(|(name, _)| name.clone()).collect()
    };
    let mut names = other(&expected, &found);
    names.extend(other(&found, &expected));
    check.findings.extend(names.into_iter().map(|name| Message::new("check-schema").with("name", name)));
    Ok(())
}

fn expected_schema(sql: &str) -> rusqlite::Result<Vec<(String, String)>> {
    let made = Connection::open_in_memory()?;
    crate::schema::migrate(&made, MIGRATIONS)?;
    made.prepare(sql)?.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

fn content(reader: &Reader, check: &mut Check) -> Result<(), StoreError> {
    check.projects = project::list(reader)?.len();
    check.milestones = milestone::all(reader)?.len();
    check.claims = claim::all(reader)?.len();
    check.sources = source::list(reader)?.len();
    for project in schedule::projects(reader)? {
        check.activities += schedule::of_project(reader, project)?.map_or(0, |s| s.activities.len());
    }
    schedule::link::all(reader)?;
    // The others are only read: what cannot be is damage.
    report::all(reader)?;
    baseline::all(reader)?;
    quantity::all(reader)?;
    front::all(reader)?;
    structure::all(reader)?;
    cost::all(reader)?;
    risk::all(reader)?;
    Ok(())
}

fn history(reader: &Reader, check: &mut Check) -> Result<(), StoreError> {
    check.changes = reader.number("SELECT count(*) FROM history", [])?;
    let broken = |number: i64| Message::new("check-history").with("number", number.to_string());
    // Numbered from 1 without a gap, each with its words and its changeset.
    let mut expected = 1;
    reader.each("SELECT number, action, kind FROM history ORDER BY number", [], |row| {
        let number: i64 = row.get(0)?;
        let words = row.get_ref(1)?.as_str().ok();
        let readable = words.is_some_and(|w| serde_json::from_str::<Message>(w).is_ok());
        let known = row.get_ref(2)?.as_str().ok().and_then(EntryKind::named).is_some();
        if number != expected || !readable || !known {
            check.findings.push(broken(number));
        }
        expected = number + 1;
        Ok(())
    })?;
    let mut with_changeset = 0_i64;
    reader.each("SELECT number, changeset FROM history_changeset ORDER BY number", [], |row| {
        let number: i64 = row.get(0)?;
        with_changeset += 1;
        let parsed = changeset::each(row.get_ref(1)?.as_blob().unwrap_or_default(), |item| {
            let known = RECORDED_TABLES.contains(&item.op()?.table_name());
            if known { Ok(()) } else { Err(rusqlite::Error::InvalidQuery) }
        });
        if parsed.is_err() {
            check.findings.push(broken(number));
        }
        Ok(())
    })?;
    if with_changeset != check.changes {
        check.findings.push(Message::new("check-history-incomplete"));
    }
    Ok(())
}
