//! Tables and records of other programs, brought in through their mappings.

use crate::common::{day, named, text, workspace};
use milepost_app::api::ImportRequest;
use milepost_app::import::{self, table};
use milepost_app::view::{
    Contents, Failure, Import, ImportRow, ImportRows, RecordsContents, RowCounts, RowOutcome, RowsAsked, TableAnswers,
    TableRequest,
};
use milepost_app::work::Work;
use milepost_app::{Workspace, claim, history, milestone, project, report, words};
use milepost_exchange::table::{DateOrder, Makes, Mapping, Question};
use milepost_model::{ClaimValue, ProjectStatus};
use std::fs;
use std::path::Path;

fn request(paths: &[String]) -> ImportRequest {
    ImportRequest::of(paths.to_vec())
}

/// One file.
fn one(path: &str) -> ImportRequest {
    request(&[path.to_owned()])
}

fn answers(answers: TableAnswers) -> Option<TableRequest> {
    Some(TableRequest { answers: Some(answers), ..TableRequest::default() })
}

fn records(import: &Import) -> &RecordsContents {
    match import.files[0].contents.as_ref().unwrap() {
        Contents::Records(records) => records,
        other => panic!("{other:?}"),
    }
}

fn written(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path.display().to_string()
}

fn take(workspace: &mut Workspace, request: &ImportRequest) -> Result<Import, Failure> {
    import::take(workspace, request, &Work::default())
}

fn counted(records: &RecordsContents, noun: &str) -> (usize, usize, usize) {
    records.counts.iter().find(|c| c.noun == noun).map_or((0, 0, 0), |c| (c.added, c.changed, c.same))
}

/// What the file says, counted apart from this program: 2,259 rows of 378 projects; of PID 3 the rows of 05/01/2014 and
/// of 02/01/2015 say 01/14/2020 and 07/19/2020.
#[test]
fn the_capital_projects_of_new_york_come_in_with_their_history_of_reports() {
    let (_folder, mut workspace) = workspace();
    let path = milepost_corpus::path("projects/nyc-capital-projects-2019.csv").display().to_string();
    let looked = import::look(&workspace, &one(&path), &Work::default()).unwrap();
    assert_eq!(looked.files[0].failure, None);
    let found = records(&looked);
    assert!(found.table.as_ref().unwrap().recognised);
    assert_eq!(found.table.as_ref().unwrap().questions, []);
    assert_eq!(counted(found, "project"), (378, 0, 0));
    assert_eq!(counted(found, "report"), (2259, 0, 0));
    assert_eq!(project::list(&workspace).unwrap().len(), 0);

    let before = text(&workspace);
    let done = take(&mut workspace, &one(&path)).unwrap();
    assert_eq!(done.projects.len(), 378);
    let plant = project::find(&workspace, "3").unwrap();
    assert!(plant.name.starts_with("26th Ward Waste Water Treatment Plant"));
    let reports = report::list(&workspace, plant.id, day("2019-12-01")).unwrap().reports;
    let said: Vec<_> = reports
        .iter()
        .map(|row| {
            let line = row.report.lines.iter().find(|line| line.title == "Completion").unwrap();
            (row.report.data_date, line.forecast.unwrap().as_day().unwrap())
        })
        .collect();
    assert_eq!(said[0], (day("2014-05-01"), day("2020-01-14")));
    assert_eq!(said[1], (day("2015-02-01"), day("2020-07-19")));
    assert!(reports.iter().all(|row| row.report.is_issued()));
    // The design had begun on 23 September 2013, before the first report.
    let design = reports[0].report.lines.iter().find(|line| line.title == "Design start").unwrap();
    assert_eq!((design.actual.unwrap().as_day(), design.forecast), (Some(day("2013-09-23")), None));
    let costs = claim::list(&workspace, plant.id).unwrap();
    let first = costs.iter().find(|c| c.fact.0 == "cost").unwrap();
    let ClaimValue::Money(money) = first.value else { panic!("{first:?}") };
    assert_eq!((money.amount.to_string(), money.currency.to_string()), ("182980960".to_owned(), "USD".to_owned()));

    // Again: all of it is there, and nothing is done.
    let again = import::look(&workspace, &request(&[path]), &Work::default()).unwrap();
    let again = records(&again);
    assert_eq!(counted(again, "project"), (0, 0, 378));
    assert_eq!(counted(again, "report"), (0, 0, 2259));
    assert_eq!(counted(again, "claim").0, 0);
    // One step takes all of it back.
    history::undo(&mut workspace).unwrap();
    assert_eq!(text(&workspace), before);
}

