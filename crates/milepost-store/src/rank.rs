//! Places in a list, as ranks with room between them: moving or adding one writes that one row, so a
//! change is small, says only what it did, and merges with others. People and the model see positions
//! 0, 1, 2, ..., which are made when read; (rank, id) orders a list whatever the ranks are.

use crate::{StoreError, Tx};
use milepost_model::ProjectId;
use rusqlite::params;

/// The room left between neighbours: 32 things can be put in the same gap one after the other before
/// the list is spread out anew.
const GAP: i64 = 1 << 32;

/// A list whose things have ranks: all projects, or the milestones of one.
pub(crate) trait Ranked {
    /// Ranks in order, `limit` of them from the place `from`, without the thing `except`.
    fn ranks(&self, tx: &Tx<'_>, except: &[u8; 16], from: i64, limit: i64) -> Result<Vec<i64>, StoreError>;
    /// All things in order, without `except`.
    fn ids(&self, tx: &Tx<'_>, except: &[u8; 16]) -> Result<Vec<[u8; 16]>, StoreError>;
    fn set_rank(&self, tx: &Tx<'_>, id: &[u8; 16], rank: i64) -> Result<(), StoreError>;
    fn last(&self, tx: &Tx<'_>, except: &[u8; 16]) -> Result<Option<i64>, StoreError>;
    /// The things after a rank in order, `limit` of them at most, with their ranks. Only for lists that
    /// [`place_after`] is used with.
    fn after(
        &self,
        _: &Tx<'_>,
        _except: &[u8; 16],
        _rank: i64,
        _limit: i64,
    ) -> Result<Vec<([u8; 16], i64)>, StoreError> {
        Ok(vec![])
    }
    /// How many things stand at or before a rank.
    fn count_to(&self, tx: &Tx<'_>, except: &[u8; 16], rank: i64) -> Result<i64, StoreError> {
        let ranks = self.ranks(tx, except, 0, i64::MAX)?;
        Ok(i64::try_from(ranks.iter().take_while(|r| **r <= rank).count()).unwrap_or(i64::MAX))
    }
}

/// No thing has this id.
pub(crate) const NONE: [u8; 16] = [0; 16];

/// Ranks for `count` things put at `position` (past the end: at the end) of a list, counted without
/// `except`. Spreads out the others where there is no room.
pub(crate) fn place(
    list: &impl Ranked,
    tx: &Tx<'_>,
    except: &[u8; 16],
    position: i64,
    count: usize,
) -> Result<Vec<i64>, StoreError> {
    let position = position.max(0);
    let around = match position {
        0 => list.ranks(tx, except, 0, 1)?,
        p => list.ranks(tx, except, p - 1, 2)?,
    };
    let (before, after) = match (position, around.as_slice()) {
        (0, []) => (None, None),
        (0, [first, ..]) => (None, Some(*first)),
        (_, [before, after, ..]) => (Some(*before), Some(*after)),
        (_, [before]) => (Some(*before), None),
        (_, []) => (list.last(tx, except)?, None),
    };
    match between(before, after, count) {
        Some(ranks) => Ok(ranks),
        None => spread(list, tx, except, position, count),
    }
}

/// How many neighbours make room before a list is spread out whole.
const NEAR: i64 = 256;

/// Ranks for `count` things put after the one with the rank `after` (without one: first) of a long list,
/// counted without `except`. Where there is no room, only what follows next moves, so that a change of a
/// list of 100,000 stays small.
pub(crate) fn place_after(
    list: &impl Ranked,
    tx: &Tx<'_>,
    except: &[u8; 16],
    after: Option<i64>,
    count: usize,
) -> Result<Vec<i64>, StoreError> {
    let start = after.unwrap_or(i64::MIN);
    let next = list.after(tx, except, start, 1)?.first().map(|(_, rank)| *rank);
    if let Some(ranks) = between(after, next, count) {
        return Ok(ranks);
    }
    let near = list.after(tx, except, start, NEAR)?;
    if let Some(((_, end), moved)) = near.split_last()
        && let Some(ranks) = between(after, Some(*end), count.saturating_add(moved.len()))
    {
        let (new, shifted) = ranks.split_at_checked(count).unwrap_or_default();
        // From the last on, so that no two have the same rank on the way.
        for ((id, _), rank) in moved.iter().zip(shifted).rev() {
            list.set_rank(tx, id, *rank)?;
        }
        return Ok(new.to_vec());
    }
    let before = match after {
        Some(after) => list.count_to(tx, except, after)?,
        None => 0,
    };
    spread(list, tx, except, before, count)
}

/// The rows of a table that are of one project, as a list in the order of their ranks.
#[derive(Debug)]
pub(crate) struct OfProject {
    pub(crate) table: &'static str,
    pub(crate) project: ProjectId,
}

impl OfProject {
    /// Puts one at a place of the list, counted without it. Nothing is written where it stands there already.
    pub(crate) fn move_to(&self, tx: &Tx<'_>, id: &[u8; 16], position: i64) -> Result<(), StoreError> {
        let stands = self.ids(tx, &NONE)?.iter().position(|other| other == id);
        if stands.is_some_and(|stands| i64::try_from(stands).is_ok_and(|stands| stands == position)) {
            return Ok(());
        }
        match place(self, tx, id, position, 1)?.first() {
            Some(rank) => self.set_rank(tx, id, *rank),
            None => Ok(()),
        }
    }
}

impl Ranked for OfProject {
    fn ranks(&self, tx: &Tx<'_>, except: &[u8; 16], from: i64, limit: i64) -> Result<Vec<i64>, StoreError> {
        let table = self.table;
        tx.rows(
            &format!(
                "SELECT rank FROM {table} WHERE project_id = ?1 AND id <> ?2 ORDER BY rank, id LIMIT ?4 OFFSET ?3"
            ),
            params![self.project.as_bytes(), except, from, limit],
            |row| row.get(0),
        )
    }

    fn ids(&self, tx: &Tx<'_>, except: &[u8; 16]) -> Result<Vec<[u8; 16]>, StoreError> {
        let sql = format!("SELECT id FROM {} WHERE project_id = ?1 AND id <> ?2 ORDER BY rank, id", self.table);
        tx.rows(&sql, [self.project.as_bytes(), except], |row| row.get(0))
    }

    fn set_rank(&self, tx: &Tx<'_>, id: &[u8; 16], rank: i64) -> Result<(), StoreError> {
        let sql = format!("UPDATE {} SET rank = ?3 WHERE project_id = ?1 AND id = ?2", self.table);
        tx.run(&sql, params![self.project.as_bytes(), id, rank]).map(drop)
    }

    fn last(&self, tx: &Tx<'_>, except: &[u8; 16]) -> Result<Option<i64>, StoreError> {
        let sql =
            format!("SELECT rank FROM {} WHERE project_id = ?1 AND id <> ?2 ORDER BY rank DESC LIMIT 1", self.table);
        tx.maybe(&sql, [self.project.as_bytes(), except], |row| row.get(0))
    }
}

/// The rank after the last of a table's rows of one project.
pub(crate) fn at_end(tx: &Tx<'_>, table: &str, project: ProjectId) -> Result<i64, StoreError> {
    let sql = format!("SELECT max(rank) FROM {table} WHERE project_id = ?1");
    let last = tx.maybe(&sql, [project.as_bytes()], |row| row.get::<_, Option<i64>>(0))?.flatten();
    Ok(last.map_or(0, |last| last.saturating_add(GAP)))
}

/// `count` ranks in order between two others, or None where there is no room.
fn between(before: Option<i64>, after: Option<i64>, count: usize) -> Option<Vec<i64>> {
    let count = i64::try_from(count).ok()?;
    let (start, step) = match (before, after) {
        (None, None) => (-GAP, GAP),
        (Some(before), None) => (before, GAP),
        (None, Some(after)) => (after.checked_sub(GAP.checked_mul(count.checked_add(1)?)?)?, GAP),
        (Some(before), Some(after)) => {
            let step = after.checked_sub(before)?.checked_div(count.checked_add(1)?)?;
            if step < 1 {
                return None;
            }
            (before, step)
        }
    };
    (1..=count).map(|i| start.checked_add(step.checked_mul(i)?)).collect()
}

/// Gives the whole list new ranks, with room for `count` things at `position`; returns theirs.
fn spread(
    list: &impl Ranked,
    tx: &Tx<'_>,
    except: &[u8; 16],
    position: i64,
    count: usize,
) -> Result<Vec<i64>, StoreError> {
    let ids = list.ids(tx, except)?;
    let position = usize::try_from(position).unwrap_or(usize::MAX).min(ids.len());
    let rank = |place: usize| i64::try_from(place).unwrap_or(i64::MAX).saturating_mul(GAP);
    for (place, id) in ids.iter().enumerate() {
        let place = if place < position { place } else { place.saturating_add(count) };
        list.set_rank(tx, id, rank(place))?;
    }
    Ok((position..position.saturating_add(count)).map(rank).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_between_are_in_order_and_inside() {
        // (before, after, count) -> ranks; G is the gap.
        const G: i64 = GAP;
        let table = [
            (None, None, 3, Some(vec![0, G, 2 * G])),
            (Some(5), None, 2, Some(vec![5 + G, 5 + 2 * G])),
            (None, Some(5), 2, Some(vec![5 - 2 * G, 5 - G])),
            // (10 - 0) / (4 + 1) = 2 apart
            (Some(0), Some(10), 4, Some(vec![2, 4, 6, 8])),
            (Some(0), Some(2), 1, Some(vec![1])),
            (Some(0), Some(2), 2, None),
            (Some(7), Some(8), 1, None),
            (Some(7), Some(7), 1, None),
            (Some(i64::MAX - 1), None, 1, None),
            (None, Some(i64::MIN + 1), 1, None),
            (Some(i64::MIN), Some(i64::MAX), 1, None),
        ];
        for (before, after, count, expected) in table {
            assert_eq!(between(before, after, count), expected, "{before:?} {after:?} {count}");
        }
    }
}
