//! The system's own dialogs, which WebDriver does not see: driven by keys of the X server. There is no window manager,
//! so keys go to the window under the pointer.

use anyhow::{Context as _, Result, bail};
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Types a path into the file dialog that is open or opens soon, and presses Enter.
pub(crate) fn answer(display: &str, path: &Path) -> Result<()> {
    let start = Instant::now();
    let dialog = loop {
        if let Some(dialog) = dialogs(display)?.pop() {
            break dialog;
        }
        if start.elapsed() > Duration::from_secs(10) {
            bail!("No file dialog has opened");
        }
        sleep(Duration::from_millis(50));
    };
    xdotool(display, &["windowraise", &dialog, "mousemove", "--window", &dialog, "40", "20"])?;
    xdotool(display, &["key", "ctrl+a"])?;
    xdotool(display, &["type", "--delay", "5", &path.to_string_lossy()])?;
    xdotool(display, &["key", "Return"])?;
    while dialogs(display)?.contains(&dialog) {
        if start.elapsed() > Duration::from_secs(20) {
            bail!("The file dialog did not close");
        }
        sleep(Duration::from_millis(50));
    }
    Ok(())
}

/// GTK tells the X server which windows are dialogs.
fn dialogs(display: &str) -> Result<Vec<String>> {
    let visible =
        Command::new("xdotool").env("DISPLAY", display).args(["search", "--onlyvisible", "--name", "."]).output();
    let visible = visible.context("xdotool could not be started. `cargo xtask setup` installs it.")?;
    let ids = String::from_utf8_lossy(&visible.stdout).into_owned();
    let mut found = Vec::new();
    for id in ids.lines() {
        let name = xdotool(display, &["getwindowname", id])?;
        found.push((id.to_owned(), name.trim().to_owned()));
    }
    // The app's own windows are named after it; the toolkit's helpers are one pixel large.
    Ok(found
        .into_iter()
        .filter(|(_, name)| !name.contains("Milepost") && !name.contains("milepost"))
        .map(|(id, _)| id)
        .collect())
}

fn xdotool(display: &str, arguments: &[&str]) -> Result<String> {
    let output = Command::new("xdotool").env("DISPLAY", display).args(arguments).output();
    let output = output.context("xdotool could not be started. `cargo xtask setup` installs it.")?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
