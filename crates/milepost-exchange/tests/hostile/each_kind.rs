//! One kind of harm after another, said alike in all three formats.

use super::{FORMATS, Format, read};
use milepost_exchange::{Finding, mspdi, pmxml, xer};
use milepost_model::schedule::{Lag, Schedule};
use milepost_schedule::bridge::bridge;
use milepost_schedule::cpm::{self, CpmError};

/// An activity as each format has it: number, duration in hours, actual start.
struct Task<'t> {
    id: &'t str,
    hours: &'t str,
    started: &'t str,
}

const SOUND: Task<'static> = Task { id: "1", hours: "8", started: "" };

fn sound(id: &'static str) -> Task<'static> {
    Task { id, ..SOUND }
}

/// Tasks, and links from one to another with a lag in hours.
fn file(format: Format, tasks: &[Task<'_>], links: &[(&str, &str, &str)]) -> String {
    match format {
        Format::Xer => {
            let task =
                |t: &Task<'_>| format!("%R\t{}\t1\tA{}\t{}\t{}\r\n", t.id, t.id, t.hours, t.started.replace('T', " "));
            let link = |(from, to, lag): &(&str, &str, &str)| format!("%R\t{to}\t{from}\tPR_FS\t{lag}\r\n");
            format!(
                "ERMHDR\t8.4\r\n%T\tPROJECT\r\n%F\tproj_id\tproj_short_name\tplan_start_date\r\n%R\t1\tP\t2026-01-05 08:00\r\n\
                 %T\tTASK\r\n%F\ttask_id\tproj_id\ttask_code\ttarget_drtn_hr_cnt\tact_start_date\r\n{}\
                 %T\tTASKPRED\r\n%F\ttask_id\tpred_task_id\tpred_type\tlag_hr_cnt\r\n{}%E\r\n",
                tasks.iter().map(task).collect::<String>(),
                links.iter().map(link).collect::<String>()
            )
        }
        Format::Pmxml => {
            let task = |t: &Task<'_>| {
                format!(
                    "<Activity><ObjectId>{}</ObjectId><Id>A{}</Id><PlannedDuration>{}</PlannedDuration>\
                     <ActualStartDate>{}</ActualStartDate></Activity>\n",
                    t.id, t.id, t.hours, t.started
                )
            };
            let link = |(from, to, lag): &(&str, &str, &str)| {
                format!(
                    "<Relationship><PredecessorActivityObjectId>{from}</PredecessorActivityObjectId><SuccessorActivityObjectId>{to}\
                     </SuccessorActivityObjectId><Type>Finish to Start</Type><Lag>{lag}</Lag></Relationship>\n"
                )
            };
            format!(
                "<APIBusinessObjects><Project><ObjectId>1</ObjectId><Id>P</Id><PlannedStartDate>2026-01-05T08:00:00</PlannedStartDate>\n\
                 {}{}</Project></APIBusinessObjects>",
                tasks.iter().map(task).collect::<String>(),
                links.iter().map(link).collect::<String>()
            )
        }
        Format::Mspdi => {
            let task = |t: &Task<'_>| {
                let links = links.iter().filter(|(_, to, _)| *to == t.id).map(|(from, _, lag)| {
                    // Tenths of a minute.
                    let lag = lag.parse::<f64>().map_or_else(|_| (*lag).to_owned(), |hours| format!("{:.0}", hours * 600.0));
                    format!("<PredecessorLink><PredecessorUID>{from}</PredecessorUID><Type>1</Type><LinkLag>{lag}</LinkLag></PredecessorLink>")
                });
                let started = match t.started {
                    "" => String::new(),
                    at => format!("<ActualStart>{at}:00</ActualStart>"),
                };
                format!(
                    "<Task><UID>{}</UID><ID>{}</ID><OutlineLevel>1</OutlineLevel><Duration>{}PT{}H0M0S</Duration>{started}{}</Task>\n",
                    t.id,
                    t.id,
                    if t.hours.starts_with('-') { "-" } else { "" },
                    t.hours.trim_start_matches('-'),
                    links.collect::<String>()
                )
            };
            format!(
                "<Project><StartDate>2026-01-05T08:00:00</StartDate><Tasks>\n{}</Tasks></Project>",
                tasks.iter().map(task).collect::<String>()
            )
        }
    }
}

fn taken(format: Format, text: &str) -> (Schedule, Vec<Finding>) {
    let (schedule, findings, _) = read(format, text.as_bytes()).unwrap_or_else(|id| panic!("{format:?}: {id}"));
    (schedule, findings)
}

