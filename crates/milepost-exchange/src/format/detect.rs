//! What a file is, by how it begins. Its name only decides between formats that begin alike.

use super::Format;
use std::borrow::Cow;

/// So many bytes of a file are enough to tell what it is.
pub const HEAD: usize = 64 * 1024;

/// What the beginning of a file says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detected {
    Known(Format),
    /// A workspace of Milepost itself: opened, not imported.
    Workspace,
    /// MS Project's own format, or another one of the old compound files of MS Office.
    Mpp,
    /// Excel's format before 2007.
    Xls,
    Pdf,
    /// XML of a kind that is not known.
    Xml,
    /// A zip file that is no spreadsheet.
    Zip,
    Empty,
    Unknown,
}

/// What a file is. `head`: its first [`HEAD`] bytes, or all there are; `extension`: how its name ends, without the
/// dot, in small letters.
#[must_use]
pub fn detect(head: &[u8], extension: &str) -> Detected {
    if head.iter().all(u8::is_ascii_whitespace) {
        return Detected::Empty;
    }
    if head.starts_with(b"SQLite format 3\0") {
        return Detected::Workspace;
    }
    if head.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        // The name of the stream that Excel's files have, in two bytes a letter.
        let excel = extension == "xls" || contains(head, b"W\0o\0r\0k\0b\0o\0o\0k\0");
        return if excel { Detected::Xls } else { Detected::Mpp };
    }
    if head.starts_with(b"PK\x03\x04") {
        return zip(head);
    }
    if head.starts_with(b"%PDF") {
        return Detected::Pdf;
    }
    let text = text(head);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.starts_with("ERMHDR") {
        Detected::Known(Format::Xer)
    } else if text.starts_with('<') {
        xml(text)
    } else if text.starts_with(['{', '[']) {
        Detected::Known(json(text, extension))
    } else if starts_with_word(text, "BEGIN:VCALENDAR") {
        Detected::Known(Format::Ical)
    } else if is_export(text) {
        Detected::Known(Format::Text)
    } else {
        rows(text, extension)
    }
}

/// The head as text: two bytes a letter where a mark says so, else one by one, as only ASCII is looked for.
fn text(head: &[u8]) -> Cow<'_, str> {
    match encoding_rs::Encoding::for_bom(head) {
        Some((encoding, mark)) => encoding.decode_without_bom_handling(head.get(mark..).unwrap_or_default()).0,
        None => encoding_rs::WINDOWS_1252.decode_without_bom_handling(head).0,
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    memchr::memmem::find(bytes, part).is_some()
}

/// Names of entries stand in a zip file as they are.
fn zip(head: &[u8]) -> Detected {
    if contains(head, b"application/vnd.oasis.opendocument.spreadsheet") {
        Detected::Known(Format::Ods)
    } else if contains(head, b"xl/") || contains(head, b"[Content_Types].xml") && !contains(head, b"word/") {
        Detected::Known(Format::Xlsx)
    } else {
        Detected::Zip
    }
}

/// By the name and the namespace of the root element.
fn xml(text: &str) -> Detected {
    let Some(root) = root(text) else { return Detected::Xml };
    let name = root.split(|c: char| c.is_whitespace() || c == '>' || c == '/').next().unwrap_or_default();
    let name = name.rsplit(':').next().unwrap_or_default();
    match name {
        "APIBusinessObjects" => Detected::Known(Format::Pmxml),
        "Project" => Detected::Known(Format::Mspdi),
        _ => Detected::Xml,
    }
}

/// What follows the `<` of the first element, past declarations, comments and a document type.
fn root(text: &str) -> Option<&str> {
    let mut rest = text;
    loop {
        let at = rest.find('<')?;
        rest = rest.get(at + 1..)?;
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->")?.1;
        } else if rest.starts_with('?') {
            rest = rest.split_once("?>")?.1;
        } else if let Some(kind) = rest.strip_prefix('!') {
            // A document type may declare entities, in brackets.
            let end = kind.find('>')?;
            let bracket = kind.find('[').filter(|open| *open < end);
            rest = match bracket {
                Some(open) => kind.get(open..)?.split_once("]>")?.1,
                None => kind.get(end + 1..)?,
            };
        } else {
            return Some(rest);
        }
    }
}

/// Of these one is in every project of the standard that says more than its name.
const OC4IDS: [&str; 3] = ["\"id\":\"oc4ids-", "\"contractingProcesses\":", "\"identificationPeriod\":"];

/// By the members that the standards ask for. A file that is longer than what was read of it is seen by its
/// beginning.
fn json(text: &str, extension: &str) -> Format {
    let squeezed: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let has = |part: &str| squeezed.contains(part);
    if ["FeatureCollection", "Feature"].iter().any(|kind| has(&format!("\"type\":\"{kind}\""))) {
        Format::Geojson
    } else if OC4IDS.iter().any(|part| has(part)) || (has("\"projects\":[") && has("\"version\":\"0.9")) {
        Format::Oc4ids
    } else if extension == "geojson" {
        Format::Geojson
    } else {
        Format::Json
    }
}

fn starts_with_word(text: &str, word: &str) -> bool {
    text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}

