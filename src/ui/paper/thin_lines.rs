//! Many thin lines as one picture: a hundred lines of two hundred points are a million triangles in each frame, and one
//! picture that is painted as it is.

use egui::{Color32, ColorImage, Pos2, pos2};

/// A picture of lines of one colour, in pixels.
#[derive(Debug)]
pub struct ThinLines {
    size: [usize; 2],
    pixels: Vec<Pixel>,
    lines: u32,
}

#[derive(Debug, Clone, Copy)]
struct Pixel {
    /// How much of what is behind is still seen, 0–1.
    through: f32,
    /// The line that was drawn here last, and how much of the pixel it covers, 0–1.
    line: u32,
    cover: f32,
}

/// How lines are drawn.
#[derive(Debug, Clone, Copy)]
pub struct ThinPen {
    /// In pixels.
    pub width: f32,
    /// How much of its colour one line has, 0–1.
    pub opacity: f32,
}

impl ThinLines {
    /// An empty picture of this many pixels across and down.
    pub fn new(size: [usize; 2]) -> Self {
        let nothing = Pixel { through: 1.0, line: 0, cover: 0.0 };
        Self { size, pixels: vec![nothing; size[0] * size[1]], lines: 0 }
    }

    /// Draws a line through `points`, in pixels from the corner at the left above. Where a line crosses itself it is no
    /// darker; where two lines cross it is.
    pub fn add(&mut self, points: &[Pos2], pen: ThinPen) {
        self.lines += 1;
        for pair in points.windows(2) {
            self.add_piece(pair[0], pair[1], pen);
        }
    }

    fn add_piece(&mut self, begin: Pos2, end: Pos2, pen: ThinPen) {
        let along = end - begin;
        let is_steep = along.y.abs() > along.x.abs();
        // Down each column, or for steep pieces across each row, only the pixels near the piece are looked at.
        let turned = |pos: Pos2| if is_steep { pos2(pos.y, pos.x) } else { pos };
        let (from, to) = (turned(begin), turned(end));
        let half = pen.width / 2.0;
        let reach = half + 1.0;
        let slope = if to.x == from.x { 0.0 } else { (to.y - from.y) / (to.x - from.x) };
        let (first, last) = ((from.x.min(to.x) - reach).floor() as i64, (from.x.max(to.x) + reach).ceil() as i64);
        // A piece leans by half a right angle at most, so that its thickness across is at most so much more.
        let beside = reach * std::f32::consts::SQRT_2;
        for major in first..=last {
            let at = (major as f32 + 0.5).clamp(from.x.min(to.x), from.x.max(to.x));
            let middle = from.y + (at - from.x) * slope;
            for minor in (middle - beside).floor() as i64..=(middle + beside).floor() as i64 {
                let centre = turned(pos2(major as f32 + 0.5, minor as f32 + 0.5));
                let part = (centre - begin).dot(along) / along.length_sq().max(f32::MIN_POSITIVE);
                let distance = centre.distance(begin + along * part.clamp(0.0, 1.0));
                let cover = (half + 0.5 - distance).clamp(0.0, 1.0);
                let (column, row) = if is_steep { (minor, major) } else { (major, minor) };
                self.cover(column, row, cover, pen.opacity);
            }
        }
    }

    fn cover(&mut self, column: i64, row: i64, cover: f32, opacity: f32) {
        let (Ok(column), Ok(row)) = (usize::try_from(column), usize::try_from(row)) else { return };
        if column >= self.size[0] || row >= self.size[1] {
            return;
        }
        let pixel = &mut self.pixels[row * self.size[0] + column];
        let before = if pixel.line == self.lines { pixel.cover } else { 0.0 };
        if cover > before {
            pixel.through *= (1.0 - cover * opacity) / (1.0 - before * opacity).max(f32::MIN_POSITIVE);
            (pixel.line, pixel.cover) = (self.lines, cover);
        }
    }

    /// How much of a pixel is drawn over, 0–1.
    pub fn darkness(&self, column: usize, row: usize) -> f32 {
        1.0 - self.pixels[row * self.size[0] + column].through
    }

    /// The picture in white, to be painted in any colour.
    pub fn image(&self) -> ColorImage {
        let white = |pixel: &Pixel| Color32::from_white_alpha(((1.0 - pixel.through) * 255.0).round() as u8);
        ColorImage::new(self.size, self.pixels.iter().map(white).collect())
    }
}
