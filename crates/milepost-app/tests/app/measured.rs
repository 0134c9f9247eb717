//! What is measured of the work: put in order, read, read again, taken away, and taken back; and who is cited for it.

use crate::common::{add_bridge, add_milestones, claim_of, milestone_named, text, titled, today, workspace};
use milepost_app::api::ClaimAdd;
use milepost_app::{Workspace, claim, history, measured, report, source};
use milepost_model::{
    CostDraft, FrontDraft, FrontId, ProjectId, QuantityDraft, QuantityId, ReadingDraft, ReportDraft, ReportId,
    ReportLineDraft, SourceDraft, SourceId, StructureDraft, StructureId,
};

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn front(w: &mut Workspace, project: ProjectId, name: &str) -> FrontId {
    let draft = FrontDraft { name: some(name), ..FrontDraft::default() };
    FrontId(measured::add_front(w, project, &draft).unwrap().id.unwrap())
}

fn quantity(w: &mut Workspace, project: ProjectId, name: &str) -> QuantityId {
    let draft = QuantityDraft { name: some(name), total: some("120"), ..QuantityDraft::default() };
    QuantityId(measured::add_quantity(w, project, &draft).unwrap().id.unwrap())
}

fn names(w: &Workspace, project: ProjectId) -> (Vec<String>, Vec<String>) {
    let work = measured::list(w, project, today()).unwrap();
    let fronts = work.fronts.into_iter().map(|front| front.name).collect();
    (fronts, work.quantities.into_iter().map(|quantity| quantity.name).collect())
}

#[test]
fn fronts_and_quantities_are_put_in_another_order_and_back() {
    let (_folder, mut w) = workspace();
    let id = add_bridge(&mut w);
    let fronts: Vec<FrontId> = ["A", "B", "C"].iter().map(|name| front(&mut w, id, name)).collect();
    let quantities: Vec<QuantityId> =
        ["Piles", "Deck", "Rails"].iter().map(|name| quantity(&mut w, id, name)).collect();
    let before = text(&w);

    // To the place counted without it: the first to the second place, the last to the first.
    let moved = measured::move_front(&mut w, fronts[0], 1).unwrap();
    assert_eq!(moved.action.unwrap().id, "history-thing-moved");
    assert_eq!(names(&w, id).0, ["B", "A", "C"]);
    measured::move_quantity(&mut w, quantities[2], 0).unwrap();
    assert_eq!(names(&w, id).1, ["Rails", "Piles", "Deck"]);
    // Past the end is the end.
    measured::move_quantity(&mut w, quantities[0], 99).unwrap();
    assert_eq!(names(&w, id).1, ["Rails", "Deck", "Piles"]);
    // What stands there already stays, and nothing is written.
    let revision = measured::move_front(&mut w, fronts[2], 2).unwrap().revision;
    assert_eq!(names(&w, id).0, ["B", "A", "C"]);
    assert_eq!(history::list(&w, None, None, 9).unwrap().entries.first().map(|entry| entry.number), Some(revision));

    for _ in 0..3 {
        history::undo(&mut w).unwrap();
    }
    assert_eq!(text(&w), before);
    history::redo(&mut w).unwrap();
    assert_eq!(names(&w, id).0, ["B", "A", "C"]);
}

#[test]
fn there_is_always_room_between_two_that_others_were_put_between() {
    let (_folder, mut w) = workspace();
    let id = add_bridge(&mut w);
    let all: Vec<FrontId> = ["A", "B", "C"].iter().map(|name| front(&mut w, id, name)).collect();
    // Always the last to between the first two: the room between their ranks is halved each time.
    for turn in 0..100 {
        measured::move_front(&mut w, all[1 + turn % 2], 1).unwrap();
    }
    assert_eq!(names(&w, id).0[0], "A");
    assert_eq!(names(&w, id).0.len(), 3);
}

#[test]
fn a_reading_is_found_by_its_number_or_its_date_changed_and_removed() {
    let (_folder, mut w) = workspace();
    let id = add_bridge(&mut w);
    let piles = quantity(&mut w, id, "Piles");
    let read =
        |date: &str, value: &str| ReadingDraft { date: some(date), value: some(value), ..ReadingDraft::default() };
    for (date, value) in [("Sep 2025", "30"), ("Oct 2025", "48"), ("1 Nov 2025", "50")] {
        measured::read_quantity(&mut w, piles, &read(date, value)).unwrap();
    }
    let readings = |w: &Workspace| measured::list(w, id, today()).unwrap().quantities[0].readings.clone();
    let all = readings(&w);
    assert_eq!(measured::find_reading(&all, "2").unwrap(), all[1].id);
    assert_eq!(measured::find_reading(&all, "Oct 2025").unwrap(), all[1].id);
    assert_eq!(measured::find_reading(&all, "2025-09-30").unwrap(), all[0].id);
    assert_eq!(measured::find_reading(&all, "2025").unwrap_err().code, "ambiguous");
    assert_eq!(measured::find_reading(&all, "May").unwrap_err().code, "not_found");
    let before = text(&w);
    let more = ReadingDraft { value: some("49"), note: some("counted again"), ..ReadingDraft::default() };
    measured::edit_reading(&mut w, all[1].id, &more).unwrap();
    assert_eq!((readings(&w)[1].value.to_string().as_str(), readings(&w)[1].note.as_str()), ("49", "counted again"));
    measured::remove_reading(&mut w, all[0].id).unwrap();
    assert_eq!(readings(&w).len(), 2);
    history::undo(&mut w).unwrap();
    history::undo(&mut w).unwrap();
    assert_eq!(text(&w), before);
}

