//! Pictures put together by their places: some scanners cut a page into strips.

use lopdf::Object;

use super::{MOST_PIXELS, PictureFault};
use crate::reading::Picture;

/// A change of place: x' = a·x + c·y + e, y' = b·x + d·y + f.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Matrix([f64; 6]);

/// A picture over the unit square of its matrix, its first row at the top.
pub(super) struct Placed {
    pub(super) picture: Picture,
    pub(super) matrix: Matrix,
}

impl Matrix {
    /// No change.
    pub(super) const STILL: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// Six numbers; `None` for anything else.
    pub(super) fn of(numbers: &[Object]) -> Option<Self> {
        let numbers: Vec<f64> = numbers.iter().map(|it| it.as_float().ok().map(f64::from)).collect::<Option<_>>()?;
        let numbers: [f64; 6] = numbers.try_into().ok()?;
        numbers.iter().all(|it| it.is_finite()).then_some(Self(numbers))
    }

    /// This change, and then `other`.
    #[expect(clippy::many_single_char_names, reason = "the letters of the formula")]
    pub(super) fn then(self, other: Self) -> Self {
        let ([a, b, c, d, e, f], [g, h, i, j, k, l]) = (self.0, other.0);
        Self([a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l])
    }

    /// How large the unit square becomes.
    pub(super) fn area(&self) -> f64 {
        let [a, b, c, d, ..] = self.0;
        (a * d - b * c).abs()
    }

    fn is_upright(&self) -> bool {
        let [a, b, c, d, ..] = self.0;
        a > 0.0 && d > 0.0 && b.abs() < a * 1e-3 && c.abs() < d * 1e-3
    }

    #[expect(clippy::many_single_char_names, reason = "the letters of the formula")]
    fn place(&self, x: f64, y: f64) -> (f64, f64) {
        let [a, b, c, d, e, f] = self.0;
        (a * x + c * y + e, b * x + d * y + f)
    }

    /// The place in the unit square that comes to `x`, `y`.
    #[expect(clippy::many_single_char_names, reason = "the letters of the formula")]
    fn back(&self, x: f64, y: f64) -> (f64, f64) {
        let [a, b, c, d, e, f] = self.0;
        let whole = a * d - b * c;
        (((x - e) * d - (y - f) * c) / whole, ((y - f) * a - (x - e) * b) / whole)
    }

    /// Left, right, lower and upper edge of what the unit square becomes.
    fn bounds(&self) -> (f64, f64, f64, f64) {
        let corners = [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)].map(|(x, y)| self.place(x, y));
        corners.iter().fold((f64::MAX, f64::MIN, f64::MAX, f64::MIN), |(left, right, low, high), &(x, y)| {
            (left.min(x), right.max(x), low.min(y), high.max(y))
        })
    }
}

/// One picture of all. A single upright one is taken as it is.
pub(super) fn composed(mut placed: Vec<Placed>) -> Result<Picture, PictureFault> {
    if placed.len() == 1 && placed[0].matrix.is_upright() {
        return placed.pop().map(|it| it.picture).ok_or(PictureFault::EmptyPage);
    }
    let all = placed.iter().map(|it| it.matrix.bounds());
    let (left, right, low, high) = all.fold((f64::MAX, f64::MIN, f64::MAX, f64::MIN), |all, one| {
        (all.0.min(one.0), all.1.max(one.1), all.2.min(one.2), all.3.max(one.3))
    });
    let pixels: f64 = placed.iter().map(|it| (it.picture.width() * it.picture.height()) as f64).sum();
    let area: f64 = placed.iter().map(|it| it.matrix.area()).sum();
    let per_unit = (pixels / area).sqrt();
    let (width, height) = (((right - left) * per_unit).round(), ((high - low) * per_unit).round());
    if !(width >= 1.0 && height >= 1.0) {
        return Err(PictureFault::Damaged);
    }
    if width * height > MOST_PIXELS as f64 {
        return Err(PictureFault::TooLarge);
    }
    let (width, height) = (width as usize, height as usize);
    let mut rgb = vec![255_u8; width * height * 3];
    for it in &placed {
        let (from_x, to_x, low_y, high_y) = it.matrix.bounds();
        let step = |value: f64, most: usize| (value * per_unit).clamp(0.0, most as f64) as usize;
        let columns = step(from_x - left, width)..(step(to_x - left, width) + 1).min(width);
        let rows = step(high - high_y, height)..(step(high - low_y, height) + 1).min(height);
        for row in rows {
            for column in columns.clone() {
                let (x, y) = (left + (column as f64 + 0.5) / per_unit, high - (row as f64 + 0.5) / per_unit);
                let (across, up) = it.matrix.back(x, y);
                if !(0.0..1.0).contains(&across) || !(0.0..1.0).contains(&up) {
                    continue;
                }
                let source = (
                    (across * it.picture.width() as f64) as usize,
                    ((1.0 - up) * it.picture.height() as f64).min(it.picture.height() as f64 - 1.0) as usize,
                );
                let from = (source.1 * it.picture.width() + source.0) * 3;
                let to = (row * width + column) * 3;
                rgb[to..to + 3].copy_from_slice(&it.picture.rgb()[from..from + 3]);
            }
        }
    }
    Picture::new(width, height, rgb).ok_or(PictureFault::Damaged)
}
