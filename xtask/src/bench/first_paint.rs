//! How long it takes from starting the program until its page is painted, Milepost and an empty page side by side.
//!
//! Both are opened and asked in the same way, so what the driver adds is in both. They take turns, so that what else
//! the machine does falls on both.

use crate::setup::{self, Purpose};
use crate::{build, command};
use anyhow::{Context as _, Result};
use milepost_tests::cli::Cli;
use milepost_tests::program;
use milepost_tests::window::{Home, Window};

use std::path::Path;
use std::time::UNIX_EPOCH;

pub(crate) const NAME: &str = "first-paint";
const TURNS: usize = 15;

pub(crate) fn measure() -> Result<()> {
    setup::system_packages(&[Purpose::Window])?;
    build::ui()?;
    let features = ["--release", "--package", "milepost-desktop", "--features", "custom-protocol"];
    command::run(&mut command::cargo(&[&["build"], &features[..], &["--bins", "--example", "empty-page"]].concat()))?;
    let release = program::target()?.join("release");
    let (milepost, empty) = (release.join(program::DESKTOP), release.join("examples/empty-page"));

    let home = Home::new()?;
    let sample = home.path("Sample.milepost");
    Cli::sample(&sample)?;
    let (mut of_milepost, mut of_welcome, mut of_empty) = (Vec::new(), Vec::new(), Vec::new());
    for turn in 0..=TURNS {
        let times = [first_paint(&empty, None)?, first_paint(&milepost, None)?, first_paint(&milepost, Some(&sample))?];
        // The first turn reads the programs from the disk.
        if turn > 0 {
            let [empty, welcome, milepost] = times;
            of_empty.push(empty);
            of_welcome.push(welcome);
            of_milepost.push(milepost);
        }
    }
    let [empty, welcome, milepost] = [of_empty, of_welcome, of_milepost].map(Spread::of);
    println!("First paint, from the start of the program; median (fastest to slowest) of {TURNS}:");
    println!("  an empty page               {empty}");
    println!("  Milepost, welcome           {welcome}, {:.2} times", welcome.median / empty.median);
    println!("  Milepost, sample portfolio  {milepost}, {:.2} times", milepost.median / empty.median);
    Ok(())
}

/// In milliseconds.
fn first_paint(program: &Path, workspace: Option<&Path>) -> Result<f64> {
    // New settings each time: the window opens as it is described, on the page for what it was given.
    let home = Home::new()?;
    let window = Window::of_program(program, &home.path("settings"), workspace)?;
    let script = "const paint = performance.getEntriesByName('first-contentful-paint')[0];
        return paint ? performance.timeOrigin + paint.startTime : null";
    let mut painted = None;
    window.wait_until("the first paint", || {
        painted = window.run(script, &[]).map(|at| at.as_f64())?;
        Ok(painted.is_some())
    })?;
    let started = window.started().duration_since(UNIX_EPOCH)?.as_secs_f64() * 1000.0;
    Ok(painted.context("The page was never painted")? - started)
}

struct Spread {
    fastest: f64,
    median: f64,
    slowest: f64,
}

impl Spread {
    fn of(mut times: Vec<f64>) -> Self {
        times.sort_by(f64::total_cmp);
        let at = |place: usize| times.get(place).copied().unwrap_or(f64::NAN);
        Self { fastest: at(0), median: at(times.len() / 2), slowest: at(times.len().saturating_sub(1)) }
    }
}

impl std::fmt::Display for Spread {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:.0} ms ({:.0} to {:.0})", self.median, self.fastest, self.slowest)
    }
}
