//! The text export: its bytes, written out here by hand, and that reading is the inverse of writing.

#![cfg(test)]
use chrono::{Days, NaiveDate};
use milepost_exchange::text::{TextError, read, write};
use milepost_model::project::Coordinates;
#[cfg(test)]
mod tracked;

use milepost_model::{
    Bound, Chainage, Claim, ClaimId, ClaimValue, Content, DateInterval, DayRange, FactName, Grain, Length, Milestone,
    MilestoneId, Money, Project, ProjectId, ProjectKind, ProjectStatus, Reliability, ReportingRhythm, Source, SourceId,
};
use proptest::prelude::*;
use rust_decimal::Decimal;
use tracked::{rubles, tracked};
use uuid::Uuid;

const TUMEN: &str = include_str!("../files/tumen.txt");

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn interval(from: &str, to: &str, grain: Grain) -> DateInterval {
    let end = |t: &str| (!t.is_empty()).then(|| day(t));
    DateInterval::new(end(from), end(to), grain).unwrap()
}

/// The content of `../files/tumen.txt`, value by value.
fn tumen() -> Content {
    let id = |n: u128| Uuid::from_u128(0x0193_5000_0000_7000_8000_0000_0000_0000 + n);
    let project_id = ProjectId(id(1));
    let claim = |n, fact: &str, reported: &str, value| Claim {
        id: ClaimId(id(n)),
        project_id,
        fact: FactName(fact.to_owned()),
        reported: reported.to_owned(),
        value,
        source_id: None,
        stated: None,
        note: String::new(),
        chosen: false,
    };
    let metres = |text: &str, bound| ClaimValue::Length(Length { metres: text.parse().unwrap(), bound });
    Content {
        projects: vec![
            Project {
                id: project_id,
                code: "tumen-road-bridge".to_owned(),
                name: "Tumen “road” bridge".to_owned(),
                kind: ProjectKind::Bridge,
                kind_name: String::new(),
                places: vec!["Khasan".to_owned(), "Tumangang".to_owned()],
                countries: vec!["RU".to_owned(), "KP".to_owned()],
                coordinates: Some(Coordinates { latitude: 42.4171, longitude: 130.0 }),
                status: ProjectStatus::UnderConstruction,
                description: "Two lanes.\n\"Just over half a mile\".".to_owned(),
                currency: Some("RUB".parse().unwrap()),
                position: 0,
                rhythm: ReportingRhythm::Monthly,
                chainage: Some(Chainage { length: "1005".parse().unwrap(), claim_id: Some(ClaimId(id(3))) }),
            },
            Project {
                id: ProjectId(id(0)),
                code: "other".to_owned(),
                name: String::new(),
                kind: ProjectKind::Other,
                kind_name: "cable car".to_owned(),
                places: vec![],
                countries: vec![],
                coordinates: None,
                status: ProjectStatus::Planned,
                description: String::new(),
                currency: None,
                position: 1,
                rhythm: ReportingRhythm::None,
                chainage: None,
            },
        ],
        milestones: vec![Milestone {
            id: MilestoneId(id(2)),
            project_id,
            position: 0,
            title: "Deck closed".to_owned(),
            weight: "2.50".parse().unwrap(),
            planned: Some(interval("2026-07-01", "2026-09-30", Grain::Quarter)),
            forecast: Some(interval("", "2026-12-31", Grain::By)),
            actual: None,
            note: String::new(),
            noted: None,
            sources: vec![SourceId(id(9))],
            budget: Some(rubles("9000000000")),
            range: Some(DayRange { least: -10, likely: 0, most: 45 }),
        }],
        claims: vec![
            Claim { chosen: true, ..claim(3, "length", "1,005 m", metres("1005", Bound::Exactly)) },
            Claim {
                source_id: Some(SourceId(id(9))),
                stated: Some(DateInterval::day(day("2025-04-30"))),
                note: "C:\\new".to_owned(),
                ..claim(4, "length", "just over half a mile", metres("804.672", Bound::Over))
            },
            claim(5, "finish", "after June 2026", ClaimValue::Date(interval("2026-07-01", "", Grain::After))),
            claim(
                6,
                "cost",
                "9 billion",
                ClaimValue::Money(Money { amount: "9000000000".parse().unwrap(), currency: "RUB".parse().unwrap() }),
            ),
            claim(7, "progress", "35%", ClaimValue::Share("0.35".parse().unwrap())),
            claim(8, "lanes", "two", ClaimValue::Number("2".parse().unwrap())),
        ],
        sources: vec![Source {
            id: SourceId(id(9)),
            title: "Construction begins".to_owned(),
            publisher: "A news agency".to_owned(),
            published: Some(DateInterval::day(day("2025-04-30"))),
            link: Some("https://example.org/".to_owned()),
            reliability: Reliability::FirstHand,
            note: String::new(),
        }],
        ..tracked(project_id)
    }
}

