//! `milepost simulate`, `risk`, `critical` and `diff`.

use super::{Done, changed};
use crate::args::{CriticalArgs, RiskCommand, SimulateArgs};
use crate::output::Output;
use crate::text;
use milepost_app::schedule::simulate::SimulationDraft;
use milepost_app::schedule::{look, paths, risk, simulate};
use milepost_app::view::Failure;
use milepost_app::workspace::Workspace;
use milepost_app::{Work, import, project};
use milepost_model::{Message, RiskDraft};

pub(super) fn simulate(args: SimulateArgs, workspace: &Workspace, output: Output) -> Done {
    let id = project::find(workspace, &args.project)?.id;
    let risks = args.risks.iter().map(|typed| typed_risk(typed)).collect::<Result<Vec<_>, _>>()?;
    let draft = SimulationDraft {
        runs: args.runs,
        seed: args.seed,
        range: args.range,
        correlation: args.correlation,
        risks: Some(risks),
        without_risks: Some(args.without_risks),
    };
    let answer = simulate::run(workspace, id, &draft, &Work::default())?;
    Ok(output.answer(&answer, text::analysis::simulation)?)
}

pub(super) fn diff(workspace: &Workspace, project: &str, before: &str, after: &str, output: Output) -> Done {
    let id = project::find(workspace, project)?.id;
    let answer = import::compare(workspace, id, before, after)?;
    Ok(output.answer(&answer, text::analysis::diff)?)
}

/// `NAME; 30%; 5d 10d 20d; A1010 A1020`, and what it costs after one more semicolon.
fn typed_risk(typed: &str) -> Result<RiskDraft, Failure> {
    let parts: Vec<&str> = typed.split(';').map(str::trim).collect();
    let ([name, probability, delay, activities] | [name, probability, delay, activities, _]) = parts.as_slice() else {
        let message = Message::new("simulation-risk-unread").with("name", typed);
        return Err(Failure::new(Failure::INVALID, message).help(Message::new("simulation-risk-help")));
    };
    let some = |text: &str| Some(text.to_owned());
    Ok(RiskDraft {
        name: some(name),
        probability: some(probability),
        delay: some(delay),
        activities: some(activities),
        cost: parts.get(4).map(|cost| (*cost).to_owned()),
        note: None,
    })
}

pub(super) fn risk(command: RiskCommand, workspace: &mut Workspace, output: Output) -> Done {
    match command {
        RiskCommand::List { project } => {
            let id = project::find(workspace, &project)?.id;
            Ok(output.answer(&risk::list(workspace, id)?, text::analysis::risks)?)
        }
        RiskCommand::Add { project, name, fields } => {
            let id = project::find(workspace, &project)?.id;
            changed(&risk::add(workspace, id, &fields.draft(Some(name)))?, output)
        }
        RiskCommand::Edit { project, risk: of, name, fields } => {
            let id = project::find(workspace, &project)?.id;
            let found = risk::find(workspace, id, &of)?;
            changed(&risk::edit(workspace, found.id, &fields.draft(name))?, output)
        }
        RiskCommand::Remove { project, risk: of } => {
            let id = project::find(workspace, &project)?.id;
            let found = risk::find(workspace, id, &of)?;
            changed(&risk::remove(workspace, found.id)?, output)
        }
    }
}

pub(super) fn critical(args: &CriticalArgs, workspace: &Workspace, output: Output) -> Done {
    let id = project::find(workspace, &args.project)?.id;
    if let Some(count) = args.paths {
        let to = args.to.as_deref().map(|text| look::find(workspace, id, text)).transpose()?;
        let answer = paths::float_paths(workspace, id, to, count, args.by.by())?;
        return Ok(output.answer(&answer, |paths| text::analysis::paths(paths))?);
    }
    let lines = match &args.near_critical {
        Some(float) => paths::near_critical(workspace, id, float)?,
        None => look::critical(workspace, id)?,
    };
    Ok(output.answer(&lines, |lines| text::schedule::lines(lines))?)
}
