//! Files of tables and records that are damaged, hostile or odd: each is read in bounds, or refused with a reason.

#![cfg(test)]

use milepost_exchange::table::{
    Cell, Kind, MOST_COLUMNS, Makes, Sheet, TableError, guess, read, read_rows, shipped, write_csv, write_xlsx,
};
use milepost_exchange::{oc4ids, text};
use std::io::Write;
use zip::CompressionMethod;
use zip::write::SimpleFileOptions;

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(vec![]));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in parts {
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const ODS: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// A spreadsheet of the open office programs with these rows in it.
fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\">\
         <office:body><office:spreadsheet><table:table table:name=\"Works\">{rows}</table:table>\
         </office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[("mimetype", ODS.as_bytes()), ("content.xml", content.as_bytes())])
}

fn cell(text: &str) -> String {
    format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
}

/// The forms are those of OpenDocument 1.3, part 3: 9.1 for tables, 19.385 and 19.387 for values.
#[test]
fn an_opendocument_sheet_gives_its_types_and_the_empty_rest_of_it_costs_nothing() {
    let head = format!(
        "<table:table-row>{}{}{}{}</table:table-row>",
        cell("name"),
        cell("finish"),
        cell("cost"),
        cell("done")
    );
    let row = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>Bridge &amp; road</text:p>\
        <office:annotation><text:p>a remark</text:p></office:annotation></table:table-cell>\
        <table:table-cell office:value-type=\"date\" office:date-value=\"2026-04-03\"><text:p>03.04.26</text:p></table:table-cell>\
        <table:table-cell office:value-type=\"currency\" office:currency=\"EUR\" office:value=\"1250.5\"><text:p>1.250,50</text:p></table:table-cell>\
        <table:table-cell office:value-type=\"percentage\" office:value=\"0.35\"><text:p>35%</text:p></table:table-cell>\
        <table:table-cell table:number-columns-repeated=\"16380\"/></table:table-row>";
    let rest = "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
    let tables = read(Kind::Ods, &ods(&format!("{head}{row}{rest}")), None).unwrap();
    let table = tables.table("works", None).unwrap();
    assert_eq!(table.columns, ["name", "finish", "cost", "done"]);
    assert_eq!(table.rows.len(), 1);
    let decimal = |text: &str| text.parse().unwrap();
    assert_eq!(
        table.rows[0].cells,
        [
            Cell::Text("Bridge & road".to_owned()),
            Cell::Date("2026-04-03".parse().unwrap()),
            Cell::Number(decimal("1250.5")),
            Cell::Share(decimal("0.35")),
        ]
    );
}

#[test]
fn a_row_that_says_it_is_repeated_beyond_all_bounds_is_refused_or_cut() {
    let row = format!("<table:table-row table:number-rows-repeated=\"4000000000\">{}</table:table-row>", cell("x"));
    let tables = read(Kind::Ods, &ods(&row), None).unwrap();
    assert!(tables.cut_rows > 0);
    let wide = "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"2000\"/></table:table-row>";
    assert_eq!(read(Kind::Ods, &ods(wide), None), Err(TableError::TooManyCells));
}

#[test]
fn a_small_file_that_unpacks_to_a_thousand_times_its_size_is_refused() {
    // 40 MiB of spaces, which pack to a thousandth: above the 32 MiB that any file may come to.
    let spaces = vec![b' '; 40 << 20];
    let bomb = zipped(&[("xl/worksheets/sheet1.xml", &spaces)]);
    assert!(bomb.len() < 64 << 10);
    assert_eq!(read(Kind::Xlsx, &bomb, None), Err(TableError::Bomb));
    assert_eq!(read(Kind::Ods, &bomb, None), Err(TableError::Bomb));
}

#[test]
fn an_entity_that_a_sheet_defines_itself_is_not_resolved() {
    let content = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY e SYSTEM \"file:///etc/passwd\">]>\
        <office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><table:table table:name=\"a\">\
        <table:table-row><table:table-cell><text:p>&e;</text:p></table:table-cell></table:table-row></table:table></office:document-content>";
    let file = zipped(&[("mimetype", ODS.as_bytes()), ("content.xml", content.as_bytes())]);
    assert!(matches!(read(Kind::Ods, &file, None), Err(TableError::Damaged { .. })));
}

#[test]
fn a_path_in_an_archive_leads_nowhere() {
    let file = zipped(&[("../../etc/cron.d/x", b"* * * * *"), ("content.xml", b"<a/>")]);
    assert_eq!(read(Kind::Ods, &file, None), Err(TableError::Empty));
}

#[test]
fn truncated_files_are_refused_with_a_reason() {
    let sheet = Sheet {
        name: "a".to_owned(),
        columns: vec!["name".to_owned()],
        rows: vec![vec![Cell::Text("Bridge".to_owned())]],
    };
    let whole = write_xlsx(&[sheet]).unwrap();
    for length in [0, 4, 30, whole.len() / 2, whole.len() - 1] {
        let cut = &whole[..length];
        assert!(read(Kind::Xlsx, cut, None).is_err(), "{length}");
    }
    let json = milepost_corpus::bytes("oc4ids/example.json");
    assert!(matches!(oc4ids::read(&json[..json.len() / 2]), Err(TableError::Json { .. })));
    assert_eq!(read(Kind::Csv, b"", None), Err(TableError::Empty));
    assert_eq!(read(Kind::Csv, b"\n\n , \n", None), Err(TableError::Empty));
}

