//! Places and alignments in GeoJSON (RFC 7946): each feature is a row, its properties are columns. A point gives
//! latitude and longitude; of any other shape the point in the middle of its line or bounds does, and the shape
//! itself goes with the row.

use super::{TableError, Tables, json};
use serde_json::{Map, Value, json};

/// The columns that a feature has besides its properties. A name with a colon in it is nobody's property.
pub(super) const LATITUDE: &str = "geometry:latitude";
pub(super) const LONGITUDE: &str = "geometry:longitude";
/// The feature as it stands in the file.
pub(super) const FEATURE: &str = "geometry:feature";

pub(super) fn read(bytes: &[u8]) -> Result<Tables, TableError> {
    let value = json::parsed(bytes)?;
    let features: Vec<&Value> = match value.get("type").and_then(Value::as_str) {
        Some("FeatureCollection") => value.get("features").and_then(Value::as_array).into_iter().flatten().collect(),
        Some("Feature") => vec![&value],
        _ => return Err(TableError::NoRecords),
    };
    let records: Vec<Map<String, Value>> = features.into_iter().filter_map(record).collect();
    if records.is_empty() {
        return Err(TableError::NoRecords);
    }
    json::rows(records.iter())
}

fn record(feature: &Value) -> Option<Map<String, Value>> {
    feature.as_object()?;
    let mut record = Map::new();
    if let Some(id) = feature.get("id").filter(|id| id.is_string() || id.is_number()) {
        record.insert("id".to_owned(), id.clone());
    }
    for (name, value) in feature.get("properties").and_then(Value::as_object).into_iter().flatten() {
        record.insert(name.clone(), value.clone());
    }
    let geometry = feature.get("geometry").filter(|geometry| geometry.is_object());
    if let Some((longitude, latitude)) = geometry.and_then(middle) {
        record.insert(LATITUDE.to_owned(), json!(latitude));
        record.insert(LONGITUDE.to_owned(), json!(longitude));
    }
    // As text, so that its members are not columns.
    record.insert(FEATURE.to_owned(), Value::String(feature.to_string()));
    Some(record)
}

/// A position of RFC 7946: longitude, then latitude, within the bounds of degrees.
fn position(value: &Value) -> Option<(f64, f64)> {
    let numbers = value.as_array()?;
    let (longitude, latitude) = (numbers.first()?.as_f64()?, numbers.get(1)?.as_f64()?);
    (longitude.abs() <= 180.0 && latitude.abs() <= 90.0).then_some((longitude, latitude))
}

/// A point that stands for the geometry: the vertex in the middle of a line, the middle of the bounds of anything
/// larger.
#[must_use]
pub fn middle(geometry: &Value) -> Option<(f64, f64)> {
    let coordinates = geometry.get("coordinates");
    match geometry.get("type")?.as_str()? {
        "Point" => position(coordinates?),
        "LineString" => {
            let line = coordinates?.as_array()?;
            position(line.get(line.len() / 2)?)
        }
        "GeometryCollection" => geometry.get("geometries")?.as_array()?.iter().find_map(middle),
        _ => {
            let mut bounds: Option<[f64; 4]> = None;
            each_position(coordinates?, &mut |(longitude, latitude)| {
                let [west, south, east, north] = bounds.unwrap_or([longitude, latitude, longitude, latitude]);
                bounds = Some([west.min(longitude), south.min(latitude), east.max(longitude), north.max(latitude)]);
            });
            let [west, south, east, north] = bounds?;
            Some((f64::midpoint(west, east), f64::midpoint(south, north)))
        }
    }
}

/// The depth of the file was looked at before.
fn each_position(value: &Value, take: &mut impl FnMut((f64, f64))) {
    if let Some(found) = position(value) {
        take(found);
    } else if let Some(parts) = value.as_array() {
        parts.iter().for_each(|part| each_position(part, take));
    }
}