/// 40 of the 49 contracts are completed, 7 go on, 2 were terminated (counted in the files).
#[test]
fn the_philippine_contracts_come_in_with_planned_and_actual_dates() {
    let (_folder, mut workspace) = workspace();
    let mut paths: Vec<String> = fs::read_dir(milepost_corpus::path("projects/dpwh-bridges"))
        .unwrap()
        .map(|entry| entry.unwrap().path().display().to_string())
        .collect();
    paths.sort();
    assert_eq!(paths.len(), 49);
    let done = take(&mut workspace, &request(&paths)).unwrap();
    assert_eq!(done.projects.len(), 49);
    let projects = project::list(&workspace).unwrap();
    let count = |status| projects.iter().filter(|p| p.status == status).count();
    assert_eq!(count(ProjectStatus::Completed), 40);
    assert_eq!(count(ProjectStatus::UnderConstruction), 7);
    assert_eq!(count(ProjectStatus::Cancelled), 2);
    let first = project::find(&workspace, "15ai0411").unwrap();
    assert_eq!(first.countries, ["PH"]);
    assert!((first.coordinates.unwrap().latitude - 15.981_327_708_139_5).abs() < 1e-9);
    let dates: Vec<_> = milestone::list(&workspace, first.id)
        .unwrap()
        .into_iter()
        .map(|m| (m.title, m.planned.and_then(|d| d.as_day()), m.actual.and_then(|d| d.as_day())))
        .collect();
    assert_eq!(
        dates,
        [
            ("Start".to_owned(), Some(day("2016-02-22")), Some(day("2016-02-22"))),
            ("Completion".to_owned(), Some(day("2016-06-20")), Some(day("2016-08-19"))),
        ]
    );
    // A terminated contract has a completion date in the file, and was never completed.
    let terminated = project::find(&workspace, "15ei0123").unwrap();
    let completion = milestone::list(&workspace, terminated.id).unwrap().pop().unwrap();
    assert_eq!((completion.title.as_str(), completion.actual), ("Completion", None));
    // One source for all.
    assert_eq!(workspace.content().unwrap().sources.len(), 1);
    history::undo(&mut workspace).unwrap();
    assert_eq!(project::list(&workspace).unwrap().len(), 0);
}

#[test]
fn a_date_of_two_readings_is_asked_about_and_nothing_is_taken_until_it_is_answered() {
    let (folder, mut workspace) = workspace();
    let path = written(folder.path(), "works.csv", "name,planned finish\nBridge,03/04/2026\nRoad,05/06/2026\n");
    let looked = import::look(&workspace, &one(&path), &Work::default()).unwrap();
    let question = Question::DateOrder { row: 2, text: "03/04/2026".to_owned() };
    assert_eq!(records(&looked).table.as_ref().unwrap().questions, [question]);
    let failure = take(&mut workspace, &one(&path)).unwrap_err();
    assert!(failure.to_string().contains("03/04/2026"), "{failure}");
    assert_eq!(project::list(&workspace).unwrap().len(), 0);
    for (order, date) in [(DateOrder::DayFirst, "2026-04-03"), (DateOrder::MonthFirst, "2026-03-04")] {
        let table = answers(TableAnswers { date_order: Some(order), ..TableAnswers::default() });
        take(&mut workspace, &ImportRequest { table, ..one(&path) }).unwrap();
        let bridge = project::find(&workspace, "bridge").unwrap();
        let completion = milestone::list(&workspace, bridge.id).unwrap().pop().unwrap();
        assert_eq!(completion.planned.unwrap().as_day(), Some(day(date)));
        history::undo(&mut workspace).unwrap();
    }
}

