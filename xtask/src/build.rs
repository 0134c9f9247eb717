//! Building for development. Every step of every command builds the same packages with the same features, so that cargo
//! never builds anything twice.

use crate::command;
use crate::setup::{self, Purpose};
use anyhow::{Context as _, Result};
use milepost_tests::program;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

/// The packages and features of every build, check and test.
pub(crate) const WHOLE: [&str; 3] =
    ["--workspace", "--features", "milepost-desktop/custom-protocol,milepost-tests/window"];

/// What the built UI is made from, in the repository.
const UI_INPUTS: [&str; 7] = [
    "ui/src",
    "ui/index.html",
    "ui/package.json",
    "ui/package-lock.json",
    "ui/vite.config.ts",
    "ui/tsconfig.json",
    "crates/milepost-app/messages",
];

/// The UI, the app and the command line.
pub(crate) fn all() -> Result<()> {
    setup::system_packages(&[Purpose::Build])?;
    ui()?;
    programs()
}

/// The UI, where something that it is made from is newer.
pub(crate) fn ui() -> Result<()> {
    setup::ui_packages()?;
    let repository = program::repository();
    let built = fs::metadata(repository.join("ui/dist/index.html")).and_then(|page| page.modified()).ok();
    let newest = UI_INPUTS.iter().filter_map(|input| newest(&repository.join(input))).max();
    if built.is_none() || built < newest {
        command::run(&mut command::npm(&["run", "build"])).context("The UI could not be built")?;
    }
    Ok(())
}

/// The app and the command line. Without a built UI they do not compile.
pub(crate) fn programs() -> Result<()> {
    let mut arguments = vec!["build"];
    arguments.extend(WHOLE);
    // Windows does not let a running program be replaced, and this one is running.
    arguments.extend(["--exclude", "xtask"]);
    command::run(&mut command::cargo(&arguments))
}

/// When a file, or the youngest file in a folder, was last changed.
fn newest(path: &Path) -> Option<SystemTime> {
    if path.is_dir() {
        fs::read_dir(path).ok()?.flatten().filter_map(|entry| newest(&entry.path())).max()
    } else {
        fs::metadata(path).ok()?.modified().ok()
    }
}
