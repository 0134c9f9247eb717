//! The critical path engine: a network in, dates out, to the minute.
//!
//! Plain data with dense indices: activity, relationship, calendar and project are numbers, the positions in their
//! columns. No I/O, no clock, no globals, and no panic on any input: what cannot be computed is a [`CpmError`] that names
//! what is wrong. Rules and terms: `docs/scheduling.md`.

mod activity;
mod at;
mod backward;
mod calendar;
mod constraint;
mod dates;
mod effort;
mod error;
mod forward;
mod instant;
mod live;
mod moved;
mod network;
mod options;
mod output;
mod path;
mod paths;
mod pause;
mod plan;
mod project;
mod relationship;
mod schedule;
pub mod simulate;
mod slack;
mod state;
mod topology;
mod why;

pub use activity::{Activities, Activity, ActivityKind, Special};
pub use calendar::{Calendar, Exception, Repeat, Shift, Week, WorkTime};
pub use constraint::{Constraint, ConstraintKind};
pub use dates::{Dates, ProjectDates};
pub use error::{CpmError, DateOf};
pub use instant::Instant;
pub use live::Live;
pub use moved::{Change, Moved, Movement, moved};
pub use network::Network;
pub use options::{LagCalendar, Options, OutOfSequence, TotalFloat};
pub use paths::{FloatPath, PathBy, float_paths};
pub use project::{Critical, Project};
pub use relationship::{Relationship, RelationshipKind, Relationships};
pub use schedule::schedule;
pub use why::{Because, Step, why};

/// Where an optional index has none.
pub const NONE: u32 = u32::MAX;
