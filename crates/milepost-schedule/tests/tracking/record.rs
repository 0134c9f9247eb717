//! A followed project's record in short, for the tests to compute on.

pub(crate) use crate::support::{date, day};
use milepost_model::ActivityId;
use milepost_model::schedule::ActivityDate;
use milepost_model::{
    Baseline, BaselineId, BaselineMilestone, Chainage, Claim, ClaimId, ClaimValue, Cost, CostId, DayRange, Direction,
    FactName, Front, FrontId, LineState, Measurement, MeasurementId, Milestone, MilestoneId, Money, Planned, Project,
    ProjectId, Quantity, QuantityId, Reason, Report, ReportId, ReportLine, Source, SourceId,
};
use milepost_schedule::earned::{Earned, Period, earned};
use milepost_schedule::evidence::SourceIndex;
use milepost_schedule::forecast::outside::{Class, Finished};
use milepost_schedule::forecast::simulation::Plan;
use milepost_schedule::forecast::{Asked, FinishForecast, Forecasts, Method, MethodForecast, forecasts};
use milepost_schedule::front::{Fronts, Window, fronts};
use milepost_schedule::record::Rows;
use milepost_schedule::scheduled::{Budgets, Scheduled, ScheduledFinish, ScheduledMilestone, Shares};
use milepost_schedule::trend::{Trend, trend};
use rust_decimal::Decimal;
use uuid::Uuid;

#[derive(Clone, Debug)]
pub(crate) struct Record {
    pub(crate) project: Project,
    pub(crate) milestones: Vec<Milestone>,
    pub(crate) claims: Vec<Claim>,
    pub(crate) reports: Vec<Report>,
    pub(crate) baselines: Vec<Baseline>,
    pub(crate) quantities: Vec<Quantity>,
    pub(crate) fronts: Vec<Front>,
    pub(crate) costs: Vec<Cost>,
    pub(crate) sources: Vec<Source>,
    pub(crate) scheduled: Option<Scheduled>,
}

impl Record {
    pub(crate) fn new() -> Self {
        Self::named(1)
    }

    pub(crate) fn named(number: u128) -> Self {
        let project =
            Project { id: ProjectId(Uuid::from_u128(number)), name: format!("Bridge {number}"), ..Project::blank(0) };
        Self {
            project,
            milestones: vec![],
            claims: vec![],
            reports: vec![],
            baselines: vec![],
            scheduled: None,
            quantities: vec![],
            fronts: vec![],
            costs: vec![],
            sources: vec![],
        }
    }

    pub(crate) fn milestone(mut self, title: &str, weight: i64, planned: &str, forecast: &str, actual: &str) -> Self {
        let position = self.milestones.len();
        self.milestones.push(Milestone {
            id: MilestoneId(Uuid::from_u128(100 + position as u128)),
            title: title.into(),
            weight: Decimal::from(weight),
            planned: date(planned),
            forecast: date(forecast),
            actual: date(actual),
            ..Milestone::blank(self.project.id, position as i64)
        });
        self
    }

    /// What the last milestone is worth, in euros.
    pub(crate) fn budget(mut self, amount: i64) -> Self {
        self.milestones.last_mut().expect("a milestone").budget = Some(euros(amount));
        self
    }

    /// The range of the last milestone.
    pub(crate) fn range(mut self, least: i32, likely: i32, most: i32) -> Self {
        self.milestones.last_mut().expect("a milestone").range = Some(DayRange { least, likely, most });
        self
    }

    pub(crate) fn met(mut self, place: usize, on: &str) -> Self {
        self.milestones[place].actual = date(on);
        self
    }

    pub(crate) fn cost(mut self, spent: &str, amount: i64) -> Self {
        self.costs.push(Cost {
            id: CostId(Uuid::from_u128(600 + self.costs.len() as u128)),
            project_id: self.project.id,
            spent: date(spent).expect("a day"),
            amount: euros(amount),
            source_id: None,
            note: String::new(),
        });
        self
    }

    /// The last cost is in another currency.
    pub(crate) fn in_currency(mut self, code: &str) -> Self {
        self.costs.last_mut().expect("a cost").amount.currency = code.parse().expect("a code");
        self
    }

