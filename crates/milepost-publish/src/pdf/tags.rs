//! What each part of the document is, as a tree, so that a screen reader reads it in order and by its headings.

use krilla::tagging::{Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};
use std::num::NonZeroU16;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NodeId(usize);

#[derive(Clone, Debug)]
pub(super) enum Role {
    Heading(u8, String),
    Paragraph,
    /// With what it shows in words.
    Figure(String),
    Group,
    Table(String),
    Row,
    ColumnHead,
    RowHead,
    Cell,
    List,
    Item,
    Label,
    Body,
}

#[derive(Debug, Default)]
pub(super) struct Tree {
    parts: Vec<Part>,
}

#[derive(Debug)]
struct Part {
    role: Role,
    parent: Option<NodeId>,
}

impl Tree {
    pub(super) fn add(&mut self, parent: Option<NodeId>, role: Role) -> NodeId {
        self.parts.push(Part { role, parent });
        NodeId(self.parts.len() - 1)
    }

    /// The tree with what was painted of each part.
    pub(super) fn tagged(&self, painted: Vec<(NodeId, Node)>, language: &str) -> TagTree {
        let mut own: Vec<Vec<Node>> = self.parts.iter().map(|_| vec![]).collect();
        for (NodeId(index), node) in painted {
            if let Some(list) = own.get_mut(index) {
                list.push(node);
            }
        }
        // A part comes after its parent, so that going backwards each is whole before it is put into its parent.
        let mut inner: Vec<Vec<Node>> = self.parts.iter().map(|_| vec![]).collect();
        let mut roots = vec![];
        for (index, part) in self.parts.iter().enumerate().rev() {
            let mut children = own.get_mut(index).map(std::mem::take).unwrap_or_default();
            children.extend(inner.get_mut(index).map(std::mem::take).unwrap_or_default().into_iter().rev());
            if children.is_empty() && !matches!(part.role, Role::Cell | Role::RowHead | Role::ColumnHead) {
                continue;
            }
            let group = Node::Group(TagGroup::with_children(part.role.tag(), children));
            match part.parent.and_then(|NodeId(parent)| inner.get_mut(parent)) {
                Some(siblings) => siblings.push(group),
                None => roots.push(group),
            }
        }
        let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
        for root in roots.into_iter().rev() {
            tree.push(root);
        }
        tree
    }
}

impl Role {
    fn tag(&self) -> TagKind {
        match self {
            Self::Heading(level, text) => {
                let level = NonZeroU16::new(u16::from(*level)).unwrap_or(NonZeroU16::MIN);
                Tag::Hn(level, Some(text.clone())).into()
            }
            Self::Paragraph => Tag::P.into(),
            Self::Figure(alt) => Tag::Figure(Some(alt.clone())).into(),
            Self::Group => Tag::Div.into(),
            Self::Table(summary) => Tag::Table.with_summary(Some(summary.clone())).into(),
            Self::Row => Tag::TR.into(),
            Self::ColumnHead => Tag::TH(TableHeaderScope::Column).into(),
            Self::RowHead => Tag::TH(TableHeaderScope::Row).into(),
            Self::Cell => Tag::TD.into(),
            Self::List => Tag::L(ListNumbering::Decimal).into(),
            Self::Item => Tag::LI.into(),
            Self::Label => Tag::Lbl.into(),
            Self::Body => Tag::LBody.into(),
        }
    }
}

/// A link: the text that is clicked, and the place that is clicked on.
pub(super) fn link(text: Identifier, places: Vec<Identifier>) -> Node {
    let mut group = TagGroup::new(Tag::Link);
    group.push(text);
    for place in places {
        group.push(place);
    }
    Node::Group(group)
}
