//! The desk as the page uses it: calls by name with JSON, settings, recent files, what goes wrong by code.

use crate::common::{self, day, today};
use milepost_app::Work;
use milepost_app::desk::{Begun, Desk};
use milepost_app::view::Failure;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

fn desk(folder: &TempDir) -> Desk {
    Desk::new(&folder.path().join("config"), None)
}

fn call(desk: &mut Desk, name: &str, request: Value) -> Value {
    desk.call(name, request).unwrap_or_else(|failure| panic!("{name}: {failure}"))
}

fn code(desk: &mut Desk, name: &str, request: Value) -> String {
    let failure = desk.call(name, request).unwrap_err();
    assert!(failure.help.is_some(), "{failure}: says what to do");
    failure.code
}

fn path(folder: &TempDir, name: &str) -> String {
    folder.path().join(name).display().to_string()
}

#[test]
fn a_desk_can_be_shared_between_threads() {
    fn is_send<T: Send>() {}
    is_send::<Desk>();
}

#[test]
fn the_page_makes_a_workspace_and_finds_it_again_at_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = desk(&folder);
    let state = call(&mut first, "desk_state", json!({}));
    assert_eq!((&state["workspace"], &state["failure"]), (&Value::Null, &Value::Null));
    let info = call(&mut first, "workspace_create", json!({ "path": path(&folder, "works") }));
    assert_eq!(
        (info["name"].as_str(), info["path"].as_str()),
        (Some("works"), Some(path(&folder, "works.milepost").as_str()))
    );
    let changed = call(&mut first, "project_add", json!({ "draft": { "name": "Tumen road bridge" } }));
    let project = changed["id"].clone();
    drop(first);

    let mut second = desk(&folder);
    let state = call(&mut second, "desk_state", json!({}));
    assert_eq!(state["workspace"]["name"], "works");
    assert_eq!(state["workspace"]["undo"]["id"], "history-project-added");
    assert_eq!(state["settings"]["recent"][0]["there"], true);
    let view = call(&mut second, "project_view", json!({ "project": project, "as_of": "2025-11-30" }));
    assert_eq!(view["project"]["code"], "tumen-road-bridge");
    // Closed is closed: the next start begins at the welcome page.
    let state = call(&mut second, "workspace_close", json!({}));
    assert_eq!((&state["workspace"], &state["settings"]["last_workspace"]), (&Value::Null, &Value::Null));
}

#[test]
fn a_file_that_cannot_be_opened_at_start_leads_to_the_welcome_page_once() {
    let folder = tempfile::tempdir().unwrap();
    call(&mut desk(&folder), "workspace_create", json!({ "path": path(&folder, "works") }));
    let asked = folder.path().join("gone.milepost");
    let mut desk = Desk::new(&folder.path().join("config"), Some(asked));
    let state = call(&mut desk, "desk_state", json!({}));
    assert_eq!((&state["workspace"], &state["failure"]["code"]), (&Value::Null, &json!("missing")));
    assert_eq!(call(&mut desk, "desk_state", json!({}))["failure"], Value::Null);
}

#[test]
fn a_file_asked_for_before_the_page_is_there_is_its_first_state() {
    let folder = tempfile::tempdir().unwrap();
    call(&mut desk(&folder), "workspace_create", json!({ "path": path(&folder, "asked") }));
    call(&mut desk(&folder), "workspace_create", json!({ "path": path(&folder, "last") }));
    let mut desk = desk(&folder);
    assert!(desk.ask_for(&folder.path().join("asked.milepost")));
    assert_eq!(call(&mut desk, "desk_state", json!({}))["workspace"]["name"], "asked");
    // Later the page has to be told.
    assert!(!desk.ask_for(&folder.path().join("last.milepost")));
    let recent: Vec<_> = desk.recent().iter().map(|r| r.name.as_str()).collect();
    assert_eq!(recent, ["asked", "last"]);
}

