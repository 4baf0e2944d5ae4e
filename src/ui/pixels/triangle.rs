//! Which pixels lie in a triangle (Pineda, 1988): those whose middles do, and each in one only of two triangles that touch.

/// So many bits of a place lie below the pixel, as in graphics cards.
const SUBPIXEL_BITS: u32 = 8;

/// A pixel, in the parts that places are told in.
pub const ONE: i64 = 1 << SUBPIXEL_BITS;

/// A place in parts of a pixel: across and down.
pub type Place = [i64; 2];

/// Pixels: from the left and the top up to the right and the bottom, which are not in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PixelRect {
    /// The first column.
    pub left: i64,
    /// The first row.
    pub top: i64,
    /// The column after the last.
    pub right: i64,
    /// The row after the last.
    pub bottom: i64,
}

impl PixelRect {
    /// The pixels that are in both.
    #[must_use]
    pub fn intersect(self, other: Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    /// The smallest that holds both.
    #[must_use]
    pub fn together(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// There is no pixel in it.
    pub fn is_empty(self) -> bool {
        self.left >= self.right || self.top >= self.bottom
    }

    /// How many columns it has.
    pub fn width(self) -> i64 {
        self.right - self.left
    }

    /// How many rows it has.
    pub fn height(self) -> i64 {
        self.bottom - self.top
    }

    /// The pixels whose middles may lie in a triangle.
    pub fn around(corners: [Place; 3]) -> Self {
        let of = |axis: usize| corners.map(|corner| corner[axis]);
        let from = |axis| (of(axis).into_iter().fold(i64::MAX, i64::min) + ONE / 2 - 1) >> SUBPIXEL_BITS;
        let to = |axis| ((of(axis).into_iter().fold(i64::MIN, i64::max) - ONE / 2) >> SUBPIXEL_BITS) + 1;
        Self { left: from(0), top: from(1), right: to(0), bottom: to(1) }
    }
}

/// An edge of a triangle whose inside lies at its right, seen along it.
#[derive(Debug, Clone, Copy)]
pub struct Edge {
    from: Place,
    along: Place,
    /// What lies on the edge itself belongs to the triangle whose top or left edge it is, and to no other.
    least: i64,
}

impl Edge {
    /// The edge between two corners.
    pub fn of(from: Place, to: Place) -> Self {
        let along = [to[0] - from[0], to[1] - from[1]];
        let takes_edge = along[1] < 0 || (along[1] == 0 && along[0] > 0);
        Self { from, along, least: i64::from(!takes_edge) }
    }

    /// Twice the area of the triangle of the edge and `place`, in parts of a pixel; negative outside.
    pub fn at(&self, place: Place) -> i64 {
        self.along[0] * (place[1] - self.from[1]) - self.along[1] * (place[0] - self.from[0])
    }

    /// How much that grows from one pixel to the next in a row.
    pub fn by_pixel(&self) -> i64 {
        -self.along[1] * ONE
    }

    /// A place with this area lies inside.
    pub fn takes(&self, area: i64) -> bool {
        area >= self.least
    }
}

/// Which pixels of a row of `length` lie inside all edges, from the first to the one after the last; `areas` are those of the
/// middle of its first pixel.
pub fn ends_of_row(edges: &[Edge; 3], areas: [i64; 3], length: i64) -> (i64, i64) {
    let (mut from, mut to) = (0, length);
    for (edge, area) in edges.iter().zip(areas) {
        let (step, lacking) = (edge.by_pixel(), edge.least - area);
        match step {
            0 if lacking > 0 => to = 0,
            0 => {}
            1.. => from = from.max(-((-lacking).div_euclid(step))),
            _ => to = to.min((-lacking).div_euclid(-step) + 1),
        }
    }
    (from.max(0), to)
}
