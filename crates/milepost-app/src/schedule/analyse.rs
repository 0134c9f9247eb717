//! What can be said of a whole schedule.

use crate::view::{CodeName, CodeTypeView, Dcma, Failure, MetricView, ScheduleCodes};
use crate::workspace::Workspace;
use milepost_model::schedule::CodeValue;
use milepost_model::{Message, ProjectId};
use milepost_schedule::dcma;
use std::collections::HashSet;

/// The DCMA 14 of a project's schedule.
///
/// # Errors
/// `invalid` where it cannot be computed; `not_found` where there is none.
pub fn dcma(workspace: &Workspace, project: ProjectId) -> Result<Dcma, Failure> {
    let computed = workspace.computed(project)?;
    computed.sound()?;
    let (Some(bridge), Some(dates)) = (&computed.bridge, computed.dates()) else {
        return Err(
            Failure::new(Failure::NOT_FOUND, Message::new("schedule-none")).help(Message::new("schedule-none-help"))
        );
    };
    let codes = |metric: &dcma::Metric| {
        let found = metric.activities.iter().filter_map(|id| computed.activity(*id).ok());
        found.map(|(_, activity)| activity.code.clone()).collect()
    };
    let metrics = dcma::assess(&computed.schedule, bridge, dates).into_iter();
    let view = |metric: dcma::Metric| MetricView {
        title: Message::new(&format!("dcma-title-{}", metric.number)),
        definition: Message::new(&format!("dcma-definition-{}", metric.number)),
        activities: codes(&metric),
        metric,
    };
    Ok(Dcma { metrics: metrics.map(view).collect() })
}

/// The kinds of codes that activities of a project are sorted by, with their values; those that nobody uses are left
/// out.
///
/// # Errors
/// Where the file cannot be read.
pub fn codes(workspace: &Workspace, project: ProjectId) -> Result<ScheduleCodes, Failure> {
    let computed = workspace.computed(project)?;
    let schedule = &computed.schedule;
    let used: HashSet<_> = schedule.activities.iter().flat_map(|a| &a.codes).collect();
    let kinds = schedule.code_types.iter().map(|kind| {
        let values = schedule.code_values.iter().filter(|value| value.type_id == kind.id && used.contains(&value.id));
        let name = |value: &CodeValue| CodeName { id: value.id, code: value.code.clone(), name: value.name.clone() };
        CodeTypeView { name: kind.name.clone(), values: values.map(name).collect() }
    });
    Ok(ScheduleCodes { kinds: kinds.filter(|kind| !kind.values.is_empty()).collect() })
}
