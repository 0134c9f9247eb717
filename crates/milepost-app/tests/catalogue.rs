//! The message catalogue and the code that speaks from it name the same entries: none is missing, none
//! is left over. Ids are found in the sources as they are written there: whole ("project-added"), or with
//! holes that the code fills (`ui-kind-${kind}`, "{id}-help").

#![cfg(test)]

use milepost_app::words;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A string literal that may be an id: the texts between its holes.
type Shape = Vec<String>;

/// What the sources say.
#[derive(Default)]
struct Sources {
    /// Literals without holes, and a file that has each.
    whole: BTreeMap<String, PathBuf>,
    /// Literals with holes.
    with_holes: BTreeSet<Shape>,
    /// Literals that are handed straight to what speaks, and a file that has each.
    spoken: BTreeMap<String, PathBuf>,
}

/// What is called with an id.
const SPEAKS: [&str; 4] = ["Message::new(", "text(", "t(", "hasMessage("];

/// Every entry of the catalogue, and the entries that other entries refer to.
fn catalogue() -> (BTreeSet<String>, BTreeSet<String>) {
    let mut defined = BTreeSet::new();
    let mut referred = BTreeSet::new();
    for (file, text) in words::FILES {
        for line in text.lines() {
            if let Some((id, _)) = line.split_once('=')
                && line.starts_with(|c: char| c.is_ascii_alphabetic())
            {
                assert!(defined.insert(id.trim().to_owned()), "{file}: '{}' is there twice", id.trim());
            }
            let placeables = line.split('{').skip(1).filter_map(|rest| rest.split('}').next());
            referred.extend(placeables.map(|id| id.trim().to_owned()).filter(|id| !id.starts_with(['$', '"'])));
        }
    }
    (defined, referred)
}

/// All sources of the program: those of tests and of the window's stand-ins are not.
fn sources() -> Sources {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut found = Sources::default();
    let mut folders = vec![root.join("ui/src"), root.join("src-tauri/src")];
    let crates = fs::read_dir(root.join("crates")).unwrap();
    folders.extend(crates.map(|entry| entry.unwrap().path().join("src")));
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for path in entries.map(|entry| entry.unwrap().path()) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() && !["dev", "test", "tests", "bindings"].contains(&name.as_str()) {
                folders.push(path);
            } else if [".rs", ".ts", ".svelte"].iter().any(|end| name.ends_with(end))
                && !name.ends_with(".test.ts")
                && !["tests.rs", "test-data.ts"].contains(&name.as_str())
            {
                read(&path, &mut found);
            }
        }
    }
    found
}

fn read(path: &Path, found: &mut Sources) {
    let text = fs::read_to_string(path).unwrap();
    let text = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    let code: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n");
    let rust = path.extension().is_some_and(|end| end == "rs");
    for (at, quote) in code.char_indices().filter(|(_, c)| matches!(c, '"' | '\'' | '`')) {
        let Some(shape) = shape(&code[at + 1..], quote, rust) else { continue };
        match shape.as_slice() {
            // An id that something is appended to.
            [start] if start.ends_with('-') => {
                found.with_holes.insert(vec![start.clone(), String::new()]);
            }
            [id] => {
                let before = code[..at].trim_end();
                if SPEAKS.iter().any(|call| ends_with_call(before, call)) {
                    found.spoken.insert(id.clone(), path.to_owned());
                }
                found.whole.insert(id.clone(), path.to_owned());
            }
            _ => {
                found.with_holes.insert(shape);
            }
        }
    }
}

/// True where the code ends with this call and not with one of a longer name.
fn ends_with_call(code: &str, call: &str) -> bool {
    code.strip_suffix(call).is_some_and(|before| !before.ends_with(|c: char| c.is_alphanumeric() || c == '_'))
}

/// The literal up to its closing quote, if nothing in it but holes could not be in an id.
fn shape(code: &str, quote: char, rust: bool) -> Option<Shape> {
    let mut texts = vec![String::new()];
    let mut rest = code;
    loop {
        let next = rest.chars().next()?;
        let hole = if rust { "{" } else { "${" };
        if next == quote {
            return (!texts.concat().is_empty()).then_some(texts);
        }
        if rest.starts_with(hole) {
            rest = after_hole(rest)?;
            texts.push(String::new());
            continue;
        }
        if !next.is_ascii_alphanumeric() && next != '-' && next != '_' {
            return None;
        }
        texts.last_mut()?.push(next);
        rest = &rest[next.len_utf8()..];
    }
}

