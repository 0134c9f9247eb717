//! A chart as lines, shapes and words in points from its top left corner: what both writers draw.

/// What a mark is; each writer has a colour for it, and each is told apart by shape, weight or dash as well.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Ink {
    #[default]
    Text,
    Quiet,
    /// Grid lines and rules.
    Faint,
    /// A ground behind marks.
    Ground,
    Paper,
    Accent,
    AccentSoft,
    Planned,
    Met,
    Alarm,
}

impl Ink {
    /// Red, green, blue. Chosen to differ in lightness too, and dark enough to read in grey.
    pub(crate) fn rgb(self) -> [u8; 3] {
        match self {
            Self::Text => [0x1b, 0x1f, 0x24],
            Self::Quiet => [0x4d, 0x55, 0x5e],
            Self::Faint => [0xd8, 0xd5, 0xcd],
            Self::Ground => [0xf2, 0xf0, 0xeb],
            Self::Paper => [0xff, 0xff, 0xff],
            Self::Accent => [0x0a, 0x6a, 0x92],
            Self::AccentSoft => [0xc4, 0xdd, 0xe8],
            Self::Planned => [0x7d, 0x77, 0x6a],
            Self::Met => [0x1f, 0x66, 0x46],
            Self::Alarm => [0xa3, 0x34, 0x12],
        }
    }

    pub(crate) fn hex(self) -> String {
        let [r, g, b] = self.rgb();
        format!("#{r:02x}{g:02x}{b:02x}")
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) enum Dash {
    #[default]
    Solid,
    Dashed,
    Dotted,
}

impl Dash {
    pub(crate) fn pattern(self) -> Option<[f32; 2]> {
        match self {
            Self::Solid => None,
            Self::Dashed => Some([4.0, 2.5]),
            Self::Dotted => Some([1.0, 2.2]),
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) enum Anchor {
    #[default]
    Start,
    Middle,
    End,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Shape {
    /// Through the points in turn.
    Line {
        points: Vec<(f32, f32)>,
        ink: Ink,
        width: f32,
        dash: Dash,
    },
    /// A closed outline.
    Area {
        points: Vec<(f32, f32)>,
        fill: Ink,
        stroke: Option<(Ink, f32)>,
    },
    Circle {
        centre: (f32, f32),
        radius: f32,
        fill: Ink,
        stroke: Option<(Ink, f32)>,
    },
    /// `at` is on the base line.
    Words {
        at: (f32, f32),
        text: String,
        size: f32,
        bold: bool,
        ink: Ink,
        anchor: Anchor,
    },
}

/// A drawing of a size.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Drawing {
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) shapes: Vec<Shape>,
}

impl Drawing {
    pub(crate) fn new(width: f32, height: f32) -> Self {
        Self { width, height, shapes: vec![] }
    }

    pub(crate) fn line(&mut self, from: (f32, f32), to: (f32, f32), ink: Ink, width: f32, dash: Dash) {
        self.shapes.push(Shape::Line { points: vec![from, to], ink, width, dash });
    }

    pub(crate) fn path(&mut self, points: Vec<(f32, f32)>, ink: Ink, width: f32, dash: Dash) {
        if points.len() > 1 {
            self.shapes.push(Shape::Line { points, ink, width, dash });
        }
    }

    pub(crate) fn rect(&mut self, (x, y): (f32, f32), (w, h): (f32, f32), fill: Ink, stroke: Option<(Ink, f32)>) {
        let points = vec![(x, y), (x + w, y), (x + w, y + h), (x, y + h)];
        self.shapes.push(Shape::Area { points, fill, stroke });
    }

    pub(crate) fn diamond(&mut self, (x, y): (f32, f32), r: f32, fill: Ink, stroke: Option<(Ink, f32)>) {
        let points = vec![(x, y - r), (x + r, y), (x, y + r), (x - r, y)];
        self.shapes.push(Shape::Area { points, fill, stroke });
    }

    pub(crate) fn circle(&mut self, centre: (f32, f32), radius: f32, fill: Ink, stroke: Option<(Ink, f32)>) {
        self.shapes.push(Shape::Circle { centre, radius, fill, stroke });
    }

    /// Blank paper behind words that begin at `at`, so that lines do not run through them.
    pub(crate) fn ground(&mut self, at: (f32, f32), width: f32, size: f32) {
        self.rect((at.0 - 1.0, at.1 - size * 0.85), (width + 2.0, size * 1.15), Ink::Paper, None);
    }

    pub(crate) fn words(&mut self, at: (f32, f32), text: &str, style: (f32, bool, Ink), anchor: Anchor) {
        let (size, bold, ink) = style;
        if !text.is_empty() {
            self.shapes.push(Shape::Words { at, text: text.to_owned(), size, bold, ink, anchor });
        }
    }
}

impl Shape {
    /// The part of it that lies between `offset` and `offset + height`, moved up by `offset`: lines are cut,
    /// other shapes are kept whole where their middle is.
    pub(crate) fn within(&self, offset: f32, height: f32) -> Option<Self> {
        let inside = |y: f32| y >= offset && y < offset + height;
        let up = |points: &[(f32, f32)]| points.iter().map(|(x, y)| (*x, y - offset)).collect::<Vec<_>>();
        let middle = |points: &[(f32, f32)]| points.iter().map(|(_, y)| *y).sum::<f32>() / points.len().max(1) as f32;
        match self {
            Self::Line { points, ink, width, dash } => {
                let cut = match points.as_slice() {
                    [a, b] if (a.0 - b.0).abs() < 0.01 && (a.1 - b.1).abs() > 0.01 => {
                        let clamp = |y: f32| y.clamp(offset, offset + height);
                        let (from, to) = (clamp(a.1), clamp(b.1));
                        if (from - to).abs() < 0.01 {
                            return None;
                        }
                        vec![(a.0, from), (b.0, to)]
                    }
                    _ if inside(middle(points)) => points.clone(),
                    _ => return None,
                };
                Some(Self::Line { points: up(&cut), ink: *ink, width: *width, dash: *dash })
            }
            Self::Area { points, fill, stroke } => {
                inside(middle(points)).then(|| Self::Area { points: up(points), fill: *fill, stroke: *stroke })
            }
            Self::Circle { centre, radius, fill, stroke } => inside(centre.1).then_some(Self::Circle {
                centre: (centre.0, centre.1 - offset),
                radius: *radius,
                fill: *fill,
                stroke: *stroke,
            }),
            Self::Words { at, size, .. } if inside(at.1 - size * 0.35) => {
                let mut moved = self.clone();
                if let Self::Words { at, .. } = &mut moved {
                    at.1 -= offset;
                }
                Some(moved)
            }
            Self::Words { .. } => None,
        }
    }
}
