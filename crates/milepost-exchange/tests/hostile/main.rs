//! Files made to do harm, in each of the formats of schedules: every one is read as far as it is sound, or refused, and
//! says so with a place. `each_kind` has the list; `mutated` changes real files along their structure.

#![cfg(test)]

mod each_kind;
mod mutated;

use milepost_exchange::{Finding, KeptText, MOST_KEPT, XmlError, mspdi, pmxml, xer};
use milepost_model::schedule::Schedule;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Xer,
    Pmxml,
    Mspdi,
}

const FORMATS: [Format; 3] = [Format::Xer, Format::Pmxml, Format::Mspdi];

/// What was read, what was noticed, and what is kept; or the id of the message that says why not.
fn read(format: Format, bytes: &[u8]) -> Result<(Schedule, Vec<Finding>, KeptText), String> {
    let go_on = &mut |_, _| true;
    let refused = |error: XmlError| error.message().id;
    match format {
        Format::Xer => {
            let read = xer::read(bytes, None).map_err(|error| error.message().id)?;
            Ok((read.schedule, read.findings.list, xer::keep_text(bytes, None, MOST_KEPT)))
        }
        Format::Pmxml => {
            let (read, kept) = pmxml::read_keeping(bytes, MOST_KEPT, go_on).map_err(refused)?;
            Ok((read.schedule, read.findings.list, kept))
        }
        Format::Mspdi => {
            let (read, kept) = mspdi::read_keeping(bytes, MOST_KEPT, go_on).map_err(refused)?;
            Ok((read.schedule, read.findings.list, kept))
        }
    }
}