fn after_hole(code: &str) -> Option<&str> {
    let mut depth = 0;
    for (at, c) in code.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 1 => return code.get(at + 1..),
            '}' => depth -= 1,
            '\n' => return None,
            _ => {}
        }
    }
    None
}

impl Sources {
    /// True where the code may say this entry.
    fn says(&self, id: &str) -> bool {
        self.whole.contains_key(id) || self.with_holes.iter().any(|shape| self.fills(shape, id))
    }

    /// True where the id is the literal with its holes filled. A literal that begins with a hole is only
    /// filled by what is a literal itself, else "{id}-help" would be every help.
    fn fills(&self, shape: &[String], id: &str) -> bool {
        let [first, middle @ .., last] = shape else { return false };
        if !shape.iter().any(|text| text.contains('-')) {
            return false;
        }
        let Some(rest) = id.strip_prefix(first.as_str()).and_then(|rest| rest.strip_suffix(last.as_str())) else {
            return false;
        };
        if first.is_empty() && !(self.whole.contains_key(rest) || middle.is_empty() && self.says_longer(rest, id)) {
            return false;
        }
        let mut rest = rest;
        for text in middle {
            match rest.split_once(text.as_str()) {
                Some((filled, after)) if !filled.is_empty() => rest = after,
                _ => return false,
            }
        }
        !rest.is_empty()
    }

    /// True where a filled literal is what fills the hole of another.
    fn says_longer(&self, filling: &str, id: &str) -> bool {
        let begun = self.with_holes.iter().filter(|shape| shape.first().is_some_and(|first| !first.is_empty()));
        filling.len() < id.len() && begun.into_iter().any(|shape| self.fills(shape, filling))
    }
}

fn listed<'a>(ids: impl IntoIterator<Item = &'a str>) -> String {
    ids.into_iter().fold(String::new(), |list, id| list + "\n  " + id)
}

#[test]
fn every_entry_that_the_code_says_is_in_the_catalogue() {
    let (defined, _) = catalogue();
    let sources = sources();
    assert!(sources.spoken.len() > 200, "only {} ids found: are the sources where they were?", sources.spoken.len());
    // The window also keeps ids in tables, before it says them.
    let in_tables = sources.whole.iter().filter(|(id, path)| {
        id.starts_with("ui-") && !id.contains(char::is_uppercase) && path.extension().is_some_and(|end| end != "rs")
    });
    let missing: BTreeMap<&String, &PathBuf> =
        sources.spoken.iter().chain(in_tables).filter(|(id, _)| !defined.contains(*id)).collect();
    let mut missing: Vec<String> = missing.iter().map(|(id, path)| format!("{id}  ({})", path.display())).collect();
    // Of an id with holes there is at least one way to fill them.
    let areas: BTreeSet<&str> = defined.iter().filter_map(|id| id.split('-').next()).collect();
    for shape in &sources.with_holes {
        let area = shape.first().and_then(|first| first.split_once('-')).map(|(area, _)| area);
        if area.is_some_and(|area| areas.contains(area)) && !defined.iter().any(|id| sources.fills(shape, id)) {
            missing.push(shape.join("…"));
        }
    }
    assert!(missing.is_empty(), "not in messages/en/*.ftl:{}", listed(missing.iter().map(String::as_str)));
}

#[test]
fn every_entry_of_the_catalogue_is_said_somewhere() {
    let (defined, referred) = catalogue();
    let sources = sources();
    let unused: Vec<&str> =
        defined.iter().filter(|id| !referred.contains(*id) && !sources.says(id)).map(String::as_str).collect();
    assert!(unused.is_empty(), "in messages/en/*.ftl and said nowhere:{}", listed(unused));
}

/// The arguments that an entry uses are checked here only in form: Fluent reads every file.
#[test]
fn every_file_of_the_catalogue_is_sound_fluent() {
    for (file, text) in words::FILES {
        if let Err((_, errors)) = fluent_bundle::FluentResource::try_new((*text).to_owned()) {
            panic!("messages/en/{file}: {errors:?}");
        }
    }
}
