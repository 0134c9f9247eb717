//! Files of other programs brought in through the window: dropped, looked at, imported, updated, undone. The
//! two updates and what they come to by hand are in `tests/data/README.md`.

use crate::files::{Fresh, drop_files, looks_right};
use anyhow::{Result, ensure};
use milepost_tests::program;
use milepost_tests::window::key;
use std::path::PathBuf;

fn data(name: &str) -> PathBuf {
    program::repository().join("tests/data").join(name)
}

#[test]
fn a_p6_file_is_dropped_looked_at_and_imported_and_its_next_update_shows_what_moved() -> Result<()> {
    let Fresh { home: _home, cli, empty, window } = Fresh::open()?;

    drop_files(&window, &[&data("harbour-bridge-1.xer")])?;
    window.find("heading", "harbour-bridge-1.xer")?;
    window.see("Primavera P6 (XER) 19.12")?;
    window.see("8 of 8 activities have the dates that the file has")?;
    looks_right(&window, "import-new")?;
    ensure!(cli.export()? == empty, "a look changed the workspace");

    window.click("button", "Import")?;
    // A10, A20, A30, A40, A50 and A60 have no float.
    window.see("8 activities, 6 critical")?;
    let first = cli.export()?;

    // On its schedule a file is taken for its next update.
    drop_files(&window, &[&data("harbour-bridge-2.xer")])?;
    window.find("heading", "What the update changes")?;
    window.see("+11 days")?;
    let text = window.text()?;
    for part in ["+14 days", "−7 days", "−2 days", "+6 days", "told late", "6 of 6 activities"] {
        ensure!(text.contains(part), "{part} in {text}");
    }
    looks_right(&window, "import-update")?;
    ensure!(cli.export()? == first, "a look changed the workspace");

    window.click("button", "Update Harbour bridge")?;
    // A40, A45, A50 and A60.
    window.see("8 activities, 4 critical")?;
    window.keep_picture("import-updated")?;

    window.press(&[key::CONTROL, "z"])?;
    window.see("8 activities, 6 critical")?;
    ensure!(cli.export()? == first, "undo left something of the update");
    window.press(&[key::CONTROL, "z"])?;
    window.wait_until("the import to be taken back", || Ok(cli.export()? == empty))
}
