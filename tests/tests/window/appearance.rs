//! Every page, in light and dark: a picture kept of each, and nothing that axe calls serious or critical.

use crate::as_of;
use crate::pages::{self, PAGES, REPORT_PAGES};
use anyhow::{Result, ensure};
use milepost_tests::cli::Cli;
use milepost_tests::window::{Home, Window};
use std::fmt::Write as _;

fn every_page_is_accessible(theme: &str) -> Result<()> {
    let home = Home::new()?;
    let mut faults = String::new();
    let mut look = |window: &Window, page: &str| -> Result<()> {
        window.keep_picture(&format!("{page}-{theme}"))?;
        let found = window.accessibility_faults()?;
        if !found.is_empty() {
            write!(faults, "\n{page} in {theme}:\n{found}")?;
        }
        Ok(())
    };

    let file = home.path("sample.milepost");
    Cli::sample(&file)?;
    let window = Window::open(&home, Some(&file))?;
    window.resize(1440, 1000)?;
    pages::choose_theme(&window, if theme == "dark" { "Dark" } else { "Light" })?;
    as_of::set(&window, "30 Nov 2025")?;
    for page in PAGES {
        (page.go)(&window, "Tumen road bridge")?;
        pages::wait_for_content(&window)?;
        look(&window, page.name)?;
    }
    for page in REPORT_PAGES {
        (page.go)(&window, "Fresh Creek Bridge Replacement")?;
        pages::wait_for_content(&window)?;
        look(&window, page.name)?;
    }
    drop(window);

    // The theme is remembered; without the file there is nothing to open but the welcome page.
    std::fs::remove_file(&file)?;
    let window = Window::open(&home, None)?;
    window.see("Look at the sample portfolio")?;
    look(&window, "welcome")?;
    ensure!(faults.is_empty(), "axe finds:{faults}");
    Ok(())
}

#[test]
fn every_page_is_accessible_in_light() -> Result<()> {
    every_page_is_accessible("light")
}

#[test]
fn every_page_is_accessible_in_dark() -> Result<()> {
    every_page_is_accessible("dark")
}
