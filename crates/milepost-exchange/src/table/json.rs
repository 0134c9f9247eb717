//! Records in JSON: a file of one record, or a list of them at the top or one level down. Each becomes a row; a
//! member within a member is a column called `location.coordinates.latitude`. Lists within a record are texts,
//! separated by semicolons, or JSON where they hold more than texts.

use super::{Cell, DEEPEST, LONGEST_CELL, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, RawSheet, Row, TableError, Tables};
use rust_decimal::Decimal;
use serde_json::{Map, Value};
use std::collections::HashMap;
use std::str::FromStr;

pub(super) fn read(bytes: &[u8]) -> Result<Tables, TableError> {
    let value = parsed(bytes)?;
    let records = records(&value).ok_or(TableError::NoRecords)?;
    rows(records.into_iter())
}

/// JSON of a bounded depth, whatever it begins with.
pub(crate) fn parsed(bytes: &[u8]) -> Result<Value, TableError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if deepest(bytes) > DEEPEST {
        return Err(TableError::TooDeep);
    }
    serde_json::from_slice(bytes)
        .map_err(|error| TableError::Json { line: error.line() as u64, detail: error.to_string() })
}

/// How deep brackets are within each other, outside texts.
fn deepest(bytes: &[u8]) -> usize {
    let (mut depth, mut deepest, mut in_text, mut escaped) = (0_usize, 0, false, false);
    for byte in bytes {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'[' | b'{' if !in_text => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b']' | b'}' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

/// The records of a file: a list of objects; an object's longest list of objects where it has little else; else
/// the object itself.
fn records(value: &Value) -> Option<Vec<&Map<String, Value>>> {
    match value {
        Value::Array(items) => {
            let records: Vec<_> = items.iter().filter_map(Value::as_object).collect();
            (!records.is_empty()).then_some(records)
        }
        Value::Object(object) => {
            let lists = object.values().filter_map(|member| match member {
                Value::Array(items) if !items.is_empty() && items.iter().all(Value::is_object) => Some(items),
                _ => None,
            });
            let longest = lists.max_by_key(|items| items.len());
            // An envelope says a few things of its list; a record has lists among many members.
            match longest {
                Some(items) if object.len() <= 4 || items.len() > 50 => {
                    Some(items.iter().filter_map(Value::as_object).collect())
                }
                _ if !object.is_empty() => Some(vec![object]),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The table of records: the first row has the names.
pub(super) fn rows<'a>(records: impl Iterator<Item = &'a Map<String, Value>>) -> Result<Tables, TableError> {
    let mut tables = Tables { named: true, ..Tables::default() };
    let mut names: Vec<String> = vec![];
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut rows = vec![];
    let mut cells_left = MOST_CELLS;
    for (number, record) in (1..).zip(records) {
        if rows.len() >= MOST_ROWS {
            tables.cut_rows += 1;
            continue;
        }
        let mut flat = vec![];
        flatten("", record, &mut flat);
        let mut row = Row { number, cells: vec![] };
        for (name, value) in flat {
            let cell = cell(value);
            if matches!(&cell, Cell::Text(text) if text.len() > LONGEST_CELL) {
                return Err(TableError::CellTooLong { line: number });
            }
            let known = places.get(&name).copied();
            let Some(column) = known.or_else(|| (names.len() < MOST_COLUMNS).then_some(names.len())) else {
                tables.cut_columns += 1;
                continue;
            };
            if known.is_none() {
                places.insert(name.clone(), column);
                names.push(name);
            }
            let more = (column + 1).saturating_sub(row.cells.len());
            cells_left = cells_left.checked_sub(more).ok_or(TableError::TooManyCells)?;
            row.cells.resize(row.cells.len().max(column + 1), Cell::Empty);
            if let Some(place) = row.cells.get_mut(column) {
                *place = cell;
            }
        }
        rows.push(row);
    }
    let head = Row { number: 0, cells: names.iter().map(|name| Cell::Text(name.clone())).collect() };
    tables.sheets.push(RawSheet { name: String::new(), rows: std::iter::once(head).chain(rows).collect() });
    Ok(tables)
}

fn flatten<'a>(prefix: &str, object: &'a Map<String, Value>, flat: &mut Vec<(String, &'a Value)>) {
    for (name, value) in object {
        let path = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") };
        match value {
            // The depth was looked at before.
            Value::Object(members) => flatten(&path, members, flat),
            _ => flat.push((path, value)),
        }
    }
}

fn cell(value: &Value) -> Cell {
    match value {
        Value::Null => Cell::Empty,
        Value::Bool(flag) => Cell::Flag(*flag),
        Value::Number(number) => {
            let text = number.to_string();
            let exact = Decimal::from_str(&text).or_else(|_| Decimal::from_scientific(&text));
            exact.map_or_else(|_| Cell::of(&text), |n| Cell::Number(n.normalize()))
        }
        Value::String(text) => Cell::plain(text),
        Value::Array(items) if items.iter().all(Value::is_string) => {
            Cell::plain(&items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("; "))
        }
        Value::Array(items) if items.is_empty() => Cell::Empty,
        other => Cell::of(&other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Vec<Vec<String>> {
        let tables = read(text.as_bytes()).unwrap();
        tables.sheets[0].rows.iter().map(|row| row.cells.iter().map(Cell::text).collect()).collect()
    }

    #[test]
    fn each_record_is_a_row_and_members_within_members_are_columns() {
        let list =
            r#"[{"id": 1, "at": {"lat": 15.98, "lon": null}}, {"id": 2, "tags": ["a", "b"], "more": [{"x": 1}]}]"#;
        assert_eq!(
            table(list),
            [
                vec!["at.lat", "at.lon", "id", "more", "tags"],
                vec!["15.98", "", "1"],
                vec!["", "", "2", r#"[{"x":1}]"#, "a; b"]
            ]
        );
        assert_eq!(table(r#"{"total": 1, "items": [{"id": "x"}]}"#), [["id"], ["x"]]);
        assert_eq!(table(r#"{"data": {"id": "x", "parts": [{"p": 1}], "a": 1}}"#).len(), 2);
    }

    #[test]
    fn a_depth_that_no_record_has_is_refused_before_it_is_read() {
        let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(read(deep.as_bytes()), Err(TableError::TooDeep));
        let text = format!("[{{\"a\": \"{}\"}}]", "[".repeat(1000));
        assert!(read(text.as_bytes()).is_ok());
        assert!(matches!(read(b"{\"a\": 1,\n"), Err(TableError::Json { line: 2, .. })));
        assert_eq!(read(b"[1, 2]"), Err(TableError::NoRecords));
    }
}
