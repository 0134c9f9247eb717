//! Primavera P6's XML (PMXML), with its baselines. `docs/pmxml.md` says what is read from which element.
//!
//! Records are handed over one at a time; what refers to others is put together once all are read. What Milepost has no
//! words for is counted by element.

mod activity;
mod build;
mod calendar;
mod code;
mod kept;
mod project;
mod resource;
mod value;
mod words;
mod write;

use crate::Findings;
use crate::kept::KeptText;
use crate::xml::{self, NotOne, Shape, XmlError};
use build::Build;
use kept::Keeping;
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

const ROOT: &str = "APIBusinessObjects";
/// A project and a baseline of one are lists of records, among single values of their own.
const PROJECT: &str = "Project";
const BASELINE: &str = "BaselineProject";
const SHAPE: Shape<'static> = Shape {
    root: ROOT,
    not_one: NotOne { message: "pmxml-not-one", help: "pmxml-not-one-help" },
    lists: &[PROJECT, BASELINE],
    skip: &[],
};

/// Reads a file's bytes.
///
/// # Errors
/// Where it is no file of this kind, or broken; with the line.
pub fn read(bytes: &[u8]) -> Result<Pmxml, XmlError> {
    read_watched(bytes, &mut |_, _| true)
}

/// As [`read`]; `watch` is told now and then how many bytes are read and of how many, and stops it with `false`.
///
/// # Errors
/// As [`read`]; `Cancelled`.
pub fn read_watched(bytes: &[u8], watch: &mut dyn FnMut(usize, usize) -> bool) -> Result<Pmxml, XmlError> {
    let mut build = Build::default();
    let text = xml::decoded(bytes, &mut build.findings);
    xml::walk(&text, SHAPE, watch, |list, element| build.take(list, &element))?;
    Ok(build.finish(version(&text)))
}

/// As [`read_watched`], with what Milepost has no words for, up to so many bytes.
///
/// # Errors
/// As [`read_watched`].
pub fn read_keeping(
    bytes: &[u8],
    most: usize,
    watch: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<(Pmxml, KeptText), XmlError> {
    let mut build = Build::default();
    let text = xml::decoded(bytes, &mut build.findings);
    let mut keeping = Keeping::new(most);
    xml::walk(&text, SHAPE, watch, |list, element| {
        keeping.take(list, &element);
        build.take(list, &element);
    })?;
    Ok((build.finish(version(&text)), keeping.finish()))
}

/// `…/P6Professional/V8.4/API/…`, in the name of the schema.
fn version(text: &str) -> String {
    let head = text.get(..text.len().min(4000)).or_else(|| text.get(..text.floor_char_boundary(4000)));
    let from = head.and_then(|head| head.split_once("/Primavera/P6")).map_or("", |(_, rest)| rest);
    let name = from.split_once("/V").and_then(|(_, rest)| rest.split_once('/')).map_or("", |(version, _)| version);
    if name.len() < 12 { name.to_owned() } else { String::new() }
}
