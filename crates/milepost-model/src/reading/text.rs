//! Text made fit for reading: one form for each character, single spaces, and the tokens of it.

use unicode_normalization::UnicodeNormalization;

/// Longer texts are no date, length or amount; they are not looked at any further.
const LONGEST: usize = 300;

/// Lower case, compatibility forms folded (NFKC: full-width digits, no-break spaces), all dashes as
/// `-`, quotation marks left out, single spaces. None where it is too long to be a value.
pub(crate) fn plain(text: &str) -> Option<String> {
    if text.chars().nth(LONGEST).is_some() {
        return None;
    }
    // NFKC makes "1½" into "11⁄2".
    let fractions = text.replace('½', " 1/2 ").replace('¼', " 1/4 ").replace('¾', " 3/4 ");
    let folded: String = fractions.nfkc().flat_map(char::to_lowercase).filter_map(fold).collect();
    Some(line(&folded))
}

fn fold(c: char) -> Option<char> {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' => Some('-'),
        '\u{2018}' | '\u{2019}' | '\u{2032}' | '`' | '\u{b4}' => Some('\''),
        '"' | '\u{201c}'..='\u{201f}' | '\u{ab}' | '\u{bb}' | '\u{2039}' | '\u{203a}' => None,
        // Marks without a shape: zero-width spaces, direction marks, the byte order mark.
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => None,
        c => Some(c),
    }
}

/// One line with single spaces and no control characters: how names and titles are kept.
pub(crate) fn line(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()) {
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(word);
    }
    kept
}

/// Several lines, with one kind of line end and no blank lines around them: how notes are kept.
pub(crate) fn lines(text: &str) -> String {
    let one_end = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = one_end.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    kept.trim().to_owned()
}

/// The text as a message shows it: on one line and not longer than a line.
pub(crate) fn shown(text: &str) -> String {
    const SHOWN: usize = 60;
    let text = line(text);
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
        None => text,
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    Word(String),
    /// Digits as typed: `05` is not `5` where the number of digits counts.
    Digits(String),
    Mark(char),
}

impl Token {
    pub(crate) fn word(&self) -> Option<&str> {
        match self {
            Self::Word(word) => Some(word),
            Self::Digits(_) | Self::Mark(_) => None,
        }
    }

    pub(crate) fn is(&self, word: &str) -> bool {
        self.word() == Some(word)
    }

    /// The number, where it is short enough for a day or a year.
    pub(crate) fn number(&self) -> Option<u32> {
        match self {
            Self::Digits(digits) if digits.len() <= 6 => digits.parse().ok(),
            _ => None,
        }
    }
}

/// Words, runs of ASCII digits, and marks, without the spaces between them.
pub(crate) fn tokens(plain: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = vec![];
    let mut joined = false;
    for c in plain.chars() {
        if c.is_whitespace() {
            joined = false;
            continue;
        }
        match tokens.last_mut() {
            Some(Token::Digits(digits)) if joined && c.is_ascii_digit() => digits.push(c),
            Some(Token::Word(word)) if joined && c.is_alphabetic() => word.push(c),
            _ if c.is_ascii_digit() => tokens.push(Token::Digits(c.to_string())),
            _ if c.is_alphabetic() => tokens.push(Token::Word(c.to_string())),
            _ => tokens.push(Token::Mark(c)),
        }
        joined = true;
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_a_character_is_read_alike() {
        let cases = [
            ("  Q3\u{a0}2026 ", "q3 2026"),
            ("３０ Ｏｃｔ ２０２６", "30 oct 2026"),
            ("1 Jan – 31 Mar", "1 jan - 31 mar"),
            ("1\u{2212}2", "1-2"),
            ("“850 m”", "850 m"),
            ("1½ miles", "1 1/2 miles"),
            ("a\t\r\nb", "a b"),
            ("\u{feff}2026", "2026"),
        ];
        for (typed, expected) in cases {
            assert_eq!(plain(typed).as_deref(), Some(expected), "{typed:?}");
        }
    }

    #[test]
    fn a_text_too_long_for_a_value_is_not_looked_at() {
        assert_eq!(plain(&"9".repeat(301)), None);
    }

    #[test]
    fn what_a_message_shows_is_cut_between_characters() {
        assert_eq!(shown(&"é".repeat(61)), format!("{}…", "é".repeat(60)));
        assert_eq!(shown("two\nlines"), "two lines");
    }
}
