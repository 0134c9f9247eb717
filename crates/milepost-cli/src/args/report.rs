//! `milepost report ...` and `milepost baseline ...`

use super::AsOf;
use clap::{Args, Subcommand};
use milepost_model::{LineState, ReportDraft, ReportLineDraft};

const PROJECT: &str = "The project's code, or a part of its name";
const REPORT: &str = "The report: its number in the list, its data date, or a part of its title";
const BASELINE: &str = "The baseline: its number in the list, or a part of its name";

#[derive(Debug, Subcommand)]
pub(crate) enum ReportCommand {
    /// The reports of a project by data date, drafts among them.
    List {
        #[arg(help = PROJECT)]
        project: String,
        #[command(flatten)]
        as_of: AsOf,
    },
    /// Begin a draft: a line for each open milestone, as the last report left it.
    #[command(
        after_help = "Examples:\n  milepost report new tumen-road-bridge --data-date \"30 Nov 2025\"\n  milepost report new tumen-road-bridge --corrects 3"
    )]
    New {
        #[arg(help = PROJECT)]
        project: String,
        /// The day up to which it tells what happened; today if it is not given.
        #[arg(long, value_name = "DATE")]
        data_date: Option<String>,
        /// An issued report that this one sets right.
        #[arg(long, value_name = "REPORT")]
        corrects: Option<String>,
    },
    /// A report line by line, with what was known before it.
    Show {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = REPORT)]
        report: String,
    },
    /// Change a draft: the report as a whole, or with --milestone one line of it. An empty text clears.
    #[command(
        after_help = "Examples:\n  milepost report edit tumen-road-bridge 3 --title \"November\" --progress \"39%\" --source \"Two-lane bridge\"\n  milepost report edit tumen-road-bridge 3 --milestone \"Deck closed\" --forecast \"Q2 2026\" --reason ground --because \"Rock where none was expected.\"\n  milepost report edit tumen-road-bridge 3 --milestone \"Open to traffic\" --claim 4f2a9c01"
    )]
    Edit {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = REPORT)]
        report: String,
        #[command(flatten)]
        whole: Box<WholeFields>,
        /// The milestone whose line to change: its number, or a part of its title.
        #[arg(long, short)]
        milestone: Option<String>,
        #[command(flatten)]
        line: Box<LineFields>,
    },
    /// Issue a draft: from then on it counts and is never changed.
    Issue {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = REPORT)]
        report: String,
    },
    /// Two reports side by side: what moved, by how much, why.
    #[command(after_help = "Example:\n  milepost report compare mill-basin-bridge-replacement 1 14")]
    Compare {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = REPORT)]
        from: String,
        #[arg(help = REPORT)]
        to: String,
    },
    /// Remove a draft. Undo brings it back.
    Remove {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = REPORT)]
        report: String,
    },
}

#[derive(Debug, Default, Args)]
pub(crate) struct WholeFields {
    #[arg(long, value_name = "DATE")]
    data_date: Option<String>,
    #[arg(long)]
    title: Option<String>,
    #[arg(long)]
    remarks: Option<String>,
    /// The progress that it states: “39%”.
    #[arg(long)]
    progress: Option<String>,
    /// Where a front stood at the data date: its number or name and a chainage, “Korean=853”. May be given again.
    #[arg(long = "front", value_name = "FRONT=CHAINAGE")]
    pub(crate) fronts: Vec<String>,
    /// How much of a quantity was done: its number or name and how much, “Piles=48”. May be given again.
    #[arg(long = "quantity", value_name = "QUANTITY=DONE")]
    pub(crate) quantities: Vec<String>,
    /// A source of the report: a part of its title, or the end of its id. May be given again; all that it has are
    /// named.
    #[arg(long = "source", value_name = "SOURCE")]
    pub(crate) sources: Vec<String>,
    /// It has no sources.
    #[arg(long, conflicts_with = "sources")]
    pub(crate) no_sources: bool,
}

#[derive(Debug, Default, Args)]
pub(crate) struct LineFields {
    #[arg(long, value_name = "DATE", requires = "milestone")]
    forecast: Option<String>,
    /// When it was met.
    #[arg(long, value_name = "DATE", requires = "milestone")]
    actual: Option<String>,
    /// Say that the line is still right.
    #[arg(long, requires = "milestone")]
    confirm: bool,
    /// Why the date moved: land, permits, design_change, ground, weather, supply, funding, contractor, interface,
    /// scope, security, other.
    #[arg(long, requires = "milestone")]
    reason: Option<String>,
    /// The reason in a sentence.
    #[arg(long, requires = "milestone")]
    because: Option<String>,
    /// The source that says so. An empty text takes it off.
    #[arg(long, value_name = "SOURCE", requires = "milestone")]
    pub(crate) line_source: Option<String>,
    /// Take the date of this claim as the forecast, with its source.
    #[arg(long, requires = "milestone")]
    pub(crate) claim: Option<String>,
}

/// “Korean=853”: what is measured, and how far it is.
#[must_use]
pub(crate) fn named_value(typed: &str) -> (&str, &str) {
    let (named, value) = typed.rsplit_once('=').unwrap_or((typed, ""));
    (named.trim(), value.trim())
}

impl WholeFields {
    /// What it says in texts; what it names is still to be found.
    #[must_use]
    pub(crate) fn draft(self) -> ReportDraft {
        ReportDraft {
            data_date: self.data_date,
            title: self.title,
            remarks: self.remarks,
            progress: self.progress,
            ..ReportDraft::default()
        }
    }
}

impl LineFields {
    #[must_use]
    pub(crate) fn draft(self, source: Option<String>) -> ReportLineDraft {
        ReportLineDraft {
            forecast: self.forecast,
            actual: self.actual,
            state: self.confirm.then_some(LineState::Confirmed),
            reason: self.reason,
            because: self.because,
            source,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum BaselineCommand {
    /// The baselines of a project by date.
    List {
        #[arg(help = PROJECT)]
        project: String,
    },
    /// Freeze the plan as it stands, or what a report forecasts, and hold the project to it.
    #[command(
        after_help = "Examples:\n  milepost baseline freeze tumen-road-bridge Contract --date \"30 Apr 2025\"\n  milepost baseline freeze tumen-road-bridge \"As of November\" --report 3 --keep-current"
    )]
    Freeze {
        #[arg(help = PROJECT)]
        project: String,
        name: String,
        /// The day from which it counts; today, or the report's data date, if it is not given.
        #[arg(long, value_name = "DATE")]
        date: Option<String>,
        /// Freeze the dates of this report instead of the plan.
        #[arg(long)]
        report: Option<String>,
        /// Do not hold the project to it.
        #[arg(long)]
        keep_current: bool,
    },
    /// Hold a project to another baseline, or to none.
    Choose {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = BASELINE, required_unless_present = "none")]
        baseline: Option<String>,
        /// The planned dates of the milestones count again.
        #[arg(long, conflicts_with = "baseline")]
        none: bool,
    },
    /// Give a baseline another name.
    Rename {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = BASELINE)]
        baseline: String,
        name: String,
    },
    /// Remove a baseline. Undo brings it back.
    Remove {
        #[arg(help = PROJECT)]
        project: String,
        #[arg(help = BASELINE)]
        baseline: String,
    },
}
