//! Values in the words of the catalogue, as the pages of a report need them.

use crate::words::{date, say, text, value};
use chrono::NaiveDate;
use milepost_model::{Arg, Bound, DateInterval, FactName, Length, Message};
use milepost_publish::{Document, Words};
use milepost_schedule::Figure;
use rust_decimal::Decimal;
use serde::Serialize;

/// Where there is nothing to show.
pub(super) const NOTHING: &str = "–";

const WORDS: Words = Words {
    page: |page, pages| say(&Message::new("publish-page").with("page", page).with("pages", pages)),
    month: date::month_short_year,
    share: |share| value(&Arg::Share(share)),
    metres: |metres| {
        let metres = Decimal::try_from(metres).unwrap_or_default().round();
        value(&Arg::Length(Length { metres, bound: Bound::Exactly }))
    },
    unprinted: |points| say(&Message::new("publish-unprinted").with("points", points)),
};

/// A document with its foot and nothing in it yet.
pub(crate) fn blank(title: &str, subtitle: String, as_of: NaiveDate, workspace: &str) -> Document {
    let foot = Message::new("publish-foot").with("title", title).with("date", as_of).with("workspace", workspace);
    Document {
        language: "en".to_owned(),
        title: title.to_owned(),
        subtitle,
        particulars: vec![
            (text("publish-as-of"), value(&Arg::Date(as_of))),
            (text("publish-made-from"), workspace.to_owned()),
        ],
        foot: say(&foot),
        author: workspace.to_owned(),
        date: as_of,
        words: WORDS,
        sections: vec![],
    }
}

/// The word of an enum's value: `ui-verdict-` and `on_track` give "On track".
pub(super) fn word(prefix: &str, of: &impl Serialize) -> String {
    match serde_json::to_value(of) {
        Ok(serde_json::Value::String(name)) => text(&format!("{prefix}{name}")),
        _ => NOTHING.to_owned(),
    }
}

pub(super) fn interval(date: &DateInterval) -> String {
    value(&Arg::Interval(*date))
}

pub(super) fn share(share: f64) -> String {
    value(&Arg::Share(share))
}

/// "+67 days", "−3 days", "as planned".
pub(super) fn slip(days: i64) -> String {
    let sign = match days {
        0 => return text("ui-portfolio-as-planned"),
        1.. => "+",
        _ => "−",
    };
    say(&Message::new("ui-days-signed").with("sign", sign).with("days", days.saturating_abs()))
}

/// "in 12 days", "5 days past".
pub(super) fn days_left(days: i64) -> String {
    match days {
        0 => text("ui-figure-days-today"),
        1.. => say(&Message::new("ui-figure-days-left").with("days", days)),
        _ => say(&Message::new("ui-figure-days-past").with("days", days.saturating_abs())),
    }
}

/// What a figure is, else a dash: the reason is told where the figure is the subject.
pub(super) fn known<T>(figure: &Figure<T>, words: impl FnOnce(&T) -> String) -> String {
    figure.value.as_ref().map_or_else(|| NOTHING.to_owned(), words)
}

pub(super) fn fact_name(name: &FactName) -> String {
    let known = FactName::WELL_KNOWN.iter().any(|(known, _)| *known == name.0);
    if known { text(&format!("ui-fact-name-{}", name.0)) } else { name.0.clone() }
}
