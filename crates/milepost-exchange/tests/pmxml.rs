//! Primavera's XML, small files written here, and files that are damaged or made to do harm.

#![cfg(test)]

use milepost_exchange::{XmlError, pmxml};
use milepost_model::Severity;
use milepost_model::schedule::{ActivityKind, ConstraintKind, Lag, LagCalendar, RelationshipKind, UserValue};
use proptest::prelude::*;

const BRIDGE: &str = include_str!("files/bridge.pmxml");

fn project(inner: &str) -> pmxml::Pmxml {
    let text = format!(
        "<APIBusinessObjects>\n<Project><ObjectId>1</ObjectId><Id>P</Id>\n{inner}\n</Project></APIBusinessObjects>"
    );
    pmxml::read(text.as_bytes()).unwrap()
}

fn activity(id: u32, more: &str) -> String {
    format!("<Activity><ObjectId>{id}</ObjectId><Id>A{id}</Id>{more}</Activity>\n")
}

#[test]
fn each_thing_that_the_format_has_a_word_for_is_read() {
    let file = pmxml::read(BRIDGE.as_bytes()).unwrap();
    assert_eq!(file.findings.list, []);
    let s = &file.schedule;
    let [bridge, baseline] = &s.projects[..] else { panic!("{:?}", s.projects) };
    assert_eq!((bridge.code.as_str(), bridge.currency.as_str()), ("BR", "EUR"));
    assert_eq!(bridge.options.lag_calendar, LagCalendar::TwentyFourHour);
    assert_eq!(baseline.baseline_of, Some(bridge.id));
    let [piles, deck, frozen] = &s.activities[..] else { panic!() };
    assert_eq!((piles.original, piles.remaining, frozen.original), (4800, 2400, 3600));
    assert_eq!(deck.kind, ActivityKind::FinishMilestone);
    assert_eq!(deck.constraint.map(|c| c.kind), Some(ConstraintKind::FinishOnOrBefore));
    assert_eq!((piles.notes.as_str(), piles.steps[0].name.as_str()), ("Safety\nKeep dry & warm", "Abutment"));
    assert_eq!(piles.user_values[0].1, UserValue::Text("granted".to_owned()));
    assert_eq!(s.code_values.iter().find(|v| v.id == piles.codes[0]).map(|v| v.name.as_str()), Some("North"));
    let [link] = &s.relationships[..] else { panic!() };
    assert_eq!((link.kind, link.lag), (RelationshipKind::FinishFinish, Lag::Work(960)));
    // Monday 08:00 to 16:00, and no work on 1 May.
    let calendar = &s.calendars[0];
    assert_eq!(calendar.week[0].as_ref().unwrap()[0], milepost_model::schedule::WorkSpan { from: 480, to: 960 });
    assert_eq!(calendar.exceptions[0].from.to_string(), "2026-05-01");
    let [work, expense] = &s.assignments[..] else { panic!() };
    assert_eq!((work.budgeted_units.to_string(), expense.name.as_str()), ("80".to_owned(), "Crane"));
    assert_eq!(s.resources[0].rates[0].cost_per_unit.to_string(), "120.5");
    let left: Vec<_> = file.left_out.iter().map(|(name, count)| (name.as_str(), *count)).collect();
    assert_eq!(left, [("OBS", 1)]);
}

#[test]
fn what_is_no_pmxml_or_broken_says_so_with_its_line() {
    for other in ["", "ERMHDR\t8.4", "<Project/>", "<html></html>"] {
        assert!(matches!(pmxml::read(other.as_bytes()), Err(XmlError::NotOne(_))), "{other}");
    }
    let cut = "<APIBusinessObjects>\n<Project>\n<Activity><ObjectId>1";
    assert!(matches!(pmxml::read(cut.as_bytes()), Err(XmlError::EndsWithin { line: 3, .. })));
    let deep = format!("<APIBusinessObjects><Project>{}", "<A>".repeat(100_000));
    assert!(matches!(pmxml::read(deep.as_bytes()), Err(XmlError::TooLarge { line: 1 })));
}

#[test]
fn entities_of_the_file_are_never_resolved() {
    let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>\n\
        <APIBusinessObjects><Project>\n<Name>&b;</Name></Project></APIBusinessObjects>";
    assert_eq!(pmxml::read(bomb.as_bytes()), Err(XmlError::Entity { line: 3, name: "b".to_owned() }));
    let outside = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n\
        <APIBusinessObjects><Project><Name>&e;</Name></Project></APIBusinessObjects>";
    assert_eq!(pmxml::read(outside.as_bytes()), Err(XmlError::Entity { line: 2, name: "e".to_owned() }));
}

