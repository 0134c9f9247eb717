//! Which reports and baselines count at an as-of date, and that every figure follows them.

use crate::properties::records;
use crate::record::{Record, date, day, ids};
use chrono::{Days, NaiveDate};
use milepost_model::{
    DateInterval, Front, LineState, Measurement, MeasurementId, ReportId, ReportLine, ReportedProgress,
};
use milepost_schedule::effective;
use milepost_schedule::milestone::MilestoneStatus;
use milepost_schedule::portfolio::line;
use milepost_schedule::progress::progress;
use milepost_schedule::s_curve::s_curve;
use milepost_schedule::verdict::VerdictKind;
use proptest::prelude::*;
use rust_decimal::Decimal;
use uuid::Uuid;

/// One milestone planned for 1 June, with an own forecast of 1 May, and three reports: in January it was
/// forecast for 1 July, in March for 1 September, in October it was met on 20 September.
fn reported() -> Record {
    Record::new()
        .milestone("Deck closed", 1, "2026-06-01", "2026-05-01", "")
        .report("January", "2026-01-31", &[(0, "2026-07-01", "")])
        .report("March", "2026-03-31", &[(0, "2026-09-01", "")])
        .report("October", "2026-10-31", &[(0, "", "2026-09-20")])
}

fn expected(record: &Record, as_of: &str) -> Option<DateInterval> {
    record.progress(as_of).milestones[0].expected
}

#[test]
fn the_newest_report_by_the_as_of_date_says_what_is_expected_and_before_the_first_the_milestone_does() {
    for (as_of, of) in [
        ("2026-01-30", "2026-05-01"),
        ("2026-01-31", "2026-07-01"),
        ("2026-03-30", "2026-07-01"),
        ("2026-03-31", "2026-09-01"),
        ("2026-10-30", "2026-09-01"),
        ("2026-10-31", "2026-09-20"),
    ] {
        assert_eq!(expected(&reported(), as_of), date(of), "as of {as_of}");
    }
}

#[test]
fn status_slip_verdict_and_curves_follow_the_report() {
    // 1 June to 1 September: 92 days; to 20 September: 111.
    let april = reported().progress("2026-04-30");
    assert_eq!(april.milestones[0].slip.value.map(|slip| slip.days), Some(92));
    assert_eq!(april.milestones[0].status, MilestoneStatus::Upcoming);
    assert_eq!(april.expected_finish.value, date("2026-09-01"));
    let october = reported().progress("2026-10-31");
    assert_eq!(october.milestones[0].slip.value.map(|slip| slip.days), Some(111));
    assert_eq!(october.verdict.kind, VerdictKind::Done);
    let curve = reported().curve("2026-10-31");
    let achieved = curve.achieved.value.unwrap();
    assert_eq!((achieved[0].date, achieved[0].share), (day("2026-09-20"), 1.0));
}

#[test]
fn a_figure_that_is_of_a_report_names_it() {
    let progress = reported().progress("2026-04-30");
    let slip = &progress.milestones[0].slip.why;
    assert!(slip.inputs.iter().any(|input| input.report == Some(ReportId(Uuid::from_u128(501)))));
    assert!(ids(&slip.remarks).contains(&"why-report"), "{:?}", slip.remarks);
    assert!(ids(&progress.expected_finish.why.remarks).contains(&"why-report"));
    assert_eq!(progress.milestones[0].dates.report, Some(ReportId(Uuid::from_u128(501))));
    // Before the first, nothing is.
    let before = reported().progress("2025-12-31");
    assert_eq!(before.milestones[0].dates.report, None);
    assert!(!ids(&before.expected_finish.why.remarks).contains(&"why-report"));
}

#[test]
fn a_report_is_evidence_of_its_data_date() {
    let newest = reported().progress("2026-04-30").newest_evidence.value.unwrap();
    // 31 March to 30 April.
    assert_eq!((newest.age_days, newest.report), (30, Some(ReportId(Uuid::from_u128(501)))));
}

#[test]
fn a_draft_counts_nowhere() {
    let mut record = reported();
    record.reports[1].issued = None;
    assert_eq!(expected(&record, "2026-04-30"), date("2026-07-01"));
}

#[test]
fn a_correction_replaces_what_it_corrects_from_its_own_data_date_on() {
    let record = reported().report("March, corrected", "2026-03-31", &[(0, "2026-08-01", "")]).correcting(1);
    assert_eq!(expected(&record, "2026-03-30"), date("2026-07-01"));
    assert_eq!(expected(&record, "2026-03-31"), date("2026-08-01"));
    // One that was dated later leaves the days between as they were.
    let later = reported().report("March, corrected", "2026-04-15", &[(0, "2026-08-01", "")]).correcting(1);
    assert_eq!(expected(&later, "2026-04-14"), date("2026-09-01"));
    assert_eq!(expected(&later, "2026-04-15"), date("2026-08-01"));
}

