//! What can be asked on the command line. Only shapes and help: nothing is opened or computed here.

mod analysis;
mod claim;
mod exchange;
mod fields;
mod mapping;
pub(crate) mod measured;
mod milestone;
mod project;
mod publish;
mod report;
mod schedule;
mod source;
mod tracking;

pub(crate) use analysis::{CriticalArgs, RiskCommand, SimulateArgs};
pub(crate) use claim::{ClaimCommand, ClaimFields};
pub(crate) use exchange::{ConvertArgs, ExportArgs, ImportArgs};
pub(crate) use fields::AsOf;
pub(crate) use mapping::{MappingCommand, TableArgs};
pub(crate) use milestone::MilestoneCommand;
pub(crate) use project::ProjectCommand;
pub(crate) use publish::{Paper, PublishArgs};
pub(crate) use report::{BaselineCommand, ReportCommand, WholeFields, named_value};
pub(crate) use schedule::{ActivityCommand, CalendarCommand, RelationshipCommand, ScheduleArgs};
pub(crate) use source::SourceCommand;
pub(crate) use tracking::{BacktestArgs, ClassArg, EvmArgs, ForecastArgs, weighting};

use clap::{Parser, Subcommand};
use std::path::PathBuf;

/// Keep an honest record of infrastructure projects: what was promised, who said so, what has been
/// built, when it will be done.
#[derive(Debug, Parser)]
#[command(
    name = "milepost",
    version,
    propagate_version = true,
    arg_required_else_help = true,
    subcommand_required = true,
    max_term_width = 100,
    after_help = "Examples:\n  \
        milepost init works.milepost --sample\n  \
        export MILEPOST_WORKSPACE=works.milepost\n  \
        milepost portfolio --as-of 2025-11-30\n  \
        milepost project add \"Tumen road bridge\" --kind bridge --start \"30 April 2025\" --finish \"18 months after start\" --length \"0.5 mi\"\n  \
        milepost milestone add tumen-road-bridge \"Deck closed\" --planned \"Mar 2026\" --weight 2\n  \
        milepost progress tumen-road-bridge --as-of 2025-11-30 --json\n\n\
        Exit codes: 0 done, 1 it could not be done (the message says why), 2 the command was not understood."
)]
pub(crate) struct Cli {
    /// The workspace file to work on.
    #[arg(long, short, global = true, env = "MILEPOST_WORKSPACE", value_name = "FILE")]
    pub(crate) workspace: Option<PathBuf>,

