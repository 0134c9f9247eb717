//! What MPXJ reads from the files that Milepost writes: the same facts as from the file that ours was read from, and the
//! same dates when it computes them. `cargo xtask test` hands over the folder of its jars, in `MPXJ_LIB`, where there is
//! Java; without them there is nothing to ask, and the other tests of this folder still hold.

use milepost_corpus::{MSPDI, XER, bytes, path as corpus};
use milepost_exchange::{mspdi, pmxml, xer};
use milepost_model::schedule::Schedule;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Runs `Dump` in a folder of its own; false where MPXJ is not there.
pub(crate) fn run(arguments: &[&str], files: &[PathBuf]) -> bool {
    let Some(jars) = std::env::var_os("MPXJ_LIB").filter(|jars| Path::new(jars).is_dir()) else { return false };
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/written/Dump.java");
    let output = Command::new("java")
        .args(["-Xmx1g", "-cp"])
        .arg(Path::new(&jars).join("*"))
        .arg(source)
        .args(arguments)
        .args(files)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    true
}

pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn facts(folder: &Path, name: &str) -> BTreeSet<String> {
    let text = std::fs::read_to_string(folder.join(format!("{name}.txt"))).unwrap();
    text.lines().map(str::to_owned).collect()
}

/// What MPXJ reads from the originals and from ours, file by file, is the same in what `compared` leaves of each line.
pub(crate) fn same_facts(
    test: &str,
    originals: &[PathBuf],
    ours: &[(String, Vec<u8>)],
    compared: impl Fn(&str) -> Option<String>,
) {
    let folder = folder(test);
    let (theirs, own) = (folder.join("theirs"), folder.join("ours"));
    for folder in [&theirs, &own] {
        std::fs::create_dir_all(folder).unwrap();
    }
    let files: Vec<PathBuf> = ours
        .iter()
        .map(|(name, bytes)| {
            let path = folder.join(name);
            std::fs::write(&path, bytes).unwrap();
            path
        })
        .collect();
    if !run(&["dump", theirs.to_str().unwrap()], originals) {
        return;
    }
    run(&["dump", own.to_str().unwrap()], &files);
    for (original, (name, _)) in originals.iter().zip(ours) {
        let of = |all: BTreeSet<String>| -> BTreeSet<String> { all.iter().filter_map(|line| compared(line)).collect() };
        let before = of(facts(&theirs, &original.file_name().unwrap().to_string_lossy()));
        let after = of(facts(&own, name));
        let differ = |a: &BTreeSet<String>, b: &BTreeSet<String>| -> Vec<String> { a.difference(b).cloned().collect() };
        let (gone, new) = (differ(&before, &after), differ(&after, &before));
        assert!(
            gone.is_empty() && new.is_empty(),
            "{name}: {} of {} lines differ\n- {}\n+ {}",
            gone.len(),
            before.len(),
            gone.iter().take(3).cloned().collect::<Vec<_>>().join("\n- "),
            new.iter().take(3).cloned().collect::<Vec<_>>().join("\n+ ")
        );
    }
}

#[test]
fn mpxj_reads_and_computes_the_same_from_our_xer_as_from_the_original() {
    let originals: Vec<PathBuf> = XER.iter().map(|name| corpus(&format!("xer/{name}.xer"))).collect();
    let ours: Vec<(String, Vec<u8>)> = XER
        .iter()
        .map(|name| {
            let file = bytes(&format!("xer/{name}.xer"));
            let kept = xer::keep(&file, None);
            let read = xer::read(&file, None).unwrap();
            let options = xer::WriteOptions { kept: Some(&kept), ..xer::WriteOptions::default() };
            (format!("{name}.xer"), xer::write(&read.schedule, &options).bytes)
        })
        .collect();
    same_facts("mpxj-xer", &originals, &ours, |line| Some(line.to_owned()));
}

