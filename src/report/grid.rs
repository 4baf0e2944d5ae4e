//! The measures of a page: paper, margins, and columns that everything on it keeps to.

use crate::report::page::{Frame, Page};

/// The measures of one page, in millimetres from its top left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
#[expect(clippy::struct_field_names, reason = "the unit stands in the name")]
pub(super) struct Grid {
    pub(super) width_mm: f64,
    pub(super) height_mm: f64,
    /// Left edge of everything.
    pub(super) left_mm: f64,
    /// Right edge of everything.
    pub(super) right_mm: f64,
    /// Top edge of everything.
    pub(super) top_mm: f64,
    /// Where the line over the foot lies; content ends above it.
    pub(super) foot_mm: f64,
}

impl Grid {
    /// A4 on its side: for whatever runs along a timeline.
    pub(super) const LANDSCAPE: Self = Self::of(297.0, 210.0, 20.0, 16.0);
    /// A4 upright: for reading.
    pub(super) const PORTRAIT: Self = Self::of(210.0, 297.0, 22.0, 22.0);
    const fn of(width_mm: f64, height_mm: f64, side_mm: f64, top_mm: f64) -> Self {
        let right_mm = width_mm - side_mm;
        Self { width_mm, height_mm, left_mm: side_mm, right_mm, top_mm, foot_mm: height_mm - 17.0 }
    }

    /// The measures of a page, by the way it lies.
    pub(super) fn of_page(page: &Page) -> Self {
        if page.width_mm > page.height_mm { Self::LANDSCAPE } else { Self::PORTRAIT }
    }

    /// An empty page of this size.
    pub(super) fn page(&self) -> Page {
        Page::new(self.width_mm, self.height_mm)
    }

    /// From margin to margin.
    pub(super) fn text_mm(&self) -> f64 {
        self.right_mm - self.left_mm
    }

    /// From margin to margin and from the top to above the foot.
    pub(super) fn body(&self) -> Frame {
        Frame::new(self.left_mm, self.top_mm, self.right_mm, self.foot_mm - 3.0)
    }
}

impl Frame {
    /// The `place`-th (from 0) of `count` equal columns with `gutter_mm` between them.
    pub(super) fn column(&self, place: usize, count: usize, gutter_mm: f64) -> Self {
        let width_mm = (self.width_mm() + gutter_mm) / count.max(1) as f64 - gutter_mm;
        let left_mm = self.left_mm + place as f64 * (width_mm + gutter_mm);
        Self { left_mm, right_mm: left_mm + width_mm, ..*self }
    }

    /// Equal fields for `count` figures, at most eight: as few rows as leave them wide enough to be read, left to right, then down.
    /// There may be one more than asked for.
    pub(super) fn fields(&self, count: usize, gutter_mm: f64) -> Vec<Self> {
        let (columns, rows) = match count {
            1 => (1, 1),
            2 => (2, 1),
            3 | 4 => (2, 2),
            5 | 6 => (3, 2),
            _ => (4, 2),
        };
        let height_mm = self.height_mm() / rows as f64;
        let field = |place: usize| {
            let top_mm = self.top_mm + (place / columns) as f64 * height_mm;
            Self { top_mm, bottom_mm: top_mm + height_mm, ..self.column(place % columns, columns, gutter_mm) }
        };
        (0..columns * rows).map(field).collect()
    }

    /// The frame from `top_mm` down.
    pub(super) fn below(&self, top_mm: f64) -> Self {
        Self { top_mm, ..*self }
    }
}
