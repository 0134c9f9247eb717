//! Reads what a project was followed by: quantities, fronts, structures, costs, reports and baselines.

use super::{date, decimal};
use chrono::NaiveDate;
use milepost_model::{
    Baseline, BaselineId, BaselineMilestone, BaselineQuantity, ClaimId, Content, Cost, CostId, DateInterval, Direction,
    Extension, Front, FrontId, FrontReading, LineState, Measurement, MeasurementId, MilestoneId, Money, Planned,
    ProjectId, Quantity, QuantityId, QuantityReading, Reason, Report, ReportId, ReportLine, ReportedProgress, SourceId,
    Structure, StructureId, StructureKind, measurement,
};
use rust_decimal::Decimal;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use uuid::Uuid;

/// The tables of a project besides its milestones and claims.
#[derive(Default)]
pub(super) struct Tracked {
    pub(super) quantity: Vec<QuantityText>,
    pub(super) front: Vec<FrontText>,
    pub(super) structure: Vec<StructureText>,
    pub(super) cost: Vec<CostText>,
    pub(super) report: Vec<ReportText>,
    pub(super) baseline: Vec<BaselineText>,
    pub(super) extension: Vec<ExtensionText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExtensionText {
    /// Missing: the project itself.
    item: Option<Uuid>,
    format: String,
    body: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReadingText {
    id: MeasurementId,
    #[serde(deserialize_with = "stated")]
    date: DateInterval,
    #[serde(deserialize_with = "decimal")]
    value: Decimal,
    source: Option<SourceId>,
    #[serde(default)]
    note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct QuantityText {
    id: QuantityId,
    name: String,
    unit: String,
    #[serde(default, deserialize_with = "maybe_decimal")]
    total: Option<Decimal>,
    #[serde(deserialize_with = "decimal")]
    weight: Decimal,
    #[serde(default, deserialize_with = "maybe_money")]
    budget: Option<Money>,
    #[serde(default, deserialize_with = "plan")]
    planned: Vec<Planned>,
    #[serde(default)]
    note: String,
    #[serde(default)]
    reading: Vec<ReadingText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FrontText {
    id: FrontId,
    name: String,
    #[serde(deserialize_with = "decimal")]
    start: Decimal,
    direction: Direction,
    #[serde(default, deserialize_with = "plan")]
    planned: Vec<Planned>,
    #[serde(default)]
    note: String,
    #[serde(default)]
    reading: Vec<ReadingText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StructureText {
    id: StructureId,
    kind: StructureKind,
    name: String,
    #[serde(deserialize_with = "decimal")]
    from: Decimal,
    #[serde(default, deserialize_with = "maybe_decimal")]
    to: Option<Decimal>,
    #[serde(default)]
    milestones: Vec<MilestoneId>,
    #[serde(default)]
    note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CostText {
    id: CostId,
    #[serde(deserialize_with = "stated")]
    spent: DateInterval,
    #[serde(deserialize_with = "money")]
    amount: Money,
    source: Option<SourceId>,
    #[serde(default)]
    note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReportText {
    id: ReportId,
    data_date: NaiveDate,
    title: String,
    issued: Option<NaiveDate>,
    corrects: Option<ReportId>,
    progress_reported: Option<String>,
    #[serde(default, deserialize_with = "maybe_decimal")]
    progress_share: Option<Decimal>,
    #[serde(default)]
    remarks: String,
    #[serde(default)]
    sources: Vec<SourceId>,
    #[serde(default)]
    line: Vec<LineText>,
    #[serde(default)]
    quantity: Vec<ReportQuantityText>,
    #[serde(default)]
    front: Vec<ReportFrontText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LineText {
    milestone: MilestoneId,
    title: String,
    #[serde(default, deserialize_with = "date")]
    forecast: Option<DateInterval>,
    #[serde(default, deserialize_with = "date")]
    actual: Option<DateInterval>,
    state: LineState,
    reason: Option<Reason>,
    #[serde(default)]
    because: String,
    claim: Option<ClaimId>,
    source: Option<SourceId>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReportQuantityText {
    quantity: QuantityId,
    name: String,
    #[serde(default, deserialize_with = "maybe_decimal")]
    done: Option<Decimal>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReportFrontText {
    front: FrontId,
    name: String,
    #[serde(default, deserialize_with = "maybe_decimal")]
    chainage: Option<Decimal>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BaselineText {
    id: BaselineId,
    name: String,
    date: NaiveDate,
    #[serde(default)]
    current: bool,
    report: Option<ReportId>,
    #[serde(default)]
    note: String,
    #[serde(default)]
    milestone: Vec<BaselineMilestoneText>,
    #[serde(default)]
    quantity: Vec<BaselineQuantityText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BaselineMilestoneText {
    milestone: MilestoneId,
    title: String,
    #[serde(default, deserialize_with = "date")]
    planned: Option<DateInterval>,
    #[serde(default, deserialize_with = "maybe_money")]
    budget: Option<Money>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BaselineQuantityText {
    quantity: QuantityId,
    name: String,
    #[serde(default, deserialize_with = "maybe_decimal")]
    total: Option<Decimal>,
    #[serde(default, deserialize_with = "plan")]
    planned: Vec<Planned>,
    #[serde(default, deserialize_with = "maybe_money")]
    budget: Option<Money>,
}

fn stated<'de, D: Deserializer<'de>>(from: D) -> Result<DateInterval, D::Error> {
    DateInterval::from_stored(&String::deserialize(from)?).map_err(D::Error::custom)
}

pub(super) fn maybe_decimal<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Decimal>, D::Error> {
    decimal(from).map(Some)
}

fn money<'de, D: Deserializer<'de>>(from: D) -> Result<Money, D::Error> {
    let text = String::deserialize(from)?;
    let (amount, currency) =
        text.split_once(' ').ok_or_else(|| D::Error::custom("an amount is a number and its currency"))?;
    Ok(Money {
        amount: Decimal::from_str_exact(amount).map_err(D::Error::custom)?,
        currency: currency.parse().map_err(D::Error::custom)?,
    })
}

pub(super) fn maybe_money<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Money>, D::Error> {
    money(from).map(Some)
}

fn plan<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Planned>, D::Error> {
    measurement::from_stored(&String::deserialize(from)?).map_err(D::Error::custom)
}

impl Tracked {
    /// Adds all of a project, in the order that the workspace has.
    pub(super) fn add_to(self, content: &mut Content, project: ProjectId) {
        content.quantities.extend((0..).zip(self.quantity).map(|(position, row)| row.read(project, position)));
        content.fronts.extend((0..).zip(self.front).map(|(position, row)| row.read(project, position)));
        content.structures.extend(by(self.structure.into_iter().map(|row| row.read(project)), |row| row.id));
        let extensions = self.extension.into_iter().map(|row| Extension {
            project_id: project,
            item: row.item.unwrap_or(project.0),
            format: row.format,
            body: row.body,
        });
        content.extensions.extend(by(extensions, |row| (row.item, row.format.clone())));
        content.costs.extend(by(self.cost.into_iter().map(|row| row.read(project)), |row| row.id));
        content.reports.extend(by(self.report.into_iter().map(|row| row.read(project)), |r| (r.data_date, r.id)));
        content.baselines.extend(by(self.baseline.into_iter().map(|row| row.read(project)), |row| (row.date, row.id)));
    }
}

fn by<T, K: Ord>(rows: impl Iterator<Item = T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut rows: Vec<T> = rows.collect();
    rows.sort_by_key(|row| key(row));
    rows
}

fn readings(read: Vec<ReadingText>) -> Vec<Measurement> {
    let reading = |reading: ReadingText| Measurement {
        id: reading.id,
        date: reading.date,
        value: reading.value,
        source_id: reading.source,
        note: reading.note,
    };
    by(read.into_iter().map(reading), |reading| (reading.date.last_known(), reading.id))
}

impl QuantityText {
    fn read(self, project_id: ProjectId, position: i64) -> Quantity {
        Quantity {
            id: self.id,
            project_id,
            position,
            name: self.name,
            unit: self.unit,
            total: self.total,
            weight: self.weight,
            budget: self.budget,
            planned: self.planned,
            readings: readings(self.reading),
            note: self.note,
        }
    }
}

impl FrontText {
    fn read(self, project_id: ProjectId, position: i64) -> Front {
        Front {
            id: self.id,
            project_id,
            position,
            name: self.name,
            start: self.start,
            direction: self.direction,
            planned: self.planned,
            readings: readings(self.reading),
            note: self.note,
        }
    }
}

impl StructureText {
    fn read(self, project_id: ProjectId) -> Structure {
        Structure {
            id: self.id,
            project_id,
            kind: self.kind,
            name: self.name,
            from: self.from,
            to: self.to,
            milestones: self.milestones,
            note: self.note,
        }
    }
}

impl CostText {
    fn read(self, project_id: ProjectId) -> Cost {
        Cost {
            id: self.id,
            project_id,
            spent: self.spent,
            amount: self.amount,
            source_id: self.source,
            note: self.note,
        }
    }
}

impl ReportText {
    fn read(self, project_id: ProjectId) -> Report {
        let line = |line: LineText| ReportLine {
            milestone_id: line.milestone,
            title: line.title,
            forecast: line.forecast,
            actual: line.actual,
            state: line.state,
            reason: line.reason,
            because: line.because,
            claim_id: line.claim,
            source_id: line.source,
        };
        let quantity = |reading: ReportQuantityText| QuantityReading {
            quantity_id: reading.quantity,
            name: reading.name,
            done: reading.done,
        };
        let front = |reading: ReportFrontText| FrontReading {
            front_id: reading.front,
            name: reading.name,
            chainage: reading.chainage,
        };
        let progress = self.progress_reported.zip(self.progress_share);
        Report {
            id: self.id,
            project_id,
            data_date: self.data_date,
            title: self.title,
            remarks: self.remarks,
            sources: self.sources,
            issued: self.issued,
            corrects: self.corrects,
            lines: self.line.into_iter().map(line).collect(),
            quantities: self.quantity.into_iter().map(quantity).collect(),
            fronts: self.front.into_iter().map(front).collect(),
            progress: progress.map(|(reported, share)| ReportedProgress { reported, share }),
        }
    }
}

impl BaselineText {
    fn read(self, project_id: ProjectId) -> Baseline {
        let milestone = |frozen: BaselineMilestoneText| BaselineMilestone {
            milestone_id: frozen.milestone,
            title: frozen.title,
            planned: frozen.planned,
            budget: frozen.budget,
        };
        let quantity = |frozen: BaselineQuantityText| BaselineQuantity {
            quantity_id: frozen.quantity,
            name: frozen.name,
            total: frozen.total,
            planned: frozen.planned,
            budget: frozen.budget,
        };
        Baseline {
            id: self.id,
            project_id,
            name: self.name,
            date: self.date,
            current: self.current,
            report_id: self.report,
            milestones: self.milestone.into_iter().map(milestone).collect(),
            quantities: self.quantity.into_iter().map(quantity).collect(),
            note: self.note,
        }
    }
}
