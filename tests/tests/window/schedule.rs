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

/// The middle of a row's bar, in CSS pixels of the window: read off the page's own text of it and its scale.
fn bar(window: &Window, name: &str) -> Result<(i64, i64)> {
    let script = "const name = arguments[0];
        const row = [...document.querySelectorAll('[role=treegrid] [role=row]')]
          .find((one) => one.querySelector('[role=rowheader]')?.innerText.trim() === name);
        const canvas = document.querySelector('.frame canvas');
        const y = row.getBoundingClientRect().top + 14;
        const pen = canvas.getContext('2d');
        const box = canvas.getBoundingClientRect();
        const density = canvas.width / box.width;
        // The bar's colours are the only strong ones on its line.
        const line = pen.getImageData(0, Math.round((y - 2 - box.top) * density), canvas.width, 1).data;
        const strong = [];
        for (let x = 0; x < canvas.width; x++) {
          const [r, g, b] = [line[4 * x], line[4 * x + 1], line[4 * x + 2]];
          if (Math.max(r, g, b) - Math.min(r, g, b) > 60) strong.push(x);
        }
        const middle = strong[Math.floor(strong.length / 2)];
        return [Math.round(box.left + middle / density), Math.round(y)]";
    let mut found = None;
    window.wait_until(&format!("the bar of “{name}”"), || {
        let at: Vec<i64> = serde_json::from_value(window.run(script, &[name.into()])?)?;
        found = at.first().copied().zip(at.get(1).copied());
        Ok(found.is_some())
    })?;
    found.context("the bar is not drawn")
}

/// The finish that a row shows.
fn finish(window: &Window, name: &str) -> Result<String> {
    let script = "const row = [...document.querySelectorAll('[role=treegrid] [role=row]')]
          .find((one) => one.querySelector('[role=rowheader]')?.innerText.trim() === arguments[0]);
        return row?.querySelectorAll('[role=gridcell], [role=rowheader]')[4]?.innerText.trim() ?? ''";
    Ok(window.run(script, &[name.into()])?.as_str().unwrap_or_default().to_owned())
}

#[test]
fn a_bar_is_dragged_what_follows_is_told_meanwhile_and_undo_and_a_day_off_move_the_dates() -> Result<()> {
    let home = Home::new()?;
    let file = home.path("bridge.milepost");
    let cli = Cli::init(&file)?;
    cli.run(&["project", "add", "Harbour bridge", "--start", "2 March 2026"])?;
    let add = |name: &str, duration: &str, after: &str| {
        let fields = ["--duration", duration, "--predecessors", after, "--as-of", "2026-03-02"];
        cli.run(&[&["activity", "add", "harbour-bridge", name], &fields[..]].concat())
    };
    add("Piles", "10d", "")?;
    add("Deck", "5d", "A1000")?;
    let window = Window::open(&home, Some(&file))?;
    window.resize(1500, 900)?;
    window.click_within(crate::RAIL, "link", "Harbour bridge")?;
    window.click("tab", "Schedule")?;
    // Ten days from Monday 2 March end on Friday 13 March; five more on Friday 20 March.
    let is = |what: &str, name: &str, day: &str| {
        window.wait_until(&format!("{name} to finish on {day} {what}"), || Ok(finish(&window, name)?.contains(day)))
    };
    is("at first", "Piles", "Mar 13")?;
    is("at first", "Deck", "Mar 20")?;

    // Held to the right, the dates of what follows are told before anything is kept; Escape takes it back.
    let (x, y) = bar(&window, "Piles")?;
    window.drag_and_hold((x, y), (x + 160, y))?;
    window.see("activities move")?;
    window.wait_until("the deck to be shown later", || Ok(!finish(&window, "Deck")?.contains("Mar 20")))?;
    window.press(&[key::ESCAPE])?;
    is("after Escape", "Deck", "Mar 20")?;
    window.let_go()?;
    is("after letting go of what was given up", "Deck", "Mar 20")?;
    assert!(!cli.run(&["activity", "show", "harbour-bridge", "A1000"])?.contains("Start on or after"));

    // Dropped, it is kept in one step, and undo takes it back.
    let (x, y) = bar(&window, "Piles")?;
    window.drag((x, y), (x + 160, y))?;
    window.wait_until("the deck to be later", || Ok(!finish(&window, "Deck")?.contains("Mar 20")))?;
    window.press(&[key::CONTROL, "z"])?;
    is("after undo", "Deck", "Mar 20")?;

    // Monday 9 March off, chosen by keyboard in the month: everything after it is a day later.
    window.click("button", "More of the schedule")?;
    window.click("menuitem", "Calendars…")?;
    window.see("March 2026")?;
    let day = window.find_within(("grid", "Days of March 2026"), "button", "Mar 9, 2026")?;
    window.run("arguments[0].focus()", &[milepost_tests::driver::Driver::argument(&day)])?;
    window.press(&[" "])?;
    window.find_within(("grid", "Days of March 2026"), "button", "Mar 9, 2026: no work")?;
    window.keep_picture("schedule-calendar")?;
    window.press(&[key::ESCAPE])?;
    is("with a day off", "Piles", "Mar 16")?;
    is("with a day off", "Deck", "Mar 23")?;
    window.press(&[key::CONTROL, "z"])?;
    is("with the day worked again", "Deck", "Mar 20")
}
