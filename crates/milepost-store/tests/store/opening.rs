//! Opening and making: what each kind of file is said to be, and that a refusal changes nothing.

use crate::support::{Place, a_project, change, fill, fingerprint, text};
use milepost_model::Message;
use milepost_store::{APPLICATION_ID, ReadOnly, SCHEMA_VERSION, Store, StoreError, project};
use std::fs;
use std::path::Path;

/// A workspace with something in it, closed.
fn filled() -> Place {
    let place = Place::new();
    fill(&mut Store::create(&place.file).unwrap(), 3, 4, 5);
    place
}

fn set_pragma(file: &Path, pragma: &str) {
    let connection = rusqlite::Connection::open(file).unwrap();
    connection.execute_batch(&format!("PRAGMA {pragma}")).unwrap();
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn a_new_workspace_is_one_file_with_its_marks() {
    let place = Place::new();
    let store = Store::create(&place.file).unwrap();
    assert_eq!(store.read_only(), None);
    assert_eq!(store.content().unwrap(), milepost_model::Content::default());
    assert_eq!(store.revision().unwrap(), 0);
    assert!(store.check().unwrap().sound());
    drop(store);
    let files: Vec<_> = fingerprint(place.file.parent().unwrap()).into_iter().map(|(path, _)| path).collect();
    assert_eq!(files, std::slice::from_ref(&place.file));
    // The file format of SQLite: application id at offset 68, user version at 60, big-endian;
    // 2 at 18 and 19 is WAL.
    let bytes = fs::read(&place.file).unwrap();
    assert_eq!(&bytes[68..72], b"MILE");
    assert_eq!(&bytes[68..72], APPLICATION_ID.to_be_bytes());
    assert_eq!(i64::from(u32::from_be_bytes(bytes[60..64].try_into().unwrap())), SCHEMA_VERSION);
    assert_eq!(&bytes[18..20], [2, 2]);
}

#[cfg(unix)]
#[test]
fn a_new_workspace_has_the_mode_of_any_new_file() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    drop(Store::create(&place.file).unwrap());
    fs::write(place.within("other"), "").unwrap();
    let mode = |path: &Path| path.metadata().unwrap().permissions().mode();
    assert_eq!(mode(&place.file), mode(&place.within("other")));
}

#[test]
fn what_was_written_is_there_after_opening_again() {
    let place = Place::new();
    let mut store = Store::create(&place.file).unwrap();
    fill(&mut store, 3, 4, 5);
    let before = store.content().unwrap();
    drop(store);
    assert_eq!(Store::open(&place.file).unwrap().content().unwrap(), before);
    assert_eq!(Store::open_read_only(&place.file).unwrap().content().unwrap(), before);
}

#[test]
fn a_path_that_looks_like_a_uri_is_a_file_name() {
    let place = Place::new();
    for name in ["file:x?mode=memory.milepost", "50% #1 ?.milepost", "brücke ü.milepost"] {
        let file = place.within(name);
        let mut store = Store::create(&file).unwrap();
        change(&mut store, |tx| project::insert(tx, &a_project("One")));
        drop(store);
        assert!(file.is_file(), "{name}");
        let mut readable = file.metadata().unwrap().permissions();
        readable.set_readonly(true);
        fs::set_permissions(&file, readable).unwrap();
        assert_eq!(project::count(&Store::open(&file).unwrap()).unwrap(), 1, "{name}");
    }
}

