//! Rows of activities: they change those of their codes and add the others to the schedule of one project, as rows that
//! are pasted do.

use crate::api::ImportRequest;
use crate::project;
use crate::schedule::written::{self, WrittenRow};
use crate::view::{Changed, Failure};
use crate::workspace::Workspace;
use milepost_exchange::record::{ActivityRecord, Records};
use milepost_model::schedule::ActivityDraft;
use milepost_model::{Message, Problem, ProjectId};

/// The project that all rows are of: the one that is imported into, else the one that they all name.
pub(super) fn project_of(
    workspace: &Workspace,
    records: &Records,
    request: &ImportRequest,
) -> Result<ProjectId, Failure> {
    if let Some(project) = request.into {
        return Ok(project);
    }
    match records.projects.as_slice() {
        [only] if !only.called.is_empty() => Ok(project::find(workspace, &only.called)?.id),
        _ => {
            let failure = Failure::new(Failure::INVALID, Message::new("table-activities-into"));
            Err(failure.help(Message::new("table-activities-into-help")))
        }
    }
}

/// Writes the rows, in one step.
///
/// # Errors
/// `invalid` with the problems of each row, which say the row of the file: then nothing is changed.
pub(super) fn write(workspace: &mut Workspace, records: &Records, project: ProjectId) -> Result<Changed, Failure> {
    let records: Vec<_> = records.projects.iter().flat_map(|p| &p.activities).collect();
    let rows: Vec<WrittenRow> =
        records.iter().map(|record| WrittenRow { activity: None, draft: draft(&record.draft) }).collect();
    let today = workspace.today();
    written::write(workspace, project, None, &rows, today).map_err(|failure| {
        // `2.duration` is that of the third row that was written; people count the rows of the file.
        let in_file = |problem: Problem| {
            let place = problem.field.split_once('.').and_then(|(at, field)| {
                let row = records.get(at.parse::<usize>().ok()?)?.place.row?;
                Some(format!("{row}.{field}"))
            });
            Problem { field: place.unwrap_or_else(|| problem.field.clone()), ..problem }
        };
        let problems = failure.problems.into_iter().map(in_file).collect();
        Failure { problems, ..failure }
    })
}

fn draft(of: &ActivityRecord) -> ActivityDraft {
    let said = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    // A bare number is a number of days, as spreadsheets have it.
    let days = |text: String| if text.parse::<f64>().is_ok() { format!("{text}d") } else { text };
    let constrained = said(&of.start).filter(|_| of.predecessors.is_empty() && of.actual_start.is_empty());
    let duration = said(&of.duration).map(days);
    ActivityDraft {
        code: said(&of.code),
        name: said(&of.name),
        finish: said(&of.finish).filter(|_| duration.is_none()),
        duration,
        percent: said(&of.percent_complete),
        predecessors: said(&of.predecessors),
        constraint_kind: constrained.as_ref().map(|_| "start_on_or_after".to_owned()),
        constraint_date: constrained,
        actual_start: said(&of.actual_start),
        actual_finish: said(&of.actual_finish),
        ..ActivityDraft::default()
    }
}
