//! A project's record in short, for the tests to compute on.

pub(crate) use crate::support::{date, day};
use chrono::NaiveDate;
use milepost_model::{
    Baseline, BaselineId, BaselineMilestone, Claim, ClaimId, ClaimValue, FactName, LineState, Message, Milestone,
    MilestoneId, Project, ProjectId, ProjectKind, ProjectStatus, Reliability, Report, ReportId, ReportLine, Source,
    SourceId,
};
use milepost_schedule::evidence::SourceIndex;
use milepost_schedule::fact::{Fact, facts};
use milepost_schedule::portfolio::{Line, line};
use milepost_schedule::progress::{Progress, ProgressInput, Tracked, progress};
use milepost_schedule::s_curve::{SCurve, s_curve};
use milepost_schedule::scheduled::Scheduled;
use rust_decimal::Decimal;
use uuid::Uuid;

#[derive(Clone, Debug)]
pub(crate) struct Record {
    pub(crate) project: Project,
    pub(crate) milestones: Vec<Milestone>,
    pub(crate) claims: Vec<Claim>,
    pub(crate) sources: Vec<Source>,
    pub(crate) reports: Vec<Report>,
    pub(crate) baselines: Vec<Baseline>,
    pub(crate) scheduled: Option<Scheduled>,
}

impl Record {
    pub(crate) fn new() -> Self {
        let project = Project {
            id: ProjectId(Uuid::from_u128(1)),
            code: "bridge".into(),
            name: "Bridge".into(),
            kind: ProjectKind::Bridge,
            kind_name: String::new(),
            places: vec![],
            countries: vec![],
            coordinates: None,
            status: ProjectStatus::UnderConstruction,
            description: String::new(),
            currency: None,
            ..Project::blank(0)
        };
        Self {
            project,
            milestones: vec![],
            claims: vec![],
            sources: vec![],
            reports: vec![],
            baselines: vec![],
            scheduled: None,
        }
    }

    pub(crate) fn status(mut self, status: ProjectStatus) -> Self {
        self.project.status = status;
        self
    }

    pub(crate) fn milestone(self, title: &str, weight: i64, planned: &str, forecast: &str, actual: &str) -> Self {
        self.weighing(title, Decimal::from(weight), planned, forecast, actual)
    }

    pub(crate) fn weighing(
        mut self,
        title: &str,
        weight: Decimal,
        planned: &str,
        forecast: &str,
        actual: &str,
    ) -> Self {
        let position = self.milestones.len();
        self.milestones.push(Milestone {
            id: MilestoneId(Uuid::from_u128(100 + position as u128)),
            project_id: self.project.id,
            position: position as i64,
            title: title.into(),
            weight,
            planned: date(planned),
            forecast: date(forecast),
            actual: date(actual),
            note: String::new(),
            sources: vec![],
            ..Milestone::blank(self.project.id, 0)
        });
        self
    }

    /// Somebody's word; which source it is does not matter. See [`Record::own`] and [`Record::citing`].
    pub(crate) fn claim(mut self, fact: &str, value: ClaimValue, stated: &str) -> Self {
        self.claims.push(Claim {
            id: ClaimId(Uuid::from_u128(200 + self.claims.len() as u128)),
            project_id: self.project.id,
            fact: FactName(fact.into()),
            reported: format!("{fact} as reported"),
            value,
            source_id: Some(SourceId(Uuid::from_u128(400))),
            stated: date(stated),
            note: String::new(),
            chosen: false,
        });
        self
    }

    /// Makes the last claim the user's own entry.
    pub(crate) fn own(mut self) -> Self {
        self.claims.last_mut().expect("a claim").source_id = None;
        self
    }

    pub(crate) fn date_claim(self, fact: &str, value: &str, stated: &str) -> Self {
        self.claim(fact, ClaimValue::Date(date(value).expect("a claimed date")), stated)
    }

    /// From `start` to `finish`, both said at an unknown time and so always counting.
    pub(crate) fn promise(self, start: &str, finish: &str) -> Self {
        self.date_claim("start", start, "").date_claim("finish", finish, "")
    }

    /// The claim that was added last is the chosen one.
    pub(crate) fn chosen(mut self) -> Self {
        self.claims.last_mut().expect("a claim").chosen = true;
        self
    }

    /// The claim that was added last is from a new source, published then.
    pub(crate) fn citing(mut self, title: &str, published: &str) -> Self {
        let id = SourceId(Uuid::from_u128(300 + self.sources.len() as u128));
        self.claims.last_mut().expect("a claim").source_id = Some(id);
        self.sources.push(Source {
            id,
            title: title.into(),
            publisher: String::new(),
            published: date(published),
            link: None,
            reliability: Reliability::Press,
            note: String::new(),
        });
        self
    }

    pub(crate) fn progress(&self, as_of: &str) -> Progress {
        self.with_input(day(as_of), progress)
    }

