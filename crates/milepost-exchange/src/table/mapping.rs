//! What each column of a table is: kept, changed by people, and used again for the next file of the kind.

use super::{DateOrder, Field, NumberMark, Table};
use milepost_model::SourceDraft;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a row is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "RowsAre")]
pub enum Makes {
    /// A project; with a data date, what was reported of it at that day.
    #[default]
    Projects,
    /// A milestone of a project.
    Milestones,
    /// A claim about a project.
    Claims,
    /// What a report says of one milestone.
    Reports,
    /// An activity of a schedule.
    Activities,
}

/// How shares are written that have no sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ShareScale {
    /// 35
    Hundred,
    /// 0.35
    One,
}

/// Only in the rows in which another column has one of these texts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct When {
    pub column: String,
    pub is: Vec<String>,
}

/// One column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ColumnMapping {
    /// Its name in the file, in whatever case.
    pub column: String,
    pub field: Field,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub when: Option<When>,
}

/// A value that all rows have.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FixedValue {
    pub field: Field,
    pub value: String,
}

/// What a text of a column means.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ValueMapping {
    pub field: Field,
    /// In whatever case.
    pub from: String,
    pub to: String,
}

/// The source of all rows.
pub type SourceOfRows = SourceDraft;

/// How a table is read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
#[ts(rename = "TableMapping")]
pub struct Mapping {
    pub name: String,
    pub makes: Makes,
    /// The sheet; empty: the first with rows in it.
    pub sheet: String,
    /// The number of the row with the names, 0 for none; found where it is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(as = "Option<u32>")]
    pub header: Option<u64>,
    /// Found where the dates tell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_order: Option<DateOrder>,
    /// Found where the numbers tell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_mark: Option<NumberMark>,
    /// Found where the shares tell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share_scale: Option<ShareScale>,
    pub columns: Vec<ColumnMapping>,
    pub fixed: Vec<FixedValue>,
    pub values: Vec<ValueMapping>,
    /// The source of what is claimed; without it the file itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceOfRows>,
}

impl Mapping {
    /// True if the table has every column that this maps: it is a file of the kind that it was made for. Records have
    /// no member that is nothing within them: of those it is enough that most are there, and what the project is
    /// called by.
    #[must_use]
    pub fn fits(&self, table: &Table) -> bool {
        let there = |mapped: &&ColumnMapping| table.column(&mapped.column).is_some();
        let count = self.columns.iter().filter(there).count();
        if table.header == Some(0) {
            let calls = |mapped: &&ColumnMapping| matches!(mapped.field, Field::Code | Field::Name | Field::Project);
            return count * 4 >= self.columns.len() * 3
                && self.columns.iter().filter(calls).all(|m| there(&m))
                && count > 1;
        }
        count > 0 && count == self.columns.len()
    }

    /// The columns that are mapped to this field, or fixed to a value.
    #[must_use]
    pub fn has(&self, field: &Field) -> bool {
        self.columns.iter().any(|mapped| mapped.field == *field) || self.fixed.iter().any(|fixed| fixed.field == *field)
    }
}
