//! Changes that another program makes to the open workspace.

use crate::RAIL;
use anyhow::Result;
use milepost_tests::cli::Cli;
use milepost_tests::window::{Home, Window};

#[test]
fn a_change_from_the_command_line_shows_in_the_window() -> Result<()> {
    let home = Home::new()?;
    let file = home.path("works.milepost");
    let cli = Cli::init(&file)?;
    let window = Window::open(&home, Some(&file))?;
    window.see("No projects yet")?;
    cli.run(&["project", "add", "Gonzalo Bridge"])?;
    window.find_within(RAIL, "link", "Gonzalo Bridge")?;
    cli.run(&["undo"])?;
    window.see("No projects yet")?;
    Ok(())
}
