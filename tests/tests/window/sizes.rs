//! Every page at the sizes that windows have, full and empty: a picture kept of each, and nothing wider than the window.

use crate::as_of;
use crate::pages::{self, PAGES, Page, REPORT_PAGES};
use anyhow::{Result, ensure};
use milepost_tests::cli::Cli;
use milepost_tests::window::{Home, Window};
use serde_json::Value;
use std::fmt::Write as _;
use std::path::Path;

/// A small laptop, a large screen, and the least that the window allows.
const SIZES: [(&str, u32, u32); 3] = [("1280", 1280, 800), ("1920", 1920, 1080), ("760", 760, 520)];

/// What stands out of the page to the right, where no part around it can be scrolled to it: an element a line.
///
/// Only the outermost of each is told: what it holds stands out with it.
fn stands_out(window: &Window) -> Result<String> {
    let script = "
        const scrolls = (e) => ['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(e).overflowX);
        const out = [];
        const walk = (e) => {
          if (e !== document.body && scrolls(e) && e.getBoundingClientRect().right <= innerWidth + 1) return;
          const box = e.getBoundingClientRect();
          const seen = box.width > 1 && box.height > 1 && getComputedStyle(e).visibility !== 'hidden';
          if (e !== document.body && seen && box.right > innerWidth + 1) {
            out.push(`${e.tagName.toLowerCase()} “${(e.textContent ?? '').trim().slice(0, 40)}” ends at ${Math.round(box.right)}`);
            return;
          }
          for (const child of e.children) walk(child);
        };
        walk(document.body);
        return out.join('\\n');";
    Ok(window.run(script, &[])?.as_str().unwrap_or_default().to_owned())
}

/// Whether the page as a whole can be scrolled sideways.
fn scrolls_sideways(window: &Window) -> Result<bool> {
    let script = "const main = document.querySelector('main') ?? document.body;
        return Math.max(main.scrollWidth - main.clientWidth, document.documentElement.scrollWidth - innerWidth) > 1";
    Ok(window.run(script, &[])? == Value::Bool(true))
}

/// Done when the page has the width: a click while it is laid out anew would meet what was there before.
pub(crate) fn resize(window: &Window, width: u32, height: u32) -> Result<()> {
    window.resize(width, height)?;
    window.wait_until("the window to have its size", || {
        Ok(window.run("return innerWidth", &[])?.as_u64() == Some(u64::from(width)))
    })
}

/// A picture of what is shown at every size, and what stands out of the window there: a text each.
pub(crate) fn pictures(window: &Window, name: &str) -> Result<Vec<String>> {
    let mut faults = vec![];
    for (size, width, height) in SIZES {
        resize(window, width, height)?;
        window.keep_picture(&format!("{name}-{size}"))?;
        let out = stands_out(window)?;
        if !out.is_empty() || scrolls_sideways(window)? {
            faults.push(format!("{name} at {size}:\n{out}"));
        }
    }
    Ok(faults)
}

fn every_page_fits(pages: &[Page], file: &Path, home: &Home, project: &str, theme: &str, kept_as: &str) -> Result<()> {
    let window = Window::open(home, Some(file))?;
    pages::choose_theme(&window, theme)?;
    as_of::set(&window, "30 Nov 2025")?;
    let mut faults = String::new();
    for page in pages {
        resize(&window, 1440, 1000)?;
        (page.go)(&window, project)?;
        pages::wait_for_content(&window)?;
        for fault in pictures(&window, &format!("{}-{kept_as}", page.name))? {
            write!(faults, "\n{fault}")?;
        }
    }
    ensure!(faults.is_empty(), "Wider than the window:{faults}");
    Ok(())
}

#[test]
fn every_page_of_the_sample_fits_every_size_in_light() -> Result<()> {
    let home = Home::new()?;
    let file = home.path("sample.milepost");
    Cli::sample(&file)?;
    every_page_fits(&PAGES, &file, &home, "Tumen road bridge", "Light", "full-light")
}

#[test]
fn every_page_of_the_sample_fits_every_size_in_dark() -> Result<()> {
    let home = Home::new()?;
    let file = home.path("sample.milepost");
    Cli::sample(&file)?;
    every_page_fits(&PAGES, &file, &home, "Tumen road bridge", "Dark", "full-dark")
}

#[test]
fn every_page_of_a_project_with_nothing_in_it_fits_every_size() -> Result<()> {
    let home = Home::new()?;
    let file = home.path("empty.milepost");
    Cli::init(&file)?.run(&["project", "add", "Second crossing"])?;
    every_page_fits(&PAGES, &file, &home, "Second crossing", "Light", "empty-light")
}

#[test]
fn every_page_of_reports_fits_every_size() -> Result<()> {
    let home = Home::new()?;
    let file = home.path("sample.milepost");
    Cli::sample(&file)?;
    every_page_fits(&REPORT_PAGES, &file, &home, "Fresh Creek Bridge Replacement", "Dark", "full-dark")
}
