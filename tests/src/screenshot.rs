//! Pictures of the window, kept in `target/screenshots`.

use crate::driver::Driver;
use crate::program;
use anyhow::Result;
use std::fs;
use std::path::PathBuf;

/// Takes one and says where it is.
///
/// # Errors
/// Where the window is gone or the folder cannot be written.
pub fn keep(driver: &Driver, name: &str) -> Result<PathBuf> {
    let folder = program::target()?.join("screenshots");
    fs::create_dir_all(&folder)?;
    let path = folder.join(format!("{name}.png"));
    fs::write(&path, driver.screenshot()?)?;
    Ok(path)
}
