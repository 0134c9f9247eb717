//! Coordinates as people type them: `42.4171, 130.6414`.

use super::Coordinates;
use crate::reading::text;
use crate::{Message, Problem};

/// Reads latitude and longitude in decimal degrees, with signs or the letters of the directions.
///
/// # Errors
/// The problem at the draft's field `coordinates`.
pub(super) fn read(typed: &str) -> Result<Coordinates, Box<Problem>> {
    let unread = || {
        let message = Message::new("project-coordinates-unread").with("text", text::shown(typed));
        Box::new(Problem::error("coordinates", message).help(Message::new("project-coordinates-help")))
    };
    let plain = text::plain(typed).ok_or_else(unread)?;
    let apart = plain.replace([',', ';', '°'], " ");
    let mut degrees: Vec<(f64, Option<char>)> = vec![];
    for word in apart.split_whitespace() {
        match (word, degrees.last_mut()) {
            // The letter of a direction may stand alone.
            ("n" | "s" | "e" | "w", Some((_, direction @ None))) => *direction = word.chars().next(),
            _ => degrees.push(degree(word).ok_or_else(unread)?),
        }
    }
    let [latitude, longitude] = degrees.as_slice() else { return Err(unread()) };
    let latitude = signed(*latitude, 'n', 's').ok_or_else(unread)?;
    let longitude = signed(*longitude, 'e', 'w').ok_or_else(unread)?;
    if latitude.abs() > 90.0 {
        let help = if latitude.abs() <= 180.0 && longitude.abs() <= 90.0 {
            Message::new("project-coordinates-order-help")
        } else {
            Message::new("project-coordinates-help")
        };
        let problem = Problem::error("coordinates", Message::new("project-latitude-outside"));
        return Err(Box::new(problem.help(help)));
    }
    if longitude.abs() > 180.0 {
        let problem = Problem::error("coordinates", Message::new("project-longitude-outside"));
        return Err(Box::new(problem.help(Message::new("project-coordinates-help"))));
    }
    Ok(Coordinates { latitude, longitude })
}

/// A number and the letter right after it, if there is one.
fn degree(word: &str) -> Option<(f64, Option<char>)> {
    let direction = word.chars().last().filter(|c| matches!(c, 'n' | 's' | 'e' | 'w'));
    let number = direction.map_or(word, |_| word.get(..word.len().saturating_sub(1)).unwrap_or_default());
    let plain = number.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'+'));
    number.parse::<f64>().ok().filter(|degrees| plain && degrees.is_finite()).map(|degrees| (degrees, direction))
}

/// South and west are negative; a sign and a letter together, or a letter of the other axis, is no reading.
fn signed((degrees, direction): (f64, Option<char>), positive: char, negative: char) -> Option<f64> {
    match direction {
        None => Some(degrees),
        Some(_) if degrees < 0.0 => None,
        Some(letter) if letter == positive => Some(degrees),
        Some(letter) if letter == negative => Some(-degrees),
        Some(_) => None,
    }
}
