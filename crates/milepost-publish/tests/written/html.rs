//! The HTML is one file that needs no other, and has for a screen reader what it has for the eye.

use super::{blank, full, section};
use milepost_publish::{Block, Text, html};
use roxmltree::{Document, Node, ParsingOptions};

fn parsed(text: &str) -> Document<'_> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).unwrap()
}

fn all<'a>(document: &'a Document<'_>, name: &'a str) -> Vec<Node<'a, 'a>> {
    document.descendants().filter(|node| node.tag_name().name() == name).collect()
}

fn text(node: Node<'_, '_>) -> String {
    node.descendants().filter_map(|n| n.text().filter(|_| n.is_text())).collect()
}

#[test]
fn headings_go_down_one_level_at_a_time_from_one_title() {
    let page = html(&full());
    let document = parsed(&page);
    assert_eq!(all(&document, "h1").into_iter().map(text).collect::<Vec<_>>(), ["Tumen road bridge"]);
    let headings: Vec<_> = all(&document, "h2").into_iter().map(text).collect();
    assert_eq!(headings, ["Figures", "Milestones", "Sources"]);
    assert_eq!(all(&document, "html")[0].attribute("lang"), Some("en"));
}

#[test]
fn a_table_says_what_it_is_and_which_cells_are_heads() {
    let page = html(&full());
    let document = parsed(&page);
    assert_eq!(text(all(&document, "caption")[0]), "Milestones");
    let scopes: Vec<_> = all(&document, "th").iter().map(|th| th.attribute("scope").unwrap().to_owned()).collect();
    assert_eq!(scopes, ["col", "col", "row"]);
}

#[test]
fn a_chart_is_named_and_described_by_what_is_in_it() {
    let page = html(&full());
    let document = parsed(&page);
    let svg = all(&document, "svg")[0];
    assert_eq!(svg.attribute("role"), Some("img"));
    let ids: Vec<_> = svg.attribute("aria-labelledby").unwrap().split_whitespace().collect();
    let named: Vec<_> =
        ids.iter().map(|id| text(svg.descendants().find(|node| node.attribute("id") == Some(*id)).unwrap())).collect();
    assert_eq!(named, ["Milestones by date", "One row a milestone."]);
    let words: Vec<_> = all(&document, "text").into_iter().map(text).collect();
    assert!(words.contains(&"+177 days".to_owned()), "{words:?}");
}

#[test]
fn a_reference_leads_to_its_note_and_nothing_is_loaded_from_elsewhere() {
    let page = html(&full());
    let document = parsed(&page);
    let links: Vec<_> = all(&document, "a").iter().map(|a| a.attribute("href").unwrap().to_owned()).collect();
    assert_eq!(links, ["#note-1", "https://tass.com/economy/1951481"]);
    assert!(document.descendants().any(|node| node.attribute("id") == Some("note-1")));
    for name in ["script", "link", "img", "iframe"] {
        assert!(all(&document, name).is_empty(), "{name}");
    }
    assert!(!page.contains("url(") && !page.contains("@import"));
}

#[test]
fn what_is_typed_is_shown_and_never_run() {
    let mut document = blank("<script>alert('1')</script> & \"Söhne\"");
    let link = Text::default().and_link("click", "javascript:alert(1)");
    document.sections = vec![section("a\u{0}b", vec![Block::Paragraph(link)])];
    let page = html(&document);
    let read = parsed(&page);
    assert!(all(&read, "script").is_empty());
    assert_eq!(text(all(&read, "h1")[0]), "<script>alert('1')</script> & \"Söhne\"");
    assert!(all(&read, "a").is_empty(), "a link that is no web address is text");
}
