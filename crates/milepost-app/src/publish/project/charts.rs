//! The curve of planned and achieved weight.

use crate::publish::terms::share;
use crate::view::ProjectView;
use crate::words::{say, text};
use milepost_model::Message;
use milepost_publish::chart::{Axis, Chart, Kind, Plot, Rule, Series, SeriesKind};
use milepost_publish::{Block, Section, Text};
use milepost_schedule::Figure;
use milepost_schedule::s_curve::CurvePoint;

pub(super) fn progress(view: &ProjectView) -> Section {
    let curve = &view.s_curve;
    let as_of = view.progress.as_of;
    let parts = [
        ("ui-chart-series-planned", &curve.planned, SeriesKind::Planned),
        ("ui-chart-series-expected", &curve.expected, SeriesKind::Forecast),
        ("ui-chart-series-achieved", &curve.achieved, SeriesKind::Achieved),
    ];
    let series: Vec<Series> =
        parts.iter().filter_map(|(name, figure, kind)| series(&text(name), figure, *kind)).collect();
    let mut blocks = vec![];
    // One line along the bottom on one day says nothing.
    if series.iter().any(|series| series.points.len() > 1) {
        let plot = Plot {
            x: Axis::Date,
            y: Axis::Share,
            height: 170.0,
            down: false,
            series,
            verticals: vec![Rule { at: Plot::day(as_of), words: text("ui-chart-flag-as-of-short"), dotted: false }],
            horizontals: vec![],
            equal: None,
        };
        blocks.push(Block::Chart(Chart {
            title: String::new(),
            description: description(view),
            kind: Kind::Plot(plot),
        }));
        if curve.unplanned > 0.0 {
            let message = Message::new("publish-curve-unplanned").share("share", curve.unplanned);
            blocks.push(Block::Small(Text::plain(say(&message))));
        }
    } else {
        let reason = parts.iter().find_map(|(_, figure, _)| figure.unknown.clone());
        let reason = reason.unwrap_or_else(|| Message::new("ui-chart-s-curve-nothing"));
        blocks.push(Block::Paragraph(Text::plain(say(&Message::new("publish-curve-none").with("reason", reason)))));
    }
    Section { heading: text("publish-progress"), level: 2, new_page: false, blocks }
}

/// Each begins at nothing on its first day, so that the first step is seen.
fn series(label: &str, figure: &Figure<Vec<CurvePoint>>, kind: SeriesKind) -> Option<Series> {
    let curve = figure.value.as_ref().filter(|points| !points.is_empty())?;
    let mut points: Vec<(f64, f64)> = curve.iter().map(|point| (Plot::day(point.date), point.share)).collect();
    if let Some((day, _)) = points.first().copied().filter(|_| kind != SeriesKind::Forecast) {
        points.insert(0, (day, 0.0));
    }
    Some(Series { label: label.to_owned(), points, kind, stepped: true, dots: false, ranges: vec![] })
}

fn description(view: &ProjectView) -> String {
    let progress = &view.progress;
    match (&progress.planned.value, &progress.milestone_weighted.value) {
        (Some(planned), Some(achieved)) => say(&Message::new("publish-curve-alt")
            .with("planned", share(planned.share))
            .with("achieved", share(achieved.share))
            .with("date", progress.as_of)),
        _ => text("publish-curve-alt-brief"),
    }
}