#[test]
fn a_workspace_that_cannot_be_opened_leaves_the_open_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(&folder);
    call(&mut desk, "workspace_create", json!({ "path": path(&folder, "works") }));
    fs::write(path(&folder, "letter.milepost"), "Dear Sir or Madam, this is no database at all.").unwrap();
    fs::write(path(&folder, "empty.milepost"), "").unwrap();
    let open =
        [("letter.milepost", "not_a_workspace"), ("empty.milepost", "not_a_workspace"), ("gone.milepost", "missing")];
    for (name, expected) in open {
        assert_eq!(code(&mut desk, "workspace_open", json!({ "path": path(&folder, name) })), expected, "{name}");
    }
    assert_eq!(code(&mut desk, "workspace_create", json!({ "path": path(&folder, "works") })), "exists");
    assert_eq!(code(&mut desk, "workspace_create", json!({ "path": path(&folder, "no/such/works") })), "missing");
    assert_eq!(call(&mut desk, "workspace_info", json!({}))["name"], "works");
    assert_eq!(
        fs::read_to_string(path(&folder, "letter.milepost")).unwrap(),
        "Dear Sir or Madam, this is no database at all."
    );
}

#[test]
fn what_is_no_call_or_no_request_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(&folder);
    assert_eq!(code(&mut desk, "workspace_burn", json!({})), Failure::BAD_REQUEST);
    assert_eq!(code(&mut desk, "portfolio", json!({ "as_of": "2025-11-30" })), Failure::NO_WORKSPACE);
    call(&mut desk, "workspace_create", json!({ "path": path(&folder, "works") }));
    for request in [json!({}), json!({ "as_of": "soon" }), json!({ "as_of": "2025-11-30", "more": 1 }), json!(null)] {
        assert_eq!(code(&mut desk, "portfolio", request.clone()), Failure::BAD_REQUEST, "{request}");
    }
}

/// A file of other tools, beside the checkout.
fn corpus(name: &str) -> String {
    milepost_corpus::path(name).display().to_string()
}

