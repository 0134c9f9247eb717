//! `milepost simulate`, `milepost risk` and `milepost critical`.

use clap::{Args, Subcommand, ValueEnum};
use milepost_model::RiskDraft;
use milepost_schedule::cpm::PathBy;

#[derive(Debug, Args)]
pub(crate) struct SimulateArgs {
    /// The project's code, or a part of its name.
    pub(crate) project: String,
    /// For every activity without a range of its own: low, most likely and high, as shares of what remains or as
    /// durations. A shape may come first: triangular, pert, uniform, lognormal.
    #[arg(long, value_name = "RANGE")]
    pub(crate) range: Option<String>,
    /// How much activities with the same range vary alike, from 0 to 1.
    #[arg(long, value_name = "SHARE")]
    pub(crate) correlation: Option<f64>,
    /// Something that may happen, beside the risks that are kept with the project: "NAME; 30%; 5d 10d 20d; A1010
    /// A1020", and what it costs after one more semicolon. May be given several times.
    #[arg(long = "risk", value_name = "RISK")]
    pub(crate) risks: Vec<String>,
    /// As if none of the risks that are kept with the project could happen.
    #[arg(long)]
    pub(crate) without_risks: bool,
    /// How often it is run.
    #[arg(long)]
    pub(crate) runs: Option<u32>,
    /// The same seed gives the same answer.
    #[arg(long)]
    pub(crate) seed: Option<u32>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum RiskCommand {
    /// The risks of a project.
    List {
        /// The project's code, or a part of its name.
        project: String,
    },
    /// Add a risk: something that may happen, and then delays activities or costs money.
    #[command(
        after_help = "Example:\n  milepost risk add bridge Flood --probability 30% --delay \"5d 10d 20d\" --activities A1020,A1030 --cost 40000"
    )]
    Add {
        /// The project's code, or a part of its name.
        project: String,
        name: String,
        #[command(flatten)]
        fields: Box<RiskFields>,
    },
    /// Change a risk. What is not named stays; an empty text clears.
    Edit {
        /// The project's code, or a part of its name.
        project: String,
        /// The risk: its number in the list, or a part of its name.
        risk: String,
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        fields: Box<RiskFields>,
    },
    /// Remove a risk.
    Remove {
        /// The project's code, or a part of its name.
        project: String,
        /// The risk: its number in the list, or a part of its name.
        risk: String,
    },
}

#[derive(Debug, Default, Args)]
pub(crate) struct RiskFields {
    /// How likely it is: 30%.
    #[arg(long, value_name = "SHARE")]
    pub(crate) probability: Option<String>,
    /// By how much it delays: one amount (10d), low, likely and high (5d 10d 20d), or shares of what remains (10% 20% 50%).
    #[arg(long)]
    pub(crate) delay: Option<String>,
    /// The codes of the activities that it delays.
    #[arg(long)]
    pub(crate) activities: Option<String>,
    /// What it costs beside the longer work.
    #[arg(long, value_name = "AMOUNT")]
    pub(crate) cost: Option<String>,
    #[arg(long)]
    pub(crate) note: Option<String>,
}

impl RiskFields {
    #[must_use]
    pub(crate) fn draft(self, name: Option<String>) -> RiskDraft {
        RiskDraft {
            name,
            probability: self.probability,
            delay: self.delay,
            activities: self.activities,
            cost: self.cost,
            note: self.note,
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct CriticalArgs {
    /// The project's code, or a part of its name.
    pub(crate) project: String,
    /// So many float paths instead, the one with the least float first.
    #[arg(long, value_name = "N")]
    pub(crate) paths: Option<usize>,
    /// The activity that the paths lead to; the last one to finish if it is not given.
    #[arg(long, value_name = "ACTIVITY", requires = "paths")]
    pub(crate) to: Option<String>,
    /// Which float orders the paths.
    #[arg(long, value_enum, default_value_t = PathArg::Total, requires = "paths")]
    pub(crate) by: PathArg,
    /// With the activities whose total float is at most this: 5d.
    #[arg(long, value_name = "FLOAT", conflicts_with = "paths")]
    pub(crate) near_critical: Option<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum PathArg {
    /// What an activity may lose before something is late.
    Total,
    /// What it may lose before the path's end moves.
    Free,
}

impl PathArg {
    pub(crate) fn by(self) -> PathBy {
        match self {
            Self::Total => PathBy::TotalFloat,
            Self::Free => PathBy::FreeFloat,
        }
    }
}
