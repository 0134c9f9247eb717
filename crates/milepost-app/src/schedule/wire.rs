//! The rows of the schedule page as bytes: columns of numbers that the page reads as typed arrays, and
//! one text. The layout is in `docs/schedule.md`; a change of it is a new version.

use super::computed::Computed;
use super::outline::{Outline, Row, Thing, Under};
use milepost_model::schedule::typed::{self, PerUnit};
use milepost_model::schedule::{Activity, ActivityKind, Calendar, ConstraintKind, Instant, RelationshipKind};
use milepost_schedule::activity_progress;
use std::ops::Range;

/// `MPG1`.
pub(crate) const MAGIC: u32 = 0x3147_504D;
pub(crate) const VERSION: u32 = 1;
/// No value.
pub(crate) const NOTHING: i32 = i32::MIN;
/// Columns of 32 bits, before the share that is done.
const NUMBERS: usize = 16;
const TEXTS: usize = 4;

/// Within this many working days an activity is near critical.
const NEAR_DAYS: i64 = 5;

mod flag {
    pub(super) const CRITICAL: u16 = 1;
    pub(super) const LONGEST_PATH: u16 = 1 << 1;
    pub(super) const START_MILESTONE: u16 = 1 << 2;
    pub(super) const FINISH_MILESTONE: u16 = 1 << 3;
    pub(super) const LEVEL_OF_EFFORT: u16 = 1 << 4;
    pub(super) const WBS: u16 = 1 << 5;
    pub(super) const WBS_SUMMARY: u16 = 1 << 6;
    pub(super) const STARTED: u16 = 1 << 7;
    pub(super) const FINISHED: u16 = 1 << 8;
    pub(super) const HAS_CHILDREN: u16 = 1 << 9;
    pub(super) const COLLAPSED: u16 = 1 << 10;
    pub(super) const CONSTRAINED: u16 = 1 << 11;
    pub(super) const NOTED: u16 = 1 << 12;
    pub(super) const INACTIVE: u16 = 1 << 13;
    pub(super) const MANUAL: u16 = 1 << 14;
    pub(super) const NEAR_CRITICAL: u16 = 1 << 15;
}

/// What is written of a row.
#[derive(Default)]
struct Line {
    numbers: [i32; NUMBERS],
    share: f32,
    flags: u16,
    level: u8,
    constraint: u8,
    id: [u8; 16],
    texts: [String; TEXTS],
}

/// A link with an end in the rows asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Link {
    from_row: i32,
    to_row: i32,
    from: i32,
    to: i32,
    kind: i32,
    flags: i32,
}

/// The rows from `first` on, `count` at most, as bytes.
pub(crate) fn rows(computed: &Computed, outline: &Outline, first: usize, count: usize) -> Vec<u8> {
    let first = first.min(outline.rows.len());
    let end = first.saturating_add(count).min(outline.rows.len());
    let shown = outline.rows.get(first..end).unwrap_or_default();
    let lines: Vec<Line> = shown.iter().map(|row| line(computed, outline, row)).collect();
    let links = links(computed, outline, first..end);
    let texts: usize = lines.iter().flat_map(|line| &line.texts).map(String::len).sum();

    let mut bytes = Vec::with_capacity(32 + lines.len() * (NUMBERS * 4 + 40) + links.len() * 24 + texts);
    let total = outline.rows.len();
    for number in [MAGIC, VERSION, size(total), size(first), size(lines.len()), size(links.len()), size(texts), 0] {
        bytes.extend(number.to_le_bytes());
    }
    for column in 0..NUMBERS {
        for line in &lines {
            bytes.extend(line.numbers.get(column).copied().unwrap_or(NOTHING).to_le_bytes());
        }
    }
    bytes.extend(lines.iter().flat_map(|line| line.share.to_le_bytes()));
    type Of = fn(&Link) -> i32;
    let columns: [Of; 6] = [|l| l.from_row, |l| l.to_row, |l| l.from, |l| l.to, |l| l.kind, |l| l.flags];
    for of in columns {
        bytes.extend(links.iter().flat_map(|link| of(link).to_le_bytes()));
    }
    let mut offset = 0;
    for text in lines.iter().flat_map(|line| &line.texts) {
        bytes.extend(size(offset).to_le_bytes());
        offset += text.len();
    }
    bytes.extend(size(offset).to_le_bytes());
    bytes.extend(lines.iter().flat_map(|line| line.flags.to_le_bytes()));
    bytes.extend(lines.iter().map(|line| line.level));
    bytes.extend(lines.iter().map(|line| line.constraint));
    bytes.extend(lines.iter().flat_map(|line| line.id));
    bytes.extend(lines.iter().flat_map(|line| &line.texts).flat_map(|text| text.bytes()));
    bytes
}

