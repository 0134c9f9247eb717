//! A schedule from the first activity to its critical path, on the command line.

use super::Bench;
use serde_json::json;

/// In working days of eight hours from Monday 2 March 2026: piles 1 to 10, the deck 11 to 15, the girders 1 to 5.
fn planned() -> Bench {
    let bench = Bench::with_project();
    let add = |name: &str, duration: &str, predecessors: &str| {
        let fields = ["--duration", duration, "--predecessors", predecessors, "--as-of", "2026-03-02"];
        bench.ok(&[&["activity", "add", "tumen-road-bridge", name], &fields[..]].concat());
    };
    add("Drive the piles", "2w", "");
    add("Make the girders", "5d", "");
    add("Cast the deck", "5d", "A1000, A1010");
    bench
}

#[test]
fn the_critical_path_and_the_reason_of_a_date_can_be_asked() {
    let bench = planned();
    let lines = bench.json(&["activity", "list", "tumen-road-bridge"]);
    let of = |at: usize, key: &str| lines[at][key].clone();
    assert_eq!([of(0, "code"), of(1, "code"), of(2, "code")], [json!("A1000"), json!("A1010"), json!("A1020")]);
    assert_eq!(of(2, "predecessors"), json!("A1000, A1010"));
    // The girders have five days of float: 2400 minutes.
    assert_eq!([of(0, "total_float"), of(1, "total_float")], [json!(0), json!(2400)]);
    let critical = bench.ok(&["critical", "tumen-road-bridge"]);
    assert!(critical.contains("A1000") && critical.contains("A1020") && !critical.contains("A1010 "), "{critical}");
    // Fifteen working days end on Friday 20 March.
    assert!(critical.contains("2026-03-20 17:00"), "{critical}");
    let why = bench.ok(&["why", "tumen-road-bridge", "A1020"]);
    assert!(why.contains("A1000 Drive the piles") && why.contains("data date"), "{why}");
}

#[test]
fn an_edit_can_be_taken_back_and_a_loop_is_refused() {
    let bench = planned();
    let before = bench.ok(&["export"]);
    bench.ok(&["activity", "edit", "tumen-road-bridge", "A1010", "--duration", "3w"]);
    bench.ok(&["relationship", "remove", "tumen-road-bridge", "A1000", "A1020"]);
    bench.ok(&["calendar", "except", "tumen-road-bridge", "Standard", "9 Mar 2026", "--name", "Holiday"]);
    bench.ok(&["undo", "3"]);
    assert_eq!(bench.ok(&["export"]), before);
    let refused = bench.run(&["relationship", "add", "tumen-road-bridge", "A1020", "A1000"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("A1020"));
}

#[test]
fn a_file_of_p6_is_looked_at_then_brought_in_and_assessed() {
    let bench = Bench::new();
    let file = format!("{}/../../shared/corpus/xer/task-se-52.xer", env!("CARGO_MANIFEST_DIR"));
    let look = bench.json(&["import", &file, "--dry-run"]);
    assert_eq!(look["changed"], json!(null));
    assert_eq!(bench.json(&["project", "list"]), json!([]));
    let report = bench.json(&["import", &file]);
    assert_eq!(report["files"][0]["contents"]["projects"][0]["activities"], json!(52));
    let code = bench.json(&["portfolio"])["rows"][0]["code"].as_str().unwrap().to_owned();
    let metrics = bench.json(&["dcma", &code])["metrics"].as_array().unwrap().len();
    assert_eq!(metrics, 14);
    assert!(bench.ok(&["schedule", &code]).contains("52 activities"));
}

#[test]
fn the_gantt_is_written_as_pdf_over_sheets_and_as_one_svg() {
    let bench = planned();
    let pdf = bench.path().with_file_name("bridge.pdf");
    let told = bench.json(&["schedule", "tumen-road-bridge", "-o", pdf.to_str().unwrap(), "--across", "2"]);
    let written = std::fs::read(&pdf).unwrap();
    assert!(written.starts_with(b"%PDF-"));
    assert_eq!([told["pages"].clone(), told["bytes"].clone()], [json!(2), json!(written.len())]);
    let svg = bench.path().with_file_name("critical.svg");
    bench.ok(&["schedule", "tumen-road-bridge", "-o", svg.to_str().unwrap(), "--critical"]);
    let drawn = std::fs::read_to_string(&svg).unwrap();
    assert!(drawn.contains("Drive the piles") && !drawn.contains("Make the girders"), "{drawn}");
    assert_eq!(bench.failure(&["schedule", "tumen-road-bridge", "-o", svg.to_str().unwrap()])["code"], "exists");
    let wrong = svg.with_extension("docx");
    assert_eq!(bench.failure(&["schedule", "tumen-road-bridge", "-o", wrong.to_str().unwrap()])["code"], "invalid");
}
