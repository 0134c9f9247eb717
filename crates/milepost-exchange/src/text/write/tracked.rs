//! Writes what a project was followed by: quantities, fronts, structures, costs, reports and baselines.

use super::{Text, name, sorted};
use milepost_model::{
    Baseline, Content, Cost, Extension, Front, Measurement, Money, ProjectId, Quantity, Report, ReportLine, Structure,
    measurement,
};
use std::collections::HashMap;

/// The rows of each project.
pub(super) struct Tracked<'a> {
    quantities: HashMap<ProjectId, Vec<&'a Quantity>>,
    fronts: HashMap<ProjectId, Vec<&'a Front>>,
    structures: HashMap<ProjectId, Vec<&'a Structure>>,
    costs: HashMap<ProjectId, Vec<&'a Cost>>,
    extensions: HashMap<ProjectId, Vec<&'a Extension>>,
    reports: HashMap<ProjectId, Vec<&'a Report>>,
    baselines: HashMap<ProjectId, Vec<&'a Baseline>>,
}

fn by_project<T>(rows: &[T], project: impl Fn(&T) -> ProjectId) -> HashMap<ProjectId, Vec<&T>> {
    let mut of: HashMap<ProjectId, Vec<&T>> = HashMap::new();
    for row in rows {
        of.entry(project(row)).or_default().push(row);
    }
    of
}

impl<'a> Tracked<'a> {
    pub(super) fn of(content: &'a Content) -> Self {
        Self {
            quantities: by_project(&content.quantities, |row| row.project_id),
            fronts: by_project(&content.fronts, |row| row.project_id),
            structures: by_project(&content.structures, |row| row.project_id),
            costs: by_project(&content.costs, |row| row.project_id),
            extensions: by_project(&content.extensions, |row| row.project_id),
            reports: by_project(&content.reports, |row| row.project_id),
            baselines: by_project(&content.baselines, |row| row.project_id),
        }
    }

    pub(super) fn write(&mut self, text: &mut Text, project: ProjectId) {
        for row in sorted(self.quantities.remove(&project).unwrap_or_default(), |row| (row.position, row.id)) {
            write_quantity(text, row);
        }
        for row in sorted(self.fronts.remove(&project).unwrap_or_default(), |row| (row.position, row.id)) {
            write_front(text, row);
        }
        for row in sorted(self.structures.remove(&project).unwrap_or_default(), |row| row.id) {
            write_structure(text, row);
        }
        for row in sorted(self.costs.remove(&project).unwrap_or_default(), |row| row.id) {
            write_cost(text, row);
        }
        for row in sorted(self.reports.remove(&project).unwrap_or_default(), |row| (row.data_date, row.id)) {
            write_report(text, row);
        }
        for row in sorted(self.baselines.remove(&project).unwrap_or_default(), |row| (row.date, row.id)) {
            write_baseline(text, row);
        }
        for row in sorted(self.extensions.remove(&project).unwrap_or_default(), |row| (row.item, row.format.clone())) {
            write_extension(text, row);
        }
    }
}

/// An amount with its currency: `9000000000 RUB`.
pub(super) fn money(money: Money) -> String {
    format!("{} {}", money.amount, money.currency)
}

fn write_quantity(text: &mut Text, quantity: &Quantity) {
    text.head("project.quantity");
    text.value("id", quantity.id);
    text.value("name", &quantity.name);
    text.value("unit", &quantity.unit);
    text.maybe("total", quantity.total);
    text.value("weight", quantity.weight);
    text.maybe("budget", quantity.budget.map(money));
    text.filled("planned", &measurement::stored(&quantity.planned));
    text.filled("note", &quantity.note);
    write_readings(text, "project.quantity.reading", &quantity.readings);
}

fn write_front(text: &mut Text, front: &Front) {
    text.head("project.front");
    text.value("id", front.id);
    text.value("name", &front.name);
    text.value("start", front.start);
    text.value("direction", name(front.direction));
    text.filled("planned", &measurement::stored(&front.planned));
    text.filled("note", &front.note);
    write_readings(text, "project.front.reading", &front.readings);
}