#[test]
fn a_structure_has_milestones_of_its_own_until_they_are_taken_off_or_removed() {
    let (_folder, mut w) = workspace();
    let id = add_bridge(&mut w);
    add_milestones(&mut w, id, &[titled("Pier poured"), titled("Pier capped")]);
    let (poured, capped) = (milestone_named(&w, id, "poured"), milestone_named(&w, id, "capped"));
    let pier = StructureDraft {
        name: some("Pier 4"),
        from: some("160"),
        milestones: Some(vec![poured, capped]),
        ..StructureDraft::default()
    };
    let pier = StructureId(measured::add_structure(&mut w, id, &pier).unwrap().id.unwrap());
    let linked = |w: &Workspace| measured::list(w, id, today()).unwrap().structures[0].milestones.clone();
    assert_eq!(linked(&w), [poured, capped]);
    milepost_app::milestone::remove(&mut w, &[capped]).unwrap();
    assert_eq!(linked(&w), [poured]);
    let none = StructureDraft { milestones: Some(vec![]), ..StructureDraft::default() };
    measured::edit_structure(&mut w, pier, &none).unwrap();
    assert!(linked(&w).is_empty());
    history::undo(&mut w).unwrap();
    assert_eq!(linked(&w), [poured]);
    let gone = StructureDraft { milestones: Some(vec![capped]), ..StructureDraft::default() };
    assert_eq!(measured::edit_structure(&mut w, pier, &gone).unwrap_err().code, "not_found");
}

#[test]
fn a_source_is_counted_wherever_it_is_cited() {
    let (_folder, mut w) = workspace();
    let id = add_bridge(&mut w);
    add_milestones(&mut w, id, &[titled("Deck closed")]);
    let deck = milestone_named(&w, id, "Deck");
    let named = SourceDraft { title: some("A site diary"), ..SourceDraft::default() };
    let diary = SourceId(source::add(&mut w, &named).unwrap().id.unwrap());
    let cite = || Some(diary.to_string());
    let counted = |w: &Workspace| {
        let view = source::list(w).unwrap().sources.remove(0);
        ((view.claims, view.milestones, view.reports, view.measurements), view.citations(), view.projects)
    };
    assert_eq!(counted(&w), ((0, 0, 0, 0), 0, vec![]));

    let mut draft = claim_of("width", "7 m");
    draft.source = cite();
    claim::add(&mut w, &ClaimAdd { project: id, draft, new_source: None, choose: false }).unwrap();
    let face = front(&mut w, id, "Korean side");
    let piles = quantity(&mut w, id, "Piles");
    let read = ReadingDraft { value: some("50"), source: cite(), ..ReadingDraft::default() };
    measured::read_front(&mut w, face, &read).unwrap();
    measured::read_quantity(&mut w, piles, &read).unwrap();
    let spent = CostDraft { amount: some("12 EUR"), source: cite(), ..CostDraft::default() };
    measured::add_cost(&mut w, id, &spent).unwrap();
    assert_eq!(counted(&w), ((1, 0, 0, 3), 4, vec![id]));

    // A report cites it as a whole, and once more in a line.
    let told = ReportId(report::begin(&mut w, id, Some("30 November 2025"), None).unwrap().id.unwrap());
    report::edit(&mut w, told, &ReportDraft { sources: Some(vec![diary]), ..ReportDraft::default() }).unwrap();
    let line = ReportLineDraft { forecast: some("May 2026"), source: cite(), ..ReportLineDraft::default() };
    report::line(&mut w, told, deck, &line).unwrap();
    assert_eq!(counted(&w), ((1, 0, 2, 3), 6, vec![id]));
    // The refusal to remove it counts alike.
    let refused = source::remove(&mut w, diary, false).unwrap_err();
    assert_eq!(refused.to_string(), "“A site diary” is cited 6 times, so it was not removed.");
}
