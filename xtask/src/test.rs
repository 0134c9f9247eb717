//! Every check and test, in steps. Each says what it is and how long it took; the first that fails ends it. The last
//! line is the count of all tests, in words that any reader of the output knows.

use crate::build::{self, WHOLE};
use crate::command;
use crate::differential;
use crate::setup;
use crate::tally::Tally;
use anyhow::{Context as _, Result, bail};
use std::env;
use std::io::{self, BufRead as _, BufReader, IsTerminal as _, Read, Write};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// A part of the whole that can be chosen by its name.
struct Step {
    name: &'static str,
    title: &'static str,
    run: fn() -> Result<Tally>,
}

/// In their order: what fails soonest comes first.
const STEPS: [Step; 5] = [
    Step { name: "ui", title: "The UI: format, types, unit tests, build", run: ui },
    Step { name: "format", title: "The format of the Rust code", run: format },
    Step { name: "lint", title: "Clippy", run: lint },
    Step { name: "rust", title: "Rust tests", run: rust },
    Step { name: "window", title: "The real window", run: window },
];

pub(crate) fn test(chosen: &[String]) -> Result<()> {
    if let Some(unknown) = chosen.iter().find(|name| STEPS.iter().all(|step| step.name != name.as_str())) {
        let known: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        bail!("There is no step “{unknown}”. The steps are: {}.", known.join(" "));
    }
    let start = Instant::now();
    setup::everything(false)?;
    let mut all = Tally::default();
    let mut taken = Vec::new();
    for Step { name, title, run } in STEPS {
        if !chosen.is_empty() && !chosen.iter().any(|wanted| wanted == name) {
            continue;
        }
        eprintln!("\n== {name}: {title}");
        let step_start = Instant::now();
        let tally = run().with_context(|| format!("`cargo xtask test {name}` failed"))?;
        eprintln!("== {name}: {}", seconds(step_start.elapsed()));
        taken.push((name, tally, step_start.elapsed()));
        all += tally;
    }
    println!("\nAll in {}:", seconds(start.elapsed()));
    for (name, tally, time) in taken {
        let counted = if tally.passed > 0 { format!("{} tests", tally.passed) } else { "checked".to_owned() };
        println!("  {name:<8} {counted:>12} {:>12}", seconds(time));
    }
    println!("{} passed, {} failed", all.passed, all.failed);
    Ok(())
}

fn ui() -> Result<Tally> {
    for script in ["format:check", "check"] {
        command::run(&mut command::npm(&["run", script]))?;
    }
    let tally = counted(&mut command::npm(&["run", "test"]))?;
    build::ui()?;
    Ok(tally)
}

fn format() -> Result<Tally> {
    command::run(&mut command::cargo(&["fmt", "--all", "--check"])).context("`cargo fmt --all` puts it right")?;
    Ok(Tally::default())
}

fn lint() -> Result<Tally> {
    // The app does not compile without a built UI.
    build::ui()?;
    command::run(&mut command::cargo(&[&["clippy"], &WHOLE[..], &["--all-targets", "--", "-D", "warnings"]].concat()))?;
    Ok(Tally::default())
}

fn rust() -> Result<Tally> {
    build::ui()?;
    build::programs()?;
    let mut tally = Tally::default();
    // The tests of the window have a step of their own. Unit tests and the other test programs of all packages:
    if nextest_is_there() {
        let chosen = ["--no-fail-fast", "-E", "not binary(=window)"];
        tally += counted(&mut beside_mpxj(command::cargo(&[&["nextest", "run"], &WHOLE[..], &chosen].concat())))?;
    } else {
        let without_window = ["--workspace", "--features", "milepost-desktop/custom-protocol"];
        let all = [&["test"], &without_window[..], &["--all-targets"]].concat();
        tally += counted(&mut beside_mpxj(command::cargo(&all)))?;
    }
    tally += counted(&mut command::cargo(&[&["test", "--doc"], &WHOLE[..]].concat()))?;
    Ok(tally)
}

/// Where there are Java and Python, the tests are told where MPXJ is: they let it read what we write.
fn beside_mpxj(mut tests: Command) -> Command {
    if ["java", "python3"].into_iter().all(command::is_there) {
        match differential::jars() {
            Ok(jars) => drop(tests.env("MPXJ_LIB", jars)),
            Err(error) => eprintln!("MPXJ is not asked what it reads: {error:#}"),
        }
    }
    tests
}

fn window() -> Result<Tally> {
    if !cfg!(target_os = "linux") {
        eprintln!("The window can be driven on Linux only: left out here.");
        return Ok(Tally::default());
    }
    build::ui()?;
    build::programs()?;
    // Two at a time: each has a web view of its own.
    let mut tests = command::cargo(&[&["test"], &WHOLE[..], &["--test", "window", "--", "--test-threads=2"]].concat());
    counted(&mut tests)
}

fn nextest_is_there() -> bool {
    command::output(&mut command::cargo(&["nextest", "--version"])).is_some()
}

/// Runs a test runner, passes its output on line by line, and adds up what its closing lines say.
fn counted(command: &mut Command) -> Result<Tally> {
    eprintln!("$ {}", command::shown(command));
    if io::stderr().is_terminal() && env::var_os("NO_COLOR").is_none() {
        // Through a pipe they would write without colour.
        command.env("CARGO_TERM_COLOR", "always").env("FORCE_COLOR", "1");
    }
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("`{}` could not be started", command::shown(command)))?;
    let (out, err) = (child.stdout.take(), child.stderr.take());
    let tally = thread::scope(|scope| -> Result<Tally> {
        let err = scope.spawn(|| err.map_or(Ok(Tally::default()), |pipe| passed_on(pipe, io::stderr())));
        let mut tally = out.map_or(Ok(Tally::default()), |pipe| passed_on(pipe, io::stdout()))?;
        // A panic of ours there is a fault of xtask, not of the tests.
        tally += err.join().map_err(|_| anyhow::anyhow!("Reading the runner's output failed"))??;
        Ok(tally)
    })?;
    if !child.wait()?.success() {
        bail!("`{}` failed: {} passed, {} failed", command::shown(command), tally.passed, tally.failed);
    }
    Ok(tally)
}

fn passed_on(from: impl Read, mut to: impl Write) -> Result<Tally> {
    let mut tally = Tally::default();
    let mut lines = BufReader::new(from);
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line)? > 0 {
        to.write_all(&line)?;
        tally += Tally::of_line(&String::from_utf8_lossy(&line));
        line.clear();
    }
    Ok(tally)
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}
