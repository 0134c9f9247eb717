//! What a project was followed by: by hand, and at random.

use super::{any_decimal, any_interval, any_text, any_uuid, day, interval};
use milepost_model::{
    Baseline, BaselineId, BaselineMilestone, BaselineQuantity, ClaimId, Content, Cost, CostId, DateInterval, Direction,
    Extension, Front, FrontId, FrontReading, Grain, LineState, Measurement, MeasurementId, MilestoneId, Money, Planned,
    ProjectId, Quantity, QuantityId, QuantityReading, Reason, Report, ReportId, ReportLine, ReportedProgress, SourceId,
    Structure, StructureId, StructureKind,
};
use proptest::prelude::*;
use rust_decimal::Decimal;
use uuid::Uuid;

pub(crate) fn rubles(amount: &str) -> Money {
    Money { amount: amount.parse().unwrap(), currency: "RUB".parse().unwrap() }
}

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// What `files/tumen.txt` has besides projects, milestones, claims and sources.
pub(crate) fn tracked(project_id: ProjectId) -> Content {
    let id = |n: u128| Uuid::from_u128(0x0193_5000_0000_7000_8000_0000_0000_0000 + n);
    let reading = |n, value: &str| Measurement {
        id: MeasurementId(id(n)),
        date: interval("2025-11-01", "2025-11-30", Grain::Month),
        value: number(value),
        source_id: None,
        note: String::new(),
    };
    let source = SourceId(id(9));
    let plan = vec![
        Planned { date: day("2025-09-01"), value: number("0") },
        Planned { date: day("2025-12-31"), value: number("120") },
    ];
    let report = Report {
        id: ReportId(id(0x16)),
        title: "November".to_owned(),
        sources: vec![source],
        issued: Some(day("2025-12-03")),
        lines: vec![ReportLine {
            milestone_id: MilestoneId(id(2)),
            title: "Deck closed".to_owned(),
            forecast: Some(interval("", "2026-12-31", Grain::By)),
            actual: None,
            state: LineState::Changed,
            reason: Some(Reason::DesignChange),
            because: "A pier more.".to_owned(),
            claim_id: Some(ClaimId(id(5))),
            source_id: Some(source),
        }],
        quantities: vec![QuantityReading {
            quantity_id: QuantityId(id(0x10)),
            name: "Piles".to_owned(),
            done: Some(number("48")),
        }],
        fronts: vec![FrontReading { front_id: FrontId(id(0x12)), name: "Korean side".to_owned(), chainage: None }],
        progress: Some(ReportedProgress { reported: "about 39%".to_owned(), share: number("0.39") }),
        ..Report::blank(project_id, day("2025-11-30"))
    };
    Content {
        quantities: vec![Quantity {
            id: QuantityId(id(0x10)),
            name: "Piles".to_owned(),
            unit: "piles".to_owned(),
            total: Some(number("120")),
            weight: number("1.0"),
            budget: Some(rubles("900.50")),
            planned: plan.clone(),
            readings: vec![Measurement { source_id: Some(source), ..reading(0x11, "48") }],
            ..Quantity::blank(project_id, 0)
        }],
        fronts: vec![Front {
            id: FrontId(id(0x12)),
            name: "Korean side".to_owned(),
            start: number("1005"),
            direction: Direction::Down,
            readings: vec![Measurement { note: "Six piers".to_owned(), ..reading(0x13, "853") }],
            ..Front::blank(project_id, 0)
        }],
        structures: vec![Structure {
            id: StructureId(id(0x14)),
            kind: StructureKind::Span,
            name: "Main span".to_owned(),
            from: number("424"),
            to: Some(number("490.5")),
            milestones: vec![MilestoneId(id(2))],
            ..Structure::blank(project_id)
        }],
        costs: vec![Cost {
            id: CostId(id(0x15)),
            project_id,
            spent: interval("2025-10-01", "2025-10-31", Grain::Month),
            amount: rubles("-12.30"),
            source_id: None,
            note: String::new(),
        }],
        extensions: vec![
            Extension {
                project_id,
                item: project_id.0,
                format: "oc4ids".to_owned(),
                body: "{\"purpose\":1}".to_owned(),
            },
            Extension { project_id, item: id(2), format: "xer".to_owned(), body: "a\tb".to_owned() },
        ],
        reports: vec![
            report.clone(),
            Report {
                id: ReportId(id(0x17)),
                title: "November, corrected".to_owned(),
                corrects: Some(report.id),
                ..Report::blank(project_id, day("2025-11-30"))
            },
        ],
        baselines: vec![Baseline {
            id: BaselineId(id(0x18)),
            project_id,
            name: "Contract".to_owned(),
            date: day("2025-05-01"),
            current: true,
            report_id: None,
            milestones: vec![BaselineMilestone {
                milestone_id: MilestoneId(id(2)),
                title: "Deck closed".to_owned(),
                planned: Some(interval("2026-04-01", "2026-06-30", Grain::Quarter)),
                budget: Some(rubles("9000000000")),
            }],
            quantities: vec![BaselineQuantity {
                quantity_id: QuantityId(id(0x10)),
                name: "Piles".to_owned(),
                total: Some(number("120")),
                planned: plan,
                budget: Some(rubles("900.50")),
            }],
            note: String::new(),
        }],
        ..Content::default()
    }
}

