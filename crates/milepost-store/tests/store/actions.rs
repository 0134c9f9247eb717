//! Any sequence of actions undone gives the same content, byte for byte of the text export, and done
//! again the same again; also across restarts, and with goings back in between.

use crate::support::tracked::{a_baseline, a_cost, a_front, a_front_reading, a_quantity, a_quantity_reading, a_report};
use crate::support::{
    Place, a_claim, a_milestone, a_project, a_risk, a_schedule, a_source, an_activity, day, follows, text,
};
use milepost_model::project::Coordinates;
use milepost_model::schedule::{Activity, ActivityDate, Instant, MilestoneActivity, Schedule};
use milepost_model::{Baseline, Claim, Message, Milestone, Project, Quantity, Report, Risk, Source, Structure};
use milepost_store::{
    Store, StoreError, Tx, baseline, claim, content, cost, front, milestone, project, quantity, report, risk, schedule,
    source, structure,
};
use proptest::prelude::*;
use proptest::sample::Index;

/// Something that is done to a thing picked by its place among those there are.
#[derive(Clone, Debug)]
enum Act {
    ProjectAdd(i64),
    ProjectEdit(Index, String),
    ProjectMove(Index, i64),
    ProjectRemove(Index),
    MilestoneAdd(Index, usize, i64),
    MilestoneEdit(Index, String),
    MilestoneMove(Index, i64),
    MilestoneRemove(Index),
    ClaimAdd(Index, Index, bool),
    ClaimEdit(Index, String, bool),
    ClaimChoose(Index),
    ClaimUnchoose(Index),
    ClaimRemove(Index),
    SourceAdd,
    SourceEdit(Index, String),
    SourceRemove(Index),
    /// With a line of every milestone, and as a correction of the report before it or not.
    ReportAdd(Index, Index, bool),
    ReportEdit(Index, String),
    ReportRemove(Index),
    BaselineAdd(Index, bool),
    BaselineRemove(Index),
    QuantityAdd(Index, Index),
    QuantityEdit(Index, String),
    QuantityRemove(Index),
    FrontAdd(Index, Index),
    FrontRemove(Index),
    StructureAdd(Index),
    StructureRemove(Index),
    CostAdd(Index, Index),
    CostRemove(Index),
    /// Codes of the first two exchanged: the one rule that rows of a table must not break together.
    ProjectsExchangeCodes,
    ScheduleAdd(Index, usize),
    ScheduleRemove(Index),
    ScheduleEdit(Index, i32),
    CalendarEdit(Index, String),
    ActivityAdd(Index, usize),
    ActivityEdit(Index, String),
    ActivityMove(Index, Index),
    ActivityRemove(Index),
    RelationshipAdd(Index, Index),
    RelationshipRemove(Index),
    MilestoneFollow(Index, Index),
    RiskAdd(Index, Index, usize),
    RiskEdit(Index, String),
    RiskRemove(Index),
}

#[derive(Clone, Debug)]
enum Step {
    /// One transaction of several acts.
    Change(Vec<Act>),
    Undo,
    Redo,
    Back(Index),
    Reopen,
}

fn act() -> impl Strategy<Value = Act> {
    let i = any::<Index>;
    let place = || -1..6_i64;
    let words = || "[a-c]{0,2}";
    prop_oneof![
        place().prop_map(Act::ProjectAdd),
        (i(), words()).prop_map(|(i, w)| Act::ProjectEdit(i, w)),
        (i(), place()).prop_map(|(i, p)| Act::ProjectMove(i, p)),
        i().prop_map(Act::ProjectRemove),
        (i(), 1..4_usize, place()).prop_map(|(i, n, p)| Act::MilestoneAdd(i, n, p)),
        (i(), words()).prop_map(|(i, w)| Act::MilestoneEdit(i, w)),
        (i(), place()).prop_map(|(i, p)| Act::MilestoneMove(i, p)),
        i().prop_map(Act::MilestoneRemove),
        (i(), i(), any::<bool>()).prop_map(|(i, j, b)| Act::ClaimAdd(i, j, b)),
        (i(), words(), any::<bool>()).prop_map(|(i, w, b)| Act::ClaimEdit(i, w, b)),
        i().prop_map(Act::ClaimChoose),
        i().prop_map(Act::ClaimUnchoose),
        i().prop_map(Act::ClaimRemove),
        Just(Act::SourceAdd),
        (i(), words()).prop_map(|(i, w)| Act::SourceEdit(i, w)),
        i().prop_map(Act::SourceRemove),
        Just(Act::ProjectsExchangeCodes),
        (i(), 0..4_usize).prop_map(|(i, n)| Act::ScheduleAdd(i, n)),
        i().prop_map(Act::ScheduleRemove),
        (i(), any::<i32>()).prop_map(|(i, n)| Act::ScheduleEdit(i, n)),
        (i(), words()).prop_map(|(i, w)| Act::CalendarEdit(i, w)),
        (i(), 1..3_usize).prop_map(|(i, n)| Act::ActivityAdd(i, n)),
        (i(), words()).prop_map(|(i, w)| Act::ActivityEdit(i, w)),
        (i(), i()).prop_map(|(i, j)| Act::ActivityMove(i, j)),
        i().prop_map(Act::ActivityRemove),
        (i(), i()).prop_map(|(i, j)| Act::RelationshipAdd(i, j)),
        i().prop_map(Act::RelationshipRemove),
        (i(), i()).prop_map(|(i, j)| Act::MilestoneFollow(i, j)),
        (i(), i(), 0..3_usize).prop_map(|(i, j, n)| Act::RiskAdd(i, j, n)),
        (i(), words()).prop_map(|(i, w)| Act::RiskEdit(i, w)),
        i().prop_map(Act::RiskRemove),
        tracking(),
        tracking(),
    ]
}

