//! An order in which every activity comes after its predecessors, or the loops that allow none.

use super::CpmError;
use super::at::{At, index};

/// Neighbours by activity: those of `a` are `items[starts[a]..starts[a + 1]]`, with the position of the link that leads
/// there.
#[derive(Clone, Debug, Default)]
pub(crate) struct Adjacency {
    pub(crate) starts: Vec<u32>,
    pub(crate) items: Vec<(u32, u32)>,
}

impl Adjacency {
    /// Links `(from, to)`, grouped by `from`, in their order.
    pub(crate) fn of(count: usize, links: impl Iterator<Item = (u32, u32)> + Clone) -> Self {
        let mut starts = vec![0_u32; count + 1];
        let mut total = 0_usize;
        for (from, _) in links.clone() {
            let at = from as usize + 1;
            starts.put(at, starts.at(at) + 1);
            total += 1;
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut items = vec![(0, 0); total];
        for (at, (from, to)) in links.enumerate() {
            let place = next.at(from as usize);
            items.put(place as usize, (to, index(at)));
            next.put(from as usize, place + 1);
        }
        Self { starts, items }
    }

    pub(crate) fn range(&self, at: usize) -> std::ops::Range<usize> {
        self.starts.at(at) as usize..self.starts.at(at + 1) as usize
    }

    pub(crate) fn of_node(&self, at: usize) -> &[(u32, u32)] {
        self.items.get(self.range(at)).unwrap_or_default()
    }
}

/// The activities in an order in which each comes after its predecessors: the given one where it is such an order.
///
/// # Errors
/// [`CpmError::Cycle`].
pub(crate) fn order(count: usize, predecessors: &[u32], successors: &[u32]) -> Result<Vec<u32>, CpmError> {
    let links = || predecessors.iter().copied().zip(successors.iter().copied());
    if links().all(|(from, to)| from < to) {
        return Ok((0..index(count)).collect());
    }
    let next = Adjacency::of(count, links());
    let mut waiting = vec![0_u32; count];
    for to in successors {
        waiting.put(*to as usize, waiting.at(*to as usize) + 1);
    }
    let mut order: Vec<u32> = Vec::with_capacity(count);
    order.extend((0..index(count)).filter(|at| waiting.at(*at as usize) == 0));
    let mut done = 0;
    while let Some(at) = order.get(done).copied() {
        done += 1;
        for (to, _) in next.of_node(at as usize) {
            let left = waiting.at(*to as usize) - 1;
            waiting.put(*to as usize, left);
            if left == 0 {
                order.push(*to);
            }
        }
    }
    if order.len() == count { Ok(order) } else { Err(CpmError::Cycle { loops: loops(count, &next, &waiting) }) }
}

/// One loop of each knot (strongly connected part) among the activities that wait for each other.
fn loops(count: usize, next: &Adjacency, waiting: &[u32]) -> Vec<Vec<u32>> {
    let knots = knots(count, next, waiting);
    let mut found = Vec::new();
    let mut size = vec![0_u32; count];
    for knot in &knots {
        size.put(*knot as usize, size.at(*knot as usize) + 1);
    }
    let mut seen = vec![false; count];
    for start in 0..count {
        let knot = knots.at(start);
        let is_loop = size.at(knot as usize) > 1 || next.of_node(start).iter().any(|(to, _)| *to as usize == start);
        if waiting.at(start) == 0 || seen.at(knot as usize) || !is_loop {
            continue;
        }
        seen.put(knot as usize, true);
        found.push(shortest_loop(start, next, &knots));
    }
    found
}

/// The shortest way from an activity back to itself, within its knot.
fn shortest_loop(start: usize, next: &Adjacency, knots: &[u32]) -> Vec<u32> {
    let knot = knots.at(start);
    let mut from: std::collections::HashMap<u32, u32> = std::collections::HashMap::new();
    let mut queue = std::collections::VecDeque::from([index(start)]);
    while let Some(at) = queue.pop_front() {
        for (to, _) in next.of_node(at as usize) {
            if *to as usize == start {
                let mut path = vec![at];
                let mut back = at;
                while let Some(before) = from.get(&back) {
                    path.push(*before);
                    back = *before;
                }
                path.reverse();
                return path;
            }
            if knots.at(*to as usize) == knot && !from.contains_key(to) {
                from.insert(*to, at);
                queue.push_back(*to);
            }
        }
    }
    vec![index(start)]
}

/// Tarjan's strongly connected parts, without recursion: a number by activity, one of those in its part.
fn knots(count: usize, next: &Adjacency, waiting: &[u32]) -> Vec<u32> {
    const UNSEEN: u32 = u32::MAX;
    let (mut number, mut low) = (vec![UNSEEN; count], vec![UNSEEN; count]);
    let (mut knot, mut open) = (vec![UNSEEN; count], Vec::new());
    let mut counter = 0;
    for root in 0..count {
        if waiting.at(root) == 0 || number.at(root) != UNSEEN {
            continue;
        }
        // (activity, how many of its links have been followed)
        let mut path: Vec<(u32, usize)> = vec![(index(root), 0)];
        while let Some((at, followed)) = path.pop() {
            let here = at as usize;
            if followed == 0 {
                number.put(here, counter);
                low.put(here, counter);
                counter += 1;
                open.push(at);
            }
            let link = next.of_node(here).get(followed).copied();
            if let Some((to, _)) = link {
                path.push((at, followed + 1));
                let there = to as usize;
                if number.at(there) == UNSEEN {
                    path.push((to, 0));
                } else if knot.at(there) == UNSEEN {
                    low.put(here, low.at(here).min(number.at(there)));
                }
                continue;
            }
            if low.at(here) == number.at(here) {
                while let Some(member) = open.pop() {
                    knot.put(member as usize, at);
                    if member == at {
                        break;
                    }
                }
            }
            if let Some((parent, _)) = path.last() {
                let parent = *parent as usize;
                low.put(parent, low.at(parent).min(low.at(here)));
            }
        }
    }
    knot
}
