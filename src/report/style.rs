//! The type scale, the margins and the paper sizes: the few measures that everything on paper keeps to.

use crate::model::Colour;
use crate::report::grid::Grid;
use crate::report::measure::{MM_PER_POINT, OWN_HYPHEN, SOFT_HYPHEN, printable, width_mm, wrapped};
use crate::report::page::{Anchor, GoesOn, Item, Page, Place, Text, Weight, at};
use crate::report::theme::PRINT;
pub use crate::sheet_geometry::Paper;
pub(super) use crate::sheet_geometry::{PAGE_HEIGHT_MM, PAGE_WIDTH_MM};

/// Left and right of everything.
pub(super) const SIDE_MM: f64 = Grid::LANDSCAPE.left_mm;

/// Left edge of the text.
pub(super) const LEFT_MM: f64 = Grid::LANDSCAPE.left_mm;

/// Right edge of the text.
pub(super) const RIGHT_MM: f64 = Grid::LANDSCAPE.right_mm;

/// Where the footer's line lies; content ends above it.
pub(super) const FOOT_MM: f64 = Grid::LANDSCAPE.foot_mm;

/// The thin lines of sheets and tables.
pub(super) const HAIRLINE_MM: f64 = 0.2;

impl Paper {
    /// Pages laid out on A4, brought to this paper.
    pub(super) fn fit(self, pages: Vec<Page>) -> Vec<Page> {
        match self {
            Self::A4 => pages,
            Self::A3 => pages.iter().map(|page| self.enlarged(page)).collect(),
        }
    }
}

impl Paper {
    /// One page brought to this paper, whose sides are whole millimetres: some printers call anything else a size of its own.
    fn enlarged(self, page: &Page) -> Page {
        let page = page.scaled(self.scale());
        Page { width_mm: page.width_mm.round(), height_mm: page.height_mm.round(), ..page }
    }
}

/// A paragraph whose last word would stand alone is set this much narrower.
const NARROWER: f64 = 0.92;

/// How words look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Style {
    pub(super) size_pt: f64,
    pub(super) weight: Weight,
    pub(super) colour: Colour,
}

impl Style {
    /// Notes and labels.
    pub(super) const SMALL: Self = Self::regular(8.5, PRINT.ink);
    /// Notes that may be passed over.
    pub(super) const FAINT: Self = Self::regular(8.5, PRINT.faint_ink);
    /// For reading.
    pub(super) const BODY: Self = Self::regular(10.0, PRINT.ink);
    /// Names in a figure or table.
    pub(super) const NAME: Self = Self::semi_bold(10.0);
    /// What is typed over letter by letter.
    pub(super) const TYPED_OVER: Self = Self { size_pt: 11.0, weight: Weight::Typewriter, colour: PRINT.ink };
    /// The line under a title.
    pub(super) const LEAD: Self = Self::regular(12.0, PRINT.ink);
    /// Heads of sections.
    pub(super) const HEAD: Self = Self::semi_bold(12.0);
    /// Titles of pages.
    pub(super) const TITLE: Self = Self::semi_bold(16.0);
    /// The line under the title of the whole.
    pub(super) const TITLE_LIGHT: Self = Self::regular(16.0, PRINT.ink);
    /// What a poster says.
    pub(super) const POSTER: Self = Self::semi_bold(20.0);
    /// The title of the whole.
    pub(super) const DISPLAY: Self = Self::semi_bold(26.0);

    pub(super) const fn regular(size_pt: f64, colour: Colour) -> Self {
        Self { size_pt, weight: Weight::Regular, colour }
    }

    pub(super) const fn semi_bold(size_pt: f64) -> Self {
        Self { size_pt, weight: Weight::SemiBold, colour: PRINT.ink }
    }

    /// The width of `words` in this style, in millimetres.
    pub(super) fn width_mm(self, words: &str) -> f64 {
        width_mm(words, self.size_pt, self.weight)
    }

    /// From one baseline to the next, in millimetres; titles are set closer.
    pub(super) fn leading_mm(self) -> f64 {
        self.size_pt * MM_PER_POINT * if self.size_pt > 14.0 { 1.2 } else { 1.4 }
    }

    /// From the top of a line's room to its baseline, in millimetres.
    pub(super) fn baseline_mm(self) -> f64 {
        self.size_pt * MM_PER_POINT * if self.size_pt > 14.0 { 0.95 } else { 1.05 }
    }

