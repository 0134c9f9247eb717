//! Bars, and the lines of relationships between them, cut to the part of the time and of the rows that a page shows.

use super::{BarKind, BarState, GanttBar, LinkKind, Minute};
use crate::date_scale::narrow;
use crate::drawing::{Dash, Drawing, Ink};

/// Where the bars of a page are: its corner, its size, and what part of the time it shows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Field {
    pub(super) left: f32,
    pub(super) top: f32,
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) from: Minute,
    /// Points a minute.
    pub(super) zoom: f64,
}

impl Field {
    #[expect(clippy::cast_precision_loss, reason = "minutes of two centuries are far below where doubles round")]
    pub(super) fn x(&self, at: Minute) -> f32 {
        self.left + narrow((at - self.from) as f64 * self.zoom)
    }

    pub(super) fn right(&self) -> f32 {
        self.left + self.width
    }

    pub(super) fn bottom(&self) -> f32 {
        self.top + self.height
    }

    /// A piece of a line that is level or upright, as far as it is within.
    pub(super) fn segment(&self, a: (f32, f32), b: (f32, f32)) -> Option<[(f32, f32); 2]> {
        let x = |x: f32| x.clamp(self.left, self.right());
        let y = |y: f32| y.clamp(self.top, self.bottom());
        let outside = (a.0.max(b.0) < self.left || a.0.min(b.0) > self.right())
            || (a.1.max(b.1) < self.top || a.1.min(b.1) > self.bottom());
        (!outside).then(|| [(x(a.0), y(a.1)), (x(b.0), y(b.1))])
    }

    /// A stretch of time as far as it is within: its left and right edge.
    pub(super) fn span(&self, start: Minute, finish: Minute) -> Option<(f32, f32)> {
        let (left, right) = (self.x(start), self.x(finish));
        let outside = right < self.left || left > self.right();
        (!outside).then(|| (left.max(self.left), right.min(self.right())))
    }
}

const BAR: f32 = 6.0;

pub(super) fn bar(drawing: &mut Drawing, field: &Field, bar: &GanttBar, top: f32, row: f32) {
    let middle = top + row / 2.0 - if bar.planned.is_some() { 1.2 } else { 0.0 };
    if let Some((start, finish)) = bar.planned {
        planned(drawing, field, bar.kind, (start, finish), top + row - 3.2);
    }
    if let Some(to) = bar.float_to.filter(|to| *to > bar.finish)
        && let Some((left, right)) = field.span(bar.finish, to)
    {
        drawing.line((left, middle), (right, middle), Ink::Quiet, 0.5, Dash::Dotted);
        if field.x(to) <= field.right() {
            drawing.line((right, middle - 1.8), (right, middle + 1.8), Ink::Quiet, 0.5, Dash::Solid);
        }
    }
    let ink = match bar.state {
        BarState::Open => Ink::Accent,
        BarState::Critical => Ink::Alarm,
        BarState::Done => Ink::Met,
    };
    if bar.kind == BarKind::Milestone {
        let x = field.x(bar.finish);
        if x >= field.left && x <= field.right() {
            let ink = if bar.state == BarState::Open { Ink::Text } else { ink };
            drawing.diamond((x, middle), 3.6, ink, None);
        }
        return;
    }
    let Some((left, right)) = field.span(bar.start, bar.finish) else { return };
    let wide = (right - left).max(0.8);
    match bar.kind {
        BarKind::Group => {
            drawing.rect((left, middle - 2.2), (wide, 2.0), Ink::Text, None);
            for (at, shown) in
                [(left, field.x(bar.start) >= field.left), (left + wide, field.x(bar.finish) <= field.right())]
            {
                let inward = if at > left { -2.4 } else { 2.4 };
                if shown && wide > 5.0 {
                    let points = vec![(at, middle - 2.2), (at + inward, middle - 2.2), (at, middle + 2.6)];
                    drawing.shapes.push(crate::drawing::Shape::Area { points, fill: Ink::Text, stroke: None });
                }
            }
        }
        BarKind::Span => drawing.rect((left, middle - BAR / 4.0), (wide, BAR / 2.0), ink, None),
        _ => {
            // Critical bars are framed as well as red, for those who print in grey.
            let edge = (bar.state == BarState::Critical).then_some((Ink::Text, 0.5));
            drawing.rect((left, middle - BAR / 2.0), (wide, BAR), ink, edge);
            if let Some(share) = bar.done.filter(|share| *share > 0.0) {
                #[expect(clippy::cast_possible_truncation, reason = "a moment within the bar")]
                let until = bar.start + ((bar.finish - bar.start) as f64 * share.min(1.0)) as Minute;
                if let Some((left, right)) = field.span(bar.start, until) {
                    drawing.rect((left, middle - 1.0), (right - left, 2.0), Ink::Paper, None);
                }
            }
        }
    }
}

