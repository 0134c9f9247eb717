//! Tables and records on the command line: looked at row by row, brought in by mappings, written in each format, and
//! converted with no workspace at all.

use crate::{Bench, failure_on, run_on};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

fn corpus(name: &str) -> String {
    format!("{}/../../shared/corpus/{name}", env!("CARGO_MANIFEST_DIR"))
}

const MILESTONES: &str = "project,milestone,weight,planned\n\
    Harbour bridge,Piles done,2,2025-09-01\n\
    Harbour bridge,Deck closed,3,Q3 2026\n";

impl Bench {
    fn table(&self, name: &str, text: impl AsRef<[u8]>) -> String {
        let path = self.folder.path().join(name);
        fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    fn place(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }
}

fn rows_of(answer: &Value) -> &Value {
    &answer["files"][0]["contents"]["rows"]
}

#[test]
fn a_dry_run_tells_each_row_with_its_number_and_changes_nothing() {
    let bench = Bench::new();
    bench.ok(&["project", "add", "Harbour bridge"]);
    bench.ok(&["import", &bench.table("m.csv", MILESTONES)]);
    let before = bench.export();
    let next =
        MILESTONES.replace("2025-09-01", "2025-10-12") + "Other line,Opened,1,2027\nHarbour bridge,Opened,1,2027\n";
    let next = bench.table("m2.csv", next);
    let said = bench.ok(&["import", &next, "--dry-run"]);
    let flat = said.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in [
        "Rows: 1 add something, 1 change something, 1 are there as they are, 1 are not taken.",
        "row 2: changes milestone “Piles done”: Planned date 1 Sep 2025 → 12 Oct 2025",
        "row 4: not taken: There is no project “Other line”.",
        "row 5: adds milestone “Opened”: Planned date 2027",
        "Nothing was changed.",
    ] {
        assert!(flat.contains(part), "{part} in {flat}");
    }
    let looked = bench.json(&["import", &next, "--dry-run"]);
    let rows = rows_of(&looked);
    assert_eq!(rows["counts"], json!({ "added": 1, "changed": 1, "same": 1, "left_out": 1 }));
    let told: Vec<_> =
        rows["rows"].as_array().unwrap().iter().map(|r| (r["number"].clone(), r["outcome"].clone())).collect();
    assert_eq!(told, [(2, "changed"), (3, "same"), (4, "left_out"), (5, "added")].map(|(n, o)| (json!(n), json!(o))));
    assert_eq!(bench.export(), before);
    bench.ok(&["import", &next]);
    assert_ne!(bench.export(), before);
    bench.ok(&["undo"]);
    assert_eq!(bench.export(), before);
}

/// 300 rows: the text tells the first 50, the JSON all.
#[test]
fn the_json_of_a_look_has_every_row() {
    let bench = Bench::new();
    let mut text = "code,name\n".to_owned();
    (0..300).for_each(|at| text += &format!("p{at},Project {at}\n"));
    let path = bench.table("many.csv", text);
    let looked = bench.json(&["import", &path, "--dry-run"]);
    assert_eq!(rows_of(&looked)["rows"].as_array().unwrap().len(), 300);
    assert!(bench.ok(&["import", &path, "--dry-run"]).contains("250 more rows"));
    // Of what was done the rows are not told again.
    assert_eq!(rows_of(&bench.json(&["import", &path]))["rows"], json!([]));
}

#[test]
fn a_mapping_is_saved_used_by_name_and_from_a_file_and_forgotten() {
    let bench = Bench::new();
    let mapping = r#"{"name": "city", "makes": "projects", "columns": [
        {"column": "Objekt", "field": "name"}, {"column": "Frist", "field": "milestone:Opening:planned"}]}"#;
    let mapping = bench.table("city.json", mapping);
    let works = bench.table("works.csv", "Objekt;Frist\nBridge;2026-04-03\n");
    bench.ok(&["import", &works, "--mapping", &mapping, "--save-mapping", "city works"]);
    assert!(bench.ok(&["mapping", "list"]).contains("city works"));
    assert!(bench.export().contains("Opening"));
    let next = bench.table("next.csv", "Nr;Objekt;Frist\n1;Road;2027-04-03\n");
    let answer = bench.json(&["import", &next, "--mapping", "city works"]);
    assert_eq!(answer["projects"].as_array().unwrap().len(), 1);
    assert_eq!(bench.failure(&["import", &next, "--mapping", "nobody"])["code"], "not_found");
    bench.ok(&["mapping", "remove", "city works"]);
    assert_eq!(bench.failure(&["import", &next, "--mapping", "city works"])["code"], "not_found");
}