    pub(crate) fn quantity(mut self, name: &str, total: i64, budget: i64, planned: &[(&str, i64)]) -> Self {
        let position = self.quantities.len();
        self.quantities.push(Quantity {
            id: QuantityId(Uuid::from_u128(700 + position as u128)),
            name: name.into(),
            unit: "m".into(),
            total: (total > 0).then(|| Decimal::from(total)),
            budget: (budget > 0).then(|| euros(budget)),
            planned: plan(planned),
            ..Quantity::blank(self.project.id, position as i64)
        });
        self
    }

    pub(crate) fn weighing(mut self, weight: i64) -> Self {
        self.quantities.last_mut().expect("a quantity").weight = Decimal::from(weight);
        self
    }

    /// Done of the last quantity.
    pub(crate) fn done(mut self, on: &str, value: i64) -> Self {
        self.quantities.last_mut().expect("a quantity").readings.push(reading(on, value));
        self
    }

    pub(crate) fn length(mut self, metres: i64) -> Self {
        self.project.chainage = Some(Chainage { length: Decimal::from(metres), claim_id: None });
        self
    }

    pub(crate) fn front(mut self, name: &str, start: i64, direction: Direction, readings: &[(&str, i64)]) -> Self {
        let position = self.fronts.len();
        self.fronts.push(Front {
            id: FrontId(Uuid::from_u128(800 + position as u128)),
            name: name.into(),
            start: Decimal::from(start),
            direction,
            readings: readings.iter().map(|(on, value)| reading(on, *value)).collect(),
            ..Front::blank(self.project.id, position as i64)
        });
        self
    }

    pub(crate) fn planned(mut self, points: &[(&str, i64)]) -> Self {
        self.fronts.last_mut().expect("a front").planned = plan(points);
        self
    }

    pub(crate) fn date_claim(mut self, fact: &str, value: &str, stated: &str, publisher: &str) -> Self {
        let number = self.claims.len() as u128;
        let source = (!publisher.is_empty()).then(|| SourceId(Uuid::from_u128(300 + number)));
        if let Some(id) = source {
            self.sources.push(Source {
                id,
                title: format!("statement {number}"),
                publisher: publisher.into(),
                published: date(stated),
                ..Source::blank()
            });
        }
        let value = ClaimValue::Date(date(value).expect("a claimed date"));
        self.claims.push(Claim {
            id: ClaimId(Uuid::from_u128(200 + number)),
            fact: FactName(fact.into()),
            reported: format!("{fact} as reported"),
            value,
            source_id: source,
            stated: date(stated),
            ..Claim::blank(self.project.id)
        });
        self
    }

    /// From `start` to `finish`, both said at an unknown time and so always counting.
    pub(crate) fn promise(self, start: &str, finish: &str) -> Self {
        self.date_claim("start", start, "", "").date_claim("finish", finish, "", "")
    }

    /// A finished project: it started, was promised and was done.
    pub(crate) fn finished(number: u128, start: &str, promised: &str, done: &str) -> Self {
        Self::named(number).promise(start, promised).milestone("Done", 1, promised, "", done)
    }

    /// An issued report; each line is a milestone's place, its forecast or `met ` and its actual date, and a reason.
    pub(crate) fn report(mut self, data_date: &str, lines: &[(usize, &str, Option<Reason>)]) -> Self {
        let line = |(place, said, reason): &(usize, &str, Option<Reason>)| {
            let actual = said.strip_prefix("met ");
            ReportLine {
                milestone_id: self.milestones[*place].id,
                title: self.milestones[*place].title.clone(),
                forecast: if actual.is_some() { None } else { date(said) },
                actual: actual.and_then(date),
                state: LineState::Changed,
                reason: *reason,
                because: String::new(),
                claim_id: None,
                source_id: None,
            }
        };
        let report = Report {
            id: ReportId(Uuid::from_u128(900 + self.reports.len() as u128)),
            title: format!("Report of {data_date}"),
            issued: Some(day(data_date)),
            lines: lines.iter().map(line).collect(),
            ..Report::blank(self.project.id, day(data_date))
        };
        self.reports.push(report);
        self
    }

