//! What the portfolio and the search are computed from, kept between calls: another as-of date or
//! another letter in the search box reads nothing again, and after a change only what it touched is read.
//! The history says what that was, whoever made it.

use crate::view::Failure;
use chrono::NaiveDate;
use milepost_model::{
    Baseline, Claim, Cost, Front, Milestone, MilestoneId, Project, ProjectId, Quantity, Report, ReportId, Source,
};
use milepost_schedule::effective;
use milepost_schedule::progress::Tracked;
use milepost_schedule::scheduled::Scheduled;
use milepost_store as store;
use milepost_store::{Entry, Reader, Store};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

/// After more changes than this, or changes to more projects, everything is read again.
const FOLLOW: i64 = 100;
const PROJECTS: usize = 20;

#[derive(Debug)]
pub(crate) struct Loaded {
    /// The revision that this is the content of.
    revision: i64,
    /// In the portfolio's order.
    pub(crate) projects: Vec<Project>,
    milestones: HashMap<ProjectId, Vec<Milestone>>,
    claims: HashMap<ProjectId, Vec<Claim>>,
    reports: HashMap<ProjectId, Vec<Report>>,
    /// Those whose lines were not read yet.
    unread: HashSet<ReportId>,
    baselines: HashMap<ProjectId, Vec<Baseline>>,
    quantities: HashMap<ProjectId, Vec<Quantity>>,
    fronts: HashMap<ProjectId, Vec<Front>>,
    costs: HashMap<ProjectId, Vec<Cost>>,
    pub(crate) sources: Vec<Source>,
    /// Of the projects with milestones that follow an activity.
    pub(super) scheduled: HashMap<ProjectId, Arc<Scheduled>>,
}

/// Which lines of reports somebody is going to look at. In a workspace that was followed for years they are nearly all
/// that there is to read, and most pages need few of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lines {
    None,
    /// Of one project's reports.
    Of(ProjectId),
    /// What decides how projects stand at an as-of date: the two newest reports that count, and those before until every
    /// milestone was spoken of.
    At(NaiveDate),
    All,
}

impl Loaded {
    /// In the project's order.
    pub(crate) fn milestones(&self, project: ProjectId) -> &[Milestone] {
        self.milestones.get(&project).map(Vec::as_slice).unwrap_or_default()
    }

    pub(crate) fn claims(&self, project: ProjectId) -> &[Claim] {
        self.claims.get(&project).map(Vec::as_slice).unwrap_or_default()
    }

