//! `milepost quantity ...`

use super::{NAMED, PROJECT, READING, ReadingFields};
use clap::{Args, Subcommand};
use milepost_model::QuantityDraft;

#[derive(Debug, Default, Args)]
pub(crate) struct QuantityFields {
    #[arg(long)]
    unit: Option<String>,
    /// How much there is to do in all.
    #[arg(long)]
    total: Option<String>,
    /// Its share of the work, in any unit.
    #[arg(long)]
    weight: Option<String>,
    /// What all of it is worth: “120 million RUB”.
    #[arg(long, value_name = "AMOUNT")]
    budget: Option<String>,
    /// How much was to be done when: “1 Jan 2026 = 0; 30 Jun 2026 = 120”.
    #[arg(long)]
    planned: Option<String>,
    #[arg(long)]
    note: Option<String>,
}

impl QuantityFields {
    #[must_use]
    pub(crate) fn draft(self, name: Option<String>) -> QuantityDraft {
        QuantityDraft {
            name,
            unit: self.unit,
            total: self.total,
            weight: self.weight,
            budget: self.budget,
            planned: self.planned,
            note: self.note,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum QuantityCommand {
    /// The quantities of a project with their readings.
    List {
        #[arg(help = PROJECT)]
        project: String,
    },
    /// Add a measured item.
    #[command(after_help = "Example:\n  milepost quantity add tumen-road-bridge Piles --unit piles --total 120")]
    Add {
        #[arg(help = PROJECT)]
        project: String,
        name: String,
        #[command(flatten)]
        fields: QuantityFields,
    },
    /// Change a quantity. What is not named stays; an empty text clears.
    #[command(after_help = "Example:\n  milepost quantity edit tumen-road-bridge Piles --total 132 --weight 3")]
    Edit {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = NAMED)]
        quantity: String,
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        fields: QuantityFields,
    },
    /// Move a quantity to another place in the list.
    Move {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = NAMED)]
        quantity: String,
        /// The place, from 1.
        place: usize,
    },
    /// Say how much is done since the beginning.
    #[command(after_help = "Example:\n  milepost quantity reading tumen-road-bridge Piles 48 --date \"Nov 2025\"")]
    Reading {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = NAMED)]
        quantity: String,
        done: String,
        #[command(flatten)]
        fields: ReadingFields,
    },
    /// The readings of a quantity, with their sources.
    Readings {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = NAMED)]
        quantity: String,
    },
    /// Change a reading. What is not named stays; an empty text clears.
    #[command(after_help = "Example:\n  milepost quantity edit-reading tumen-road-bridge Piles 1 --done 50")]
    EditReading {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = NAMED)]
        quantity: String,
        #[arg(help = READING)]
        reading: String,
        #[arg(long)]
        done: Option<String>,
        #[command(flatten)]
        fields: ReadingFields,
    },
    /// Remove a reading. Undo brings it back.
    RemoveReading {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = NAMED)]
        quantity: String,
        #[arg(help = READING)]
        reading: String,
    },
    /// Remove a quantity with its readings. Undo brings it back.
    Remove {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = NAMED)]
        quantity: String,
    },
}
