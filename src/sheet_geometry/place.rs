//! Places and rectangles on a page, in millimetres from its top left, x to the right, y down.

/// A place on a page, or a distance, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Place {
    /// To the right.
    pub x_mm: f64,
    /// Down.
    pub y_mm: f64,
}

/// Shorthand for a [`Place`].
pub const fn at(x_mm: f64, y_mm: f64) -> Place {
    Place { x_mm, y_mm }
}

/// A rectangle along the axes, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Left.
    pub left_mm: f64,
    /// Top.
    pub top_mm: f64,
    /// Right.
    pub right_mm: f64,
    /// Bottom.
    pub bottom_mm: f64,
}

impl Frame {
    /// The frame between two corners.
    pub const fn new(left_mm: f64, top_mm: f64, right_mm: f64, bottom_mm: f64) -> Self {
        Self { left_mm, top_mm, right_mm, bottom_mm }
    }

    /// How wide.
    pub fn width_mm(&self) -> f64 {
        self.right_mm - self.left_mm
    }

    /// How high.
    pub fn height_mm(&self) -> f64 {
        self.bottom_mm - self.top_mm
    }

    /// The two have more than an edge in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left_mm < other.right_mm
            && other.left_mm < self.right_mm
            && self.top_mm < other.bottom_mm
            && other.top_mm < self.bottom_mm
    }

    /// `other` lies in it, edges included.
    pub fn holds(&self, other: &Self) -> bool {
        self.left_mm <= other.left_mm
            && self.top_mm <= other.top_mm
            && other.right_mm <= self.right_mm
            && other.bottom_mm <= self.bottom_mm
    }

    /// The four corners, clockwise from the top left.
    pub fn corners(&self) -> Vec<Place> {
        vec![
            at(self.left_mm, self.top_mm),
            at(self.right_mm, self.top_mm),
            at(self.right_mm, self.bottom_mm),
            at(self.left_mm, self.bottom_mm),
        ]
    }
}
