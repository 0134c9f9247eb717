//! What is written, read back by programs that did not write it: lopdf for PDF, roxmltree for the HTML, which is
//! well-formed XML as well.

#![cfg(test)]

mod gantt;
mod html;
mod pdf;

use chrono::NaiveDate;
use milepost_publish::chart::{Chart, DateRow, Dates, Kind, Shown};
use milepost_publish::{Align, Block, Card, Column, Document, Meter, Note, Row, Section, Standing, Table, Text, Words};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn blank(title: &str) -> Document {
    Document {
        language: "en".to_owned(),
        title: title.to_owned(),
        subtitle: "Road bridge, 2 lanes".to_owned(),
        particulars: vec![("As of".to_owned(), "30 Nov 2025".to_owned())],
        foot: format!("{title}, as of 30 Nov 2025"),
        author: "Border works".to_owned(),
        date: day("2025-11-30"),
        words: Words {
            page: |page, pages| format!("Page {page} of {pages}"),
            month: |day| day.format("%b %y").to_string(),
            share: |share| format!("{:.0}%", share * 100.0),
            metres: |metres| format!("{metres:.0} m"),
            unprinted: |points| format!("No font has these: {points}."),
        },
        sections: vec![],
    }
}

fn section(heading: &str, blocks: Vec<Block>) -> Section {
    Section { heading: heading.to_owned(), level: 2, new_page: false, blocks }
}

fn table(names: impl Iterator<Item = String>) -> Table {
    let column = |head: &str, align| Column { head: head.to_owned(), width: 1.0, align };
    Table {
        caption: "Milestones".to_owned(),
        columns: vec![column("Milestone", Align::Start), column("Slip", Align::End)],
        rows: names.map(|name| Row { cells: vec![Text::plain(name), Text::plain("+67 days")] }).collect(),
    }
}

/// A document with one of everything.
fn full() -> Document {
    let mut document = blank("Tumen road bridge");
    let standing = Standing {
        word: "Behind".to_owned(),
        sentence: Text::plain("“Fronts meet” was planned for 12 Mar 2026 & is not met.").and_notes([1]),
        alarm: true,
        small: false,
    };
    let card = Card {
        label: "Time elapsed".to_owned(),
        value: "39%".to_owned(),
        detail: "214 of 548 days".to_owned(),
        why: "Days gone divided by days promised.".to_owned(),
        unknown: false,
        meter: Some(Meter { share: 0.39, mark: Some(0.5) }),
    };
    let row = DateRow {
        label: "Fronts meet".to_owned(),
        planned: Some((day("2026-03-12"), day("2026-03-12"))),
        baselines: vec![day("2026-02-01")],
        shown: Some(Shown { first: day("2026-06-01"), at: day("2026-09-05"), last: day("2026-12-01"), met: false }),
        note: "+177 days".to_owned(),
        alarm: true,
    };
    let chart = Chart {
        title: "Milestones by date".to_owned(),
        description: "One row a milestone.".to_owned(),
        kind: Kind::Dates(Dates {
            as_of: Some((day("2025-11-30"), "as of".to_owned())),
            rows: vec![row],
            ..Dates::default()
        }),
    };
    let note = Note {
        number: 1,
        text: Text::bold("TASS")
            .and(". Launch. ")
            .and_link("https://tass.com/economy/1951481", "https://tass.com/economy/1951481"),
    };
    document.sections = vec![
        section("", vec![Block::Standing(standing)]),
        section("Figures", vec![Block::Cards(vec![card])]),
        section(
            "Milestones",
            vec![Block::Chart(chart), Block::Table(table(std::iter::once("Fronts meet".to_owned())))],
        ),
        section("Sources", vec![Block::Notes(vec![note])]),
    ];
    document
}
