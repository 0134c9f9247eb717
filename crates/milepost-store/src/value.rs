//! How the model's values are kept in columns: dates as the interval they allow, decimals as text,
//! enumerations by name, ids as 16 bytes. Whatever does not read back is an error of its column.

use chrono::NaiveDate;
use milepost_model::measurement::{self, Planned};
use milepost_model::{
    Bound, Currency, DateInterval, Direction, LineState, Money, ProjectKind, ProjectStatus, Reason, Reliability,
    ReportingRhythm, StructureKind,
};
use rusqlite::Row;
use rusqlite::types::Type;
use rust_decimal::Decimal;
use uuid::Uuid;

/// An enumeration that is kept by name. The names are part of the file format.
pub(crate) trait Named: Sized + Copy {
    fn name(self) -> &'static str;
    fn named(name: &str) -> Option<Self>;
}

macro_rules! names {
    ($type:ty { $($variant:ident = $name:literal),* $(,)? }) => {
        impl $crate::value::Named for $type {
            fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }
            fn named(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)* _ => None }
            }
        }
    };
}
pub(crate) use names;

names!(ProjectKind {
    Bridge = "bridge", Road = "road", Rail = "rail", Tunnel = "tunnel", Port = "port", Water = "water",
    Energy = "energy", Building = "building", Other = "other",
});
names!(ProjectStatus {
    Proposed = "proposed", Planned = "planned", UnderConstruction = "under_construction", Paused = "paused",
    Completed = "completed", Cancelled = "cancelled",
});
names!(Reliability {
    Unrated = "unrated", Official = "official", FirstHand = "first_hand", Press = "press",
    SecondHand = "second_hand", Unverified = "unverified",
});
names!(ReportingRhythm { None = "none", Weekly = "weekly", Monthly = "monthly", Quarterly = "quarterly" });
names!(Direction { Up = "up", Down = "down" });
names!(StructureKind { Pier = "pier", Span = "span", Portal = "portal", Station = "station", Other = "other" });
names!(LineState { Untouched = "untouched", Confirmed = "confirmed", Changed = "changed" });
names!(Reason {
    Land = "land", Permits = "permits", DesignChange = "design_change", Ground = "ground", Weather = "weather",
    Supply = "supply", Funding = "funding", Contractor = "contractor", Interface = "interface", Scope = "scope",
    Security = "security", Other = "other",
});
names!(Bound { Exactly = "exactly", About = "about", Over = "over", Under = "under" });

/// The stored text is not one of the names that are known.
#[derive(Debug, thiserror::Error)]
#[error("“{0}” is not a value that is known")]
struct Unknown(String);

fn wrong(column: usize, error: impl std::error::Error + Send + Sync + 'static) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, Type::Text, Box::new(error))
}

pub(crate) fn id<T>(row: &Row<'_>, column: usize, make: fn(Uuid) -> T) -> rusqlite::Result<T> {
    row.get(column).map(|bytes| make(Uuid::from_bytes(bytes)))
}

pub(crate) fn maybe_id<T>(row: &Row<'_>, column: usize, make: fn(Uuid) -> T) -> rusqlite::Result<Option<T>> {
    Ok(row.get::<_, Option<[u8; 16]>>(column)?.map(|bytes| make(Uuid::from_bytes(bytes))))
}

/// Reads a text column without copying it first.
pub(crate) fn parsed<T, E: std::error::Error + Send + Sync + 'static>(
    row: &Row<'_>,
    column: usize,
    parse: impl FnOnce(&str) -> Result<T, E>,
) -> rusqlite::Result<T> {
    let text = row.get_ref(column)?.as_str().map_err(|e| wrong(column, e))?;
    parse(text).map_err(|e| wrong(column, e))
}

/// As [`parsed`], where the column may be NULL.
pub(crate) fn maybe_parsed<T, E: std::error::Error + Send + Sync + 'static>(
    row: &Row<'_>,
    column: usize,
    parse: impl FnOnce(&str) -> Result<T, E>,
) -> rusqlite::Result<Option<T>> {
    match row.get_ref(column)?.as_str_or_null().map_err(|e| wrong(column, e))? {
        Some(text) => parse(text).map(Some).map_err(|e| wrong(column, e)),
        None => Ok(None),
    }
}

pub(crate) fn named<T: Named>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    parsed(row, column, |text| T::named(text).ok_or_else(|| Unknown(text.to_owned())))
}

pub(crate) fn unknown<T>(column: usize, name: &str) -> rusqlite::Result<T> {
    Err(wrong(column, Unknown(name.to_owned())))
}

/// A count, which SQL makes and so is never negative.
pub(crate) fn count(row: &Row<'_>, column: usize) -> rusqlite::Result<usize> {
    row.get::<_, i64>(column).map(|n| usize::try_from(n).unwrap_or(0))
}

pub(crate) fn decimal(row: &Row<'_>, column: usize) -> rusqlite::Result<Decimal> {
    parsed(row, column, Decimal::from_str_exact)
}

pub(crate) fn interval(row: &Row<'_>, column: usize) -> rusqlite::Result<DateInterval> {
    parsed(row, column, DateInterval::from_stored)
}

pub(crate) fn maybe_interval(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<DateInterval>> {
    maybe_parsed(row, column, DateInterval::from_stored)
}

pub(crate) fn maybe_currency(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Currency>> {
    maybe_parsed(row, column, str::parse)
}

pub(crate) fn maybe_named<T: Named>(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<T>> {
    maybe_parsed(row, column, |text| T::named(text).ok_or_else(|| Unknown(text.to_owned())))
}

pub(crate) fn maybe_decimal(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Decimal>> {
    maybe_parsed(row, column, Decimal::from_str_exact)
}

/// A single day, `2026-07-01`.
pub(crate) fn day(row: &Row<'_>, column: usize) -> rusqlite::Result<NaiveDate> {
    parsed(row, column, str::parse)
}

pub(crate) fn maybe_day(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<NaiveDate>> {
    maybe_parsed(row, column, str::parse)
}

/// An amount, and its currency in the column after it.
pub(crate) fn maybe_money(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Money>> {
    match (maybe_decimal(row, column)?, maybe_currency(row, column + 1)?) {
        (Some(amount), Some(currency)) => Ok(Some(Money { amount, currency })),
        (None, None) => Ok(None),
        _ => unknown(column + 1, ""),
    }
}

pub(crate) fn plan(row: &Row<'_>, column: usize) -> rusqlite::Result<Vec<Planned>> {
    parsed(row, column, measurement::from_stored)
}

/// The two columns of an amount.
pub(crate) fn stored_money(money: Option<Money>) -> (Option<String>, Option<String>) {
    (money.map(|money| money.amount.to_string()), money.map(|money| money.currency.to_string()))
}
