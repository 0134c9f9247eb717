//! Status and slip of one milestone.

use crate::record::{Record, ids};
use milepost_schedule::milestone::{MilestoneProgress, MilestoneStatus, Slip};

fn one(planned: &str, forecast: &str, actual: &str, as_of: &str) -> MilestoneProgress {
    Record::new().milestone("Deck closed", 1, planned, forecast, actual).progress(as_of).milestones[0].clone()
}

const MAY: &str = "2026-05-01..2026-05-31 month";

#[test]
fn status_changes_on_the_day_that_the_rule_names() {
    use MilestoneStatus::{Due, Met, Overdue, Unknown, Upcoming};
    // Planned, forecast, actual, as of.
    let cases = [
        // A plan of one day: 31 days before, 30 before, on it, the day after. 10 May - 30 days = 10 Apr.
        ("2026-05-10", "", "", "2026-04-09", Upcoming, "milestone-status-in-days"),
        ("2026-05-10", "", "", "2026-04-10", Due, "milestone-status-in-days"),
        ("2026-05-10", "", "", "2026-05-10", Due, "milestone-status-due-until"),
        ("2026-05-10", "", "", "2026-05-11", Overdue, "milestone-status-overdue"),
        // A month: 1 May - 30 days = 1 Apr; due through 31 May.
        (MAY, "", "", "2026-03-31", Upcoming, "milestone-status-in-days"),
        (MAY, "", "", "2026-04-01", Due, "milestone-status-in-days"),
        (MAY, "", "", "2026-05-31", Due, "milestone-status-due-until"),
        (MAY, "", "", "2026-06-01", Overdue, "milestone-status-overdue"),
        // "By" is due as its last day comes near; "after" never passes.
        ("..2026-05-31 by", "", "", "2026-04-30", Upcoming, "milestone-status-in-days"),
        ("..2026-05-31 by", "", "", "2026-05-01", Due, "milestone-status-in-days"),
        ("..2026-05-31 by", "", "", "2026-06-01", Overdue, "milestone-status-overdue"),
        ("2026-05-31.. after", "", "", "2026-04-30", Upcoming, "milestone-status-in-days"),
        ("2026-05-31.. after", "", "", "2099-01-01", Due, "milestone-status-due-open"),
        // The plan, not the forecast, decides; the forecast where nothing is planned.
        ("2026-05-10", "2026-09-01", "", "2026-05-11", Overdue, "milestone-status-overdue"),
        ("", "2026-05-10", "", "2026-04-09", Upcoming, "milestone-status-in-days-forecast"),
        ("", "2026-05-10", "", "2026-05-10", Due, "milestone-status-due-until-forecast"),
        ("", "2026-05-10", "", "2026-05-11", Overdue, "milestone-status-overdue-forecast"),
        // An actual date counts from its last day on; inside its interval nobody knows.
        ("2026-05-10", "", "2026-05-20", "2026-05-19", Overdue, "milestone-status-overdue"),
        ("2026-05-10", "", "2026-05-20", "2026-05-20", Met, "milestone-status-met"),
        ("2026-05-10", "", MAY, "2026-04-30", Due, "milestone-status-in-days"),
        ("2026-05-10", "", MAY, "2026-05-01", Unknown, "milestone-status-may-be-met"),
        ("2026-05-10", "", MAY, "2026-05-30", Unknown, "milestone-status-may-be-met"),
        ("2026-05-10", "", MAY, "2026-05-31", Met, "milestone-status-met"),
        ("2026-05-10", "", "..2026-05-31 by", "1999-01-01", Unknown, "milestone-status-may-be-met"),
        ("2026-05-10", "", "..2026-05-31 by", "2026-05-31", Met, "milestone-status-met"),
        ("2026-05-10", "", "2026-05-31.. after", "2026-06-30", Unknown, "milestone-status-may-be-met"),
        // No date, and only one that is not known yet.
        ("", "", "", "2026-05-10", Unknown, "milestone-status-no-date"),
        ("", "", "2026-05-20", "2026-05-10", Unknown, "milestone-status-no-date"),
        // Leap day, before 1970, after 2100.
        ("2024-02-29", "", "", "2024-03-01", Overdue, "milestone-status-overdue"),
        ("1887-03-31", "", "1889-03-31", "1889-03-31", Met, "milestone-status-met"),
        ("2150-01-01", "", "", "2149-12-02", Due, "milestone-status-in-days"),
    ];
    for (planned, forecast, actual, as_of, status, note) in cases {
        let case = format!("{planned}|{forecast}|{actual} as of {as_of}");
        let got = one(planned, forecast, actual, as_of);
        assert_eq!((got.status, got.status_note.id.as_str()), (status, note), "{case}");
    }
}

