//! Primavera P6's XML (PMXML), with its baselines. `docs/pmxml.md` says what is read from which element.
//!
//! Records are handed over one at a time; what refers to others is put together once all are read. What Milepost has no
//! words for is counted by element.

mod activity;
mod build;
mod calendar;
mod code;
mod project;
mod resource;
mod value;
mod words;
mod write;

use crate::xml::{self, Shape, XmlError};
use crate::{Findings, Place};
use build::Build;
use milepost_model::Message;
use milepost_model::schedule::Schedule;
pub use write::{WriteOptions, write};

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Pmxml {
    /// The version of the schema that it names: `8.4`.
    pub version: String,
    pub schedule: Schedule,
    pub findings: Findings,
    /// Elements that Milepost has no words for, with how many there are.
    pub left_out: Vec<(String, usize)>,
}

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PmxmlError {
    #[error("not a Primavera XML file")]
    NotPmxml,
    #[error("line {line}: {detail}")]
    Malformed { line: usize, detail: String },
    #[error("line {line}: the entity {name} is defined by the file itself")]
    Entity { line: usize, name: String },
    #[error("line {line}: larger or deeper than any schedule")]
    TooLarge { line: usize },
    #[error("the reading was stopped")]
    Cancelled,
}

impl PmxmlError {
    /// What is wrong.
    #[must_use]
    pub fn message(&self) -> Message {
        let at = |id: &str, line: &usize| Message::new(id).with("line", line.to_string());
        match self {
            Self::NotPmxml => Message::new("pmxml-not-one"),
            Self::Malformed { line, detail } => at("xml-malformed", line).with("detail", detail.as_str()),
            Self::Entity { line, name } => at("xml-entity", line).with("name", name.as_str()),
            Self::TooLarge { line } => at("xml-too-large", line),
            Self::Cancelled => Message::new("xml-cancelled"),
        }
    }

    /// What can be done about it.
    #[must_use]
    pub fn help(&self) -> Message {
        Message::new(match self {
            Self::NotPmxml => "pmxml-not-one-help",
            Self::Malformed { .. } => "xml-malformed-help",
            Self::Entity { .. } => "xml-entity-help",
            Self::TooLarge { .. } => "xml-too-large-help",
            Self::Cancelled => "xml-cancelled-help",
        })
    }
}

impl From<XmlError> for PmxmlError {
    fn from(error: XmlError) -> Self {
        match error {
            XmlError::Malformed { line, detail } => Self::Malformed { line, detail },
            XmlError::Entity { line, name } => Self::Entity { line, name },
            XmlError::Deep { line } | XmlError::Large { line } => Self::TooLarge { line },
            XmlError::Root { .. } => Self::NotPmxml,
            XmlError::Stopped => Self::Cancelled,
        }
    }
}

const ROOT: &str = "APIBusinessObjects";
/// A project and a baseline of one are lists of records, among single values of their own.
const PROJECT: &str = "Project";
const BASELINE: &str = "BaselineProject";
const SHAPE: Shape<'static> = Shape { root: ROOT, lists: &[PROJECT, BASELINE], skip: &[] };

/// Reads a file's bytes.
///
/// # Errors
/// Where it is no file of this kind, or broken; with the line.
pub fn read(bytes: &[u8]) -> Result<Pmxml, PmxmlError> {
    read_watched(bytes, &mut |_, _| true)
}

/// As [`read`]; `watch` is told now and then how many bytes are read and of how many, and stops it with `false`.
///
/// # Errors
/// As [`read`]; `Cancelled`.
pub fn read_watched(bytes: &[u8], watch: &mut dyn FnMut(usize, usize) -> bool) -> Result<Pmxml, PmxmlError> {
    let (text, broken) = xml::decode(bytes);
    let mut build = Build::default();
    if broken {
        build.findings.warning(Place { line: Some(1), ..Place::default() }, Message::new("xml-encoding-broken"));
    }
    xml::walk(&text, SHAPE, watch, |list, element| -> Result<(), PmxmlError> {
        build.take(list, &element);
        Ok(())
    })?;
    Ok(build.finish(version(&text)))
}

/// `…/P6Professional/V8.4/API/…`, in the name of the schema.
fn version(text: &str) -> String {
    let head = text.get(..text.len().min(4000)).or_else(|| text.get(..text.floor_char_boundary(4000)));
    let from = head.and_then(|head| head.split_once("/Primavera/P6")).map_or("", |(_, rest)| rest);
    let name = from.split_once("/V").and_then(|(_, rest)| rest.split_once('/')).map_or("", |(version, _)| version);
    if name.len() < 12 { name.to_owned() } else { String::new() }
}
