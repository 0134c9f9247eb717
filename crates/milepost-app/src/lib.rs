//! The use cases, one function each: the only door to a workspace.
//!
//! The shell, the command line and the acceptance tests call the same functions; none of them opens
//! the workspace file or computes a figure on its own. Every change goes through
//! `Workspace::transact`, so that everything can be undone and no use case writes its own undo.

mod action;
pub mod api;
pub mod backup;
pub mod baseline;
pub mod claim;
pub mod convert;
pub mod desk;
pub mod export;
mod failure;
pub mod file;
pub mod foreign;
pub mod history;
pub mod import;
pub mod measured;
pub mod milestone;
pub mod portfolio;
pub mod progress;
pub mod project;
pub mod publish;
pub mod reading;
pub mod report;
mod sample;
pub mod schedule;
pub mod schedule_file;
pub mod search;
pub mod source;
pub mod text_import;
pub mod tracking;
pub mod verify;
pub mod view;
pub mod words;
pub mod work;
pub mod workspace;

pub use work::Work;
pub use workspace::Workspace;
