//! The notes of P6, which are simple HTML under a topic, as text and back.

/// The topic of notes that Milepost writes: it says nothing, and heads nothing.
pub(crate) const TOPIC: &str = "Notes";

pub(crate) fn heading(topic: &str, notes: &mut String) {
    if topic != TOPIC {
        notes.push_str(topic);
        notes.push('\n');
    }
}

/// The text of simple HTML: tags are dropped, paragraphs and breaks are lines, the usual entities are read.
pub(crate) fn plain(html: &str) -> String {
    if !html.contains('<') && !html.contains('&') {
        return html.trim().to_owned();
    }
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        out.push_str(rest.get(..at).unwrap_or_default());
        rest = rest.get(at..).unwrap_or_default();
        let tag = rest.starts_with('<');
        // An entity is short; a lone & stays.
        let end = if tag { rest.find('>') } else { rest.bytes().take(12).position(|byte| byte == b';') };
        let Some(end) = end else {
            if tag {
                break;
            }
            out.push('&');
            rest = rest.get(1..).unwrap_or_default();
            continue;
        };
        let name = rest.get(1..end).unwrap_or_default().trim().to_ascii_lowercase();
        if tag {
            let is_break = ["br", "br/", "br /"].contains(&name.as_str());
            let is_block = ["p", "/p", "div", "/div", "li", "/tr"].contains(&name.as_str());
            if is_break || is_block && !out.is_empty() && !out.ends_with('\n') {
                out.push('\n');
            }
        } else {
            out.push(entity(&name));
        }
        rest = rest.get(end + 1..).unwrap_or_default();
    }
    out.push_str(rest.strip_prefix('<').map_or(rest, |_| ""));
    out.trim().to_owned()
}

/// A character by its name or number in HTML.
fn entity(name: &str) -> char {
    match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        _ => {
            let number = name.strip_prefix('#').and_then(|number| match number.strip_prefix('x') {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok(),
                None => number.parse().ok(),
            });
            number.and_then(char::from_u32).unwrap_or('\u{fffd}')
        }
    }
}

/// The text as the simple HTML that P6 shows.
pub(crate) fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\n', "<br>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_of_a_note_is_what_stands_between_its_tags() {
        for (note, text) in [
            ("<html><head></head><body>\n<p>Keep &amp; dry</p><p>Second</p></body></html>", "Keep & dry\nSecond"),
            ("A<br>B<br/><br>C", "A\nB\n\nC"),
            ("caf&#233; &#x2116; &lt;1&gt; &quot;x&quot;", "café № <1> \"x\""),
            ("a & b", "a & b"),
            ("cut <b", "cut"),
        ] {
            assert_eq!(plain(note), text, "{note}");
        }
        for text in ["A <b>\n\nC & D", "&amp; &&, а"] {
            assert_eq!(plain(&html(text)), text);
        }
    }
}
