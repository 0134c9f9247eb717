//! The document as a PDF: laid out on pages first, then painted, so that each page can say of how many it is.
//! Text stays text, charts stay vectors, fonts are embedded, and headings, tables and charts are tagged (PDF/UA).

mod cards;
mod flow;
mod paint;
mod table;
mod tags;

use crate::PublishError;
use crate::document::Document;
use crate::drawing::Drawing;
use crate::fonts::Fonts;
use crate::typeset::Typesetter;
use flow::Flow;
use krilla::SerializeSettings;
use krilla::configure::{Accessibility, Configuration, ConfigurationBuilder};
use std::collections::BTreeMap;

/// The sheet that a document is laid out for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    #[default]
    A4,
    Letter,
}

impl Paper {
    /// Width and height in points.
    #[must_use]
    pub fn size(self) -> (f32, f32) {
        match self {
            Self::A4 => (595.28, 841.89),
            Self::Letter => (612.0, 792.0),
        }
    }
}

/// A written PDF.
#[derive(Clone, Debug)]
pub struct Pdf {
    pub bytes: Vec<u8>,
    pub pages: usize,
    /// Characters that no font has, and that a sign stands for. The document says so at its end.
    pub unprinted: Vec<char>,
}

/// Writes the document.
///
/// # Errors
/// Where the PDF library refuses: a fault of ours.
pub fn pdf(document: &Document, fonts: &Fonts, paper: Paper) -> Result<Pdf, PublishError> {
    let mut typesetter = Typesetter::new(fonts);
    let laid = Flow::lay_out(document, &mut typesetter, paper);
    let accessible = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish();
    let accessible = accessible.map_err(|error| PublishError::Pdf(format!("{error:?}")))?;
    let bytes = write(document, &laid, &mut typesetter, accessible)
        // A glyph that a font of the computer gives no character for breaks the rules of PDF/UA, yet reads well.
        .or_else(|_| write(document, &laid, &mut typesetter, Configuration::default()))?;
    Ok(Pdf { bytes, pages: laid.pages.len(), unprinted: typesetter.unprinted.into_iter().collect() })
}

/// Writes sheets that were drawn already, one a page, each with what it shows in words.
///
/// # Errors
/// Where the PDF library refuses: a fault of ours.
pub(crate) fn sheets(
    document: &Document,
    pages: Vec<(Drawing, String)>,
    size: (f32, f32),
    mut typesetter: Typesetter,
) -> Result<Pdf, PublishError> {
    let mut laid =
        flow::Laid { size, pages: vec![], tree: tags::Tree::default(), notes: BTreeMap::new(), headings: vec![] };
    for (drawing, description) in pages {
        let node = laid.tree.add(None, tags::Role::Figure(description));
        let what = flow::What::Drawing { drawing, x: 0.0, y: 0.0 };
        laid.pages.push(vec![flow::Item { what, node: Some(node) }]);
    }
    let bytes = write(document, &laid, &mut typesetter, Configuration::default())?;
    Ok(Pdf { bytes, pages: laid.pages.len(), unprinted: typesetter.unprinted.into_iter().collect() })
}

fn write(
    document: &Document,
    laid: &flow::Laid,
    typesetter: &mut Typesetter,
    configuration: Configuration,
) -> Result<Vec<u8>, PublishError> {
    let settings = SerializeSettings { configuration, ..SerializeSettings::default() };
    paint::paint(document, laid, typesetter, settings)
}
