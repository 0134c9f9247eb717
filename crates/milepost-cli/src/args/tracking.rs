//! `milepost forecast`, `trend`, `evm`, `backtest`.

use super::AsOf;
use clap::{Args, ValueEnum};
use milepost_schedule::earned::Period;
use milepost_schedule::forecast::Method;
use milepost_schedule::forecast::outside::Weighting;

#[derive(Debug, Args)]
pub(crate) struct ForecastArgs {
    /// The project's code, or a part of its name.
    pub(crate) project: String,
    #[command(flatten)]
    pub(crate) as_of: AsOf,
    /// Only this way of reckoning; may be given several times.
    #[arg(long = "method", value_enum, value_name = "METHOD")]
    pub(crate) methods: Vec<MethodArg>,
    /// Which finished projects the outside view compares with.
    #[arg(long, value_enum, default_value_t = ClassArg::SameKind)]
    pub(crate) class: ClassArg,
    /// Let those count more whose promised time is near to this project's.
    #[arg(long)]
    pub(crate) weighted: bool,
    /// Take the rates of fronts from the readings of the last so many days.
    #[arg(long, value_name = "DAYS")]
    pub(crate) window: Option<u32>,
    /// Show how each forecast came about: formula, inputs, sources.
    #[arg(long)]
    pub(crate) why: bool,
}

#[derive(Debug, Args)]
pub(crate) struct EvmArgs {
    /// The project's code, or a part of its name.
    pub(crate) project: String,
    #[command(flatten)]
    pub(crate) as_of: AsOf,
    /// How long the periods of the table are.
    #[arg(long, value_enum, default_value_t = PeriodArg::Month)]
    pub(crate) period: PeriodArg,
    /// Show how each figure came about: formula, inputs, sources.
    #[arg(long)]
    pub(crate) why: bool,
}

#[derive(Debug, Args)]
pub(crate) struct BacktestArgs {
    #[command(flatten)]
    pub(crate) as_of: AsOf,
    /// Let those count more whose promised time is near.
    #[arg(long)]
    pub(crate) weighted: bool,
}

pub(crate) fn weighting(weighted: bool) -> Weighting {
    if weighted { Weighting::PromisedTime } else { Weighting::Equal }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum ClassArg {
    SameKind,
    All,
}

macro_rules! words {
    ($name:ident, $to:ident, $function:ident, $($(#[$doc:meta])* $variant:ident),*) => {
        #[derive(Clone, Copy, Debug, ValueEnum)]
        pub(crate) enum $name { $($(#[$doc])* $variant),* }

        impl $name {
            pub(crate) fn $function(self) -> $to {
                match self { $(Self::$variant => $to::$variant),* }
            }
        }
    };
}
words!(MethodArg, Method, method, Promised, Trend, EarnedSchedule, Fronts, CriticalPath, OutsideView, Simulated);
words!(PeriodArg, Period, period, Week, Month, Quarter);
