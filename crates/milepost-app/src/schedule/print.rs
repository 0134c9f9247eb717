//! The Gantt on paper: what its table, its bars and its title block say; how they are set is `milepost-publish`'s
//! matter.

use super::computed::Computed;
use super::outline::{Outline, Row, RowFilter, Thing};
use crate::file;
use crate::publish::{blank, complete_fonts, unmade};
use crate::view::{Failure, Published};
use crate::words::{date, say, text, value};
use crate::work::Work;
use crate::workspace::Workspace;
use chrono::NaiveDate;
use milepost_model::schedule::instant::MINUTES_PER_DAY;
use milepost_model::schedule::typed::{self, PerUnit};
use milepost_model::schedule::{Activity, ActivityKind, Instant, RelationshipKind};
use milepost_model::{Arg, Message, ProjectId, WbsId};
use milepost_publish::gantt::{
    BarKind, BarState, Gantt, GanttBar, GanttColumn, GanttLink, GanttPaper, GanttRow, GanttSheet, GanttWords, LinkKind,
    Mark, Unit, gantt_pdf, gantt_svg,
};
use milepost_publish::{Align, Document, Fonts, PublishError};
use milepost_schedule::activity_progress;
use milepost_schedule::cpm;
use serde::{Deserialize, Serialize};
use std::path::Path;
use ts_rs::TS;

/// A column of the table on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PrintColumn {
    Code,
    Name,
    Duration,
    Start,
    Finish,
    Float,
    Predecessors,
    Percent,
    Remaining,
    FreeFloat,
    LateStart,
    LateFinish,
    BaselineFinish,
    Calendar,
}

/// The sheet that it is printed on, lying.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PrintPaper {
    #[default]
    A4,
    A3,
    A2,
    A1,
    Letter,
    Tabloid,
}

/// What is printed, and where to.
#[derive(Clone, Debug)]
pub struct Print<'a> {
    pub project: ProjectId,
    pub as_of: NaiveDate,
    pub collapsed: &'a [WbsId],
    pub filter: &'a RowFilter,
    /// None: code, name, duration, start, finish and float.
    pub columns: Option<&'a [PrintColumn]>,
    /// Ends in `.pdf`, or in `.svg` for one sheet with everything.
    pub path: &'a Path,
    pub paper: PrintPaper,
    /// Sheets side by side.
    pub across: usize,
    pub links: bool,
    pub float: bool,
    pub baseline: bool,
    /// True if a file that is there may be replaced.
    pub replace: bool,
}

/// Writes the Gantt.
///
/// # Errors
/// `invalid` where the name says neither PDF nor SVG or the schedule cannot be computed; `exists` where a file is
/// there that may not be replaced; `cancelled` where it is not wanted any more.
pub fn print(workspace: &Workspace, print: &Print<'_>, work: &Work) -> Result<Published, Failure> {
    let ending = print.path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    if ending != "pdf" && ending != "svg" {
        let message = Message::new("print-format").with("path", print.path.display().to_string());
        return Err(Failure::new(Failure::INVALID, message).help(Message::new("print-format-help")));
    }
    if !print.replace {
        file::free(print.path)?;
    }
    let computed = workspace.computed(print.project)?;
    computed.sound()?;
    let outline = Outline::of(&computed, print.collapsed, print.filter, print.as_of);
    let document = document(workspace, &computed, print)?;
    let gantt = gantt(&computed, &outline, print);
    let mut fonts = Fonts::built_in();
    complete_fonts(&mut fonts, &document, &milepost_publish::gantt::gantt_characters(&gantt));
    work.go_on()?;
    let (bytes, pages) = if ending == "svg" {
        (gantt_svg(&document, &gantt, &fonts).into_bytes(), None)
    } else {
        let sheet = GanttSheet { across: print.across, ..GanttSheet::landscape(paper(print.paper)) };
        let mut on_page = |page: usize, pages: usize| {
            work.at(page as u64, pages as u64);
            !work.is_cancelled()
        };
        match gantt_pdf(&document, &gantt, &fonts, sheet, &mut on_page) {
            Ok(pdf) => (pdf.bytes, Some(pdf.pages)),
            Err(PublishError::Stopped) => {
                work.go_on()?;
                return Err(Failure::new(Failure::IO, Message::new("print-format")));
            }
            Err(error) => return Err(unmade(&error)),
        }
    };
    work.go_on()?;
    let saved = file::save_bytes(print.path, &bytes)?;
    Ok(Published { path: saved.path, bytes: saved.bytes, pages, notices: vec![] })
}

