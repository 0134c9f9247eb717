//! A document for people, written as PDF or HTML.
//!
//! Pure: a [`Document`] and [`Fonts`] go in, bytes come out. It opens no database, reads no clock and no file,
//! and writes none; it knows nothing of projects, and every word comes to it in the document. What a report says
//! is decided by `milepost-app`, how it is set on paper and on screen is decided here, once for both.

pub mod chart;
mod date_scale;
mod document;
mod drawing;
mod fonts;
pub mod gantt;
mod html;
mod pdf;
mod typeset;

pub use document::{
    Align, Block, Card, Column, Document, Link, Meter, Note, Row, Run, Section, Standing, Table, Text, Words,
};
pub use fonts::Fonts;
pub use html::html;
pub use pdf::{Paper, Pdf, pdf};

/// Why a document could not be written.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The page is too small for its margins, or the PDF library refused: a fault of ours.
    #[error("the PDF could not be made: {0}")]
    Pdf(String),
    /// Whoever asked for it wants it no more.
    #[error("stopped")]
    Stopped,
}
