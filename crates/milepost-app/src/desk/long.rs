//! Each long call of the table in [`crate::api`], by the same name: takes from the desk what it needs, or where the file
//! lies, and works without the desk until it is done.

use super::Desk;
use super::calls::{Answer, read, written};
use crate::api::{
    BacktestRequest, BackupRequest, ExportRequest, ForecastRequest, ImportRequest, Nothing, PublishRequest,
    ScheduleDiff, SchedulePrint, ScheduleSimulate,
};
use crate::publish::Publication;
use crate::view::{
    BackupDone, CheckReport, Exported, Failure, ForecastView, Import, ImportRows, Published, ScheduleSimulation,
    ScheduleUpdate,
};
use crate::work::Work;
use crate::workspace::Workspace;
use crate::{backup, export, import, publish, schedule, tracking};
use milepost_model::Message;
use milepost_schedule::backtest::Backtest;
use serde::Serialize;
use serde_json::Value;
use std::marker::PhantomData;
use std::path::Path;

/// What a long call does without the desk, and then with it.
pub(super) type LongWork = Box<dyn FnOnce(&Work) -> Answer<Finish> + Send>;
pub(super) type Finish = Box<dyn FnOnce(&mut Desk) -> Answer<Value> + Send>;

/// Work whose answer is ready when it is done.
fn answering<T: Serialize + Send + 'static>(
    name: &'static str,
    work: impl FnOnce(&Work) -> Answer<T> + Send + 'static,
) -> Long<T> {
    Long::new(move |watch| {
        let answer = written(name, &work(watch)?)?;
        Ok(Box::new(|_: &mut Desk| Ok(answer)))
    })
}

/// Long work that ends in an answer of the type `T`, which the table of calls promises.
struct Long<T>(LongWork, PhantomData<T>);

impl<T> Long<T> {
    fn new(work: impl FnOnce(&Work) -> Answer<Finish> + Send + 'static) -> Self {
        Self(Box::new(work), PhantomData)
    }
}

fn workspace_check(desk: &mut Desk, _: &Nothing) -> Answer<Long<CheckReport>> {
    let path = desk.workspace()?.path().to_owned();
    Ok(answering("workspace_check", move |work| {
        work.step(Message::new("work-checking"));
        backup::check_file(&path)
    }))
}

fn workspace_backup(desk: &mut Desk, r: &BackupRequest) -> Answer<Long<BackupDone>> {
    let from = desk.workspace()?.path().to_owned();
    let to = r.path.clone();
    Ok(answering("workspace_backup", move |work| {
        work.step(Message::new("work-backing-up"));
        backup::back_up_file(&from, to.as_deref().map(Path::new), work)
    }))
}

fn publish(desk: &mut Desk, r: &PublishRequest) -> Answer<Long<Published>> {
    let from = desk.workspace()?.path().to_owned();
    let r = r.clone();
    Ok(answering("publish", move |work| {
        work.step(Message::new("work-publish"));
        let publication =
            Publication { project: r.project, as_of: r.as_of, path: Path::new(&r.path), sheet: r.sheet, replace: true };
        publish::publish(&Workspace::open_read_only(&from)?, &publication, work)
    }))
}

fn forecast_view(desk: &mut Desk, r: &ForecastRequest) -> Answer<Long<ForecastView>> {
    let taken = tracking::forecast::take(desk.workspace()?, r)?;
    Ok(answering("forecast_view", move |work| {
        work.step(Message::new("work-forecast"));
        taken.reckon(work)
    }))
}

fn schedule_print(desk: &mut Desk, r: &SchedulePrint) -> Answer<Long<Published>> {
    let from = desk.workspace()?.path().to_owned();
    let r = r.clone();
    Ok(answering("schedule_print", move |work| {
        work.step(Message::new("work-print"));
        let print = schedule::print::Print {
            project: r.project,
            as_of: r.as_of,
            collapsed: &r.collapsed,
            filter: &r.filter,
            columns: Some(&r.columns),
            path: Path::new(&r.path),
            paper: r.paper,
            across: r.across,
            links: r.links,
            float: r.float,
            baseline: r.baseline,
            replace: true,
        };
        schedule::print::print(&Workspace::open_read_only(&from)?, &print, work)
    }))
}

