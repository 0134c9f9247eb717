//! The as-of date: everything on screen follows it.

use crate::RAIL;
use anyhow::Result;
use milepost_tests::cli::Cli;
use milepost_tests::window::{Home, Window, key};

pub(crate) fn set(window: &Window, date: &str) -> Result<()> {
    window.press(&["g"])?;
    window.press(&["d"])?;
    window.fill("Show everything as of", date)?;
    window.press(&[key::ENTER])
}

#[test]
fn figures_and_charts_follow_the_as_of_date() -> Result<()> {
    let home = Home::new()?;
    let file = home.path("sample.milepost");
    Cli::sample(&file)?;
    let window = Window::open(&home, Some(&file))?;
    window.click_within(RAIL, "link", "Tumen road bridge")?;
    window.find("heading", "Tumen road bridge")?;

    // From the groundbreaking on 30 April 2025 to 30 October 2026 are 548 days. 30 November 2025 is day 214:
    // May 31, June 30, July 31, August 31, September 30, October 31, November 30 make 214. That is 39 %.
    set(&window, "30 Nov 2025")?;
    window.see("214 of 548 days")?;
    window.see("39%")?;
    window.see("as of Nov 30, 2025")?;

    // On 29 January 2026 it is 274 days: December 31, January 29 more. Half of 548.
    set(&window, "29 Jan 2026")?;
    window.see("274 of 548 days")?;
    window.see("50%")?;
    // The timeline's line says its date.
    window.see("as of Jan 29, 2026")?;
    window.see_no("as of Nov 30, 2025")?;
    Ok(())
}
