//! Rows of activities: they change those of their codes and add the others to the schedule of one project, as rows that
//! are pasted do.

use crate::api::ImportRequest;
use crate::import::findings;
use crate::import::record::{Moves, Page, text};
use crate::project;
use crate::schedule::say;
use crate::schedule::written::{self, Tried, WrittenRow};
use crate::view::{
    Changed, Failure, FieldMove, ImportRow, RecordChange, RecordCount, RecordsContents, RowEffect, RowLeftOut,
    RowOutcome, RowsAsked,
};
use crate::workspace::Workspace;
use milepost_exchange::Finding;
use milepost_exchange::record::{ActivityRecord, Records};
use milepost_model::schedule::typed::{self, PerUnit};
use milepost_model::schedule::{Activity, ActivityDraft, Instant};
use milepost_model::{Arg, Message, Problem, ProjectId, Severity};
use milepost_store as store;
use std::collections::HashMap;

/// Of what is left out so much is listed; the rows tell all of it.
const SHOWN: usize = 200;

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

/// What each row would do to the schedule that it goes into; where it is not said which that is, why nothing can be
/// brought in.
pub(super) fn look(
    workspace: &Workspace,
    records: &Records,
    request: &ImportRequest,
    numbers: &[u64],
    asked: RowsAsked,
) -> Result<RecordsContents, Failure> {
    let mut contents = RecordsContents {
        left_out: findings(&records.findings.first(SHOWN)),
        left_out_count: records.findings.total(),
        ..RecordsContents::default()
    };
    let project = match project_of(workspace, records, request) {
        Ok(project) => project,
        Err(failure) => {
            contents.refused = Some(failure.message);
            return Ok(contents);
        }
    };
    let name = workspace.read(|reader| Ok(store::project::get(reader, project)?))?.map(|p| p.name).unwrap_or_default();
    let found: Vec<_> = records.projects.iter().flat_map(|p| &p.activities).collect();
    let rows: Vec<WrittenRow> =
        found.iter().map(|record| WrittenRow { activity: None, draft: draft(&record.draft) }).collect();
    let tried = written::look(workspace, project, &rows, workspace.today())?;
    let by_row: HashMap<u64, &Tried> =
        found.iter().zip(&tried).filter_map(|(record, tried)| Some((record.place.row?, tried))).collect();
    let mut not_read: HashMap<u64, Vec<&Finding>> = HashMap::new();
    for finding in &records.findings.list {
        not_read.entry(finding.place.row.unwrap_or(0)).or_default().push(finding);
    }
    let mut page = Page::new(asked);
    let mut count = RecordCount { noun: "activity".to_owned(), added: 0, changed: 0, same: 0 };
    for number in numbers.iter().copied() {
        let tried = by_row.get(&number).copied();
        let outcome = tried.map_or(RowOutcome::LeftOut, outcome);
        match outcome {
            RowOutcome::Added => count.added += 1,
            RowOutcome::Changed => count.changed += 1,
            RowOutcome::Same => count.same += 1,
            RowOutcome::LeftOut => {}
        }
        page.row(outcome, || told(number, outcome, tried, not_read.get(&number), &name));
    }
    let refused = tried.iter().filter(|tried| tried.problems.refuse()).count();
    contents.refused = (refused > 0).then(|| Message::new("table-activities-refused").with("count", refused));
    contents.changes = count.added + count.changed > 0;
    contents.counts = vec![count];
    contents.rows = Some(page.done());
    Ok(contents)
}

fn outcome(tried: &Tried) -> RowOutcome {
    let logic = tried.logic.as_ref().is_some_and(|(before, after)| before != after);
    match &tried.before {
        _ if tried.problems.refuse() => RowOutcome::LeftOut,
        None => RowOutcome::Added,
        Some(before) if *before != tried.after || logic => RowOutcome::Changed,
        Some(_) => RowOutcome::Same,
    }
}

fn told(
    number: u64,
    outcome: RowOutcome,
    tried: Option<&Tried>,
    not_read: Option<&Vec<&Finding>>,
    project: &str,
) -> ImportRow {
    let problems = tried.into_iter().flat_map(|tried| &tried.problems.0);
    let problems = problems.filter(|problem| problem.severity == Severity::Error);
    let found = not_read.into_iter().flatten();
    let found = found.map(|f| RowLeftOut { column: f.place.column.clone(), message: f.message.clone() });
    let left_out = problems.map(|p| RowLeftOut { column: p.field.clone(), message: p.message.clone() }).chain(found);
    let effect = |tried: &Tried| RowEffect {
        noun: "activity".to_owned(),
        name: [tried.after.code.as_str(), tried.after.name.as_str()].join(" ").trim().to_owned(),
        project: project.to_owned(),
        change: match outcome {
            RowOutcome::Added => RecordChange::Added,
            RowOutcome::Changed => RecordChange::Changed,
            RowOutcome::Same | RowOutcome::LeftOut => RecordChange::Same,
        },
        moves: moves(tried),
    };
    let effects = tried.filter(|_| outcome != RowOutcome::LeftOut).map(effect).into_iter().collect();
    ImportRow { number, outcome, effects, left_out: left_out.collect() }
}

fn moves(tried: &Tried) -> Vec<FieldMove> {
    let mut moves = Moves::default();
    let mut field = |id: &str, value: &dyn Fn(&Activity) -> Option<Arg>| {
        moves.plain(id, tried.before.as_ref().and_then(value), value(&tried.after));
    };
    let date = |at: Option<Instant>| at.map(|at| Arg::from(at.to_string()));
    let written = |minutes| Arg::from(typed::written(minutes, PerUnit::default()));
    let known = tried.before.is_some();
    field("table-field-activity-code", &|a| text(&a.code).filter(|_| known));
    field("table-field-activity-name", &|a| text(&a.name).filter(|_| known));
    field("table-field-duration", &|a| Some(written(a.original)));
    field("row-remaining", &|a| (a.remaining != a.original).then(|| written(a.remaining)));
    field("table-field-constraint", &|a| a.constraint.as_ref().map(|c| say::constraint(c).into()));
    field("table-field-actual-start", &|a| date(a.actual_start));
    field("table-field-actual-finish", &|a| date(a.actual_finish));
    if let Some((before, after)) = &tried.logic {
        moves.plain("table-field-predecessors", text(before), text(after));
    }
    moves.0
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
    let bare = of.predecessors.is_empty() && of.actual_start.is_empty() && of.constraint.is_none();
    let constrained = said(&of.start).filter(|_| bare);
    let duration = said(&of.duration).map(days);
    ActivityDraft {
        code: said(&of.code),
        name: said(&of.name),
        finish: said(&of.finish).filter(|_| duration.is_none()),
        duration,
        percent: said(&of.percent_complete),
        predecessors: said(&of.predecessors),
        constraint_kind: of.constraint.clone().or_else(|| constrained.as_ref().map(|_| "start_on_or_after".to_owned())),
        constraint_date: said(&of.constraint_date).or(constrained),
        actual_start: said(&of.actual_start),
        actual_finish: said(&of.actual_finish),
        ..ActivityDraft::default()
    }
}