fn paper(paper: PrintPaper) -> GanttPaper {
    match paper {
        PrintPaper::A4 => GanttPaper::A4,
        PrintPaper::A3 => GanttPaper::A3,
        PrintPaper::A2 => GanttPaper::A2,
        PrintPaper::A1 => GanttPaper::A1,
        PrintPaper::Letter => GanttPaper::Letter,
        PrintPaper::Tabloid => GanttPaper::Tabloid,
    }
}

/// The title block: what this is, from when, and what of it is shown.
fn document(workspace: &Workspace, computed: &Computed, print: &Print<'_>) -> Result<Document, Failure> {
    let project = milepost_store::project::get(workspace.store(), print.project)?;
    let name = project.map(|p| p.name).ok_or_else(|| Failure::gone("project"))?;
    let own = computed.schedule.projects.first();
    let day = |at: Option<Instant>| at.map_or_else(|| "–".to_owned(), |at| value(&Arg::Date(at.date())));
    let finish = computed.dates().and_then(|d| d.projects.first()).map(|p| super::from_engine(p.finish));
    let finish = finish.map_or_else(|| "–".to_owned(), |at| value(&Arg::Date(at.finish_date())));
    let mut document = blank(&name, text("print-schedule"), print.as_of, &workspace.info()?.name);
    document.particulars = vec![
        (text("print-data-date"), day(own.and_then(|p| p.data_date.or(p.planned_start)))),
        (text("print-finish"), finish),
        (text("print-shown"), shown(print.filter)),
    ];
    Ok(document)
}

/// Which activities are shown, in words.
fn shown(filter: &RowFilter) -> String {
    let mut parts = vec![];
    if filter.critical {
        parts.push(text("ui-schedule-filter-critical"));
    }
    if filter.float_at_most.is_some() {
        parts.push(text("ui-schedule-filter-near"));
    }
    if filter.late {
        parts.push(text("ui-schedule-filter-late"));
    }
    if let Some(days) = filter.next_days {
        parts.push(say(&Message::new("print-next-days").with("days", i64::from(days))));
    }
    if !filter.text.trim().is_empty() {
        parts.push(format!("“{}”", filter.text.trim()));
    }
    if !filter.codes.is_empty() {
        parts.push(text("print-by-code"));
    }
    if parts.is_empty() { text("ui-schedule-filter-all") } else { parts.join(", ") }
}

const USUAL: [PrintColumn; 6] = [
    PrintColumn::Code,
    PrintColumn::Name,
    PrintColumn::Duration,
    PrintColumn::Start,
    PrintColumn::Finish,
    PrintColumn::Float,
];

fn gantt(computed: &Computed, outline: &Outline, print: &Print<'_>) -> Gantt {
    let columns = print.columns.unwrap_or(&USUAL);
    let rows: Vec<GanttRow> =
        outline.rows.iter().map(|row| gantt_row(computed, outline, row, columns, print)).collect();
    let (mut from, mut to) = (i64::MAX, i64::MIN);
    for bar in rows.iter().filter_map(|row| row.bar) {
        let planned = bar.planned.unwrap_or((bar.start, bar.finish));
        from = from.min(bar.start).min(planned.0);
        to = to.max(bar.finish).max(planned.1).max(bar.float_to.unwrap_or(bar.finish));
    }
    if from > to {
        (from, to) = (0, 0);
    }
    // Some room at both ends.
    let room = ((to - from) / 40).max(2 * i64::from(MINUTES_PER_DAY));
    let own = computed.schedule.projects.first();
    Gantt {
        columns: columns.iter().map(|column| column_of(*column)).collect(),
        links: if print.links { links(computed, outline) } else { vec![] },
        rows,
        from: from - room,
        to: to + room,
        idle: super::look::idle_of(computed).into_iter().map(|(a, b)| (i64::from(a.0), i64::from(b.0))).collect(),
        data_date: own.and_then(|p| p.data_date).map(|at| i64::from(at.0)),
        words: words(),
    }
}

