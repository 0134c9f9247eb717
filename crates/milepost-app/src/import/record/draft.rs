//! A draft applied as far as it can be: a field that cannot be taken is left out with its place, the rest is taken.

use milepost_exchange::{Findings, Place};
use milepost_model::{ClaimDraft, Message, MilestoneDraft, Problem, Problems, ProjectDraft, Severity};

/// A draft whose fields can be left out one by one.
pub(super) trait Fields: Clone {
    /// Takes the field away; false where nothing is left without it.
    fn leave_out(&mut self, field: &str) -> bool;
}

impl Fields for ProjectDraft {
    fn leave_out(&mut self, field: &str) -> bool {
        match field {
            "code" => self.code = None,
            "kind_name" => self.kind_name = None,
            "places" => self.places = None,
            "countries" => self.countries = None,
            "coordinates" => self.coordinates = None,
            "description" => self.description = None,
            "currency" => self.currency = None,
            _ => return false,
        }
        true
    }
}

impl Fields for MilestoneDraft {
    fn leave_out(&mut self, field: &str) -> bool {
        match field {
            "weight" => self.weight = None,
            "planned" => self.planned = None,
            "forecast" => self.forecast = None,
            "actual" => self.actual = None,
            "note" => self.note = None,
            "budget" => self.budget = None,
            "range" => self.range = None,
            _ => return false,
        }
        true
    }
}

impl Fields for ClaimDraft {
    fn leave_out(&mut self, field: &str) -> bool {
        match field {
            "stated" => self.stated = Some(String::new()),
            "note" => self.note = None,
            _ => return false,
        }
        true
    }
}

/// Applies the draft; what refuses it is left out of it and told. True where it was applied.
pub(super) fn apply<D: Fields>(
    draft: &D,
    place: &Place,
    left_out: &mut Findings,
    mut work: impl FnMut(&D) -> Problems,
) -> bool {
    let mut draft = draft.clone();
    // Every turn leaves a field out.
    for _ in 0..16 {
        let problems = work(&draft);
        let errors: Vec<Problem> = problems.0.into_iter().filter(|p| p.severity == Severity::Error).collect();
        if errors.is_empty() {
            return true;
        }
        let mut whole = false;
        for problem in errors {
            whole |= !draft.leave_out(&problem.field);
            left_out.error(at(place, &problem.field), message(problem));
        }
        if whole {
            return false;
        }
    }
    false
}

fn at(place: &Place, field: &str) -> Place {
    let column = if place.column.is_empty() { field.to_owned() } else { place.column.clone() };
    Place { column, ..place.clone() }
}

/// What is wrong; where it is a choice, with what to choose from.
fn message(problem: Problem) -> Message {
    problem.message
}
