//! TASKPRED: relationships.

use super::{Reader, columns};
use milepost_model::RelationshipId;
use milepost_model::schedule::{Lag, Relationship, RelationshipKind};

columns!(kept Columns { task_id, pred_task_id, pred_type, lag_hr_cnt });

pub(super) const KINDS: [(&str, RelationshipKind); 4] = [
    ("PR_FS", RelationshipKind::FinishStart),
    ("PR_SS", RelationshipKind::StartStart),
    ("PR_FF", RelationshipKind::FinishFinish),
    ("PR_SF", RelationshipKind::StartFinish),
];

impl Reader<'_, '_> {
    pub(super) fn relationships(&mut self) {
        self.rows("TASKPRED", Columns::of, |reader, row, c| {
            let activity = |column| {
                let at = reader.activities.get(row.bytes(column))?;
                reader.schedule.activities.get(*at).map(|a| a.id)
            };
            let (predecessor, successor) = (activity(c.pred_task_id), activity(c.task_id));
            let mut f = reader.fields(row);
            let Some(predecessor) = predecessor else { return f.refuse(c.pred_task_id, "xer-no-predecessor") };
            let Some(successor) = successor else { return f.refuse(c.task_id, "xer-no-successor") };
            if predecessor == successor {
                return f.refuse(c.task_id, "xer-follows-itself");
            }
            let kind = f.choice(c.pred_type, &KINDS).unwrap_or_default();
            let lag = Lag::Work(f.hours(c.lag_hr_cnt).unwrap_or(0));
            let id = RelationshipId::new();
            reader.schedule.relationships.push(Relationship { id, predecessor, successor, kind, lag });
        });
    }
}
