//! What a column of a table can be, and how a mapping writes it: `name`, `fact:cost`, `milestone:Completion:planned`.

use milepost_model::{FactKind, FactName};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use ts_rs::TS;

/// Which date of a milestone a column has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MilestoneDate {
    Planned,
    Forecast,
    Actual,
    /// Actual where it is not after the row's data date, else forecast.
    Dated,
}

/// What a column is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub enum Field {
    /// The code or the name of the project that the row is of.
    Project,
    Code,
    Name,
    Kind,
    KindName,
    Status,
    /// Several, separated by semicolons.
    Place,
    Country,
    Latitude,
    Longitude,
    /// Latitude and longitude in one cell.
    Coordinates,
    Description,
    Currency,
    /// The day up to which the row tells what happened: rows of one project are its history then.
    DataDate,
    ReportTitle,
    Remarks,
    /// Reported progress.
    Progress,
    /// A claim of this fact.
    Fact(String, Option<FactKind>),
    /// A date of the milestone of this title.
    Milestone(String, MilestoneDate),
    /// The title of the milestone that the row is of.
    Title,
    Weight,
    Planned,
    Forecast,
    Actual,
    Budget,
    Note,
    Reason,
    Because,
    /// The name of the fact that the row claims.
    FactName,
    Reported,
    ReadAs,
    FactKind,
    Stated,
    Chosen,
    Source,
    Publisher,
    Link,
    Published,
    Reliability,
    ActivityCode,
    ActivityName,
    Wbs,
    Duration,
    Start,
    Finish,
    ActualStart,
    ActualFinish,
    PercentComplete,
    Predecessors,
    /// `start_on_or_after`, ...: where there is such a column, a start is none.
    Constraint,
    ConstraintDate,
    /// A feature of GeoJSON, kept as it is.
    Feature,
}

const PLAIN: [(Field, &str); 44] = [
    (Field::Project, "project"),
    (Field::Code, "code"),
    (Field::Name, "name"),
    (Field::Kind, "kind"),
    (Field::KindName, "kind_name"),
    (Field::Status, "status"),
    (Field::Place, "place"),
    (Field::Country, "country"),
    (Field::Latitude, "latitude"),
    (Field::Longitude, "longitude"),
    (Field::Coordinates, "coordinates"),
    (Field::Description, "description"),
    (Field::Currency, "currency"),
    (Field::DataDate, "data_date"),
    (Field::ReportTitle, "report_title"),
    (Field::Remarks, "remarks"),
    (Field::Progress, "progress"),
    (Field::Title, "title"),
    (Field::Weight, "weight"),
    (Field::Planned, "planned"),
    (Field::Forecast, "forecast"),
    (Field::Actual, "actual"),
    (Field::Budget, "budget"),
    (Field::Note, "note"),
    (Field::Reason, "reason"),
    (Field::Because, "because"),
    (Field::FactName, "fact_name"),
    (Field::Reported, "reported"),
    (Field::ReadAs, "read_as"),
    (Field::FactKind, "fact_kind"),
    (Field::Stated, "stated"),
    (Field::Chosen, "chosen"),
    (Field::Source, "source"),
    (Field::Publisher, "publisher"),
    (Field::Link, "link"),
    (Field::Published, "published"),
    (Field::Reliability, "reliability"),
    (Field::ActivityCode, "activity_code"),
    (Field::ActivityName, "activity_name"),
    (Field::Wbs, "wbs"),
    (Field::Duration, "duration"),
    (Field::Start, "start"),
    (Field::Finish, "finish"),
    (Field::Predecessors, "predecessors"),
];
/// Apart from [`PLAIN`], which would be too long for one list of dates and shares.
const PLAIN_TOO: [(Field, &str); 6] = [
    (Field::Constraint, "constraint"),
    (Field::ConstraintDate, "constraint_date"),
    (Field::ActualStart, "actual_start"),
    (Field::ActualFinish, "actual_finish"),
    (Field::PercentComplete, "percent_complete"),
    (Field::Feature, "feature"),
];

const KINDS: [(FactKind, &str); 6] = [
    (FactKind::Length, "length"),
    (FactKind::Date, "date"),
    (FactKind::Money, "money"),
    (FactKind::Number, "number"),
    (FactKind::Share, "share"),
    (FactKind::Text, "text"),
];

