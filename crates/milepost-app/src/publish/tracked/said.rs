//! What each report said, as lines from the day it was said to the date that was said; and what the last one moved.

use crate::publish::terms::{interval, slip, word};
use crate::words::{say, text};
use milepost_model::Message;
use milepost_publish::chart::{Axis, Chart, Kind, Plot, Series, SeriesKind};
use milepost_publish::{Align, Block, Column, Row, Section, Table, Text};
use milepost_schedule::trend::{Trend, TrendLine, TrendPoint};

/// Lines that a chart takes and stays readable: those that slipped most.
const LINES: usize = 6;

pub(super) fn section(trend: &Trend) -> Option<Section> {
    let mut lines: Vec<&TrendLine> = trend.lines.iter().filter(|line| line.points.len() > 1).collect();
    lines.sort_by_key(|line| std::cmp::Reverse(moved_in_all(line)));
    lines.truncate(LINES);
    let finish = trend.finish.iter().filter(|line| line.points.len() > 1);
    let heading = match &trend.finish {
        Some(finish) if lines.is_empty() && !finish.publisher.is_empty() => {
            say(&Message::new("publish-trend-said-by").with("publisher", finish.publisher.as_str()))
        }
        _ => text("publish-trend"),
    };
    let mut series: Vec<Series> = lines.into_iter().map(|line| drawn(line, &line.title, SeriesKind::Other)).collect();
    for line in finish {
        let finish = drawn(line, &text("publish-trend-finish"), SeriesKind::Achieved);
        // Where one milestone is the finish, it is drawn once.
        if !series.iter().any(|series| series.points == finish.points) {
            series.push(finish);
        }
    }
    if series.is_empty() {
        return None;
    }
    let plot = Plot {
        x: Axis::Date,
        y: Axis::Date,
        height: 190.0,
        down: false,
        series,
        verticals: vec![],
        horizontals: vec![],
        equal: Some(text("publish-trend-diagonal")),
    };
    let chart = Chart { title: String::new(), description: text("publish-trend-alt"), kind: Kind::Plot(plot) };
    let note = Block::Small(Text::plain(text("publish-trend-alt")));
    Some(Section { heading, level: 2, new_page: false, blocks: vec![Block::Chart(chart), note] })
}

fn moved_in_all(line: &TrendLine) -> i64 {
    match (line.points.first(), line.points.last()) {
        (Some(first), Some(last)) => last.date.signed_duration_since(first.date).num_days(),
        _ => 0,
    }
}

fn drawn(line: &TrendLine, label: &str, kind: SeriesKind) -> Series {
    let point = |point: &TrendPoint| (Plot::day(point.data_date), Plot::day(point.date));
    Series {
        label: label.to_owned(),
        points: line.points.iter().map(point).collect(),
        kind,
        stepped: false,
        dots: true,
        ranges: vec![],
    }
}

/// What the last report moved against the one before; nothing where there are not two.
pub(super) fn changed(trend: &Trend) -> Option<Section> {
    let last = *trend.reports.last().filter(|_| trend.reports.len() > 1)?;
    let moved: Vec<Row> = trend.lines.iter().filter_map(|line| moved_row(line, last)).collect();
    let blocks = if moved.is_empty() {
        vec![Block::Paragraph(Text::plain(text("publish-changed-none")))]
    } else {
        let column = |id: &str, width, align| Column { head: text(id), width, align };
        vec![Block::Table(Table {
            caption: text("publish-changed-caption"),
            columns: vec![
                column("publish-head-milestone", 26.0, Align::Start),
                column("publish-head-before", 15.0, Align::Start),
                column("publish-head-now", 15.0, Align::Start),
                column("publish-head-moved", 12.0, Align::End),
                column("publish-head-reason", 32.0, Align::Start),
            ],
            rows: moved,
        })]
    };
    Some(Section { heading: text("publish-changed"), level: 2, new_page: false, blocks })
}

fn moved_row(line: &TrendLine, last: chrono::NaiveDate) -> Option<Row> {
    let [.., before, now] = line.points.as_slice() else { return None };
    let days = now.moved.filter(|days| *days != 0 && now.data_date == last)?;
    let mut reason = now.reason.map(|reason| Text::plain(word("publish-reason-", &reason))).unwrap_or_default();
    if !now.because.is_empty() {
        let space = if reason.is_empty() { "" } else { ". " };
        reason = reason.and_quiet(format!("{space}{}", now.because));
    }
    let slipped = if days > 0 { Text::bold(slip(days)) } else { Text::plain(slip(days)) };
    let cells = vec![
        Text::plain(&line.title),
        Text::plain(interval(&before.said)),
        Text::plain(interval(&now.said)),
        slipped,
        reason,
    ];
    Some(Row { cells })
}
