//! A status report: the project's state at a data date. A draft until it is issued, then never changed;
//! what was wrong in it is set right by another report that says so.

mod draft;

pub use draft::{LineDates, MeasuredDraft, ReportContext, ReportDraft, ReportLineDraft, before_issue};

use crate::{ClaimId, DateInterval, FrontId, MilestoneId, ProjectId, QuantityId, ReportId, SourceId};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a date moved. The list fits works that are built on land that belongs to somebody, with money that
/// somebody has to approve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Land not bought, not cleared or disputed.
    Land,
    /// Permits and approvals of authorities.
    Permits,
    DesignChange,
    /// What was found in the ground.
    Ground,
    Weather,
    /// Material, plant or equipment that was late.
    Supply,
    Funding,
    /// The contractor's own performance, or that there was none.
    Contractor,
    /// Others' work that has to come first or meets this one.
    Interface,
    /// More or other work than was agreed.
    Scope,
    Security,
    Other,
}

impl Reason {
    /// In the order in which they are offered.
    pub const ALL: [Self; 12] = [
        Self::Land,
        Self::Permits,
        Self::DesignChange,
        Self::Ground,
        Self::Weather,
        Self::Supply,
        Self::Funding,
        Self::Contractor,
        Self::Interface,
        Self::Scope,
        Self::Security,
        Self::Other,
    ];
}

/// What the writer of a report did with a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LineState {
    /// Carried over from the report before; nobody has looked at it yet.
    #[default]
    Untouched,
    /// Looked at, and still as it was.
    Confirmed,
    Changed,
}

/// What a report says of one milestone. With an actual date it is met, and the forecast is history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportLine {
    /// The milestone may have been removed since the report was issued.
    pub milestone_id: MilestoneId,
    /// Its title when the report was issued, or is now in a draft.
    pub title: String,
    pub forecast: Option<DateInterval>,
    pub actual: Option<DateInterval>,
    pub state: LineState,
    /// Why the date moved.
    pub reason: Option<Reason>,
    /// The reason in a sentence; may be empty.
    pub because: String,
    /// The claim that the date was taken from. It may have been removed since.
    pub claim_id: Option<ClaimId>,
    /// Where the date is from.
    pub source_id: Option<SourceId>,
}

impl ReportLine {
    /// One that says nothing yet.
    #[must_use]
    pub fn untouched(milestone: MilestoneId, title: &str) -> Self {
        Self {
            milestone_id: milestone,
            title: title.to_owned(),
            forecast: None,
            actual: None,
            state: LineState::Untouched,
            reason: None,
            because: String::new(),
            claim_id: None,
            source_id: None,
        }
    }
}

/// How much of a quantity was done at the data date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QuantityReading {
    /// The quantity may have been removed since the report was issued.
    pub quantity_id: QuantityId,
    /// Its name when the report was issued.
    pub name: String,
    /// In the quantity's unit, since the beginning. None: not measured.
    #[ts(type = "string | null")]
    pub done: Option<Decimal>,
}

/// Where a front stood at the data date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FrontReading {
    /// The front may have been removed since the report was issued.
    pub front_id: FrontId,
    /// Its name when the report was issued.
    pub name: String,
    /// In metres from the zero of the work. None: not measured.
    #[ts(type = "string | null")]
    pub chainage: Option<Decimal>,
}

/// The progress that a report states: what somebody says, not what was measured.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportedProgress {
    /// To the letter: "about 39%".
    pub reported: String,
    /// A share of one.
    #[ts(type = "string")]
    pub share: Decimal,
}

/// The project's state at a data date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Report {
    pub id: ReportId,
    pub project_id: ProjectId,
    /// It tells what happened up to this day.
    #[ts(type = "string")]
    pub data_date: NaiveDate,
    pub title: String,
    pub remarks: String,
    /// What it rests on as a whole, in the order they were added.
    pub sources: Vec<SourceId>,
    /// The day it was issued on; None: a draft.
    #[ts(type = "string | null")]
    pub issued: Option<NaiveDate>,
    /// The report that it sets right, and that counts no more from this one's data date on.
    pub corrects: Option<ReportId>,
    /// One for each milestone that was open, in the project's order.
    pub lines: Vec<ReportLine>,
    pub quantities: Vec<QuantityReading>,
    pub fronts: Vec<FrontReading>,
    pub progress: Option<ReportedProgress>,
}

impl Report {
    /// A draft with nothing in it.
    #[must_use]
    pub fn blank(project_id: ProjectId, data_date: NaiveDate) -> Self {
        Self {
            id: ReportId::new(),
            project_id,
            data_date,
            title: String::new(),
            remarks: String::new(),
            sources: vec![],
            issued: None,
            corrects: None,
            lines: vec![],
            quantities: vec![],
            fronts: vec![],
            progress: None,
        }
    }

    #[must_use]
    pub fn is_issued(&self) -> bool {
        self.issued.is_some()
    }

    /// What it says of a milestone.
    #[must_use]
    pub fn line(&self, milestone: MilestoneId) -> Option<&ReportLine> {
        self.lines.iter().find(|line| line.milestone_id == milestone)
    }
}

impl ReportLine {
    /// True if it says anything: a date, or, by having been looked at, that there is none.
    #[must_use]
    pub fn speaks(&self) -> bool {
        self.state != LineState::Untouched || self.forecast.is_some() || self.actual.is_some()
    }
}