#[test]
fn a_mapping_is_saved_with_an_import_and_used_for_the_next_file_with_its_columns() {
    let (folder, mut workspace) = workspace();
    let first = written(folder.path(), "one.csv", "Objekt,Frist\nBridge,2026-04-03\n");
    let mapping: Mapping = serde_json::from_str(
        r#"{"makes": "projects", "columns": [
            {"column": "Objekt", "field": "name"}, {"column": "Frist", "field": "milestone:Opening:planned"}]}"#,
    )
    .unwrap();
    let table =
        Some(TableRequest { mapping: Some(mapping), save_as: Some("works".to_owned()), ..TableRequest::default() });
    take(&mut workspace, &ImportRequest { table, ..request(&[first]) }).unwrap();
    let second = written(folder.path(), "two.csv", "Nr;OBJEKT;Frist\n1;Road;2027-04-03\n");
    let done = take(&mut workspace, &one(&second)).unwrap();
    let shown = records(&done).table.as_ref().unwrap();
    assert!(shown.recognised);
    assert_eq!(shown.mapping.name, "works");
    let road = project::find(&workspace, "road").unwrap();
    assert_eq!(milestone::list(&workspace, road.id).unwrap()[0].title, "Opening");
    assert_eq!(table::all(&workspace).unwrap()[0].name, "works");
    table::forget(&workspace, "works").unwrap();
    let after = import::look(&workspace, &request(&[second]), &Work::default()).unwrap();
    assert!(!records(&after).table.as_ref().unwrap().recognised);
    assert_eq!(table::forget(&workspace, "works").unwrap_err().code, Failure::NOT_FOUND);
}

#[test]
fn what_cannot_be_taken_is_left_out_with_its_row_and_column_and_the_rest_comes_in() {
    let (folder, mut workspace) = workspace();
    let path = written(
        folder.path(),
        "works.csv",
        "code,name,country,planned finish,cost,currency\n\
         a,Bridge,Atlantis,0001-01-01,12 EUR,\n\
         a,Bridge again,,,,\n\
         ,,,2026-01-01,,\n\
         b,Road,Kenya,9999-12-31,much,\n",
    );
    let done = take(&mut workspace, &request(&[path])).unwrap();
    let places: Vec<&str> = records(&done).left_out.iter().map(|f| f.place.as_str()).collect();
    for place in ["row 3", "row 4", "row 2, countries", "row 2, planned", "row 5, planned", "row 5, cost"] {
        assert!(places.contains(&place), "{place} in {places:?}");
    }
    let projects = project::list(&workspace).unwrap();
    assert_eq!(projects.iter().map(|p| p.name.as_str()).collect::<Vec<_>>(), ["Bridge", "Road"]);
    assert_eq!(projects[1].countries, ["KE"]);
    assert_eq!(claim::list(&workspace, projects[0].id).unwrap().len(), 1);
}

#[test]
fn rows_of_milestones_claims_and_reports_go_to_their_projects() {
    let (folder, mut workspace) = workspace();
    let id = milepost_model::ProjectId(project::add(&mut workspace, &named("Tumen bridge"), &[]).unwrap().id.unwrap());
    let milestones = written(
        folder.path(),
        "m.csv",
        "project,milestone,weight,planned\ntumen-bridge,Piles done,2,2025-09-01\nTumen bridge,Deck closed,3,Q3 2026\nOther,x,1,2026\n",
    );
    let done = take(&mut workspace, &one(&milestones)).unwrap();
    assert_eq!(counted(records(&done), "milestone"), (2, 0, 0));
    assert_eq!(records(&done).left_out_count, 1);
    // The same rows with another date change only that.
    let changed = fs::read_to_string(&milestones).unwrap().replace("2025-09-01", "2025-10-01");
    let changed = written(folder.path(), "m2.csv", &changed);
    assert_eq!(counted(records(&take(&mut workspace, &request(&[changed])).unwrap()), "milestone"), (0, 1, 1));

    let claims = written(
        folder.path(),
        "c.csv",
        "project,fact,reported,stated,source,link,chosen\n\
         tumen-bridge,length,just over half a mile,2025-04-30,Ministry,https://example.org/a,yes\n",
    );
    take(&mut workspace, &request(&[claims])).unwrap();
    let claim = claim::list(&workspace, id).unwrap().pop().unwrap();
    assert_eq!((claim.reported.as_str(), claim.chosen), ("just over half a mile", true));
    assert!(claim.source_id.is_some());

    let reports = written(
        folder.path(),
        "r.csv",
        "project,data date,milestone,forecast,actual,reason,progress\n\
         tumen-bridge,2025-10-31,Piles done,,2025-10-20,,39%\n\
         tumen-bridge,2025-10-31,Deck closed,2026-12-01,,design change,\n",
    );
    let table = answers(TableAnswers { makes: Some(Makes::Reports), ..TableAnswers::default() });
    take(&mut workspace, &ImportRequest { table, into: Some(id), ..request(&[reports]) }).unwrap();
    let report = report::list(&workspace, id, day("2025-11-30")).unwrap().reports.pop().unwrap().report;
    assert_eq!((report.data_date, report.lines.len()), (day("2025-10-31"), 2));
    assert_eq!(report.progress.unwrap().reported, "39%");
}

