//! Schedules in the workspace file: kept as they are, and changed a row at a time.

use crate::support::{Place, a_milestone, a_project, a_risk, a_schedule, an_activity, change, relationship};
use milepost_model::ProjectId;
use milepost_model::schedule::{Activity, ActivityDate, MilestoneActivity};
use milepost_store::schedule::{self, Touched, touched};
use milepost_store::{Store, StoreError, milestone, project, risk};
use std::collections::BTreeSet;

/// A workspace with a project that has a schedule of `count` activities.
fn with_schedule(place: &Place, count: usize) -> (Store, ProjectId) {
    let mut store = Store::create(&place.file).unwrap();
    let project = a_project("Bridge");
    change(&mut store, |tx| {
        project::insert(tx, &project)?;
        schedule::insert(tx, &a_schedule(project.id, count))
    });
    (store, project.id)
}

fn codes(store: &Store, project: ProjectId) -> Vec<String> {
    schedule::activity::of_project(store, project).unwrap().into_iter().map(|a| a.code).collect()
}

#[test]
fn a_schedule_is_kept_as_it_was_given() {
    let place = Place::new();
    let mut store = Store::create(&place.file).unwrap();
    let project = a_project("Bridge");
    let given = a_schedule(project.id, 5);
    change(&mut store, |tx| {
        project::insert(tx, &project)?;
        schedule::insert(tx, &given)
    });
    assert_eq!(schedule::of_project(&store, project.id).unwrap(), Some(given.clone()));
    assert_eq!(schedule::activity::get(&store, given.activities[3].id).unwrap().as_ref(), given.activities.get(3));
    assert_eq!(store.content().unwrap().schedules, [given]);
    assert!(store.check().unwrap().sound());
    // It goes with its project, in one step that can be undone.
    change(&mut store, |tx| project::delete(tx, project.id));
    assert_eq!(schedule::projects(&store).unwrap(), []);
    store.undo().unwrap();
    assert_eq!(schedule::projects(&store).unwrap(), [project.id]);
}

#[test]
fn after_an_edit_the_history_says_which_rows_of_the_schedule_to_read_again() {
    let place = Place::new();
    let (mut store, project) = with_schedule(&place, 4);
    let activities = schedule::activity::of_project(&store, project).unwrap();
    let start = store.revision().unwrap();
    assert!(touched(&store, project, start).unwrap().is_empty());

    let edited = Activity { name: "Other".to_owned(), ..activities[1].clone() };
    change(&mut store, |tx| schedule::activity::update(tx, &edited));
    let only = |ids: &[&Activity]| ids.iter().map(|a| a.id).collect::<BTreeSet<_>>();
    assert_eq!(
        touched(&store, project, start).unwrap(),
        Touched { activities: only(&[&edited]), ..Touched::default() }
    );

    let logic = relationship(activities[0].id, activities[3].id);
    change(&mut store, |tx| schedule::relationship::insert(tx, project, &logic));
    change(&mut store, |tx| schedule::activity::move_after(tx, project, activities[3].id, None));
    assert_eq!(
        touched(&store, project, start + 1).unwrap(),
        Touched {
            activities: only(&[&activities[3]]),
            relationships: BTreeSet::from([logic.id]),
            order: true,
            others: false,
        }
    );
    // What an undo touches is what it undoes.
    let before = store.revision().unwrap();
    store.undo().unwrap();
    assert_eq!(touched(&store, project, before).unwrap().activities, only(&[&activities[3]]));
    // What is not of the schedule touches none of it.
    let before = store.revision().unwrap();
    change(&mut store, |tx| milestone::insert(tx, &a_milestone(project, "Opened")));
    assert!(touched(&store, project, before).unwrap().is_empty());
}

#[test]
fn activities_added_one_after_the_other_in_the_same_gap_stay_in_order_and_move_only_their_neighbours() {
    let place = Place::new();
    let (mut store, project) = with_schedule(&place, 2000);
    let first = schedule::activity::of_project(&store, project).unwrap()[0].clone();
    let mut after = first.id;
    let mut expected = vec![first.code];
    // 2^32 halves to nothing in 32 steps: the 33rd needs room.
    for n in 0..40 {
        let new = an_activity(project, &format!("B{n}"));
        let before = store.revision().unwrap();
        change(&mut store, |tx| schedule::activity::insert_all(tx, project, std::slice::from_ref(&new), Some(after)));
        let moved = touched(&store, project, before).unwrap().activities.len();
        assert!(moved <= 257, "{n}: {moved}");
        expected.push(new.code);
        after = new.id;
    }
    let codes = codes(&store, project);
    assert_eq!(codes[..41], expected);
    assert_eq!(codes.len(), 2040);
    assert_eq!(codes[41], "A1010");
}

#[test]
fn an_activity_is_put_after_another_or_first() {
    let place = Place::new();
    let (mut store, project) = with_schedule(&place, 3);
    let [a, b, c] = schedule::activity::order(&store, project).unwrap().try_into().unwrap();
    change(&mut store, |tx| schedule::activity::move_after(tx, project, c, Some(a)));
    assert_eq!(schedule::activity::order(&store, project).unwrap(), [a, c, b]);
    change(&mut store, |tx| schedule::activity::move_after(tx, project, b, None));
    assert_eq!(schedule::activity::order(&store, project).unwrap(), [b, a, c]);
}

#[test]
fn an_activity_goes_with_its_logic_and_what_followed_it() {
    let place = Place::new();
    let (mut store, project) = with_schedule(&place, 3);
    let middle = schedule::activity::order(&store, project).unwrap()[1];
    let opened = a_milestone(project, "Opened");
    change(&mut store, |tx| {
        milestone::insert(tx, &opened)?;
        let link = MilestoneActivity {
            project_id: project,
            milestone_id: opened.id,
            activity_id: middle,
            reads: ActivityDate::Finish,
        };
        schedule::link::put(tx, &link)?;
        let both = schedule::activity::of_project(tx, project)?;
        risk::insert(tx, &a_risk(project, both.iter().take(2)))
    });
    let delayed = |store: &Store| risk::of_project(store, project).unwrap()[0].activities.len();
    change(&mut store, |tx| schedule::activity::delete(tx, project, middle));
    assert_eq!(schedule::relationship::of_project(&store, project).unwrap(), []);
    assert_eq!(schedule::assignment::of_project(&store, project).unwrap().len(), 2);
    assert_eq!(schedule::link::all(&store).unwrap(), []);
    assert_eq!(delayed(&store), 1);
    store.undo().unwrap();
    assert_eq!(schedule::relationship::of_activity(&store, middle).unwrap().len(), 2);
    assert_eq!(schedule::link::of_project(&store, project).unwrap().len(), 1);
    assert_eq!(delayed(&store), 2);
    // Without a schedule a risk stays, and delays nothing.
    change(&mut store, |tx| schedule::delete_of_project(tx, project));
    assert_eq!(delayed(&store), 0);
    assert!(store.check().unwrap().sound());
}

#[test]
fn a_calendar_in_use_cannot_be_removed() {
    let place = Place::new();
    let (mut store, project) = with_schedule(&place, 2);
    let calendar = schedule::calendar::of_project(&store, project).unwrap()[0].id;
    let refused = store
        .transact(milepost_model::Message::new("test-change"), |tx| schedule::calendar::delete(tx, project, calendar));
    assert!(matches!(refused, Err(StoreError::Refused { .. })), "{refused:?}");
}
