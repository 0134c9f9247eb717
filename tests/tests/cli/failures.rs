//! What cannot be done says what happened, to what, and what to do; and changes nothing.

use super::{Bench, failure_on, run_on};
use serde_json::Value;
use std::fs;

#[test]
fn an_ambiguous_date_is_asked_about_with_its_readings() {
    let bench = Bench::with_project();
    let before = bench.export();
    let failure = bench.failure(&["milestone", "add", "tumen-road-bridge", "Deck closed", "--planned", "03/04/2026"]);
    assert_eq!(failure["code"], "invalid");
    let problem = &failure["problems"][0];
    assert_eq!(problem["field"], "planned");
    let choices: Vec<_> = problem["choices"].as_array().unwrap().iter().map(|c| c.as_str().unwrap()).collect();
    assert_eq!(choices, ["3 Apr 2026", "4 Mar 2026"]);
    assert_eq!(bench.export(), before);
    bench.ok(&["milestone", "add", "tumen-road-bridge", "Deck closed", "--planned", choices[0]]);
}

#[test]
fn a_milestone_is_not_met_after_the_as_of_date() {
    let bench = Bench::with_project();
    bench.ok(&["milestone", "add", "tumen-road-bridge", "Deck closed"]);
    let met = |as_of| ["milestone", "met", "tumen-road-bridge", "Deck closed", "--on", "2025-11-10", "--as-of", as_of];
    let failure = bench.failure(&met("2025-11-09"));
    assert_eq!(failure["problems"][0]["field"], "actual");
    bench.ok(&met("2025-11-10"));
}

#[test]
fn each_wrong_value_is_told_at_its_field() {
    let bench = Bench::with_project();
    let cases: &[(&[&str], &str)] = &[
        (&["milestone", "add", "tumen-road-bridge", " "], "title"),
        (&["milestone", "add", "tumen-road-bridge", "Deck", "--weight", "-1"], "weight"),
        (&["milestone", "add", "tumen-road-bridge", "Deck", "--planned", "30 Feb 2026"], "planned"),
        (&["milestone", "add", "tumen-road-bridge", "Deck", "--forecast", "soon"], "forecast"),
        (&["project", "add", ""], "name"),
        (&["project", "edit", "tumen-road-bridge", "--currency", "dollars"], "currency"),
        (&["project", "edit", "tumen-road-bridge", "--country", "Atlantis"], "countries"),
        (&["project", "edit", "tumen-road-bridge", "--coordinates", "91, 0"], "coordinates"),
        (&["source", "add", "A page", "--link", "javascript:alert(1)"], "link"),
        (&["claim", "add", "tumen-road-bridge", "length", "very long"], "reported"),
        (&["claim", "add", "tumen-road-bridge", "length", "850 m", "--stated", "2200-01-01"], "stated"),
    ];
    let before = bench.export();
    for (arguments, field) in cases {
        let failure = bench.failure(arguments);
        assert_eq!(failure["code"], "invalid", "{arguments:?}");
        let fields: Vec<_> = failure["problems"].as_array().unwrap().iter().map(|p| p["field"].clone()).collect();
        assert!(fields.contains(&(*field).into()), "{arguments:?}: {fields:?}");
        for text in [&failure["message"], &failure["help"]] {
            let text = text.as_str().unwrap();
            assert!(text.contains(' '), "words, not an id: {text}");
        }
    }
    assert_eq!(bench.export(), before);
}

#[test]
fn a_name_that_fits_nothing_or_several_is_refused() {
    let bench = Bench::with_project();
    bench.ok(&["project", "add", "Tumen rail bridge"]);
    assert_eq!(bench.failure(&["progress", "gowanus"])["code"], "not_found");
    let several = bench.failure(&["progress", "tumen"]);
    assert_eq!(several["code"], "ambiguous");
    let words = format!("{} {}", several["message"], several["help"]);
    assert!(words.contains("tumen-rail-bridge") && words.contains("tumen-road-bridge"), "{words}");
}

#[test]
fn a_cited_source_stays_unless_it_is_given_up() {
    let bench = Bench::with_project();
    bench.ok(&["source", "add", "Mishustin to launch construction", "--publisher", "TASS"]);
    bench.ok(&["claim", "add", "tumen-road-bridge", "length", "850 m", "--source", "tass"]);
    let before = bench.export();
    bench.failure(&["source", "remove", "tass"]);
    assert_eq!(bench.export(), before);
    bench.ok(&["source", "remove", "tass", "--uncite"]);
    assert_eq!(bench.json(&["claim", "list", "tumen-road-bridge", "length"])[0]["claims"][0]["source_id"], Value::Null);
}

#[test]
fn a_file_that_is_no_workspace_says_so_and_stays_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let cases: &[(&str, &[u8], &str)] = &[
        ("letter.milepost", b"Dear all, please find attached", "not_a_workspace"),
        ("picture.milepost", &[0x89, b'P', b'N', b'G', 0, 1, 2, 3], "not_a_workspace"),
    ];
    for (name, bytes, code) in cases {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        assert_eq!(failure_on(&path, &["portfolio"])["code"], *code, "{name}");
        assert_eq!(fs::read(&path).unwrap(), *bytes, "{name}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), cases.len(), "nothing is left beside them");
    let missing = folder.path().join("missing.milepost");
    assert_eq!(failure_on(&missing, &["portfolio"])["code"], "missing");
    assert!(!missing.exists());
}

#[test]
fn an_existing_file_is_never_overwritten() {
    let bench = Bench::with_project();
    let before = fs::read(bench.path()).unwrap();
    let path = bench.path().to_string_lossy().into_owned();
    for arguments in [vec!["init", &path], vec!["init", &path, "--sample"]] {
        assert_eq!(bench.failure(&arguments)["code"], "exists");
    }
    assert_eq!(fs::read(bench.path()).unwrap(), before);
}

#[test]
fn damage_is_found_by_check() {
    let bench = Bench::new();
    bench.ok(&["project", "add", "Tumen road bridge"]);
    let sound = bench.json(&["check"]);
    assert_eq!((&sound["sound"], &sound["projects"]), (&true.into(), &1.into()));
    let mut bytes = fs::read(bench.path()).unwrap();
    let half = bytes.len() / 2;
    bytes.truncate(half);
    let broken = bench.folder.path().join("broken.milepost");
    fs::write(&broken, &bytes).unwrap();
    let output = run_on(&broken, &["check", "--json"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(fs::read(&broken).unwrap(), bytes, "checking changes nothing");
}

#[test]
fn what_is_not_understood_is_exit_code_2() {
    let bench = Bench::new();
    for arguments in
        [&["frobnicate"][..], &["milestone", "add"], &["progress", "x", "--as-of", "03/04/2026"], &["undo", "0"]]
    {
        assert_eq!(bench.run(arguments).status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn no_workspace_named_says_how_to_name_one() {
    let program = milepost_tests::program::built(milepost_tests::program::CLI).unwrap();
    let output =
        std::process::Command::new(program).arg("portfolio").env_remove("MILEPOST_WORKSPACE").output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("MILEPOST_WORKSPACE"));
}
