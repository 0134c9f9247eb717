//! Finding things by a part of their name: for the search box, and for what is named on the command line.

use crate::view::{Failure, Hit, HitKind, Hits};
use crate::workspace::{Lines, Loaded, Workspace};
use milepost_model::{Arg, Message, Project};
use uuid::Uuid;

/// How many hits are shown.
const MOST: usize = 50;
/// How many names an ambiguous name lists.
const CHOICES: usize = 5;

/// How well a text matches; lower is better. None: not every word is in it.
fn rank(text: &str, words: &[String]) -> Option<u8> {
    let text = text.to_lowercase();
    let mut worst = 0;
    for word in words {
        let place = text.find(word.as_str())?;
        let starts_word = text.get(..place).is_none_or(|before| !before.ends_with(char::is_alphanumeric));
        worst = worst.max(match (place, starts_word) {
            (0, _) => 0,
            (_, true) => 1,
            _ => 2,
        });
    }
    Some(worst)
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_lowercase).collect()
}

/// The things with every word of the text in one of their names. One whose name is the text, in whatever
/// case, is the only one.
pub(crate) fn matching<'a, T>(things: &'a [T], text: &str, names: impl Fn(&'a T) -> Vec<&'a String>) -> Vec<&'a T> {
    let whole = text.to_lowercase();
    let words = words(text);
    if words.is_empty() {
        return vec![];
    }
    let exact: Vec<_> = things.iter().filter(|t| names(t).iter().any(|name| name.to_lowercase() == whole)).collect();
    if exact.len() == 1 {
        return exact;
    }
    things.iter().filter(|t| names(t).iter().any(|name| rank(name, &words).is_some())).collect()
}

/// The things whose id starts or ends with the text: four letters at least, so that chance does not find any.
pub(crate) fn with_id<'a, T>(things: &'a [T], text: &str, id: impl Fn(&T) -> Uuid) -> Vec<&'a T> {
    let text = text.to_lowercase();
    if text.len() < 4 {
        return vec![];
    }
    let matches = |thing: &&T| {
        let id = id(thing).to_string();
        id.starts_with(&text) || id.ends_with(&text)
    };
    things.iter().filter(matches).collect()
}

/// The thing with this number in the list (from 1) or this id, else the only one with this in its name or at the
/// start or end of its id.
pub(crate) fn one<'a, T: Clone>(
    things: &'a [T],
    text: &str,
    noun: &str,
    name: impl Fn(&'a T) -> &'a String,
    id: impl Fn(&T) -> Uuid,
) -> Result<T, Failure> {
    let text = text.trim();
    let numbered = text.parse::<usize>().ok().and_then(|number| things.get(number.checked_sub(1)?));
    if let Some(exact) = numbered.or_else(|| things.iter().find(|thing| id(thing).to_string() == text)) {
        return Ok(exact.clone());
    }
    let mut found = matching(things, text, |thing| vec![name(thing)]);
    if found.is_empty() {
        found = with_id(things, text, id);
    }
    match found.as_slice() {
        [only] => Ok((*only).clone()),
        [] => {
            let message = Message::new("app-thing-missing").with("noun", noun).with("text", text);
            Err(Failure::new(Failure::NOT_FOUND, message).help(Message::new("app-thing-missing-help")))
        }
        several => {
            let message = Message::new("app-thing-ambiguous").with("noun", noun).with("text", text);
            let choices = choices(several.iter().map(|thing| name(thing).as_str()));
            let message = message.with("count", several.len()).with("choices", choices);
            Err(Failure::new(Failure::AMBIGUOUS, message).help(Message::new("app-ambiguous-help")))
        }
    }
}

/// The names to choose from, as an argument of a message.
pub(crate) fn choices<'a>(names: impl ExactSizeIterator<Item = &'a str>) -> Arg {
    let more = names.len().saturating_sub(CHOICES);
    let listed = names.take(CHOICES).map(|name| format!("“{name}”")).collect::<Vec<_>>().join(", ");
    match more {
        0 => listed.into(),
        more => Message::new("app-choices-more").with("choices", listed).with("count", more).into(),
    }
}

