//! A project's draft applied to it.

use super::{Project, ProjectDraft, code, coordinates};
use crate::reading::text;
use crate::{Currency, Message, Problem, Problems, country, field};

const KIND_NAME: usize = 60;
const PLACE: usize = 100;
const MOST_PLACES: usize = 50;

impl ProjectDraft {
    /// Changes the project as the draft says, or says why not and changes nothing.
    /// `taken_codes` are the codes of the workspace's other projects. A code is made from the name once,
    /// and again where the draft empties it; a new name alone leaves it as it is, as others may use it.
    #[must_use = "the problems may refuse the change"]
    pub fn apply(&self, to: &mut Project, taken_codes: &[String]) -> Problems {
        self.apply_beside(to, &|code| taken_codes.iter().any(|other| other == code))
    }

    /// As [`Self::apply`], where it is asked of each code whether another project has it.
    #[must_use = "the problems may refuse the change"]
    pub fn apply_beside(&self, to: &mut Project, taken: &dyn Fn(&str) -> bool) -> Problems {
        let mut problems = Problems::default();
        let mut after = to.clone();
        field::name("project", self.name.as_ref(), &mut after.name, &mut problems);
        self.code(&mut after, taken, &mut problems);
        self.kind_and_status(&mut after, &mut problems);
        self.place(&mut after, &mut problems);
        if let Some(typed) = &self.description
            && let Some(description) = field::note("description", typed, &mut problems)
        {
            after.description = description;
        }
        if let Some(typed) = &self.currency {
            match currency(typed) {
                Ok(currency) => after.currency = currency,
                Err(problem) => problems.push(*problem),
            }
        }
        after.rhythm = self.rhythm.unwrap_or(after.rhythm);
        if !problems.refuse() {
            *to = after;
        }
        problems
    }

    fn code(&self, after: &mut Project, taken: &dyn Fn(&str) -> bool, problems: &mut Problems) {
        let typed = self.code.as_deref().map(text::line);
        match typed.as_deref() {
            None if !after.code.is_empty() => {}
            None | Some("") => after.code = code::made_beside(&after.name, taken),
            Some(typed) if !code::is_code(typed) => {
                let message = Message::new("project-code-shape").with("code", text::shown(typed));
                let help = Message::new("project-code-shape-help").with("example", code::made_beside(typed, taken));
                problems.push(Problem::error("code", message).help(help));
            }
            Some(typed) if taken(typed) => {
                let message = Message::new("project-code-taken").with("code", typed);
                let free = code::made_beside(typed, taken);
                let help = Message::new("project-code-taken-help").with("free", free.as_str());
                problems.push(Problem { choices: vec![free], ..Problem::error("code", message).help(help) });
            }
            Some(typed) => typed.clone_into(&mut after.code),
        }
    }

    fn kind_and_status(&self, after: &mut Project, problems: &mut Problems) {
        after.kind = self.kind.unwrap_or(after.kind);
        after.status = self.status.unwrap_or(after.status);
        if let Some(typed) = &self.kind_name
            && let Some(name) = field::line("kind_name", typed, KIND_NAME, problems)
        {
            after.kind_name = name;
        }
    }

    fn place(&self, after: &mut Project, problems: &mut Problems) {
        if let Some(typed) = &self.places {
            let mut places: Vec<String> = vec![];
            for place in typed {
                match field::line("places", place, PLACE, problems) {
                    Some(place) if !place.is_empty() && !places.contains(&place) => places.push(place),
                    _ => {}
                }
            }
            if places.len() > MOST_PLACES {
                let message = Message::new("project-places-many").with("count", places.len());
                let help = Message::new("project-places-many-help").with("most", MOST_PLACES);
                problems.push(Problem::error("places", message).help(help));
            }
            after.places = places;
        }
        if let Some(typed) = &self.countries {
            after.countries = countries(typed, problems);
        }
        match self.coordinates.as_deref().map(str::trim) {
            None => {}
            Some("") => after.coordinates = None,
            Some(typed) => match coordinates::read(typed) {
                Ok(found) => after.coordinates = Some(found),
                Err(problem) => problems.push(*problem),
            },
        }
    }
}

/// The codes of the countries, each once, in the order they were typed.
fn countries(typed: &[String], problems: &mut Problems) -> Vec<String> {
    let mut codes: Vec<String> = vec![];
    for name in typed.iter().map(|name| text::line(name)).filter(|name| !name.is_empty()) {
        match country::code(&name) {
            Some(code) if codes.iter().any(|known| known == code) => {}
            Some(code) => codes.push(code.to_owned()),
            None => {
                let message = Message::new("project-country-unknown").with("country", text::shown(&name));
                problems.push(Problem::error("countries", message).help(Message::new("project-country-help")));
            }
        }
    }
    codes
}

fn currency(typed: &str) -> Result<Option<Currency>, Box<Problem>> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    typed.parse::<Currency>().ok().filter(Currency::is_iso_4217).map(Some).ok_or_else(|| {
        let message = Message::new("project-currency-unknown").with("currency", text::shown(typed));
        Box::new(Problem::error("currency", message).help(Message::new("project-currency-help")))
    })
}
