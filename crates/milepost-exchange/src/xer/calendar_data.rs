//! P6's own notation of a calendar's hours, in the column `clndr_data`:
//! `(0||CalendarData()((0||DaysOfWeek()((0||1()())(0||2()((0||0(s|08:00|f|16:00)())))…)(0||Exceptions()((0||0(d|41275)())…)))`.
//! A node is `(number||name(parameters)(children))`; between nodes stand spaces, line breaks or 0x7f.

use chrono::{Days, NaiveDate};
use milepost_model::schedule::{Day, WorkSpan};

/// Deeper than any calendar.
const MAX_DEPTH: usize = 16;

/// What the notation says.
#[derive(Debug, Default)]
pub(super) struct CalendarData {
    /// Monday first. `None`: the notation does not speak of the day.
    pub(super) week: [Option<Day>; 7],
    pub(super) exceptions: Vec<(NaiveDate, Day)>,
    /// What stands there could not all be read.
    pub(super) damaged: bool,
}

/// A node without its children: they come next, one level deeper.
struct Node<'t> {
    depth: usize,
    name: &'t str,
    parameters: &'t str,
}

/// Reads what can be read.
pub(super) fn read(text: &str) -> CalendarData {
    let mut data = CalendarData::default();
    let mut section = Section::None;
    // Depth of the section's node, and the day that spans go to.
    let mut section_depth = 0;
    let mut target: Option<(usize, Target)> = None;
    let mut nodes = Nodes { text, depth: 0, damaged: false };
    while let Some(node) = nodes.next() {
        if let Some((depth, _)) = target
            && node.depth <= depth
        {
            target = None;
        }
        if node.depth <= section_depth {
            section = Section::None;
        }
        match (section, node.name) {
            (_, "DaysOfWeek") => (section, section_depth) = (Section::Week, node.depth),
            (_, "Exceptions") => (section, section_depth) = (Section::Exceptions, node.depth),
            (Section::Week, number) if node.depth == section_depth + 1 => {
                // 1 is Sunday.
                let Some(day) = number.parse::<usize>().ok().filter(|n| (1..=7).contains(n)) else {
                    data.damaged = true;
                    continue;
                };
                let weekday = (day + 5) % 7;
                if let Some(slot) = data.week.get_mut(weekday) {
                    slot.get_or_insert_default();
                }
                target = Some((node.depth, Target::Weekday(weekday)));
            }
            (Section::Exceptions, _) if node.depth == section_depth + 1 => {
                match parameter(node.parameters, "d").and_then(serial_day) {
                    Some(date) => {
                        data.exceptions.push((date, vec![]));
                        target = Some((node.depth, Target::Exception));
                    }
                    None => data.damaged = true,
                }
            }
            (Section::Week | Section::Exceptions, _) => {
                let Some((_, target)) = target else { continue };
                let Some(span) = span(node.parameters) else {
                    data.damaged |= !node.parameters.is_empty();
                    continue;
                };
                let day = match target {
                    Target::Weekday(weekday) => data.week.get_mut(weekday).and_then(Option::as_mut),
                    Target::Exception => data.exceptions.last_mut().map(|(_, day)| day),
                };
                if let Some(day) = day {
                    day.push(span);
                }
            }
            (Section::None, _) => {}
        }
    }
    data.damaged |= nodes.damaged;
    for day in data.week.iter_mut().flatten().chain(data.exceptions.iter_mut().map(|(_, day)| day)) {
        in_order(day);
    }
    data
}

#[derive(Clone, Copy)]
enum Section {
    None,
    Week,
    Exceptions,
}

#[derive(Clone, Copy)]
enum Target {
    Weekday(usize),
    Exception,
}

struct Nodes<'t> {
    text: &'t str,
    depth: usize,
    damaged: bool,
}

impl<'t> Nodes<'t> {
    /// The next node in the order of the text.
    fn next(&mut self) -> Option<Node<'t>> {
        loop {
            let at = self.text.find(['(', ')'])?;
            let rest = self.text.get(at + 1..)?;
            if self.text.as_bytes().get(at) == Some(&b')') {
                self.depth = self.depth.saturating_sub(1);
                self.text = rest;
                continue;
            }
            self.depth += 1;
            self.text = rest;
            if self.depth > MAX_DEPTH {
                self.damaged = true;
                return None;
            }
            // An opening bracket that is followed by `number||name(` begins a node; any other begins a list of children.
            let Some(open) = rest.find(['(', ')']) else { continue };
            let Some((number, name)) = rest.get(..open).and_then(|head| head.split_once("||")) else { continue };
            if !number.trim().bytes().all(|b| b.is_ascii_digit()) || rest.as_bytes().get(open) != Some(&b'(') {
                self.damaged = true;
                continue;
            }
            let inner = rest.get(open + 1..)?;
            let Some(close) = inner.find(')') else {
                self.damaged = true;
                return None;
            };
            self.text = inner.get(close + 1..)?;
            // A node and its list of children are two levels of brackets; the node's depth counts nodes alone.
            return Some(Node { depth: self.depth.div_ceil(2), name: name.trim(), parameters: inner.get(..close)? });
        }
    }
}

