//! Project codes: short names for the command line, links and files.

/// The longest code.
pub const LONGEST: usize = 60;

/// The code of a project without any letter or digit in its name.
const NAMELESS: &str = "project";

/// True for lower-case letters and digits, with single hyphens between them.
#[must_use]
pub fn is_code(text: &str) -> bool {
    let word = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.len() <= LONGEST && text.split('-').all(word)
}

/// A code made from the name that none of the others has: `tumen-road-bridge`, `tumen-road-bridge-2`.
#[must_use]
pub fn made(name: &str, taken: &[String]) -> String {
    made_beside(name, &|code| taken.iter().any(|other| other == code))
}

/// As [`made`], where it is asked of each code whether another has it. Of all numbers one has to be free.
#[must_use]
pub fn made_beside(name: &str, taken: &dyn Fn(&str) -> bool) -> String {
    let code = shaped(name);
    let code = if code.is_empty() { NAMELESS.to_owned() } else { code };
    if !taken(&code) {
        return code;
    }
    let numbered = |number: usize| {
        let end = format!("-{number}");
        let start = cut(&code, LONGEST.saturating_sub(end.len()));
        format!("{start}{end}")
    };
    (2..=usize::MAX).map(numbered).find(|code| !taken(code)).unwrap_or(code)
}

/// The name in Latin letters, with a hyphen for whatever is not a letter or digit.
fn shaped(name: &str) -> String {
    let latin = any_ascii::any_ascii(name).to_ascii_lowercase().replace('\'', "");
    let words = latin.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    cut(&words.collect::<Vec<_>>().join("-"), LONGEST).to_owned()
}

/// At most so many bytes of a code, between two words where there are several.
fn cut(code: &str, longest: usize) -> &str {
    let Some(start) = code.get(..longest).filter(|_| code.len() > longest) else { return code };
    let whole_word = code.as_bytes().get(longest) == Some(&b'-');
    match start.rfind('-') {
        Some(end) if !whole_word => start.get(..end).unwrap_or(start),
        _ => start.trim_end_matches('-'),
    }
}
