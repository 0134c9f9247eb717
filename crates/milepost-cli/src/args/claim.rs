//! `milepost claim ...`

use super::AsOf;
use clap::{Args, Subcommand, ValueEnum};
use milepost_model::{ClaimDraft, FactKind};

#[derive(Debug, Subcommand)]
pub(crate) enum ClaimCommand {
    /// What was said of a project's facts, and which claim counts.
    List {
        /// The project's code, or a part of its name.
        project: String,
        /// Only this fact.
        fact: Option<String>,
        #[command(flatten)]
        as_of: AsOf,
    },
    /// Add a claim: a fact and its value as reported.
    #[command(
        after_help = "Examples:\n  milepost claim add tumen-road-bridge length \"850 m\"\n  milepost claim add tumen-road-bridge length \"just over half a mile\" --source reuters --stated 2025-05-01 --choose"
    )]
    Add {
        /// The project's code, or a part of its name.
        project: String,
        /// length, width, lanes, cost, start, finish, progress, or a name of your own.
        fact: String,
        /// What was said, to the letter.
        reported: String,
        #[command(flatten)]
        fields: ClaimFields,
        /// Choose it as the project's value.
        #[arg(long)]
        choose: bool,
    },
    /// Change a claim. What is not named stays; an empty text clears.
    Edit {
        /// The claim's id, or the last letters of it, as `claim list` shows it.
        claim: String,
        #[arg(long)]
        fact: Option<String>,
        #[arg(long)]
        reported: Option<String>,
        #[command(flatten)]
        fields: ClaimFields,
    },
    /// Choose a claim as the project's value for its fact.
    Choose {
        /// The claim's id, or the last letters of it.
        claim: String,
        /// Not chosen any more: the latest stated counts again.
        #[arg(long)]
        none: bool,
    },
    /// Remove claims. Undo brings them back.
    Remove {
        /// The claims' ids, or the last letters of them.
        #[arg(required = true, num_args = 1..)]
        claims: Vec<String>,
    },
}

#[derive(Debug, Default, Args)]
pub(crate) struct ClaimFields {
    /// How to read it, where the reported text alone does not say.
    #[arg(long, value_name = "VALUE")]
    pub(crate) read_as: Option<String>,
    #[arg(long, value_enum)]
    pub(crate) kind: Option<KindArg>,
    /// Who said it: a source's id, the last letters of it, or a part of its title or publisher.
    #[arg(long)]
    pub(crate) source: Option<String>,
    /// When it was said.
    #[arg(long, value_name = "DATE")]
    pub(crate) stated: Option<String>,
    #[arg(long)]
    pub(crate) note: Option<String>,
}

impl ClaimFields {
    /// `source` is found by the caller, who knows the workspace.
    #[must_use]
    pub(crate) fn draft(self, fact: Option<String>, reported: Option<String>, source: Option<String>) -> ClaimDraft {
        ClaimDraft {
            fact,
            reported,
            read_as: self.read_as,
            kind: self.kind.map(KindArg::kind),
            source,
            stated: self.stated,
            note: self.note,
        }
    }
}

/// What sort of value it is.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum KindArg {
    Length,
    Date,
    Money,
    Number,
    /// A percentage.
    Share,
    Text,
}

impl KindArg {
    fn kind(self) -> FactKind {
        match self {
            Self::Length => FactKind::Length,
            Self::Date => FactKind::Date,
            Self::Money => FactKind::Money,
            Self::Number => FactKind::Number,
            Self::Share => FactKind::Share,
            Self::Text => FactKind::Text,
        }
    }
}
