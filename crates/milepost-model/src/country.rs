//! Countries: ISO 3166-1 alpha-2 codes and the English names that people type for them.

use crate::reading::text;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// One a line: code, name, other names; see the file's head.
const TABLE: &str = include_str!("../data/countries.tsv");

/// Code, name and other names of each country, by code.
fn rows() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    TABLE.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let mut cells = line.split('\t');
        Some((cells.next()?, cells.next()?, cells.next().unwrap_or_default()))
    })
}

/// The alpha-2 code of a country typed as its code in any case or as an English name of it.
#[must_use]
pub fn code(typed: &str) -> Option<&'static str> {
    let wanted = key(typed);
    if wanted.is_empty() {
        return None;
    }
    let is_code = |code: &str| code.eq_ignore_ascii_case(typed.trim());
    let is_name = |name: &str, others: &str| key(name) == wanted || others.split('|').any(|other| key(other) == wanted);
    rows()
        .find(|(code, ..)| is_code(code))
        .or_else(|| rows().find(|(_, name, others)| is_name(name, others)))
        .map(|(code, ..)| code)
}

/// The English name of a country by its code.
#[must_use]
pub fn name(code: &str) -> Option<&'static str> {
    rows().find(|(known, ..)| *known == code).map(|(_, name, _)| name)
}

/// What two spellings of a name have in common: no case, accents, marks, "the" or "saint" in full.
fn key(name: &str) -> String {
    let plain: String = name.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
    let apart: String =
        plain.replace('&', " and ").chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let words = text::line(&apart);
    let kept = words.split(' ').filter(|word| *word != "the").map(|word| if word == "saint" { "st" } else { word });
    kept.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// ISO 3166-1 has 249 countries (ISO 3166/MA, 2023).
    #[test]
    fn the_table_has_every_country_once() {
        let codes: Vec<&str> = rows().map(|(code, ..)| code).collect();
        assert_eq!(codes.len(), 249);
        assert!(codes.is_sorted_by(|a, b| a < b));
        let mut names: Vec<String> = rows()
            .flat_map(|(_, name, others)| {
                std::iter::once(name).chain(others.split('|').filter(|name| !name.is_empty()))
            })
            .map(key)
            .collect();
        names.sort();
        let before = names.len();
        names.dedup();
        assert_eq!(names.len(), before, "two countries go by one name");
    }

    #[test]
    fn a_country_is_found_by_code_or_name() {
        let cases = [
            ("RU", Some("RU")),
            ("kp", Some("KP")),
            ("Russia", Some("RU")),
            ("north korea", Some("KP")),
            ("Korea (North)", Some("KP")),
            ("The Philippines", Some("PH")),
            ("Cote d'Ivoire", Some("CI")),
            ("Türkiye", Some("TR")),
            ("turkiye", Some("TR")),
            ("Saint Lucia", Some("LC")),
            ("Bosnia & Herzegovina", Some("BA")),
            ("USA", Some("US")),
            // Two countries are called so.
            ("Korea", None),
            ("Congo", None),
            ("Atlantis", None),
            ("", None),
        ];
        for (typed, expected) in cases {
            assert_eq!(code(typed), expected, "{typed}");
        }
    }
}
