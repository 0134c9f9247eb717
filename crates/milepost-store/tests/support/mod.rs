//! What the store's tests and benchmarks share: a workspace in a folder of its own, and things to put in it.

pub(crate) mod tracked;

use chrono::NaiveDate;
use milepost_model::schedule::{
    Activity, Assignment, Calendar, CalendarException, CodeType, CodeValue, DurationRange, Lag, RangePoints,
    RangeShape, Relationship, RelationshipKind, Schedule, ScheduleProject, UserField, UserFieldKind, UserValue, Wbs,
};
use milepost_model::{
    ActivityId, Bound, Claim, ClaimValue, DateInterval, FactName, Length, Message, Milestone, Money, Project,
    ProjectId, ProjectKind, Risk, Source, SourceId,
};
use milepost_store::{Entry, Store, StoreError, Tx, claim, milestone, project, source};
use rust_decimal::Decimal;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A new workspace, `place/bridges.milepost`. The folder goes when it is dropped.
pub(crate) struct Place {
    pub(crate) folder: TempDir,
    pub(crate) file: PathBuf,
}

impl Place {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        // A folder within: what is beside the workspace is ours alone.
        std::fs::create_dir(folder.path().join("place")).unwrap();
        let file = folder.path().join("place/bridges.milepost");
        Self { folder, file }
    }

    pub(crate) fn within(&self, name: &str) -> PathBuf {
        self.file.with_file_name(name)
    }
}

/// The text export of what is in a workspace.
pub(crate) fn text(store: &Store) -> String {
    milepost_exchange::text::write(&store.content().unwrap())
}

/// One transaction whose words do not matter.
pub(crate) fn change<T>(store: &mut Store, work: impl FnOnce(&Tx<'_>) -> Result<T, StoreError>) -> (T, Option<Entry>) {
    store.transact(Message::new("test-change"), work).unwrap()
}

pub(crate) fn a_project(name: &str) -> Project {
    Project {
        code: name.to_lowercase().replace(' ', "-"),
        name: name.to_owned(),
        kind: ProjectKind::Bridge,
        places: vec!["Khasan".to_owned(), "Tumangang".to_owned()],
        countries: vec!["RU".to_owned(), "KP".to_owned()],
        currency: Some("RUB".parse().unwrap()),
        ..Project::blank(i64::MAX)
    }
}

pub(crate) fn a_milestone(project: ProjectId, title: &str) -> Milestone {
    Milestone { title: title.to_owned(), planned: Some(day(2026, 3, 12)), ..Milestone::blank(project, i64::MAX) }
}

pub(crate) fn a_claim(project: ProjectId, fact: &str, reported: &str) -> Claim {
    Claim {
        fact: FactName(fact.to_owned()),
        reported: reported.to_owned(),
        value: ClaimValue::Text(reported.to_owned()),
        ..Claim::blank(project)
    }
}

pub(crate) fn a_source(title: &str) -> Source {
    Source { title: title.to_owned(), ..Source::blank() }
}

pub(crate) fn day(year: i32, month: u32, day: u32) -> DateInterval {
    DateInterval::day(NaiveDate::from_ymd_opt(year, month, day).unwrap())
}

/// A day that moves on with `n`, over eight years.
fn some_day(n: usize) -> DateInterval {
    let first = NaiveDate::from_ymd_opt(2022, 1, 1).unwrap();
    DateInterval::day(first + chrono::Days::new((n * 37 % 2900) as u64))
}

/// Fills a workspace with projects, each with milestones and claims, and one source for each: one
/// change of the history a project, as if they had been entered one by one.
pub(crate) fn fill(store: &mut Store, projects: usize, milestones: usize, claims: usize) {
    for p in 0..projects {
        let action = Message::new("history-project-added").with("project", format!("Project {p}"));
        let done: Result<_, StoreError> = store.transact(action, |tx| fill_one(tx, p, milestones, claims));
        done.unwrap();
    }
}

fn fill_one(tx: &Tx<'_>, p: usize, milestones: usize, claims: usize) -> Result<(), StoreError> {
    let cited = a_source(&format!("Progress report of project {p}"));
    source::insert(tx, &cited)?;
    let made = a_project(&format!("Project {p}"));
    project::insert(tx, &made)?;
    let list: Vec<_> = (0..milestones)
        .map(|m| Milestone {
            title: format!("Span {m} closed"),
            weight: Decimal::new(i64::try_from(m % 9 + 1).unwrap(), 0),
            planned: Some(some_day(p + m * 40)),
            forecast: Some(some_day(p + m * 41)),
            actual: (m % 2 == 0).then(|| some_day(p + m * 42)),
            note: "As reported by the contractor.".to_owned(),
            sources: vec![cited.id],
            ..Milestone::blank(made.id, i64::MAX)
        })
        .collect();
    milestone::insert_all(tx, &list)?;
    for c in 0..claims {
        claim::insert(tx, &filled_claim(made.id, cited.id, p, c))?;
    }
    Ok(())
}

fn filled_claim(project: ProjectId, cited: SourceId, p: usize, c: usize) -> Claim {
    let number = Decimal::new(i64::try_from(1000 + p * 7 + c).unwrap(), 1);
    let (fact, value) = match c % 5 {
        0 => ("length", ClaimValue::Length(Length { metres: number, bound: Bound::About })),
        1 => ("finish", ClaimValue::Date(some_day(p + c))),
        2 => ("cost", ClaimValue::Money(Money { amount: number, currency: "RUB".parse().unwrap() })),
        3 => ("progress", ClaimValue::Share(Decimal::new(i64::try_from(c).unwrap(), 2))),
        _ => ("contractor", ClaimValue::Text("a contractor".to_owned())),
    };
    Claim {
        fact: FactName(fact.to_owned()),
        reported: format!("{number} as reported"),
        value,
        source_id: Some(cited),
        stated: Some(some_day(p * 3 + c)),
        chosen: c < 5,
        ..Claim::blank(project)
    }
}

/// Every file under a folder with its bytes: to see that nothing was changed.
pub(crate) fn fingerprint(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = vec![];
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(fingerprint(&path));
            found.push((path, vec![]));
        } else {
            let bytes = std::fs::read(&path).unwrap();
            found.push((path, bytes));
        }
    }
    found.sort();
    found
}

