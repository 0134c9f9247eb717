//! Paints what was laid out, with krilla.

use super::flow::{Heading, Item, Laid, MARGIN, What};
use super::tags::{self, NodeId};
use crate::PublishError;
use crate::document::{Document, Link, Text};
use crate::drawing::{Anchor, Dash, Drawing, Ink, Shape};
use crate::typeset::{Brush, Set, Style, Typesetter};
use chrono::Datelike;
use krilla::SerializeSettings;
use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::destination::{Destination, XyzDestination};
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, Node};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use std::collections::HashMap;

/// A link met while painting: where it is clicked, and the tagged text that it belongs to.
struct Clickable {
    text: Identifier,
    places: Vec<Rect>,
    link: Link,
    words: String,
    /// Its place among what was painted, in its node.
    at: usize,
}

struct Painter<'a> {
    typesetter: &'a mut Typesetter,
    fonts: HashMap<(u64, u32), Font>,
    painted: Vec<(NodeId, Option<Node>)>,
}

pub(super) fn paint(
    document: &Document,
    laid: &Laid,
    typesetter: &mut Typesetter,
    settings: SerializeSettings,
) -> Result<Vec<u8>, PublishError> {
    let mut pdf = krilla::Document::new_with(settings);
    let mut painter = Painter { typesetter, fonts: HashMap::new(), painted: vec![] };
    for items in &laid.pages {
        let size = PageSettings::from_wh(laid.size.0, laid.size.1);
        let size = size.ok_or_else(|| PublishError::Pdf("no size".to_owned()))?;
        let mut page = pdf.start_page_with(size);
        let mut links = vec![];
        let mut surface = page.surface();
        for item in items {
            painter.item(&mut surface, item, &mut links);
        }
        surface.finish();
        for clickable in links {
            let mut places = vec![];
            for place in clickable.places {
                let Some(target) = target(&clickable.link, laid) else { continue };
                let annotation = LinkAnnotation::new(place, target);
                let words = Some(clickable.words.clone());
                places.push(page.add_tagged_annotation(Annotation::new_link(annotation, words)));
            }
            // A note that is not there cannot be linked to: its text stays.
            let node = if places.is_empty() { Node::Leaf(clickable.text) } else { tags::link(clickable.text, places) };
            painter.settle(clickable.at, node);
        }
        page.finish();
    }
    pdf.set_metadata(metadata(document));
    pdf.set_outline(outline(&laid.headings));
    let painted = painter.painted.into_iter().filter_map(|(id, node)| Some((id, node?))).collect();
    pdf.set_tag_tree(laid.tree.tagged(painted, &document.language));
    pdf.finish().map_err(|error| PublishError::Pdf(format!("{error:?}")))
}

fn metadata(document: &Document) -> Metadata {
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    let date = u16::try_from(document.date.year()).ok();
    let metadata = Metadata::new()
        .title(document.title.clone())
        .language(document.language.clone())
        .creator("Milepost".to_owned())
        .authors(vec![document.author.clone()]);
    match date {
        Some(year) => metadata
            .creation_date(DateTime::new(year).month(part(document.date.month())).day(part(document.date.day()))),
        None => metadata,
    }
}

/// The headings as the list that readers show beside the pages; each in the one above it.
fn outline(headings: &[Heading]) -> Outline {
    let mut outline = Outline::new();
    let mut open: Option<(u8, OutlineNode)> = None;
    for heading in headings.iter().filter(|heading| heading.level > 1) {
        let point = Point::from_xy(0.0, (heading.y - 6.0).max(0.0));
        let node = OutlineNode::new(heading.text.clone(), XyzDestination::new(heading.page, point));
        match &mut open {
            Some((level, parent)) if heading.level > *level => parent.push_child(node),
            _ => {
                if let Some((_, done)) = open.replace((heading.level, node)) {
                    outline.push_child(done);
                }
            }
        }
    }
    if let Some((_, last)) = open {
        outline.push_child(last);
    }
    outline
}

fn target(link: &Link, laid: &Laid) -> Option<Target> {
    match link {
        Link::Url(url) => Some(Target::Action(Action::Link(LinkAction::new(url.clone())))),
        Link::Note(number) => {
            let (page, y) = laid.notes.get(number)?;
            let point = Point::from_xy(MARGIN, (y - 4.0).max(0.0));
            Some(Target::Destination(Destination::Xyz(XyzDestination::new(*page, point))))
        }
    }
}

