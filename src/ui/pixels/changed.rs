//! Which parts of a screen look otherwise than in the frame before: only those are filled again, and handed to the system.

use egui::Color32;

use super::fill::PlacedMesh;
use super::triangle::PixelRect;

/// A screen is looked at in squares of so many pixels.
pub const SQUARE: i64 = 64;

/// What lies in each square of a screen, as a number that is another when anything in it is.
#[derive(Debug, Default)]
pub struct Squares {
    size: [usize; 2],
    prints: Vec<u64>,
}

impl Squares {
    /// The parts of a screen of this size, filled with `paper` and `meshes` over it, that look otherwise than the last time. For each
    /// row of squares, from left to right.
    pub fn changed(&mut self, size: [usize; 2], paper: Color32, meshes: &[PlacedMesh<'_>]) -> Vec<Vec<PixelRect>> {
        let [width, height] = size.map(|side| side as i64);
        let (columns, rows) = ((width + SQUARE - 1) / SQUARE, (height + SQUARE - 1) / SQUARE);
        let mut prints = vec![u64::from(u32::from_le_bytes(paper.to_array())); (columns * rows) as usize];
        let screen = PixelRect { left: 0, top: 0, right: width, bottom: height };
        for placed in meshes {
            let clip = placed.clip.intersect(screen);
            if !clip.is_empty() {
                add_mesh(&mut prints, columns, placed, clip);
            }
        }
        let is_new = self.size != size || self.prints.len() != prints.len();
        let before = std::mem::replace(&mut self.prints, prints);
        self.size = size;
        let is_changed = |at: usize| is_new || before[at] != self.prints[at];
        let squares_of = |row: i64| {
            let mut runs: Vec<PixelRect> = Vec::new();
            for column in (0..columns).filter(|column| is_changed((row * columns + column) as usize)) {
                let square = square(column, row).intersect(screen);
                match runs.last_mut() {
                    Some(last) if last.right == square.left => last.right = square.right,
                    _ => runs.push(square),
                }
            }
            runs
        };
        (0..rows).map(squares_of).collect()
    }
}

fn square(column: i64, row: i64) -> PixelRect {
    let (left, top) = (column * SQUARE, row * SQUARE);
    PixelRect { left, top, right: left + SQUARE, bottom: top + SQUARE }
}

fn add_mesh(prints: &mut [u64], columns: i64, placed: &PlacedMesh<'_>, clip: PixelRect) {
    for places in placed.triangles() {
        let around = PixelRect::around(places.map(|place| placed.corners[place])).intersect(clip);
        if around.is_empty() {
            continue;
        }
        let mut print = placed.texture.changes;
        for place in places {
            let ([x, y], vertex) = (placed.corners[place], &placed.mesh.vertices[place]);
            let uv = u64::from(vertex.uv.x.to_bits()) << 32 | u64::from(vertex.uv.y.to_bits());
            let colour = u64::from(u32::from_le_bytes(vertex.color.to_array()));
            print = mixed(mixed(mixed(print, (x << 32) as u64 ^ y as u64), uv), colour);
        }
        for row in around.top / SQUARE..=(around.bottom - 1) / SQUARE {
            for column in around.left / SQUARE..=(around.right - 1) / SQUARE {
                let here = clip.intersect(square(column, row));
                let seen = (here.left << 48 ^ here.top << 32 ^ here.right << 16 ^ here.bottom) as u64;
                let place = (row * columns + column) as usize;
                prints[place] = mixed(prints[place], print ^ seen);
            }
        }
    }
}

/// A number that tells both, in their order: a step of FxHash and the end of SplitMix64 (Steele and others, 2014).
fn mixed(before: u64, next: u64) -> u64 {
    let bits = (before.rotate_left(5) ^ next).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    bits ^ (bits >> 29)
}
