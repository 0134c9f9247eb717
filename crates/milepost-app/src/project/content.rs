//! One project with all that belongs to it, as its use cases load it: only its own rows.

use crate::view::Failure;
use chrono::NaiveDate;
use milepost_model::{
    Anchor, Baseline, Claim, ClaimValue, DateInterval, FactKind, FactName, Front, Milestone, Project, ProjectId,
    Quantity, Report,
};
use milepost_schedule::fact;
use milepost_schedule::progress::Tracked;
use milepost_schedule::scheduled::Scheduled;
use milepost_store::Reader;
use rust_decimal::Decimal;
use std::sync::Arc;

#[derive(Debug)]
pub(crate) struct ProjectContent {
    pub(crate) project: Project,
    /// In the project's order.
    pub(crate) milestones: Vec<Milestone>,
    pub(crate) claims: Vec<Claim>,
    /// By data date, drafts among them.
    pub(crate) reports: Vec<Report>,
    /// By date.
    pub(crate) baselines: Vec<Baseline>,
    pub(crate) quantities: Vec<Quantity>,
    pub(crate) fronts: Vec<Front>,
    /// What its schedule says, where whoever loaded it asked the workspace.
    pub(crate) scheduled: Option<Arc<Scheduled>>,
}

impl ProjectContent {
    pub(crate) fn load(reader: &Reader, id: ProjectId) -> Result<Self, Failure> {
        let project = milepost_store::project::get(reader, id)?.ok_or_else(|| Failure::gone("project"))?;
        let milestones = milepost_store::milestone::of_project(reader, id)?;
        let claims = milepost_store::claim::of_project(reader, id)?;
        Ok(Self {
            project,
            milestones,
            claims,
            reports: milepost_store::report::of_project(reader, id)?,
            baselines: milepost_store::baseline::of_project(reader, id)?,
            quantities: milepost_store::quantity::of_project(reader, id)?,
            fronts: milepost_store::front::of_project(reader, id)?,
            scheduled: None,
        })
    }

    /// With what its schedule says.
    pub(crate) fn with(self, scheduled: Option<Arc<Scheduled>>) -> Self {
        Self { scheduled, ..self }
    }

    /// A project that is not yet kept.
    pub(crate) fn new(project: Project) -> Self {
        Self {
            project,
            milestones: vec![],
            claims: vec![],
            reports: vec![],
            baselines: vec![],
            quantities: vec![],
            fronts: vec![],
            scheduled: None,
        }
    }

    /// What the project was followed by.
    pub(crate) fn tracked(&self) -> Tracked<'_> {
        Tracked {
            reports: &self.reports,
            baselines: &self.baselines,
            quantities: &self.quantities,
            fronts: &self.fronts,
            scheduled: self.scheduled.as_deref(),
        }
    }

    /// The length of the work's line in metres.
    pub(crate) fn length(&self) -> Option<Decimal> {
        self.project.chainage.map(|line| line.length)
    }

    /// The dates that facts have at the as-of date, by name.
    fn dates(&self, as_of: NaiveDate) -> Vec<(FactName, DateInterval)> {
        let value = |fact: &fact::Fact| {
            let claim = fact.claims.iter().find(|claim| Some(claim.id) == fact.value)?;
            match claim.value {
                ClaimValue::Date(date) => Some((fact.name.clone(), date)),
                _ => None,
            }
        };
        fact::facts(&self.claims, as_of).iter().filter_map(value).collect()
    }

    /// The start and the finish that are in effect at the as-of date.
    pub(crate) fn start_and_finish(&self, as_of: NaiveDate) -> (Option<DateInterval>, Option<DateInterval>) {
        let dates = self.dates(as_of);
        let of = |name: &str| dates.iter().find(|(fact, _)| same_name(&fact.0, name)).map(|(_, date)| *date);
        (of(FactName::START), of(FactName::FINISH))
    }

    /// What a relative date may count from: the dates of the facts, and of the milestones as they were
    /// met, else are expected.
    pub(crate) fn anchors(&self, as_of: NaiveDate) -> Vec<Anchor> {
        let facts = self.dates(as_of).into_iter().map(|(name, date)| Anchor { name: name.0, date });
        let milestones = self.milestones.iter().filter_map(|m| {
            let date = m.actual.or(m.forecast).or(m.planned)?;
            Some(Anchor { name: m.title.clone(), date })
        });
        facts.chain(milestones).collect()
    }

    /// The kind that values of this fact have in this project: that of a well-known fact, else that of
    /// its claims so far where they agree.
    pub(crate) fn kind_of(&self, fact: &str) -> Option<FactKind> {
        let name = FactName(fact.trim().to_owned());
        name.well_known_kind().or_else(|| {
            let mut kinds = self.claims.iter().filter(|c| same_name(&c.fact.0, &name.0)).map(|c| c.value.kind());
            let first = kinds.next()?;
            kinds.all(|kind| kind == first).then_some(first)
        })
    }
}

/// Names of facts that differ only in case are the same.
pub(crate) fn same_name(a: &str, b: &str) -> bool {
    a.to_lowercase() == b.to_lowercase()
}
