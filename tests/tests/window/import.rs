//! Files of other programs brought in through the window: dropped, looked at, imported, updated, undone. The
//! two updates and what they come to by hand are in `tests/data/README.md`.

use anyhow::{Result, ensure};
use milepost_tests::cli::Cli;
use milepost_tests::program;
use milepost_tests::window::{Home, Window, key};
use serde_json::json;
use std::path::{Path, PathBuf};

fn data(name: &str) -> PathBuf {
    program::repository().join("tests/data").join(name)
}

/// Hands files to the page's own listener of the shell's drop event, through the function that the shell calls when they
/// are let go over the window. The pointer's way there is the system's, and is not driven.
fn drop_files(window: &Window, paths: &[&Path]) -> Result<()> {
    let script = "const [paths] = arguments;
        const event = 'tauri://drag-drop';
        const listeners = (window.__internal_unstable_listeners_object_id__ ?? {})[event] ?? {};
        const ids = Object.getOwnPropertyNames(listeners);
        const payload = { paths, position: { x: 400, y: 300 } };
        window.__internal_unstable_listeners_function_id__({ event, payload }, ids);
        return ids.length";
    let paths: Vec<_> = paths.iter().map(|path| path.display().to_string()).collect();
    // The page listens soon after it is shown.
    window.wait_until("the page to listen for files", || Ok(window.run(script, &[json!(paths)])? == json!(1)))
}

/// A picture in both themes; the page that is shown stays.
fn pictures(window: &Window, name: &str) -> Result<()> {
    for theme in ["light", "dark"] {
        window.run("document.documentElement.style.colorScheme = arguments[0]", &[json!(theme)])?;
        window.keep_picture(&format!("{name}-{theme}"))?;
        let faults = window.accessibility_faults()?;
        ensure!(faults.is_empty(), "{name} in {theme}: {faults}");
    }
    window.run("document.documentElement.style.colorScheme = 'light'", &[])?;
    Ok(())
}

#[test]
fn a_p6_file_is_dropped_looked_at_and_imported_and_its_next_update_shows_what_moved() -> Result<()> {
    let home = Home::new()?;
    let file = home.path("works.milepost");
    let cli = Cli::init(&file)?;
    let empty = cli.export()?;
    let window = Window::open(&home, Some(&file))?;
    window.see("No projects")?;

    drop_files(&window, &[&data("harbour-bridge-1.xer")])?;
    window.find("heading", "harbour-bridge-1.xer")?;
    window.see("Primavera P6 (XER) 19.12")?;
    window.see("8 of 8 activities have the dates that the file has")?;
    pictures(&window, "import-new")?;
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
    pictures(&window, "import-update")?;
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