#[test]
fn places_come_from_geojson_and_an_alignment_is_kept_as_it_is() {
    let (folder, mut workspace) = workspace();
    let line = r#"{"type":"Feature","properties":{"name":"Road"},"geometry":{"type":"LineString","coordinates":[[120.0,15.0],[120.5,15.25],[121.0,15.5]]}}"#;
    let text = format!(
        r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":{{"name":"Bridge"}},"geometry":{{"type":"Point","coordinates":[130.6,42.4]}}}},{line}]}}"#
    );
    let path = written(folder.path(), "places.geojson", &text);
    take(&mut workspace, &request(&[path])).unwrap();
    let at = |name: &str| project::find(&workspace, name).unwrap().coordinates.unwrap();
    assert_eq!((at("bridge").latitude, at("bridge").longitude), (42.4, 130.6));
    assert_eq!((at("road").latitude, at("road").longitude), (15.25, 120.5));
    let kept = workspace.content().unwrap().extensions;
    assert!(kept.iter().any(|e| e.format == "geojson" && e.body.contains("LineString")), "{kept:?}");
}

#[test]
fn a_text_export_comes_into_a_workspace_that_is_there_once() {
    let (folder, mut workspace) = workspace();
    let sample = Workspace::sample(&folder.path().join("sample.milepost")).unwrap();
    let path = written(folder.path(), "sample.txt", &text(&sample));
    take(&mut workspace, &one(&path)).unwrap();
    assert_eq!(text(&workspace), text(&sample));
    assert_eq!(take(&mut workspace, &request(&[path])).unwrap_err().code, Failure::CONFLICT);
    history::undo(&mut workspace).unwrap();
    assert_eq!(project::list(&workspace).unwrap().len(), 0);
}

/// Two weeks of five days from Monday 2 March 2026, then one: the deck is done on Friday 20 March.
#[test]
fn rows_of_activities_become_the_schedule_of_a_project_with_their_logic() {
    let (folder, workspace) = workspace();
    let mut workspace = workspace.on_day(day("2026-03-02"));
    let id = milepost_model::ProjectId(project::add(&mut workspace, &named("Tumen bridge"), &[]).unwrap().id.unwrap());
    let path = written(
        folder.path(),
        "plan.csv",
        "Activity ID,Activity Name,Duration,Predecessors\nA1,Drive the piles,10,\nA2,Cast the deck,1w,A1\n",
    );
    assert_eq!(take(&mut workspace, &one(&path)).unwrap_err().code, Failure::INVALID);
    let before = text(&workspace);
    let into = ImportRequest { into: Some(id), ..one(&path) };
    let done = take(&mut workspace, &into).unwrap();
    assert_eq!(counted(records(&done), "activity"), (2, 0, 0));
    let schedule = workspace.content().unwrap().schedules.pop().unwrap();
    let codes: Vec<&str> = schedule.activities.iter().map(|a| a.code.as_str()).collect();
    assert_eq!((codes, schedule.relationships.len()), (vec!["A1", "A2"], 1));
    let deck = milepost_app::schedule::look::find(&workspace, id, "A2").unwrap();
    let view = milepost_app::schedule::inspect::activity(&workspace, id, deck).unwrap();
    assert_eq!(view.finish.unwrap().to_string(), "2026-03-20 17:00");
    // A row that cannot be written is told by its row in the file, and nothing is written.
    let broken =
        written(folder.path(), "broken.csv", "Activity ID,Activity Name,Duration\nA1,Piles,10\nA3,Girders,soon\n");
    let failure = take(&mut workspace, &ImportRequest { into: Some(id), ..one(&broken) }).unwrap_err();
    assert_eq!(failure.problems[0].field, "3.duration");
    history::undo(&mut workspace).unwrap();
    assert_eq!(text(&workspace), before);
}

