//! A record on its way out, with what was kept of it put between what is written.

use super::record::{Kind, key};
use crate::xml::Element;
use crate::xml_out::Out;

/// The order of the elements in a record.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Order {
    /// As the format's schema has them; what is not named comes after.
    Of(&'static [&'static str]),
    /// By their names, these last.
    Alphabet(&'static [&'static str]),
}

impl Order {
    fn place(self, name: &str) -> (usize, &str) {
        match self {
            Self::Of(names) => (names.iter().position(|n| *n == name).unwrap_or(names.len()), ""),
            Self::Alphabet(last) => last.iter().position(|n| *n == name).map_or((0, name), |at| (at + 1, "")),
        }
    }
}

struct Piece {
    name: String,
    text: String,
}

impl Out {
    /// Puts what was kept among the elements that were written since `from`, which are those of one record.
    pub(crate) fn merge(&mut self, from: usize, kept: &[Element<'_>], kind: &Kind, order: Order) {
        if kept.is_empty() {
            return;
        }
        let written = self.take_from(from);
        let mut pieces = self.pieces(&written);
        for element in kept {
            let there = pieces.iter().any(|piece| piece.name == element.name);
            if let Some(within) = kind.within.iter().find(|within| within.name == element.name)
                && let Some(piece) = pieces.iter_mut().find(|piece| of_key(piece, within, element))
            {
                piece.text = self.put_within(&piece.text, element, within);
                continue;
            }
            if kind.yields.contains(&element.name) && there {
                continue;
            }
            if !kind.several.contains(&element.name) {
                pieces.retain(|piece| piece.name != element.name);
            }
            let at = self.mark();
            self.element(element);
            let text = self.take_from(at);
            pieces.push(Piece { name: element.name.to_owned(), text });
        }
        pieces.sort_by(|a, b| order.place(&a.name).cmp(&order.place(&b.name)));
        pieces.iter().for_each(|piece| self.put(&piece.text));
    }

    /// The elements of a text that was written at this depth.
    fn pieces(&self, written: &str) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = vec![];
        for line in written.split_inclusive('\n') {
            // A text within an element has no `<`.
            let name = line.strip_prefix(&*self.indentation()).and_then(|rest| rest.strip_prefix('<'));
            match name.filter(|rest| !rest.starts_with('/')) {
                Some(rest) => {
                    let end = rest.find(['>', ' ', '/']).unwrap_or(rest.len());
                    let name = rest.get(..end).unwrap_or_default().to_owned();
                    pieces.push(Piece { name, text: line.to_owned() });
                }
                None => {
                    if let Some(piece) = pieces.last_mut() {
                        piece.text.push_str(line);
                    }
                }
            }
        }
        pieces
    }

    /// What was kept of a record within a record, before its end, without what is there.
    fn put_within(&mut self, text: &str, element: &Element<'_>, kind: &Kind) -> String {
        let end = format!("{}</{}>\n", self.indentation(), element.name);
        let Some(begun) = text.strip_suffix(&end) else { return text.to_owned() };
        let at = self.mark();
        self.put(begun);
        self.deeper(1);
        for child in &element.children {
            let there = begun.contains(&format!("\n{}<{}>", self.indentation(), child.name));
            if !kind.key.contains(&child.name) && !there {
                self.element(child);
            }
        }
        self.deeper(-1);
        self.put(&end);
        self.take_from(at)
    }
}

/// The written piece is the record that the kept one was a part of.
fn of_key(piece: &Piece, kind: &Kind, kept: &Element<'_>) -> bool {
    let value = |name: &str| {
        let (_, rest) = piece.text.split_once(&format!("<{name}>"))?;
        rest.split_once('<').map(|(value, _)| value)
    };
    piece.name == kind.name && key(kind.key.iter().map(|name| value(name).unwrap_or_default())) == kind.key_of(kept)
}