/// Every call of the table answers to a request that fits its type: none is missing from the desk, and
/// none stops the program.
#[test]
fn every_call_of_the_table_answers() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(&folder);
    call(&mut desk, "workspace_create", json!({ "path": path(&folder, "works") }));
    let project = call(&mut desk, "project_add", json!({ "draft": { "name": "A road" }, "claims": [] }))["id"].clone();
    let milestone =
        json!({ "project": project, "drafts": [{ "title": "Open" }], "position": null, "as_of": "2025-11-30" });
    let milestone = call(&mut desk, "milestone_add", milestone)["id"].clone();
    let claim = json!({ "project": project, "draft": { "fact": "length", "reported": "850 m" } });
    let claim = call(&mut desk, "claim_add", claim)["id"].clone();
    let source = call(&mut desk, "source_add", json!({ "draft": { "title": "A paper" } }))["id"].clone();
    let dated = json!({ "project": project, "draft": { "fact": "finish", "reported": "summer 2026" } });
    let dated = call(&mut desk, "claim_add", dated)["id"].clone();
    let report = json!({ "project": project, "data_date": "2025-10-31" });
    let spare = call(&mut desk, "report_new", report.clone())["id"].clone();
    let report = call(&mut desk, "report_new", report)["id"].clone();
    let baseline = json!({ "project": project, "name": "First", "current": true });
    let baseline = call(&mut desk, "baseline_freeze", baseline)["id"].clone();
    let named = |name: &str| json!({ "project": project, "draft": { "name": name } });
    let quantity = call(&mut desk, "quantity_add", named("Piles"))["id"].clone();
    let reading = json!({ "quantity": quantity, "draft": { "date": "May 2025", "value": "48" } });
    let reading = call(&mut desk, "quantity_reading_add", reading)["id"].clone();
    let front = call(&mut desk, "front_add", named("North"))["id"].clone();
    let structure = json!({ "project": project, "draft": { "name": "P1", "from": "10" } });
    let structure = call(&mut desk, "structure_add", structure)["id"].clone();
    let cost = json!({ "project": project, "draft": { "spent": "May 2025", "amount": "12 EUR" } });
    let cost = call(&mut desk, "cost_add", cost)["id"].clone();
    let as_of = "2025-11-30";
    let drafts = json!([{ "name": "Drive piles", "duration": "5d" }, { "name": "Deck", "duration": "3w" }]);
    let add = json!({ "project": project, "below": null, "drafts": drafts, "as_of": as_of });
    let activity = call(&mut desk, "activity_add", add.clone())["id"].clone();
    let other = call(&mut desk, "activity_add", add)["id"].clone();
    let link = json!({ "project": project, "predecessor": activity, "successor": other, "draft": { "kind": "SS" } });
    let link = call(&mut desk, "relationship_add", link)["id"].clone();
    let wbs = json!({ "project": project, "below": null, "name": "Foundations" });
    let wbs = call(&mut desk, "wbs_add", wbs)["id"].clone();
    let calendar = call(&mut desk, "calendar_add", json!({ "project": project, "draft": { "name": "Night" } }));
    let calendar = calendar["id"].clone();
    let risk = json!({ "name": "Flood", "probability": "10%", "cost": "5" });
    let risk = call(&mut desk, "risk_add", json!({ "project": project, "draft": risk }))["id"].clone();
    let calls = [
        ("settings_save", json!({ "settings": { "theme": "dark" } })),
        ("workspace_info", json!({})),
        ("workspace_check", json!({})),
        ("workspace_backup", json!({ "path": null })),
        ("portfolio", json!({ "as_of": as_of })),
        ("search", json!({ "text": "road" })),
        ("project_view", json!({ "project": project, "as_of": as_of })),
        ("project_edit", json!({ "project": project, "draft": { "name": "A new road" } })),
        ("project_move", json!({ "project": project, "position": 0 })),
        ("forecast_view", json!({ "project": project, "as_of": as_of })),
        ("trend_view", json!({ "project": project, "as_of": as_of })),
        ("fronts_view", json!({ "project": project, "as_of": as_of })),
        ("earned_view", json!({ "project": project, "as_of": as_of })),
        ("portfolio_slip", json!({ "as_of": as_of })),
        ("milestone_edit", json!({ "milestone": milestone, "draft": { "weight": "2" }, "as_of": as_of })),
        ("milestone_move", json!({ "milestone": milestone, "position": 0 })),
        ("milestone_paste_read", json!({ "project": project, "text": "A\nB", "as_of": as_of })),
        ("claim_edit", json!({ "claim": claim, "draft": { "note": "Seen." } })),
        ("claim_choose", json!({ "claim": claim })),
        ("claim_unchoose", json!({ "claim": claim })),
        ("source_list", json!({})),
        ("source_edit", json!({ "source": source, "draft": { "publisher": "TASS" } })),
        ("read_date", json!({ "project": project, "text": "Q3 2026" })),
        ("read_value", json!({ "project": null, "fact": "length", "kind": null, "text": "4.7 km" })),
        ("schedule_open", json!({ "project": project, "as_of": as_of })),
        ("schedule_find", json!({ "project": project, "text": "A", "after": null })),
        ("schedule_options", json!({ "project": project })),
        ("schedule_edit", json!({ "project": project, "draft": { "data_date": "2025-12-01" } })),
        ("schedule_set_planned", json!({ "project": project })),
        ("schedule_critical", json!({ "project": project })),
        ("schedule_dcma", json!({ "project": project })),
        ("schedule_codes", json!({ "project": project })),
        ("schedule_usage", json!({ "project": project, "every": "week" })),
        (
            "schedule_preview",
            json!({ "project": project, "activity": activity, "draft": { "duration": "9d" }, "first": 0, "count": 9 }),
        ),
        (
            "activity_write",
            json!({ "project": project, "below": null, "as_of": as_of,
                "rows": [{ "activity": activity, "draft": { "duration": "8d" } }] }),
        ),
        ("outline_move", json!({ "project": project, "things": [activity], "target": wbs, "place": "into" })),
        ("wbs_move", json!({ "project": project, "wbs": wbs, "by": 1 })),
        ("wbs_indent", json!({ "project": project, "wbs": wbs, "by": 1 })),
        ("calendar_month", json!({ "project": project, "calendar": calendar, "year": 2026, "month": 3 })),
        ("schedule_why", json!({ "project": project, "activity": activity })),
        ("schedule_paths", json!({ "project": project, "count": 3 })),
        ("schedule_diff", json!({ "project": project, "before": "current", "after": corpus("xer/task-se-52.xer") })),
        ("schedule_simulate", json!({ "project": project, "draft": { "range": "80% 100% 130%", "runs": 10 } })),
        ("activity_view", json!({ "project": project, "activity": activity })),
        ("activity_edit", json!({ "project": project, "activity": activity, "draft": { "duration": "2w" } })),
        ("activity_edit_all", json!({ "project": project, "activities": [activity], "draft": { "name": "Piles" } })),
        ("activity_move", json!({ "project": project, "activity": activity, "by": 1 })),
        ("activity_indent", json!({ "project": project, "activities": [activity], "by": 1 })),
        ("relationship_edit", json!({ "project": project, "relationship": link, "draft": { "lag": "2d" } })),
        ("relationship_remove", json!({ "project": project, "relationships": [link] })),
        ("wbs_edit", json!({ "project": project, "wbs": wbs, "draft": { "name": "Approaches" } })),
        ("wbs_remove", json!({ "project": project, "wbs": wbs })),
        ("calendar_list", json!({ "project": project })),
        ("calendar_edit", json!({ "project": project, "calendar": calendar, "draft": { "name": "Nights" } })),
        ("calendar_remove", json!({ "project": project, "calendar": calendar })),
        ("risk_list", json!({ "project": project })),
        ("risk_edit", json!({ "risk": risk, "draft": { "probability": "20%" } })),
        ("risk_remove", json!({ "risk": risk })),
        ("milestone_follow", json!({ "milestone": milestone, "activity": activity })),
        ("activity_remove", json!({ "project": project, "activities": [activity] })),
        ("formats", json!({})),
        ("import_look", json!({ "paths": [corpus("xer/task-se-52.xer")] })),
        ("import_take", json!({ "paths": [corpus("xer/task-se-52.xer")], "dates": "files_beside" })),
        ("export_file", json!({ "format": "text", "project": null, "path": path(&folder, "out.txt") })),
        ("history", json!({ "project": null, "before": null, "limit": 10 })),
        ("report_list", json!({ "project": project, "as_of": as_of })),
        ("report_view", json!({ "report": report })),
        ("report_edit", json!({ "report": report, "draft": { "remarks": "Dry." } })),
        ("report_line", json!({ "report": report, "milestone": milestone, "draft": { "forecast": "2027" } })),
        ("report_try", json!({ "report": report, "milestone": milestone, "field": "forecast", "text": "May 2027" })),
        ("report_take_claim", json!({ "report": report, "milestone": milestone, "claim": dated })),
        ("report_compare", json!({ "from": report, "to": report })),
        ("report_issue", json!({ "report": report })),
        ("report_remove", json!({ "report": spare })),
        ("baseline_list", json!({ "project": project })),
        ("baseline_choose", json!({ "baseline": baseline })),
        ("baseline_unchoose", json!({ "project": project })),
        ("baseline_rename", json!({ "baseline": baseline, "name": "Second" })),
        ("baseline_remove", json!({ "baseline": baseline })),
        ("work_list", json!({ "project": project, "as_of": as_of })),
        ("chainage_set", json!({ "project": project, "claim": claim })),
        ("quantity_edit", json!({ "quantity": quantity, "draft": { "total": "120" } })),
        ("reading_edit", json!({ "reading": reading, "draft": { "value": "49" } })),
        ("reading_remove", json!({ "reading": reading })),
        ("quantity_move", json!({ "quantity": quantity, "position": 0 })),
        ("quantity_remove", json!({ "quantity": quantity })),
        ("front_edit", json!({ "front": front, "draft": { "start": "10 m" } })),
        ("front_reading_add", json!({ "front": front, "draft": { "date": "May 2025", "value": "40" } })),
        ("front_move", json!({ "front": front, "position": 0 })),
        ("front_remove", json!({ "front": front })),
        ("structure_edit", json!({ "structure": structure, "draft": { "from": "20", "kind": "pier" } })),
        ("structure_remove", json!({ "structure": structure })),
        ("cost_edit", json!({ "cost": cost, "draft": { "amount": "13 EUR" } })),
        ("cost_remove", json!({ "cost": cost })),
        ("undo", json!({})),
        ("redo", json!({})),
        ("restore", json!({ "number": 3 })),
        ("save_text", json!({ "path": path(&folder, "table.csv"), "text": "a,b\n" })),
        ("save_bytes", json!({ "path": path(&folder, "chart.png"), "base64": "TWlsZXBvc3Q=" })),
        ("export_text", json!({ "path": path(&folder, "works.txt") })),
        ("milestone_remove", json!({ "milestones": [milestone] })),
        ("claim_remove", json!({ "claims": [claim] })),
        ("project_remove", json!({ "project": project })),
        ("workspace_open", json!({ "path": path(&folder, "works.milepost") })),
        ("recent_forget", json!({ "path": path(&folder, "works.milepost") })),
        ("workspace_sample", json!({ "path": path(&folder, "sample") })),
        ("workspace_close", json!({})),
        ("desk_state", json!({})),
    ];
    let mut called =
        vec!["workspace_create", "project_add", "milestone_add", "claim_add", "source_add", "source_remove"];
    called.extend(["report_new", "baseline_freeze", "quantity_add", "quantity_reading_add"]);
    called.extend(["front_add", "structure_add", "cost_add"]);
    called.extend(["activity_add", "relationship_add", "wbs_add", "calendar_add", "risk_add"]);
    for (name, request) in calls {
        // Going back to the third step left the source out.
        if name == "milestone_remove" {
            call(&mut desk, "undo", json!({}));
            call(&mut desk, "source_remove", json!({ "source": source, "uncite": false }));
        }
        call(&mut desk, name, request);
        called.push(name);
    }
    let table = milepost_app::api::signatures(&ts_rs::Config::new());
    let missing: Vec<_> = table.iter().map(|(name, ..)| *name).filter(|name| !called.contains(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn an_invalid_draft_comes_back_with_its_problems() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(&folder);
    call(&mut desk, "workspace_create", json!({ "path": path(&folder, "works") }));
    let draft = json!({ "draft": { "name": "  " }, "claims": [{ "fact": "length", "reported": "long" }] });
    let failure = desk.call("project_add", draft).unwrap_err();
    assert_eq!(failure.code, Failure::INVALID);
    assert_eq!(failure.problems.iter().map(|p| p.field.as_str()).collect::<Vec<_>>(), ["name", "length"]);
    assert_eq!(call(&mut desk, "workspace_info", json!({}))["revision"], 0);
}

#[test]
fn settings_are_kept_and_recent_files_are_not_the_pages_to_set() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = desk(&folder);
    call(&mut first, "workspace_create", json!({ "path": path(&folder, "works") }));
    let file = path(&folder, "works.milepost");
    let settings = json!({ "theme": "dark", "recent": [], "last_workspace": null, "last_page": { &file: "#/sources" }, "sizes": { "rail": 200.0 } });
    call(&mut first, "settings_save", json!({ "settings": settings }));
    drop(first);
    let state = call(&mut desk(&folder), "desk_state", json!({}));
    let kept = &state["settings"];
    assert_eq!(
        (&kept["theme"], &kept["last_page"][&file], &kept["sizes"]["rail"]),
        (&json!("dark"), &json!("#/sources"), &json!(200.0))
    );
    assert_eq!((&kept["recent"][0]["path"], &kept["last_workspace"]), (&json!(file), &json!(file)));
}

