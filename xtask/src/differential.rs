//! Our engine against MPXJ's on random small networks: each is written as an XER file, scheduled by MPXJ, whose dates go into
//! the file, and verified by our own command. What differs is counted by field and listed; `docs/verify.md` explains it.
//!
//! Needs Java 17 and Python's package `mpxj`, which it puts into the target folder once.

mod network;

use crate::command;
use anyhow::{Context as _, Result, bail};
use milepost_tests::program;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The version that the peers are measured with.
const MPXJ: &str = "mpxj==16.10.0";

/// Writes, schedules and compares so many networks.
pub(crate) fn differential(count: u32) -> Result<()> {
    let jars = jars()?;
    let folder = program::repository().join("target/differential");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    for seed in 0..count {
        let network = network::network(seed);
        fs::write(folder.join(format!("{seed:05}-{}.xer", network.kind)), network.text)?;
    }
    let source = program::repository().join("xtask/peer/Recalculate.java");
    let mut java = Command::new("java");
    command::run(java.arg("-cp").arg(format!("{}/*", jars.display())).arg(source).arg(&folder))?;
    compare(&folder)
}

/// Where MPXJ's jars are: `MPXJ_LIB`, or a Python environment of our own.
pub(crate) fn jars() -> Result<PathBuf> {
    if let Some(folder) = std::env::var_os("MPXJ_LIB") {
        return Ok(folder.into());
    }
    let environment = program::repository().join("target/mpxj");
    if !environment.exists() {
        command::run(Command::new("python3").args(["-m", "venv"]).arg(&environment))?;
        command::run(Command::new(environment.join("bin/pip")).args(["-q", "install", MPXJ]))?;
    }
    for python in fs::read_dir(environment.join("lib"))? {
        let folder = python?.path().join("site-packages/mpxj/lib");
        if folder.exists() {
            return Ok(folder);
        }
    }
    bail!("MPXJ's jars are not in {}", environment.display())
}

/// Compared and matched values, and the first networks that differ.
#[derive(Default)]
struct Sum {
    compared: u64,
    matched: u64,
}

fn compare(folder: &Path) -> Result<()> {
    let cli = program::built(program::CLI).context("Build the command line first: cargo build -p milepost-cli")?;
    let mut sums: BTreeMap<(String, String), Sum> = BTreeMap::new();
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?.map(|e| Ok(e?.path())).collect::<Result<_>>()?;
    files.sort();
    let (mut networks, mut same) = (0, 0);
    for file in &files {
        let output = Command::new(&cli).args(["verify", "--json"]).arg(file).output()?;
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let Ok(answer) = serde_json::from_slice::<Value>(&output.stdout) else {
            println!("{name}: {}", String::from_utf8_lossy(&output.stderr).trim());
            continue;
        };
        networks += 1;
        let kind = name.split_once('-').map_or("", |(_, kind)| kind).to_owned();
        for (field, count) in answer.get("fields").and_then(Value::as_object).into_iter().flatten() {
            let sum = sums.entry((kind.clone(), field.clone())).or_default();
            sum.compared += count.get("compared").and_then(Value::as_u64).unwrap_or(0);
            sum.matched += count.get("matched").and_then(Value::as_u64).unwrap_or(0);
        }
        let differences = answer.get("differences").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        same += u32::from(differences.is_empty());
        if let Some(first) = differences.first() {
            let text = |name: &str| first.get(name).map(ToString::to_string).unwrap_or_default();
            println!(
                "{name}: {} differ; {} {} MPXJ {} ours {}",
                differences.len(),
                text("activity"),
                text("field"),
                text("stored"),
                text("computed")
            );
        }
    }
    println!("\n{same} of {networks} networks are the same in every value");
    for ((kind, field), sum) in sums {
        println!("{kind:<12} {field:<12} {:>6} of {:>6}", sum.matched, sum.compared);
    }
    Ok(())
}