    /// Print JSON, for programs; a failure too. The shapes are in docs/cli.md.
    #[arg(long, global = true)]
    pub(crate) json: bool,

    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make a new workspace file.
    #[command(
        after_help = "Examples:\n  milepost init works.milepost\n  milepost init sample.milepost --sample\n  milepost init copy.milepost --from works.txt"
    )]
    Init {
        /// Where to make it; `.milepost` is added if it is missing. An existing file is never overwritten.
        file: PathBuf,
        /// Fill it with the sample portfolio.
        #[arg(long, conflicts_with = "from")]
        sample: bool,
        /// Fill it with what a text export holds: the same text can be exported from it again.
        #[arg(long, value_name = "TEXT")]
        from: Option<PathBuf>,
    },
    /// List, show, add, edit and remove projects.
    #[command(subcommand, visible_alias = "p")]
    Project(ProjectCommand),
    /// List, add, edit, move and remove milestones, and say when one was met.
    #[command(subcommand, visible_alias = "m")]
    Milestone(MilestoneCommand),
    /// Claims: values as reported for a project's facts, with who said so and when.
    #[command(subcommand)]
    Claim(ClaimCommand),
    /// Sources that claims and milestones cite.
    #[command(subcommand)]
    Source(SourceCommand),
    /// Status reports: begin, write, issue, compare.
    #[command(subcommand, visible_alias = "r")]
    Report(ReportCommand),
    /// Baselines: frozen plans that a project is held to.
    #[command(subcommand)]
    Baseline(BaselineCommand),
    /// Fronts: the working faces of a work that is built along a line, and where they stood.
    #[command(subcommand)]
    Front(measured::FrontCommand),
    /// Quantities: measured items, and how much of them is done.
    #[command(subcommand)]
    Quantity(measured::QuantityCommand),
    /// Structures along the work: piers, spans, portals, stations.
    #[command(subcommand)]
    Structure(measured::StructureCommand),
    /// Budgets of milestones and quantities, and money spent.
    #[command(subcommand)]
    Budget(measured::BudgetCommand),
    /// Where one project stands: every measure with its reason.
    #[command(after_help = "Example:\n  milepost progress tumen-road-bridge --as-of 2025-11-30 --why")]
    Progress {
        /// The project's code, or a part of its name.
        project: String,
        #[command(flatten)]
        as_of: AsOf,
        /// Show how each figure came about: formula, inputs, sources.
        #[arg(long)]
        why: bool,
    },
    /// All projects in a line each.
    #[command(after_help = "Example:\n  milepost portfolio --as-of 2025-11-30")]
    Portfolio {
        #[command(flatten)]
        as_of: AsOf,
    },
    /// When a project will be finished, by several ways of reckoning side by side.
    #[command(
        after_help = "Examples:\n  milepost forecast tumen-road-bridge --as-of 2025-11-30\n  milepost forecast tumen-road-bridge --method outside-view --class all --why"
    )]
    Forecast(ForecastArgs),
    /// What each report said of each milestone: slip, rate of slip, reasons.
    #[command(after_help = "Example:\n  milepost trend fresh-creek --as-of 2019-09-01")]
    Trend {
        /// The project's code, or a part of its name.
        project: String,
        #[command(flatten)]
        as_of: AsOf,
        /// Show how each figure came about: formula, inputs, sources.
        #[arg(long)]
        why: bool,
    },
    /// Earned value and Earned Schedule of a project.
    #[command(after_help = "Example:\n  milepost evm tumen-road-bridge --period quarter")]
    Evm(EvmArgs),
    /// How far each way of reckoning was off on the finished projects, with what was known then.
    #[command(after_help = "Example:\n  milepost backtest --json")]
    Backtest(BacktestArgs),
    /// The schedule of a project, computed: dates, floats, what is critical.
    #[command(after_help = "Examples:\n  \
        milepost schedule bridge\n  \
        milepost schedule bridge --data-date 2026-03-09\n  \
        milepost schedule bridge -o bridge.pdf --paper a3 --across 2\n  \
        milepost schedule bridge -o critical.svg --critical")]
    Schedule(ScheduleArgs),
    /// List, show, add, edit and remove activities.
    #[command(subcommand, visible_alias = "a")]
    Activity(ActivityCommand),
    /// The logic between activities.
    #[command(subcommand)]
    Relationship(RelationshipCommand),
    /// When work is done.
    #[command(subcommand)]
    Calendar(CalendarCommand),
    /// The critical activities of a project, by their start; those that are nearly so; or the float paths.
    #[command(
        after_help = "Examples:\n  milepost critical bridge --near-critical 5d\n  milepost critical bridge --paths 3"
    )]
    Critical(CriticalArgs),
    /// What changed between two states of a project's schedule, and how much of the finish's movement each kind of change
    /// accounts for.
    #[command(
        after_help = "Each is `now`, the schedule as the workspace has it; the name or number of a baseline, the schedule as it was when that was frozen; `#12`, as it was after that change of the history; or the path of a schedule file.\n\nExamples:\n  milepost diff bridge \"Contract\" now\n  milepost diff bridge march.xer now\n  milepost diff bridge march.xer april.xer --json"
    )]
    Diff {
        /// The project's code, or a part of its name.
        project: String,
        before: String,
        after: String,
    },
    /// When a project finishes by its schedule, with durations that vary: percentiles, what is critical how often, and what
    /// the finish goes with.
    #[command(
        after_help = "Examples:\n  milepost simulate bridge --range \"90% 100% 130%\"\n  milepost simulate bridge --risk \"Flood; 20%; 5d 10d 30d; A1020 A1030\" --seed 7 --json"
    )]
    Simulate(SimulateArgs),
    /// What may happen to a project's schedule: list, add, edit, remove. The simulation reckons with it.
    #[command(subcommand)]
    Risk(RiskCommand),
    /// Why an activity starts when it does: what drives it, back to a constraint or the data date.
    #[command(after_help = "Example:\n  milepost why bridge A1090")]
    Why {
        /// The project's code, or a part of its name.
        project: String,
        /// Its code, or a part of its name.
        activity: String,
    },
    /// The 14 points of the DCMA's schedule assessment.
    #[command(after_help = "Example:\n  milepost dcma bridge --json")]
    Dcma {
        /// The project's code, or a part of its name.
        project: String,
    },
    /// Bring in files of other programs, as one step: each a new project, or the next update of one that is there.
    #[command(
        after_help = "Examples:\n  milepost import plan.xer --dry-run\n  milepost import plan.xer other.xml\n  milepost import update.xer --into bridge"
    )]
    Import(ImportArgs),
    /// List, show, save and remove the mappings that tables are read by.
    #[command(subcommand)]
    Mapping(MappingCommand),
    /// What was changed, newest first.
    History {
        /// Only what touched this project.
        #[arg(long)]
        project: Option<String>,
        /// How many entries.
        #[arg(long, short = 'n', default_value_t = 20)]
        limit: usize,
        /// Only entries before this number.
        #[arg(long)]
        before: Option<i64>,
    },
    /// Take back the last change that is still in effect.
    Undo {
        /// How many.
        #[arg(default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
        times: u32,
    },
    /// Make again what undo took back.
    Redo {
        /// How many.
        #[arg(default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
        times: u32,
    },
    /// Go back to the content right after an entry of the history; can itself be undone.
    Restore {
        /// The entry's number; 0 is the beginning.
        number: i64,
    },
    /// Make a safe copy while the workspace is in use.
    Backup {
        /// Where to; beside the workspace, in its backup folder, if it is not given.
        file: Option<PathBuf>,
    },
    /// Check that a workspace file is sound. Changes nothing.
    Check {
        /// The file; else the workspace.
        file: Option<PathBuf>,
    },
    /// Recompute a schedule file from its logic, and compare with the dates that its tool stored.
    #[command(after_help = "Needs no workspace. Reads Primavera's XER files and MS Project's XML files.\n\n\
            Examples:\n  milepost verify update-12.xer\n  milepost verify update-12.xer --json")]
    Verify {
        file: PathBuf,
        /// Show every difference, not only the first 20.
        #[arg(long)]
        all: bool,
        /// Exit with 1 if anything differs.
        #[arg(long)]
        exact: bool,
        /// The code page of the file's texts, if it is not guessed right: windows-1251, gbk.
        #[arg(long, value_name = "NAME")]
        encoding: Option<String>,
    },
    /// Write a project or the whole workspace as a file of another format.
    #[command(
        after_help = "Examples:\n  milepost export --format text -o works.txt\n  milepost export bridge --format xer -o bridge.xer"
    )]
    Export(ExportArgs),
    /// Write a schedule file in another format. Needs no workspace.
    #[command(after_help = "Reads and writes the schedule files of P6 and MS Project.\n\n\
            Examples:\n  milepost convert plan.xer plan.xml --format mspdi\n  milepost convert plan.xml plan.xer")]
    Convert(ConvertArgs),
    /// Write a report to hand in, of one project or of the portfolio, as PDF or HTML.
    Publish(PublishArgs),
    /// Print the completions of a shell.
    #[command(
        after_help = "Example:\n  milepost completions bash > ~/.local/share/bash-completion/completions/milepost"
    )]
    Completions { shell: clap_complete::Shell },
}
