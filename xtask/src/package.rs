//! The installers, and the proof that the Debian one works on a system that has nothing of ours.

#[cfg(unix)]
mod clean_system;

use crate::setup::{self, Purpose};
use crate::{build, command};
use anyhow::{Context as _, Result, bail};
#[cfg(unix)]
pub(crate) use clean_system::check;
use milepost_tests::program;
use std::fs;
use std::path::{Path, PathBuf};

/// What is made on this system.
const BUNDLES: &str = if cfg!(target_os = "linux") {
    "deb,rpm"
} else if cfg!(target_os = "macos") {
    "app,dmg"
} else {
    "nsis"
};

pub(crate) fn package() -> Result<()> {
    setup::system_packages(&[Purpose::Build])?;
    build::ui()?;
    // The installers carry the command line too.
    command::run(&mut command::cargo(&["build", "--release", "--package", "milepost-cli"]))?;
    let tauri = "ui/node_modules/@tauri-apps/cli/tauri.js";
    // The UI is built already.
    let config = r#"{ "build": { "beforeBuildCommand": null } }"#;
    command::run(&mut command::program(
        "node",
        &[tauri, "build", "--bundles", BUNDLES, "--no-sign", "--config", config],
    ))?;
    for file in made()? {
        let mib = fs::metadata(&file)?.len() as f64 / f64::from(1 << 20);
        println!("{mib:6.1} MiB  {}", file.display());
    }
    Ok(())
}

#[cfg(not(unix))]
pub(crate) fn check() -> Result<()> {
    bail!("A clean system to install into can be made on Debian and Ubuntu only.")
}

/// Tauri leaves them in a folder a kind.
fn made() -> Result<Vec<PathBuf>> {
    let bundle = bundle_folder()?;
    let kinds = fs::read_dir(&bundle).with_context(|| format!("{} cannot be read", bundle.display()))?;
    let mut files = Vec::new();
    for kind in kinds.flatten() {
        let is_made = |path: &Path| {
            let ending = path.extension().unwrap_or_default().to_string_lossy().into_owned();
            path.is_file() && ["deb", "rpm", "dmg", "exe"].contains(&ending.as_str())
        };
        files.extend(fs::read_dir(kind.path())?.flatten().map(|e| e.path()).filter(|path| is_made(path)));
    }
    if files.is_empty() {
        bail!("Nothing was made in {}", bundle.display());
    }
    files.sort();
    Ok(files)
}

fn bundle_folder() -> Result<PathBuf> {
    Ok(program::target()?.join("release").join("bundle"))
}
