//! What is wrong with what was entered, at which field, and what would be right.

use crate::Message;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An error refuses the change; a warning is shown beside it and lets it through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    Error,
    Warning,
}

/// One thing that is wrong, at one field of a draft (`planned`, `weight`, ...).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Problem {
    /// The draft's field name; empty where it is not about one field.
    pub field: String,
    pub severity: Severity,
    /// What is wrong.
    pub message: Message,
    /// What would be right.
    pub help: Option<Message>,
    /// Texts to choose from where what was typed can be read in more than one way.
    #[serde(default)]
    pub choices: Vec<String>,
}

impl Problem {
    #[must_use]
    pub fn error(field: &str, message: Message) -> Self {
        Self { field: field.to_owned(), severity: Severity::Error, message, help: None, choices: vec![] }
    }

    #[must_use]
    pub fn warning(field: &str, message: Message) -> Self {
        Self { severity: Severity::Warning, ..Self::error(field, message) }
    }

    #[must_use]
    pub fn help(mut self, help: Message) -> Self {
        self.help = Some(help);
        self
    }
}

/// All that is wrong with one draft.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    pub fn push(&mut self, problem: Problem) {
        self.0.push(problem);
    }

    /// True if anything refuses the change.
    #[must_use]
    pub fn refuse(&self) -> bool {
        self.0.iter().any(|p| p.severity == Severity::Error)
    }
}
