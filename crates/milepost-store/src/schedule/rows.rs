//! How a schedule's values are kept in columns: moments as minutes, lists as JSON.

use crate::value::{maybe_parsed, named, parsed};
use crate::{StoreError, Tx};
use milepost_model::schedule::{Constraint, Day, Instant, Lag, hours};
use rusqlite::Row;
use rust_decimal::Decimal;
use serde::Serialize;
use serde::de::DeserializeOwned;

pub(super) fn instant(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Instant>> {
    Ok(row.get::<_, Option<i32>>(column)?.map(Instant))
}

pub(super) fn minutes(instant: Option<Instant>) -> Option<i32> {
    instant.map(|i| i.0)
}

/// A value as JSON; nothing where it is the value of nothing.
pub(super) fn json<T: Serialize + Default + PartialEq>(tx: &Tx<'_>, value: &T) -> Result<Option<String>, StoreError> {
    if *value == T::default() { Ok(None) } else { written(tx, value).map(Some) }
}

pub(crate) fn written(tx: &Tx<'_>, value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|e| tx.failed(rusqlite::Error::ToSqlConversionFailure(e.into())))
}

/// What [`json`] wrote.
pub(super) fn from_json<T: DeserializeOwned + Default>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    Ok(maybe_parsed(row, column, |text| serde_json::from_str(text))?.unwrap_or_default())
}

pub(super) fn day(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Day>> {
    maybe_parsed(row, column, hours::read)
}

/// A constraint's kind, with its date in the next column.
pub(super) fn constraint(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Constraint>> {
    if row.get_ref(column)?.as_str_or_null().ok().flatten().is_none() {
        return Ok(None);
    }
    Ok(Some(Constraint { kind: named(row, column)?, date: instant(row, column + 1)? }))
}

pub(super) fn maybe_decimal(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Decimal>> {
    maybe_parsed(row, column, Decimal::from_str_exact)
}

pub(super) fn lag_columns(lag: Lag) -> (&'static str, i64) {
    match lag {
        Lag::Work(minutes) => ("work", minutes),
        Lag::Elapsed(minutes) => ("elapsed", minutes),
        Lag::Percent(share) => ("percent", i64::from(share)),
        Lag::ElapsedPercent(share) => ("elapsed_percent", i64::from(share)),
    }
}

/// A lag's unit, with its number in the next column.
pub(super) fn lag(row: &Row<'_>, column: usize) -> rusqlite::Result<Lag> {
    let number: i64 = row.get(column + 1)?;
    let share = || i32::try_from(number).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(column + 1, number));
    let unit: String = parsed(row, column, |text| Ok::<_, std::convert::Infallible>(text.to_owned()))?;
    match unit.as_str() {
        "work" => Ok(Lag::Work(number)),
        "elapsed" => Ok(Lag::Elapsed(number)),
        "percent" => share().map(Lag::Percent),
        "elapsed_percent" => share().map(Lag::ElapsedPercent),
        other => crate::value::unknown(column, other),
    }
}
