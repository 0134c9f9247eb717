//! Writes events as a calendar (RFC 5545). An event's identity stays the same, so that a calendar program which reads
//! the file again moves what it has and adds nothing twice.

use chrono::{NaiveDate, NaiveDateTime};

/// A day or days of a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The same for the same thing, for ever.
    pub uid: String,
    pub summary: String,
    pub description: String,
    pub category: String,
    pub first: NaiveDate,
    /// Not before the first.
    pub last: NaiveDate,
    /// It has happened, or its day is fixed; else it is expected.
    pub confirmed: bool,
    /// More than before where anything of it changed.
    pub sequence: u64,
    /// When it was last changed, in UTC.
    pub stamp: NaiveDateTime,
}

/// A line holds at most so many bytes, its end not counted.
const LINE: usize = 75;

/// The calendar. Equal events give equal bytes.
#[must_use]
pub fn write(name: &str, events: &[Event]) -> Vec<u8> {
    let mut text = String::new();
    line(&mut text, "BEGIN:VCALENDAR");
    line(&mut text, "VERSION:2.0");
    line(&mut text, "PRODID:-//Milepost//Milepost//EN");
    line(&mut text, "CALSCALE:GREGORIAN");
    line(&mut text, "METHOD:PUBLISH");
    line(&mut text, &format!("X-WR-CALNAME:{}", escaped(name)));
    for event in events {
        line(&mut text, "BEGIN:VEVENT");
        line(&mut text, &format!("UID:{}", escaped(&event.uid)));
        line(&mut text, &format!("DTSTAMP:{}", event.stamp.format("%Y%m%dT%H%M%SZ")));
        line(&mut text, &format!("SEQUENCE:{}", event.sequence));
        line(&mut text, &format!("DTSTART;VALUE=DATE:{}", event.first.format("%Y%m%d")));
        // The end is not part of the event.
        let end = event.last.max(event.first).succ_opt().unwrap_or(event.last);
        line(&mut text, &format!("DTEND;VALUE=DATE:{}", end.format("%Y%m%d")));
        line(&mut text, &format!("SUMMARY:{}", escaped(&event.summary)));
        if !event.description.is_empty() {
            line(&mut text, &format!("DESCRIPTION:{}", escaped(&event.description)));
        }
        if !event.category.is_empty() {
            line(&mut text, &format!("CATEGORIES:{}", escaped(&event.category)));
        }
        line(&mut text, if event.confirmed { "STATUS:CONFIRMED" } else { "STATUS:TENTATIVE" });
        // A milestone takes nobody's time.
        line(&mut text, "TRANSP:TRANSPARENT");
        line(&mut text, "END:VEVENT");
    }
    line(&mut text, "END:VCALENDAR");
    text.into_bytes()
}

/// RFC 5545, 3.3.11. Other control characters are not allowed in a text and are left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(character);
            }
            '\r' => {
                if characters.peek() != Some(&'\n') {
                    escaped.push_str("\\n");
                }
            }
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push('\t'),
            other if other.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

/// RFC 5545, 3.1: a longer line goes on after a line end and a space; never within a letter.
fn line(text: &mut String, content: &str) {
    let mut room = LINE;
    for character in content.chars() {
        let size = character.len_utf8();
        if size > room {
            text.push_str("\r\n ");
            room = LINE - 1;
        }
        text.push(character);
        room -= size;
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event() -> Event {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        Event {
            uid: "01935000@milepost".to_owned(),
            summary: "Deck closed; spans 3, 4".to_owned(),
            description: format!("One\nTwo \\ {}", "переправа ".repeat(12)),
            category: "Tumen, road bridge".to_owned(),
            first: day("2026-07-01"),
            last: day("2026-09-30"),
            confirmed: false,
            sequence: 12,
            stamp: day("2026-01-02").and_hms_opt(3, 4, 5).unwrap(),
        }
    }

    /// The forms are those of RFC 5545: 3.3.11 for texts, 3.6.1 for an event of whole days, whose end is not part.
    #[test]
    fn an_event_of_days_is_written_as_the_standard_says() {
        let text = String::from_utf8(write("Works", &[event()])).unwrap();
        for line in [
            "UID:01935000@milepost\r\n",
            "DTSTAMP:20260102T030405Z\r\n",
            "SEQUENCE:12\r\n",
            "DTSTART;VALUE=DATE:20260701\r\nDTEND;VALUE=DATE:20261001\r\n",
            "SUMMARY:Deck closed\\; spans 3\\, 4\r\n",
            "CATEGORIES:Tumen\\, road bridge\r\n",
        ] {
            assert!(text.contains(line), "{line} in {text}");
        }
        assert!(text.lines().all(|line| line.len() <= 75));
        let unfolded = text.replace("\r\n ", "");
        assert!(unfolded.contains(&format!("DESCRIPTION:One\\nTwo \\\\ {}", "переправа ".repeat(12))));
        assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:") && text.ends_with("END:VCALENDAR\r\n"));
    }
}
