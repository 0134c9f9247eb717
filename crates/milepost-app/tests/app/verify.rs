//! Recomputing files of the corpus that P6 calculated.

use milepost_app::verify::{Verification, verify};
use milepost_app::view::Failure;
use milepost_app::words::say;
use milepost_schedule::verify::{Count, Field};
use std::fs;
use std::path::PathBuf;

fn corpus(name: &str) -> PathBuf {
    milepost_corpus::path(name)
}

fn verified(name: &str) -> Verification {
    verify(&corpus(name), None).unwrap_or_else(|failure| panic!("{name}: {failure}"))
}

/// A file of its own, with these bytes.
fn refused(bytes: &[u8]) -> Failure {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file.xer");
    fs::write(&path, bytes).unwrap();
    verify(&path, None).unwrap_err()
}

/// A project with this table of activities and these relationships; each task has calculated dates, so that it is compared.
fn network(tasks: &str, links: &str) -> String {
    let columns = "task_id\tproj_id\ttask_code\ttask_type\ttarget_drtn_hr_cnt\tremain_drtn_hr_cnt\tearly_start_date";
    format!(
        "ERMHDR\t19.12\n%T\tPROJECT\n%F\tproj_id\tproj_short_name\tlast_recalc_date\n\
         %R\t1\tNORTH\t2024-03-04 08:00\n%R\t2\tSOUTH\t2024-03-04 08:00\n\
         %T\tTASK\n%F\t{columns}\n{tasks}%T\tTASKPRED\n%F\ttask_id\tpred_task_id\tpred_type\tlag_hr_cnt\n{links}%E\n"
    )
}

#[test]
fn every_date_that_p6_stored_is_computed_but_two_of_a_milestone_that_was_changed_since() {
    for (name, activities) in [
        ("xer/maintenance-wk2-198.xer", 198),
        ("xer/sample-25.xer", 25),
        ("xer/task-se-52.xer", 52),
        ("xer/lag-PredecessorCalendar.xer", 1),
        ("xer/lag-ProjectDefaultCalendar.xer", 1),
        ("xer/lag-SuccessorCalendar.xer", 1),
        ("xer/lag-TwentyFourHourCalendar.xer", 1),
    ] {
        let answer = verified(name);
        assert_eq!(answer.activities, activities, "{name}");
        let different: Vec<_> = answer.differences.iter().map(|d| (d.activity.as_str(), d.field)).collect();
        // PROJECT START was complete when P6 calculated: early dates at the data date, no float. Its status was taken back
        // afterwards without calculating again.
        let expected: &[(&str, Field)] = if name == "xer/maintenance-wk2-198.xer" {
            &[("1400", Field::EarlyStart), ("1400", Field::EarlyFinish)]
        } else {
            &[]
        };
        assert_eq!(different, expected, "{name}");
        for field in [Field::EarlyStart, Field::EarlyFinish, Field::LateStart, Field::LateFinish] {
            assert_eq!(answer.fields[&field].compared, activities, "{name} {field:?}");
        }
    }
}

#[test]
fn the_counts_are_those_of_the_file() {
    // 197 activities have a total float in the file: grep of the column.
    let fields = verified("xer/maintenance-wk2-198.xer").fields;
    assert_eq!(fields[&Field::TotalFloat], Count { compared: 197, matched: 197 });
    assert_eq!(fields[&Field::EarlyStart], Count { compared: 198, matched: 197 });
    assert_eq!(fields[&Field::LateFinish], Count { compared: 198, matched: 198 });
}

#[test]
fn a_difference_tells_what_the_file_says_what_we_get_and_what_drives_it() {
    // Ten days of eight hours from Mon 4 March 2024 08:00 on the usual week, then B: Mon 18, not Tue 19.
    let tasks = "%R\t10\t1\tA\tTT_Task\t80\t80\t2024-03-04 08:00\n%R\t11\t1\tB\tTT_Task\t8\t8\t2024-03-19 08:00\n";
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("b.xer");
    fs::write(&path, network(tasks, "%R\t11\t10\tPR_FS\t0\n")).unwrap();
    let answer = verify(&path, None).unwrap();
    let [difference] = &answer.differences.iter().filter(|d| d.field == Field::EarlyStart).collect::<Vec<_>>()[..]
    else {
        panic!("{:?}", answer.differences)
    };
    let json = serde_json::to_value(difference).unwrap();
    assert_eq!(json["activity"], "B");
    assert_eq!(json["field"], "early_start");
    assert_eq!(
        (json["stored"].as_str(), json["computed"].as_str()),
        (Some("2024-03-19 08:00"), Some("2024-03-18 08:00"))
    );
    let chain: Vec<_> = difference.chain.iter().map(|s| (s.activity.as_str(), s.relationship)).collect();
    assert_eq!(chain, [("A", None), ("B", Some("FS"))]);
}

#[test]
fn projects_of_one_file_are_computed_together() {
    let tasks = "%R\t10\t1\tA\tTT_Task\t80\t80\t2024-03-04 08:00\n%R\t11\t2\tB\tTT_Task\t8\t8\t2024-03-18 08:00\n";
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("two.xer");
    fs::write(&path, network(tasks, "%R\t11\t10\tPR_FS\t0\n")).unwrap();
    let answer = verify(&path, None).unwrap();
    assert_eq!((answer.activities, answer.fields[&Field::EarlyStart]), (2, Count { compared: 2, matched: 2 }));
}

#[test]
fn what_cannot_be_verified_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let missing = verify(&folder.path().join("none.xer"), None).unwrap_err();
    assert_eq!(missing.code, "missing");
    assert_eq!(refused(b"Dear all,").code, "not_a_schedule");
    assert!(refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest").to_string().contains(".mpp"));
    let uncalculated = network("%R\t10\t1\tA\tTT_Task\t80\t80\t\n", "");
    assert_eq!(refused(uncalculated.as_bytes()).code, "not_calculated");
    let page = verify(&corpus("xer/sample-25.xer"), Some("windows-9999")).unwrap_err();
    assert_eq!(page.code, "invalid");
    assert!(say(page.help.as_deref().unwrap()).contains("windows-1251"));
}

#[test]
fn a_loop_is_told_activity_by_activity() {
    let row = |id: u32, code: &str| format!("%R\t{id}\t1\t{code}\tTT_Task\t8\t8\t2024-03-04 08:00\n");
    let tasks = row(10, "A") + &row(11, "B") + &row(12, "C");
    let links = "%R\t11\t10\tPR_FS\t0\n%R\t12\t11\tPR_FS\t0\n%R\t10\t12\tPR_FS\t0\n";
    let failure = refused(network(&tasks, links).as_bytes());
    assert_eq!(failure.code, "bad_network");
    let told = failure.to_string();
    assert!(["A → B → C → A", "B → C → A → B", "C → A → B → C"].iter().any(|l| told.contains(l)), "{told}");
}
