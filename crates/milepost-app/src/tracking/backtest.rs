//! How far each way of reckoning was off on the workspace's finished projects.

use super::rows;
use crate::view::Failure;
use crate::workspace::{Lines, Workspace};
use chrono::NaiveDate;
use milepost_schedule::backtest::{Backtest, backtest};
use milepost_schedule::evidence::SourceIndex;
use milepost_schedule::forecast::outside::Weighting;

/// Asks every method at shares of the promised time of each project that is finished by the as-of date, with what
/// was known then. `go_on` is told how many of how many are done, and stops it by saying false.
///
/// # Errors
/// Where the file cannot be read.
pub fn view(
    workspace: &Workspace,
    as_of: NaiveDate,
    weighting: Weighting,
    go_on: impl FnMut(usize, usize) -> bool,
) -> Result<Backtest, Failure> {
    workspace.with_loaded(Lines::All, |loaded| {
        let sources = SourceIndex::new(&loaded.sources);
        let all: Vec<_> = loaded.projects.iter().map(|project| rows(loaded, project)).collect();
        backtest(&all, &sources, as_of, weighting, go_on)
    })
}
