//! Files that are cut off, damaged or made to do harm: each is read as far as it goes, and says what was not.

use super::bytes;
use milepost_corpus::XER;
use milepost_exchange::xer::{self, XerError};
use milepost_model::Severity;
use proptest::prelude::*;

const HEAD: &str = "ERMHDR\t8.4\t2015-02-25\tProject\tadmin\n";
const PROJECT: &str = "%T\tPROJECT\n%F\tproj_id\tproj_short_name\n%R\t1\tP\n";

fn file(tables: &str) -> xer::XerFile {
    xer::read(format!("{HEAD}{PROJECT}{tables}%E\n").as_bytes(), None).unwrap()
}

fn kinds(file: &xer::XerFile) -> Vec<&str> {
    file.findings.counts.keys().map(String::as_str).collect()
}

#[test]
fn what_is_no_xer_is_refused_by_name() {
    assert_eq!(xer::read(b"", None), Err(XerError::NotXer));
    assert_eq!(xer::read(b"<?xml version=\"1.0\"?>", None), Err(XerError::NotXer));
    assert_eq!(xer::read(HEAD.as_bytes(), None), Err(XerError::NoActivities));
}

#[test]
fn a_reading_that_is_stopped_gives_nothing_and_one_that_goes_on_says_how_far_it_is() {
    let whole = bytes("sample-25");
    assert_eq!(xer::read_watched(&whole, None, &mut |_, _| false), Err(XerError::Cancelled));
    let mut told = vec![];
    xer::read_watched(&whole, None, &mut |done, of| {
        told.push((done, of));
        true
    })
    .unwrap();
    assert!(told.is_sorted() && told.iter().all(|(done, of)| done <= of && *of == whole.len()), "{told:?}");
}

#[test]
fn a_file_that_is_cut_off_is_read_as_far_as_it_goes() {
    let whole = bytes("sample-25");
    let cut = xer::read(&whole[..whole.len() * 3 / 4], None).unwrap();
    assert!(kinds(&cut).contains(&"xer-cut-off"));
    assert!(!cut.schedule.activities.is_empty());
}

#[test]
fn a_finding_names_line_table_and_row() {
    let file = file(
        "%T\tTASK\n%F\ttask_id\tproj_id\ttask_code\tact_start_date\n%R\t10\t1\tA\t\n%R\t11\t1\tB\t0001-13-99 00:00\n",
    );
    let finding = &file.findings.list[0];
    // Line 1 ERMHDR, 2 to 4 PROJECT, 5 %T, 6 %F, 7 the first row.
    assert_eq!((finding.place.line, finding.place.row), (Some(8), Some(2)));
    assert_eq!((finding.place.table.as_str(), finding.place.column.as_str()), ("TASK", "act_start_date"));
    assert_eq!((finding.severity, finding.message.id.as_str()), (Severity::Warning, "xer-bad-date"));
}

#[test]
fn dates_outside_1900_to_2200_and_absurd_numbers_are_nothing_with_a_warning() {
    let columns = "%T\tTASK\n%F\ttask_id\tproj_id\ttask_code\tact_start_date\ttarget_drtn_hr_cnt\tremain_drtn_hr_cnt\n";
    let file = file(&format!(
        "{columns}%R\t10\t1\tA\t9999-12-31 00:00\t1e300\t-8\n%R\t11\t1\tB\t0001-01-01 00:00\tNaN\t8,5\n"
    ));
    let [a, b] = &file.schedule.activities[..] else { panic!() };
    assert_eq!((a.actual_start, a.original, a.remaining), (None, 0, 0));
    assert_eq!((b.actual_start, b.original, b.remaining), (None, 0, 510));
    assert_eq!(kinds(&file), ["xer-absurd-duration", "xer-bad-date", "xer-bad-number", "xer-negative-duration"]);
}

