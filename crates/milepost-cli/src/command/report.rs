//! `milepost report ...` and `milepost baseline ...`

use super::{Done, changed};
use crate::args::{BaselineCommand, ReportCommand};
use crate::output::Output;
use crate::text;
use milepost_app::baseline::{self, Freeze};
use milepost_app::workspace::Workspace;
use milepost_app::{claim, milestone, project, report};
use milepost_model::ReportDraft;

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
            let Some(milestone) = milestone else { return changed(&report::edit(w, id, &whole.draft())?, output) };
            let milestone = milestone::find(w, project, &milestone)?.id;
            let draft = whole.draft();
            if draft != ReportDraft::default() {
                report::edit(w, id, &draft)?;
            }
            match &line.claim {
                Some(text) => {
                    let claim = claim::find(w, text)?.id;
                    changed(&report::take_claim(w, id, milestone, claim)?, output)
                }
                None => changed(&report::line(w, id, milestone, &line.draft())?, output),
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