    /// This style, or the smallest of its weight where `words` would not fit on one line of `room_mm`.
    pub(super) fn or_small(self, words: &str, room_mm: f64) -> Self {
        if self.width_mm(words) <= room_mm { self } else { Self { size_pt: Self::SMALL.size_pt, ..self } }
    }

    /// At the size at which `words` take one line of `room_mm`; as it is where that would be less than `least_pt`.
    #[must_use]
    pub(super) fn on_one_line(self, words: &str, room_mm: f64, least_pt: f64) -> Self {
        let fitting_pt = self.size_pt * room_mm / self.width_mm(words).max(room_mm);
        let size_pt = (fitting_pt * 10.0).floor() / 10.0;
        if size_pt < least_pt { self } else { Self { size_pt, ..self } }
    }

    /// The same size and weight in another colour.
    #[must_use]
    pub(super) fn coloured(self, colour: Colour) -> Self {
        Self { colour, ..self }
    }

    /// `words` in lines no wider than `room_mm`; see [`wrapped`].
    pub(super) fn lines(self, words: &str, room_mm: f64, most_lines: usize) -> Vec<String> {
        wrapped(words, (self.size_pt, self.weight), room_mm, most_lines)
    }

    /// `words` in lines no wider than `room_mm`; somewhat narrower where a word would else stand alone on the last one.
    pub(super) fn paragraph_lines(self, words: &str, room_mm: f64) -> Vec<String> {
        let lines = self.lines(words, room_mm, usize::MAX);
        let is_widow = |lines: &[String]| lines.len() > 1 && lines.last().is_some_and(|last| !last.contains(' '));
        if !is_widow(&lines) {
            return lines;
        }
        let narrower = self.lines(words, room_mm * NARROWER, usize::MAX);
        if narrower.len() == lines.len() && !is_widow(&narrower) { narrower } else { lines }
    }

    /// `words` on one line no wider than `room_mm`; see [`crate::report::measure::shortened`].
    pub(super) fn shortened(self, words: &str, room_mm: f64) -> String {
        crate::report::measure::shortened(words, self.size_pt, self.weight, room_mm)
    }
}

impl Page {
    /// An empty A4 page, landscape.
    pub(super) fn landscape() -> Self {
        Self::new(PAGE_WIDTH_MM, PAGE_HEIGHT_MM)
    }

    /// Writes one line with its baseline at `place`; where it ends with [`SOFT_HYPHEN`] or [`OWN_HYPHEN`], its last word goes on in the next.
    pub(super) fn write(&mut self, style: Style, place: Place, anchor: Anchor, words: &str) {
        let goes_on = match words.chars().last() {
            Some(SOFT_HYPHEN) => GoesOn::AtAddedHyphen,
            Some(OWN_HYPHEN) => GoesOn::AtOwnHyphen,
            _ => GoesOn::No,
        };
        let mut words = printable(words.trim_end_matches([SOFT_HYPHEN, OWN_HYPHEN]));
        if goes_on == GoesOn::AtAddedHyphen {
            words.push('-');
        }
        if !words.is_empty() {
            let Style { size_pt, weight, colour } = style;
            self.items.push(Item::Text(Text { place, size_pt, weight, colour, anchor, words, goes_on }));
        }
    }

    /// Writes lines under each other, each with the same end at `place` or under it.
    pub(super) fn write_anchored(&mut self, style: Style, place: Place, anchor: Anchor, lines: &[String]) {
        for (number, line) in lines.iter().enumerate() {
            let baseline_mm = place.y_mm + number as f64 * style.leading_mm();
            self.write(style, at(place.x_mm, baseline_mm), anchor, line);
        }
    }

    /// Writes lines under each other from the baseline at `place`; gives the baseline after the last.
    pub(super) fn write_lines(&mut self, style: Style, place: Place, lines: &[String]) -> f64 {
        let mut baseline_mm = place.y_mm;
        for line in lines {
            self.write(style, at(place.x_mm, baseline_mm), Anchor::Start, line);
            baseline_mm += style.leading_mm();
        }
        baseline_mm
    }
}

/// `colour` brought towards `other`: 0 leaves it, 1 is the other.
pub(super) fn towards(colour: Colour, other: Colour, part: f64) -> Colour {
    let mix = |place: usize| {
        let (from, to) = (f64::from(colour.rgb[place]), f64::from(other.rgb[place]));
        (from + (to - from) * part).round() as u8
    };
    Colour { rgb: [mix(0), mix(1), mix(2)] }
}
