//! XML as the schedule formats need it: a document of lists of records, handed over one record at a time, so
//! that memory is in proportion to a record and to what is kept of it, not to the file.
//!
//! Entities are never resolved but for the five that XML itself has, a document type is passed over, and
//! depth and the size of one record are bounded: what is larger is refused with its line.

use crate::{Findings, Place};
use milepost_model::Message;
use quick_xml::Reader;
use quick_xml::events::{BytesRef, Event};
use std::borrow::Cow;

/// Deeper than any format that is read here nests.
const DEEPEST: usize = 32;
/// Characters and elements of one record; a note or a list of one task does not reach it.
const LARGEST_RECORD: usize = 16 * 1024 * 1024;

/// An element with its text and its children, as they lie in the file; attributes are not used by the formats read here.
#[derive(Clone, Debug, Default)]
pub(crate) struct Element<'a> {
    pub(crate) name: &'a str,
    pub(crate) text: Cow<'a, str>,
    pub(crate) children: Vec<Element<'a>>,
    /// Of its start, from 1.
    pub(crate) line: usize,
}

impl<'a> Element<'a> {
    pub(crate) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    pub(crate) fn children<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The text of a child, without space around it; nothing where it is missing or empty.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.child(name).map(|child| child.text.trim()).filter(|text| !text.is_empty())
    }
}

/// Why a file of one of the XML formats cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum XmlError {
    /// Another kind of file: the words of what it is not, and of what to do.
    #[error("{}", .0.message)]
    NotOne(NotOne),
    #[error("line {line}: {detail}")]
    Malformed { line: usize, detail: String },
    #[error("line {line}: the file ends within <{element}>")]
    EndsWithin { line: usize, element: String },
    #[error("line {line}: the entity {name} is defined by the file itself")]
    Entity { line: usize, name: String },
    #[error("line {line}: larger or deeper than any schedule")]
    TooLarge { line: usize },
    #[error("the reading was stopped")]
    Cancelled,
}

/// What a format says of a file that is not one of it: message ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotOne {
    pub message: &'static str,
    pub help: &'static str,
}

impl XmlError {
    /// What is wrong.
    #[must_use]
    pub fn message(&self) -> Message {
        let at = |id: &str, line: &usize| Message::new(id).with("line", line.to_string());
        match self {
            Self::NotOne(of) => Message::new(of.message),
            Self::Malformed { line, detail } => at("xml-malformed", line).with("detail", detail.as_str()),
            Self::EndsWithin { line, element } => at("xml-ends-within", line).with("element", element.as_str()),
            Self::Entity { line, name } => at("xml-entity", line).with("name", name.as_str()),
            Self::TooLarge { line } => at("xml-too-large", line),
            Self::Cancelled => Message::new("xml-cancelled"),
        }
    }

    /// What can be done about it.
    #[must_use]
    pub fn help(&self) -> Message {
        Message::new(match self {
            Self::NotOne(of) => of.help,
            Self::Malformed { .. } | Self::EndsWithin { .. } => "xml-malformed-help",
            Self::Entity { .. } => "xml-entity-help",
            Self::TooLarge { .. } => "xml-too-large-help",
            Self::Cancelled => "xml-cancelled-help",
        })
    }
}

/// The text of a file, in the encoding that its byte order mark or its declaration names; UTF-8 otherwise.
/// What is not of that encoding becomes U+FFFD, which `true` tells of.
fn decode(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    let declared = || {
        let head = bytes.get(..bytes.len().min(200)).unwrap_or_default();
        let head = String::from_utf8_lossy(head).into_owned();
        let (_, rest) = head.split_once("encoding=")?;
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let label = rest.get(1..)?.split(quote).next()?;
        // A declaration that could be read byte by byte is not in UTF-16, whatever it says.
        encoding_rs::Encoding::for_label(label.as_bytes()).map(encoding_rs::Encoding::output_encoding)
    };
    let (text, _, broken) = declared().unwrap_or(encoding_rs::UTF_8).decode(bytes);
    (text, broken)
}

