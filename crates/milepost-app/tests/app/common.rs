//! A workspace in a folder of its own, and what most tests type into it.
use chrono::NaiveDate;
use milepost_app::api::ClaimAdd;
use milepost_app::view::{Changed, Failure};
use milepost_app::{Workspace, claim, export, milestone, project};
use milepost_model::{
    ClaimDraft, ClaimId, MilestoneDraft, MilestoneId, ProjectDraft, ProjectId, ProjectKind, ReportLine,
};
use tempfile::TempDir;

pub(crate) const TODAY: &str = "2025-11-30";

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn today() -> NaiveDate {
    day(TODAY)
}

/// A new workspace `works.milepost`. The folder goes away with the first value.
pub(crate) fn workspace() -> (TempDir, Workspace) {
    let folder = tempfile::tempdir().unwrap();
    let workspace = Workspace::create(&folder.path().join("works")).unwrap().on_day(today());
    (folder, workspace)
}

pub(crate) fn text(workspace: &Workspace) -> String {
    export::text(workspace).unwrap()
}

pub(crate) fn claim_of(fact: &str, reported: &str) -> ClaimDraft {
    ClaimDraft { fact: Some(fact.to_owned()), reported: Some(reported.to_owned()), ..ClaimDraft::default() }
}

pub(crate) fn named(name: &str) -> ProjectDraft {
    ProjectDraft { name: Some(name.to_owned()), ..ProjectDraft::default() }
}

pub(crate) fn titled(title: &str) -> MilestoneDraft {
    MilestoneDraft { title: Some(title.to_owned()), ..MilestoneDraft::default() }
}

pub(crate) fn planned(title: &str, date: &str) -> MilestoneDraft {
    MilestoneDraft { planned: Some(date.to_owned()), ..titled(title) }
}

/// The bridge as the news report gives it, typed in one go.
pub(crate) fn add_bridge(workspace: &mut Workspace) -> ProjectId {
    let draft = ProjectDraft { kind: Some(ProjectKind::Bridge), ..named("Tumen road bridge") };
    let claims = [
        claim_of("length", "just over half a mile"),
        claim_of("lanes", "2"),
        claim_of("finish", "18 months after start"),
        claim_of("start", "30 April 2025"),
    ];
    let changed = project::add(workspace, &draft, &claims).unwrap_or_else(|f| panic!("{f}: {:#?}", f.problems));
    ProjectId(changed.id.unwrap())
}

pub(crate) fn add_milestones(workspace: &mut Workspace, project: ProjectId, drafts: &[MilestoneDraft]) -> Changed {
    milestone::add(workspace, project, drafts, None, today()).unwrap_or_else(|f| panic!("{f}: {:#?}", f.problems))
}

pub(crate) fn add_claim(workspace: &mut Workspace, project: ProjectId, draft: ClaimDraft) -> Result<ClaimId, Failure> {
    let request = ClaimAdd { project, draft, new_source: None, choose: false };
    claim::add(workspace, &request).map(|changed| ClaimId(changed.id.unwrap()))
}

/// The milestones' titles in their order.
pub(crate) fn titles(workspace: &Workspace, project: ProjectId) -> Vec<String> {
    milestone::list(workspace, project).unwrap().into_iter().map(|m| m.title).collect()
}

pub(crate) fn milestone_named(workspace: &Workspace, project: ProjectId, title: &str) -> MilestoneId {
    milestone::find(workspace, project, title).unwrap().id
}

/// What two workspaces have in common when their ids are not.
pub(crate) fn told(workspace: &Workspace) -> Vec<String> {
    let content = workspace.content().unwrap();
    let code = |id: ProjectId| content.projects.iter().find(|p| p.id == id).unwrap().code.clone();
    let dates = |line: &ReportLine| format!("{} {:?} {:?}", line.title, line.forecast, line.actual);
    let mut told: Vec<String> = vec![];
    told.extend(content.projects.iter().map(|p| {
        format!(
            "{} {} {:?} {:?} {:?} {:?} {:?}",
            p.code, p.name, p.kind, p.status, p.places, p.countries, p.coordinates
        )
    }));
    told.extend(content.milestones.iter().map(|m| {
        format!(
            "{} {} {} {:?} {:?} {:?} {:?}",
            code(m.project_id),
            m.title,
            m.weight.normalize(),
            m.planned,
            m.forecast,
            m.actual,
            m.budget
        )
    }));
    told.extend(content.claims.iter().map(|c| {
        format!("{} {} {} {:?} {:?} {}", code(c.project_id), c.fact, c.reported, c.value, c.stated, c.chosen)
    }));
    told.extend(content.reports.iter().filter(|r| r.is_issued() && r.corrects.is_none()).map(|r| {
        let lines = r.lines.iter().map(dates).collect::<Vec<_>>();
        format!("{} {} {lines:?} {:?}", code(r.project_id), r.data_date, r.progress.as_ref().map(|p| p.share))
    }));
    told.sort();
    told
}
