//! The history: what it lists, what undo, redo and going back come to, and what it says was touched.

use crate::support::{Place, a_claim, a_milestone, a_project, a_source, change, fill, text};
use milepost_model::{Claim, Message, Milestone, Project};
use milepost_store::{Entry, EntryKind, Store, StoreError, Touched, claim, milestone, project, source};

fn new() -> (Place, Store) {
    let place = Place::new();
    let store = Store::create(&place.file).unwrap();
    (place, store)
}

/// Adds a project of this name, as an action with these words.
fn add(store: &mut Store, name: &str) -> Entry {
    let done: Result<_, StoreError> = store.transact(words(name), |tx| project::insert(tx, &a_project(name)));
    done.unwrap().1.unwrap()
}

fn words(name: &str) -> Message {
    Message::new("history-project-added").with("project", name)
}

/// The codes in the portfolio, in one word.
fn codes(store: &Store) -> String {
    project::codes(store).unwrap().concat()
}

fn all(store: &Store) -> Vec<Entry> {
    store.history(None, None, usize::MAX).unwrap().0
}

/// Numbers of the entries that are in effect, oldest first.
fn in_effect(store: &Store) -> Vec<i64> {
    let mut numbers: Vec<_> = all(store).into_iter().filter(|e| e.in_effect).map(|e| e.number).collect();
    numbers.reverse();
    numbers
}

#[test]
fn a_change_is_one_entry_with_its_words() {
    let (_place, mut store) = new();
    let entry = add(&mut store, "a");
    assert_eq!((entry.number, entry.kind, entry.of), (1, EntryKind::Change, None));
    assert_eq!(entry.action, words("a"));
    assert!(entry.in_effect);
    assert!(chrono::DateTime::parse_from_rfc3339(&entry.time).is_ok() && entry.time.ends_with('Z'), "{}", entry.time);
    assert_eq!(all(&store), [entry]);
    assert_eq!(store.revision().unwrap(), 1);
}

#[test]
fn what_changes_nothing_is_no_entry() {
    let (_place, mut store) = new();
    add(&mut store, "a");
    let there = project::list(&store).unwrap().remove(0);
    // The same again; and there and back within one transaction.
    assert_eq!(change(&mut store, |tx| project::update(tx, &there)).1, None);
    let passing = a_project("passing");
    let there_and_back = change(&mut store, |tx| {
        project::insert(tx, &passing)?;
        project::delete(tx, passing.id)
    });
    assert_eq!(there_and_back.1, None);
    assert_eq!(store.revision().unwrap(), 1);
}

#[test]
fn a_failed_change_leaves_nothing() {
    let (_place, mut store) = new();
    add(&mut store, "a");
    let before = text(&store);
    let failed: Result<((), _), StoreError> = store.transact(words("b"), |tx| {
        project::insert(tx, &a_project("b"))?;
        Err(StoreError::NoEntry { number: 7 })
    });
    assert!(matches!(failed, Err(StoreError::NoEntry { number: 7 })));
    assert_eq!((text(&store), store.revision().unwrap()), (before, 1));
    // And the store can go on.
    add(&mut store, "c");
    assert_eq!(codes(&store), "ac");
}

#[test]
fn undo_and_redo_walk_the_changes_without_limit_and_across_restarts() {
    let (place, mut store) = new();
    for name in ["a", "b", "c"] {
        add(&mut store, name);
    }
    assert_eq!(store.undo_action().unwrap(), Some(words("c")));
    assert_eq!(store.redo_action().unwrap(), None);
    let undone = store.undo().unwrap().unwrap();
    assert_eq!((undone.number, undone.kind, undone.of), (4, EntryKind::Undo, Some(3)));
    assert_eq!(undone.action, Message::new("history-undid").with("action", words("c")));
    drop(store);

    let mut store = Store::open(&place.file).unwrap();
    assert_eq!(codes(&store), "ab");
    assert_eq!(store.undo_action().unwrap(), Some(words("b")));
    assert_eq!(store.redo_action().unwrap(), Some(words("c")));
    store.undo().unwrap();
    store.undo().unwrap();
    assert_eq!(store.undo().unwrap(), None);
    assert_eq!(store.undo_action().unwrap(), None);
    assert_eq!(codes(&store), "");
    drop(store);

    let mut store = Store::open(&place.file).unwrap();
    let redone = store.redo().unwrap().unwrap();
    assert_eq!((redone.kind, redone.of), (EntryKind::Redo, Some(1)));
    store.redo().unwrap();
    store.redo().unwrap();
    assert_eq!(store.redo().unwrap(), None);
    assert_eq!(codes(&store), "abc");
}

