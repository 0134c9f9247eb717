//! Pieces that several commands share.

use chrono::NaiveDate;
use clap::Args;

/// The date that is asked about.
#[derive(Clone, Copy, Debug, Args)]
pub(crate) struct AsOf {
    /// The date that is asked about, YYYY-MM-DD; today if it is not given.
    #[arg(long = "as-of", value_name = "DATE", value_parser = parse_day)]
    pub(crate) as_of: Option<NaiveDate>,
}

impl AsOf {
    #[must_use]
    pub(crate) fn day(self) -> NaiveDate {
        self.as_of.unwrap_or_else(milepost_app::workspace::today)
    }
}

/// A day as `YYYY-MM-DD`, or in words that allow one day only.
pub(crate) fn parse_day(text: &str) -> Result<NaiveDate, String> {
    match milepost_model::reading::date::read(text, &[]) {
        milepost_model::Reading::Read(interval) if interval.as_day().is_some() => Ok(interval.first_known()),
        _ => Err("write one day, as 2025-11-30 or “30 Nov 2025”".to_owned()),
    }
}
