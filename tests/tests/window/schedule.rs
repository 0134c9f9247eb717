//! A schedule built in the window from the keyboard alone: what is typed is kept, and the dates follow.

use anyhow::{Context as _, Result};
use milepost_tests::cli::Cli;
use milepost_tests::window::{Home, Window, key};
use std::collections::BTreeMap;

/// A bridge: name, duration, what it waits for.
const BRIDGE: [(&str, &str, &[&str]); 12] = [
    ("Survey", "5d", &[]),
    ("Design", "20d", &["Survey"]),
    ("Permits", "15d", &["Survey"]),
    ("Mobilise", "5d", &["Design", "Permits"]),
    ("West abutment", "15d", &["Mobilise"]),
    ("East abutment", "12d", &["Mobilise"]),
    ("Piers", "25d", &["Mobilise"]),
    ("Make girders", "28d", &["Design"]),
    ("Place girders", "8d", &["West abutment", "East abutment", "Piers", "Make girders"]),
    ("Deck", "20d", &["Place girders"]),
    ("Barriers", "5d", &["Deck"]),
    ("Open", "0d", &["Barriers"]),
];

/// The rows in sight: name, then code, duration and float as they are shown.
fn rows(window: &Window) -> Result<BTreeMap<String, (String, String, String)>> {
    let script = "return [...document.querySelectorAll('[role=treegrid] [role=row]')].slice(1).map((row) => {
        const cells = [...row.querySelectorAll('[role=gridcell], [role=rowheader]')].map((cell) => cell.innerText.trim());
        return [cells[1], cells[0], cells[2], cells[5]];
    })";
    let rows: Vec<[String; 4]> = serde_json::from_value(window.run(script, &[])?)?;
    Ok(rows.into_iter().map(|[name, code, duration, float]| (name, (code, duration, float))).collect())
}

/// Types an activity into the table: its name, its duration and the codes of what it waits for.
fn add_activity(window: &Window, (name, duration, after): (&str, &str, &[&str])) -> Result<()> {
    let known = rows(window)?;
    window.wait_for_focus("textbox", "Name of “New activity”")?;
    window.type_text(name)?;
    window.press(&[key::TAB])?;
    window.wait_until("the name to be kept", || Ok(rows(window)?.contains_key(name)))?;
    window.type_text(duration)?;
    window.press(&[key::TAB])?;
    window.wait_until("the duration to be kept", || {
        Ok(rows(window)?.get(name).is_some_and(|(_, shown, _)| shown == duration || duration == "0d"))
    })?;
    if !after.is_empty() {
        let codes: Option<Vec<_>> = after.iter().map(|one| known.get(*one).map(|(code, ..)| code.as_str())).collect();
        window.type_text(&codes.context("a predecessor is not in the table")?.join(", "))?;
        window.press(&[key::ENTER])?;
    }
    Ok(())
}

#[test]
fn a_bridge_is_scheduled_by_keyboard_and_its_critical_path_is_seen() -> Result<()> {
    let home = Home::new()?;
    let file = home.path("bridge.milepost");
    let cli = Cli::init(&file)?;
    cli.run(&["project", "add", "Harbour bridge", "--start", "2 March 2026"])?;
    let window = Window::open(&home, Some(&file))?;
    window.click_within(crate::RAIL, "link", "Harbour bridge")?;
    window.click("tab", "Schedule")?;
    window.see("No schedule yet")?;

    window.click("button", "Add activity")?;
    for (place, activity) in BRIDGE.into_iter().enumerate() {
        if place > 0 {
            window.press(&[key::INSERT])?;
        }
        add_activity(&window, activity)?;
    }

    // By hand, in working days. The longest way: Survey 5, Design 20, Mobilise 5, Piers 25, Place girders 8, Deck 20,
    // Barriers 5, Open: 88. Permits end at 20 where Design ends at 25; girders are made at 53 where the piers stand
    // at 55; the abutments take 15 and 12 of the piers' 25.
    window.see("12 activities, 8 critical")?;
    let floats = [("Permits", "5d"), ("Make girders", "2d"), ("West abutment", "10d"), ("East abutment", "13d")];
    window.wait_until("the floats", || {
        let rows = rows(&window)?;
        let float = |name: &str| rows.get(name).map(|(_, _, float)| float.clone()).unwrap_or_default();
        let critical = ["Survey", "Design", "Mobilise", "Piers", "Place girders", "Deck", "Barriers"];
        Ok(floats.iter().all(|(name, days)| float(name) == *days) && critical.iter().all(|name| float(name) == "0d"))
    })?;
    window.keep_picture("schedule-by-keyboard")?;

    // The command line says the same of the same file.
    let critical = cli.run(&["critical", "harbour-bridge"])?;
    for name in ["Survey", "Design", "Mobilise", "Piers", "Place girders", "Deck", "Barriers", "Open"] {
        assert!(critical.contains(name), "{name} in {critical}");
    }
    assert!(!critical.contains("Permits"), "{critical}");

    // Undo takes back the last thing typed, and the dates follow.
    window.press(&[key::CONTROL, "z"])?;
    window.see_no("12 activities, 8 critical")?;
    window.press(&[key::CONTROL, key::SHIFT, "z"])?;
    window.see("12 activities, 8 critical")
}
