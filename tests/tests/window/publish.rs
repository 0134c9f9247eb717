//! A report to hand in, from the window: where to is asked by the system's dialog, the file is written, and opened.

use anyhow::Result;
use milepost_tests::cli::Cli;
use milepost_tests::window::{Home, Window};
use std::fs;
use std::path::Path;

/// Presses the button, answers the dialog with this file, and waits for its words.
fn publish(window: &Window, button: &str, file: &Path) -> Result<()> {
    window.click("button", button)?;
    window.answer_file_dialog(file)?;
    window.find("button", "Open")?;
    Ok(())
}

#[test]
fn a_projects_report_is_written_where_the_dialog_says_and_opened_by_the_system() -> Result<()> {
    let home = Home::new()?;
    let file = home.path("sample.milepost");
    Cli::sample(&file)?;
    let window = Window::open(&home, Some(&file))?;
    window.click_within(crate::RAIL, "link", "Tumen road bridge")?;
    window.find("heading", "Tumen road bridge")?;

    let pdf = home.path("tumen.pdf");
    publish(&window, "Publish report", &pdf)?;
    window.keep_picture("published")?;
    let bytes = fs::read(&pdf)?;
    assert!(bytes.starts_with(b"%PDF-") && bytes.trim_ascii_end().ends_with(b"%%EOF"), "{} bytes", bytes.len());
    // The project's name, as a PDF's title: the document says itself what it is of.
    assert!(String::from_utf8_lossy(&bytes).contains("Tumen road bridge"));

    window.click("button", "Open")?;
    window.wait_until("the system to be asked", || Ok(!home.opened()?.is_empty()))?;
    assert_eq!(home.opened()?, [pdf.to_string_lossy()]);
    Ok(())
}

#[test]
fn a_portfolio_is_published_as_html_and_where_it_cannot_be_written_is_said() -> Result<()> {
    let home = Home::new()?;
    let file = home.path("sample.milepost");
    Cli::sample(&file)?;
    let window = Window::open(&home, Some(&file))?;
    window.find("heading", "Portfolio")?;

    let html = home.path("works.html");
    publish(&window, "Portfolio report", &html)?;
    let page = fs::read_to_string(&html)?;
    assert!(page.starts_with("<!DOCTYPE html>") || page.starts_with("<!doctype html>"));
    assert!(page.contains("Tumen road bridge"));
    window.click("button", "Open")?;
    window.wait_until("the system to be asked", || Ok(!home.opened()?.is_empty()))?;
    assert_eq!(home.opened()?, [html.to_string_lossy()]);

    // Where nobody can write a file, the words say so and name it.
    let nowhere = Path::new("/sys/works.pdf");
    window.click("button", "Portfolio report")?;
    window.answer_file_dialog(nowhere)?;
    window.see("/sys/works.pdf")?;
    window.keep_picture("publish-refused")?;
    Ok(())
}
