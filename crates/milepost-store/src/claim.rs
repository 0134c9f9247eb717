//! Claims, and which of them is chosen for its fact.

use crate::value::{self, Named, decimal, id, interval, maybe_currency, maybe_id, maybe_interval, named, unknown};
use crate::{Reader, StoreError, Tx};
use milepost_model::{Claim, ClaimId, ClaimValue, FactName, Length, Money, ProjectId, SourceId};
use rusqlite::{Row, params};

const COLUMNS: &str = "project_id, id, fact, reported, value_kind, value, bound, currency, source_id, stated, note
    FROM claim";

fn read(row: &Row<'_>) -> rusqlite::Result<Claim> {
    Ok(Claim {
        project_id: id(row, 0, ProjectId)?,
        id: id(row, 1, ClaimId)?,
        fact: FactName(row.get(2)?),
        reported: row.get(3)?,
        value: read_value(row)?,
        source_id: maybe_id(row, 8, SourceId)?,
        stated: maybe_interval(row, 9)?,
        note: row.get(10)?,
        chosen: false,
    })
}

fn read_value(row: &Row<'_>) -> rusqlite::Result<ClaimValue> {
    // The kind is borrowed from the row: 15,000 of them are read to show a portfolio.
    let kind = row.get_ref(4)?.as_str().map_err(rusqlite::Error::from)?;
    match kind {
        "length" => Ok(ClaimValue::Length(Length { metres: decimal(row, 5)?, bound: named(row, 6)? })),
        "date" => Ok(ClaimValue::Date(interval(row, 5)?)),
        "money" => match maybe_currency(row, 7)? {
            Some(currency) => Ok(ClaimValue::Money(Money { amount: decimal(row, 5)?, currency })),
            None => unknown(7, ""),
        },
        "number" => Ok(ClaimValue::Number(decimal(row, 5)?)),
        "share" => Ok(ClaimValue::Share(decimal(row, 5)?)),
        "text" => Ok(ClaimValue::Text(row.get(5)?)),
        other => unknown(4, other),
    }
}

/// A value as its columns: kind, value, bound, currency.
fn stored(value: &ClaimValue) -> (&'static str, String, Option<&'static str>, Option<String>) {
    match value {
        ClaimValue::Length(length) => ("length", length.metres.to_string(), Some(length.bound.name()), None),
        ClaimValue::Date(interval) => ("date", interval.stored(), None, None),
        ClaimValue::Money(money) => ("money", money.amount.to_string(), None, Some(money.currency.to_string())),
        ClaimValue::Number(number) => ("number", number.to_string(), None, None),
        ClaimValue::Share(share) => ("share", share.to_string(), None, None),
        ClaimValue::Text(text) => ("text", text.clone(), None, None),
    }
}

/// The key of a fact: names that differ only in case are one.
fn key(fact: &FactName) -> String {
    fact.0.to_lowercase()
}

/// The claims of a project, in the order they were made.
///
/// # Errors
/// Where the file cannot be read.
pub fn of_project(reader: &Reader, project: ProjectId) -> Result<Vec<Claim>, StoreError> {
    let key = project.as_bytes();
    let mut claims = reader.rows(&format!("SELECT {COLUMNS} WHERE project_id = ?1 ORDER BY id"), [key], read)?;
    let chosen = reader.rows("SELECT claim_id FROM fact_choice WHERE project_id = ?1", [key], read_chosen)?;
    mark(&mut claims, chosen);
    Ok(claims)
}

/// All claims, those of one project together and in the order they were made; the projects by id.
///
/// # Errors
/// Where the file cannot be read.
pub fn all(reader: &Reader) -> Result<Vec<Claim>, StoreError> {
    let mut claims = reader.rows(&format!("SELECT {COLUMNS} ORDER BY project_id, id"), [], read)?;
    mark(&mut claims, reader.rows("SELECT claim_id FROM fact_choice", [], read_chosen)?);
    Ok(claims)
}

/// # Errors
/// Where the file cannot be read.
pub fn get(reader: &Reader, claim: ClaimId) -> Result<Option<Claim>, StoreError> {
    let Some(mut found) = reader.maybe(&format!("SELECT {COLUMNS} WHERE id = ?1"), [claim.as_bytes()], read)? else {
        return Ok(None);
    };
    found.chosen = 0 < reader.number(
        "SELECT count(*) FROM fact_choice WHERE project_id = ?1 AND claim_id = ?2",
        [found.project_id.as_bytes(), claim.as_bytes()],
    )?;
    Ok(Some(found))
}

fn read_chosen(row: &Row<'_>) -> rusqlite::Result<ClaimId> {
    id(row, 0, ClaimId)
}

/// Marks the claims that are chosen. Apart from reading them: a join would look each one up.
fn mark(claims: &mut [Claim], mut chosen: Vec<ClaimId>) {
    chosen.sort_unstable();
    for claim in claims {
        claim.chosen = chosen.binary_search(&claim.id).is_ok();
    }
}