fn ids(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|f| f.message.id.as_str()).collect()
}

/// Every finding has a line, and there is one.
fn said(format: Format, findings: &[Finding]) {
    assert!(!findings.is_empty(), "{format:?}");
    assert!(findings.iter().all(|f| f.place.line.is_some()), "{format:?}: {findings:?}");
}

#[test]
fn a_sound_file_of_each_format_is_the_ground_that_the_others_are_held_against() {
    for format in FORMATS {
        let (schedule, findings) = taken(format, &file(format, &[sound("1"), sound("2")], &[("1", "2", "8")]));
        assert_eq!(
            (schedule.activities.len(), schedule.relationships.len(), ids(&findings)),
            (2, 1, vec![]),
            "{format:?}"
        );
        assert_eq!(
            (schedule.activities[0].original, schedule.relationships[0].lag),
            (480, Lag::Work(480)),
            "{format:?}"
        );
    }
}

#[test]
fn a_truncated_file_is_read_as_far_as_it_goes_or_refused_at_every_length() {
    for format in FORMATS {
        let whole = file(format, &[sound("1"), sound("2")], &[("1", "2", "8")]);
        let mut refused = 0;
        for length in 0..whole.len() {
            match read(format, whole.as_bytes().get(..length).unwrap_or_default()) {
                Ok((schedule, findings, _)) => {
                    assert!(schedule.activities.len() <= 2);
                    // XER is read as far as it goes, and says that it was cut off. XML is whole or it is none.
                    assert!(
                        ids(&findings).contains(&"xer-cut-off") || length + 4 >= whole.len(),
                        "{format:?} {length}"
                    );
                }
                Err(id) => {
                    refused += 1;
                    assert!(!id.is_empty());
                }
            }
        }
        assert!(refused > 0, "{format:?}");
    }
}