#[test]
fn slip_is_last_day_to_last_day_with_both_ends() {
    let closed = |days, least, most| Some(Slip { days, least, most: Some(most), still_growing: false });
    let open = |days| Some(Slip { days, least: days, most: None, still_growing: true });
    let cases = [
        // Days.
        ("2026-05-10", "", "2026-05-10", "2026-06-01", closed(0, 0, 0)),
        ("2026-05-10", "", "2026-05-01", "2026-06-01", closed(-9, -9, -9)),
        ("2026-05-10", "2026-05-20", "", "2026-05-12", closed(10, 10, 10)),
        // 28 Feb to 1 Mar over a leap day is 2 days, in another year 1.
        ("2024-02-28", "", "2024-03-01", "2026-06-01", closed(2, 2, 2)),
        ("2100-02-28", "", "2100-03-01", "2101-06-01", closed(1, 1, 1)),
        ("1889-03-31", "", "1889-05-06", "1900-01-01", closed(36, 36, 36)),
        // Planned in May, met in July: 31 May to 31 Jul is 61; 31 May to 1 Jul 31; 1 May to 31 Jul 91.
        (MAY, "", "2026-07-01..2026-07-31 month", "2026-08-01", closed(61, 31, 91)),
        // The actual date goes before the forecast, and one after the as-of date does not.
        ("2026-05-10", "2026-08-01", "2026-05-12", "2026-06-01", closed(2, 2, 2)),
        ("2026-05-10", "2026-08-01", "2026-07-01", "2026-06-01", closed(83, 83, 83)),
        // Overdue without forecast: it grows. A forecast that has passed is none.
        ("2026-05-10", "", "", "2026-05-11", open(1)),
        ("2026-05-10", "", "", "2026-06-14", open(35)),
        ("2026-05-10", "2026-06-14", "", "2026-06-14", closed(35, 35, 35)),
        ("2026-05-10", "2026-06-14", "", "2026-06-15", open(36)),
        // Open ends: "by 31 May" names one day.
        ("2026-05-10", "", "..2026-05-31 by", "2026-06-01", closed(21, 21, 21)),
        ("..2026-05-31 by", "", "2026-06-30", "2026-07-01", closed(30, 30, 30)),
    ];
    for (planned, forecast, actual, as_of, slip) in cases {
        let case = format!("{planned}|{forecast}|{actual} as of {as_of}");
        assert_eq!(one(planned, forecast, actual, as_of).slip.value, slip, "{case}");
    }
    let endless = one("2026-05-10", "2026-06-01.. after", "", "2026-05-01").slip.value;
    assert_eq!(endless, Some(Slip { days: 22, least: 22, most: None, still_growing: false }));
}

#[test]
fn slip_is_unknown_without_two_dates_to_compare() {
    let cases = [
        ("", "2026-05-20", "", "slip-unknown-not-planned"),
        ("", "", "2026-01-01", "slip-unknown-not-planned"),
        ("2026-05-10", "", "", "slip-unknown-no-forecast"),
        ("2026-05-10", "", "2026-05-11", "slip-unknown-no-forecast"),
    ];
    for (planned, forecast, actual, reason) in cases {
        let slip = one(planned, forecast, actual, "2026-05-10").slip;
        assert_eq!((slip.value, slip.unknown.map(|m| m.id)), (None, Some(reason.to_owned())));
    }
}

#[test]
fn the_why_of_a_slip_says_what_is_rough() {
    let remarks =
        |planned, forecast, actual, as_of| ids(&one(planned, forecast, actual, as_of).slip.why.remarks).join(" ");
    assert_eq!(remarks("2026-05-10", "", "2026-05-11", "2026-06-01"), "");
    assert_eq!(remarks("2026-05-10", "", MAY, "2026-06-01"), "slip-remark-between");
    assert_eq!(remarks("2026-05-10", "", MAY, "2026-05-15"), "milestone-may-be-met slip-remark-between");
    assert_eq!(remarks("2026-05-10", "", "..2026-05-31 by", "2026-06-01"), "slip-remark-open-later");
    assert_eq!(
        remarks("2026-05-10", "2026-05-12", "", "2026-05-20"),
        "slip-remark-still-growing slip-remark-forecast-passed"
    );
}
