//! Undo, redo and going back. Each applies recorded changesets and is itself recorded as a new entry, so
//! nothing of the history is ever rewritten and all of it works across restarts.

use crate::history::{self, Entry, EntryKind, changeset};
use crate::{Store, StoreError};
use milepost_model::Message;

impl Store {
    /// Takes back the last change that is in effect. None where there is none.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] where it does not fit the content; nothing was changed.
    pub fn undo(&mut self) -> Result<Option<Entry>, StoreError> {
        self.step(EntryKind::Undo)
    }

    /// Does again what was undone last. None where nothing was, or something else was done since.
    ///
    /// # Errors
    /// As [`Store::undo`].
    pub fn redo(&mut self) -> Result<Option<Entry>, StoreError> {
        self.step(EntryKind::Redo)
    }

    fn step(&mut self, kind: EntryKind) -> Result<Option<Entry>, StoreError> {
        // One transaction: what there is to undo cannot change under it.
        let transaction = self.begin()?;
        let Some(number) = self.next_step(kind)? else { return Ok(None) };
        let done = history::action(self, number)?.ok_or(StoreError::NoEntry { number })?;
        let (words, changeset) = match kind {
            EntryKind::Undo => ("history-undid", changeset::invert(self, &changeset::of_entry(self, number)?)?),
            _ => ("history-redid", changeset::of_entry(self, number)?),
        };
        let action = Message::new(words).with("action", done);
        let ((), entry) =
            self.record_within(transaction, kind, Some(number), action, |tx| changeset::apply(tx, &changeset, number))?;
        Ok(entry)
    }

    fn next_step(&self, kind: EntryKind) -> Result<Option<i64>, StoreError> {
        let mut timeline = self.timeline.borrow_mut();
        timeline.catch_up(self)?;
        Ok(if kind == EntryKind::Undo { timeline.to_undo() } else { timeline.to_redo() })
    }

    /// Goes back to the content as it was right after the entry `number`, 0 being the beginning, and
    /// whether or not that entry is in effect now. None where the content is that already.
    ///
    /// # Errors
    /// [`StoreError::NoEntry`]; [`StoreError::Conflict`].
    pub fn restore(&mut self, number: i64) -> Result<Option<Entry>, StoreError> {
        let transaction = self.begin()?;
        if number < 0 || number > self.revision()? {
            return Err(StoreError::NoEntry { number });
        }
        let action = match history::action(self, number)? {
            Some(action) => Message::new("history-restored-after").with("action", action),
            None => Message::new("history-restored-beginning"),
        };
        let changeset = changeset::back_to(self, number)?;
        if changeset.is_empty() {
            return Ok(None);
        }
        let ((), entry) = self.record_within(transaction, EntryKind::Restore, Some(number), action, |tx| {
            changeset::apply(tx, &changeset, number)
        })?;
        Ok(entry)
    }

    /// The words of the change that undo would take back.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn undo_action(&self) -> Result<Option<Message>, StoreError> {
        self.read(|reader| match self.next_step(EntryKind::Undo)? {
            Some(number) => history::action(reader, number),
            None => Ok(None),
        })
    }

    /// The words of the change that redo would do again.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn redo_action(&self) -> Result<Option<Message>, StoreError> {
        self.read(|reader| match self.next_step(EntryKind::Redo)? {
            Some(number) => history::action(reader, number),
            None => Ok(None),
        })
    }
}
