//! Pixels: a picture as it came, and its grey copies.

/// A picture in sRGB, upright or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    width: usize,
    height: usize,
    rgb: Vec<u8>,
}

impl Picture {
    /// A picture of `width` × `height` pixels, row by row from the top left, three bytes each. `None` when the number of bytes is
    /// another, or there are none.
    pub fn new(width: usize, height: usize, rgb: Vec<u8>) -> Option<Self> {
        let bytes = width.checked_mul(height)?.checked_mul(3)?;
        (bytes > 0 && bytes == rgb.len()).then_some(Self { width, height, rgb })
    }

    /// A picture whose bytes are known to be as many as that.
    pub(super) fn of_bytes(width: usize, height: usize, rgb: Vec<u8>) -> Self {
        debug_assert_eq!(width * height * 3, rgb.len());
        Self { width, height, rgb }
    }

    /// A smaller copy with this long side, each pixel the mean of those under it; a smaller picture stays as it is.
    #[must_use]
    pub fn shrunk(&self, long_side: usize) -> Self {
        if self.long_side() <= long_side.max(1) {
            return self.clone();
        }
        let step = self.long_side() as f64 / long_side.max(1) as f64;
        let size = |side: usize| ((side as f64 / step) as usize).max(1);
        let (width, height) = (size(self.width), size(self.height));
        let edge = |number: usize, most: usize| ((number as f64 * step) as usize).min(most);
        let mut rgb = Vec::with_capacity(width * height * 3);
        for row in 0..height {
            let (top, bottom) = (edge(row, self.height - 1), edge(row + 1, self.height));
            for column in 0..width {
                let (left, right) = (edge(column, self.width - 1), edge(column + 1, self.width));
                let (mut sum, mut count) = ([0_u32; 3], 0);
                for y in top..bottom.max(top + 1) {
                    for x in left..right.max(left + 1) {
                        let at = (y * self.width + x) * 3;
                        for (sum, &value) in sum.iter_mut().zip(&self.rgb[at..at + 3]) {
                            *sum += u32::from(value);
                        }
                        count += 1;
                    }
                }
                rgb.extend(sum.map(|sum| (sum / count) as u8));
            }
        }
        Self::of_bytes(width, height, rgb)
    }

    /// Across, in pixels.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Down, in pixels.
    pub fn height(&self) -> usize {
        self.height
    }

    /// Its bytes, row by row, red, green and blue in turn.
    pub fn rgb(&self) -> &[u8] {
        &self.rgb
    }

    /// The longer side, in pixels.
    pub fn long_side(&self) -> usize {
        self.width.max(self.height)
    }

    /// Left and right exchanged, as some cameras save their own picture.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        let mut rgb = Vec::with_capacity(self.rgb.len());
        for row in self.rgb.chunks_exact(self.width * 3) {
            rgb.extend(row.chunks_exact(3).rev().flatten());
        }
        Self { rgb, ..*self }
    }

    /// How light each pixel is (ITU-R BT.601, on the values as they are stored).
    pub(super) fn grey(&self) -> Grey {
        let light = |pixel: &[u8]| {
            let [red, green, blue] = [pixel[0], pixel[1], pixel[2]].map(u32::from);
            ((red * 77 + green * 150 + blue * 29 + 128) >> 8) as u8
        };
        Grey { width: self.width, height: self.height, values: self.rgb.chunks_exact(3).map(light).collect() }
    }
}

/// A picture without colour.
#[derive(Debug, Clone)]
pub(super) struct Grey {
    pub(super) width: usize,
    pub(super) height: usize,
    /// Row by row, 0 black to 255 white.
    pub(super) values: Vec<u8>,
}

impl Grey {
    /// The mean of the pixels under each pixel of a smaller copy with this long side; a smaller picture stays as it is. Also
    /// how many pixels of this one lie in one of the copy, along each side.
    pub(super) fn shrunk(&self, long_side: usize) -> (Self, f64) {
        let step = self.width.max(self.height) as f64 / long_side as f64;
        if step <= 1.0 {
            return (self.clone(), 1.0);
        }
        let width = ((self.width as f64 / step) as usize).max(1);
        let height = ((self.height as f64 / step) as usize).max(1);
        let edge = |number: usize, most: usize| ((number as f64 * step).round() as usize).min(most);
        let mut values = Vec::with_capacity(width * height);
        let mut sums = vec![0_u32; width];
        for row in 0..height {
            sums.fill(0);
            let (top, bottom) =
                (edge(row, self.height - 1), edge(row + 1, self.height).max(edge(row, self.height - 1) + 1));
            for source in self.values[top * self.width..bottom * self.width].chunks_exact(self.width) {
                for (column, sum) in sums.iter_mut().enumerate() {
                    let (left, right) = (edge(column, self.width - 1), edge(column + 1, self.width));
                    *sum += source[left..right.max(left + 1)].iter().map(|&value| u32::from(value)).sum::<u32>();
                }
            }
            for (column, sum) in sums.iter().enumerate() {
                let (left, right) = (edge(column, self.width - 1), edge(column + 1, self.width));
                let count = ((right.max(left + 1) - left) * (bottom - top)) as u32;
                values.push((sum / count) as u8);
            }
        }
        (Self { width, height, values }, step)
    }

    /// The value at a place between pixels (the middle of the first is 0, 0); outside, that of the nearest edge.
    pub(super) fn at(&self, x: f64, y: f64) -> f32 {
        let x = x.clamp(0.0, (self.width - 1) as f64);
        let y = y.clamp(0.0, (self.height - 1) as f64);
        let (left, top) = (x as usize, y as usize);
        let (right, bottom) = ((left + 1).min(self.width - 1), (top + 1).min(self.height - 1));
        let (across, down) = ((x - left as f64) as f32, (y - top as f64) as f32);
        let value = |row: usize, column: usize| f32::from(self.values[row * self.width + column]);
        let upper = value(top, left) * (1.0 - across) + value(top, right) * across;
        let lower = value(bottom, left) * (1.0 - across) + value(bottom, right) * across;
        upper * (1.0 - down) + lower * down
    }
}