#[test]
fn what_cannot_be_opened_says_what_it_is_and_is_left_as_it_was() {
    type Make = fn(&Place);
    type Expected = fn(&StoreError) -> bool;
    let table: Vec<(&str, Make, Expected, &str)> = vec![
        (
            "missing",
            |place| fs::remove_file(&place.file).unwrap(),
            |e| matches!(e, StoreError::Missing { .. }),
            "missing",
        ),
        (
            "a folder",
            |place| {
                fs::remove_file(&place.file).unwrap();
                fs::create_dir(&place.file).unwrap();
            },
            |e| matches!(e, StoreError::IsFolder { .. }),
            "not_a_workspace",
        ),
        (
            "empty",
            |place| fs::write(&place.file, "").unwrap(),
            |e| matches!(e, StoreError::Empty { .. }),
            "not_a_workspace",
        ),
        (
            "a text",
            |place| fs::write(&place.file, "Dear reader, this is a letter and not a database at all.").unwrap(),
            |e| matches!(e, StoreError::NotSqlite { .. }),
            "not_a_workspace",
        ),
        (
            "of another program",
            |place| set_pragma(&place.file, "application_id = 252006673"),
            |e| matches!(e, StoreError::NotMilepost { application_id: 252_006_673, .. }),
            "not_a_workspace",
        ),
        (
            "newer",
            |place| set_pragma(&place.file, "user_version = 999"),
            |e| matches!(e, StoreError::Newer { found: 999, known: SCHEMA_VERSION, .. }),
            "newer_schema",
        ),
        (
            "cut in its header",
            |place| truncate(&place.file, 60),
            |e| matches!(e, StoreError::Damaged { .. }),
            "damaged",
        ),
        (
            "cut in half",
            |place| truncate(&place.file, place.file.metadata().unwrap().len() / 2),
            |e| matches!(e, StoreError::Damaged { .. }),
            "damaged",
        ),
        (
            "with zeros for a header",
            |place| overwrite(&place.file, 0, &[0; 100]),
            |e| matches!(e, StoreError::NotSqlite { .. }),
            "not_a_workspace",
        ),
        (
            "with noise for a schema",
            |place| overwrite(&place.file, 100, &[0xA5; 3000]),
            |e| matches!(e, StoreError::Damaged { .. }),
            "damaged",
        ),
        #[cfg(unix)]
        (
            "without permission",
            |place| set_mode(&place.file, 0o000),
            |e| matches!(e, StoreError::NoPermission { .. }),
            "no_permission",
        ),
    ];
    for (name, make, expected, code) in table {
        let place = filled();
        make(&place);
        let before = fingerprint_as_owner(&place);
        for open in [|p: &Path| Store::open(p), |p: &Path| Store::open_read_only(p)] {
            let error = open(&place.file).unwrap_err();
            assert!(expected(&error), "{name}: {error:?}");
            assert_eq!(error.code(), code, "{name}");
            assert_eq!(fingerprint_as_owner(&place), before, "{name}");
        }
    }
}

/// The fingerprint, also of a file that nobody may read.
fn fingerprint_as_owner(place: &Place) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let permissions = place.file.metadata().map(|m| m.permissions());
    #[cfg(unix)]
    if place.file.is_file() {
        set_mode(&place.file, 0o600);
    }
    let found = fingerprint(place.folder.path());
    if let Ok(permissions) = permissions {
        fs::set_permissions(&place.file, permissions).unwrap();
    }
    found
}

fn truncate(file: &Path, length: u64) {
    fs::File::options().write(true).open(file).unwrap().set_len(length).unwrap();
}

fn overwrite(file: &Path, at: usize, with: &[u8]) {
    let mut bytes = fs::read(file).unwrap();
    bytes[at..at + with.len()].copy_from_slice(with);
    fs::write(file, bytes).unwrap();
}

#[test]
fn a_newer_schema_that_is_still_in_the_journal_is_refused_too() {
    let place = filled();
    // A program that was killed: the file says 1, the journal says 999.
    let other = rusqlite::Connection::open(&place.file).unwrap();
    other.execute_batch("PRAGMA user_version = 999").unwrap();
    let copy = Place::new();
    fs::copy(&place.file, &copy.file).unwrap();
    fs::copy(place.within("bridges.milepost-wal"), copy.within("bridges.milepost-wal")).unwrap();
    drop(other);
    let before = fs::read(&copy.file).unwrap();
    let journal = fs::read(copy.within("bridges.milepost-wal")).unwrap();
    assert!(matches!(Store::open(&copy.file), Err(StoreError::Newer { found: 999, .. })));
    assert_eq!(fs::read(&copy.file).unwrap(), before);
    assert_eq!(fs::read(copy.within("bridges.milepost-wal")).unwrap(), journal);
}

#[test]
fn the_mark_of_a_damaged_page_is_found_wherever_it_is() {
    let place = filled();
    let whole = fs::read(&place.file).unwrap();
    let page_size = usize::from(u16::from_be_bytes(whole[16..18].try_into().unwrap()));
    for page in 0..whole.len() / page_size {
        // A page begins with its kind (the first one after the header of 100 bytes); no kind is 0xFF.
        let at = page * page_size + if page == 0 { 100 } else { 0 };
        let mut damaged = whole.clone();
        damaged[at] = 0xFF;
        fs::write(&place.file, &damaged).unwrap();
        match Store::open(&place.file) {
            Err(StoreError::Damaged { .. }) => assert_eq!(fs::read(&place.file).unwrap(), damaged, "page {page}"),
            Err(other) => panic!("page {page}: {other:?}"),
            Ok(store) => assert!(!store.check().unwrap().sound(), "page {page}"),
        }
    }
}

