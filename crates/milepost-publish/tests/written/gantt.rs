//! A Gantt on sheets: read back, every row is there once, with its heads, its time scale and its title block.

use crate::{blank, day};
use lopdf::Document as Read;
use milepost_publish::gantt::{
    BarKind, BarState, Gantt, GanttBar, GanttColumn, GanttLink, GanttPaper, GanttRow, GanttSheet, GanttWords, LinkKind,
    Mark, Unit, gantt_pdf, gantt_svg,
};
use milepost_publish::{Align, Document, Fonts};

const DAY: i64 = 1440;
/// 2 March 2026, a Monday: days since 1970 by hand: 56 years of 365 and 14 leap days, 31 + 28 + 1.
const START: i64 = (56 * 365 + 14 + 31 + 28 + 1) * DAY;

fn gantt(count: i64) -> Gantt {
    let column =
        |head: &str, width, repeated| GanttColumn { head: head.to_owned(), width, align: Align::Start, repeated };
    let row = |at: i64| GanttRow {
        cells: vec![format!("A{}", 1000 + at), format!("Work number {at}."), "5d".to_owned()],
        level: 1,
        bold: false,
        bar: Some(GanttBar {
            kind: if at % 10 == 9 { BarKind::Milestone } else { BarKind::Work },
            state: if at % 2 == 0 { BarState::Critical } else { BarState::Open },
            start: START + at * DAY,
            finish: START + (at + 5) * DAY,
            done: None,
            planned: Some((START + at * DAY, START + (at + 3) * DAY)),
            float_to: Some(START + (at + 7) * DAY),
        }),
    };
    let link = |at: usize| GanttLink { from: at, to: at + 1, kind: LinkKind::FinishStart, critical: false };
    Gantt {
        columns: vec![column("Code", 50.0, true), column("Name", 120.0, true), column("Duration", 40.0, false)],
        rows: (0..count).map(row).collect(),
        links: (0..usize::try_from(count - 1).unwrap()).map(link).collect(),
        from: START,
        to: START + (count + 10) * DAY,
        idle: vec![(START + 5 * DAY, START + 7 * DAY)],
        data_date: Some(START + 2 * DAY),
        words: GanttWords {
            tick: |day, unit, _| match unit {
                Unit::Year => day.format("%Y").to_string(),
                Unit::Month => day.format("%b %Y").to_string(),
                _ => day.format("%-d").to_string(),
            },
            page: |first, last, of, from, to| format!("Rows {first} to {last} of {of}, {from} to {to}"),
            data_date: "data date".to_owned(),
            legend: vec![(Mark::Critical, "critical".to_owned()), (Mark::Planned, "baseline".to_owned())],
        },
    }
}

fn document() -> Document {
    let mut document = blank("Harbour bridge");
    document.particulars =
        vec![("Data date".to_owned(), "4 Mar 2026".to_owned()), ("Shown".to_owned(), "Critical".to_owned())];
    document
}

fn written(gantt: &Gantt, sheet: GanttSheet) -> Vec<String> {
    let pdf = gantt_pdf(&document(), gantt, &Fonts::built_in(), sheet, &mut |_, _| true).unwrap();
    let read = Read::load_mem(&pdf.bytes).unwrap();
    let text = |page: u32| read.extract_text(&[page]).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
    let pages: Vec<_> = read.get_pages().into_keys().map(text).collect();
    assert_eq!(pages.len(), pdf.pages);
    pages
}

/// An A4 sheet that lies is 595 high: without margins (56), head (28), title block (46) and 4 between, 461 are left
/// for rows of 13: 35. 80 rows take three sheets.
#[test]
fn every_row_is_on_one_sheet_and_each_sheet_has_heads_scale_and_title_block() {
    let pages = written(&gantt(80), GanttSheet::landscape(GanttPaper::A4));
    assert_eq!(pages.len(), 3);
    for (number, page) in pages.iter().enumerate() {
        for words in ["Harbour bridge", "Code", "Duration", "4 Mar 2026", "Critical", "2026", "baseline"] {
            assert!(page.contains(words), "{words} on page {}: {page}", number + 1);
        }
        assert!(page.contains(&format!("Page {} of 3", number + 1)), "{page}");
    }
    for at in 0..80 {
        let name = format!("Work number {at}.");
        let on: Vec<_> = (0..3).filter(|page| pages[*page].contains(&name)).collect();
        assert_eq!(on, [at / 35], "{name}");
    }
}

#[test]
fn sheets_side_by_side_repeat_the_columns_that_name_the_row_and_no_others() {
    let sheet = GanttSheet { across: 2, ..GanttSheet::landscape(GanttPaper::A3) };
    let pages = written(&gantt(20), sheet);
    assert_eq!(pages.len(), 2);
    assert!(pages.iter().all(|page| page.contains("Work number 7.")));
    assert!(pages[0].contains("Duration") && !pages[1].contains("Duration"));
    // The data date is on the first day, so on the first of the two.
    assert!(pages[0].contains("data date") && !pages[1].contains("data date"));
}

#[test]
fn a_schedule_without_rows_is_one_sheet_and_one_that_is_stopped_is_none() {
    let mut empty = gantt(2);
    empty.rows.clear();
    empty.links.clear();
    assert_eq!(written(&empty, GanttSheet::landscape(GanttPaper::Letter)).len(), 1);
    let sheet = GanttSheet::landscape(GanttPaper::A4);
    assert!(gantt_pdf(&document(), &gantt(200), &Fonts::built_in(), sheet, &mut |page, _| page < 1).is_err());
}

#[test]
fn the_svg_is_one_drawing_of_all_rows_that_says_what_it_shows() {
    let svg = gantt_svg(&document(), &gantt(80), &Fonts::built_in());
    let read = roxmltree::Document::parse(&svg).unwrap();
    let texts: Vec<_> = read.descendants().filter(|n| n.has_tag_name("text")).filter_map(|n| n.text()).collect();
    assert!(texts.contains(&"Work number 0.") && texts.contains(&"Work number 79."));
    let described = read.descendants().find(|n| n.has_tag_name("desc")).and_then(|n| n.text()).unwrap();
    // The span is 90 days and ends on 31 May.
    assert_eq!(described, "Rows 1 to 80 of 80, 2026-03-02 to 2026-05-31");
    assert_eq!(day("2026-03-02") + chrono::Days::new(90), day("2026-05-31"));
}

/// 90 days on one drawing are narrow: of the night and the weekend only Saturday and Sunday are shaded, one area.
#[test]
fn nights_are_not_shaded_where_days_are_narrow() {
    let shades = |idle: Vec<(i64, i64)>| {
        let svg = gantt_svg(&document(), &Gantt { idle, ..gantt(80) }, &Fonts::built_in());
        roxmltree::Document::parse(&svg).unwrap().descendants().filter(|n| n.is_element()).count()
    };
    let none = shades(vec![]);
    let night = (START + 17 * 60, START + DAY + 8 * 60);
    let weekend = (START + 4 * DAY + 17 * 60, START + 7 * DAY + 8 * 60);
    assert_eq!(shades(vec![night]), none);
    assert_eq!(shades(vec![night, weekend]), none + 1);
}
