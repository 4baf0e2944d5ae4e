//! Neutral pages in millimetres: what is printed, and what the window's preview paints. No notion of PDF here.
//!
//! Origin top left, x to the right, y down. Items are painted in order, later over earlier; texts stand in the order in
//! which they are read.

use std::sync::Arc;

use crate::model::{Colour, Language};
use crate::report::role::Part;
pub use crate::sheet_geometry::{Frame, Place, at};

/// Pages with what belongs to all of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// What a reader of the file sees as its title.
    pub title: String,
    /// The language of its texts.
    pub language: Language,
    /// At least one page.
    pub pages: Vec<Page>,
}

impl Document {
    /// Somewhere a letter was written that cannot be printed; [`MISSING`] stands for it.
    pub fn lacks_letters(&self) -> bool {
        self.pages.iter().flat_map(Page::texts).any(|text| text.words.contains(MISSING))
    }
}

/// One page.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Width, in millimetres.
    pub width_mm: f64,
    /// Height, in millimetres.
    pub height_mm: f64,
    /// What stands on it.
    pub items: Vec<Item>,
    /// What its stretches of items are to someone who cannot see them, in reading order; see [`crate::report::role`].
    pub parts: Vec<Part>,
}

/// Something on a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// One line of text.
    Text(Text),
    /// A drawn line.
    Line(Line),
    /// A filled shape.
    Area(Area),
    /// A picture of dots.
    Picture(Picture),
}

/// One line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// On the baseline, at the end that [`Self::anchor`] says.
    pub place: Place,
    /// The size, in points.
    pub size_pt: f64,
    /// How heavy.
    pub weight: Weight,
    /// The colour.
    pub colour: Colour,
    /// Which end stands at [`Self::place`].
    pub anchor: Anchor,
    /// The words, without line breaks.
    pub words: String,
    /// How its last word goes on in the next text.
    pub goes_on: GoesOn,
}

/// How a line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum GoesOn {
    /// With a whole word.
    #[default]
    No,
    /// In the middle of a word, with a hyphen that is no part of it.
    AtAddedHyphen,
    /// In the middle of a word, after a hyphen or a dash of its own.
    AtOwnHyphen,
}

impl GoesOn {
    /// Its last word goes on.
    pub fn is_in_word(self) -> bool {
        self != Self::No
    }
}

/// The two weights of the one family, and the letters that are typed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Weight {
    /// For reading.
    #[default]
    Regular,
    /// For titles and names.
    SemiBold,
    /// For what is typed over letter by letter: each as wide as the other, and I, l, 1, O and 0 all different.
    Typewriter,
}

/// Which end of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Anchor {
    /// The left end.
    #[default]
    Start,
    /// The middle.
    Middle,
    /// The right end.
    End,
}

/// A drawn line.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// At least two places.
    pub points: Vec<Place>,
    /// How thick, in millimetres.
    pub width_mm: f64,
    /// The colour.
    pub colour: Colour,
    /// Lengths drawn and left open in turn, in millimetres; empty is a whole line.
    pub dash_mm: Vec<f64>,
}

/// A filled shape; its last point is joined to its first.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    /// At least three places.
    pub points: Vec<Place>,
    /// More shapes that are filled with the first as one, so that no hairline shows where two touch.
    pub more: Vec<Vec<Place>>,
    /// The colour.
    pub colour: Colour,
}

/// A picture of dots.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// The same for the same dots.
    pub name: String,
    /// Where it lies.
    pub frame: Frame,
    /// What is in it.
    pub dots: Arc<Dots>,
}

/// The dots of a picture.
#[derive(Debug, PartialEq)]
pub struct Dots {
    /// How many lie beside each other.
    pub width: usize,
    /// How many rows.
    pub height: usize,
    /// Red, green and blue of each, row by row.
    pub rgb: Vec<u8>,
}

impl Frame {
    /// The frame, filled.
    pub fn filled(&self, colour: Colour) -> Item {
        Item::Area(Area { points: self.corners(), more: Vec::new(), colour })
    }
}

impl Line {
    /// A whole, straight line.
    pub fn straight(from: Place, to: Place, width_mm: f64, colour: Colour) -> Item {
        Item::Line(Self { points: vec![from, to], width_mm, colour, dash_mm: Vec::new() })
    }
}

impl Page {
    /// An empty page.
    pub fn new(width_mm: f64, height_mm: f64) -> Self {
        Self { width_mm, height_mm, items: Vec::new(), parts: Vec::new() }
    }

    /// The same page on paper of another size, everything enlarged alike.
    #[must_use]
    pub fn scaled(&self, factor: f64) -> Self {
        let items = self.items.iter().map(|item| item.scaled(factor)).collect();
        let (width_mm, height_mm) = (self.width_mm * factor, self.height_mm * factor);
        Self { width_mm, height_mm, items, parts: self.parts.clone() }
    }

    /// Its texts, in reading order.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        self.items.iter().filter_map(|item| match item {
            Item::Text(text) => Some(text),
            Item::Line(_) | Item::Area(_) | Item::Picture(_) => None,
        })
    }
}

impl Item {
    fn scaled(&self, factor: f64) -> Self {
        let place = |place: &Place| at(place.x_mm * factor, place.y_mm * factor);
        match self {
            Self::Text(text) => {
                Self::Text(Text { place: place(&text.place), size_pt: text.size_pt * factor, ..text.clone() })
            }
            Self::Line(line) => Self::Line(Line {
                points: line.points.iter().map(place).collect(),
                width_mm: line.width_mm * factor,
                dash_mm: line.dash_mm.iter().map(|length| length * factor).collect(),
                colour: line.colour,
            }),
            Self::Area(area) => {
                let shape = |points: &Vec<Place>| points.iter().map(place).collect();
                Self::Area(Area {
                    points: shape(&area.points),
                    more: area.more.iter().map(shape).collect(),
                    colour: area.colour,
                })
            }
            Self::Picture(picture) => {
                let Frame { left_mm, top_mm, right_mm, bottom_mm } = picture.frame;
                let [left_mm, top_mm, right_mm, bottom_mm] =
                    [left_mm, top_mm, right_mm, bottom_mm].map(|side| side * factor);
                Self::Picture(Picture { frame: Frame { left_mm, top_mm, right_mm, bottom_mm }, ..picture.clone() })
            }
        }
    }
}

/// What stands for a letter that the font does not have.
pub const MISSING: char = '□';
