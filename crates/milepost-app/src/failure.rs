//! What went wrong, as the window and the command line show it: a stable code for programs, and what
//! happened, to what, and what to do, for people.

use crate::view::Failure;
use crate::words;
use milepost_model::{Message, Problem, Problems, Severity};
use milepost_store::StoreError;
use std::fmt;

impl Failure {
    pub const INVALID: &'static str = "invalid";
    pub const NOT_FOUND: &'static str = "not_found";
    pub const AMBIGUOUS: &'static str = "ambiguous";
    pub const READ_ONLY: &'static str = "read_only";
    pub const BUSY: &'static str = "busy";
    pub const NOT_A_WORKSPACE: &'static str = "not_a_workspace";
    pub const NEWER_SCHEMA: &'static str = "newer_schema";
    pub const DAMAGED: &'static str = "damaged";
    pub const MISSING: &'static str = "missing";
    pub const NO_PERMISSION: &'static str = "no_permission";
    pub const DISK_FULL: &'static str = "disk_full";
    pub const EXISTS: &'static str = "exists";
    pub const NO_WORKSPACE: &'static str = "no_workspace";
    pub const IN_USE: &'static str = "in_use";
    pub const CONFLICT: &'static str = "conflict";
    pub const NOT_A_SCHEDULE: &'static str = "not_a_schedule";
    /// Of no format that is read.
    pub const NOT_READABLE: &'static str = "not_readable";
    pub const NOT_CALCULATED: &'static str = "not_calculated";
    pub const BAD_NETWORK: &'static str = "bad_network";
    pub const BAD_REQUEST: &'static str = "bad_request";
    /// The user stopped it; nothing was changed.
    pub const CANCELLED: &'static str = "cancelled";
    /// An issued report is never changed.
    pub const ISSUED: &'static str = "issued";
    pub const IO: &'static str = "io";

    #[must_use]
    pub fn new(code: &'static str, message: Message) -> Self {
        Self { code: code.to_owned(), message, help: None, problems: vec![] }
    }

    #[must_use]
    pub fn help(mut self, help: Message) -> Self {
        self.help = Some(Box::new(help));
        self
    }

    /// What was asked for by id has gone meanwhile: as the store says it.
    pub(crate) fn gone(noun: &'static str) -> Self {
        StoreError::Gone { noun }.into()
    }

    /// The window asked for what the app does not have: a fault of ours, not of the user.
    pub(crate) fn bad_request(detail: &str) -> Self {
        log::error!("bad request: {detail}");
        Self::new(Self::BAD_REQUEST, Message::new("app-bad-request").with("detail", detail))
            .help(Message::new("app-bad-request-help"))
    }

    /// Long work that is no longer wanted: nothing was changed.
    #[must_use]
    pub fn cancelled() -> Self {
        Self::new(Self::CANCELLED, Message::new("app-cancelled"))
    }

    /// A call stopped half way: a fault of ours.
    #[must_use]
    pub fn stopped() -> Self {
        Self::new(Self::IO, Message::new("app-stopped")).help(Message::new("app-stopped-help"))
    }

    pub(crate) fn no_workspace() -> Self {
        Self::new(Self::NO_WORKSPACE, Message::new("app-no-workspace")).help(Message::new("app-no-workspace-help"))
    }

    /// A single problem speaks for itself; several are counted and listed.
    pub(crate) fn invalid(problems: Vec<Problem>) -> Self {
        let errors: Vec<_> = problems.iter().filter(|p| p.severity == Severity::Error).collect();
        let failure = match errors.as_slice() {
            [only] => {
                let help = only.help.clone().unwrap_or_else(|| Message::new("app-invalid-help"));
                Self::new(Self::INVALID, only.message.clone()).help(help)
            }
            several => Self::new(Self::INVALID, Message::new("app-invalid").with("count", several.len()))
                .help(Message::new("app-invalid-help")),
        };
        Self { problems, ..failure }
    }
}

/// The warnings where nothing refuses the change, else the failure with all problems.
pub(crate) fn let_through(problems: Problems) -> Result<Vec<Problem>, Failure> {
    if problems.refuse() { Err(Failure::invalid(problems.0)) } else { Ok(problems.0) }
}

/// The store says what happened to the file and what to do; here it only gets its place.
impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        log::info!("{error}");
        if matches!(error, StoreError::Stopped) {
            return Self::cancelled();
        }
        Self {
            code: error.code().to_owned(),
            message: error.message(),
            help: Some(Box::new(error.help())),
            problems: vec![],
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&words::say(&self.message))
    }
}

impl std::error::Error for Failure {}
