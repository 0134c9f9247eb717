//! Writes tables as a spreadsheet of the open office programs (OpenDocument 1.3): dates are dates, numbers are numbers,
//! nothing is a formula. By hand: the one library that writes the format, `spreadsheet-ods`, brings 91 crates with an XML
//! reader and an archiver of its own, older than those that are here, for the five kinds of cells that are needed.

use super::Cell;
use super::write_xlsx::Sheet;
use crate::xml_out::escape;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

const MIME: &str = "application/vnd.oasis.opendocument.spreadsheet";

const MANIFEST: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
    "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">",
    "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" ",
    "manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/>",
    "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>",
    "</manifest:manifest>\n"
);

/// The styles of cells, by what is in them.
const HEAD: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content office:version=\"1.3\"",
    " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"",
    " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"",
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"",
    " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"",
    " xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\"",
    " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"><office:automatic-styles>",
    "<number:date-style style:name=\"day\"><number:year number:style=\"long\"/><number:text>-</number:text>",
    "<number:month number:style=\"long\"/><number:text>-</number:text><number:day number:style=\"long\"/></number:date-style>",
    "<number:date-style style:name=\"minute\"><number:year number:style=\"long\"/><number:text>-</number:text>",
    "<number:month number:style=\"long\"/><number:text>-</number:text><number:day number:style=\"long\"/>",
    "<number:text> </number:text><number:hours number:style=\"long\"/><number:text>:</number:text>",
    "<number:minutes number:style=\"long\"/></number:date-style>",
    "<number:percentage-style style:name=\"percent\"><number:number number:min-integer-digits=\"1\"/>",
    "<number:text>%</number:text></number:percentage-style>",
    "<style:style style:name=\"head\" style:family=\"table-cell\"><style:text-properties fo:font-weight=\"bold\"/></style:style>",
    "<style:style style:name=\"date\" style:family=\"table-cell\" style:data-style-name=\"day\"/>",
    "<style:style style:name=\"moment\" style:family=\"table-cell\" style:data-style-name=\"minute\"/>",
    "<style:style style:name=\"share\" style:family=\"table-cell\" style:data-style-name=\"percent\"/>",
    "</office:automatic-styles><office:body><office:spreadsheet>\n"
);
const FOOT: &str = "</office:spreadsheet></office:body></office:document-content>\n";

/// The spreadsheet as bytes. Equal sheets give equal bytes.
///
/// # Errors
/// Where it is larger than an archive can hold.
pub fn write_ods(sheets: &[Sheet]) -> Result<Vec<u8>, String> {
    let mut content = HEAD.to_owned();
    for sheet in sheets {
        content.push_str("<table:table table:name=\"");
        attribute(&sheet.name, &mut content);
        let _ = write!(
            content,
            "\"><table:table-column table:number-columns-repeated=\"{}\"/>",
            sheet.columns.len().max(1)
        );
        content.push_str("<table:table-header-rows><table:table-row>");
        for name in &sheet.columns {
            content.push_str("<table:table-cell table:style-name=\"head\" office:value-type=\"string\">");
            paragraphs(name, &mut content);
            content.push_str("</table:table-cell>");
        }
        content.push_str("</table:table-row></table:table-header-rows>\n");
        for row in &sheet.rows {
            content.push_str("<table:table-row>");
            row.iter().for_each(|value| cell(value, &mut content));
            if row.is_empty() {
                content.push_str("<table:table-cell/>");
            }
            content.push_str("</table:table-row>\n");
        }
        content.push_str("</table:table>\n");
    }
    content.push_str(FOOT);
    packed(&content).map_err(|error| error.to_string())
}

