//! The main path: a project as a news report gives it, its milestones, and all of it taken back and made again.

use anyhow::{Result, ensure};
use milepost_tests::cli::Cli;
use milepost_tests::window::{Home, Window, key};

const UNDO: [&str; 2] = [key::CONTROL, "z"];
const REDO: [&str; 3] = [key::CONTROL, key::SHIFT, "z"];

/// The table that milestones are edited in.
const TABLE: (&str, &str) = ("grid", "Milestones of Tumen road bridge");

/// Adds the Tumen bridge by typing what the report says.
fn add_the_bridge(window: &Window) -> Result<()> {
    window.click("link", "Add the first project")?;
    window.fill("Name", "Tumen road bridge")?;
    window.fill("Start", "30 April 2025")?;
    window.fill("Finish", "18 months after start")?;
    window.fill("Length", "just over half a mile")?;
    window.fill("Lanes", "2")?;
    window.click("button", "Add project")?;
    window.find("heading", "Tumen road bridge")?;
    Ok(())
}

/// Types a milestone into the table, from the keyboard alone: its title, then its planned date.
fn add_milestone(window: &Window, title: &str, planned: &str) -> Result<()> {
    window.press(&[key::INSERT])?;
    type_milestone(window, title, planned)
}

/// Goes on where the title of a new row is being edited.
fn type_milestone(window: &Window, title: &str, planned: &str) -> Result<()> {
    window.wait_for_focus("textbox", "Title of “New milestone”")?;
    window.type_text(title)?;
    // Tab keeps the title and goes to the weight; from there to the planned date, where typing edits.
    window.press(&[key::TAB])?;
    window.press(&[key::RIGHT])?;
    window.type_text(planned)?;
    window.press(&[key::ENTER])?;
    // A row that is not kept yet says “New”.
    window.wait_until("the new row to be kept", || Ok(titles(window)?.iter().any(|one| one == title)))?;
    window.wait_until("no row to be new", || Ok(!window.has("gridcell", "New")?))
}

/// The titles in the table, from top to bottom.
fn titles(window: &Window) -> Result<Vec<String>> {
    let script =
        "return [...document.querySelectorAll('[role=grid] [role=rowheader]')].map((cell) => cell.innerText.trim())";
    Ok(serde_json::from_value(window.run(script, &[])?)?)
}

fn wait_for_titles(window: &Window, wanted: &[&str]) -> Result<()> {
    window.wait_until(&format!("the milestones {wanted:?}"), || Ok(titles(window)? == wanted))
}

#[test]
fn everything_done_in_the_window_can_be_undone_redone_and_is_there_at_the_next_start() -> Result<()> {
    let home = Home::new()?;
    let file = home.path("border.milepost");
    let cli = Cli::init(&file)?;
    let empty = cli.export()?;
    let window = Window::open(&home, Some(&file))?;
    add_the_bridge(&window)?;

    window.click("tab", "Milestones")?;
    // The first row from the palette, then all by the table's own keys.
    window.press(&[key::CONTROL, "k"])?;
    window.wait_for_focus("combobox", "Find a project, milestone, claim or source, or something to do")?;
    window.type_text("Add a milestone")?;
    window.press(&[key::ENTER])?;
    type_milestone(&window, "Groundbreaking", "30 Apr 2025")?;
    add_milestone(&window, "Fronts meet", "Mar 2026")?;
    add_milestone(&window, "Open to traffic", "end of 2026")?;
    wait_for_titles(&window, &["Groundbreaking", "Fronts meet", "Open to traffic"])?;

    // Edit: a weight, in its cell.
    window.click_within(TABLE, "rowheader", "Fronts meet")?;
    window.press(&[key::RIGHT])?;
    window.type_text("30")?;
    window.press(&[key::ENTER])?;
    window.wait_until("the weight to be kept", || {
        Ok(cli.run(&["milestone", "list", "tumen-road-bridge"])?.contains("30"))
    })?;

    // Reorder and remove.
    window.click_within(TABLE, "rowheader", "Open to traffic")?;
    window.press(&[key::ALT, key::UP])?;
    wait_for_titles(&window, &["Groundbreaking", "Open to traffic", "Fronts meet"])?;
    window.click_within(TABLE, "rowheader", "Groundbreaking")?;
    window.press(&[key::DELETE])?;
    wait_for_titles(&window, &["Open to traffic", "Fronts meet"])?;
    let full = cli.export()?;

    // All back to the empty workspace, by keys alone.
    let mut steps = 0;
    while cli.export()? != empty {
        steps += 1;
        ensure!(steps <= 40, "Undo does not come to an end:\n{}", cli.export()?);
        let before = cli.run(&["history", "--json"])?;
        window.press(&UNDO)?;
        window.wait_until("the undo to be in the file", || Ok(cli.run(&["history", "--json"])? != before))?;
    }
    window.see("This project is not in the workspace any more.")?;

    for _ in 0..steps {
        let before = cli.run(&["history", "--json"])?;
        window.press(&REDO)?;
        window.wait_until("the redo to be in the file", || Ok(cli.run(&["history", "--json"])? != before))?;
    }
    assert_eq!(cli.export()?, full);
    drop(window);

    let window = Window::open(&home, None)?;
    window.find("heading", "Tumen road bridge")?;
    wait_for_titles(&window, &["Open to traffic", "Fronts meet"])?;
    // Undo goes on across the restart: what was removed last comes back.
    window.press(&UNDO)?;
    wait_for_titles(&window, &["Groundbreaking", "Open to traffic", "Fronts meet"])?;
    Ok(())
}
