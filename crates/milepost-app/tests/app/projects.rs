//! From an announcement to a project that is kept: what is typed, what it reads as, what is told of it.

use crate::common::{self, add_bridge, add_claim, claim_of, day, named, text, titled, today, workspace};
use milepost_app::api::ClaimAdd;
use milepost_app::view::Failure;
use milepost_app::words::say;
use milepost_app::{Workspace, claim, milestone, portfolio, project, source};
use milepost_model::{
    Bound, ClaimDraft, ClaimId, ClaimValue, DateInterval, MilestoneDraft, ProjectDraft, ProjectId, ProjectStatus,
    SourceDraft,
};

#[test]
fn the_bridge_is_added_by_typing_what_the_report_says() {
    let (_folder, mut w) = workspace();
    let id = add_bridge(&mut w);
    let view = project::view(&w, id, today()).unwrap();
    assert_eq!(view.project.code, "tumen-road-bridge");
    let value = |name: &str| {
        let fact = view.facts.iter().find(|f| f.name.0 == name).unwrap();
        fact.claims[0].value.clone()
    };
    // Half a mile is 804.672 m.
    let ClaimValue::Length(length) = value("length") else { panic!("a length") };
    assert_eq!((length.metres.to_string().as_str(), length.bound), ("804.672", Bound::Over));
    assert_eq!(value("start"), ClaimValue::Date(DateInterval::day(day("2025-04-30"))));
    // 18 months after 30 April 2025; the finish was typed before the start that it counts from.
    assert_eq!(value("finish"), ClaimValue::Date(DateInterval::day(day("2026-10-30"))));
    // 214 of 548 days: worked out by hand in tests/sample.rs.
    let elapsed = view.progress.elapsed.value.unwrap();
    assert_eq!((elapsed.days, elapsed.of_days), (214, 548));
}

#[test]
fn the_figures_follow_the_as_of_date() {
    let (_folder, mut w) = workspace();
    let id = add_bridge(&mut w);
    milestone::add(&mut w, id, &[common::planned("Deck closed", "12 Mar 2026")], None, today()).unwrap();
    // What the user typed in on 30 November 2025 also counts before that day: nobody had stated anything.
    // From 30 April: 30 days to 30 May and 2 more.
    for (as_of, elapsed, planned) in
        [("2025-06-01", Some(32), 0.0), ("2025-11-30", Some(214), 0.0), ("2026-03-12", Some(316), 1.0)]
    {
        let progress = project::view(&w, id, day(as_of)).unwrap().progress;
        assert_eq!(progress.elapsed.value.map(|e| e.days), elapsed, "{as_of}");
        assert!((progress.planned.value.unwrap().share - planned).abs() < f64::EPSILON, "{as_of}");
    }
}

/// Words as the history and undo use them.
fn words_of(changed: &milepost_app::view::Changed) -> String {
    say(changed.action.as_ref().unwrap())
}

#[test]
fn every_change_says_what_it_did() {
    let (_folder, mut w) = workspace();
    let id = ProjectId(project::add(&mut w, &named("Tumen road bridge"), &[]).unwrap().id.unwrap());
    let undo = |w: &Workspace| say(&w.info().unwrap().undo.unwrap());
    assert_eq!(undo(&w), "Add project “Tumen road bridge”");

    let status = ProjectDraft { status: Some(ProjectStatus::UnderConstruction), ..ProjectDraft::default() };
    let changed = project::edit(&mut w, id, &status).unwrap();
    assert_eq!(words_of(&changed), "Set the status of “Tumen road bridge” to under construction");
    let changed = project::edit(&mut w, id, &named("Tumen bridge")).unwrap();
    assert_eq!(words_of(&changed), "Rename project “Tumen road bridge” to “Tumen bridge”");
    assert!(changed.portfolio && changed.projects == [id]);
    let described = ProjectDraft { description: Some("Two lanes.".to_owned()), ..ProjectDraft::default() };
    assert_eq!(
        words_of(&project::edit(&mut w, id, &described).unwrap()),
        "Change the description of project “Tumen bridge”"
    );

    let drafts = ["Groundbreaking", "Deck closed", "Open"].map(titled);
    assert_eq!(
        words_of(&milestone::add(&mut w, id, &drafts, None, today()).unwrap()),
        "Add 3 milestones to “Tumen bridge”"
    );
    let deck = milestone::find(&w, id, "deck").unwrap().id;
    let edit = |w: &mut Workspace, draft: MilestoneDraft| words_of(&milestone::edit(w, deck, &draft, today()).unwrap());
    let planned = |date: &str| MilestoneDraft { planned: Some(date.to_owned()), ..MilestoneDraft::default() };
    assert_eq!(edit(&mut w, planned("1 Feb 2026")), "Plan “Deck closed” for 1 Feb 2026");
    assert_eq!(edit(&mut w, planned("12 Mar 2026")), "Move “Deck closed” to 12 Mar 2026");
    assert_eq!(edit(&mut w, planned("")), "Clear the planned date of “Deck closed”");
    let weight = MilestoneDraft { weight: Some("3".to_owned()), ..MilestoneDraft::default() };
    assert_eq!(edit(&mut w, weight), "Set the weight of “Deck closed” to 3");
    let met = milestone::met(&mut w, deck, Some("Nov 2025"), today()).unwrap();
    assert_eq!(words_of(&met), "Mark “Deck closed” as met: Nov 2025");
    let moved = milestone::move_to(&mut w, deck, 0).unwrap();
    assert_eq!(words_of(&moved), "Move “Deck closed” to place 1 of “Tumen bridge”");
    let all: Vec<_> = milestone::list(&w, id).unwrap().into_iter().map(|m| m.id).collect();
    assert_eq!(words_of(&milestone::remove(&mut w, &all).unwrap()), "Remove 3 milestones of “Tumen bridge”");

    let own = add_claim(&mut w, id, claim_of("length", "850 m")).unwrap();
    assert_eq!(undo(&w), "Set the length of “Tumen bridge” to 850 m");
    assert_eq!(words_of(&claim::choose(&mut w, own).unwrap()), "Choose 850 m as the length of “Tumen bridge”");
    assert_eq!(
        words_of(&claim::remove(&mut w, &[own]).unwrap()),
        "Remove the claim “850 m” about the length of “Tumen bridge”"
    );
    assert_eq!(words_of(&project::remove(&mut w, id).unwrap()), "Remove project “Tumen bridge”");
}