#[test]
fn a_date_of_two_readings_is_asked_about_with_the_option_that_answers_it() {
    let bench = Bench::new();
    let before = bench.export();
    let path = bench.table("works.csv", "name,planned finish\nBridge,03/04/2026\n");
    let failure = bench.failure(&["import", &path]);
    assert_eq!(failure["code"], "invalid");
    assert!(failure["help"].as_str().unwrap().contains("--date-order"), "{failure}");
    assert_eq!(bench.export(), before);
    bench.ok(&["import", &path, "--date-order", "month-first"]);
    assert!(bench.export().contains("2026-03-04"));
}

#[test]
fn rows_go_into_the_project_that_is_said() {
    let bench = Bench::with_project();
    let path = bench.table("m.csv", "milestone,weight,planned\nDeck closed,1,2026-09-30\n");
    // Nothing says of which project they are.
    let looked = bench.json(&["import", &path, "--dry-run"]);
    assert_eq!(rows_of(&looked)["counts"]["left_out"], 1);
    bench.ok(&["import", &path, "--into", "tumen"]);
    assert!(bench.ok(&["milestone", "list", "tumen"]).contains("Deck closed"));
    let plan = bench.table("plan.csv", "Activity ID,Activity Name,Duration,Predecessors\nA1,Piles,10,\nA2,Deck,5,A1\n");
    let looked = bench.json(&["import", &plan, "--into", "tumen", "--dry-run"]);
    assert_eq!(rows_of(&looked)["counts"]["added"], 2);
    bench.ok(&["import", &plan, "--into", "tumen"]);
    assert!(bench.ok(&["schedule", "tumen"]).contains("A2"));
}

/// 49 files, a contract each; counted in them: 40 are completed.
#[test]
fn a_folder_of_records_comes_in_by_the_mapping_that_fits_them() {
    let bench = Bench::new();
    let folder = corpus("projects/dpwh-bridges");
    let before = bench.export();
    let answer = bench.json(&["import", &folder, "--mapping", "philippines-dpwh-contracts"]);
    assert_eq!(answer["projects"].as_array().unwrap().len(), 49);
    let export = bench.export();
    assert_eq!(export.matches("\"completed\"").count().max(export.matches("= completed").count()), 40);
    // Planned and actual, of 15AI0411.
    for date in ["2016-06-20", "2016-08-19"] {
        assert!(export.contains(date), "{date}");
    }
    bench.ok(&["undo"]);
    assert_eq!(bench.export(), before);
}

/// 378 projects with 2,259 reports; a row of the file is a report.
#[test]
fn the_projects_of_new_york_come_in_with_the_history_of_their_reports() {
    let bench = Bench::new();
    let path = corpus("projects/nyc-capital-projects-2019.csv");
    let looked = bench.json(&["import", &path, "--dry-run"]);
    assert_eq!(rows_of(&looked)["counts"], json!({ "added": 2259, "changed": 0, "same": 0, "left_out": 0 }));
    let answer = bench.json(&["import", &path]);
    assert_eq!(answer["projects"].as_array().unwrap().len(), 378);
    let reports = bench.json(&["report", "list", "3"]);
    assert!(reports["reports"].as_array().unwrap().len() > 5, "{reports}");
    let again = bench.json(&["import", &path, "--dry-run"]);
    // Of row 1366 the budget is negative, −4,102,606, and is again not taken.
    assert_eq!(rows_of(&again)["counts"], json!({ "added": 0, "changed": 0, "same": 2258, "left_out": 1 }));
}

#[test]
fn a_workspace_begins_from_a_text_export_and_is_the_same() {
    let bench = Bench::new();
    bench.ok(&["import", &corpus("oc4ids/example.json")]);
    let text = bench.table("all.txt", bench.export());
    let copy = bench.folder.path().join("copy.milepost");
    let run = run_on(&copy, &["init", &copy.to_string_lossy(), "--from", &text]);
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let run = run_on(&copy, &["export", "--format", "text"]);
    assert_eq!(String::from_utf8(run.stdout).unwrap(), bench.export());
}

