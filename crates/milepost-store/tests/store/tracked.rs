//! Reports, baselines, quantities, fronts, structures and costs: what is written reads back the same, goes
//! with what it belongs to, and stays where it was issued or frozen. And a file of the first schema.

use crate::support::tracked::{a_baseline, a_cost, a_front, a_front_reading, a_quantity, a_quantity_reading, a_report};
use crate::support::{Place, a_milestone, a_project, a_source, change, day, text};
use milepost_model::{Chainage, ClaimId, DayRange, Milestone, Money, Project, ReportingRhythm, Structure};
use milepost_store::{
    Store, StoreError, baseline, cost, front, milestone, project, quantity, report, source, structure,
};

#[test]
fn each_noun_reads_back_as_it_was_written_and_an_undo_of_all_leaves_nothing() {
    let place = Place::new();
    let mut store = Store::create(&place.file).unwrap();
    let empty = text(&store);
    let cited = a_source("Report of March");
    let owner = Project {
        rhythm: ReportingRhythm::Monthly,
        chainage: Some(Chainage { length: "1005.5".parse().unwrap(), claim_id: Some(ClaimId::new()) }),
        position: 0,
        ..a_project("One")
    };
    let mark = Milestone {
        budget: Some(Money { amount: "12.50".parse().unwrap(), currency: "EUR".parse().unwrap() }),
        range: Some(DayRange { least: -10, likely: 0, most: 45 }),
        position: 0,
        ..a_milestone(owner.id, "Deck closed")
    };
    let (items, face) = (a_quantity(owner.id, Some(cited.id)), a_front(owner.id, None));
    let spent = a_cost(owner.id, Some(cited.id));
    let pier = Structure { name: "P1".to_owned(), milestones: vec![mark.id], ..Structure::blank(owner.id) };
    let mut told = a_report(owner.id, std::slice::from_ref(&mark), Some(cited.id));
    told.quantities = vec![a_quantity_reading(&items)];
    told.fronts = vec![a_front_reading(&face)];
    told.issued = Some(told.data_date);
    let frozen = a_baseline(owner.id, std::slice::from_ref(&mark), std::slice::from_ref(&items));
    change(&mut store, |tx| {
        source::insert(tx, &cited)?;
        project::insert(tx, &owner)?;
        milestone::insert(tx, &mark)?;
        quantity::insert(tx, &items)?;
        front::insert(tx, &face)?;
        structure::insert(tx, &pier)?;
        cost::insert(tx, &spent)?;
        report::insert(tx, &told)?;
        baseline::insert(tx, &frozen)
    });
    let content = store.content().unwrap();
    assert_eq!(content.projects, std::slice::from_ref(&owner));
    assert_eq!(content.milestones, std::slice::from_ref(&mark));
    assert_eq!(content.quantities, std::slice::from_ref(&items));
    assert_eq!(content.fronts, std::slice::from_ref(&face));
    assert_eq!(content.structures, std::slice::from_ref(&pier));
    assert_eq!(content.costs, std::slice::from_ref(&spent));
    assert_eq!(content.reports, std::slice::from_ref(&told));
    assert_eq!(content.baselines, std::slice::from_ref(&frozen));
    assert_eq!(report::get(&store, told.id).unwrap().as_ref(), Some(&told));
    assert_eq!(baseline::get(&store, frozen.id).unwrap().as_ref(), Some(&frozen));
    assert_eq!(source::of_project(&store, owner.id).unwrap(), std::slice::from_ref(&cited));
    let full = text(&store);

    // One of each kind of removal, in the order in which nothing is left pointing at what has gone.
    change(&mut store, |tx| milestone::delete(tx, mark.id));
    let after = store.content().unwrap();
    assert_eq!(after.structures[0].milestones, []);
    assert_eq!((&after.reports, &after.baselines), (&vec![told.clone()], &vec![frozen.clone()]));
    change(&mut store, |tx| quantity::delete(tx, items.id));
    change(&mut store, |tx| front::delete(tx, face.id));
    assert_eq!(store.content().unwrap().reports, [told]);
    assert!(store.check().unwrap().sound(), "{:?}", store.check().unwrap().findings);
    change(&mut store, |tx| project::delete(tx, owner.id));
    let left = store.content().unwrap();
    assert_eq!((left.reports.len(), left.baselines.len(), left.costs.len(), left.fronts.len()), (0, 0, 0, 0));
    for _ in 0..4 {
        store.undo().unwrap().unwrap();
    }
    assert_eq!(text(&store), full);
    store.undo().unwrap().unwrap();
    assert_eq!(text(&store), empty);
}

#[test]
fn a_draft_loses_its_line_with_the_milestone_and_an_issued_report_keeps_it() {
    let place = Place::new();
    let mut store = Store::create(&place.file).unwrap();
    let owner = a_project("One");
    let mark = a_milestone(owner.id, "Deck closed");
    let draft = a_report(owner.id, std::slice::from_ref(&mark), None);
    let mut issued = a_report(owner.id, std::slice::from_ref(&mark), None);
    issued.issued = Some(issued.data_date);
    change(&mut store, |tx| {
        project::insert(tx, &owner)?;
        milestone::insert(tx, &mark)?;
        report::insert(tx, &draft)?;
        report::insert(tx, &issued)
    });
    change(&mut store, |tx| milestone::delete(tx, mark.id));
    assert!(report::get(&store, draft.id).unwrap().unwrap().lines.is_empty());
    assert_eq!(report::get(&store, issued.id).unwrap(), Some(issued));
}

