//! Files of other programs in and out, as a process: what is imported, what is refused, and that a refused file
//! leaves nothing behind.

use crate::{Bench, failure_on, run_on};
use serde_json::json;
use std::fs;
use std::path::PathBuf;

fn corpus(name: &str) -> String {
    format!("{}/../../shared/corpus/{name}", env!("CARGO_MANIFEST_DIR"))
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
