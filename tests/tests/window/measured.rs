//! What is measured of the work and what it costs, typed in the window: fronts until they meet, a quantity with its
//! plan and budget, a cost; and what follows from them.

use anyhow::Result;
use milepost_tests::cli::Cli;
use milepost_tests::window::{Home, Window, key};

const BRIDGE: &str = "harbour-bridge";

/// The button of a list that opens the form of a new thing: below the one of an empty section with the same words.
fn open_form(window: &Window, words: &str) -> Result<()> {
    let script =
        "const found = [...document.querySelectorAll('button')].filter((b) => b.innerText.trim() === arguments[0]);
        if (found.length === 0) return false;
        found.at(-1).click();
        return true";
    window.wait_until(words, || Ok(window.run(script, &[words.into()])? == true))
}

/// With Enter, in the field that was typed into last: how a date reads comes under it and moves the button.
fn save(window: &Window) -> Result<()> {
    window.press(&[key::ENTER])?;
    window.wait_until("the form to close", || Ok(!window.has("button", "Save")?))
}

fn add_front(window: &Window, name: &str, start: &str, goes: &str, readings: [(&str, &str); 2]) -> Result<()> {
    open_form(window, "Add a front")?;
    window.fill("Name", name)?;
    window.fill("Starts at, in metres", start)?;
    let choose = "const field = document.querySelector('form select');
        field.value = arguments[0];
        field.dispatchEvent(new Event('change', { bubbles: true }))";
    window.run(choose, &[goes.into()])?;
    save(window)?;
    for (date, chainage) in readings {
        window.click("button", &format!("Add a reading of {name}"))?;
        window.fill("On", date)?;
        window.fill("Chainage, in metres", chainage)?;
        save(window)?;
    }
    Ok(())
}

#[test]
fn fronts_a_quantity_and_a_cost_are_typed_and_what_follows_from_them_is_shown() -> Result<()> {
    let home = Home::new()?;
    let file = home.path("harbour.milepost");
    let cli = Cli::init(&file)?;
    cli.run(&["project", "add", "Harbour bridge", "--start", "1 March 2025"])?;
    cli.run(&["milestone", "add", BRIDGE, "Fronts meet", "--planned", "1 Mar 2026"])?;
    cli.run(&["claim", "add", BRIDGE, "length", "1000 m"])?;
    let window = Window::open(&home, Some(&file))?;
    window.resize(1280, 1000)?;
    window.click_within(crate::RAIL, "link", "Harbour bridge")?;
    window.click("tab", "Progress")?;
    window.see("No working faces yet")?;

    // From each bank one metre a day: 100 m each in 100 days.
    add_front(&window, "West", "0", "up", [("1 Jun 2025", "0"), ("9 Sep 2025", "100")])?;
    add_front(&window, "East", "1000", "down", [("1 Jun 2025", "1000"), ("9 Sep 2025", "900")])?;
    // Nothing is counted along a length until it is said to hold.
    window.see("Chainages have no length to count along")?;
    window.click("button", "Count along 1000 m")?;
    window.see("Chainages count from 0 to 1,000 m, as claimed.")?;
    // 800 m are open and both build 2 m a day: 400 days after 9 September 2025, in the middle.
    let closure = cli.run(&["front", "closure", BRIDGE, "--as-of", "2025-09-09"])?;
    assert!(closure.contains("14 Oct 2026") && closure.contains("500"), "{closure}");
    crate::as_of::set(&window, "9 Sep 2025")?;
    window.see("The fronts meet Oct 14, 2026 near 500 m.")?;

    open_form(&window, "Add a quantity")?;
    window.fill("Name", "Piles")?;
    window.fill("Unit", "piles")?;
    window.fill("In all", "40")?;
    window.fill("Planned by date", "1 Jun 2025 = 0; 1 Mar 2026 = 40")?;
    window.fill("Budget", "8 million EUR")?;
    save(&window)?;
    window.click("button", "Add a reading of Piles")?;
    window.fill("On", "1 Sep 2025")?;
    window.fill("Done since the beginning", "10")?;
    save(&window)?;
    open_form(&window, "Add a cost")?;
    window.fill("Spent", "1 Sep 2025")?;
    window.fill("Amount", "2.5 million EUR")?;
    save(&window)?;
    // A quarter of the piles is done: a quarter of 8 million is earned, for the 2.5 that were spent.
    let earned = cli.run(&["evm", BRIDGE, "--as-of", "2025-09-09", "--json"])?;
    assert!(earned.contains("2000000") && earned.contains("2500000"), "{earned}");
    window.see("EUR")?;
    window.keep_picture("measured-work")?;
    Ok(())
}
