//! UMEASURE, RSRC, RSRCRATE, TASKRSRC and PROJCOST.

use super::Writer;
use super::sheet::{date, decimal, flag, hours};
use crate::number::Numbers;
use milepost_model::schedule::{Assignment, ResourceKind};
use rust_decimal::Decimal;
use std::collections::HashMap;
use std::str::FromStr;

impl Writer<'_> {
    /// The units of materials, and their numbers.
    pub(super) fn units(&mut self) -> HashMap<String, u32> {
        let mut sheet = self.book.sheet("UMEASURE", &["unit_id", "seq_num", "unit_abbrev", "unit_name"]);
        let mut units: HashMap<String, u32> = HashMap::new();
        let mut known = vec![];
        if let Some(kept) = self.whole("UMEASURE") {
            let [id, name] = ["unit_id", "unit_abbrev"].map(|name| kept.columns.iter().position(|c| c == name));
            for row in &kept.rows {
                let value = |at: Option<usize>| at.and_then(|at| row.get(at)).map(String::as_str).unwrap_or_default();
                known.push((value(name), value(id)));
                sheet.whole(&kept.columns, row);
            }
        }
        let mut numbers = Numbers::of(known.iter().copied());
        for (name, _) in known {
            if let Some(number) = numbers.get(name) {
                units.entry(name.to_owned()).or_insert(number);
            }
        }
        for resource in self.schedule.resources.iter().filter(|r| !r.unit.is_empty()) {
            if !units.contains_key(&resource.unit) {
                let number = numbers.fresh();
                units.insert(resource.unit.clone(), number);
                let unit = resource.unit.clone();
                sheet.row(&[], vec![number.to_string(), "0".to_owned(), unit.clone(), unit]);
            }
        }
        self.book.table(sheet);
        units
    }

    pub(super) fn resource_rows(&mut self, units: &HashMap<String, u32>) {
        let columns = [
            "rsrc_id",
            "parent_rsrc_id",
            "clndr_id",
            "rsrc_seq_num",
            "rsrc_name",
            "rsrc_short_name",
            "def_qty_per_hr",
            "cost_qty_type",
            "active_flag",
            "auto_compute_act_flag",
            "def_cost_qty_link_flag",
            "ot_flag",
            "curr_id",
            "unit_id",
            "rsrc_type",
        ];
        let mut sheet = self.book.sheet("RSRC", &columns);
        for (resource, place) in self.schedule.resources.iter().zip(0u32..) {
            let kind = match resource.kind {
                ResourceKind::Labour => "RT_Labor",
                ResourceKind::Equipment => "RT_Equip",
                ResourceKind::Material => "RT_Mat",
            };
            let row = vec![
                self.numbers.resources.text(Some(resource.id)),
                self.numbers.resources.text(resource.parent),
                self.numbers.calendars.text(resource.calendar_id),
                place.to_string(),
                resource.name.clone(),
                resource.code.clone(),
                "1".to_owned(),
                "QT_Hour".to_owned(),
                flag(true),
                flag(false),
                flag(true),
                flag(false),
                "1".to_owned(),
                units.get(&resource.unit).map(u32::to_string).unwrap_or_default(),
                kind.to_owned(),
            ];
            sheet.row(&[&resource.origin], row);
        }
        self.book.table(sheet);
    }

    pub(super) fn rates(&mut self) {
        let columns = ["rsrc_rate_id", "rsrc_id", "max_qty_per_hr", "cost_per_qty", "start_date"];
        let mut sheet = self.book.sheet("RSRCRATE", &columns);
        let mut number = 0u32;
        for resource in &self.schedule.resources {
            for rate in &resource.rates {
                number += 1;
                let start = date(rate.from);
                let row = vec![
                    number.to_string(),
                    self.numbers.resources.text(Some(resource.id)),
                    rate.max_units.map(decimal).unwrap_or_default(),
                    decimal(rate.cost_per_unit),
                    start.clone(),
                ];
                sheet.row(&[&resource.origin, &start], row);
            }
        }
        self.book.table(sheet);
    }

    pub(super) fn assignments(&mut self) {
        let columns = [
            "taskrsrc_id",
            "task_id",
            "proj_id",
            "rsrc_id",
            "remain_qty",
            "target_qty",
            "target_qty_per_hr",
            "target_lag_drtn_hr_cnt",
            "act_ot_qty",
            "act_reg_qty",
            "target_cost",
            "act_reg_cost",
            "act_ot_cost",
            "remain_cost",
            "act_start_date",
            "act_end_date",
            "rollup_dates_flag",
            "rsrc_type",
        ];
        let kinds: HashMap<_, _> = self.schedule.resources.iter().map(|r| (r.id, r)).collect();
        let mut sheet = self.book.sheet("TASKRSRC", &columns);
        let mut number = 0u32;
        for assignment in self.schedule.assignments.iter().filter(|a| !is_expense(a)) {
            let Some(activity) = self.p6.by_id.get(&assignment.activity_id) else { continue };
            let resource = assignment.resource_id.and_then(|id| kinds.get(&id));
            let origin = [activity.origin.as_str(), resource.map_or("", |r| r.origin.as_str())];
            let overtime = |column| -> Decimal {
                sheet.kept(&origin, column).and_then(|text| Decimal::from_str(text).ok()).unwrap_or_default()
            };
            let (regular, overtime_units) = divided(assignment.actual_units, overtime("act_ot_qty"));
            let (regular_cost, overtime_cost) = divided(assignment.actual_cost, overtime("act_ot_cost"));
            number += 1;
            let kind = match resource.map(|r| r.kind) {
                Some(ResourceKind::Equipment) => "RT_Equip",
                Some(ResourceKind::Material) => "RT_Mat",
                Some(ResourceKind::Labour) | None => "RT_Labor",
            };
            let row = vec![
                number.to_string(),
                self.numbers.activities.text(Some(activity.id)),
                self.project_of(activity),
                self.numbers.resources.text(assignment.resource_id),
                decimal(assignment.remaining_units),
                decimal(assignment.budgeted_units),
                assignment.units_per_hour.map(decimal).unwrap_or_default(),
                hours(assignment.lag),
                decimal(overtime_units),
                decimal(regular),
                decimal(assignment.budgeted_cost),
                decimal(regular_cost),
                decimal(overtime_cost),
                decimal(assignment.remaining_cost),
                date(assignment.actual_start),
                date(assignment.actual_finish),
                flag(assignment.drives),
                kind.to_owned(),
            ];
            sheet.row(&origin, row);
        }
        self.book.table(sheet);
    }

    pub(super) fn expenses(&mut self) {
        let columns = [
            "cost_item_id",
            "proj_id",
            "task_id",
            "cost_name",
            "act_cost",
            "remain_cost",
            "target_cost",
            "target_qty",
            "auto_compute_act_flag",
            "cost_load_type",
        ];
        let mut sheet = self.book.sheet("PROJCOST", &columns);
        let mut number = 0u32;
        for expense in self.schedule.assignments.iter().filter(|a| is_expense(a)) {
            let Some(activity) = self.p6.by_id.get(&expense.activity_id) else { continue };
            number += 1;
            let row = vec![
                number.to_string(),
                self.project_of(activity),
                self.numbers.activities.text(Some(activity.id)),
                expense.name.clone(),
                decimal(expense.actual_cost),
                decimal(expense.remaining_cost),
                decimal(expense.budgeted_cost),
                decimal(expense.budgeted_units),
                flag(false),
                "CL_Uniform".to_owned(),
            ];
            sheet.row(&[&activity.origin, &expense.name], row);
        }
        self.book.table(sheet);
    }
}

/// A cost without a resource; what has done work is one of a role.
fn is_expense(assignment: &Assignment) -> bool {
    let worked = !assignment.actual_units.is_zero() || !assignment.remaining_units.is_zero();
    assignment.resource_id.is_none() && !assignment.drives && !worked && assignment.units_per_hour.is_none()
}

/// What is regular of a sum, and its overtime, if that is still a part of it.
fn divided(sum: Decimal, overtime: Decimal) -> (Decimal, Decimal) {
    match sum.checked_sub(overtime) {
        Some(regular) if !regular.is_sign_negative() || overtime.is_zero() => (regular, overtime),
        _ => (sum, Decimal::ZERO),
    }
}
