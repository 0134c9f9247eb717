//! The numbers by which a file's items name each other. An item that came from a file keeps the number that it
//! had there; one that was made here, or whose origin is no number, gets the next that is free.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

/// Larger numbers are not read back by every program.
const LARGEST: u32 = i32::MAX as u32;

#[derive(Debug)]
pub(crate) struct Numbers<K> {
    of: HashMap<K, u32>,
    taken: HashSet<u32>,
    next: u32,
}

impl<K: Copy + Eq + Hash> Numbers<K> {
    /// Numbers for the items, each with its origin.
    pub(crate) fn of<'a>(items: impl Iterator<Item = (K, &'a str)>) -> Self {
        let items: Vec<_> = items.collect();
        let mut numbers = Self { of: HashMap::with_capacity(items.len()), taken: HashSet::new(), next: 1 };
        let mut without = vec![];
        for (item, origin) in items {
            match number(origin).filter(|number| numbers.taken.insert(*number)) {
                Some(number) => drop(numbers.of.insert(item, number)),
                None => without.push(item),
            }
        }
        let most = numbers.taken.iter().max().copied().unwrap_or(0);
        // Above all that there are, unless there is no room.
        if (most as usize).saturating_add(without.len()).saturating_add(1000) < LARGEST as usize {
            numbers.next = most + 1;
        }
        for item in without {
            let number = numbers.fresh();
            numbers.of.insert(item, number);
        }
        numbers
    }

    /// A number that nothing has yet.
    pub(crate) fn fresh(&mut self) -> u32 {
        while !self.taken.insert(self.next) {
            self.next = self.next.saturating_add(1);
        }
        self.next
    }

    /// A number of the file that the items came from, if nothing has it.
    pub(crate) fn claim(&mut self, origin: &str) -> Option<u32> {
        number(origin).filter(|number| self.taken.insert(*number))
    }

    pub(crate) fn get(&self, item: K) -> Option<u32> {
        self.of.get(&item).copied()
    }

    /// The number as text; empty where there is none.
    pub(crate) fn text(&self, item: Option<K>) -> String {
        item.and_then(|item| self.get(item)).map(|number| number.to_string()).unwrap_or_default()
    }
}

/// A number as it would be written here: no sign, no zeros before it.
fn number(origin: &str) -> Option<u32> {
    if origin.starts_with(['0', '+']) {
        return None;
    }
    origin.parse().ok().filter(|number| (1..=LARGEST).contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_number_keeps_it_and_the_rest_is_numbered_above() {
        let numbers = Numbers::of([('a', "7"), ('b', ""), ('c', "7"), ('d', "x1"), ('e', "007")].into_iter());
        let found: Vec<_> = ['a', 'b', 'c', 'd', 'e', 'f'].map(|item| numbers.get(item)).into();
        assert_eq!(found, [Some(7), Some(8), Some(9), Some(10), Some(11), None]);
    }

    #[test]
    fn the_largest_number_leaves_room_below_it() {
        let numbers = Numbers::of([('a', "2147483647"), ('b', ""), ('c', "1")].into_iter());
        assert_eq!([numbers.get('b'), numbers.get('c')], [Some(2), Some(1)]);
    }
}