#[test]
fn more_columns_than_a_table_has_are_cut_and_told() {
    let line = vec!["x"; MOST_COLUMNS + 7].join(",");
    let tables = read(Kind::Csv, format!("{line}\n{line}\n").as_bytes(), None).unwrap();
    assert_eq!(tables.cut_columns, 7);
}

#[test]
fn oc4ids_tells_identifiers_that_come_twice_and_what_is_no_project() {
    let file = br#"{"projects": [{"id": "a", "title": "A"}, {"id": "a", "title": "B"}, 7]}"#;
    let records = oc4ids::read(file).unwrap();
    assert_eq!(records.projects.len(), 1);
    assert_eq!(records.findings.total(), 2);
    assert_eq!(records.findings.list[0].place.row, Some(2));
    let deep = format!("{}{}", "[".repeat(5000), "]".repeat(5000));
    assert_eq!(oc4ids::read(deep.as_bytes()), Err(TableError::TooDeep));
}

/// Numbers of a sequence that is the same on every machine (Knuth's MMIX multiplier).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end.max(1)
    }
}

/// The file with a few bytes changed, cut out, doubled or put in.
fn mutated(file: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    const PIECES: [&[u8]; 12] =
        [b"\"", b"'", b",", b"\0", b"\xff", b"{", b"[", b"9999-12-31", b"0001-01-01", b"1e308", b"=1+1", b"\r"];
    let mut bytes = file.to_vec();
    for _ in 0..=numbers.below(4) {
        let at = numbers.below(bytes.len());
        match numbers.below(4) {
            0 => bytes[at] = u8::try_from(numbers.below(256)).unwrap(),
            1 => {
                let end = (at + 1 + numbers.below(64)).min(bytes.len());
                bytes.drain(at..end);
            }
            2 => {
                let end = (at + numbers.below(64)).min(bytes.len());
                let part = bytes[at..end].to_vec();
                bytes.splice(at..at, part);
            }
            _ => {
                let piece = PIECES[numbers.below(PIECES.len())];
                bytes.splice(at..at, piece.iter().copied());
            }
        }
        if bytes.is_empty() {
            return file.to_vec();
        }
    }
    bytes
}

/// Whatever it is, it is read or refused; and what was read goes through every mapping.
fn survives(kind: Kind, bytes: &[u8]) {
    let Ok(tables) = read(kind, bytes, None) else { return };
    let Ok(table) = tables.table("", None) else { return };
    for makes in [Makes::Projects, Makes::Milestones, Makes::Claims, Makes::Reports, Makes::Activities] {
        let _ = read_rows(&table, &guess(&table, Some(makes)));
    }
    for mapping in shipped() {
        let _ = read_rows(&table, &mapping);
    }
    let sheet = Sheet {
        name: "out".to_owned(),
        columns: table.columns.clone(),
        rows: table.rows.iter().map(|row| row.cells.clone()).collect(),
    };
    let _ = write_csv(&sheet);
}

#[test]
fn two_hundred_damaged_files_of_each_kind_are_read_or_refused_and_none_stops_the_program() {
    let csv: Vec<u8> =
        milepost_corpus::bytes("projects/nyc-capital-projects-2019.csv").into_iter().take(12_000).collect();
    let json = milepost_corpus::bytes("projects/dpwh-bridges/15AI0411.json");
    let geojson = br#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}}]}"#;
    let sheet = Sheet {
        name: "a".to_owned(),
        columns: vec!["name".to_owned(), "finish".to_owned()],
        rows: vec![vec![Cell::Text("Bridge".to_owned()), Cell::Date("2026-04-03".parse().unwrap())]; 20],
    };
    let xlsx = write_xlsx(&[sheet]).unwrap();
    let rows = format!("<table:table-row>{}{}</table:table-row>", cell("name"), cell("finish")).repeat(10);
    let ods = ods(&rows);
    let mut numbers = Numbers(2026);
    for (kind, file) in [
        (Kind::Csv, csv.as_slice()),
        (Kind::Json, &json),
        (Kind::Geojson, geojson),
        (Kind::Xlsx, &xlsx),
        (Kind::Ods, &ods),
    ] {
        for _ in 0..200 {
            survives(kind, &mutated(file, &mut numbers));
        }
    }
    // Within the archive, where the checks of the archive do not catch it.
    let content = rows.into_bytes();
    for _ in 0..200 {
        let inner = mutated(&content, &mut numbers);
        let file = zipped(&[("mimetype", ODS.as_bytes()), ("content.xml", &inner)]);
        survives(Kind::Ods, &file);
    }
    let example = milepost_corpus::bytes("oc4ids/example.json");
    for _ in 0..200 {
        let _ = oc4ids::read(&mutated(&example, &mut numbers));
    }
    let export = include_bytes!("files/tumen.txt");
    for _ in 0..200 {
        let bytes = mutated(export, &mut numbers);
        let _ = text::read(&String::from_utf8_lossy(&bytes));
    }
}
