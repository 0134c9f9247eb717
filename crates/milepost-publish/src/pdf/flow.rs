//! Where everything goes: blocks down the page, on to the next where they do not fit. Nothing is painted here.

use super::Paper;
use super::tags::{NodeId, Role, Tree};
use crate::document::{Block, Document, Note, Section, Standing, Text};
use crate::drawing::{Dash, Drawing, Ink};
use crate::typeset::{Set, Style, Typesetter};
use std::collections::BTreeMap;
use std::rc::Rc;

pub(super) const MARGIN: f32 = 54.0;
const TOP: f32 = 50.0;
/// The foot's line lies here above the page's end.
const FOOT: f32 = 46.0;

pub(super) const BODY: Style = Style { size: 9.5, leading: 1.45, bold: false, ink: Ink::Text, end: false };
pub(super) const SMALL: Style = Style { size: 7.5, leading: 1.4, bold: false, ink: Ink::Quiet, end: false };

/// A document laid out.
#[derive(Debug)]
pub(super) struct Laid {
    pub(super) size: (f32, f32),
    pub(super) pages: Vec<Vec<Item>>,
    pub(super) tree: Tree,
    /// Where each note is: page and height on it.
    pub(super) notes: BTreeMap<usize, (usize, f32)>,
    pub(super) headings: Vec<Heading>,
}

#[derive(Debug)]
pub(super) struct Heading {
    pub(super) level: u8,
    pub(super) text: String,
    pub(super) page: usize,
    pub(super) y: f32,
}

/// Something placed on a page.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) what: What,
    /// What it is a part of; None for what is only decoration.
    pub(super) node: Option<NodeId>,
}

#[derive(Debug)]
pub(super) enum What {
    /// Lines `from..to` of a text, the first one's top at `y`.
    Lines {
        set: Rc<Set>,
        from: usize,
        to: usize,
        x: f32,
        y: f32,
    },
    Drawing {
        drawing: Drawing,
        x: f32,
        y: f32,
    },
}

pub(super) struct Flow<'a> {
    pub(super) document: &'a Document,
    pub(super) typesetter: &'a mut Typesetter,
    pub(super) laid: Laid,
    /// How far down the page is taken.
    pub(super) y: f32,
    /// The part of the document that is being laid out.
    pub(super) parent: Option<NodeId>,
}

impl<'a> Flow<'a> {
    pub(super) fn lay_out(document: &'a Document, typesetter: &'a mut Typesetter, paper: Paper) -> Laid {
        let laid = Laid {
            size: paper.size(),
            pages: vec![vec![]],
            tree: Tree::default(),
            notes: BTreeMap::new(),
            headings: vec![],
        };
        let mut flow = Flow { document, typesetter, laid, y: TOP, parent: None };
        flow.title();
        for section in &document.sections {
            flow.section(section);
        }
        flow.unprinted();
        flow.feet();
        flow.laid
    }

    pub(super) fn width(&self) -> f32 {
        self.laid.size.0 - 2.0 * MARGIN
    }

    /// The lowest point that text may reach.
    pub(super) fn bottom(&self) -> f32 {
        self.laid.size.1 - FOOT - 12.0
    }

    /// Height of an empty page.
    pub(super) fn page_height(&self) -> f32 {
        self.bottom() - TOP
    }

    pub(super) fn left(&self) -> f32 {
        self.bottom() - self.y
    }

    pub(super) fn page(&self) -> usize {
        self.laid.pages.len() - 1
    }

    pub(super) fn break_page(&mut self) {
        self.laid.pages.push(vec![]);
        self.y = TOP;
    }

    /// On to the next page unless so much is left of this one.
    pub(super) fn need(&mut self, height: f32) {
        if self.left() < height && self.y > TOP {
            self.break_page();
        }
    }

    pub(super) fn put(&mut self, what: What, node: Option<NodeId>) {
        if let Some(page) = self.laid.pages.last_mut() {
            page.push(Item { what, node });
        }
    }

    pub(super) fn decorate(&mut self, drawing: Drawing, x: f32, y: f32) {
        self.put(What::Drawing { drawing, x, y }, None);
    }

    pub(super) fn rule(&mut self, y: f32, ink: Ink, width: f32) {
        let mut drawing = Drawing::new(self.width(), 1.0);
        drawing.line((0.0, 0.0), (drawing.width, 0.0), ink, width, Dash::Solid);
        self.decorate(drawing, MARGIN, y);
    }

    pub(super) fn node(&mut self, role: Role) -> NodeId {
        self.laid.tree.add(self.parent, role)
    }

    /// A text over the page's width, broken between lines where it must be.
    pub(super) fn text(&mut self, text: &Text, style: Style, role: Role) {
        if text.is_empty() {
            return;
        }
        let node = self.node(role);
        let set = Rc::new(self.typesetter.set(text, style, Some(self.width())));
        self.lines(&set, MARGIN, Some(node));
    }