fn tracking() -> impl Strategy<Value = Act> {
    let i = any::<Index>;
    let words = || "[a-c]{0,2}";
    prop_oneof![
        (i(), i(), any::<bool>()).prop_map(|(i, j, b)| Act::ReportAdd(i, j, b)),
        (i(), words()).prop_map(|(i, w)| Act::ReportEdit(i, w)),
        i().prop_map(Act::ReportRemove),
        (i(), any::<bool>()).prop_map(|(i, b)| Act::BaselineAdd(i, b)),
        i().prop_map(Act::BaselineRemove),
        (i(), i()).prop_map(|(i, j)| Act::QuantityAdd(i, j)),
        (i(), words()).prop_map(|(i, w)| Act::QuantityEdit(i, w)),
        i().prop_map(Act::QuantityRemove),
        (i(), i()).prop_map(|(i, j)| Act::FrontAdd(i, j)),
        i().prop_map(Act::FrontRemove),
        i().prop_map(Act::StructureAdd),
        i().prop_map(Act::StructureRemove),
        (i(), i()).prop_map(|(i, j)| Act::CostAdd(i, j)),
        i().prop_map(Act::CostRemove),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => prop::collection::vec(act(), 1..6).prop_map(Step::Change),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
        1 => any::<Index>().prop_map(Step::Back),
        1 => Just(Step::Reopen),
    ]
}

fn pick<T>(mut list: Vec<T>, index: Index) -> Option<T> {
    (!list.is_empty()).then(|| list.swap_remove(index.index(list.len())))
}

