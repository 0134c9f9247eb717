//! `milepost structure ...`

use super::{NAMED, PROJECT};
use clap::{Args, Subcommand, ValueEnum};
use milepost_model::{MilestoneId, StructureDraft, StructureKind};

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Kind {
    Pier,
    Span,
    Portal,
    Station,
    Other,
}

#[derive(Debug, Default, Args)]
pub(crate) struct StructureFields {
    #[arg(long, value_enum)]
    kind: Option<Kind>,
    /// The chainage where it ends, if it is not at one point.
    #[arg(long)]
    to: Option<String>,
    /// A milestone of its own: its number, or a part of its title. May be given again; all that it has are named.
    #[arg(long = "milestone", short, value_name = "MILESTONE")]
    pub(crate) milestones: Vec<String>,
    /// It has no milestones.
    #[arg(long, conflicts_with = "milestones")]
    pub(crate) no_milestones: bool,
    #[arg(long)]
    note: Option<String>,
}

impl StructureFields {
    /// `milestones`: those that were named; None where none was.
    #[must_use]
    pub(crate) fn draft(
        self,
        name: Option<String>,
        from: Option<String>,
        milestones: Option<Vec<MilestoneId>>,
    ) -> StructureDraft {
        let kind = self.kind.map(|kind| match kind {
            Kind::Pier => StructureKind::Pier,
            Kind::Span => StructureKind::Span,
            Kind::Portal => StructureKind::Portal,
            Kind::Station => StructureKind::Station,
            Kind::Other => StructureKind::Other,
        });
        StructureDraft { kind, name, from, to: self.to, milestones, note: self.note }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum StructureCommand {
    /// The structures of a project.
    List {
        #[arg(help = PROJECT)]
        project: String,
    },
    /// Add a pier, span, portal, station or other mark along the work.
    #[command(
        after_help = "Example:\n  milepost structure add tumen-road-bridge \"Pier 4\" --kind pier --from 160 --milestone \"Pier 4 poured\""
    )]
    Add {
        #[arg(help = PROJECT)]
        project: String,
        name: String,
        /// The chainage where it is, or begins.
        #[arg(long)]
        from: String,
        #[command(flatten)]
        fields: StructureFields,
    },
    /// Change a structure. What is not named stays; an empty text clears.
    #[command(
        after_help = "Example:\n  milepost structure edit tumen-road-bridge \"Pier 4\" --milestone 3 --milestone 4"
    )]
    Edit {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = NAMED)]
        structure: String,
        #[arg(long)]
        name: Option<String>,
        /// The chainage where it is, or begins.
        #[arg(long)]
        from: Option<String>,
        #[command(flatten)]
        fields: StructureFields,
    },
    /// Remove a structure. Undo brings it back.
    Remove {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = NAMED)]
        structure: String,
    },
}
