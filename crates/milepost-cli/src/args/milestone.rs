//! `milepost milestone ...`

use super::AsOf;
use clap::{Args, Subcommand};
use milepost_model::MilestoneDraft;

/// How milestones are named on the command line.
const WHICH: &str = "The milestone: its number in the list, or a part of its title";

#[derive(Debug, Subcommand)]
pub(crate) enum MilestoneCommand {
    /// The milestones of a project, with status and slip.
    List {
        /// The project's code, or a part of its name.
        project: String,
        #[command(flatten)]
        as_of: AsOf,
    },
    /// Add a milestone.
    #[command(
        after_help = "Example:\n  milepost milestone add tumen-road-bridge \"Fronts meet\" --planned \"Q1 2026\" --weight 2"
    )]
    Add {
        /// The project's code, or a part of its name.
        project: String,
        title: String,
        #[command(flatten)]
        fields: MilestoneFields,
        /// Its place in the list, from 1; the end if it is not given.
        #[arg(long)]
        place: Option<usize>,
        #[command(flatten)]
        as_of: AsOf,
    },
    /// Change a milestone. What is not named stays; an empty text clears.
    Edit {
        /// The project's code, or a part of its name.
        project: String,
        #[arg(help = WHICH)]
        milestone: String,
        #[arg(long)]
        title: Option<String>,
        #[command(flatten)]
        fields: MilestoneFields,
        #[command(flatten)]
        as_of: AsOf,
    },
    /// Remove milestones. Undo brings them back.
    Remove {
        /// The project's code, or a part of its name.
        project: String,
        #[arg(help = WHICH, required = true, num_args = 1..)]
        milestones: Vec<String>,
    },
    /// Move a milestone to another place in the list.
    Move {
        /// The project's code, or a part of its name.
        project: String,
        #[arg(help = WHICH)]
        milestone: String,
        /// The place, from 1.
        place: usize,
    },
    /// Say that a milestone was met.
    #[command(after_help = "Example:\n  milepost milestone met tumen-road-bridge \"Fronts meet\" --on \"Mar 2026\"")]
    Met {
        /// The project's code, or a part of its name.
        project: String,
        #[arg(help = WHICH)]
        milestone: String,
        /// When; the as-of date if it is not given.
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
        #[command(flatten)]
        as_of: AsOf,
    },
}

#[derive(Debug, Default, Args)]
pub(crate) struct MilestoneFields {
    /// Its share of the work, in any unit.
    #[arg(long, allow_negative_numbers = true)]
    pub(crate) weight: Option<String>,
    /// When it was planned: a date or an interval, “30 Oct 2026”, “Q3 2026”, “18 months after groundbreaking”.
    #[arg(long, value_name = "DATE")]
    pub(crate) planned: Option<String>,
    /// When it is expected now.
    #[arg(long, value_name = "DATE")]
    pub(crate) forecast: Option<String>,
    /// When it was met.
    #[arg(long, value_name = "DATE")]
    pub(crate) actual: Option<String>,
    #[arg(long)]
    pub(crate) note: Option<String>,
    /// What reaching it is worth: “900 million RUB”.
    #[arg(long, value_name = "AMOUNT")]
    pub(crate) budget: Option<String>,
    /// How far its date may move, for the simulation: least, likely and most days, “-10, 0, 45”.
    #[arg(long, value_name = "DAYS", allow_hyphen_values = true)]
    pub(crate) range: Option<String>,
}

impl MilestoneFields {
    #[must_use]
    pub(crate) fn draft(self, title: Option<String>) -> MilestoneDraft {
        MilestoneDraft {
            title,
            weight: self.weight,
            planned: self.planned,
            forecast: self.forecast,
            actual: self.actual,
            note: self.note,
            sources: None,
            budget: self.budget,
            range: self.range,
        }
    }
}
