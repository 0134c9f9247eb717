//! Everything that is said of trends, fronts, earned value and forecasts has its words in the catalogue, with the
//! arguments that they ask for.

use crate::properties::{asked, built, made, on};
use crate::record::Record;
use crate::support::words::{bundle, have_words, messages, say};
use chrono::NaiveDate;
use milepost_model::Message;
use milepost_schedule::earned::Period;
use milepost_schedule::forecast::Method;
use milepost_schedule::forecast::band::band;
use milepost_schedule::forecast::simulation::Plan;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

const CATALOGUES: [&str; 4] = [
    include_str!("../../../milepost-app/messages/en/scheduled.ftl"),
    include_str!("../../../milepost-app/messages/en/forecast.ftl"),
    include_str!("../../../milepost-app/messages/en/progress.ftl"),
    include_str!("../../../milepost-app/messages/en/report.ftl"),
];

fn all_messages(record: &Record, as_of: NaiveDate) -> Vec<Message> {
    let text = as_of.to_string();
    let mut all = messages(&asked(record, as_of));
    all.extend(messages(&record.trend(&text)));
    all.extend(messages(&record.fronts(&text)));
    all.extend(messages(&record.earned(&text, Period::Month)));
    all.extend(messages(&band(&record.rows().on(as_of), &Plan { runs: 50, ..Plan::default() })));
    all
}

#[test]
fn everything_that_can_be_said_has_words() {
    let bundle = bundle(&CATALOGUES);
    let mut runner = TestRunner::deterministic();
    for _ in 0..300 {
        let record = built(&made().new_tree(&mut runner).expect("a record").current());
        for as_of in [100, 500, 900, 1400] {
            have_words(&bundle, &all_messages(&record, on(as_of)));
        }
    }
}

#[test]
fn the_sentences_read_as_they_should() {
    let bundle = bundle(&CATALOGUES);
    let class: Vec<Record> =
        (0..4).map(|n| Record::finished(10 + n, "2020-01-01", "2020-04-10", "2020-08-01")).collect();
    let late = Record::new().promise("2026-01-01", "2026-04-11").milestone("Open", 1, "", "", "");
    let found = late.method(Method::OutsideView, "2026-05-31", &class).forecast;
    let remarks: Vec<String> = found.why.remarks.iter().map(|remark| say(&bundle, remark)).collect();
    assert_eq!(remarks, ["This rests on 4 projects; under 10 are too few to rely on.",]);
    let promised = late.method(Method::Promised, "2026-05-31", &class).forecast;
    assert_eq!(
        say(&bundle, &promised.unknown.expect("it has passed")),
        "The promised finish, 11 Apr 2026, has passed without it being finished, so the promise is no forecast any more."
    );
}
