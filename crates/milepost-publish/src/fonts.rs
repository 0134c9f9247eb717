//! The fonts that text is set in: Inter, built in, for Latin, Greek and Cyrillic, and those that the caller hands
//! over for other scripts.

use skrifa::{FontRef, MetadataProvider};
use std::collections::BTreeSet;
use std::sync::Arc;

const REGULAR: &[u8] = include_bytes!("../fonts/Inter-Regular.otf");
const SEMI_BOLD: &[u8] = include_bytes!("../fonts/Inter-SemiBold.otf");

/// What stands for a character that no font has. Inter has it, so that it never becomes an empty box by accident.
pub(crate) const MISSING: char = '\u{25a1}';

#[derive(Clone, Debug, Default)]
pub struct Fonts {
    others: Vec<(Arc<Vec<u8>>, u32)>,
}

impl Fonts {
    /// The built-in font alone.
    #[must_use]
    pub fn built_in() -> Self {
        Self::default()
    }

    /// Adds a font for what the ones before lack. `index` is its place in a collection. False where it is no font.
    pub fn add(&mut self, data: Vec<u8>, index: u32) -> bool {
        let readable = FontRef::from_index(&data, index).is_ok();
        if readable {
            self.others.push((Arc::new(data), index));
        }
        readable
    }

    /// True if no font has the character. Spaces and marks that are never drawn count as had.
    #[must_use]
    pub fn lacks(&self, character: char) -> bool {
        if is_unseen(character) {
            return false;
        }
        let built_in = FontRef::new(REGULAR).is_ok_and(|font| has(&font, character));
        !built_in
            && !self
                .others
                .iter()
                .any(|(data, index)| FontRef::from_index(data, *index).is_ok_and(|font| has(&font, character)))
    }

    /// How many of the characters a font has; none where it is no font.
    #[must_use]
    pub fn covered(data: &[u8], index: u32, characters: &BTreeSet<char>) -> usize {
        FontRef::from_index(data, index).map_or(0, |font| characters.iter().filter(|c| has(&font, **c)).count())
    }

    /// The built-in fonts' bytes.
    pub(crate) fn own() -> [&'static [u8]; 2] {
        [REGULAR, SEMI_BOLD]
    }

    pub(crate) fn others(&self) -> impl Iterator<Item = Arc<Vec<u8>>> + '_ {
        self.others.iter().map(|(data, _)| data.clone())
    }
}

fn has(font: &FontRef<'_>, character: char) -> bool {
    font.charmap().map(character).is_some_and(|glyph| glyph.to_u32() != 0)
}

/// Spaces are drawn as gaps and control characters are taken out before text is set.
pub(crate) fn is_unseen(character: char) -> bool {
    character.is_control()
        || character.is_whitespace()
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{ad}' | '\u{fe00}'..='\u{fe0f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_font_has_latin_greek_and_cyrillic_and_no_korean() {
        let fonts = Fonts::built_in();
        for character in "AßŁžệ Ωπ Жщюё №₽€–—…“”‘’→≈≤×−□".chars() {
            assert!(!fonts.lacks(character), "{character}");
        }
        for character in ['한', '漢', 'あ', 'ع'] {
            assert!(fonts.lacks(character), "{character}");
        }
        assert!(!fonts.lacks(MISSING));
    }

    #[test]
    fn what_is_no_font_is_refused() {
        assert!(!Fonts::built_in().add(b"not a font".to_vec(), 0));
    }
}
