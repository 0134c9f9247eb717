//! Sources: titles, dates and links.

use super::*;

fn apply(draft: &SourceDraft) -> (Source, Problems) {
    let mut source = Source::blank();
    let problems = draft.apply(&mut source);
    (source, problems)
}

#[test]
fn a_link_is_an_address_of_the_web_with_a_host() {
    for (link, sound) in [
        ("https://tass.com/economy/1951481", true),
        ("http://www.viata-libera.ro/%C5%9Ftiri-externe/243086", true),
        ("HTTPS://example.org:8443?q=1#top", true),
        ("https://пример.рф/", true),
        ("tass.com/economy", false),
        ("ftp://tass.com", false),
        ("javascript:alert(1)", false),
        ("file:///etc/passwd", false),
        ("https://", false),
        ("https:///path", false),
        ("https://a b.com", false),
        ("https://user@host.com", false),
        ("https://host:99999/", false),
        ("https://-.com/", false),
    ] {
        let draft = SourceDraft { title: text("A report"), link: text(link), ..SourceDraft::default() };
        let (source, problems) = apply(&draft);
        assert_eq!(errors(&problems).is_empty(), sound, "{link}");
        assert_eq!(source.link.is_some(), sound, "{link}");
    }
}

#[test]
fn an_address_that_only_lacks_its_start_is_offered_whole() {
    let draft = SourceDraft { title: text("A"), link: text("tass.com/economy"), ..SourceDraft::default() };
    assert_eq!(apply(&draft).1.0[0].choices, ["https://tass.com/economy"]);
}

#[test]
fn a_source_needs_a_title_and_dates_that_exist() {
    let cases: Vec<(SourceDraft, Vec<(&str, &str)>)> = vec![
        (SourceDraft::default(), vec![("title", "source-title-missing")]),
        (
            SourceDraft { title: text("A"), published: text("31 Apr 2025"), ..SourceDraft::default() },
            vec![("published", "reading-date-impossible")],
        ),
        (
            SourceDraft { title: text("A"), published: text("03/04/2025"), ..SourceDraft::default() },
            vec![("published", "reading-ambiguous")],
        ),
    ];
    for (draft, expected) in cases {
        assert_eq!(errors(&apply(&draft).1), expected, "{draft:?}");
    }
    let draft = SourceDraft { title: text("A"), published: text("Feb 2025"), ..SourceDraft::default() };
    assert_eq!(apply(&draft).0.published, Some(interval("Feb 2025")));
}
