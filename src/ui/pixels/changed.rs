//! Which parts of a screen look otherwise than in the frame before: only those are filled again, and handed to the system.
//!
//! Two frames are held side by side, mesh by mesh and triangle by triangle, from the first on and from the last back: what lies between is
//! what changed, and the squares that it covers or covered are the parts. Of a stroke in hand that is the end of one mesh.

use egui::epaint::{ClippedPrimitive, Primitive, Vertex};
use egui::{Color32, Mesh, Rect, TextureId};

use super::triangle::PixelRect;

/// A screen is looked at in squares of so many pixels.
pub const SQUARE: i64 = 32;

/// Corners are placed in parts of a pixel, so that a pixel may be touched from just outside.
const TOUCHES_PIXELS: f32 = 0.01;

/// What is on a screen.
#[derive(Debug, Default)]
pub struct Squares {
    looks: Option<Looks>,
    /// What is on it, and how often its texture had changed when it was filled.
    meshes: Vec<(ClippedPrimitive, u64)>,
}

/// What all of a screen depends on.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Looks {
    size: [usize; 2],
    pixels_per_point: f32,
    paper: Color32,
}

impl Squares {
    /// The parts of a screen of this size, filled with `paper` and `primitives` over it, that look otherwise than the last time. For each
    /// row of squares, from left to right. `changes` tells how often a texture changed.
    pub fn changed(
        &mut self,
        (size, pixels_per_point): ([usize; 2], f32),
        paper: Color32,
        primitives: Vec<ClippedPrimitive>,
        changes: impl Fn(TextureId) -> u64,
    ) -> Vec<Vec<PixelRect>> {
        let changes_of = |clipped: &ClippedPrimitive| mesh_of(clipped).map_or(0, |mesh| changes(mesh.texture_id));
        let with_changes = |clipped: ClippedPrimitive| {
            let changes = changes_of(&clipped);
            (clipped, changes)
        };
        let now: Vec<_> = primitives.into_iter().map(with_changes).collect();
        let mut marks = Marks::new(size, pixels_per_point);
        let looks = Looks { size, pixels_per_point, paper };
        if self.looks.replace(looks) == Some(looks) {
            marks.add_between(&self.meshes, &now);
        } else {
            marks.squares.fill(true);
        }
        self.meshes = now;
        marks.parts()
    }

    /// What is on the screen, one over the other.
    pub fn primitives(&self) -> impl Iterator<Item = &ClippedPrimitive> {
        self.meshes.iter().map(|(clipped, _)| clipped)
    }
}

fn mesh_of(clipped: &ClippedPrimitive) -> Option<&Mesh> {
    match &clipped.primitive {
        Primitive::Mesh(mesh) => Some(mesh),
        Primitive::Callback(_) => None,
    }
}

/// The squares of a screen, and which of them are others now.
struct Marks {
    screen: PixelRect,
    columns: i64,
    pixels_per_point: f32,
    squares: Vec<bool>,
}

impl Marks {
    fn new(size: [usize; 2], pixels_per_point: f32) -> Self {
        let [right, bottom] = size.map(|side| side as i64);
        let (columns, rows) = ((right + SQUARE - 1) / SQUARE, (bottom + SQUARE - 1) / SQUARE);
        let screen = PixelRect { left: 0, top: 0, right, bottom };
        Self { screen, columns, pixels_per_point, squares: vec![false; (columns * rows) as usize] }
    }

    /// Marks what is not the same in both.
    fn add_between(&mut self, before: &[(ClippedPrimitive, u64)], now: &[(ClippedPrimitive, u64)]) {
        let is_same = |one: &(ClippedPrimitive, u64), other: &(ClippedPrimitive, u64)| {
            one.1 == other.1 && one.0.clip_rect == other.0.clip_rect && same_mesh(&one.0, &other.0)
        };
        let (from, to) = between(before.len(), now.len(), |one, other| is_same(&before[one], &now[other]));
        let (before, now) = (&before[from..before.len() - to], &now[from..now.len() - to]);
        let both = before.len().min(now.len());
        for (before, now) in before.iter().zip(now).filter(|(before, now)| !is_same(before, now)) {
            self.add_differing(before, now);
        }
        for (clipped, _) in before[both..].iter().chain(&now[both..]) {
            self.add_all(clipped);
        }
    }

