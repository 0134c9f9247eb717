//! What Milepost has no words for in a schedule file is kept beside the project, and goes out again in a file of the same
//! format: after undo and redo, through the text export, until the next update brings its own.

use crate::common::{text, workspace};
use milepost_app::api::ImportRequest;
use milepost_app::import::{self};
use milepost_app::view::FileImport;
use milepost_app::work::Work;
use milepost_app::{Workspace, export, history, text_import};
use milepost_exchange::{Format, KeptText, MOST_KEPT, mspdi, pmxml, xer};
use milepost_model::ProjectId;
use std::collections::BTreeMap;
use std::path::Path;

fn request(path: &Path, into: Option<ProjectId>) -> ImportRequest {
    ImportRequest { into, ..ImportRequest::of(vec![path.display().to_string()]) }
}

/// The project, and what the import said of the file.
fn take(workspace: &mut Workspace, path: &Path, into: Option<ProjectId>) -> (ProjectId, FileImport) {
    let mut done = import::take(workspace, &request(path, into), &Work::default()).unwrap();
    (done.projects[0], done.files.remove(0))
}

fn written(workspace: &Workspace, format: Format, project: ProjectId) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out");
    export::to_file(workspace, format, Some(project), None, &path, &Work::default()).unwrap();
    std::fs::read(path).unwrap()
}

/// What is kept of a file, row by row or value by value: they may come in another order, and what a file did not say may
/// be said in ours.
fn kept(format: Format, bytes: &[u8]) -> Vec<String> {
    let keep = |most: usize| -> KeptText {
        match format {
            Format::Xer => xer::keep_text(bytes, None, most),
            Format::Pmxml => pmxml::read_keeping(bytes, most, &mut |_, _| true).unwrap().1,
            _ => mspdi::read_keeping(bytes, most, &mut |_, _| true).unwrap().1,
        }
    };
    let kept = keep(MOST_KEPT);
    assert_eq!(kept.beyond.iter().filter(|(name, _)| name != "Assignment.TimephasedData").count(), 0);
    match format {
        Format::Xer => {
            let kept = xer::Kept::of_text(&kept.text);
            let rows = kept.tables.iter().flat_map(|table| {
                table.rows.iter().map(move |row| {
                    let fields = table.columns.iter().zip(row).filter(|(_, value)| !value.is_empty());
                    // Where there is no estimated weight, P6 takes 1, and 1 is written.
                    let fields: BTreeMap<_, _> = fields.filter(|(column, _)| *column != "est_wt").collect();
                    format!("{} {fields:?}", table.name)
                })
            });
            rows.collect()
        }
        _ => kept.text.lines().map(|line| line.trim().to_owned()).collect(),
    }
}

/// One file of each format, with what of it is kept, counted in the file: rows of a table, or records with an element.
const FILES: [(&str, Format, &str, usize); 4] = [
    ("xer/maintenance-wk2-198.xer", Format::Xer, "TASK.guid", 198),
    ("xer/sample-25.xer", Format::Xer, "TASK.guid", 25),
    (milepost_corpus::PMXML, Format::Pmxml, "OBS", 2),
    ("mspdi/task-links-project2019-mspdi.xml", Format::Mspdi, "Task.CreateDate", 16),
];

#[test]
fn what_a_file_has_that_milepost_has_no_words_for_goes_out_as_it_came_in() {
    for (name, format, part, count) in FILES {
        let (_folder, mut workspace) = workspace();
        let path = milepost_corpus::path(name);
        let (project, file) = take(&mut workspace, &path, None);
        assert!(file.kept.contains(&(part.to_owned(), count)), "{name}: {:?}", file.kept);
        let original = kept(format, &std::fs::read(&path).unwrap());
        assert!(original.len() > 1, "{name}");
        let back = kept(format, &written(&workspace, format, project));
        let lost: Vec<_> = original.iter().filter(|line| !back.contains(line)).take(3).collect();
        assert_eq!(lost, Vec::<&String>::new(), "{name}");
        // A look says the same and keeps nothing.
        let before = text(&workspace);
        let looked = import::look(&workspace, &request(&path, None), &Work::default()).unwrap();
        assert_eq!(looked.files[0].kept, file.kept, "{name}");
        assert_eq!(text(&workspace), before);
    }
}

