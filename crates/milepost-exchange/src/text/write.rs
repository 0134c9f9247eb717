//! Writes the text export. By hand, so that no other crate's next version changes a byte of it.

mod tracked;

use crate::text::{FORMAT, schedule};
use milepost_model::{
    Bound, Claim, ClaimId, ClaimValue, Content, DateInterval, Milestone, MilestoneId, Project, ProjectId,
    ReportingRhythm, Source,
};
use serde::Serialize;
use std::collections::HashMap;
use std::fmt::Display;
use tracked::{Tracked, money};

/// The content as text: projects in their order, each with its milestones in order, its claims by id, what it
/// was followed by, and its schedule; then the sources by id. What is empty is left out. Lines end in LF.
///
/// The content has to be whole, as a workspace's always is: a milestone or claim of a project that is not
/// in it is left out. Positions are not written but follow from the order.
#[must_use]
pub fn write(content: &Content) -> String {
    let mut text = Text::default();
    text.line("# A Milepost workspace as text. The format is described in docs/text-export.md.");
    text.line(&format!("milepost = {FORMAT}"));

    let mut milestones: HashMap<ProjectId, Vec<&Milestone>> = HashMap::new();
    for milestone in &content.milestones {
        milestones.entry(milestone.project_id).or_default().push(milestone);
    }
    let mut claims: HashMap<ProjectId, Vec<&Claim>> = HashMap::new();
    for claim in &content.claims {
        claims.entry(claim.project_id).or_default().push(claim);
    }
    let mut tracked = Tracked::of(content);
    for project in sorted(content.projects.iter().collect(), |p| (p.position, p.id)) {
        write_project(&mut text, project);
        let of_project = milestones.remove(&project.id).unwrap_or_default();
        for milestone in sorted(of_project, |m| -> (i64, MilestoneId) { (m.position, m.id) }) {
            write_milestone(&mut text, milestone);
        }
        for claim in sorted(claims.remove(&project.id).unwrap_or_default(), |c| -> ClaimId { c.id }) {
            write_claim(&mut text, claim);
        }
        tracked.write(&mut text, project.id);
        for of_project in content.schedules.iter().filter(|s| s.projects.first().is_some_and(|p| p.id == project.id)) {
            schedule::write(&mut text, of_project);
        }
        let links: Vec<_> =
            content.milestone_activities.iter().filter(|l| l.project_id == project.id).copied().collect();
        schedule::write_all(&mut text, "milestone_activity", project.id, &links);
        let risks: Vec<_> = content.risks.iter().filter(|r| r.project_id == project.id).cloned().collect();
        schedule::write_all(&mut text, "risk", project.id, &risks);
    }
    for source in sorted(content.sources.iter().collect(), |s| s.id) {
        write_source(&mut text, source);
    }
    text.written
}

fn sorted<T, K: Ord>(mut things: Vec<&T>, key: impl Fn(&T) -> K) -> Vec<&T> {
    things.sort_by_key(|thing| key(thing));
    things
}

fn write_project(text: &mut Text, project: &Project) {
    text.head("project");
    text.value("id", project.id);
    text.value("code", &project.code);
    text.value("name", &project.name);
    text.value("kind", name(project.kind));
    text.filled("kind_name", &project.kind_name);
    text.value("status", name(project.status));
    text.list("places", &project.places);
    text.list("countries", &project.countries);
    if let Some(at) = project.coordinates {
        // Debug writes the shortest decimal that reads back as the same number, and always as a float.
        text.line(&format!("coordinates = [{:?}, {:?}]", at.latitude, at.longitude));
    }
    text.maybe("currency", project.currency);
    if project.rhythm != ReportingRhythm::None {
        text.value("rhythm", name(project.rhythm));
    }
    text.maybe("chainage", project.chainage.map(|line| line.length));
    text.maybe("chainage_claim", project.chainage.and_then(|line| line.claim_id));
    text.filled("description", &project.description);
}

fn write_milestone(text: &mut Text, milestone: &Milestone) {
    text.head("project.milestone");
    text.value("id", milestone.id);
    text.value("title", &milestone.title);
    text.value("weight", milestone.weight);
    text.date("planned", milestone.planned);
    text.date("forecast", milestone.forecast);
    text.date("actual", milestone.actual);
    text.maybe("budget", milestone.budget.map(money));
    if let Some(range) = milestone.range {
        text.line(&format!("range = [{}, {}, {}]", range.least, range.likely, range.most));
    }
    text.filled("note", &milestone.note);
    text.maybe("noted", milestone.noted);
    text.list("sources", &milestone.sources);
}

fn write_claim(text: &mut Text, claim: &Claim) {
    text.head("project.claim");
    text.value("id", claim.id);
    text.value("fact", &claim.fact);
    text.value("reported", &claim.reported);
    text.value("kind", name(claim.value.kind()));
    match &claim.value {
        ClaimValue::Length(length) => {
            text.value("value", length.metres);
            if length.bound != Bound::Exactly {
                text.value("bound", name(length.bound));
            }
        }
        ClaimValue::Date(interval) => text.value("value", interval.stored()),
        ClaimValue::Money(money) => {
            text.value("value", money.amount);
            text.value("currency", money.currency);
        }
        ClaimValue::Number(number) | ClaimValue::Share(number) => text.value("value", number),
        ClaimValue::Text(words) => text.value("value", words),
    }
    text.maybe("source", claim.source_id);
    text.date("stated", claim.stated);
    if claim.chosen {
        text.line("chosen = true");
    }
    text.filled("note", &claim.note);
}

fn write_source(text: &mut Text, source: &Source) {
    text.head("source");
    text.value("id", source.id);
    text.value("title", &source.title);
    text.filled("publisher", &source.publisher);
    text.date("published", source.published);
    text.maybe("link", source.link.as_ref());
    text.value("reliability", name(source.reliability));
    text.filled("note", &source.note);
}

/// The name that the model's JSON has for one of its enumerations.
fn name(of: impl Serialize) -> String {
    match toml::Value::try_from(of) {
        Ok(toml::Value::String(name)) => name,
        // Enumerations of the model are written by name.
        _ => String::new(),
    }
}

/// TOML as it is being written.
#[derive(Default)]
pub(super) struct Text {
    written: String,
}

impl Text {
    pub(super) fn line(&mut self, line: &str) {
        self.written.push_str(line);
        self.written.push('\n');
    }

    pub(super) fn head(&mut self, table: &str) {
        self.line("");
        self.line(&format!("[[{table}]]"));
    }

    fn value(&mut self, key: &str, value: impl Display) {
        self.line(&format!("{key} = {}", quoted(&value.to_string())));
    }

    fn filled(&mut self, key: &str, value: &str) {
        if !value.is_empty() {
            self.value(key, value);
        }
    }

    fn maybe(&mut self, key: &str, value: Option<impl Display>) {
        if let Some(value) = value {
            self.value(key, value);
        }
    }

    fn date(&mut self, key: &str, interval: Option<DateInterval>) {
        self.maybe(key, interval.map(|i| i.stored()));
    }

    fn list(&mut self, key: &str, values: &[impl Display]) {
        if !values.is_empty() {
            let values: Vec<_> = values.iter().map(|v| quoted(&v.to_string())).collect();
            self.line(&format!("{key} = [{}]", values.join(", ")));
        }
    }
}

/// A TOML basic string, on one line.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            // Besides what TOML asks for: the marks that turn text around or break lines unseen.
            c if c.is_control()
                || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}') =>
            {
                quoted.push_str(&format!("\\u{:04X}", u32::from(c)));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
