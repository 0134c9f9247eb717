//! What has to be on the machine, and puts it there: first a look at what is missing, said aloud, then the installing.
//! Where nothing is missing, nothing is asked and nothing is installed.

mod node;
mod system;

use anyhow::Result;
pub(crate) use node::ready as ui_packages;
pub(crate) use system::Purpose;

/// All that any command needs but `package --check`; with `dry`, only says what would be done.
pub(crate) fn everything(dry: bool) -> Result<()> {
    let done = system::ready(&[Purpose::Build, Purpose::Window], dry)?;
    let done = node::install(dry)? || done;
    if !done {
        eprintln!("Nothing is missing.");
    }
    Ok(())
}

/// What these purposes need of the system.
pub(crate) fn system_packages(purposes: &[Purpose]) -> Result<()> {
    system::ready(purposes, false).map(drop)
}
