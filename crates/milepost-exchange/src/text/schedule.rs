//! Schedules in the text export. A schedule has a dozen nouns with many fields, most of them empty, so
//! they are written by rule and not by hand: the keys are the names that the model's JSON has, a field
//! that is as in a new thing is left out, a moment is written `2026-03-09 16:00`, and the hours of a day
//! `08:00-12:00 13:00-17:00`.

mod nouns;
mod value;

pub(super) use nouns::{ScheduleText, all as write_all, write};
