//! Several processes on one file, copies of it, and a file that cannot be written.

use super::{Bench, run_on};
use std::fs;
use std::thread;

#[test]
fn eight_writers_at_once_all_get_through() {
    let bench = Bench::with_project();
    thread::scope(|scope| {
        for writer in 0..8 {
            let bench = &bench;
            scope.spawn(move || {
                for n in 0..3 {
                    bench.ok(&["milestone", "add", "tumen-road-bridge", &format!("Span {writer}.{n}")]);
                }
            });
        }
    });
    assert_eq!(bench.json(&["milestone", "list", "tumen-road-bridge"]).as_array().unwrap().len(), 24);
    let check = bench.json(&["check"]);
    assert_eq!((&check["sound"], &check["changes"]), (&true.into(), &25.into()));
    bench.ok(&["undo", "24"]);
    assert_eq!(bench.json(&["milestone", "list", "tumen-road-bridge"]).as_array().unwrap().len(), 0);
}

#[test]
fn a_backup_is_a_whole_workspace() {
    let bench = Bench::with_project();
    let copy = bench.folder.path().join("copy.milepost");
    bench.ok(&["backup", &copy.to_string_lossy()]);
    let exported = run_on(&copy, &["export"]);
    assert_eq!(String::from_utf8(exported.stdout).unwrap(), bench.export());
    assert!(run_on(&copy, &["check"]).status.success());
    // The history came with it.
    assert!(run_on(&copy, &["undo"]).status.success());
    assert_ne!(String::from_utf8(run_on(&copy, &["export"]).stdout).unwrap(), bench.export());

    let beside = bench.json(&["backup"]);
    assert!(std::path::Path::new(beside["path"].as_str().unwrap()).is_file());
}

#[test]
fn a_file_for_reading_only_can_be_read_and_not_changed() {
    let bench = Bench::with_project();
    let mut rights = fs::metadata(bench.path()).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(bench.path(), rights).unwrap();
    let before = fs::read(bench.path()).unwrap();
    assert!(bench.ok(&["project", "list"]).contains("tumen-road-bridge"));
    assert_eq!(bench.failure(&["undo"])["code"], "read_only");
    assert_eq!(bench.failure(&["project", "add", "Another"])["code"], "read_only");
    assert_eq!(fs::read(bench.path()).unwrap(), before);
}
