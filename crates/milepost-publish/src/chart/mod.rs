//! Charts, drawn as vectors for both writers in the manner of the window's: labels at what they name, few lines,
//! and nothing told by colour alone. What is drawn comes as plain values with its words.

mod bars;
mod dates;
mod plot;

pub use bars::{Bar, Bars};
pub use dates::{DateRow, Dates, Shown};
pub use plot::{Axis, Plot, Rule, Series, SeriesKind};

use crate::document::Words;
use crate::drawing::Drawing;
use crate::typeset::Typesetter;

/// Sizes of the words in charts, in points.
pub(crate) const SIZE: f32 = 7.5;

#[derive(Clone, Debug)]
pub struct Chart {
    pub title: String,
    /// What it shows, in a sentence or two, for those who cannot see it.
    pub description: String,
    pub kind: Kind,
}

#[derive(Clone, Debug)]
pub enum Kind {
    /// A row each with its dates on one axis: milestones, forecasts, the finishes of a portfolio.
    Dates(Dates),
    /// Curves between two axes: shares by date, dates by date, metres by date.
    Plot(Plot),
    /// A bar each from a common zero: days of slip.
    Bars(Bars),
}

impl Chart {
    pub(crate) fn draw(&self, typesetter: &mut Typesetter, words: &Words, width: f32) -> Drawing {
        match &self.kind {
            Kind::Dates(dates) => dates.draw(typesetter, words, width),
            Kind::Plot(plot) => plot.draw(typesetter, words, width),
            Kind::Bars(bars) => bars.draw(typesetter, width),
        }
    }

    /// Every text in it.
    pub(crate) fn texts(&self) -> Vec<&str> {
        let mut texts = vec![self.title.as_str(), self.description.as_str()];
        texts.extend(match &self.kind {
            Kind::Dates(dates) => dates.texts(),
            Kind::Plot(plot) => plot.texts(),
            Kind::Bars(bars) => bars.texts(),
        });
        texts
    }
}