/// Projects, milestones, claims and sources with every word of the text in their name, best first.
///
/// # Errors
/// Where the file cannot be read.
pub fn search(workspace: &Workspace, text: &str) -> Result<Hits, Failure> {
    let words = words(text);
    if words.is_empty() {
        return Ok(Hits { hits: vec![] });
    }
    workspace.with_loaded(Lines::None, |loaded| Hits { hits: hits(loaded, &words) })
}

fn hits(loaded: &Loaded, words: &[String]) -> Vec<Hit> {
    let hit = |kind, title: &str, project: Option<&Project>| Hit {
        kind,
        title: title.to_owned(),
        project: project.map(|p| p.id),
        project_name: project.map(|p| p.name.clone()),
        milestone: None,
        claim: None,
        source: None,
    };
    // By kind: projects, milestones, sources, claims.
    let mut found: Vec<(u8, Hit)> = vec![];
    for project in &loaded.projects {
        let places = project.places.iter().filter_map(|place| rank(place, words).map(|r| r + 1));
        let best = rank(&project.name, words).or_else(|| rank(&project.code, words));
        if let Some(rank) = best.into_iter().chain(places).min() {
            found.push((rank, hit(HitKind::Project, &project.name, Some(project))));
        }
    }
    for project in &loaded.projects {
        for milestone in loaded.milestones(project.id) {
            if let Some(rank) = rank(&milestone.title, words) {
                let hit = hit(HitKind::Milestone, &milestone.title, Some(project));
                found.push((rank, Hit { milestone: Some(milestone.id), ..hit }));
            }
        }
    }
    for source in &loaded.sources {
        let title = rank(&source.title, words);
        if let Some(rank) = title.or_else(|| rank(&source.publisher, words).map(|r| r + 1)) {
            found.push((rank, Hit { source: Some(source.id), ..hit(HitKind::Source, &source.title, None) }));
        }
    }
    for project in &loaded.projects {
        for claim in loaded.claims(project.id) {
            let said = rank(&claim.reported, words);
            if let Some(rank) = said.or_else(|| rank(&claim.fact.0, words).map(|r| r + 1)) {
                let title = format!("{}: {}", claim.fact, claim.reported);
                let hit = hit(HitKind::Claim, &title, Some(project));
                found.push((rank, Hit { claim: Some(claim.id), ..hit }));
            }
        }
    }
    // Stable: among equals the order above.
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().take(MOST).map(|(_, hit)| hit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_match_by_every_word_the_whole_name_first() {
        let names: Vec<String> =
            ["Tumen road bridge", "Tumen rail bridge", "Tumen", "Kerch bridge"].map(str::to_owned).into();
        let found =
            |text: &str| matching(&names, text, |n| vec![n]).into_iter().map(String::as_str).collect::<Vec<_>>();
        assert_eq!(found("tumen"), ["Tumen"]);
        assert_eq!(found("bridge tumen"), ["Tumen road bridge", "Tumen rail bridge"]);
        assert_eq!(found("RAIL"), ["Tumen rail bridge"]);
        assert!(found("tunnel").is_empty() && found("  ").is_empty());
    }

    #[test]
    fn a_match_at_the_start_is_best_and_within_a_word_is_worst() {
        let words = vec!["road".to_owned()];
        assert_eq!(rank("Road bridge", &words), Some(0));
        assert_eq!(rank("Tumen road bridge", &words), Some(1));
        assert_eq!(rank("Railroad", &words), Some(2));
        assert_eq!(rank("Bridge", &words), None);
    }

    #[test]
    fn an_id_is_found_by_its_first_or_last_four_letters() {
        let ids: Vec<Uuid> = ["01890000-0000-7000-8000-00000000aaaa", "01890000-0000-7000-8000-00000000bbbb"]
            .map(|id| id.parse().unwrap())
            .into();
        assert_eq!(with_id(&ids, "AAAA", |id| *id), [&ids[0]]);
        assert_eq!(with_id(&ids, "0189", |id| *id).len(), 2);
        assert!(with_id(&ids, "aaa", |id| *id).is_empty());
    }
}
