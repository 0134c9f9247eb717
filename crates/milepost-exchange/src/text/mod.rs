//! The text export: a workspace's whole content as one text that is the same, byte for byte, whenever the
//! content is. For comparing, for version control, and for reading without Milepost. The format is TOML,
//! described in `docs/text-export.md`; reading what was written gives the same content.

mod read;
mod schedule;
mod write;

pub use read::read;
pub use write::write;

use milepost_model::Message;

/// The version of the format that is written.
pub const FORMAT: u32 = 2;

/// Why a text is not a text export.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// It does not begin with the line that says what it is.
    #[error("not a Milepost text export")]
    NotAnExport,
    /// Written by a later version of Milepost.
    #[error("format {found}, newer than {FORMAT}")]
    Newer { found: u32 },
    /// Something in it cannot be read. Lines are counted from 1.
    #[error("line {line}: {detail}")]
    Malformed { line: usize, detail: String },
}

impl TextError {
    /// What is wrong.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NotAnExport => Message::new("text-not-an-export"),
            Self::Newer { found } => Message::new("text-newer").with("found", found.to_string()),
            Self::Malformed { line, detail } => {
                Message::new("text-malformed").with("line", line.to_string()).with("detail", detail.as_str())
            }
        }
    }

    /// What can be done about it.
    #[must_use]
    pub fn help(&self) -> Message {
        Message::new(match self {
            Self::NotAnExport => "text-not-an-export-help",
            Self::Newer { .. } => "text-newer-help",
            Self::Malformed { .. } => "text-malformed-help",
        })
    }
}
