//! Tables: rows kept whole, the heads again on each page, hairlines between rows and none between columns.

use super::flow::{BODY, Flow, MARGIN, What};
use super::tags::{NodeId, Role};
use crate::document::{Align, Column, Row, Table, Text};
use crate::drawing::Ink;
use crate::typeset::{Set, Style};
use std::rc::Rc;

const CELL: Style = Style { size: 8.3, leading: 1.38, ..BODY };
const HEAD: Style = Style { size: 7.5, leading: 1.3, bold: true, ..BODY };
const GAP: f32 = 8.0;
const PAD: f32 = 3.2;

/// A column's place on the page.
#[derive(Clone, Copy)]
struct Slot {
    x: f32,
    width: f32,
    align: Align,
}

impl Flow<'_> {
    pub(super) fn table(&mut self, table: &Table) {
        let slots = self.slots(&table.columns);
        let node = self.node(Role::Table(table.caption.clone()));
        self.heads(table, &slots, Some(node));
        for row in &table.rows {
            self.row(table, row, &slots, node);
        }
        self.y += 8.0;
    }

    fn slots(&self, columns: &[Column]) -> Vec<Slot> {
        let all: f32 = columns.iter().map(|column| column.width).sum::<f32>().max(0.01);
        let mut x = MARGIN;
        let room = self.width() + GAP;
        columns
            .iter()
            .map(|column| {
                let share = room * column.width / all;
                let slot = Slot { x, width: (share - GAP).max(8.0), align: column.align };
                x += share;
                slot
            })
            .collect()
    }

    fn cell(&mut self, text: &Text, style: Style, slot: Slot) -> Rc<Set> {
        let style = Style { end: slot.align == Align::End, ..style };
        Rc::new(self.typesetter.set(text, style, Some(slot.width)))
    }

    /// The heads; tagged once, decoration where they are repeated.
    fn heads(&mut self, table: &Table, slots: &[Slot], node: Option<NodeId>) {
        let texts: Vec<_> = table.columns.iter().map(|column| Text::plain(&column.head)).collect();
        let sets: Vec<_> = texts.iter().zip(slots).map(|(text, slot)| self.cell(text, HEAD, *slot)).collect();
        let height = sets.iter().map(|set| set.height()).fold(0.0, f32::max);
        self.need(height + 40.0);
        let row = node.map(|table| self.laid.tree.add(Some(table), Role::Row));
        for (set, slot) in sets.into_iter().zip(slots) {
            let cell = row.map(|row| self.laid.tree.add(Some(row), Role::ColumnHead));
            let y = self.y + height - set.height();
            self.place(set, slot.x, y, cell);
        }
        self.y += height + 2.5;
        self.rule(self.y, Ink::Text, 0.8);
        self.y += 1.0;
    }

    fn row(&mut self, table: &Table, row: &Row, slots: &[Slot], node: NodeId) {
        let sets: Vec<_> = row.cells.iter().zip(slots).map(|(text, slot)| self.cell(text, CELL, *slot)).collect();
        let height = sets.iter().map(|set| set.height()).fold(0.0, f32::max);
        if height + 2.0 * PAD > self.left() {
            // A row that no page could hold begins here; any other one goes to the next.
            if height + 2.0 * PAD + 30.0 < self.page_height() || self.left() < 40.0 {
                self.break_page();
                self.heads(table, slots, None);
            }
        }
        let node = self.laid.tree.add(Some(node), Role::Row);
        let cells: Vec<_> = (0..sets.len())
            .map(|index| self.laid.tree.add(Some(node), if index == 0 { Role::RowHead } else { Role::Cell }))
            .collect();
        let mut done = vec![0; sets.len()];
        loop {
            self.y += PAD;
            let room = self.left() - PAD;
            let mut lowest: f32 = 0.0;
            let mut more = false;
            for (((set, slot), cell), from) in sets.iter().zip(slots).zip(&cells).zip(&mut done) {
                let fit = set.fitting(*from, room);
                if fit > 0 {
                    let (top, bottom) = set.span(*from, *from + fit);
                    let what = What::Lines { set: set.clone(), from: *from, to: *from + fit, x: slot.x, y: self.y };
                    self.put(what, Some(*cell));
                    lowest = lowest.max(bottom - top);
                    *from += fit;
                }
                more |= *from < set.lines();
            }
            self.y += lowest + PAD;
            if !more {
                break;
            }
            self.break_page();
            self.heads(table, slots, None);
        }
        self.rule(self.y, Ink::Faint, 0.5);
    }
}
