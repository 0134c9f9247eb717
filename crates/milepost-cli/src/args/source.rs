//! `milepost source ...`

use clap::{Args, Subcommand, ValueEnum};
use milepost_model::{Reliability, SourceDraft};

#[derive(Debug, Subcommand)]
pub(crate) enum SourceCommand {
    /// All sources, with how often each is cited.
    List,
    /// Add a source.
    #[command(
        after_help = "Example:\n  milepost source add \"Mishustin to launch construction\" --publisher TASS --published 2025-04-30 --link https://tass.com/economy/1951481"
    )]
    Add {
        title: String,
        #[command(flatten)]
        fields: SourceFields,
    },
    /// Change a source. What is not named stays; an empty text clears.
    Edit {
        /// The source's id, the last letters of it, or a part of its title or publisher.
        source: String,
        #[arg(long)]
        title: Option<String>,
        #[command(flatten)]
        fields: SourceFields,
    },
    /// Remove a source. Refused while it is cited.
    Remove {
        /// The source's id, the last letters of it, or a part of its title or publisher.
        source: String,
        /// Remove it all the same: what cites it stays, without it.
        #[arg(long)]
        uncite: bool,
    },
}

#[derive(Debug, Default, Args)]
pub(crate) struct SourceFields {
    #[arg(long)]
    pub(crate) publisher: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(crate) published: Option<String>,
    /// An http or https address.
    #[arg(long)]
    pub(crate) link: Option<String>,
    #[arg(long, value_enum)]
    pub(crate) reliability: Option<ReliabilityArg>,
    #[arg(long)]
    pub(crate) note: Option<String>,
}

impl SourceFields {
    #[must_use]
    pub(crate) fn draft(self, title: Option<String>) -> SourceDraft {
        SourceDraft {
            title,
            publisher: self.publisher,
            published: self.published,
            link: self.link,
            reliability: self.reliability.map(ReliabilityArg::reliability),
            note: self.note,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum ReliabilityArg {
    Unrated,
    /// A decree, a contract, a register, a minister on the record.
    Official,
    /// Seen or measured by the one who tells it.
    FirstHand,
    /// A news agency or paper that names where it has it from.
    Press,
    /// Tells what others told.
    SecondHand,
    /// Nobody stands behind it.
    Unverified,
}

impl ReliabilityArg {
    fn reliability(self) -> Reliability {
        match self {
            Self::Unrated => Reliability::Unrated,
            Self::Official => Reliability::Official,
            Self::FirstHand => Reliability::FirstHand,
            Self::Press => Reliability::Press,
            Self::SecondHand => Reliability::SecondHand,
            Self::Unverified => Reliability::Unverified,
        }
    }
}
