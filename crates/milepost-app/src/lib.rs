//! The use cases, one function each: the only door to a workspace.
//!
//! The shell, the command line and the acceptance tests call the same functions; none of them opens
//! the workspace file or computes a figure on its own. Every change goes through
//! `Workspace::transact`, so that everything can be undone and no use case writes its own undo.

pub mod api;
pub mod view;
