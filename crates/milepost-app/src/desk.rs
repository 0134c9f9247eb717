//! The desk: what one running window has before it. The settings, the open workspace, and the door
//! through which the page's calls come in. The command line does not use it.

mod calls;
mod long;
mod settings;

use crate::view::{DeskState, Failure, Recent, WorkspaceInfo};
use crate::work::Work;
use crate::workspace::Workspace;
use milepost_model::Message;
use serde_json::Value;
use settings::Keeper;
use std::fmt;
use std::path::{Path, PathBuf};

/// Settings, the open workspace and what the user asked to open. Used by one call at a time.
#[derive(Debug)]
pub struct Desk {
    keeper: Keeper,
    workspace: Option<Workspace>,
    /// The file asked for on the command line or by a double click, until the page asks for its first state.
    asked: Option<PathBuf>,
    /// True once the page has asked for its first state.
    begun: bool,
    /// True while changes from outside cannot be seen: said once in the log, not several times a second.
    blind: bool,
    notices: Vec<Message>,
}

/// A call that was begun.
#[derive(Debug)]
pub enum Begun {
    Answered(Value),
    /// To be worked on while the desk is free for other calls.
    Long(LongCall),
}

/// The work of a call that may take long.
pub struct LongCall(long::LongWork);

/// What such work leaves to do at the desk.
pub struct Worked(long::Finish);

impl LongCall {
    /// # Errors
    /// What it could not do, or `cancelled`.
    pub fn work(self, work: &Work) -> Result<Worked, Failure> {
        self.0(work).map(Worked)
    }
}

impl Worked {
    /// # Errors
    /// What could not be done with the result.
    pub fn finish(self, desk: &mut Desk) -> Result<Value, Failure> {
        self.0(desk)
    }
}

impl fmt::Debug for LongCall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LongCall")
    }
}

impl fmt::Debug for Worked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Worked")
    }
}

impl Desk {
    /// Reads the settings and no more: the window is to show at once. The workspace is opened when the
    /// page asks for its first state.
    #[must_use]
    pub fn new(config_folder: &Path, asked: Option<PathBuf>) -> Self {
        let (keeper, damaged) = Keeper::load(config_folder);
        Self { keeper, workspace: None, asked, begun: false, blind: false, notices: damaged.into_iter().collect() }
    }

    /// The system asks for this file to be opened. True if it will be by the page's first call; where the
    /// page is there already, it has to be told.
    pub fn ask_for(&mut self, path: &Path) -> bool {
        if !self.begun {
            self.asked = Some(path.to_owned());
        }
        !self.begun
    }

    /// The files opened lately, newest first.
    #[must_use]
    pub fn recent(&self) -> &[Recent] {
        &self.keeper.settings.recent
    }

    /// The workspace's revision, if something that the page does not know of has changed it since this
    /// was asked last. Cheap enough to ask several times a second.
    pub fn changed_outside(&mut self) -> Option<i64> {
        let workspace = self.workspace.as_mut()?;
        match workspace.changed_outside() {
            Ok(changed) => {
                self.blind = false;
                changed
            }
            Err(failure) => {
                if !std::mem::replace(&mut self.blind, true) {
                    log::warn!("changes from outside cannot be seen: {failure}");
                }
                None
            }
        }
    }

    /// The window closes: the workspace file is left in order. It is opened again at the next start.
    pub fn leave(&mut self) {
        self.workspace = None;
    }

    /// The page's one way in: the name of a call and its request, as in [`crate::api`]. Answers it, or hands
    /// out the work that it is, to be done without the desk.
    ///
    /// # Errors
    /// What the call could not do, or `bad_request` where there is no such call or the request is not one.
    pub fn start(&mut self, name: &str, request: Value) -> Result<Begun, Failure> {
        Ok(match calls::start(self, name, request)? {
            calls::Started::Answered(answer) => Begun::Answered(answer),
            calls::Started::Long(work) => Begun::Long(LongCall(work)),
        })
    }

    /// As [`Desk::start`], with long work done here and now.
    ///
    /// # Errors
    /// As [`Desk::start`].
    pub fn call(&mut self, name: &str, request: Value) -> Result<Value, Failure> {
        match self.start(name, request)? {
            Begun::Answered(answer) => Ok(answer),
            Begun::Long(long) => long.work(&Work::default())?.finish(self),
        }
    }

    /// As [`Desk::call`], for what is too large for JSON: columns of numbers as `docs/schedule.md` has them.
    ///
    /// # Errors
    /// As [`Desk::call`].
    pub fn call_bytes(&mut self, name: &str, request: Value) -> Result<Vec<u8>, Failure> {
        calls::call_bytes(self, name, request)
    }

    /// The first state: opens the file that was asked for, else the last workspace. One that cannot be
    /// opened is told of once, and nothing is open.
    fn begin(&mut self) -> Option<Failure> {
        if std::mem::replace(&mut self.begun, true) {
            return None;
        }
        let last = || self.keeper.settings.last_workspace.clone().map(PathBuf::from);
        let path = self.asked.take().or_else(last)?;
        self.open(&path).err()
    }

    fn open(&mut self, path: &Path) -> Result<WorkspaceInfo, Failure> {
        let workspace = Workspace::open(path)?;
        self.put(workspace)
    }

    /// Puts the workspace on the desk in the place of the one that is there.
    fn put(&mut self, mut workspace: Workspace) -> Result<WorkspaceInfo, Failure> {
        workspace.start_daily_backup();
        let info = workspace.info()?;
        self.workspace = Some(workspace);
        self.keeper.opened(&info.path, &info.name);
        self.save_settings();
        Ok(info)
    }

    fn workspace(&mut self) -> Result<&mut Workspace, Failure> {
        self.workspace.as_mut().ok_or_else(Failure::no_workspace)
    }

    fn save_settings(&mut self) {
        let problem = self.keeper.save();
        self.notices.extend(problem);
    }

    fn state(&mut self, failure: Option<Failure>) -> Result<DeskState, Failure> {
        let workspace = self.workspace.as_mut().map(|workspace| workspace.info()).transpose()?;
        Ok(DeskState {
            workspace,
            settings: self.keeper.shown(),
            today: crate::workspace::today(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            failure,
            notices: std::mem::take(&mut self.notices),
        })
    }
}
