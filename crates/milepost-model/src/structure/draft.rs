//! A structure's draft applied to it.

use super::{Structure, StructureKind};
use crate::measurement::draft::metres;
use crate::{Message, MilestoneId, Problem, Problems, field};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A structure as it is being entered: what is missing stays as it is, an empty text clears.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct StructureDraft {
    pub kind: Option<StructureKind>,
    pub name: Option<String>,
    /// A chainage in metres.
    pub from: Option<String>,
    pub to: Option<String>,
    pub milestones: Option<Vec<MilestoneId>>,
    pub note: Option<String>,
}

impl StructureDraft {
    /// Changes the structure as the draft says, or says why not and changes nothing. `length` is that of the
    /// work's line, where it is known.
    #[must_use = "the problems may refuse the change"]
    pub fn apply(&self, to: &mut Structure, length: Option<Decimal>) -> Problems {
        let mut problems = Problems::default();
        let mut after = to.clone();
        after.kind = self.kind.unwrap_or(after.kind);
        field::name("structure", self.name.as_ref(), &mut after.name, &mut problems);
        if let Some(typed) = self.from.as_deref().map(str::trim) {
            after.from = metres("from", typed, length, &mut problems).unwrap_or(after.from);
        }
        match self.to.as_deref().map(str::trim) {
            None => {}
            Some("") => after.to = None,
            Some(typed) => after.to = metres("to", typed, length, &mut problems).or(after.to),
        }
        if after.to.is_some_and(|to| to < after.from) && !problems.refuse() {
            let problem = Problem::error("to", Message::new("structure-ends-before-it-begins"));
            problems.push(problem.help(Message::new("structure-ends-before-it-begins-help")));
        }
        if let Some(milestones) = &self.milestones {
            after.milestones.clear();
            for milestone in milestones {
                if !after.milestones.contains(milestone) {
                    after.milestones.push(*milestone);
                }
            }
        }
        if let Some(typed) = &self.note
            && let Some(note) = field::note("note", typed, &mut problems)
        {
            after.note = note;
        }
        if !problems.refuse() {
            *to = after;
        }
        problems
    }
}