#[test]
fn damaged_settings_are_told_of_once_and_stop_nothing() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("config")).unwrap();
    fs::write(folder.path().join("config/settings.toml"), "theme = [").unwrap();
    let mut desk = desk(&folder);
    let state = call(&mut desk, "desk_state", json!({}));
    assert_eq!(state["notices"][0]["id"], "app-settings-damaged");
    assert_eq!(call(&mut desk, "desk_state", json!({}))["notices"], json!([]));
}

#[test]
fn a_change_from_outside_is_seen_and_the_pages_own_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(&folder);
    assert_eq!(desk.changed_outside(), None);
    call(&mut desk, "workspace_create", json!({ "path": path(&folder, "works") }));
    assert_eq!(desk.changed_outside(), None);
    call(&mut desk, "project_add", json!({ "draft": { "name": "A road" } }));
    assert_eq!(desk.changed_outside(), None);
    let mut other = milepost_app::Workspace::open(&folder.path().join("works.milepost")).unwrap();
    milepost_app::project::add(&mut other, &common::named("B road"), &[]).unwrap();
    assert_eq!(desk.changed_outside(), Some(2));
}

fn wait_for(condition: impl Fn() -> bool) {
    for _ in 0..500 {
        if condition() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("it did not happen in five seconds");
}

#[test]
fn opening_makes_the_copy_of_the_day_beside_the_workspace() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(&folder);
    call(&mut desk, "workspace_create", json!({ "path": path(&folder, "works") }));
    let copies = folder.path().join("works backups");
    let copy = |copies: &Path| {
        fs::read_dir(copies).map(|d| d.flatten().any(|e| e.file_name().to_string_lossy().ends_with(".milepost")))
    };
    wait_for(|| copy(&copies).unwrap_or(false));
    assert_eq!(call(&mut desk, "workspace_info", json!({}))["backup_problem"], Value::Null);
}