#[test]
fn content_is_written_as_the_file_written_by_hand() {
    assert_eq!(write(&tumen()), TUMEN);
}

#[test]
fn the_file_written_by_hand_reads_as_its_content() {
    assert_eq!(read(TUMEN), Ok(tumen()));
}

#[test]
fn the_format_of_the_first_version_still_reads() {
    // What it had is what this one has without what came later.
    let of_the_first = ["[[project]]", "[[project.milestone]]", "[[project.claim]]", "[[source]]"];
    let tables = TUMEN
        .split("\n\n")
        .filter(|table| table.starts_with('#') || of_the_first.iter().any(|head| table.starts_with(head)));
    let later = ["rhythm", "chainage", "budget", "range"];
    let lines = tables.flat_map(|table| table.lines().chain([""]));
    let lines: Vec<_> = lines.filter(|line| !later.iter().any(|key| line.starts_with(key))).collect();
    let first = read(&lines.join("\n").replace("milepost = 2", "milepost = 1")).unwrap();
    let (now, source) = (tumen(), first.sources.clone());
    assert_eq!((first.claims, source), (now.claims, now.sources));
    assert_eq!(
        first.milestones,
        now.milestones.into_iter().map(|m| Milestone { budget: None, range: None, ..m }).collect::<Vec<_>>()
    );
    assert!(first.reports.is_empty() && first.fronts.is_empty());
}

#[test]
fn an_empty_workspace_is_two_lines() {
    let text = write(&Content::default());
    assert_eq!(text, "# A Milepost workspace as text. The format is described in docs/text-export.md.\nmilepost = 2\n");
    assert_eq!(read(&text), Ok(Content::default()));
}

#[test]
fn lists_in_any_order_are_written_the_same() {
    let mut content = tumen();
    content.projects.reverse();
    content.claims.reverse();
    assert_eq!(write(&content), TUMEN);
}

#[test]
fn what_is_wrong_is_named_with_its_line() {
    // (what is put in place of what, the line of it in the file, a word of the detail)
    let table = [
        ("planned = \"2026-07-01..2026-09-30 quarter\"", "planned = \"2026-09-30..2026-07-01 quarter\"", "last day"),
        ("weight = \"2.50\"", "weight = \"much\"", "decimal"),
        ("kind = \"bridge\"", "kind = \"brigde\"", "brigde"),
        ("value = \"804.672\"", "value = \"half a mile\"", "decimal"),
        ("title = \"Deck closed\"", "titel = \"Deck closed\"", "titel"),
        ("coordinates = [42.4171, 130.0]", "coordinates = [42.4171]", "length"),
        ("reported = \"two\"", "reported = \"two", "string"),
    ];
    for (right, wrong, word) in table {
        let line = 1 + TUMEN.lines().position(|l| l == right).unwrap();
        match read(&TUMEN.replacen(right, wrong, 1)) {
            Err(TextError::Malformed { line: found, detail }) => {
                assert_eq!(found, line, "{wrong}: {detail}");
                assert!(detail.contains(word), "{wrong}: {detail}");
            }
            other => panic!("{wrong}: {other:?}"),
        }
    }
}

