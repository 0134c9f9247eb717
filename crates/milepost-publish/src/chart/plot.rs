//! Curves between two axes, each named at its end.

use super::SIZE;
use crate::date_scale::{DateScale, day_of, narrow, number};
use crate::document::Words;
use crate::drawing::{Anchor, Dash, Drawing, Ink};
use crate::typeset::Typesetter;
use chrono::NaiveDate;

const LEFT: f32 = 40.0;
const BOTTOM: f32 = 16.0;

/// What an axis counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// Days, as [`Plot::day`] gives them.
    Date,
    /// Shares of one, from none to all.
    Share,
    Metres,
}

#[derive(Clone, Debug)]
pub struct Plot {
    pub x: Axis,
    pub y: Axis,
    /// Height of the drawing in points.
    pub height: f32,
    /// True if the vertical axis grows downwards: time under a road.
    pub down: bool,
    pub series: Vec<Series>,
    /// A line across all at a place on the horizontal axis.
    pub verticals: Vec<Rule>,
    /// A line across all at a place on the vertical axis.
    pub horizontals: Vec<Rule>,
    /// Where both axes are dates: a line through equal ones, with its words.
    pub equal: Option<String>,
}

#[derive(Clone, Debug)]
pub struct Rule {
    pub at: f64,
    pub words: String,
    pub dotted: bool,
}

#[derive(Clone, Debug)]
pub struct Series {
    pub label: String,
    pub points: Vec<(f64, f64)>,
    pub kind: SeriesKind,
    /// From each point on the value holds until the next.
    pub stepped: bool,
    /// A dot at each point.
    pub dots: bool,
    /// A range around each point, on the vertical axis: lowest and highest.
    pub ranges: Vec<(f64, f64)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeriesKind {
    /// Dashed and light.
    Planned,
    /// Full and heavy.
    Achieved,
    /// Dotted, in the accent.
    Forecast,
    /// One of several of a kind: thin and full.
    Other,
}

impl SeriesKind {
    fn pen(self) -> (Ink, f32, Dash) {
        match self {
            Self::Planned => (Ink::Planned, 1.2, Dash::Dashed),
            Self::Achieved => (Ink::Text, 1.8, Dash::Solid),
            Self::Forecast => (Ink::Accent, 1.5, Dash::Dotted),
            Self::Other => (Ink::Accent, 1.0, Dash::Solid),
        }
    }
}

/// One axis laid on points.
struct Scale {
    low: f64,
    high: f64,
    from: f32,
    to: f32,
}

impl Scale {
    fn place(&self, value: f64) -> f32 {
        let all = (self.high - self.low).max(f64::EPSILON);
        self.from + narrow((value - self.low) / all) * (self.to - self.from)
    }
}

impl Plot {
    /// A day as a number on an axis of dates.
    #[must_use]
    pub fn day(day: NaiveDate) -> f64 {
        number(day)
    }

    pub(super) fn texts(&self) -> Vec<&str> {
        let rules = self.verticals.iter().chain(&self.horizontals).map(|rule| rule.words.as_str());
        self.series.iter().map(|series| series.label.as_str()).chain(rules).chain(self.equal.as_deref()).collect()
    }

    pub(super) fn draw(&self, typesetter: &mut Typesetter, words: &Words, width: f32) -> Drawing {
        let height = self.height;
        let mut drawing = Drawing::new(width, height);
        let named = |typesetter: &mut Typesetter, series: &Series| typesetter.width(&series.label, SIZE, true);
        let names = self.series.iter().map(|series| named(typesetter, series)).fold(0.0, f32::max);
        let right = width - (names + 8.0).clamp(10.0, width * 0.3);
        let xs = self.series.iter().flat_map(|s| s.points.iter().map(|(x, _)| *x));
        let xs = xs.chain(self.verticals.iter().map(|rule| rule.at));
        let ys = self.series.iter().flat_map(|s| s.points.iter().map(|(_, y)| *y));
        let ys = ys.chain(self.series.iter().flat_map(|s| s.ranges.iter().flat_map(|(low, high)| [*low, *high])));
        let ys = ys.chain(self.horizontals.iter().map(|rule| rule.at));
        let Some(x) = axis(self.x, xs, LEFT, right) else { return drawing };
        let (bottom, top) = (height - BOTTOM, 12.0);
        let (from, to) = if self.down { (top, bottom) } else { (bottom, top) };
        let Some(y) = axis(self.y, ys, from, to) else { return drawing };
        for (value, text) in ticks(self.y, &y, words, 26.0) {
            let at = y.place(value);
            drawing.line((LEFT, at), (right, at), Ink::Faint, 0.5, Dash::Solid);
            drawing.words((LEFT - 5.0, at + SIZE * 0.35), &text, (SIZE, false, Ink::Quiet), Anchor::End);
        }
        for (value, text) in ticks(self.x, &x, words, 58.0) {
            let at = x.place(value);
            drawing.line((at, bottom), (at, bottom + 3.0), Ink::Quiet, 0.5, Dash::Solid);
            drawing.words((at, height - 4.0), &text, (SIZE, false, Ink::Quiet), Anchor::Middle);
        }
        drawing.line((LEFT, bottom), (right, bottom), Ink::Quiet, 0.7, Dash::Solid);
        if let Some(text) = &self.equal {
            diagonal(&mut drawing, &x, &y, text);
        }
        self.rules(&mut drawing, typesetter, (&x, &y), (top, bottom, right));
        for series in &self.series {
            series.draw(&mut drawing, &x, &y);
        }
        self.names(&mut drawing, typesetter, (&x, &y), (top, bottom, width));
        drawing
    }