/// Does one act; where there is nothing to do it to, nothing.
fn perform(tx: &Tx<'_>, act: &Act) -> Result<(), StoreError> {
    match act {
        Act::ProjectAdd(position) => {
            let name = project::count(tx)?.to_string();
            let new = Project { position: *position, ..a_project(&name) };
            // The code may be taken by one that was added before another was removed.
            if project::by_code(tx, &new.code)?.is_none() { project::insert(tx, &new) } else { Ok(()) }
        }
        Act::ProjectEdit(i, words) => with(pick(project::list(tx)?, *i), |p| {
            let coordinates = (!words.is_empty()).then_some(Coordinates { latitude: 0.1, longitude: -0.0 });
            let places = words.chars().map(String::from).collect();
            project::update(tx, &Project { description: words.clone(), coordinates, places, ..p })
        }),
        Act::ProjectMove(i, to) => with(pick(project::list(tx)?, *i), |p| project::move_to(tx, p.id, *to)),
        Act::ProjectRemove(i) => with(pick(project::list(tx)?, *i), |p| project::delete(tx, p.id)),
        Act::MilestoneAdd(i, count, position) => with(pick(project::list(tx)?, *i), |p| {
            let sources: Vec<_> = source::list(tx)?.iter().map(|s| s.id).take(2).collect();
            let new = || Milestone { position: *position, sources: sources.clone(), ..a_milestone(p.id, "new") };
            milestone::insert_all(tx, &(0..*count).map(|_| new()).collect::<Vec<_>>())
        }),
        Act::MilestoneEdit(i, words) => with(pick(milestone::all(tx)?, *i), |mut m| {
            m.actual = (!words.is_empty()).then(|| day(2026, 1, 31));
            m.sources.reverse();
            milestone::update(tx, &Milestone { title: words.clone(), ..m })
        }),
        Act::MilestoneMove(i, to) => with(pick(milestone::all(tx)?, *i), |m| milestone::move_to(tx, m.id, *to)),
        Act::MilestoneRemove(i) => with(pick(milestone::all(tx)?, *i), |m| milestone::delete(tx, m.id)),
        Act::ClaimAdd(i, j, chosen) => with(pick(project::list(tx)?, *i), |p| {
            let source_id = pick(source::list(tx)?, *j).map(|s| s.id);
            claim::insert(tx, &Claim { source_id, chosen: *chosen, ..a_claim(p.id, "length", "850 m") })
        }),
        Act::ClaimEdit(i, words, chosen) => with(pick(claim::all(tx)?, *i), |c| {
            let new = a_claim(c.project_id, words, "1,005 m");
            claim::update(tx, &Claim { id: c.id, source_id: c.source_id, chosen: *chosen, ..new })
        }),
        Act::ClaimChoose(i) => with(pick(claim::all(tx)?, *i), |c| claim::choose(tx, c.id)),
        Act::ClaimUnchoose(i) => with(pick(claim::all(tx)?, *i), |c| claim::unchoose(tx, c.id)),
        Act::ClaimRemove(i) => with(pick(claim::all(tx)?, *i), |c| claim::delete(tx, c.id)),
        Act::SourceAdd => source::insert(tx, &a_source("new")),
        Act::SourceEdit(i, words) => {
            with(pick(source::list(tx)?, *i), |s| source::update(tx, &Source { title: words.clone(), ..s }))
        }
        Act::SourceRemove(i) => with(pick(source::list(tx)?, *i), |s| {
            source::uncite(tx, s.id)?;
            source::delete(tx, s.id)
        }),
        Act::ReportAdd(i, j, corrects) => with(pick(project::list(tx)?, *i), |p| {
            let before = report::of_project(tx, p.id)?.pop().map(|report| report.id).filter(|_| *corrects);
            let of_source = pick(source::list(tx)?, *j).map(|s| s.id);
            let mut new = a_report(p.id, &milestone::of_project(tx, p.id)?, of_source);
            new.quantities = quantity::of_project(tx, p.id)?.iter().map(a_quantity_reading).collect();
            new.fronts = front::of_project(tx, p.id)?.iter().map(a_front_reading).collect();
            report::insert(tx, &Report { corrects: before, ..new })
        }),
        Act::ReportEdit(i, words) => with(pick(report::all(tx)?, *i), |mut r| {
            r.lines.reverse();
            r.issued = (!words.is_empty()).then_some(r.data_date);
            report::update(tx, &Report { title: words.clone(), ..r })
        }),
        Act::ReportRemove(i) => with(pick(report::all(tx)?, *i), |r| {
            let corrected = report::of_project(tx, r.project_id)?.iter().any(|other| other.corrects == Some(r.id));
            if corrected { Ok(()) } else { report::delete(tx, r.id) }
        }),
        Act::BaselineAdd(i, current) => with(pick(project::list(tx)?, *i), |p| {
            let new = a_baseline(p.id, &milestone::of_project(tx, p.id)?, &quantity::of_project(tx, p.id)?);
            baseline::insert(tx, &Baseline { current: *current, ..new })
        }),
        Act::BaselineRemove(i) => with(pick(baseline::all(tx)?, *i), |b| baseline::delete(tx, b.id)),
        Act::QuantityAdd(i, j) => with(pick(project::list(tx)?, *i), |p| {
            let of_source = pick(source::list(tx)?, *j).map(|s| s.id);
            quantity::insert(tx, &a_quantity(p.id, of_source))
        }),
        Act::QuantityEdit(i, words) => with(pick(quantity::all(tx)?, *i), |mut q| {
            q.readings.truncate(words.len());
            quantity::update(tx, &Quantity { name: words.clone(), ..q })
        }),
        Act::QuantityRemove(i) => with(pick(quantity::all(tx)?, *i), |q| quantity::delete(tx, q.id)),
        Act::FrontAdd(i, j) => with(pick(project::list(tx)?, *i), |p| {
            let of_source = pick(source::list(tx)?, *j).map(|s| s.id);
            front::insert(tx, &a_front(p.id, of_source))
        }),
        Act::FrontRemove(i) => with(pick(front::all(tx)?, *i), |f| front::delete(tx, f.id)),
        Act::StructureAdd(i) => with(pick(project::list(tx)?, *i), |p| {
            let milestones = milestone::of_project(tx, p.id)?.iter().map(|m| m.id).collect();
            structure::insert(tx, &Structure { milestones, to: Some(7.into()), ..Structure::blank(p.id) })
        }),
        Act::StructureRemove(i) => with(pick(structure::all(tx)?, *i), |s| structure::delete(tx, s.id)),
        Act::CostAdd(i, j) => with(pick(project::list(tx)?, *i), |p| {
            let of_source = pick(source::list(tx)?, *j).map(|s| s.id);
            cost::insert(tx, &a_cost(p.id, of_source))
        }),
        Act::CostRemove(i) => with(pick(cost::all(tx)?, *i), |c| cost::delete(tx, c.id)),
        Act::ProjectsExchangeCodes => match project::list(tx)?.as_slice() {
            [one, two, ..] => {
                project::update(tx, &Project { code: "free".to_owned(), ..one.clone() })?;
                project::update(tx, &Project { code: one.code.clone(), ..two.clone() })?;
                project::update(tx, &Project { code: two.code.clone(), ..one.clone() })
            }
            _ => Ok(()),
        },
        other => schedule_act(tx, other),
    }
}

