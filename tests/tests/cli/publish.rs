//! The report to hand in, as a process writes it.

use super::Bench;
use std::fs;

fn bench() -> Bench {
    let bench = Bench::with_project();
    bench.ok(&["milestone", "add", "bridge", "Fronts meet", "--planned", "Mar 2026"]);
    bench
}

#[test]
fn a_project_is_written_as_pdf_with_its_pages_told() {
    let bench = bench();
    let file = bench.path().with_file_name("bridge.pdf");
    let file = file.to_str().unwrap();
    let told = bench.json(&["publish", "bridge", "--as-of", "2025-11-30", "-o", file]);
    let written = fs::read(file).unwrap();
    assert!(written.starts_with(b"%PDF-"));
    assert_eq!(told["bytes"], written.len());
    assert_eq!(told["path"], file);
    assert!(told["pages"].as_u64().unwrap() >= 1);
    assert_eq!(told["notices"].as_array().unwrap().len(), 0);
}

#[test]
fn the_portfolio_is_written_as_html_with_its_projects() {
    let bench = bench();
    let file = bench.path().with_file_name("all.html");
    bench.ok(&["publish", "--portfolio", "-o", file.to_str().unwrap()]);
    let page = fs::read_to_string(file).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>"));
    assert!(page.contains("1 project: "), "{page}");
}

#[test]
fn the_same_record_gives_the_same_report() {
    let bench = bench();
    let write = |name: &str| {
        let file = bench.path().with_file_name(name);
        bench.ok(&["publish", "bridge", "--as-of", "2025-11-30", "-o", file.to_str().unwrap()]);
        fs::read(file).unwrap()
    };
    assert_eq!(write("a.html"), write("b.html"));
    assert_eq!(write("a.pdf"), write("b.pdf"));
}

#[test]
fn a_file_that_is_there_is_replaced_only_when_told_so() {
    let bench = bench();
    let file = bench.path().with_file_name("mine.html");
    fs::write(&file, "mine").unwrap();
    let name = file.to_str().unwrap();
    assert_eq!(bench.failure(&["publish", "bridge", "-o", name])["code"], "exists");
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    bench.ok(&["publish", "bridge", "-o", name, "--replace"]);
    assert!(fs::read_to_string(&file).unwrap().starts_with("<!DOCTYPE html>"));
}

#[test]
fn what_cannot_be_written_says_why_and_leaves_nothing() {
    let bench = bench();
    let folder = bench.path().parent().unwrap().to_owned();
    let nowhere = folder.join("no such folder/report.pdf");
    let cases = [(folder.join("report.docx"), "invalid"), (nowhere, "missing")];
    let before = fs::read_dir(&folder).unwrap().count();
    for (path, code) in cases {
        let failure = bench.failure(&["publish", "bridge", "-o", path.to_str().unwrap()]);
        assert_eq!(failure["code"], code);
        assert!(!failure["help"].as_str().unwrap().is_empty());
    }
    assert_eq!(fs::read_dir(&folder).unwrap().count(), before);
}

/// Nobody, not even root, makes files in Linux' list of processes.
#[cfg(target_os = "linux")]
#[test]
fn a_place_that_may_not_be_written_to_says_so() {
    let bench = bench();
    let failure = bench.failure(&["publish", "bridge", "-o", "/proc/report.pdf"]);
    assert!(["missing", "no_permission", "io"].contains(&failure["code"].as_str().unwrap()), "{failure}");
}

#[test]
fn a_project_or_the_portfolio_must_be_named() {
    let bench = bench();
    assert_eq!(bench.run(&["publish", "-o", "x.pdf"]).status.code(), Some(2));
    assert_eq!(bench.run(&["publish", "bridge", "--portfolio", "-o", "x.pdf"]).status.code(), Some(2));
}
