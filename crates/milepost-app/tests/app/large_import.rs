//! A large import is written without the desk: it answers meanwhile, the change is one step, and one that is stopped
//! leaves nothing.

use milepost_app::desk::{Begun, Desk, LongCall};
use milepost_app::{Work, words};
use milepost_model::Message;
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::thread::JoinHandle;
use tempfile::TempDir;

/// So many that writing them takes many times longer than asking how far it is.
const ACTIVITIES: usize = 20_000;

fn file(folder: &TempDir) -> String {
    let mut text = "ERMHDR\t19.12\t2026-01-05\tProject\tadmin\r\n%T\tPROJECT\r\n%F\tproj_id\tproj_short_name\r\n\
        %R\t1\tLARGE\r\n%T\tTASK\r\n%F\ttask_id\tproj_id\ttask_code\ttask_name\ttarget_drtn_hr_cnt\tguid\r\n"
        .to_owned();
    for n in 0..ACTIVITIES {
        let _ = writeln!(text, "%R\t{n}\t1\tA{n}\tActivity {n}\t8\tg{n}\r");
    }
    text.push_str("%T\tTASKPRED\r\n%F\ttask_id\tpred_task_id\tpred_type\tlag_hr_cnt\r\n");
    for n in 1..ACTIVITIES {
        let _ = writeln!(text, "%R\t{n}\t{}\tPR_FS\t0\r", n - 1);
    }
    text.push_str("%E\r\n");
    let path = folder.path().join("large.xer");
    fs::write(&path, text).unwrap();
    path.display().to_string()
}

fn desk(folder: &TempDir) -> Desk {
    let mut desk = Desk::new(&folder.path().join("config"), None);
    desk.call("workspace_create", json!({ "path": folder.path().join("works") })).unwrap();
    desk.call("project_add", json!({ "draft": { "name": "A road" }, "claims": [] })).unwrap();
    desk
}

fn export(desk: &mut Desk, folder: &TempDir) -> Vec<u8> {
    let path = folder.path().join("all.txt");
    desk.call("export_text", json!({ "path": path })).unwrap();
    fs::read(&path).unwrap()
}

fn begin(desk: &mut Desk, file: &str) -> LongCall {
    let Ok(Begun::Long(import)) = desk.start("import_take", json!({ "paths": [file], "dates": "ours" })) else {
        panic!("not long")
    };
    import
}

/// Begins an import on a thread of its own, and comes back when rows of it are being written.
fn writing<T: Send + 'static>(
    import: LongCall,
    work: &Work,
    then: impl FnOnce(LongCall, &Work) -> T + Send + 'static,
) -> JoinHandle<T> {
    let own = work.clone();
    let thread = std::thread::spawn(move || then(import, &own));
    let step = Some(Message::new("work-writing-schedule"));
    while !thread.is_finished() {
        let state = work.state();
        if state.step == step && state.done > 0 {
            return thread;
        }
        std::thread::yield_now();
    }
    panic!("it was over before it was seen: {:?}", work.state());
}

fn names(desk: &mut Desk) -> Vec<String> {
    let portfolio = desk.call("portfolio", json!({ "as_of": "2026-01-05" })).unwrap();
    let rows = portfolio["rows"].as_array().cloned().unwrap_or_default();
    rows.iter().filter_map(|row: &Value| row["name"].as_str().map(str::to_owned)).collect()
}

#[test]
fn the_desk_answers_while_an_import_is_written_and_takes_it_back_in_one_step() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(&folder);
    let before = export(&mut desk, &folder);
    let import = begin(&mut desk, &file(&folder));
    let work = Work::default();
    let thread = writing(import, &work, |import, work| import.work(work));
    // What is there is as it was, and a change is refused at once, with what to do.
    assert_eq!(names(&mut desk), ["A road"]);
    assert_eq!(export(&mut desk, &folder), before);
    let failure = desk.call("project_add", json!({ "draft": { "name": "Another" }, "claims": [] })).unwrap_err();
    assert_eq!(failure.code, "busy");
    assert_eq!(words::say(&failure.message), "An import is being written, so nothing else can be changed now.");
    assert_eq!(desk.call("undo", json!({})).unwrap_err().code, "busy");
    assert!(!thread.is_finished(), "the desk answered only when the import was done");
    let done = thread.join().unwrap().unwrap().finish(&mut desk).unwrap();
    // It is known at the desk without being told of as another program's change.
    assert_eq!(desk.changed_outside(), None);
    assert_eq!(names(&mut desk), ["A road", "LARGE"]);
    assert_eq!(done["changed"]["revision"], 2);
    let project = done["projects"][0].clone();
    let opened = desk.call("schedule_open", json!({ "project": project, "as_of": "2026-01-05" })).unwrap();
    assert_eq!(opened["activities"], json!(ACTIVITIES), "{opened}");
    desk.call("undo", json!({})).unwrap();
    assert_eq!(export(&mut desk, &folder), before);
    desk.call("project_add", json!({ "draft": { "name": "Another" }, "claims": [] })).unwrap();
}

#[test]
fn an_import_that_is_stopped_while_it_is_written_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(&folder);
    let before = export(&mut desk, &folder);
    let file = file(&folder);
    let work = Work::default();
    let import = begin(&mut desk, &file);
    let thread = writing(import, &work, |import, work| import.work(work).map(drop));
    work.cancel();
    assert_eq!(thread.join().unwrap().unwrap_err().code, "cancelled");
    assert_eq!(export(&mut desk, &folder), before);
    assert_eq!(desk.call("workspace_info", json!({})).unwrap()["revision"], 1);
    // Nor a file beside the workspace, but for those of the database itself.
    let others: Vec<_> =
        fs::read_dir(folder.path()).unwrap().filter_map(|e| e.ok()?.file_name().into_string().ok()).collect();
    assert!(others.iter().all(|name| Path::new(name).extension().is_none_or(|e| e != "tmp")), "{others:?}");
    // And it can be done again.
    let done = begin(&mut desk, &file).work(&Work::default()).unwrap().finish(&mut desk).unwrap();
    assert_eq!(done["changed"]["revision"], 2);
}

#[test]
fn how_far_the_writing_is_never_exceeds_how_far_it_has_to_go() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(&folder);
    let import = begin(&mut desk, &file(&folder));
    let work = Work::default();
    let thread = writing(import, &work, |import, work| import.work(work).map(drop));
    let step = Some(Message::new("work-writing-schedule"));
    while !thread.is_finished() {
        let state = work.state();
        if state.step == step && state.of > 0 {
            // Each activity, and a relationship from each to the next.
            assert_eq!(state.of, 2 * ACTIVITIES as u64 - 1);
            assert!(state.done <= state.of, "{state:?}");
        }
        std::thread::yield_now();
    }
    thread.join().unwrap().unwrap();
}