/// A row as a line: `3 changed: milestone Deck closed: Planned date 2026 → 2027`, as words say it.
fn line(row: &ImportRow) -> String {
    let outcome = format!("{:?}", row.outcome).to_lowercase();
    let said = |message: &Option<milepost_model::Message>| message.as_ref().map(words::say).unwrap_or_default();
    let effects = row.effects.iter().map(|effect| {
        let moves =
            effect.moves.iter().map(|m| format!(" {} [{}→{}]", words::say(&m.field), said(&m.before), said(&m.after)));
        format!("{} {}:{}", effect.noun, effect.name, moves.collect::<String>())
    });
    let left_out = row.left_out.iter().map(|left| format!("not {}: {}", left.column, words::say(&left.message)));
    format!("{} {outcome}: {}", row.number, effects.chain(left_out).collect::<Vec<_>>().join("; "))
}

fn lines(rows: &ImportRows) -> Vec<String> {
    rows.rows.iter().map(line).collect()
}

/// Two milestones are there: one is told as it is, one with another date, a third is new, and three rows say nothing
/// that can be taken.
#[test]
fn each_row_tells_with_its_line_what_it_adds_what_it_changes_from_what_and_why_it_is_left_out() {
    let (folder, mut workspace) = workspace();
    project::add(&mut workspace, &named("Tumen bridge"), &[]).unwrap();
    let first =
        "project,milestone,weight,planned\nTumen bridge,Piles done,2,2025-09-01\nTumen bridge,Deck closed,3,Q3 2026\n";
    let first = written(folder.path(), "m.csv", first);
    take(&mut workspace, &one(&first)).unwrap();
    let before = text(&workspace);
    let second = written(
        folder.path(),
        "m2.csv",
        "project,milestone,weight,planned\n\
         Tumen bridge,Piles done,2,2025-10-12\n\
         Tumen bridge,Deck closed,3,Q3 2026\n\
         \n\
         Tumen bridge,Opened,1,2027-02-28\n\
         Tumen bridge,,1,2027\n\
         Other road,Opened,1,2027\n\
         Tumen bridge,Painted,much,2027\n",
    );
    let looked = import::look(&workspace, &one(&second), &Work::default()).unwrap();
    let rows = records(&looked).rows.clone().unwrap();
    assert_eq!(rows.counts, RowCounts { added: 2, changed: 1, same: 1, left_out: 2 });
    assert_eq!(
        lines(&rows),
        [
            "2 changed: milestone Piles done: Planned date [1 Sep 2025→12 Oct 2025]",
            "3 same: milestone Deck closed:",
            "5 added: milestone Opened: Planned date [→28 Feb 2027]",
            "6 leftout: not : The row has no title.",
            "7 leftout: not : There is no project “Other road”.",
            "8 added: milestone Painted: Planned date [→2027]; not weight: “much” cannot be read as a weight.",
        ]
    );
    assert_eq!(text(&workspace), before, "a look changes nothing");

    // The same rows a page at a time, and by what becomes of them.
    let asked = |from, count, only| {
        let table = Some(TableRequest { rows: Some(RowsAsked { from, count, only }), ..TableRequest::default() });
        import::rows(&workspace, &ImportRequest { table, ..one(&second) }, &Work::default()).unwrap()
    };
    assert_eq!(asked(1, 2, None).rows.iter().map(|row| row.number).collect::<Vec<_>>(), [3, 5]);
    assert_eq!(asked(1, 9, Some(RowOutcome::LeftOut)).rows.iter().map(|row| row.number).collect::<Vec<_>>(), [7]);
    assert_eq!(asked(0, 9, Some(RowOutcome::Changed)).counts, rows.counts);
    assert_eq!(asked(9, 9, None).rows, []);

    // What was told is what comes of it.
    take(&mut workspace, &one(&second)).unwrap();
    let again = import::look(&workspace, &one(&second), &Work::default()).unwrap();
    let counts = records(&again).rows.as_ref().unwrap().counts;
    // Of the last row the weight is again not taken.
    assert_eq!(counts, RowCounts { same: 3, left_out: 3, ..RowCounts::default() });
}

