//! What files have that Milepost has no words for, on its way into a workspace and back: as a text, whatever the format.

mod merge;
mod record;

pub(crate) use merge::Order;
pub use record::of_project;
pub(crate) use record::{Keeper, Kind, Records, key};

/// Of one project so many bytes are kept: 32 MiB.
pub const MOST_KEPT: usize = 32 << 20;

/// What was kept of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeptText {
    /// To be handed to the writer of the same format.
    pub text: String,
    /// The tables, columns or elements that are kept, with how many rows or records have them.
    pub parts: Vec<(String, usize)>,
    /// Those that there was no room for.
    pub beyond: Vec<(String, usize)>,
}
