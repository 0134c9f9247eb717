//! The document as one HTML file that needs no other: headings, tables with their heads, charts as SVG that is
//! read aloud by its title and description. It fits a phone and prints in black and white.

mod svg;

use crate::document::{Align, Block, Card, Document, Link, Note, Section, Standing, Table, Text};
use crate::drawing::Drawing;
use crate::fonts::Fonts;
use crate::typeset::Typesetter;
use std::fmt::Write;

const STYLE: &str = include_str!("style.css");

/// Writes the document. Readers see it in the fonts that they have.
#[must_use]
pub fn html(document: &Document) -> String {
    let mut writer =
        Writer { document, typesetter: Typesetter::new(&Fonts::built_in()), out: String::new(), charts: 0 };
    writer.document();
    writer.out
}

/// A drawing as a file of its own, in points, on white.
#[must_use]
pub(crate) fn standalone_svg(drawing: &Drawing, title: &str, description: &str) -> String {
    let whole = svg::svg(drawing, 1, title, description);
    let (width, height) = (drawing.width, drawing.height);
    let size = format!("<svg width=\"{width:.0}pt\" height=\"{height:.0}pt\" font-family=\"Inter, sans-serif\" ");
    let ground = format!("<rect width=\"{width:.2}\" height=\"{height:.2}\" fill=\"#fff\"/>\n");
    let whole = whole.replacen("<svg ", &size, 1).replacen("</desc>\n", &format!("</desc>\n{ground}"), 1);
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{whole}")
}

/// Text as HTML shows it.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if c.is_control() && c != '\n' && c != '\t' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

struct Writer<'a> {
    document: &'a Document,
    /// Measures the words in charts.
    typesetter: Typesetter,
    out: String,
    charts: usize,
}

