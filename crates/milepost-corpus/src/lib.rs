//! The corpus of real files, which lies beside the checkout: where each is, and their names. Only tests use it.

use std::path::PathBuf;

/// Where a file of the corpus lies: `xer/sample-25.xer`.
#[must_use]
pub fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus").join(name)
}

/// The bytes of a file of the corpus.
///
/// # Panics
/// Where it is not there: the corpus has to lie beside the checkout.
#[must_use]
#[expect(clippy::panic, reason = "only tests use it, and without the corpus they say nothing")]
pub fn bytes(name: &str) -> Vec<u8> {
    let path = path(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Files that P6 wrote as XER, in the folder `xer`.
pub const XER: [&str; 9] = [
    "invalid-8.4",
    "lag-PredecessorCalendar",
    "lag-ProjectDefaultCalendar",
    "lag-SuccessorCalendar",
    "lag-TwentyFourHourCalendar",
    "maintenance-wk2-198",
    "percent-complete-8.4",
    "sample-25",
    "task-se-52",
];

/// The file that P6 wrote as XML.
pub const PMXML: &str = "xer/percent-complete-8.4.pmxml";

/// Files that MS Project wrote, in the folder `mspdi`.
pub const MSPDI: [&str; 13] = [
    "baselines",
    "calendar-calendars-project2019-mspdi",
    "calendar-recurring-exceptions-project2010-mspdi",
    "legacy-sample",
    "mspdiduration",
    "mspdinulltasks",
    "mspdirelations",
    "mspdisplittask",
    "task-baselines-project2019-mspdi",
    "task-costs-project2019-mspdi",
    "task-dates-project2019-mspdi",
    "task-links-project2007-mspdi",
    "task-links-project2019-mspdi",
];

/// Every schedule of the corpus, by its path in it.
#[must_use]
pub fn schedules() -> Vec<String> {
    let xer = XER.iter().map(|name| format!("xer/{name}.xer"));
    let mspdi = MSPDI.iter().map(|name| format!("mspdi/{name}.xml"));
    xer.chain([PMXML.to_owned()]).chain(mspdi).collect()
}
