//! Relationships between activities, in columns.

use super::LagCalendar;
use super::at::{At, index};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RelationshipKind {
    #[default]
    FinishToStart,
    StartToStart,
    FinishToFinish,
    StartToFinish,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Relationship {
    pub predecessor: u32,
    pub successor: u32,
    pub kind: RelationshipKind,
    /// Working minutes on the lag's calendar; may be negative.
    pub lag: i32,
    /// The calendar of its lag. None: as the options say.
    pub lag_calendar: Option<LagCalendar>,
}

/// The columns, all of the same length.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Relationships {
    pub predecessor: Vec<u32>,
    pub successor: Vec<u32>,
    pub kind: Vec<RelationshipKind>,
    pub lag: Vec<i32>,
    pub lag_calendar: Vec<Option<LagCalendar>>,
}

impl Relationships {
    #[must_use]
    pub fn len(&self) -> usize {
        self.kind.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.kind.is_empty()
    }

    /// The index of the new relationship.
    pub fn push(&mut self, relationship: Relationship) -> u32 {
        let at = index(self.len());
        self.predecessor.push(relationship.predecessor);
        self.successor.push(relationship.successor);
        self.kind.push(relationship.kind);
        self.lag.push(relationship.lag);
        self.lag_calendar.push(relationship.lag_calendar);
        at
    }

    /// One relationship; None: no such index.
    #[must_use]
    pub fn get(&self, index: u32) -> Option<Relationship> {
        let at = index as usize;
        (at < self.len()).then(|| Relationship {
            predecessor: self.predecessor.at(at),
            successor: self.successor.at(at),
            kind: self.kind.at(at),
            lag: self.lag.at(at),
            lag_calendar: self.lag_calendar.at(at),
        })
    }
}