    pub(crate) fn line(&self, as_of: &str) -> Line {
        self.with_input(day(as_of), line)
    }

    pub(crate) fn curve(&self, as_of: &str) -> SCurve {
        self.with_input(day(as_of), s_curve)
    }

    pub(crate) fn facts(&self, as_of: &str) -> Vec<Fact> {
        facts(&self.claims, day(as_of))
    }

    pub(crate) fn with_input<T>(&self, as_of: NaiveDate, compute: impl FnOnce(&ProgressInput<'_>) -> T) -> T {
        let sources = SourceIndex::new(&self.sources);
        compute(&ProgressInput {
            project: &self.project,
            milestones: &self.milestones,
            claims: &self.claims,
            tracked: Tracked {
                reports: &self.reports,
                baselines: &self.baselines,
                scheduled: self.scheduled.as_ref(),
                ..Tracked::default()
            },
            sources: &sources,
            as_of,
        })
    }
}

/// The ids of a list of messages, for a table to compare with.
pub(crate) fn ids(messages: &[Message]) -> Vec<&str> {
    messages.iter().map(|message| message.id.as_str()).collect()
}

/// The bridge on the record of `docs/progress.md`. Weights are an assumption of this test; the dates are
/// as reported.
pub(crate) fn tumen() -> Record {
    Record::new()
        .milestone("Agreement signed", 5, "", "", "2024-06-19")
        .milestone("Contractor named", 5, "", "", "2025-02-01..2025-02-28 month")
        .milestone("Groundbreaking", 5, "", "", "2025-04-30")
        .milestone("First Korean spans", 15, "", "", "2025-09-27")
        .milestone("Both fronts past 100 m", 15, "", "", "2025-11-01..2025-11-30 month")
        .milestone("Fronts meet", 30, "", "", "2026-03-01..2026-03-31 month")
        .milestone("Construction complete", 20, "2026-10-30", "", "")
        .milestone("Open to traffic", 5, "2026-01-01..2026-12-31 year", "", "")
        .date_claim("start", "2025-04-30", "2025-04-30")
        .citing("Mishustin to launch construction", "2025-04-30")
        .date_claim("finish", "..2026-12-31 by", "2025-02-04")
        .citing("Two-lane bridge, 800 metres", "2025-02-04")
        .date_claim("finish", "2026-10-30", "2025-04-30")
        .chosen()
        .citing("First Cross-Border Road Bridge", "2025-05-01")
        .date_claim("finish", "2026-06-01..2026-08-31 season", "2025-05-01..2025-05-31 month")
        .date_claim("finish", "2026-01-01..2026-12-31 year", "2025-09-05")
        .claim("Russian front", ClaimValue::Text("110 m into the river".into()), "2025-11-01..2025-11-30 month")
        .claim("fronts", ClaimValue::Text("work meets in the middle".into()), "2026-03-01..2026-03-31 month")
        .citing("Construction work meets in the middle", "2026-03-01..2026-03-31 month")
}

/// What a report says of milestones, each by its place in the record: place, forecast, actual.
pub(crate) type Said<'a> = (usize, &'a str, &'a str);

impl Record {
    /// An issued report. Its id says how many there were before it.
    pub(crate) fn report(mut self, title: &str, data_date: &str, lines: &[Said<'_>]) -> Self {
        let line = |(place, forecast, actual): &Said<'_>| ReportLine {
            milestone_id: self.milestones[*place].id,
            title: self.milestones[*place].title.clone(),
            forecast: date(forecast),
            actual: date(actual),
            state: LineState::Changed,
            reason: None,
            because: String::new(),
            claim_id: None,
            source_id: None,
        };
        let report = Report {
            id: ReportId(Uuid::from_u128(500 + self.reports.len() as u128)),
            title: title.into(),
            issued: Some(day(data_date)),
            lines: lines.iter().map(line).collect(),
            ..Report::blank(self.project.id, day(data_date))
        };
        self.reports.push(report);
        self
    }

    /// The report that was added last sets right the one at this place.
    pub(crate) fn correcting(mut self, place: usize) -> Self {
        let corrected = self.reports[place].id;
        self.reports.last_mut().expect("a report").corrects = Some(corrected);
        self
    }

    /// A baseline with the planned dates of the first milestones.
    pub(crate) fn baseline(mut self, name: &str, dated: &str, current: bool, planned: &[&str]) -> Self {
        let frozen = |(milestone, planned): (&Milestone, &&str)| BaselineMilestone {
            milestone_id: milestone.id,
            title: milestone.title.clone(),
            planned: date(planned),
            budget: None,
        };
        self.baselines.push(Baseline {
            id: BaselineId(Uuid::from_u128(600 + self.baselines.len() as u128)),
            project_id: self.project.id,
            name: name.into(),
            date: day(dated),
            current,
            report_id: None,
            milestones: self.milestones.iter().zip(planned).map(frozen).collect(),
            quantities: vec![],
            note: String::new(),
        });
        self
    }
}
