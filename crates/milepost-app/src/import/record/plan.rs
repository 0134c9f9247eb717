//! What records would do to what is there.

use super::Given;
use super::draft::apply;
use super::effect::{Effect, Subject};
use super::report::reports;
use super::sources::Sources;
use super::there::There;
use crate::project::content::{ProjectContent, same_name};
use crate::view::Failure;
use milepost_exchange::record::{Drafted, ProjectRecord};
use milepost_exchange::{Findings, Place};
use milepost_model::{
    Claim, ClaimContext, ClaimDraft, Extension, Message, Milestone, MilestoneContext, MilestoneDraft, Project, Report,
    Source, SourceDraft, SourceId,
};
use milepost_store as store;
use milepost_store::Reader;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    Added,
    Changed,
    Same,
}

/// All that would be done.
#[derive(Default)]
pub(crate) struct Plan {
    pub(super) projects: Vec<Planned>,
    /// Those that are new.
    pub(super) sources: Vec<Source>,
    pub(super) left_out: Findings,
    /// Which row does what.
    pub(super) effects: Vec<Effect>,
}

/// One thing as it would be.
#[derive(Clone, Debug)]
pub(super) struct Step<T> {
    pub(super) item: T,
    /// As it is, where it is changed.
    pub(super) before: Option<T>,
    pub(super) change: Change,
}

/// What would become of one project.
pub(super) struct Planned {
    pub(super) place: Place,
    pub(super) project: Project,
    /// As it is, where it is changed.
    pub(super) before: Option<Project>,
    pub(super) change: Change,
    pub(super) milestones: Vec<Step<Milestone>>,
    pub(super) claims: Vec<Step<Claim>>,
    pub(super) reports: Vec<Step<Report>>,
    pub(super) extensions: Vec<Extension>,
}

impl Planned {
    pub(super) fn is_same(&self) -> bool {
        let same = |change: &Change| *change == Change::Same;
        same(&self.change)
            && self.milestones.iter().all(|step| same(&step.change))
            && self.claims.iter().all(|step| same(&step.change))
            && self.reports.iter().all(|step| same(&step.change))
            && self.extensions.is_empty()
    }
}

/// So many records are worked out between two looks at whether it is still wanted.
const BETWEEN_LOOKS: usize = 64;

/// Works out what the records would do. Changes nothing.
///
/// # Errors
/// `invalid` where several projects are for one; where the workspace cannot be read.
pub(crate) fn plan(reader: &Reader, given: &Given<'_>) -> Result<Plan, Failure> {
    let records = &given.records.projects;
    if given.into.is_some() && records.len() > 1 {
        let message = Message::new("import-several").with("count", records.len());
        return Err(Failure::new(Failure::INVALID, message).help(Message::new("import-several-help")));
    }
    let mut planner = Planner {
        reader,
        given,
        there: There::new(store::project::list(reader)?),
        sources: Sources::new(store::source::list(reader)?),
        plan: Plan { left_out: given.records.findings.clone(), ..Plan::default() },
    };
    for (at, record) in records.iter().enumerate() {
        if at % BETWEEN_LOOKS == 0 {
            given.work.go_on()?;
            given.work.at(at as u64, records.len() as u64);
        }
        planner.project(record)?;
    }
    planner.plan.sources = planner.sources.into_new();
    Ok(planner.plan)
}

pub(super) struct Planner<'a> {
    reader: &'a Reader,
    pub(super) given: &'a Given<'a>,
    /// The projects that are there, and those that are planned.
    there: There,
    sources: Sources,
    pub(super) plan: Plan,
}