#[test]
fn a_copy_of_the_day_that_cannot_be_made_is_a_warning() {
    let folder = tempfile::tempdir().unwrap();
    // A file stands where the folder of the copies should be.
    fs::write(folder.path().join("works backups"), "").unwrap();
    let mut desk = desk(&folder);
    call(&mut desk, "workspace_create", json!({ "path": path(&folder, "works") }));
    let desk = std::cell::RefCell::new(desk);
    // It shows like a change from outside, so that the page looks.
    wait_for(|| desk.borrow_mut().changed_outside().is_some());
    let info = call(&mut desk.borrow_mut(), "workspace_info", json!({}));
    assert_eq!(info["backup_problem"]["id"], "app-backup-failed");
}

#[test]
fn a_backup_opens_as_a_workspace_with_the_same_content() {
    let folder = tempfile::tempdir().unwrap();
    let (_other, mut w) = common::workspace();
    common::add_bridge(&mut w);
    let path = folder.path().join("copy.milepost");
    let done = milepost_app::backup::back_up(&w, Some(&path), &Work::default()).unwrap();
    assert_eq!(done.bytes, fs::metadata(&path).unwrap().len());
    let copy = milepost_app::Workspace::open(&path).unwrap();
    assert_eq!(common::text(&copy), common::text(&w));
    assert!(milepost_app::backup::check_file(&path).unwrap().sound);
    let onto_itself = milepost_app::backup::back_up(&w, Some(w.path()), &Work::default()).unwrap_err();
    assert_eq!(onto_itself.code, Failure::EXISTS);
}