#[test]
fn where_the_newest_report_is_silent_an_older_one_speaks() {
    let untouched = |forecast: &str| {
        let mut record = reported().report("April", "2026-04-30", &[(0, forecast, "")]);
        record.reports[3].lines[0].state = LineState::Untouched;
        record
    };
    // Carried over without a date: it says nothing.
    assert_eq!(expected(&untouched(""), "2026-05-01"), date("2026-09-01"));
    // Carried over with one: whoever read the report was told so.
    assert_eq!(expected(&untouched("2026-12-01"), "2026-05-01"), date("2026-12-01"));
    // Looked at, and there is none: the forecast was withdrawn, so the plan is what is left.
    let withdrawn = reported().report("April", "2026-04-30", &[(0, "", "")]);
    assert_eq!(expected(&withdrawn, "2026-05-01"), date("2026-06-01"));
}

#[test]
fn what_was_met_after_the_newest_report_counts_until_a_report_speaks_of_it() {
    let mut record = reported();
    record.milestones[0].actual = date("2026-04-10");
    assert_eq!(record.progress("2026-04-09").milestones[0].status, MilestoneStatus::Upcoming);
    assert_eq!(record.progress("2026-04-10").milestones[0].status, MilestoneStatus::Met);
    assert_eq!(record.progress("2026-04-10").milestones[0].dates.report, None);
    assert_eq!(expected(&record, "2026-10-31"), date("2026-09-20"));
    // What was met before its data date the report knew better.
    record.milestones[0].actual = date("2026-02-10");
    assert_eq!(record.progress("2026-04-30").milestones[0].status, MilestoneStatus::Upcoming);
}

#[test]
fn slip_is_against_the_current_baseline_and_against_the_first() {
    let record = reported().baseline("Contract", "2025-12-01", false, &["2026-04-01"]).baseline(
        "Second",
        "2026-02-15",
        true,
        &["2026-08-01"],
    );
    let slips = |as_of: &str| {
        let milestone = record.progress(as_of).milestones[0].clone();
        (milestone.slip.value.unwrap().days, milestone.first_slip.map(|slip| slip.value.unwrap().days))
    };
    // Forecast 1 September: 31 days after 1 August, 153 after 1 April.
    assert_eq!(slips("2026-04-30"), (31, Some(153)));
    // Before the second there was only the first: 1 July is 91 days after 1 April.
    assert_eq!(slips("2026-02-14"), (91, None));
    // Before both, its own plan: 1 May is 31 days before 1 June.
    assert_eq!(slips("2025-11-30"), (-31, None));
    let why = &record.progress("2026-04-30").milestones[0].slip.why.clone();
    assert!(ids(&why.remarks).contains(&"why-baseline"), "{:?}", why.remarks);
}

#[test]
fn a_milestone_that_is_not_in_the_baseline_keeps_its_own_plan() {
    let record = reported().milestone("Opened", 1, "2026-12-01", "2026-12-11", "").baseline(
        "Contract",
        "2025-12-01",
        true,
        &["2026-04-01"],
    );
    let opened = &record.progress("2026-04-30").milestones[1];
    assert_eq!((opened.dates.baseline, opened.slip.value.map(|slip| slip.days)), (None, Some(10)));
}

#[test]
fn a_reports_share_counts_until_somebody_says_otherwise_later() {
    let mut record = reported();
    record.reports[1].progress = Some(ReportedProgress { reported: "39%".into(), share: Decimal::new(39, 2) });
    let share = |record: &Record, as_of: &str| record.progress(as_of).reported.value;
    assert_eq!(share(&record, "2026-03-30"), None);
    assert_eq!(share(&record, "2026-04-30"), Some(0.39));
    let claim = |stated: &str| {
        let value = milepost_model::ClaimValue::Share(Decimal::new(50, 2));
        record.clone().claim("progress", value, stated)
    };
    assert_eq!(share(&claim("2026-03-01"), "2026-04-30"), Some(0.39));
    assert_eq!(share(&claim("2026-04-15"), "2026-04-30"), Some(0.5));
    assert_eq!(share(&claim("2026-03-01").chosen(), "2026-04-30"), Some(0.5));
}

#[test]
fn a_front_has_its_own_readings_and_those_of_the_reports_by_then() {
    let mut record = reported();
    let measured = |dated: &str, metres: i64| Measurement {
        id: MeasurementId(Uuid::nil()),
        date: date(dated).unwrap(),
        value: Decimal::from(metres),
        source_id: None,
        note: String::new(),
    };
    let front = Front {
        readings: vec![measured("2026-02-01..2026-02-28 month", 40), measured("2026-04-01", 90)],
        ..Front::blank(record.project.id, 0)
    };
    let read =
        |id| milepost_model::FrontReading { front_id: id, name: String::new(), chainage: Some(Decimal::from(70)) };
    record.reports[1].fronts = vec![read(front.id)];
    let metres = |as_of: &str| -> Vec<Decimal> {
        let counting = effective::reports(&record.reports, day(as_of));
        let known = effective::fronts(std::slice::from_ref(&front), &counting, day(as_of));
        known[0].readings.iter().map(|reading| reading.value).collect()
    };
    let are = |metres: &[i64]| -> Vec<Decimal> { metres.iter().copied().map(Decimal::from).collect() };
    assert_eq!(metres("2026-02-27"), are(&[]));
    assert_eq!(metres("2026-02-28"), are(&[40]));
    assert_eq!(metres("2026-03-31"), are(&[40, 70]));
    assert_eq!(metres("2026-04-01"), are(&[40, 70, 90]));
}

