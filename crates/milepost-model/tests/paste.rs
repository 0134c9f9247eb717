//! Rows pasted from a spreadsheet.

#![cfg(test)]

use milepost_model::MilestoneDraft;
use milepost_model::milestone::paste::{Pasted, read};
use proptest::prelude::*;

/// Title, planned, forecast, actual, weight and note, empty where missing.
fn rows(pasted: &Pasted) -> Vec<[String; 6]> {
    let cells = |draft: &MilestoneDraft| {
        [&draft.title, &draft.planned, &draft.forecast, &draft.actual, &draft.weight, &draft.note]
            .map(|cell| cell.clone().unwrap_or_default())
    };
    pasted.rows.iter().map(cells).collect()
}

#[test]
fn columns_are_found_by_their_heads() {
    let pasted = read("Weight\tMilestone\tBaseline Date\tOwner\tDone\r\n20\tDeck closed\t30 Oct 2026\tA. N.\t\r\n");
    assert_eq!(pasted.columns, ["weight", "title", "planned", "", "actual"]);
    assert_eq!(rows(&pasted), [["Deck closed", "30 Oct 2026", "", "", "20", ""]]);
}

#[test]
fn without_heads_the_order_of_the_table_counts() {
    let pasted = read("Groundbreaking\t30 Apr 2025\t\t30 Apr 2025\t10\nDeck closed\tOct 2026\n");
    assert_eq!(pasted.columns, ["title", "planned", "forecast", "actual", "weight"]);
    assert_eq!(
        rows(&pasted),
        [["Groundbreaking", "30 Apr 2025", "", "30 Apr 2025", "10", ""], ["Deck closed", "Oct 2026", "", "", "", ""]]
    );
}

#[test]
fn commas_and_semicolons_part_columns_too() {
    let expected = [["Deck, closed", "30 Oct 2026", "", "", "2.5", ""]];
    assert_eq!(rows(&read("Title;Planned;Weight\n\"Deck, closed\";30 Oct 2026;2.5\n")), expected);
    assert_eq!(rows(&read("title,planned,weight\n\"Deck, closed\",30 Oct 2026,2.5")), expected);
}

#[test]
fn a_quoted_cell_may_have_lines_and_quotes() {
    let pasted = read("title\tnote\nDeck\t\"first \"\"real\"\" line\nsecond\"\n");
    assert_eq!(rows(&pasted), [["Deck", "", "", "", "", "first \"real\" line\nsecond"]]);
}

#[test]
fn lines_without_columns_are_titles() {
    let pasted = read("Groundbreaking\n\n  Deck closed, both sides \n");
    assert_eq!(
        rows(&pasted).iter().map(|row| row[0].as_str()).collect::<Vec<_>>(),
        ["Groundbreaking", "Deck closed, both sides"]
    );
    assert_eq!(pasted.columns, ["title"]);
    assert_eq!(rows(&read("Milestone\nDeck closed")).len(), 1);
}

#[test]
fn of_two_columns_for_one_field_the_first_is_taken() {
    let pasted = read("title\tplanned\tbaseline\nDeck\t2026\t2025\n");
    assert_eq!(pasted.columns, ["title", "planned", ""]);
    assert_eq!(rows(&pasted), [["Deck", "2026", "", "", "", ""]]);
}

#[test]
fn empty_rows_and_empty_text_give_nothing() {
    assert_eq!(read(""), Pasted::default());
    assert_eq!(read(" \n\t\t\n"), Pasted::default());
    assert_eq!(rows(&read("title\tplanned\rDeck\t2026\r")).len(), 1);
    assert_eq!(rows(&read("\u{feff}title\tplanned\n\t\nDeck\t2026\n")).len(), 1);
}

proptest! {
    #[test]
    fn anything_can_be_pasted(text in "([\\t;,\"\\r\\n]|title|planned|\\PC){0,80}") {
        let pasted = read(&text);
        prop_assert!(pasted.rows.len() <= text.split(['\r', '\n']).count());
    }

    /// The table as a spreadsheet copies it: cells with tabs between them.
    #[test]
    fn cells_come_back_as_they_were(cells in prop::collection::vec(("[a-z]{1,8}", "[a-z0-9 ]{0,6}x"), 1..6)) {
        let mut text = String::from("title\tplanned\n");
        for (title, planned) in &cells {
            text += &format!("{title}\t{planned}\n");
        }
        let pasted = read(&text);
        let found: Vec<(String, String)> =
            rows(&pasted).iter().map(|row| (row[0].clone(), row[1].clone())).collect();
        let expected: Vec<(String, String)> =
            cells.iter().map(|(title, planned)| (title.clone(), planned.trim().to_owned())).collect();
        prop_assert_eq!(found, expected);
    }
}
