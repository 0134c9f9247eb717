//! Forecasts, trends, earned value and the back-test from the command line.

use super::Bench;

fn sample() -> Bench {
    let bench = Bench { folder: tempfile::tempdir().unwrap() };
    bench.ok(&["init", &bench.path().to_string_lossy(), "--sample"]);
    bench
}

/// By hand: `crates/milepost-app/tests/app/tracking.rs`.
#[test]
fn forecast_has_each_method_with_its_spread_or_why_there_is_none() {
    let bench = sample();
    let text = bench.ok(&["forecast", "tumen", "--as-of", "2025-11-30"]);
    for line in [
        "Promised              30 Oct 2026",
        "Trend                 unknown:",
        "Outside view          3 Aug 2027, 1 in 10 by 30 Oct 2026",
    ] {
        assert!(text.contains(line), "{line} is not in:\n{text}");
    }
    let json = bench.json(&["forecast", "tumen", "--as-of", "2025-11-30", "--method", "outside-view"]);
    let methods = json["forecasts"]["methods"].as_array().unwrap();
    assert_eq!(methods.len(), 1);
    assert_eq!(methods[0]["method"], "outside_view");
    assert_eq!(methods[0]["forecast"]["value"]["spread"]["p90"], "2032-03-30");
    assert_eq!(methods[0]["sample"], 6);
    let why = bench.ok(&["forecast", "tumen", "--as-of", "2025-11-30", "--method", "outside-view", "--why"]);
    assert!(why.contains("Katuboan") && why.contains("461%"), "{why}");
    let all = bench.json(&["forecast", "tumen", "--as-of", "2025-11-30", "--class", "all", "--weighted"]);
    assert_eq!(all["class"]["weighting"], "promised_time");
}

#[test]
fn trend_has_what_was_said_by_date_and_the_slip() {
    let bench = sample();
    let text = bench.ok(&["trend", "fresh creek", "--as-of", "2016-06-01"]);
    assert!(text.contains("1 Feb 2015  24 Jun 2015         +243 days"), "{text}");
    assert!(text.contains("+797 days") && text.contains("24.2 days a month"), "{text}");
    let json = bench.json(&["trend", "fresh creek", "--as-of", "2016-06-01"]);
    assert_eq!(json["finish"]["points"].as_array().unwrap().len(), 7);
    assert_eq!(json["finish"]["slip"]["value"], 797);
}

#[test]
fn evm_without_budgets_counts_weight_and_says_so() {
    let bench = Bench::with_project();
    bench.ok(&["claim", "add", "tumen-road-bridge", "finish", "30 Apr 2026"]);
    for (title, planned) in [("Half", "30 Oct 2025"), ("All", "30 Apr 2026")] {
        bench.ok(&["milestone", "add", "tumen-road-bridge", title, "--planned", planned]);
    }
    bench.ok(&["milestone", "met", "tumen-road-bridge", "Half", "--on", "2025-10-30"]);
    let json = bench.json(&["evm", "tumen", "--as-of", "2025-10-30"]);
    assert_eq!(json["unit"], "weight");
    assert_eq!(json["indices"]["spi"]["value"], "1");
    assert_eq!(json["schedule"]["value"]["pd"], 12.0);
    let text = bench.ok(&["evm", "tumen", "--as-of", "2025-10-30", "--why"]);
    assert!(text.contains("No budget is on record"), "{text}");
}

#[test]
fn backtest_has_a_row_for_each_method_and_moment_that_had_an_answer() {
    let bench = sample();
    let text = bench.ok(&["backtest", "--as-of", "2026-11-24"]);
    assert!(text.starts_with("6 finished projects"), "{text}");
    assert!(text.contains("236.8"), "{text}");
    assert_eq!(bench.json(&["backtest", "--as-of", "2026-11-24"])["projects"], 6);
    assert!(Bench::with_project().ok(&["backtest"]).starts_with("No project is finished"));
}
