//! The same file open more than once: writes wait for each other, and a change from outside is noticed.

use crate::support::{Place, a_project, change, fill, text};
use milepost_model::{Message, Project};
use milepost_store::{Store, StoreError, project};
use std::thread;

#[test]
fn writes_wait_for_each_other_and_none_is_lost() {
    let place = Place::new();
    drop(Store::create(&place.file).unwrap());
    let writers: Vec<_> = ["a", "b", "c"]
        .into_iter()
        .map(|name| {
            let file = place.file.clone();
            thread::spawn(move || {
                let mut store = Store::open(file).unwrap();
                for n in 0..40 {
                    change(&mut store, |tx| project::insert(tx, &a_project(&format!("{name} {n}"))));
                }
            })
        })
        .collect();
    writers.into_iter().for_each(|writer| writer.join().unwrap());
    let store = Store::open(&place.file).unwrap();
    assert_eq!(project::count(&store).unwrap(), 120);
    assert_eq!(store.revision().unwrap(), 120);
    assert!(store.check().unwrap().sound());
}

#[test]
fn a_write_that_waits_in_vain_says_that_the_file_is_busy_and_changes_nothing() {
    let place = Place::new();
    let mut store = Store::create(&place.file).unwrap();
    let before = text(&store);
    let other = rusqlite::Connection::open(&place.file).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let refused = store.transact(Message::new("test-change"), |tx| project::insert(tx, &a_project("New")));
    assert!(matches!(refused, Err(StoreError::Busy { .. })));
    // Reading and opening go on.
    assert_eq!(text(&Store::open(&place.file).unwrap()), before);
    other.execute_batch("ROLLBACK").unwrap();
    change(&mut store, |tx| project::insert(tx, &a_project("New")));
}

#[test]
fn a_change_from_outside_is_noticed_once_and_an_own_one_is_not() {
    let place = Place::new();
    let mut here = Store::create(&place.file).unwrap();
    let mut there = Store::open(&place.file).unwrap();
    assert!(!here.changed_outside().unwrap());
    change(&mut here, |tx| project::insert(tx, &a_project("Here")));
    assert!(!here.changed_outside().unwrap());
    change(&mut there, |tx| project::insert(tx, &a_project("There")));
    assert!(here.changed_outside().unwrap());
    assert!(!here.changed_outside().unwrap());
}

#[test]
fn a_change_between_the_opening_and_the_first_question_is_noticed() {
    let place = Place::new();
    let mut there = Store::create(&place.file).unwrap();
    let here = Store::open(&place.file).unwrap();
    change(&mut there, |tx| project::insert(tx, &a_project("There")));
    assert!(here.changed_outside().unwrap());
    assert!(!here.changed_outside().unwrap());
}

#[test]
fn undo_takes_back_what_was_done_last_wherever_it_was_done() {
    let place = Place::new();
    let mut here = Store::create(&place.file).unwrap();
    let mut there = Store::open(&place.file).unwrap();
    for (store, name) in [(&mut here, "a"), (&mut there, "b")] {
        change(store, |tx| project::insert(tx, &a_project(name)));
    }
    here.undo().unwrap();
    assert_eq!(project::codes(&there).unwrap(), ["a"]);
    assert_eq!(there.redo().unwrap().unwrap().of, Some(2));
    change(&mut here, |tx| project::insert(tx, &a_project("c")));
    there.undo().unwrap();
    there.undo().unwrap();
    assert_eq!(project::codes(&here).unwrap(), ["a"]);
    assert_eq!(here.history(None, None, 9).unwrap().0.iter().filter(|e| e.in_effect).count(), 3);
}

#[test]
fn several_things_are_read_as_they_are_at_one_moment() {
    let place = Place::new();
    let mut writer = Store::create(&place.file).unwrap();
    fill(&mut writer, 2, 2, 2);
    let reader = Store::open(&place.file).unwrap();
    let seen: Result<_, StoreError> = reader.read(|r| {
        let before = project::list(r)?;
        let renamed = Project { name: "Renamed".to_owned(), ..before[0].clone() };
        change(&mut writer, |tx| project::update(tx, &renamed));
        Ok(project::list(r)? == before)
    });
    assert!(seen.unwrap());
    assert_eq!(project::list(&reader).unwrap()[0].name, "Renamed");
}