    /// Freezes a planned date for each milestone in order; the last one added is current.
    pub(crate) fn baseline(mut self, on: &str, planned: &[&str]) -> Self {
        self.baselines.iter_mut().for_each(|baseline| baseline.current = false);
        let frozen = self.milestones.iter().zip(planned).map(|(milestone, planned)| BaselineMilestone {
            milestone_id: milestone.id,
            title: milestone.title.clone(),
            planned: date(planned),
            budget: None,
        });
        self.baselines.push(Baseline {
            id: BaselineId(Uuid::from_u128(500 + self.baselines.len() as u128)),
            project_id: self.project.id,
            name: format!("Baseline {}", self.baselines.len() + 1),
            date: day(on),
            current: true,
            report_id: None,
            milestones: frozen.collect(),
            quantities: vec![],
            note: String::new(),
        });
        self
    }

    pub(crate) fn rows(&self) -> Rows<'_> {
        Rows {
            project: &self.project,
            milestones: &self.milestones,
            claims: &self.claims,
            reports: &self.reports,
            baselines: &self.baselines,
            quantities: &self.quantities,
            fronts: &self.fronts,
            costs: &self.costs,
            scheduled: self.scheduled.as_ref(),
        }
    }

    pub(crate) fn earned(&self, as_of: &str, period: Period) -> Earned {
        earned(&self.rows().on(day(as_of)), period)
    }

    pub(crate) fn fronts(&self, as_of: &str) -> Fronts {
        self.fronts_within(as_of, None)
    }

    pub(crate) fn fronts_within(&self, as_of: &str, days: Option<u32>) -> Fronts {
        fronts(&self.rows().on(day(as_of)), Window { days })
    }

    pub(crate) fn trend(&self, as_of: &str) -> Trend {
        trend(&self.rows().on(day(as_of)), &SourceIndex::new(&self.sources))
    }

    pub(crate) fn forecasts(&self, as_of: &str, class: &[Record]) -> Forecasts {
        let members = class.iter().filter_map(|record| Finished::of(&record.rows().on(day(as_of)))).collect();
        let class = Class { members, ..Class::default() };
        let asked = Asked { class: &class, window: Window::default(), plan: Plan::default() };
        forecasts(&self.rows().on(day(as_of)), &SourceIndex::new(&self.sources), &asked, &Method::ALL)
    }

    pub(crate) fn method(&self, method: Method, as_of: &str, class: &[Record]) -> MethodForecast {
        let forecasts = self.forecasts(as_of, class);
        forecasts.methods.into_iter().find(|found| found.method == method).expect("every method is there")
    }

    pub(crate) fn forecast(&self, method: Method, as_of: &str, class: &[Record]) -> Result<FinishForecast, String> {
        let figure = self.method(method, as_of, class).forecast;
        figure.value.ok_or_else(|| figure.unknown.expect("a reason").id)
    }
}

fn euros(amount: i64) -> Money {
    Money { amount: Decimal::from(amount), currency: "EUR".parse().expect("a code") }
}

fn plan(points: &[(&str, i64)]) -> Vec<Planned> {
    points.iter().map(|(on, value)| Planned { date: day(on), value: Decimal::from(*value) }).collect()
}

fn reading(on: &str, value: i64) -> Measurement {
    Measurement {
        id: MeasurementId::new(),
        date: date(on).expect("a day"),
        value: Decimal::from(value),
        source_id: None,
        note: String::new(),
    }
}

/// A schedule of one activity, which the record's last milestone follows.
pub(crate) fn scheduled_on(data_date: &str, finish: &str, record: &Record) -> Scheduled {
    let (activity, title) = (ActivityId::new(), "A1010 Open".to_owned());
    let milestone = ScheduledMilestone {
        milestone: record.milestones.last().expect("a milestone").id,
        activity,
        title: title.clone(),
        reads: ActivityDate::Finish,
        day: day(finish),
        actual: false,
    };
    Scheduled {
        data_date: day(data_date),
        finish: Some(ScheduledFinish { activity, title, day: day(finish), done: false, activities: 1 }),
        milestones: vec![milestone],
        shares: Shares::default(),
        budgets: Budgets::default(),
    }
}
