//! Projects as places and alignments on a map (GeoJSON, RFC 7946).

use crate::export::Chosen;
use milepost_model::Content;
use milepost_model::project::Coordinates;
use serde_json::{Map, Value, json};

/// A feature for each project that has a place, and how many have none. A shape that came with a project is written as
/// it came, while the project is where it was.
pub(super) fn write(content: &Content, chosen: &Chosen) -> (Vec<u8>, usize) {
    let mut features = vec![];
    let mut nowhere = 0;
    for project in &chosen.projects {
        let kept = content.extensions.iter().find(|e| e.project_id == project.id && e.format == "geojson");
        let kept: Option<Map<String, Value>> = kept.and_then(|e| serde_json::from_str(&e.body).ok());
        let mut properties =
            kept.as_ref().and_then(|feature| feature.get("properties")?.as_object().cloned()).unwrap_or_default();
        properties.insert("code".to_owned(), json!(project.code));
        properties.insert("name".to_owned(), json!(project.name));
        properties.insert("kind".to_owned(), json!(project.kind));
        properties.insert("status".to_owned(), json!(project.status));
        if !project.description.is_empty() {
            properties.insert("description".to_owned(), json!(project.description));
        }
        let shape = kept.as_ref().and_then(|feature| feature.get("geometry")).filter(|shape| shape.is_object());
        let at = project.coordinates;
        let geometry = match (shape, at) {
            (Some(shape), None) => shape.clone(),
            (Some(shape), Some(at)) if stands_for(shape, at) => shape.clone(),
            (_, Some(at)) => json!({ "type": "Point", "coordinates": [at.longitude, at.latitude] }),
            (None, None) => {
                nowhere += 1;
                continue;
            }
        };
        let mut feature = kept.unwrap_or_default();
        feature.insert("type".to_owned(), json!("Feature"));
        feature.entry("id").or_insert_with(|| json!(project.id.to_string()));
        feature.insert("properties".to_owned(), Value::Object(properties));
        feature.insert("geometry".to_owned(), geometry);
        features.push(Value::Object(feature));
    }
    let collection = json!({ "type": "FeatureCollection", "features": features });
    let mut bytes = serde_json::to_vec_pretty(&collection).unwrap_or_default();
    bytes.push(b'\n');
    (bytes, nowhere)
}

/// True if the project is where its shape put it.
fn stands_for(shape: &Value, at: Coordinates) -> bool {
    milepost_exchange::table::middle(shape).is_some_and(|(longitude, latitude)| {
        (longitude - at.longitude).abs() < 1e-9 && (latitude - at.latitude).abs() < 1e-9
    })
}
