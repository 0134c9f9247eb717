//! The schema of the workspace file: its marks, its tables, and the way from each version to the next.

use rusqlite::Connection;

/// Marks a SQLite file as a Milepost workspace: the bytes `MILE`, at offset 68 of the file.
pub const APPLICATION_ID: u32 = 0x4D49_4C45;

/// The schema that this version of Milepost writes; kept as SQLite's `user_version`.
pub const SCHEMA_VERSION: i64 = 7;

/// Every table whose changes are recorded, and so can be undone. The first column of each is the id of
/// the project that a row belongs to; only `source` belongs to none.
pub const RECORDED_TABLES: &[&str] = &[
    "project",
    "project_place",
    "project_country",
    "source",
    "milestone",
    "milestone_source",
    "claim",
    "fact_choice",
    "calendar",
    "calendar_exception",
    "schedule",
    "wbs",
    "resource",
    "code_type",
    "code_value",
    "user_field",
    "activity",
    "activity_code",
    "activity_value",
    "relationship",
    "assignment",
    "milestone_activity",
    "risk",
    "risk_activity",
    "quantity",
    "quantity_reading",
    "front",
    "front_reading",
    "structure",
    "structure_milestone",
    "cost",
    "report",
    "report_source",
    "report_line",
    "report_quantity",
    "report_front",
    "baseline",
    "baseline_choice",
    "baseline_milestone",
    "baseline_quantity",
    "extension",
];

/// The steps of the schema: step `n` makes version `n + 1` of version `n`. Only ever added to.
///
/// A step only adds tables, indexes and trailing columns with a default: recorded changesets still
/// apply to such a table. One that must do more ends the undo there, and has to say so in the history.
pub(crate) const MIGRATIONS: &[&str] = &[
    include_str!("migrations/001.sql"),
    include_str!("migrations/002.sql"),
    include_str!("migrations/003.sql"),
    include_str!("migrations/004.sql"),
    include_str!("migrations/005.sql"),
    include_str!("migrations/006.sql"),
    include_str!("migrations/007.sql"),
];

/// The schema version of a file.
pub(crate) fn version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row("PRAGMA user_version", [], |row| row.get(0))
}

/// Takes a file from its version to the newest of `migrations`, in one transaction.
pub(crate) fn migrate(connection: &Connection, migrations: &[&str]) -> rusqlite::Result<()> {
    let transaction = rusqlite::Transaction::new_unchecked(connection, rusqlite::TransactionBehavior::Immediate)?;
    let from = version(&transaction)?;
    let done = usize::try_from(from).unwrap_or(usize::MAX);
    for (step, migration) in (from..).zip(migrations.iter().skip(done)) {
        transaction.execute_batch(migration)?;
        transaction.pragma_update(None, "user_version", step + 1)?;
    }
    transaction.commit()
}

/// The settings of every connection. None of them changes the file.
pub(crate) fn configure(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // A commit that was acknowledged survives a power failure.
    connection.pragma_update(None, "synchronous", "FULL")?;
    // Do not trust what a file that came from elsewhere has in its schema.
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    // In KiB: a workspace of the size that is aimed at fits.
    connection.pragma_update(None, "cache_size", -32_768)
}
