//! Kinds of activity codes and their values, and the fields that planners added.

use super::value::Values;
use super::words::{FIELDS, SUBJECTS};
use crate::Findings;
use crate::xml::Element;
use milepost_model::schedule::{CodeType, CodeValue, UserField};
use milepost_model::{CodeTypeId, CodeValueId, UserFieldId};

/// With the project that it is of, if it is of one.
pub(super) fn kind(element: &Element<'_>, findings: &mut Findings) -> Option<(CodeType, Option<String>)> {
    let mut v = Values { element, findings };
    let Some(origin) = v.key("ObjectId") else {
        v.refuse("ObjectId", "pmxml-no-id");
        return None;
    };
    let kind = CodeType {
        id: CodeTypeId::new(),
        project_id: None,
        name: v.string("Name"),
        position: v.whole("SequenceNumber").unwrap_or(0),
        origin: origin.to_owned(),
    };
    Some((kind, v.key("ProjectObjectId").map(str::to_owned)))
}

#[derive(Debug)]
pub(super) struct ValueRecord {
    pub(super) value: CodeValue,
    pub(super) kind: String,
    pub(super) parent: Option<String>,
    pub(super) line: usize,
}

pub(super) fn value(element: &Element<'_>, findings: &mut Findings) -> Option<ValueRecord> {
    let mut v = Values { element, findings };
    let Some(origin) = v.key("ObjectId") else {
        v.refuse("ObjectId", "pmxml-no-id");
        return None;
    };
    let color = v.key("Color").map(str::to_lowercase);
    let hexadecimal = |text: &String| text.len() == 7 && text.chars().skip(1).all(|c| c.is_ascii_hexdigit());
    let value = CodeValue {
        id: CodeValueId::new(),
        type_id: CodeTypeId(uuid::Uuid::nil()),
        parent: None,
        code: v.string("CodeValue"),
        name: v.string("Description"),
        position: v.whole("SequenceNumber").unwrap_or(0),
        color: color.filter(|color| color.starts_with('#') && hexadecimal(color)),
        origin: origin.to_owned(),
    };
    Some(ValueRecord {
        value,
        kind: v.key("CodeTypeObjectId").unwrap_or_default().to_owned(),
        parent: v.key("ParentObjectId").map(str::to_owned),
        line: element.line,
    })
}

pub(super) fn field(element: &Element<'_>, findings: &mut Findings) -> Option<UserField> {
    let mut v = Values { element, findings };
    let Some(origin) = v.key("ObjectId") else {
        v.refuse("ObjectId", "pmxml-no-id");
        return None;
    };
    let subject = v.string("SubjectArea");
    let known = SUBJECTS.iter().find(|(word, _)| *word == subject).map(|(_, table)| (*table).to_owned());
    Some(UserField {
        id: UserFieldId::new(),
        subject: known.unwrap_or(subject),
        name: v.string("Title"),
        kind: v.choice("DataType", &FIELDS).unwrap_or_default(),
        origin: origin.to_owned(),
    })
}