/// The type has to be the first part, and as it is.
fn packed(content: &str) -> zip::result::ZipResult<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(vec![]));
    // The time of writing would make every file another one.
    let plain = SimpleFileOptions::default().last_modified_time(DateTime::default());
    let stored = plain.compression_method(CompressionMethod::Stored);
    let deflated = plain.compression_method(CompressionMethod::Deflated);
    for (name, text, how) in
        [("mimetype", MIME, stored), ("META-INF/manifest.xml", MANIFEST, deflated), ("content.xml", content, deflated)]
    {
        archive.start_file(name, how)?;
        archive.write_all(text.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

fn cell(cell: &Cell, out: &mut String) {
    let (attributes, shown) = match cell {
        Cell::Empty => {
            out.push_str("<table:table-cell/>");
            return;
        }
        Cell::Text(text) | Cell::Fault(text) => ("office:value-type=\"string\"".to_owned(), text.clone()),
        Cell::Number(number) => {
            (format!("office:value-type=\"float\" office:value=\"{}\"", number.normalize()), cell.text())
        }
        Cell::Share(share) => (
            format!(
                "table:style-name=\"share\" office:value-type=\"percentage\" office:value=\"{}\"",
                share.normalize()
            ),
            cell.text(),
        ),
        Cell::Date(date) => {
            (format!("table:style-name=\"date\" office:value-type=\"date\" office:date-value=\"{date}\""), cell.text())
        }
        Cell::Moment(moment) => (
            format!(
                "table:style-name=\"moment\" office:value-type=\"date\" office:date-value=\"{}\"",
                moment.format("%Y-%m-%dT%H:%M:%S")
            ),
            cell.text(),
        ),
        Cell::Flag(flag) => (format!("office:value-type=\"boolean\" office:boolean-value=\"{flag}\""), cell.text()),
    };
    let _ = write!(out, "<table:table-cell {attributes}>");
    paragraphs(&shown, out);
    out.push_str("</table:table-cell>");
}

fn attribute(text: &str, out: &mut String) {
    let mut escaped = String::new();
    escape(text, &mut escaped);
    out.push_str(&escaped.replace('"', "&quot;"));
}

/// A text, a paragraph a line: several spaces after each other are one but for their own element.
fn paragraphs(text: &str, out: &mut String) {
    for line in text.split('\n') {
        out.push_str("<text:p>");
        let mut rest = line;
        while let Some(at) = rest.find(['\t', ' ']) {
            let (before, from) = rest.split_at(at);
            escape(before, out);
            let spaces = from.len() - from.trim_start_matches(' ').len();
            if spaces == 0 {
                out.push_str("<text:tab/>");
                rest = from.get(1..).unwrap_or_default();
                continue;
            }
            rest = from.get(spaces..).unwrap_or_default();
            // A single one between letters stands for itself.
            if spaces == 1 && !before.is_empty() && !rest.is_empty() {
                out.push(' ');
            } else {
                let _ = write!(out, "<text:s text:c=\"{spaces}\"/>");
            }
        }
        escape(rest, out);
        out.push_str("</text:p>");
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, read};
    use super::*;
    use calamine::{Data, Ods, Reader};
    use proptest::prelude::*;
    use rust_decimal::Decimal;

    fn sheet(rows: Vec<Vec<Cell>>) -> Sheet {
        let columns = ["text", "day", "moment", "number", "share", "flag"].map(str::to_owned).to_vec();
        Sheet { name: "Works & “more”".to_owned(), columns, rows }
    }

    fn cells() -> Vec<Cell> {
        let day = chrono::NaiveDate::from_ymd_opt(2026, 4, 3).unwrap();
        vec![
            Cell::Text("=1+1 <&> two  spaces\nand a line".to_owned()),
            Cell::Date(day),
            Cell::Moment(day.and_hms_opt(16, 30, 0).unwrap()),
            Cell::Number(Decimal::new(-431_864_337, 2)),
            Cell::Share(Decimal::new(35, 2)),
            Cell::Flag(true),
        ]
    }

    #[test]
    fn what_is_written_comes_back_with_its_types_and_as_the_same_bytes_each_time() {
        let sheet = sheet(vec![cells()]);
        let bytes = write_ods(std::slice::from_ref(&sheet)).unwrap();
        assert_eq!(bytes, write_ods(std::slice::from_ref(&sheet)).unwrap());
        // What a file is, is read from its first bytes (OpenDocument 1.3, part 2, 3.3).
        assert_eq!(bytes.get(30..38), Some(b"mimetype".as_slice()));
        assert_eq!(bytes.get(38..38 + MIME.len()), Some(MIME.as_bytes()));
        let tables = read(Kind::Ods, &bytes, None).unwrap();
        let table = tables.table(&sheet.name, None).unwrap();
        assert_eq!((table.header, table.columns.clone()), (Some(1), sheet.columns.clone()));
        assert_eq!(table.rows[0].cells, cells());
    }

    /// calamine is another reader of the format, and none of ours.
    #[test]
    fn another_reader_finds_the_same_values_and_no_formula() {
        let bytes = write_ods(&[sheet(vec![cells()])]).unwrap();
        let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).unwrap();
        let range = book.worksheet_range("Works & “more”").unwrap();
        let value = |column: u32| range.get_value((1, column)).unwrap().clone();
        assert_eq!(value(0), Data::String("=1+1 <&> two  spaces\nand a line".to_owned()));
        assert_eq!(value(1), Data::DateTimeIso("2026-04-03".to_owned()));
        assert_eq!(value(2), Data::DateTimeIso("2026-04-03T16:30:00".to_owned()));
        assert_eq!(value(3), Data::Float(-4_318_643.37));
        assert_eq!(value(4), Data::Float(0.35));
        assert_eq!(value(5), Data::Bool(true));
        assert!(book.worksheet_formula("Works & “more”").unwrap().cells().all(|(_, _, formula)| formula.is_empty()));
    }

    proptest! {
        #[test]
        fn any_texts_come_back_as_they_were(texts in prop::collection::vec("[ -~\n\té世=@'\"&<]{0,16}", 1..12)) {
            let kept = |text: &String| Cell::plain(text);
            let rows: Vec<Vec<Cell>> = texts.iter().map(|text| vec![kept(text), Cell::Flag(true)]).collect();
            let sheet = Sheet { name: "t".to_owned(), columns: vec!["a".to_owned(), "b".to_owned()], rows: rows.clone() };
            let table = read(Kind::Ods, &write_ods(&[sheet]).unwrap(), None).unwrap().table("", Some(1)).unwrap();
            let found: Vec<Vec<Cell>> = table.rows.iter().map(|row| row.cells.clone()).collect();
            prop_assert_eq!(found, rows);
        }
    }
}
