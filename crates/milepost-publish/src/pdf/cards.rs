//! Headline figures, three side by side in a frame: label, value, detail, a bar for a share, and how it came about.

use super::flow::{BODY, Flow, MARGIN, SMALL};
use super::tags::Role;
use crate::date_scale::narrow;
use crate::document::{Card, Meter, Text};
use crate::drawing::{Dash, Drawing, Ink};
use crate::typeset::{Set, Style};
use std::rc::Rc;

const ACROSS: usize = 3;
const PAD: f32 = 8.0;
const METER: f32 = 10.0;

/// A card's texts, set.
struct Laid<'a> {
    card: &'a Card,
    texts: [Rc<Set>; 4],
    height: f32,
}

impl Flow<'_> {
    pub(super) fn cards(&mut self, cards: &[Card]) {
        let width = self.width() / ACROSS as f32;
        for row in cards.chunks(ACROSS) {
            let laid: Vec<_> = row.iter().map(|card| self.lay_card(card, width)).collect();
            let height = laid.iter().map(|card| card.height).fold(0.0, f32::max) + 2.0 * PAD - 2.0;
            self.need(height);
            let mut frame = Drawing::new(self.width(), height);
            frame.rect((0.0, 0.0), (self.width(), height), Ink::Paper, Some((Ink::Faint, 0.7)));
            for index in 1..row.len() {
                let x = width * index as f32;
                frame.line((x, 0.0), (x, height), Ink::Faint, 0.7, Dash::Solid);
            }
            self.decorate(frame, MARGIN, self.y);
            for (index, card) in laid.iter().enumerate() {
                self.card(card, MARGIN + width * index as f32 + PAD, width - 2.0 * PAD);
            }
            self.y += height;
        }
        self.y += 8.0;
    }

    fn lay_card<'c>(&mut self, card: &'c Card, width: f32) -> Laid<'c> {
        let ink = if card.unknown { Ink::Quiet } else { Ink::Text };
        let styles = [
            (&card.label, Style { size: 8.0, ..SMALL }),
            (&card.value, Style { size: 14.0, leading: 1.3, bold: !card.unknown, ink, end: false }),
            (&card.detail, Style { size: 8.0, leading: 1.35, ..BODY }),
            (&card.why, Style { size: 6.8, leading: 1.35, ..SMALL }),
        ];
        let texts = styles
            .map(|(text, style)| Rc::new(self.typesetter.set(&Text::plain(text), style, Some(width - 2.0 * PAD))));
        let height = texts.iter().zip(&styles).filter(|(_, (text, _))| !text.is_empty()).map(|(set, _)| set.height());
        let height = height.sum::<f32>() + if card.meter.is_some() { METER } else { 0.0 } + 3.0;
        Laid { card, texts, height }
    }

    fn card(&mut self, laid: &Laid<'_>, x: f32, width: f32) {
        let group = self.node(Role::Group);
        let outer = self.parent.replace(group);
        let mut y = self.y + PAD - 1.0;
        let given = [&laid.card.label, &laid.card.value, &laid.card.detail, &laid.card.why];
        for (index, (set, text)) in laid.texts.iter().zip(given).enumerate() {
            if index == 3 {
                if let Some(meter) = laid.card.meter {
                    self.decorate(bar(meter, width), x, y + 3.0);
                    y += METER;
                }
                y += 3.0;
            }
            if !text.is_empty() {
                let node = self.node(Role::Paragraph);
                y += self.place(set.clone(), x, y, Some(node));
            }
        }
        self.parent = outer;
    }
}

/// A bar in a frame, with a mark for what was planned.
fn bar(meter: Meter, width: f32) -> Drawing {
    let mut drawing = Drawing::new(width, 5.0);
    let at = |share: f64| narrow(share.clamp(0.0, 1.0)) * width;
    drawing.rect((0.0, 0.0), (width, 4.0), Ink::Ground, Some((Ink::Planned, 0.4)));
    if at(meter.share) > 0.0 {
        drawing.rect((0.0, 0.0), (at(meter.share), 4.0), Ink::Accent, None);
    }
    if let Some(mark) = meter.mark {
        drawing.line((at(mark), -2.0), (at(mark), 6.0), Ink::Text, 1.4, Dash::Solid);
    }
    drawing
}
