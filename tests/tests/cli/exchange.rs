//! Files of other programs in and out, as a process: what is imported, what is refused, and that a refused file
//! leaves nothing behind.

use crate::{Bench, failure_on, run_on};
use serde_json::json;
use std::fs;
use std::path::PathBuf;

fn corpus(name: &str) -> String {
    format!("{}/../../shared/corpus/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// The two updates that `tests/data/README.md` works out by hand.
fn update(number: u8) -> String {
    format!("{}/data/harbour-bridge-{number}.xer", env!("CARGO_MANIFEST_DIR"))
}

impl Bench {
    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    }
}

#[test]
fn several_files_come_in_as_one_step() {
    let bench = Bench::new();
    let before = bench.ok(&["export"]);
    let files = [corpus("xer/task-se-52.xer"), corpus("mspdi/baselines.xml")];
    let answer = bench.json(&["import", &files[0], &files[1]]);
    assert_eq!(answer["files"][0]["format"], json!("xer"));
    assert_eq!(answer["files"][1]["format"], json!("mspdi"));
    assert_eq!(bench.json(&["project", "list"]).as_array().unwrap().len(), 2);
    bench.ok(&["undo"]);
    assert_eq!(bench.ok(&["export"]), before);
}

/// The last of them is cut in the middle of its root element.
#[test]
fn a_file_that_is_not_read_says_what_to_do_and_leaves_nothing() {
    let bench = Bench::new();
    bench.ok(&["import", &corpus("xer/task-se-52.xer")]);
    let before = bench.ok(&["export"]);
    let mspdi = fs::read(corpus("mspdi/baselines.xml")).unwrap();
    let cases: [(&str, &[u8], &str, &str); 9] = [
        ("plan.mpp", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0", "not_readable", "XML Format"),
        ("plan.xer", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0", "not_readable", "XML Format"),
        ("plan.pdf", b"%PDF-1.7\n", "not_readable", "printed"),
        ("empty.xer", b"", "not_readable", "Export it again"),
        ("letter.xer", b"Dear Ana, the plan is late.", "not_readable", "Milepost reads:"),
        ("tableless.xer", b"ERMHDR\t19.12\r\n%T\tPROJECT\r\n%E\r\n", "not_a_schedule", ""),
        ("other.xml", b"<html><body/></html>", "not_readable", "Milepost reads:"),
        ("bomb.xml", b"<!DOCTYPE x [<!ENTITY a \"aa\">]><Project><Name>&a;</Name></Project>", "not_a_schedule", ""),
        ("cut.xml", &mspdi[..mspdi.len() / 2], "not_a_schedule", ""),
    ];
    for (name, bytes, code, help) in cases {
        let path = bench.file(name, bytes);
        let path = path.to_str().unwrap();
        // Beside one that is sound: neither comes in.
        let failure = failure_on(&bench.path(), &["import", &corpus("xer/sample-25.xer"), path]);
        assert_eq!(failure["code"], code, "{name}: {failure}");
        let said = failure["help"].as_str().unwrap();
        assert!(said.contains(help), "{name}: {said}");
        assert_eq!(bench.ok(&["export"]), before, "{name}");
        // A look tells of both, and ends as one that could not do all.
        let looked = run_on(&bench.path(), &["import", &corpus("xer/sample-25.xer"), path, "--dry-run"]);
        assert_eq!(looked.status.code(), Some(1), "{name}");
        assert!(String::from_utf8_lossy(&looked.stdout).contains("Primavera P6"), "{name}");
    }
    let failure = failure_on(&bench.path(), &["import", "/no/such/file.xer"]);
    assert_eq!(failure["code"], "missing");
    assert_eq!(bench.ok(&["export"]), before);
}

#[test]
fn what_cannot_be_exported_or_converted_writes_nothing() {
    let bench = Bench::new();
    bench.ok(&["project", "add", "Harbour bridge"]);
    let out = bench.folder.path().join("out.txt");
    let out = out.to_str().unwrap();
    let failure = failure_on(&bench.path(), &["export", "harbour", "--format", "text", "-o", out]);
    assert_eq!(failure["code"], "invalid");
    assert!(!std::path::Path::new(out).exists());
    assert_eq!(run_on(&bench.path(), &["export", "--format", "mpp", "-o", out]).status.code(), Some(2));
    // No workspace is needed, and none is named.
    let nowhere = bench.folder.path().join("none.milepost");
    for (to, code) in [("plan.doc", "invalid"), ("plan.xml", "invalid")] {
        let failure = failure_on(&nowhere, &["convert", &corpus("xer/sample-25.xer"), to]);
        assert_eq!(failure["code"], code, "{to}: {failure}");
        assert!(failure["help"].as_str().unwrap().contains("--format"), "{failure}");
    }
}

#[test]
fn a_schedule_goes_through_every_schedule_format_and_back_with_its_activities() {
    let bench = Bench::new();
    let nowhere = bench.folder.path().join("none.milepost");
    let file = |name: &str| bench.folder.path().join(name).to_str().unwrap().to_owned();
    let mut from = corpus("xer/sample-25.xer");
    for (format, name) in [("pmxml", "a.xml"), ("mspdi", "b.xml"), ("xer", "c.xer")] {
        let to = file(name);
        let run = run_on(&nowhere, &["convert", &from, &to, "--format", format, "--json"]);
        assert!(run.status.success(), "{format}: {}", String::from_utf8_lossy(&run.stderr));
        let answer: serde_json::Value = serde_json::from_slice(&run.stdout).unwrap();
        // The file has 25 activities.
        assert_eq!((answer["activities"].as_u64(), answer["to"].as_str()), (Some(25), Some(format)));
        from = to;
    }
    assert!(!nowhere.exists());
    // A file that is there is not written over.
    let failure = failure_on(&nowhere, &["convert", &corpus("xer/sample-25.xer"), &from]);
    assert_eq!(failure["code"], "exists");
}

#[test]
fn the_next_update_says_what_moved_and_why_and_is_one_step() {
    let bench = Bench::new();
    bench.ok(&["import", &update(1)]);
    let before = bench.ok(&["export"]);
    let look = bench.json(&["import", &update(2), "--into", "harbour", "--dry-run"]);
    let diff = &look["files"][0]["contents"]["update"]["diff"];
    let minutes = |cause: &serde_json::Value| cause["minutes"].as_i64().unwrap();
    let causes: Vec<_> = diff["causes"].as_array().unwrap().iter().map(minutes).filter(|m| *m != 0).collect();
    assert_eq!(causes, [14 * 1440, -7 * 1440, -2 * 1440, 6 * 1440]);
    let said = bench.ok(&["import", &update(2), "--into", "harbour", "--dry-run"]);
    for part in ["2026-04-10 17:00 → 2026-04-21 17:00: +11 days", "+14 days by data date", "A05", "told late"] {
        assert!(said.contains(part), "{part} in {said}");
    }
    assert_eq!(bench.ok(&["export"]), before, "a look changes nothing");

    bench.ok(&["import", &update(2), "--into", "harbour", "--report"]);
    assert_eq!(bench.json(&["report", "list", "harbour"])["reports"].as_array().unwrap().len(), 1);
    assert!(bench.ok(&["schedule", "harbour"]).contains("A45"));
    bench.ok(&["undo"]);
    assert_eq!(bench.ok(&["export"]), before);
    // A report is begun from an update, and several files are none.
    assert_eq!(run_on(&bench.path(), &["import", &update(2), "--report"]).status.code(), Some(2));
    let failure = failure_on(&bench.path(), &["import", &update(1), &update(2), "--into", "harbour"]);
    assert_eq!(failure["code"], "invalid");
    assert_eq!(bench.ok(&["export"]), before);
}

/// Through another format and back it still finishes on 10 April at 17:00, which is 56 years and 99 days after 1970.
#[test]
fn a_schedule_goes_through_other_formats_and_back_with_the_same_dates() {
    let bench = Bench::new();
    let nowhere = bench.folder.path().join("none.milepost");
    let place = |name: &str| bench.folder.path().join(name).display().to_string();
    let done = |arguments: &[&str]| {
        let output = run_on(&nowhere, arguments);
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice::<serde_json::Value>(&output.stdout).unwrap()
    };
    for format in ["pmxml", "mspdi"] {
        let (there, back) = (place(&format!("{format}.xml")), place(&format!("{format}.xer")));
        let answer = done(&["convert", &update(1), &there, "--format", format, "--json"]);
        assert_eq!((&answer["from"], &answer["to"], &answer["activities"]), (&json!("xer"), &json!(format), &json!(8)));
        done(&["convert", &there, &back, "--json"]);
        let look = bench.json(&["import", &back, "--dry-run"]);
        let project = &look["files"][0]["contents"]["projects"][0];
        assert_eq!(
            (&project["activities"], &project["finish"]),
            (&json!(8), &json!(20_553 * 1440 + 17 * 60)),
            "{format}"
        );
        // What is there is not written over unless that is asked for.
        let before = fs::read(&there).unwrap();
        let failure = failure_on(&nowhere, &["convert", &update(2), &there, "--format", format]);
        assert_eq!(failure["code"], "exists");
        let failure = failure_on(&nowhere, &["convert", "/no/such.xer", &there, "--format", format, "--replace"]);
        assert_eq!(failure["code"], "missing");
        assert_eq!(fs::read(&there).unwrap(), before);
    }
}

#[test]
fn a_project_is_exported_and_comes_back_as_its_own_update_with_nothing_changed() {
    let bench = Bench::new();
    bench.ok(&["import", &update(1)]);
    let out = bench.folder.path().join("out.xer").display().to_string();
    bench.ok(&["export", "harbour", "--format", "xer", "-o", &out]);
    let look = bench.json(&["import", &out, "--into", "harbour", "--dry-run"]);
    let update = &look["files"][0]["contents"]["update"];
    let counts = update["counts"].as_object().unwrap();
    assert!(counts.values().all(|count| count == 0), "{counts:?}");
    let failure = failure_on(&bench.path(), &["export", "--all", "--format", "xer", "-o", &out, "--replace"]);
    assert_eq!(failure["code"], "invalid");
}
