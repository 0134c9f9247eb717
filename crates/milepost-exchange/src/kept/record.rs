//! Records of XML: of each the elements that Milepost does not write itself, known again by the record's key.

use super::KeptText;
use crate::xml::{self, Element, NotOne, Shape};
use crate::xml_out::Out;
use std::collections::{BTreeMap, HashMap, VecDeque};

/// What of one kind of record is Milepost's own.
#[derive(Debug)]
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    /// The elements by which a record is known again.
    pub(crate) key: &'static [&'static str],
    /// Never kept: they come from the model, if they are there.
    pub(crate) ours: &'static [&'static str],
    /// Kept, and written where Milepost writes none of the name. Of all others the kept one is written.
    pub(crate) yields: &'static [&'static str],
    /// Elements that a record may have several of: kept ones go beside those that are written.
    pub(crate) several: &'static [&'static str],
    /// Elements that are records of their own within this one.
    pub(crate) within: &'static [Kind],
}

impl Kind {
    pub(crate) fn key_of(&self, element: &Element<'_>) -> String {
        key(self.key.iter().map(|name| element.value(name).unwrap_or_default()))
    }
}

/// The parts of a key, which have no line breaks.
pub(crate) fn key<'p>(parts: impl Iterator<Item = &'p str>) -> String {
    parts.collect::<Vec<_>>().join("\n")
}

/// Deeper than what any schedule has in a record; what is below is not kept.
const DEEPEST: usize = 20;

/// Gathers what is kept of a file while it is read.
#[derive(Debug)]
pub(crate) struct Keeper {
    out: Out,
    parts: BTreeMap<String, usize>,
    beyond: BTreeMap<String, usize>,
    most: usize,
}

const ROOT: &str = "Kept";

impl Keeper {
    /// At most so many bytes.
    pub(crate) fn new(most: usize) -> Self {
        Self { out: Out::document(ROOT, ""), parts: BTreeMap::new(), beyond: BTreeMap::new(), most }
    }

    /// Keeps of a record what is not ours; `of`: the project that it belongs to, empty where all share it.
    pub(crate) fn record(&mut self, kind: &Kind, element: &Element<'_>, of: &str) {
        let others: Vec<Element<'_>> = others(kind, element);
        if others.is_empty() {
            return;
        }
        let from = self.out.mark();
        self.out.open("Of");
        self.out.leaf("Name", kind.name);
        self.out.leaf("Key", &kind.key_of(element));
        self.out.some("Project", of);
        self.out.open("With");
        others.iter().for_each(|other| self.out.element(other));
        self.out.close("With");
        self.out.close("Of");
        let within_reach = self.out.mark() <= self.most;
        if !within_reach {
            self.out.cut(from);
        }
        for other in &others {
            self.count(within_reach, format!("{}.{}", kind.name, other.name));
        }
    }

    /// Keeps a record that Milepost has no words for at all, in a list of the file.
    pub(crate) fn whole(&mut self, list: &str, element: &Element<'_>, of: &str) {
        let Some(element) = copy(element, 0) else { return };
        let from = self.out.mark();
        self.out.open("Whole");
        self.out.leaf("Name", list);
        self.out.some("Project", of);
        self.out.open("With");
        self.out.element(&element);
        self.out.close("With");
        self.out.close("Whole");
        let within_reach = self.out.mark() <= self.most;
        if !within_reach {
            self.out.cut(from);
        }
        let between = if list.is_empty() || list.ends_with('.') { "" } else { "/" };
        let name = format!("{list}{between}{}", element.name);
        self.count(within_reach, name);
    }

    /// So many elements of a name are not kept.
    pub(crate) fn leave(&mut self, name: &str, count: usize) {
        if count > 0 {
            *self.beyond.entry(name.to_owned()).or_default() += count;
        }
    }

    fn count(&mut self, kept: bool, name: String) {
        let counts = if kept { &mut self.parts } else { &mut self.beyond };
        *counts.entry(name).or_default() += 1;
    }

    pub(crate) fn finish(self) -> KeptText {
        let text = String::from_utf8(self.out.finish(ROOT)).unwrap_or_default();
        let text = if self.parts.is_empty() { String::new() } else { text };
        KeptText { text, parts: self.parts.into_iter().collect(), beyond: self.beyond.into_iter().collect() }
    }
}

