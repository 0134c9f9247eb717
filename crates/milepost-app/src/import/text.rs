//! The text export of a whole workspace, brought into one that is there.

use super::{Brought, Incoming, Said};
use crate::api::ImportRequest;
use crate::foreign::{self, Foreign};
use crate::text_import;
use crate::view::{Contents, Failure, RecordChange, RecordCount, RecordProject, RecordsContents};
use crate::words;
use crate::work::Work;
use crate::workspace::Workspace;
use milepost_model::{Content, Message};
use milepost_store::Tx;

struct TextIncoming {
    name: String,
    content: Content,
}

pub(super) fn understand(
    file: &Foreign,
    request: &ImportRequest,
    work: &Work,
) -> Result<(Said, Box<dyn Incoming>), Failure> {
    work.step(Message::new("work-reading-file"));
    if request.into.is_some() {
        let message = Message::new("import-text-into");
        return Err(Failure::new(Failure::INVALID, message).help(Message::new("import-text-into-help")));
    }
    let content = text_import::read(&file.bytes)?;
    let said = Said { from: words::say(&foreign::name(file.format)), ..Said::default() };
    Ok((said, Box::new(TextIncoming { name: super::file_name(&file.path), content })))
}

impl Incoming for TextIncoming {
    fn contents(&self, workspace: &Workspace, _: &ImportRequest, _: &Work) -> Result<Contents, Failure> {
        workspace.read(|reader| text_import::new_here(reader, &self.content))?;
        let of = |project| self.content.milestones.iter().filter(|m| m.project_id == project).count();
        let projects = self.content.projects.iter().map(|project| RecordProject {
            project: project.id,
            code: project.code.clone(),
            name: project.name.clone(),
            place: String::new(),
            change: RecordChange::Added,
            milestones: of(project.id),
            claims: self.content.claims.iter().filter(|c| c.project_id == project.id).count(),
            reports: self.content.reports.iter().filter(|r| r.project_id == project.id).count(),
        });
        let counts = [
            ("project", self.content.projects.len()),
            ("milestone", self.content.milestones.len()),
            ("claim", self.content.claims.len()),
            ("report", self.content.reports.len()),
            ("source", self.content.sources.len()),
        ];
        let counts = counts.into_iter().filter(|(_, added)| *added > 0);
        Ok(Contents::Records(Box::new(RecordsContents {
            counts: counts
                .map(|(noun, added)| RecordCount { noun: noun.to_owned(), added, changed: 0, same: 0 })
                .collect(),
            project_count: self.content.projects.len(),
            projects: projects.take(200).collect(),
            changes: true,
            ..RecordsContents::default()
        })))
    }

    fn bring_in(&self, tx: &Tx<'_>, _: &ImportRequest, work: &Work) -> Result<Brought, Failure> {
        work.step(Message::new("work-writing-records"));
        text_import::bring_in(tx, self.content.clone())?;
        let action = Message::new("history-text-imported").with("file", self.name.as_str());
        let projects = self.content.projects.iter().map(|p| p.id).collect();
        Ok(Brought { projects, action: Some(action) })
    }
}
