//! Files of open formats that are written: what comes back from them, and what other programs find in them.

use crate::common::{add_bridge, day, text, told, workspace};
use milepost_app::api::ImportRequest;
use milepost_app::import::{self};
use milepost_app::view::{Failure, TableAnswers, TableRequest};
use milepost_app::work::Work;
use milepost_app::{Workspace, export, history, milestone, project};
use milepost_exchange::Format;
use milepost_exchange::table::Makes;
use milepost_model::{MilestoneDraft, ProjectId};
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;

fn written(workspace: &Workspace, format: Format, project: Option<ProjectId>, rows: Option<Makes>) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out");
    export::to_file(workspace, format, project, rows, &path, &Work::default()).unwrap();
    fs::read(path).unwrap()
}

fn take(workspace: &mut Workspace, path: &Path, table: Option<TableRequest>) {
    let request = ImportRequest { table, ..ImportRequest::of(vec![path.display().to_string()]) };
    import::take(workspace, &request, &Work::default()).unwrap();
}

fn sample() -> (tempfile::TempDir, Workspace) {
    let folder = tempfile::tempdir().unwrap();
    let workspace = Workspace::sample(&folder.path().join("sample")).unwrap();
    (folder, workspace)
}

/// The projects, milestones and claims of the whole sample, with “end of 2026”, “just over half a mile” and formulas
/// among them, through a workbook and back.
#[test]
fn a_workbook_of_the_sample_gives_back_its_projects_milestones_and_claims() {
    let (folder, sample) = sample();
    let path = folder.path().join("all.xlsx");
    export::to_file(&sample, Format::Xlsx, None, None, &path, &Work::default()).unwrap();
    let (_other, mut workspace) = workspace();
    for (sheet, makes) in [("Projects", Makes::Projects), ("Milestones", Makes::Milestones), ("Claims", Makes::Claims)]
    {
        let answers = TableAnswers { sheet: Some(sheet.to_owned()), makes: Some(makes), ..TableAnswers::default() };
        take(&mut workspace, &path, Some(TableRequest { answers: Some(answers), ..TableRequest::default() }));
    }
    let without_reports =
        |told: Vec<String>| told.into_iter().filter(|line| !line.contains(" [\"")).collect::<Vec<_>>();
    assert_eq!(without_reports(told(&workspace)), without_reports(told(&sample)));
}

#[test]
fn the_same_content_gives_the_same_bytes_in_every_format() {
    let (_folder, sample) = sample();
    for format in [Format::Xlsx, Format::Ods, Format::Csv, Format::Ical, Format::Geojson, Format::Oc4ids] {
        assert_eq!(written(&sample, format, None, None), written(&sample, format, None, None), "{format:?}");
    }
}

/// Members as a set: JSON has no order of them.
fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap()
}

#[test]
fn the_standards_own_example_and_blank_come_back_the_same() {
    for name in ["example.json", "blank.json"] {
        let path = milepost_corpus::path(&format!("oc4ids/{name}"));
        let (_folder, mut workspace) = workspace();
        take(&mut workspace, &path, None);
        let back = written(&workspace, Format::Oc4ids, None, None);
        assert_eq!(json(&back), json(&fs::read(&path).unwrap()), "{name}");
        // Through the text export too.
        let kept = workspace.content().unwrap();
        assert_eq!(milepost_exchange::text::read(&text(&workspace)).unwrap(), kept);
    }
}

#[test]
fn what_was_changed_since_is_all_that_is_another_in_a_file_of_the_standard() {
    let path = milepost_corpus::path("oc4ids/example.json");
    let (_folder, mut workspace) = workspace();
    take(&mut workspace, &path, None);
    let projects = project::list(&workspace).unwrap();
    let of = projects[0].id;
    let first = milestone::list(&workspace, of).unwrap()[0].clone();
    let draft = MilestoneDraft { planned: Some("2016-02-03".to_owned()), ..MilestoneDraft::default() };
    milestone::edit(&mut workspace, first.id, &draft, day("2025-11-30")).unwrap();
    let mut expected = json(&fs::read(&path).unwrap());
    expected["projects"][0]["milestones"][0]["dueDate"] = Value::String("2016-02-03T00:00:00Z".to_owned());
    assert_eq!(json(&written(&workspace, Format::Oc4ids, None, None)), expected);
    history::undo(&mut workspace).unwrap();
    assert_eq!(json(&written(&workspace, Format::Oc4ids, None, None)), json(&fs::read(&path).unwrap()));
}

