//! The form of what is printed: for terminals, pipes and programs.

use super::Bench;
use milepost_tests::program;
use serde_json::Value;
use std::process::{Command, Stdio};

fn listing() -> [&'static [&'static str]; 13] {
    [
        &["portfolio"],
        &["project", "list"],
        &["project", "show", "tumen-road-bridge"],
        &["milestone", "list", "tumen-road-bridge"],
        &["claim", "list", "tumen-road-bridge"],
        &["source", "list"],
        &["progress", "tumen-road-bridge"],
        &["forecast", "tumen-road-bridge"],
        &["trend", "tumen-road-bridge"],
        &["evm", "tumen-road-bridge"],
        &["backtest"],
        &["history"],
        &["check"],
    ]
}

#[test]
fn everything_that_lists_has_a_text_and_json() {
    for bench in [Bench::with_project(), {
        let bench = Bench::with_project();
        bench.ok(&["milestone", "add", "tumen-road-bridge", "Deck closed", "--planned", "Mar 2026"]);
        bench.ok(&["source", "add", "A report", "--publisher", "TASS"]);
        bench
    }] {
        for arguments in listing() {
            let text = bench.ok(arguments);
            assert!(!text.trim().is_empty(), "{arguments:?}");
            assert!(!text.contains("cli-") && !text.contains("ui-"), "an entry is missing in the catalogue:\n{text}");
            assert!(!text.contains('\u{1b}'), "colour in a pipe: {arguments:?}");
            let json = bench.json(arguments);
            assert!(json.is_object() || json.is_array(), "{arguments:?}");
        }
    }
}

#[test]
fn a_change_tells_its_words_and_revision() {
    let bench = Bench::with_project();
    assert_eq!(
        bench.ok(&["milestone", "add", "tumen-road-bridge", "Deck closed"]).trim(),
        "Add milestone “Deck closed” to “Tumen road bridge”"
    );
    let changed = bench.json(&["milestone", "edit", "tumen-road-bridge", "1", "--weight", "3"]);
    assert_eq!(changed["revision"], 3);
    assert_eq!(changed["projects"].as_array().unwrap().len(), 1);
    // The same again changes nothing, and says so.
    let same = bench.json(&["milestone", "edit", "tumen-road-bridge", "1", "--weight", "3.0"]);
    assert_eq!((&same["revision"], &same["action"]), (&3.into(), &Value::Null));
}

#[test]
fn whoever_reads_only_the_beginning_is_no_error() {
    let bench = Bench::with_project();
    let mut child = Command::new(program::built(program::CLI).unwrap())
        .args(["export", "--workspace"])
        .arg(bench.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty());
}

#[test]
fn every_shell_has_completions() {
    let bench = Bench::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        assert!(bench.ok(&["completions", shell]).contains("portfolio"), "{shell}");
    }
}

#[test]
fn every_command_explains_itself() {
    let bench = Bench::new();
    for command in [
        "init",
        "project",
        "milestone",
        "claim",
        "source",
        "progress",
        "portfolio",
        "forecast",
        "trend",
        "evm",
        "backtest",
        "history",
        "undo",
        "redo",
        "restore",
        "backup",
        "check",
        "export",
        "completions",
    ] {
        let help = bench.ok(&["help", command]);
        let first = help.lines().next().unwrap();
        assert!(first.split(' ').count() >= 3, "{command}: {first}");
    }
    assert!(bench.ok(&["help"]).contains("Examples:"));
}
