//! The workspace file: SQL, migrations, history, backup. What is in it and why: `docs/workspace-file.md`.
//!
//! One [`Store`] is one open file. Reading functions (`project::list`, `milestone::of_project`, ...)
//! take a [`Reader`], writing ones a [`Tx`]; a store and a transaction both deref to a reader. SQL is in
//! the file of its table and nowhere else.
//!
//! This crate computes nothing, validates nothing that the model validates, and decides nothing for its
//! caller: it keeps what it is given, and says plainly why when it cannot.

mod backup;
pub mod baseline;
mod check;
pub mod claim;
pub mod content;
pub mod cost;
mod create;
mod error;
pub mod extension;
pub mod front;
mod history;
pub mod mapping;
mod measurement;
pub mod milestone;
mod open;
pub mod project;
pub mod quantity;
mod rank;
mod reader;
pub mod report;
pub mod risk;
pub mod schedule;
mod schema;
pub mod source;
mod store;
pub mod structure;
mod value;

pub use backup::{Backup, BackupProgress, backup_folder};
pub use check::Check;
pub use error::StoreError;
pub use history::{Entry, EntryKind, Touched};
pub use open::ReadOnly;
pub use reader::{Reader, Tx, Watch};
pub use schema::{APPLICATION_ID, RECORDED_TABLES, SCHEMA_VERSION};
pub use store::Store;
