//! `milepost front ...`

use super::{NAMED, PROJECT, READING, ReadingFields};
use crate::args::AsOf;
use clap::{Args, Subcommand, ValueEnum};
use milepost_model::{Direction, FrontDraft};

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Way {
    Up,
    Down,
}

#[derive(Debug, Default, Args)]
pub(crate) struct FrontFields {
    /// The chainage that it starts from.
    #[arg(long)]
    start: Option<String>,
    #[arg(long, value_enum)]
    direction: Option<Way>,
    /// Where it was to stand when: “1 Jan 2026 = 0; 30 Jun 2026 = 120”.
    #[arg(long)]
    planned: Option<String>,
    #[arg(long)]
    note: Option<String>,
}

impl FrontFields {
    #[must_use]
    pub(crate) fn draft(self, name: Option<String>) -> FrontDraft {
        let direction = self.direction.map(|way| match way {
            Way::Up => Direction::Up,
            Way::Down => Direction::Down,
        });
        FrontDraft { name, start: self.start, direction, planned: self.planned, note: self.note }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum FrontCommand {
    /// The fronts of a project with their readings, and the line that they are on.
    List {
        #[arg(help = PROJECT)]
        project: String,
    },
    /// How fast the fronts go, what of the line is still open, and when and where it closes.
    #[command(after_help = "Example:\n  milepost front closure tumen-road-bridge --as-of 2025-11-30 --why")]
    Closure {
        #[arg(help = PROJECT)]
        project: String,
        #[command(flatten)]
        as_of: AsOf,
        /// Take the rates from the readings of the last so many days.
        #[arg(long, value_name = "DAYS")]
        window: Option<u32>,
        /// Show how each figure came about: formula, inputs, sources.
        #[arg(long)]
        why: bool,
    },
    /// Set the line of the work: its length in metres, or that of a claim.
    #[command(after_help = "Example:\n  milepost front line tumen-road-bridge --length \"1,005 m\"")]
    Line {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(long, required_unless_present_any = ["claim", "none"], conflicts_with = "claim")]
        length: Option<String>,
        /// The end of the claim's id.
        #[arg(long)]
        claim: Option<String>,
        /// Take the line away.
        #[arg(long, conflicts_with_all = ["claim", "length"])]
        none: bool,
    },
    /// Add a front.
    #[command(
        after_help = "Example:\n  milepost front add tumen-road-bridge \"Korean side\" --start 1005 --direction down"
    )]
    Add {
        #[arg(help = PROJECT)]
        project: String,
        name: String,
        #[command(flatten)]
        fields: FrontFields,
    },
    /// Change a front. What is not named stays; an empty text clears.
    #[command(after_help = "Example:\n  milepost front edit tumen-road-bridge Korean --planned \"30 Oct 2026 = 502\"")]
    Edit {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = NAMED)]
        front: String,
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        fields: FrontFields,
    },
    /// Move a front to another place in the list.
    Move {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = NAMED)]
        front: String,
        /// The place, from 1.
        place: usize,
    },
    /// Say where a front stood.
    #[command(after_help = "Example:\n  milepost front reading tumen-road-bridge Korean 853 --date \"Nov 2025\"")]
    Reading {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = NAMED)]
        front: String,
        /// Metres from the zero of the work.
        chainage: String,
        #[command(flatten)]
        fields: ReadingFields,
    },
    /// The readings of a front, with their sources.
    Readings {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = NAMED)]
        front: String,
    },
    /// Change a reading. What is not named stays; an empty text clears.
    #[command(after_help = "Example:\n  milepost front edit-reading tumen-road-bridge Korean 1 --chainage 850")]
    EditReading {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = NAMED)]
        front: String,
        #[arg(help = READING)]
        reading: String,
        /// Metres from the zero of the work.
        #[arg(long)]
        chainage: Option<String>,
        #[command(flatten)]
        fields: ReadingFields,
    },
    /// Remove a reading. Undo brings it back.
    RemoveReading {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = NAMED)]
        front: String,
        #[arg(help = READING)]
        reading: String,
    },
    /// Remove a front with its readings. Undo brings it back.
    Remove {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = NAMED)]
        front: String,
    },
}
