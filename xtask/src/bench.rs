//! Measures, with optimised builds: the crates' benchmarks, the window's first paint and its frames, and others' programs beside ours.

mod first_paint;
mod gantt;
mod peers;
mod readers;

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
    // `gantt=PROGRAM` measures one that is built already.
    if let Some(built) = chosen.iter().find_map(|name| name.strip_prefix(gantt::NAME)?.strip_prefix('=')) {
        return gantt::of(std::path::Path::new(built));
    }
    let of_window = |name: &String| [first_paint::NAME, gantt::NAME].contains(&name.as_str());
    let asked = |name: &str| chosen.is_empty() || chosen.iter().any(|one| one == name);
    let crates = chosen.iter().any(|name| !of_window(name));
    if crates || chosen.is_empty() {
        let mut arguments = vec!["bench", "--workspace", "--exclude", "milepost-desktop", "--bench", "*", "--"];
        arguments.extend(chosen.iter().filter(|name| !of_window(name)).map(String::as_str));
        command::run(&mut command::cargo(&arguments))?;
    }
    if asked(first_paint::NAME) {
        first_paint::measure()?;
    }
    if asked(gantt::NAME) {
        gantt::measure()?;
    }
    Ok(())
}