    /// The lines of a text from here on down; never one line alone at the end or the start of a page.
    pub(super) fn lines(&mut self, set: &Rc<Set>, x: f32, node: Option<NodeId>) {
        let mut from = 0;
        while from < set.lines() {
            let rest = set.lines() - from;
            let mut fit = set.fitting(from, self.left());
            if fit < rest {
                fit = if rest - fit == 1 { fit.saturating_sub(1) } else { fit };
                if fit < 2 && self.y > TOP {
                    self.break_page();
                    continue;
                }
                fit = fit.max(1);
            }
            let (top, bottom) = set.span(from, from + fit);
            self.put(What::Lines { set: set.clone(), from, to: from + fit, x, y: self.y }, node);
            self.y += bottom - top;
            from += fit;
        }
    }

    /// A text at a place, not moving on; gives its height.
    pub(super) fn place(&mut self, set: Rc<Set>, x: f32, y: f32, node: Option<NodeId>) -> f32 {
        let (height, to) = (set.height(), set.lines());
        self.put(What::Lines { set, from: 0, to, x, y }, node);
        height
    }

    fn title(&mut self) {
        let document = self.document;
        self.heading_mark(1, &document.title);
        let style = Style { size: 21.0, leading: 1.2, bold: true, ..BODY };
        self.text(&Text::plain(&document.title), style, Role::Heading(1, document.title.clone()));
        self.y += 3.0;
        let style = Style { size: 10.0, ink: Ink::Quiet, ..BODY };
        self.text(&Text::plain(&document.subtitle), style, Role::Paragraph);
        self.y += 9.0;
        self.particulars();
        self.rule(self.y, Ink::Text, 1.0);
        self.y += 12.0;
    }

    /// Label over value, side by side.
    fn particulars(&mut self) {
        let count = self.document.particulars.len().max(1);
        let width = self.width() / count as f32;
        let mut lowest = self.y;
        for (index, (label, value)) in self.document.particulars.iter().enumerate() {
            let x = MARGIN + width * index as f32;
            let node = self.node(Role::Paragraph);
            let label = Rc::new(self.typesetter.set(&Text::plain(label), SMALL, Some(width - 10.0)));
            let value =
                Rc::new(self.typesetter.set(&Text::plain(value), Style { size: 9.0, ..BODY }, Some(width - 10.0)));
            let y = self.y + self.place(label, x, self.y, Some(node));
            lowest = lowest.max(y + self.place(value, x, y, Some(node)));
        }
        self.y = lowest + 7.0;
    }

    fn heading_mark(&mut self, level: u8, text: &str) {
        let (page, y) = (self.page(), self.y);
        self.laid.headings.push(Heading { level, text: text.to_owned(), page, y });
    }

    fn section(&mut self, section: &Section) {
        if section.new_page && self.y > TOP + 1.0 {
            self.break_page();
        }
        if !section.heading.is_empty() {
            // A heading stays with the beginning of what it heads.
            let (size, before) = if section.level <= 2 { (12.5, 12.0) } else { (10.0, 8.0) };
            let follows = section.blocks.first().map_or(30.0, |block| self.least_height(block));
            // A short section within another stays whole.
            let follows = if section.level > 2 { follows.max(60.0) } else { follows };
            self.need(before + size * 1.4 + follows.min(self.page_height() * 0.8));
            if self.y > TOP + 1.0 {
                self.y += before;
            }
            self.heading_mark(section.level, &section.heading);
            let style = Style { size, leading: 1.3, bold: true, ..BODY };
            self.text(&Text::plain(&section.heading), style, Role::Heading(section.level, section.heading.clone()));
            self.y += 4.0;
        }
        for block in &section.blocks {
            self.block(block);
        }
    }

    /// What must fit under a heading for it not to stand alone.
    fn least_height(&mut self, block: &Block) -> f32 {
        match block {
            Block::Chart(chart) => {
                let width = self.width();
                chart.draw(self.typesetter, &self.document.words, width).height + 24.0
            }
            Block::Cards(_) => 80.0,
            Block::Table(_) => 60.0,
            _ => 34.0,
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Standing(standing) => self.standing(standing),
            Block::Paragraph(text) => {
                self.text(text, BODY, Role::Paragraph);
                self.y += 5.0;
            }
            Block::Small(text) => {
                self.text(text, SMALL, Role::Paragraph);
                self.y += 4.0;
            }
            Block::Cards(cards) => self.cards(cards),
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => self.chart(chart),
            Block::Notes(notes) => self.notes(notes),
        }
    }

