//! Puts messages into English words for the command line, the menus and the logs. The window does the
//! same from the same files in its own language and locale.
//!
//! Nothing here decides what is said: that is a [`Message`]; how it is said is `messages/en/*.ftl`.

pub mod date;
mod format;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use milepost_model::{Arg, Message};
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

/// The catalogue as it was built in: file name and text.
pub static FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));

static ENGLISH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(english);

fn english() -> FluentBundle<FluentResource> {
    let locale: LanguageIdentifier = "en".parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    // The marks that isolate arguments of another writing direction are not for terminals and files.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(format::grouped(&number.as_string())),
        _ => None,
    }));
    for (name, text) in FILES {
        let resource = match FluentResource::try_new((*text).to_owned()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                log::error!("messages/en/{name}: {errors:?}");
                resource
            }
        };
        if let Err(errors) = bundle.add_resource(resource) {
            log::error!("messages/en/{name}: {errors:?}");
        }
    }
    bundle
}

/// The message in words. One that the catalogue does not have gives its id, and a line in the log.
#[must_use]
pub fn say(message: &Message) -> String {
    let Some(pattern) = ENGLISH.get_message(&message.id).and_then(|entry| entry.value()) else {
        log::error!("the message catalogue has no '{}'", message.id);
        return message.id.clone();
    };
    let args: FluentArgs<'_> = message.args.iter().map(|(name, arg)| (name.as_str(), fluent(arg))).collect();
    let mut errors = vec![];
    let text = ENGLISH.format_pattern(pattern, Some(&args), &mut errors).into_owned();
    if !errors.is_empty() {
        log::error!("the message '{}': {errors:?}", message.id);
    }
    text
}

/// The message of this id, which takes no arguments.
#[must_use]
pub fn text(id: &str) -> String {
    say(&Message::new(id))
}

/// One value in words: `1,005 m`, `30 Oct 2026`, `39%`.
#[must_use]
pub fn value(arg: &Arg) -> String {
    match arg {
        Arg::Text(text) => text.clone(),
        Arg::Count(count) => format::grouped(&count.to_string()),
        Arg::Number(number) => format::number(*number),
        Arg::Share(share) => format::share(*share),
        Arg::Date(day) => date::day(*day),
        Arg::Interval(interval) => interval.to_string(),
        Arg::Length(length) => say(&format::length(length)),
        Arg::Money(money) => format::money(money),
        Arg::Message(message) => say(message),
    }
}

/// Counts stay numbers, so that they select plurals; everything else is text before Fluent sees it.
fn fluent(arg: &Arg) -> FluentValue<'static> {
    match arg {
        Arg::Count(count) => FluentValue::from(*count),
        other => FluentValue::from(value(other)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use milepost_model::{Bound, DateInterval, Grain, Length, Money};
    use rust_decimal::Decimal;

    fn length(metres: &str, bound: Bound) -> Arg {
        Length { metres: metres.parse().unwrap(), bound }.into()
    }

    fn money(amount: &str) -> Arg {
        Money { amount: amount.parse().unwrap(), currency: "usd".parse().unwrap() }.into()
    }

    fn day(text: &str) -> chrono::NaiveDate {
        text.parse().unwrap()
    }

    /// The texts are those of the design notes and of the sources that they quote.
    #[test]
    fn values_are_written_as_people_write_them() {
        let number = |text: &str| Arg::Number(text.parse::<Decimal>().unwrap());
        let cases = [
            (length("1005", Bound::Exactly), "1,005 m"),
            (length("850.00", Bound::About), "about 850 m"),
            (length("4700", Bound::Exactly), "4.7 km"),
            (length("2000", Bound::Under), "under 2 km"),
            // Half a mile is 804.672 m.
            (length("804.672", Bound::Over), "over 805 m"),
            (length("7.25", Bound::Exactly), "7.25 m"),
            (length("0", Bound::Exactly), "0 m"),
            (money("182980960"), "USD 182,980,960"),
            (money("1234.5"), "USD 1,234.50"),
            (money("-0.25"), "USD -0.25"),
            (number("1234567.50"), "1,234,567.5"),
            (number("2"), "2"),
            (Arg::Count(-1234), "-1,234"),
            (Arg::Count(999), "999"),
            // 214 / 548 = 0.3905
            (Arg::Share(214.0 / 548.0), "39%"),
            (Arg::Share(1.12), "112%"),
            (Arg::Share(-0.05), "-5%"),
            (Arg::Date(day("2026-10-30")), "30 Oct 2026"),
            (Arg::Date(day("0987-03-04")), "4 Mar 987"),
            (DateInterval::day(day("2024-02-29")).into(), "29 Feb 2024"),
        ];
        for (arg, text) in cases {
            assert_eq!(value(&arg), text, "{arg:?}");
        }
    }

    #[test]
    fn a_share_is_not_rounded_to_nothing_or_to_all() {
        let cases =
            [(0.0, "0%"), (1.0, "100%"), (0.996, "99.6%"), (0.9999, "99.9%"), (0.004, "0.4%"), (0.0001, "0.1%")];
        for (share, text) in cases {
            assert_eq!(value(&Arg::Share(share)), text, "{share}");
        }
    }

    #[test]
    fn an_interval_is_written_with_its_grain() {
        let by = DateInterval::new(None, Some(day("2026-12-31")), Grain::By).unwrap();
        assert_eq!(value(&by.into()), by.to_string());
    }

    #[test]
    fn a_count_selects_the_plural_and_is_grouped() {
        let added = |n: i64| {
            say(&Message::new("history-milestones-added").with("count", n).with("project", "Tumen road bridge"))
        };
        assert_eq!(added(1), "Add 1 milestone to “Tumen road bridge”");
        assert_eq!(added(1200), "Add 1,200 milestones to “Tumen road bridge”");
    }

    #[test]
    fn a_message_within_a_message_is_said_too() {
        let inner = Message::new("history-project-added").with("project", "Tumen road bridge");
        let outer = Message::new("history-undid").with("action", inner);
        assert_eq!(say(&outer), "Undo: Add project “Tumen road bridge”");
    }

    #[test]
    fn a_missing_message_gives_its_id() {
        assert_eq!(say(&Message::new("no-such-message").with("count", 3_i64)), "no-such-message");
    }

    #[test]
    fn a_missing_argument_is_no_reason_to_fail() {
        assert!(text("history-project-added").contains("project"));
    }

    /// Two files with the same id would hide one of the texts.
    #[test]
    fn every_file_of_the_catalogue_reads_and_no_id_is_twice() {
        let locale: LanguageIdentifier = "en".parse().unwrap();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        for (name, text) in FILES {
            let resource = FluentResource::try_new((*text).to_owned()).map_err(|(_, e)| e);
            let resource = resource.unwrap_or_else(|errors| panic!("{name}: {errors:?}"));
            bundle.add_resource(resource).unwrap_or_else(|errors| panic!("{name}: {errors:?}"));
        }
    }
}
