//! The words of the catalogue, put to what was computed.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use milepost_model::{Arg, DateInterval, Grain, Message};
use serde::Serialize;
use serde_json::Value;

pub(crate) type Bundle = FluentBundle<FluentResource>;

pub(crate) fn bundle(catalogues: &[&str]) -> Bundle {
    let mut bundle = FluentBundle::new(vec!["en".parse().expect("a language")]);
    bundle.set_use_isolating(false);
    for text in catalogues {
        let resource = FluentResource::try_new((*text).to_owned()).expect("the catalogue can be read");
        bundle.add_resource(resource).expect("each entry is there once");
    }
    bundle
}

/// A message in words; a failure where it has none, or lacks an argument that they ask for.
pub(crate) fn say(bundle: &Bundle, message: &Message) -> String {
    let entry = bundle.get_message(&message.id).unwrap_or_else(|| panic!("no words for {}", message.id));
    let mut args = FluentArgs::new();
    for (name, arg) in &message.args {
        let value: FluentValue<'_> = match arg {
            Arg::Count(count) => (*count).into(),
            Arg::Message(message) => say(bundle, message).into(),
            Arg::Text(text) => text.clone().into(),
            Arg::Date(date) => date.format("%-d %b %Y").to_string().into(),
            Arg::Interval(date) => written(date).into(),
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

/// That every message has words, with all arguments that they ask for.
pub(crate) fn have_words(bundle: &Bundle, messages: &[Message]) {
    for message in messages {
        let text = say(bundle, message);
        assert!(!text.contains('{') && !text.trim().is_empty(), "{}: {text}", message.id);
    }
}

/// Days and months as the sentences of these tests have them.
fn written(date: &DateInterval) -> String {
    let format = if date.grain() == Grain::Month { "%b %Y" } else { "%-d %b %Y" };
    date.last_known().format(format).to_string()
}

/// Every message in what was computed: an object with an id and, perhaps, arguments.
pub(crate) fn messages(of: &impl Serialize) -> Vec<Message> {
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
