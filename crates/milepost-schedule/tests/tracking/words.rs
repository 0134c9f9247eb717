//! Everything that is said of trends, fronts, earned value and forecasts has its words in the catalogue, with the
//! arguments that they ask for.

use crate::properties::{asked, built, made, on};
use crate::record::Record;
use chrono::NaiveDate;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use milepost_model::{Arg, Message};
use milepost_schedule::earned::Period;
use milepost_schedule::forecast::Method;
use milepost_schedule::forecast::band::band;
use milepost_schedule::forecast::simulation::Plan;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde::Serialize;
use serde_json::Value;

const CATALOGUES: [&str; 3] = [
    include_str!("../../../milepost-app/messages/en/forecast.ftl"),
    include_str!("../../../milepost-app/messages/en/progress.ftl"),
    include_str!("../../../milepost-app/messages/en/report.ftl"),
];

fn bundle() -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec!["en".parse().expect("a language")]);
    bundle.set_use_isolating(false);
    for text in CATALOGUES {
        let resource = FluentResource::try_new(text.to_owned()).expect("the catalogue can be read");
        bundle.add_resource(resource).expect("each entry is there once");
    }
    bundle
}

fn say(bundle: &FluentBundle<FluentResource>, message: &Message) -> String {
    let entry = bundle.get_message(&message.id).unwrap_or_else(|| panic!("no words for {}", message.id));
    let mut args = FluentArgs::new();
    for (name, arg) in &message.args {
        let value: FluentValue<'_> = match arg {
            Arg::Count(count) => (*count).into(),
            Arg::Message(message) => say(bundle, message).into(),
            Arg::Text(text) => text.clone().into(),
            Arg::Date(date) => date.format("%-d %b %Y").to_string().into(),
            Arg::Interval(date) => date.to_string().into(),
            Arg::Share(share) => format!("{:.0}%", share * 100.0).into(),
            Arg::Number(number) => number.to_string().into(),
            other => format!("{other:?}").into(),
        };
        args.set(name.clone(), value);
    }
    let mut errors = vec![];
    let pattern = entry.value().expect("a text");
    let text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
    assert!(errors.is_empty(), "{message:?}: {errors:?}");
    text
}

/// Every message in what was computed: an object with an id and, perhaps, arguments.
fn messages(of: &impl Serialize) -> Vec<Message> {
    fn walk(value: &Value, found: &mut Vec<Message>) {
        match value {
            Value::Object(fields) => {
                if fields.contains_key("id") && fields.keys().all(|key| key == "id" || key == "args") {
                    found.push(serde_json::from_value(value.clone()).expect("a message"));
                }
                fields.values().for_each(|value| walk(value, found));
            }
            Value::Array(values) => values.iter().for_each(|value| walk(value, found)),
            _ => {}
        }
    }
    let mut found = vec![];
    walk(&serde_json::to_value(of).expect("a value"), &mut found);
    found
}

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
    let bundle = bundle();
    let mut runner = TestRunner::deterministic();
    for _ in 0..300 {
        let record = built(&made().new_tree(&mut runner).expect("a record").current());
        for as_of in [100, 500, 900, 1400] {
            for message in all_messages(&record, on(as_of)) {
                let text = say(&bundle, &message);
                assert!(!text.contains('{') && !text.trim().is_empty(), "{}: {text}", message.id);
            }
        }
    }
}

#[test]
fn the_sentences_read_as_they_should() {
    let bundle = bundle();
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