/// The line that every text export begins with, below its comment.
fn is_export(text: &str) -> bool {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.take(1).any(|line| line.strip_prefix("milepost").is_some_and(|rest| rest.trim_start().starts_with('=')))
}

/// A text of rows: it has no control characters, and its name or its first line says that it has columns.
fn rows(text: &str, extension: &str) -> Detected {
    let control = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}');
    if text.chars().any(control) {
        return Detected::Unknown;
    }
    let named = Format::Csv.extensions().contains(&extension);
    let columns = text.lines().next().is_some_and(|line| line.contains(['\t', ';', ',']));
    if named || (columns && matches!(extension, "txt" | "" | "tab")) {
        Detected::Known(Format::Csv)
    } else {
        Detected::Unknown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(format: Format) -> Detected {
        Detected::Known(format)
    }

    /// Beginnings as the formats' own documents give them.
    #[test]
    fn a_file_is_known_by_how_it_begins_whatever_it_is_called() {
        let cases: [(&[u8], Detected); 16] = [
            (b"ERMHDR\t19.12\t2024-01-05\tProject", known(Format::Xer)),
            (b"\xff\xfeE\0R\0M\0H\0D\0R\0\t\0", known(Format::Xer)),
            (
                b"<?xml version=\"1.0\"?>\n<Project xmlns=\"http://schemas.microsoft.com/project\">",
                known(Format::Mspdi),
            ),
            (b"<!-- <APIBusinessObjects> --><p:Project xmlns:p=\"x\">", known(Format::Mspdi)),
            (b"<!DOCTYPE x [<!ENTITY a \"<Project>\">]>\n<APIBusinessObjects xmlns=\"x\">", known(Format::Pmxml)),
            (b"<html><body>", Detected::Xml),
            (b"{ \"type\" : \"FeatureCollection\", \"features\": []}", known(Format::Geojson)),
            (b"{\"version\": \"0.9\", \"uri\": \"u\", \"projects\": [", known(Format::Oc4ids)),
            (b"[{\"contractId\": \"15AI0411\"}]", known(Format::Json)),
            (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", known(Format::Ical)),
            (b"# A Milepost workspace as text.\nmilepost = 2\n", known(Format::Text)),
            (b"PK\x03\x04\x14\0\0\0\0\0mimetypeapplication/vnd.oasis.opendocument.spreadsheet", known(Format::Ods)),
            (b"PK\x03\x04\x14\0\x06\0\x08\0[Content_Types].xml", known(Format::Xlsx)),
            (b"SQLite format 3\0\x10\0", Detected::Workspace),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", Detected::Mpp),
            (b"%PDF-1.7\n", Detected::Pdf),
        ];
        for (head, expected) in cases {
            for extension in ["xer", "xml", "bin", ""] {
                assert_eq!(detect(head, extension), expected, "{}", String::from_utf8_lossy(head));
            }
        }
    }

    #[test]
    fn the_name_decides_only_where_the_beginning_leaves_it_open() {
        assert_eq!(detect(b"Name;Finish\nBridge;2026\n", "csv"), known(Format::Csv));
        assert_eq!(detect(b"Name\tFinish\nBridge\t2026\n", "txt"), known(Format::Csv));
        assert_eq!(detect(b"one column\n", "csv"), known(Format::Csv));
        assert_eq!(detect(b"Dear Ana, here is the plan.\n", "doc"), Detected::Unknown);
        assert_eq!(detect(b"a,b\0c", "csv"), Detected::Unknown);
        assert_eq!(detect(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "xls"), Detected::Xls);
        assert_eq!(detect(b" \r\n\t", "xer"), Detected::Empty);
        assert_eq!(detect(b"", "xer"), Detected::Empty);
    }

    /// Files that the tools themselves wrote.
    #[test]
    fn every_file_of_the_corpus_is_known() {
        let corpus = milepost_corpus::path("");
        let mut seen = 0;
        for (folder, extension, format) in [
            ("xer", "xer", Format::Xer),
            ("xer", "pmxml", Format::Pmxml),
            ("mspdi", "xml", Format::Mspdi),
            ("projects", "csv", Format::Csv),
            ("projects/dpwh-bridges", "json", Format::Json),
        ] {
            for file in std::fs::read_dir(corpus.join(folder)).unwrap() {
                let path = file.unwrap().path();
                if path.extension().is_some_and(|e| e == extension) {
                    let bytes = std::fs::read(&path).unwrap();
                    let head = bytes.get(..bytes.len().min(HEAD)).unwrap();
                    assert_eq!(detect(head, extension), known(format), "{}", path.display());
                    seen += 1;
                }
            }
        }
        // 9 XER, 1 PMXML, 13 MSPDI, 1 CSV, 49 JSON.
        assert_eq!(seen, 73);
        for name in ["blank.json", "example.json"] {
            let bytes = std::fs::read(corpus.join("oc4ids").join(name)).unwrap();
            let head = bytes.get(..bytes.len().min(HEAD)).unwrap();
            assert_eq!(detect(head, "json"), known(Format::Oc4ids), "{name}");
        }
    }
}
