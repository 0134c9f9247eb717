//! RSRC, RSRCRATE, TASKRSRC and PROJCOST: who does the work, and what it costs.

use super::{Reader, columns};
use milepost_model::ResourceId;
use milepost_model::schedule::{Assignment, Rate, Resource, ResourceKind};
use std::collections::HashMap;

columns!(kept ResourceColumns { rsrc_id, parent_rsrc_id, clndr_id, rsrc_name, rsrc_short_name, rsrc_type, unit_id });
columns!(UnitColumns { unit_id, unit_abbrev });
columns!(kept RateColumns { rsrc_id, max_qty_per_hr, cost_per_qty, start_date });
columns!(kept AssignmentColumns {
    task_id,
    rsrc_id,
    remain_qty,
    target_qty,
    target_qty_per_hr,
    target_lag_drtn_hr_cnt,
    act_ot_qty,
    act_reg_qty,
    target_cost,
    act_reg_cost,
    act_ot_cost,
    remain_cost,
    act_start_date,
    act_end_date,
    rollup_dates_flag,
});
columns!(kept ExpenseColumns { task_id, cost_name, act_cost, remain_cost, target_cost, target_qty });

impl<'a> Reader<'_, 'a> {
    pub(super) fn resources(&mut self) {
        let mut units: HashMap<&'a [u8], String> = HashMap::new();
        self.rows("UMEASURE", UnitColumns::of, |reader, row, c| {
            let unit = reader.fields(row).text(c.unit_abbrev);
            units.insert(row.bytes(c.unit_id), unit);
        });
        let mut parents: Vec<&'a [u8]> = vec![];
        let mut at: HashMap<ResourceId, usize> = HashMap::new();
        self.rows("RSRC", ResourceColumns::of, |reader, row, c| {
            let mut f = reader.fields(row);
            let Some(key) = f.key(c.rsrc_id) else { return f.refuse(c.rsrc_id, "xer-no-id") };
            let kinds = [
                ("RT_Labor", ResourceKind::Labour),
                ("RT_Equip", ResourceKind::Equipment),
                ("RT_Mat", ResourceKind::Material),
            ];
            let mut resource = Resource {
                id: ResourceId::new(),
                parent: None,
                calendar_id: None,
                code: f.text(c.rsrc_short_name),
                name: f.text(c.rsrc_name),
                kind: f.choice(c.rsrc_type, &kinds).unwrap_or_default(),
                unit: units.get(row.bytes(c.unit_id)).cloned().unwrap_or_default(),
                rates: vec![],
                origin: f.text(c.rsrc_id),
            };
            if reader.resources.contains_key(key) {
                return reader.fields(row).refuse(c.rsrc_id, "xer-twice");
            }
            resource.calendar_id = reader.calendars.get(row.bytes(c.clndr_id)).copied();
            reader.resources.insert(key, resource.id);
            at.insert(resource.id, reader.schedule.resources.len());
            parents.push(row.bytes(c.parent_rsrc_id));
            reader.schedule.resources.push(resource);
        });
        for (resource, parent) in self.schedule.resources.iter_mut().zip(&parents) {
            resource.parent = self.resources.get(parent).copied().filter(|id| *id != resource.id);
        }
        self.rows("RSRCRATE", RateColumns::of, |reader, row, c| {
            let mut f = reader.fields(row);
            let rate = Rate {
                from: f.instant(c.start_date),
                cost_per_unit: f.amount(c.cost_per_qty),
                max_units: f.decimal(c.max_qty_per_hr),
            };
            let place = reader.resources.get(row.bytes(c.rsrc_id)).and_then(|id| at.get(id)).copied();
            match place.and_then(|at| reader.schedule.resources.get_mut(at)) {
                Some(resource) => resource.rates.push(rate),
                None => reader.fields(row).refuse(c.rsrc_id, "xer-no-resource"),
            }
        });
        for resource in &mut self.schedule.resources {
            resource.rates.sort_by_key(|rate| rate.from);
        }
    }

    pub(super) fn assignments(&mut self) {
        self.rows("TASKRSRC", AssignmentColumns::of, |reader, row, c| {
            let at = reader.activities.get(row.bytes(c.task_id)).copied();
            let Some(activity) = at.and_then(|at| reader.schedule.activities.get(at)).map(|a| a.id) else {
                return reader.fields(row).refuse(c.task_id, "xer-no-activity");
            };
            let key = row.bytes(c.rsrc_id);
            let resource = reader.resources.get(key).copied();
            let mut f = reader.fields(row);
            if resource.is_none() && !key.is_empty() {
                f.warn(c.rsrc_id, "xer-no-resource");
            }
            let overtime = (f.amount(c.act_ot_qty), f.amount(c.act_ot_cost));
            let assignment = Assignment {
                resource_id: resource,
                budgeted_units: f.amount(c.target_qty),
                actual_units: f.amount(c.act_reg_qty).saturating_add(overtime.0),
                remaining_units: f.amount(c.remain_qty),
                budgeted_cost: f.amount(c.target_cost),
                actual_cost: f.amount(c.act_reg_cost).saturating_add(overtime.1),
                remaining_cost: f.amount(c.remain_cost),
                units_per_hour: f.decimal(c.target_qty_per_hr),
                lag: f.hours(c.target_lag_drtn_hr_cnt).unwrap_or(0),
                actual_start: f.instant(c.act_start_date),
                actual_finish: f.instant(c.act_end_date),
                drives: f.flag(c.rollup_dates_flag).unwrap_or(true),
                ..Assignment::blank(activity)
            };
            reader.schedule.assignments.push(assignment);
        });
    }

    pub(super) fn expenses(&mut self) {
        self.rows("PROJCOST", ExpenseColumns::of, |reader, row, c| {
            let at = reader.activities.get(row.bytes(c.task_id)).copied();
            let Some(activity) = at.and_then(|at| reader.schedule.activities.get(at)).map(|a| a.id) else {
                return reader.fields(row).refuse(c.task_id, "xer-no-activity");
            };
            let mut f = reader.fields(row);
            let expense = Assignment {
                name: f.text(c.cost_name),
                budgeted_units: f.amount(c.target_qty),
                budgeted_cost: f.amount(c.target_cost),
                actual_cost: f.amount(c.act_cost),
                remaining_cost: f.amount(c.remain_cost),
                drives: false,
                ..Assignment::blank(activity)
            };
            reader.schedule.assignments.push(expense);
        });
    }
}