#[test]
fn it_comes_and_goes_with_the_step_and_is_in_the_text_export() {
    for (name, format, ..) in FILES {
        let (folder, mut workspace) = workspace();
        let empty = text(&workspace);
        let (project, _) = take(&mut workspace, &milepost_corpus::path(name), None);
        let (with, file) = (text(&workspace), written(&workspace, format, project));
        history::undo(&mut workspace).unwrap();
        assert_eq!(text(&workspace), empty, "{name}");
        history::redo(&mut workspace).unwrap();
        assert_eq!(text(&workspace), with, "{name}");
        assert_eq!(written(&workspace, format, project), file, "{name}");
        let export = folder.path().join("all.txt");
        export::text_to(&workspace, &export).unwrap();
        let other = folder.path().join("other");
        let again = text_import::workspace(&other, &export).unwrap();
        assert_eq!(text(&again), with, "{name}");
        assert_eq!(written(&again, format, project), file, "{name}");
    }
}

const HEAD: &str = "ERMHDR\t19.12\t2026-01-05\tProject\tadmin\tadmin\tdb\tProject Management\tEUR\r\n\
    %T\tPROJECT\r\n%F\tproj_id\tproj_short_name\tguid\r\n%R\t1\tQUAY\tp-guid\r\n";

#[test]
fn the_next_update_brings_its_own_whatever_format_it_has() {
    let (folder, mut workspace) = workspace();
    let file = |name: &str, tables: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, format!("{HEAD}{tables}%E\r\n")).unwrap();
        path
    };
    let task = |guid: &str| format!("%T\tTASK\r\n%F\ttask_id\tproj_id\ttask_code\tguid\r\n%R\t10\t1\tA\t{guid}\r\n");
    let first = file("first.xer", &format!("{}%T\tTASKRISK\r\n%F\trisk_id\ttask_id\r\n%R\t1\t10\r\n", task("old")));
    let (project, said) = take(&mut workspace, &first, None);
    let parts: Vec<_> = said.kept.iter().map(|(part, count)| (part.as_str(), *count)).collect();
    assert_eq!(parts, [("PROJECT.guid", 1), ("TASK.guid", 1), ("TASKRISK", 1)]);
    assert_eq!(said.left_out, []);
    let out = |workspace: &Workspace| String::from_utf8(written(workspace, Format::Xer, project)).unwrap();
    assert!(out(&workspace).starts_with("ERMHDR\t19.12\t"), "the version of the file");
    assert!(out(&workspace).contains("\told\r\n") && out(&workspace).contains("%T\tTASKRISK"));
    take(&mut workspace, &file("second.xer", &task("new")), Some(project));
    assert!(out(&workspace).contains("\tnew\r\n") && !out(&workspace).contains("TASKRISK"));
    // One of MS Project: what was kept of P6's file was of things with other numbers.
    let xml = folder.path().join("third.xml");
    let text = "<Project xmlns=\"http://schemas.microsoft.com/project\"><Tasks><Task><UID>10</UID><ID>1</ID><Name>A</Name>\
        <OutlineLevel>1</OutlineLevel><Contact>Kim</Contact></Task></Tasks></Project>";
    std::fs::write(&xml, text).unwrap();
    take(&mut workspace, &xml, Some(project));
    assert!(!out(&workspace).contains("\tnew\r\n") && !out(&workspace).contains("p-guid"));
    let back = String::from_utf8(written(&workspace, Format::Mspdi, project)).unwrap();
    assert!(back.contains("<Contact>Kim</Contact>"), "{back}");
    history::undo(&mut workspace).unwrap();
    assert!(out(&workspace).contains("\tnew\r\n"));
}

