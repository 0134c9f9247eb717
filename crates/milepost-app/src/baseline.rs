//! Baselines: list, freeze from the plan or from a report, choose, rename, remove.

use crate::project::content::ProjectContent;
use crate::report::project_of;
use crate::view::{Baselines, Changed, Failure};
use crate::workspace::{Done, Workspace};
use crate::{action, report, search};
use milepost_model::reading;
use milepost_model::{
    Baseline, BaselineId, BaselineMilestone, BaselineQuantity, Message, Problem, ProjectId, ReportId,
};
use milepost_schedule::effective;
use milepost_store as store;
use milepost_store::Reader;

const NAME: usize = 200;

/// # Errors
/// Where the file cannot be read.
pub fn list(workspace: &Workspace, project: ProjectId) -> Result<Baselines, Failure> {
    Ok(Baselines { baselines: store::baseline::of_project(workspace.store(), project)? })
}

/// The baseline with this number in the project's list (from 1) or this id, else the only one with this in
/// its name.
///
/// # Errors
/// `not_found`, or `ambiguous` where several match.
pub fn find(workspace: &Workspace, project: ProjectId, text: &str) -> Result<Baseline, Failure> {
    let baselines = store::baseline::of_project(workspace.store(), project)?;
    search::one(&baselines, text, "baseline", |baseline| &baseline.name, |baseline| baseline.id.0)
}

/// What a baseline is frozen as.
#[derive(Clone, Debug, Default)]
pub struct Freeze<'a> {
    pub name: &'a str,
    /// A single day, as typed; missing: today, or the report's data date.
    pub date: Option<&'a str>,
    /// Freezes the dates of this report: its forecasts, and the actual dates of what was met by then.
    /// Without one: the plan as it stands.
    pub report: Option<ReportId>,
    pub current: bool,
}

/// Freezes the planned dates and budgets.
///
/// # Errors
/// `invalid` with the fields' problems; `not_found` where the project or the report has gone.
pub fn freeze(workspace: &mut Workspace, project: ProjectId, of: &Freeze<'_>) -> Result<Changed, Failure> {
    let today = workspace.today();
    let scheduled = workspace.scheduled(project)?;
    workspace.transact(|tx| {
        let content = ProjectContent::load(tx, project)?.with(scheduled);
        let told = of.report.map(|id| report::get(tx, id)).transpose()?;
        let name = name(of.name)?;
        let date = match of.date.map(str::trim).filter(|typed| !typed.is_empty()) {
            None => told.as_ref().map_or(today, |told| told.data_date),
            Some(typed) => reading::date::read(typed, &content.anchors(today))
                .read()
                .and_then(|date| date.as_day())
                .ok_or_else(|| invalid("date", Message::new("baseline-date-not-a-day").with("text", typed)))?,
        };
        let known = told.as_ref().map(|told| {
            let counting = effective::reports(&content.reports, told.data_date);
            let mut counting: Vec<_> = counting.into_iter().filter(|other| other.id != told.id).collect();
            counting.push(told);
            let scheduled = content.scheduled.as_deref().and_then(|of| of.by(told.data_date));
            effective::milestones(&content.milestones, &counting, effective::Baselines::default(), scheduled)
        });
        let frozen = content.milestones.iter().enumerate().map(|(place, milestone)| BaselineMilestone {
            milestone_id: milestone.id,
            title: milestone.title.clone(),
            planned: match known.as_ref().and_then(|known| known.get(place)) {
                Some(known) => known.actual.or(known.forecast).or(known.planned),
                None => milestone.planned,
            },
            budget: milestone.budget,
        });
        let quantities = content.quantities.iter().map(|quantity| BaselineQuantity {
            quantity_id: quantity.id,
            name: quantity.name.clone(),
            total: quantity.total,
            planned: quantity.planned.clone(),
            budget: quantity.budget,
        });
        let baseline = Baseline {
            id: BaselineId::new(),
            project_id: project,
            name,
            date,
            current: of.current,
            report_id: of.report,
            milestones: frozen.collect(),
            quantities: quantities.collect(),
            note: String::new(),
        };
        store::baseline::insert(tx, &baseline)?;
        let action = action::thing("history-thing-added", "baseline", &content.project, &baseline.name);
        Ok(Done::new(action).id(baseline.id.0))
    })
}

fn name(typed: &str) -> Result<String, Failure> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(invalid("name", Message::new("baseline-name-missing")));
    }
    if name.chars().count() > NAME {
        return Err(invalid("name", Message::new("reading-text-too-long").with("count", name.chars().count())));
    }
    Ok(name)
}

fn invalid(field: &str, message: Message) -> Failure {
    let help = Message::new(&format!("baseline-{field}-help"));
    Failure::invalid(vec![Problem::error(field, message).help(help)])
}

/// Holds the project to this baseline.
///
/// # Errors
/// `not_found` where it has gone.
pub fn choose(workspace: &mut Workspace, baseline: BaselineId) -> Result<Changed, Failure> {
    workspace.transact(|tx| {
        let chosen = get(tx, baseline)?;
        if !chosen.current {
            store::baseline::choose(tx, &chosen)?;
        }
        let project = project_of(tx, chosen.project_id)?;
        Ok(Done::new(action::thing("history-baseline-chosen", "baseline", &project, &chosen.name)))
    })
}

/// Holds the project to no baseline: the planned dates of its milestones count again.
///
/// # Errors
/// `not_found` where the project has gone.
pub fn unchoose(workspace: &mut Workspace, project: ProjectId) -> Result<Changed, Failure> {
    workspace.transact(|tx| {
        let project = project_of(tx, project)?;
        store::baseline::unchoose(tx, project.id)?;
        Ok(Done::new(action::thing("history-baseline-unchosen", "baseline", &project, "")))
    })
}

/// # Errors
/// `invalid` where the name does not do; `not_found` where it has gone.
pub fn rename(workspace: &mut Workspace, baseline: BaselineId, to: &str) -> Result<Changed, Failure> {
    workspace.transact(|tx| {
        let before = get(tx, baseline)?;
        let after = Baseline { name: name(to)?, ..before.clone() };
        if after != before {
            store::baseline::rename(tx, &after)?;
        }
        let project = project_of(tx, before.project_id)?;
        Ok(Done::new(action::thing("history-thing-edited", "baseline", &project, &after.name)))
    })
}

/// # Errors
/// `not_found` where it has gone.
pub fn remove(workspace: &mut Workspace, baseline: BaselineId) -> Result<Changed, Failure> {
    workspace.transact(|tx| {
        let removed = get(tx, baseline)?;
        store::baseline::delete(tx, baseline)?;
        let project = project_of(tx, removed.project_id)?;
        Ok(Done::new(action::thing("history-thing-removed", "baseline", &project, &removed.name)))
    })
}

fn get(reader: &Reader, baseline: BaselineId) -> Result<Baseline, Failure> {
    store::baseline::get(reader, baseline)?.ok_or_else(|| Failure::gone("baseline"))
}