#[test]
fn oc4ids_comes_in_as_a_package_and_as_a_list_and_goes_out_as_it_came() {
    let bench = Bench::new();
    let example = corpus("oc4ids/example.json");
    bench.ok(&["import", &example]);
    let package = bench.place("out.json");
    bench.ok(&["export", "--format", "oc4ids", "-o", &package]);
    let read = |path: &str| serde_json::from_slice::<Value>(&fs::read(path).unwrap()).unwrap();
    let (ours, theirs) = (read(&package), read(&example));
    assert_eq!(ours["projects"][0]["id"], theirs["projects"][0]["id"]);
    let list = bench.table("list.json", theirs["projects"].to_string());
    let other = Bench::new();
    let answer = other.json(&["import", &list]);
    assert_eq!(answer["files"][0]["format"], "oc4ids");
    assert_eq!(answer["projects"].as_array().unwrap().len(), theirs["projects"].as_array().unwrap().len());
    // What was written is there already.
    let again = bench.json(&["import", &package, "--dry-run"]);
    assert_eq!(rows_of(&again)["counts"]["added"], 0, "{again}");
}

#[test]
fn places_come_from_geojson_and_go_back_with_their_shapes() {
    let bench = Bench::new();
    let shapes = json!({ "type": "FeatureCollection", "features": [
        { "type": "Feature", "properties": { "name": "Bridge" }, "geometry": { "type": "Point", "coordinates": [130.6, 42.4] } },
        { "type": "Feature", "properties": { "name": "Road", "lanes": 4 }, "geometry": { "type": "LineString", "coordinates": [[120.0, 15.0], [120.5, 15.25], [121.0, 15.5]] } }
    ] });
    let path = bench.table("places.geojson", shapes.to_string());
    bench.ok(&["import", &path]);
    let out = bench.place("out.geojson");
    bench.ok(&["export", "--format", "geojson", "-o", &out]);
    let written: Value = serde_json::from_slice(&fs::read(&out).unwrap()).unwrap();
    for at in 0..2 {
        assert_eq!(written["features"][at]["geometry"], shapes["features"][at]["geometry"]);
    }
    // The lanes are claimed anew, by another file; the projects are there as they are.
    let again = bench.json(&["import", &out, "--dry-run"]);
    let projects = &again["files"][0]["contents"]["counts"][0];
    assert_eq!(projects, &json!({ "noun": "project", "added": 0, "changed": 0, "same": 2 }));
}

/// How the files of each begin: those of archives with `PK`.
#[test]
fn every_format_is_written_and_a_file_that_is_there_is_kept() {
    let bench = Bench::new();
    bench.ok(&["import", &corpus("xer/sample-25.xer")]);
    let project = bench.json(&["project", "list"])[0]["code"].as_str().unwrap().to_owned();
    bench.ok(&["milestone", "add", &project, "Opened", "--planned", "2027-03-01"]);
    bench.ok(&["project", "edit", &project, "--coordinates", "42.4, 130.6"]);
    for (format, name, begins) in [
        ("xer", "a.xer", "ERMHDR"),
        ("pmxml", "b.xml", "<?xml"),
        ("mspdi", "c.xml", "<?xml"),
        ("oc4ids", "d.json", "{"),
        ("csv", "e.csv", "\u{feff}project,milestone"),
        ("xlsx", "f.xlsx", "PK"),
        ("ods", "g.ods", "PK"),
        ("ical", "h.ics", "BEGIN:VCALENDAR"),
        ("geojson", "i.geojson", "{"),
    ] {
        let path = bench.place(name);
        bench.ok(&["export", &project, "--format", format, "-o", &path]);
        let bytes = fs::read(&path).unwrap();
        assert!(bytes.starts_with(begins.as_bytes()), "{format}: {}", String::from_utf8_lossy(&bytes[..20]));
        let failure = bench.failure(&["export", &project, "--format", format, "-o", &path]);
        assert_eq!(failure["code"], "exists", "{format}");
        assert_eq!(fs::read(&path).unwrap(), bytes, "{format}");
    }
}

