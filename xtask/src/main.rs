//! The project's own commands. `cargo xtask` alone lists them.
//!
//! It is built on a machine that has Rust and nothing else of ours, so it depends on nothing that needs a system library.

mod bench;
mod bindings;
mod build;
mod command;
mod differential;
mod icons;
mod package;
mod run;
mod setup;
mod tally;
mod test;

use anyhow::{Result, bail};
use pico_args::Arguments;
use std::process::ExitCode;

const HELP: &str = "\
The project's own commands.

cargo xtask setup [--dry-run]     Install what is missing: system packages, the UI's packages
cargo xtask run                   Build the app and open it on the sample portfolio
cargo xtask test [STEP...]        Every check and test, or only these steps: ui format lint rust window
cargo xtask build                 Build the UI, the app and the command line, for development
cargo xtask bindings              Write the UI's TypeScript types from the Rust types
cargo xtask bench [NAME]          Measure, with optimised builds
cargo xtask bench --peers         Time MPXJ's critical path beside ours, on the same networks
cargo xtask differential [N]      Compare our dates with MPXJ's on N random small networks (1000)
cargo xtask package               Build the installers, in target/release/bundle
cargo xtask package --check       Install the .deb into a clean system and start it
cargo xtask icons                 Make the icons of every size from their drawings
";

fn main() -> ExitCode {
    match carry_out(Arguments::from_env()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(mut arguments: Arguments) -> Result<()> {
    if arguments.contains(["-h", "--help"]) {
        print!("{HELP}");
        return Ok(());
    }
    let Some(name) = arguments.subcommand()? else {
        print!("{HELP}");
        return Ok(());
    };
    match name.as_str() {
        "setup" => {
            let dry = arguments.contains("--dry-run");
            nothing_left(arguments)?;
            setup::everything(dry)
        }
        "run" => nothing_left(arguments).and_then(|()| run::run()),
        "test" => test::test(&words(arguments)?),
        "differential" => {
            let count = arguments.opt_free_from_str()?.unwrap_or(1000);
            nothing_left(arguments).and_then(|()| differential::differential(count))
        }
        "build" => nothing_left(arguments).and_then(|()| build::all()),
        "bindings" => nothing_left(arguments).and_then(|()| bindings::write()),
        "bench" => {
            let beside = arguments.contains(bench::PEERS);
            bench::bench(&words(arguments)?, beside)
        }
        "package" => {
            let check = arguments.contains("--check");
            nothing_left(arguments)?;
            if check { package::check() } else { package::package() }
        }
        "icons" => nothing_left(arguments).and_then(|()| icons::make()),
        other => bail!("There is no command “{other}”. `cargo xtask` lists them."),
    }
}

fn words(arguments: Arguments) -> Result<Vec<String>> {
    let words: Vec<_> = arguments.finish().into_iter().map(|word| word.to_string_lossy().into_owned()).collect();
    match words.iter().find(|word| word.starts_with('-')) {
        Some(option) => bail!("There is no option “{option}” here. `cargo xtask` lists the commands."),
        None => Ok(words),
    }
}

fn nothing_left(arguments: Arguments) -> Result<()> {
    match words(arguments)?.first() {
        Some(word) => bail!("“{word}” is not understood here. `cargo xtask` lists the commands."),
        None => Ok(()),
    }
}
