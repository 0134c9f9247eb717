//! What is ours, written as a file of each open format and brought into an empty workspace, is the same again: all that the
//! format can hold.

use crate::common::{add_claim, told, workspace};
use milepost_app::api::ImportRequest;
use milepost_app::import::{self};
use milepost_app::view::{TableAnswers, TableRequest};
use milepost_app::work::Work;
use milepost_app::{Workspace, export, milestone, project};
use milepost_exchange::Format;
use milepost_exchange::table::Makes;
use milepost_model::{ClaimDraft, MilestoneDraft, ProjectDraft, ProjectId, ProjectKind, ProjectStatus};
use proptest::prelude::*;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// Names as people give them, and such as spreadsheets take for formulas.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Z][a-zéüж]{2,10}( [a-z0-9]{1,6})?",
        "[=+@-][A-Za-z]{2,6}[0-9]",
        "'=[a-z]{2,5}",
        "[A-Z]{2}, \"[a-z]{3}\""
    ]
}

/// Dates as people write them.
fn date() -> impl Strategy<Value = Option<String>> {
    prop_oneof![
        Just(None),
        (2020..2030_u32, 1..13_u32, 1..29_u32).prop_map(|(y, m, d)| Some(format!("{y}-{m:02}-{d:02}"))),
        (2020..2030_u32, 1..5_u32).prop_map(|(y, q)| Some(format!("Q{q} {y}"))),
        (2020..2030_u32).prop_map(|y| Some(format!("end of {y}"))),
        (2020..2030_u32).prop_map(|y| Some(y.to_string())),
    ]
}

fn milestones() -> impl Strategy<Value = Vec<MilestoneDraft>> {
    let one = (name(), date(), date(), 1..20_u32);
    prop::collection::vec(one, 0..4).prop_map(|list| {
        let numbered = list.into_iter().enumerate().map(|(at, (title, planned, forecast, weight))| MilestoneDraft {
            title: Some(format!("{title} {at}")),
            planned,
            forecast,
            weight: Some(weight.to_string()),
            ..MilestoneDraft::default()
        });
        numbered.collect()
    })
}

fn claims() -> impl Strategy<Value = Vec<ClaimDraft>> {
    let one = prop_oneof![
        (100..5000_u32).prop_map(|m| ("length", format!("about {m} m"))),
        (1..900_u32).prop_map(|m| ("cost", format!("{m} million RUB"))),
        (1..99_u32).prop_map(|p| ("progress", format!("{p}%"))),
        (2020..2030_u32).prop_map(|y| ("finish", format!("end of {y}"))),
    ];
    // The same said twice is said once.
    prop::collection::hash_set(one, 0..3).prop_map(|list| {
        let drafts = list.into_iter().map(|(fact, reported)| ClaimDraft {
            fact: Some(fact.to_owned()),
            reported: Some(reported),
            stated: Some("2025-03-04".to_owned()),
            ..ClaimDraft::default()
        });
        drafts.collect()
    })
}

fn of_project() -> impl Strategy<Value = (ProjectDraft, Vec<MilestoneDraft>, Vec<ClaimDraft>)> {
    let kind = prop_oneof![Just(ProjectKind::Bridge), Just(ProjectKind::Road), Just(ProjectKind::Other)];
    let status = prop_oneof![
        Just(ProjectStatus::Planned),
        Just(ProjectStatus::UnderConstruction),
        Just(ProjectStatus::Completed)
    ];
    let at = (-89_000..89_000_i32, -179_000..179_000_i32);
    let draft =
        (name(), kind, status, at, prop::option::of("[A-Z][a-z]{3,8}"), prop::option::of("[A-Z][a-z ]{3,30}[a-z]"));
    let draft = draft.prop_map(|(name, kind, status, (latitude, longitude), place, description)| ProjectDraft {
        name: Some(name),
        kind: Some(kind),
        status: Some(status),
        coordinates: Some(format!("{}, {}", f64::from(latitude) / 1000.0, f64::from(longitude) / 1000.0)),
        places: place.map(|place| vec![place]),
        description,
        ..ProjectDraft::default()
    });
    (draft, milestones(), claims())
}

