//! Milestones: weights, dates, and what does not fit together.

use super::*;

const AS_OF: &str = "2025-11-30";

fn cx(siblings: &[Milestone]) -> MilestoneContext<'_> {
    MilestoneContext {
        currency: None,
        as_of: day(AS_OF),
        anchors: &[],
        start: Some(interval("30 Apr 2025")),
        finish: Some(interval("30 Oct 2026")),
        siblings,
    }
}

fn titled() -> MilestoneDraft {
    MilestoneDraft { title: text("Deck closed"), ..MilestoneDraft::default() }
}

fn apply(draft: &MilestoneDraft) -> (Milestone, Problems) {
    let mut milestone = Milestone::blank(ProjectId::new(), 0);
    let problems = draft.apply(&mut milestone, &cx(&[]));
    (milestone, problems)
}

#[test]
fn what_is_wrong_is_said_at_its_field() {
    let weight = |weight: &str| MilestoneDraft { weight: text(weight), ..titled() };
    let actual = |actual: &str| MilestoneDraft { actual: text(actual), ..titled() };
    let cases: Vec<(MilestoneDraft, Vec<(&str, &str)>)> = vec![
        (MilestoneDraft::default(), vec![("title", "milestone-title-missing")]),
        (weight("-1"), vec![("weight", "milestone-weight-negative")]),
        (weight("heavy"), vec![("weight", "milestone-weight-unread")]),
        (weight("20%"), vec![("weight", "milestone-weight-unread")]),
        (weight("1000001"), vec![("weight", "milestone-weight-large")]),
        (weight("1,5"), vec![("weight", "reading-ambiguous")]),
        (weight("2.5"), vec![]),
        (actual("1 Dec 2025"), vec![("actual", "milestone-actual-future")]),
        (actual("after 30 Nov 2025"), vec![("actual", "milestone-actual-future")]),
        (actual("Dec 2025"), vec![("actual", "milestone-actual-future")]),
        // The as-of date itself, and a month that has it.
        (actual("30 Nov 2025"), vec![]),
        (actual("Nov 2025"), vec![]),
        (
            MilestoneDraft { planned: text("30 Feb 2026"), forecast: text("soon"), ..titled() },
            vec![("planned", "reading-date-impossible"), ("forecast", "reading-date-unread")],
        ),
    ];
    for (draft, expected) in cases {
        assert_eq!(errors(&apply(&draft).1), expected, "{draft:?}");
    }
}

#[test]
fn an_ambiguous_date_comes_with_its_choices() {
    let (_, problems) = apply(&MilestoneDraft { planned: text("03/04/2026"), ..titled() });
    assert_eq!(problems.0[0].choices, ["3 Apr 2026", "4 Mar 2026"]);
}

#[test]
fn a_date_may_count_from_another_milestone() {
    let anchors = [Anchor { name: "Groundbreaking".to_owned(), date: interval("30 Apr 2025") }];
    let mut milestone = Milestone::blank(ProjectId::new(), 0);
    let draft = MilestoneDraft { planned: text("18 months after groundbreaking"), ..titled() };
    let problems = draft.apply(&mut milestone, &MilestoneContext { anchors: &anchors, ..cx(&[]) });
    assert_eq!(errors(&problems), []);
    assert_eq!(milestone.planned, Some(interval("30 Oct 2026")));
}

#[test]
fn an_actual_date_after_the_as_of_date_stays_while_something_else_is_edited() {
    let (mut milestone, _) = apply(&titled());
    milestone.actual = Some(interval("1 Mar 2026"));
    let draft = MilestoneDraft { note: text("seen from above"), ..MilestoneDraft::default() };
    assert!(!draft.apply(&mut milestone, &cx(&[])).refuse());
    assert_eq!((milestone.actual, milestone.note.as_str()), (Some(interval("1 Mar 2026")), "seen from above"));
}

#[test]
fn dates_that_do_not_fit_together_are_warnings() {
    let planned = |planned: &str| MilestoneDraft { planned: text(planned), ..titled() };
    let cases: Vec<(MilestoneDraft, Vec<(&str, &str)>)> = vec![
        (planned("31 Oct 2026"), vec![("planned", "milestone-planned-after-finish")]),
        // October 2026 has days up to the finish.
        (planned("Oct 2026"), vec![]),
        (planned("30 Oct 2026"), vec![]),
        (planned("29 Apr 2025"), vec![("planned", "milestone-planned-before-start")]),
        (MilestoneDraft { actual: text("19 June 2024"), ..titled() }, vec![("actual", "milestone-met-before-start")]),
        (MilestoneDraft { forecast: text("29 Nov 2025"), ..titled() }, vec![("forecast", "milestone-forecast-passed")]),
        (MilestoneDraft { forecast: text("30 Nov 2025"), ..titled() }, vec![]),
        (MilestoneDraft { forecast: text("29 Nov 2025"), actual: text("30 Nov 2025"), ..titled() }, vec![]),
        (MilestoneDraft { weight: text("0"), ..titled() }, vec![("weight", "milestone-weight-zero")]),
    ];
    for (draft, expected) in cases {
        let (milestone, problems) = apply(&draft);
        assert_eq!(said(&problems.0, Severity::Warning), expected, "{draft:?}");
        assert_eq!(said(&warnings(&milestone, &cx(&[])), Severity::Warning), expected, "{draft:?}");
    }
}

#[test]
fn a_title_that_another_milestone_has_is_a_warning() {
    let (sibling, _) = apply(&titled());
    let siblings = [sibling.clone()];
    let mut twin = Milestone::blank(sibling.project_id, 1);
    let draft = MilestoneDraft { title: text("deck CLOSED"), ..MilestoneDraft::default() };
    let problems = draft.apply(&mut twin, &cx(&siblings));
    assert_eq!(said(&problems.0, Severity::Warning), [("title", "milestone-title-twice")]);
    assert_eq!(warnings(&sibling, &cx(&siblings)), []);
}

#[test]
fn a_warning_is_given_once_and_not_at_every_later_edit() {
    let (mut milestone, _) = apply(&MilestoneDraft { planned: text("1 Nov 2026"), ..titled() });
    let draft = MilestoneDraft { weight: text("2"), ..MilestoneDraft::default() };
    assert_eq!(draft.apply(&mut milestone, &cx(&[])), Problems::default());
    assert_eq!(warnings(&milestone, &cx(&[])).len(), 1);
}

#[test]
fn a_source_is_cited_once() {
    let (one, other) = (SourceId::new(), SourceId::new());
    let (milestone, _) = apply(&MilestoneDraft { sources: Some(vec![other, one, other]), ..titled() });
    assert_eq!(milestone.sources, [other, one]);
}

proptest! {
    #[test]
    fn a_refused_draft_changes_nothing(
        title in "\\PC{0,10}", weight in "-?[0-9.,]{0,6}", planned in "[0-9/. ]{0,12}", actual in "(1 |2 )?Dec 202[456]",
    ) {
        let (mut milestone, _) = apply(&titled());
        let before = milestone.clone();
        let draft = MilestoneDraft {
            title: Some(title),
            weight: Some(weight),
            planned: Some(planned),
            actual: Some(actual),
            ..MilestoneDraft::default()
        };
        if draft.apply(&mut milestone, &cx(&[])).refuse() {
            prop_assert_eq!(milestone, before);
        }
    }
}