#[test]
fn no_flipped_byte_makes_it_panic_and_a_refused_file_stays_as_it_was() {
    let place = filled();
    let whole = fs::read(&place.file).unwrap();
    // A walk over the file in steps of a prime, so that all parts of all pages are met.
    for n in 0..400_usize {
        let at = n * 7919 % whole.len();
        let mut damaged = whole.clone();
        damaged[at] ^= 1 << (n % 8);
        fs::write(&place.file, &damaged).unwrap();
        match Store::open(&place.file) {
            Err(_) => assert!(fingerprint(place.file.parent().unwrap()) == [(place.file.clone(), damaged)], "{at}"),
            Ok(store) => {
                let checked = store.check().unwrap();
                // What the checks let through can be read.
                assert!(!checked.sound() || store.content().is_ok(), "{at}");
            }
        }
    }
}

#[cfg(unix)]
#[test]
fn a_read_only_file_or_folder_opens_for_reading_and_nothing_is_made_beside_it() {
    for (name, why) in [("bridges.milepost", ReadOnly::File), (".", ReadOnly::Folder)] {
        let place = filled();
        let expected = text(&Store::open(&place.file).unwrap());
        let locked = place.within(name);
        let mode = if locked.is_dir() { 0o555 } else { 0o444 };
        set_mode(&locked, mode);
        let before = fingerprint(place.folder.path());

        let mut store = Store::open(&place.file).unwrap();
        assert_eq!(store.read_only(), Some(why));
        assert_eq!(text(&store), expected);
        assert!(store.check().unwrap().sound());
        let refused = store.transact(Message::new("test-change"), |tx| project::insert(tx, &a_project("New")));
        assert!(matches!(refused, Err(StoreError::ReadOnly { why: w, .. }) if w == why));
        assert!(matches!(store.undo(), Err(StoreError::ReadOnly { .. })));
        assert_eq!(fingerprint(place.folder.path()), before, "while open");
        drop(store);
        assert_eq!(fingerprint(place.folder.path()), before, "when closed");
        set_mode(&locked, 0o755);
    }
}

#[cfg(unix)]
#[test]
fn changes_left_in_a_journal_that_cannot_be_read_are_not_passed_over() {
    let place = filled();
    let mut open = Store::open(&place.file).unwrap();
    change(&mut open, |tx| project::insert(tx, &a_project("Last")));
    let copy = Place::new();
    fs::copy(&place.file, &copy.file).unwrap();
    fs::copy(place.within("bridges.milepost-wal"), copy.within("bridges.milepost-wal")).unwrap();
    let folder = copy.within(".");
    set_mode(&folder, 0o555);
    let before = fingerprint(copy.folder.path());
    assert!(matches!(Store::open(&copy.file), Err(StoreError::Unmerged { .. })));
    assert_eq!(fingerprint(copy.folder.path()), before);
    set_mode(&folder, 0o755);
    // As its help says: where it can be written, nothing is lost.
    assert_eq!(text(&Store::open(&copy.file).unwrap()), text(&open));
}

#[test]
fn opened_for_reading_it_refuses_changes_but_sees_those_of_others() {
    let place = filled();
    let mut writer = Store::open(&place.file).unwrap();
    let mut reader = Store::open_read_only(&place.file).unwrap();
    assert_eq!(reader.read_only(), Some(ReadOnly::Asked));
    change(&mut writer, |tx| project::insert(tx, &a_project("New")));
    assert_eq!(project::count(&reader).unwrap(), 4);
    let refused = reader.transact(Message::new("test-change"), |tx| project::insert(tx, &a_project("Newer")));
    assert!(matches!(refused, Err(StoreError::ReadOnly { why: ReadOnly::Asked, .. })));
}

#[test]
fn making_refuses_what_is_there_and_leaves_nothing_behind() {
    let place = filled();
    let before = fingerprint(place.folder.path());
    assert!(matches!(Store::create(&place.file), Err(StoreError::Exists { .. })));
    assert!(matches!(Store::create(place.within(".")), Err(StoreError::Exists { .. })));
    assert!(matches!(Store::create(place.within("no/such/new.milepost")), Err(StoreError::NoFolder { .. })));
    // A file where a folder should be.
    assert!(Store::create(place.within("bridges.milepost/new.milepost")).is_err());
    assert_eq!(fingerprint(place.folder.path()), before);
}
