//! What is seen at the start.

use anyhow::Result;
use milepost_tests::window::{Home, Window};

#[test]
fn a_first_start_shows_the_ways_to_begin() -> Result<()> {
    let home = Home::new()?;
    let window = Window::open(&home, None)?;
    window.see("Milepost")?;
    window.keep_picture("welcome-light")?;
    Ok(())
}
