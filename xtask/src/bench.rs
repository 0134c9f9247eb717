//! Measures, with optimised builds: the crates' benchmarks, the window's first paint, and others' programs beside ours.

mod first_paint;
mod peers;

use crate::command;
use crate::setup::{self, Purpose};
use anyhow::Result;

pub(crate) use peers::FLAG as PEERS;

/// `beside`: others' programs on the same work, and nothing else.
pub(crate) fn bench(chosen: &[String], beside: bool) -> Result<()> {
    if beside {
        return peers::measure();
    }
    setup::system_packages(&[Purpose::Build])?;
    let first_paint = |name: &String| name == first_paint::NAME;
    let (paint, crates) = (chosen.iter().any(first_paint), chosen.iter().any(|name| !first_paint(name)));
    if crates || chosen.is_empty() {
        let mut arguments = vec!["bench", "--workspace", "--exclude", "milepost-desktop", "--bench", "*", "--"];
        arguments.extend(chosen.iter().filter(|name| !first_paint(name)).map(String::as_str));
        command::run(&mut command::cargo(&arguments))?;
    }
    if paint || chosen.is_empty() {
        first_paint::measure()?;
    }
    Ok(())
}