impl Planner<'_> {
    fn project(&mut self, record: &ProjectRecord) -> Result<(), Failure> {
        let found = match self.given.into {
            Some(id) => Some(self.there.get(id).cloned().ok_or_else(|| Failure::gone("project"))?),
            None => self.there.called(&record.called, record.draft.code.is_some()).cloned(),
        };
        let (mut content, mut change) = match found {
            Some(project) => (ProjectContent::load(self.reader, project.id)?, Change::Same),
            None if record.describes => {
                let position = i64::try_from(self.there.len()).unwrap_or(i64::MAX);
                (ProjectContent::new(Project::blank(position)), Change::Added)
            }
            None => {
                let id = if record.called.is_empty() { "import-row-no-project" } else { "import-row-unknown-project" };
                let message = Message::new(id).with("name", record.called.as_str());
                self.plan.left_out.error(record.place.clone(), message);
                return Ok(());
            }
        };
        let before = content.project.clone();
        if record.describes && !self.describe(record, &mut content, &mut change) {
            return Ok(());
        }
        let id = content.project.id;
        if change == Change::Added {
            self.there.push(content.project.clone());
        }
        if record.describes {
            // The row that a project is first in adds it; the one that describes it changes it.
            let place = if change == Change::Added { &record.place } else { &record.described };
            self.effect(place, Subject::Project, change);
        }
        let mut milestones = self.milestones(record, &mut content);
        let claims = self.claims(record, &mut content);
        let reports = reports(self, record, &mut content, &mut milestones);
        let kept = store::extension::of_project(self.reader, id)?;
        let extensions = record.extensions.iter().map(|(format, body)| Extension {
            project_id: id,
            item: id.0,
            format: format.clone(),
            body: body.clone(),
        });
        let extensions = extensions.filter(|extension| !kept.contains(extension)).collect();
        let place = record.place.clone();
        let project = content.project;
        let before = Some(before).filter(|_| change == Change::Changed);
        self.plan.projects.push(Planned { place, project, before, change, milestones, claims, reports, extensions });
        Ok(())
    }

    /// Notes what a row does to something of the project that is being planned.
    pub(super) fn effect(&mut self, place: &Place, subject: Subject, change: Change) {
        if let Some(row) = place.row {
            self.plan.effects.push(Effect { row, project: self.plan.projects.len(), subject, change });
        }
    }

    /// The project's own fields. False where it cannot be taken at all.
    fn describe(&mut self, record: &ProjectRecord, content: &mut ProjectContent, change: &mut Change) -> bool {
        let before = content.project.clone();
        let mut draft = record.draft.clone();
        if draft.name.is_none() && before.name.is_empty() {
            draft.name = Some(record.called.clone());
        }
        if self.given.into.is_some() {
            // The project that is there keeps its own code.
            draft.code = None;
        }
        let mut after = before.clone();
        if !apply(&draft, &record.place, &mut self.plan.left_out, |draft| {
            after = before.clone();
            draft.apply_beside(&mut after, &|code| self.there.taken(code, &before.code))
        }) {
            return false;
        }
        if *change == Change::Same && after != before {
            *change = Change::Changed;
        }
        content.project = after;
        true
    }

    fn milestones(&mut self, record: &ProjectRecord, content: &mut ProjectContent) -> Vec<Step<Milestone>> {
        let mut planned = vec![];
        for drafted in &record.milestones {
            if let Some(done) = self.milestone(drafted, content) {
                self.effect(&drafted.place, Subject::Milestone(planned.len()), done.change);
                planned.push(done);
            }
        }
        planned
    }

    /// A milestone of that title is changed, another is added at the end.
    pub(super) fn milestone(
        &mut self,
        drafted: &Drafted<MilestoneDraft>,
        content: &mut ProjectContent,
    ) -> Option<Step<Milestone>> {
        let title = drafted.draft.title.clone().unwrap_or_default();
        let at = content.milestones.iter().position(|m| same_name(m.title.trim(), title.trim()));
        let position = i64::try_from(content.milestones.len()).unwrap_or(i64::MAX);
        let before = at.and_then(|at| content.milestones.get(at)).cloned();
        let blank = Milestone::blank(content.project.id, position);
        let from = before.clone().unwrap_or(blank);
        let mut draft = drafted.draft.clone();
        if let Some(source) = &drafted.source {
            let id = self.source(source, &drafted.place)?;
            let mut sources = from.sources.clone();
            if !sources.contains(&id) {
                sources.push(id);
            }
            draft.sources = Some(sources);
        }
        let as_of = self.given.today;
        let anchors = content.anchors(as_of);
        let (start, finish) = content.start_and_finish(as_of);
        let siblings = content.milestones.clone();
        let currency = content.project.currency;
        let cx = MilestoneContext { as_of, anchors: &anchors, start, finish, siblings: &siblings, currency };
        let mut after = from.clone();
        if !apply(&draft, &drafted.place, &mut self.plan.left_out, |draft| {
            after = from.clone();
            draft.apply(&mut after, &cx)
        }) {
            return None;
        }
        after.date_note(&from.note, as_of);
        let change = match (&before, at) {
            (Some(before), Some(at)) => {
                if let Some(place) = content.milestones.get_mut(at) {
                    *place = after.clone();
                }
                if *before == after { Change::Same } else { Change::Changed }
            }
            _ => {
                content.milestones.push(after.clone());
                Change::Added
            }
        };
        let before = before.filter(|_| change == Change::Changed);
        Some(Step { item: after, before, change })
    }

    fn claims(&mut self, record: &ProjectRecord, content: &mut ProjectContent) -> Vec<Step<Claim>> {
        let mut planned = vec![];
        for drafted in &record.claims {
            if let Some(done) = self.claim(drafted, content) {
                self.effect(&drafted.place, Subject::Claim(planned.len()), done.change);
                planned.push(done);
            }
        }
        planned
    }

    /// A claim that says the same of the same fact, stated the same day by the same source, is there already.
    fn claim(&mut self, drafted: &Drafted<ClaimDraft>, content: &mut ProjectContent) -> Option<Step<Claim>> {
        let file = self.given.file.clone();
        let cited = self.source(drafted.source.as_ref().unwrap_or(&file), &drafted.place)?;
        let source = self.sources.get(cited).cloned();
        let mut draft = ClaimDraft { source: Some(cited.to_string()), ..drafted.draft.clone() };
        if let (None, Some(fact)) = (draft.kind, &draft.fact) {
            draft.kind = content.kind_of(fact);
        }
        // What no word of the file dates was stated when its source was, and is not dated where that is not.
        if draft.stated.is_none() {
            let published = source.as_ref().and_then(|s| s.published);
            draft.stated =
                Some(published.map(|date| milepost_model::reading::date::written(&date)).unwrap_or_default());
        }
        let anchors = content.anchors(self.given.today);
        let currency = content.project.currency;
        let cx = ClaimContext { today: self.given.today, anchors: &anchors, currency, source: source.as_ref() };
        let mut claim = Claim::blank(content.project.id);
        if !apply(&draft, &drafted.place, &mut self.plan.left_out, |draft| {
            claim = Claim::blank(content.project.id);
            draft.apply(&mut claim, &cx)
        }) {
            return None;
        }
        let same = |other: &&Claim| {
            same_name(&other.fact.0, &claim.fact.0)
                && (&other.reported, &other.value, other.source_id, other.stated)
                    == (&claim.reported, &claim.value, claim.source_id, claim.stated)
        };
        if let Some(there) = content.claims.iter().find(same) {
            return Some(Step { item: there.clone(), before: None, change: Change::Same });
        }
        let taken = content.claims.iter().any(|c| c.chosen && same_name(&c.fact.0, &claim.fact.0));
        claim.chosen = drafted.chosen && !taken;
        content.claims.push(claim.clone());
        Some(Step { item: claim, before: None, change: Change::Added })
    }

    /// The source that a draft means: one of the same title, publisher, link and day is the same.
    pub(super) fn source(&mut self, draft: &SourceDraft, place: &Place) -> Option<SourceId> {
        match self.sources.of(draft) {
            Ok(id) => Some(id),
            Err(problems) => {
                for problem in problems.0 {
                    self.plan.left_out.error(Place { column: problem.field, ..place.clone() }, problem.message);
                }
                None
            }
        }
    }
}