fn some_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..1200).prop_map(|days| day("2024-01-01").checked_add_days(Days::new(days)).unwrap())
}

type Told = (NaiveDate, Vec<(Option<NaiveDate>, Option<NaiveDate>)>, bool, Option<prop::sample::Index>);

fn told() -> impl Strategy<Value = Told> {
    let dates = (proptest::option::of(some_day()), proptest::option::of(some_day()));
    (
        some_day(),
        proptest::collection::vec(dates, 0..8),
        any::<bool>(),
        proptest::option::weighted(0.3, any::<prop::sample::Index>()),
    )
}

fn with_report(mut record: Record, (data_date, lines, issued, corrects): Told) -> Record {
    let corrects = corrects.filter(|_| !record.reports.is_empty()).map(|place| place.index(record.reports.len()));
    record = record.report("A report", &data_date.to_string(), &[]);
    if let Some(place) = corrects.filter(|place| record.reports[*place].data_date <= data_date) {
        record = record.correcting(place);
    }
    let milestones = record.milestones.clone();
    let report = record.reports.last_mut().unwrap();
    report.issued = issued.then_some(data_date);
    report.lines.extend(milestones.iter().zip(lines).map(|(milestone, (forecast, actual))| ReportLine {
        milestone_id: milestone.id,
        title: milestone.title.clone(),
        forecast: forecast.map(DateInterval::day),
        // Nothing was met after its data date.
        actual: actual.filter(|day| *day <= data_date).map(DateInterval::day),
        state: if issued { LineState::Changed } else { LineState::Untouched },
        reason: None,
        because: String::new(),
        claim_id: None,
        source_id: None,
    }));
    record
}

proptest! {
    #[test]
    fn a_later_report_changes_no_earlier_answer(
        record in records(), before in proptest::collection::vec(told(), 0..4), later in told(), as_of in some_day()
    ) {
        prop_assume!(later.0 > as_of);
        let known = before.into_iter().fold(record, with_report);
        let more = with_report(known.clone(), later);
        prop_assert_eq!(known.with_input(as_of, progress), more.with_input(as_of, progress));
        prop_assert_eq!(known.with_input(as_of, line), more.with_input(as_of, line));
        prop_assert_eq!(known.with_input(as_of, s_curve), more.with_input(as_of, s_curve));
    }

    #[test]
    fn a_later_baseline_that_is_chosen_changes_no_earlier_answer_where_the_latest_was_current(
        record in records(), first in some_day(), later in some_day(), as_of in some_day()
    ) {
        prop_assume!(first < later && later > as_of);
        let planned = vec!["2025-03-01"; record.milestones.len()];
        let held = record.baseline("First", &first.to_string(), true, &planned);
        let mut again = held.clone();
        again.baselines[0].current = false;
        let again = again.baseline("Second", &later.to_string(), true, &planned);
        prop_assert_eq!(held.with_input(as_of, progress), again.with_input(as_of, progress));
    }

    #[test]
    fn drafts_change_nothing(record in records(), drafts in proptest::collection::vec(told(), 0..4), as_of in some_day()) {
        let drafts = drafts.into_iter().map(|(data_date, lines, _, corrects)| (data_date, lines, false, corrects));
        let drafted = drafts.fold(record.clone(), with_report);
        prop_assert_eq!(record.with_input(as_of, progress), drafted.with_input(as_of, progress));
    }

    #[test]
    fn the_portfolio_and_the_page_give_one_answer_with_reports(
        record in records(), reports in proptest::collection::vec(told(), 0..4), as_of in some_day()
    ) {
        let record = reports.into_iter().fold(record, with_report);
        let (page, row) = (record.with_input(as_of, progress), record.with_input(as_of, line));
        prop_assert_eq!(page.verdict.kind, row.verdict.kind);
        prop_assert_eq!(page.expected_finish.value, row.expected_finish.value);
        prop_assert_eq!(page.finish_slip.value, row.finish_slip.value);
        prop_assert_eq!(page.milestone_weighted.value, row.milestone_weighted.value);
    }
}

/// The example of `docs/progress.md`, "Which dates of a milestone count".
#[test]
fn a_slip_is_held_to_the_baseline_and_told_by_the_newest_report_of_the_day() {
    let record = Record::new()
        .milestone("Deck closed", 1, "2026-06-30", "", "")
        .baseline("Contract", "2025-05-01", true, &["2026-03-31"])
        .report("October", "2025-10-31", &[(0, "2026-04-30", "")])
        .report("November", "2025-11-30", &[(0, "2026-05-30", "")]);
    let slip = |as_of: &str| record.progress(as_of).milestones[0].slip.value.map(|slip| slip.days);
    // 31 March to 30 April is 30 days, to 30 May 60.
    assert_eq!((slip("2025-10-31"), slip("2025-11-29"), slip("2025-11-30")), (Some(30), Some(30), Some(60)));
}
