//! Rows with dates on one axis: planned is a hollow diamond, met a full one, a forecast a disc with the range
//! that it allows. The note beside a mark says what the distance means: "+67 days".

use super::SIZE;
use crate::date_scale::DateScale;
use crate::document::Words;
use crate::drawing::{Anchor, Dash, Drawing, Ink};
use crate::typeset::Typesetter;
use chrono::NaiveDate;

const ROW: f32 = 15.0;
/// A row for the words of the lines that go down through all, and one for the ticks.
const HEAD: f32 = 28.0;

/// Draws a mark at a place.
type Mark = fn(&mut Drawing, (f32, f32));

#[derive(Clone, Debug, Default)]
pub struct Dates {
    /// The day that the document tells of, with its word.
    pub as_of: Option<(NaiveDate, String)>,
    /// A day that all rows are held to, with its word: the promised finish.
    pub promised: Option<(NaiveDate, String)>,
    pub rows: Vec<DateRow>,
    /// What the marks mean: planned, held in a baseline, met, forecast. Empty: that row of the key is left out.
    pub planned_key: String,
    pub baseline_key: String,
    pub met_key: String,
    pub forecast_key: String,
}

#[derive(Clone, Debug, Default)]
pub struct DateRow {
    pub label: String,
    /// First and last day of what was planned or promised.
    pub planned: Option<(NaiveDate, NaiveDate)>,
    /// Where baselines had it, if that was elsewhere.
    pub baselines: Vec<NaiveDate>,
    /// Met, or expected.
    pub shown: Option<Shown>,
    /// Beside the last mark.
    pub note: String,
    /// True if the note tells of something late.
    pub alarm: bool,
}

#[derive(Clone, Copy, Debug)]
pub struct Shown {
    pub first: NaiveDate,
    /// Where the mark is: the day that counts.
    pub at: NaiveDate,
    pub last: NaiveDate,
    pub met: bool,
}

impl Dates {
    pub(super) fn texts(&self) -> Vec<&str> {
        let mut texts = vec![self.planned_key.as_str(), &self.baseline_key, &self.met_key, &self.forecast_key];
        texts.extend(self.as_of.iter().chain(&self.promised).map(|(_, word)| word.as_str()));
        texts.extend(self.rows.iter().flat_map(|row| [row.label.as_str(), &row.note]));
        texts
    }

    pub(super) fn draw(&self, typesetter: &mut Typesetter, words: &Words, width: f32) -> Drawing {
        let widest = self.rows.iter().map(|row| typesetter.width(&row.label, SIZE, false)).fold(0.0, f32::max);
        let label = (widest + 10.0).clamp(60.0, width * 0.38);
        let key = self.key_height();
        let height = key + HEAD + ROW * self.rows.len() as f32 + 4.0;
        let mut drawing = Drawing::new(width, height);
        self.key(&mut drawing, typesetter, width);
        let Some(scale) = DateScale::around(self.days(), label, width - 8.0) else { return drawing };
        let (top, bottom) = (key + HEAD, height - 2.0);
        for tick in scale.ticks(58.0) {
            let x = scale.x(tick);
            drawing.line((x, top - 2.0), (x, bottom), Ink::Faint, 0.5, Dash::Solid);
            let text = (words.month)(tick);
            // A line that goes down through all would cross it out.
            let half = typesetter.width(&text, SIZE, false) / 2.0 + 1.5;
            let crossed = self.as_of.iter().chain(&self.promised).any(|(day, _)| (scale.x(*day) - x).abs() < half);
            if !crossed {
                drawing.words((x, top - 6.0), &text, (SIZE, false, Ink::Quiet), Anchor::Middle);
            }
        }
        if let Some((day, word)) = &self.promised {
            rule(&mut drawing, typesetter, (scale.x(*day), top, bottom, width), word, Dash::Dotted);
        }
        if let Some((day, word)) = &self.as_of {
            rule(&mut drawing, typesetter, (scale.x(*day), top, bottom, width), word, Dash::Solid);
        }
        for (row, y) in self.rows.iter().zip((0_u16..).map(|n| top + ROW * (f32::from(n) + 0.5))) {
            let text = typesetter.cut(&row.label, SIZE, false, label - 8.0);
            drawing.words((0.0, y + SIZE * 0.35), &text, (SIZE, false, Ink::Text), Anchor::Start);
            row.draw(&mut drawing, typesetter, &scale, y, (label, width));
        }
        drawing
    }

