//! What Milepost has no words for in the XML formats: a file that is read and written again has every value of the
//! original, but for those that are named here.

use milepost_corpus::{MSPDI, PMXML, bytes};
use milepost_exchange::{MOST_KEPT, kept, mspdi, pmxml};
use roxmltree::{Document, Node};
use std::collections::BTreeMap;

/// What a record is known by among those of its name.
const KEYS: [(&str, &[&str]); 11] = [
    ("Task", &["UID"]),
    ("Resource", &["UID", "ObjectId"]),
    ("Calendar", &["UID", "ObjectId"]),
    ("Baseline", &["Number"]),
    ("ExtendedAttribute", &["FieldID"]),
    ("PredecessorLink", &["PredecessorUID"]),
    ("Assignment", &["TaskUID", "ResourceUID"]),
    ("Activity", &["ObjectId"]),
    ("WBS", &["ObjectId"]),
    ("Project", &["ObjectId"]),
    ("Exception", &["Name"]),
];

/// Every value by where it stands; those of one place in their order.
fn values(text: &str) -> BTreeMap<String, Vec<String>> {
    fn walk(node: Node<'_, '_>, path: &str, into: &mut BTreeMap<String, Vec<String>>) {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for child in node.children().filter(Node::is_element) {
            let name = child.tag_name().name();
            let text_of = |key: &&str| {
                child.children().find(|c| c.tag_name().name() == *key).and_then(|c| c.text()).map(str::to_owned)
            };
            let keys = KEYS.iter().find(|(of, _)| *of == name).map(|(_, keys)| *keys);
            let key = keys.map(|keys| keys.iter().filter_map(text_of).collect::<Vec<_>>().join("/"));
            let count = counts.entry(name).or_default();
            *count += 1;
            if child.children().any(|c| c.is_element()) {
                walk(child, &format!("{path}/{name}[{}]", key.unwrap_or_else(|| count.to_string())), into);
            } else if let Some(text) = child.text().filter(|text| !text.trim().is_empty()) {
                into.entry(format!("{path}/{name}")).or_default().push(text.to_owned());
            }
        }
    }
    let mut into = BTreeMap::new();
    walk(Document::parse(text.trim_start_matches('\u{feff}')).unwrap().root_element(), "", &mut into);
    into
}