fn size(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn minutes(at: Option<Instant>) -> i32 {
    at.map_or(NOTHING, |at| at.0)
}

fn narrow(minutes: i64) -> i32 {
    i32::try_from(minutes).unwrap_or(if minutes < 0 { i32::MIN + 1 } else { i32::MAX })
}

fn line(computed: &Computed, outline: &Outline, row: &Row) -> Line {
    let mut line = match row.thing {
        Thing::Wbs(at) => wbs(computed, at, outline.under.get(at).copied().unwrap_or_default()),
        Thing::Activity(at) => {
            computed.schedule.activities.get(at).map_or_else(Line::default, |a| activity(computed, at, a))
        }
    };
    line.level = row.level;
    line.flags |= if row.has_children { flag::HAS_CHILDREN } else { 0 };
    line.flags |= if row.collapsed { flag::COLLAPSED } else { 0 };
    line.id = computed.id(row.thing).map(uuid::Uuid::into_bytes).unwrap_or_default();
    line
}

fn wbs(computed: &Computed, at: usize, under: Under) -> Line {
    let mut numbers = [NOTHING; NUMBERS];
    let own = [under.start, under.finish, None, None, None, None, under.baseline_start, under.baseline_finish];
    for (number, date) in numbers.iter_mut().zip(own) {
        *number = minutes(date);
    }
    if let Some(place) = numbers.last_mut() {
        *place = narrow(i64::try_from(at).unwrap_or(i64::MAX));
    }
    let critical = if under.critical { flag::CRITICAL } else { 0 };
    let (code, name) = computed.schedule.wbs.get(at).map(|w| (w.code.clone(), w.name.clone())).unwrap_or_default();
    let texts = [code, name, String::new(), String::new()];
    Line { numbers, share: f32::NAN, flags: flag::WBS | critical, texts, ..Line::default() }
}

fn activity(computed: &Computed, at: usize, activity: &Activity) -> Line {
    let early = |date: Option<Instant>| if activity.is_finished() { NOTHING } else { minutes(date) };
    let float = |float: Option<i32>| if activity.is_finished() { NOTHING } else { float.unwrap_or(NOTHING) };
    let total = computed.value(at, |d| &d.total_float);
    let calendar = computed.calendar_of(activity);
    let numbers = [
        minutes(computed.date(at, |d| &d.start)),
        minutes(computed.date(at, |d| &d.finish)),
        early(computed.date(at, |d| &d.early_start)),
        early(computed.date(at, |d| &d.early_finish)),
        early(computed.date(at, |d| &d.late_start)),
        early(computed.date(at, |d| &d.late_finish)),
        minutes(activity.planned_start),
        minutes(activity.planned_finish),
        minutes(activity.actual_start),
        minutes(activity.actual_finish),
        float(total),
        float(computed.value(at, |d| &d.free_float)),
        narrow(activity.original),
        narrow(activity.remaining),
        minutes(activity.constraint.and_then(|c| c.date)),
        narrow(i64::try_from(at).unwrap_or(i64::MAX)),
    ];
    let critical = computed.value(at, |d| &d.critical).unwrap_or(false);
    let near =
        !critical && !activity.is_finished() && total.is_some_and(|total| i64::from(total) <= near_minutes(calendar));
    let flags = [
        (critical, flag::CRITICAL),
        (computed.value(at, |d| &d.longest_path).unwrap_or(false), flag::LONGEST_PATH),
        (activity.kind == ActivityKind::StartMilestone, flag::START_MILESTONE),
        (activity.kind == ActivityKind::FinishMilestone, flag::FINISH_MILESTONE),
        (activity.kind == ActivityKind::LevelOfEffort, flag::LEVEL_OF_EFFORT),
        (activity.kind == ActivityKind::WbsSummary, flag::WBS_SUMMARY),
        (activity.is_started(), flag::STARTED),
        (activity.is_finished(), flag::FINISHED),
        (activity.constraint.is_some(), flag::CONSTRAINED),
        (!activity.notes.is_empty(), flag::NOTED),
        (activity.inactive, flag::INACTIVE),
        (activity.manual, flag::MANUAL),
        (near, flag::NEAR_CRITICAL),
    ];
    let flags = flags.into_iter().filter(|(is, _)| *is).fold(0, |all, (_, flag)| all | flag);
    #[expect(clippy::cast_possible_truncation, reason = "a share needs no more digits than are drawn")]
    let share = activity_progress::share_done(activity).map_or(f32::NAN, |share| share as f32);
    let constraint = activity.constraint.map_or(0, |c| constraint_number(c.kind));
    let calendar = calendar.map(|c| c.name.clone()).unwrap_or_default();
    let texts = [activity.code.clone(), activity.name.clone(), calendar, computed.predecessors(at)];
    Line { numbers, share, flags, constraint, texts, ..Line::default() }
}

fn near_minutes(calendar: Option<&Calendar>) -> i64 {
    NEAR_DAYS.saturating_mul(calendar.map_or(PerUnit::default().day, |c| PerUnit::from(c).day))
}

/// From 1, in the order of the model.
fn constraint_number(kind: ConstraintKind) -> u8 {
    match kind {
        ConstraintKind::StartOnOrAfter => 1,
        ConstraintKind::StartOnOrBefore => 2,
        ConstraintKind::StartOn => 3,
        ConstraintKind::FinishOnOrAfter => 4,
        ConstraintKind::FinishOnOrBefore => 5,
        ConstraintKind::FinishOn => 6,
        ConstraintKind::MandatoryStart => 7,
        ConstraintKind::MandatoryFinish => 8,
        ConstraintKind::AsLateAsPossible => 9,
    }
}

/// The relationships that have an end in these rows.
fn links(computed: &Computed, outline: &Outline, rows: Range<usize>) -> Vec<Link> {
    let mut places: Vec<u32> = vec![];
    for row in outline.rows.get(rows).unwrap_or_default() {
        if let Thing::Activity(at) = row.thing {
            places.extend(computed.to.get(at).into_iter().chain(computed.from.get(at)).flatten());
        }
    }
    places.sort_unstable();
    places.dedup();
    places.into_iter().filter_map(|at| link(computed, outline, at)).collect()
}

fn link(computed: &Computed, outline: &Outline, at: u32) -> Option<Link> {
    let of = computed.link(at)?;
    let (from, to) = (computed.anywhere(of.predecessor)?, computed.anywhere(of.successor)?);
    let start = |place| minutes(computed.date(place, |d| &d.start));
    let finish = |place| minutes(computed.date(place, |d| &d.finish));
    let (kind, leaves, arrives) = match of.kind {
        RelationshipKind::FinishStart => (0, finish(from), start(to)),
        RelationshipKind::StartStart => (1, start(from), start(to)),
        RelationshipKind::FinishFinish => (2, finish(from), finish(to)),
        RelationshipKind::StartFinish => (3, start(from), finish(to)),
    };
    let critical = |place| computed.value(place, |d| &d.critical).unwrap_or(false);
    let driving = computed.driving(at);
    let own = computed.schedule.activities.len();
    let flags = i32::from(driving)
        | (i32::from(driving && critical(from) && critical(to)) << 1)
        | (i32::from(from >= own || to >= own) << 2);
    let row = |place: usize| outline.row_of.get(place).copied().unwrap_or(-1);
    Some(Link { from_row: row(from), to_row: row(to), from: leaves, to: arrives, kind, flags })
}

impl Computed {
    /// The calendar that an activity is scheduled on.
    pub(crate) fn calendar_of(&self, activity: &Activity) -> Option<&Calendar> {
        let own = self.schedule.projects.first().and_then(|p| p.calendar_id);
        let id = activity.calendar_id.or(own)?;
        self.schedule.calendars.iter().find(|c| c.id == id)
    }

    /// What a day of a lag is: one of the project's calendar, whichever calendar the lag is counted on.
    pub(crate) fn lag_unit(&self) -> PerUnit {
        let own = self.schedule.projects.first().and_then(|p| p.calendar_id);
        self.schedule.calendars.iter().find(|c| Some(c.id) == own).map_or_else(PerUnit::default, PerUnit::from)
    }

    /// The predecessors of an activity as people type them: `A1010FS+5d, A1020`.
    pub(crate) fn predecessors(&self, at: usize) -> String {
        let per = self.lag_unit();
        let links = self.to.get(at).into_iter().flatten();
        let written = links.filter_map(|link| {
            let link = self.schedule.relationships.get(*link as usize)?;
            let of = self.place.get(&link.predecessor).and_then(|place| self.schedule.activities.get(*place))?;
            Some(typed::written_predecessor(&of.code, link.kind, link.lag, per))
        });
        written.collect::<Vec<_>>().join(", ")
    }
}
