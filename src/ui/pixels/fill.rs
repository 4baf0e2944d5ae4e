//! egui's triangles filled into a picture, as the painters of the window fill them.

use egui::epaint::{ClippedPrimitive, Primitive, Vertex};
use egui::{Color32, ColorImage, Rect};
use rayon::prelude::*;

use super::ink::Ink;
use super::painters::with_painters;
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
    texture: &'a Texture,
    triangles: Vec<Triangle<'a>>,
    /// It is seen only there.
    clip: PixelRect,
}

struct Triangle<'a> {
    corners: [Place; 3],
    vertices: [&'a Vertex; 3],
    /// The pixels it may take.
    around: PixelRect,
}

/// Where a picture lies on the screen.
#[derive(Debug, Clone, Copy)]
pub struct PictureRoom {
    /// Its first pixel.
    pub origin: [i64; 2],
    /// Pixels for a point.
    pub pixels_per_point: f32,
    /// Nothing outside these pixels of it is asked for.
    pub within: PixelRect,
}

impl PictureRoom {
    fn place(&self, points: egui::Pos2) -> Place {
        [(points.x, self.origin[0]), (points.y, self.origin[1])]
            .map(|(points, origin)| nearest((points * self.pixels_per_point - origin as f32) * ONE as f32))
    }

    fn clip(&self, rect: Rect) -> PixelRect {
        let on_screen = pixels_of(rect, self.pixels_per_point);
        let [x, y] = self.origin;
        let here = PixelRect {
            left: on_screen.left - x,
            top: on_screen.top - y,
            right: on_screen.right - x,
            bottom: on_screen.bottom - y,
        };
        here.intersect(self.within)
    }
}

/// The nearest whole number. `f32::round` is a call into a library on machines of which nothing more is known.
fn nearest(value: f32) -> i64 {
    (value + 0.5_f32.copysign(value)) as i64
}

/// The meshes among `primitives` that are seen in `room`. What has a texture that is not among `textures` is left out.
pub fn placed<'a>(
    primitives: impl IntoIterator<Item = &'a ClippedPrimitive>,
    room: PictureRoom,
    textures: &'a Textures,
) -> Vec<PlacedMesh<'a>> {
    let placed = |clipped: &'a ClippedPrimitive| {
        let Primitive::Mesh(mesh) = &clipped.primitive else { return None };
        let clip = room.clip(clipped.clip_rect);
        if clip.is_empty() {
            return None;
        }
        let triangle = |three: &[u32]| {
            let vertices = [0, 1, 2].map(|corner| &mesh.vertices[three[corner] as usize]);
            let corners = vertices.map(|vertex| room.place(vertex.pos));
            let around = PixelRect::around(corners).intersect(clip);
            (!around.is_empty()).then_some(Triangle { corners, vertices, around })
        };
        let triangles = mesh.indices.chunks_exact(3).filter_map(triangle).collect();
        Some(PlacedMesh { texture: textures.get(mesh.texture_id)?, triangles, clip })
    };
    primitives.into_iter().filter_map(placed).collect()
}

/// Fills `meshes` into the whole of `picture`, one over the other.
pub fn fill(picture: &mut ColorImage, meshes: &[PlacedMesh<'_>]) {
    let [width, height] = picture.size;
    with_painters(|| {
        let rows_of_a_band = height.div_ceil(rayon::current_num_threads()).max(1);
        let bands = picture.pixels.par_chunks_mut((width * rows_of_a_band).max(1)).enumerate();
        bands.for_each(|(number, pixels)| {
            let mut band = Band::new(pixels, width, number * rows_of_a_band);
            let whole = band.rect;
            band.fill(meshes, whole);
        });
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
        let part = part.intersect(self.rect);
        for placed in meshes.iter().filter(|placed| !placed.clip.intersect(part).is_empty()) {
            for triangle in &placed.triangles {
                let inside = triangle.around.intersect(part);
                if !inside.is_empty() {
                    self.fill_triangle(triangle, inside, placed.texture);
                }
            }
        }
    }

    fn fill_triangle(&mut self, triangle: &Triangle<'_>, inside: PixelRect, texture: &Texture) {
        let Triangle { mut corners, mut vertices, .. } = *triangle;
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
            if length <= NARROW_PIXELS {
                ink.fill_tested(self.row(y, inside.left, inside.right), &edges, areas);
                continue;
            }
            let (from, to) = ends_of_row(&edges, areas, length);
            if from < to {
                let areas = [0, 1, 2].map(|it| areas[it] + from * edges[it].by_pixel());
                ink.fill_inside(self.row(y, inside.left + from, inside.left + to), &edges, areas);
            }
        }
    }
}
