//! The rows as bytes, read back as the page reads them.

use super::outline::{Outline, RowFilter};
use super::{Computed, wire};
use chrono::NaiveDate;
use milepost_model::schedule::{
    Activity, ActivityKind, Calendar, Instant, Lag, Relationship, RelationshipKind, Schedule, ScheduleProject, Wbs,
};
use milepost_model::{ProjectId, RelationshipId, WbsId};

fn at(day: u32, hour: u32) -> Instant {
    let day = NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
    Instant::from_datetime(day.and_hms_opt(hour, 0, 0).unwrap()).unwrap()
}

/// Foundations: A1010 (5 days); under the project: the milestone A1020 after it. Data date Monday 2 March 2026.
fn bridge() -> Computed {
    let project = ProjectId::new();
    let calendar = Calendar::standard("Site");
    let mut own = ScheduleProject { id: project, calendar_id: Some(calendar.id), ..ScheduleProject::blank("BR") };
    own.data_date = Some(at(2, 8));
    let (code, name, origin) = ("1".to_owned(), "Foundations".to_owned(), String::new());
    let wbs = Wbs { id: WbsId::new(), project_id: project, parent: None, position: 0, code, name, origin };
    let piles = Activity {
        code: "A1010".to_owned(),
        name: "Drive the piles".to_owned(),
        wbs_id: Some(wbs.id),
        original: 2400,
        remaining: 2400,
        ..Activity::blank(project)
    };
    let done = Activity { code: "A1020".to_owned(), kind: ActivityKind::FinishMilestone, ..Activity::blank(project) };
    let link = Relationship {
        id: RelationshipId::new(),
        predecessor: piles.id,
        successor: done.id,
        kind: RelationshipKind::FinishStart,
        lag: Lag::NONE,
    };
    let schedule = Schedule {
        projects: vec![own],
        calendars: vec![calendar],
        wbs: vec![wbs],
        activities: vec![piles, done],
        relationships: vec![link],
        ..Schedule::default()
    };
    Computed::of(schedule, Schedule::default())
}

fn outline(computed: &Computed, collapsed: &[WbsId], filter: &RowFilter) -> Outline {
    Outline::of(computed, collapsed, filter, NaiveDate::from_ymd_opt(2026, 3, 2).unwrap())
}

struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn take<const N: usize>(&mut self) -> [u8; N] {
        let (head, rest) = self.0.split_at(N);
        self.0 = rest;
        head.try_into().unwrap()
    }

    fn numbers(&mut self, count: usize) -> Vec<i32> {
        (0..count).map(|_| i32::from_le_bytes(self.take())).collect()
    }
}

