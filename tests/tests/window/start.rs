//! What is seen at the start, and how a first workspace is made.

use anyhow::Result;
use milepost_tests::window::{Home, Window};

#[test]
fn a_first_start_shows_the_ways_to_begin() -> Result<()> {
    let home = Home::new()?;
    let window = Window::open(&home, None)?;
    for way in ["Look at the sample portfolio", "New workspace", "Open a workspace"] {
        window.see(way)?;
    }
    Ok(())
}

#[test]
fn a_workspace_made_in_the_window_is_opened_again_at_the_next_start() -> Result<()> {
    let home = Home::new()?;
    let file = home.path("Border works.milepost");
    let window = Window::open(&home, None)?;
    window.click("button", "New workspace One file that holds your projects, their sources and every change.")?;
    window.answer_file_dialog(&file)?;
    window.see("No projects yet")?;
    assert!(file.is_file());
    drop(window);

    let window = Window::open(&home, None)?;
    window.see("Border works")?;
    window.see("No projects yet")?;
    Ok(())
}
