//! The pictures that triangles are cut from: egui's letters and round dots, and pictures of our own.

use std::collections::HashMap;

use egui::epaint::ImageDelta;
use egui::{Color32, ColorImage, ImageData, TextureFilter, TextureId, TexturesDelta};

/// A picture that triangles are cut from.
#[derive(Debug, Clone)]
pub struct Texture {
    /// Its pixels.
    pub image: ColorImage,
    /// Each place has the colour of the nearest pixel; else it lies between those of the four nearest.
    pub is_nearest: bool,
    /// Nothing is seen through it.
    pub is_opaque: bool,
    /// How often it changed.
    pub changes: u64,
}

impl Texture {
    /// One that is smooth between its pixels, as egui's letters are.
    pub fn smooth(image: ColorImage) -> Self {
        Self { image, is_nearest: false, is_opaque: false, changes: 0 }
    }

    /// Its colour at a place, each side of the picture being 1 long; each channel 0–1.
    pub fn at(&self, u: f32, v: f32) -> [f32; 4] {
        let [width, height] = self.image.size;
        if self.is_nearest {
            return self.pixel((u * width as f32).floor(), (v * height as f32).floor());
        }
        let (x, y) = (u * width as f32 - 0.5, v * height as f32 - 0.5);
        let (left, top) = (x.floor(), y.floor());
        let (across, down) = (x - left, y - top);
        let above = [self.pixel(left, top), self.pixel(left + 1.0, top)];
        let below = [self.pixel(left, top + 1.0), self.pixel(left + 1.0, top + 1.0)];
        std::array::from_fn(|it| {
            let row = |row: [[f32; 4]; 2]| egui::lerp(row[0][it]..=row[1][it], across);
            egui::lerp(row(above)..=row(below), down)
        })
    }

    fn pixel(&self, x: f32, y: f32) -> [f32; 4] {
        let [width, height] = self.image.size;
        let place = |at: f32, count: usize| (at.max(0.0) as usize).min(count.saturating_sub(1));
        let colour = self.image.pixels.get(place(y, height) * width + place(x, width));
        colour.map_or([0.0; 4], |colour| colour.to_array().map(|channel| f32::from(channel) / 255.0))
    }
}

/// The textures there are.
#[derive(Debug, Default)]
pub struct Textures {
    all: HashMap<TextureId, Texture>,
    /// How many changes there were to any of them.
    changes: u64,
}

impl Textures {
    /// Just the one of egui's letters.
    pub fn of_letters(letters: ColorImage) -> Self {
        Self { all: [(TextureId::default(), Texture::smooth(letters))].into(), changes: 0 }
    }

    /// The one with this name.
    pub fn get(&self, id: TextureId) -> Option<&Texture> {
        self.all.get(&id)
    }

    /// Takes in what came and what changed; gives those that are of no use after this frame.
    pub fn take(&mut self, mut delta: TexturesDelta) -> Vec<TextureId> {
        for (id, deltas) in delta.set.drain() {
            for delta in deltas {
                self.change(id, delta);
            }
        }
        delta.free.drain().collect()
    }

    /// Lets those go that are of no use any more.
    pub fn let_go(&mut self, ids: Vec<TextureId>) {
        for id in ids {
            self.all.remove(&id);
        }
    }

    fn change(&mut self, id: TextureId, delta: ImageDelta) {
        let ImageData::Color(image) = delta.image;
        let is_nearest = delta.options.magnification == TextureFilter::Nearest;
        // Of all together, so that no other texture ever has the same number.
        self.changes += 1;
        let changes = self.changes;
        match (delta.pos, self.all.get_mut(&id)) {
            (Some(at), Some(texture)) => {
                put(&mut texture.image, at, &image);
                texture.is_opaque &= is_opaque(&image);
                texture.changes = changes;
            }
            _ => {
                let image = std::sync::Arc::unwrap_or_clone(image);
                let is_opaque = is_opaque(&image);
                self.all.insert(id, Texture { image, is_nearest, is_opaque, changes });
            }
        }
    }
}

fn is_opaque(image: &ColorImage) -> bool {
    image.pixels.iter().all(Color32::is_opaque)
}

/// Puts `part` into `image` with its first pixel at `at`.
fn put(image: &mut ColorImage, [left, top]: [usize; 2], part: &ColorImage) {
    let ([width, _], [part_width, _]) = (image.size, part.size);
    for (row, pixels) in part.pixels.chunks(part_width.max(1)).enumerate() {
        let from = (top + row) * width + left;
        let there: Option<&mut [Color32]> = image.pixels.get_mut(from..from + pixels.len());
        if let Some(there) = there {
            there.copy_from_slice(pixels);
        }
    }
}
