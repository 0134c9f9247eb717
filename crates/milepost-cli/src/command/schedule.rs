//! `milepost schedule`, `activity`, `relationship`, `calendar`, `critical`, `why`, `dcma`.

use super::{Done, changed};
use crate::args::{ActivityCommand, CalendarCommand, RelationshipCommand, ScheduleArgs};
use crate::output::Output;
use crate::text;
use milepost_app::project;
use milepost_app::schedule::RowFilter;
use milepost_app::schedule::calendar::{CalendarDraft, ExceptionDraft};
use milepost_app::schedule::relationship::RelationshipDraft;
use milepost_app::schedule::{activity, analyse, calendar, inspect, look, options, print, relationship};
use milepost_app::view::Failure;
use milepost_app::work::Work;
use milepost_app::workspace::Workspace;

pub(super) fn show(workspace: &mut Workspace, args: &ScheduleArgs, output: Output) -> Done {
    let id = project::find(workspace, &args.project)?.id;
    if args.data_date.is_some() {
        let draft = options::ScheduleDraft { data_date: args.data_date.clone(), ..options::ScheduleDraft::default() };
        return changed(&options::edit(workspace, id, &draft)?, output);
    }
    let Some(path) = &args.output else {
        return Ok(output.answer(&look::view(workspace, id)?, text::schedule::schedule)?);
    };
    let filter = RowFilter {
        critical: args.critical,
        float_at_most: None,
        late: args.late,
        next_days: args.next_days,
        text: args.text.clone().unwrap_or_default(),
        codes: vec![],
    };
    let print = print::Print {
        project: id,
        as_of: args.as_of.day(),
        collapsed: &[],
        filter: &filter,
        columns: None,
        path,
        paper: args.paper.into(),
        across: args.across,
        links: !args.no_links,
        float: true,
        baseline: true,
        replace: args.replace,
    };
    let published = print::print(workspace, &print, &Work::default())?;
    Ok(output.answer(&published, super::publish::done)?)
}

pub(super) fn why(workspace: &Workspace, project: &str, of: &str, output: Output) -> Done {
    let id = project::find(workspace, project)?.id;
    let activity = look::find(workspace, id, of)?;
    Ok(output.answer(&look::why(workspace, id, activity)?, |chain| text::schedule::why(chain))?)
}

pub(super) fn dcma(workspace: &Workspace, project: &str, output: Output) -> Done {
    let id = project::find(workspace, project)?.id;
    Ok(output.answer(&analyse::dcma(workspace, id)?, text::schedule::dcma)?)
}

pub(super) fn activity(command: ActivityCommand, workspace: &mut Workspace, output: Output) -> Done {
    match command {
        ActivityCommand::List { project } => {
            let id = project::find(workspace, &project)?.id;
            Ok(output.answer(&look::view(workspace, id)?.activities, |lines| text::schedule::lines(lines))?)
        }
        ActivityCommand::Show { project, activity } => {
            let id = project::find(workspace, &project)?.id;
            let activity = look::find(workspace, id, &activity)?;
            Ok(output.answer(&inspect::activity(workspace, id, activity)?, text::schedule::activity)?)
        }
        ActivityCommand::Add { project, name, after, fields, as_of } => {
            let id = project::find(workspace, &project)?.id;
            let below = after.map(|text| look::find(workspace, id, &text)).transpose()?.map(|a| a.0);
            changed(&activity::add(workspace, id, below, &[fields.draft(Some(name))], as_of.day())?, output)
        }
        ActivityCommand::Edit { project, activity: of, name, fields } => {
            let id = project::find(workspace, &project)?.id;
            let activity = look::find(workspace, id, &of)?;
            changed(&activity::edit(workspace, id, activity, &fields.draft(name))?, output)
        }
        ActivityCommand::Remove { project, activities } => {
            let id = project::find(workspace, &project)?.id;
            let found = activities.iter().map(|text| look::find(workspace, id, text));
            let found = found.collect::<Result<Vec<_>, Failure>>()?;
            changed(&activity::remove(workspace, id, &found)?, output)
        }
    }
}

pub(super) fn relationship(command: RelationshipCommand, workspace: &mut Workspace, output: Output) -> Done {
    match command {
        RelationshipCommand::List { project, activity } => {
            let id = project::find(workspace, &project)?.id;
            let activity = look::find(workspace, id, &activity)?;
            Ok(output.answer(&inspect::activity(workspace, id, activity)?, text::schedule::logic)?)
        }
        RelationshipCommand::Add { project, predecessor, successor, of, kind, lag } => {
            let id = project::find(workspace, &project)?.id;
            let from = of.map_or(Ok(id), |of| project::find(workspace, &of).map(|found| found.id))?;
            let (before, after) = (look::find(workspace, from, &predecessor)?, look::find(workspace, id, &successor)?);
            changed(&relationship::add(workspace, id, before, after, &RelationshipDraft { kind, lag })?, output)
        }
        RelationshipCommand::Remove { project, predecessor, successor, of } => {
            let id = project::find(workspace, &project)?.id;
            let from = of.map_or(Ok(id), |of| project::find(workspace, &of).map(|found| found.id))?;
            let (before, after) = (look::find(workspace, from, &predecessor)?, look::find(workspace, id, &successor)?);
            let view = inspect::activity(workspace, id, after)?;
            let links: Vec<_> = view.predecessors.iter().filter(|l| l.id == before).map(|l| l.relationship).collect();
            changed(&relationship::remove(workspace, id, &links)?, output)
        }
    }
}

pub(super) fn calendar(command: CalendarCommand, workspace: &mut Workspace, output: Output) -> Done {
    match command {
        CalendarCommand::List { project } => {
            let id = project::find(workspace, &project)?.id;
            Ok(output.answer(&calendar::list(workspace, id)?, |calendars| text::schedule::calendars(calendars))?)
        }
        CalendarCommand::Add { project, name, week } => {
            let id = project::find(workspace, &project)?.id;
            let week = week.map(|week| {
                let mut days = week.split(';').map(|day| day.trim().to_owned());
                std::array::from_fn(|_| days.next().unwrap_or_default())
            });
            let draft = CalendarDraft { name: Some(name), week, ..CalendarDraft::default() };
            changed(&calendar::add(workspace, id, &draft)?, output)
        }
        CalendarCommand::Except { project, calendar: of, from, to, hours, repeats, name } => {
            let id = project::find(workspace, &project)?.id;
            let found = calendar::find(workspace, id, &of)?;
            let exception = ExceptionDraft {
                name: name.unwrap_or_default(),
                from,
                to: to.unwrap_or_default(),
                hours: hours.unwrap_or_default(),
                repeats: repeats.unwrap_or_default(),
                at: None,
            };
            let draft = CalendarDraft { add_exceptions: Some(vec![exception]), ..CalendarDraft::default() };
            changed(&calendar::edit(workspace, id, found.id, &draft)?, output)
        }
        CalendarCommand::Remove { project, calendar: of } => {
            let id = project::find(workspace, &project)?.id;
            let found = calendar::find(workspace, id, &of)?;
            changed(&calendar::remove(workspace, id, found.id)?, output)
        }
    }
}
