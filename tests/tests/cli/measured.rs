//! What is measured of the work, from the command line: entered, changed, put in order, removed, and taken back.

use super::Bench;
use serde_json::json;

fn bridge() -> Bench {
    let bench = Bench::new();
    bench.ok(&["project", "add", "Bridge", "--currency", "EUR"]);
    bench.ok(&["milestone", "add", "bridge", "Pier poured", "--planned", "31 Mar 2026"]);
    bench.ok(&["front", "line", "bridge", "--length", "180"]);
    bench.ok(&["source", "add", "A site diary"]);
    bench
}

/// Gap 100 m after 20 days; worked by hand in `crates/milepost-schedule/tests/tracking/fronts.rs`.
#[test]
fn fronts_are_read_and_their_closure_has_its_range_in_days_and_metres() {
    let bench = bridge();
    bench.ok(&["front", "add", "bridge", "East", "--start", "180", "--direction", "down"]);
    bench.ok(&["front", "add", "bridge", "West", "--start", "0", "--direction", "up"]);
    bench.ok(&["front", "move", "bridge", "West", "1"]);
    for (front, date, chainage) in [
        ("West", "2025-01-01", "0"),
        ("West", "2025-01-11", "10"),
        ("West", "2025-01-21", "40"),
        ("East", "2025-01-01", "180"),
        ("East", "2025-01-11", "160"),
        ("East", "2025-01-21", "141"),
    ] {
        bench.ok(&["front", "reading", "bridge", front, chainage, "--date", date, "--source", "diary"]);
    }
    bench.ok(&["front", "edit-reading", "bridge", "East", "3", "--chainage", "140"]);
    let closure = bench.json(&["front", "closure", "bridge", "--as-of", "2025-01-21"]);
    let found = &closure["stretches"][0]["closure"]["value"];
    assert_eq!((&closure["fronts"][0]["name"], &found["date"]), (&json!("West"), &json!("2025-02-15")));
    assert_eq!((&found["earliest"], &found["latest"]), (&json!("2025-02-10"), &json!("2025-02-24")));
    assert!((found["chainage_from"].as_f64().unwrap() - 73.333).abs() < 0.001, "{found}");
    assert_eq!(found["chainage_to"], json!(100.0));
    let text = bench.ok(&["front", "closure", "bridge", "--as-of", "2025-01-21", "--why"]);
    for words in [
        "closes on 15 Feb 2025 at 90 m. By the spread of their rates 10 Feb 2025 to 24 Feb 2025",
        "at 73.3 m to 100 m",
        "2 m, between 1 m and 3 m",
        "A site diary",
    ] {
        let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains(words), "{words} is not in:\n{text}");
    }
    assert!(bench.ok(&["front", "readings", "bridge", "West"]).contains("A site diary"));
    bench.ok(&["front", "remove-reading", "bridge", "West", "2025-01-11"]);
    bench.ok(&["front", "edit", "bridge", "West", "--name", "West bank", "--planned", "2025-06-30 = 90"]);
    let work = bench.json(&["front", "list", "bridge"]);
    assert_eq!(work["fronts"][0]["readings"].as_array().unwrap().len(), 2);
    assert_eq!(work["fronts"][0]["planned"][0]["value"], "90");
    bench.ok(&["undo", "2"]);
    let work = bench.json(&["front", "list", "bridge"]);
    assert_eq!(
        (&work["fronts"][0]["name"], work["fronts"][0]["readings"].as_array().unwrap().len()),
        (&json!("West"), 3)
    );
    bench.ok(&["front", "remove", "bridge", "West"]);
    // A line is taken away only when that is said.
    assert_eq!(bench.run(&["front", "line", "bridge"]).status.code(), Some(2));
    bench.ok(&["front", "line", "bridge", "--none"]);
    assert_eq!(bench.json(&["front", "list", "bridge"])["chainage"]["chainage"], json!(null));
}

