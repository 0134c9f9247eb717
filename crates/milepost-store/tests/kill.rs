//! Killed at any moment: what was acknowledged is there, the file passes its checks, and undo works.
//!
//! The test starts itself as a writer that changes a workspace without end and tells of every change
//! once it is committed. It kills the writer (SIGKILL) after a random time, opens the file, and looks.
//! All writers work on one file, so each begins where the one before was stopped.

#![cfg(test)]

#[path = "support/mod.rs"]
#[expect(dead_code, reason = "the other tests use the rest")]
mod support;

use libtest_mimic::Trial;
use milepost_model::{Message, Milestone, Project};
use milepost_store::{Store, StoreError, Tx, milestone, project};
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::Duration;
use support::{Place, a_milestone, a_project, fill, text};

const KILLS: usize = 220;
const WRITER: &str = "MILEPOST_TEST_WRITER";

fn main() {
    match std::env::var_os(WRITER) {
        Some(file) => write_for_ever(&file),
        None => {
            let arguments = libtest_mimic::Arguments::from_args();
            let kill = Trial::test("what_was_acknowledged_outlives_any_kill", || {
                kill_writers();
                Ok(())
            });
            libtest_mimic::run(&arguments, vec![kill]).exit();
        }
    }
}

/// Changes the workspace until it is killed; after each commit a line with the history's number and the
/// name that was given, which the parent then expects to find.
fn write_for_ever(file: &std::ffi::OsStr) {
    let mut store = Store::open(file).unwrap();
    let mut out = std::io::stdout().lock();
    writeln!(out, "open").unwrap();
    out.flush().unwrap();
    for n in 0_u64.. {
        let number = match n % 5 {
            3 => store.undo().unwrap(),
            4 => store.redo().unwrap(),
            _ => {
                let done: Result<_, StoreError> = store.transact(Message::new("test-change"), |tx| change(tx, n));
                done.unwrap().1
            }
        };
        let number = number.map_or(0, |entry| entry.number);
        let name = project::list(&store).unwrap().remove(0).name;
        writeln!(out, "{number} {name}").unwrap();
        out.flush().unwrap();
    }
}

/// Renames the project, adds milestones and takes some away: rows and pages come and go.
fn change(tx: &Tx<'_>, n: u64) -> Result<(), StoreError> {
    let there = project::list(tx)?.remove(0);
    let name = format!("{} {n}", milepost_model::ClaimId::new());
    project::update(tx, &Project { name, ..there.clone() })?;
    let list = milestone::of_project(tx, there.id)?;
    if list.len() > 60 {
        list.iter().take(50).try_for_each(|m| milestone::delete(tx, m.id))?;
    }
    let note = "x".repeat(usize::try_from(n % 7 * 400).unwrap());
    let new = |_| Milestone { note: note.clone(), ..a_milestone(there.id, "new") };
    milestone::insert_all(tx, &(0..6).map(new).collect::<Vec<_>>())
}

fn kill_writers() {
    let seed = RandomState::new().build_hasher().finish();
    println!("kill: {KILLS} writers, seed {seed}");
    let mut random = Random(seed);
    let place = Place::new();
    let mut store = Store::create(&place.file).unwrap();
    fill(&mut store, 2, 3, 3);
    let first = Project { position: 0, ..a_project("The one that changes") };
    let added: Result<_, StoreError> = store.transact(Message::new("test-change"), |tx| project::insert(tx, &first));
    added.unwrap();
    drop(store);

    let (mut acknowledged, mut cut_short) = (0, 0);
    for kill in 0..KILLS {
        // After so many changes and a moment more, so that it dies in all parts of one.
        let told = live_and_die(&place, random.below(6), Duration::from_micros(random.below(5_000)));
        acknowledged += told.len();

        let mut store = Store::open(&place.file).unwrap();
        let revision = store.revision().unwrap();
        let name = project::list(&store).unwrap().remove(0).name;
        if let Some((number, last)) = told.last() {
            // At most one more was committed and not told of.
            assert!(revision == *number || revision == number + 1, "kill {kill}: {revision} after {number}");
            assert!(revision > *number || name == *last, "kill {kill}: “{name}” is not “{last}”");
            cut_short += usize::from(revision > *number);
        }
        let check = store.check().unwrap();
        assert!(check.sound(), "kill {kill}: {:?}", check.findings);
        let before = text(&store);
        if store.undo().unwrap().is_some() {
            store.redo().unwrap();
        }
        assert_eq!(text(&store), before, "kill {kill}");
    }
    println!(
        "kill: {acknowledged} changes acknowledged, all there; {cut_short} more were stopped on the way to being told"
    );
}

/// Starts a writer, kills it some time after it has told of so many changes; returns what it told of.
fn live_and_die(place: &Place, changes: u64, after: Duration) -> Vec<(i64, String)> {
    let mut writer =
        Command::new(std::env::current_exe().unwrap()).env(WRITER, &place.file).stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(writer.stdout.take().unwrap()).lines().map_while(Result::ok);
    assert_eq!(lines.next().unwrap(), "open");
    let mut told: Vec<_> = lines.by_ref().take(usize::try_from(changes).unwrap()).collect();
    std::thread::sleep(after);
    writer.kill().unwrap();
    writer.wait().unwrap();
    // What it wrote before it died is still in the pipe; a line is written whole or not at all.
    told.extend(lines);
    told.iter()
        .map(|line| line.split_once(' ').unwrap())
        .map(|(n, name)| (n.parse().unwrap(), name.to_owned()))
        .collect()
}

/// Numbers from a seed, so that a failure can be looked at again (xorshift64*).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 |= 1;
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) % limit
    }
}
