//! What a project is followed by, to put into a workspace.

use super::day;
use chrono::NaiveDate;
use milepost_model::{
    Baseline, BaselineId, BaselineMilestone, BaselineQuantity, ClaimId, Cost, CostId, Direction, Front, FrontReading,
    LineState, Measurement, MeasurementId, Milestone, Money, Planned, ProjectId, Quantity, QuantityReading, Reason,
    Report, ReportLine, ReportedProgress, SourceId,
};

fn on(year: i32, month: u32, of_month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, of_month).unwrap()
}

fn rubles(amount: i64) -> Money {
    Money { amount: amount.into(), currency: "RUB".parse().unwrap() }
}

fn readings(source_id: Option<SourceId>) -> Vec<Measurement> {
    [(2025, 48), (2026, 90)]
        .map(|(year, value)| Measurement {
            id: MeasurementId::new(),
            date: day(year, 3, 31),
            value: value.into(),
            source_id,
            note: "As seen.".to_owned(),
        })
        .into()
}

fn plan() -> Vec<Planned> {
    vec![Planned { date: on(2025, 1, 1), value: 0.into() }, Planned { date: on(2026, 1, 1), value: 120.into() }]
}

pub(crate) fn a_quantity(project: ProjectId, source: Option<SourceId>) -> Quantity {
    Quantity {
        name: "Piles".to_owned(),
        unit: "piles".to_owned(),
        total: Some(120.into()),
        budget: Some(rubles(900)),
        planned: plan(),
        readings: readings(source),
        ..Quantity::blank(project, 0)
    }
}

pub(crate) fn a_front(project: ProjectId, source: Option<SourceId>) -> Front {
    Front {
        name: "Korean side".to_owned(),
        start: 1005.into(),
        direction: Direction::Down,
        planned: plan(),
        readings: readings(source),
        ..Front::blank(project, 0)
    }
}

pub(crate) fn a_cost(project_id: ProjectId, source_id: Option<SourceId>) -> Cost {
    Cost {
        id: CostId::new(),
        project_id,
        spent: day(2025, 10, 31),
        amount: rubles(-12),
        source_id,
        note: String::new(),
    }
}

pub(crate) fn a_quantity_reading(of: &Quantity) -> QuantityReading {
    QuantityReading { quantity_id: of.id, name: of.name.clone(), done: Some(50.into()) }
}

pub(crate) fn a_front_reading(of: &Front) -> FrontReading {
    FrontReading { front_id: of.id, name: of.name.clone(), chainage: None }
}

/// A draft with a line of each milestone.
pub(crate) fn a_report(project: ProjectId, milestones: &[Milestone], source_id: Option<SourceId>) -> Report {
    let line = |milestone: &Milestone| ReportLine {
        milestone_id: milestone.id,
        title: milestone.title.clone(),
        forecast: Some(day(2027, 1, 31)),
        actual: None,
        state: LineState::Changed,
        reason: Some(Reason::Ground),
        because: "Rock where none was expected.".to_owned(),
        claim_id: Some(ClaimId::new()),
        source_id,
    };
    Report {
        title: "March".to_owned(),
        remarks: "Two\nlines".to_owned(),
        sources: source_id.into_iter().collect(),
        lines: milestones.iter().map(line).collect(),
        progress: Some(ReportedProgress { reported: "39%".to_owned(), share: "0.39".parse().unwrap() }),
        ..Report::blank(project, on(2026, 3, 31))
    }
}

/// The plan of each milestone and quantity, frozen.
pub(crate) fn a_baseline(project_id: ProjectId, milestones: &[Milestone], quantities: &[Quantity]) -> Baseline {
    let milestone = |of: &Milestone| BaselineMilestone {
        milestone_id: of.id,
        title: of.title.clone(),
        planned: of.planned,
        budget: of.budget,
    };
    let quantity = |of: &Quantity| BaselineQuantity {
        quantity_id: of.id,
        name: of.name.clone(),
        total: of.total,
        planned: of.planned.clone(),
        budget: of.budget,
    };
    Baseline {
        id: BaselineId::new(),
        project_id,
        name: "Contract".to_owned(),
        date: on(2025, 5, 1),
        current: true,
        report_id: None,
        milestones: milestones.iter().map(milestone).collect(),
        quantities: quantities.iter().map(quantity).collect(),
        note: String::new(),
    }
}
