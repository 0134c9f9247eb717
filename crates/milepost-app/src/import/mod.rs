//! Bringing files in: looked at first, with all that would change, then taken in one step that undo takes back.
//! What a format makes is in a file of its own here; each is an [`Incoming`].

mod describe;
mod oc4ids;
mod record;
mod schedule;
pub mod table;
mod text;

pub use schedule::{CURRENT, compare};

pub(crate) use describe::findings;
pub(crate) use schedule::kept_as;

use crate::api::ImportRequest;
use crate::foreign::{self, Foreign};
use crate::view::{AboutFile, Changed, Contents, Failure, FileImport, Import, ImportRows};
use crate::work::Work;
use crate::workspace::{Done, Workspace};
use milepost_exchange::Finding;
use milepost_exchange::format::{Format, Makes};
use milepost_exchange::table::Mapping;
use milepost_model::{Message, ProjectId};
use milepost_store::{Reader, Tx};
use serde::{Deserialize, Serialize};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use ts_rs::TS;

/// Which dates of a schedule file are shown. Ours are always computed from the logic; the file's stay with each
/// activity to compare with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum KeepDates {
    /// Ours alone.
    #[default]
    Ours,
    /// Ours, and beside them the file's as the planned dates, in the place of the planned dates that the file has.
    FilesBeside,
}

impl ImportRequest {
    /// These files as they are, each into a project of its own.
    #[must_use]
    pub fn of(paths: Vec<String>) -> Self {
        Self {
            paths,
            into: None,
            code_page: None,
            dates: KeepDates::default(),
            report: false,
            mapping: None,
            table: None,
            stamps: vec![],
        }
    }
}

/// A file that was read and understood, and waits to be brought in.
pub(crate) trait Incoming: Send {
    /// What it holds, and what it would do to the workspace. Changes nothing.
    fn contents(&self, workspace: &Workspace, request: &ImportRequest, work: &Work) -> Result<Contents, Failure>;

