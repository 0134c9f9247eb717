//! Bytes to and from the model. No database, no computing: what is read is what is there.

pub mod text;

pub use text::TextError;
pub mod mspdi;
mod xml;
