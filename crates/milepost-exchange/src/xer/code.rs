//! ACTVTYPE, ACTVCODE, TASKACTV, UDFTYPE and UDFVALUE: codes, and the fields that planners added.

use super::{Reader, columns};
use milepost_model::schedule::{CodeType, CodeValue, UserField, UserFieldKind, UserValue};
use milepost_model::{CodeTypeId, CodeValueId, UserFieldId};

columns!(kept TypeColumns { actv_code_type_id, proj_id, actv_code_type, seq_num });
columns!(kept ValueColumns {
    actv_code_id,
    parent_actv_code_id,
    actv_code_type_id,
    actv_code_name,
    short_name,
    seq_num,
    color,
});
columns!(kept UseColumns { task_id, actv_code_id });
columns!(kept FieldColumns { udf_type_id, table_name, udf_type_label, logical_data_type });
columns!(UserColumns { udf_type_id, fk_id, udf_date, udf_number, udf_text, udf_code_id });

pub(super) const FIELD_KINDS: [(&str, UserFieldKind); 8] = [
    ("FT_TEXT", UserFieldKind::Text),
    ("FT_FLOAT_2_DECIMALS", UserFieldKind::Number),
    ("FT_FLOAT", UserFieldKind::Number),
    ("FT_INT", UserFieldKind::Integer),
    ("FT_MONEY", UserFieldKind::Cost),
    ("FT_START_DATE", UserFieldKind::StartDate),
    ("FT_END_DATE", UserFieldKind::FinishDate),
    ("FT_STATICTYPE", UserFieldKind::Indicator),
];

impl<'a> Reader<'_, 'a> {
    pub(super) fn codes(&mut self) {
        self.rows("ACTVTYPE", TypeColumns::of, |reader, row, c| {
            let mut f = reader.fields(row);
            let Some(key) = f.key(c.actv_code_type_id) else { return f.refuse(c.actv_code_type_id, "xer-no-id") };
            let mut kind = CodeType {
                id: CodeTypeId::new(),
                project_id: None,
                name: f.text(c.actv_code_type),
                position: f.whole(c.seq_num).unwrap_or(0),
                origin: f.text(c.actv_code_type_id),
            };
            let at = reader.projects.get(row.bytes(c.proj_id)).copied();
            kind.project_id = at.and_then(|at| reader.schedule.projects.get(at)).map(|p| p.id);
            if reader.code_types.contains_key(key) {
                return reader.fields(row).refuse(c.actv_code_type_id, "xer-twice");
            }
            reader.code_types.insert(key, kind.id);
            reader.schedule.code_types.push(kind);
        });
        let mut parents: Vec<&'a [u8]> = vec![];
        self.rows("ACTVCODE", ValueColumns::of, |reader, row, c| {
            let Some(type_id) = reader.code_types.get(row.bytes(c.actv_code_type_id)).copied() else {
                return reader.fields(row).refuse(c.actv_code_type_id, "xer-no-code-type");
            };
            let mut f = reader.fields(row);
            let Some(key) = f.key(c.actv_code_id) else { return f.refuse(c.actv_code_id, "xer-no-id") };
            let value = CodeValue {
                id: CodeValueId::new(),
                type_id,
                parent: None,
                code: f.text(c.short_name),
                name: f.text(c.actv_code_name),
                position: f.whole(c.seq_num).unwrap_or(0),
                color: color(&f.text(c.color)),
                origin: f.text(c.actv_code_id),
            };
            if reader.code_values.contains_key(key) {
                return reader.fields(row).refuse(c.actv_code_id, "xer-twice");
            }
            reader.code_values.insert(key, value.id);
            parents.push(row.bytes(c.parent_actv_code_id));
            reader.schedule.code_values.push(value);
        });
        for (value, parent) in self.schedule.code_values.iter_mut().zip(&parents) {
            value.parent = self.code_values.get(parent).copied().filter(|id| *id != value.id);
        }
        self.rows("TASKACTV", UseColumns::of, |reader, row, c| {
            let code = reader.code_values.get(row.bytes(c.actv_code_id)).copied();
            let at = reader.activities.get(row.bytes(c.task_id)).copied();
            match (code, at.and_then(|at| reader.schedule.activities.get_mut(at))) {
                (Some(code), Some(activity)) => activity.codes.push(code),
                (None, _) => reader.fields(row).refuse(c.actv_code_id, "xer-no-code"),
                (_, None) => reader.fields(row).refuse(c.task_id, "xer-no-activity"),
            }
        });
    }

    pub(super) fn user_fields(&mut self) {
        self.rows("UDFTYPE", FieldColumns::of, |reader, row, c| {
            let mut f = reader.fields(row);
            let Some(key) = f.key(c.udf_type_id) else { return f.refuse(c.udf_type_id, "xer-no-id") };
            let field = UserField {
                id: UserFieldId::new(),
                subject: f.text(c.table_name),
                name: f.text(c.udf_type_label),
                kind: f.choice(c.logical_data_type, &FIELD_KINDS).unwrap_or_default(),
                origin: f.text(c.udf_type_id),
            };
            if reader.user_fields.contains_key(key) {
                return reader.fields(row).refuse(c.udf_type_id, "xer-twice");
            }
            reader.user_fields.insert(key, field.id);
            reader.schedule.user_fields.push(field);
        });
        let subjects: std::collections::HashMap<UserFieldId, bool> =
            self.schedule.user_fields.iter().map(|field| (field.id, field.subject == "TASK")).collect();
        self.rows("UDFVALUE", UserColumns::of, |reader, row, c| {
            let Some(field) = reader.user_fields.get(row.bytes(c.udf_type_id)).copied() else {
                return reader.fields(row).refuse(c.udf_type_id, "xer-no-user-field");
            };
            // Of other nouns than activities only the field itself is kept.
            if subjects.get(&field) != Some(&true) {
                return;
            }
            let mut f = reader.fields(row);
            let value = if let Some(date) = f.instant(c.udf_date) {
                UserValue::Date(date)
            } else if let Some(number) = f.decimal(c.udf_number) {
                UserValue::Number(number)
            } else if f.key(c.udf_code_id).is_some() {
                UserValue::Code(f.text(c.udf_code_id))
            } else {
                UserValue::Text(f.text(c.udf_text))
            };
            let at = reader.activities.get(row.bytes(c.fk_id)).copied();
            match at.and_then(|at| reader.schedule.activities.get_mut(at)) {
                Some(activity) => activity.user_values.push((field, value)),
                None => reader.fields(row).refuse(c.fk_id, "xer-no-activity"),
            }
        });
    }
}

/// P6 writes `RRGGBB` in hexadecimal.
fn color(text: &str) -> Option<String> {
    (text.len() == 6 && text.bytes().all(|b| b.is_ascii_hexdigit())).then(|| format!("#{}", text.to_lowercase()))
}