#[test]
fn a_workspace_opened_for_reading_says_so_and_refuses_changes() {
    let (_folder, mut w) = common::workspace();
    let id = common::add_bridge(&mut w);
    let mut reading = milepost_app::Workspace::open_read_only(w.path()).unwrap();
    assert!(reading.info().unwrap().read_only.is_some());
    let failure = milepost_app::project::remove(&mut reading, id).unwrap_err();
    assert_eq!(failure.code, Failure::READ_ONLY);
    assert_eq!(milepost_app::project::view(&reading, id, today()).unwrap().progress.as_of, day(common::TODAY));
}

#[test]
fn long_work_leaves_the_desk_free_and_stops_when_it_is_cancelled() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(&folder);
    call(&mut desk, "workspace_create", json!({ "path": path(&folder, "works") }));
    let Ok(Begun::Long(check)) = desk.start("workspace_check", json!({})) else { panic!("not long") };
    // Another call is answered before it is done.
    call(&mut desk, "project_add", json!({ "draft": { "name": "A road" }, "claims": [] }));
    let work = Work::default();
    let answer = check.work(&work).unwrap().finish(&mut desk).unwrap();
    assert_eq!((&answer["sound"], &answer["projects"]), (&json!(true), &json!(1)));

    let Ok(Begun::Long(copy)) = desk.start("workspace_backup", json!({ "path": path(&folder, "copy") })) else {
        panic!("not long")
    };
    let work = Work::default();
    work.cancel();
    assert_eq!(copy.work(&work).unwrap_err().code, "cancelled");
    assert!(!folder.path().join("copy.milepost").exists());
}
