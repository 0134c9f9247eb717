//! Copies: whole, never over the workspace, one a day, kept for 14 days.

use crate::support::{Place, a_project, change, fill, fingerprint, text};
use chrono::{Days, NaiveDate};
use milepost_store::{Store, StoreError, backup_folder, project};
use std::fs;

fn filled() -> (Place, Store) {
    let place = Place::new();
    let mut store = Store::create(&place.file).unwrap();
    fill(&mut store, 20, 10, 10);
    (place, store)
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

/// Names in the backup folder, in order.
fn names(place: &Place) -> Vec<String> {
    let found = fs::read_dir(backup_folder(&place.file)).unwrap();
    let mut names: Vec<_> = found.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_backup_has_everything_with_its_history() {
    let (place, store) = filled();
    let path = place.within("copy.milepost");
    let mut progress = vec![];
    let made = store.back_up_to(&path, |p| progress.push(p)).unwrap();
    assert_eq!((made.path.as_path(), made.bytes), (path.as_path(), path.metadata().unwrap().len()));
    let last = progress.last().unwrap();
    assert!(last.pages > 0 && last.pages_done == last.pages, "{last:?}");
    let mut copy = Store::open(&path).unwrap();
    assert_eq!(text(&copy), text(&store));
    assert_eq!(copy.history(None, None, 99).unwrap(), store.history(None, None, 99).unwrap());
    assert!(copy.check().unwrap().sound());
    copy.undo().unwrap().unwrap();
}

#[test]
fn a_backup_made_while_another_program_writes_is_one_moments_content() {
    let (place, store) = filled();
    let mut writer = Store::open(&place.file).unwrap();
    let before = text(&store);
    let path = place.within("copy.milepost");
    store
        .back_up_to(&path, |p| {
            drop(change(&mut writer, |tx| project::insert(tx, &a_project(&format!("During {}", p.pages_done)))));
        })
        .unwrap();
    assert_eq!(text(&Store::open(&path).unwrap()), before);
    assert_ne!(text(&store), before);
}

#[test]
fn a_backup_replaces_an_older_one_but_never_the_workspace() {
    let (place, store) = filled();
    let path = place.within("copy.milepost");
    fs::write(&path, "old").unwrap();
    store.back_up_to(&path, |_| {}).unwrap();
    assert_eq!(text(&Store::open(&path).unwrap()), text(&store));

    let before = text(&store);
    let onto = [place.file.clone(), place.within("../place/bridges.milepost")];
    for path in onto {
        assert!(matches!(store.back_up_to(&path, |_| {}), Err(StoreError::BackupOntoItself { .. })), "{path:?}");
    }
    #[cfg(unix)]
    {
        let link = place.within("link.milepost");
        std::os::unix::fs::symlink(&place.file, &link).unwrap();
        assert!(matches!(store.back_up_to(&link, |_| {}), Err(StoreError::BackupOntoItself { .. })));
    }
    assert_eq!(text(&store), before);
}

#[test]
fn a_backup_that_cannot_be_made_leaves_nothing_behind() {
    let (place, store) = filled();
    fs::create_dir(place.within("folder.milepost")).unwrap();
    let before = fingerprint(place.folder.path());
    let no_folder = store.back_up_to(place.within("no/such/copy.milepost"), |_| {});
    assert!(matches!(no_folder, Err(StoreError::NoFolder { .. })));
    let folder = store.back_up_to(place.within("folder.milepost"), |_| {});
    assert!(matches!(folder, Err(StoreError::IsFolder { .. })));
    assert_eq!(fingerprint(place.folder.path()), before);
}

#[test]
fn there_is_one_automatic_copy_a_day_and_it_is_sound() {
    let (place, mut store) = filled();
    let made = store.daily_backup(today()).unwrap().unwrap();
    assert_eq!(made.path, place.within("bridges backups").join("bridges 2026-11-24.milepost"));
    assert_eq!(store.backup_folder(), place.within("bridges backups"));
    let first = text(&store);
    change(&mut store, |tx| project::insert(tx, &a_project("Later")));
    assert_eq!(store.daily_backup(today()).unwrap(), None);
    let copy = Store::open(&made.path).unwrap();
    assert_eq!(text(&copy), first);
    assert!(copy.check().unwrap().sound());
    drop(copy);
    assert!(store.daily_backup(today() + Days::new(1)).unwrap().is_some());
    assert_eq!(names(&place), ["bridges 2026-11-24.milepost", "bridges 2026-11-25.milepost"]);
}

#[test]
fn only_automatic_copies_of_this_workspace_older_than_14_days_are_removed() {
    let (place, store) = filled();
    let folder = backup_folder(&place.file);
    fs::create_dir(&folder).unwrap();
    // Today is 24 Nov: with it, 14 days go back to 11 Nov.
    let kept = [
        "bridges 2026-11-11.milepost",
        "bridges 2026-11-23.milepost",
        // Somebody's own, or another workspace's, or not of this pattern.
        "bridges 2020-1-1.milepost",
        "bridges 2020-01-01 before the flood.milepost",
        "bridges 2020-01-01.milepost.txt",
        "bridges 2020-13-01.milepost",
        "bridges before upgrade from schema 1.milepost",
        "roads 2020-01-01.milepost",
        "2020-01-01.milepost",
    ];
    let removed = ["bridges 2026-11-10.milepost", "bridges 1999-12-31.milepost"];
    for name in kept.iter().chain(&removed) {
        fs::write(folder.join(name), "a copy").unwrap();
    }
    fs::create_dir(folder.join("bridges 2001-01-01.milepost")).unwrap();
    store.daily_backup(today()).unwrap().unwrap();
    let mut expected: Vec<_> = kept.into_iter().map(str::to_owned).collect();
    expected.push("bridges 2001-01-01.milepost".to_owned());
    expected.push("bridges 2026-11-24.milepost".to_owned());
    expected.sort();
    assert_eq!(names(&place), expected);
}

#[test]
fn a_backup_folder_that_cannot_be_made_is_an_error_and_nothing_else() {
    let (place, store) = filled();
    fs::write(place.within("bridges backups"), "a file in the way").unwrap();
    let before = fingerprint(place.folder.path());
    assert!(store.daily_backup(today()).is_err());
    assert_eq!(fingerprint(place.folder.path()), before);
}

#[test]
fn a_workspace_opened_for_reading_can_be_backed_up() {
    let (place, store) = filled();
    let path = place.within("copy.milepost");
    let reader = Store::open_read_only(&place.file).unwrap();
    reader.back_up_to(&path, |_| {}).unwrap();
    assert_eq!(text(&Store::open(&path).unwrap()), text(&store));
}
