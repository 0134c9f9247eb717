//! The projects of a network.

use super::Instant;

/// What makes an activity critical.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Critical {
    /// Total float of at most so many working minutes.
    FloatAtMost(i32),
    /// On a path of driving relationships to the latest finish.
    LongestPath,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Project {
    /// Remaining work is not scheduled before it, where the options say so. The planned start of a project without progress.
    pub data_date: Instant,
    /// Where the options do not schedule from the data date: work that has not started is not scheduled before it.
    /// None: the data date is.
    pub planned_start: Option<Instant>,
    /// Late dates count back from here instead of from the latest early finish.
    pub must_finish_by: Option<Instant>,
    /// Index of the project's calendar, for lags that are measured on it.
    pub calendar: u32,
    pub critical: Critical,
}

impl Project {
    #[must_use]
    pub fn new(data_date: Instant, calendar: u32) -> Self {
        Self { data_date, planned_start: None, must_finish_by: None, calendar, critical: Critical::FloatAtMost(0) }
    }
}
