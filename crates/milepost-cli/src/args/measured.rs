//! `milepost front ...`, `quantity ...`, `structure ...` and `budget ...`: what is measured of the work, and money.

mod budget;
mod front;
mod quantity;
mod structure;

pub(crate) use budget::{BudgetCommand, CostFields};
pub(crate) use front::FrontCommand;
pub(crate) use quantity::QuantityCommand;
pub(crate) use structure::StructureCommand;

use clap::Args;
use milepost_model::ReadingDraft;

const PROJECT: &str = "The project's code, or a part of its name";
const NAMED: &str = "Its number in the list, or a part of its name";
const READING: &str = "The reading: its number in “readings”, or a part of its date as it stands there";

/// When something was measured and who says so.
#[derive(Debug, Default, Args)]
pub(crate) struct ReadingFields {
    /// When it was measured; today if it is not given.
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    /// The source that says so: a part of its title, or the end of its id. An empty text takes it off.
    #[arg(long)]
    pub(crate) source: Option<String>,
    #[arg(long)]
    note: Option<String>,
}

impl ReadingFields {
    #[must_use]
    pub(crate) fn draft(self, value: Option<String>) -> ReadingDraft {
        ReadingDraft { date: self.date, value, source: self.source, note: self.note }
    }
}
