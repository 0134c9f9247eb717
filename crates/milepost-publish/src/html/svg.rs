//! A drawing as SVG within the page: named and described for those who hear it.

use super::escaped;
use crate::drawing::{Anchor, Drawing, Shape};
use std::fmt::Write;

/// Charts are drawn as for paper and grow with the page.
pub(super) const WIDTH: f32 = 500.0;

/// `number` tells the charts of a page apart.
pub(super) fn svg(drawing: &Drawing, number: usize, title: &str, description: &str) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {:.2} {:.2}\" role=\"img\" \
         aria-labelledby=\"chart-{number}-title chart-{number}-text\">\n\
         <title id=\"chart-{number}-title\">{}</title>\n<desc id=\"chart-{number}-text\">{}</desc>",
        drawing.width,
        drawing.height,
        escaped(title),
        escaped(description),
    );
    for shape in &drawing.shapes {
        let _ = write_shape(&mut out, shape);
    }
    out.push_str("</svg>\n");
    out
}

fn write_shape(out: &mut String, shape: &Shape) -> std::fmt::Result {
    match shape {
        Shape::Line { points, ink, width, dash } => {
            let dash = dash
                .pattern()
                .map(|[on, off]| format!(" stroke-dasharray=\"{on} {off}\" stroke-linecap=\"round\""))
                .unwrap_or_default();
            writeln!(
                out,
                "<polyline points=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{width}\" \
                 stroke-linejoin=\"round\"{dash}/>",
                places(points),
                ink.hex()
            )
        }
        Shape::Area { points, fill, stroke } => {
            writeln!(out, "<polygon points=\"{}\" fill=\"{}\"{}/>", places(points), fill.hex(), edge(*stroke))
        }
        Shape::Circle { centre: (x, y), radius, fill, stroke } => writeln!(
            out,
            "<circle cx=\"{x:.2}\" cy=\"{y:.2}\" r=\"{radius}\" fill=\"{}\"{}/>",
            fill.hex(),
            edge(*stroke)
        ),
        Shape::Words { at: (x, y), text, size, bold, ink, anchor } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let weight = if *bold { " font-weight=\"600\"" } else { "" };
            writeln!(
                out,
                "<text x=\"{x:.2}\" y=\"{y:.2}\" font-size=\"{size}\" fill=\"{}\" text-anchor=\"{anchor}\"{weight}>{}</text>",
                ink.hex(),
                escaped(text)
            )
        }
    }
}

fn places(points: &[(f32, f32)]) -> String {
    points.iter().map(|(x, y)| format!("{x:.2},{y:.2}")).collect::<Vec<_>>().join(" ")
}

fn edge(stroke: Option<(crate::drawing::Ink, f32)>) -> String {
    stroke.map(|(ink, width)| format!(" stroke=\"{}\" stroke-width=\"{width}\"", ink.hex())).unwrap_or_default()
}
