//! Tables as nobody should write them, each in its own test: what was taken of it, or why nothing was.

#![cfg(test)]

use milepost_exchange::table::{
    Cell, Kind, LONGEST_CELL, MOST_COLUMNS, Makes, Sheet, TableError, guess, read, read_rows, write_csv, write_ods,
    write_xlsx,
};
use milepost_model::project::code;
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

/// A workbook as Excel lays it out (ECMA-376, part 1, 18), with these properties and this sheet. The second style is a day.
fn xlsx(properties: &str, sheet: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let types = format!(
        "<Types xmlns=\"{package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"
    );
    let rels = format!(
        "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let book = format!(
        "<workbook xmlns=\"{main}\" xmlns:r=\"{office}\">{properties}<sheets><sheet name=\"Works\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    );
    let book_rels = format!(
        "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
         <Relationship Id=\"r2\" Type=\"{office}/styles\" Target=\"styles.xml\"/></Relationships>"
    );
    let styles = format!(
        "<styleSheet xmlns=\"{main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
    );
    let sheet = format!("<worksheet xmlns=\"{main}\">{sheet}</worksheet>");
    zipped(&[
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", rels.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", book_rels.as_bytes()),
        ("xl/styles.xml", styles.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

fn cells(kind: Kind, bytes: &[u8]) -> Vec<Vec<Cell>> {
    let tables = read(kind, bytes, None).unwrap();
    tables.sheets[0].rows.iter().map(|row| row.cells.clone()).collect()
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn day(text: &str) -> Cell {
    Cell::Date(text.parse().unwrap())
}

/// 3 April 2026 is the 46,115th day of Excel's count from 1900, and the 44,653rd of that from 1904 of old Macs, 1,462
/// days less. Day 61 is 1 March 1900; day 60, 29 February 1900, there never was.
#[test]
fn days_of_a_workbook_are_counted_from_1900_or_from_1904_as_it_says() {
    let sheet = |days: [u32; 3]| {
        let cell = |(column, day): (char, u32)| format!("<c r=\"{column}1\" s=\"1\"><v>{day}</v></c>");
        let cells: String = ['A', 'B', 'C'].into_iter().zip(days).map(cell).collect();
        format!("<sheetData><row r=\"1\">{cells}</row></sheetData>")
    };
    let since_1900 = cells(Kind::Xlsx, &xlsx("", &sheet([46_115, 61, 60])));
    assert_eq!(since_1900[0][..2], [day("2026-04-03"), day("1900-03-01")]);
    assert!(
        !matches!(since_1900[0][2], Cell::Date(date) if date.to_string() == "1900-03-01"),
        "{:?}",
        since_1900[0][2]
    );
    let since_1904 = cells(Kind::Xlsx, &xlsx("<workbookPr date1904=\"1\"/>", &sheet([44_653, 0, 1])));
    assert_eq!(since_1904[0][0], day("2026-04-03"));
}

/// Excel keeps the value of merged cells in the first of them.
#[test]
fn merged_cells_have_their_value_in_the_first_and_nothing_in_the_others() {
    let sheet = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>name</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>place</t></is></c></row>\
        <row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Bridge</t></is></c><c r=\"B2\"/></row>\
        <row r=\"3\"><c r=\"A3\"/><c r=\"B3\" t=\"inlineStr\"><is><t>Wien</t></is></c></row></sheetData>\
        <mergeCells count=\"2\"><mergeCell ref=\"A2:B2\"/><mergeCell ref=\"A2:A3\"/></mergeCells>";
    assert_eq!(
        cells(Kind::Xlsx, &xlsx("", sheet)),
        [vec![text("name"), text("place")], vec![text("Bridge")], vec![Cell::Empty, text("Wien")]]
    );
}

#[test]
fn rows_of_other_lengths_keep_what_they_have() {
    let file = b"name,place,cost\nBridge\nRoad,Wien,1,2,3\n,,5\n";
    let tables = read(Kind::Csv, file, None).unwrap();
    let table = tables.table("", Some(1)).unwrap();
    assert_eq!(table.columns, ["name", "place", "cost", "D", "E"]);
    assert_eq!(table.rows[0].cells, [text("Bridge")]);
    assert_eq!(table.rows[1].cells.len(), 5);
    assert_eq!(table.rows[2].cells, [Cell::Empty, Cell::Empty, text("5")]);
}

#[test]
fn columns_of_one_name_are_told_apart_and_the_first_is_read() {
    let tables = read(Kind::Csv, b"name,name,name\nBridge,Road,Tunnel\n", None).unwrap();
    let table = tables.table("", None).unwrap();
    assert_eq!(table.columns, ["name", "name (2)", "name (3)"]);
    let found = read_rows(&table, &guess(&table, Some(Makes::Projects)));
    assert_eq!(found.records.projects.len(), 1);
    assert_eq!(found.records.projects[0].called, "Bridge");
}

#[test]
fn a_million_columns_are_cut_and_counted_in_every_format() {
    let many = 1_000_000;
    let line = "x,".repeat(many);
    let tables = read(Kind::Csv, line.as_bytes(), None).unwrap();
    // And the empty one after the last comma.
    assert_eq!(tables.cut_columns, many + 1 - MOST_COLUMNS);
    assert_eq!(tables.sheets[0].rows[0].cells.len(), MOST_COLUMNS);
    let members: Vec<String> = (0..many).map(|at| format!("\"m{at}\":1")).collect();
    let tables = read(Kind::Json, format!("[{{{}}}]", members.join(",")).as_bytes(), None).unwrap();
    assert_eq!(tables.cut_columns, many - MOST_COLUMNS);
    // Excel ends at XFD, the 16,384th.
    let wide = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>2</v></c></row></sheetData>";
    let tables = read(Kind::Xlsx, &xlsx("", wide), None).unwrap();
    assert_eq!(tables.cut_columns, 16_384 - MOST_COLUMNS);
    assert_eq!(tables.sheets[0].rows[0].cells.len(), 1);
}

#[test]
fn a_line_without_an_end_is_refused_with_its_number() {
    let mut file = b"name,note\nBridge,short\n".to_vec();
    file.resize(file.len() + 64 * LONGEST_CELL, b'x');
    assert_eq!(read(Kind::Csv, &file, None), Err(TableError::CellTooLong { line: 3 }));
}

/// Cyrillic in Windows' code page, said to be UTF-8.
#[test]
fn letters_that_do_not_fit_the_encoding_that_was_said_are_shown_as_such_and_told() {
    let (cyrillic, _, _) = encoding_rs::WINDOWS_1251.encode("название,срок\nМост,2026\n");
    let tables = read(Kind::Csv, &cyrillic, Some(encoding_rs::UTF_8)).unwrap();
    assert!(tables.garbled);
    assert!(tables.sheets[0].rows[0].cells[0].text().contains('\u{fffd}'));
    assert!(!read(Kind::Csv, &cyrillic, Some(encoding_rs::WINDOWS_1251)).unwrap().garbled);
}

#[test]
fn lines_that_end_in_three_ways_are_three_lines() {
    let tables = read(Kind::Csv, b"name,cost\r\nA,1\rB,2\nC,3", None).unwrap();
    let numbers: Vec<u64> = tables.sheets[0].rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [1, 2, 3, 4]);
}

/// The years that a date may have are those of the readings; a day of no year is a text that is not read.
#[test]
fn days_at_the_ends_of_time_are_read_as_they_are_and_not_as_others() {
    let file = b"code,name,planned finish\na,A,0001-01-01\nb,B,9999-12-31\nc,C,2026-02-30\nd,D,0000-00-00\n";
    let table = read(Kind::Csv, file, None).unwrap().table("", None).unwrap();
    let found = read_rows(&table, &guess(&table, Some(Makes::Projects)));
    let planned: Vec<_> =
        found.records.projects.iter().map(|p| p.milestones[0].draft.planned.clone().unwrap_or_default()).collect();
    assert_eq!(
        planned,
        ["0001-01-01", "9999-12-31", "2026-02-30", "0000-00-00"],
        "what is refused is refused with its row"
    );
}

#[test]
fn records_nested_beyond_all_bounds_are_refused_before_they_are_read() {
    for deep in ["[".repeat(1_000_000), "{\"a\":".repeat(1_000_000)] {
        assert_eq!(read(Kind::Json, deep.as_bytes(), None), Err(TableError::TooDeep));
        assert_eq!(read(Kind::Geojson, deep.as_bytes(), None), Err(TableError::TooDeep));
    }
}

/// 64 MiB of nothing in a file of less than 100 kB, in a part that is read and in one that is not.
#[test]
fn an_archive_that_bursts_is_refused_whichever_part_it_is_in() {
    let nothing = vec![b' '; 64 << 20];
    for part in ["xl/worksheets/sheet1.xml", "content.xml", "media/picture.png"] {
        let bomb = zipped(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), (part, &nothing)]);
        assert!(bomb.len() < 100 << 10);
        assert_eq!(read(Kind::Xlsx, &bomb, None), Err(TableError::Bomb), "{part}");
        assert_eq!(read(Kind::Ods, &bomb, None), Err(TableError::Bomb), "{part}");
    }
}

#[test]
fn names_that_are_paths_lead_nowhere() {
    assert_eq!(code::made("../../etc/passwd", &[]), "etc-passwd");
    let file = b"code,name\n../../../x,C:\\Windows\\..\\x\n";
    let table = read(Kind::Csv, file, None).unwrap().table("", None).unwrap();
    let found = read_rows(&table, &guess(&table, Some(Makes::Projects)));
    assert_eq!(found.records.projects[0].draft.code.as_deref(), Some("x"));
}

/// Texts that spreadsheets take for formulas, and one that has a mark of ours of its own.
#[test]
fn formulas_are_kept_from_being_ones_and_come_back_as_the_texts_that_they_were() {
    let texts = ["=HYPERLINK(\"http://x\",\"y\")", "+1+1", "-2+3", "@SUM(A1)", "'=1+1", "''@x", "plain"];
    let rows: Vec<Vec<Cell>> = texts.iter().map(|t| vec![text("row"), text(t)]).collect();
    let sheet =
        Sheet { name: "Works".to_owned(), columns: vec!["kind".to_owned(), "what".to_owned()], rows: rows.clone() };
    let csv = write_csv(&sheet);
    let lines = String::from_utf8(csv.clone()).unwrap();
    for line in lines.lines().skip(1).take(6) {
        let cell = line.split_once(',').unwrap().1.trim_start_matches('"');
        assert!(cell.starts_with('\''), "{line}");
    }
    let xlsx = write_xlsx(std::slice::from_ref(&sheet)).unwrap();
    let ods = write_ods(std::slice::from_ref(&sheet)).unwrap();
    for (kind, bytes) in [(Kind::Csv, &csv), (Kind::Xlsx, &xlsx), (Kind::Ods, &ods)] {
        assert_eq!(cells(kind, bytes)[1..], rows, "{kind:?}");
    }
}
