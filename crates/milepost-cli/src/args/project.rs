//! `milepost project ...`

use super::AsOf;
use clap::{Args, Subcommand, ValueEnum};
use milepost_model::{ProjectDraft, ProjectKind, ProjectStatus, ReportingRhythm};

#[derive(Debug, Subcommand)]
pub(crate) enum ProjectCommand {
    /// All projects, in their order.
    List,
    /// One project with its facts, milestones and progress.
    Show {
        /// The project's code, or a part of its name.
        project: String,
        #[command(flatten)]
        as_of: AsOf,
    },
    /// Add a project. Its start, finish, length and the like become your own claims.
    #[command(
        after_help = "Example:\n  milepost project add \"Tumen road bridge\" --kind bridge --country RU --country KP --start \"30 April 2025\" --finish \"18 months after start\" --length \"0.5 mi\" --lanes 2"
    )]
    Add {
        name: String,
        #[command(flatten)]
        fields: ProjectFields,
        /// When work starts, or started: “30 April 2025”, “Q2 2025”.
        #[arg(long, value_name = "DATE")]
        start: Option<String>,
        /// When it is promised: “Oct 2026”, “18 months after start”.
        #[arg(long, value_name = "DATE")]
        finish: Option<String>,
        /// “850 m”, “0.5 mi”, “4.7 km”.
        #[arg(long)]
        length: Option<String>,
        #[arg(long)]
        width: Option<String>,
        #[arg(long)]
        lanes: Option<String>,
        /// “USD 120 million”.
        #[arg(long)]
        cost: Option<String>,
    },
    /// Change a project. What is not named stays; an empty text clears.
    Edit {
        /// The project's code, or a part of its name.
        project: String,
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        fields: ProjectFields,
    },
    /// Remove a project with its milestones and claims. Undo brings it back.
    Remove {
        /// The project's code, or a part of its name.
        project: String,
    },
    /// Move a project to another place in the portfolio.
    Move {
        /// The project's code, or a part of its name.
        project: String,
        /// The place, from 1.
        place: usize,
    },
}

#[derive(Debug, Default, Args)]
pub(crate) struct ProjectFields {
    /// A short unique name for the command line; made from the name if it is not given.
    #[arg(long)]
    pub(crate) code: Option<String>,
    #[arg(long, value_enum)]
    pub(crate) kind: Option<KindArg>,
    /// What it is, where the kind is `other`.
    #[arg(long)]
    pub(crate) kind_name: Option<String>,
    /// A place's name; may be given several times.
    #[arg(long = "place", value_name = "PLACE")]
    pub(crate) places: Option<Vec<String>>,
    /// A country's code or English name; may be given several times.
    #[arg(long = "country", value_name = "COUNTRY")]
    pub(crate) countries: Option<Vec<String>>,
    /// Latitude and longitude in degrees: “42.417, 130.641”.
    #[arg(long, allow_hyphen_values = true)]
    pub(crate) coordinates: Option<String>,
    #[arg(long, value_enum)]
    pub(crate) status: Option<StatusArg>,
    #[arg(long)]
    pub(crate) description: Option<String>,
    /// Three letters: the currency of amounts that do not name one.
    #[arg(long)]
    pub(crate) currency: Option<String>,
    /// How often a status report is due.
    #[arg(long, value_enum)]
    pub(crate) rhythm: Option<RhythmArg>,
}

impl ProjectFields {
    #[must_use]
    pub(crate) fn draft(self, name: Option<String>) -> ProjectDraft {
        ProjectDraft {
            name,
            code: self.code,
            kind: self.kind.map(KindArg::kind),
            kind_name: self.kind_name,
            places: self.places,
            countries: self.countries,
            coordinates: self.coordinates,
            status: self.status.map(StatusArg::status),
            description: self.description,
            currency: self.currency,
            rhythm: self.rhythm.map(RhythmArg::rhythm),
        }
    }
}

macro_rules! words {
    ($name:ident, $to:ident, $function:ident, $($variant:ident),*) => {
        #[derive(Clone, Copy, Debug, ValueEnum)]
        pub(crate) enum $name { $($variant),* }

        impl $name {
            fn $function(self) -> $to {
                match self { $(Self::$variant => $to::$variant),* }
            }
        }
    };
}
words!(KindArg, ProjectKind, kind, Bridge, Road, Rail, Tunnel, Port, Water, Energy, Building, Other);
words!(RhythmArg, ReportingRhythm, rhythm, None, Weekly, Monthly, Quarterly);
words!(StatusArg, ProjectStatus, status, Proposed, Planned, UnderConstruction, Paused, Completed, Cancelled);