#[test]
fn a_report_that_another_one_corrects_is_not_removed() {
    let place = Place::new();
    let mut store = Store::create(&place.file).unwrap();
    let owner = a_project("One");
    let first = a_report(owner.id, &[], None);
    let mut second = a_report(owner.id, &[], None);
    second.corrects = Some(first.id);
    change(&mut store, |tx| {
        project::insert(tx, &owner)?;
        report::insert(tx, &first)?;
        report::insert(tx, &second)
    });
    let refused: Result<((), _), StoreError> =
        store.transact(milepost_model::Message::new("test-change"), |tx| report::delete(tx, first.id));
    assert!(matches!(refused, Err(StoreError::Refused { .. })), "{refused:?}");
}

#[test]
fn of_two_current_baselines_the_later_one_is_it() {
    let place = Place::new();
    let mut store = Store::create(&place.file).unwrap();
    let owner = a_project("One");
    let (one, two) = (a_baseline(owner.id, &[], &[]), a_baseline(owner.id, &[], &[]));
    change(&mut store, |tx| {
        project::insert(tx, &owner)?;
        baseline::insert(tx, &one)?;
        baseline::insert(tx, &two)
    });
    let current = |store: &Store| -> Vec<bool> {
        baseline::of_project(store, owner.id).unwrap().iter().map(|baseline| baseline.current).collect()
    };
    assert_eq!(current(&store), [false, true]);
    change(&mut store, |tx| baseline::choose(tx, &one));
    assert_eq!(current(&store), [true, false]);
    change(&mut store, |tx| baseline::unchoose(tx, owner.id));
    assert_eq!(current(&store), [false, false]);
}

/// A workspace as version 0.1 made it: its schema to the letter, and rows as it wrote them.
fn of_the_first_version(place: &Place) {
    let file = rusqlite::Connection::open(&place.file).unwrap();
    file.pragma_update(None, "journal_mode", "WAL").unwrap();
    file.execute_batch(include_str!("../../src/migrations/001.sql")).unwrap();
    file.pragma_update(None, "application_id", milepost_store::APPLICATION_ID).unwrap();
    file.pragma_update(None, "user_version", 1).unwrap();
    file.execute_batch(
        "INSERT INTO project VALUES (x'01935000000070008000000000000001', 0, 'bridge', 'Bridge', 'bridge', '',
             'under_construction', '', 'RUB', NULL, NULL);
         INSERT INTO source VALUES (x'01935000000070008000000000000002', 'Decree', '',
             '2025-02-01..2025-02-28 month', NULL, 'official', '');
         INSERT INTO milestone VALUES
             (x'01935000000070008000000000000001', x'01935000000070008000000000000003', 0, 'Deck closed', '2.50',
              '2026-07-01..2026-09-30 quarter', '..2026-12-31 by', NULL, ''),
             (x'01935000000070008000000000000001', x'01935000000070008000000000000004', 5, 'Groundbreaking', '1',
              '2025-04-01..2025-04-30 month', '2026-07-01.. after', '2025-04-30..2025-04-30 day', '');
         INSERT INTO milestone_source VALUES
             (x'01935000000070008000000000000001', x'01935000000070008000000000000003', 0,
              x'01935000000070008000000000000002');
         INSERT INTO claim VALUES
             (x'01935000000070008000000000000001', x'01935000000070008000000000000005', 'finish', '30 October 2026',
              'date', '2026-10-30..2026-10-30 day', NULL, NULL, x'01935000000070008000000000000002',
              '2025-04-30..2025-04-30 day', '');",
    )
    .unwrap();
}

#[test]
fn a_file_of_the_first_version_keeps_every_date() {
    let place = Place::new();
    of_the_first_version(&place);
    let mut store = Store::open(&place.file).unwrap();
    let content = store.content().unwrap();
    let dates = |m: &Milestone| [m.planned, m.forecast, m.actual].map(|date| date.map(|date| date.stored()));
    let stored = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    assert_eq!(
        content.milestones.iter().map(dates).collect::<Vec<_>>(),
        [
            ["2026-07-01..2026-09-30 quarter", "..2026-12-31 by", ""].map(stored),
            ["2025-04-01..2025-04-30 month", "2026-07-01.. after", "2025-04-30..2025-04-30 day"].map(stored),
        ]
    );
    assert_eq!(content.claims[0].stated, Some(day(2025, 4, 30)));
    assert_eq!(content.claims[0].value, milepost_model::ClaimValue::Date(day(2026, 10, 30)));
    assert_eq!(content.sources[0].published.map(|date| date.stored()), stored("2025-02-01..2025-02-28 month"));
    assert_eq!((content.projects[0].rhythm, content.projects[0].chainage), (ReportingRhythm::None, None));
    assert_eq!((content.milestones[0].budget, content.milestones[0].range), (None, None));
    assert!(content.reports.is_empty() && content.baselines.is_empty());
    assert!(store.check().unwrap().sound(), "{:?}", store.check().unwrap().findings);
    // And it goes on from there.
    let owner = content.projects[0].id;
    let told = a_report(owner, &content.milestones, None);
    change(&mut store, |tx| report::insert(tx, &told));
    assert_eq!(store.content().unwrap().reports, [told]);
    let copy = milepost_store::backup_folder(&place.file).join("bridges before upgrade from schema 1.milepost");
    assert!(copy.is_file());
}
