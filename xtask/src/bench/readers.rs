//! Our readers of schedule files beside MPXJ's, on the same files, one after the other.

use super::peers::text;
use crate::command;
use anyhow::{Context as _, Result};
use milepost_tests::program;
use std::path::Path;

/// Activities of the made files, how often ours is timed, how often MPXJ is.
const FILES: [(&str, u32, u32, u32); 4] =
    [("xer", 4_000, 20, 5), ("mspdi", 4_000, 20, 5), ("pmxml", 4_000, 20, 5), ("xer", 50_000, 5, 3)];

/// `jars`: MPXJ's; `classes`: where compiled programs go.
pub(super) fn measure(folder: &Path, jars: &str, classes: &str) -> Result<()> {
    let source = "xtask/peers/MpxjRead.java";
    command::run(&mut command::program("javac", &["-cp", &format!("{jars}/*"), "-d", classes, source]))?;
    let build = ["build", "--release", "--package", "milepost-exchange", "--example", "reading"];
    command::run(&mut command::cargo(&build))?;
    let ours = program::target()?.join("release/examples/reading");
    let ours = text(&ours)?;
    let path = format!("{classes}{}{jars}/*", if cfg!(windows) { ";" } else { ":" });
    println!("\nReading a made file, in milliseconds; MPXJ first in a new process, and the shortest of several\n");
    println!(
        "| format | activities | MB | Milepost | with dates computed and compared | MPXJ first | MPXJ | times as fast |"
    );
    println!("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (format, activities, own_times, times) in FILES {
        let file = folder.join(format!("read-{activities}.{format}"));
        let name = text(&file)?;
        command::run(&mut command::program(ours, &["write", format, name, &activities.to_string()]))?;
        let megabytes = std::fs::metadata(&file)?.len() / 1_000_000;
        let own = numbers(ours, &[name, &own_times.to_string()])?;
        let other = numbers("java", &["-Xmx4g", "-cp", &path, "MpxjRead", name, &times.to_string()])?;
        let ([read, all, ..], [first, shortest, found]) = (&own[..], &other[..]) else {
            anyhow::bail!("{own:?} and {other:?} are not what was to be printed");
        };
        anyhow::ensure!(*found == f64::from(activities), "MPXJ reads {found} of {activities} activities");
        let ratio = shortest / read;
        println!(
            "| {format} | {activities} | {megabytes} | {read:.1} | {all:.1} | {first:.0} | {shortest:.0} | {ratio:.0} |"
        );
    }
    Ok(())
}

/// The numbers that a program prints.
fn numbers(name: &str, arguments: &[&str]) -> Result<Vec<f64>> {
    let mut run = command::program(name, arguments);
    eprintln!("$ {}", command::shown(&run));
    let output = command::output(&mut run).with_context(|| format!("`{}` failed", command::shown(&run)))?;
    output.split_whitespace().map(|word| Ok(word.parse()?)).collect()
}
