//! The PDF's text can be selected in order, its fonts are in it, its pages are numbered, and its parts are tagged.

use super::{blank, full, section, table};
use lopdf::{Document as Read, Object};
use milepost_publish::{Block, Document, Fonts, Paper, Pdf, Text, pdf};

fn written(document: &Document, paper: Paper) -> Pdf {
    pdf(document, &Fonts::built_in(), paper).unwrap()
}

fn read(pdf: &Pdf) -> Read {
    Read::load_mem(&pdf.bytes).unwrap()
}

/// The text of a page with its white space evened out.
fn text(read: &Read, page: u32) -> String {
    read.extract_text(&[page]).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_text_can_be_selected_and_comes_in_reading_order() {
    let pdf = written(&full(), Paper::A4);
    let text = text(&read(&pdf), 1);
    let mut from = 0;
    for part in [
        "Tumen road bridge",
        "As of",
        "Behind",
        "“Fronts meet” was planned for 12 Mar 2026 & is not met.",
        "Figures",
        "39%",
        "214 of 548 days",
        "Milestones by date",
        "+177 days",
        "Sources",
        "TASS",
        "Page 1 of 1",
    ] {
        let at = text.get(from..).unwrap().find(part);
        let at = at.unwrap_or_else(|| panic!("“{part}” is not after {from} in: {text}"));
        from += at + part.len();
    }
}

#[test]
fn each_page_says_which_it_is_and_of_how_many() {
    let mut document = blank("Long");
    document.sections = vec![section("Rows", vec![Block::Table(table((0..200).map(|n| format!("Row {n}"))))])];
    for paper in [Paper::A4, Paper::Letter] {
        let pdf = written(&document, paper);
        let read = read(&pdf);
        let pages = read.get_pages().len();
        assert_eq!(pages, pdf.pages);
        assert!(pages > 3);
        for page in 1..=pages {
            let text = text(&read, u32::try_from(page).unwrap());
            assert!(text.contains(&format!("Page {page} of {pages}")), "{text}");
            assert!(text.contains("Milestone"), "the heads are on each page: {text}");
        }
        let whole: String = (1..=pages).map(|page| text(&read, u32::try_from(page).unwrap()) + " ").collect();
        for row in 0..200 {
            assert_eq!(whole.matches(&format!("Row {row} ")).count(), 1, "row {row}");
        }
    }
}

#[test]
fn the_sheet_is_the_one_that_was_asked_for() {
    // ISO 216 A4 is 210 × 297 mm, US Letter 8.5 × 11 in; a point is 1/72 in.
    for (paper, size) in [(Paper::A4, (595.28, 841.89)), (Paper::Letter, (612.0, 792.0))] {
        let read = read(&written(&full(), paper));
        let page = *read.get_pages().get(&1).unwrap();
        let media = read.get_dictionary(page).unwrap().get(b"MediaBox").unwrap().as_array().unwrap();
        let sides: Vec<f32> = media.iter().map(|side| side.as_float().unwrap()).collect();
        assert!((sides[2] - size.0).abs() < 0.01 && (sides[3] - size.1).abs() < 0.01, "{sides:?}");
    }
}

#[test]
fn every_font_is_embedded() {
    let read = read(&written(&full(), Paper::A4));
    let descriptors: Vec<_> = read
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter(|dict| dict.get(b"Type").and_then(Object::as_name).is_ok_and(|name| name == b"FontDescriptor"))
        .collect();
    assert!(descriptors.len() >= 2, "regular and semi-bold");
    for descriptor in descriptors {
        assert!([&b"FontFile2"[..], b"FontFile3"].iter().any(|key| descriptor.has(key)));
    }
}

#[test]
fn it_is_tagged_titled_and_says_its_language() {
    let pdf = written(&full(), Paper::A4);
    let read = read(&pdf);
    let catalog = read.catalog().unwrap();
    assert!(catalog.has(b"StructTreeRoot"));
    assert!(catalog.has(b"Outlines"));
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"en");
    let tags: Vec<_> = read
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok()?.get(b"S").ok()?.as_name().ok())
        .map(|name| String::from_utf8_lossy(name).into_owned())
        .collect();
    for tag in ["H1", "H2", "Table", "TH", "TD", "Figure", "L", "Link"] {
        assert!(tags.iter().any(|found| found == tag), "{tag} in {tags:?}");
    }
    // PDF/UA-1 says so in its metadata.
    let metadata = read.objects.values().filter_map(|o| o.as_stream().ok()).any(|stream| {
        let content = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
        String::from_utf8_lossy(&content).contains("pdfuaid:part")
    });
    assert!(metadata);
}

#[test]
fn cyrillic_and_greek_are_printed_by_the_built_in_font() {
    let mut document = blank("Мост через Туманную");
    document.sections = vec![section("Γέφυρα", vec![Block::Paragraph(Text::plain("Łódź, Đà Nẵng, 850 м"))])];
    let pdf = written(&document, Paper::A4);
    assert!(pdf.unprinted.is_empty());
    let text = text(&read(&pdf), 1);
    for part in ["Мост через Туманную", "Γέφυρα", "Łódź, Đà Nẵng, 850 м"] {
        assert!(text.contains(part), "{text}");
    }
}

#[test]
fn a_character_without_a_font_is_told_of_and_never_an_unexplained_box() {
    let mut document = blank("두만강 다리");
    document.sections = vec![section("A", vec![Block::Paragraph(Text::plain("Tumen 두 river"))])];
    let pdf = written(&document, Paper::A4);
    assert_eq!(pdf.unprinted, ['강', '다', '두', '리', '만']);
    let text = text(&read(&pdf), 1);
    // 두 is U+B450.
    assert!(text.contains("No font has these:") && text.contains("U+B450"), "{text}");
    assert!(text.contains("Tumen □ river"), "{text}");
}

#[test]
fn a_text_longer_than_a_page_goes_on_over_the_pages() {
    let long = "Überlange Bezeichnung ".repeat(2_000);
    let mut document = blank(&"W".repeat(500));
    document.sections = vec![
        section("Text", vec![Block::Paragraph(Text::plain(&long))]),
        section("Cell", vec![Block::Table(table(std::iter::once(long.clone())))]),
    ];
    let pdf = written(&document, Paper::A4);
    let read = read(&pdf);
    let whole: String = (1..=pdf.pages).map(|page| text(&read, u32::try_from(page).unwrap()) + " ").collect();
    assert_eq!(whole.matches("Überlange").count(), 4_000);
}

#[test]
fn a_document_with_nothing_in_it_is_a_page() {
    let pdf = written(&blank(""), Paper::A4);
    assert_eq!(pdf.pages, 1);
    assert!(text(&read(&pdf), 1).contains("Page 1 of 1"));
}