fn planned(drawing: &mut Drawing, field: &Field, kind: BarKind, (start, finish): (Minute, Minute), y: f32) {
    if kind == BarKind::Milestone {
        let x = field.x(finish);
        if x >= field.left && x <= field.right() {
            drawing.diamond((x, y + 0.6), 1.8, Ink::Planned, None);
        }
    } else if let Some((left, right)) = field.span(start, finish) {
        drawing.rect((left, y), ((right - left).max(0.6), 1.6), Ink::Planned, None);
    }
}

/// A relationship from one bar to another, in level and upright pieces, with the head of an arrow where it arrives.
pub(super) fn link(
    drawing: &mut Drawing,
    field: &Field,
    kind: LinkKind,
    (from, to): ((f32, f32), (f32, f32)),
    critical: bool,
) {
    let points = way(kind, from, to);
    let (ink, width) = if critical { (Ink::Alarm, 0.8) } else { (Ink::Quiet, 0.45) };
    for (a, b) in points.iter().zip(points.iter().skip(1)) {
        if let Some([a, b]) = field.segment(*a, *b) {
            drawing.line(a, b, ink, width, Dash::Solid);
        }
    }
    let (Some(last), Some(before)) = (points.last().copied(), points.iter().rev().nth(1).copied()) else { return };
    let inside = last.0 >= field.left && last.0 <= field.right() && last.1 >= field.top && last.1 <= field.bottom();
    if inside {
        let (dx, dy) = ((last.0 - before.0).clamp(-1.0, 1.0), (last.1 - before.1).clamp(-1.0, 1.0));
        let (dx, dy) = if (last.0 - before.0).abs() > 0.01 { (dx.signum(), 0.0) } else { (0.0, dy.signum()) };
        let back = (last.0 - 2.4 * dx, last.1 - 2.4 * dy);
        let points = vec![last, (back.0 - 1.4 * dy, back.1 - 1.4 * dx), (back.0 + 1.4 * dy, back.1 + 1.4 * dx)];
        drawing.shapes.push(crate::drawing::Shape::Area { points, fill: ink, stroke: None });
    }
}

const STUB: f32 = 3.0;

fn way(kind: LinkKind, from: (f32, f32), to: (f32, f32)) -> Vec<(f32, f32)> {
    let down = if to.1 >= from.1 { 1.0 } else { -1.0 };
    let turn = |x: f32| vec![from, (x, from.1), (x, to.1), to];
    match kind {
        LinkKind::FinishStart if to.0 >= from.0 + 1.0 => {
            let x = to.0 + 1.2;
            vec![from, (x, from.1), (x, to.1 - down * BAR / 2.0)]
        }
        LinkKind::FinishStart => {
            let border = to.1 - down * BAR;
            let (out, into) = (from.0 + STUB, to.0 - STUB);
            vec![from, (out, from.1), (out, border), (into, border), (into, to.1), to]
        }
        LinkKind::StartStart => turn(from.0.min(to.0) - STUB),
        LinkKind::FinishFinish => turn(from.0.max(to.0) + STUB),
        LinkKind::StartFinish => {
            let border = to.1 - down * BAR;
            let (out, into) = (from.0 - STUB, to.0 + STUB);
            vec![from, (out, from.1), (out, border), (into, border), (into, to.1), to]
        }
    }
}