    fn days(&self) -> impl Iterator<Item = NaiveDate> + '_ {
        let of_row = |row: &DateRow| {
            let planned = row.planned.into_iter().flat_map(|(first, last)| [first, last]);
            let shown = row.shown.into_iter().flat_map(|shown| [shown.first, shown.at, shown.last]);
            planned.chain(row.baselines.iter().copied()).chain(shown).collect::<Vec<_>>()
        };
        let lines = self.as_of.iter().chain(&self.promised).map(|(day, _)| *day);
        self.rows.iter().flat_map(of_row).chain(lines)
    }

    fn key_height(&self) -> f32 {
        if [&self.planned_key, &self.baseline_key, &self.met_key, &self.forecast_key].iter().all(|key| key.is_empty()) {
            0.0
        } else {
            14.0
        }
    }

    /// On the right above the axis, from the last to the first.
    fn key(&self, drawing: &mut Drawing, typesetter: &mut Typesetter, width: f32) {
        let mut right = width;
        let keys = [
            (&self.forecast_key, forecast as Mark),
            (&self.met_key, met as Mark),
            (&self.baseline_key, ghost as Mark),
            (&self.planned_key, planned as Mark),
        ];
        for (text, mark) in keys {
            if text.is_empty() {
                continue;
            }
            drawing.words((right, 7.5), text, (SIZE, false, Ink::Quiet), Anchor::End);
            right -= typesetter.width(text, SIZE, false) + 8.0;
            mark(drawing, (right, 5.0));
            right -= 14.0;
        }
    }
}

impl DateRow {
    fn draw(
        &self,
        drawing: &mut Drawing,
        typesetter: &mut Typesetter,
        scale: &DateScale,
        y: f32,
        (left, width): (f32, f32),
    ) {
        let mut ends: Option<(f32, f32)> = None;
        let mut reach = |from: f32, to: f32| {
            ends = Some(ends.map_or((from, to), |(a, b)| (a.min(from), b.max(to))));
        };
        if let Some((first, last)) = self.planned {
            let (from, to) = (scale.x(first), scale.x(last));
            if to - from > 3.0 {
                drawing.line((from, y), (to, y), Ink::Planned, 1.0, Dash::Dotted);
            }
            reach(from.min(to - 4.0), to + 4.0);
        }
        if let Some(shown) = self.shown {
            let (from, to) = (scale.x(shown.first), scale.x(shown.last));
            if to - from > 3.0 {
                let (fill, edge) = if shown.met { (Ink::Ground, Ink::Met) } else { (Ink::AccentSoft, Ink::Accent) };
                drawing.rect((from, y - 2.5), (to - from, 5.0), fill, Some((edge, 0.4)));
            }
            if let Some((_, last)) = self.planned {
                let (a, b) = (scale.x(last), scale.x(shown.at));
                if (a - b).abs() > 9.0 {
                    drawing.line((a, y), (b, y), Ink::Quiet, 0.5, Dash::Solid);
                }
            }
            reach(from.min(scale.x(shown.at) - 4.0), to.max(scale.x(shown.at) + 4.0));
        }
        for day in &self.baselines {
            ghost(drawing, (scale.x(*day), y));
        }
        if let Some((_, last)) = self.planned {
            planned(drawing, (scale.x(last), y));
        }
        if let Some(shown) = self.shown {
            let at = (scale.x(shown.at), y);
            if shown.met { met(drawing, at) } else { forecast(drawing, at) }
        }
        let ghosts: Vec<f32> = self.baselines.iter().map(|day| scale.x(*day)).collect();
        let long = typesetter.width(&self.note, SIZE, self.alarm);
        self.note(drawing, typesetter, y, clear_of(&ghosts, ends, long), (left, width));
    }

