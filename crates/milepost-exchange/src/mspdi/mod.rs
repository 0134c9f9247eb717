//! MS Project's XML (MSPDI), as written by Project 2003 to 2021 and by others in its place.
//!
//! Reads the network with calendars, progress, resources, costs and baselines into the model's schedule.
//! Summary tasks become the work breakdown structure. What the model has no words for is left out with a
//! warning that names its line; nothing is guessed in silence.

mod build;
mod calendar;
mod kept;
mod link;
mod project;
mod resource;
mod split;
mod task;
mod value;
mod write;

use crate::Findings;
use crate::kept::{Keeper, KeptText};
use crate::xml::{self, Element, NotOne, Shape, XmlError};
use build::Build;
use milepost_model::ActivityId;
use milepost_model::schedule::{Instant, Minutes, Schedule};
use rust_decimal::Decimal;
pub use write::{WriteOptions, write};

/// The origin of the calendar that stands for durations by the clock.
const ELAPSED: &str = "elapsed";
/// What the cost of a task itself is called.
const FIXED_COST: &str = "Fixed cost";
/// What a text field is called that holds the code of an activity.
const ACTIVITY_ID: &str = "Activity ID";

/// What was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Mspdi {
    pub schedule: Schedule,
    /// By number, 0 to 10; each with the activities that it was set for.
    pub baselines: Vec<Baseline>,
    /// The version that wrote it, as it names itself: `16.0.10730.20102`.
    pub build: String,
    /// What was left out or read otherwise than written.
    pub findings: Findings,
}

/// The frozen dates of one of Project's eleven baselines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Baseline {
    pub number: u8,
    pub rows: Vec<BaselineRow>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaselineRow {
    pub activity: ActivityId,
    pub start: Option<Instant>,
    pub finish: Option<Instant>,
    /// Working minutes.
    pub duration: Option<Minutes>,
    pub cost: Option<Decimal>,
}

/// The lists of a project, and what is passed over in them.
const SHAPE: Shape<'static> = Shape {
    root: "Project",
    not_one: NotOne { message: "mspdi-not-one", help: "mspdi-not-one-help" },
    lists: &["OutlineCodes", "ExtendedAttributes", "Calendars", "Tasks", "Resources", "Assignments"],
    skip: &[],
};

/// Reads a file's bytes.
///
/// # Errors
/// Where it is not MSPDI, or broken; with the line.
pub fn read(bytes: &[u8]) -> Result<Mspdi, XmlError> {
    read_watched(bytes, &mut |_, _| true)
}

/// As [`read`]; `watch` is told now and then how many bytes are read and of how many, and stops it with `false`.
///
/// # Errors
/// As [`read`]; `Cancelled`.
pub fn read_watched(bytes: &[u8], watch: &mut dyn FnMut(usize, usize) -> bool) -> Result<Mspdi, XmlError> {
    let mut build = Build::default();
    let text = xml::decoded(bytes, &mut build.findings);
    xml::walk(&text, SHAPE, watch, |list, element| build.take(list, &element))?;
    Ok(build.finish())
}

/// As [`read_watched`], with what Milepost has no words for, up to so many bytes.
///
/// # Errors
/// As [`read_watched`].
pub fn read_keeping(
    bytes: &[u8],
    most: usize,
    watch: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<(Mspdi, KeptText), XmlError> {
    let (mut build, mut keeper) = (Build::default(), Keeper::new(most));
    let text = xml::decoded(bytes, &mut build.findings);
    xml::walk(&text, SHAPE, watch, |list, element| {
        kept::keep(&mut keeper, list, &element);
        build.take(list, &element);
    })?;
    Ok((build.finish(), keeper.finish()))
}

/// The numbers that fields of tasks have.
const FIELDS_OF_TASKS: std::ops::Range<u32> = 188_743_680..188_810_000;

/// True for the number of a field of tasks; those of resources and assignments have others.
fn is_of_tasks(field: Option<&str>) -> bool {
    field.and_then(|number| number.parse().ok()).is_some_and(|number: u32| FIELDS_OF_TASKS.contains(&number))
}

/// True if an element's child is `1`, or `true` as other programs write it.
fn is_set(element: &Element<'_>, name: &str) -> bool {
    matches!(element.value(name), Some("1" | "true"))
}