fn any_money() -> impl Strategy<Value = Option<Money>> {
    let money = (any_decimal(), "[A-Z]{3}").prop_map(|(amount, c)| Money { amount, currency: c.parse().unwrap() });
    prop::option::of(money)
}

fn any_day() -> impl Strategy<Value = chrono::NaiveDate> {
    any_interval().prop_map(|interval| interval.first_known())
}

fn any_plan() -> impl Strategy<Value = Vec<Planned>> {
    prop::collection::vec((any_day(), any_decimal()).prop_map(|(date, value)| Planned { date, value }), 0..3)
}

fn any_readings() -> impl Strategy<Value = Vec<Measurement>> {
    let reading = (any_uuid(), any_interval(), any_decimal(), prop::option::of(any_uuid()), any_text()).prop_map(
        |(id, date, value, source, note)| Measurement {
            id: MeasurementId(id),
            date,
            value,
            source_id: source.map(SourceId),
            note,
        },
    );
    prop::collection::vec(reading, 0..3).prop_map(|mut readings| {
        readings.sort_by_key(|reading| (reading.date.last_known(), reading.id));
        readings
    })
}

fn any_quantity() -> impl Strategy<Value = Quantity> {
    let amounts = (prop::option::of(any_decimal()), any_decimal(), any_money());
    (any_uuid(), any_text(), any_text(), amounts, any_plan(), any_readings()).prop_map(
        |(id, name, unit, (total, weight, budget), planned, readings)| Quantity {
            id: QuantityId(id),
            name,
            unit,
            total,
            weight,
            budget,
            planned,
            readings,
            ..Quantity::blank(ProjectId(Uuid::nil()), 0)
        },
    )
}

fn any_front() -> impl Strategy<Value = Front> {
    (any_uuid(), any_text(), any_decimal(), any::<bool>(), any_plan(), any_readings()).prop_map(
        |(id, note, start, up, planned, readings)| Front {
            id: FrontId(id),
            note,
            start,
            direction: if up { Direction::Up } else { Direction::Down },
            planned,
            readings,
            ..Front::blank(ProjectId(Uuid::nil()), 0)
        },
    )
}

fn any_line() -> impl Strategy<Value = ReportLine> {
    let dates = (prop::option::of(any_interval()), prop::option::of(any_interval()));
    let states = prop::sample::select(vec![LineState::Untouched, LineState::Confirmed, LineState::Changed]);
    let reasons = prop::option::of(prop::sample::select(Reason::ALL.to_vec()));
    let from = (prop::option::of(any_uuid()), prop::option::of(any_uuid()));
    (any_uuid(), any_text(), dates, states, reasons, any_text(), from).prop_map(
        |(id, title, (forecast, actual), state, reason, because, (claim, source))| ReportLine {
            milestone_id: MilestoneId(id),
            title,
            forecast,
            actual,
            state,
            reason,
            because,
            claim_id: claim.map(ClaimId),
            source_id: source.map(SourceId),
        },
    )
}

