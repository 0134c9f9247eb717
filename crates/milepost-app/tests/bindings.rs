//! The UI's TypeScript types and call functions are made from the Rust types. `cargo xtask bindings`
//! writes them; without that, this test says where the files in the tree differ.
#![cfg(test)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn target() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/lib/bindings")
}

fn files(dir: &Path) -> BTreeMap<String, String> {
    let Ok(entries) = fs::read_dir(dir) else { return BTreeMap::new() };
    entries
        .flatten()
        .map(|e| (e.file_name().to_string_lossy().into_owned(), fs::read_to_string(e.path()).unwrap()))
        .collect()
}

/// One typed function a call, in the table's order.
fn calls(config: &ts_rs::Config) -> String {
    let quick = milepost_app::api::signatures(config);
    let long = milepost_app::api::long_signatures(config);
    let signatures: Vec<_> = quick.iter().chain(&long).cloned().collect();
    let bare = |t: &str| t.trim_start_matches("Array<").trim_end_matches('>').to_owned();
    let mut names: Vec<_> = signatures.iter().flat_map(|(_, request, answer)| [bare(request), bare(answer)]).collect();
    names.sort();
    names.dedup();
    // A call without a request does not name its type.
    names.retain(|name| name != "Nothing");
    let mut out = String::from(
        "// This file was generated from milepost-app's api.rs. Do not edit it: run `cargo xtask bindings`.\n",
    );
    for name in &names {
        out += &format!("import type {{ {name} }} from \"./{name}\";\n");
    }
    out += "\n/** Hands a call to the app: its name and its request. */\nexport type Call = <Answer>(name: string, request: unknown) => Promise<Answer>;\n";
    out +=
        "\n/** Every call of the app, typed, over the given way to it. */\nexport const calls = (call: Call) => ({\n";
    for (name, request, answer) in &quick {
        let (parameter, value) =
            if request == "Nothing" { (String::new(), "{}") } else { (format!("request: {request}"), "request") };
        out += &format!("  {name}: ({parameter}) => call<{answer}>(\"{name}\", {value}),\n");
    }
    out += "});\n\nexport type Calls = ReturnType<typeof calls>;\n";
    out += "\n/** Every call that may take long, typed, over a way that can be watched and cancelled. */\nexport const longCalls = (call: Call) => ({\n";
    for (name, request, answer) in &long {
        let (parameter, value) =
            if request == "Nothing" { (String::new(), "{}") } else { (format!("request: {request}"), "request") };
        out += &format!("  {name}: ({parameter}) => call<{answer}>(\"{name}\", {value}),\n");
    }
    out += "});\n\nexport type LongCalls = ReturnType<typeof longCalls>;\n";
    out
}

#[test]
fn bindings_in_the_tree_are_those_of_the_rust_types() {
    let made = tempfile::tempdir().unwrap();
    let config = ts_rs::Config::new().with_out_dir(made.path());
    milepost_app::api::export_types(&config).unwrap();
    fs::write(made.path().join("calls.ts"), calls(&config)).unwrap();
    let (wanted, found) = (files(made.path()), files(&target()));
    if std::env::var_os("MILEPOST_WRITE_BINDINGS").is_some() {
        fs::create_dir_all(target()).unwrap();
        for old in found.keys().filter(|name| !wanted.contains_key(*name)) {
            fs::remove_file(target().join(old)).unwrap();
        }
        for (name, text) in &wanted {
            fs::write(target().join(name), text).unwrap();
        }
        return;
    }
    let differing: Vec<_> = wanted.iter().filter(|(n, t)| found.get(*n) != Some(t)).map(|(n, _)| n).collect();
    let left_over: Vec<_> = found.keys().filter(|n| !wanted.contains_key(*n)).collect();
    assert!(
        differing.is_empty() && left_over.is_empty(),
        "run `cargo xtask bindings`: {differing:?} differ, {left_over:?} are left over"
    );
}