fn words() -> GanttWords {
    let legend = [
        (Mark::Critical, "print-critical"),
        (Mark::Work, "print-work"),
        (Mark::Done, "print-done"),
        (Mark::Milestone, "print-milestone"),
        (Mark::Float, "print-float"),
        (Mark::Planned, "print-planned"),
        (Mark::DataDate, "ui-schedule-data-date"),
    ];
    GanttWords {
        tick: |day, unit, upper| match (unit, upper) {
            (Unit::Year, _) => day.format("%Y").to_string(),
            (Unit::Quarter, _) => say(&Message::new("print-quarter").with("quarter", quarter(day))),
            (Unit::Month, true) => date::month_year(day),
            (Unit::Month, false) => date::month_short(day),
            (Unit::Week, _) => date::day_month(day),
            (Unit::Day, _) => day.format("%-d").to_string(),
        },
        page: |first, last, of, from, to| {
            let message = Message::new("print-page-shows").with("first", first).with("last", last).with("of", of);
            say(&message.with("from", from).with("to", to))
        },
        data_date: text("ui-schedule-data-date"),
        legend: legend.map(|(mark, id)| (mark, text(id))).into(),
    }
}

fn quarter(day: NaiveDate) -> i64 {
    i64::from(chrono::Datelike::month0(&day) / 3 + 1)
}

fn column_of(column: PrintColumn) -> GanttColumn {
    let (width, align) = match column {
        PrintColumn::Code => (52.0, Align::Start),
        PrintColumn::Name => (150.0, Align::Start),
        PrintColumn::Predecessors => (80.0, Align::Start),
        PrintColumn::Calendar => (70.0, Align::Start),
        PrintColumn::Percent => (30.0, Align::End),
        PrintColumn::Duration | PrintColumn::Remaining | PrintColumn::Float | PrintColumn::FreeFloat => {
            (36.0, Align::End)
        }
        _ => (54.0, Align::Start),
    };
    let repeated = matches!(column, PrintColumn::Code | PrintColumn::Name);
    let head = text(&format!("ui-schedule-column-{}", super::say::name(column)));
    GanttColumn { head, width, align, repeated }
}

fn gantt_row(
    computed: &Computed,
    outline: &Outline,
    row: &Row,
    columns: &[PrintColumn],
    print: &Print<'_>,
) -> GanttRow {
    let level = row.level;
    let bar_of =
        |bar: Option<GanttBar>| bar.map(|bar| if print.baseline { bar } else { GanttBar { planned: None, ..bar } });
    match row.thing {
        Thing::Activity(at) => {
            let Some(activity) = computed.schedule.activities.get(at) else { return GanttRow::default() };
            let cells = columns.iter().map(|column| cell(computed, at, activity, *column)).collect();
            let bar = bar_of(bar(computed, at, activity));
            let bar = bar.map(|bar| if print.float { bar } else { GanttBar { float_to: None, ..bar } });
            GanttRow { cells, level, bold: false, bar }
        }
        Thing::Wbs(at) => {
            let Some(wbs) = computed.schedule.wbs.get(at) else { return GanttRow::default() };
            let under = outline.under.get(at).copied().unwrap_or_default();
            let cells = columns.iter().map(|column| match column {
                PrintColumn::Code => wbs.code.clone(),
                PrintColumn::Name => wbs.name.clone(),
                PrintColumn::Start => start(under.start),
                PrintColumn::Finish => finish(under.finish),
                PrintColumn::BaselineFinish => finish(under.baseline_finish),
                _ => String::new(),
            });
            let span = |start: Option<Instant>, finish: Option<Instant>| Some((minute(start?), minute(finish?)));
            let bar = span(under.start, under.finish).map(|(start, finish)| GanttBar {
                kind: BarKind::Group,
                start,
                finish,
                planned: span(under.baseline_start, under.baseline_finish),
                ..GanttBar::default()
            });
            GanttRow { cells: cells.collect(), level, bold: true, bar: bar_of(bar) }
        }
    }
}

fn minute(at: Instant) -> i64 {
    i64::from(at.0)
}

fn start(at: Option<Instant>) -> String {
    at.map(|at| value(&Arg::Date(at.date()))).unwrap_or_default()
}

fn finish(at: Option<Instant>) -> String {
    at.map(|at| value(&Arg::Date(at.finish_date()))).unwrap_or_default()
}

