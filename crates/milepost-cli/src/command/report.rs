//! `milepost report ...` and `milepost baseline ...`

use super::{Done, changed};
use crate::args::{BaselineCommand, ReportCommand, WholeFields, named_value};
use crate::output::Output;
use crate::text;
use milepost_app::baseline::{self, Freeze};
use milepost_app::view::Failure;
use milepost_app::workspace::Workspace;
use milepost_app::{claim, measured, milestone, project, report, source};
use milepost_model::report::MeasuredDraft;
use milepost_model::{ProjectId, ReportDraft, SourceId};

pub(super) fn run(command: ReportCommand, w: &mut Workspace, output: Output) -> Done {
    let of = |w: &Workspace, project: &str| project::find(w, project).map(|project| project.id);
    match command {
        ReportCommand::List { project, as_of } => {
            let list = report::list(w, of(w, &project)?, as_of.day())?;
            Ok(output.answer(&list, text::report::list)?)
        }
        ReportCommand::New { project, data_date, corrects } => {
            let project = of(w, &project)?;
            let corrects = corrects.map(|text| report::find(w, project, &text)).transpose()?.map(|report| report.id);
            changed(&report::begin(w, project, data_date.as_deref(), corrects)?, output)
        }
        ReportCommand::Show { project, report } => {
            let id = report::find(w, of(w, &project)?, &report)?.id;
            Ok(output.answer(&report::view(w, id)?, text::report::show)?)
        }
        ReportCommand::Edit { project, report, whole, milestone, line } => {
            let project = of(w, &project)?;
            let id = report::find(w, project, &report)?.id;
            let draft = whole_draft(w, project, *whole)?;
            let Some(milestone) = milestone else { return changed(&report::edit(w, id, &draft)?, output) };
            let milestone = milestone::find(w, project, &milestone)?.id;
            let source = line.line_source.clone().map(|text| super::measured::source_id(w, &text)).transpose()?;
            if draft != ReportDraft::default() {
                report::edit(w, id, &draft)?;
            }
            match &line.claim {
                Some(text) => {
                    let claim = claim::find(w, text)?.id;
                    changed(&report::take_claim(w, id, milestone, claim)?, output)
                }
                None => changed(&report::line(w, id, milestone, &line.draft(source))?, output),
            }
        }
        ReportCommand::Issue { project, report } => {
            let id = report::find(w, of(w, &project)?, &report)?.id;
            changed(&report::issue(w, id)?, output)
        }
        ReportCommand::Compare { project, from, to } => {
            let project = of(w, &project)?;
            let (from, to) = (report::find(w, project, &from)?.id, report::find(w, project, &to)?.id);
            Ok(output.answer(&report::comparison(w, from, to)?, text::report::compare)?)
        }
        ReportCommand::Remove { project, report } => {
            let id = report::find(w, of(w, &project)?, &report)?.id;
            changed(&report::remove(w, id)?, output)
        }
    }
}

/// The sources that were named; None: they stay as they are.
fn cited(w: &Workspace, whole: &WholeFields) -> Result<Option<Vec<SourceId>>, Failure> {
    if whole.sources.is_empty() && !whole.no_sources {
        return Ok(None);
    }
    let found: Result<Vec<_>, _> = whole.sources.iter().map(|text| source::find(w, text).map(|s| s.id)).collect();
    found.map(Some)
}

/// What was typed of the report as a whole, with fronts and quantities found by name.
fn whole_draft(w: &Workspace, project: ProjectId, whole: WholeFields) -> Result<ReportDraft, Failure> {
    let front = |text: &str| measured::find_front(w, project, text).map(|front| front.id.to_string());
    let quantity = |text: &str| measured::find_quantity(w, project, text).map(|quantity| quantity.id.to_string());
    let fronts = found(&whole.fronts, front)?;
    let quantities = found(&whole.quantities, quantity)?;
    let sources = cited(w, &whole)?;
    Ok(ReportDraft { fronts, quantities, sources, ..whole.draft() })
}

fn found(
    typed: &[String],
    find: impl Fn(&str) -> Result<String, Failure>,
) -> Result<Option<Vec<MeasuredDraft>>, Failure> {
    let one = |text: &String| {
        let (named, value) = named_value(text);
        Ok(MeasuredDraft { id: find(named)?, value: value.to_owned() })
    };
    let drafts: Result<Vec<_>, Failure> = typed.iter().map(one).collect();
    Ok(Some(drafts?).filter(|drafts| !drafts.is_empty()))
}

pub(super) fn run_baseline(command: BaselineCommand, w: &mut Workspace, output: Output) -> Done {
    let of = |w: &Workspace, project: &str| project::find(w, project).map(|project| project.id);
    match command {
        BaselineCommand::List { project } => {
            Ok(output.answer(&baseline::list(w, of(w, &project)?)?, text::report::baselines)?)
        }
        BaselineCommand::Freeze { project, name, date, report, keep_current } => {
            let project = of(w, &project)?;
            let report = report.map(|text| report::find(w, project, &text)).transpose()?.map(|report| report.id);
            let freeze = Freeze { name: &name, date: date.as_deref(), report, current: !keep_current };
            changed(&baseline::freeze(w, project, &freeze)?, output)
        }
        BaselineCommand::Choose { project, baseline, none: _ } => {
            let project = of(w, &project)?;
            match baseline {
                Some(text) => {
                    let id = baseline::find(w, project, &text)?.id;
                    changed(&baseline::choose(w, id)?, output)
                }
                None => changed(&baseline::unchoose(w, project)?, output),
            }
        }
        BaselineCommand::Rename { project, baseline, name } => {
            let id = baseline::find(w, of(w, &project)?, &baseline)?.id;
            changed(&baseline::rename(w, id, &name)?, output)
        }
        BaselineCommand::Remove { project, baseline } => {
            let id = baseline::find(w, of(w, &project)?, &baseline)?.id;
            changed(&baseline::remove(w, id)?, output)
        }
    }
}
