//! The milestones as a table, and as rows on one axis of dates.

use crate::publish::notes::Notes;
use crate::publish::terms::{NOTHING, interval, slip};
use crate::view::{MilestoneView, ProjectView};
use crate::words::{say, text};
use chrono::NaiveDate;
use milepost_model::{Baseline, DateInterval, Message};
use milepost_publish::chart::{Chart, DateRow, Dates, Kind, Shown};
use milepost_publish::{Align, Block, Column, Row, Section, Table, Text};
use milepost_schedule::milestone::MilestoneStatus;

/// Rows that a chart takes: more would not fit a page with its heading.
const CHARTED: usize = 40;

pub(super) fn section(view: &ProjectView, baselines: &[Baseline], notes: &mut Notes<'_>) -> Vec<Section> {
    let heading = text("publish-milestones");
    if view.milestones.is_empty() {
        let none = Block::Paragraph(Text::plain(text("publish-milestones-none")));
        return vec![Section { heading, level: 2, new_page: false, blocks: vec![none] }];
    }
    let mut blocks = vec![Block::Chart(timeline(view, baselines))];
    let left = view.milestones.len().saturating_sub(CHARTED);
    if left > 0 {
        blocks.push(Block::Small(Text::plain(say(&Message::new("publish-timeline-cut").with("left", left)))));
    }
    blocks.push(Block::Table(table(view, notes)));
    vec![Section { heading, level: 2, new_page: false, blocks }]
}

fn table(view: &ProjectView, notes: &mut Notes<'_>) -> Table {
    let column = |id: &str, width, align| Column { head: text(id), width, align };
    Table {
        caption: text("publish-milestones-caption"),
        columns: vec![
            column("publish-head-milestone", 26.0, Align::Start),
            column("publish-head-planned", 14.0, Align::Start),
            column("publish-head-date", 17.0, Align::Start),
            column("publish-head-slip", 11.0, Align::End),
            column("publish-head-status", 32.0, Align::Start),
        ],
        rows: view.milestones.iter().map(|milestone| row(milestone, view.progress.as_of, notes)).collect(),
    }
}

/// The day it was met, unless all of it is after the as-of date: then it is not known yet.
fn actual(view: &MilestoneView, as_of: NaiveDate) -> Option<DateInterval> {
    view.progress.dates.actual.filter(|actual| actual.earliest().is_none_or(|first| first <= as_of))
}

fn row(view: &MilestoneView, as_of: NaiveDate, notes: &mut Notes<'_>) -> Row {
    let MilestoneView { milestone, progress, .. } = view;
    let dates = &progress.dates;
    let date = |date: Option<&DateInterval>| date.map_or_else(|| NOTHING.to_owned(), interval);
    let held = match (actual(view, as_of), &dates.forecast) {
        (Some(actual), _) => say(&Message::new("publish-date-met").with("date", actual)),
        (None, Some(forecast)) => say(&Message::new("publish-date-forecast").with("date", *forecast)),
        (None, None) => text("publish-date-none"),
    };
    let mut status = Text::plain(say(&progress.status_note));
    let note = milestone.note_by(as_of);
    if !note.is_empty() {
        status = status.and_quiet(format!(". {note}"));
    }
    Row {
        cells: vec![
            notes.cite(Text::plain(&milestone.title), &milestone.sources),
            Text::plain(date(dates.planned.as_ref())),
            Text::plain(held),
            Text::plain(slip_words(view)),
            status,
        ],
    }
}

fn slip_words(view: &MilestoneView) -> String {
    match &view.progress.slip.value {
        Some(slipped) if slipped.still_growing => {
            say(&Message::new("publish-slip-growing").with("slip", slip(slipped.days)))
        }
        Some(slipped) => slip(slipped.days),
        None => NOTHING.to_owned(),
    }
}

fn timeline(view: &ProjectView, baselines: &[Baseline]) -> Chart {
    let promised = view.progress.promised_finish.value.as_ref().map(|promised| {
        let day = promised.date.last_known();
        (day, text("ui-chart-flag-finish-short"))
    });
    let rows: Vec<DateRow> = view
        .milestones
        .iter()
        .take(CHARTED)
        .map(|milestone| charted(milestone, baselines, view.progress.as_of))
        .collect();
    let dates = Dates {
        as_of: Some((view.progress.as_of, text("ui-chart-flag-as-of-short"))),
        promised,
        baseline_key: if rows.iter().all(|row| row.baselines.is_empty()) {
            String::new()
        } else {
            text("publish-key-baseline")
        },
        rows,
        planned_key: text("ui-chart-planned"),
        met_key: text("ui-chart-actual"),
        forecast_key: text("ui-chart-forecast"),
    };
    Chart { title: String::new(), description: text("publish-timeline-alt"), kind: Kind::Dates(dates) }
}

/// Where baselines had a milestone, if its plan is elsewhere now.
fn ghosts(view: &MilestoneView, baselines: &[Baseline]) -> Vec<NaiveDate> {
    let planned = view.progress.dates.planned.map(|date| date.last_known());
    let held = |baseline: &Baseline| Some(baseline.milestone(view.milestone.id)?.planned?.last_known());
    let mut days: Vec<NaiveDate> = baselines.iter().filter_map(held).filter(|day| Some(*day) != planned).collect();
    days.sort();
    days.dedup();
    days
}

fn charted(view: &MilestoneView, baselines: &[Baseline], as_of: NaiveDate) -> DateRow {
    let MilestoneView { milestone, progress, .. } = view;
    let ends = |date: &DateInterval| (date.first_known(), date.last_known());
    let met = progress.status == MilestoneStatus::Met;
    let actual = actual(view, as_of);
    let shown = actual.as_ref().or(progress.dates.forecast.as_ref());
    let slipped = progress.slip.value.filter(|slip| slip.days != 0);
    let note = match (slipped, &actual, &progress.dates.forecast) {
        (Some(_), ..) => slip_words(view),
        (None, None, None) => text("publish-date-none"),
        _ => String::new(),
    };
    DateRow {
        label: milestone.title.clone(),
        planned: progress.dates.planned.as_ref().map(ends),
        baselines: ghosts(view, baselines),
        shown: shown.map(|date| Shown {
            first: date.first_known(),
            at: date.last_known(),
            last: date.last_known(),
            met,
        }),
        note,
        alarm: slipped.is_some_and(|slip| slip.days > 0),
    }
}
