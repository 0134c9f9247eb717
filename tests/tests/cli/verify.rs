//! `milepost verify`: no workspace, one JSON shape, exit codes.

use milepost_tests::program;
use serde_json::Value;
use std::path::PathBuf;
use std::process::{Command, Output};

fn corpus(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus/xer").join(name);
    path.to_string_lossy().into_owned()
}

fn run(arguments: &[&str]) -> Output {
    let cli = program::built(program::CLI).unwrap();
    Command::new(cli).arg("verify").args(arguments).env_remove("MILEPOST_WORKSPACE").output().unwrap()
}

#[test]
fn the_json_is_file_activities_fields_and_differences() {
    let file = corpus("maintenance-wk2-198.xer");
    let output = run(&[&file, "--json"]);
    assert_eq!(output.status.code(), Some(0));
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    let keys: Vec<_> = json.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["activities", "differences", "fields", "file"]);
    assert_eq!((json["file"].as_str(), json["activities"].as_u64()), (Some(file.as_str()), Some(198)));
    let mut fields: Vec<_> = json["fields"].as_object().unwrap().keys().map(String::as_str).collect();
    fields.sort_unstable();
    let mut expected = [
        "early_start",
        "early_finish",
        "late_start",
        "late_finish",
        "total_float",
        "free_float",
        "start",
        "finish",
        "critical",
    ];
    expected.sort_unstable();
    assert_eq!(fields, expected);
    assert_eq!(json["fields"]["late_finish"], serde_json::json!({ "compared": 198, "matched": 198 }));
}

#[test]
fn differences_fail_only_where_exactness_is_asked_for() {
    assert_eq!(run(&[&corpus("maintenance-wk2-198.xer")]).status.code(), Some(0));
    assert_eq!(run(&[&corpus("maintenance-wk2-198.xer"), "--exact"]).status.code(), Some(1));
    assert_eq!(run(&[&corpus("sample-25.xer"), "--exact"]).status.code(), Some(0));
    let missing = run(&["none.xer", "--json"]);
    assert_eq!(missing.status.code(), Some(1));
    let failure: Value = serde_json::from_slice(&missing.stderr).unwrap();
    assert_eq!(failure["code"], "missing");
    assert_eq!(run(&[]).status.code(), Some(2));
}

#[test]
fn people_are_told_in_words() {
    let output = run(&[&corpus("maintenance-wk2-198.xer")]);
    let text = String::from_utf8(output.stdout).unwrap();
    for part in ["Primavera P6 (XER) 8.2", "early start", "2 values differ", "PROJECT START"] {
        assert!(text.contains(part), "{part} in:\n{text}");
    }
}
