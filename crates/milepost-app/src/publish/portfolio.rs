//! The report of the portfolio: the sum in a sentence, a row a project, the finishes on one axis, and each
//! project in short.

use super::project::standing;
use super::terms::{blank, interval, known, share, slip, word};
use crate::view::{Portfolio, PortfolioRow};
use crate::words::{say, text};
use milepost_model::{DateInterval, Message};
use milepost_publish::chart::{Chart, DateRow, Dates, Kind, Shown};
use milepost_publish::{Align, Block, Column, Document, Row, Section, Table, Text};
use milepost_schedule::Figure;
use milepost_schedule::verdict::VerdictKind;
use std::cmp::Reverse;

/// Rows of the chart: as many as a page holds.
const CHARTED: usize = 40;

pub(super) fn document(portfolio: &Portfolio, workspace: &str) -> Document {
    let mut document = blank(&text("publish-portfolio"), String::new(), portfolio.as_of, workspace);
    if portfolio.rows.is_empty() {
        let none = Block::Paragraph(Text::plain(text("publish-portfolio-empty")));
        document.sections.push(Section { level: 2, blocks: vec![none], ..Section::default() });
        return document;
    }
    let sum = Block::Paragraph(Text::bold(sum(portfolio)));
    document.sections.push(Section { level: 2, blocks: vec![sum], ..Section::default() });
    let section = |heading: &str, blocks| Section { heading: text(heading), level: 2, new_page: false, blocks };
    document.sections.push(section("publish-portfolio-table", vec![Block::Table(table(portfolio))]));
    let chart = finishes(portfolio, portfolio.as_of);
    if !chart.is_empty() {
        document.sections.push(section("publish-portfolio-chart", chart));
    }
    document.sections.push(section("publish-portfolio-each", vec![]));
    document.sections.extend(portfolio.rows.iter().map(in_short));
    document
}

/// "14 projects: 3 late, 2 behind, 9 on track, 2 without a report for 60 days".
fn sum(portfolio: &Portfolio) -> String {
    let parts: Vec<String> = crate::portfolio::sum(portfolio).iter().map(say).collect();
    let list = parts.join(&text("ui-chart-list-join"));
    say(&Message::new("ui-portfolio-sum").with("projects", portfolio.rows.len()).with("list", list))
}

fn table(portfolio: &Portfolio) -> Table {
    let column = |id: &str, width, align| Column { head: text(id), width, align };
    Table {
        caption: text("publish-portfolio-caption"),
        columns: vec![
            column("publish-head-project", 24.0, Align::Start),
            column("publish-head-standing", 9.0, Align::Start),
            column("publish-head-achieved", 16.0, Align::Start),
            column("publish-head-promised", 13.0, Align::Start),
            column("publish-head-expected", 13.0, Align::Start),
            column("publish-head-slip", 11.0, Align::End),
            column("publish-head-evidence", 11.0, Align::End),
        ],
        rows: portfolio.rows.iter().map(row).collect(),
    }
}

fn row(row: &PortfolioRow) -> Row {
    let alarm = matches!(row.verdict.kind, VerdictKind::Late | VerdictKind::Behind);
    let verdict = word("ui-verdict-", &row.verdict.kind);
    Row {
        cells: vec![
            Text::plain(&row.name),
            if alarm { Text::bold(verdict) } else { Text::plain(verdict) },
            Text::plain(achieved(row)),
            Text::plain(known(&row.promised_finish, |finish| interval(&finish.date))),
            Text::plain(known(&row.expected_finish, interval)),
            Text::plain(known(&row.finish_slip, |days| slip(*days))),
            Text::plain(known(&row.evidence_age, |days| say(&Message::new("ui-days").with("days", *days)))),
        ],
    }
}

/// "45%, plan 50%".
fn achieved(row: &PortfolioRow) -> String {
    match (&row.milestone_weighted.value, &row.planned.value) {
        (Some(achieved), Some(planned)) => say(&Message::new("publish-share-of-plan")
            .with("achieved", share(achieved.share))
            .with("planned", share(planned.share))),
        _ => known(&row.milestone_weighted, |weighted| share(weighted.share)),
    }
}

