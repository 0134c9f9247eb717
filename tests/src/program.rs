//! Where the built programs are. Tests run what was built before them; they do not build.

use anyhow::{Context as _, Result, bail};
use std::env;
use std::path::{Path, PathBuf};

/// The window's program, by its file name without an ending.
pub const DESKTOP: &str = "milepost-desktop";
/// The command line's program.
pub const CLI: &str = "milepost";

/// The repository's top folder.
#[must_use]
pub fn repository() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().unwrap_or(tests).to_path_buf()
}

/// Cargo's target folder: the one that the running program was built in.
///
/// # Errors
/// Where the running program is not in a target folder.
pub fn target() -> Result<PathBuf> {
    let profile = profile_folder()?;
    Ok(profile.parent().context("The running program is not in a target folder")?.to_path_buf())
}

/// A program built beside the running one: [`DESKTOP`] or [`CLI`].
///
/// # Errors
/// Where it has not been built, saying what builds it.
pub fn built(name: &str) -> Result<PathBuf> {
    let path = profile_folder()?.join(format!("{name}{}", env::consts::EXE_SUFFIX));
    if !path.is_file() {
        bail!("{} is not there. Build it with `cargo xtask build`, or run `cargo xtask test`.", path.display());
    }
    Ok(path)
}

/// `target/debug`, whether this program is in it or, as a test, in its `deps`.
fn profile_folder() -> Result<PathBuf> {
    let program = env::current_exe().context("The running program's path is not known")?;
    let folder = program.parent().context("The running program is in no folder")?;
    let folder = if folder.ends_with("deps") { folder.parent().unwrap_or(folder) } else { folder };
    Ok(folder.to_path_buf())
}