    /// Writes it. Where it fails the whole import is taken back by the transaction.
    fn bring_in(&self, tx: &Tx<'_>, request: &ImportRequest, work: &Work) -> Result<Brought, Failure>;

    /// About how many rows it writes; 0 where that is not known.
    fn rows(&self) -> u64 {
        0
    }

    /// Brings it in as a step of its own, where it has to be one: what it says of a schedule is computed with the
    /// schedule as it is. None: it is written with others.
    fn on_its_own(&self, _: &mut Workspace, _: &ImportRequest) -> Result<Option<(Changed, ProjectId)>, Failure> {
        Ok(None)
    }

    /// The mapping that it is read by, where it is a table.
    fn mapping(&self, _: &Reader, _: &ImportRequest) -> Result<Option<Mapping>, Failure> {
        Ok(None)
    }
}

/// What was brought in.
#[derive(Debug, Default)]
pub(crate) struct Brought {
    pub(crate) projects: Vec<ProjectId>,
    /// What the history calls it where it is the only one.
    pub(crate) action: Option<Message>,
}

/// What a reader says of its file, whatever it holds.
#[derive(Debug, Default)]
pub(crate) struct Said {
    /// The program and its version.
    pub(crate) from: String,
    pub(crate) about: Vec<(Message, Message)>,
    pub(crate) findings: Vec<Finding>,
    pub(crate) noticed: usize,
    pub(crate) kept: Vec<(String, usize)>,
    pub(crate) left_out: Vec<(String, usize)>,
}

/// A file with its content, ready to be brought in.
pub(crate) struct Ready {
    file: FileImport,
    incoming: Box<dyn Incoming>,
}

/// Files that were read, to be brought in together.
pub(crate) struct AllReady(Vec<Ready>);

fn understand(file: &Foreign, request: &ImportRequest, work: &Work) -> Result<(Said, Box<dyn Incoming>), Failure> {
    match file.format.makes() {
        Makes::Schedule => schedule::understand(file, request, work),
        Makes::Table | Makes::Places => table::understand(file, request, work),
        Makes::Projects if file.format == Format::Json => table::understand(file, request, work),
        Makes::Projects => oc4ids::understand(file, request, work),
        Makes::Workspace => text::understand(file, request, work),
        // Detected formats that are not read were refused already.
        _ => Err(Failure::new(Failure::NOT_READABLE, Message::new("import-no-reader"))),
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn stamp(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    format!("{}-{:016x}", bytes.len(), hasher.finish())
}

fn ready(path: &Path, request: &ImportRequest, work: &Work) -> Result<Ready, Failure> {
    let file = foreign::read(path, work)?;
    let (said, incoming) = understand(&file, request, work)?;
    let about = said.about.into_iter().map(|(label, value)| AboutFile { label, value }).collect();
    let file = FileImport {
        bytes: file.bytes.len() as u64,
        stamp: stamp(&file.bytes),
        format: Some(file.format),
        from: said.from,
        about,
        findings: findings(&said.findings),
        finding_count: said.noticed,
        kept: said.kept,
        left_out: said.left_out,
        ..blank(path)
    };
    Ok(Ready { file, incoming })
}

fn blank(path: &Path) -> FileImport {
    FileImport {
        path: path.display().to_string(),
        name: file_name(path),
        bytes: 0,
        stamp: String::new(),
        format: None,
        from: String::new(),
        about: vec![],
        findings: vec![],
        finding_count: 0,
        kept: vec![],
        left_out: vec![],
        contents: None,
        failure: None,
    }
}

/// Only a new project takes several files at once.
fn one_into(request: &ImportRequest) -> Result<(), Failure> {
    if request.paths.is_empty() {
        return Err(Failure::new(Failure::INVALID, Message::new("import-no-file")));
    }
    if request.into.is_some() && request.paths.len() > 1 {
        let message = Message::new("import-into-several").with("count", request.paths.len());
        return Err(Failure::new(Failure::INVALID, message).help(Message::new("import-into-several-help")));
    }
    Ok(())
}

/// What the files hold and what they would change, each with its own failure where it cannot be read. Changes
/// nothing.
///
/// # Errors
/// `invalid` where several files are for one project; `cancelled`.
pub fn look(workspace: &Workspace, request: &ImportRequest, work: &Work) -> Result<Import, Failure> {
    one_into(request)?;
    let mut files = vec![];
    for path in &request.paths {
        let path = Path::new(path);
        let mut file = blank(path);
        let looked = ready(path, request, work).and_then(|ready| {
            file = ready.file;
            ready.incoming.contents(workspace, request, work)
        });
        match looked {
            Ok(contents) => file.contents = Some(contents),
            Err(failure) if failure.code == Failure::CANCELLED => return Err(failure),
            Err(failure) => file.failure = Some(failure),
        }
        files.push(file);
    }
    Ok(Import { files, projects: vec![], changed: None })
}

/// The rows of a file that are asked for, with what each would do: the same as in a look, without all else.
///
/// # Errors
/// `invalid` where there is not one file; as the readers; `cancelled`.
pub fn rows(workspace: &Workspace, request: &ImportRequest, work: &Work) -> Result<ImportRows, Failure> {
    let [path] = request.paths.as_slice() else {
        return Err(Failure::new(Failure::INVALID, Message::new("import-no-file")));
    };
    let ready = ready(Path::new(path), request, work)?;
    match ready.incoming.contents(workspace, request, work)? {
        Contents::Records(records) => Ok(records.rows.unwrap_or_default()),
        Contents::Schedule(_) => Ok(ImportRows::default()),
    }
}

/// Reads the files to be brought in.
///
/// # Errors
/// As the readers, of the first file that cannot be read; `conflict` where a file has changed since it was looked
/// at; `cancelled`.
pub(crate) fn prepare(request: &ImportRequest, work: &Work) -> Result<AllReady, Failure> {
    one_into(request)?;
    let mut all = vec![];
    for (at, path) in request.paths.iter().enumerate() {
        let ready = ready(Path::new(path), request, work)?;
        if request.stamps.get(at).is_some_and(|looked_at| *looked_at != ready.file.stamp) {
            let message = Message::new("import-file-changed").with("file", ready.file.name.as_str());
            return Err(Failure::new(Failure::CONFLICT, message).help(Message::new("import-file-changed-help")));
        }
        all.push(ready);
    }
    Ok(AllReady(all))
}

impl AllReady {
    /// Brings all of them in, in one step.
    ///
    /// # Errors
    /// Where one of them cannot be: then nothing is changed.
    pub(crate) fn bring_in(
        self,
        workspace: &mut Workspace,
        request: &ImportRequest,
        work: &Work,
    ) -> Result<Import, Failure> {
        let mut projects = vec![];
        let alone = match self.0.as_slice() {
            [only] => only.incoming.on_its_own(workspace, request)?,
            _ => None,
        };
        let changed: Changed = match alone {
            Some((changed, project)) => {
                projects.push(project);
                changed
            }
            None => self.together(workspace, request, work, &mut projects)?,
        };
        if let Some(name) = request.table.as_ref().and_then(|table| table.save_as.as_deref()) {
            for ready in &self.0 {
                if let Some(mapping) = workspace.read(|reader| ready.incoming.mapping(reader, request))? {
                    table::save(workspace, name, &mapping)?;
                    break;
                }
            }
        }
        let files = self.0.into_iter().map(|ready| ready.file).collect();
        Ok(Import { files, projects, changed: Some(changed) })
    }

    /// All in one transaction.
    fn together(
        &self,
        workspace: &mut Workspace,
        request: &ImportRequest,
        work: &Work,
        projects: &mut Vec<ProjectId>,
    ) -> Result<Changed, Failure> {
        let rows = self.0.iter().map(|ready| ready.incoming.rows()).sum::<u64>();
        let watch = |done: u64| {
            work.at(done.min(rows), rows);
            !work.is_cancelled()
        };
        workspace.transact_watched(&watch, |tx| {
            let mut action = None;
            for ready in &self.0 {
                let brought = ready.incoming.bring_in(tx, request, work)?;
                projects.extend(brought.projects);
                action = brought.action;
            }
            work.go_on()?;
            work.step(Message::new("work-keeping"));
            let action = action.filter(|_| self.0.len() == 1);
            let several = || Message::new("history-imported").with("count", self.0.len());
            let done = Done::new(action.unwrap_or_else(several));
            Ok(match projects.first() {
                Some(first) => done.id(first.0),
                None => done,
            })
        })
    }
}

/// Reads the files and brings them in, in one step; the answer also has what a look would have told.
///
/// # Errors
/// As [`look`] and as the readers: then nothing is changed.
pub fn take(workspace: &mut Workspace, request: &ImportRequest, work: &Work) -> Result<Import, Failure> {
    let mut all = prepare(request, work)?;
    for ready in &mut all.0 {
        ready.file.contents = Some(ready.incoming.contents(workspace, request, work)?);
    }
    all.bring_in(workspace, request, work)
}
