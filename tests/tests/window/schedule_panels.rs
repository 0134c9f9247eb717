//! What opens over the schedule and beside it: calendars, the quality check, float paths, resources and cost, the
//! comparison with a baseline, printing; and the simulation with its risks. Each says what it should and is accessible,
//! in light and in dark.

use crate::{RAIL, pages};
use anyhow::{Result, ensure};
use milepost_tests::cli::Cli;
use milepost_tests::program;
use milepost_tests::window::{Home, Window, key};
use std::fmt::Write as _;
use std::path::Path;

/// The project of `tests/data/harbour-bridge-1.xer` and its next update: the dates and what moved between them are worked
/// out by hand in the README there.
const PROJECT: &str = "Harbour bridge";

/// Frozen after the first update, then brought to the second; what the deck costs; the girders may come late.
fn bridge(file: &Path) -> Result<()> {
    let cli = Cli::init(file)?;
    let data = |name: &str| program::repository().join("tests/data").join(name).display().to_string();
    cli.run(&["import", &data("harbour-bridge-1.xer")])?;
    cli.run(&["baseline", "freeze", PROJECT, "Contract"])?;
    cli.run(&["import", &data("harbour-bridge-2.xer"), "--into", PROJECT])?;
    cli.run(&["activity", "edit", PROJECT, "A50", "--budget", "400000 EUR"])?;
    let risk = ["--probability", "30%", "--delay", "5d 10d 20d", "--activities", "A40"];
    cli.run(&[&["risk", "add", PROJECT, "Girders come late"], &risk[..]].concat())?;
    Ok(())
}

fn from_menu(window: &Window, item: &str) -> Result<()> {
    window.click("button", "More of the schedule")?;
    window.click("menuitem", item)
}

/// What opens it, and what it says.
struct Panel {
    name: &'static str,
    open: fn(&Window) -> Result<()>,
    says: &'static [&'static str],
    /// A dialog, which Escape closes; else it stands beside the schedule.
    dialog: Option<&'static str>,
}

const PANELS: [Panel; 6] = [
    Panel {
        name: "quality",
        open: |window| from_menu(window, "Quality check (DCMA 14)"),
        // Unfinished are A20, A30, A40, A45, A50 and A60; of the six A60 has no successor.
        says: &["1. Missing logic", "14. Baseline execution index", "passed"],
        dialog: None,
    },
    Panel {
        name: "paths",
        open: |window| from_menu(window, "Float paths…"),
        // The girders decide: A40, A45, A50, A60.
        says: &["Path 1", "0d float", "Make the girders", "Deliver the girders"],
        dialog: None,
    },
    Panel {
        name: "calendars",
        open: |window| from_menu(window, "Calendars…"),
        // Five days of eight hours; 1 May is off.
        says: &["Days that differ", "May 1, 2026", "Weeks that differ for a while"],
        dialog: Some("Calendars"),
    },
    Panel {
        name: "usage",
        open: |window| from_menu(window, "Resources and cost…"),
        says: &["By period", "400,000"],
        dialog: Some("Resources and cost over time"),
    },
    Panel {
        name: "compare",
        open: |window| {
            from_menu(window, "Compare schedules…")?;
            window.click("button", "Compare")
        },
        says: &["Apr 10, 2026 → Apr 21, 2026", "+11 days"],
        dialog: Some("What moved, and why"),
    },
    Panel {
        name: "print",
        open: |window| from_menu(window, "Print, PDF, SVG…"),
        says: &["Sheets side by side"],
        dialog: Some("Print the schedule"),
    },
];

fn to_schedule(window: &Window) -> Result<()> {
    window.click_within(RAIL, "link", PROJECT)?;
    window.click("tab", "Schedule")?;
    window.see("8 activities")
}

fn every_panel_says_what_it_should(theme: &str) -> Result<()> {
    let home = Home::new()?;
    let file = home.path("works.milepost");
    bridge(&file)?;
    let window = Window::open(&home, Some(&file))?;
    pages::choose_theme(&window, theme)?;
    to_schedule(&window)?;
    let mut faults = String::new();
    let mut look = |name: &str| -> Result<()> {
        window.keep_picture(&format!("schedule-{name}-{theme}"))?;
        let found = window.accessibility_faults()?;
        if !found.is_empty() {
            write!(faults, "\n{name} in {theme}:\n{found}")?;
        }
        Ok(())
    };
    for Panel { name, open, says, dialog } in &PANELS {
        open(&window)?;
        for text in *says {
            window.see(text)?;
        }
        if let Some(title) = dialog {
            window.find("dialog", title)?;
        }
        look(name)?;
        if let Some(title) = dialog {
            window.press(&[key::ESCAPE])?;
            window.wait_until("the dialog to close", || Ok(!window.has("dialog", title)?))?;
        }
    }
    // With a panel open to another page, and on: the panel goes with the page.
    window.click("tab", "Progress")?;
    window.see("Girders come late")?;
    window.click("button", "Run the schedule")?;
    for text in ["Chances of the finish", "What the risks came to", "Criticality index", "What the finish goes with"] {
        window.see(text)?;
    }
    window.find("application", "Chances of the finish")?;
    look("simulation")?;
    ensure!(faults.is_empty(), "{faults}");
    Ok(())
}

#[test]
fn every_panel_of_a_schedule_says_what_it_should_and_is_accessible_in_light() -> Result<()> {
    every_panel_says_what_it_should("Light")
}

#[test]
fn every_panel_of_a_schedule_says_what_it_should_and_is_accessible_in_dark() -> Result<()> {
    every_panel_says_what_it_should("Dark")
}

#[test]
fn a_risk_is_added_edited_and_removed_and_what_is_wrong_is_said_at_its_field() -> Result<()> {
    let home = Home::new()?;
    let file = home.path("works.milepost");
    bridge(&file)?;
    let window = Window::open(&home, Some(&file))?;
    window.click_within(RAIL, "link", PROJECT)?;
    window.click("tab", "Progress")?;
    window.click("button", "Add a risk")?;
    window.fill("Risk", "Flood")?;
    window.fill("Probability", "20%")?;
    window.fill("Delay", "10d")?;
    window.fill("Activities that it delays", "A20, A99")?;
    window.press(&[key::ENTER])?;
    window.see("There is no activity “A99” in this schedule.")?;
    window.fill("Activities that it delays", "A20")?;
    window.press(&[key::ENTER])?;
    window.see("20% likely, delays A20 by 10d")?;
    window.click("button", "Remove Flood")?;
    window.see_no("20% likely")
}
