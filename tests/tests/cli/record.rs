//! From an announcement to where the project stands, and all the way back.

use super::Bench;
use serde_json::json;

/// The announcement: just over half a mile, two lanes, 18 months from a groundbreaking on 30 April 2025.
fn announced(bench: &Bench) {
    bench.ok(&[
        "project",
        "add",
        "Tumen road bridge",
        "--kind",
        "bridge",
        "--country",
        "RU",
        "--country",
        "North Korea",
        "--start",
        "30 April 2025",
        "--finish",
        "18 months after start",
        "--length",
        "just over half a mile",
        "--lanes",
        "two-lane",
    ]);
    for (title, planned, weight) in [
        ("Groundbreaking", "30 Apr 2025", "1"),
        ("Fronts meet", "Q1 2026", "3"),
        ("Open to traffic", "end of 2026", "1"),
    ] {
        bench.ok(&["milestone", "add", "tumen-road-bridge", title, "--planned", planned, "--weight", weight]);
    }
    bench.ok(&["milestone", "met", "tumen-road-bridge", "Groundbreaking", "--on", "2025-04-30"]);
}

/// 30 Apr to 30 Nov 2025 is 31+30+31+31+30+31+30 = 214 days; to 30 Oct 2026 it is 365 + 183 = 548.
#[test]
fn the_announcement_of_the_tumen_bridge_stands_at_214_of_548_days() {
    let bench = Bench::new();
    announced(&bench);
    let progress = bench.json(&["progress", "tumen-road-bridge", "--as-of", "2025-11-30"]);
    assert_eq!(progress["elapsed"]["value"]["days"], 214);
    assert_eq!(progress["elapsed"]["value"]["of_days"], 548);
    assert_eq!(progress["promised_finish"]["value"]["date"]["latest"], "2026-10-30");
    // From 30 Nov 2025 to 30 Oct 2026: 548 - 214.
    assert_eq!(progress["days_to_finish"]["value"], 334);
    // One of three milestones is met: 1 of 1 + 3 + 1 of the weight.
    assert_eq!(progress["milestone_weighted"]["value"]["share"], 0.2);
    assert_eq!(progress["next_milestone"]["value"]["title"], "Fronts meet");
    // Nobody reported a percentage.
    assert_eq!(progress["reported"]["value"], json!(null));
    assert!(progress["reported"]["unknown"].is_object());

    let facts = bench.json(&["claim", "list", "tumen-road-bridge", "length"]);
    let length = &facts[0]["claims"][0];
    // Half a mile is 804.672 m.
    assert_eq!(length["value"], json!({ "type": "length", "value": { "metres": "804.672", "bound": "over" } }));
    assert_eq!(length["reported"], "just over half a mile");
    assert_eq!(length["source_id"], json!(null));
}

#[test]
fn the_text_says_the_same_as_the_json() {
    let bench = Bench::new();
    announced(&bench);
    let text = bench.ok(&["progress", "tumen", "--as-of", "2025-11-30", "--why"]);
    for part in ["214 of 548 days", "39%", "30 Oct 2026", "Fronts meet", "20%"] {
        assert!(text.contains(part), "“{part}” is not in:\n{text}");
    }
}

#[test]
fn everything_can_be_undone_and_redone_one_process_a_step() {
    let bench = Bench::new();
    let empty = bench.export();
    announced(&bench);
    let second = bench.json(&["milestone", "list", "tumen-road-bridge"])[1]["milestone"]["id"].clone();
    bench.ok(&["milestone", "move", "tumen-road-bridge", "Fronts meet", "1"]);
    assert_eq!(bench.json(&["milestone", "list", "tumen-road-bridge"])[0]["milestone"]["id"], second);
    bench.ok(&["milestone", "edit", "tumen-road-bridge", "1", "--title", "Fronts have met", "--planned", ""]);
    bench.ok(&[
        "source",
        "add",
        "Mishustin to launch construction",
        "--publisher",
        "TASS",
        "--published",
        "2025-04-30",
    ]);
    bench.ok(&[
        "claim",
        "add",
        "tumen-road-bridge",
        "length",
        "850-meter-long bridge",
        "--read-as",
        "850 m",
        "--source",
        "TASS",
        "--choose",
    ]);
    bench.ok(&["milestone", "remove", "tumen-road-bridge", "2", "3"]);
    bench.ok(&["project", "edit", "tumen-road-bridge", "--status", "under-construction"]);
    let full = bench.export();
    assert_ne!(full, empty);

    let undone = bench.json(&["undo", "1000"]);
    assert_eq!(undone.as_array().unwrap().len(), 11, "one undo for each command that changed something");
    assert_eq!(bench.export(), empty);
    bench.ok(&["redo", "1000"]);
    assert_eq!(bench.export(), full);

    // Back to right after the second entry, the first milestone, and out of that again.
    bench.ok(&["restore", "2"]);
    assert_eq!(bench.json(&["milestone", "list", "tumen-road-bridge"]).as_array().unwrap().len(), 1);
    bench.ok(&["undo"]);
    assert_eq!(bench.export(), full);
}

