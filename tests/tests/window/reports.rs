//! A status report written and issued in the window from the keyboard alone.

use anyhow::Result;
use milepost_tests::cli::Cli;
use milepost_tests::window::{Home, Window, key};

/// The state of each line, by the milestone's title.
fn states(window: &Window) -> Result<String> {
    let script =
        "return [...document.querySelectorAll('[role=grid] tbody tr')].map((row) => row.innerText).join('\\n')";
    Ok(serde_json::from_value(window.run(script, &[])?)?)
}

#[test]
fn a_report_is_written_line_by_line_and_issued_by_keyboard() -> Result<()> {
    let home = Home::new()?;
    let file = home.path("harbour.milepost");
    let cli = Cli::init(&file)?;
    cli.run(&["project", "add", "Harbour bridge", "--start", "2 March 2026"])?;
    cli.run(&["milestone", "add", "harbour-bridge", "Deck closed", "--planned", "1 Mar 2027"])?;
    cli.run(&["milestone", "add", "harbour-bridge", "Open to traffic", "--planned", "1 Jun 2027"])?;
    let window = Window::open(&home, Some(&file))?;
    window.click_within(crate::RAIL, "link", "Harbour bridge")?;
    window.click("tab", "Reports")?;
    window.see("No reports yet")?;
    window.click("button", "New report")?;

    // From the title to its forecast: planned and the last report's are between.
    window.click("rowheader", "Deck closed")?;
    for _ in 0..3 {
        window.press(&[key::RIGHT])?;
    }
    window.type_text("15 Mar 2027")?;
    // 1 to 15 March is 14 days: seen while it is typed.
    window.see("+14 days")?;
    window.press(&[key::ENTER])?;
    window.wait_for_focus("combobox", "Reason of “Deck closed”")?;
    window.type_text("gro")?;
    window.press(&[key::ENTER])?;
    window.wait_for_focus("textbox", "Because of “Deck closed”")?;
    window.type_text("Rock higher than drilled.")?;
    window.press(&[key::ENTER])?;
    window.wait_until("the sentence to be kept", || Ok(states(&window)?.contains("Rock higher than drilled.")))?;
    // The cursor has gone on to the next milestone, which one key confirms.
    window.press(&[" "])?;
    window.wait_until("the line to be confirmed", || Ok(states(&window)?.contains("Confirmed")))?;
    window.keep_picture("report-by-keyboard")?;

    window.press(&[key::CONTROL, key::ENTER])?;
    window.wait_for_focus("button", "Cancel")?;
    window.press(&[key::TAB])?;
    window.wait_until("the focus on the dialog's button", || {
        Ok(window.run("return document.activeElement.innerText.trim()", &[])? == "Issue")
    })?;
    window.press(&[key::ENTER])?;
    window.see("it is not changed any more.")?;

    // Issued, it counts: the slip is in the figures, and the command line has the report.
    assert!(cli.run(&["trend", "harbour-bridge"])?.contains("Deck closed"));
    let shown = cli.run(&["milestone", "list", "harbour-bridge"])?;
    assert!(shown.contains("15 Mar 2027") && shown.contains("+14 days"), "{shown}");

    // Undo takes the issue back, as it does everything.
    window.press(&[key::CONTROL, "z"])?;
    window.see_no("it is not changed any more.")
}

/// Waits until the focus is on an element whose text or name is this, pressing Tab until it is.
fn tab_to(window: &Window, name: &str) -> Result<()> {
    let script = "const e = document.activeElement; return [e.getAttribute('aria-label'), e.innerText.trim()]";
    for _ in 0..60 {
        let at: (Option<String>, String) = serde_json::from_value(window.run(script, &[])?)?;
        if at.0.as_deref() == Some(name) || at.1 == name {
            return Ok(());
        }
        window.press(&[key::TAB])?;
    }
    anyhow::bail!("Tab does not come to “{name}”")
}

#[test]
fn the_next_report_starts_from_the_last_and_both_are_compared_by_keyboard() -> Result<()> {
    let home = Home::new()?;
    let file = home.path("harbour.milepost");
    let cli = Cli::init(&file)?;
    let bridge = "harbour-bridge";
    cli.run(&["project", "add", "Harbour bridge", "--start", "2 March 2026"])?;
    cli.run(&["milestone", "add", bridge, "Deck closed", "--planned", "1 Mar 2027"])?;
    cli.run(&["milestone", "add", bridge, "Open to traffic", "--planned", "1 Jun 2027"])?;
    cli.run(&["report", "new", bridge, "--data-date", "30 Sep 2026"])?;
    cli.run(&["report", "edit", bridge, "1", "-m", "Deck", "--forecast", "15 Mar 2027", "--reason", "ground"])?;
    cli.run(&["report", "edit", bridge, "1", "-m", "Open", "--confirm"])?;
    cli.run(&["report", "issue", bridge, "1"])?;
    let window = Window::open(&home, Some(&file))?;
    window.click_within(crate::RAIL, "link", "Harbour bridge")?;
    window.click("tab", "Reports")?;
    window.see("Sep 30, 2026")?;

    // A new one has what the last one said, and the cursor is at the first date.
    window.press(&["n"])?;
    window.see("A draft that starts from the report of")?;
    window.wait_until("the focus on the first date", || {
        Ok(window.run("return document.activeElement.className.includes('forecast')", &[])? == true)
    })?;
    window.type_text("29 Apr 2027")?;
    // 15 March to 29 April is 45 days; 1 March to 29 April 59.
    window.see("+45 days")?;
    window.see("+59 days")?;
    window.press(&[key::ENTER])?;
    window.wait_for_focus("combobox", "Reason of “Deck closed”")?;
    window.type_text("sup")?;
    window.press(&[key::ENTER])?;
    window.wait_for_focus("textbox", "Because of “Deck closed”")?;
    window.type_text("Steel came late.")?;
    window.press(&[key::ENTER])?;
    window.wait_until("the sentence to be kept", || Ok(states(&window)?.contains("Steel came late.")))?;
    window.press(&[" "])?;
    window.wait_until("the line to be confirmed", || Ok(states(&window)?.contains("Confirmed")))?;
    window.press(&[key::CONTROL, key::ENTER])?;
    window.wait_for_focus("button", "Cancel")?;
    window.press(&[key::TAB])?;
    window.press(&[key::ENTER])?;
    window.see("it is not changed any more.")?;

    // Back to the list, and from there to what moved between the two.
    tab_to(&window, "Reports")?;
    window.press(&[key::ENTER])?;
    window.find("button", "New report")?;
    tab_to(&window, "What moved")?;
    window.press(&[key::ENTER])?;
    window.see("1 of 2 milestones moved.")?;
    window.see("+45 days")?;
    window.see("Steel came late.")?;
    window.keep_picture("compare-by-keyboard")?;
    Ok(())
}
