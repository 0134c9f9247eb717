//! Which code page a file's texts are in. The format does not say: it is the code page of the machine that
//! wrote the file, since some version UTF-8.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use std::borrow::Cow;

/// How much text the guess is made from.
const ENOUGH: usize = 1 << 20;

/// UTF-8 where all of it is; else what the letters outside ASCII look like. `CURRTYPE` is left out of that:
/// it lists the signs of all currencies, each in the code page of its own country.
#[must_use]
pub fn guess(bytes: &[u8]) -> &'static Encoding {
    if bytes.is_ascii() || std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let mut fed = 0;
    let mut currencies = false;
    for line in bytes.split(|b| *b == b'\n') {
        if let Some(name) = line.strip_prefix(b"%T\t") {
            currencies = name.starts_with(b"CURRTYPE");
        }
        if currencies || line.is_ascii() {
            continue;
        }
        let part = line.get(..ENOUGH.min(line.len())).unwrap_or(line);
        detector.feed(part, false);
        detector.feed(b"\n", false);
        fed += part.len();
        if fed >= ENOUGH {
            break;
        }
    }
    detector.feed(b"", true);
    if fed == 0 { WINDOWS_1252 } else { detector.guess(None, Utf8Detection::Deny) }
}

/// The text, with what is no letter of the code page replaced.
pub(super) fn decode<'a>(bytes: &'a [u8], encoding: &'static Encoding) -> Cow<'a, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) if encoding == UTF_8 || bytes.is_ascii() => Cow::Borrowed(text),
        _ => encoding.decode_without_bom_handling(bytes).0,
    }
}

/// A field as a text: P6 writes a line break as two characters 0x7f, and a quote as two.
pub(super) fn text(bytes: &[u8], encoding: &'static Encoding) -> String {
    let text = decode(bytes, encoding);
    if !text.contains(['\u{7f}', '"']) {
        return text.into_owned();
    }
    text.replace("\u{7f}\u{7f}", "\n").replace('\u{7f}', "\n").replace("\"\"", "\"")
}