/// What a document is made of: the root, the lists under it, and the elements that are passed over at any depth.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shape<'s> {
    pub(crate) root: &'s str,
    /// Of a document with another root.
    pub(crate) not_one: NotOne,
    pub(crate) lists: &'s [&'s str],
    pub(crate) skip: &'s [&'s str],
}

/// Called now and then with how far the reading is and how far it has to go; false stops it.
pub(crate) type Watch<'w> = &'w mut dyn FnMut(usize, usize) -> bool;

/// Walks a document of a shape: hands over each child of the root and, for a child that is a list, each of its children,
/// with the list's name. A list's end is handed over as an element of its own name without children.
pub(crate) fn walk<'a>(
    text: &'a str,
    shape: Shape<'a>,
    watch: Watch<'_>,
    mut hand_over: impl FnMut(Option<&'a str>, Element<'a>),
) -> Result<(), XmlError> {
    let Shape { root, not_one, lists, skip } = shape;
    let mut walk = Walk { text, reader: Reader::from_str(text), began: 0, counted: (0, 1), skip };
    walk.reader.config_mut().check_end_names = true;
    // The names of the open elements above the records: none, the root, or the root and a list.
    let mut list: Option<&'a str> = None;
    let mut seen_root = false;
    let mut open = true;
    let mut told = 0;
    loop {
        if walk.began >= told {
            told = walk.began + TELL_EVERY;
            if !watch(walk.began, text.len()) {
                return Err(XmlError::Cancelled);
            }
        }
        match walk.next()? {
            Event::Start(_) if !seen_root => {
                if walk.name() != root {
                    return Err(XmlError::NotOne(not_one));
                }
                seen_root = true;
            }
            Event::Start(_) => {
                let name = walk.name();
                if skip.contains(&name) {
                    walk.pass_over(name)?;
                } else if let Some(found) = lists.iter().find(|l| list.is_none() && **l == name) {
                    list = Some(found);
                } else {
                    let mut room = LARGEST_RECORD;
                    let element = walk.element(name, 2, &mut room)?;
                    hand_over(list, element);
                }
            }
            Event::End(_) => match list.take() {
                Some(name) => hand_over(Some(name), Element { name, line: walk.line(), ..Element::default() }),
                None => open = false,
            },
            Event::Empty(_) if seen_root => {
                let name = walk.name();
                let line = walk.line();
                if !lists.contains(&name) && !skip.contains(&name) {
                    hand_over(list, Element { name, line, ..Element::default() });
                }
            }
            // Cut off between two elements it would be well formed so far.
            Event::Eof if seen_root && open => return Err(walk.ends_within(list.unwrap_or(root))),
            Event::Eof if seen_root => return Ok(()),
            Event::Eof => return Err(XmlError::NotOne(not_one)),
            _ => {}
        }
    }
}

/// So many bytes are read between two words to who watches.
const TELL_EVERY: usize = 1 << 20;

struct Walk<'a> {
    text: &'a str,
    reader: Reader<&'a [u8]>,
    /// Where the last event begins.
    began: usize,
    /// A position up to which lines were counted, and the line there.
    counted: (usize, usize),
    skip: &'a [&'a str],
}

