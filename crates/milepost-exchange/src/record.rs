//! What rows and records of other programs come to: drafts with the places that they are from. Nothing is checked
//! against a workspace here, and nothing is kept.

use crate::{Findings, Place};
use milepost_model::{ClaimDraft, MilestoneDraft, ProjectDraft, ReportLineDraft, SourceDraft};

/// Everything that a file holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Records {
    pub projects: Vec<ProjectRecord>,
    pub findings: Findings,
}

/// What a file says of one project.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProjectRecord {
    /// Where it is said first.
    pub place: Place,
    /// The code or the name that the file calls it by; empty where all is of the project that it is imported into.
    pub called: String,
    /// True where the file describes the project itself: it is made where it is not there.
    pub describes: bool,
    /// Where the file describes it.
    pub described: Place,
    pub draft: ProjectDraft,
    pub milestones: Vec<Drafted<MilestoneDraft>>,
    pub claims: Vec<Drafted<ClaimDraft>>,
    /// By data date.
    pub reports: Vec<ReportRecord>,
    pub activities: Vec<Drafted<ActivityRecord>>,
    /// What the format had beside it: the format's name and the text.
    pub extensions: Vec<(String, String)>,
}

/// A draft, where it is from, and the source that it cites.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drafted<T> {
    pub place: Place,
    pub draft: T,
    pub source: Option<SourceDraft>,
    /// Of a claim: it is the project's value.
    pub chosen: bool,
}

/// A report as a file gives it. Dates are texts of one reading.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReportRecord {
    pub place: Place,
    pub data_date: String,
    pub title: String,
    pub remarks: String,
    pub progress: Option<String>,
    pub source: Option<SourceDraft>,
    pub lines: Vec<LineRecord>,
}

/// What a report says of the milestone of this title.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LineRecord {
    pub place: Place,
    pub title: String,
    pub draft: ReportLineDraft,
}

/// An activity as a table gives it; dates are texts of one reading.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ActivityRecord {
    pub code: String,
    pub name: String,
    pub wbs: String,
    pub duration: String,
    pub start: String,
    pub finish: String,
    pub actual_start: String,
    pub actual_finish: String,
    pub percent_complete: String,
    pub predecessors: String,
    /// Empty: none. Missing: the file does not say.
    pub constraint: Option<String>,
    pub constraint_date: String,
}
