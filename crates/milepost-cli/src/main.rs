//! `milepost`: parses the command line, calls the app, prints the answer. It decides nothing else.

mod args;
mod command;
mod output;
mod text;

use args::Cli;
use clap::Parser;
use command::Stop;
use output::Output;
use std::io::ErrorKind;
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let output = Output { json: cli.json };
    let told = match command::run(cli, output) {
        Ok(()) => return ExitCode::SUCCESS,
        // Whoever read our output has seen enough: `milepost history | head`.
        Err(Stop::Output(error)) if error.kind() == ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
        Err(Stop::Output(error)) => output.failure(&command::output_failure(&error)),
        Err(Stop::Failure(failure)) => output.failure(&failure),
        // What was found has been printed.
        Err(Stop::Told) => Ok(()),
    };
    match told {
        Ok(()) => ExitCode::from(1),
        // There is nowhere left to say it.
        Err(_) => ExitCode::from(1),
    }
}