/// The value of `name` in `name|value|name|value`.
fn parameter<'t>(parameters: &'t str, name: &str) -> Option<&'t str> {
    let mut parts = parameters.split('|');
    while let (Some(key), Some(value)) = (parts.next(), parts.next()) {
        if key.trim() == name {
            return Some(value.trim());
        }
    }
    None
}

/// Days since 30 December 1899.
fn serial_day(text: &str) -> Option<NaiveDate> {
    let days: u64 = text.parse().ok().filter(|days| *days < 200_000)?;
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days))
}

/// A span that ends at 00:00 ends with the day; one from 00:00 to 00:00 is the whole day.
fn span(parameters: &str) -> Option<WorkSpan> {
    let from = time(parameter(parameters, "s")?)?;
    let to = time(parameter(parameters, "f")?)?;
    let to = if to == 0 { 1440 } else { to };
    (from < to).then_some(WorkSpan { from, to })
}

/// `08:00`, `8:00` or `08:00 PM`, as minutes from midnight.
fn time(text: &str) -> Option<u16> {
    let (clock, half) = match text.split_once(' ') {
        Some((clock, half)) => (clock, half.trim()),
        None => (text, ""),
    };
    let (hour, minute) = clock.split_once(':')?;
    let minute = minute.split(':').next()?;
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    let hour = match half {
        "AM" | "am" => hour % 12,
        "PM" | "pm" => hour % 12 + 12,
        _ => hour,
    };
    (hour <= 24 && minute < 60 && hour * 60 + minute <= 1440).then(|| hour * 60 + minute)
}

/// Sorted, with overlapping and touching spans joined.
fn in_order(day: &mut Day) {
    day.sort_unstable();
    let mut joined: Day = Vec::with_capacity(day.len());
    for span in day.drain(..) {
        match joined.last_mut() {
            Some(last) if span.from <= last.to => last.to = last.to.max(span.to),
            _ => joined.push(span),
        }
    }
    *day = joined;
}

#[cfg(test)]
mod tests {
    use super::*;

    const EIGHT: WorkSpan = WorkSpan { from: 480, to: 960 };

    #[test]
    fn a_week_counts_from_sunday_and_an_empty_day_has_no_work() {
        let data = read(
            "(0||CalendarData()(\u{7f}\u{7f} (0||DaysOfWeek()(\u{7f} (0||1()())\u{7f}\u{7f}\
             (0||2()(\u{7f}\u{7f} (0||0(s|08:00|f|12:00)())\u{7f}\u{7f}(0||1(f|17:00|s|13:00)())))\
             (0||7()((0||0(s|00:00|f|00:00)())))))(0||VIEW(ShowTotal|N)())(0||Exceptions()())))",
        );
        let mut week: [Option<Day>; 7] = Default::default();
        week[6] = Some(vec![]);
        week[0] = Some(vec![WorkSpan { from: 480, to: 720 }, WorkSpan { from: 780, to: 1020 }]);
        week[5] = Some(vec![WorkSpan { from: 0, to: 1440 }]);
        assert_eq!(data.week, week);
        assert!(data.exceptions.is_empty() && !data.damaged);
    }

    #[test]
    fn an_exception_has_its_serial_day_and_hours_of_its_own_or_none() {
        // 41275 is 2013-01-01 in every spreadsheet.
        let data =
            read("(0||CalendarData()((0||Exceptions()((0||0(d|41275)())(0||1(d|41276)((0||0(s|08:00|f|16:00)())))))))");
        let day = |d| NaiveDate::from_ymd_opt(2013, 1, d).unwrap();
        assert_eq!(data.exceptions, vec![(day(1), vec![]), (day(2), vec![EIGHT])]);
    }

    #[test]
    fn spans_are_put_in_order_and_joined_where_they_touch() {
        let data = read("(0||DaysOfWeek()((0||2()((0||0(s|12:00|f|16:00)())(0||1(s|08:00|f|12:00)())))))");
        assert_eq!(data.week[0], Some(vec![EIGHT]));
    }

    #[test]
    fn what_is_cut_off_or_nested_without_end_is_read_as_far_as_it_goes_and_said_to_be_damaged() {
        let data = read("(0||DaysOfWeek()((0||2()((0||0(s|08:00|f|16:00)())))(0||3()((0||0(s|08:");
        assert_eq!(data.week[0], Some(vec![EIGHT]));
        assert!(data.damaged);
        assert!(read(&"(".repeat(100_000)).damaged);
        assert!(read("(0||DaysOfWeek()((0||9()())))").damaged);
        // 60,000 hours are more minutes than fit where minutes are counted.
        assert!(read("(0||DaysOfWeek()((0||2()((0||0(s|60000:00|f|16:00)())))))").damaged);
    }
}
