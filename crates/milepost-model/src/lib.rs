//! The words of the domain: projects, milestones, claims, sources, and the dates, lengths and money
//! that they speak of; how what a person types is read; what counts as valid.
//!
//! This crate does no I/O, knows no clock and computes no progress. Today's date is always handed in.

pub mod claim;
pub mod content;
pub mod country;
mod field;
pub mod id;
pub mod interval;
pub mod length;
pub mod message;
pub mod milestone;
pub mod money;
pub mod problem;
pub mod project;
pub mod reading;
pub mod schedule;
pub mod source;

pub use claim::{Claim, ClaimContext, ClaimDraft, ClaimValue, FactKind, FactName};
pub use content::Content;
pub use id::{
    ActivityId, AssignmentId, CalendarId, ClaimId, CodeTypeId, CodeValueId, MilestoneId, ProjectId, RelationshipId,
    ResourceId, SourceId, UserFieldId, WbsId,
};
pub use interval::{DateInterval, Grain};
pub use length::{Bound, Length};
pub use message::{Arg, Message};
pub use milestone::{Milestone, MilestoneContext, MilestoneDraft};
pub use money::{Currency, Money};
pub use problem::{Problem, Problems, Severity};
pub use project::{Coordinates, Project, ProjectDraft, ProjectKind, ProjectStatus};
pub use reading::{Anchor, Reading};
pub use source::{Reliability, Source, SourceDraft};
