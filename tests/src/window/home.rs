//! The person whose window it is: settings, files beside them, and what stands in for the system's programs.

use anyhow::Result;
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

/// What the system opens a file or a link with, in the tests: notes what it was given, and opens nothing.
const OPENER: &str = "#!/bin/sh\nprintf '%s\\n' \"$1\" >> \"$MILEPOST_TEST_OPENED\"\n";

/// A folder for the app's settings: the same one again is the same person's next start.
#[derive(Debug)]
pub struct Home(TempDir);

impl Home {
    /// An empty one, as of somebody who has never started Milepost.
    ///
    /// # Errors
    /// Where the temporary folder cannot be written.
    pub fn new() -> Result<Self> {
        let home = Self(tempfile::Builder::new().prefix("milepost-").tempdir()?);
        fs::create_dir(home.programs())?;
        let opener = home.programs().join("xdg-open");
        fs::write(&opener, OPENER)?;
        #[cfg(unix)]
        fs::set_permissions(&opener, std::os::unix::fs::PermissionsExt::from_mode(0o755))?;
        Ok(home)
    }

    /// Programs that stand in for the system's.
    pub(super) fn programs(&self) -> PathBuf {
        self.path("programs")
    }

    /// What the app has asked the system to open, in order.
    ///
    /// # Errors
    /// Where the note of it cannot be read.
    pub fn opened(&self) -> Result<Vec<String>> {
        let note = self.path("opened");
        if !note.exists() {
            return Ok(vec![]);
        }
        Ok(fs::read_to_string(note)?.lines().map(str::to_owned).collect())
    }

    /// A place for a file beside the settings.
    #[must_use]
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(super) fn settings(&self) -> PathBuf {
        self.path("settings")
    }
}
