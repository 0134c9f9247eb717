//! Claims: kinds, readings, and when they were stated.

use super::*;

const TODAY: &str = "2025-11-30";

fn cx(source: Option<&Source>) -> ClaimContext<'_> {
    ClaimContext { today: day(TODAY), anchors: &[], currency: None, source }
}

fn of(fact: &str, reported: &str) -> ClaimDraft {
    ClaimDraft { fact: text(fact), reported: text(reported), ..ClaimDraft::default() }
}

fn apply(draft: &ClaimDraft, source: Option<&Source>) -> (Claim, Problems) {
    let mut claim = Claim::blank(ProjectId::new());
    let problems = draft.apply(&mut claim, &cx(source));
    (claim, problems)
}

fn published(on: &str) -> Source {
    Source { published: Some(interval(on)), title: "A report".to_owned(), ..Source::blank() }
}

#[test]
fn a_well_known_fact_reads_as_its_kind_in_any_case() {
    for (fact, reported, kind) in [
        ("length", "just over half a mile", FactKind::Length),
        ("Length", "850 m", FactKind::Length),
        (" WIDTH ", "7 m wide", FactKind::Length),
        ("lanes", "two-lane", FactKind::Number),
        ("cost", "9 billion rubles", FactKind::Money),
        ("finish", "by the end of 2026", FactKind::Date),
        ("progress", "35", FactKind::Share),
        ("contractor", "TonnelYuzhStroy, Sochi", FactKind::Text),
        ("Length with  approaches", "4.7 km", FactKind::Length),
    ] {
        let (claim, problems) = apply(&of(fact, reported), None);
        assert_eq!(errors(&problems), [], "{fact}");
        assert_eq!(claim.value.kind(), kind, "{fact}");
        assert_eq!(claim.reported, reported, "{fact}");
    }
    assert_eq!(apply(&of(" WIDTH ", "7 m"), None).0.fact.0, "width");
    assert_eq!(apply(&of("Length with  approaches", "4.7 km"), None).0.fact.0, "Length with approaches");
}

#[test]
fn what_is_wrong_is_said_at_its_field() {
    let stated = |stated: &str| ClaimDraft { stated: text(stated), ..of("length", "850 m") };
    let cases: Vec<(ClaimDraft, Vec<(&str, &str)>)> = vec![
        (of("", "850 m"), vec![("fact", "claim-fact-missing")]),
        (of("length", " "), vec![("reported", "claim-reported-missing")]),
        (of(&"x".repeat(81), "850 m"), vec![("fact", "reading-text-too-long")]),
        (of("length", "long"), vec![("reported", "reading-length-unread")]),
        (of("length", "850"), vec![("reported", "reading-ambiguous")]),
        (of("finish", "03/04/2026"), vec![("reported", "reading-ambiguous")]),
        (
            ClaimDraft { read_as: text("rather long"), ..of("length", "one kilometer, 424 m and 581 m") },
            vec![("read_as", "reading-length-unread")],
        ),
        (ClaimDraft { kind: Some(FactKind::Text), ..of("length", "850 m") }, vec![("kind", "claim-kind-fixed")]),
        (ClaimDraft { source: text("S1"), ..of("length", "850 m") }, vec![("source", "claim-source-unknown")]),
        (stated("1 Dec 2025"), vec![("stated", "claim-stated-future")]),
        (stated("2026"), vec![("stated", "claim-stated-future")]),
        (stated("30 Nov 2025"), vec![]),
        // The year has begun.
        (stated("2025"), vec![]),
    ];
    for (draft, expected) in cases {
        assert_eq!(errors(&apply(&draft, None).1), expected, "{draft:?}");
    }
}

