//! `milepost simulate` and `milepost critical`.

use clap::{Args, ValueEnum};
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
    /// Something that may happen: "NAME; 30%; 5d 10d 20d; A1010 A1020". May be given several times.
    #[arg(long = "risk", value_name = "RISK")]
    pub(crate) risks: Vec<String>,
    /// How often it is run.
    #[arg(long)]
    pub(crate) runs: Option<u32>,
    /// The same seed gives the same answer.
    #[arg(long)]
    pub(crate) seed: Option<u32>,
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