#[test]
fn an_identity_that_comes_twice_is_taken_once_and_a_reference_to_nothing_is_left_out() {
    let file = file(
        "%T\tTASK\n%F\ttask_id\tproj_id\ttask_code\n%R\t10\t1\tA\n%R\t10\t1\tB\n%R\t11\t2\tC\n%R\t12\t1\tD\n\
         %T\tTASKPRED\n%F\ttask_id\tpred_task_id\tpred_type\tlag_hr_cnt\n%R\t12\t10\tPR_FS\t0\n%R\t12\t99\tPR_FS\t0\n\
         %R\t98\t10\tPR_FS\t0\n%R\t12\t12\tPR_FS\t0\n",
    );
    let codes: Vec<_> = file.schedule.activities.iter().map(|a| a.code.as_str()).collect();
    assert_eq!((codes, file.schedule.relationships.len()), (vec!["A", "D"], 1));
    let found = ["xer-follows-itself", "xer-no-predecessor", "xer-no-project", "xer-no-successor", "xer-twice"];
    assert_eq!(kinds(&file), found);
}

#[test]
fn elements_and_calendars_that_lie_below_themselves_are_cut_loose() {
    let file = file(
        "%T\tCALENDAR\n%F\tclndr_id\tclndr_name\tbase_clndr_id\n%R\t1\tA\t2\n%R\t2\tB\t1\n\
         %T\tPROJWBS\n%F\twbs_id\tproj_id\tparent_wbs_id\n%R\t5\t1\t6\n%R\t6\t1\t5\n\
         %T\tTASK\n%F\ttask_id\tproj_id\n",
    );
    assert!(file.schedule.calendars.iter().any(|c| c.base.is_none()));
    assert!(file.schedule.wbs.iter().any(|w| w.parent.is_none()));
}

#[test]
fn a_note_with_line_breaks_of_its_own_stays_one_row() {
    let file = file(
        "%T\tTASK\n%F\ttask_id\tproj_id\ttask_name\ttask_code\n%R\t10\t1\tFirst line\nsecond line\tA\n%R\t11\t1\tX\tB\n",
    );
    let read: Vec<_> = file.schedule.activities.iter().map(|a| (a.name.as_str(), a.code.as_str())).collect();
    assert_eq!(read, [("First line\nsecond line", "A"), ("X", "B")]);
}

#[test]
fn of_a_kind_of_finding_the_first_are_kept_and_all_are_counted() {
    let rows: String = (0..500).map(|n| format!("%R\t{n}\t7\tA{n}\n")).collect();
    let file = file(&format!("%T\tTASK\n%F\ttask_id\tproj_id\ttask_code\n{rows}"));
    assert_eq!((file.findings.list.len(), file.findings.total()), (50, 500));
}

#[test]
fn a_line_of_many_megabytes_is_read_without_harm() {
    let long = "x".repeat(20 << 20);
    let file = file(&format!("%T\tTASK\n%F\ttask_id\tproj_id\ttask_code\n%R\t10\t1\tA\t{long}\n%R\t{long}"));
    assert_eq!(file.schedule.activities[0].code, "A");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn no_mutation_of_a_real_file_makes_the_reader_fail(
        which in 0..XER.len(),
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..4u8, 1..200usize), 1..60),
    ) {
        let mut content = bytes(XER[which]);
        // The large file only in part: a debug build reads it slowly.
        content.truncate(60_000);
        for (at, byte, what, length) in edits {
            let at = at.index(content.len().max(1)).min(content.len().saturating_sub(1));
            match what {
                0 => if let Some(b) = content.get_mut(at) { *b = byte },
                1 => content.insert(at, byte),
                2 => { content.drain(at..(at + length).min(content.len())); }
                _ => {
                    let part = content[at..(at + length).min(content.len())].to_vec();
                    content.splice(at..at, part);
                }
            }
        }
        let _ = xer::read(&content, None);
    }

    #[test]
    fn no_bytes_at_all_make_the_reader_fail(tail in prop::collection::vec(any::<u8>(), 0..2000)) {
        let mut content = b"ERMHDR\t8.4\n%T\tTASK\n".to_vec();
        content.extend(tail);
        let _ = xer::read(&content, None);
    }
}
