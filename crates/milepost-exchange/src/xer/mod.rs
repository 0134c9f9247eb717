//! Primavera P6's exchange file: tables of tab-separated rows, in the code page of the machine that wrote it.
//! `docs/xer.md` says what is read from which column.
//!
//! A file is read from its bytes where they lie, table by table in the order that references need, whatever
//! order the file has them in. What is wrong in it is said with its line, table and row; what Milepost has no
//! words for is counted by table.

mod activity;
mod calendar;
mod calendar_data;
mod code;
pub(crate) mod codepage;
mod field;
mod kept;
mod note;
mod project;
mod relationship;
mod resource;
mod table;
mod wbs;
mod write;

use crate::{Findings, Place};
use chrono::NaiveDate;
pub use codepage::guess;
use encoding_rs::Encoding;
use field::Fields;
pub use kept::{Kept, KeptRoot, KeptTable, keep, keep_text};
use milepost_model::schedule::Schedule;
use milepost_model::{CalendarId, CodeTypeId, CodeValueId, Message, ResourceId, UserFieldId, WbsId};
use serde::Serialize;
use std::borrow::Cow;
use std::collections::HashMap;
use table::{Document, Row};
pub use write::{WriteOptions, code_page_for, write};

/// A file larger than this is refused: 2 GiB.
pub const MAX_BYTES: usize = 1 << 31;

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub struct XerFile {
    pub header: Header,
    pub schedule: Schedule,
    pub findings: Findings,
    /// Tables that Milepost has no words for, with how many rows they have.
    pub left_out: Vec<(String, usize)>,
}

/// The first line of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Header {
    /// Of the P6 that wrote it: `19.12`.
    pub version: String,
    pub exported: Option<NaiveDate>,
    pub user: String,
    pub currency: String,
    /// The code page that its texts were read in, as the web names it: `windows-1252`.
    pub code_page: String,
}

/// Why a file is not read at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum XerError {
    #[error("not an XER file")]
    NotXer,
    #[error("an XER file without a table of activities")]
    NoActivities,
    #[error("{bytes} bytes are more than {MAX_BYTES}")]
    TooLarge { bytes: usize },
    #[error("the reading was stopped")]
    Cancelled,
}

impl XerError {
    /// What is wrong.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NotXer => Message::new("xer-not-xer"),
            Self::NoActivities => Message::new("xer-no-activities"),
            Self::TooLarge { .. } => Message::new("xer-too-large"),
            Self::Cancelled => Message::new("xer-cancelled"),
        }
    }

    /// What can be done about it.
    #[must_use]
    pub fn help(&self) -> Message {
        Message::new(match self {
            Self::NotXer => "xer-not-xer-help",
            Self::NoActivities => "xer-no-activities-help",
            Self::TooLarge { .. } => "xer-too-large-help",
            Self::Cancelled => "xer-cancelled-help",
        })
    }
}

/// True if the bytes begin as a file of this kind does.
#[must_use]
pub fn is_xer(bytes: &[u8]) -> bool {
    without_mark(bytes).starts_with(b"ERMHDR")
}

/// Reads a file. `encoding`: the code page of its texts, where it is known; else it is guessed.
///
/// # Errors
/// If it is no file of this kind, has no activities, or is too large.
pub fn read(bytes: &[u8], encoding: Option<&'static Encoding>) -> Result<XerFile, XerError> {
    read_watched(bytes, encoding, &mut |_, _| true)
}

/// As [`read`]; `watch` is told now and then how much is read and of how much, and stops it with `false`.
///
/// # Errors
/// As [`read`]; `Cancelled`.
pub fn read_watched(
    bytes: &[u8],
    encoding: Option<&'static Encoding>,
    watch: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<XerFile, XerError> {
    if bytes.len() > MAX_BYTES {
        return Err(XerError::TooLarge { bytes: bytes.len() });
    }
    if let Some((text, utf8)) = utf16(bytes) {
        return read_watched(text.as_bytes(), Some(utf8), watch);
    }
    let bytes = without_mark(bytes);
    let encoding = encoding.unwrap_or_else(|| guess(bytes));
    let document = Document::new(bytes, encoding).ok_or(XerError::NotXer)?;
    if !document.has("TASK") {
        return Err(XerError::NoActivities);
    }
    let mut reader = Reader::new(&document, bytes.len(), watch);
    reader.everything();
    if reader.stopped {
        return Err(XerError::Cancelled);
    }
    let left_out = document.inventory().into_iter().filter(|(name, _)| !READ.contains(&name.as_str())).collect();
    Ok(XerFile { header: header(&document), schedule: reader.schedule, findings: reader.findings, left_out })
}

/// The text of a file that some editor saved as UTF-16, and what its bytes are in now.
fn utf16(bytes: &[u8]) -> Option<(Cow<'_, str>, &'static Encoding)> {
    let (utf16, mark) = Encoding::for_bom(bytes).filter(|(e, _)| *e != encoding_rs::UTF_8)?;
    let text = utf16.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default()).0;
    Some((text, encoding_rs::UTF_8))
}

fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// The tables that are read.
const READ: [&str; 20] = [
    "ACTVCODE",
    "ACTVTYPE",
    "CALENDAR",
    "CURRTYPE",
    "MEMOTYPE",
    "PROJCOST",
    "PROJECT",
    "PROJWBS",
    "RSRC",
    "RSRCRATE",
    "SCHEDOPTIONS",
    "TASK",
    "TASKACTV",
    "TASKMEMO",
    "TASKPRED",
    "TASKPROC",
    "TASKRSRC",
    "UDFTYPE",
    "UDFVALUE",
    "UMEASURE",
];

fn header(document: &Document<'_>) -> Header {
    let field = |at: usize| {
        let bytes = document.header.get(at).copied().unwrap_or_default();
        codepage::decode(bytes.trim_ascii(), document.encoding).into_owned()
    };
    Header {
        version: field(1),
        exported: NaiveDate::parse_from_str(&field(2), "%Y-%m-%d").ok(),
        user: field(4),
        currency: field(8),
        code_page: document.encoding.name().to_owned(),
    }
}

/// So many rows are read between two words to who watches.
const TELL_EVERY: usize = 4096;

/// What is known while the tables are read: what each identity of the file stands for.
struct Reader<'d, 'a> {
    document: &'d Document<'a>,
    watch: &'d mut dyn FnMut(usize, usize) -> bool,
    /// Bytes that were read, and of how many.
    done: (usize, usize),
    /// Who watches wants no more.
    stopped: bool,
    schedule: Schedule,
    findings: Findings,
    /// Positions in the schedule's list.
    projects: HashMap<&'a [u8], usize>,
    activities: HashMap<&'a [u8], usize>,
    calendars: HashMap<&'a [u8], CalendarId>,
    /// Whose the calendars are: projects are read after them.
    calendar_projects: Vec<(usize, &'a [u8])>,
    wbs: HashMap<&'a [u8], WbsId>,
    resources: HashMap<&'a [u8], ResourceId>,
    code_types: HashMap<&'a [u8], CodeTypeId>,
    code_values: HashMap<&'a [u8], CodeValueId>,
    user_fields: HashMap<&'a [u8], UserFieldId>,
}

impl<'d, 'a> Reader<'d, 'a> {
    fn new(document: &'d Document<'a>, bytes: usize, watch: &'d mut dyn FnMut(usize, usize) -> bool) -> Self {
        Self {
            document,
            watch,
            done: (0, bytes),
            stopped: false,
            schedule: Schedule::default(),
            findings: Findings::default(),
            projects: HashMap::new(),
            activities: HashMap::new(),
            calendars: HashMap::new(),
            calendar_projects: vec![],
            wbs: HashMap::new(),
            resources: HashMap::new(),
            code_types: HashMap::new(),
            code_values: HashMap::new(),
            user_fields: HashMap::new(),
        }
    }

    fn everything(&mut self) {
        if !self.document.ended {
            self.findings.warning(Place::default(), Message::new("xer-cut-off"));
        }
        self.calendars();
        self.projects();
        self.options();
        self.wbs();
        self.resources();
        self.activities();
        self.relationships();
        self.assignments();
        self.expenses();
        self.codes();
        self.user_fields();
        self.steps();
        self.notes();
    }

    /// Each row of the tables of a name, handed to `each` with the reader.
    fn rows<C>(
        &mut self,
        table: &'static str,
        columns: impl Fn(&table::Table<'a>) -> C,
        mut each: impl FnMut(&mut Self, Row<'_, 'a>, &C),
    ) {
        let document = self.document;
        for mut table in document.tables(table) {
            let columns = columns(&table);
            let (before, bytes) = self.done;
            let mut rows = 0usize;
            while let Some(row) = table.next() {
                if self.stopped {
                    return;
                }
                each(self, row, &columns);
                rows += 1;
                if rows.is_multiple_of(TELL_EVERY) {
                    self.stopped = !(self.watch)(before + table.passed(), bytes);
                }
            }
            self.done.0 = before + table.passed();
            self.stopped |= !(self.watch)(self.done.0.min(bytes), bytes);
        }
    }

    fn fields<'f, 'r>(&'f mut self, row: Row<'r, 'a>) -> Fields<'f, 'r, 'a> {
        Fields { row, findings: &mut self.findings }
    }
}

/// The columns of a table by name: a struct with one field each, looked up once a table. Of a table whose other columns
/// are kept, `kept` before it, also their names.
macro_rules! columns {
    (kept $name:ident { $($column:ident),* $(,)? }) => {
        columns!($name { $($column),* });
        impl $name {
            /// As the file names them.
            pub(super) const NAMES: &'static [&'static str] = &[$(stringify!($column)),*];
        }
    };
    ($name:ident { $($column:ident),* $(,)? }) => {
        #[derive(Clone, Copy)]
        pub(super) struct $name { $($column: $crate::xer::table::Column),* }
        impl $name {
            fn of(table: &$crate::xer::table::Table<'_>) -> Self {
                Self { $($column: table.column(stringify!($column))),* }
            }
        }
    };
}
use columns;
