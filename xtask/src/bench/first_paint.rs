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
use serde_json::Value;
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
    let [empty, welcome, milepost] = [of_empty, of_welcome, of_milepost].map(|starts| Spread::of(&starts));
    println!("First paint, from the start of the program; median (fastest to slowest) of {TURNS}:");
    println!("  an empty page               {empty}");
    println!("  Milepost, welcome           {welcome}, {:.2} times", welcome.total / empty.total);
    println!("  Milepost, sample portfolio  {milepost}, {:.2} times", milepost.total / empty.total);
    Ok(())
}

/// In milliseconds from the start of the program: when its page began to load, when it was painted, and when the
/// app had answered and its page was put in place.
struct Start {
    page: f64,
    painted: f64,
    ready: f64,
}

fn first_paint(program: &Path, workspace: Option<&Path>) -> Result<Start> {
    // New settings each time: the window opens as it is described, on the page for what it was given.
    let home = Home::new()?;
    let window = Window::of_program(program, &home.path("settings"), workspace)?;
    // The empty page marks nothing: it is ready once it is painted.
    let script = "const paint = performance.getEntriesByName('first-contentful-paint')[0];
        const ready = performance.getEntriesByName('ready')[0] ?? (document.getElementById('app') ? null : paint);
        return paint && ready ? [0, paint.startTime, ready.startTime].map((at) => performance.timeOrigin + at) : null";
    let mut times = None;
    window.wait_until("the first paint", || {
        let found = window.run(script, &[])?;
        let at = |place: usize| found.get(place).and_then(Value::as_f64);
        times = at(0).zip(at(1)).zip(at(2));
        Ok(times.is_some())
    })?;
    let started = window.started().duration_since(UNIX_EPOCH)?.as_secs_f64() * 1000.0;
    let ((page, painted), ready) = times.context("The page was never painted")?;
    Ok(Start { page: page - started, painted: painted - started, ready: ready - started })
}

/// Of many starts, in milliseconds.
struct Spread {
    fastest: f64,
    total: f64,
    slowest: f64,
    /// The median until the page began to load: the program's own part.
    page: f64,
    /// The median until there was something to work with.
    ready: f64,
}

impl Spread {
    fn of(starts: &[Start]) -> Self {
        let sorted = |part: fn(&Start) -> f64| {
            let mut times: Vec<_> = starts.iter().map(part).collect();
            times.sort_by(f64::total_cmp);
            times
        };
        let painted = sorted(|start| start.painted);
        let (page, ready) = (sorted(|start| start.page), sorted(|start| start.ready));
        let at = |times: &[f64], place: usize| times.get(place).copied().unwrap_or(f64::NAN);
        Self {
            fastest: at(&painted, 0),
            total: at(&painted, painted.len() / 2),
            slowest: at(&painted, painted.len().saturating_sub(1)),
            page: at(&page, page.len() / 2),
            ready: at(&ready, ready.len() / 2),
        }
    }
}

impl std::fmt::Display for Spread {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { fastest, total, slowest, page, ready } = self;
        write!(f, "{total:.0} ms ({fastest:.0} to {slowest:.0}); page asked for at {page:.0}, ready at {ready:.0}")
    }
}
