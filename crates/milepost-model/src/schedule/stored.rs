//! The dates that the tool which calculated a schedule wrote into its file: to compare with, never to
//! compute from.

use super::{Instant, Minutes};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StoredDates {
    pub early_start: Option<Instant>,
    pub early_finish: Option<Instant>,
    pub late_start: Option<Instant>,
    pub late_finish: Option<Instant>,
    /// Start and finish as people see them: actual where there is one, else scheduled.
    pub start: Option<Instant>,
    pub finish: Option<Instant>,
    pub remaining_early_start: Option<Instant>,
    pub remaining_early_finish: Option<Instant>,
    pub remaining_late_start: Option<Instant>,
    pub remaining_late_finish: Option<Instant>,
    /// Working minutes.
    #[ts(type = "number | null")]
    pub total_float: Option<Minutes>,
    #[ts(type = "number | null")]
    pub free_float: Option<Minutes>,
    /// On the longest path.
    pub longest_path: Option<bool>,
    /// Critical as the tool itself flagged it; P6 writes no such flag.
    pub critical: Option<bool>,
    /// Number of the float path and the place in it, from 1.
    pub float_path: Option<u32>,
    pub float_path_order: Option<u32>,
}
