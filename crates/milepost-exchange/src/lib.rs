//! Bytes to and from the model. No database, no computing: what is read is what is there.

mod days;
pub mod finding;
pub mod format;
pub mod ical;
pub mod kept;
pub mod mspdi;
mod notes;
mod number;
pub mod oc4ids;
mod p6;
pub mod pmxml;
pub mod record;
pub mod table;
pub mod text;
mod written;
pub mod xer;
mod xml;
mod xml_out;

pub use finding::{Finding, Findings, Place};
pub use format::Format;
pub use kept::{KeptText, MOST_KEPT};
pub use text::TextError;
pub use written::Written;
pub use xml::XmlError;
