//! Values of the model to and from TOML, through their JSON.

use chrono::NaiveDateTime;
use milepost_model::schedule::{Instant, WorkSpan, hours};
use serde_json::{Map, Value};

/// Fields that hold a moment, wherever they stand.
const MOMENTS: [&str; 27] = [
    "planned_start",
    "planned_finish",
    "data_date",
    "must_finish_by",
    "stored_finish",
    "actual_start",
    "actual_finish",
    "expected_finish",
    "suspended",
    "resumed",
    "external_early_start",
    "external_late_finish",
    "deadline",
    "date",
    "start",
    "finish",
    "early_start",
    "early_finish",
    "late_start",
    "late_finish",
    "remaining_early_start",
    "remaining_early_finish",
    "remaining_late_start",
    "remaining_late_finish",
    "from",
    "to",
    "at",
];

pub(super) const WEEK: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// A value as it is written: moments and hours as text, weeks as seven days, nothing left out but nothing.
pub(super) fn to_text(key: &str, value: Value) -> Value {
    match value {
        Value::Number(number) if MOMENTS.contains(&key) => match number.as_i64().and_then(|n| i32::try_from(n).ok()) {
            Some(minutes) => Value::String(Instant(minutes).to_string()),
            None => Value::Number(number),
        },
        Value::Array(spans) if key == "hours" => Value::String(hours::write(&day(&spans))),
        Value::Array(values) => Value::Array(values.into_iter().map(|value| to_text("", value)).collect()),
        Value::Object(map) => Value::Object(table_to_text(map)),
        other => other,
    }
}

pub(super) fn table_to_text(map: Map<String, Value>) -> Map<String, Value> {
    let dated = map.get("kind").and_then(Value::as_str) == Some("date");
    let mut text = Map::new();
    for (key, value) in map {
        match value {
            Value::Null => {}
            Value::Array(days) if key == "week" => {
                for (name, hours_of_day) in WEEK.iter().zip(days) {
                    if let Value::Array(spans) = hours_of_day {
                        text.insert((*name).to_owned(), Value::String(hours::write(&day(&spans))));
                    }
                }
            }
            value => {
                // The value of a planner's own date field.
                let name = if dated && key == "value" { "date" } else { key.as_str() };
                let value = to_text(name, value);
                text.insert(key, value);
            }
        }
    }
    text
}

fn day(spans: &[Value]) -> Vec<WorkSpan> {
    spans.iter().filter_map(|span| serde_json::from_value(span.clone()).ok()).collect()
}

/// The inverse of [`to_text`].
///
/// # Errors
/// What cannot be read, in words for the line that it stands on.
pub(super) fn from_text(key: &str, value: Value) -> Result<Value, String> {
    Ok(match value {
        Value::String(text) if key == "hours" => read_hours(&text)?,
        Value::String(text) if MOMENTS.contains(&key) => match NaiveDateTime::parse_from_str(&text, "%Y-%m-%d %H:%M") {
            Ok(at) => match Instant::from_datetime(at) {
                Some(instant) => Value::from(instant.0),
                None => return Err(format!("{text} is outside the years 1900 to 2200")),
            },
            // A day, as an exception of a calendar has it.
            Err(_) => Value::String(text),
        },
        Value::Array(values) => {
            let weeks = key == "work_weeks";
            let read = |value| match value {
                Value::Object(map) => table_from_text(map, weeks).map(Value::Object),
                other => from_text("", other),
            };
            Value::Array(values.into_iter().map(read).collect::<Result<_, _>>()?)
        }
        Value::Object(map) => Value::Object(table_from_text(map, false)?),
        other => other,
    })
}

/// `week`: the table has the days of a week, those left out being nothing.
pub(super) fn table_from_text(map: Map<String, Value>, week: bool) -> Result<Map<String, Value>, String> {
    let dated = map.get("kind").and_then(Value::as_str) == Some("date");
    let mut days = vec![Value::Null; WEEK.len()];
    let mut read = Map::new();
    for (key, value) in map {
        match (WEEK.iter().position(|name| *name == key).filter(|_| week), value) {
            (Some(at), Value::String(text)) => {
                if let Some(day) = days.get_mut(at) {
                    *day = read_hours(&text)?;
                }
            }
            (_, value) => {
                let name = if dated && key == "value" { "date" } else { key.as_str() };
                let value = from_text(name, value)?;
                read.insert(key, value);
            }
        }
    }
    if week {
        read.insert("week".to_owned(), Value::Array(days));
    }
    Ok(read)
}

fn read_hours(text: &str) -> Result<Value, String> {
    let day = hours::read(text).map_err(|e| e.to_string())?;
    serde_json::to_value(day).map_err(|e| e.to_string())
}

/// What TOML holds as JSON has it.
///
/// # Errors
/// A number that is no integer, or a date: neither is in the format.
pub(super) fn from_toml(value: toml::Value) -> Result<Value, String> {
    Ok(match value {
        toml::Value::String(text) => Value::String(text),
        toml::Value::Integer(number) => Value::from(number),
        toml::Value::Boolean(flag) => Value::Bool(flag),
        toml::Value::Array(values) => Value::Array(values.into_iter().map(from_toml).collect::<Result<_, _>>()?),
        toml::Value::Table(table) => Value::Object(table_from_toml(table)?),
        toml::Value::Float(_) | toml::Value::Datetime(_) => {
            return Err("expected a text in quotes or an integer".to_owned());
        }
    })
}

pub(super) fn table_from_toml(table: toml::Table) -> Result<Map<String, Value>, String> {
    table.into_iter().map(|(key, value)| Ok((key, from_toml(value)?))).collect()
}