fn made(projects: &[(ProjectDraft, Vec<MilestoneDraft>, Vec<ClaimDraft>)]) -> (tempfile::TempDir, Workspace) {
    let (folder, mut workspace) = workspace();
    for (at, (draft, milestones, claims)) in projects.iter().enumerate() {
        let named = draft.name.as_ref().map(|name| format!("{name} {at}"));
        let draft = ProjectDraft { name: named, ..draft.clone() };
        let id = ProjectId(project::add(&mut workspace, &draft, &[]).unwrap().id.unwrap());
        let today = crate::common::today();
        if !milestones.is_empty() {
            milestone::add(&mut workspace, id, milestones, None, today).unwrap();
        }
        for draft in claims {
            add_claim(&mut workspace, id, draft.clone()).unwrap();
        }
    }
    (folder, workspace)
}

fn write(workspace: &Workspace, format: Format, rows: Option<Makes>, path: &Path) {
    export::to_file(workspace, format, None, rows, path, &Work::default()).unwrap();
}

fn take(workspace: &mut Workspace, path: &Path, answers: TableAnswers) {
    let table = Some(TableRequest { answers: Some(answers), ..TableRequest::default() });
    let request = ImportRequest { table, ..ImportRequest::of(vec![path.display().to_string()]) };
    import::take(workspace, &request, &Work::default()).unwrap();
}

fn json(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

const NOUNS: [(&str, Makes); 3] =
    [("Projects", Makes::Projects), ("Milestones", Makes::Milestones), ("Claims", Makes::Claims)];

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn spreadsheets_and_text_give_back_projects_milestones_and_claims(projects in prop::collection::vec(of_project(), 1..4)) {
        let (folder, ours) = made(&projects);
        for (format, name) in [(Format::Xlsx, "a.xlsx"), (Format::Ods, "a.ods")] {
            let path = folder.path().join(name);
            write(&ours, format, None, &path);
            let (_other, mut theirs) = workspace();
            for (sheet, makes) in NOUNS {
                if ours.content().unwrap().milestones.is_empty() && makes == Makes::Milestones
                    || ours.content().unwrap().claims.is_empty() && makes == Makes::Claims
                {
                    continue;
                }
                let answers = TableAnswers { sheet: Some(sheet.to_owned()), makes: Some(makes), ..TableAnswers::default() };
                take(&mut theirs, &path, answers);
            }
            prop_assert_eq!(told(&theirs), told(&ours), "{}", name);
        }
        let (_other, mut theirs) = workspace();
        for (name, makes) in NOUNS {
            let path = folder.path().join(format!("{name}.csv"));
            write(&ours, Format::Csv, Some(makes), &path);
            if fs::read_to_string(&path).unwrap().lines().count() > 1 {
                take(&mut theirs, &path, TableAnswers { makes: Some(makes), ..TableAnswers::default() });
            }
        }
        prop_assert_eq!(told(&theirs), told(&ours), "CSV");
        let path = folder.path().join("all.txt");
        write(&ours, Format::Text, None, &path);
        let (_other, mut theirs) = workspace();
        take(&mut theirs, &path, TableAnswers::default());
        prop_assert_eq!(theirs.content().unwrap(), ours.content().unwrap(), "text");
    }

    /// What each format holds of a project is the same in the file that is written after it came in.
    #[test]
    fn maps_and_records_of_the_standard_are_the_same_when_they_come_back(projects in prop::collection::vec(of_project(), 1..4)) {
        let (folder, ours) = made(&projects);
        for (format, name, list) in [(Format::Geojson, "a.geojson", "features"), (Format::Oc4ids, "a.json", "projects")] {
            let (first, second) = (folder.path().join(name), folder.path().join(format!("again-{name}")));
            write(&ours, format, None, &first);
            let (_other, mut theirs) = workspace();
            take(&mut theirs, &first, TableAnswers::default());
            write(&theirs, format, None, &second);
            prop_assert_eq!(&json(&second)[list], &json(&first)[list], "{}", name);
        }
    }
}
