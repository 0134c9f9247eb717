//! Forecast by the critical path: the finish that the schedule computes from its logic, at its data date.

use super::{Found, Prediction};
use crate::Figure;
use crate::figure::{Account, Detail, Input};
use crate::record::ProjectRecord;
use crate::sample::Sample;
use milepost_model::Message;

pub(crate) fn found(record: &ProjectRecord<'_>, detail: Detail) -> Found {
    let as_of = record.as_of;
    let mut account = Account::new(detail, "forecast-critical_path-formula");
    let Some((scheduled, finish)) = record.scheduled.and_then(|s| Some((s, s.finish.as_ref()?))) else {
        let reason = Message::new("forecast-critical_path-unknown-none").with("as_of", as_of);
        return Found { figure: Figure::unknown(reason, account.finish()), since: None, count: 0 };
    };
    account.input(|| Input::new(Message::new("input-data-date"), scheduled.data_date));
    account.input(|| {
        let label = Message::new("input-activity-finish").with("activity", finish.title.as_str());
        Input { activity: Some(finish.activity), ..Input::new(label, finish.day) }
    });
    account.remark(|| Message::new("forecast-critical_path-remark").with("activities", finish.activities));
    let reason = |id: &str| Err(Message::new(id).with("date", finish.day).with("data_date", scheduled.data_date));
    let prediction = if finish.done {
        reason("forecast-critical_path-unknown-done")
    } else if finish.day < as_of {
        reason("forecast-critical_path-unknown-passed")
    } else {
        Ok(Prediction { sample: Sample::of_day(finish.day), has_spread: false, range: None })
    };
    let figure = Figure::of(prediction, account.finish());
    Found { figure, since: Some(scheduled.data_date), count: finish.activities }
}
