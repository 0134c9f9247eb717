//! The sample portfolio, built from the data files of `sample/` through the same drafts and rules as
//! anything that is typed, in one transaction. `sample/README.md` has their format.

mod tracked;

use crate::failure::let_through;
use crate::project::content::ProjectContent;
use crate::view::Failure;
use crate::workspace::{Done, Workspace};
use crate::{claim, milestone, project, source, words};
use chrono::NaiveDate;
use milepost_model::{
    ClaimDraft, FactKind, Message, MilestoneDraft, Problems, ProjectDraft, Reliability, SourceDraft, SourceId,
};
use milepost_store as store;
use milepost_store::Tx;
use serde::Deserialize;
use std::collections::HashMap;
use tracked::Tracked;

/// File name and text of each project, in the order they are built.
static FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/sample.rs"));

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ProjectFile {
    project: ProjectDraft,
    #[serde(default)]
    sources: Vec<SampleSource>,
    #[serde(default)]
    claims: Vec<SampleClaim>,
    #[serde(default)]
    milestones: Vec<SampleMilestone>,
    #[serde(default)]
    tracked: Tracked,
}

/// A source's draft with the key that it is cited by in its file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SampleSource {
    key: String,
    title: String,
    publisher: String,
    published: Option<String>,
    link: Option<String>,
    reliability: Option<Reliability>,
    note: Option<String>,
}

/// A claim as each of its sources made it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SampleClaim {
    fact: String,
    reported: String,
    read_as: Option<String>,
    kind: Option<FactKind>,
    #[serde(default)]
    sources: Vec<String>,
    stated: Option<String>,
    note: Option<String>,
    /// The source whose claim is chosen.
    chosen: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SampleMilestone {
    title: String,
    weight: Option<String>,
    planned: Option<String>,
    forecast: Option<String>,
    actual: Option<String>,
    note: Option<String>,
    #[serde(default)]
    sources: Vec<String>,
}

/// Fills an empty workspace with the sample portfolio.
pub(crate) fn fill(workspace: &mut Workspace) -> Result<(), Failure> {
    let today = workspace.today();
    workspace.transact(|tx| {
        let mut builder = Builder { tx, today, sources: vec![] };
        for (name, text) in FILES {
            builder.project(text).map_err(|failure| in_file(name, &failure))?;
        }
        Ok(Done::new(Message::new("history-sample")))
    })?;
    Ok(())
}

fn damaged(reason: &str) -> Failure {
    let message = Message::new("app-sample-damaged").with("file", "").with("reason", reason);
    Failure::new(Failure::DAMAGED, message).help(Message::new("app-sample-damaged-help"))
}

/// The failure with the file's name, and every problem in words.
fn in_file(name: &str, failure: &Failure) -> Failure {
    let problems = failure.problems.iter().map(|p| format!("{}: {}", p.field, words::say(&p.message)));
    let reason = std::iter::once(failure.to_string()).chain(problems).collect::<Vec<_>>().join("; ");
    let message = Message::new("app-sample-damaged").with("file", name).with("reason", reason);
    Failure::new(Failure::DAMAGED, message).help(Message::new("app-sample-damaged-help"))
}

struct Builder<'a, 'tx> {
    tx: &'a Tx<'tx>,
    today: NaiveDate,
    /// Those made so far: the same source in several files is one.
    sources: Vec<(SourceDraft, SourceId)>,
}

impl Builder<'_, '_> {
    fn project(&mut self, text: &str) -> Result<(), Failure> {
        let file: ProjectFile = toml::from_str(text).map_err(|error| damaged(&error.to_string()))?;
        let mut keys = HashMap::new();
        for source in file.sources {
            let (key, id) = self.source(source)?;
            keys.insert(key, id);
        }
        let cited = |key: &String| keys.get(key).copied().ok_or_else(|| damaged(&format!("no source {key}")));
        let (mut content, _) = project::add_in(self.tx, &file.project, &[], self.today)?;
        for claim in &file.claims {
            self.claim(&mut content, claim, &cited)?;
        }
        let mut drafts = vec![];
        for milestone in file.milestones {
            let sources = milestone.sources.iter().map(cited).collect::<Result<_, _>>()?;
            drafts.push(MilestoneDraft {
                title: Some(milestone.title),
                weight: milestone.weight,
                planned: milestone.planned,
                forecast: milestone.forecast,
                actual: milestone.actual,
                note: milestone.note,
                sources: Some(sources),
                ..MilestoneDraft::default()
            });
        }
        let (milestones, _) = milestone::add_in(self.tx, &content, &drafts, None, (self.today, None))?;
        file.tracked.build(self.tx, &content, &milestones, self.today, &cited)
    }

    fn source(&mut self, source: SampleSource) -> Result<(String, SourceId), Failure> {
        let draft = SourceDraft {
            title: Some(source.title),
            publisher: Some(source.publisher),
            published: source.published,
            link: source.link,
            reliability: source.reliability,
            note: source.note,
        };
        if let Some((_, id)) = self.sources.iter().find(|(made, _)| *made == draft) {
            return Ok((source.key, *id));
        }
        let (made, problems) = source::drafted(&draft);
        let_through(problems)?;
        store::source::insert(self.tx, &made)?;
        self.sources.push((draft, made.id));
        Ok((source.key, made.id))
    }

    /// One claim for each source, or the sample's own word where there is none.
    fn claim(
        &self,
        content: &mut ProjectContent,
        claim: &SampleClaim,
        cited: &impl Fn(&String) -> Result<SourceId, Failure>,
    ) -> Result<(), Failure> {
        let sources: Vec<_> = match claim.sources.as_slice() {
            [] => vec![None],
            keys => keys.iter().map(Some).collect(),
        };
        for key in sources {
            let source = key.map(cited).transpose()?;
            let draft = ClaimDraft {
                fact: Some(claim.fact.clone()),
                reported: Some(claim.reported.clone()),
                read_as: claim.read_as.clone(),
                kind: claim.kind,
                source: source.map(|id| id.to_string()),
                stated: claim.stated.clone(),
                note: claim.note.clone(),
            };
            let (mut made, problems) = claim::drafted(self.tx, content, &draft, self.today)?;
            let_through(named(claim, problems))?;
            made.chosen = claim.chosen.is_some() && claim.chosen.as_ref() == key;
            store::claim::insert(self.tx, &made)?;
            content.claims.push(made);
        }
        Ok(())
    }
}

/// Problems at the claim they are with.
fn named(claim: &SampleClaim, mut problems: Problems) -> Problems {
    for problem in &mut problems.0 {
        problem.field = format!("{} “{}” {}", claim.fact, claim.reported, problem.field);
    }
    problems
}