#[test]
fn the_history_tells_each_change_in_words() {
    let bench = Bench::new();
    announced(&bench);
    let history = bench.ok(&["history"]);
    for words in ["Add project “Tumen road bridge”", "“Fronts meet”", "“Groundbreaking”"] {
        assert!(history.contains(words), "“{words}” is not in:\n{history}");
    }
    let page = bench.json(&["history", "-n", "2"]);
    assert_eq!(page["entries"].as_array().unwrap().len(), 2);
    assert_eq!(page["more"], true);
    assert_eq!(page["entries"][0]["number"], 5);
}

/// Two claims of a source; which of them counts is the user's choice.
#[test]
fn a_chosen_claim_counts_and_without_one_the_latest_stated() {
    let bench = Bench::with_project();
    bench.ok(&["source", "add", "Statements on the bridge", "--publisher", "TASS"]);
    let add = |reported: &str, stated: &str| {
        let claim = ["claim", "add", "tumen-road-bridge", "finish", reported, "--stated", stated, "--source", "TASS"];
        let added = bench.json(&claim);
        added["id"].as_str().unwrap().to_owned()
    };
    let decree = add("by 31 December 2026", "2025-02-04");
    add("summer 2026", "2025-05-20");
    let finish = |as_of: &str| {
        let progress = bench.json(&["progress", "tumen-road-bridge", "--as-of", as_of]);
        progress["promised_finish"]["value"]["date"]["text"].as_str().map(str::to_owned)
    };
    assert_eq!(finish("2025-01-01"), None);
    assert_eq!(finish("2025-03-01").as_deref(), Some("by 31 Dec 2026"));
    assert_eq!(finish("2025-06-01").as_deref(), Some("summer 2026"));
    bench.ok(&["claim", "choose", &decree]);
    assert_eq!(finish("2025-06-01").as_deref(), Some("by 31 Dec 2026"));
    // By the letters that the list shows.
    bench.ok(&["claim", "choose", &decree[decree.len() - 8..], "--none"]);
    assert_eq!(finish("2025-06-01").as_deref(), Some("summer 2026"));
}

#[test]
fn the_sample_has_the_tumen_bridge_and_both_registers() {
    let folder = tempfile::tempdir().unwrap();
    let bench = Bench { folder };
    bench.ok(&["init", &bench.path().to_string_lossy(), "--sample"]);
    let portfolio = bench.json(&["portfolio", "--as-of", "2025-11-30"]);
    let rows = portfolio["rows"].as_array().unwrap();
    let of = |country: &str| {
        rows.iter().filter(|row| row["countries"].as_array().unwrap().contains(&json!(country))).count()
    };
    assert_eq!((of("KP"), of("US"), of("PH")), (1, 8, 10));
    let counted: u64 = portfolio["verdicts"].as_array().unwrap().iter().map(|v| v["projects"].as_u64().unwrap()).sum();
    assert_eq!(counted, rows.len() as u64);

    // Fresh Creek Bridge: first forecast 24 Oct 2014 (reported 1 Sep 2013), last 31 Dec 2019: 5 years and
    // 68 days, of which 2016 has a leap day: 365 * 5 + 1 + 68 = 1894.
    let fresh_creek = rows.iter().find(|row| row["name"] == "Fresh Creek Bridge Replacement").unwrap();
    let at_last = bench.json(&["progress", fresh_creek["code"].as_str().unwrap(), "--as-of", "2019-05-01"]);
    assert_eq!(at_last["finish_slip"]["value"], 1894);

    // Katuboan Bridge: contract expiry 6 Dec 2018, completed 30 Mar 2020: 480 days late, and done.
    let katuboan = bench.json(&["progress", "katuboan", "--as-of", "2020-04-01"]);
    assert_eq!(katuboan["verdict"]["kind"], "done");
    assert_eq!(katuboan["finish_slip"]["value"], 480);
    assert!(bench.json(&["check"])["sound"].as_bool().unwrap());
}
