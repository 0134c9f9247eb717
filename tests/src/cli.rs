//! The command line as a process, on one workspace.

use crate::program;
use anyhow::{Context as _, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A workspace file that the command line works on.
#[derive(Debug)]
pub struct Cli {
    workspace: PathBuf,
}

impl Cli {
    /// On a file, there or not.
    #[must_use]
    pub fn on(workspace: &Path) -> Self {
        Self { workspace: workspace.to_owned() }
    }

    /// A new workspace with the sample portfolio.
    ///
    /// # Errors
    /// Where it cannot be made.
    pub fn sample(workspace: &Path) -> Result<Self> {
        let cli = Self::on(workspace);
        cli.run(&["init", &workspace.to_string_lossy(), "--sample"])?;
        Ok(cli)
    }

    /// A new, empty workspace.
    ///
    /// # Errors
    /// Where it cannot be made.
    pub fn init(workspace: &Path) -> Result<Self> {
        let cli = Self::on(workspace);
        cli.run(&["init", &workspace.to_string_lossy()])?;
        Ok(cli)
    }

    /// Runs it and hands back what it printed.
    ///
    /// # Errors
    /// Where it fails, with what it says.
    pub fn run(&self, arguments: &[&str]) -> Result<String> {
        let output = Command::new(program::built(program::CLI)?)
            .args(arguments)
            .env("MILEPOST_WORKSPACE", &self.workspace)
            .env("TZ", "UTC")
            .output()
            .context("The command line could not be started")?;
        if !output.status.success() {
            bail!("`milepost {}`: {}", arguments.join(" "), String::from_utf8_lossy(&output.stderr));
        }
        Ok(String::from_utf8(output.stdout)?)
    }

    /// The whole content as deterministic text.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn export(&self) -> Result<String> {
        self.run(&["export", "--format", "text"])
    }
}