impl<'a> Walk<'a> {
    fn next(&mut self) -> Result<Event<'a>, XmlError> {
        self.began = self.position();
        self.reader.read_event().map_err(|error| {
            let position = usize::try_from(self.reader.error_position()).unwrap_or(usize::MAX);
            XmlError::Malformed { line: self.line_at(position), detail: error.to_string() }
        })
    }

    fn position(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    /// What the last event is made of, where it lies in the file.
    fn raw(&self) -> &'a str {
        self.text.get(self.began..self.position()).unwrap_or_default()
    }

    /// The name of the element that the last event begins, without its namespace.
    fn name(&self) -> &'a str {
        let tag = self.raw().strip_prefix('<').unwrap_or_default();
        let end = tag.find(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>').unwrap_or(tag.len());
        let name = tag.get(..end).unwrap_or_default();
        name.split_once(':').map_or(name, |(_, local)| local)
    }

    fn line(&mut self) -> usize {
        let position = self.position();
        self.line_at(position)
    }

    fn line_at(&mut self, position: usize) -> usize {
        let (from, line) = self.counted;
        let passed = self.text.as_bytes().get(from..position.min(self.text.len())).unwrap_or_default();
        let line = line + passed.iter().filter(|byte| **byte == b'\n').count();
        self.counted = (position.max(from), line);
        line
    }

    /// The element whose start was just read, at its depth.
    fn element(&mut self, name: &'a str, depth: usize, room: &mut usize) -> Result<Element<'a>, XmlError> {
        let line = self.line();
        if depth > DEEPEST {
            return Err(XmlError::TooLarge { line });
        }
        let mut element = Element { name, line, ..Element::default() };
        loop {
            let event = self.next()?;
            let size = match &event {
                Event::Start(e) | Event::Empty(e) => e.len() + size_of::<Element<'_>>(),
                Event::Text(text) => text.len(),
                Event::CData(text) => text.len(),
                _ => 0,
            };
            *room = room.checked_sub(size).ok_or_else(|| XmlError::TooLarge { line: self.line() })?;
            match event {
                Event::Start(_) => {
                    let name = self.name();
                    if self.skip.contains(&name) {
                        self.pass_over(name)?;
                    } else {
                        let child = self.element(name, depth + 1, room)?;
                        element.children.push(child);
                    }
                }
                Event::Empty(_) => {
                    let (name, line) = (self.name(), self.line());
                    element.children.push(Element { name, line, ..Element::default() });
                }
                Event::Text(_) => append(&mut element.text, self.raw()),
                Event::CData(text) => element.text.to_mut().push_str(&text),
                Event::GeneralRef(reference) => self.resolve(&reference, element.text.to_mut())?,
                Event::End(_) => return Ok(element),
                Event::Eof => return Err(self.ends_within(element.name)),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            }
        }
    }

    fn ends_within(&mut self, name: &str) -> XmlError {
        XmlError::EndsWithin { line: self.line(), element: name.to_owned() }
    }

    /// Only what XML itself defines, and characters by their number.
    fn resolve(&mut self, reference: &BytesRef<'_>, text: &mut String) -> Result<(), XmlError> {
        if let Ok(Some(character)) = reference.resolve_char_ref() {
            text.push(character);
            return Ok(());
        }
        let name = reference.to_string();
        match quick_xml::escape::resolve_xml_entity(&name) {
            Some(known) => text.push_str(known),
            None => return Err(XmlError::Entity { line: self.line(), name }),
        }
        Ok(())
    }

    /// Passes over an element whose start was just read, whatever is in it.
    fn pass_over(&mut self, name: &str) -> Result<(), XmlError> {
        let mut open = 1usize;
        while open > 0 {
            match self.next()? {
                Event::Start(_) => open += 1,
                Event::End(_) => open -= 1,
                Event::Eof => return Err(self.ends_within(name)),
                _ => {}
            }
        }
        Ok(())
    }
}

/// The text of a file, and a warning where its encoding is broken.
pub(crate) fn decoded<'b>(bytes: &'b [u8], findings: &mut Findings) -> Cow<'b, str> {
    let (text, broken) = decode(bytes);
    if broken {
        findings.warning(Place { line: Some(1), ..Place::default() }, Message::new("xml-encoding-broken"));
    }
    text
}

/// A text that is in one piece stays where it lies.
fn append<'a>(text: &mut Cow<'a, str>, more: &'a str) {
    if text.is_empty() {
        *text = Cow::Borrowed(more);
    } else {
        text.to_mut().push_str(more);
    }
}