/// A schedule of `count` activities in a chain, with one of everything that a schedule has.
#[must_use]
pub(crate) fn a_schedule(project: ProjectId, count: usize) -> Schedule {
    let origin = || String::from("1");
    let calendar = Calendar { project_id: Some(project), ..a_calendar() };
    let night = Calendar { project_id: Some(project), base: Some(calendar.id), ..Calendar::blank("Night") };
    let wbs = Wbs {
        id: milepost_model::WbsId::new(),
        project_id: project,
        parent: None,
        position: 0,
        code: "1".to_owned(),
        name: "Foundations".to_owned(),
        origin: origin(),
    };
    let below = Wbs { id: milepost_model::WbsId::new(), parent: Some(wbs.id), ..wbs.clone() };
    let code_type = CodeType {
        id: milepost_model::CodeTypeId::new(),
        project_id: Some(project),
        name: "Area".to_owned(),
        position: 0,
        origin: origin(),
    };
    let code_value = CodeValue {
        id: milepost_model::CodeValueId::new(),
        type_id: code_type.id,
        parent: None,
        code: "N".to_owned(),
        name: "North".to_owned(),
        position: 0,
        color: Some("#336699".to_owned()),
        origin: origin(),
    };
    let user_field = UserField {
        id: milepost_model::UserFieldId::new(),
        subject: "TASK".to_owned(),
        name: "Permit".to_owned(),
        kind: UserFieldKind::Text,
        origin: origin(),
    };
    let activities: Vec<_> = (0..count)
        .map(|n| Activity {
            wbs_id: Some(below.id),
            calendar_id: (n % 2 == 1).then_some(night.id),
            codes: vec![code_value.id],
            user_values: vec![(user_field.id, UserValue::Text("yes".to_owned()))],
            ..an_activity(project, &format!("A{}", 1000 + n * 10))
        })
        .collect();
    let relationships = activities.iter().zip(activities.iter().skip(1)).map(|(a, b)| follows(a, b)).collect();
    let assignments = activities.iter().map(|a| Assignment::blank(a.id)).collect();
    let mut own = ScheduleProject { id: project, ..ScheduleProject::blank("BR") };
    own.calendar_id = Some(calendar.id);
    Schedule {
        projects: vec![own],
        calendars: vec![calendar, night],
        wbs: vec![wbs, below],
        activities,
        relationships,
        assignments,
        code_types: vec![code_type],
        code_values: vec![code_value],
        user_fields: vec![user_field],
        ..Schedule::default()
    }
}

fn a_calendar() -> Calendar {
    let new_year = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    let holiday = CalendarException {
        name: "New Year".to_owned(),
        from: new_year,
        to: new_year,
        hours: vec![],
        recurrence: None,
    };
    Calendar { exceptions: vec![holiday], ..Calendar::standard("Site") }
}

pub(crate) fn an_activity(project: ProjectId, code: &str) -> Activity {
    Activity { code: code.to_owned(), name: format!("Work {code}"), original: 2400, ..Activity::blank(project) }
}

pub(crate) fn follows(predecessor: &Activity, successor: &Activity) -> Relationship {
    relationship(predecessor.id, successor.id)
}

pub(crate) fn relationship(predecessor: ActivityId, successor: ActivityId) -> Relationship {
    let (kind, lag) = (RelationshipKind::FinishStart, Lag::Work(480));
    Relationship { id: milepost_model::RelationshipId::new(), predecessor, successor, kind, lag }
}

pub(crate) fn a_risk<'a>(project: ProjectId, delays: impl Iterator<Item = &'a Activity>) -> Risk {
    let points = RangePoints::Shares { low: Decimal::ZERO, likely: Decimal::new(1, 1), high: Decimal::new(5, 1) };
    Risk {
        name: "Flood".to_owned(),
        probability: Decimal::new(30, 2),
        delay: DurationRange { shape: RangeShape::Pert, points },
        activities: delays.map(|activity| activity.id).collect(),
        cost: Decimal::new(4_000_050, 2),
        note: "As in 2013".to_owned(),
        ..Risk::blank(project)
    }
}
