//! XER files: those of the corpus, and made ones.

use super::canonical::canonical;
use super::generated::{self, any_schedule};
use super::pretty;
use milepost_corpus::{XER, bytes};
use milepost_exchange::xer::{self, Kept, WriteOptions};
use milepost_model::schedule::{Schedule, UserFieldKind, UserValue, *};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// As much of a schedule as an XER file can hold, in the way that it is read from one.
fn held(mut s: Schedule) -> Schedule {
    let by_id: BTreeMap<_, _> = s.projects.iter().map(|p| (p.id, p.clone())).collect();
    for activity in &mut s.activities {
        activity.calendar_id = activity.calendar_id.or(by_id[&activity.project_id].calendar_id);
        generated::as_p6(activity);
    }
    let bases = s.calendars.clone();
    for calendar in &mut s.calendars {
        generated::as_single_days(calendar, &bases);
    }
    for project in &mut s.projects {
        project.options.rules = Rules::P6;
        project.data_date = project.data_date.or(project.planned_start);
    }
    for field in &mut s.user_fields {
        if field.kind == UserFieldKind::Code {
            field.kind = UserFieldKind::Text;
        }
    }
    s
}

fn options<'k>(kept: Option<&'k Kept>) -> WriteOptions<'k> {
    WriteOptions { code_page: encoding_rs::UTF_8, kept, ..WriteOptions::default() }
}

#[test]
fn a_file_of_the_corpus_reads_the_same_when_it_is_written_again() {
    for name in XER {
        let original = xer::read(&bytes(&format!("xer/{name}.xer")), None).unwrap();
        let written = xer::write(&original.schedule, &options(None));
        let again = xer::read(&written.bytes, None).unwrap();
        assert_eq!(again.findings.list, [], "{name}");
        pretty(&canonical(again.schedule), &canonical(original.schedule), name);
        assert_eq!(written.left_out.list, [], "{name}");
    }
}

#[test]
fn what_milepost_has_no_words_for_is_written_back() {
    for name in XER {
        let file = bytes(&format!("xer/{name}.xer"));
        // The code page of each, so that every character can be written.
        let original = xer::read(&file, None).unwrap();
        let page = encoding_rs::Encoding::for_label(original.header.code_page.as_bytes()).unwrap();
        let kept = xer::keep(&file, Some(page));
        let written = xer::write(&original.schedule, &WriteOptions { code_page: page, ..options(Some(&kept)) });
        let again = xer::read(&written.bytes, Some(page)).unwrap();
        pretty(&canonical(again.schedule), &canonical(original.schedule), name);
        let sorted = |kept: Kept| -> BTreeMap<String, Vec<BTreeMap<String, String>>> {
            let rows = |table: xer::KeptTable| {
                let columns = table.columns;
                let mut rows: Vec<BTreeMap<String, String>> = table
                    .rows
                    .into_iter()
                    // Empty and missing are one.
                    .map(|row| columns.iter().cloned().zip(row).filter(|(_, value)| !value.is_empty()).collect())
                    .collect();
                rows.sort();
                rows
            };
            kept.tables.into_iter().map(|table| (table.name.clone(), rows(table))).collect()
        };
        let (first, second) = (sorted(kept), sorted(xer::keep(&written.bytes, Some(page))));
        for (table, rows) in first {
            let found = &second[&table];
            assert_eq!(rows.len(), found.len(), "{name} {table}");
            for (row, found) in rows.iter().zip(found) {
                for (column, value) in row {
                    assert_eq!(Some(value), found.get(column), "{name} {table} {column}");
                }
            }
        }
    }
}

#[test]
fn a_file_begins_and_ends_as_p6_writes_it_with_crlf_between() {
    let original = xer::read(&bytes("xer/sample-25.xer"), None).unwrap();
    let written = xer::write(&original.schedule, &WriteOptions::default()).bytes;
    let text = String::from_utf8(written).unwrap();
    assert!(text.starts_with("ERMHDR\t8.4\t"), "{}", &text[..60]);
    assert!(text.ends_with("%E\r\n"));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
}

#[test]
fn a_character_that_is_not_of_the_code_page_is_a_question_mark_and_is_named_with_its_row() {
    let mut original = xer::read(&bytes("xer/sample-25.xer"), None).unwrap().schedule;
    original.activities[2].name = "Straße, мост".to_owned();
    let written = xer::write(&original, &WriteOptions::default());
    let again = xer::read(&written.bytes, Some(encoding_rs::WINDOWS_1252)).unwrap();
    // ß is of the code page; the four letters of мост are not.
    assert_eq!(again.schedule.activities[2].name, "Straße, ????");
    let [finding] = &written.left_out.list[..] else { panic!("{:?}", written.left_out) };
    assert_eq!((finding.place.table.as_str(), finding.place.row), ("TASK", Some(3)));
    assert_eq!(finding.message.args["characters"], "мост".into());
    // In their own code page, and in UTF-8, all are written.
    for page in [encoding_rs::UTF_8, encoding_rs::GB18030] {
        let written = xer::write(&original, &WriteOptions { code_page: page, ..WriteOptions::default() });
        assert_eq!(written.left_out.list, [], "{}", page.name());
        let again = xer::read(&written.bytes, Some(page)).unwrap();
        assert_eq!(again.schedule.activities[2].name, "Straße, мост");
    }
}