const DATES: [(MilestoneDate, &str); 4] = [
    (MilestoneDate::Planned, "planned"),
    (MilestoneDate::Forecast, "forecast"),
    (MilestoneDate::Actual, "actual"),
    (MilestoneDate::Dated, "dated"),
];

/// The text names no field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is not a field of a mapping")]
pub struct NotAField(pub String);

impl FromStr for Field {
    type Err = NotAField;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let not = || NotAField(text.to_owned());
        if let Some(rest) = text.strip_prefix("fact:") {
            let (name, kind) = match rest.rsplit_once(':') {
                Some((name, kind)) => match KINDS.iter().find(|(_, known)| *known == kind) {
                    Some((kind, _)) => (name, Some(*kind)),
                    None => (rest, None),
                },
                None => (rest, None),
            };
            let name = name.trim();
            return if name.is_empty() { Err(not()) } else { Ok(Self::Fact(name.to_owned(), kind)) };
        }
        if let Some(rest) = text.strip_prefix("milestone:") {
            let (title, date) = rest.rsplit_once(':').ok_or_else(not)?;
            let date = DATES.iter().find(|(_, known)| *known == date).ok_or_else(not)?.0;
            let title = title.trim();
            return if title.is_empty() { Err(not()) } else { Ok(Self::Milestone(title.to_owned(), date)) };
        }
        let mut plain = PLAIN.iter().chain(&PLAIN_TOO);
        plain.find(|(_, known)| *known == text).map(|(field, _)| field.clone()).ok_or_else(not)
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fact(name, kind) => {
                write!(f, "fact:{name}")?;
                match KINDS.iter().find(|(known, _)| Some(*known) == *kind) {
                    Some((_, kind)) => write!(f, ":{kind}"),
                    None => Ok(()),
                }
            }
            Self::Milestone(title, date) => {
                let date = DATES.iter().find(|(known, _)| known == date).map_or("planned", |(_, name)| name);
                write!(f, "milestone:{title}:{date}")
            }
            plain => {
                let name = PLAIN.iter().chain(&PLAIN_TOO).find(|(known, _)| known == plain);
                f.write_str(name.map_or("", |(_, name)| name))
            }
        }
    }
}

impl TryFrom<String> for Field {
    type Error = NotAField;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Field> for String {
    fn from(field: Field) -> Self {
        field.to_string()
    }
}

impl Field {
    /// Degrees of a place.
    #[must_use]
    pub(super) fn is_degrees(&self) -> bool {
        matches!(self, Self::Latitude | Self::Longitude)
    }

    /// The kind of values that a cell of the column has, where it has to be read.
    #[must_use]
    pub fn value_kind(&self) -> FactKind {
        match self {
            Self::Fact(name, kind) => FactName(name.clone()).well_known_kind().or(*kind).unwrap_or(FactKind::Text),
            Self::DataDate
            | Self::Planned
            | Self::Forecast
            | Self::Actual
            | Self::Stated
            | Self::Published
            | Self::Start
            | Self::Finish
            | Self::ActualStart
            | Self::ActualFinish
            | Self::ConstraintDate
            | Self::Milestone(..) => FactKind::Date,
            Self::Budget => FactKind::Money,
            Self::Weight | Self::Latitude | Self::Longitude => FactKind::Number,
            Self::Progress | Self::PercentComplete => FactKind::Share,
            _ => FactKind::Text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_read_as_it_is_written() {
        for text in [
            "name",
            "data_date",
            "fact:cost",
            "fact:managing agency:text",
            "fact:span: main",
            "milestone:Completion:planned",
            "milestone:Phase 1: piles:dated",
            "percent_complete",
        ] {
            assert_eq!(text.parse::<Field>().unwrap().to_string(), text);
        }
        for text in ["", "fact:", "milestone:Completion", "milestone::planned", "milestone:x:soon", "cost"] {
            assert_eq!(text.parse::<Field>(), Err(NotAField(text.to_owned())));
        }
        for (field, name) in PLAIN.iter().chain(&PLAIN_TOO) {
            assert_eq!(name.parse::<Field>().as_ref(), Ok(field));
        }
    }
}
