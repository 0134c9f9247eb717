//! Fields of drafts that are plain text: how they are kept, and how long they may be.

use crate::reading::text;
use crate::{Message, Problem, Problems};

/// A name or a title, on one line.
pub(crate) const NAME: usize = 200;
/// A note or a description, on as many lines as it takes.
pub(crate) const NOTE: usize = 20_000;

/// The text on one line, if it is not longer than `longest` characters.
pub(crate) fn line(field: &str, typed: &str, longest: usize, problems: &mut Problems) -> Option<String> {
    short_enough(field, text::line(typed), longest, problems)
}

/// The text with its lines, if it is not longer than a note may be.
pub(crate) fn note(field: &str, typed: &str, problems: &mut Problems) -> Option<String> {
    short_enough(field, text::lines(typed), NOTE, problems)
}

/// A name that its thing must have: written over `to` where one is typed. `noun` begins the ids of what is said where it
/// has none: `NOUN-name-missing`.
pub(crate) fn name(noun: &str, typed: Option<&String>, to: &mut String, problems: &mut Problems) {
    if let Some(name) = typed.and_then(|typed| line("name", typed, NAME, problems)) {
        *to = name;
    }
    if to.is_empty() && !problems.refuse() {
        let problem = Problem::error("name", Message::new(&format!("{noun}-name-missing")));
        problems.push(problem.help(Message::new(&format!("{noun}-name-missing-help"))));
    }
}

fn short_enough(field: &str, text: String, longest: usize, problems: &mut Problems) -> Option<String> {
    let count = text.chars().count();
    if count <= longest {
        return Some(text);
    }
    let message = Message::new("reading-text-too-long").with("count", count);
    problems
        .push(Problem::error(field, message).help(Message::new("reading-text-too-long-help").with("longest", longest)));
    None
}
