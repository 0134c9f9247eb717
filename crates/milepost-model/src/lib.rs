//! The words of the domain: projects, milestones, claims, sources, and the dates, lengths and money
//! that they speak of; how what a person types is read; what counts as valid.
//!
//! This crate does no I/O, knows no clock and computes no progress. Today's date is always handed in.

pub mod baseline;
pub mod claim;
pub mod content;
pub mod cost;
pub mod country;
pub mod extension;
mod field;
pub mod front;
mod happened;
pub mod id;
pub mod interval;
pub mod length;
pub mod measurement;
pub mod message;
pub mod milestone;
pub mod money;
pub mod problem;
pub mod project;
pub mod quantity;
pub mod reading;
pub mod report;
pub mod risk;
pub mod schedule;
pub mod source;
pub mod structure;

pub use baseline::{Baseline, BaselineMilestone, BaselineQuantity};
pub use claim::{Claim, ClaimContext, ClaimDraft, ClaimValue, FactKind, FactName};
pub use content::Content;
pub use cost::{Cost, CostContext, CostDraft};
pub use extension::Extension;
pub use front::{Chainage, Direction, Front, FrontDraft};
pub use id::{
    ActivityId, AssignmentId, BaselineId, CalendarId, ClaimId, CodeTypeId, CodeValueId, CostId, FrontId, MeasurementId,
    MilestoneId, ProjectId, QuantityId, RelationshipId, ReportId, ResourceId, RiskId, SourceId, StructureId,
    UserFieldId, WbsId,
};
pub use interval::{DateInterval, Grain};
pub use length::{Bound, Length};
pub use measurement::{Measurement, Planned, ReadingDraft};
pub use message::{Arg, Message};
pub use milestone::{DayRange, Milestone, MilestoneContext, MilestoneDraft};
pub use money::{Currency, Money};
pub use problem::{Problem, Problems, Severity};
pub use project::{Coordinates, Project, ProjectDraft, ProjectKind, ProjectStatus, ReportingRhythm};
pub use quantity::{Quantity, QuantityDraft};
pub use reading::{Anchor, Reading};
pub use report::{
    FrontReading, LineState, QuantityReading, Reason, Report, ReportDraft, ReportLine, ReportLineDraft,
    ReportedProgress,
};
pub use risk::{Risk, RiskContext, RiskDraft};
pub use source::{Reliability, Source, SourceDraft};
pub use structure::{Structure, StructureDraft, StructureKind};