#[test]
fn texts_in_the_wrong_code_page_are_shown_as_such_and_said() {
    // A byte that begins a letter of UTF-8 and does not go on: the file says that it is UTF-8, or nothing.
    for (format, head) in [
        (Format::Pmxml, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"),
        (Format::Mspdi, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"),
    ] {
        let text = file(format, &[sound("1")], &[])
            .replace("<Id>A1</Id>", "<Id>A1</Id><Name>QUAY</Name>")
            .replace("<ID>1</ID>", "<ID>1</ID><Name>QUAY</Name>");
        let mut bytes = format!("{head}{text}").into_bytes();
        let at = bytes.windows(4).position(|w| w == b"QUAY").unwrap();
        bytes[at] = 0xc3;
        let (schedule, findings, _) = read(format, &bytes).unwrap();
        assert_eq!(schedule.activities[0].name, "\u{fffd}UAY", "{format:?}");
        assert_eq!(ids(&findings), ["xml-encoding-broken"], "{format:?}");
    }
    // An XER file names none: its letters are guessed, or the code page is said. Windows-1251 for “Мост”.
    let text = file(Format::Xer, &[sound("1")], &[]).replace("A1", "Мост");
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(&text);
    let read = xer::read(&bytes, Some(encoding_rs::WINDOWS_1251)).unwrap();
    assert_eq!(read.schedule.activities[0].code, "Мост");
    let wrong = xer::read(&bytes, Some(encoding_rs::UTF_8)).unwrap();
    assert!(wrong.schedule.activities[0].code.contains('\u{fffd}'));
    assert!(!wrong.findings.list.is_empty(), "what does not fit the code page is said");
}

#[test]
fn line_ends_of_either_kind_and_both_in_one_file_are_the_same_file() {
    for format in FORMATS {
        let text = file(format, &[sound("1"), sound("2")], &[("1", "2", "8")]).replace("\r\n", "\n");
        let mut odd = false;
        let mixed: String = text
            .chars()
            .map(|c| {
                odd ^= c == '\n';
                if c == '\n' && odd { "\r\n".to_owned() } else { c.to_string() }
            })
            .collect();
        for ends in [text.clone(), text.replace('\n', "\r\n"), mixed] {
            let (schedule, findings) = taken(format, &ends);
            assert_eq!(
                (schedule.activities.len(), schedule.relationships.len(), ids(&findings)),
                (2, 1, vec![]),
                "{format:?}"
            );
        }
    }
}

#[test]
fn an_identity_that_comes_twice_is_said_with_its_line() {
    for format in FORMATS {
        let (schedule, findings) = taken(format, &file(format, &[sound("1"), sound("1"), sound("2")], &[]));
        said(format, &findings);
        assert!(schedule.activities.iter().any(|a| a.origin == "2"), "{format:?}");
        // Nothing has one identity twice within the program.
        let mut own: Vec<_> = schedule.activities.iter().map(|a| a.id).collect();
        own.sort();
        own.dedup();
        assert_eq!(own.len(), schedule.activities.len(), "{format:?}");
    }
}

#[test]
fn a_reference_to_nothing_is_left_out_and_said_with_its_line() {
    for format in FORMATS {
        let (schedule, findings) =
            taken(format, &file(format, &[sound("1"), sound("2")], &[("9", "2", "0"), ("1", "2", "0")]));
        assert_eq!(schedule.relationships.len(), 1, "{format:?}");
        said(format, &findings);
    }
}

#[test]
fn a_cycle_is_read_and_its_computing_names_the_loop() {
    for format in FORMATS {
        let tasks = [sound("1"), sound("2"), sound("3")];
        let (schedule, _) = taken(format, &file(format, &tasks, &[("1", "2", "0"), ("2", "3", "0"), ("3", "1", "0")]));
        assert_eq!(schedule.relationships.len(), 3, "{format:?}");
        let network = bridge(&schedule).unwrap();
        match cpm::schedule(&network.network) {
            Err(CpmError::Cycle { loops }) => assert_eq!(loops[0].len(), 3, "{format:?}"),
            other => panic!("{format:?}: {other:?}"),
        }
    }
}

#[test]
fn dates_outside_the_years_of_a_schedule_are_nothing_and_said_with_their_line() {
    for format in FORMATS {
        for date in ["0001-01-01T00:00", "9999-12-31T00:00", "1899-12-31T00:00", "2026-02-30T08:00", "yesterday"] {
            let (schedule, findings) = taken(format, &file(format, &[Task { started: date, ..SOUND }], &[]));
            assert_eq!(schedule.activities[0].actual_start, None, "{format:?} {date}");
            said(format, &findings);
        }
    }
}

#[test]
fn negative_and_absurd_durations_are_bounded_and_said_with_their_line() {
    for format in FORMATS {
        for hours in ["-8", "99999999999999999999", "1e300", "NaN", "eight"] {
            let (schedule, findings) = taken(format, &file(format, &[Task { hours, ..SOUND }], &[]));
            let [only] = &schedule.activities[..] else { panic!("{format:?} {hours}") };
            assert!((0..=158_310_720).contains(&only.original), "{format:?} {hours}: {}", only.original);
            said(format, &findings);
        }
    }
}

#[test]
fn an_absurd_lag_is_none_and_said_with_its_line() {
    for format in FORMATS {
        for lag in ["99999999999999", "-99999999999999", "1e300", "NaN"] {
            let text = file(format, &[sound("1"), sound("2")], &[("1", "2", lag)]);
            let (schedule, findings) = taken(format, &text);
            let [only] = &schedule.relationships[..] else { panic!("{format:?} {lag}") };
            assert_eq!(only.lag, Lag::NONE, "{format:?} {lag}");
            said(format, &findings);
        }
    }
}

#[test]
fn a_file_without_the_tables_that_it_refers_to_is_read_or_refused_by_name() {
    assert_eq!(read(Format::Xer, b"ERMHDR\t8.4\r\n%E\r\n").unwrap_err(), "xer-no-activities");
    // Activities of a project that is nowhere.
    let (schedule, findings) =
        taken(Format::Xer, "ERMHDR\t8.4\r\n%T\tTASK\r\n%F\ttask_id\tproj_id\r\n%R\t1\t7\r\n%E\r\n");
    assert_eq!((schedule.activities.len(), ids(&findings)), (0, vec!["xer-no-project"]));
    for (format, text) in
        [(Format::Pmxml, "<APIBusinessObjects></APIBusinessObjects>"), (Format::Mspdi, "<Project></Project>")]
    {
        let (schedule, _) = taken(format, text);
        assert_eq!(schedule.activities.len(), 0, "{format:?}");
    }
}

#[test]
fn a_bomb_of_entities_an_outside_entity_and_a_bomb_of_depth_are_refused() {
    for (format, root) in [(Format::Pmxml, "APIBusinessObjects"), (Format::Mspdi, "Project")] {
        let bomb: String = (1..30).map(|n| format!("<!ENTITY e{n} \"&e{};&e{};\">", n - 1, n - 1)).collect();
        for (text, id) in [
            (format!("<!DOCTYPE x [<!ENTITY e0 \"ha\">{bomb}]><{root}><Name>&e29;</Name></{root}>"), "xml-entity"),
            (
                format!("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><{root}><Name>&e;</Name></{root}>"),
                "xml-entity",
            ),
            (
                format!("<!DOCTYPE x SYSTEM \"http://example.org/x.dtd\"><{root}><Name>&x;</Name></{root}>"),
                "xml-entity",
            ),
            (format!("<{root}>{}", "<A>".repeat(200_000)), "xml-too-large"),
        ] {
            assert_eq!(read(format, text.as_bytes()).unwrap_err(), id, "{format:?}");
        }
    }
}

#[test]
fn a_line_of_many_megabytes_is_read_or_refused_without_harm() {
    let long = "x".repeat(20 << 20);
    for format in FORMATS {
        let text = file(format, &[sound("1")], &[]);
        let text = text.replace("%E", &format!("%T\tNOTES\r\n%F\ta\r\n%R\t{long}\r\n%E"));
        let text = text.replace("</Tasks>", &format!("<Task><UID>9</UID><Notes>{long}</Notes></Task></Tasks>"));
        let text =
            text.replace("</Project></API", &format!("<Activity><Notes>{long}</Notes></Activity></Project></API"));
        match read(format, text.as_bytes()) {
            Ok((schedule, _, kept)) => {
                assert_eq!(schedule.activities[0].origin, "1", "{format:?}");
                assert!(kept.text.len() <= milepost_exchange::MOST_KEPT, "{format:?}");
            }
            Err(id) => assert_eq!(id, "xml-too-large", "{format:?}"),
        }
    }
}

/// What is kept is bounded, whatever a file holds: forty texts of a million letters are more than there is room for.
#[test]
fn more_than_there_is_room_for_is_not_kept_and_said() {
    let long = "x".repeat(1_000_000);
    for format in FORMATS {
        let text = file(format, &[sound("1")], &[]);
        let rows = |each: &dyn Fn(usize) -> String| (0..40).map(each).collect::<String>();
        let text = match format {
            Format::Xer => {
                text.replace("%E", &format!("%T\tRISK\r\n%F\ta\r\n{}%E", rows(&|_| format!("%R\t{long}\r\n"))))
            }
            Format::Pmxml => text.replace(
                "<Project>",
                &format!("{}<Project>", rows(&|n| format!("<Risk><ObjectId>{n}</ObjectId><Name>{long}</Name></Risk>"))),
            ),
            Format::Mspdi => text.replace(
                "</Tasks>",
                &format!(
                    "{}</Tasks>",
                    rows(&|n| format!("<Task><UID>{}</UID><Contact>{long}</Contact></Task>", n + 10))
                ),
            ),
        };
        let (_, _, kept) = read(format, text.as_bytes()).unwrap();
        assert!(kept.text.len() <= milepost_exchange::MOST_KEPT + 1000, "{format:?}: {}", kept.text.len());
        assert!(kept.beyond.iter().map(|(_, count)| count).sum::<usize>() > 0, "{format:?}");
    }
}

/// A name with a way out of its folder is a name: nothing is written by it, and it comes back as it is.
#[test]
fn a_path_in_a_name_is_only_a_name() {
    let trick = "../../etc/passwd";
    for format in FORMATS {
        let text = file(format, &[sound("1")], &[]);
        let text = text.replace("\tP\t", &format!("\t{trick}\t")).replace("<Id>P</Id>", &format!("<Id>{trick}</Id>"));
        let text = text.replace("<StartDate>", &format!("<Name>{trick}</Name><StartDate>"));
        let (schedule, _) = taken(format, &text);
        assert_eq!(schedule.projects[0].code, trick, "{format:?}");
        let bytes = match format {
            Format::Xer => xer::write(&schedule, &xer::WriteOptions::default()).bytes,
            Format::Pmxml => pmxml::write(&schedule, &pmxml::WriteOptions::default()).bytes,
            Format::Mspdi => mspdi::write(&schedule, &mspdi::WriteOptions::default()).bytes,
        };
        let (again, _, _) = read(format, &bytes).unwrap();
        assert_eq!(again.projects[0].code, trick, "{format:?}");
    }
}
