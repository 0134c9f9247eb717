//! Fields that planners added, as MS Project's text fields: theirs, the codes of activities, and the activity's own
//! code where it is not the number of its row.

use super::Writer;
use super::outline::{Outline, What};
use crate::Findings;
use crate::mspdi::{FIELDS_OF_TASKS, kept};
use crate::written::lost;
use crate::xml_out::iso;
use milepost_model::schedule::{Activity, CodeValue, Schedule, UserValue};
use milepost_model::{CodeTypeId, CodeValueId, Message, ProjectId, UserFieldId};
use std::collections::{HashMap, HashSet};

/// Text1 to Text30 by the numbers of their fields.
const TEXTS: [u32; 30] = [
    188_743_731,
    188_743_734,
    188_743_737,
    188_743_740,
    188_743_743,
    188_743_746,
    188_743_747,
    188_743_748,
    188_743_749,
    188_743_750,
    188_743_997,
    188_743_998,
    188_743_999,
    188_744_000,
    188_744_001,
    188_744_002,
    188_744_003,
    188_744_004,
    188_744_005,
    188_744_006,
    188_744_007,
    188_744_008,
    188_744_009,
    188_744_010,
    188_744_011,
    188_744_012,
    188_744_013,
    188_744_014,
    188_744_015,
    188_744_016,
];
#[derive(Debug)]
pub(super) struct Fields<'s> {
    /// Number, name and what people call it, in their order.
    defined: Vec<(u32, String, String)>,
    users: HashMap<UserFieldId, u32>,
    types: HashMap<CodeTypeId, u32>,
    values: HashMap<CodeValueId, &'s CodeValue>,
    code: Option<u32>,
}

impl<'s> Fields<'s> {
    pub(super) fn of(
        schedule: &'s Schedule,
        project: ProjectId,
        outline: &Outline<'s>,
        findings: &mut Findings,
    ) -> Self {
        let values: HashMap<_, _> = schedule.code_values.iter().map(|v| (v.id, v)).collect();
        let mut fields = Self { defined: vec![], users: HashMap::new(), types: HashMap::new(), values, code: None };
        let of_tasks = |field: &&milepost_model::schedule::UserField| field.subject == "TASK";
        let own = |origin: &str| origin.parse().ok().filter(|number| FIELDS_OF_TASKS.contains(number));
        let mut taken: HashSet<u32> =
            schedule.user_fields.iter().filter(of_tasks).filter_map(|field| own(&field.origin)).collect();
        let mut free = TEXTS.into_iter();
        let mut next = |taken: &mut HashSet<u32>| free.by_ref().find(|number| taken.insert(*number));
        let differs = |row: &super::outline::Row<'_>| match row.what {
            What::Activity(activity) => activity.code != row.id.to_string(),
            What::Element(_) => false,
        };
        if outline.rows.iter().any(differs) {
            fields.code = next(&mut taken);
        }
        let mut full = 0usize;
        for field in schedule.user_fields.iter().filter(of_tasks) {
            match own(&field.origin).or_else(|| next(&mut taken)) {
                Some(number) => {
                    fields.users.insert(field.id, number);
                    fields.defined.push((number, name(number), field.name.clone()));
                }
                None => full += 1,
            }
        }
        let used: HashSet<CodeTypeId> = schedule
            .activities
            .iter()
            .filter(|a| a.project_id == project)
            .flat_map(|a| &a.codes)
            .filter_map(|code| fields.values.get(code).map(|v| v.type_id))
            .collect();
        for kind in schedule.code_types.iter().filter(|t| used.contains(&t.id)) {
            match next(&mut taken) {
                Some(number) => {
                    fields.types.insert(kind.id, number);
                    fields.defined.push((number, name(number), kind.name.clone()));
                }
                None => full += 1,
            }
        }
        if let Some(number) = fields.code {
            fields.defined.push((number, name(number), super::super::ACTIVITY_ID.to_owned()));
        }
        if !fields.types.is_empty() {
            lost(findings, "ExtendedAttribute", "", Message::new("written-codes-as-fields"));
        }
        if full > 0 {
            lost(findings, "ExtendedAttribute", "", Message::new("written-too-many-fields").with("count", full));
        }
        fields
    }

    /// What a task has in each field.
    pub(super) fn of_activity(&self, activity: &Activity, id: i64) -> Vec<(u32, String)> {
        let mut all = vec![];
        for (field, value) in &activity.user_values {
            if let Some(number) = self.users.get(field) {
                all.push((*number, text(value)));
            }
        }
        for value in activity.codes.iter().filter_map(|code| self.values.get(code)) {
            if let Some(number) = self.types.get(&value.type_id) {
                all.push((*number, value.code.clone()));
            }
        }
        if let Some(number) = self.code
            && activity.code != id.to_string()
        {
            all.push((number, activity.code.clone()));
        }
        all
    }
}

fn name(number: u32) -> String {
    match TEXTS.iter().position(|text| *text == number) {
        Some(at) => format!("Text{}", at + 1),
        None => format!("Field{number}"),
    }
}

fn text(value: &UserValue) -> String {
    match value {
        UserValue::Text(text) | UserValue::Code(text) => text.clone(),
        UserValue::Number(number) => number.normalize().to_string(),
        UserValue::Date(at) => iso(*at),
    }
}

impl Writer<'_> {
    pub(super) fn field_definitions(&mut self) {
        // Those of resources and assignments.
        let others = self.kept.wholes("ExtendedAttributes", "");
        if self.fields.defined.is_empty() && others.is_empty() {
            return;
        }
        self.out.open("ExtendedAttributes");
        others.iter().for_each(|other| self.out.element(other));
        for (number, name, alias) in &self.fields.defined {
            self.out.open("ExtendedAttribute");
            let from = self.out.mark();
            self.out.number("FieldID", *number);
            self.out.leaf("FieldName", name);
            let named = self.kept.peek(&kept::FIELD, &number.to_string(), "FieldName") == Some(alias);
            self.out.some("Alias", if named { "" } else { alias });
            let kept = self.kept.take(&kept::FIELD, &number.to_string());
            self.out.merge(from, &kept, &kept::FIELD, kept::IN_FIELD);
            self.out.close("ExtendedAttribute");
        }
        self.out.close("ExtendedAttributes");
    }
}
