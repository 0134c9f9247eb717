//! The hours of a day as text: `08:00-12:00 13:00-17:00`. Kept so in the workspace file and the text
//! export, shown so, and typed so. Empty: no work.

use super::{Day, WorkSpan};

/// Why a text is not the hours of a day.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not the hours of a day, as 08:00-12:00 13:00-17:00")]
pub struct BadHours(pub String);

/// The day as text.
#[must_use]
pub fn write(day: &[WorkSpan]) -> String {
    let spans: Vec<_> = day.iter().map(|span| format!("{}-{}", clock(span.from), clock(span.to))).collect();
    spans.join(" ")
}

fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Reads hours as [`write`] writes them and as people type them: `8-12, 13-17`, `8:00–17:30`, `24h`, `none`.
///
/// # Errors
/// Where it is not that, or the intervals are not in order, overlap, or end before they begin.
pub fn read(text: &str) -> Result<Day, BadHours> {
    let wrong = || BadHours(text.to_owned());
    let plain = text.trim().to_lowercase();
    match plain.as_str() {
        "" | "none" | "off" | "no work" => return Ok(vec![]),
        "24h" | "all day" => return Ok(vec![WorkSpan { from: 0, to: 1440 }]),
        _ => {}
    }
    // A dash may stand between spaces; a comma or a space between intervals.
    let plain = plain.replace(['–', '—'], "-").replace(" - ", "-");
    let mut day = Day::new();
    for part in plain.split([',', ' ', ';']).filter(|part| !part.is_empty()) {
        let (from, to) = part.split_once('-').ok_or_else(wrong)?;
        let span = WorkSpan { from: minutes(from).ok_or_else(wrong)?, to: minutes(to).ok_or_else(wrong)? };
        if span.from >= span.to || day.last().is_some_and(|before| before.to > span.from) {
            return Err(wrong());
        }
        day.push(span);
    }
    Ok(day)
}

fn minutes(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once(':').unwrap_or((text, "0"));
    let digits = |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(hours) || !digits(minutes) {
        return None;
    }
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    let at = hours * 60 + minutes;
    (minutes < 60 && at <= 1440).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_they_are_written_and_as_people_type_them() {
        let day = |spans: &[(u16, u16)]| -> Day {
            spans.iter().map(|(from, to)| WorkSpan { from: *from, to: *to }).collect()
        };
        // 8 h = 480 min, 12 h = 720, 13 h = 780, 17 h = 1020, 17:30 = 1050
        for (text, expected) in [
            ("08:00-12:00 13:00-17:00", day(&[(480, 720), (780, 1020)])),
            ("8-12, 13-17:30", day(&[(480, 720), (780, 1050)])),
            ("8:00 – 12:00", day(&[(480, 720)])),
            ("00:00-24:00", day(&[(0, 1440)])),
            ("24h", day(&[(0, 1440)])),
            ("08:00-12:00 12:00-16:00", day(&[(480, 720), (720, 960)])),
            ("", day(&[])),
            ("none", day(&[])),
        ] {
            assert_eq!(read(text).unwrap(), expected, "{text}");
            assert_eq!(read(&write(&expected)).unwrap(), expected, "{text}");
        }
        for wrong in ["8", "12-8", "8-13 12-17", "8-25", "8:60-9", "8-12-13", "x-y", "+8-9"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