    fn add_differing(&mut self, before: &(ClippedPrimitive, u64), now: &(ClippedPrimitive, u64)) {
        let looks =
            |(clipped, changes): &(ClippedPrimitive, u64)| (mesh_of(clipped).map(|mesh| mesh.texture_id), *changes);
        let (Some(one), Some(other), true) = (mesh_of(&before.0), mesh_of(&now.0), looks(before) == looks(now)) else {
            self.add_all(&before.0);
            self.add_all(&now.0);
            return;
        };
        let (clip, clip_now) = (before.0.clip_rect, now.0.clip_rect);
        let (count, count_now) = (one.indices.len() / 3, other.indices.len() / 3);
        let (from, to) = between(count, count_now, |at, there| corners_of(one, at) == corners_of(other, there));
        (from..count - to).for_each(|at| self.add_triangle(one, at, clip));
        (from..count_now - to).for_each(|at| self.add_triangle(other, at, clip_now));
        // Of what stayed, more or less may be seen.
        for strip in strips_between(clip, clip_now) {
            (0..from).chain(count - to..count).for_each(|at| self.add_triangle(one, at, strip));
        }
    }

    fn add_all(&mut self, clipped: &ClippedPrimitive) {
        let Some(mesh) = mesh_of(clipped) else { return };
        (0..mesh.indices.len() / 3).for_each(|at| self.add_triangle(mesh, at, clipped.clip_rect));
    }

    /// Marks the squares in which a triangle lies.
    fn add_triangle(&mut self, mesh: &Mesh, at: usize, clip: Rect) {
        let around = Rect::from_points(&corners_of(mesh, at).map(|corner| corner.pos));
        // The clip is rounded to whole pixels.
        let within = self.pixels_around(around).intersect(self.pixels_around(clip.expand(1.0))).intersect(self.screen);
        if within.is_empty() {
            return;
        }
        for row in within.top / SQUARE..=(within.bottom - 1) / SQUARE {
            let first = row * self.columns + within.left / SQUARE;
            let last = row * self.columns + (within.right - 1) / SQUARE;
            self.squares[first as usize..=last as usize].fill(true);
        }
    }

    fn pixels_around(&self, rect: Rect) -> PixelRect {
        let down = |edge: f32| (edge * self.pixels_per_point - TOUCHES_PIXELS).floor() as i64;
        let up = |edge: f32| (edge * self.pixels_per_point + TOUCHES_PIXELS).ceil() as i64;
        PixelRect { left: down(rect.min.x), top: down(rect.min.y), right: up(rect.max.x), bottom: up(rect.max.y) }
    }

    /// The squares that are marked, those beside each other as one, for each row of them.
    fn parts(&self) -> Vec<Vec<PixelRect>> {
        let parts_of = |(row, squares): (usize, &[bool])| {
            let mut parts: Vec<PixelRect> = Vec::new();
            for (column, _) in squares.iter().enumerate().filter(|(_, is_changed)| **is_changed) {
                let (left, top) = (column as i64 * SQUARE, row as i64 * SQUARE);
                let square = PixelRect { left, top, right: left + SQUARE, bottom: top + SQUARE }.intersect(self.screen);
                match parts.last_mut() {
                    Some(last) if last.right == square.left => last.right = square.right,
                    _ => parts.push(square),
                }
            }
            parts
        };
        self.squares.chunks(self.columns.max(1) as usize).enumerate().map(parts_of).collect()
    }
}

/// How many are the same in two rows, from the first on and from the last back.
fn between(one: usize, other: usize, is_same: impl Fn(usize, usize) -> bool) -> (usize, usize) {
    let shorter = one.min(other);
    let from = (0..shorter).take_while(|&at| is_same(at, at)).count();
    let to = (1..=shorter - from).take_while(|&back| is_same(one - back, other - back)).count();
    (from, to)
}

/// What is in one of two rectangles only lies in these.
fn strips_between(one: Rect, other: Rect) -> impl Iterator<Item = Rect> {
    let both = one.union(other);
    let across = |from: f32, to: f32| Rect::from_x_y_ranges(from.min(to)..=from.max(to), both.y_range());
    let down = |from: f32, to: f32| Rect::from_x_y_ranges(both.x_range(), from.min(to)..=from.max(to));
    let strips = [
        (one.left() != other.left()).then(|| across(one.left(), other.left())),
        (one.right() != other.right()).then(|| across(one.right(), other.right())),
        (one.top() != other.top()).then(|| down(one.top(), other.top())),
        (one.bottom() != other.bottom()).then(|| down(one.bottom(), other.bottom())),
    ];
    strips.into_iter().flatten()
}

fn same_mesh(one: &ClippedPrimitive, other: &ClippedPrimitive) -> bool {
    match (mesh_of(one), mesh_of(other)) {
        (Some(one), Some(other)) => one == other,
        (None, None) => true,
        _ => false,
    }
}

fn corners_of(mesh: &Mesh, triangle: usize) -> [&Vertex; 3] {
    [0, 1, 2].map(|corner| &mesh.vertices[mesh.indices[3 * triangle + corner] as usize])
}
