//! Bytes to and from the model. No database, no computing: what is read is what is there.

pub mod finding;
pub mod format;
pub mod mspdi;
pub mod text;
pub mod xer;
mod xml;

pub use finding::{Finding, Findings, Place};
pub use format::Format;
pub use text::TextError;
