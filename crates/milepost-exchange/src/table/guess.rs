//! A first mapping, by the names of the columns: what people and portals call things, in a few languages.

use super::{ColumnKind, ColumnMapping, Field, Makes, Mapping, MilestoneDate, Table, geojson, kind_of};

/// A name without case, marks and spaces: `Project Name`, `project_name` and `ProjectName` are one.
pub(super) fn key(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Names by their key, for what is found in any table.
const COMMON: [(&str, &[&str]); 16] = [
    ("kind", &["kind", "type", "projecttype", "infratype", "assettype"]),
    ("kind_name", &["category", "sector", "kindname"]),
    ("status", &["status", "projectstatus", "state"]),
    (
        "place",
        &[
            "place",
            "places",
            "location",
            "city",
            "region",
            "district",
            "borough",
            "province",
            "municipality",
            "ort",
            "lieu",
        ],
    ),
    ("country", &["country", "countries", "land", "pays", "pais"]),
    ("latitude", &["latitude", "lat", "geometrylatitude"]),
    ("longitude", &["longitude", "lon", "lng", "long", "geometrylongitude"]),
    ("coordinates", &["coordinates", "latlon", "latlng"]),
    ("description", &["description", "scope", "summary", "beschreibung"]),
    ("currency", &["currency", "ccy", "currencycode"]),
    ("note", &["note", "notes", "comment", "comments", "remark"]),
    ("source", &["source", "sourcetitle", "reference"]),
    ("publisher", &["publisher", "sourcepublisher"]),
    ("link", &["link", "url", "sourcelink", "sourceurl", "website"]),
    ("published", &["published", "publishedon", "sourcedate"]),
    ("reliability", &["reliability"]),
];

const PROJECTS: [(&str, &[&str]); 16] = [
    (
        "code",
        &["code", "id", "pid", "projectid", "projectcode", "contractid", "projectnumber", "projectno", "identifier"],
    ),
    (
        "name",
        &[
            "name",
            "project",
            "projectname",
            "title",
            "projecttitle",
            "contractname",
            "nom",
            "nombre",
            "название",
            "проект",
        ],
    ),
    ("data_date", &["datadate", "reportdate", "datereportedasof", "asof", "asofdate", "statusdate", "reportingdate"]),
    (
        "fact:cost",
        &[
            "cost",
            "budget",
            "totalcost",
            "value",
            "contractvalue",
            "contractamount",
            "amount",
            "budgetforecast",
            "estimatedcost",
        ],
    ),
    ("fact:length", &["length", "lengthm", "totallength"]),
    ("fact:width", &["width"]),
    ("fact:lanes", &["lanes"]),
    ("fact:progress", &["progress", "percentcomplete", "complete", "physicalprogress", "completion"]),
    ("fact:contractor:text", &["contractor", "builder"]),
    ("fact:start", &["start", "startdate", "begin"]),
    ("fact:finish", &["finish", "finishdate", "end", "enddate", "completiondate"]),
    ("milestone:Start:planned", &["plannedstart", "contractstart", "baselinestart"]),
    ("milestone:Start:actual", &["actualstart", "started"]),
    (
        "milestone:Completion:planned",
        &["plannedfinish", "plannedcompletion", "contractfinish", "expirydate", "baselinefinish"],
    ),
    (
        "milestone:Completion:forecast",
        &["forecastfinish", "forecastcompletion", "expectedcompletion", "estimatedcompletion"],
    ),
    ("milestone:Completion:actual", &["actualfinish", "actualcompletion", "completed", "completedon"]),
];

const MILESTONES: [(&str, &[&str]); 7] = [
    ("project", &["project", "projectcode", "projectname", "projectid"]),
    ("title", &["title", "milestone", "milestonename", "milestonetitle", "name", "event"]),
    ("weight", &["weight", "weighting"]),
    ("planned", &["planned", "plan", "planneddate", "baseline", "baselinedate", "date", "due", "duedate", "target"]),
    ("forecast", &["forecast", "forecastdate", "expected", "currentdate"]),
    ("actual", &["actual", "actualdate", "met", "achieved", "done", "completedon"]),
    ("budget", &["budget", "value", "amount"]),
];

const CLAIMS: [(&str, &[&str]); 7] = [
    ("project", &["project", "projectcode", "projectname", "projectid"]),
    ("fact_name", &["fact", "factname", "attribute"]),
    ("reported", &["reported", "claim", "value", "statement"]),
    ("read_as", &["readas", "reading"]),
    ("fact_kind", &["factkind", "kindofvalue"]),
    ("stated", &["stated", "statedon", "date", "asof"]),
    ("chosen", &["chosen"]),
];

const REPORTS: [(&str, &[&str]); 10] = [
    ("project", &["project", "projectcode", "projectname", "projectid"]),
    ("data_date", &["datadate", "reportdate", "asof", "statusdate", "reportingdate"]),
    ("title", &["milestone", "milestonename", "milestonetitle", "title"]),
    ("forecast", &["forecast", "forecastdate", "expected"]),
    ("actual", &["actual", "actualdate", "met"]),
    ("reason", &["reason"]),
    ("because", &["because", "explanation"]),
    ("progress", &["progress", "percentcomplete", "reportedprogress"]),
    ("report_title", &["report", "reporttitle"]),
    ("remarks", &["remarks"]),
];

const ACTIVITIES: [(&str, &[&str]); 13] = [
    ("project", &["project", "projectcode", "projectname"]),
    ("activity_code", &["activityid", "activitycode", "code", "id", "taskid", "wbsid"]),
    ("activity_name", &["activityname", "name", "task", "taskname", "activity", "title"]),
    ("wbs", &["wbs", "wbspath", "phase", "group", "outlinelevel"]),
    ("duration", &["duration", "originalduration", "durationdays", "dur"]),
    ("start", &["start", "startdate", "plannedstart", "begin"]),
    ("finish", &["finish", "finishdate", "plannedfinish", "end", "enddate"]),
    ("actual_start", &["actualstart"]),
    ("actual_finish", &["actualfinish"]),
    ("percent_complete", &["percentcomplete", "complete", "progress", "done"]),
    ("constraint", &["constraint", "constrainttype", "primaryconstraint"]),
    ("constraint_date", &["constraintdate", "primaryconstraintdate"]),
    ("predecessors", &["predecessors", "predecessor", "dependson", "pred"]),
];

fn names(makes: Makes) -> &'static [(&'static str, &'static [&'static str])] {
    match makes {
        Makes::Projects => &PROJECTS,
        Makes::Milestones => &MILESTONES,
        Makes::Claims => &CLAIMS,
        Makes::Reports => &REPORTS,
        Makes::Activities => &ACTIVITIES,
    }
}

