//! What each row would do, told for the rows that are asked for: any of a million, without telling the others.

use super::effect::{Effect, Subject};
use super::moves;
use super::plan::{Change, Plan};
use crate::view::{ImportRow, ImportRows, RecordChange, RowEffect, RowLeftOut, RowOutcome, RowsAsked};
use milepost_exchange::Finding;
use milepost_model::{Message, Severity};
use std::collections::BTreeSet;

/// Counts rows as they come, and tells which of them are asked for.
#[derive(Debug)]
pub(in crate::import) struct Page {
    asked: RowsAsked,
    /// Of those that are asked for, how many came.
    passed: usize,
    rows: ImportRows,
}

impl Page {
    pub(in crate::import) fn new(asked: RowsAsked) -> Self {
        Self { asked, passed: 0, rows: ImportRows { from: asked.from, ..ImportRows::default() } }
    }

    /// Counts the row, and keeps it where it is asked for.
    pub(in crate::import) fn row(&mut self, outcome: RowOutcome, tell: impl FnOnce() -> ImportRow) {
        let counts = &mut self.rows.counts;
        *match outcome {
            RowOutcome::Added => &mut counts.added,
            RowOutcome::Changed => &mut counts.changed,
            RowOutcome::Same => &mut counts.same,
            RowOutcome::LeftOut => &mut counts.left_out,
        } += 1;
        if self.asked.only.is_none_or(|only| only == outcome) {
            let end = self.asked.from.saturating_add(self.asked.count);
            if (self.asked.from..end).contains(&self.passed) {
                self.rows.rows.push(tell());
            }
            self.passed += 1;
        }
    }

    pub(in crate::import) fn done(self) -> ImportRows {
        self.rows
    }
}

impl Plan {
    /// The rows of the file, by their numbers in order; of a file without them, those that the plan has.
    pub(in crate::import) fn rows(&self, numbers: Option<&[u64]>, asked: RowsAsked) -> ImportRows {
        let mut effects: Vec<&Effect> = self.effects.iter().collect();
        effects.sort_by_key(|effect| effect.row);
        let mut left_out: Vec<(u64, &Finding)> =
            self.left_out.list.iter().filter_map(|finding| Some((finding.place.row?, finding))).collect();
        left_out.sort_by_key(|(row, _)| *row);
        let own: Vec<u64>;
        let numbers = match numbers {
            Some(numbers) => numbers,
            None => {
                let all = effects.iter().map(|e| e.row).chain(left_out.iter().map(|(row, _)| *row));
                own = all.collect::<BTreeSet<_>>().into_iter().collect();
                &own
            }
        };
        // Findings are told up to a number of each kind: a row without any may still be left out.
        let untold = self.left_out.total() > self.left_out.list.len();
        let mut page = Page::new(asked);
        let (mut effects, mut left_out) = (effects.as_slice(), left_out.as_slice());
        for number in numbers.iter().copied() {
            let (before, rest) = split(effects, |effect| effect.row < number);
            debug_assert!(before.is_empty(), "a row that the file does not have");
            let (of_row, rest) = split(rest, |effect| effect.row == number);
            effects = rest;
            let (_, rest) = split(left_out, |(row, _)| *row < number);
            let (not_taken, rest) = split(rest, |(row, _)| *row == number);
            left_out = rest;
            page.row(outcome(of_row, not_taken, untold), || self.row(number, of_row, not_taken, untold));
        }
        page.done()
    }

    fn row(&self, number: u64, effects: &[&Effect], not_taken: &[(u64, &Finding)], untold: bool) -> ImportRow {
        let mut left_out: Vec<RowLeftOut> = not_taken
            .iter()
            .map(|(_, finding)| RowLeftOut { column: finding.place.column.clone(), message: finding.message.clone() })
            .collect();
        let outcome = outcome(effects, not_taken, untold);
        if outcome == RowOutcome::LeftOut && left_out.is_empty() {
            left_out.push(RowLeftOut { column: String::new(), message: Message::new("row-left-out-untold") });
        }
        let effects = effects.iter().filter_map(|effect| self.effect(effect)).collect();
        ImportRow { number, outcome, effects, left_out }
    }

    fn effect(&self, effect: &Effect) -> Option<RowEffect> {
        let of = self.projects.get(effect.project)?;
        let (noun, name, moves) = match &effect.subject {
            Subject::Project => ("project", &of.project.name, moves::project(of.before.as_ref(), &of.project)),
            Subject::Milestone(at) => {
                let step = of.milestones.get(*at)?;
                ("milestone", &step.item.title, moves::milestone(step.before.as_ref(), &step.item))
            }
            Subject::Claim(at) => {
                let claim = &of.claims.get(*at)?.item;
                ("claim", &claim.fact.0, moves::claim(claim))
            }
            Subject::Report(at) => {
                let step = of.reports.get(*at)?;
                // What other rows say of it is told with them.
                let elsewhere = |title: &str| {
                    self.effects.iter().any(|other| {
                        other.project == effect.project
                            && matches!(&other.subject, Subject::Line(of, line) if of == at && **line == *title)
                    })
                };
                let lines = (0..step.item.lines.len())
                    .filter(|line| step.item.lines.get(*line).is_some_and(|line| !elsewhere(&line.title)));
                ("report", &step.item.title, moves::report(&step.item, lines))
            }
            Subject::Line(at, title) => {
                let report = &of.reports.get(*at)?.item;
                let line = report.lines.iter().find(|line| *line.title == **title)?;
                ("milestone", &line.title, moves::line(line))
            }
        };
        let change = match effect.change {
            Change::Added => RecordChange::Added,
            Change::Changed => RecordChange::Changed,
            Change::Same => RecordChange::Same,
        };
        Some(RowEffect {
            noun: noun.to_owned(),
            name: name.clone(),
            project: if noun == "project" { String::new() } else { of.project.name.clone() },
            change,
            moves: if change == RecordChange::Same { vec![] } else { moves },
        })
    }
}

/// The first of a list for which it holds, and the rest.
fn split<T>(list: &[T], holds: impl FnMut(&T) -> bool) -> (&[T], &[T]) {
    list.split_at(list.partition_point(holds))
}

fn outcome(effects: &[&Effect], not_taken: &[(u64, &Finding)], untold: bool) -> RowOutcome {
    let any = |change: Change| effects.iter().any(|effect| effect.change == change);
    let refused = not_taken.iter().any(|(_, finding)| finding.severity == Severity::Error);
    if any(Change::Added) {
        RowOutcome::Added
    } else if any(Change::Changed) {
        RowOutcome::Changed
    } else if refused || (effects.is_empty() && untold) {
        RowOutcome::LeftOut
    } else {
        RowOutcome::Same
    }
}
