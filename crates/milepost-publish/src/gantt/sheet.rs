//! One sheet: the table at its left, the bars beside it, heads above both, the title block below.

use super::bars::{self, Field};
use super::ticks::{self, minute};
use super::{BarKind, Gantt, GanttSheet, LinkKind, Mark, Minute};
use crate::document::{Align, Document};
use crate::drawing::{Anchor, Dash, Drawing, Ink};
use crate::typeset::Typesetter;

const MARGIN: f32 = 28.0;
const HEAD: f32 = 28.0;
const ROW: f32 = 13.0;
const TITLE: f32 = 46.0;
const SIZE: f32 = 7.0;
/// Points of a day from which on its hours are told apart.
const HOURS_FROM: f64 = 45.0;
/// Bars get at least this part of a page.
const LEAST_BARS: f32 = 0.3;

/// How rows and time go over the pages.
pub(super) struct Plan<'a> {
    gantt: &'a Gantt,
    document: &'a Document,
    size: (f32, f32),
    across: usize,
    rows_a_page: usize,
    /// Widths of the table on the first sheet across, and on the others.
    tables: (f32, f32),
    /// How many of the columns there is room for.
    columns: usize,
    /// Points a minute.
    zoom: f64,
}

impl<'a> Plan<'a> {
    pub(super) fn new(gantt: &'a Gantt, sheet: GanttSheet, document: &'a Document) -> Self {
        let (width, height) = (sheet.size.0 - 2.0 * MARGIN, sheet.size.1 - 2.0 * MARGIN);
        let rows = ((height - HEAD - TITLE - 4.0) / ROW).max(1.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "at least one, and no page is so high"
        )]
        let rows_a_page = rows as usize;
        Self::of(gantt, document, sheet.size, sheet.across.clamp(1, 20), rows_a_page, width)
    }

    /// One sheet for everything.
    pub(super) fn whole(gantt: &'a Gantt, document: &'a Document) -> Self {
        let rows = gantt.rows.len().max(1);
        let size = (1400.0, 2.0 * MARGIN + HEAD + TITLE + 4.0 + ROW * rows as f32);
        Self::of(gantt, document, size, 1, rows, size.0 - 2.0 * MARGIN)
    }

    fn of(
        gantt: &'a Gantt,
        document: &'a Document,
        size: (f32, f32),
        across: usize,
        rows_a_page: usize,
        width: f32,
    ) -> Self {
        let most = width * (1.0 - LEAST_BARS);
        let mut first = 0.0;
        let columns = gantt.columns.iter().take_while(|column| {
            first += column.width;
            first <= most
        });
        let columns = columns.count().max(1);
        let shown = gantt.columns.get(..columns).unwrap_or_default();
        let table = |repeated: bool| shown.iter().filter(|c| c.repeated || !repeated).map(|c| c.width).sum::<f32>();
        let tables = (table(false).min(most), table(true).min(most));
        let bars = (width - tables.0) + (width - tables.1) * (across - 1) as f32;
        let span = (gantt.to - gantt.from).max(1);
        #[expect(clippy::cast_precision_loss, reason = "minutes of two centuries are far below where doubles round")]
        let zoom = f64::from(bars) / span as f64;
        Self { gantt, document, size, across, rows_a_page, tables, columns, zoom }
    }

    pub(super) fn pages(&self) -> usize {
        self.gantt.rows.len().max(1).div_ceil(self.rows_a_page).saturating_mul(self.across).min(super::MOST_PAGES)
    }

    /// A page, and what it shows in words: sheets side by side come one after the other.
    pub(super) fn draw(&self, page: usize, typesetter: &mut Typesetter) -> (Drawing, String) {
        let (band, across) = (page / self.across, page % self.across);
        let first = band * self.rows_a_page;
        let last = (first + self.rows_a_page).min(self.gantt.rows.len());
        let table = if across == 0 { self.tables.0 } else { self.tables.1 };
        let width = self.size.0 - 2.0 * MARGIN;
        let before =
            if across == 0 { 0.0 } else { (width - self.tables.0) + (width - self.tables.1) * (across - 1) as f32 };
        #[expect(clippy::cast_possible_truncation, reason = "a moment between the first and the last")]
        let from = self.gantt.from + (f64::from(before) / self.zoom).round() as Minute;
        let field = Field {
            left: MARGIN + table,
            top: MARGIN + HEAD,
            width: width - table,
            height: ROW * (last - first) as f32,
            from,
            zoom: self.zoom,
        };
        let mut drawing = Drawing::new(self.size.0, self.size.1);
        self.ground(&mut drawing, &field);
        self.scale(&mut drawing, &field, typesetter);
        self.links(&mut drawing, &field, (first, last));
        self.rows(&mut drawing, &field, (first, last), across, typesetter);
        self.data_date(&mut drawing, &field, typesetter);
        let bottom = field.bottom();
        drawing.line((MARGIN, MARGIN + HEAD), (MARGIN + width, MARGIN + HEAD), Ink::Text, 0.8, Dash::Solid);
        drawing.line((MARGIN, bottom), (MARGIN + width, bottom), Ink::Text, 0.8, Dash::Solid);
        drawing.line((field.left, MARGIN), (field.left, bottom), Ink::Quiet, 0.6, Dash::Solid);
        self.title_block(&mut drawing, page, typesetter);
        (drawing, self.described(&field, (first, last)))
    }

    fn until(&self, field: &Field) -> Minute {
        #[expect(clippy::cast_possible_truncation, reason = "a moment between the first and the last")]
        let span = (f64::from(field.width) / self.zoom).round() as Minute;
        field.from + span
    }

    fn described(&self, field: &Field, (first, last): (usize, usize)) -> String {
        let (from, to) = (ticks::date(field.from), ticks::date(self.until(field)));
        let (Some(from), Some(to)) = (from, to) else { return self.document.title.clone() };
        (self.gantt.words.page)(first + 1, last, self.gantt.rows.len(), from, to)
    }

    /// Time without work, and the lines of the upper ticks.
    fn ground(&self, drawing: &mut Drawing, field: &Field) {
        let until = self.until(field);
        let first = self.gantt.idle.partition_point(|(_, end)| *end <= field.from);
        for (start, end) in self.gantt.idle.iter().skip(first).take_while(|(start, _)| *start < until) {
            let (start, end) = self.shaded(*start, *end);
            if let Some((left, right)) = field.span(start, end).filter(|(left, right)| right - left >= 1.0) {
                drawing.rect((left, field.top), (right - left, field.height), Ink::Ground, None);
            }
        }
        let (_, upper) = ticks::units(self.zoom * 1440.0);
        for day in ticks::ticks(upper, field.from, until) {
            let x = field.x(minute(day));
            if x > field.left {
                drawing.line((x, field.top), (x, field.bottom()), Ink::Faint, 0.5, Dash::Solid);
            }
        }
    }

    /// What is shaded of a time without work: where days are narrow only whole ones, as nights would only be stripes.
    fn shaded(&self, start: Minute, end: Minute) -> (Minute, Minute) {
        const DAY: Minute = 1440;
        if self.zoom * 1440.0 >= HOURS_FROM {
            return (start, end);
        }
        let first = start.div_euclid(DAY) + Minute::from(start.rem_euclid(DAY) > 0);
        (first * DAY, end.div_euclid(DAY) * DAY)
    }

    fn scale(&self, drawing: &mut Drawing, field: &Field, typesetter: &mut Typesetter) {
        let until = self.until(field);
        let (lower, upper) = ticks::units(self.zoom * 1440.0);
        let rows = if lower == upper { vec![(upper, true)] } else { vec![(upper, true), (lower, false)] };
        for (unit, is_upper) in rows {
            let days = ticks::ticks(unit, field.from, until);
            let ends = days.iter().skip(1).map(|day| field.x(minute(*day))).chain([field.right()]);
            for (day, end) in days.iter().zip(ends.collect::<Vec<_>>()) {
                let x = field.x(minute(*day)).max(field.left);
                let (y, top, bottom) = if is_upper {
                    (MARGIN + 10.0, MARGIN, MARGIN + HEAD)
                } else {
                    (MARGIN + HEAD - 4.5, MARGIN + HEAD / 2.0, MARGIN + HEAD)
                };
                if x > field.left {
                    drawing.line((x, top), (x, bottom), Ink::Faint, 0.5, Dash::Solid);
                }
                let label = (self.gantt.words.tick)(*day, unit, is_upper);
                let style = (6.5, is_upper, if is_upper { Ink::Text } else { Ink::Quiet });
                if typesetter.width(&label, style.0, is_upper) + 4.0 <= end.min(field.right()) - x {
                    drawing.words((x + 2.5, y), &label, style, Anchor::Start);
                }
            }
        }
    }

    fn columns_of(&self, across: usize) -> impl Iterator<Item = (usize, &super::GanttColumn)> {
        self.gantt.columns.iter().take(self.columns).enumerate().filter(move |(_, c)| across == 0 || c.repeated)
    }

    fn rows(
        &self,
        drawing: &mut Drawing,
        field: &Field,
        (first, last): (usize, usize),
        across: usize,
        typesetter: &mut Typesetter,
    ) {
        let mut x = MARGIN;
        for (_, column) in self.columns_of(across) {
            let head = typesetter.cut(&column.head, SIZE, true, column.width - 5.0);
            let (at, anchor) = edge(x, column.width, column.align);
            drawing.words((at, MARGIN + HEAD - 4.5), &head, (SIZE, true, Ink::Quiet), anchor);
            x += column.width;
        }
        for (line, row) in self.gantt.rows.get(first..last).unwrap_or_default().iter().enumerate() {
            let top = field.top + ROW * line as f32;
            if line > 0 {
                let right = MARGIN + self.size.0 - 2.0 * MARGIN;
                drawing.line((MARGIN, top), (right, top), Ink::Faint, 0.3, Dash::Solid);
            }
            let mut x = MARGIN;
            for (at, column) in self.columns_of(across) {
                // The name is set in by its level, so that the outline is seen.
                let inset = if at == 1 { f32::from(row.level.min(12)) * 6.0 } else { 0.0 };
                let cell = row.cells.get(at).map_or("", String::as_str);
                let cell = typesetter.cut(cell, SIZE, row.bold, (column.width - 5.0 - inset).max(4.0));
                let (place, anchor) = edge(x + inset, column.width - inset, column.align);
                drawing.words((place, top + ROW - 4.2), &cell, (SIZE, row.bold, Ink::Text), anchor);
                x += column.width;
            }
            if let Some(bar) = &row.bar {
                bars::bar(drawing, field, bar, top, ROW);
            }
        }
    }

    fn links(&self, drawing: &mut Drawing, field: &Field, (first, last): (usize, usize)) {
        let shown = |link: &&super::GanttLink| link.from.max(link.to) >= first && link.from.min(link.to) < last;
        for link in self.gantt.links.iter().filter(shown) {
            let bar = |row: usize| self.gantt.rows.get(row).and_then(|row| row.bar);
            let (Some(from), Some(to)) = (bar(link.from), bar(link.to)) else { continue };
            let y = |row: usize| field.top + ROW * (row as f32 - first as f32) + ROW / 2.0;
            let end = |bar: &super::GanttBar, start: bool| match bar.kind {
                BarKind::Milestone => bar.finish,
                _ if start => bar.start,
                _ => bar.finish,
            };
            let leaves = matches!(link.kind, LinkKind::StartStart | LinkKind::StartFinish);
            let arrives = matches!(link.kind, LinkKind::FinishStart | LinkKind::StartStart);
            let ends = ((field.x(end(&from, leaves)), y(link.from)), (field.x(end(&to, arrives)), y(link.to)));
            bars::link(drawing, field, link.kind, ends, link.critical);
        }
    }

    fn data_date(&self, drawing: &mut Drawing, field: &Field, typesetter: &mut Typesetter) {
        let Some(x) = self.gantt.data_date.map(|at| field.x(at)) else { return };
        if x < field.left || x > field.right() {
            return;
        }
        drawing.line((x, field.top), (x, field.bottom()), Ink::Text, 0.8, Dash::Dashed);
        let words = &self.gantt.words.data_date;
        let width = typesetter.width(words, 6.0, true);
        let left = (x - width / 2.0).clamp(field.left, (field.right() - width).max(field.left));
        drawing.ground((left, field.bottom() + 7.5), width, 6.0);
        drawing.words((left, field.bottom() + 7.5), words, (6.0, true, Ink::Text), Anchor::Start);
    }

    /// Who and what, from when, by which filter, and which page: at the foot of each.
    fn title_block(&self, drawing: &mut Drawing, page: usize, typesetter: &mut Typesetter) {
        let (left, right) = (MARGIN, self.size.0 - MARGIN);
        let top = self.size.1 - MARGIN - TITLE + 10.0;
        let bottom = self.size.1 - MARGIN;
        drawing.rect((left, top), (right - left, bottom - top), Ink::Paper, Some((Ink::Text, 0.8)));
        let third = (right - left) / 3.0;
        let title = typesetter.cut(&self.document.title, 10.0, true, third - 12.0);
        drawing.words((left + 6.0, top + 14.0), &title, (10.0, true, Ink::Text), Anchor::Start);
        let subtitle = typesetter.cut(&self.document.subtitle, 7.0, false, third - 12.0);
        drawing.words((left + 6.0, top + 26.0), &subtitle, (7.0, false, Ink::Quiet), Anchor::Start);
        drawing.line((left + third, top), (left + third, bottom), Ink::Faint, 0.6, Dash::Solid);
        let count = self.document.particulars.len().max(1) as f32;
        let wide = (third * 1.2) / count;
        for (at, (label, value)) in self.document.particulars.iter().enumerate() {
            let x = left + third + 6.0 + wide * at as f32;
            let label = typesetter.cut(label, 6.0, false, wide - 8.0);
            let value = typesetter.cut(value, 7.5, true, wide - 8.0);
            drawing.words((x, top + 13.0), &label, (6.0, false, Ink::Quiet), Anchor::Start);
            drawing.words((x, top + 25.0), &value, (7.5, true, Ink::Text), Anchor::Start);
        }
        let number = (self.document.words.page)(page + 1, self.pages());
        drawing.words((right - 6.0, top + 25.0), &number, (7.5, true, Ink::Text), Anchor::End);
        self.legend(drawing, (left + third * 2.2 + 6.0, right - 60.0), top, typesetter);
    }

    /// What the marks mean, in up to three lines.
    fn legend(&self, drawing: &mut Drawing, (left, right): (f32, f32), top: f32, typesetter: &mut Typesetter) {
        let (mut x, mut y) = (left, top + 10.0);
        for (mark, words) in &self.gantt.words.legend {
            let width = 14.0 + typesetter.width(words, 6.0, false) + 8.0;
            if x + width > right {
                x = left;
                y += 9.5;
            }
            if y > top + 30.0 || x + width > right {
                return;
            }
            mark_at(drawing, *mark, (x, y - 2.0));
            drawing.words((x + 14.0, y), words, (6.0, false, Ink::Quiet), Anchor::Start);
            x += width;
        }
    }
}

fn mark_at(drawing: &mut Drawing, mark: Mark, (x, y): (f32, f32)) {
    let bar = |drawing: &mut Drawing, ink, edge| drawing.rect((x, y - 2.5), (10.0, 5.0), ink, edge);
    match mark {
        Mark::Work => bar(drawing, Ink::Accent, None),
        Mark::Critical => bar(drawing, Ink::Alarm, Some((Ink::Text, 0.5))),
        Mark::Done => bar(drawing, Ink::Met, None),
        Mark::Planned => drawing.rect((x, y - 0.8), (10.0, 1.6), Ink::Planned, None),
        Mark::Float => drawing.line((x, y), (x + 10.0, y), Ink::Quiet, 0.5, Dash::Dotted),
        Mark::Milestone => drawing.diamond((x + 5.0, y), 3.2, Ink::Text, None),
        Mark::DataDate => drawing.line((x + 5.0, y - 4.0), (x + 5.0, y + 4.0), Ink::Text, 0.8, Dash::Dashed),
    }
}

fn edge(x: f32, width: f32, align: Align) -> (f32, Anchor) {
    match align {
        Align::Start => (x + 2.0, Anchor::Start),
        Align::End => (x + width - 3.0, Anchor::End),
    }
}