#[test]
fn quantities_structures_and_costs_are_changed_and_removed() {
    let bench = bridge();
    bench.ok(&["quantity", "add", "bridge", "Piles", "--unit", "piles", "--total", "100", "--budget", "500"]);
    bench.ok(&["quantity", "add", "bridge", "Deck", "--unit", "m"]);
    bench.ok(&["quantity", "edit", "bridge", "Piles", "--total", "120", "--weight", "3", "--planned", "2025-06-30=60"]);
    bench.ok(&["quantity", "move", "bridge", "Deck", "1"]);
    bench.ok(&["quantity", "reading", "bridge", "Piles", "48", "--date", "1 Sep 2025"]);
    bench.ok(&["quantity", "edit-reading", "bridge", "Piles", "1", "--done", "50", "--source", "diary"]);
    let list = bench.json(&["quantity", "list", "bridge"]);
    let piles = &list["quantities"][1];
    assert_eq!((&piles["name"], &piles["total"], &piles["weight"]), (&json!("Piles"), &json!("120"), &json!("3")));
    assert_eq!((&piles["readings"][0]["value"], &piles["planned"][0]["value"]), (&json!("50"), &json!("60")));
    assert_eq!(piles["budget"]["amount"], "500");
    bench.ok(&["quantity", "remove-reading", "bridge", "Piles", "1"]);
    bench.ok(&["quantity", "remove", "bridge", "Deck"]);
    assert_eq!(bench.json(&["quantity", "list", "bridge"])["quantities"].as_array().unwrap().len(), 1);

    bench.ok(&["structure", "add", "bridge", "Pier 4", "--kind", "pier", "--from", "160", "-m", "poured"]);
    assert!(bench.ok(&["structure", "list", "bridge"]).contains("Pier poured"));
    bench.ok(&["structure", "edit", "bridge", "Pier 4", "--from", "150", "--to", "155", "--no-milestones"]);
    let structure = bench.json(&["structure", "list", "bridge"])["structures"][0].clone();
    assert_eq!((&structure["from"], &structure["to"]), (&json!("150"), &json!("155")));
    assert_eq!(structure["milestones"], json!([]));
    bench.ok(&["structure", "remove", "bridge", "Pier 4"]);

    bench.ok(&["budget", "spend", "bridge", "12", "--date", "Oct 2025"]);
    bench.ok(&["budget", "edit", "bridge", "1", "--amount", "14 EUR", "--note", "piles", "--source", "diary"]);
    let cost = bench.json(&["budget", "list", "bridge"])["costs"][0].clone();
    assert_eq!((&cost["amount"]["amount"], &cost["note"]), (&json!("14"), &json!("piles")));
    bench.ok(&["budget", "remove", "bridge", "1"]);
    assert_eq!(bench.json(&["budget", "list", "bridge"])["costs"], json!([]));
}

#[test]
fn a_report_cites_its_sources_and_measures_by_name() {
    let bench = bridge();
    bench.ok(&["front", "add", "bridge", "West"]);
    bench.ok(&["quantity", "add", "bridge", "Piles"]);
    bench.ok(&["report", "new", "bridge", "--data-date", "30 Sep 2025"]);
    let edit = ["report", "edit", "bridge", "1", "--source", "diary", "--front", "West=40", "--quantity", "Piles=12"];
    bench.ok(&edit);
    bench.ok(&["report", "edit", "bridge", "1", "-m", "Pier", "--forecast", "May 2026", "--line-source", "diary"]);
    let shown = bench.json(&["report", "show", "bridge", "1"])["report"].clone();
    assert_eq!(shown["sources"].as_array().unwrap().len(), 1);
    assert_eq!((&shown["fronts"][0]["chainage"], &shown["quantities"][0]["done"]), (&json!("40"), &json!("12")));
    assert_eq!(shown["lines"][0]["source_id"], shown["sources"][0]);
    // Once for the report, once for the line.
    assert_eq!(bench.json(&["source", "list"])["sources"][0]["reports"], 2);
    bench.ok(&["report", "edit", "bridge", "1", "--no-sources"]);
    assert_eq!(bench.json(&["report", "show", "bridge", "1"])["report"]["sources"], json!([]));
}