#[test]
fn each_project_of_a_file_keeps_its_own() {
    let (folder, mut workspace) = workspace();
    let path = folder.path().join("two.xer");
    let text = "ERMHDR\t8.4\r\n%T\tPROJECT\r\n%F\tproj_id\tproj_short_name\tguid\r\n%R\t1\tONE\tg1\r\n%R\t2\tTWO\tg2\r\n\
        %T\tTASK\r\n%F\ttask_id\tproj_id\ttask_code\tguid\r\n%R\t10\t1\tA\tt10\r\n%R\t20\t2\tA\tt20\r\n\
        %T\tTASKRISK\r\n%F\trisk_id\ttask_id\r\n%R\t1\t10\r\n%R\t2\t20\r\n%T\tOBS\r\n%F\tobs_id\tobs_name\r\n%R\t5\tOffice\r\n%E\r\n";
    std::fs::write(&path, text).unwrap();
    let done = import::take(&mut workspace, &request(&path, None), &Work::default()).unwrap();
    let [one, two] = done.projects[..] else { panic!("{:?}", done.projects) };
    let out = |project| String::from_utf8(written(&workspace, Format::Xer, project)).unwrap();
    let has = |text: &str| ["g1", "t10", "g2", "t20", "Office"].map(|word| text.contains(word));
    assert_eq!(has(&out(one)), [true, true, false, false, true]);
    assert_eq!(has(&out(two)), [false, false, true, true, true]);
    let content = workspace.content().unwrap();
    assert!(content.extensions.iter().all(|kept| kept.format == "xer"));
    assert!(!content.extensions.iter().any(|kept| kept.body.contains("t10") && kept.body.contains("t20")));
}

/// Baselines 0 to 10 of the file: the first is drawn below the bars, and all go out again.
#[test]
fn the_first_baseline_is_the_planned_dates_and_all_of_them_are_written_back() {
    let (_folder, mut workspace) = workspace();
    let path = milepost_corpus::path("mspdi/task-baselines-project2019-mspdi.xml");
    let (project, _) = take(&mut workspace, &path, None);
    let original = mspdi::read(&std::fs::read(&path).unwrap()).unwrap();
    let back = mspdi::read(&written(&workspace, Format::Mspdi, project)).unwrap();
    let told = |file: &mspdi::Mspdi| -> Vec<(u8, Vec<String>)> {
        let origin: BTreeMap<_, _> = file.schedule.activities.iter().map(|a| (a.id, a.origin.clone())).collect();
        let rows = |of: &mspdi::Baseline| {
            let mut rows: Vec<_> =
                of.rows.iter().map(|r| format!("{} {:?} {:?}", origin[&r.activity], r.start, r.finish)).collect();
            rows.sort();
            rows
        };
        file.baselines.iter().map(|of| (of.number, rows(of))).collect()
    };
    assert_eq!(told(&back).len(), 11);
    assert_eq!(told(&back), told(&original));
    // Planned by hand, they keep the dates that were typed.
    let typed = |a: &milepost_model::schedule::Activity| (a.origin.clone(), a.planned_start, a.planned_finish);
    let content = workspace.content().unwrap();
    let here: Vec<_> = content.schedules[0].activities.iter().map(typed).collect();
    assert_eq!(here, original.schedule.activities.iter().map(typed).collect::<Vec<_>>());
}

#[test]
fn what_is_not_planned_by_hand_has_the_first_baseline_as_its_planned_dates() {
    let (folder, mut workspace) = workspace();
    let baseline = |number: u8, month: &str| {
        format!(
            "<Baseline><Number>{number}</Number><Start>2026-{month}-02T08:00:00</Start><Finish>2026-{month}-03T17:00:00</Finish></Baseline>"
        )
    };
    let task = |uid: u32, more: &str| {
        format!(
            "<Task><UID>{uid}</UID><ID>{uid}</ID><OutlineLevel>1</OutlineLevel><Duration>PT16H0M0S</Duration>{more}</Task>"
        )
    };
    let tasks = [task(1, &(baseline(0, "03") + &baseline(1, "04"))), task(2, &baseline(1, "04"))].concat();
    let text = format!(
        "<Project xmlns=\"http://schemas.microsoft.com/project\"><Name>P</Name><Tasks>{tasks}</Tasks></Project>"
    );
    let path = folder.path().join("frozen.xml");
    std::fs::write(&path, text).unwrap();
    let (project, _) = take(&mut workspace, &path, None);
    let content = workspace.content().unwrap();
    let planned: Vec<_> =
        content.schedules[0].activities.iter().map(|a| a.planned_start.map(|at| at.to_string())).collect();
    assert_eq!(planned, [Some("2026-03-02 08:00".to_owned()), None]);
    // Three baselines of two tasks came in, and go out.
    let back = String::from_utf8(written(&workspace, Format::Mspdi, project)).unwrap();
    assert_eq!(back.matches("<Baseline>").count(), 3, "{back}");
    assert_eq!(back.matches("<Start>2026-03-02T08:00:00</Start>").count(), 1, "{back}");
}
