//! The pages of the window, and how a person gets to each.

use crate::RAIL;
use anyhow::Result;
use milepost_tests::window::{Window, key};

/// A page of an open workspace.
#[derive(Clone, Copy)]
pub(crate) struct Page {
    /// What its pictures are called.
    pub(crate) name: &'static str,
    /// From the page before it in the list; the project's name is given.
    pub(crate) go: fn(&Window, &str) -> Result<()>,
}

pub(crate) const PAGES: [Page; 11] = [
    Page { name: "portfolio", go: |window, _| to_portfolio(window) },
    Page { name: "overview", go: to_project },
    Page { name: "milestones", go: |window, _| to_tab(window, "Milestones") },
    Page { name: "schedule", go: |window, _| to_tab(window, "Schedule") },
    Page { name: "progress", go: |window, _| to_tab(window, "Progress") },
    Page { name: "evidence", go: |window, _| to_tab(window, "Evidence") },
    Page { name: "reports", go: |window, _| to_tab(window, "Reports") },
    Page { name: "history", go: |window, _| to_tab(window, "History") },
    Page { name: "new-project", go: |window, _| window.press(&[key::CONTROL, "n"]) },
    Page { name: "sources", go: |window, _| window.click_within(RAIL, "link", "Sources") },
    Page { name: "settings", go: |window, _| window.click_within(RAIL, "link", "Settings") },
];

fn to_portfolio(window: &Window) -> Result<()> {
    window.click_within(RAIL, "link", "Portfolio")?;
    window.find("heading", "Portfolio")?;
    Ok(())
}

fn to_project(window: &Window, name: &str) -> Result<()> {
    window.click_within(RAIL, "link", name)?;
    window.find("heading", name)?;
    Ok(())
}

fn to_tab(window: &Window, tab: &str) -> Result<()> {
    window.click("tab", tab)
}

/// In the settings, as a person does.
pub(crate) fn choose_theme(window: &Window, theme: &str) -> Result<()> {
    window.press(&["g"])?;
    window.press(&["t"])?;
    window.click("radio", theme)
}

/// Until nothing on the page is being fetched.
pub(crate) fn wait_for_content(window: &Window) -> Result<()> {
    window.wait_until("the page to have what it shows", || Ok(!window.text()?.contains("Loading")))
}
