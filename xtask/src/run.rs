//! Builds the app and opens it on the sample portfolio. Where there is no display, it opens it unseen, keeps a picture
//! of the window and says what the command line says of the portfolio.

use crate::setup::{self, Purpose};
use crate::{build, command};
use anyhow::{Context as _, Result};
use milepost_tests::window::{Home, Window};
use milepost_tests::{display, program};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(crate) fn run() -> Result<()> {
    let has_display = display::is_there();
    let purposes: &[Purpose] = if has_display { &[Purpose::Build] } else { &[Purpose::Build, Purpose::Window] };
    setup::system_packages(purposes)?;
    build::ui()?;
    build::programs()?;
    let sample = sample()?;
    if has_display { open(&sample) } else { picture(&sample) }
}

/// The sample portfolio, made once: a trial's changes are still there the next time.
fn sample() -> Result<PathBuf> {
    let folder = program::target()?.join("sample");
    let sample = folder.join("Sample.milepost");
    if !sample.is_file() {
        fs::create_dir_all(&folder)?;
        let mut init = Command::new(program::built(program::CLI)?);
        command::run(init.arg("init").arg(&sample).arg("--sample")).context("The sample could not be made")?;
    }
    Ok(sample)
}

fn open(sample: &Path) -> Result<()> {
    let mut app = Command::new(program::built(program::DESKTOP)?);
    // A trial keeps its settings beside its sample, away from those of an installed Milepost.
    app.arg(sample).env("MILEPOST_CONFIG_DIR", sample.with_file_name("settings"));
    command::run(&mut app)
}

fn picture(sample: &Path) -> Result<()> {
    eprintln!("There is no display: opening the window unseen.");
    let window = Window::open(&Home::new()?, Some(sample))?;
    let path = window.keep_picture("run")?;
    drop(window);
    println!("The window is pictured in {}\n", path.display());
    let mut portfolio = Command::new(program::built(program::CLI)?);
    command::run(portfolio.arg("portfolio").arg("--workspace").arg(sample))
}