fn write_readings(text: &mut Text, table: &str, readings: &[Measurement]) {
    for reading in sorted(readings.iter().collect(), |reading| (reading.date.last_known(), reading.id)) {
        text.head(table);
        text.value("id", reading.id);
        text.date("date", Some(reading.date));
        text.value("value", reading.value);
        text.maybe("source", reading.source_id);
        text.filled("note", &reading.note);
    }
}

fn write_structure(text: &mut Text, structure: &Structure) {
    text.head("project.structure");
    text.value("id", structure.id);
    text.value("kind", name(structure.kind));
    text.value("name", &structure.name);
    text.value("from", structure.from);
    text.maybe("to", structure.to);
    text.list("milestones", &structure.milestones);
    text.filled("note", &structure.note);
}

fn write_cost(text: &mut Text, cost: &Cost) {
    text.head("project.cost");
    text.value("id", cost.id);
    text.date("spent", Some(cost.spent));
    text.value("amount", money(cost.amount));
    text.maybe("source", cost.source_id);
    text.filled("note", &cost.note);
}

/// One that belongs to the project itself names no item.
fn write_extension(text: &mut Text, extension: &Extension) {
    text.head("project.extension");
    text.maybe("item", Some(extension.item).filter(|item| *item != extension.project_id.0));
    text.value("format", &extension.format);
    text.value("body", &extension.body);
}

fn write_report(text: &mut Text, report: &Report) {
    text.head("project.report");
    text.value("id", report.id);
    text.value("data_date", report.data_date);
    text.value("title", &report.title);
    text.maybe("issued", report.issued);
    text.maybe("corrects", report.corrects);
    if let Some(progress) = &report.progress {
        text.value("progress_reported", &progress.reported);
        text.value("progress_share", progress.share);
    }
    text.filled("remarks", &report.remarks);
    text.list("sources", &report.sources);
    for line in &report.lines {
        write_line(text, line);
    }
    for reading in &report.quantities {
        text.head("project.report.quantity");
        text.value("quantity", reading.quantity_id);
        text.value("name", &reading.name);
        text.maybe("done", reading.done);
    }
    for reading in &report.fronts {
        text.head("project.report.front");
        text.value("front", reading.front_id);
        text.value("name", &reading.name);
        text.maybe("chainage", reading.chainage);
    }
}

fn write_line(text: &mut Text, line: &ReportLine) {
    text.head("project.report.line");
    text.value("milestone", line.milestone_id);
    text.value("title", &line.title);
    text.date("forecast", line.forecast);
    text.date("actual", line.actual);
    text.value("state", name(line.state));
    text.maybe("reason", line.reason.map(name));
    text.filled("because", &line.because);
    text.maybe("claim", line.claim_id);
    text.maybe("source", line.source_id);
}

fn write_baseline(text: &mut Text, baseline: &Baseline) {
    text.head("project.baseline");
    text.value("id", baseline.id);
    text.value("name", &baseline.name);
    text.value("date", baseline.date);
    if baseline.current {
        text.line("current = true");
    }
    text.maybe("report", baseline.report_id);
    text.filled("note", &baseline.note);
    for frozen in &baseline.milestones {
        text.head("project.baseline.milestone");
        text.value("milestone", frozen.milestone_id);
        text.value("title", &frozen.title);
        text.date("planned", frozen.planned);
        text.maybe("budget", frozen.budget.map(money));
    }
    for frozen in &baseline.quantities {
        text.head("project.baseline.quantity");
        text.value("quantity", frozen.quantity_id);
        text.value("name", &frozen.name);
        text.maybe("total", frozen.total);
        text.filled("planned", &measurement::stored(&frozen.planned));
        text.maybe("budget", frozen.budget.map(money));
    }
}