#[test]
fn something_new_clears_what_could_be_redone() {
    let (_place, mut store) = new();
    add(&mut store, "a");
    add(&mut store, "b");
    store.undo().unwrap();
    add(&mut store, "c");
    assert_eq!(store.redo().unwrap(), None);
    assert_eq!(codes(&store), "ac");
    store.undo().unwrap();
    store.undo().unwrap();
    assert_eq!(codes(&store), "");
    // What is done again is c, not b.
    store.redo().unwrap();
    store.redo().unwrap();
    assert_eq!(codes(&store), "ac");
}

#[test]
fn going_back_gives_the_content_right_after_any_entry_and_can_be_undone() {
    let (place, mut store) = new();
    // Content after each entry: 1 a, 2 ab, 3 a (undo of 2), 4 ac, 5 acd.
    add(&mut store, "a");
    add(&mut store, "b");
    store.undo().unwrap();
    add(&mut store, "c");
    add(&mut store, "d");
    let expected = ["", "a", "ab", "a", "ac", "acd"];
    for (number, content) in (0..).zip(expected) {
        let Some(entry) = store.restore(number).unwrap() else {
            assert_eq!(number, 5, "only the last is as it is now");
            continue;
        };
        assert_eq!((entry.kind, entry.of), (EntryKind::Restore, Some(number)));
        assert_eq!(codes(&store), content, "back to {number}");
        store.undo().unwrap();
        assert_eq!(codes(&store), "acd", "undone: back to {number}");
        store.redo().unwrap();
        assert_eq!(codes(&store), content, "again back to {number}");
        drop(store);
        store = Store::open(&place.file).unwrap();
        store.undo().unwrap();
        assert_eq!(codes(&store), "acd");
    }
    assert!(matches!(store.restore(-1), Err(StoreError::NoEntry { number: -1 })));
    assert!(matches!(store.restore(9999), Err(StoreError::NoEntry { number: 9999 })));
}

#[test]
fn going_back_has_its_words() {
    let (_place, mut store) = new();
    add(&mut store, "a");
    add(&mut store, "b");
    let one = Message::new("history-restored-after").with("action", words("a"));
    assert_eq!(store.restore(1).unwrap().unwrap().action, one);
    assert_eq!(store.undo_action().unwrap(), Some(one));
    assert_eq!(store.restore(0).unwrap().unwrap().action, Message::new("history-restored-beginning"));
}