    /// What the project was followed by.
    pub(crate) fn tracked(&self, project: ProjectId) -> Tracked<'_> {
        Tracked {
            reports: self.reports.get(&project).map(Vec::as_slice).unwrap_or_default(),
            baselines: self.baselines.get(&project).map(Vec::as_slice).unwrap_or_default(),
            quantities: self.quantities.get(&project).map(Vec::as_slice).unwrap_or_default(),
            fronts: self.fronts.get(&project).map(Vec::as_slice).unwrap_or_default(),
            scheduled: self.scheduled.get(&project).map(Arc::as_ref),
        }
    }

    pub(crate) fn costs(&self, project: ProjectId) -> &[Cost] {
        self.costs.get(&project).map(Vec::as_slice).unwrap_or_default()
    }

    /// Brings what was kept up to the file's revision. To be called within one read of the file.
    pub(super) fn bring_up(kept: &mut Option<Self>, file: &Store) -> Result<(), Failure> {
        let revision = file.revision()?;
        let behind = kept.as_ref().map_or(i64::MAX, |kept| revision - kept.revision);
        if behind == 0 {
            return Ok(());
        }
        if let Some(kept) = kept.as_mut().filter(|_| (1..=FOLLOW).contains(&behind)) {
            let (entries, _) = file.history(None, None, usize::try_from(behind).unwrap_or(0))?;
            if kept.follow(file, &entries, revision)? {
                return Ok(());
            }
        }
        *kept = Some(Self::read(file, revision)?);
        Ok(())
    }

    /// Reads the lines that are asked for and were not read yet. To be called within the read that brought it up.
    pub(super) fn read_lines(&mut self, reader: &Reader, lines: Lines) -> Result<(), Failure> {
        if self.unread.is_empty() {
            return Ok(());
        }
        match lines {
            Lines::None => {}
            Lines::Of(project) => {
                for report in self.reports.get_mut(&project).into_iter().flatten() {
                    if self.unread.remove(&report.id) {
                        store::report::read_lines(reader, report)?;
                    }
                }
            }
            Lines::At(as_of) => {
                for (project, reports) in &mut self.reports {
                    let milestones = self.milestones.get(project).map(Vec::as_slice).unwrap_or_default();
                    read_deciding(reader, reports, milestones, as_of, &mut self.unread)?;
                }
            }
            Lines::All => {
                store::report::read_all_lines(reader, self.reports.values_mut().flatten())?;
                self.unread.clear();
            }
        }
        Ok(())
    }

    fn read(reader: &Reader, revision: i64) -> Result<Self, Failure> {
        let reports = store::report::all_without_lines(reader)?;
        Ok(Self {
            unread: reports.iter().map(|report| report.id).collect(),
            revision,
            projects: store::project::list(reader)?,
            milestones: by_project(store::milestone::all(reader)?, |m| m.project_id),
            claims: by_project(store::claim::all(reader)?, |c| c.project_id),
            reports: by_project(reports, |r| r.project_id),
            baselines: by_project(store::baseline::all(reader)?, |b| b.project_id),
            quantities: by_project(store::quantity::all(reader)?, |q| q.project_id),
            fronts: by_project(store::front::all(reader)?, |f| f.project_id),
            costs: by_project(store::cost::all(reader)?, |c| c.project_id),
            sources: store::source::list(reader)?,
            scheduled: HashMap::new(),
        })
    }

    /// Reads again what these entries touched; false where that is too much. Nothing is kept half read:
    /// where it fails, the revision is still the old one, and the same is read again.
    fn follow(&mut self, reader: &Reader, entries: &[Entry], revision: i64) -> Result<bool, Failure> {
        let touched: BTreeSet<ProjectId> = entries.iter().flat_map(|e| e.touched.projects.iter().copied()).collect();
        if touched.len() > PROJECTS {
            return Ok(false);
        }
        for project in &touched {
            self.milestones.insert(*project, store::milestone::of_project(reader, *project)?);
            self.claims.insert(*project, store::claim::of_project(reader, *project)?);
            let reports = store::report::of_project(reader, *project)?;
            for report in &reports {
                self.unread.remove(&report.id);
            }
            self.reports.insert(*project, reports);
            self.baselines.insert(*project, store::baseline::of_project(reader, *project)?);
            self.quantities.insert(*project, store::quantity::of_project(reader, *project)?);
            self.fronts.insert(*project, store::front::of_project(reader, *project)?);
            self.costs.insert(*project, store::cost::of_project(reader, *project)?);
        }
        if !touched.is_empty() || entries.iter().any(|e| e.touched.portfolio) {
            self.projects = store::project::list(reader)?;
        }
        if entries.iter().any(|e| e.touched.sources) {
            self.sources = store::source::list(reader)?;
        }
        self.revision = revision;
        Ok(true)
    }
}

/// Reads the lines that decide how a project stands at an as-of date: see [`Lines::At`].
fn read_deciding(
    reader: &Reader,
    reports: &mut [Report],
    milestones: &[Milestone],
    as_of: NaiveDate,
    unread: &mut HashSet<ReportId>,
) -> Result<(), Failure> {
    let newest_first: Vec<ReportId> = effective::reports(reports, as_of).iter().rev().map(|report| report.id).collect();
    let mut silent: HashSet<MilestoneId> = milestones.iter().map(|milestone| milestone.id).collect();
    for (place, id) in newest_first.into_iter().enumerate() {
        if place >= 2 && silent.is_empty() {
            break;
        }
        let Some(report) = reports.iter_mut().find(|report| report.id == id) else { continue };
        if unread.remove(&id) {
            store::report::read_lines(reader, report)?;
        }
        for line in report.lines.iter().filter(|line| line.speaks()) {
            silent.remove(&line.milestone_id);
        }
    }
    Ok(())
}

/// The rows of each project, where those of one stand together.
fn by_project<T>(rows: Vec<T>, project: impl Fn(&T) -> ProjectId) -> HashMap<ProjectId, Vec<T>> {
    let mut of_projects: HashMap<ProjectId, Vec<T>> = HashMap::new();
    for row in rows {
        of_projects.entry(project(&row)).or_default().push(row);
    }
    of_projects
}