    fn rules(
        &self,
        drawing: &mut Drawing,
        typesetter: &mut Typesetter,
        (x, y): (&Scale, &Scale),
        (top, bottom, right): (f32, f32, f32),
    ) {
        let dash = |rule: &Rule| if rule.dotted { Dash::Dotted } else { Dash::Solid };
        for rule in &self.verticals {
            let at = x.place(rule.at);
            drawing.line((at, top - 10.0), (at, bottom), Ink::Text, 0.8, dash(rule));
            let long = typesetter.width(&rule.words, SIZE, true);
            let (at, anchor) =
                if at + 3.0 + long <= right { (at + 3.0, Anchor::Start) } else { (at - 3.0, Anchor::End) };
            drawing.words((at, top - 4.0), &rule.words, (SIZE, true, Ink::Text), anchor);
        }
        for rule in &self.horizontals {
            let at = y.place(rule.at);
            drawing.line((LEFT, at), (right, at), Ink::Text, 0.8, dash(rule));
            drawing.words((right + 3.0, at + SIZE * 0.35), &rule.words, (SIZE, true, Ink::Text), Anchor::Start);
        }
    }

    /// Each curve's name at its end, pushed apart where they would lie on each other; above the curve where
    /// that ends far from the chart's edge and others go on.
    fn names(
        &self,
        drawing: &mut Drawing,
        typesetter: &mut Typesetter,
        (x, y): (&Scale, &Scale),
        (top, bottom, width): (f32, f32, f32),
    ) {
        let end = |series: &Series| series.points.last().map(|(px, py)| (x.place(*px), y.place(*py)));
        let named = self.series.iter().filter(|series| !series.label.is_empty());
        let mut ends: Vec<_> = named.filter_map(|series| Some((series, end(series)?))).collect();
        ends.sort_by(|(_, a), (_, b)| a.1.total_cmp(&b.1));
        // From the bottom up: a name that would leave the chart below pushes the others up.
        let mut free = bottom + SIZE * 0.5;
        // Names right of their ends, from the bottom up.
        let mut beside = vec![];
        // Names within the chart, as left end, right end and base line.
        let mut within: Vec<(f32, f32, f32)> = vec![];
        for (series, (px, py)) in ends.iter().rev() {
            let (ink, _, _) = series.kind.pen();
            let style = (SIZE, true, ink);
            let long = typesetter.width(&series.label, SIZE, true);
            if *px < x.to.max(x.from) - 30.0 && px - long - 6.0 > LEFT {
                let (from, to) = (px - 5.0 - long, px - 5.0);
                let mut base = py - 4.0;
                while let Some((.., other)) =
                    within.iter().find(|(a, b, other)| from < *b && *a < to && (other - base).abs() < SIZE)
                {
                    base = other - SIZE * 1.25;
                }
                within.push((from, to, base));
                let at = (to, base);
                drawing.ground((at.0 - long, at.1), long, SIZE);
                drawing.words(at, &series.label, style, Anchor::End);
                continue;
            }
            let place = py.min(free);
            free = place - SIZE * 1.25;
            beside.push((series, *px, place));
        }
        // From the top down again: what was pushed out there comes back, and pushes the others down.
        let mut free = top;
        for (series, px, place) in beside.into_iter().rev() {
            let (ink, _, _) = series.kind.pen();
            let place = place.max(free);
            free = place + SIZE * 1.25;
            let text = typesetter.cut(&series.label, SIZE, true, width - px - 5.0);
            drawing.words((px + 5.0, place + SIZE * 0.35), &text, (SIZE, true, ink), Anchor::Start);
        }
    }
}

impl Series {
    fn draw(&self, drawing: &mut Drawing, x: &Scale, y: &Scale) {
        let (ink, width, dash) = self.kind.pen();
        for ((px, _), (low, high)) in self.points.iter().zip(&self.ranges) {
            let (at, a, b) = (x.place(*px), y.place(*low), y.place(*high));
            drawing.line((at, a), (at, b), Ink::AccentSoft, 4.0, Dash::Solid);
            for end in [a, b] {
                drawing.line((at - 2.5, end), (at + 2.5, end), Ink::Quiet, 0.6, Dash::Solid);
            }
        }
        let mut points = vec![];
        let mut last: Option<f32> = None;
        for (px, py) in &self.points {
            let (px, py) = (x.place(*px), y.place(*py));
            if let Some(before) = last.filter(|_| self.stepped) {
                points.push((px, before));
            }
            points.push((px, py));
            last = Some(py);
        }
        drawing.path(points, ink, width, dash);
        if self.dots {
            for (px, py) in &self.points {
                let at = (x.place(*px), y.place(*py));
                match self.kind {
                    SeriesKind::Planned => drawing.circle(at, 1.9, Ink::Paper, Some((ink, 1.0))),
                    _ => drawing.circle(at, 2.1, ink, Some((Ink::Paper, 0.5))),
                }
            }
        }
    }
}

fn diagonal(drawing: &mut Drawing, x: &Scale, y: &Scale, text: &str) {
    let (low, high) = (x.low.max(y.low), x.high.min(y.high));
    if low < high {
        let (from, to) = ((x.place(low), y.place(low)), (x.place(high), y.place(high)));
        drawing.line(from, to, Ink::Quiet, 0.8, Dash::Dotted);
        let along = (from.0 + (to.0 - from.0) * 0.4, from.1 + (to.1 - from.1) * 0.4);
        drawing.words((along.0 + 4.0, along.1 + SIZE * 1.2), text, (SIZE, false, Ink::Quiet), Anchor::Start);
    }
}

fn axis(kind: Axis, values: impl Iterator<Item = f64>, from: f32, to: f32) -> Option<Scale> {
    let ends = values
        .filter(|v| v.is_finite())
        .fold(None, |ends: Option<(f64, f64)>, v| Some(ends.map_or((v, v), |(low, high)| (low.min(v), high.max(v)))));
    let (low, high) = ends?;
    let (low, high) = match kind {
        Axis::Share => (0.0, high.max(1.0)),
        Axis::Date => (low - (high - low) / 40.0 - 3.0, high + (high - low) / 40.0 + 3.0),
        Axis::Metres => (low.min(0.0), if high > low { high } else { low + 1.0 }),
    };
    Some(Scale { low, high, from, to })
}

/// Places and texts of the ticks, as many as have room.
fn ticks(kind: Axis, scale: &Scale, words: &Words, room: f32) -> Vec<(f64, String)> {
    let length = (scale.to - scale.from).abs();
    match kind {
        Axis::Share => [0.0, 0.25, 0.5, 0.75, 1.0].map(|share| (share, (words.share)(share))).into(),
        Axis::Date => {
            let days = [day_of(scale.low), day_of(scale.high)].into_iter().flatten();
            let Some(dates) = DateScale::around(days, 0.0, length) else { return vec![] };
            let within = |day: &NaiveDate| (scale.low..=scale.high).contains(&number(*day));
            let ticks = dates.ticks(room).into_iter().filter(within);
            ticks.map(|day| (number(day), (words.month)(day))).collect()
        }
        Axis::Metres => {
            let most = f64::from((length / room).max(2.0));
            let all = (scale.high - scale.low).max(1.0);
            let power = 10_f64.powf((all / most).log10().floor());
            let step = [1.0, 2.0, 5.0, 10.0].map(|n| n * power).into_iter().find(|step| all / step <= most);
            let step = step.unwrap_or(10.0 * power);
            let mut ticks = vec![];
            let mut at = (scale.low / step).ceil() * step;
            while at <= scale.high && ticks.len() < 64 {
                ticks.push((at, (words.metres)(at)));
                at += step;
            }
            ticks
        }
    }
}