#[test]
fn the_reading_is_kept_beside_what_was_said() {
    let reported = "one kilometer, 424 m on the Russian side and 581 m on the Korean";
    let (mut claim, problems) = apply(&ClaimDraft { read_as: text("1,005 m"), ..of("length", reported) }, None);
    assert_eq!(errors(&problems), []);
    assert_eq!(claim.reported, reported);
    let ClaimValue::Length(length) = &claim.value else { panic!("{:?}", claim.value) };
    assert_eq!(length.metres, 1005.into());
    // A note leaves the value as it was read.
    let before = claim.value.clone();
    let draft = ClaimDraft { note: text("sum of both sides"), ..ClaimDraft::default() };
    assert_eq!(errors(&draft.apply(&mut claim, &cx(None))), []);
    assert_eq!(claim.value, before);
}

#[test]
fn a_plain_value_is_a_claim_in_one_step() {
    let draft = ClaimDraft { fact: text("length"), read_as: text("850 m"), ..ClaimDraft::default() };
    let (claim, problems) = apply(&draft, None);
    assert_eq!(errors(&problems), []);
    assert_eq!((claim.reported.as_str(), claim.source_id), ("850 m", None));
}

#[test]
fn a_claim_is_stated_today_or_on_its_sources_date_unless_it_says_otherwise() {
    let source = published("30 Apr 2025");
    let cited = ClaimDraft { source: text(&source.id.to_string()), ..of("length", "850 m") };
    let stated = |draft: &ClaimDraft, source| apply(draft, source).0.stated;
    assert_eq!(stated(&of("length", "850 m"), None), Some(interval(TODAY)));
    assert_eq!(stated(&cited, Some(&source)), Some(interval("30 Apr 2025")));
    let elsewhere = ClaimDraft { stated: text("5 Sep 2025"), ..cited.clone() };
    assert_eq!(stated(&elsewhere, Some(&source)), Some(interval("5 Sep 2025")));
    let unknown = ClaimDraft { stated: text(""), ..cited.clone() };
    assert_eq!(stated(&unknown, Some(&source)), None);
    let undated = Source { published: None, ..source.clone() };
    assert_eq!(stated(&cited, Some(&undated)), None);
}

#[test]
fn an_edit_leaves_what_it_does_not_name() {
    let source = published("30 Apr 2025");
    let draft = ClaimDraft { source: text(&source.id.to_string()), ..of("length", "850 m") };
    let (mut claim, _) = apply(&draft, Some(&source));
    let edit = ClaimDraft { reported: text("800 metres"), ..ClaimDraft::default() };
    assert_eq!(errors(&edit.apply(&mut claim, &cx(Some(&source)))), []);
    assert_eq!((claim.source_id, claim.stated), (Some(source.id), Some(interval("30 Apr 2025"))));
    let ClaimValue::Length(length) = &claim.value else { panic!("{:?}", claim.value) };
    assert_eq!(length.metres, 800.into());
    let uncite = ClaimDraft { source: text(""), ..ClaimDraft::default() };
    assert_eq!(errors(&uncite.apply(&mut claim, &cx(None))), []);
    assert_eq!(claim.source_id, None);
}

#[test]
fn a_claim_moved_to_a_fact_of_another_kind_is_read_again() {
    let (mut claim, _) = apply(&of("due", "2026"), None);
    assert_eq!(claim.value.kind(), FactKind::Date);
    let moved = ClaimDraft { fact: text("lanes"), ..ClaimDraft::default() };
    assert_eq!(errors(&moved.apply(&mut claim, &cx(None))), []);
    assert_eq!(claim.value, ClaimValue::Number(2026.into()));
}

proptest! {
    #[test]
    fn a_refused_draft_changes_nothing(
        fact in prop::sample::select(vec!["", "length", "finish", "cost", "owner"]),
        reported in "\\PC{0,12}", stated in "(1 Jan )?20[23][0-9]", read_as in prop::option::of("[0-9.]{0,3} ?(m|km|%)?"),
    ) {
        let (mut claim, _) = apply(&of("length", "850 m"), None);
        let before = claim.clone();
        let draft = ClaimDraft {
            fact: text(fact),
            reported: Some(reported),
            stated: Some(stated),
            read_as,
            ..ClaimDraft::default()
        };
        if draft.apply(&mut claim, &cx(None)).refuse() {
            prop_assert_eq!(claim, before);
        }
    }
}