/// The schedules of all projects.
fn schedules(tx: &Tx<'_>) -> Result<Vec<Schedule>, StoreError> {
    let mut found = vec![];
    for project in schedule::projects(tx)? {
        found.extend(schedule::of_project(tx, project)?);
    }
    Ok(found)
}

/// The activities of all schedules.
fn activities(tx: &Tx<'_>) -> Result<Vec<Activity>, StoreError> {
    Ok(schedules(tx)?.into_iter().flat_map(|s| s.activities).collect())
}

fn schedule_act(tx: &Tx<'_>, act: &Act) -> Result<(), StoreError> {
    match act {
        Act::ScheduleAdd(i, count) => with(pick(project::list(tx)?, *i), |p| {
            schedule::delete_of_project(tx, p.id)?;
            schedule::insert(tx, &a_schedule(p.id, *count))
        }),
        Act::ScheduleRemove(i) => {
            with(pick(schedule::projects(tx)?, *i), |project| schedule::delete_of_project(tx, project))
        }
        Act::ScheduleEdit(i, at) => with(pick(schedules(tx)?, *i), |mut s| {
            s.projects[0].data_date = Some(Instant(*at));
            s.projects[0].options.open_ends_critical ^= true;
            schedule::options::update(tx, &s.projects[0])
        }),
        Act::CalendarEdit(i, words) => with(pick(schedules(tx)?, *i), |mut s| {
            let calendar = &mut s.calendars[0];
            calendar.name.clone_from(words);
            calendar.week[6] = None;
            match words.is_empty() {
                true => calendar.exceptions.clear(),
                false => calendar.exceptions.extend(calendar.exceptions.clone()),
            }
            schedule::calendar::update(tx, s.projects[0].id, calendar)
        }),
        Act::ActivityAdd(i, count) => with(pick(activities(tx)?, *i), |after| {
            let new: Vec<_> = (0..*count).map(|_| an_activity(after.project_id, "new")).collect();
            schedule::activity::insert_all(tx, after.project_id, &new, Some(after.id))
        }),
        Act::ActivityEdit(i, words) => with(pick(activities(tx)?, *i), |mut a| {
            a.codes.clear();
            a.actual_start = Some(Instant(0));
            a.user_values.extend(a.user_values.clone());
            schedule::activity::update(tx, &Activity { name: words.clone(), ..a })
        }),
        Act::ActivityMove(i, j) => with(pick(activities(tx)?, *i), |a| {
            let others: Vec<_> = schedule::activity::of_project(tx, a.project_id)?;
            let after = pick(others, *j).map(|other| other.id).filter(|other| *other != a.id);
            schedule::activity::move_after(tx, a.project_id, a.id, after)
        }),
        Act::ActivityRemove(i) => {
            with(pick(activities(tx)?, *i), |a| schedule::activity::delete(tx, a.project_id, a.id))
        }
        Act::RelationshipAdd(i, j) => with(pick(activities(tx)?, *i), |a| {
            // Also between projects.
            with(pick(activities(tx)?, *j), |b| schedule::relationship::insert(tx, b.project_id, &follows(&a, &b)))
        }),
        Act::RelationshipRemove(i) => with(pick(schedules(tx)?, *i), |s| {
            with(s.relationships.first(), |r| schedule::relationship::delete(tx, s.projects[0].id, r.id))
        }),
        Act::MilestoneFollow(i, j) => with(pick(milestone::all(tx)?, *i), |m| {
            let of_project = schedule::activity::of_project(tx, m.project_id)?;
            with(pick(of_project, *j), |a| {
                let reads = ActivityDate::Start;
                let (project_id, milestone_id, activity_id) = (m.project_id, m.id, a.id);
                schedule::link::put(tx, &MilestoneActivity { project_id, milestone_id, activity_id, reads })
            })
        }),
        Act::RiskAdd(i, j, count) => with(pick(project::list(tx)?, *i), |p| {
            let mut of_project = schedule::activity::of_project(tx, p.id)?;
            let first = j.index(of_project.len().max(1)).min(of_project.len());
            of_project.rotate_left(first);
            risk::insert(tx, &a_risk(p.id, of_project.iter().take(*count)))
        }),
        Act::RiskEdit(i, words) => with(pick(risk::all(tx)?, *i), |mut r| {
            r.activities.reverse();
            r.activities.truncate(words.len());
            r.cost += r.probability;
            risk::update(tx, &Risk { name: words.clone(), ..r })
        }),
        Act::RiskRemove(i) => with(pick(risk::all(tx)?, *i), |r| risk::delete(tx, r.id)),
        _ => Ok(()),
    }
}