/// The second row of the bridge is of a later day: it describes the bridge, and its report is told beside that of the
/// first.
#[test]
fn rows_of_a_history_tell_their_reports_and_a_row_of_a_project_what_of_it_changes() {
    let (folder, mut workspace) = workspace();
    let text = "code,name,status,data date,finish,cost\n\
        br,Bridge,planned,2025-01-31,2026-12-01,12 EUR\n\
        br,Bridge,under construction,2025-02-28,2027-01-15,12 EUR\n";
    let path = written(folder.path(), "h.csv", text);
    let looked = import::look(&workspace, &one(&path), &Work::default()).unwrap();
    let rows = lines(records(&looked).rows.as_ref().unwrap());
    assert_eq!(rows.len(), 2);
    assert!(rows[0].starts_with("2 added: project Bridge:") && rows[0].contains("claim cost"), "{}", rows[0]);
    assert!(rows[1].starts_with("3 added: report"), "{}", rows[1]);
    assert!(rows[1].contains("Completion: forecast [→15 Jan 2027]"), "{}", rows[1]);
    take(&mut workspace, &one(&path)).unwrap();
    // Only the status is another.
    let text = "code,name,status\nbr,Bridge,completed\n";
    let path = written(folder.path(), "p.csv", text);
    let looked = import::look(&workspace, &one(&path), &Work::default()).unwrap();
    assert_eq!(
        lines(records(&looked).rows.as_ref().unwrap()),
        ["2 changed: project Bridge: Status [Under construction→Completed]"]
    );
}

/// A2 follows A1 with a day between; its row says two days. A9 is not there, so that the row that follows it cannot be
/// taken, and with it none.
#[test]
fn rows_of_activities_tell_what_each_changes_and_one_that_cannot_be_taken_refuses_all() {
    let (folder, workspace) = workspace();
    let mut workspace = workspace.on_day(day("2026-03-02"));
    let id = milepost_model::ProjectId(project::add(&mut workspace, &named("Tumen bridge"), &[]).unwrap().id.unwrap());
    let table = "Activity ID,Activity Name,Duration,Predecessors\nA1,Piles,10,\nA2,Deck,5,A1FS+1d\n";
    let path = written(folder.path(), "plan.csv", table);
    let into = |path: &str| ImportRequest { into: Some(id), ..one(path) };
    take(&mut workspace, &into(&path)).unwrap();
    let table = "Activity ID,Activity Name,Duration,Predecessors\nA1,Piles,10,\nA2,Deck,5,A1FS+2d\nA3,Open,0,A2\n";
    let path = written(folder.path(), "plan2.csv", table);
    let looked = import::look(&workspace, &into(&path), &Work::default()).unwrap();
    assert_eq!(
        lines(records(&looked).rows.as_ref().unwrap()),
        [
            "2 same: activity A1 Piles:",
            "3 changed: activity A2 Deck: Predecessors [A1FS+1d→A1FS+2d]",
            "4 added: activity A3 Open: Duration [→0d] Predecessors [→A2]",
        ]
    );
    assert_eq!(records(&looked).refused, None);
    let table = "Activity ID,Activity Name,Duration,Predecessors\nA1,Piles,12,\nA4,Paint,1,A9\n";
    let path = written(folder.path(), "plan3.csv", table);
    let looked = import::look(&workspace, &into(&path), &Work::default()).unwrap();
    assert!(records(&looked).refused.is_some());
    let rows = records(&looked).rows.clone().unwrap();
    assert_eq!(rows.counts, RowCounts { changed: 1, left_out: 1, ..RowCounts::default() });
    assert!(lines(&rows)[1].starts_with("3 leftout: not Predecessors:"), "{:?}", lines(&rows));
    assert_eq!(take(&mut workspace, &into(&path)).unwrap_err().code, Failure::INVALID);
    // Without a project nothing is told, but why.
    let looked = import::look(&workspace, &one(&path), &Work::default()).unwrap();
    assert!(records(&looked).refused.is_some() && records(&looked).rows.is_none());
}
