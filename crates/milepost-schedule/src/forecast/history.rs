//! What was said of the finish, by the day it was said: the line that the trend is read from.
//! One voice at a time: words of different people put in a row are not a trend.

use crate::evidence::SourceIndex;
use crate::fact;
use crate::figure::Input;
use crate::milestone::days_between;
use crate::record::ProjectRecord;
use chrono::NaiveDate;
use milepost_model::{Claim, ClaimId, ClaimValue, FactName, Message, ReportId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A finish as it was forecast on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Statement {
    /// The report's data date, or the last day of when it was stated.
    #[ts(type = "string")]
    pub said: NaiveDate,
    /// The last day of what was forecast.
    #[ts(type = "string")]
    pub finish: NaiveDate,
    pub report: Option<ReportId>,
    pub claim: Option<ClaimId>,
}

impl Statement {
    /// Days from when it was said to what it says.
    pub(crate) fn days_ahead(&self) -> i64 {
        days_between(self.said, self.finish)
    }
}

/// Who is speaking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Voice {
    /// The issued reports.
    Reports,
    /// Claims of one publisher.
    Publisher,
    /// The user's own entries.
    Own,
}

/// What one voice said of the finish, by day; one statement a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Line {
    pub voice: Voice,
    /// The publisher's name.
    pub publisher: String,
    pub statements: Vec<Statement>,
}

/// The line of the finish at an as-of date. The reports' where there are two that say anything; else that of
/// the publisher whose claims gave a finish on the most days, the latest of equals.
#[must_use]
pub fn line(record: &ProjectRecord<'_>, sources: &SourceIndex<'_>) -> Option<Line> {
    let reported = of_reports(record);
    if reported.len() >= 2 {
        return Some(Line { voice: Voice::Reports, publisher: String::new(), statements: reported });
    }
    let claimed = of_claims(record.claims, sources, record.as_of);
    match claimed {
        Some(line) if line.statements.len() >= 2 || reported.is_empty() => Some(line),
        _ if reported.is_empty() => None,
        _ => Some(Line { voice: Voice::Reports, publisher: String::new(), statements: reported }),
    }
}

/// In each report the last of the dates that it forecasts.
fn of_reports(record: &ProjectRecord<'_>) -> Vec<Statement> {
    let mut by_day = BTreeMap::new();
    for report in &record.reports {
        let open = report.lines.iter().filter(|line| line.actual.is_none());
        if let Some(finish) = open.filter_map(|line| line.forecast).map(|date| date.last_known()).max() {
            let statement = Statement { said: report.data_date, finish, report: Some(report.id), claim: None };
            by_day.insert(report.data_date, statement);
        }
    }
    by_day.into_values().collect()
}

fn of_claims(claims: &[Claim], sources: &SourceIndex<'_>, as_of: NaiveDate) -> Option<Line> {
    let mut voices: BTreeMap<Option<&str>, BTreeMap<NaiveDate, Statement>> = BTreeMap::new();
    for claim in fact::counting(claims, FactName::FINISH, as_of) {
        let (ClaimValue::Date(date), Some(stated)) = (&claim.value, claim.stated) else { continue };
        let voice = match claim.source_id {
            // A source whose publisher is not known is nobody that could be followed.
            Some(source) => match sources.get(source).filter(|source| !source.publisher.is_empty()) {
                Some(source) => Some(source.publisher.as_str()),
                None => continue,
            },
            None => None,
        };
        let said = stated.last_known();
        let statement = Statement { said, finish: date.last_known(), report: None, claim: Some(claim.id) };
        voices.entry(voice).or_default().insert(said, statement);
    }
    let most = voices.into_iter().max_by_key(|(_, days)| (days.len(), days.keys().next_back().copied()))?;
    let (voice, days) = most;
    Some(Line {
        voice: if voice.is_some() { Voice::Publisher } else { Voice::Own },
        publisher: voice.unwrap_or_default().to_owned(),
        statements: days.into_values().collect(),
    })
}

/// A statement as an input of a figure, with its source.
pub(crate) fn input(statement: &Statement, claims: &[Claim]) -> Input {
    let input = Input::new(Message::new("input-statement").with("date", statement.said), statement.finish);
    match claims.iter().find(|claim| Some(claim.id) == statement.claim) {
        Some(claim) => input.said_by(claim),
        None => input,
    }
}
