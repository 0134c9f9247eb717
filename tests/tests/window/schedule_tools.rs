//! The tools of the schedule's page: finding, filtering, columns, and the range of an activity in its inspector.

use crate::RAIL;
use anyhow::{Result, ensure};
use milepost_tests::cli::Cli;
use milepost_tests::program;
use milepost_tests::window::{Home, Window, key};
use serde_json::{Value, json};

/// The codes of the rows in sight.
fn codes(window: &Window) -> Result<Vec<String>> {
    let script = "return [...document.querySelectorAll('[role=treegrid] [role=row]')].slice(1).map((row) =>
        row.querySelector('[role=gridcell], [role=rowheader]').innerText.trim())";
    Ok(serde_json::from_value(window.run(script, &[])?)?)
}

fn choose(window: &Window, label: &str, value: &str) -> Result<()> {
    window.field(label)?;
    let script = "const of = [...document.querySelectorAll('select')].find((one) => one.ariaLabel === arguments[0]);
        of.value = arguments[1]; of.dispatchEvent(new Event('change', { bubbles: true }))";
    window.run(script, &[json!(label), json!(value)])?;
    Ok(())
}

/// The dates and floats of the second update are worked out by hand in `tests/data/README.md`: A40, A45, A50 and A60 have
/// no float, and A20 and A30 wait for the deck from 1 to 8 April, four working days.
#[test]
fn rows_are_found_filtered_and_given_other_columns_and_an_activity_a_range() -> Result<()> {
    let home = Home::new()?;
    let file = home.path("works.milepost");
    let cli = Cli::init(&file)?;
    let xer = program::repository().join("tests/data/harbour-bridge-2.xer");
    cli.run(&["import", &xer.display().to_string()])?;
    let window = Window::open(&home, Some(&file))?;
    window.click_within(RAIL, "link", "Harbour bridge")?;
    window.click("tab", "Schedule")?;
    window.see("8 activities")?;

    window.fill("Find activities", "girders")?;
    window.press(&[key::ENTER])?;
    window.see("A40 Make the girders: ")?;
    window.press(&[key::ENTER])?;
    window.see("A45 Deliver the girders: ")?;

    let shown = |wanted: &[&str]| window.wait_until(&format!("{wanted:?}"), || Ok(codes(&window)? == wanted));
    choose(&window, "Which activities are shown", "critical")?;
    shown(&["WORK", "A40", "A45", "A50", "A60"])?;
    choose(&window, "Which activities are shown", "near")?;
    shown(&["WORK", "A20", "A30", "A40", "A45", "A50", "A60"])?;
    choose(&window, "Which activities are shown", "all")?;

    ensure!(!window.has("columnheader", "Late finish")?);
    window.click("button", "Show")?;
    window.click("menuitemcheckbox", "Late finish")?;
    window.press(&[key::ESCAPE])?;
    window.find("columnheader", "Late finish")?;
    window.click("button", "Today")?;
    window.click("button", "Fit")?;

    // By keyboard into the inspector, and a range of its own.
    window.fill("Find activities", "pier caps")?;
    window.press(&[key::ENTER])?;
    window.see("A30 Pier caps: ")?;
    window.run("document.querySelector('[role=treegrid]').focus()", &[])?;
    window.press(&[key::CONTROL, key::ENTER])?;
    window.fill("Range of what remains", "5d 7d 12d")?;
    window.press(&[key::TAB])?;
    window.wait_until("the range to be kept", || {
        let told: Value = serde_json::from_str(&cli.run(&["--json", "activity", "show", "Harbour bridge", "A30"])?)?;
        Ok(told["activity"]["range"] == json!("5d 7d 12d"))
    })
}