#[test]
fn dates_lags_and_durations_beyond_reason_are_nothing_with_a_finding_at_their_line() {
    let file = project(
        &[
            activity(1, "<ActualStartDate>0001-01-01T00:00:00</ActualStartDate><PlannedDuration>-8</PlannedDuration>"),
            activity(
                2,
                "<PlannedDuration>1E300</PlannedDuration><PlannedStartDate>9999-12-31T00:00:00</PlannedStartDate>",
            ),
        ]
        .concat(),
    );
    let [a, b] = &file.schedule.activities[..] else { panic!() };
    assert_eq!((a.actual_start, a.original, b.planned_start, b.original), (None, 0, None, 0));
    let found: Vec<_> = file.findings.list.iter().map(|f| (f.message.id.as_str(), f.place.line)).collect();
    // The first activity is line 3, the second line 4.
    for wanted in [("pmxml-date", Some(3)), ("pmxml-negative", Some(3)), ("pmxml-date", Some(4))] {
        assert!(found.contains(&wanted), "{found:?}");
    }
}

#[test]
fn identities_that_come_twice_and_references_to_nothing_are_left_out_and_named() {
    let link = |from: u32, to: u32| {
        format!(
            "<Relationship><PredecessorActivityObjectId>{from}</PredecessorActivityObjectId>\
             <SuccessorActivityObjectId>{to}</SuccessorActivityObjectId><Type>Finish to Start</Type></Relationship>"
        )
    };
    let file = project(
        &[
            activity(1, "<CalendarObjectId>77</CalendarObjectId>"),
            activity(1, ""),
            activity(2, ""),
            "<Activity><Id>none</Id></Activity>".to_owned(),
            link(1, 2),
            link(9, 2),
            link(2, 2),
            "<ActivityStep><ActivityObjectId>9</ActivityObjectId></ActivityStep>".to_owned(),
        ]
        .concat(),
    );
    assert_eq!((file.schedule.activities.len(), file.schedule.relationships.len()), (2, 1));
    let kinds: Vec<_> = file.findings.counts.keys().map(String::as_str).collect();
    assert_eq!(kinds, ["pmxml-follows-itself", "pmxml-no-activity", "pmxml-no-calendar", "pmxml-no-id", "pmxml-twice"]);
    assert!(file.findings.list.iter().all(|f| f.severity == Severity::Error && f.place.line.is_some()));
}

#[test]
fn elements_and_calendars_below_themselves_are_cut_loose() {
    let wbs =
        |id: u32, parent: u32| format!("<WBS><ObjectId>{id}</ObjectId><ParentObjectId>{parent}</ParentObjectId></WBS>");
    let calendar = |id: u32, base: u32| {
        format!("<Calendar><ObjectId>{id}</ObjectId><BaseCalendarObjectId>{base}</BaseCalendarObjectId></Calendar>")
    };
    let file = project(&[wbs(5, 6), wbs(6, 5), calendar(1, 2), calendar(2, 1)].concat());
    assert!(file.schedule.wbs.iter().any(|w| w.parent.is_none()));
    assert!(file.schedule.calendars.iter().any(|c| c.base.is_none()));
}

#[test]
fn a_line_of_many_megabytes_is_refused_or_read_without_harm() {
    let long = "x".repeat(20 << 20);
    let text = format!(
        "<APIBusinessObjects><Project>{}</Project></APIBusinessObjects>",
        activity(1, &format!("<Name>{long}</Name>"))
    );
    assert!(matches!(pmxml::read(text.as_bytes()), Err(XmlError::TooLarge { .. })));
}

#[test]
fn a_reading_that_is_stopped_gives_nothing() {
    assert_eq!(pmxml::read_watched(BRIDGE.as_bytes(), &mut |_, _| false), Err(XmlError::Cancelled));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_damaged_file_is_read_or_refused(
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..4u8, 1..200usize), 1..60),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut content = milepost_corpus::bytes("xer/percent-complete-8.4.pmxml");
        for (at, byte, what, length) in edits {
            let at = at.index(content.len().max(1)).min(content.len().saturating_sub(1));
            match what {
                0 => if let Some(b) = content.get_mut(at) { *b = byte },
                1 => content.insert(at, byte),
                2 => { content.drain(at..(at + length).min(content.len())); }
                _ => {
                    let part = content[at..(at + length).min(content.len())].to_vec();
                    content.splice(at..at, part);
                }
            }
        }
        if let Some(cut) = cut {
            content.truncate(cut.index(content.len().max(1)));
        }
        let _ = pmxml::read(&content);
    }
}