#[test]
fn a_change_that_changes_nothing_is_no_step() {
    let (_folder, mut w) = workspace();
    let id = ProjectId(project::add(&mut w, &named("Tumen"), &[]).unwrap().id.unwrap());
    let changed = project::edit(&mut w, id, &named("Tumen")).unwrap();
    assert_eq!((changed.action, changed.revision), (None, 1));
}

#[test]
fn a_claim_brings_its_new_source_and_is_chosen_in_one_step() {
    let (_folder, mut w) = workspace();
    let id = add_bridge(&mut w);
    let steps = w.info().unwrap().revision;
    let tass = SourceDraft {
        title: Some("Mishustin to launch construction".to_owned()),
        publisher: Some("TASS".to_owned()),
        published: Some("30 Apr 2025".to_owned()),
        ..SourceDraft::default()
    };
    let request = ClaimAdd { project: id, draft: claim_of("length", "850 m"), new_source: Some(tass), choose: true };
    let changed = claim::add(&mut w, &request).unwrap();
    assert_eq!(changed.revision, steps + 1);
    assert!(changed.sources && changed.projects == [id]);
    let view = project::view(&w, id, today()).unwrap();
    let length = view.facts.iter().find(|f| f.name.0 == "length").unwrap();
    assert_eq!(length.value, Some(ClaimId(changed.id.unwrap())));
    let claim = length.claims.iter().find(|c| Some(c.id) == length.value).unwrap();
    // Stated on its source's date; the user's own word was stated today.
    assert_eq!(claim.stated, Some(DateInterval::day(day("2025-04-30"))));
    assert_eq!(view.sources[0].publisher, "TASS");
    let own = length.claims.iter().find(|c| c.source_id.is_none()).unwrap();
    assert_eq!(own.stated, Some(DateInterval::day(today())));
    assert_eq!(length.disagreeing, 1);
}

#[test]
fn a_fact_named_by_the_user_keeps_its_kind() {
    let (_folder, mut w) = workspace();
    let id = add_bridge(&mut w);
    let kind = Some(milepost_model::FactKind::Length);
    add_claim(&mut w, id, ClaimDraft { kind, ..claim_of("Russian share", "424 m") }).unwrap();
    add_claim(&mut w, id, claim_of("russian share", "300 m")).unwrap();
    let failure = add_claim(&mut w, id, claim_of("Russian share", "a third of it")).unwrap_err();
    assert_eq!(failure.code, Failure::INVALID);
    let view = project::view(&w, id, today()).unwrap();
    let shares: Vec<_> = view.facts.iter().filter(|f| f.name.0.eq_ignore_ascii_case("russian share")).collect();
    assert_eq!((shares.len(), shares[0].claims.len()), (1, 2));
}