/// A Python that has a package, where there is one: MILEPOST_PYTHON, else python3.
fn python(package: &str) -> Option<String> {
    let python = std::env::var("MILEPOST_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let there = Command::new(&python).args(["-c", &format!("import {package}")]).output().ok()?;
    there.status.success().then_some(python)
}

/// Calls the checker, with the schema of the corpus in the place of the one on the web.
const CHECKER: &str = r"
import io, json, os, sys, tempfile
import requests
def local(session, request, **kwargs):
    path = os.path.join(sys.argv[2], request.url.rsplit('/', 1)[-1])
    there = os.path.isfile(path)
    answer = requests.Response()
    answer.url, answer.request, answer.status_code = request.url, request, 200 if there else 404
    answer.raw = io.BytesIO(open(path, 'rb').read() if there else b'')
    return answer
requests.Session.send = local
from libcoveoc4ids.api import oc4ids_json_output
with tempfile.TemporaryDirectory() as folder:
    found = oc4ids_json_output(folder, sys.argv[1])
print(json.dumps(found['validation_errors'] + found['additional_checks'], default=str))
";

/// The standard's own checker, where Python has it; else the members that the schema requires.
#[test]
fn the_standards_own_checker_finds_no_error_in_what_is_written() {
    let (folder, sample) = sample();
    let path = folder.path().join("projects.json");
    export::to_file(&sample, Format::Oc4ids, None, None, &path, &Work::default()).unwrap();
    let value = json(&fs::read(&path).unwrap());
    let schema = json(&milepost_corpus::bytes("oc4ids/project-package-schema.json"));
    for required in schema["required"].as_array().unwrap() {
        assert!(value.get(required.as_str().unwrap()).is_some(), "{required}");
    }
    let known = json(&milepost_corpus::bytes("oc4ids/project-schema.json"));
    for project in value["projects"].as_array().unwrap() {
        assert!(project["id"].is_string());
        for member in project.as_object().unwrap().keys() {
            assert!(known["properties"].get(member).is_some(), "{member} is not of the standard");
        }
    }
    if let Some(python) = python("libcoveoc4ids") {
        let out = Command::new(python)
            .args(["-c", CHECKER])
            .arg(&path)
            .arg(milepost_corpus::path("oc4ids"))
            .output()
            .unwrap();
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
        assert_eq!(String::from_utf8_lossy(&out.stdout).trim(), "[]");
    }
}

#[test]
fn a_calendar_keeps_each_milestones_identity_and_counts_its_changes() {
    let (folder, mut workspace) = workspace();
    let bridge = add_bridge(&mut workspace);
    let draft = MilestoneDraft {
        title: Some("Deck closed; both sides".to_owned()),
        planned: Some("Q3 2026".to_owned()),
        ..MilestoneDraft::default()
    };
    let as_of = day("2025-11-30");
    let made = milestone::add(&mut workspace, bridge, &[draft], None, as_of).unwrap().id.unwrap();
    let line = |bytes: &[u8], name: &str| {
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        text.lines().find(|line| line.starts_with(name)).unwrap().to_owned()
    };
    let first = written(&workspace, Format::Ical, Some(bridge), None);
    assert_eq!(line(&first, "UID:"), format!("UID:{made}@milepost"));
    // The third quarter: 1 July to 30 September, whose end is the day after.
    assert_eq!(line(&first, "DTSTART"), "DTSTART;VALUE=DATE:20260701");
    assert_eq!(line(&first, "DTEND"), "DTEND;VALUE=DATE:20261001");
    let moved = MilestoneDraft { planned: Some("2026-12-24".to_owned()), ..MilestoneDraft::default() };
    milestone::edit(&mut workspace, milepost_model::MilestoneId(made), &moved, as_of).unwrap();
    let second = written(&workspace, Format::Ical, Some(bridge), None);
    assert_eq!(line(&second, "UID:"), line(&first, "UID:"));
    let sequence = |bytes: &[u8]| line(bytes, "SEQUENCE:").trim_start_matches("SEQUENCE:").parse::<u64>().unwrap();
    assert!(sequence(&second) > sequence(&first));
    if let Some(python) = python("icalendar") {
        let path = folder.path().join("works.ics");
        fs::write(&path, &second).unwrap();
        let script = "import sys, icalendar\n\
            found = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read()).walk('VEVENT')\n\
            print(len(found), found[0]['SUMMARY'], found[0]['DTSTART'].dt, found[0].errors)";
        let out = Command::new(python).args(["-c", script]).arg(&path).output().unwrap();
        let said = String::from_utf8_lossy(&out.stdout).trim().to_owned();
        assert_eq!(said, "1 Deck closed; both sides (Tumen road bridge) 2026-12-24 []");
    }
}

#[test]
fn an_alignment_goes_out_as_it_came_in_until_its_project_is_moved() {
    let (folder, mut workspace) = workspace();
    let shape = r#"{"type":"LineString","coordinates":[[120.0,15.0],[120.5,15.25],[121.0,15.5]]}"#;
    let path = folder.path().join("line.geojson");
    fs::write(
        &path,
        format!(r#"{{"type":"Feature","id":"r1","properties":{{"name":"Road","owner":"DPWH"}},"geometry":{shape}}}"#),
    )
    .unwrap();
    take(&mut workspace, &path, None);
    let out = json(&written(&workspace, Format::Geojson, None, None));
    let feature = &out["features"][0];
    assert_eq!(feature["geometry"], json(shape.as_bytes()));
    assert_eq!((&feature["id"], &feature["properties"]["owner"]), (&Value::from("r1"), &Value::from("DPWH")));
    let road = project::find(&workspace, "road").unwrap();
    let moved = milepost_model::ProjectDraft { coordinates: Some("1, 2".to_owned()), ..Default::default() };
    project::edit(&mut workspace, road.id, &moved).unwrap();
    let out = json(&written(&workspace, Format::Geojson, None, None));
    assert_eq!(out["features"][0]["geometry"], json(br#"{"type":"Point","coordinates":[2.0,1.0]}"#));
}

#[test]
fn an_empty_workspace_has_no_projects_to_write() {
    let (folder, workspace) = workspace();
    let path = folder.path().join("none.xlsx");
    let failure = export::to_file(&workspace, Format::Xlsx, None, None, &path, &Work::default()).unwrap_err();
    assert_eq!(failure.code, Failure::NOT_FOUND);
    assert!(!path.exists());
}
