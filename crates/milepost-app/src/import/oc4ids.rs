//! OC4IDS: projects with what the standard says of them.

use super::record::{Given, Plan, plan};
use super::{Brought, Incoming, Said};
use crate::api::ImportRequest;
use crate::foreign::{self, Foreign};
use crate::view::{Contents, Failure, RecordsContents};
use crate::words;
use crate::work::Work;
use crate::workspace::Workspace;
use milepost_exchange::oc4ids;
use milepost_exchange::record::Records;
use milepost_model::{Message, SourceDraft};
use milepost_store::{Reader, Tx};

struct Projects {
    name: String,
    records: Records,
}

pub(super) fn understand(file: &Foreign, _: &ImportRequest, work: &Work) -> Result<(Said, Box<dyn Incoming>), Failure> {
    work.step(Message::new("work-reading-file"));
    let records = oc4ids::read(&file.bytes)
        .map_err(|error| Failure::new(Failure::NOT_READABLE, error.message()).help(error.help()))?;
    let said = Said { from: words::say(&foreign::name(file.format)), ..Said::default() };
    Ok((said, Box::new(Projects { name: super::file_name(&file.path), records })))
}

impl Projects {
    fn plan(
        &self,
        reader: &Reader,
        request: &ImportRequest,
        today: chrono::NaiveDate,
        work: &Work,
    ) -> Result<Plan, Failure> {
        let file = SourceDraft { title: Some(self.name.clone()), ..SourceDraft::default() };
        plan(reader, &Given { records: &self.records, file, into: request.into, today, work })
    }
}

impl Incoming for Projects {
    fn contents(&self, workspace: &Workspace, request: &ImportRequest, work: &Work) -> Result<Contents, Failure> {
        let today = workspace.today();
        let plan = workspace.read(|reader| self.plan(reader, request, today, work))?;
        let rows = Some(plan.rows(None, super::table::rows_asked(request)));
        Ok(Contents::Records(Box::new(RecordsContents { rows, ..plan.view() })))
    }

    fn bring_in(&self, tx: &Tx<'_>, request: &ImportRequest, work: &Work) -> Result<Brought, Failure> {
        work.step(Message::new("work-writing-records"));
        let plan = self.plan(tx, request, crate::workspace::today(), work)?;
        if plan.is_empty() { Ok(Brought::default()) } else { plan.write(tx, &self.name) }
    }
}
