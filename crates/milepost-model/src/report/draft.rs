//! The drafts of a report and of one of its lines, applied.

use super::{LineState, Reason, Report, ReportLine, ReportedProgress};
use crate::measurement::draft::{amount, metres};
use crate::{Anchor, DateInterval, Message, Problem, Problems, SourceId, field, reading};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A sentence.
const BECAUSE: usize = 1_000;

/// What was measured, as typed: an empty text says that it was not.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct MeasuredDraft {
    /// The id of the quantity or front.
    pub id: String,
    pub value: String,
}

/// A report as it is being written: what is missing stays as it is, an empty text clears.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ReportDraft {
    /// A single day.
    pub data_date: Option<String>,
    pub title: Option<String>,
    pub remarks: Option<String>,
    pub sources: Option<Vec<SourceId>>,
    /// `39%`; empty: the report states none.
    pub progress: Option<String>,
    /// Of those that the report has; others stay as they are.
    pub quantities: Option<Vec<MeasuredDraft>>,
    pub fronts: Option<Vec<MeasuredDraft>>,
}

/// A line as it is being written: what is missing stays as it is, an empty text clears.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ReportLineDraft {
    pub forecast: Option<String>,
    pub actual: Option<String>,
    /// Missing: changed where a date is another than in the report before, else confirmed.
    pub state: Option<LineState>,
    /// By its name, `design_change`.
    pub reason: Option<String>,
    pub because: Option<String>,
    /// A source's id.
    pub source: Option<String>,
}

/// What a report is checked against.
#[derive(Clone, Copy, Debug)]
pub struct ReportContext<'a> {
    pub today: NaiveDate,
    /// What a relative date may count from.
    pub anchors: &'a [Anchor],
    /// The data date of the report that it corrects.
    pub corrected: Option<NaiveDate>,
    /// The length of the work's line in metres, where it is known.
    pub length: Option<Decimal>,
}

/// The dates that a milestone had before this report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LineDates {
    pub forecast: Option<DateInterval>,
    pub actual: Option<DateInterval>,
}

impl ReportDraft {
    /// Changes the report as the draft says, or says why not and changes nothing. Whether it may be changed
    /// at all is not looked at.
    #[must_use = "the problems may refuse the change"]
    pub fn apply(&self, to: &mut Report, cx: &ReportContext<'_>) -> Problems {
        let mut problems = Problems::default();
        let mut after = to.clone();
        if let Some(typed) = &self.data_date {
            self.data_date(typed, &mut after, cx, &mut problems);
        }
        if let Some(typed) = &self.title
            && let Some(title) = field::line("title", typed, field::NAME, &mut problems)
        {
            after.title = title;
        }
        if let Some(typed) = &self.remarks
            && let Some(remarks) = field::note("remarks", typed, &mut problems)
        {
            after.remarks = remarks;
        }
        if let Some(sources) = &self.sources {
            after.sources.clear();
            for source in sources {
                if !after.sources.contains(source) {
                    after.sources.push(*source);
                }
            }
        }
        match self.progress.as_deref().map(str::trim) {
            None => {}
            Some("") => after.progress = None,
            Some(typed) => {
                if let Some(share) = reading::share::read(typed).at("progress", typed, &mut problems) {
                    after.progress = Some(ReportedProgress { reported: typed.to_owned(), share });
                }
            }
        }
        self.measured(&mut after, cx, &mut problems);
        if !problems.refuse() {
            *to = after;
        }
        problems
    }

    fn data_date(&self, typed: &str, after: &mut Report, cx: &ReportContext<'_>, problems: &mut Problems) {
        let Some(date) = reading::date::read(typed.trim(), cx.anchors).at("data_date", typed, problems) else { return };
        let wrong = |message: Message, help: &str| Problem::error("data_date", message).help(Message::new(help));
        let Some(day) = date.as_day() else {
            problems.push(wrong(
                Message::new("report-data-date-not-a-day").with("date", date),
                "report-data-date-not-a-day-help",
            ));
            return;
        };
        let met_later = after.lines.iter().filter_map(|line| Some((line, line.actual?.earliest()?)));
        if day > cx.today {
            let message = Message::new("report-data-date-future").with("date", day).with("today", cx.today);
            problems.push(wrong(message, "report-data-date-future-help"));
        } else if let Some(corrected) = cx.corrected.filter(|corrected| day < *corrected) {
            let message =
                Message::new("report-data-date-before-corrected").with("date", day).with("corrected", corrected);
            problems.push(wrong(message, "report-data-date-before-corrected-help"));
        } else if let Some((line, actual)) = met_later.into_iter().find(|(_, actual)| *actual > day) {
            let message = Message::new("report-data-date-before-actual")
                .with("date", day)
                .with("title", line.title.as_str())
                .with("actual", actual);
            problems.push(wrong(message, "report-data-date-before-actual-help"));
        } else {
            after.data_date = day;
        }
    }

    fn measured(&self, after: &mut Report, cx: &ReportContext<'_>, problems: &mut Problems) {
        for (row, typed) in self.quantities.iter().flatten().enumerate() {
            let Some(reading) = after.quantities.iter_mut().find(|of| of.quantity_id.to_string() == typed.id) else {
                continue;
            };
            let field = format!("quantities.{row}");
            match typed.value.trim() {
                "" => reading.done = None,
                value => {
                    if let Some(done) = amount(&field, value, problems) {
                        reading.done = Some(done);
                    }
                }
            }
        }
        for (row, typed) in self.fronts.iter().flatten().enumerate() {
            let Some(reading) = after.fronts.iter_mut().find(|of| of.front_id.to_string() == typed.id) else {
                continue;
            };
            let field = format!("fronts.{row}");
            match typed.value.trim() {
                "" => reading.chainage = None,
                value => {
                    if let Some(chainage) = metres(&field, value, cx.length, problems) {
                        reading.chainage = Some(chainage);
                    }
                }
            }
        }
    }
}

