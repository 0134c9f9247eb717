//! A structure along the work: a mark on the chainage with its own milestones.

mod draft;

pub use draft::StructureDraft;

use crate::{MilestoneId, ProjectId, StructureId};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StructureKind {
    Pier,
    Span,
    Portal,
    Station,
    #[default]
    Other,
}

/// A pier, span, portal, station or other thing at a chainage, or from one to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Structure {
    pub id: StructureId,
    pub project_id: ProjectId,
    pub kind: StructureKind,
    pub name: String,
    /// In metres from the zero of the work.
    #[ts(type = "string")]
    pub from: Decimal,
    /// Where it ends, if it is not at one point; not less than `from`.
    #[ts(type = "string | null")]
    pub to: Option<Decimal>,
    /// In the order they were added.
    pub milestones: Vec<MilestoneId>,
    pub note: String,
}

impl Structure {
    /// A structure at zero with nothing in it, to apply a draft to.
    #[must_use]
    pub fn blank(project_id: ProjectId) -> Self {
        Self {
            id: StructureId::new(),
            project_id,
            kind: StructureKind::default(),
            name: String::new(),
            from: Decimal::ZERO,
            to: None,
            milestones: vec![],
            note: String::new(),
        }
    }
}
