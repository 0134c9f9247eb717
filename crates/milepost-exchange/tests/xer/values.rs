//! What is in the files that MPXJ's dump does not show, read off the files themselves.

use super::{bytes, read};
use milepost_corpus::XER;
use milepost_exchange::xer;
use milepost_model::schedule::{Critical, FloatType, LagCalendar, OutOfSequence, PercentType, ScheduleOptions};
use rust_decimal::Decimal;

#[test]
fn each_lag_calendar_is_read_from_the_options() {
    for (name, calendar) in [
        ("lag-PredecessorCalendar", LagCalendar::Predecessor),
        ("lag-ProjectDefaultCalendar", LagCalendar::ProjectDefault),
        ("lag-SuccessorCalendar", LagCalendar::Successor),
        ("lag-TwentyFourHourCalendar", LagCalendar::TwentyFourHour),
    ] {
        assert_eq!(read(name).schedule.projects[0].options.lag_calendar, calendar, "{name}");
    }
}

#[test]
fn the_options_of_a_project_are_those_of_its_row() {
    let project = &read("maintenance-wk2-198").schedule.projects[0];
    let options = ScheduleOptions {
        out_of_sequence: OutOfSequence::RetainedLogic,
        float_type: FloatType::Finish,
        critical: Critical::TotalFloat(0),
        open_ends_critical: false,
        use_expected_finish: true,
        start_lag_from_early_start: true,
        float_to_each_project: true,
        ..ScheduleOptions::default()
    };
    assert_eq!(project.options, options);
    assert_eq!((project.code.as_str(), project.name.as_str()), ("TP", "TRIAL PROJECT"));
    assert_eq!(project.data_date.unwrap().to_string(), "2013-08-03 00:00");
    assert_eq!(project.stored_finish.unwrap().to_string(), "2015-02-19 12:00");
    assert_eq!(project.must_finish_by, None);
}

#[test]
fn resources_assignments_expenses_codes_and_steps_are_all_there() {
    let file = read("maintenance-wk2-198");
    let s = &file.schedule;
    // Counted with grep in the file: RSRC 59, TASKRSRC 596 and PROJCOST 10, ACTVTYPE 4, ACTVCODE 34, TASKACTV 792,
    // TASKPROC 6.
    assert_eq!((s.resources.len(), s.assignments.len()), (59, 606));
    assert_eq!((s.code_types.len(), s.code_values.len()), (4, 34));
    assert_eq!(s.activities.iter().map(|a| a.codes.len()).sum::<usize>(), 792);
    assert_eq!(s.activities.iter().map(|a| a.steps.len()).sum::<usize>(), 6);
    assert_eq!(s.resources.iter().map(|r| r.rates.len()).sum::<usize>(), 58);
    assert_eq!(file.findings.total(), 0, "{:?}", file.findings.list.first());
    let left: Vec<_> = file.left_out.iter().map(|(name, rows)| (name.as_str(), *rows)).collect();
    let expected = [("COSTTYPE", 1), ("OBS", 1), ("POBS", 9), ("RCATTYPE", 3), ("RCATVAL", 4), ("RSRCRCAT", 10)];
    assert_eq!(left, expected);
}

#[test]
fn percent_types_and_physical_percents_are_shares_of_one() {
    let file = read("percent-complete-8.4");
    for kind in [PercentType::Duration, PercentType::Physical, PercentType::Units] {
        assert!(file.schedule.activities.iter().any(|a| a.percent_type == kind), "{kind:?}");
    }
    assert!(file.schedule.activities.iter().all(|a| a.physical_percent <= Decimal::ONE));
}

#[test]
fn the_first_line_says_version_and_day() {
    let header = read("task-se-52").header;
    assert_eq!((header.version.as_str(), header.currency.as_str()), ("20.12", "EUR"));
    assert_eq!(header.exported, chrono::NaiveDate::from_ymd_opt(2021, 3, 11));
}

#[test]
fn a_text_in_cyrillic_is_read_whether_the_file_is_utf_8_or_in_its_country_s_code_page() {
    let text = "ERMHDR\t8.4\t2015-02-25\tProject\tadmin\tadmin\tdb\tProject Management\tRUB\r\n\
        %T\tPROJECT\r\n%F\tproj_id\tproj_short_name\r\n%R\t1\tМост\r\n\
        %T\tTASK\r\n%F\ttask_id\tproj_id\ttask_code\ttask_name\r\n\
        %R\t10\t1\tA1\tМонтаж пролётного строения моста через реку\r\n\
        %R\t11\t1\tA2\tУстройство дорожной одежды на подходах\r\n%E\r\n";
    for encoding in [encoding_rs::UTF_8, encoding_rs::WINDOWS_1251] {
        let file = xer::read(&encoding.encode(text).0, None).unwrap();
        assert_eq!(file.header.code_page, encoding.name());
        assert_eq!(file.schedule.activities[0].name, "Монтаж пролётного строения моста через реку");
    }
    let named = xer::read(&encoding_rs::WINDOWS_1251.encode(text).0, Some(encoding_rs::WINDOWS_1251)).unwrap();
    assert_eq!(named.schedule.projects[0].code, "Мост");
}

#[test]
fn line_ends_and_the_order_of_tables_change_nothing() {
    for name in XER {
        let original = bytes(name);
        let unix: Vec<u8> = original.iter().copied().filter(|b| *b != b'\r').collect();
        let codes = |bytes: &[u8]| {
            let file = xer::read(bytes, None).unwrap();
            let s = file.schedule;
            let codes: Vec<_> = s.activities.into_iter().map(|a| (a.origin, a.name, a.stored)).collect();
            (codes, s.relationships.len(), s.calendars.len(), file.findings.total())
        };
        assert_eq!(codes(&unix), codes(&original), "{name}");
        // Tables back to front.
        let text = String::from_utf8_lossy(&unix).into_owned();
        let (head, rest) = text.split_once("%T").unwrap();
        let (tables, _) = rest.rsplit_once("%E").unwrap();
        let mut backwards = head.to_owned();
        for table in tables.split("\n%T").collect::<Vec<_>>().into_iter().rev() {
            backwards.push_str("%T");
            backwards.push_str(table.trim_start_matches("%T"));
            if !backwards.ends_with('\n') {
                backwards.push('\n');
            }
        }
        backwards.push_str("%E\n");
        let straight = String::from_utf8_lossy(&unix).into_owned();
        assert_eq!(codes(backwards.as_bytes()), codes(straight.as_bytes()), "{name}");
    }
}
