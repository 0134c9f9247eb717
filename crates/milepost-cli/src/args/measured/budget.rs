//! `milepost budget ...`

use super::{NAMED, PROJECT};
use clap::{Args, Subcommand};
use milepost_model::CostDraft;

#[derive(Debug, Default, Args)]
pub(crate) struct CostFields {
    /// When it was spent; today if it is not given.
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    /// The source that says so. An empty text takes it off.
    #[arg(long)]
    pub(crate) source: Option<String>,
    #[arg(long)]
    note: Option<String>,
}

impl CostFields {
    #[must_use]
    pub(crate) fn draft(self, amount: Option<String>) -> CostDraft {
        CostDraft { spent: self.date, amount, source: self.source, note: self.note }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum BudgetCommand {
    /// What milestones and quantities are worth, and what was spent.
    List {
        #[arg(help = PROJECT)]
        project: String,
    },
    /// Say what a milestone or, with --quantity, a quantity is worth. An empty amount clears.
    #[command(
        after_help = "Examples:\n  milepost budget set tumen-road-bridge \"Fronts meet\" \"900 million RUB\"\n  milepost budget set tumen-road-bridge Piles \"120 million RUB\" --quantity"
    )]
    Set {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = NAMED)]
        of: String,
        amount: String,
        #[arg(long)]
        quantity: bool,
    },
    /// Enter money spent: one amount, not a running total.
    #[command(
        after_help = "Example:\n  milepost budget spend tumen-road-bridge \"12 million RUB\" --date \"Oct 2025\""
    )]
    Spend {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(allow_hyphen_values = true)]
        amount: String,
        #[command(flatten)]
        fields: CostFields,
    },
    /// Change an entry of money spent. What is not named stays; an empty text clears.
    #[command(after_help = "Example:\n  milepost budget edit tumen-road-bridge 2 --amount \"14 million RUB\"")]
    Edit {
        #[arg(help = PROJECT)]
        project: String,
        /// Its number in the list.
        cost: String,
        #[arg(long, allow_hyphen_values = true)]
        amount: Option<String>,
        #[command(flatten)]
        fields: CostFields,
    },
    /// Remove an entry of money spent. Undo brings it back.
    Remove {
        #[arg(help = PROJECT)]
        project: String,
        /// Its number in the list.
        cost: String,
    },
}
