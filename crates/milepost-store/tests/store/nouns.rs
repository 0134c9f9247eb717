//! What is written about each noun reads back the same, keeps its order, and refers to what is there.

use crate::support::{Place, a_claim, a_milestone, a_project, a_source, change, day, fill};
use milepost_model::project::Coordinates;
use milepost_model::{
    Claim, ClaimId, ClaimValue, DateInterval, Grain, Message, Milestone, MilestoneId, Money, Project, ProjectId,
    Reliability, Source,
};
use milepost_store::source::Citations;
use milepost_store::{Store, StoreError, Tx, claim, milestone, project, source};

fn new() -> (Place, Store) {
    let place = Place::new();
    let store = Store::create(&place.file).unwrap();
    (place, store)
}

fn refused<T: std::fmt::Debug>(store: &mut Store, work: impl FnOnce(&Tx<'_>) -> Result<T, StoreError>) -> StoreError {
    let before = store.content().unwrap();
    let error = store.transact(Message::new("test-change"), work).unwrap_err();
    assert_eq!(store.content().unwrap(), before);
    error
}

#[test]
fn a_project_reads_back_as_it_was_written() {
    let (_place, mut store) = new();
    let mut written = Project {
        coordinates: Some(Coordinates { latitude: 42.4171, longitude: -130.0 }),
        description: "Two lanes.\n“Just over half a mile”\0\u{1F309}".to_owned(),
        position: 0,
        ..a_project("Tumen road bridge")
    };
    change(&mut store, |tx| project::insert(tx, &written));
    assert_eq!(project::get(&store, written.id).unwrap().as_ref(), Some(&written));
    assert_eq!(project::by_code(&store, "tumen-road-bridge").unwrap().as_ref(), Some(&written));
    assert_eq!(project::by_code(&store, "Tumen-road-bridge").unwrap(), None);
    assert_eq!(project::list(&store).unwrap(), [written.clone()]);

    written.coordinates = None;
    written.currency = None;
    written.places = vec!["Tumangang".to_owned()];
    written.countries.clear();
    change(&mut store, |tx| project::update(tx, &written));
    assert_eq!(project::get(&store, written.id).unwrap(), Some(written));
    assert_eq!(project::get(&store, ProjectId::new()).unwrap(), None);
}

#[test]
fn a_code_is_used_once() {
    let (_place, mut store) = new();
    let (one, two) = (a_project("One"), a_project("Two"));
    change(&mut store, |tx| project::insert(tx, &one).and_then(|()| project::insert(tx, &two)));
    assert!(matches!(refused(&mut store, |tx| project::insert(tx, &a_project("One"))), StoreError::Refused { .. }));
    let renamed = Project { code: "one".to_owned(), ..two };
    assert!(matches!(refused(&mut store, |tx| project::update(tx, &renamed)), StoreError::Refused { .. }));
    assert_eq!(project::codes(&store).unwrap(), ["one", "two"]);
}

#[test]
fn a_milestone_reads_back_as_it_was_written() {
    let (_place, mut store) = new();
    let (owner, first, second) = (a_project("One"), a_source("First"), a_source("Second"));
    let by = DateInterval::new(None, day(2026, 12, 31).latest(), Grain::By).unwrap();
    let mut written = Milestone {
        weight: "2.50".parse().unwrap(),
        forecast: Some(by),
        actual: Some(day(1969, 7, 20)),
        note: "A note".to_owned(),
        // Not in the order of their ids.
        sources: vec![second.id, first.id],
        position: 0,
        ..a_milestone(owner.id, "Deck closed")
    };
    change(&mut store, |tx| {
        project::insert(tx, &owner)?;
        source::insert(tx, &first)?;
        source::insert(tx, &second)?;
        milestone::insert(tx, &written)
    });
    assert_eq!(milestone::get(&store, written.id).unwrap().as_ref(), Some(&written));
    assert_eq!(milestone::of_project(&store, owner.id).unwrap(), [written.clone()]);
    assert_eq!(milestone::all(&store).unwrap(), [written.clone()]);

    written.sources.reverse();
    written.planned = None;
    written.weight = "0".parse().unwrap();
    change(&mut store, |tx| milestone::update(tx, &written));
    assert_eq!(milestone::get(&store, written.id).unwrap(), Some(written));
    assert_eq!(milestone::get(&store, MilestoneId::new()).unwrap(), None);
}

#[test]
fn every_kind_of_value_reads_back_as_it_was_claimed() {
    let (_place, mut store) = new();
    let (owner, said_by) = (a_project("One"), a_source("Said by"));
    let after = DateInterval::new(day(2026, 7, 1).earliest(), None, Grain::After).unwrap();
    let length =
        |metres: &str, bound| ClaimValue::Length(milepost_model::Length { metres: metres.parse().unwrap(), bound });
    let values = [
        length("804.672", milepost_model::Bound::Over),
        length("1005", milepost_model::Bound::Exactly),
        ClaimValue::Date(after),
        ClaimValue::Money(Money { amount: "-9000000000.05".parse().unwrap(), currency: "RUB".parse().unwrap() }),
        ClaimValue::Number("79228162514264337593543950335".parse().unwrap()),
        ClaimValue::Share("0.350".parse().unwrap()),
        ClaimValue::Text(String::new()),
    ];
    let mut written: Vec<Claim> = values
        .into_iter()
        .map(|value| Claim {
            value,
            source_id: Some(said_by.id),
            stated: Some(day(2025, 4, 30)),
            ..a_claim(owner.id, "length", "as reported")
        })
        .collect();
    written[6].source_id = None;
    written[6].stated = None;
    change(&mut store, |tx| {
        project::insert(tx, &owner)?;
        source::insert(tx, &said_by)?;
        written.iter().try_for_each(|c| claim::insert(tx, c))
    });
    assert_eq!(claim::of_project(&store, owner.id).unwrap(), written);
    assert_eq!(claim::all(&store).unwrap(), written);
    // Each turns into the next kind.
    let values: Vec<_> = written.iter().map(|c| c.value.clone()).collect();
    for (claim, value) in written.iter_mut().zip(values.iter().cycle().skip(1)) {
        claim.value = value.clone();
        change(&mut store, |tx| claim::update(tx, claim));
        assert_eq!(claim::get(&store, claim.id).unwrap().as_ref(), Some(&*claim));
    }
    assert_eq!(claim::get(&store, ClaimId::new()).unwrap(), None);
}

#[test]
fn a_source_reads_back_as_it_was_written() {
    let (_place, mut store) = new();
    let mut written = Source {
        publisher: "A news agency".to_owned(),
        published: Some(day(2025, 4, 30)),
        link: Some("https://example.org/?a=1#b".to_owned()),
        reliability: Reliability::SecondHand,
        note: "A note".to_owned(),
        ..a_source("Construction begins")
    };
    change(&mut store, |tx| source::insert(tx, &written));
    assert_eq!(source::get(&store, written.id).unwrap().as_ref(), Some(&written));
    (written.published, written.link) = (None, None);
    change(&mut store, |tx| source::update(tx, &written));
    assert_eq!(source::list(&store).unwrap(), [written]);
}

#[test]
fn one_claim_at_most_is_chosen_for_a_fact_however_it_is_written() {
    let (_place, mut store) = new();
    let owner = a_project("One");
    let one = Claim { chosen: true, ..a_claim(owner.id, "Length", "850 m") };
    let two = a_claim(owner.id, "length", "1,005 m");
    let other = Claim { chosen: true, ..a_claim(owner.id, "cost", "9 billion") };
    change(&mut store, |tx| {
        project::insert(tx, &owner)?;
        [&one, &two, &other].into_iter().try_for_each(|c| claim::insert(tx, c))
    });
    let chosen = |store: &Store| -> Vec<String> {
        let claims = claim::of_project(store, owner.id).unwrap();
        claims.into_iter().filter(|c| c.chosen).map(|c| c.reported).collect()
    };
    assert_eq!(chosen(&store), ["850 m", "9 billion"]);
    change(&mut store, |tx| claim::choose(tx, two.id));
    assert_eq!(chosen(&store), ["1,005 m", "9 billion"]);
    // Not the chosen one: nothing to do.
    assert_eq!(change(&mut store, |tx| claim::unchoose(tx, one.id)).1, None);
    // The choice goes along to another fact.
    change(&mut store, |tx| claim::update(tx, &Claim { chosen: true, fact: other.fact.clone(), ..two.clone() }));
    assert_eq!(chosen(&store), ["1,005 m"]);
    change(&mut store, |tx| claim::unchoose(tx, two.id));
    assert_eq!(chosen(&store), [""; 0]);
    change(&mut store, |tx| claim::update(tx, &one));
    change(&mut store, |tx| claim::delete(tx, one.id));
    assert_eq!(chosen(&store), [""; 0]);
}

#[test]
fn milestones_take_the_place_they_are_given() {
    let (_place, mut store) = new();
    let owner = a_project("One");
    change(&mut store, |tx| project::insert(tx, &owner));
    let order = |store: &Store| -> String {
        let list = milestone::of_project(store, owner.id).unwrap();
        assert!(list.iter().zip(0..).all(|(m, place)| m.position == place));
        list.into_iter().map(|m| m.title).collect()
    };
    let put = |store: &mut Store, titles: &str, position| {
        let list: Vec<_> =
            titles.chars().map(|t| Milestone { position, ..a_milestone(owner.id, &t.to_string()) }).collect();
        change(store, |tx| milestone::insert_all(tx, &list));
        list
    };
    let abc = put(&mut store, "abc", 0);
    assert_eq!(order(&store), "abc");
    put(&mut store, "xy", 1);
    assert_eq!(order(&store), "axybc");
    put(&mut store, "z", 99);
    assert_eq!(order(&store), "axybcz");
    put(&mut store, "0", 0);
    assert_eq!(order(&store), "0axybcz");
    // To a place counted without itself.
    change(&mut store, |tx| milestone::move_to(tx, abc[0].id, 3));
    assert_eq!(order(&store), "0xyabcz");
    change(&mut store, |tx| milestone::move_to(tx, abc[0].id, 0));
    assert_eq!(order(&store), "a0xybcz");
    change(&mut store, |tx| milestone::move_to(tx, abc[0].id, 6));
    assert_eq!(order(&store), "0xybcza");
    assert_eq!(change(&mut store, |tx| milestone::move_to(tx, abc[0].id, 6)).1, None);
    change(&mut store, |tx| milestone::delete(tx, abc[1].id));
    assert_eq!(order(&store), "0xycza");
    // An update moves it too.
    let moved = Milestone { position: 1, ..milestone::get(&store, abc[0].id).unwrap().unwrap() };
    change(&mut store, |tx| milestone::update(tx, &moved));
    assert_eq!(order(&store), "0axycz");
}

#[test]
fn a_place_is_found_however_often_the_same_gap_is_filled() {
    let (_place, mut store) = new();
    let owner = a_project("One");
    change(&mut store, |tx| {
        project::insert(tx, &owner)?;
        milestone::insert_all(tx, &[a_milestone(owner.id, "first"), a_milestone(owner.id, "last")])
    });
    // 2^32 apart: the gap is used up after 32, and the list is spread out anew.
    let mut expected = vec!["first".to_owned()];
    let before = store.content().unwrap();
    change(&mut store, |tx| {
        for n in 1..=200 {
            let next = Milestone { position: n, ..a_milestone(owner.id, &n.to_string()) };
            milestone::insert(tx, &next)?;
            expected.push(n.to_string());
        }
        Ok(())
    });
    expected.push("last".to_owned());
    let titles: Vec<_> = milestone::of_project(&store, owner.id).unwrap().into_iter().map(|m| m.title).collect();
    assert_eq!(titles, expected);
    store.undo().unwrap();
    assert_eq!(store.content().unwrap(), before);
}

#[test]
fn projects_take_the_place_they_are_given() {
    let (_place, mut store) = new();
    let abc = ["a", "b", "c"].map(a_project);
    change(&mut store, |tx| abc.iter().try_for_each(|p| project::insert(tx, p)));
    change(&mut store, |tx| project::insert(tx, &Project { position: 1, ..a_project("x") }));
    assert_eq!(project::codes(&store).unwrap(), ["a", "x", "b", "c"]);
    change(&mut store, |tx| project::move_to(tx, abc[2].id, 0));
    assert_eq!(project::codes(&store).unwrap(), ["c", "a", "x", "b"]);
    assert_eq!(project::get(&store, abc[1].id).unwrap().unwrap().position, 3);
    change(&mut store, |tx| project::delete(tx, abc[0].id));
    assert_eq!(project::codes(&store).unwrap(), ["c", "x", "b"]);
    let positions: Vec<_> = project::list(&store).unwrap().iter().map(|p| p.position).collect();
    assert_eq!(positions, [0, 1, 2]);
}

#[test]
fn removing_a_project_takes_what_is_its_own_and_nothing_else() {
    let (_place, mut store) = new();
    fill(&mut store, 3, 4, 5);
    let before = store.content().unwrap();
    let gone = before.projects[1].id;
    change(&mut store, |tx| project::delete(tx, gone));
    let after = store.content().unwrap();
    let mut expected = before;
    expected.projects.retain(|p| p.id != gone);
    expected.projects[1].position = 1;
    expected.milestones.retain(|m| m.project_id != gone);
    expected.claims.retain(|c| c.project_id != gone);
    assert_eq!(after, expected);
}

#[test]
fn who_cites_a_source_is_known_and_a_cited_one_is_not_removed() {
    let (_place, mut store) = new();
    let (one, two) = (a_project("One"), a_project("Two"));
    let (cited, alone) = (a_source("Cited"), a_source("Alone"));
    change(&mut store, |tx| {
        project::insert(tx, &one)?;
        project::insert(tx, &two)?;
        source::insert(tx, &cited)?;
        source::insert(tx, &alone)?;
        for fact in ["length", "cost"] {
            claim::insert(tx, &Claim { source_id: Some(cited.id), ..a_claim(one.id, fact, "x") })?;
        }
        milestone::insert(tx, &Milestone { sources: vec![cited.id], ..a_milestone(two.id, "Opened") })
    });
    let citations = source::citations(&store).unwrap();
    let mut projects = vec![one.id, two.id];
    projects.sort();
    assert_eq!(citations.len(), 1);
    assert_eq!(citations[&cited.id], Citations { claims: 2, milestones: 1, projects, ..Citations::default() });
    assert_eq!(source::of_project(&store, two.id).unwrap(), std::slice::from_ref(&cited));

    assert!(matches!(refused(&mut store, |tx| source::delete(tx, cited.id)), StoreError::Refused { .. }));
    change(&mut store, |tx| source::delete(tx, alone.id));
    change(&mut store, |tx| source::uncite(tx, cited.id).and_then(|()| source::delete(tx, cited.id)));
    let content = store.content().unwrap();
    assert_eq!(content.sources, []);
    assert!(content.claims.len() == 2 && content.claims.iter().all(|c| c.source_id.is_none()));
    assert!(content.milestones.len() == 1 && content.milestones[0].sources.is_empty());
}

#[test]
fn what_is_not_there_cannot_be_changed() {
    let (_place, mut store) = new();
    let owner = a_project("One");
    change(&mut store, |tx| project::insert(tx, &owner));
    type Work = Box<dyn FnOnce(&Tx<'_>) -> Result<(), StoreError>>;
    let lost_claim = a_claim(owner.id, "length", "x");
    let lost_milestone = a_milestone(owner.id, "x");
    let (claim_id, milestone_id) = (lost_claim.id, lost_milestone.id);
    let table: Vec<(&str, Work)> = vec![
        ("project", Box::new(|tx| project::update(tx, &a_project("Two")))),
        ("project", Box::new(|tx| project::delete(tx, ProjectId::new()))),
        ("milestone", Box::new(move |tx| milestone::update(tx, &lost_milestone))),
        ("milestone", Box::new(move |tx| milestone::delete(tx, milestone_id))),
        ("milestone", Box::new(move |tx| milestone::move_to(tx, milestone_id, 0))),
        ("claim", Box::new(move |tx| claim::update(tx, &lost_claim))),
        ("claim", Box::new(move |tx| claim::choose(tx, claim_id))),
        ("claim", Box::new(move |tx| claim::unchoose(tx, claim_id))),
        ("claim", Box::new(move |tx| claim::delete(tx, claim_id))),
        ("source", Box::new(|tx| source::update(tx, &a_source("x")))),
        ("source", Box::new(|tx| source::delete(tx, milepost_model::SourceId::new()))),
    ];
    for (noun, work) in table {
        match refused(&mut store, work) {
            StoreError::Gone { noun: found } => assert_eq!(found, noun),
            other => panic!("{noun}: {other:?}"),
        }
    }
    // Nor can anything refer to it.
    let lost = ProjectId::new();
    assert!(matches!(
        refused(&mut store, |tx| milestone::insert(tx, &a_milestone(lost, "x"))),
        StoreError::Refused { .. }
    ));
    assert!(matches!(
        refused(&mut store, |tx| claim::insert(tx, &a_claim(lost, "x", "x"))),
        StoreError::Refused { .. }
    ));
}