#[test]
fn the_rows_read_back_from_their_bytes() {
    let computed = bridge();
    assert_eq!(computed.problems, []);
    let rows = outline(&computed, &[], &RowFilter::default());
    let bytes = wire::rows(&computed, &rows, 0, 100);
    let mut reader = Reader(&bytes);
    let header = reader.numbers(8);
    // Three rows: the milestone stands directly under the project, so first; one link; texts as counted below.
    let texts = ["A1020", "", "Site", "A1010", "1", "Foundations", "", "", "A1010", "Drive the piles", "Site", ""];
    let length: usize = texts.iter().map(|t| t.len()).sum();
    assert_eq!(header, [0x3147_504D, 1, 3, 0, 3, 1, i32::try_from(length).unwrap(), 0]);
    let columns: Vec<Vec<i32>> = (0..16).map(|_| reader.numbers(3)).collect();
    // Five days from Monday 2 March, 08:00 are over on Friday 6 March, 17:00.
    let (start, finish) = (at(2, 8).0, at(6, 17).0);
    assert_eq!(columns[0], [finish, start, start]);
    assert_eq!(columns[1], [finish, finish, finish]);
    assert_eq!(columns[2], [finish, i32::MIN, start]);
    // Nobody planned anything, nothing was done.
    assert_eq!(columns[6], [i32::MIN; 3]);
    assert_eq!(columns[8], [i32::MIN; 3]);
    // No float on the only chain; an element has none of its own.
    assert_eq!(columns[10], [0, i32::MIN, 0]);
    assert_eq!(columns[12], [0, i32::MIN, 2400]);
    let shares: Vec<f32> = (0..3).map(|_| f32::from_le_bytes(reader.take())).collect();
    assert!(shares[0] == 0.0 && shares[1].is_nan() && shares[2] == 0.0);
    // From row 2 to row 0, leaving and arriving on Friday 17:00, FS, driving and critical.
    assert_eq!(reader.numbers(6), [2, 0, finish, finish, 0, 3]);
    let offsets: Vec<usize> = reader.numbers(13).into_iter().map(|at| at.try_into().unwrap()).collect();
    let flags: Vec<u16> = (0..3).map(|_| u16::from_le_bytes(reader.take())).collect();
    assert_eq!(flags, [0b1011, 0b10_0010_0001, 0b11]);
    assert_eq!(reader.take::<3>(), [0, 0, 1]);
    assert_eq!(reader.take::<3>(), [0, 0, 0]);
    let ids: Vec<[u8; 16]> = (0..3).map(|_| reader.take()).collect();
    assert_eq!(ids[2], *computed.schedule.activities[0].id.as_bytes());
    let text = std::str::from_utf8(reader.0).unwrap();
    let cut = |at: usize| &text[offsets[at]..offsets[at + 1]];
    assert_eq!((0..12).map(cut).collect::<Vec<_>>(), texts);
}

#[test]
fn only_the_rows_asked_for_are_written_with_the_links_that_touch_them() {
    let computed = bridge();
    let rows = outline(&computed, &[], &RowFilter::default());
    let header = |first, count| Reader(&wire::rows(&computed, &rows, first, count)).numbers(6);
    assert_eq!(header(1, 1)[2..], [3, 1, 1, 0]);
    assert_eq!(header(2, 5)[2..], [3, 2, 1, 1]);
    assert_eq!(header(9, 5)[2..], [3, 3, 0, 0]);
}

#[test]
fn what_is_collapsed_or_filtered_out_has_no_row_and_an_element_without_rows_goes_too() {
    let computed = bridge();
    let count = |collapsed: &[WbsId], filter: RowFilter| outline(&computed, collapsed, &filter).rows.len();
    let foundations = computed.schedule.wbs[0].id;
    assert_eq!(count(&[], RowFilter::default()), 3);
    assert_eq!(count(&[foundations], RowFilter::default()), 2);
    let text = |text: &str| RowFilter { text: text.to_owned(), ..RowFilter::default() };
    assert_eq!(count(&[], text("piles")), 2);
    assert_eq!(count(&[], text("a1020")), 1);
    assert_eq!(count(&[], text("nothing")), 0);
    assert_eq!(count(&[], RowFilter { critical: true, ..RowFilter::default() }), 3);
    assert_eq!(count(&[], RowFilter { late: true, ..RowFilter::default() }), 0);
    // Within three days the piles are at work; the milestone is on the fifth.
    assert_eq!(count(&[], RowFilter { next_days: Some(3), ..RowFilter::default() }), 2);
    // An element keeps the dates of what is collapsed in it.
    assert_eq!(outline(&computed, &[foundations], &RowFilter::default()).under[0].finish, Some(at(6, 17)));
}

#[test]
fn the_why_of_a_date_leads_back_to_the_data_date() {
    let computed = bridge();
    let ids: Vec<_> = computed.why(1).into_iter().map(|m| m.id).collect();
    assert_eq!(ids, ["schedule-why-driven", "schedule-why-data-date"]);
    assert!(computed.leads(computed.schedule.activities[0].id, computed.schedule.activities[1].id));
    assert!(!computed.leads(computed.schedule.activities[1].id, computed.schedule.activities[0].id));
}