impl Painter<'_> {
    fn item(&mut self, surface: &mut Surface<'_>, item: &Item, links: &mut Vec<Clickable>) {
        match &item.what {
            What::Lines { set, from, to, x, y } => self.lines(surface, item.node, set, (*from, *to), (*x, *y), links),
            What::Drawing { drawing, x, y } => {
                let tag = match item.node {
                    Some(_) => ContentTag::Other,
                    None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
                };
                let identifier = surface.start_tagged(tag);
                self.drawing(surface, drawing, (*x, *y));
                surface.end_tagged();
                self.painted.extend(item.node.map(|node| (node, Some(Node::Leaf(identifier)))));
            }
        }
    }

    fn settle(&mut self, at: usize, node: Node) {
        if let Some((_, place)) = self.painted.get_mut(at) {
            *place = Some(node);
        }
    }

    /// Lines of text; what is a link is tagged by itself.
    fn lines(
        &mut self,
        surface: &mut Surface<'_>,
        node: Option<NodeId>,
        set: &Set,
        (from, to): (usize, usize),
        (x, y): (f32, f32),
        links: &mut Vec<Clickable>,
    ) {
        let (top, _) = set.span(from, to);
        let mut pieces = vec![];
        for line in (from..to).filter_map(|index| set.layout.get(index)) {
            let metrics = line.metrics();
            let mut at = x + metrics.offset;
            for run in line.runs() {
                at = pieces_of_run(&mut pieces, set, &run, at);
                for piece in pieces.iter_mut().filter(|piece: &&mut Piece| piece.baseline.is_nan()) {
                    piece.baseline = y + metrics.baseline - top;
                    piece.top = y + metrics.block_min_coord - top;
                    piece.bottom = y + metrics.block_max_coord - top;
                }
            }
        }
        let mut rest = pieces.as_slice();
        while let Some(first) = rest.first() {
            let link = first.brush.link;
            let count = rest.iter().take_while(|piece| piece.brush.link == link).count();
            let (group, after) = rest.split_at(count);
            rest = after;
            let tag = match node {
                Some(_) => ContentTag::Other,
                None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)),
            };
            let identifier = surface.start_tagged(tag);
            for piece in group {
                self.piece(surface, set, piece);
            }
            surface.end_tagged();
            let Some(node) = node else { continue };
            match link.and_then(|index| set.links.get(index)) {
                Some((link, words)) => {
                    let place = |piece: &Piece| Rect::from_ltrb(piece.x, piece.top, piece.end, piece.bottom);
                    links.push(Clickable {
                        text: identifier,
                        places: group.iter().filter_map(place).collect(),
                        link: link.clone(),
                        words: words.clone(),
                        at: self.painted.len(),
                    });
                    self.painted.push((node, None));
                }
                None => self.painted.push((node, Some(Node::Leaf(identifier)))),
            }
        }
    }

    fn piece(&mut self, surface: &mut Surface<'_>, set: &Set, piece: &Piece) {
        let Some(font) = self.font(&piece.font) else { return };
        surface.set_stroke(None);
        surface.set_fill(Some(fill(piece.brush.ink)));
        surface.draw_glyphs(Point::from_xy(piece.x, piece.baseline), &piece.glyphs, font, &set.text, piece.size, false);
    }

    fn font(&mut self, data: &parley::FontData) -> Option<Font> {
        let key = (data.data.id(), data.index);
        if let Some(font) = self.fonts.get(&key) {
            return Some(font.clone());
        }
        let (bytes, _) = data.data.clone().into_raw_parts();
        let font = Font::new(bytes.into(), data.index)?;
        self.fonts.insert(key, font.clone());
        Some(font)
    }

    fn drawing(&mut self, surface: &mut Surface<'_>, drawing: &Drawing, (dx, dy): (f32, f32)) {
        let moved = |points: &[(f32, f32)]| points.iter().map(|(x, y)| (x + dx, y + dy)).collect::<Vec<_>>();
        for shape in &drawing.shapes {
            match shape {
                Shape::Line { points, ink, width, dash } => {
                    surface.set_fill(None);
                    surface.set_stroke(Some(stroke(*ink, *width, *dash)));
                    if let Some(path) = polyline(&moved(points), false) {
                        surface.draw_path(&path);
                    }
                }
                Shape::Area { points, fill, stroke } => {
                    if let Some(path) = polyline(&moved(points), true) {
                        paint_path(surface, &path, *fill, *stroke);
                    }
                }
                Shape::Circle { centre, radius, fill, stroke } => {
                    if let Some(path) = circle((centre.0 + dx, centre.1 + dy), *radius) {
                        paint_path(surface, &path, *fill, *stroke);
                    }
                }
                Shape::Words { at, text, size, bold, ink, anchor } => {
                    let style = Style { size: *size, leading: 1.2, bold: *bold, ink: *ink, end: false };
                    let set = self.typesetter.set(&Text::plain(text), style, None);
                    self.words(surface, &set, (at.0 + dx, at.1 + dy), *anchor);
                }
            }
        }
    }

    /// One line in a chart, its base line at `at`.
    fn words(&mut self, surface: &mut Surface<'_>, set: &Set, at: (f32, f32), anchor: Anchor) {
        let width = set.layout.full_width();
        let mut x = match anchor {
            Anchor::Start => at.0,
            Anchor::Middle => at.0 - width / 2.0,
            Anchor::End => at.0 - width,
        };
        let mut pieces = vec![];
        for run in set.layout.lines().flat_map(|line| line.runs().collect::<Vec<_>>()) {
            x = pieces_of_run(&mut pieces, set, &run, x);
        }
        for piece in &mut pieces {
            piece.baseline = at.1;
            self.piece(surface, set, piece);
        }
    }
}

