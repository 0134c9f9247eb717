//! Text into lines of glyphs: shaping, line breaks, writing direction and the font for each script are parley's.

use crate::document::{Link, Text};
use crate::drawing::Ink;
use crate::fonts::{Fonts, MISSING};
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::layout::{Alignment, AlignmentOptions, Layout};
use parley::style::{
    FontFamily, FontFamilyName, FontFeatures, FontWeight, LineHeight, OverflowWrap, StyleProperty, TextWrapMode,
};
use parley::{FontContext, LayoutContext};
use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// How text is set.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Style {
    pub(crate) size: f32,
    /// Times the size.
    pub(crate) leading: f32,
    pub(crate) bold: bool,
    pub(crate) ink: Ink,
    pub(crate) end: bool,
}

/// What a glyph is painted as; the link is an index into [`Set::links`].
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Brush {
    pub(crate) ink: Ink,
    pub(crate) link: Option<usize>,
}

/// Text broken into lines.
pub(crate) struct Set {
    pub(crate) text: String,
    pub(crate) links: Vec<(Link, String)>,
    pub(crate) layout: Layout<Brush>,
}

impl std::fmt::Debug for Set {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Set").field("text", &self.text).finish_non_exhaustive()
    }
}

impl Set {
    pub(crate) fn lines(&self) -> usize {
        self.layout.len()
    }

    pub(crate) fn height(&self) -> f32 {
        self.layout.height()
    }

    /// Top and bottom of the lines `from..to`, from the top of the text.
    pub(crate) fn span(&self, from: usize, to: usize) -> (f32, f32) {
        let top = self.layout.get(from).map_or(0.0, |line| line.metrics().block_min_coord);
        let last = to.checked_sub(1).and_then(|last| self.layout.get(last));
        (top, last.map_or(top, |line| line.metrics().block_max_coord))
    }

    /// How many lines from `from` on fit into the height.
    pub(crate) fn fitting(&self, from: usize, height: f32) -> usize {
        let (top, _) = self.span(from, from + 1);
        (from..self.lines()).take_while(|line| self.span(*line, line + 1).1 - top <= height).count()
    }
}

/// Sets text in the fonts it was given.
pub(crate) struct Typesetter {
    fonts: Fonts,
    families: Vec<String>,
    font_context: FontContext,
    layout_context: LayoutContext<Brush>,
    /// Whether each character met so far, beyond plain ASCII, can be printed.
    known: HashMap<char, bool>,
    /// Characters that no font has, met so far.
    pub(crate) unprinted: BTreeSet<char>,
}

impl Typesetter {
    pub(crate) fn new(fonts: &Fonts) -> Self {
        let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        let mut families = vec!["Inter".to_owned()];
        for data in Fonts::own() {
            register(&mut collection, Blob::new(Arc::new(data)), "Inter");
        }
        for (number, data) in fonts.others().enumerate() {
            let family = format!("Other {number}");
            register(&mut collection, Blob::new(data), &family);
            families.push(family);
        }
        Self {
            fonts: fonts.clone(),
            families,
            font_context: FontContext { collection, source_cache: SourceCache::default() },
            layout_context: LayoutContext::new(),
            known: HashMap::new(),
            unprinted: BTreeSet::new(),
        }
    }

    /// The text in lines of at most `width` points; on one line where there is no width.
    pub(crate) fn set(&mut self, text: &Text, style: Style, width: Option<f32>) -> Set {
        let mut whole = String::new();
        let mut links = vec![];
        let mut parts = vec![];
        for run in &text.runs {
            let start = whole.len();
            self.push_printable(&mut whole, &run.text);
            let link = run.link.clone().map(|link| {
                links.push((link, whole.get(start..).unwrap_or_default().to_owned()));
                links.len() - 1
            });
            parts.push((start..whole.len(), run, link));
        }
        let names: Vec<_> =
            self.families.iter().map(|name| FontFamilyName::Named(Cow::Borrowed(name.as_str()))).collect();
        let mut builder = self.layout_context.ranged_builder(&mut self.font_context, &whole, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Owned(names))));
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(style.size * style.leading)));
        builder.push_default(StyleProperty::FontWeight(weight(style.bold)));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        builder.push_default(StyleProperty::Brush(Brush { ink: style.ink, link: None }));
        if style.end {
            builder.push_default(StyleProperty::FontFeatures(FontFeatures::from("\"tnum\" on")));
        }
        if width.is_none() {
            builder.push_default(StyleProperty::TextWrapMode(TextWrapMode::NoWrap));
        }
        for (range, run, link) in parts {
            if range.is_empty() {
                continue;
            }
            if run.bold {
                builder.push(StyleProperty::FontWeight(weight(true)), range.clone());
            }
            let ink = match (link, run.quiet) {
                (Some(_), _) => Ink::Accent,
                (None, true) => Ink::Quiet,
                (None, false) => style.ink,
            };
            builder.push(StyleProperty::Brush(Brush { ink, link }), range);
        }
        let mut layout = builder.build(&whole);
        layout.break_all_lines(width);
        let align = if style.end { Alignment::End } else { Alignment::Start };
        layout.align(align, AlignmentOptions::default());
        Set { text: whole, links, layout }
    }

    /// Width of the text on one line.
    pub(crate) fn width(&mut self, text: &str, size: f32, bold: bool) -> f32 {
        self.set(&Text::plain(text), Style { size, leading: 1.2, bold, ink: Ink::Text, end: false }, None)
            .layout
            .full_width()
    }

    /// The text cut to a width, with an ellipsis where something was cut off.
    pub(crate) fn cut(&mut self, text: &str, size: f32, bold: bool, width: f32) -> String {
        if self.width(text, size, bold) <= width {
            return text.to_owned();
        }
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        // No word that fits a chart has more characters than this.
        let (mut fits, mut over) = (0, ends.len().min(200));
        let cut_at = |count: usize| text.get(..ends.get(count).copied().unwrap_or(text.len())).unwrap_or_default();
        while over - fits > 1 {
            let middle = usize::midpoint(fits, over);
            if self.width(&format!("{}…", cut_at(middle).trim_end()), size, bold) <= width {
                fits = middle;
            } else {
                over = middle;
            }
        }
        format!("{}…", cut_at(fits).trim_end())
    }

    fn lacks(&mut self, character: char) -> bool {
        !character.is_ascii() && *self.known.entry(character).or_insert_with(|| self.fonts.lacks(character))
    }

    /// Line breaks within a run stay; other control characters go; what no font has becomes a sign that is there.
    fn push_printable(&mut self, to: &mut String, text: &str) {
        for character in text.chars() {
            if character == '\n' {
                to.push('\n');
            } else if character.is_control() || matches!(character, '\u{feff}' | '\u{2028}' | '\u{2029}') {
                to.push(' ');
            } else if self.lacks(character) {
                self.unprinted.insert(character);
                to.push(MISSING);
            } else {
                to.push(character);
            }
        }
    }
}

fn weight(bold: bool) -> FontWeight {
    if bold { FontWeight::SEMI_BOLD } else { FontWeight::NORMAL }
}

fn register(collection: &mut Collection, data: Blob<u8>, family: &str) {
    let name = FontInfoOverride { family_name: Some(family), ..FontInfoOverride::default() };
    collection.register_fonts(data, Some(name));
}