#[test]
fn money_needs_a_currency() {
    let text = TUMEN.replace("value = \"9000000000\"\ncurrency = \"RUB\"", "value = \"9000000000\"");
    let line = 1 + text.lines().position(|l| l == "value = \"9000000000\"").unwrap();
    assert_eq!(read(&text), Err(TextError::Malformed { line, detail: "missing field `currency`".to_owned() }));
}

#[test]
fn another_text_is_not_taken_for_an_export() {
    for text in ["", "Dear reader,\nnothing here.\n", "[package]\nname = \"x\"\n", "\u{0}\u{1}"] {
        assert_eq!(read(text), Err(TextError::NotAnExport), "{text:?}");
    }
}

#[test]
fn a_newer_format_says_so() {
    assert_eq!(read("milepost = 3\n[[new]]\n"), Err(TextError::Newer { found: 3 }));
}

fn any_interval() -> impl Strategy<Value = DateInterval> {
    let grains = prop::sample::select(vec![
        Grain::Day,
        Grain::Month,
        Grain::Quarter,
        Grain::Season,
        Grain::Half,
        Grain::Third,
        Grain::Year,
        Grain::EndOf,
        Grain::By,
        Grain::After,
        Grain::Range,
    ]);
    // From the year 1 to the year 9999, and what lies between most often.
    let first = prop_oneof![-719_162..2_932_896_i64, 0..30_000_i64];
    (first, 0..400_u64, grains).prop_map(|(first, length, grain)| {
        let earliest = NaiveDate::from_epoch_days(i32::try_from(first).unwrap()).unwrap();
        let latest = earliest.checked_add_days(Days::new(length)).unwrap();
        DateInterval::new((grain != Grain::By).then_some(earliest), (grain != Grain::After).then_some(latest), grain)
            .unwrap()
    })
}

fn any_decimal() -> impl Strategy<Value = Decimal> {
    (any::<i64>(), 0..=28_u32).prop_map(|(number, scale)| Decimal::new(number, scale))
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[ -~\\n\\r\\t]{0,20}", Just("\u{7f}\u{0}\u{202e}\"\\".to_owned())]
}

fn any_uuid() -> impl Strategy<Value = Uuid> {
    any::<u128>().prop_map(Uuid::from_u128)
}

fn any_value() -> impl Strategy<Value = ClaimValue> {
    let bound = prop::sample::select(vec![Bound::Exactly, Bound::About, Bound::Over, Bound::Under]);
    prop_oneof![
        (any_decimal(), bound).prop_map(|(metres, bound)| ClaimValue::Length(Length { metres, bound })),
        any_interval().prop_map(ClaimValue::Date),
        (any_decimal(), "[A-Z]{3}")
            .prop_map(|(amount, c)| ClaimValue::Money(Money { amount, currency: c.parse().unwrap() })),
        any_decimal().prop_map(ClaimValue::Number),
        any_decimal().prop_map(ClaimValue::Share),
        any_text().prop_map(ClaimValue::Text),
    ]
}

fn any_milestone() -> impl Strategy<Value = Milestone> {
    let dates = [(); 3].map(|()| prop::option::of(any_interval()));
    let note = (
        any_text(),
        prop::option::of(
            (0_i32..80_000).prop_map(|days| day("1900-01-01") + chrono::Days::new(days.unsigned_abs().into())),
        ),
    );
    (any_uuid(), any_text(), any_decimal(), dates, note, prop::collection::vec(any_uuid(), 0..3)).prop_map(
        |(id, title, weight, [planned, forecast, actual], (note, noted), sources)| Milestone {
            id: MilestoneId(id),
            project_id: ProjectId(Uuid::nil()),
            position: 0,
            title,
            weight,
            planned,
            forecast,
            actual,
            note,
            noted,
            sources: sources.into_iter().map(SourceId).collect(),
            budget: None,
            range: None,
        },
    )
}

fn any_claim() -> impl Strategy<Value = Claim> {
    let about = (prop::option::of(any_uuid()), prop::option::of(any_interval()), any_text(), any::<bool>());
    (any_uuid(), any_text(), any_text(), any_value(), about).prop_map(
        |(id, fact, reported, value, (source, stated, note, chosen))| Claim {
            id: ClaimId(id),
            project_id: ProjectId(Uuid::nil()),
            fact: FactName(fact),
            reported,
            value,
            source_id: source.map(SourceId),
            stated,
            note,
            chosen,
        },
    )
}