#[test]
fn what_is_in_effect_follows_from_the_story() {
    #[derive(Clone, Copy)]
    enum Step {
        Add(&'static str),
        Undo,
        Redo,
        Back(i64),
    }
    use Step::{Add, Back, Redo, Undo};
    // A story and the entries that are in effect at its end, with the codes to see that it is so.
    let table: [(&[Step], &[i64], &str); 9] = [
        (&[], &[], ""),
        (&[Add("a"), Add("b")], &[1, 2], "ab"),
        // 3 takes back 2.
        (&[Add("a"), Add("b"), Undo], &[1, 3], "a"),
        // 4 does 2 again: 3 is no more.
        (&[Add("a"), Add("b"), Undo, Redo], &[1, 2, 4], "ab"),
        // 2 stays undone by 3 whatever comes next.
        (&[Add("a"), Add("b"), Undo, Add("c")], &[1, 3, 4], "ac"),
        // 4 goes back to after 1: 2 and 3 are not in the content.
        (&[Add("a"), Add("b"), Add("c"), Back(1)], &[1, 4], "a"),
        // 5 undoes the going back.
        (&[Add("a"), Add("b"), Add("c"), Back(1), Undo], &[1, 2, 3, 5], "abc"),
        // 4 goes back to after 2, which had been undone by 3: 2 is in the content again.
        (&[Add("a"), Add("b"), Undo, Back(2)], &[1, 2, 4], "ab"),
        // 5 goes back to after 3, an undo of 2; 4 went back to the beginning.
        (&[Add("a"), Add("b"), Undo, Back(0), Back(3)], &[1, 3, 5], "a"),
    ];
    for (number, (story, expected, content)) in table.into_iter().enumerate() {
        let (place, mut store) = new();
        for step in story {
            match *step {
                Add(name) => drop(add(&mut store, name)),
                Undo => drop(store.undo().unwrap().unwrap()),
                Redo => drop(store.redo().unwrap().unwrap()),
                Back(to) => drop(store.restore(to).unwrap().unwrap()),
            }
        }
        assert_eq!(codes(&store), content, "story {number}");
        assert_eq!(in_effect(&store), expected, "story {number}");
        assert_eq!(in_effect(&Store::open(&place.file).unwrap()), expected, "story {number}, opened again");
    }
}

#[test]
fn what_was_touched_is_read_from_the_change_itself() {
    let (_place, mut store) = new();
    let (one, two) = (a_project("One"), a_project("Two"));
    let cited = a_source("Cited");
    let (step, said) = (a_milestone(one.id, "Opened"), a_claim(two.id, "length", "850 m"));
    let nothing = Touched::default();
    let touched = |entry: Option<Entry>| entry.unwrap().touched;
    let of = |project: &Project| Touched { projects: vec![project.id], ..Touched::default() };

    let added = change(&mut store, |tx| project::insert(tx, &one)).1;
    assert_eq!(touched(added), Touched { portfolio: true, ..of(&one) });
    change(&mut store, |tx| project::insert(tx, &two));
    let added = change(&mut store, |tx| source::insert(tx, &cited)).1;
    assert_eq!(touched(added), Touched { sources: true, ..nothing.clone() });

    assert_eq!(touched(change(&mut store, |tx| milestone::insert(tx, &step)).1), of(&one));
    let renamed = Milestone { title: "Opened to traffic".to_owned(), position: 0, ..step.clone() };
    assert_eq!(touched(change(&mut store, |tx| milestone::update(tx, &renamed)).1), of(&one));
    let citing = Milestone { sources: vec![cited.id], ..renamed };
    assert_eq!(touched(change(&mut store, |tx| milestone::update(tx, &citing)).1), of(&one));
    assert_eq!(touched(change(&mut store, |tx| claim::insert(tx, &said)).1), of(&two));
    assert_eq!(touched(change(&mut store, |tx| claim::choose(tx, said.id)).1), of(&two));
    let placed = Project { places: vec!["Elsewhere".to_owned()], position: 1, ..two.clone() };
    assert_eq!(touched(change(&mut store, |tx| project::update(tx, &placed)).1), of(&two));

    // A place in the portfolio is a matter of the portfolio.
    let moved = change(&mut store, |tx| project::move_to(tx, two.id, 0)).1;
    assert_eq!(touched(moved), Touched { portfolio: true, ..nothing });
    let renamed = Project { name: "Second".to_owned(), position: 0, ..placed };
    let renamed = change(&mut store, |tx| project::update(tx, &renamed)).1;
    assert_eq!(touched(renamed), Touched { portfolio: true, ..of(&two) });

    let removed = change(&mut store, |tx| project::delete(tx, one.id)).1;
    assert_eq!(touched(removed), Touched { portfolio: true, ..of(&one) });
    // Undo and redo know it as well, and the list tells the same.
    let undone = touched(store.undo().unwrap());
    assert_eq!(undone, Touched { portfolio: true, ..of(&one) });
    assert_eq!(all(&store)[0].touched, undone);
}

#[test]
fn the_history_is_listed_in_pages_and_by_project() {
    let (_place, mut store) = new();
    let (one, two) = (a_project("One"), a_project("Two"));
    change(&mut store, |tx| project::insert(tx, &one));
    change(&mut store, |tx| project::insert(tx, &two));
    for n in 0..10 {
        let owner = if n % 2 == 0 { &one } else { &two };
        change(&mut store, |tx| claim::insert(tx, &a_claim(owner.id, "length", "x")));
    }
    let page = |project, before, limit| {
        let (entries, more) = store.history(project, before, limit).unwrap();
        (entries.into_iter().map(|e| e.number).collect::<Vec<_>>(), more)
    };
    assert_eq!(page(None, None, 5), (vec![12, 11, 10, 9, 8], true));
    assert_eq!(page(None, Some(8), 5), (vec![7, 6, 5, 4, 3], true));
    assert_eq!(page(None, Some(3), 5), (vec![2, 1], false));
    assert_eq!(page(None, Some(3), 2), (vec![2, 1], false));
    assert_eq!(page(None, None, 0), (vec![], true));
    // 1 adds it, then every other one from 3 on.
    assert_eq!(page(Some(one.id), None, 4), (vec![11, 9, 7, 5], true));
    assert_eq!(page(Some(one.id), Some(5), 4), (vec![3, 1], false));
}

#[test]
fn codes_can_be_exchanged_and_that_undone() {
    let (_place, mut store) = new();
    let (one, two) = (a_project("one"), a_project("two"));
    change(&mut store, |tx| project::insert(tx, &one).and_then(|()| project::insert(tx, &two)));
    let before = text(&store);
    change(&mut store, |tx| {
        project::update(tx, &Project { code: "free".to_owned(), position: 0, ..one.clone() })?;
        project::update(tx, &Project { code: "one".to_owned(), position: 1, ..two.clone() })?;
        project::update(tx, &Project { code: "two".to_owned(), position: 0, ..one.clone() })
    });
    let after = text(&store);
    assert_ne!(after, before);
    store.undo().unwrap();
    assert_eq!(text(&store), before);
    store.redo().unwrap();
    assert_eq!(text(&store), after);
}

#[test]
fn a_hundred_thousand_rows_are_one_change_that_is_undone_and_done_again() {
    let (_place, mut store) = new();
    let owner = a_project("One");
    let many: Vec<_> = (0..100_000).map(|n| a_milestone(owner.id, &n.to_string())).collect();
    change(&mut store, |tx| project::insert(tx, &owner).and_then(|()| milestone::insert_all(tx, &many)));
    let after = store.content().unwrap();
    assert_eq!(after.milestones.len(), 100_000);
    store.undo().unwrap();
    assert_eq!(store.content().unwrap(), milepost_model::Content::default());
    store.redo().unwrap();
    assert_eq!(store.content().unwrap(), after);
    // From the end of the list to its beginning: one row, not a hundred thousand.
    change(&mut store, |tx| milestone::move_to(tx, many[99_999].id, 0));
    store.undo().unwrap();
    assert_eq!(store.content().unwrap(), after);
    change(&mut store, |tx| project::delete(tx, owner.id));
    store.undo().unwrap();
    assert_eq!(store.content().unwrap(), after);
}

#[test]
fn a_change_that_does_not_fit_is_refused_whole() {
    let (place, mut store) = new();
    fill(&mut store, 2, 3, 3);
    let renamed = Project { name: "Renamed".to_owned(), ..project::list(&store).unwrap().remove(0) };
    change(&mut store, |tx| project::update(tx, &renamed));
    // Somebody changed the file behind the history's back.
    let other = rusqlite::Connection::open(&place.file).unwrap();
    other.execute("UPDATE project SET name = 'Meddled with'", []).unwrap();
    let before = text(&store);
    assert!(matches!(store.undo(), Err(StoreError::Conflict { number: 3, .. })));
    assert!(matches!(store.restore(2), Err(StoreError::Conflict { .. })));
    assert_eq!((text(&store), store.revision().unwrap()), (before, 3));
    // What does not meet it can still be done.
    change(&mut store, |tx| claim::insert(tx, &Claim { chosen: true, ..a_claim(renamed.id, "width", "7 m") }));
}
