//! Each command: opens the workspace, calls the use case, hands the answer to the output.

mod analysis;
mod claim;
mod exchange;
mod file;
mod history;
mod mapping;
mod measured;
mod milestone;
mod project;
mod publish;
mod report;
mod schedule;
mod source;
mod tracking;

use crate::args::{Cli, Command};
use crate::output::Output;
use crate::text;
use milepost_app::view::{Changed, Failure};
use milepost_app::workspace::Workspace;
use milepost_app::{portfolio, project as projects};
use milepost_model::Message;
use std::path::{Path, PathBuf};

/// Why a command ends without success.
#[derive(Debug)]
pub(crate) enum Stop {
    /// It could not be done.
    Failure(Box<Failure>),
    /// The answer could not be written.
    Output(std::io::Error),
    /// It was done and the answer itself is bad news, already told: a check that found faults.
    Told,
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failure(Box::new(failure))
    }
}

impl From<std::io::Error> for Stop {
    fn from(error: std::io::Error) -> Self {
        Self::Output(error)
    }
}

type Done = Result<(), Stop>;

/// The workspace file that was named, opened when a command needs it.
#[derive(Debug)]
struct Place(Option<PathBuf>);

impl Place {
    fn path(&self) -> Result<&Path, Failure> {
        self.0.as_deref().ok_or_else(|| {
            Failure::new(Failure::NO_WORKSPACE, Message::new("cli-no-workspace"))
                .help(Message::new("cli-no-workspace-help"))
        })
    }

    fn open(&self) -> Result<Workspace, Failure> {
        Workspace::open(self.path()?)
    }
}

pub(crate) fn run(cli: Cli, output: Output) -> Done {
    let place = Place(cli.workspace);
    match cli.command {
        Command::Init { file, sample, from } => file::init(&file, sample, from.as_deref(), output),
        Command::Project(command) => project::run(command, &mut place.open()?, output),
        Command::Milestone(command) => milestone::run(command, &mut place.open()?, output),
        Command::Claim(command) => claim::run(command, &mut place.open()?, output),
        Command::Source(command) => source::run(command, &mut place.open()?, output),
        Command::Report(command) => report::run(command, &mut place.open()?, output),
        Command::Baseline(command) => report::run_baseline(command, &mut place.open()?, output),
        Command::Front(command) => measured::run_front(command, &mut place.open()?, output),
        Command::Quantity(command) => measured::run_quantity(command, &mut place.open()?, output),
        Command::Structure(command) => measured::run_structure(command, &mut place.open()?, output),
        Command::Budget(command) => measured::run_budget(command, &mut place.open()?, output),
        Command::Progress { project, as_of, why } => {
            let workspace = place.open()?;
            let id = projects::find(&workspace, &project)?.id;
            let view = projects::view(&workspace, id, as_of.day())?;
            if output.json {
                Ok(output.answer(&view.progress, |_| String::new())?)
            } else {
                Ok(output.answer(&view, |view| text::progress::progress(view, why))?)
            }
        }
        Command::Portfolio { as_of } => {
            let answer = portfolio::view(&place.open()?, as_of.day())?;
            Ok(output.answer(&answer, text::portfolio::portfolio)?)
        }
        Command::Forecast(args) => tracking::forecast(&args, &place.open()?, output),
        Command::Trend { project, as_of, why } => tracking::trend(&project, as_of, why, &place.open()?, output),
        Command::Evm(args) => tracking::earned(&args, &place.open()?, output),
        Command::Backtest(args) => tracking::backtest(&args, &place.open()?, output),
        Command::Schedule(args) => schedule::show(&mut place.open()?, &args, output),
        Command::Activity(command) => schedule::activity(command, &mut place.open()?, output),
        Command::Relationship(command) => schedule::relationship(command, &mut place.open()?, output),
        Command::Calendar(command) => schedule::calendar(command, &mut place.open()?, output),
        Command::Critical(args) => analysis::critical(&args, &place.open()?, output),
        Command::Diff { project, before, after } => analysis::diff(&place.open()?, &project, &before, &after, output),
        Command::Simulate(args) => analysis::simulate(args, &place.open()?, output),
        Command::Risk(command) => analysis::risk(command, &mut place.open()?, output),
        Command::Why { project, activity } => schedule::why(&place.open()?, &project, &activity, output),
        Command::Dcma { project } => schedule::dcma(&place.open()?, &project, output),
        Command::Mapping(command) => mapping::run(command, &place.open()?, output),
        Command::Import(args) => exchange::import(args, &mut place.open()?, output),
        Command::History { project, limit, before } => {
            history::list(&mut place.open()?, project.as_deref(), before, limit, output)
        }
        Command::Undo { times } => history::repeat(&mut place.open()?, times, milepost_app::history::undo, output),
        Command::Redo { times } => history::repeat(&mut place.open()?, times, milepost_app::history::redo, output),
        Command::Restore { number } => changed(&milepost_app::history::restore(&mut place.open()?, number)?, output),
        Command::Backup { file } => file::back_up(&mut place.open()?, file.as_deref(), output),
        Command::Check { file } => match file {
            Some(file) => file::check(&file, output),
            None => file::check(place.path()?, output),
        },
        Command::Verify { file, all, exact, encoding } => {
            let answer = milepost_app::verify::verify(&file, encoding.as_deref())?;
            output.answer(&answer, |answer| text::verify::verify(answer, all))?;
            if exact && !answer.differences.is_empty() { Err(Stop::Told) } else { Ok(()) }
        }
        Command::Export(args) => exchange::export(&args, &place.open()?, output),
        Command::Convert(args) => exchange::convert(args, output),
        Command::Publish(args) => publish::run(&args, &place.open()?, output),
        Command::Completions { shell } => file::completions(shell),
    }
}

fn changed(changed: &Changed, output: Output) -> Done {
    Ok(output.answer(changed, text::change::done)?)
}

/// The answer could not be written where it should go.
#[must_use]
pub(crate) fn output_failure(error: &std::io::Error) -> Failure {
    Failure::new(Failure::IO, Message::new("cli-output-failed").with("error", error.to_string()))
        .help(Message::new("cli-output-failed-help"))
}
