//! `milepost mapping`, and what `milepost import` can be told of a table.

use clap::{Args, Subcommand};
use milepost_app::import::table::makes_named;
use milepost_exchange::table::{DateOrder, Makes, NumberMark, ShareScale};

#[derive(Debug, Subcommand)]
pub(crate) enum MappingCommand {
    /// The mappings that are saved in the workspace or come with Milepost.
    List,
    /// A mapping as JSON.
    Show { name: String },
    /// Forget a mapping that is saved in the workspace.
    Remove { name: String },
    /// Save a mapping from a file as `show` prints it.
    Save {
        /// The JSON file.
        file: String,
        /// The name to save it under; the one in the file if it is not given.
        #[arg(long)]
        name: Option<String>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct TableArgs {
    /// What the rows of a table are; else it is told by the columns.
    #[arg(long, value_name = "WHAT", value_parser = rows)]
    pub(crate) rows: Option<Makes>,
    /// The sheet of a spreadsheet to read; else the first that has rows.
    #[arg(long, value_name = "NAME")]
    pub(crate) sheet: Option<String>,
    /// The number of the row with the columns' names, 0 if there is none; else it is looked for.
    #[arg(long, value_name = "ROW")]
    pub(crate) header: Option<u64>,
    /// Whether 03/04/2026 is in April or in March, where the table does not tell.
    #[arg(long, value_name = "ORDER", value_parser = order)]
    pub(crate) date_order: Option<DateOrder>,
    /// Which mark decimals have, where the table does not tell.
    #[arg(long, value_name = "MARK", value_parser = mark)]
    pub(crate) number_mark: Option<NumberMark>,
    /// What all of it is, 1 or 100, where the table does not tell.
    #[arg(long, value_name = "ALL", value_parser = scale)]
    pub(crate) share_scale: Option<ShareScale>,
    /// Save the mapping under this name, for the next file of the kind.
    #[arg(long, value_name = "NAME")]
    pub(crate) save_mapping: Option<String>,
}

pub(crate) fn rows(name: &str) -> Result<Makes, String> {
    makes_named(name).ok_or_else(|| "projects, milestones, claims, reports or activities".to_owned())
}

fn order(name: &str) -> Result<DateOrder, String> {
    match name {
        "day-first" => Ok(DateOrder::DayFirst),
        "month-first" => Ok(DateOrder::MonthFirst),
        _ => Err("day-first or month-first".to_owned()),
    }
}

fn mark(name: &str) -> Result<NumberMark, String> {
    match name {
        "point" => Ok(NumberMark::Point),
        "comma" => Ok(NumberMark::Comma),
        _ => Err("point or comma".to_owned()),
    }
}

fn scale(name: &str) -> Result<ShareScale, String> {
    match name {
        "hundred" | "100" => Ok(ShareScale::Hundred),
        "one" | "1" => Ok(ShareScale::One),
        _ => Err("hundred or one".to_owned()),
    }
}
