//! Following a project from the command line: a report is begun, written, issued, corrected and compared; a
//! baseline is frozen; a front is read.

use super::Bench;
use serde_json::json;

/// A bridge with one milestone, planned for the end of March 2026.
fn bridge(bench: &Bench) {
    bench.ok(&["project", "add", "Bridge", "--rhythm", "monthly", "--currency", "EUR"]);
    bench.ok(&["milestone", "add", "bridge", "Deck closed", "--planned", "31 Mar 2026", "--budget", "900"]);
}

#[test]
fn a_report_is_written_issued_corrected_and_compared() {
    let bench = Bench::new();
    bridge(&bench);
    bench.ok(&["report", "new", "bridge", "--data-date", "30 Sep 2025"]);
    let edit = ["report", "edit", "bridge", "1", "--milestone", "Deck"];
    bench.ok(&[&edit[..], &["--forecast", "30 Apr 2026", "--reason", "ground", "--because", "Rock."]].concat());
    let shown = bench.json(&["report", "show", "bridge", "1"]);
    // 31 March to 30 April.
    assert_eq!(shown["lines"][0]["slip"], 30);
    assert_eq!(shown["lines"][0]["line"]["reason"], "ground");
    bench.ok(&["report", "issue", "bridge", "2025-09-30"]);

    bench.ok(&["report", "new", "bridge", "--corrects", "1"]);
    let edit = ["report", "edit", "bridge", "2", "--milestone", "Deck", "--forecast", "15 Apr 2026"];
    bench.ok(&edit);
    bench.ok(&["report", "issue", "bridge", "2"]);
    let compared = bench.json(&["report", "compare", "bridge", "1", "2"]);
    let line = &compared["comparison"]["lines"][0];
    // 30 April to 15 April.
    assert_eq!((&line["became"], &line["moved"]), (&json!("earlier"), &json!(-15)));
    let list = bench.json(&["report", "list", "bridge"]);
    assert_eq!((&list["reports"][0]["counts"], &list["reports"][1]["counts"]), (&json!(false), &json!(true)));
    let progress = bench.json(&["progress", "bridge", "--as-of", "2025-10-15"]);
    assert_eq!(progress["milestones"][0]["slip"]["value"]["days"], 15);
}

#[test]
fn a_baseline_is_frozen_and_a_front_is_read_on_its_line() {
    let bench = Bench::new();
    bridge(&bench);
    bench.ok(&["baseline", "freeze", "bridge", "Contract", "--date", "1 May 2025"]);
    bench.ok(&["milestone", "edit", "bridge", "Deck", "--planned", "30 Jun 2026", "--forecast", "30 Apr 2026"]);
    let progress = bench.json(&["progress", "bridge", "--as-of", "2025-10-15"]);
    // Against the contract's 31 March, not against 30 June.
    assert_eq!(progress["milestones"][0]["slip"]["value"]["days"], 30);
    let list = bench.json(&["baseline", "list", "bridge"]);
    assert_eq!((&list["baselines"][0]["name"], &list["baselines"][0]["current"]), (&json!("Contract"), &json!(true)));

    bench.ok(&["front", "line", "bridge", "--length", "1,005 m"]);
    bench.ok(&["front", "add", "bridge", "Korean side", "--start", "1005", "--direction", "down"]);
    bench.ok(&["front", "reading", "bridge", "Korean", "853", "--date", "Sep 2025"]);
    let work = bench.json(&["front", "list", "bridge"]);
    assert_eq!(work["fronts"][0]["readings"][0]["value"], "853");
    assert_eq!(work["chainage"]["chainage"]["length"], "1005");
}