#[test]
fn mpxj_reads_and_computes_the_same_from_our_mspdi_as_from_the_original() {
    let originals: Vec<PathBuf> = MSPDI.iter().map(|name| corpus(&format!("mspdi/{name}.xml"))).collect();
    let ours: Vec<(String, Vec<u8>)> = MSPDI
        .iter()
        .map(|name| {
            let read = mspdi::read(&bytes(&format!("mspdi/{name}.xml"))).unwrap();
            let options = mspdi::WriteOptions { baselines: &read.baselines, ..mspdi::WriteOptions::default() };
            (format!("{name}.xml"), mspdi::write(&read.schedule, &options).bytes)
        })
        .collect();
    // MPXJ works out the float of a task that is planned by hand from the slacks of its start and its finish that the file
    // stores, which the model has no words for.
    same_facts("mpxj-mspdi", &originals, &ours, |line| {
        (!line.starts_with("computed 11 null|Task 1|null ")).then(|| line.to_owned())
    });
}

#[test]
fn mpxj_reads_and_computes_the_same_from_our_p6_xml_as_from_the_xer() {
    let originals: Vec<PathBuf> = XER.iter().map(|name| corpus(&format!("xer/{name}.xer"))).collect();
    let ours: Vec<(String, Vec<u8>)> = XER
        .iter()
        .map(|name| {
            let read = xer::read(&bytes(&format!("xer/{name}.xer")), None).unwrap();
            (format!("{name}.xml"), pmxml::write(&read.schedule, &pmxml::WriteOptions::default()).bytes)
        })
        .collect();
    // P6's XML keeps no early and late dates and no floats, so that what MPXJ reads of an activity differs; what it
    // computes does not. Where no baseline is named, MPXJ takes the planned dates for one in this format alone.
    same_facts("mpxj-pmxml", &originals, &ours, |line| {
        let (dates, rest) = line.split_once(" baseline=").unwrap_or((line, ""));
        let rest = rest.split_once(" active=").map_or("", |(_, rest)| rest);
        (!line.starts_with("read ")).then(|| format!("{dates} {rest}"))
    });
}

#[test]
fn the_p6_xml_that_mpxj_makes_of_a_schedule_reads_as_its_xer() {
    let folder = folder("pmxml-of-mpxj");
    let originals: Vec<PathBuf> = XER.iter().map(|name| corpus(&format!("xer/{name}.xer"))).collect();
    if !run(&["convert", folder.to_str().unwrap(), "PMXML"], &originals) {
        return;
    }
    for name in XER {
        let theirs = std::fs::read(folder.join(format!("{name}.xer.pmxml"))).unwrap();
        let read = pmxml::read(&theirs).unwrap();
        assert_eq!(read.findings.list, [], "{name}");
        let original = xer::read(&bytes(&format!("xer/{name}.xer")), None).unwrap().schedule;
        let told = |s: &Schedule| -> BTreeSet<String> {
            let codes: std::collections::HashMap<_, _> =
                s.activities.iter().map(|a| (a.id, a.origin.as_str())).collect();
            let activities = s.activities.iter().map(|a| {
                format!(
                    "{} {} {} {:?} {} {} {:?} {:?} {:?} {:?} {}",
                    a.origin,
                    a.code,
                    a.name.trim(),
                    a.kind,
                    a.original,
                    a.remaining,
                    a.actual_start,
                    a.actual_finish,
                    a.constraint,
                    a.second_constraint,
                    a.codes.len()
                )
            });
            let links = s
                .relationships
                .iter()
                .map(|r| format!("{} {} {:?} {:?}", codes[&r.predecessor], codes[&r.successor], r.kind, r.lag));
            activities.chain(links).collect()
        };
        let (ours, expected) = (told(&read.schedule), told(&original));
        let gone: Vec<_> = expected.difference(&ours).take(3).collect();
        let new: Vec<_> = ours.difference(&expected).take(3).collect();
        assert!(gone.is_empty() && new.is_empty(), "{name}\n- {gone:#?}\n+ {new:#?}");
    }
}
