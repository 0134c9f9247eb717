//! The icons of every size, made from their drawings: `icons/milepost.svg` for the app, `icons/workspace.svg` for its
//! files. The pictures are committed, so that a build does not draw.

use crate::{command, setup};
use anyhow::{Context as _, Result};
use milepost_tests::program;
use std::fs;

/// What is kept of the app's icons, of all that Tauri makes.
const APP: [&str; 6] = ["32x32.png", "128x128.png", "128x128@2x.png", "icon.png", "icon.icns", "icon.ico"];
/// The sizes of a file's icon, in pixels.
const WORKSPACE: [&str; 4] = ["32", "64", "128", "256"];

pub(crate) fn make() -> Result<()> {
    setup::ui_packages()?;
    let icons = program::repository().join("icons");
    let made = tempfile::tempdir()?;
    draw("icons/milepost.svg", &[], made.path())?;
    for name in APP {
        fs::copy(made.path().join(name), icons.join(name)).with_context(|| format!("icons/{name} was not made"))?;
    }
    draw("icons/workspace.svg", &["--png", &WORKSPACE.join(",")], made.path())?;
    for size in WORKSPACE {
        let (from, to) = (format!("{size}x{size}.png"), format!("workspace-{size}.png"));
        fs::copy(made.path().join(from), icons.join(&to)).with_context(|| format!("icons/{to} was not made"))?;
    }
    Ok(())
}

fn draw(drawing: &str, options: &[&str], into: &std::path::Path) -> Result<()> {
    let tauri = ["ui/node_modules/@tauri-apps/cli/tauri.js", "icon", drawing];
    command::run(command::program("node", &tauri).args(options).arg("--output").arg(into))
}
