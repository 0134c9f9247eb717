//! The command line as a person or a program meets it: a process, its output and its exit code.
#![cfg(test)]

mod exchange;
mod failures;
mod form;
mod measured;
mod publish;
mod record;
mod reports;
mod schedule;
mod tables;
mod together;
mod tracking;
mod verify;

use milepost_tests::program;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A folder with a workspace in it that commands are run on.
struct Bench {
    folder: tempfile::TempDir,
}

impl Bench {
    fn new() -> Self {
        let bench = Self { folder: tempfile::tempdir().unwrap() };
        bench.ok(&["init", &bench.path().to_string_lossy()]);
        bench
    }

    /// With one project, code `tumen-road-bridge`.
    fn with_project() -> Self {
        let bench = Self::new();
        bench.ok(&["project", "add", "Tumen road bridge", "--kind", "bridge", "--start", "30 April 2025"]);
        bench
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("works.milepost")
    }

    fn run(&self, arguments: &[&str]) -> Output {
        run_on(&self.path(), arguments)
    }

    /// What it prints, where it has to succeed.
    fn ok(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "milepost {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        assert!(output.stderr.is_empty(), "milepost {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let mut all = arguments.to_vec();
        all.push("--json");
        serde_json::from_str(&self.ok(&all)).unwrap()
    }

    /// The failure as JSON, where it has to fail with exit code 1 and print no answer.
    fn failure(&self, arguments: &[&str]) -> Value {
        failure_on(&self.path(), arguments)
    }

    fn export(&self) -> String {
        self.ok(&["export", "--format", "text"])
    }
}

fn run_on(workspace: &Path, arguments: &[&str]) -> Output {
    Command::new(program::built(program::CLI).unwrap())
        .args(arguments)
        .env("MILEPOST_WORKSPACE", workspace)
        .env("TZ", "UTC")
        .output()
        .unwrap()
}

fn failure_on(workspace: &Path, arguments: &[&str]) -> Value {
    let mut all = arguments.to_vec();
    all.push("--json");
    let output = run_on(workspace, &all);
    assert_eq!(output.status.code(), Some(1), "milepost {all:?}");
    assert!(output.stdout.is_empty(), "a failed command prints no answer");
    serde_json::from_slice(&output.stderr).unwrap()
}
