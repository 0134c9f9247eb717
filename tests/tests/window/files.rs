//! Files handed to the window, and pictures of what it makes of them.

use crate::sizes;
use anyhow::{Result, ensure};
use milepost_tests::cli::Cli;
use milepost_tests::window::{Home, Window};
use serde_json::json;
use std::path::Path;

/// A workspace with nothing in it, open in the window.
pub(crate) struct Fresh {
    pub(crate) home: Home,
    pub(crate) cli: Cli,
    /// What it exports as long as nothing is in it.
    pub(crate) empty: String,
    pub(crate) window: Window,
}

impl Fresh {
    pub(crate) fn open() -> Result<Self> {
        let home = Home::new()?;
        let file = home.path("works.milepost");
        let cli = Cli::init(&file)?;
        let empty = cli.export()?;
        let window = Window::open(&home, Some(&file))?;
        window.see("No projects")?;
        Ok(Self { home, cli, empty, window })
    }
}

/// Hands files to the page's own listener of the shell's drop event, through the function that the shell calls when they
/// are let go over the window. The pointer's way there is the system's, and is not driven.
pub(crate) fn drop_files(window: &Window, paths: &[&Path]) -> Result<()> {
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

/// A picture at every size in both themes, without a fault that axe finds and with nothing wider than the window; the
/// page that is shown stays.
pub(crate) fn looks_right(window: &Window, name: &str) -> Result<()> {
    let mut faults = vec![];
    for theme in ["light", "dark"] {
        window.run("document.documentElement.style.colorScheme = arguments[0]", &[json!(theme)])?;
        faults.extend(sizes::pictures(window, &format!("{name}-{theme}"))?);
        let found = window.accessibility_faults()?;
        if !found.is_empty() {
            faults.push(format!("{name} in {theme}: {found}"));
        }
    }
    window.run("document.documentElement.style.colorScheme = 'light'", &[])?;
    sizes::resize(window, 1440, 1000)?;
    ensure!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}