/// Glyphs of one font and one dress, side by side.
struct Piece {
    font: parley::FontData,
    size: f32,
    brush: Brush,
    glyphs: Vec<KrillaGlyph>,
    x: f32,
    end: f32,
    baseline: f32,
    top: f32,
    bottom: f32,
}

/// The glyphs of a run from `x` on, a piece for each dress; gives where they end. Heights are not known here.
fn pieces_of_run(pieces: &mut Vec<Piece>, set: &Set, run: &parley::layout::Run<'_, Brush>, mut x: f32) -> f32 {
    let size = run.font_size();
    let mut open: Option<Piece> = None;
    for cluster in run.visual_clusters() {
        if cluster.is_ligature_continuation() {
            // It is in the glyph before, which stands for its text as well.
            if let Some(glyph) = open.as_mut().and_then(|piece| piece.glyphs.last_mut()) {
                glyph.text_range.end = glyph.text_range.end.max(cluster.text_range().end);
            }
            continue;
        }
        let brush = set.layout.styles().get(usize::from(cluster.style_index())).map(|s| s.brush).unwrap_or_default();
        if open.as_ref().is_some_and(|piece| piece.brush != brush) {
            pieces.extend(open.take());
        }
        let piece = open.get_or_insert_with(|| Piece {
            font: run.font().clone(),
            size,
            brush,
            glyphs: vec![],
            x,
            end: x,
            baseline: f32::NAN,
            top: 0.0,
            bottom: 0.0,
        });
        for glyph in cluster.glyphs() {
            piece.glyphs.push(KrillaGlyph::new(
                GlyphId::new(glyph.id),
                glyph.advance / size,
                glyph.x / size,
                glyph.y / size,
                0.0,
                cluster.text_range(),
                None,
            ));
            x += glyph.advance;
        }
        piece.end = x;
    }
    pieces.extend(open);
    x
}

fn color(ink: Ink) -> rgb::Color {
    let [r, g, b] = ink.rgb();
    rgb::Color::new(r, g, b)
}

fn fill(ink: Ink) -> Fill {
    Fill { paint: color(ink).into(), opacity: NormalizedF32::ONE, rule: FillRule::default() }
}

fn stroke(ink: Ink, width: f32, dash: Dash) -> Stroke {
    Stroke {
        paint: color(ink).into(),
        width,
        line_cap: if dash == Dash::Dotted { LineCap::Round } else { LineCap::Butt },
        line_join: LineJoin::Round,
        dash: dash.pattern().map(|pattern| StrokeDash { array: pattern.to_vec(), offset: 0.0 }),
        ..Stroke::default()
    }
}

fn paint_path(surface: &mut Surface<'_>, path: &Path, ink: Ink, edge: Option<(Ink, f32)>) {
    surface.set_fill(Some(fill(ink)));
    surface.set_stroke(edge.map(|(ink, width)| stroke(ink, width, Dash::Solid)));
    surface.draw_path(path);
}

fn polyline(points: &[(f32, f32)], closed: bool) -> Option<Path> {
    let mut path = PathBuilder::new();
    for (index, (x, y)) in points.iter().enumerate() {
        if index == 0 {
            path.move_to(*x, *y);
        } else {
            path.line_to(*x, *y);
        }
    }
    if closed {
        path.close();
    }
    path.finish()
}

/// Four curves; 0.5523 of the radius makes each nearest to a quarter of a circle.
fn circle((x, y): (f32, f32), r: f32) -> Option<Path> {
    let k = r * 0.5523;
    let mut path = PathBuilder::new();
    path.move_to(x + r, y);
    path.cubic_to(x + r, y + k, x + k, y + r, x, y + r);
    path.cubic_to(x - k, y + r, x - r, y + k, x - r, y);
    path.cubic_to(x - r, y - k, x - k, y - r, x, y - r);
    path.cubic_to(x + k, y - r, x + r, y - k, x + r, y);
    path.close();
    path.finish()
}
