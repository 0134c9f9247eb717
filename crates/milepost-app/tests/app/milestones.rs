//! Milestones: typed, pasted, edited, moved, removed, and what is refused.

use crate::common::{
    add_bridge, add_milestones, day, milestone_named, planned, text, titled, titles, today, workspace,
};
use milepost_app::view::Failure;
use milepost_app::{milestone, project};
use milepost_model::{MilestoneDraft, ProjectId};
use milepost_schedule::milestone::MilestoneStatus;

#[test]
fn milestones_go_where_they_are_put() {
    let (_folder, mut w) = workspace();
    let id = add_bridge(&mut w);
    add_milestones(&mut w, id, &["A", "B", "C"].map(titled));
    milestone::add(&mut w, id, &["X", "Y"].map(titled), Some(1), today()).unwrap();
    assert_eq!(titles(&w, id), ["A", "X", "Y", "B", "C"]);
    let a = milestone_named(&w, id, "1");
    milestone::move_to(&mut w, a, 3).unwrap();
    assert_eq!(titles(&w, id), ["X", "Y", "B", "A", "C"]);
    milestone::move_to(&mut w, a, 99).unwrap();
    assert_eq!(titles(&w, id), ["X", "Y", "B", "C", "A"]);
    let removed = [milestone_named(&w, id, "Y"), milestone_named(&w, id, "C")];
    milestone::remove(&mut w, &removed).unwrap();
    assert_eq!(titles(&w, id), ["X", "B", "A"]);
}

#[test]
fn what_is_refused_names_the_field_and_changes_nothing() {
    let (_folder, mut w) = workspace();
    let id = add_bridge(&mut w);
    add_milestones(&mut w, id, &[titled("Deck closed")]);
    let deck = milestone_named(&w, id, "Deck");
    let before = text(&w);
    let some = |text: &str| Some(text.to_owned());
    let cases = [
        ("title", MilestoneDraft { title: some("  "), ..MilestoneDraft::default() }),
        ("weight", MilestoneDraft { weight: some("-1"), ..MilestoneDraft::default() }),
        ("weight", MilestoneDraft { weight: some("heavy"), ..MilestoneDraft::default() }),
        ("planned", MilestoneDraft { planned: some("soon"), ..MilestoneDraft::default() }),
        // A day after the as-of date.
        ("actual", MilestoneDraft { actual: some("1 Dec 2025"), ..MilestoneDraft::default() }),
    ];
    for (field, draft) in cases {
        let failure = milestone::edit(&mut w, deck, &draft, today()).unwrap_err();
        assert_eq!(failure.code, Failure::INVALID, "{draft:?}");
        assert_eq!(failure.problems.iter().map(|p| p.field.as_str()).collect::<Vec<_>>(), [field], "{draft:?}");
        assert!(failure.help.is_some());
        assert_eq!(text(&w), before);
    }
}

#[test]
fn an_ambiguous_date_is_asked_about() {
    let (_folder, mut w) = workspace();
    let id = add_bridge(&mut w);
    let failure = milestone::add(&mut w, id, &[planned("Open", "03/04/2026")], None, today()).unwrap_err();
    let [problem] = failure.problems.as_slice() else { panic!("{failure:?}") };
    assert_eq!((problem.field.as_str(), problem.choices.len()), ("planned", 2));
    // Each of the choices reads in one way.
    for choice in problem.choices.clone() {
        milestone::add(&mut w, id, &[planned("Open", &choice)], None, today()).unwrap();
    }
    let days: Vec<_> = milestone::list(&w, id).unwrap().iter().map(|m| m.planned.unwrap().as_day()).collect();
    assert_eq!(days, [Some(day("2026-04-03")), Some(day("2026-03-04"))]);
}

#[test]
fn a_warning_lets_the_change_through() {
    let (_folder, mut w) = workspace();
    let id = add_bridge(&mut w);
    // The finish is 30 October 2026.
    let changed = add_milestones(&mut w, id, &[planned("Open", "1 Jan 2027")]);
    assert_eq!(changed.warnings.iter().map(|p| p.field.as_str()).collect::<Vec<_>>(), ["planned"]);
    let view = project::view(&w, id, today()).unwrap();
    assert_eq!(view.milestones[0].warnings, changed.warnings);
}

