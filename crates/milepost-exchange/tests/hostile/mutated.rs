//! Real files changed along their structure: fields and elements get values that do harm, rows and records are doubled,
//! left out and put elsewhere. What is still read goes through all that is done with a file: it is computed, and written in
//! every format with what was kept of it. Never a panic, never a hang. The same files on every machine.

use super::{Format, read};
use milepost_exchange::{mspdi, pmxml, xer};
use milepost_model::schedule::Schedule;
use milepost_schedule::bridge::bridge;
use milepost_schedule::cpm;

/// Numbers of a sequence that is the same on every machine (Knuth's MMIX multiplier).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end.max(1)
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

const HARM: [&str; 22] = [
    "",
    "0",
    "-1",
    "1",
    "99999999999999999999",
    "-99999999999999999999",
    "1e308",
    "NaN",
    "0001-01-01 00:00",
    "9999-12-31T23:59:00",
    "2026-02-30T08:00:00",
    "PT99999999H0M0S",
    "-PT8H0M0S",
    "../../x",
    "=1+1",
    "%T",
    "(0||1()(",
    "\u{0}",
    "\u{fffd}",
    "Ж",
    "true",
    "TT_LOE",
];

/// Rows and fields of XER.
fn of_tables(text: &str, numbers: &mut Numbers) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for _ in 0..=numbers.below(12) {
        let at = numbers.below(lines.len());
        let other = numbers.below(lines.len());
        match numbers.below(6) {
            0 => drop(lines.remove(at)),
            1 => lines.insert(at, lines[other].clone()),
            2 => lines.swap(at, other),
            _ => {
                let mut fields: Vec<String> = lines[at].split('\t').map(str::to_owned).collect();
                let field = numbers.below(fields.len());
                fields[field] = match numbers.below(3) {
                    // Another row's value in its place: identities that are others', circles.
                    0 => lines[other].split('\t').nth(field).unwrap_or_default().to_owned(),
                    _ => (*numbers.one(&HARM)).to_owned(),
                };
                lines[at] = fields.join("\t");
            }
        }
        if lines.is_empty() {
            return text.to_owned();
        }
    }
    lines.join("\r\n")
}

/// Lines of XML that hold one element each, as P6 and MS Project write them.
fn of_elements(text: &str, numbers: &mut Numbers) -> String {
    let mut lines: Vec<String> = text.replace("><", ">\n<").lines().map(str::to_owned).collect();
    let leaf = |line: &str| -> Option<(usize, usize)> {
        let (from, to) = (line.find('>')? + 1, line.rfind("</")?);
        (from <= to).then_some((from, to))
    };
    for _ in 0..=numbers.below(12) {
        let at = numbers.below(lines.len());
        let other = numbers.below(lines.len());
        let Some((from, to)) = leaf(&lines[at]) else { continue };
        match numbers.below(5) {
            0 => drop(lines.remove(at)),
            1 => lines.insert(at, lines[at].clone()),
            2 => {
                if let Some((begin, end)) = leaf(&lines[other]) {
                    let value = lines[other][begin..end].to_owned();
                    lines[at].replace_range(from..to, &value);
                }
            }
            _ => {
                let value = numbers.one(&HARM);
                lines[at].replace_range(from..to, value);
            }
        }
    }
    lines.join("\n")
}

/// All that is done with a file that was read; of the formats to write, the file's own and one more in turns.
fn used(schedule: &Schedule, kept: &str, format: Format, turn: usize) {
    if let Ok(network) = bridge(schedule) {
        let _ = cpm::schedule(&network.network);
    }
    for of in [format, super::FORMATS[turn % 3]] {
        let kept = if of == format { kept } else { "" };
        let written = match of {
            Format::Xer => {
                let kept = xer::Kept::of_text(kept);
                let code_page = encoding_rs::UTF_8;
                xer::write(schedule, &xer::WriteOptions { kept: Some(&kept), code_page, ..Default::default() })
            }
            Format::Pmxml => pmxml::write(schedule, &pmxml::WriteOptions { kept, ..Default::default() }),
            Format::Mspdi => mspdi::write(schedule, &mspdi::WriteOptions { kept, ..Default::default() }),
        };
        assert!(read(of, &written.bytes).is_ok(), "{format:?} written as {of:?}");
    }
}

/// So many changed files of each format.
const TIMES: usize = 240;

fn changed(format: Format, names: &[&str], change: fn(&str, &mut Numbers) -> String) {
    for name in names {
        times(format, name, change, TIMES / names.len());
    }
}

fn times(format: Format, name: &str, change: fn(&str, &mut Numbers) -> String, times: usize) {
    let file = milepost_corpus::bytes(name);
    let text = String::from_utf8_lossy(&file);
    let mut numbers = Numbers(2026);
    let mut read_at_all = 0;
    for turn in 0..times {
        let file = change(&text, &mut numbers);
        if let Ok((schedule, _, kept)) = read(format, file.as_bytes()) {
            read_at_all += 1;
            used(&schedule, &kept.text, format, turn);
        }
    }
    // Else only the refusing would be tried.
    assert!(read_at_all > times / 4, "{name}: {read_at_all}");
}

#[test]
fn changed_rows_and_fields_of_xer_are_read_computed_and_written_or_refused() {
    changed(Format::Xer, &["xer/sample-25.xer", "xer/task-se-52.xer", "xer/percent-complete-8.4.xer"], of_tables);
}

#[test]
fn changed_elements_of_p6_xml_are_read_computed_and_written_or_refused() {
    changed(Format::Pmxml, &[milepost_corpus::PMXML], of_elements);
}

#[test]
fn changed_elements_of_ms_projects_xml_are_read_computed_and_written_or_refused() {
    let names = [
        "mspdi/mspdisplittask.xml",
        "mspdi/mspdinulltasks.xml",
        "mspdi/baselines.xml",
        "mspdi/task-links-project2007-mspdi.xml",
    ];
    changed(Format::Mspdi, &names, of_elements);
}
