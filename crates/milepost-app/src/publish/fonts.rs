//! Fonts of the computer for the scripts that the built-in one lacks. They are looked for only where a report
//! has such a character.

use fontdb::Database;
use milepost_publish::Fonts;
use std::collections::BTreeSet;

/// No report needs more than so many scripts.
const MOST: usize = 12;

/// Adds, for the characters that no font has yet, the computer's font that has the most of
/// them, and so on until none helps any more.
pub(super) fn complete(fonts: &mut Fonts, characters: &BTreeSet<char>) {
    let mut missing: BTreeSet<char> = characters.iter().copied().filter(|c| fonts.lacks(*c)).collect();
    if missing.is_empty() {
        return;
    }
    let mut system = Database::new();
    system.load_system_fonts();
    for _ in 0..MOST {
        let Some(face) = best(&system, &missing) else { break };
        let data = system.with_face_data(face, |data, index| (data.to_vec(), index));
        let Some((data, index)) = data else { break };
        if !fonts.add(data, index) {
            break;
        }
        let before = missing.len();
        missing.retain(|character| fonts.lacks(*character));
        if missing.is_empty() || missing.len() == before {
            break;
        }
    }
    if !missing.is_empty() {
        log::info!("no font for {missing:?}");
    }
}

/// The face with the most of the characters; of equal ones an upright, regular, proportional one.
fn best(system: &Database, missing: &BTreeSet<char>) -> Option<fontdb::ID> {
    let mut best: Option<(usize, bool, fontdb::ID)> = None;
    for face in system.faces() {
        let had = system.with_face_data(face.id, |data, index| Fonts::covered(data, index, missing)).unwrap_or(0);
        let plain = face.style == fontdb::Style::Normal && face.weight == fontdb::Weight::NORMAL && !face.monospaced;
        if had > 0 && best.is_none_or(|(most, was_plain, _)| (had, plain) > (most, was_plain)) {
            best = Some((had, plain, face.id));
        }
    }
    best.map(|(.., id)| id)
}