/// # Errors
/// Where the file cannot be read.
pub fn count(reader: &Reader) -> Result<usize, StoreError> {
    reader.count("SELECT count(*) FROM claim")
}

/// Adds a claim. One that is chosen takes the place of the one chosen for its fact so far.
///
/// # Errors
/// [`StoreError::Refused`] where its id is taken, or it names a project or source that is not there.
pub fn insert(tx: &Tx<'_>, claim: &Claim) -> Result<(), StoreError> {
    write(
        tx,
        claim,
        "INSERT INTO claim (project_id, id, fact, reported, value_kind, value, bound, currency, source_id, stated, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?;
    if claim.chosen { choose_row(tx, claim) } else { Ok(()) }
}

/// Writes a claim over the one with its id, and chooses it or not as it says. It stays in its project.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn update(tx: &Tx<'_>, claim: &Claim) -> Result<(), StoreError> {
    let changed = write(
        tx,
        claim,
        "UPDATE claim SET fact = ?3, reported = ?4, value_kind = ?5, value = ?6, bound = ?7, currency = ?8,
                source_id = ?9, stated = ?10, note = ?11
         WHERE project_id = ?1 AND id = ?2",
    )?;
    if changed == 0 {
        return Err(StoreError::gone("claim"));
    }
    unchoose_row(tx, claim.project_id, claim.id)?;
    if claim.chosen { choose_row(tx, claim) } else { Ok(()) }
}

/// Runs a statement whose parameters are the columns of a claim, in the order of [`COLUMNS`]; the rows it changed.
fn write(tx: &Tx<'_>, claim: &Claim, statement: &str) -> Result<usize, StoreError> {
    let (kind, value, bound, currency) = stored(&claim.value);
    tx.run(
        statement,
        params![
            claim.project_id.as_bytes(),
            claim.id.as_bytes(),
            claim.fact.0,
            claim.reported,
            kind,
            value,
            bound,
            currency,
            claim.source_id.as_ref().map(SourceId::as_bytes),
            claim.stated.map(|i| i.stored()),
            claim.note,
        ],
    )
}

/// Makes a claim the value of its fact.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn choose(tx: &Tx<'_>, claim: ClaimId) -> Result<(), StoreError> {
    let claim = get(tx, claim)?.ok_or_else(|| StoreError::gone("claim"))?;
    choose_row(tx, &claim)
}

/// Leaves the fact of a claim without a chosen one, if it was this.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn unchoose(tx: &Tx<'_>, claim: ClaimId) -> Result<(), StoreError> {
    unchoose_row(tx, project_of(tx, claim)?, claim)
}

fn choose_row(tx: &Tx<'_>, claim: &Claim) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO fact_choice (project_id, fact, claim_id) VALUES (?1, ?2, ?3)
         ON CONFLICT (project_id, fact) DO UPDATE SET claim_id = excluded.claim_id",
        params![claim.project_id.as_bytes(), key(&claim.fact), claim.id.as_bytes()],
    )
    .map(drop)
}

fn unchoose_row(tx: &Tx<'_>, project: ProjectId, claim: ClaimId) -> Result<(), StoreError> {
    tx.run("DELETE FROM fact_choice WHERE project_id = ?1 AND claim_id = ?2", [project.as_bytes(), claim.as_bytes()])
        .map(drop)
}

fn project_of(reader: &Reader, claim: ClaimId) -> Result<ProjectId, StoreError> {
    reader
        .maybe("SELECT project_id FROM claim WHERE id = ?1", [claim.as_bytes()], |row| id(row, 0, ProjectId))?
        .ok_or_else(|| StoreError::gone("claim"))
}

/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn delete(tx: &Tx<'_>, claim: ClaimId) -> Result<(), StoreError> {
    let project = project_of(tx, claim)?;
    unchoose_row(tx, project, claim)?;
    tx.run("DELETE FROM claim WHERE project_id = ?1 AND id = ?2", [project.as_bytes(), claim.as_bytes()]).map(drop)
}

pub(crate) fn delete_of_project(tx: &Tx<'_>, project: ProjectId) -> Result<(), StoreError> {
    tx.run("DELETE FROM fact_choice WHERE project_id = ?1", [project.as_bytes()])?;
    tx.run("DELETE FROM claim WHERE project_id = ?1", [project.as_bytes()])?;
    Ok(())
}

/// How many claims of each project cite each source: `(source, project, claims)`.
pub(crate) fn citations(reader: &Reader) -> Result<Vec<(SourceId, ProjectId, usize)>, StoreError> {
    reader.rows(
        "SELECT source_id, project_id, count(*) FROM claim WHERE source_id IS NOT NULL GROUP BY source_id, project_id",
        [],
        |row| Ok((id(row, 0, SourceId)?, id(row, 1, ProjectId)?, value::count(row, 2)?)),
    )
}

/// Leaves every claim that cites a source without one.
pub(crate) fn uncite(tx: &Tx<'_>, source: SourceId) -> Result<(), StoreError> {
    tx.run("UPDATE claim SET source_id = NULL WHERE source_id = ?1", [source.as_bytes()]).map(drop)
}
