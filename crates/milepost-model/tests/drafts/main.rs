//! What is let into a project, a source, a milestone and a claim, and what is refused with which words.

#![cfg(test)]

mod claim;
mod milestone;
mod project;
mod source;

use chrono::NaiveDate;
use milepost_model::milestone::warnings;
use milepost_model::{
    Anchor, Claim, ClaimContext, ClaimDraft, ClaimValue, DateInterval, FactKind, Milestone, MilestoneContext,
    MilestoneDraft, Problem, Problems, Project, ProjectDraft, ProjectId, Severity, Source, SourceDraft, SourceId,
};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn interval(text: &str) -> DateInterval {
    milepost_model::reading::date::read(text, &[]).read().unwrap()
}

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// The fields and message ids of what refuses or warns.
fn said(problems: &[Problem], severity: Severity) -> Vec<(&str, &str)> {
    let of = problems.iter().filter(|problem| problem.severity == severity);
    of.map(|problem| (problem.field.as_str(), problem.message.id.as_str())).collect()
}

fn errors(problems: &Problems) -> Vec<(&str, &str)> {
    said(&problems.0, Severity::Error)
}
