//! Bars from a common zero, to the right and to the left: days late and early.

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
    pub value: f64,
    /// The value in words, at the bar's end.
    pub words: String,
    pub alarm: bool,
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
        let least = self.rows.iter().map(|row| row.value).fold(0.0, f64::min);
        let most = self.rows.iter().map(|row| row.value).fold(0.0, f64::max);
        let left = label + if least < 0.0 { room } else { 0.0 };
        let all = (most - least).max(1.0);
        let x = |value: f64| left + narrow((value - least) / all) * (width - room - left).max(10.0);
        for (row, y) in self.rows.iter().zip((0_u16..).map(|n| 2.0 + ROW * (f32::from(n) + 0.5))) {
            let text = typesetter.cut(&row.label, SIZE, false, label - 8.0);
            let base = y + SIZE * 0.35;
            drawing.words((0.0, base), &text, (SIZE, false, Ink::Text), Anchor::Start);
            let (from, to) = (x(row.value.min(0.0)), x(row.value.max(0.0)));
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
        drawing.line((x(0.0), 0.0), (x(0.0), height), Ink::Text, 0.7, Dash::Solid);
        drawing
    }
}
