//! How long a workspace takes that is as large as they get: 500 projects with 40 milestones and 30
//! claims each, entered project by project. `cargo bench -p milepost-store`

#![expect(clippy::unwrap_used, reason = "on a workspace of its own, and stopping at the first error is right")]

#[path = "../tests/support/mod.rs"]
#[expect(dead_code, reason = "the tests use the rest")]
mod support;

use divan::Bencher;
use milepost_model::{Message, Milestone};
use milepost_store::{Store, StoreError, claim, milestone, project, source};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use support::{Place, fill};

fn main() {
    divan::main();
}

/// The workspace, made once.
fn place() -> &'static Path {
    static PLACE: OnceLock<(Place, PathBuf)> = OnceLock::new();
    let (_, file) = PLACE.get_or_init(|| {
        let place = Place::new();
        fill(&mut Store::create(&place.file).unwrap(), 500, 40, 30);
        let file = place.file.clone();
        println!("{} KB", file.metadata().unwrap().len() / 1024);
        (place, file)
    });
    file
}

/// A copy that may be written.
fn copy() -> (Place, Store) {
    let copy = Place::new();
    std::fs::copy(place(), &copy.file).unwrap();
    let store = Store::open(&copy.file).unwrap();
    (copy, store)
}

#[divan::bench]
fn open() -> Store {
    Store::open(place()).unwrap()
}

#[divan::bench]
fn open_and_read_what_the_portfolio_shows() -> usize {
    read(&Store::open(place()).unwrap())
}

#[divan::bench]
fn read_what_the_portfolio_shows(bencher: Bencher<'_, '_>) {
    let store = Store::open(place()).unwrap();
    bencher.bench_local(|| read(&store));
}

fn read(store: &Store) -> usize {
    let read: Result<usize, StoreError> = store.read(|r| {
        let projects = project::list(r)?.len();
        Ok(projects + milestone::all(r)?.len() + claim::all(r)?.len() + source::list(r)?.len())
    });
    read.unwrap()
}

#[divan::bench]
fn read_milestones(bencher: Bencher<'_, '_>) {
    let store = Store::open(place()).unwrap();
    bencher.bench_local(|| milestone::all(&store).unwrap().len());
}

#[divan::bench]
fn read_claims(bencher: Bencher<'_, '_>) {
    let store = Store::open(place()).unwrap();
    bencher.bench_local(|| claim::all(&store).unwrap().len());
}

#[divan::bench]
fn read_one_project(bencher: Bencher<'_, '_>) {
    let store = Store::open(place()).unwrap();
    let one = project::by_code(&store, "project-250").unwrap().unwrap().id;
    bencher.bench_local(|| {
        milestone::of_project(&store, one).unwrap().len() + claim::of_project(&store, one).unwrap().len()
    });
}

#[divan::bench]
fn edit_one_milestone(bencher: Bencher<'_, '_>) {
    let (_copy, mut store) = copy();
    let there = milestone::all(&store).unwrap().swap_remove(9999);
    let mut n = 0;
    bencher.bench_local(|| {
        n += 1;
        let edited = Milestone { title: n.to_string(), ..there.clone() };
        let done: Result<_, StoreError> =
            store.transact(Message::new("test-change"), |tx| milestone::update(tx, &edited));
        done.unwrap().1.unwrap()
    });
}

#[divan::bench]
fn undo_and_redo_one_edit(bencher: Bencher<'_, '_>) {
    let (_copy, mut store) = copy();
    let there = milestone::all(&store).unwrap().swap_remove(9999);
    let edited = Milestone { title: "Edited".to_owned(), ..there };
    let done: Result<_, StoreError> = store.transact(Message::new("test-change"), |tx| milestone::update(tx, &edited));
    done.unwrap();
    bencher.bench_local(|| (store.undo().unwrap().unwrap(), store.redo().unwrap().unwrap()));
}

#[divan::bench]
fn list_a_page_of_the_history(bencher: Bencher<'_, '_>) {
    let store = Store::open(place()).unwrap();
    bencher.bench_local(|| store.history(None, None, 50).unwrap());
}

#[divan::bench]
fn check(bencher: Bencher<'_, '_>) {
    let store = Store::open(place()).unwrap();
    bencher.bench_local(|| store.check().unwrap());
}
