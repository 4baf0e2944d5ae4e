//! What a triangle is filled with, and how that lies over what is there.

use egui::Color32;
use egui::epaint::{Vertex, WHITE_UV};

use super::textures::Texture;
use super::triangle::Edge;

/// What a triangle is filled with.
pub enum Ink<'a> {
    /// One colour.
    Even(Color32),
    /// Colours that run from corner to corner, each by the weight of that corner.
    Running([[f32; 4]; 3]),
    /// The same, cut from a texture.
    Cut {
        /// By the weight of the corner.
        colours: [[f32; 4]; 3],
        /// Where the corners lie in the texture.
        uv: [[f32; 2]; 3],
        /// What all weights together are a part of.
        part: f32,
        /// What it is cut from.
        texture: &'a Texture,
        /// Nothing lies between its pixels, and no colour over it.
        is_plain: bool,
    },
}

impl<'a> Ink<'a> {
    /// What lies between three corners whose triangle has twice this area.
    pub fn of(vertices: [&Vertex; 3], area: i64, texture: &'a Texture) -> Self {
        let part = 1.0 / area as f32;
        let colours = || vertices.map(|it| it.color.to_array().map(|channel| f32::from(channel) * part));
        if texture.is_nearest || vertices.iter().any(|it| it.uv != WHITE_UV) {
            let is_plain = texture.is_nearest && vertices.iter().all(|it| it.color == Color32::WHITE);
            return Self::Cut {
                colours: colours(),
                uv: vertices.map(|it| [it.uv.x, it.uv.y]),
                part,
                texture,
                is_plain,
            };
        }
        let [one, two, three] = vertices.map(|it| it.color);
        if one == two && two == three { Self::Even(one) } else { Self::Running(colours()) }
    }

    /// Fills those of the pixels of a row that lie inside; `areas` are those of the middle of the first.
    pub fn fill_tested(&self, pixels: &mut [Color32], edges: &[Edge; 3], mut areas: [i64; 3]) {
        let steps = edges.map(|edge| edge.by_pixel());
        for pixel in pixels {
            if (0..3).all(|it| edges[it].takes(areas[it])) {
                *pixel = over(*pixel, self.at(areas.map(|area| area as f32)));
            }
            for it in 0..3 {
                areas[it] += steps[it];
            }
        }
    }

    /// Fills the pixels of a row, all of which lie inside.
    pub fn fill_inside(&self, pixels: &mut [Color32], edges: &[Edge; 3], mut areas: [i64; 3]) {
        let steps = edges.map(|edge| edge.by_pixel());
        match *self {
            Self::Even(colour) if colour.is_opaque() => return pixels.fill(colour),
            Self::Even(colour) => {
                for pixel in pixels {
                    *pixel = over(*pixel, colour);
                }
                return;
            }
            Self::Running(_) | Self::Cut { .. } => {}
        }
        if let Some((copied, is_opaque)) = self.copied(pixels.len(), &steps, areas) {
            if is_opaque {
                pixels.copy_from_slice(copied);
            } else {
                pixels.iter_mut().zip(copied).for_each(|(pixel, &there)| *pixel = over(*pixel, there));
            }
            return;
        }
        for pixel in pixels {
            *pixel = over(*pixel, self.at(areas.map(|area| area as f32)));
            for it in 0..3 {
                areas[it] += steps[it];
            }
        }
    }

    /// The pixels of the texture that a row of so many shows as they are, and whether nothing is seen through them: a picture as large as
    /// it is, as nearly all are.
    fn copied(&self, length: usize, steps: &[i64; 3], areas: [i64; 3]) -> Option<(&'a [Color32], bool)> {
        let Self::Cut { uv, part, texture, is_plain: true, .. } = self else { return None };
        let last = [0, 1, 2].map(|it| areas[it] + (length as i64 - 1) * steps[it]);
        let [first, last] = [areas, last].map(|areas| mixed(uv, areas.map(|area| area as f32 * part)));
        let [width, height] = texture.image.size;
        let from = (first[0] * width as f32) as usize;
        let row = (first[1] * height as f32) as usize;
        let is_as_it_is = (last[0] * width as f32) as usize == from + length - 1
            && (last[1] * height as f32) as usize == row
            && from + length <= width;
        let begin = row * width + from;
        let copied = texture.image.pixels.get(begin..begin + length).filter(|_| is_as_it_is)?;
        Some((copied, texture.is_opaque))
    }

    fn at(&self, weights: [f32; 3]) -> Color32 {
        match self {
            Self::Even(colour) => *colour,
            Self::Running(colours) => rounded(mixed(colours, weights)),
            Self::Cut { colours, uv, part, texture, .. } => {
                let [u, v] = mixed(uv, weights.map(|weight| weight * part));
                let cut = texture.at(u, v);
                let colour = mixed(colours, weights);
                rounded([0, 1, 2, 3].map(|it| colour[it] * cut[it]))
            }
        }
    }
}

fn mixed<const N: usize>(corners: &[[f32; N]; 3], weights: [f32; 3]) -> [f32; N] {
    std::array::from_fn(|it| corners[0][it] * weights[0] + corners[1][it] * weights[1] + corners[2][it] * weights[2])
}

fn rounded(colour: [f32; 4]) -> Color32 {
    let [r, g, b, a] = colour.map(|channel| (channel + 0.5) as u8);
    Color32::from_rgba_premultiplied(r, g, b, a)
}

/// `ink` over what is there, both with their strength in their colours, in the eight bits that a screen has.
fn over(there: Color32, ink: Color32) -> Color32 {
    let open = u32::from(255 - ink.a());
    if open == 0 {
        return ink;
    }
    let (there, ink) = (there.to_array(), ink.to_array());
    let [r, g, b, a] = std::array::from_fn(|it| {
        let left = u32::from(there[it]) * open + 128;
        ink[it].saturating_add(((left + (left >> 8)) >> 8) as u8)
    });
    Color32::from_rgba_premultiplied(r, g, b, a)
}
