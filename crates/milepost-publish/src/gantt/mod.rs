//! A schedule's table and bars on sheets: over as many pages as it takes, each with the heads of the columns, the time
//! scale and a title block; or on one sheet as SVG. It knows no schedule: rows, cells and moments come to it.

mod bars;
mod sheet;
mod ticks;

pub use ticks::Unit;

use crate::PublishError;
use crate::document::{Align, Document};
use crate::drawing::Drawing;
use crate::fonts::Fonts;
use crate::html::standalone_svg;
use crate::pdf::{Pdf, sheets};
use crate::typeset::Typesetter;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Minutes since 1970-01-01 00:00 of civil time.
pub type Minute = i64;

/// What is drawn. The document that it comes with has the title, the particulars and the language.
#[derive(Clone, Debug)]
pub struct Gantt {
    pub columns: Vec<GanttColumn>,
    pub rows: Vec<GanttRow>,
    pub links: Vec<GanttLink>,
    /// The first and the last moment that is drawn.
    pub from: Minute,
    pub to: Minute,
    /// Stretches without work, in order.
    pub idle: Vec<(Minute, Minute)>,
    pub data_date: Option<Minute>,
    pub words: GanttWords,
}

/// The words that only the drawing knows when to say.
#[derive(Clone, Debug)]
pub struct GanttWords {
    /// A tick of the time scale; true in its upper row.
    pub tick: fn(NaiveDate, Unit, bool) -> String,
    /// What a page shows, for those who do not see it: its first and last row, of how many, and its days.
    pub page: fn(first: usize, last: usize, of: usize, from: NaiveDate, to: NaiveDate) -> String,
    pub data_date: String,
    /// What the marks mean, with their names.
    pub legend: Vec<(Mark, String)>,
}

/// What the legend explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Work,
    Critical,
    Done,
    Float,
    Planned,
    Milestone,
    DataDate,
}

#[derive(Clone, Debug)]
pub struct GanttColumn {
    pub head: String,
    /// In points.
    pub width: f32,
    pub align: Align,
    /// Stands at the left of every page, not only of those with the beginning.
    pub repeated: bool,
}

#[derive(Clone, Debug, Default)]
pub struct GanttRow {
    pub cells: Vec<String>,
    /// Of the outline, from 0; the second column is set in by it.
    pub level: u8,
    pub bold: bool,
    pub bar: Option<GanttBar>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum BarKind {
    #[default]
    Work,
    Milestone,
    /// Spans what is below it in the outline.
    Group,
    /// A level of effort: thin.
    Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum BarState {
    #[default]
    Open,
    Critical,
    Done,
}

#[derive(Clone, Copy, Debug, Default)]
pub struct GanttBar {
    pub kind: BarKind,
    pub state: BarState,
    pub start: Minute,
    pub finish: Minute,
    /// The share that is done, of one that is under way.
    pub done: Option<f64>,
    pub planned: Option<(Minute, Minute)>,
    /// Up to when it can be put off.
    pub float_to: Option<Minute>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    FinishStart,
    StartStart,
    FinishFinish,
    StartFinish,
}

/// Between rows, from 0.
#[derive(Clone, Copy, Debug)]
pub struct GanttLink {
    pub from: usize,
    pub to: usize,
    pub kind: LinkKind,
    pub critical: bool,
}

/// The paper, and how many sheets stand side by side.
#[derive(Clone, Copy, Debug)]
pub struct GanttSheet {
    /// Width and height in points, as it is held.
    pub size: (f32, f32),
    /// 1: all of the time fits on one sheet's width.
    pub across: usize,
}

impl GanttSheet {
    /// Sheets of the ISO A series, lying: A4 is 842 x 595.
    #[must_use]
    pub fn landscape(paper: GanttPaper) -> Self {
        let (short, long) = paper.size();
        Self { size: (long, short), across: 1 }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GanttPaper {
    #[default]
    A4,
    A3,
    A2,
    A1,
    Letter,
    Tabloid,
}

impl GanttPaper {
    /// The short and the long side in points.
    #[must_use]
    pub fn size(self) -> (f32, f32) {
        match self {
            Self::A4 => (595.28, 841.89),
            Self::A3 => (841.89, 1190.55),
            Self::A2 => (1190.55, 1683.78),
            Self::A1 => (1683.78, 2383.94),
            Self::Letter => (612.0, 792.0),
            Self::Tabloid => (792.0, 1224.0),
        }
    }
}

/// Longer schedules than this many pages are not set in one file: nobody would print them.
pub const MOST_PAGES: usize = 2000;

/// As PDF, over pages. `on_page` hears of each page with how many there are, and stops it by false.
///
/// # Errors
/// Where the PDF library refuses, a fault of ours; or where it was stopped.
pub fn gantt_pdf(
    document: &Document,
    gantt: &Gantt,
    fonts: &Fonts,
    sheet: GanttSheet,
    on_page: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Pdf, PublishError> {
    let mut typesetter = Typesetter::new(fonts);
    let plan = sheet::Plan::new(gantt, sheet, document);
    let count = plan.pages();
    let mut pages: Vec<(Drawing, String)> = vec![];
    for page in 0..count {
        if !on_page(page, count) {
            return Err(PublishError::Stopped);
        }
        pages.push(plan.draw(page, &mut typesetter));
    }
    sheets(document, pages, sheet.size, typesetter)
}

/// As one SVG with all rows and all of the time.
#[must_use]
pub fn gantt_svg(document: &Document, gantt: &Gantt, fonts: &Fonts) -> String {
    let mut typesetter = Typesetter::new(fonts);
    let plan = sheet::Plan::whole(gantt, document);
    let (drawing, description) = plan.draw(0, &mut typesetter);
    standalone_svg(&drawing, &document.title, &description)
}

/// Every character of the rows and heads: what fonts are looked for.
#[must_use]
pub fn gantt_characters(gantt: &Gantt) -> BTreeSet<char> {
    let heads = gantt.columns.iter().flat_map(|column| column.head.chars());
    let cells = gantt.rows.iter().flat_map(|row| row.cells.iter().flat_map(|cell| cell.chars()));
    heads.chain(cells).collect()
}