fn backtest(desk: &mut Desk, r: &BacktestRequest) -> Answer<Long<Backtest>> {
    let path = desk.workspace()?.path().to_owned();
    let (as_of, weighting) = (r.as_of, r.weighting);
    Ok(answering("backtest", move |work| {
        work.step(Message::new("work-backtest"));
        let workspace = Workspace::open_read_only(&path)?;
        let answer = tracking::backtest::view(&workspace, as_of, weighting, |done, of| {
            work.at(done as u64, of as u64);
            !work.is_cancelled()
        });
        work.go_on()?;
        answer
    }))
}

fn schedule_diff(desk: &mut Desk, r: &ScheduleDiff) -> Answer<Long<ScheduleUpdate>> {
    let path = desk.workspace()?.path().to_owned();
    let request = r.clone();
    Ok(answering("schedule_diff", move |work| {
        work.step(Message::new("work-diff"));
        let workspace = Workspace::open_read_only(&path)?;
        let answer = import::compare(&workspace, request.project, &request.before, &request.after);
        work.go_on()?;
        answer
    }))
}

fn schedule_simulate(desk: &mut Desk, r: &ScheduleSimulate) -> Answer<Long<ScheduleSimulation>> {
    let path = desk.workspace()?.path().to_owned();
    let request = r.clone();
    Ok(answering("schedule_simulate", move |work| {
        let workspace = Workspace::open_read_only(&path)?;
        schedule::simulate::run(&workspace, request.project, &request.draft, work)
    }))
}

fn import_look(desk: &mut Desk, r: &ImportRequest) -> Answer<Long<Import>> {
    let path = desk.workspace()?.path().to_owned();
    let request = r.clone();
    Ok(answering("import_look", move |work| import::look(&Workspace::open_read_only(&path)?, &request, work)))
}

fn import_rows(desk: &mut Desk, r: &ImportRequest) -> Answer<Long<ImportRows>> {
    let path = desk.workspace()?.path().to_owned();
    let request = r.clone();
    Ok(answering("import_rows", move |work| import::rows(&Workspace::open_read_only(&path)?, &request, work)))
}

/// Reads the files and writes them without the desk: both may take long.
fn import_take(desk: &mut Desk, r: &ImportRequest) -> Answer<Long<Import>> {
    let request = r.clone();
    let apart = desk.workspace()?.apart();
    Ok(Long::new(move |work| {
        let ready = import::prepare(&request, work)?;
        work.go_on()?;
        let done = apart.write(|workspace| ready.bring_in(workspace, &request, work))?;
        Ok(Box::new(move |desk: &mut Desk| {
            if let (Some(workspace), Some(changed)) = (desk.workspace.as_ref(), &done.changed) {
                workspace.written_apart(changed.revision)?;
            }
            written("import_take", &done)
        }))
    }))
}

fn export_file(desk: &mut Desk, r: &ExportRequest) -> Answer<Long<Exported>> {
    let from = desk.workspace()?.path().to_owned();
    let r = r.clone();
    Ok(answering("export_file", move |work| {
        work.step(Message::new("work-export"));
        export::to_file(&Workspace::open_read_only(&from)?, r.format, r.project, r.rows, Path::new(&r.path), work)
    }))
}

macro_rules! dispatch_long {
    ($( $name:ident ( $request:ty ) -> $answer:ty; )*) => {
        /// Begins the long call of that name: takes from the desk what it needs.
        pub(super) fn begin(desk: &mut Desk, name: &str, request: Value) -> Answer<LongWork> {
            match name {
                $( stringify!($name) => {
                    let long: Long<$answer> = $name(desk, &read::<$request>(name, request)?)?;
                    Ok(long.0)
                } )*
                _ => Err(Failure::bad_request(name)),
            }
        }
    };
}
crate::with_long_calls!(dispatch_long);