#[test]
fn a_chosen_claim_moved_to_another_fact_does_not_displace_the_one_chosen_there() {
    let (_folder, mut w) = workspace();
    let id = add_bridge(&mut w);
    let length = add_claim(&mut w, id, claim_of("length", "850 m")).unwrap();
    let width = add_claim(&mut w, id, claim_of("width", "7 m")).unwrap();
    claim::choose(&mut w, length).unwrap();
    claim::choose(&mut w, width).unwrap();
    let to_length = ClaimDraft { fact: Some("length".to_owned()), ..ClaimDraft::default() };
    claim::edit(&mut w, width, &to_length).unwrap();
    let chosen: Vec<_> = claim::list(&w, id).unwrap().into_iter().filter(|c| c.chosen).map(|c| c.id).collect();
    assert_eq!(chosen, [length]);
}

#[test]
fn removing_a_project_takes_its_milestones_and_claims_and_leaves_the_sources() {
    let (_folder, mut w) = workspace();
    let other = ProjectId(project::add(&mut w, &named("Kerch bridge"), &[]).unwrap().id.unwrap());
    let id = add_bridge(&mut w);
    common::add_milestones(&mut w, id, &[titled("Open")]);
    let source = SourceDraft { title: Some("A decree".to_owned()), ..SourceDraft::default() };
    let source = source::add(&mut w, &source).unwrap().id.unwrap().to_string();
    add_claim(&mut w, id, ClaimDraft { source: Some(source), ..claim_of("width", "7 m") }).unwrap();
    let before = text(&w);
    project::remove(&mut w, id).unwrap();
    let content = w.content().unwrap();
    assert_eq!(content.projects.iter().map(|p| p.id).collect::<Vec<_>>(), [other]);
    assert!(content.milestones.is_empty() && content.claims.is_empty());
    assert_eq!(content.sources.len(), 1);
    milepost_app::history::undo(&mut w).unwrap();
    assert_eq!(text(&w), before);
}

#[test]
fn projects_keep_the_order_they_are_put_in() {
    let (_folder, mut w) = workspace();
    for name in ["A1 road", "B2 road", "C3 road"] {
        project::add(&mut w, &named(name), &[]).unwrap();
    }
    let last = project::find(&w, "C3").unwrap().id;
    project::move_to(&mut w, last, 0).unwrap();
    let first = project::find(&w, "A1").unwrap().id;
    project::move_to(&mut w, first, 99).unwrap();
    let names: Vec<_> = project::list(&w).unwrap().into_iter().map(|p| p.name).collect();
    assert_eq!(names, ["C3 road", "B2 road", "A1 road"]);
    let rows = portfolio::view(&w, today()).unwrap().rows;
    assert_eq!(rows.into_iter().map(|r| r.name).collect::<Vec<_>>(), names);
}

#[test]
fn a_project_is_found_by_code_by_id_or_by_a_part_of_its_name() {
    let (_folder, mut w) = workspace();
    let bridge = add_bridge(&mut w);
    project::add(&mut w, &named("Tumen rail bridge"), &[]).unwrap();
    for text in ["tumen-road-bridge", &bridge.to_string(), "road", "  TUMEN road "] {
        assert_eq!(project::find(&w, text).unwrap().id, bridge, "{text}");
    }
    let ambiguous = project::find(&w, "tumen").unwrap_err();
    assert_eq!(ambiguous.code, Failure::AMBIGUOUS);
    let words = ambiguous.to_string();
    assert!(words.contains("tumen-road-bridge") && words.contains("tumen-rail-bridge"), "{words}");
    assert_eq!(project::find(&w, "tunnel").unwrap_err().code, Failure::NOT_FOUND);
    assert_eq!(project::find(&w, "").unwrap_err().code, Failure::NOT_FOUND);
}

#[test]
fn a_source_that_is_cited_is_removed_only_with_its_citations() {
    let (_folder, mut w) = workspace();
    let id = add_bridge(&mut w);
    let draft = SourceDraft { title: Some("A decree".to_owned()), ..SourceDraft::default() };
    let decree = milepost_model::SourceId(source::add(&mut w, &draft).unwrap().id.unwrap());
    let cited = ClaimDraft { source: Some(decree.to_string()), ..claim_of("width", "7 m") };
    let claim = add_claim(&mut w, id, cited).unwrap();
    let cites = MilestoneDraft { sources: Some(vec![decree]), ..titled("Open") };
    common::add_milestones(&mut w, id, &[cites]);

    let listed = source::list(&w).unwrap().sources;
    assert_eq!((listed[0].claims, listed[0].milestones, listed[0].projects.as_slice()), (1, 1, [id].as_slice()));
    let refused = source::remove(&mut w, decree, false).unwrap_err();
    assert_eq!(refused.code, Failure::IN_USE);
    assert_eq!(refused.to_string(), "“A decree” is cited 2 times, so it was not removed.");
    source::remove(&mut w, decree, true).unwrap();
    assert!(source::list(&w).unwrap().sources.is_empty());
    assert_eq!(claim::find(&w, &claim.to_string()).unwrap().source_id, None);
    assert!(milestone::list(&w, id).unwrap()[0].sources.is_empty());
}