/// The finishes on one axis, largest slip first; nothing where none has a date.
fn finishes(portfolio: &Portfolio, as_of: chrono::NaiveDate) -> Vec<Block> {
    let has_date = |row: &&PortfolioRow| row.promised_finish.value.is_some() || row.expected_finish.value.is_some();
    let mut rows: Vec<&PortfolioRow> = portfolio.rows.iter().filter(has_date).collect();
    if rows.is_empty() {
        return vec![];
    }
    rows.sort_by_key(|row| Reverse(row.finish_slip.value.unwrap_or(i64::MIN)));
    let dates = Dates {
        as_of: Some((as_of, text("ui-chart-flag-as-of-short"))),
        promised: None,
        rows: rows.iter().take(CHARTED).map(|row| charted(row)).collect(),
        planned_key: text("publish-key-promised"),
        baseline_key: String::new(),
        met_key: String::new(),
        forecast_key: text("publish-key-expected"),
    };
    let chart =
        Chart { title: String::new(), description: text("publish-portfolio-chart-alt"), kind: Kind::Dates(dates) };
    let mut blocks = vec![Block::Chart(chart)];
    if rows.len() > CHARTED {
        let cut = Message::new("publish-portfolio-chart-cut").with("shown", CHARTED).with("all", rows.len());
        blocks.push(Block::Small(Text::plain(say(&cut))));
    }
    blocks
}

fn charted(row: &PortfolioRow) -> DateRow {
    let ends = |date: &DateInterval| (date.first_known(), date.last_known());
    let slipped = row.finish_slip.value.filter(|days| *days != 0);
    DateRow {
        label: row.name.clone(),
        planned: row.promised_finish.value.as_ref().map(|finish| ends(&finish.date)),
        baselines: vec![],
        shown: row.expected_finish.value.as_ref().map(|date| Shown {
            first: date.first_known(),
            at: date.last_known(),
            last: date.last_known(),
            met: row.verdict.kind == VerdictKind::Done,
        }),
        note: match row.expected_finish.value {
            Some(_) => slipped.map(slip).unwrap_or_default(),
            None => text("publish-date-none"),
        },
        alarm: slipped.is_some_and(|days| days > 0),
    }
}

/// How it stands and its figures in a paragraph.
fn in_short(row: &PortfolioRow) -> Section {
    let mut text = Text::default();
    let mut figure = |label: &str, value: String| {
        let labelled = Message::new("publish-labelled").with("label", crate::words::text(label)).with("value", value);
        let before = if text.is_empty() { "" } else { ". " };
        text = std::mem::take(&mut text).and(format!("{before}{}", say(&labelled)));
    };
    figure("ui-figure-elapsed", told(&row.elapsed, |e| share(e.share)));
    let met = told(&row.milestone_weighted, |_| achieved(row));
    figure("ui-figure-milestone_weighted", met);
    figure("ui-figure-promised_finish", told(&row.promised_finish, |finish| interval(&finish.date)));
    let expected = told(&row.expected_finish, |date| match row.finish_slip.value {
        Some(days) => format!("{}, {}", interval(date), slip(days)),
        None => interval(date),
    });
    figure("ui-figure-expected_finish", expected);
    if row.verdict.kind != VerdictKind::Done {
        let next = told(&row.next_milestone, |next| format!("{}, {}", next.title, interval(&next.date)));
        figure("ui-figure-next_milestone", next);
    }
    Section {
        heading: row.name.clone(),
        level: 3,
        new_page: false,
        blocks: vec![standing(&row.verdict, true), Block::Paragraph(text)],
    }
}

/// What a figure is, else why it is unknown, without the stop of its sentence.
fn told<T>(figure: &Figure<T>, words: impl FnOnce(&T) -> String) -> String {
    match (&figure.value, &figure.unknown) {
        (Some(value), _) => words(value),
        (None, Some(reason)) => {
            let reason = say(&Message::new("cli-unknown-because").with("reason", reason.clone()));
            reason.trim_end_matches('.').to_owned()
        }
        (None, None) => text("ui-figure-unknown"),
    }
}