impl ReportLineDraft {
    /// Changes a line of a report with this data date, or says why not and changes nothing. `before` is what
    /// the milestone's dates were before the report; a source is one that is there.
    #[must_use = "the problems may refuse the change"]
    pub fn apply(
        &self,
        to: &mut ReportLine,
        data_date: NaiveDate,
        before: LineDates,
        cx: &ReportContext<'_>,
    ) -> Problems {
        let mut problems = Problems::default();
        let mut after = to.clone();
        date("forecast", self.forecast.as_deref(), &mut after.forecast, cx, &mut problems);
        date("actual", self.actual.as_deref(), &mut after.actual, cx, &mut problems);
        if let Some(begins) = after.actual.and_then(|actual| actual.earliest()).filter(|day| *day > data_date) {
            let message =
                Message::new("report-actual-after-data-date").with("date", begins).with("data_date", data_date);
            problems.push(Problem::error("actual", message).help(Message::new("report-actual-after-data-date-help")));
        }
        match self.reason.as_deref().map(str::trim) {
            None => {}
            Some("") => after.reason = None,
            Some(typed) => match Reason::named(typed) {
                Some(reason) => after.reason = Some(reason),
                None => {
                    let message = Message::new("report-reason-unknown").with("text", reading::text::shown(typed));
                    problems.push(Problem::error("reason", message).help(Message::new("report-reason-unknown-help")));
                }
            },
        }
        if let Some(typed) = &self.because
            && let Some(because) = field::line("because", typed, BECAUSE, &mut problems)
        {
            after.because = because;
        }
        match self.source.as_deref().map(str::trim) {
            None => {}
            Some("") => after.source_id = None,
            Some(typed) => after.source_id = typed.parse().ok(),
        }
        let dates = LineDates { forecast: after.forecast, actual: after.actual };
        if dates != (LineDates { forecast: to.forecast, actual: to.actual }) {
            // What was typed is no longer what the claim said.
            after.claim_id = None;
        }
        after.state = match self.state {
            Some(state) => state,
            None if dates == before => LineState::Confirmed,
            None => LineState::Changed,
        };
        if !problems.refuse() {
            if let (Some(forecast), None) = (after.forecast, after.actual)
                && forecast.latest().is_some_and(|latest| latest < data_date)
            {
                let message =
                    Message::new("report-forecast-passed").with("date", forecast).with("data_date", data_date);
                let problem = Problem::warning("forecast", message);
                problems.push(problem.help(Message::new("report-forecast-passed-help")));
            }
            *to = after;
        }
        problems
    }
}

fn date(
    field: &str,
    typed: Option<&str>,
    to: &mut Option<DateInterval>,
    cx: &ReportContext<'_>,
    problems: &mut Problems,
) {
    match typed.map(str::trim) {
        None => {}
        Some("") => *to = None,
        Some(typed) => {
            if let Some(date) = reading::date::read(typed, cx.anchors).at(field, typed, problems) {
                *to = Some(date);
            }
        }
    }
}

impl Reason {
    /// The names by which they are stored and typed.
    const NAMES: [&'static str; 12] = [
        "land",
        "permits",
        "design_change",
        "ground",
        "weather",
        "supply",
        "funding",
        "contractor",
        "interface",
        "scope",
        "security",
        "other",
    ];

    /// By its name; `design change` is `design_change`.
    #[must_use]
    pub fn named(text: &str) -> Option<Self> {
        let name = text.trim().to_lowercase().replace([' ', '-'], "_");
        Self::NAMES.iter().zip(Self::ALL).find(|(known, _)| **known == name).map(|(_, reason)| reason)
    }

    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().zip(Self::ALL).find(|(_, reason)| *reason == self).map_or("other", |(name, _)| name)
    }
}

/// What stands in the way of issuing a report, and what should be looked at first.
#[must_use]
pub fn before_issue(report: &Report, today: NaiveDate) -> Problems {
    let mut problems = Problems::default();
    if report.data_date > today {
        let message = Message::new("report-data-date-future").with("date", report.data_date).with("today", today);
        problems.push(Problem::error("data_date", message).help(Message::new("report-data-date-future-help")));
    }
    if report.title.is_empty() {
        let problem = Problem::error("title", Message::new("report-title-missing"));
        problems.push(problem.help(Message::new("report-title-missing-help")));
    }
    let count = |which: &dyn Fn(&ReportLine) -> bool| report.lines.iter().filter(|line| which(line)).count();
    let untouched = count(&|line| line.state == LineState::Untouched);
    if untouched > 0 {
        let message = Message::new("report-lines-untouched").with("count", untouched);
        problems.push(Problem::warning("lines", message).help(Message::new("report-lines-untouched-help")));
    }
    let unexplained = count(&|line| line.state == LineState::Changed && line.actual.is_none() && line.reason.is_none());
    if unexplained > 0 {
        problems.push(Problem::warning("lines", Message::new("report-lines-unexplained").with("count", unexplained)));
    }
    problems
}