fn cell(computed: &Computed, at: usize, activity: &Activity, column: PrintColumn) -> String {
    let per: PerUnit = computed.per_unit(activity);
    let work = |minutes: Option<i32>| {
        let open = minutes.filter(|_| !activity.is_finished());
        open.map(|minutes| typed::written(minutes.into(), per)).unwrap_or_default()
    };
    match column {
        PrintColumn::Code => activity.code.clone(),
        PrintColumn::Name => activity.name.clone(),
        PrintColumn::Duration if activity.is_milestone() => String::new(),
        PrintColumn::Duration => typed::written(activity.original, per),
        PrintColumn::Remaining if activity.is_milestone() => String::new(),
        PrintColumn::Remaining => typed::written(activity.remaining, per),
        PrintColumn::Start if activity.kind == ActivityKind::FinishMilestone => String::new(),
        PrintColumn::Start => start(computed.date(at, |d| &d.start)),
        PrintColumn::Finish if activity.kind == ActivityKind::StartMilestone => String::new(),
        PrintColumn::Finish => finish(computed.date(at, |d| &d.finish)),
        PrintColumn::Float => work(computed.value(at, |d| &d.total_float)),
        PrintColumn::FreeFloat => work(computed.value(at, |d| &d.free_float)),
        PrintColumn::Predecessors => computed.predecessors(at),
        PrintColumn::Percent => {
            activity_progress::share_done(activity).map(|share| value(&Arg::Share(share))).unwrap_or_default()
        }
        PrintColumn::LateStart => start(computed.date(at, |d| &d.late_start)),
        PrintColumn::LateFinish => finish(computed.date(at, |d| &d.late_finish)),
        PrintColumn::BaselineFinish => finish(activity.planned_finish),
        PrintColumn::Calendar => computed.calendar_of(activity).map(|c| c.name.clone()).unwrap_or_default(),
    }
}

fn bar(computed: &Computed, at: usize, activity: &Activity) -> Option<GanttBar> {
    let date = |column: fn(&cpm::Dates) -> &[cpm::Instant]| computed.date(at, column).map(minute);
    let (start, finish) = (date(|d| &d.start)?, date(|d| &d.finish)?);
    let critical = computed.value(at, |d| &d.critical).unwrap_or(false);
    let under_way = activity.is_started() && !activity.is_finished();
    Some(GanttBar {
        kind: match activity.kind {
            ActivityKind::StartMilestone | ActivityKind::FinishMilestone => BarKind::Milestone,
            ActivityKind::LevelOfEffort | ActivityKind::WbsSummary => BarKind::Span,
            _ => BarKind::Work,
        },
        state: match (activity.is_finished(), critical) {
            (true, _) => BarState::Done,
            (false, true) => BarState::Critical,
            (false, false) => BarState::Open,
        },
        start: if activity.kind == ActivityKind::FinishMilestone { finish } else { start },
        finish: if activity.kind == ActivityKind::StartMilestone { start } else { finish },
        done: activity_progress::share_done(activity).filter(|_| under_way),
        planned: activity.planned_start.zip(activity.planned_finish).map(|(a, b)| (minute(a), minute(b))),
        float_to: date(|d| &d.late_finish).filter(|_| !activity.is_finished()),
    })
}

fn links(computed: &Computed, outline: &Outline) -> Vec<GanttLink> {
    let row = |id| {
        let place = computed.place.get(id)?;
        usize::try_from(*outline.row_of.get(*place)?).ok()
    };
    let critical = |id| computed.place.get(id).and_then(|at| computed.value(*at, |d| &d.critical)).unwrap_or(false);
    let found = (0_u32..).zip(&computed.schedule.relationships).filter_map(|(at, link)| {
        Some(GanttLink {
            from: row(&link.predecessor)?,
            to: row(&link.successor)?,
            kind: match link.kind {
                RelationshipKind::FinishStart => LinkKind::FinishStart,
                RelationshipKind::StartStart => LinkKind::StartStart,
                RelationshipKind::FinishFinish => LinkKind::FinishFinish,
                RelationshipKind::StartFinish => LinkKind::StartFinish,
            },
            critical: computed.driving(at) && critical(&link.predecessor) && critical(&link.successor),
        })
    });
    found.collect()
}
