//! What can be said of a whole schedule.

use crate::view::{Dcma, Failure, MetricView};
use crate::workspace::Workspace;
use milepost_model::{Message, ProjectId};
use milepost_schedule::dcma;

/// The DCMA 14 of a project's schedule.
///
/// # Errors
/// `invalid` where it cannot be computed; `not_found` where there is none.
pub fn dcma(workspace: &Workspace, project: ProjectId) -> Result<Dcma, Failure> {
    let computed = workspace.computed(project)?;
    computed.sound()?;
    let (Some(bridge), Some(dates)) = (&computed.bridge, &computed.dates) else {
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