/// What of a record is not ours, with the keys of the records within it.
fn others<'a>(kind: &Kind, element: &Element<'a>) -> Vec<Element<'a>> {
    let mut all = vec![];
    for child in element.children.iter().filter(|child| !kind.ours.contains(&child.name)) {
        match kind.within.iter().find(|within| within.name == child.name) {
            None => all.extend(copy(child, 0)),
            Some(within) => {
                let mut others = others(within, child);
                others.retain(|other| !within.key.contains(&other.name));
                if others.is_empty() {
                    continue;
                }
                let keys = within.key.iter().filter_map(|name| copy(child.child(name)?, 0));
                let children = keys.chain(others).collect();
                all.push(Element { name: child.name, line: child.line, children, ..Element::default() });
            }
        }
    }
    all
}

/// An element with all that is in it. One that is empty says nothing, and is not written by every program as it was.
fn copy<'a>(element: &Element<'a>, depth: usize) -> Option<Element<'a>> {
    if depth > DEEPEST {
        return None;
    }
    let children: Vec<_> = element.children.iter().filter_map(|child| copy(child, depth + 1)).collect();
    let text = if children.is_empty() { element.text.clone() } else { Default::default() };
    if children.is_empty() && text.trim().is_empty() {
        return None;
    }
    Some(Element { name: element.name, line: element.line, text, children })
}

/// What was kept, by the records that it belongs to.
#[derive(Debug, Default)]
pub(crate) struct Records<'k> {
    by_key: HashMap<(String, String), VecDeque<Vec<Element<'k>>>>,
    /// The list or, outside lists, nothing; and the record.
    wholes: Vec<(String, String, Element<'k>)>,
}

const SHAPE: Shape<'static> = Shape {
    root: ROOT,
    not_one: NotOne { message: "xml-malformed", help: "xml-malformed-help" },
    lists: &[],
    skip: &[],
};

impl<'k> Records<'k> {
    /// What [`Keeper`] wrote. What is none of it is passed over.
    pub(crate) fn of_text(text: &'k str) -> Self {
        let mut records = Self::default();
        if text.is_empty() {
            return records;
        }
        let walked = xml::walk(text, SHAPE, &mut |_, _| true, |_, mut element| {
            let value =
                |name: &str| element.child(name).map(|child| child.text.clone().into_owned()).unwrap_or_default();
            let (name, key, project) = (value("Name"), value("Key"), value("Project"));
            let with = element.children.iter_mut().find(|child| child.name == "With");
            let Some(with) = with.map(|with| std::mem::take(&mut with.children)) else { return };
            if element.name == "Whole" {
                records.wholes.extend(with.into_iter().map(|record| (name.clone(), project.clone(), record)));
            } else {
                records.by_key.entry((name, key)).or_default().push_back(with);
            }
        });
        // What comes after a damaged place is lost, as it would be in any file.
        drop(walked);
        records
    }

    /// What was kept of the next record with this key.
    pub(crate) fn take(&mut self, kind: &Kind, key: &str) -> Vec<Element<'k>> {
        let found = self.by_key.get_mut(&(kind.name.to_owned(), key.to_owned()));
        found.and_then(VecDeque::pop_front).unwrap_or_default()
    }

    /// The text of an element that was kept of the record that would be taken next.
    pub(crate) fn peek(&self, kind: &Kind, key: &str, name: &str) -> Option<&str> {
        let next = self.by_key.get(&(kind.name.to_owned(), key.to_owned()))?.front()?;
        next.iter().find(|element| element.name == name).map(|element| element.text.trim())
    }

    /// An element's text in every record of a kind that has it.
    pub(crate) fn values<'r>(&'r self, kind: &'r Kind, name: &'r str) -> impl Iterator<Item = &'r str> {
        let of_kind = self.by_key.iter().filter(|((of, _), _)| of == kind.name);
        let records = of_kind.flat_map(|(_, records)| records);
        records.flatten().filter(move |element| element.name == name).map(|element| element.text.trim())
    }

    /// The whole records of a list, of all projects or of this one; each is handed out once.
    pub(crate) fn wholes(&mut self, list: &str, project: &str) -> Vec<Element<'k>> {
        let ours = |(of, whose, _): &mut (String, String, Element<'k>)| of == list && whose == project;
        self.wholes.extract_if(.., ours).map(|(_, _, record)| record).collect()
    }
}

/// What of a text that was kept of XML is shared or of this project, by its identity in the file.
#[must_use]
pub fn of_project(text: &str, project: &str) -> String {
    let mut out = Out::document(ROOT, "");
    let mut any = false;
    let walked = xml::walk(text, SHAPE, &mut |_, _| true, |_, element| {
        if element.value("Project").is_none_or(|of| of == project) {
            out.element(&element);
            any = true;
        }
    });
    match walked {
        Ok(()) if any => String::from_utf8(out.finish(ROOT)).unwrap_or_default(),
        _ => String::new(),
    }
}
