//! The whole of a window as pixels, of which only what changed is filled again.

use egui::epaint::ClippedPrimitive;
use egui::{Color32, ColorImage, TexturesDelta};
use rayon::prelude::*;

use super::changed::{SQUARE, Squares};
use super::fill::{Band, PictureRoom, placed};
use super::painters::with_painters;
use super::textures::Textures;
use super::triangle::PixelRect;

/// Fewer than this are filled where they are wanted: to wait for another thread takes longer, on a busy machine much longer.
const MANY_PIXELS: i64 = 400_000;

/// What is on the screen.
#[derive(Debug)]
pub struct PixelScreen {
    textures: Textures,
    squares: Squares,
    /// Its pixels.
    pub picture: ColorImage,
}

impl Default for PixelScreen {
    fn default() -> Self {
        let picture = ColorImage::filled([0, 0], Color32::BLACK);
        Self { textures: Textures::default(), squares: Squares::default(), picture }
    }
}

/// A frame of egui.
pub struct Frame {
    /// How many pixels the window has, across and down.
    pub size: [usize; 2],
    /// Pixels for a point.
    pub pixels_per_point: f32,
    /// What lies under all.
    pub paper: Color32,
    /// What is on it, one over the other.
    pub primitives: Vec<ClippedPrimitive>,
}

impl PixelScreen {
    /// Shows `frame`; gives the parts whose pixels may be others now.
    pub fn show(&mut self, frame: Frame, textures: TexturesDelta) -> Vec<PixelRect> {
        let Frame { size, pixels_per_point, paper, primitives } = frame;
        let of_no_use = self.textures.take(textures);
        if self.picture.size != size {
            self.picture = ColorImage::filled(size, paper);
        }
        let changes = |id| self.textures.get(id).map_or(0, |texture| texture.changes);
        let changed = self.squares.changed((size, pixels_per_point), paper, primitives, changes);
        let Some(within) = changed.iter().flatten().copied().reduce(PixelRect::together) else {
            self.textures.let_go(of_no_use);
            return Vec::new();
        };
        let room = PictureRoom { origin: [0, 0], pixels_per_point, within };
        let meshes = placed(self.squares.primitives(), room, &self.textures);
        let width = size[0];
        let row_of_squares = (width * SQUARE as usize).max(1);
        let fill = |(number, (pixels, parts)): (usize, (&mut [Color32], &Vec<PixelRect>))| {
            let mut band = Band::new(pixels, width, number * SQUARE as usize);
            for &part in parts {
                for y in part.top..part.bottom {
                    band.row(y, part.left, part.right).fill(paper);
                }
                band.fill(&meshes, part);
            }
        };
        let count: i64 = changed.iter().flatten().map(|part| part.width() * part.height()).sum();
        if count > MANY_PIXELS {
            let pixels = &mut self.picture.pixels;
            with_painters(|| pixels.par_chunks_mut(row_of_squares).zip(&changed).enumerate().for_each(fill));
        } else {
            self.picture.pixels.chunks_mut(row_of_squares).zip(&changed).enumerate().for_each(fill);
        }
        self.textures.let_go(of_no_use);
        changed.into_iter().flatten().collect()
    }
}