fn any_report() -> impl Strategy<Value = Report> {
    let days = (any_day(), prop::option::of(any_day()));
    let texts = (any_text(), any_text());
    let progress = prop::option::of((any_text(), any_decimal()));
    let fronts = prop::collection::vec((any_uuid(), any_text(), prop::option::of(any_decimal())), 0..3);
    let lines = prop::collection::vec(any_line(), 0..3);
    (any_uuid(), days, texts, prop::option::of(any_uuid()), progress, lines, fronts).prop_map(
        |(id, (data_date, issued), (title, remarks), corrects, progress, lines, fronts)| Report {
            id: ReportId(id),
            title,
            remarks,
            issued,
            corrects: corrects.map(ReportId),
            lines,
            progress: progress.map(|(reported, share)| ReportedProgress { reported, share }),
            fronts: fronts
                .into_iter()
                .map(|(id, name, chainage)| FrontReading { front_id: FrontId(id), name, chainage })
                .collect(),
            ..Report::blank(ProjectId(Uuid::nil()), data_date)
        },
    )
}

fn any_baseline() -> impl Strategy<Value = Baseline> {
    let milestone = (any_uuid(), any_text(), prop::option::of(any_interval()), any_money());
    (any_uuid(), any_text(), any_day(), any::<bool>(), prop::collection::vec(milestone, 0..3)).prop_map(
        |(id, name, date, current, milestones)| Baseline {
            id: BaselineId(id),
            project_id: ProjectId(Uuid::nil()),
            name,
            date,
            current,
            report_id: None,
            milestones: milestones
                .into_iter()
                .map(|(id, title, planned, budget)| BaselineMilestone {
                    milestone_id: MilestoneId(id),
                    title,
                    planned,
                    budget,
                })
                .collect(),
            quantities: vec![],
            note: String::new(),
        },
    )
}

fn any_cost() -> impl Strategy<Value = Cost> {
    (any_uuid(), any_interval(), any_decimal(), any_text()).prop_map(|(id, spent, amount, note)| Cost {
        id: CostId(id),
        project_id: ProjectId(Uuid::nil()),
        spent: if spent.latest().is_some() { spent } else { DateInterval::day(spent.first_known()) },
        amount: Money { amount, currency: "EUR".parse().unwrap() },
        source_id: None,
        note,
    })
}

/// Up to two of each noun for each project, in the order that a workspace has.
pub(crate) fn any_of(projects: Vec<ProjectId>) -> impl Strategy<Value = Content> {
    let nouns = (
        prop::collection::vec(any_quantity(), 0..2),
        prop::collection::vec(any_front(), 0..3),
        prop::collection::vec(any_cost(), 0..3),
        prop::collection::vec(any_report(), 0..3),
        prop::collection::vec(any_baseline(), 0..3),
        prop::collection::btree_map((any::<bool>(), any_uuid(), "[a-z]{1,3}"), any_text(), 0..3),
    );
    prop::collection::vec(nouns, projects.len()).prop_map(move |of_projects| {
        let mut content = Content::default();
        for (project_id, (quantities, fronts, mut costs, mut reports, mut baselines, extensions)) in
            projects.iter().copied().zip(of_projects)
        {
            let mut extensions: Vec<_> = extensions
                .into_iter()
                .map(|((own, item, format), body)| {
                    let item = if own { project_id.0 } else { item };
                    Extension { project_id, item, format, body }
                })
                .collect();
            extensions.sort_by(|a, b| (a.item, &a.format).cmp(&(b.item, &b.format)));
            extensions.dedup_by(|a, b| (a.item, &a.format) == (b.item, &b.format));
            content.extensions.extend(extensions);
            costs.sort_by_key(|cost| cost.id);
            reports.sort_by_key(|report| (report.data_date, report.id));
            baselines.sort_by_key(|baseline| (baseline.date, baseline.id));
            let quantities = (0..).zip(quantities);
            content.quantities.extend(quantities.map(|(position, of)| Quantity { project_id, position, ..of }));
            content.fronts.extend((0..).zip(fronts).map(|(position, of)| Front { project_id, position, ..of }));
            content.costs.extend(costs.into_iter().map(|of| Cost { project_id, ..of }));
            content.reports.extend(reports.into_iter().map(|of| Report { project_id, ..of }));
            content.baselines.extend(baselines.into_iter().map(|of| Baseline { project_id, ..of }));
        }
        content
    })
}
