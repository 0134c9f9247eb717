//! A project: one infrastructure work.

pub mod code;
mod coordinates;
mod draft;

use crate::{Chainage, Currency, ProjectId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProjectKind {
    Bridge,
    Road,
    Rail,
    Tunnel,
    Port,
    Water,
    Energy,
    Building,
    /// Named by `kind_name`.
    #[default]
    Other,
}

/// Where the work is, as the user says; the verdict is computed and is another matter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProjectStatus {
    Proposed,
    #[default]
    Planned,
    UnderConstruction,
    Paused,
    Completed,
    Cancelled,
}

/// How often a status report is due.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReportingRhythm {
    /// None is due.
    #[default]
    None,
    Weekly,
    Monthly,
    Quarterly,
}

/// Degrees, WGS 84.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Coordinates {
    pub latitude: f64,
    pub longitude: f64,
}

/// One infrastructure work. Its length, cost and dates are facts: see [`crate::Claim`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Project {
    pub id: ProjectId,
    /// Unique in the workspace, made from the name: `tumen-road-bridge`. Lower case, digits and hyphens.
    pub code: String,
    pub name: String,
    pub kind: ProjectKind,
    /// The kind's name where it is [`ProjectKind::Other`]; may be empty.
    pub kind_name: String,
    pub places: Vec<String>,
    /// ISO 3166-1 alpha-2 codes, upper case.
    pub countries: Vec<String>,
    pub coordinates: Option<Coordinates>,
    pub status: ProjectStatus,
    pub description: String,
    pub currency: Option<Currency>,
    /// Place in the portfolio, from 0.
    #[ts(type = "number")]
    pub position: i64,
    pub rhythm: ReportingRhythm,
    /// The line that fronts and structures are placed on; None where the work has none, or not yet.
    pub chainage: Option<Chainage>,
}

/// A project as it is being entered: what is missing stays as it is, an empty text clears.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ProjectDraft {
    pub name: Option<String>,
    pub code: Option<String>,
    pub kind: Option<ProjectKind>,
    pub kind_name: Option<String>,
    pub places: Option<Vec<String>>,
    /// Codes of two letters or English names.
    pub countries: Option<Vec<String>>,
    /// `42.4171, 130.6414`; empty clears.
    pub coordinates: Option<String>,
    pub status: Option<ProjectStatus>,
    pub description: Option<String>,
    pub currency: Option<String>,
    /// How often a status report is due.
    pub rhythm: Option<ReportingRhythm>,
}

impl Project {
    /// A project with nothing in it, to apply a draft to.
    #[must_use]
    pub fn blank(position: i64) -> Self {
        Self {
            id: ProjectId::new(),
            code: String::new(),
            name: String::new(),
            kind: ProjectKind::default(),
            kind_name: String::new(),
            places: vec![],
            countries: vec![],
            coordinates: None,
            status: ProjectStatus::default(),
            description: String::new(),
            currency: None,
            position,
            rhythm: ReportingRhythm::default(),
            chainage: None,
        }
    }
}
