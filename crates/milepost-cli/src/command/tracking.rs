//! `milepost forecast`, `trend`, `evm`, `backtest`.

use super::Done;
use crate::args::{AsOf, BacktestArgs, ClassArg, EvmArgs, ForecastArgs, weighting};
use crate::output::Output;
use crate::text;
use milepost_app::api::ForecastRequest;
use milepost_app::view::ClassOf;
use milepost_app::workspace::Workspace;
use milepost_app::{project, tracking};

pub(super) fn forecast(args: &ForecastArgs, workspace: &Workspace, output: Output) -> Done {
    let project = project::find(workspace, &args.project)?;
    let request = ForecastRequest {
        class: match args.class {
            ClassArg::SameKind => None,
            ClassArg::All => Some(ClassOf::All),
        },
        weighting: weighting(args.weighted),
        window_days: args.window,
        methods: (!args.methods.is_empty()).then(|| args.methods.iter().map(|m| m.method()).collect()),
        ..tracking::forecast::plain(project.id, args.as_of.day())
    };
    let answer = tracking::forecast::view(workspace, &request)?;
    let sources = project::view(workspace, project.id, args.as_of.day())?.sources;
    Ok(output.answer(&answer, |view| text::tracking::forecast(view, &project.name, args.why.then_some(&sources)))?)
}

pub(super) fn trend(name: &str, as_of: AsOf, why: bool, workspace: &Workspace, output: Output) -> Done {
    let project = project::find(workspace, name)?;
    let answer = tracking::trend::view(workspace, project.id, as_of.day())?;
    let sources = project::view(workspace, project.id, as_of.day())?.sources;
    Ok(output.answer(&answer, |trend| text::tracking::trend(trend, &project.name, why.then_some(&sources)))?)
}

pub(super) fn earned(args: &EvmArgs, workspace: &Workspace, output: Output) -> Done {
    let project = project::find(workspace, &args.project)?;
    let answer = tracking::earned::view(workspace, project.id, args.as_of.day(), args.period.period())?;
    let sources = project::view(workspace, project.id, args.as_of.day())?.sources;
    Ok(output.answer(&answer, |earned| text::earned::earned(earned, &project.name, args.why.then_some(&sources)))?)
}

pub(super) fn backtest(args: &BacktestArgs, workspace: &Workspace, output: Output) -> Done {
    let answer = tracking::backtest::view(workspace, args.as_of.day(), weighting(args.weighted), |_, _| true)?;
    Ok(output.answer(&answer, text::tracking::backtest)?)
}