    /// The word in a frame, filled where it is one of alarm; then the sentence.
    fn standing(&mut self, standing: &Standing) {
        let (word_size, sentence_size) = if standing.small { (8.0, 9.5) } else { (10.0, 11.0) };
        let style = Style { size: word_size, bold: true, ..BODY };
        let ink = if standing.alarm { Ink::Paper } else { Ink::Text };
        let word = Rc::new(self.typesetter.set(&Text::plain(&standing.word), Style { ink, ..style }, None));
        let (wide, high) = (word.layout.full_width() + 16.0, word.height() + 4.0);
        let sentence = Style { size: sentence_size, leading: 1.4, ..BODY };
        let sentence = Rc::new(self.typesetter.set(&standing.sentence, sentence, Some(self.width() - wide - 10.0)));
        self.need(high.max(sentence.height().min(60.0)) + 8.0);
        let mut frame = Drawing::new(wide, high);
        let fill = if standing.alarm { Ink::Alarm } else { Ink::Paper };
        frame.rect((0.0, 0.0), (wide, high), fill, Some((if standing.alarm { Ink::Alarm } else { Ink::Text }, 0.8)));
        self.decorate(frame, MARGIN, self.y);
        let node = self.node(Role::Paragraph);
        self.place(word, MARGIN + 8.0, self.y + 2.0, Some(node));
        let (page, top) = (self.page(), self.y);
        self.y += 1.5;
        self.lines(&sentence, MARGIN + wide + 10.0, Some(node));
        if self.page() == page {
            self.y = self.y.max(top + high);
        }
        self.y += if standing.small { 3.0 } else { 8.0 };
    }

    fn chart(&mut self, chart: &crate::chart::Chart) {
        let width = self.width();
        let mut drawing = chart.draw(self.typesetter, &self.document.words, width);
        if !chart.title.is_empty() {
            self.need(16.0 + drawing.height);
            self.text(&Text::plain(&chart.title), Style { size: 9.0, bold: true, ..BODY }, Role::Paragraph);
            self.y += 4.0;
        }
        self.need(drawing.height);
        let node = self.node(Role::Figure(chart.description.clone()));
        // A chart of hundreds of rows goes on over the pages.
        let mut offset = 0.0;
        while drawing.height - offset > self.left() {
            let height = self.left();
            let part = slice(&drawing, offset, height);
            self.put(What::Drawing { drawing: part, x: MARGIN, y: self.y }, Some(node));
            offset += height;
            self.break_page();
        }
        if offset > 0.0 {
            drawing = slice(&drawing, offset, drawing.height - offset);
        }
        let height = drawing.height;
        self.put(What::Drawing { drawing, x: MARGIN, y: self.y }, Some(node));
        self.y += height + 8.0;
    }

    fn notes(&mut self, notes: &[Note]) {
        let list = self.node(Role::List);
        let outer = self.parent.replace(list);
        let style = Style { size: 8.0, leading: 1.4, ..BODY };
        for note in notes {
            let set = Rc::new(self.typesetter.set(&note.text, style, Some(self.width() - 26.0)));
            let number = Rc::new(self.typesetter.set(&Text::plain(format!("[{}]", note.number)), style, Some(24.0)));
            self.need(set.span(0, set.lines().min(2)).1);
            let item = self.laid.tree.add(Some(list), Role::Item);
            let label = self.laid.tree.add(Some(item), Role::Label);
            let body = self.laid.tree.add(Some(item), Role::Body);
            self.laid.notes.insert(note.number, (self.page(), self.y));
            self.place(number, MARGIN, self.y, Some(label));
            self.lines(&set, MARGIN + 26.0, Some(body));
            self.y += 2.5;
        }
        self.parent = outer;
        self.y += 4.0;
    }

    fn unprinted(&mut self) {
        if self.typesetter.unprinted.is_empty() {
            return;
        }
        let points: Vec<String> =
            self.typesetter.unprinted.iter().take(40).map(|c| format!("U+{:04X}", u32::from(*c))).collect();
        let more = if self.typesetter.unprinted.len() > 40 { ", …" } else { "" };
        let text = (self.document.words.unprinted)(&format!("{}{more}", points.join(", ")));
        self.y += 6.0;
        self.text(&Text::plain(text), SMALL, Role::Paragraph);
    }

    /// What stands at the foot of each page, now that their number is known.
    fn feet(&mut self) {
        let (width, y) = (self.width(), self.laid.size.1 - FOOT);
        let pages = self.laid.pages.len();
        let end = Style { end: true, ..SMALL };
        let foot = self.typesetter.cut(&self.document.foot, SMALL.size, false, width - 90.0);
        for page in 0..pages {
            let number = Text::plain((self.document.words.page)(page + 1, pages));
            let number = Rc::new(self.typesetter.set(&number, end, Some(width)));
            let foot = Rc::new(self.typesetter.set(&Text::plain(&foot), SMALL, Some(width - 80.0)));
            let mut line = Drawing::new(width, 1.0);
            line.line((0.0, 0.0), (width, 0.0), Ink::Faint, 0.6, Dash::Solid);
            let Some(items) = self.laid.pages.get_mut(page) else { continue };
            items.push(Item { what: What::Drawing { drawing: line, x: MARGIN, y }, node: None });
            for set in [foot, number] {
                let to = set.lines();
                items.push(Item { what: What::Lines { set, from: 0, to, x: MARGIN, y: y + 6.0 }, node: None });
            }
        }
    }
}

/// The shapes that begin within `height` from `offset` on, moved up by it.
fn slice(drawing: &Drawing, offset: f32, height: f32) -> Drawing {
    let mut part = Drawing::new(drawing.width, height);
    part.shapes = drawing.shapes.iter().filter_map(|shape| shape.within(offset, height)).collect();
    part
}
