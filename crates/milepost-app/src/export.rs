//! The workspace as text: equal content gives equal bytes.

use crate::file;
use crate::view::{BackupDone, Failure};
use crate::workspace::Workspace;
use std::path::Path;

/// Everything in the workspace as deterministic text.
///
/// # Errors
/// Where the file cannot be read.
pub fn text(workspace: &Workspace) -> Result<String, Failure> {
    Ok(milepost_exchange::text::write(&workspace.content()?))
}

/// Saves the workspace's text to a file.
///
/// # Errors
/// Where either file cannot be read or written; what was there before is then unchanged.
pub fn text_to(workspace: &Workspace, path: &Path) -> Result<BackupDone, Failure> {
    file::save_text(path, &text(workspace)?)
}
