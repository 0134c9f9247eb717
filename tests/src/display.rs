//! A display to open windows on where the machine has none: Xvfb on the first free number, ended when dropped.

use anyhow::{Context as _, Result, ensure};
use std::env;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

/// Whether a window can be opened as things are.
#[must_use]
pub fn is_there() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// An X server without a screen.
#[derive(Debug)]
pub struct Xvfb {
    process: Child,
    name: String,
}

impl Xvfb {
    /// Starts one; it chooses a number that is free.
    ///
    /// # Errors
    /// Where Xvfb is not installed or cannot start.
    pub fn start() -> Result<Self> {
        let mut process = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1920x1200x24", "-nolisten", "tcp", "-noreset"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("Xvfb could not be started. `cargo xtask setup` installs it.")?;
        let mut number = String::new();
        if let Some(out) = process.stdout.take() {
            BufReader::new(out).read_line(&mut number)?;
        }
        let xvfb = Self { process, name: format!(":{}", number.trim()) };
        ensure!(!number.trim().is_empty(), "Xvfb ended before it had a display");
        Ok(xvfb)
    }

    /// What `DISPLAY` has to be for its windows, as `:3`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Xvfb {
    fn drop(&mut self) {
        // It may have ended by itself, and then there is nothing left to end.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
