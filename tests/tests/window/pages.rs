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

/// Of a project that has issued reports: what the tabs alone do not lead to. Each from the page before it.
pub(crate) const REPORT_PAGES: [Page; 5] = [
    Page { name: "reports-issued", go: to_reports },
    Page { name: "report-draft", go: |window, _| to_draft(window) },
    Page { name: "report", go: to_issued },
    Page { name: "compare", go: to_comparison },
    Page { name: "back-test", go: |window, _| to_back_test(window) },
];

fn to_reports(window: &Window, project: &str) -> Result<()> {
    to_project(window, project)?;
    to_tab(window, "Reports")?;
    window.find("heading", "Baselines")?;
    Ok(())
}

fn to_draft(window: &Window) -> Result<()> {
    window.click("button", "New report")?;
    window.find("grid", "Milestones in this report")?;
    window.find("button", "Issue")?;
    Ok(())
}

/// The newest of those that are issued: it is below the draft.
fn to_issued(window: &Window, project: &str) -> Result<()> {
    to_reports(window, project)?;
    let open = "document.querySelectorAll('button.name')[1].click()";
    window.run(open, &[])?;
    window.find("button", "Correct it")?;
    Ok(())
}

fn to_comparison(window: &Window, project: &str) -> Result<()> {
    to_reports(window, project)?;
    window.run("[...document.querySelectorAll('td.do button')].at(-1).click()", &[])?;
    window.find("heading", "What moved")?;
    window.see(" moved.")
}

fn to_back_test(window: &Window) -> Result<()> {
    window.press(&[key::CONTROL, "k"])?;
    window.type_text("Back-test")?;
    window.press(&[key::ENTER])?;
    window.find("heading", "How far off each forecast was")?;
    Ok(())
}

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
    window.click_within(RAIL, "link", "Settings")?;
    window.click("radio", theme)
}

/// Until nothing on the page is being fetched.
pub(crate) fn wait_for_content(window: &Window) -> Result<()> {
    window.wait_until("the page to have what it shows", || Ok(!window.text()?.contains("Loading")))
}
