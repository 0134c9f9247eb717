//! The checks: a sound file has no findings, and each kind of fault is found.

use crate::support::{Place, fill};
use milepost_store::{Store, StoreError};

fn filled() -> Place {
    let place = Place::new();
    let mut store = Store::create(&place.file).unwrap();
    fill(&mut store, 2, 3, 5);
    store.undo().unwrap();
    place
}

/// Changes the file behind the store's back.
fn meddle(place: &Place, sql: &str) {
    let connection = rusqlite::Connection::open(&place.file).unwrap();
    connection.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON").unwrap();
    connection.execute_batch(sql).unwrap();
}

#[test]
fn a_sound_file_has_no_findings_and_its_counts() {
    let check = Store::open(&filled().file).unwrap().check().unwrap();
    assert_eq!(check.findings, []);
    assert!(check.sound());
    // One of the two was undone: two additions and an undo.
    assert_eq!((check.projects, check.milestones, check.claims, check.sources, check.changes), (1, 3, 5, 1, 3));
}

#[test]
fn each_fault_is_found() {
    let table = [
        ("check-lost-reference", "DELETE FROM source"),
        ("check-lost-reference", "DELETE FROM project"),
        ("check-damaged", "UPDATE milestone SET planned = 'next spring'"),
        ("check-damaged", "UPDATE milestone SET planned = '2026-02-30..2026-02-30 day'"),
        ("check-damaged", "UPDATE milestone SET weight = 'heavy'"),
        ("check-damaged", "UPDATE claim SET value_kind = 'colour'"),
        ("check-damaged", "UPDATE claim SET value = 'long' WHERE value_kind = 'length'"),
        ("check-damaged", "UPDATE claim SET currency = NULL WHERE value_kind = 'money'"),
        ("check-damaged", "UPDATE project SET kind = 'castle'"),
        ("check-damaged", "UPDATE project SET id = x'01'"),
        ("check-schema", "DROP INDEX milestone_by_rank"),
        (
            "check-schema",
            "ALTER TABLE claim RENAME COLUMN note TO remark; ALTER TABLE claim ADD COLUMN note TEXT NOT NULL DEFAULT ''",
        ),
        ("check-schema", "CREATE TRIGGER meddling AFTER INSERT ON claim BEGIN DELETE FROM claim; END"),
        ("check-history", "UPDATE history SET action = 'Something was done' WHERE number = 2"),
        ("check-history", "UPDATE history_changeset SET changeset = x'00112233' WHERE number = 1"),
        (
            "check-history",
            "UPDATE history_changeset SET changeset = substr(changeset, 1, length(changeset) / 2) WHERE number = 1",
        ),
        ("check-history", "UPDATE history SET kind = 'wish' WHERE number = 3"),
        ("check-history-incomplete", "DELETE FROM history_changeset WHERE number = 3"),
        ("check-schema-version", "PRAGMA user_version = 0"),
    ];
    for (expected, sql) in table {
        let place = filled();
        let store = Store::open(&place.file).unwrap();
        meddle(&place, sql);
        let check = store.check().unwrap();
        let ids: Vec<_> = check.findings.iter().map(|f| f.id.as_str()).collect();
        assert!(ids.contains(&expected), "{sql}: {:?}", check.findings);
    }
}

#[test]
fn a_value_that_cannot_be_read_is_named() {
    let place = filled();
    let store = Store::open(&place.file).unwrap();
    let milestone = store.content().unwrap().milestones[1].id;
    let id = milestone.to_string().replace('-', "");
    meddle(&place, &format!("UPDATE milestone SET forecast = 'soon' WHERE id = x'{id}'"));
    match store.content() {
        Err(StoreError::Damaged { detail, .. }) => {
            assert!(detail.contains("forecast") && detail.contains(&milestone.to_string()), "{detail}");
        }
        other => panic!("{other:?}"),
    }
}
