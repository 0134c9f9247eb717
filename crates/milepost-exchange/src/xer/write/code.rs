//! ACTVTYPE, ACTVCODE, TASKACTV, UDFTYPE and UDFVALUE.

use super::Writer;
use super::sheet::{date, decimal, flag};
use crate::xer::{activity::word, code::FIELD_KINDS};
use milepost_model::schedule::UserValue;
use std::collections::HashMap;

impl Writer<'_> {
    pub(super) fn code_type_rows(&mut self) {
        let columns =
            ["actv_code_type_id", "actv_short_len", "seq_num", "actv_code_type", "proj_id", "actv_code_type_scope"];
        let mut sheet = self.book.sheet("ACTVTYPE", &columns);
        for kind in &self.schedule.code_types {
            let scope = if kind.project_id.is_some() { "AS_Project" } else { "AS_Global" };
            let longest =
                self.schedule.code_values.iter().filter(|v| v.type_id == kind.id).map(|v| v.code.chars().count());
            let row = vec![
                self.numbers.code_types.text(Some(kind.id)),
                longest.max().unwrap_or(0).max(7).to_string(),
                kind.position.to_string(),
                kind.name.clone(),
                self.numbers.projects.text(kind.project_id),
                scope.to_owned(),
            ];
            sheet.row(&[&kind.origin], row);
        }
        self.book.table(sheet);
    }

    pub(super) fn code_value_rows(&mut self) {
        let columns = [
            "actv_code_id",
            "parent_actv_code_id",
            "actv_code_type_id",
            "actv_code_name",
            "short_name",
            "seq_num",
            "color",
        ];
        let mut sheet = self.book.sheet("ACTVCODE", &columns);
        for value in &self.schedule.code_values {
            let color = value.color.as_deref().unwrap_or_default().trim_start_matches('#').to_uppercase();
            let row = vec![
                self.numbers.code_values.text(Some(value.id)),
                self.numbers.code_values.text(value.parent),
                self.numbers.code_types.text(Some(value.type_id)),
                value.name.clone(),
                value.code.clone(),
                value.position.to_string(),
                color,
            ];
            sheet.row(&[&value.origin], row);
        }
        self.book.table(sheet);
    }

    pub(super) fn code_uses(&mut self) {
        let columns = ["task_id", "actv_code_type_id", "actv_code_id", "proj_id"];
        let mut sheet = self.book.sheet("TASKACTV", &columns);
        let values: HashMap<_, _> = self.schedule.code_values.iter().map(|v| (v.id, v)).collect();
        for activity in &self.p6.activities {
            for value in activity.codes.iter().filter_map(|code| values.get(code)) {
                let row = vec![
                    self.numbers.activities.text(Some(activity.id)),
                    self.numbers.code_types.text(Some(value.type_id)),
                    self.numbers.code_values.text(Some(value.id)),
                    self.project_of(activity),
                ];
                sheet.row(&[&activity.origin, &value.origin], row);
            }
        }
        self.book.table(sheet);
    }

    pub(super) fn field_rows(&mut self) {
        let columns =
            ["udf_type_id", "table_name", "udf_type_name", "udf_type_label", "logical_data_type", "super_flag"];
        let mut sheet = self.book.sheet("UDFTYPE", &columns);
        for field in &self.schedule.user_fields {
            let number = self.numbers.user_fields.text(Some(field.id));
            let row = vec![
                number.clone(),
                field.subject.clone(),
                format!("user_field_{number}"),
                field.name.clone(),
                word(field.kind, &FIELD_KINDS),
                flag(false),
            ];
            sheet.row(&[&field.origin], row);
        }
        self.book.table(sheet);
    }

    pub(super) fn field_values(&mut self) {
        let columns = ["udf_type_id", "fk_id", "proj_id", "udf_date", "udf_number", "udf_text", "udf_code_id"];
        let mut sheet = self.book.sheet("UDFVALUE", &columns);
        for activity in &self.p6.activities {
            for (field, value) in &activity.user_values {
                let Some(number) = self.numbers.user_fields.get(*field) else { continue };
                let mut row = vec![
                    number.to_string(),
                    self.numbers.activities.text(Some(activity.id)),
                    self.project_of(activity),
                ];
                let [mut day, mut amount, mut text, mut code] = [const { String::new() }; 4];
                match value {
                    UserValue::Date(at) => day = date(Some(*at)),
                    UserValue::Number(number) => amount = decimal(*number),
                    UserValue::Text(words) => text.clone_from(words),
                    UserValue::Code(id) => code.clone_from(id),
                }
                row.extend([day, amount, text, code]);
                sheet.row(&[], row);
            }
        }
        if let Some(kept) = self.whole("UDFVALUE") {
            for row in &kept.rows {
                sheet.whole(&kept.columns, row);
            }
        }
        self.book.table(sheet);
    }
}