    /// Right of the marks; left of them where the right has no room.
    fn note(
        &self,
        drawing: &mut Drawing,
        typesetter: &mut Typesetter,
        y: f32,
        ends: Option<(f32, f32)>,
        (left, width): (f32, f32),
    ) {
        let ink = if self.alarm { Ink::Alarm } else { Ink::Quiet };
        let style = (SIZE, self.alarm, ink);
        let base = y + SIZE * 0.35;
        let long = typesetter.width(&self.note, SIZE, self.alarm);
        let (from, to) = ends.unwrap_or((left, left));
        if to + 4.0 + long <= width {
            drawing.ground((to + 4.0, base), long, SIZE);
            drawing.words((to + 4.0, base), &self.note, style, Anchor::Start);
        } else if from - 4.0 - long >= left {
            drawing.ground((from - 4.0 - long, base), long, SIZE);
            drawing.words((from - 4.0, base), &self.note, style, Anchor::End);
        } else if width - to > from - left {
            let text = typesetter.cut(&self.note, SIZE, self.alarm, width - to - 4.0);
            drawing.words((to + 4.0, base), &text, style, Anchor::Start);
        } else {
            let text = typesetter.cut(&self.note, SIZE, self.alarm, from - left - 4.0);
            drawing.words((from - 4.0, base), &text, style, Anchor::End);
        }
    }
}

/// The ends beside which a note of a length stands, moved out where it would lie on a baseline's mark.
fn clear_of(ghosts: &[f32], ends: Option<(f32, f32)>, long: f32) -> Option<(f32, f32)> {
    let Some((mut from, mut to)) = ends else {
        let first = ghosts.iter().copied().reduce(f32::min)?;
        return Some((first - 2.0, ghosts.iter().copied().reduce(f32::max)? + 2.0));
    };
    let crossed = |low: f32, high: f32| ghosts.iter().any(|x| (low - 2.0..=high + 2.0).contains(x));
    if crossed(to, to + 4.0 + long) {
        to = ghosts.iter().copied().fold(to, f32::max) + 2.0;
    }
    if crossed(from - 4.0 - long, from) {
        from = ghosts.iter().copied().fold(from, f32::min) - 2.0;
    }
    Some((from, to))
}

fn planned(drawing: &mut Drawing, at: (f32, f32)) {
    drawing.diamond(at, 3.6, Ink::Paper, Some((Ink::Planned, 1.0)));
}

/// A baseline's date: a mark of its own shape, so that it is told from the plan in grey too.
fn ghost(drawing: &mut Drawing, (x, y): (f32, f32)) {
    drawing.rect((x - 1.2, y - 5.0), (2.4, 10.0), Ink::Paper, Some((Ink::Planned, 0.7)));
}

fn met(drawing: &mut Drawing, at: (f32, f32)) {
    drawing.diamond(at, 3.6, Ink::Met, None);
}

fn forecast(drawing: &mut Drawing, at: (f32, f32)) {
    drawing.circle(at, 2.8, Ink::Accent, Some((Ink::Paper, 0.6)));
}

/// A line down through all rows, with its word beside the top.
fn rule(
    drawing: &mut Drawing,
    typesetter: &mut Typesetter,
    (x, top, bottom, width): (f32, f32, f32, f32),
    word: &str,
    dash: Dash,
) {
    drawing.line((x, top - 25.0), (x, bottom), Ink::Text, 0.8, dash);
    let long = typesetter.width(word, SIZE, true);
    let y = top - 21.0 + SIZE * 0.35;
    let (at, anchor) = if x + 3.0 + long <= width { (x + 3.0, Anchor::Start) } else { (x - 3.0, Anchor::End) };
    drawing.words((at, y), word, (SIZE, true, Ink::Text), anchor);
}
