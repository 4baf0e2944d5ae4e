//! egui's triangles filled into a picture, as the painters of the window fill them.

use egui::epaint::{ClippedPrimitive, Primitive, Vertex};
use egui::{Color32, ColorImage, Mesh, Rect};
use rayon::prelude::*;

use super::ink::Ink;
use super::textures::{Texture, Textures};
use super::triangle::{Edge, ONE, PixelRect, Place, ends_of_row};

/// In a row that is wider than this, both ends of what lies inside are worked out; else it is tried pixel by pixel.
const NARROW_PIXELS: i64 = 12;

/// The pixels of the screen that `rect` takes, as the painters round it.
pub fn pixels_of(rect: Rect, pixels_per_point: f32) -> PixelRect {
    let [left, top, right, bottom] =
        [rect.min.x, rect.min.y, rect.max.x, rect.max.y].map(|edge| (edge * pixels_per_point).round() as i64);
    PixelRect { left, top, right, bottom }
}

/// A mesh, in parts of a pixel of the picture it is filled into.
pub struct PlacedMesh<'a> {
    /// The mesh itself.
    pub mesh: &'a Mesh,
    /// What it is cut from.
    pub texture: &'a Texture,
    /// Where its corners lie.
    pub corners: Vec<Place>,
    /// It is seen only there.
    pub clip: PixelRect,
}

impl PlacedMesh<'_> {
    /// The three corners of its triangles, by their places among all.
    pub fn triangles(&self) -> impl Iterator<Item = [usize; 3]> {
        self.mesh.indices.chunks_exact(3).map(|three| [three[0] as usize, three[1] as usize, three[2] as usize])
    }
}

/// The meshes among `primitives` in a picture whose first pixel is the pixel `origin` of the screen. What has a texture that is not
/// among `textures` is left out.
pub fn placed<'a>(
    primitives: &'a [ClippedPrimitive],
    origin: [i64; 2],
    pixels_per_point: f32,
    textures: &'a Textures,
) -> Vec<PlacedMesh<'a>> {
    let place = |points: f32, origin: i64| ((points * pixels_per_point - origin as f32) * ONE as f32).round() as i64;
    let placed = |clipped: &'a ClippedPrimitive| {
        let Primitive::Mesh(mesh) = &clipped.primitive else { return None };
        let corners = mesh.vertices.iter().map(|it| [place(it.pos.x, origin[0]), place(it.pos.y, origin[1])]).collect();
        let on_screen = pixels_of(clipped.clip_rect, pixels_per_point);
        let clip = PixelRect {
            left: on_screen.left - origin[0],
            top: on_screen.top - origin[1],
            right: on_screen.right - origin[0],
            bottom: on_screen.bottom - origin[1],
        };
        Some(PlacedMesh { mesh, texture: textures.get(mesh.texture_id)?, corners, clip })
    };
    primitives.iter().filter_map(placed).collect()
}

/// Fills `meshes` into the whole of `picture`, one over the other.
pub fn fill(picture: &mut ColorImage, meshes: &[PlacedMesh<'_>]) {
    let [width, height] = picture.size;
    let rows_of_a_band = height.div_ceil(rayon::current_num_threads()).max(1);
    let bands = picture.pixels.par_chunks_mut((width * rows_of_a_band).max(1)).enumerate();
    bands.for_each(|(number, pixels)| {
        let mut band = Band::new(pixels, width, number * rows_of_a_band);
        let whole = band.rect;
        band.fill(meshes, whole);
    });
}

/// Some rows of a picture.
pub struct Band<'a> {
    pixels: &'a mut [Color32],
    /// Which pixels of the picture they are.
    pub rect: PixelRect,
}

impl<'a> Band<'a> {
    /// The rows from `top` of a picture this wide.
    pub fn new(pixels: &'a mut [Color32], width: usize, top: usize) -> Self {
        let rows = pixels.len().checked_div(width).unwrap_or(0);
        let rect = PixelRect { left: 0, top: top as i64, right: width as i64, bottom: (top + rows) as i64 };
        Self { pixels, rect }
    }

    /// The pixels of row `y` from `left` up to `right`.
    pub fn row(&mut self, y: i64, left: i64, right: i64) -> &mut [Color32] {
        let begin = (y - self.rect.top) * self.rect.width();
        &mut self.pixels[(begin + left) as usize..(begin + right) as usize]
    }

    /// Fills what of `meshes` lies in `part` of the band.
    pub fn fill(&mut self, meshes: &[PlacedMesh<'_>], part: PixelRect) {
        for placed in meshes {
            let clip = placed.clip.intersect(part).intersect(self.rect);
            if clip.is_empty() {
                continue;
            }
            for places in placed.triangles() {
                let corners = places.map(|place| placed.corners[place]);
                let inside = PixelRect::around(corners).intersect(clip);
                if !inside.is_empty() {
                    let vertices = places.map(|place| &placed.mesh.vertices[place]);
                    self.fill_triangle(corners, vertices, inside, placed.texture);
                }
            }
        }
    }

    fn fill_triangle(
        &mut self,
        mut corners: [Place; 3],
        mut vertices: [&Vertex; 3],
        inside: PixelRect,
        texture: &Texture,
    ) {
        let mut area = Edge::of(corners[0], corners[1]).at(corners[2]);
        if area == 0 {
            return;
        }
        if area < 0 {
            corners.swap(1, 2);
            vertices.swap(1, 2);
            area = -area;
        }
        let [one, two, three] = corners;
        // Each edge lies across from the corner it weighs.
        let edges = [Edge::of(two, three), Edge::of(three, one), Edge::of(one, two)];
        let ink = Ink::of(vertices, area, texture);
        for y in inside.top..inside.bottom {
            let middle = [inside.left * ONE + ONE / 2, y * ONE + ONE / 2];
            let areas = edges.map(|edge| edge.at(middle));
            let length = inside.width();
            let (from, to) = if length > NARROW_PIXELS { ends_of_row(&edges, areas, length) } else { (0, length) };
            if from < to {
                let areas = [0, 1, 2].map(|it| areas[it] + from * edges[it].by_pixel());
                ink.fill_row(self.row(y, inside.left + from, inside.left + to), &edges, areas);
            }
        }
    }
}
