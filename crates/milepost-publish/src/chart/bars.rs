//! Bars to the right and to the left, days late and early: from a common zero, or each from where another ended.

use super::SIZE;
use crate::date_scale::narrow;
use crate::drawing::{Anchor, Dash, Drawing, Ink};
use crate::typeset::Typesetter;

const ROW: f32 = 14.0;

#[derive(Clone, Debug, Default)]
pub struct Bars {
    pub rows: Vec<Bar>,
}

#[derive(Clone, Debug, Default)]
pub struct Bar {
    pub label: String,
    /// Where it begins; 0: at the zero of all.
    pub from: f64,
    pub value: f64,
    /// The value in words, at the bar's end.
    pub words: String,
    pub alarm: bool,
}

impl Bar {
    fn low(&self) -> f64 {
        self.from.min(self.from + self.value)
    }

    fn high(&self) -> f64 {
        self.from.max(self.from + self.value)
    }
}

impl Bars {
    pub(super) fn texts(&self) -> Vec<&str> {
        self.rows.iter().flat_map(|row| [row.label.as_str(), &row.words]).collect()
    }

    pub(super) fn draw(&self, typesetter: &mut Typesetter, width: f32) -> Drawing {
        let widest = |typesetter: &mut Typesetter, text: fn(&Bar) -> &str| {
            self.rows.iter().map(|row| typesetter.width(text(row), SIZE, false)).fold(0.0, f32::max)
        };
        let label = (widest(typesetter, |row| &row.label) + 10.0).min(width * 0.4);
        let room = (widest(typesetter, |row| &row.words) + 8.0).min(width * 0.25);
        let height = ROW * self.rows.len() as f32 + 4.0;
        let mut drawing = Drawing::new(width, height);
        let least = self.rows.iter().map(Bar::low).fold(0.0, f64::min);
        let most = self.rows.iter().map(Bar::high).fold(0.0, f64::max);
        // Words on the left need room only where a bar goes left.
        let left = label + if self.rows.iter().any(|row| row.value < 0.0) { room } else { 0.0 };
        let all = (most - least).max(1.0);
        let x = |value: f64| left + narrow((value - least) / all) * (width - room - left).max(10.0);
        for (row, y) in self.rows.iter().zip((0_u16..).map(|n| 2.0 + ROW * (f32::from(n) + 0.5))) {
            let text = typesetter.cut(&row.label, SIZE, false, label - 8.0);
            let base = y + SIZE * 0.35;
            drawing.words((0.0, base), &text, (SIZE, false, Ink::Text), Anchor::Start);
            let (from, to) = (x(row.low()), x(row.high()));
            let fill = if row.alarm { Ink::Alarm } else { Ink::Met };
            if to > from {
                drawing.rect((from, y - 4.0), (to - from, 8.0), fill, None);
            }
            let style = (SIZE, row.alarm, if row.alarm { Ink::Alarm } else { Ink::Text });
            if row.value < 0.0 {
                drawing.words((from - 3.0, base), &row.words, style, Anchor::End);
            } else {
                drawing.words((to + 3.0, base), &row.words, style, Anchor::Start);
            }
        }
        // From where one ends to where the next begins.
        for ((before, after), y) in
            self.rows.iter().zip(self.rows.iter().skip(1)).zip((1_u16..).map(|n| 2.0 + ROW * f32::from(n)))
        {
            let end = before.from + before.value;
            if after.from != 0.0 && (after.from - end).abs() < f64::EPSILON {
                drawing.line(
                    (x(end), y - ROW * 0.5 + 4.0),
                    (x(end), y + ROW * 0.5 - 4.0),
                    Ink::Quiet,
                    0.5,
                    Dash::Solid,
                );
            }
        }
        drawing.line((x(0.0), 0.0), (x(0.0), height), Ink::Text, 0.7, Dash::Solid);
        drawing
    }
}
