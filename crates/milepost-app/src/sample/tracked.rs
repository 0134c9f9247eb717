//! What the sample's projects were followed by: the line of the work, fronts, structures, reports, baselines.

use super::damaged;
use crate::failure::let_through;
use crate::project::content::ProjectContent;
use crate::view::Failure;
use chrono::NaiveDate;
use milepost_model::measurement::{Measured, ReadingContext};
use milepost_model::report::{LineDates, ReportContext};
use milepost_model::{
    Baseline, BaselineId, BaselineMilestone, Chainage, ClaimValue, Direction, FactName, Front, FrontDraft, Measurement,
    Milestone, ReadingDraft, Report, ReportDraft, ReportLine, ReportLineDraft, SourceId, Structure, StructureDraft,
};
use milepost_store as store;
use milepost_store::Tx;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SampleFront {
    name: String,
    start: String,
    direction: Direction,
    note: Option<String>,
    #[serde(default)]
    readings: Vec<SampleReading>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SampleReading {
    date: String,
    chainage: String,
    source: String,
    note: Option<String>,
}

/// An issued report.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SampleReport {
    title: String,
    data_date: String,
    source: String,
    lines: Vec<SampleLine>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SampleLine {
    /// Its title.
    milestone: String,
    forecast: String,
}

/// Frozen from the report with this title.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SampleBaseline {
    name: String,
    report: String,
}

/// What a file has of all this.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Tracked {
    /// True: the line of the work is as long as the chosen claim of its length says.
    pub(super) line: bool,
    pub(super) fronts: Vec<SampleFront>,
    pub(super) structures: Vec<StructureDraft>,
    pub(super) reports: Vec<SampleReport>,
    pub(super) baselines: Vec<SampleBaseline>,
}

impl Tracked {
    pub(super) fn build(
        &self,
        tx: &Tx<'_>,
        content: &ProjectContent,
        milestones: &[Milestone],
        today: NaiveDate,
        cited: &impl Fn(&String) -> Result<SourceId, Failure>,
    ) -> Result<(), Failure> {
        let mut project = content.project.clone();
        if self.line {
            let chosen = content.claims.iter().find(|claim| claim.chosen && claim.fact.0 == FactName::LENGTH);
            project.chainage = chosen.and_then(|claim| match &claim.value {
                ClaimValue::Length(length) => Some(Chainage { length: length.metres, claim_id: Some(claim.id) }),
                _ => None,
            });
            store::project::update(tx, &project)?;
        }
        let length = project.chainage.map(|line| line.length);
        let measured = ReadingContext { today, anchors: &[], measured: Measured::Chainage(length) };
        for of in &self.fronts {
            let mut front = Front::blank(project.id, i64::MAX);
            let draft = FrontDraft {
                name: Some(of.name.clone()),
                start: Some(of.start.clone()),
                direction: Some(of.direction),
                planned: None,
                note: of.note.clone(),
            };
            let_through(draft.apply(&mut front, length))?;
            for reading in &of.readings {
                let mut made = Measurement::blank(today);
                let draft = ReadingDraft {
                    date: Some(reading.date.clone()),
                    value: Some(reading.chainage.clone()),
                    source: Some(cited(&reading.source)?.to_string()),
                    note: reading.note.clone(),
                };
                let_through(draft.apply(&mut made, true, &measured))?;
                front.readings.push(made);
            }
            store::front::insert(tx, &front)?;
        }
        for draft in &self.structures {
            let mut structure = Structure::blank(project.id);
            let_through(draft.apply(&mut structure, length))?;
            store::structure::insert(tx, &structure)?;
        }
        let mut reports: Vec<Report> = vec![];
        for of in &self.reports {
            let report = of.build(content, milestones, reports.last(), today, cited)?;
            store::report::insert(tx, &report)?;
            reports.push(report);
        }
        for of in &self.baselines {
            let report = reports.iter().find(|report| report.title == of.report);
            let report = report.ok_or_else(|| damaged(&format!("no report {}", of.report)))?;
            store::baseline::insert(tx, &of.build(report, milestones))?;
        }
        Ok(())
    }
}

impl SampleReport {
    fn build(
        &self,
        content: &ProjectContent,
        milestones: &[Milestone],
        before: Option<&Report>,
        today: NaiveDate,
        cited: &impl Fn(&String) -> Result<SourceId, Failure>,
    ) -> Result<Report, Failure> {
        let source = cited(&self.source)?;
        let mut report = Report::blank(content.project.id, today);
        let cx = ReportContext { today, anchors: &[], corrected: None, length: None };
        let draft = ReportDraft {
            data_date: Some(self.data_date.clone()),
            title: Some(self.title.clone()),
            sources: Some(vec![source]),
            ..ReportDraft::default()
        };
        let_through(draft.apply(&mut report, &cx))?;
        for of in &self.lines {
            let milestone = milestones.iter().find(|milestone| milestone.title == of.milestone);
            let milestone = milestone.ok_or_else(|| damaged(&format!("no milestone {}", of.milestone)))?;
            let mut line = ReportLine::untouched(milestone.id, &milestone.title);
            let told = before.and_then(|before| before.line(milestone.id));
            let told = told.map(|line| LineDates { forecast: line.forecast, actual: line.actual }).unwrap_or_default();
            let draft = ReportLineDraft {
                forecast: Some(of.forecast.clone()),
                source: Some(source.to_string()),
                ..ReportLineDraft::default()
            };
            let_through(draft.apply(&mut line, report.data_date, told, &cx))?;
            // The claim that the source made of it, if it is on record.
            let said = content.claims.iter().find(|claim| {
                let of_date = matches!(claim.value, ClaimValue::Date(date) if Some(date) == line.forecast);
                of_date && claim.source_id == Some(source) && claim.fact.0 == FactName::FINISH
            });
            line.claim_id = said.map(|claim| claim.id);
            report.lines.push(line);
        }
        report.issued = Some(report.data_date);
        Ok(report)
    }
}

impl SampleBaseline {
    fn build(&self, report: &Report, milestones: &[Milestone]) -> Baseline {
        let frozen = |milestone: &Milestone| BaselineMilestone {
            milestone_id: milestone.id,
            title: milestone.title.clone(),
            planned: report.line(milestone.id).and_then(|line| line.forecast).or(milestone.planned),
            budget: None,
        };
        Baseline {
            id: BaselineId::new(),
            project_id: report.project_id,
            name: self.name.clone(),
            date: report.data_date,
            current: true,
            report_id: Some(report.id),
            milestones: milestones.iter().map(frozen).collect(),
            quantities: vec![],
            note: String::new(),
        }
    }
}