impl Writer<'_> {
    fn push(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// One element with text in it; nothing where there is no text.
    fn element(&mut self, name: &str, attributes: &str, content: &str) {
        if !content.is_empty() {
            // Writing to a string cannot fail.
            let _ = writeln!(self.out, "<{name}{attributes}>{content}</{name}>");
        }
    }

    fn document(&mut self) {
        let document = self.document;
        let _ = write!(
            self.out,
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\"/>\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
             <meta name=\"generator\" content=\"Milepost\"/>\n<meta name=\"author\" content=\"{}\"/>\n\
             <title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<header>\n",
            escaped(&document.language),
            escaped(&document.author),
            escaped(&document.title),
        );
        self.element("h1", "", &escaped(&document.title));
        self.element("p", " class=\"subtitle\"", &escaped(&document.subtitle));
        if !document.particulars.is_empty() {
            self.push("<dl class=\"particulars\">\n");
            for (label, value) in &document.particulars {
                let _ = writeln!(self.out, "<div><dt>{}</dt><dd>{}</dd></div>", escaped(label), escaped(value));
            }
            self.push("</dl>\n");
        }
        self.push("</header>\n");
        for section in &document.sections {
            self.section(section);
        }
        self.element("footer", "", &escaped(&document.foot));
        self.push("</main>\n</body>\n</html>\n");
    }

    fn section(&mut self, section: &Section) {
        self.push(if section.new_page { "<section class=\"page\">\n" } else { "<section>\n" });
        let level = section.level.clamp(2, 6);
        self.element(&format!("h{level}"), "", &escaped(&section.heading));
        for block in &section.blocks {
            self.block(block);
        }
        self.push("</section>\n");
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Standing(standing) => self.standing(standing),
            Block::Paragraph(text) => self.element("p", "", &inline(text)),
            Block::Small(text) => self.element("p", " class=\"small\"", &inline(text)),
            Block::Cards(cards) => {
                self.push("<ul class=\"cards\">\n");
                for card in cards {
                    self.card(card);
                }
                self.push("</ul>\n");
            }
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => {
                let drawing = chart.draw(&mut self.typesetter, &self.document.words, svg::WIDTH);
                self.charts += 1;
                let title = if chart.title.is_empty() { &chart.description } else { &chart.title };
                let svg = svg::svg(&drawing, self.charts, title, &chart.description);
                self.push("<figure>\n");
                self.element("figcaption", "", &escaped(&chart.title));
                self.push(&svg);
                self.push("</figure>\n");
            }
            Block::Notes(notes) => self.notes(notes),
        }
    }

    fn standing(&mut self, standing: &Standing) {
        let class = if standing.alarm { " class=\"alarm\"" } else { "" };
        let content = format!("<strong{class}>{}</strong> {}", escaped(&standing.word), inline(&standing.sentence));
        let class = if standing.small { " class=\"standing brief\"" } else { " class=\"standing\"" };
        self.element("p", class, &content);
    }

    fn card(&mut self, card: &Card) {
        self.push("<li>\n");
        self.element("div", " class=\"label\"", &escaped(&card.label));
        let class = if card.unknown { " class=\"value unknown\"" } else { " class=\"value\"" };
        self.element("div", class, &escaped(&card.value));
        self.element("div", " class=\"detail\"", &escaped(&card.detail));
        if let Some(meter) = card.meter {
            let percent = |share: f64| format!("{:.1}%", share.clamp(0.0, 1.0) * 100.0);
            let mark = meter.mark.map(|mark| format!("<i style=\"left:{}\"></i>", percent(mark))).unwrap_or_default();
            let _ = writeln!(
                self.out,
                "<div class=\"meter\" aria-hidden=\"true\"><b style=\"width:{}\"></b>{mark}</div>",
                percent(meter.share)
            );
        }
        self.element("div", " class=\"why\"", &escaped(&card.why));
        self.push("</li>\n");
    }

    fn table(&mut self, table: &Table) {
        self.push("<div class=\"wide\"><table>\n");
        self.element("caption", "", &escaped(&table.caption));
        self.push("<thead><tr>");
        let class = |align: Align| if align == Align::End { " class=\"end\"" } else { "" };
        for column in &table.columns {
            let _ = write!(self.out, "<th scope=\"col\"{}>{}</th>", class(column.align), escaped(&column.head));
        }
        self.push("</tr></thead>\n<tbody>\n");
        for row in &table.rows {
            self.push("<tr>");
            for (index, (cell, column)) in row.cells.iter().zip(&table.columns).enumerate() {
                let (name, scope) = if index == 0 { ("th", " scope=\"row\"") } else { ("td", "") };
                let _ = write!(self.out, "<{name}{scope}{}>{}</{name}>", class(column.align), inline(cell));
            }
            self.push("</tr>\n");
        }
        self.push("</tbody>\n</table></div>\n");
    }

    fn notes(&mut self, notes: &[Note]) {
        self.push("<ol class=\"notes\">\n");
        for note in notes {
            let _ = writeln!(self.out, "<li id=\"note-{0}\" value=\"{0}\">{1}</li>", note.number, inline(&note.text));
        }
        self.push("</ol>\n");
    }
}

fn inline(text: &Text) -> String {
    text.runs
        .iter()
        .map(|run| {
            let mut content = escaped(&run.text).replace('\n', "<br/>");
            if run.bold {
                content = format!("<b>{content}</b>");
            }
            match &run.link {
                Some(Link::Url(url)) if is_web(url) => format!("<a href=\"{}\">{content}</a>", escaped(url)),
                Some(Link::Note(number)) => format!("<a class=\"note\" href=\"#note-{number}\">{content}</a>"),
                _ if run.quiet => format!("<span class=\"quiet\">{content}</span>"),
                _ => content,
            }
        })
        .collect()
}

/// Nothing but a web address is made a link: a file is handed on, and its links with it.
fn is_web(url: &str) -> bool {
    let lower = url.trim_start().to_ascii_lowercase();
    lower.starts_with("https://") || lower.starts_with("http://")
}
