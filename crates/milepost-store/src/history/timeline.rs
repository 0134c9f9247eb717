//! What the history comes to: what undo and redo would do, and which entries are in effect. Computed
//! from the entries' numbers and kinds alone, and kept up by reading only those that are new.
//!
//! The states that the content went through are a tree: a change leads to a new state, undo back to the
//! one before, redo forward again. Going back to an earlier entry is a change like any other, whose
//! effect is that of the state it went back to.

use crate::history::EntryKind;
use crate::value::named;
use crate::{Reader, StoreError};
use std::collections::{HashMap, HashSet};

/// A state of the content: the entry that led to it first, and the state before that. 0 is the beginning.
#[derive(Clone, Copy, Debug)]
struct State {
    before: i64,
    /// For one that was gone back to: the entry whose content it has.
    copy_of: Option<i64>,
}

#[derive(Debug, Default)]
pub(crate) struct Timeline {
    /// The last entry that was read.
    last: i64,
    /// Each state by the entry that led to it first: a change, or a going back.
    states: HashMap<i64, State>,
    /// The state right after each undo and redo; after any other entry it is that entry's own.
    moves: HashMap<i64, i64>,
    /// The latest undo or redo of each entry.
    latest_move: HashMap<i64, (i64, EntryKind)>,
    now: i64,
    /// States that redo leads to, the next one last.
    undone: Vec<i64>,
}

impl Timeline {
    /// Reads the entries that were added since.
    pub(crate) fn catch_up(&mut self, reader: &Reader) -> Result<(), StoreError> {
        let new = reader.rows(
            "SELECT number, kind, of FROM history WHERE number > ?1 ORDER BY number",
            [self.last],
            |row| Ok((row.get::<_, i64>(0)?, named::<EntryKind>(row, 1)?, row.get::<_, Option<i64>>(2)?)),
        )?;
        for (number, kind, of) in new {
            self.add(number, kind, of);
        }
        Ok(())
    }

    fn add(&mut self, number: i64, kind: EntryKind, of: Option<i64>) {
        self.last = number;
        match kind {
            EntryKind::Change | EntryKind::Restore => {
                let copy_of = of.filter(|_| kind == EntryKind::Restore);
                self.states.insert(number, State { before: self.now, copy_of });
                self.now = number;
                self.undone.clear();
            }
            EntryKind::Undo => {
                if let Some(state) = self.states.get(&self.now) {
                    self.undone.push(self.now);
                    self.now = state.before;
                }
            }
            EntryKind::Redo => {
                if let Some(state) = self.undone.pop() {
                    self.now = state;
                }
            }
        }
        if let (EntryKind::Undo | EntryKind::Redo, Some(of)) = (kind, of) {
            self.moves.insert(number, self.now);
            self.latest_move.insert(of, (number, kind));
        }
    }

    /// The entry that undo would take back.
    pub(crate) fn to_undo(&self) -> Option<i64> {
        self.states.contains_key(&self.now).then_some(self.now)
    }

    /// The entry that redo would do again.
    pub(crate) fn to_redo(&self) -> Option<i64> {
        self.undone.last().copied()
    }

    /// The entries whose effect is in the content now.
    ///
    /// A change or a going back is, unless it was undone or lies between the present and what was gone
    /// back to. An undo is while what it took back is not, a redo while what it did again is; and only
    /// the latest of those of one entry.
    pub(crate) fn in_effect(&self) -> HashSet<i64> {
        let mut found = HashSet::new();
        let mut at = self.now;
        while let Some(state) = self.states.get(&at) {
            found.insert(at);
            at = match state.copy_of {
                // An entry goes back to an earlier one only, so this ends.
                Some(entry) => self.moves.get(&entry).copied().unwrap_or(entry),
                None => state.before,
            };
        }
        for (of, (number, kind)) in &self.latest_move {
            if found.contains(of) == (*kind == EntryKind::Redo) {
                found.insert(*number);
            }
        }
        found
    }
}