/// Of each a file that is sound but for one thing.
#[test]
fn tables_that_are_refused_say_why_and_what_to_do_and_leave_nothing() {
    let bench = Bench::new();
    let before = bench.export();
    let deep = format!("{}1{}", "[".repeat(200), "]".repeat(200));
    let long = format!("a,b\n1,\"{}\n", "x".repeat((1 << 20) + 1));
    let cases: [(&str, Vec<u8>, &str); 6] = [
        ("cut.xlsx", b"PK\x03\x04\x14\0\0\0\x08\0".to_vec(), "not_readable"),
        ("deep.json", deep.into_bytes(), "not_readable"),
        ("cut.json", b"[{\"name\": \"A\"},\n".to_vec(), "not_readable"),
        ("empty.csv", b",,\n,,\n".to_vec(), "not_readable"),
        ("long.csv", long.into_bytes(), "not_readable"),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0".to_vec(), "not_readable"),
    ];
    for (name, bytes, code) in cases {
        let path = bench.table(name, bytes);
        let sound = bench.table("sound.csv", "name\nBridge\n");
        let failure = failure_on(&bench.path(), &["import", &sound, &path]);
        assert_eq!(failure["code"], code, "{name}: {failure}");
        assert!(failure["help"].as_str().is_some_and(|help| !help.is_empty()), "{name}: {failure}");
        assert_eq!(bench.export(), before, "{name}");
    }
}

fn convert(nowhere: &Path, arguments: &[&str]) -> Value {
    let mut all = vec!["convert"];
    all.extend(arguments);
    all.push("--json");
    let output = run_on(nowhere, &all);
    assert!(output.status.success(), "{all:?}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn a_table_is_converted_with_no_workspace_and_comes_back_cell_by_cell() {
    let bench = Bench::new();
    let nowhere = bench.place("none.milepost");
    let nowhere = Path::new(&nowhere);
    let text = "\u{feff}code,name,finish,cost\r\n007,\"Bridge, north\",2026-04-03,12.5\r\nx1,'=1+1,03/04/2026,1.50\r\n";
    let mut from = bench.table("a.csv", text);
    for name in ["b.xlsx", "c.ods", "d.csv"] {
        let to = bench.place(name);
        let answer = convert(nowhere, &[&from, &to]);
        assert_eq!(answer["rows"], 2, "{answer}");
        from = to;
    }
    assert_eq!(fs::read_to_string(&from).unwrap(), text);
    // The day of the workbook is a day, and the number a number.
    let looked = bench.json(&["import", &bench.place("b.xlsx"), "--dry-run"]);
    let kinds = looked["files"][0]["contents"]["table"]["columns"].as_array().unwrap();
    let kinds: Vec<_> = kinds.iter().map(|column| column["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["text", "text", "date", "number"]);
    assert!(!nowhere.exists());
}

#[test]
fn activities_go_from_a_table_to_a_schedule_and_back_with_no_workspace() {
    let bench = Bench::new();
    let nowhere = bench.place("none.milepost");
    let nowhere = Path::new(&nowhere);
    let table = bench
        .table("harbour.csv", "Activity ID,Activity Name,Duration,Predecessors\nA1,Piles,10,\nA2,Deck,5,A1FS+2d\n");
    let xer = bench.place("harbour.xer");
    let answer = convert(nowhere, &[&table, &xer]);
    assert_eq!((&answer["from"], &answer["to"], &answer["activities"]), (&json!("csv"), &json!("xer"), &json!(2)));
    let back = bench.place("back.csv");
    convert(nowhere, &[&xer, &back]);
    let text = fs::read_to_string(&back).unwrap();
    assert!(text.contains("A1,Piles") && text.contains("A1FS+2d") && text.contains(",10d,"), "{text}");
    // Projects of a table go on a map, and a question is answered on the way.
    let works = bench.table("works.csv", "name,coordinates,planned finish\nBridge,\"42.4, 130.6\",03/04/2026\n");
    let map = bench.place("works.geojson");
    let failure = failure_on(nowhere, &["convert", &works, &map]);
    assert_eq!(failure["code"], "invalid", "{failure}");
    assert!(!Path::new(&map).exists());
    convert(nowhere, &[&works, &map, "--date-order", "day-first"]);
    let written: Value = serde_json::from_slice(&fs::read(&map).unwrap()).unwrap();
    assert_eq!(written["features"][0]["geometry"]["coordinates"], json!([130.6, 42.4]));
    assert!(!nowhere.exists());
}
