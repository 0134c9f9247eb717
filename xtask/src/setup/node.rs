//! Node and the UI's packages.

use crate::command;
use anyhow::{Context as _, Result, bail};
use milepost_tests::program;
use std::fs;

/// The oldest Node that Vite runs on.
const OLDEST_NODE: (u32, u32) = (20, 19);

/// Sees that the UI's packages are those of its lock file.
pub(crate) fn ready() -> Result<()> {
    install(false).map(drop)
}

/// Installs the UI's packages where they are not those of the lock file. Says whether they were not.
pub(super) fn install(dry: bool) -> Result<bool> {
    check_version()?;
    let ui = program::repository().join("ui");
    let lock = fs::read(ui.join("package-lock.json")).context("ui/package-lock.json cannot be read")?;
    // A copy of the lock file is left beside the packages that were installed from it.
    let stamp = ui.join("node_modules/.milepost-package-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(false);
    }
    if dry {
        eprintln!("The UI's packages are missing or out of date. This would install them with:\n    npm ci (in ui)");
        return Ok(true);
    }
    command::run(&mut command::npm(&["ci"])).context("The UI's packages could not be installed")?;
    fs::write(&stamp, lock)?;
    Ok(true)
}

fn check_version() -> Result<()> {
    let (major, minor) = OLDEST_NODE;
    let found = command::output(&mut command::program("node", &["--version"]));
    let Some(found) = found else {
        bail!("Node is not installed. Milepost's window is built with Node {major}.{minor} or newer, with npm.");
    };
    match version(&found) {
        Some(version) if version >= OLDEST_NODE => Ok(()),
        _ => bail!("Node is {found}. Milepost's window is built with Node {major}.{minor} or newer."),
    }
}

/// Major and minor of `v20.19.1`.
fn version(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.trim().trim_start_matches('v').split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::{OLDEST_NODE, version};

    #[test]
    fn versions_are_compared_as_numbers() {
        let table = [("v20.19.0", true), ("v20.9.0", false), ("v18.20.4", false), ("v22.2.0\n", true)];
        for (text, new_enough) in table {
            assert_eq!(version(text).is_some_and(|v| v >= OLDEST_NODE), new_enough, "{text}");
        }
        assert_eq!(version("nightly"), None);
    }
}