#[test]
fn one_wrong_row_of_many_keeps_all_out_and_says_which() {
    let (_folder, mut w) = workspace();
    let id = add_bridge(&mut w);
    let rows = [planned("A", "Q1 2026"), planned("B", "soon"), titled("C")];
    let failure = milestone::add(&mut w, id, &rows, None, today()).unwrap_err();
    assert_eq!(failure.problems.iter().map(|p| p.field.as_str()).collect::<Vec<_>>(), ["1.planned"]);
    assert!(failure.to_string().starts_with("Row 2: "), "{failure}");
    assert!(titles(&w, id).is_empty());
}

#[test]
fn rows_of_a_spreadsheet_are_shown_with_their_problems_before_they_are_added() {
    let (_folder, mut w) = workspace();
    let id = add_bridge(&mut w);
    let pasted = "Milestone\tPlanned\tWeight\nDeck closed\t12 Mar 2026\t3\nOpen\tsoon\t1\n";
    let read = milestone::read_pasted(&w, id, pasted, today()).unwrap();
    assert_eq!(read.columns, ["title", "planned", "weight"]);
    let problems: Vec<_> = read.rows.iter().map(|r| r.problems.len()).collect();
    assert_eq!(problems, [0, 1]);
    assert!(titles(&w, id).is_empty());
    let good: Vec<_> = read.rows.into_iter().filter(|r| r.problems.is_empty()).map(|r| r.draft).collect();
    add_milestones(&mut w, id, &good);
    assert_eq!(milestone::list(&w, id).unwrap()[0].weight.to_string(), "3");
}

#[test]
fn dates_count_from_the_start_and_from_other_milestones() {
    let (_folder, mut w) = workspace();
    let id = add_bridge(&mut w);
    let rows = [planned("Foundations", "6 months after start"), planned("Deck", "2 months after Foundations")];
    add_milestones(&mut w, id, &rows[..1]);
    add_milestones(&mut w, id, &rows[1..]);
    let days: Vec<_> = milestone::list(&w, id).unwrap().iter().map(|m| m.planned.unwrap().as_day()).collect();
    // 30 April 2025 and six months, and two more.
    assert_eq!(days, [Some(day("2025-10-30")), Some(day("2025-12-30"))]);
}

#[test]
fn a_milestone_is_marked_as_met_on_the_as_of_date_or_the_date_given() {
    let (_folder, mut w) = workspace();
    let id = add_bridge(&mut w);
    add_milestones(&mut w, id, &["A", "B"].map(titled));
    let (a, b) = (milestone_named(&w, id, "A"), milestone_named(&w, id, "B"));
    milestone::met(&mut w, a, None, today()).unwrap();
    milestone::met(&mut w, b, Some("Oct 2025"), today()).unwrap();
    let view = project::view(&w, id, today()).unwrap();
    assert!(view.milestones.iter().all(|m| m.progress.status == MilestoneStatus::Met));
    assert_eq!(view.milestones[0].milestone.actual.unwrap().as_day(), Some(today()));
}

#[test]
fn a_milestone_is_found_by_number_by_title_or_by_id() {
    let (_folder, mut w) = workspace();
    let id = add_bridge(&mut w);
    add_milestones(&mut w, id, &["Deck closed", "Deck paved", "Open"].map(titled));
    let open = milestone_named(&w, id, "3");
    let uuid = open.to_string();
    for text in ["open", uuid.as_str(), &uuid[28..]] {
        assert_eq!(milestone_named(&w, id, text), open, "{text}");
    }
    let ambiguous = milestone::find(&w, id, "deck").unwrap_err();
    assert_eq!(ambiguous.code, Failure::AMBIGUOUS);
    for missing in ["4", "0", "tunnel"] {
        assert_eq!(milestone::find(&w, id, missing).unwrap_err().code, Failure::NOT_FOUND, "{missing}");
    }
}

#[test]
fn what_has_gone_is_not_found() {
    let (_folder, mut w) = workspace();
    let id = add_bridge(&mut w);
    add_milestones(&mut w, id, &[titled("A")]);
    let gone = milestone_named(&w, id, "A");
    milestone::remove(&mut w, &[gone]).unwrap();
    let before = text(&w);
    let failures = [
        milestone::edit(&mut w, gone, &titled("B"), today()).unwrap_err(),
        milestone::remove(&mut w, &[gone]).unwrap_err(),
        milestone::move_to(&mut w, gone, 0).unwrap_err(),
        milestone::add(&mut w, ProjectId::new(), &[titled("B")], None, today()).unwrap_err(),
        project::view(&w, ProjectId::new(), today()).unwrap_err(),
    ];
    for failure in failures {
        assert_eq!(failure.code, Failure::NOT_FOUND, "{failure}");
    }
    assert_eq!(text(&w), before);
}