/// A mapping by the names of the columns. `makes`: what the rows are, where that is known.
#[must_use]
pub fn guess(table: &Table, makes: Option<Makes>) -> Mapping {
    let makes = makes.unwrap_or_else(|| rows_are(table));
    let mut mapping = Mapping { makes, ..Mapping::default() };
    for (column, name) in table.columns.iter().enumerate() {
        if name == geojson::FEATURE {
            mapping.columns.push(ColumnMapping { column: name.clone(), field: Field::Feature, when: None });
            continue;
        }
        let found = field(name, makes).filter(|field| !mapping.has(field));
        let Some(field) = found else { continue };
        if kind_of(table, column) != ColumnKind::Empty {
            mapping.columns.push(ColumnMapping { column: name.clone(), field, when: None });
        }
    }
    // With a data date a forecast of the finish is a line of a report, and so is its progress.
    if makes == Makes::Projects && mapping.has(&Field::DataDate) {
        for mapped in &mut mapping.columns {
            if mapped.field == Field::Fact("finish".to_owned(), None) {
                mapped.field = Field::Milestone("Completion".to_owned(), MilestoneDate::Forecast);
            }
        }
    }
    mapping
}

fn field(name: &str, makes: Makes) -> Option<Field> {
    // `location.coordinates.latitude` is called by its end.
    let whole = key(name);
    let end = key(name.rsplit('.').next().unwrap_or(name));
    let find = |key: &str| {
        let mut known = names(makes).iter().chain(&COMMON);
        known.find(|(_, names)| names.contains(&key)).and_then(|(field, _)| field.parse().ok())
    };
    // What this program writes names the field itself: `fact:cost`, `milestone:Completion:planned`.
    let own = || name.parse().ok().filter(|field| matches!(field, Field::Fact(..) | Field::Milestone(..)));
    own().or_else(|| find(&whole)).or_else(|| find(&end))
}

/// What the rows are, by the columns that only one thing has.
fn rows_are(table: &Table) -> Makes {
    let has = |names: &[&str]| table.columns.iter().any(|column| names.contains(&key(column).as_str()));
    if has(&["predecessors", "predecessor", "originalduration", "activityid", "activityname", "taskname"]) {
        Makes::Activities
    } else if has(&["fact", "factname"]) && has(&["reported", "value", "claim"]) {
        Makes::Claims
    } else if has(&["milestone", "milestonename", "milestonetitle"]) {
        if has(&["datadate", "reportdate", "asof", "statusdate", "reportingdate"]) {
            Makes::Reports
        } else {
            Makes::Milestones
        }
    } else if has(&["weight", "weighting"]) && has(&["planned", "plan", "planneddate"]) {
        Makes::Milestones
    } else {
        Makes::Projects
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, read};
    use super::*;

    fn guessed(text: &str) -> (Makes, Vec<String>) {
        let table = read(Kind::Csv, text.as_bytes(), None).unwrap().table("", None).unwrap();
        let mapping = guess(&table, None);
        (mapping.makes, mapping.columns.iter().map(|c| format!("{}={}", c.column, c.field)).collect())
    }

    #[test]
    fn columns_are_matched_by_what_they_are_called() {
        for (text, makes, columns) in [
            (
                "Project ID,Project Name,Lat,Lng,Budget,Colour\n1,Bridge,1.5,2.5,100,red\n",
                Makes::Projects,
                &["Project ID=code", "Project Name=name", "Lat=latitude", "Lng=longitude", "Budget=fact:cost"][..],
            ),
            (
                "project,milestone,weight,planned,forecast\nb,Deck,1,2026,2027\n",
                Makes::Milestones,
                &["project=project", "milestone=title", "weight=weight", "planned=planned", "forecast=forecast"],
            ),
            (
                "project,data date,milestone,forecast\nb,2026-01-01,Deck,2027\n",
                Makes::Reports,
                &["project=project", "data date=data_date", "milestone=title", "forecast=forecast"],
            ),
            (
                "project,fact,reported,stated\nb,length,850 m,2026\n",
                Makes::Claims,
                &["project=project", "fact=fact_name", "reported=reported", "stated=stated"],
            ),
            (
                "Activity ID,Activity Name,Original Duration,Predecessors\nA1,Piles,10,\nA2,Deck,5,A1\n",
                Makes::Activities,
                &[
                    "Activity ID=activity_code",
                    "Activity Name=activity_name",
                    "Original Duration=duration",
                    "Predecessors=predecessors",
                ],
            ),
        ] {
            assert_eq!(guessed(text), (makes, columns.iter().map(|c| (*c).to_owned()).collect()), "{text}");
        }
    }
}
