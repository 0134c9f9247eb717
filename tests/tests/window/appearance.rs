//! Every page, in light and dark: a picture kept of each, and nothing that axe calls serious or critical.

use crate::RAIL;
use crate::as_of;
use anyhow::{Result, ensure};
use milepost_tests::cli::Cli;
use milepost_tests::window::{Home, Window, key};
use std::fmt::Write as _;

/// A page, and how a person gets to it from the portfolio.
struct Page {
    name: &'static str,
    go: fn(&Window) -> Result<()>,
}

const PAGES: [Page; 9] = [
    Page { name: "portfolio", go: |window| to_portfolio(window) },
    Page { name: "overview", go: |window| to_bridge(window) },
    Page { name: "milestones", go: |window| to_tab(window, "Milestones") },
    Page { name: "progress", go: |window| to_tab(window, "Progress") },
    Page { name: "evidence", go: |window| to_tab(window, "Evidence") },
    Page { name: "history", go: |window| to_tab(window, "History") },
    Page { name: "new-project", go: |window| window.press(&[key::CONTROL, "n"]) },
    Page { name: "sources", go: |window| window.click_within(RAIL, "link", "Sources") },
    Page { name: "settings", go: |window| window.click_within(RAIL, "link", "Settings") },
];

fn to_portfolio(window: &Window) -> Result<()> {
    window.click_within(RAIL, "link", "Portfolio")?;
    window.find("heading", "Portfolio")?;
    Ok(())
}

fn to_bridge(window: &Window) -> Result<()> {
    window.click_within(RAIL, "link", "Tumen road bridge")?;
    window.find("heading", "Tumen road bridge")?;
    Ok(())
}

fn to_tab(window: &Window, tab: &str) -> Result<()> {
    window.click("tab", tab)
}

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
    window.press(&["g"])?;
    window.press(&["t"])?;
    window.click("radio", if theme == "dark" { "Dark" } else { "Light" })?;
    as_of::set(&window, "30 Nov 2025")?;
    for page in PAGES {
        (page.go)(&window)?;
        window.wait_until("the page to have what it shows", || Ok(!window.text()?.contains("Loading")))?;
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