fn any_project() -> impl Strategy<Value = Project> {
    let kinds = prop::sample::select(vec![ProjectKind::Bridge, ProjectKind::Energy, ProjectKind::Other]);
    let statuses = prop::sample::select(vec![ProjectStatus::Proposed, ProjectStatus::UnderConstruction]);
    let names = (any_text(), any_text(), any_text(), any_text());
    let lists = (prop::collection::vec(any_text(), 0..3), prop::collection::vec("[A-Z]{2}", 0..3));
    let numbers = prop::num::f64::NORMAL | prop::num::f64::ZERO | prop::num::f64::SUBNORMAL;
    let at = prop::option::of((numbers, -180.0..180.0_f64));
    (any_uuid(), names, kinds, statuses, lists, at, prop::option::of("[A-Z]{3}")).prop_map(
        |(id, (code, name, kind_name, description), kind, status, (places, countries), at, currency)| Project {
            id: ProjectId(id),
            code,
            name,
            kind,
            kind_name,
            places,
            countries,
            coordinates: at.map(|(latitude, longitude)| Coordinates { latitude, longitude }),
            status,
            description,
            currency: currency.map(|c| c.parse().unwrap()),
            position: 0,
            rhythm: ReportingRhythm::None,
            chainage: None,
        },
    )
}

fn any_source() -> impl Strategy<Value = Source> {
    let kinds = prop::sample::select(vec![Reliability::Unrated, Reliability::FirstHand, Reliability::Unverified]);
    (
        any_uuid(),
        any_text(),
        any_text(),
        prop::option::of(any_interval()),
        prop::option::of(any_text()),
        kinds,
        any_text(),
    )
        .prop_map(|(id, title, publisher, published, link, reliability, note)| Source {
            id: SourceId(id),
            title,
            publisher,
            published,
            link,
            reliability,
            note,
        })
}

/// Whole content: everything belongs to one of its projects, in order.
fn any_content() -> impl Strategy<Value = Content> {
    let project =
        (any_project(), prop::collection::vec(any_milestone(), 0..4), prop::collection::vec(any_claim(), 0..4));
    (prop::collection::vec(project, 0..4), prop::collection::vec(any_source(), 0..4))
        .prop_map(|(projects, sources)| {
            let mut content = Content { sources, ..Content::default() };
            content.sources.sort_by_key(|s| s.id);
            for (place, (mut project, milestones, mut claims)) in (0..).zip(projects) {
                project.position = place;
                for (position, milestone) in (0..).zip(milestones) {
                    content.milestones.push(Milestone { project_id: project.id, position, ..milestone });
                }
                claims.sort_by_key(|c| c.id);
                content.claims.extend(claims.into_iter().map(|claim| Claim { project_id: project.id, ..claim }));
                content.projects.push(project);
            }
            content
        })
        .prop_flat_map(|content| {
            let projects: Vec<_> = content.projects.iter().map(|project| project.id).collect();
            tracked::any_of(projects).prop_map(move |tracked| Content {
                projects: content.projects.clone(),
                milestones: content.milestones.clone(),
                claims: content.claims.clone(),
                sources: content.sources.clone(),
                ..tracked
            })
        })
}

proptest! {
    #[test]
    fn reading_what_was_written_gives_the_same_content(content in any_content()) {
        let text = write(&content);
        prop_assert!(!text.contains('\r'));
        let back = read(&text);
        prop_assert_eq!(back.as_ref(), Ok(&content));
        prop_assert_eq!(back.map(|c| write(&c)), Ok(text));
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in any_text(), at in any::<prop::sample::Index>()) {
        let _ = read(&text);
        // And a whole one with something put in the middle.
        let place = TUMEN.char_indices().map(|(i, _)| i).nth(at.index(TUMEN.chars().count())).unwrap();
        let (before, after) = TUMEN.split_at(place);
        let _ = read(&format!("{before}{text}{after}"));
    }
}
