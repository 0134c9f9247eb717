//! Mappings that are kept: those saved in the workspace, then those that come with the program.

use crate::view::Failure;
use crate::workspace::Workspace;
use milepost_exchange::table::{Mapping, shipped};
use milepost_model::Message;
use milepost_store as store;
use milepost_store::Reader;

/// The longest name.
const LONGEST: usize = 80;

/// All, those saved in the workspace first; one that cannot be read is passed over.
///
/// # Errors
/// Where the workspace cannot be read.
pub(crate) fn saved(reader: &Reader) -> Result<Vec<Mapping>, Failure> {
    let mut found: Vec<Mapping> = vec![];
    for (name, body) in store::mapping::list(reader)? {
        match serde_json::from_str::<Mapping>(&body) {
            Ok(mapping) => found.push(Mapping { name, ..mapping }),
            Err(error) => log::warn!("the mapping {name} cannot be read: {error}"),
        }
    }
    for mapping in shipped() {
        if found.iter().all(|other| other.name != mapping.name) {
            found.push(mapping);
        }
    }
    Ok(found)
}

/// As [`saved`], of a workspace.
///
/// # Errors
/// Where the workspace cannot be read.
pub fn all(workspace: &Workspace) -> Result<Vec<Mapping>, Failure> {
    workspace.read(saved)
}

/// The mapping of this name, in whatever case; or that of a file whose name ends in `.json`.
///
/// # Errors
/// `not_found`; `invalid` where the file is no mapping.
pub fn named(known: &[Mapping], name: &str) -> Result<Mapping, Failure> {
    if let Some(found) = known.iter().find(|mapping| mapping.name.eq_ignore_ascii_case(name.trim())) {
        return Ok(found.clone());
    }
    let path = std::path::Path::new(name);
    if path.extension().is_some_and(|e| e.eq_ignore_ascii_case("json")) && path.is_file() {
        let text = crate::foreign::bytes(path, &crate::work::Work::default())?;
        return serde_json::from_slice(&text).map_err(|error| {
            let message = Message::new("mapping-damaged").with("name", name).with("detail", error.to_string());
            Failure::new(Failure::INVALID, message).help(Message::new("mapping-damaged-help"))
        });
    }
    let names = known.iter().map(|mapping| mapping.name.as_str()).collect::<Vec<_>>().join(", ");
    let message = Message::new("mapping-missing").with("name", name);
    Err(Failure::new(Failure::NOT_FOUND, message).help(Message::new("mapping-missing-help").with("names", names)))
}

/// Saves a mapping under a name.
///
/// # Errors
/// `invalid` where the name is empty or too long; where the workspace cannot be written.
pub fn save(workspace: &Workspace, name: &str, mapping: &Mapping) -> Result<(), Failure> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > LONGEST || name.chars().any(char::is_control) {
        let message = Message::new("mapping-name").with("most", LONGEST);
        return Err(Failure::new(Failure::INVALID, message));
    }
    let mapping = Mapping { name: name.to_owned(), ..mapping.clone() };
    let body = serde_json::to_string(&mapping).map_err(|error| Failure::bad_request(&error.to_string()))?;
    Ok(store::mapping::put(workspace.store(), name, &body)?)
}

/// Forgets a saved mapping.
///
/// # Errors
/// `not_found` where none of that name is saved in the workspace.
pub fn forget(workspace: &Workspace, name: &str) -> Result<(), Failure> {
    if store::mapping::delete(workspace.store(), name.trim())? {
        return Ok(());
    }
    let message = Message::new("mapping-missing").with("name", name);
    Err(Failure::new(Failure::NOT_FOUND, message).help(Message::new("mapping-forget-help")))
}