fn with<T>(thing: Option<T>, work: impl FnOnce(T) -> Result<(), StoreError>) -> Result<(), StoreError> {
    thing.map_or(Ok(()), work)
}

/// What undo and redo should come to, told by keeping every content there ever was.
struct Told {
    /// The content after each entry; the first is the beginning.
    after: Vec<String>,
    undo: Vec<String>,
    redo: Vec<String>,
}

impl Told {
    fn now(&self) -> &String {
        self.after.last().unwrap()
    }

    fn change(&mut self, to: String) {
        self.undo.push(self.now().clone());
        self.redo.clear();
        self.after.push(to);
    }

    fn undo(&mut self) -> bool {
        let Some(to) = self.undo.pop() else { return false };
        self.redo.push(self.now().clone());
        self.after.push(to);
        true
    }

    fn redo(&mut self) -> bool {
        let Some(to) = self.redo.pop() else { return false };
        self.undo.push(self.now().clone());
        self.after.push(to);
        true
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_actions_undone_and_done_again_give_the_same_bytes(steps in prop::collection::vec(step(), 1..24)) {
        let place = Place::new();
        let mut store = Store::create(&place.file).unwrap();
        let mut told = Told { after: vec![text(&store)], undo: vec![], redo: vec![] };
        for step in &steps {
            match step {
                Step::Change(acts) => {
                    let ((), entry) = store
                        .transact(Message::new("test-change"), |tx| acts.iter().try_for_each(|a| perform(tx, a)))
                        .unwrap();
                    // A new rank without a new place is a change of the file that the text does not show.
                    if entry.is_some() { told.change(text(&store)) }
                }
                Step::Undo => prop_assert_eq!(store.undo().unwrap().is_some(), told.undo()),
                Step::Redo => prop_assert_eq!(store.redo().unwrap().is_some(), told.redo()),
                Step::Back(index) => {
                    let number = index.index(told.after.len());
                    let to = told.after[number].clone();
                    let past = store.read_after(i64::try_from(number).unwrap(), content::read).unwrap();
                    prop_assert_eq!(&milepost_exchange::text::write(&past), &to);
                    match store.restore(i64::try_from(number).unwrap()).unwrap() {
                        Some(_) => told.change(to),
                        None => prop_assert_eq!(&to, told.now()),
                    }
                }
                Step::Reopen => {
                    drop(store);
                    store = Store::open(&place.file).unwrap();
                }
            }
            prop_assert_eq!(&text(&store), told.now());
        }
        prop_assert_eq!(store.revision().unwrap(), i64::try_from(told.after.len() - 1).unwrap());

        // All undone is the beginning, all done again is the end; twice, with a restart.
        let last = text(&store);
        let undoable = told.undo.len();
        while store.redo().unwrap().is_some() {}
        let end = text(&store);
        for _ in 0..2 {
            let mut count = 0;
            while store.undo().unwrap().is_some() { count += 1; }
            prop_assert!(count >= undoable);
            prop_assert_eq!(&text(&store), &told.after[0]);
            drop(store);
            store = Store::open(&place.file).unwrap();
            while store.redo().unwrap().is_some() {}
            prop_assert_eq!(&text(&store), &end);
        }
        // And where the steps had led is still there to go back to.
        store.restore(i64::try_from(told.after.len() - 1).unwrap()).unwrap();
        prop_assert_eq!(text(&store), last);
        let check = store.check().unwrap();
        prop_assert!(check.sound(), "{:?}", check.findings);
    }
}
