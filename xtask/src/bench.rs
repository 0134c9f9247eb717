//! Measures, with optimised builds: every benchmark of every crate, or those whose name is given.

use crate::command;
use crate::setup::{self, Purpose};
use anyhow::Result;

pub(crate) fn bench(chosen: &[String]) -> Result<()> {
    setup::system_packages(&[Purpose::Build])?;
    let mut arguments = vec!["bench", "--workspace", "--exclude", "milepost-desktop", "--bench", "*"];
    if !chosen.is_empty() {
        arguments.push("--");
        arguments.extend(chosen.iter().map(String::as_str));
    }
    command::run(&mut command::cargo(&arguments))
}
