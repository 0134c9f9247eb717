//! Everything that is said has its words in the catalogue, with the arguments that they ask for.

use crate::properties::records;
use crate::record::{Record, day, tumen};
use crate::support::words::{bundle, have_words, messages, say};
use chrono::NaiveDate;
use milepost_model::{ClaimValue, Message};
use milepost_schedule::fact::facts;
use milepost_schedule::progress::progress;
use milepost_schedule::s_curve::s_curve;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use std::collections::BTreeSet;

const CATALOGUE: &str = include_str!("../../../milepost-app/messages/en/progress.ftl");

fn all_messages(record: &Record, as_of: NaiveDate) -> Vec<Message> {
    let mut all = messages(&record.with_input(as_of, progress));
    all.extend(messages(&record.with_input(as_of, s_curve)));
    all.extend(messages(&facts(&record.claims, as_of)));
    all
}

#[test]
fn everything_that_can_be_said_has_words() {
    let bundle = bundle(&[CATALOGUE]);
    let mut runner = TestRunner::deterministic();
    for _ in 0..1000 {
        let record = records().new_tree(&mut runner).expect("a record").current();
        for as_of in ["2024-06-01", "2025-06-01", "2026-12-01"] {
            have_words(&bundle, &all_messages(&record, day(as_of)));
        }
    }
}

#[test]
fn no_words_are_left_that_nothing_says() {
    let ids = CATALOGUE.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    let ids: BTreeSet<&str> = ids.filter_map(|line| line.split(" =").next()).collect();
    let mut said = BTreeSet::new();
    let mut runner = TestRunner::deterministic();
    let mut keep = |record: &Record, as_of: &str| {
        said.extend(all_messages(record, day(as_of)).into_iter().map(|message| message.id));
    };
    for _ in 0..3000 {
        let record = records().new_tree(&mut runner).expect("a record").current();
        ["2024-06-01", "2025-06-01", "2026-12-01"].iter().for_each(|as_of| keep(&record, as_of));
    }
    let own = Record::new().claim("finish", ClaimValue::Text("soon".into()), "2026-12-01").own();
    keep(&own, "2024-06-01");
    // What chance seldom makes: dates of each grain, and records that are all but empty.
    let grains = [
        "2026-03-01..2026-03-31 month",
        "2026-10-01..2026-12-31 end_of",
        "2026-03-01..2026-03-02 range",
        "2026-03-01.. after",
    ];
    for grain in grains {
        keep(&Record::new().milestone("a", 1, "", "", grain), "2026-12-31");
        keep(&Record::new().milestone("a", 1, grain, "", ""), "2026-12-31");
    }
    for record in rare() {
        ["2026-06-01", "2026-12-31"].iter().for_each(|as_of| keep(&record, as_of));
    }
    let silent: Vec<_> = ids.into_iter().filter(|id| !said.contains(*id)).collect();
    assert!(silent.is_empty(), "nothing says {silent:?}");
}

fn rare() -> Vec<Record> {
    let visited = || milepost_model::ClaimValue::Text("visited".into());
    vec![
        tumen(),
        Record::new().promise("2027-01-01", "2027-01-01"),
        Record::new().promise("2026-01-01", "2026-05-01"),
        Record::new().promise("2026-01-01", "2026-05-01").claim("site", visited(), "2026-06-01"),
        Record::new().promise("2026-01-01", "2026-05-01").claim("site", visited(), "2026-01-01"),
        Record::new().date_claim("start", "2026-01-01", ""),
        Record::new().date_claim("finish", "2026-01-01", "2027-01-01"),
        Record::new().date_claim("finish", "2028-01-01", ""),
        Record::new().milestone("a", 1, "2026-06-01", "", ""),
        Record::new().milestone("a", 1, "2026-06-01", "", "").milestone("b", 1, "2026-01-01", "", "2026-01-01"),
        Record::new().milestone("a", 1, "2027-06-01", "", "").milestone("b", 1, "2026-01-01", "", "2026-01-01"),
    ]
}

#[test]
fn the_sentences_read_as_they_should() {
    let bundle = bundle(&[CATALOGUE]);
    let reason = |record: &Record, as_of: &str| say(&bundle, &record.progress(as_of).verdict.reason);
    assert_eq!(
        reason(&tumen(), "2026-11-24"),
        "“Construction complete” was due on 30 Oct 2026 and the newest evidence is from Mar 2026, so whether it happened is not known."
    );
    assert_eq!(
        reason(&tumen(), "2025-11-30"),
        "No milestone was planned by 30 Nov 2025; 39% of the promised time has gone."
    );
    let visited = || milepost_model::ClaimValue::Text("visited".into());
    let behind = Record::new().milestone("Deck closed", 1, "2026-03-12", "", "").claim("site", visited(), "2026-05-01");
    assert_eq!(reason(&behind, "2026-05-01"), "“Deck closed” was due on 12 Mar 2026 and is not met.");
    let two = behind.milestone("Pylon", 1, "2026-04-01..2026-04-30 month", "", "");
    assert_eq!(
        reason(&two, "2026-05-01"),
        "“Deck closed” was due on 12 Mar 2026 and is not met; 1 other milestone is overdue."
    );
    let late = two.promise("2025-01-01", "2026-04-30");
    assert_eq!(
        reason(&late, "2026-05-01"),
        "The finish was due on 30 Apr 2026, 1 day ago, and 2 milestones are not met."
    );
}
