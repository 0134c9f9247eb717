//! Open Contracting for Infrastructure Data Standard, 0.9.5: project packages, lists of projects, and a project alone.
//! What Milepost has no words for stays with each project as it came, so that a file that was read is written back the
//! same, with only what was changed since in another way.

mod read;
mod sector;
mod write;

pub use read::{Shape, read};
pub use write::{Publication, write};

/// Under this name a project's own JSON is kept beside it.
pub const EXTENSION: &str = "oc4ids";
/// Under this name the members of its package are.
pub const PACKAGE: &str = "oc4ids-package";

/// The version of the schema that is written, as packages give it: major and minor.
pub const VERSION: &str = "0.9";

/// The beginning of a date-time: its day.
fn day(text: &str) -> Option<chrono::NaiveDate> {
    text.get(..10)?.parse().ok()
}