/// The places of the original whose values are others in what was written, without the keys.
fn lost(original: &str, written: &str) -> Vec<String> {
    let (theirs, ours) = (values(original), values(written));
    let lost = theirs.iter().filter(|(place, values)| ours.get(*place) != Some(values));
    let mut places: Vec<String> = lost
        .map(|(place, _)| {
            let mut depth = 0;
            let without_keys = |c: &char| {
                depth += i32::from(*c == '[') - i32::from(*c == ']');
                depth == 0 && *c != ']'
            };
            place.chars().filter(without_keys).collect()
        })
        .collect();
    places.dedup();
    places.sort();
    places.dedup();
    places
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

/// The first four are of the file itself, not of the work. A base calendar that is none is -1 or 0, a number has as
/// many places as it needs, and none is no delay. The work by the day is computed. An exception that comes again stands
/// once, not also as the days of Project 2003 that it falls on, and ends by its date; a lag's unit is days.
const NOT_WRITTEN_BACK: [&str; 15] = [
    "/BuildNumber",
    "/LastSaved",
    "/Name",
    "/Title",
    "/Assignments/Assignment/TimephasedData",
    "/Calendars/Calendar/BaseCalendarUID",
    "/Calendars/Calendar/Exceptions/Exception/EnteredByOccurrences",
    "/Calendars/Calendar/Exceptions/Exception/Occurrences",
    "/Calendars/Calendar/WeekDays/WeekDay/DayType",
    "/Calendars/Calendar/WeekDays/WeekDay/DayWorking",
    "/Calendars/Calendar/WeekDays/WeekDay/TimePeriod",
    "/Calendars/Calendar/WeekDays/WeekDay/WorkingTimes",
    "/Resources/Resource/MaxUnits",
    "/Tasks/Task/LevelingDelay",
    "/Tasks/Task/PredecessorLink/LagFormat",
];

#[test]
fn every_value_of_a_file_of_ms_project_is_written_back_but_what_is_said_here() {
    for name in MSPDI {
        let file = bytes(&format!("mspdi/{name}.xml"));
        let (read, kept) = mspdi::read_keeping(&file, MOST_KEPT, &mut |_, _| true).unwrap();
        let options = mspdi::WriteOptions { kept: &kept.text, ..Default::default() };
        let written = mspdi::write(&read.schedule, &options).bytes;
        let lost = lost(&text(file), &text(written.clone()));
        let unexpected: Vec<_> =
            lost.iter().filter(|place| !NOT_WRITTEN_BACK.iter().any(|known| place.starts_with(known))).collect();
        assert_eq!(unexpected, Vec::<&String>::new(), "{name}");
        // And once more: nothing is kept twice, and nothing wears off.
        let (read_again, kept_again) = mspdi::read_keeping(&written, MOST_KEPT, &mut |_, _| true).unwrap();
        let options = mspdi::WriteOptions { kept: &kept_again.text, ..Default::default() };
        assert_eq!(text(mspdi::write(&read_again.schedule, &options).bytes), text(written), "{name}");
    }
}

#[test]
fn every_value_of_a_file_of_p6_in_xml_is_written_back() {
    let file = bytes(PMXML);
    let (read, kept) = pmxml::read_keeping(&file, MOST_KEPT, &mut |_, _| true).unwrap();
    let written = pmxml::write(&read.schedule, &pmxml::WriteOptions { kept: &kept.text, ..Default::default() }).bytes;
    assert_eq!(lost(&text(file), &text(written)), Vec::<String>::new());
    assert_eq!(kept.beyond, []);
    // Counted in the file: twelve activities, each with its GUID; two elements of the breakdown of organisation.
    for part in [("Activity.GUID", 12), ("OBS", 2)] {
        assert!(kept.parts.contains(&(part.0.to_owned(), part.1)), "{part:?}");
    }
}

const SMALL: &str = "<Project xmlns=\"http://schemas.microsoft.com/project\"><Name>Quay</Name><Author>R. Ahn</Author>\
    <Tasks><Task><UID>0</UID><ID>0</ID><Name>Quay</Name></Task>\
    <Task><UID>1</UID><ID>1</ID><Name>Wall</Name><OutlineLevel>1</OutlineLevel><Duration>PT8H0M0S</Duration>\
    <Hyperlink>drawing 7</Hyperlink><Baseline><Number>3</Number><Start>2026-03-02T08:00:00</Start><BCWS>12.5</BCWS></Baseline></Task>\
    <Task><UID>2</UID><ID>2</ID><IsNull>1</IsNull></Task>\
    <Task><UID>3</UID><ID>3</ID><Name>Deck</Name><OutlineLevel>1</OutlineLevel><Duration>PT8H0M0S</Duration>\
    <Contact>Kim &amp; Co</Contact></Task></Tasks></Project>";

#[test]
fn what_is_kept_of_a_task_goes_with_it_and_ours_comes_before_it() {
    let (mut read, kept) = mspdi::read_keeping(SMALL.as_bytes(), MOST_KEPT, &mut |_, _| true).unwrap();
    read.schedule.activities[0].name = "Wall, east".to_owned();
    read.schedule.activities.remove(1);
    let options = mspdi::WriteOptions { kept: &kept.text, baselines: &read.baselines[..], ..Default::default() };
    let written = text(mspdi::write(&read.schedule, &options).bytes);
    for there in
        ["<Author>R. Ahn</Author>", "<Hyperlink>drawing 7</Hyperlink>", "<BCWS>12.5</BCWS>", "<IsNull>1</IsNull>"]
    {
        assert_eq!(written.matches(there).count(), 1, "{there}\n{written}");
    }
    // The baseline is one, with our dates and what was kept of it.
    assert_eq!(written.matches("<Baseline>").count(), 1);
    assert!(written.contains("Wall, east") && !written.contains("<Name>Wall</Name>"));
    assert!(!written.contains("Kim"), "the task is gone, and what was kept of it with it");
}

/// A task with a text of 300 letters, where there is room for 600 with all that is around it.
#[test]
fn what_there_is_no_room_for_is_counted_and_nothing_else_is_lost() {
    let note = "x".repeat(300);
    let file = SMALL.replace("drawing 7", &note);
    let (_, kept) = mspdi::read_keeping(file.as_bytes(), 600, &mut |_, _| true).unwrap();
    assert!(kept.text.len() <= 620, "{}", kept.text.len());
    assert!(kept.beyond.contains(&("Task.Hyperlink".to_owned(), 1)), "{:?}", kept.beyond);
    assert!(kept.text.contains("R. Ahn"));
    let (read, none) = mspdi::read_keeping(file.as_bytes(), 0, &mut |_, _| true).unwrap();
    assert_eq!((none.text.as_str(), none.parts.as_slice()), ("", &[][..]));
    assert_eq!(read.schedule.activities.len(), 2);
}

#[test]
fn a_kept_text_that_is_damaged_costs_only_what_was_kept() {
    let (read, kept) = mspdi::read_keeping(SMALL.as_bytes(), MOST_KEPT, &mut |_, _| true).unwrap();
    for cut in (0..kept.text.len()).step_by(7) {
        let damaged = kept.text.get(..cut).unwrap_or_default();
        let options = mspdi::WriteOptions { kept: damaged, ..Default::default() };
        let written = mspdi::write(&read.schedule, &options).bytes;
        assert_eq!(mspdi::read(&written).unwrap().schedule.activities.len(), 2, "{cut}");
    }
}

#[test]
fn of_a_file_with_two_projects_each_keeps_its_own_and_what_both_share() {
    let file = "<APIBusinessObjects><OBS><ObjectId>9</ObjectId><Name>Office</Name></OBS>\
        <Project><Id>A</Id><RiskLevel>High</RiskLevel><ObjectId>1</ObjectId>\
        <Activity><ObjectId>10</ObjectId><Id>A10</Id><ProjectObjectId>1</ProjectObjectId><Feedback>late</Feedback></Activity></Project>\
        <Project><ObjectId>2</ObjectId><Id>B</Id><RiskLevel>Low</RiskLevel>\
        <Activity><ObjectId>20</ObjectId><Id>B10</Id><ProjectObjectId>2</ProjectObjectId><Feedback>early</Feedback></Activity>\
        <Risk><ObjectId>5</ObjectId><ProjectObjectId>2</ProjectObjectId><Name>Flood</Name></Risk></Project></APIBusinessObjects>";
    let (_, all) = pmxml::read_keeping(file.as_bytes(), MOST_KEPT, &mut |_, _| true).unwrap();
    let [first, second] = ["1", "2"].map(|project| kept::of_project(&all.text, project));
    let has = |text: &str| ["Office", "High", "late", "Low", "early", "Flood"].map(|word| text.contains(word));
    assert_eq!(has(&first), [true, true, true, false, false, false]);
    assert_eq!(has(&second), [true, false, false, true, true, true]);
}