#[test]
fn what_p6_has_no_words_for_is_said() {
    let mut s = xer::read(&bytes("xer/sample-25.xer"), None).unwrap().schedule;
    let at = s.activities[0].stored.as_ref().unwrap().early_start;
    s.activities[0].deadline = at;
    s.activities[1].inactive = true;
    s.activities[2].splits = vec![Split { start: at.unwrap(), finish: at.unwrap() }];
    s.activities[3].leveling_delay = 480;
    s.activities[4].priority = 501;
    s.relationships[5].lag = Lag::Percent(5000);
    s.relationships[6].lag = Lag::Elapsed(1440);
    let written = xer::write(&s, &WriteOptions::default());
    let kinds: Vec<_> = written.left_out.counts.keys().map(String::as_str).collect();
    assert_eq!(
        kinds,
        [
            "written-deadline",
            "written-inactive",
            "written-lag-elapsed",
            "written-lag-percent",
            "written-levelling",
            "written-priority",
            "written-splits"
        ]
    );
    let again = xer::read(&written.bytes, None).unwrap().schedule;
    assert_eq!(again.activities.len() + 1, s.activities.len());
}

#[test]
fn notes_steps_user_fields_and_a_baseline_come_back() {
    let text = "ERMHDR\t8.4\t2015-02-25\tProject\tadmin\tadmin\tdb\tProject Management\tRUB\r\n\
        %T\tPROJECT\r\n%F\tproj_id\tproj_short_name\torig_proj_id\tguid\r\n%R\t1\tBridge\t\tabc\r\n%R\t2\tBridge - B1\t1\tdef\r\n\
        %T\tMEMOTYPE\r\n%F\tmemo_type_id\tmemo_type\r\n%R\t40\tSafety\r\n\
        %T\tUDFTYPE\r\n%F\tudf_type_id\ttable_name\tudf_type_label\tlogical_data_type\tudf_type_name\r\n\
        %R\t7\tTASK\tPermit\tFT_TEXT\tuser_field_7\r\n%R\t8\tPROJWBS\tOwner\tFT_TEXT\tuser_field_8\r\n\
        %T\tPROJWBS\r\n%F\twbs_id\tproj_id\tproj_node_flag\twbs_short_name\twbs_name\tparent_wbs_id\tobs_id\r\n\
        %R\t90\t1\tY\tBR\tBridge\t\t5\r\n%R\t91\t1\tN\tF\tFoundations\t90\t6\r\n%R\t92\t2\tY\tBR\tBridge B1\t\t7\r\n\
        %T\tTASK\r\n%F\ttask_id\tproj_id\twbs_id\ttask_code\ttask_name\tguid\r\n\
        %R\t10\t1\t91\tA\tPiles, 4 x \"\"deep\"\"\tg10\r\n%R\t11\t2\t92\tA\tPiles\tg11\r\n\
        %T\tTASKPROC\r\n%F\tproc_id\ttask_id\tproc_name\tproc_wt\tcomplete_pct\r\n%R\t1\t10\tAbutment\t2.5\t40\r\n\
        %T\tTASKMEMO\r\n%F\tmemo_id\ttask_id\tmemo_type_id\ttask_memo\r\n%R\t3\t10\t40\t<html><p>Keep &amp; dry</p></html>\r\n\
        %T\tUDFVALUE\r\n%F\tudf_type_id\tfk_id\tudf_text\r\n%R\t7\t10\tgranted\r\n%R\t8\t91\tDistrict\r\n\
        %T\tTASKRISK\r\n%F\trisk_id\ttask_id\r\n%R\t1\t10\r\n%R\t2\t11\r\n%E\r\n";
    let read = xer::read(text.as_bytes(), None).unwrap().schedule;
    let [piles, _] = &read.activities[..] else { panic!() };
    assert_eq!((piles.name.as_str(), piles.notes.as_str()), ("Piles, 4 x \"deep\"", "Safety\nKeep & dry"));
    assert_eq!(piles.user_values[0].1, UserValue::Text("granted".to_owned()));
    assert_eq!(read.projects[1].baseline_of, Some(read.projects[0].id));
    assert_eq!(read.projects[0].currency, "RUB");
    let kept = xer::keep(text.as_bytes(), None);
    // Without its baseline's activity, the risk on that is not written either.
    let mut fewer = read.clone();
    fewer.activities.pop();
    let written = String::from_utf8(xer::write(&fewer, &options(Some(&kept))).bytes).unwrap();
    for there in [
        "<html><p>Keep &amp; dry</p></html>",
        "\tg10\r\n",
        "\tDistrict\t",
        "\tPiles, 4 x \"\"deep\"\"\t",
        "user_field_7",
        "%R\t1\t10\r\n",
    ] {
        assert!(written.contains(there), "{there}\n{written}");
    }
    for gone in ["g11", "%R\t2\t11\r\n"] {
        assert!(!written.contains(gone), "{gone}");
    }
    let again = xer::read(written.as_bytes(), None).unwrap().schedule;
    assert_eq!(canonical(again), canonical(fewer));
    // A note that was changed is written anew.
    let mut changed = read;
    changed.activities[0].notes = "A <b>\n\nC & D".to_owned();
    let again = xer::read(&xer::write(&changed, &options(Some(&kept))).bytes, None).unwrap().schedule;
    assert_eq!(again.activities[0].notes, "A <b>\n\nC & D");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn reading_what_was_written_is_the_identity_on_what_the_format_holds(schedule in any_schedule()) {
        let written = xer::write(&schedule, &options(None));
        let again = xer::read(&written.bytes, None).unwrap();
        prop_assert_eq!(again.findings.list, vec![]);
        let expected = held(schedule);
        pretty(&canonical(again.schedule), &canonical(expected), "generated");
    }
}
