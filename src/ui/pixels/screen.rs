//! The whole of a window as pixels, of which only what changed is filled again.

use egui::epaint::ClippedPrimitive;
use egui::{Color32, ColorImage, TexturesDelta};
use rayon::prelude::*;

use super::changed::{SQUARE, Squares};
use super::fill::{Band, placed};
use super::textures::Textures;
use super::triangle::PixelRect;

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
pub struct Frame<'a> {
    /// How many pixels the window has, across and down.
    pub size: [usize; 2],
    /// Pixels for a point.
    pub pixels_per_point: f32,
    /// What lies under all.
    pub paper: Color32,
    /// What is on it, one over the other.
    pub primitives: &'a [ClippedPrimitive],
}

impl PixelScreen {
    /// Shows `frame`; gives the parts whose pixels may be others now.
    pub fn show(&mut self, frame: &Frame<'_>, textures: TexturesDelta) -> Vec<PixelRect> {
        let of_no_use = self.textures.take(textures);
        if self.picture.size != frame.size {
            self.picture = ColorImage::filled(frame.size, frame.paper);
        }
        let meshes = placed(frame.primitives, [0, 0], frame.pixels_per_point, &self.textures);
        let changed = self.squares.changed(frame.size, frame.paper, &meshes);
        let width = frame.size[0];
        let rows = self.picture.pixels.par_chunks_mut((width * SQUARE as usize).max(1)).zip(&changed).enumerate();
        rows.for_each(|(number, (pixels, parts))| {
            let mut band = Band::new(pixels, width, number * SQUARE as usize);
            for &part in parts {
                for y in part.top..part.bottom {
                    band.row(y, part.left, part.right).fill(frame.paper);
                }
                band.fill(&meshes, part);
            }
        });
        self.textures.let_go(of_no_use);
        changed.into_iter().flatten().collect()
    }
}
