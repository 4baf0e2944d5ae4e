//! The line of a pencil, as a mesh that can be kept: soft at its edges, a little uneven in width and strength as graphite
//! on paper is, whole or dashed. The unevenness depends on the place on the paper alone, so a line never shimmers.

use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{Color32, Pos2, Vec2, pos2, vec2};

/// From one rib of the line to the next, in points: fine enough for the grain.
const FINEST_STEP: f32 = 2.0;

/// A line that goes up and down all the time gets about this many ribs besides its own points; its grain cannot be seen.
const MOST_STEPS: f32 = 600.0;

/// How much the width varies, as a part of it.
const UNEVEN_WIDTH: f32 = 0.2;

/// How much of the colour the paper takes at most.
const UNEVEN_STRENGTH: f32 = 0.18;

/// A sharp corner is at most this many times as wide as the line.
const SHARPEST: f32 = 1.8;

/// A place on the line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rib {
    /// Where.
    pub pos: Pos2,
    /// The width of the line there, in points.
    pub width: f32,
}

/// Adds the line through `ribs` to `mesh`.
///
/// `dash` is drawn and open lengths in points by turns, empty for a whole line; `feather` is how soft the edge is: about
/// one pixel, in points.
pub fn add_line(mesh: &mut Mesh, ribs: &[Rib], colour: Color32, dash: &[f32], feather: f32) {
    for piece in pieces(ribs, dash) {
        add_piece(mesh, &piece, colour, feather);
    }
}

/// The line cut into its dashes, with ribs between its points for the grain.
fn pieces(ribs: &[Rib], dash: &[f32]) -> Vec<Vec<Rib>> {
    let has_dash = dash.len() > 1 && dash.iter().all(|&length| length > 0.0);
    let mut pieces: Vec<Vec<Rib>> = Vec::new();
    let mut piece: Vec<Rib> = Vec::new();
    let length: f32 = ribs.windows(2).map(|pair| pair[0].pos.distance(pair[1].pos)).sum();
    let finest = FINEST_STEP.max(length / MOST_STEPS);
    let (mut turn, mut left) = (0, if has_dash { dash[0] } else { f32::INFINITY });
    for pair in ribs.windows(2) {
        let length = pair[0].pos.distance(pair[1].pos);
        let mut along = 0.0;
        while along < length {
            let is_drawn = turn % 2 == 0;
            if is_drawn && piece.is_empty() {
                piece.push(between(pair, along / length));
            }
            let step = finest.min(left).min(length - along);
            along += step;
            left -= step;
            if is_drawn {
                piece.push(between(pair, along / length));
            }
            if left <= 1e-3 {
                turn = (turn + 1) % (dash.len() / 2 * 2).max(1);
                left = dash[turn];
                pieces.extend((!piece.is_empty()).then(|| std::mem::take(&mut piece)));
            }
        }
    }
    pieces.extend((piece.len() > 1).then_some(piece));
    pieces
}

fn between(pair: &[Rib], part: f32) -> Rib {
    let part = part.min(1.0);
    Rib { pos: pair[0].pos.lerp(pair[1].pos, part), width: egui::lerp(pair[0].width..=pair[1].width, part) }
}

fn add_piece(mesh: &mut Mesh, ribs: &[Rib], colour: Color32, feather: f32) {
    let Some(last) = ribs.len().checked_sub(1).filter(|&last| last > 0) else { return };
    let direction = |from: usize, to: usize| (ribs[to].pos - ribs[from].pos).normalized();
    let begin = mesh.vertices.len() as u32;
    for (place, rib) in ribs.iter().enumerate() {
        let (before, after) =
            (direction(place.saturating_sub(1), place.max(1)), direction(place.min(last - 1), (place + 1).min(last)));
        let across = across(before, after);
        let grain = grain(rib.pos);
        let half = (rib.width * (1.0 + UNEVEN_WIDTH * (grain - 0.5)) / 2.0).max(0.2);
        let strength = colour.gamma_multiply(1.0 - UNEVEN_STRENGTH * (1.0 - grain));
        let inner = (half - feather / 2.0).max(0.0);
        for (distance, colour) in [
            (-half - feather / 2.0, Color32::TRANSPARENT),
            (-inner, strength),
            (inner, strength),
            (half + feather / 2.0, Color32::TRANSPARENT),
        ] {
            mesh.vertices.push(Vertex { pos: rib.pos + across * distance, uv: WHITE_UV, color: colour });
        }
    }
    for rib in 0..last as u32 {
        let here = begin + rib * 4;
        for strip in 0..3 {
            mesh.add_triangle(here + strip, here + strip + 1, here + strip + 4);
            mesh.add_triangle(here + strip + 1, here + strip + 4, here + strip + 5);
        }
    }
}

/// Across the line between two directions, longer where they meet in a corner.
fn across(before: Vec2, after: Vec2) -> Vec2 {
    let middle = (before + after).normalized();
    let middle = if middle == Vec2::ZERO { after } else { middle };
    let turned = vec2(-middle.y, middle.x);
    let straightness = middle.dot(after).abs().max(1.0 / SHARPEST);
    turned / straightness
}

/// How much graphite the paper takes at a place, 0–1: noise between the knots of a grid, two sizes of it.
fn grain(pos: Pos2) -> f32 {
    0.6 * noise(pos, 5.0) + 0.4 * noise(pos + vec2(31.0, 17.0), 2.3)
}

fn noise(pos: Pos2, size: f32) -> f32 {
    let scaled = pos2(pos.x / size, pos.y / size);
    let (left, top) = (scaled.x.floor(), scaled.y.floor());
    let (across, down) = (smooth(scaled.x - left), smooth(scaled.y - top));
    let knot = |x: f32, y: f32| chance(x as i32, y as i32);
    let above = egui::lerp(knot(left, top)..=knot(left + 1.0, top), across);
    let below = egui::lerp(knot(left, top + 1.0)..=knot(left + 1.0, top + 1.0), across);
    egui::lerp(above..=below, down)
}

fn smooth(part: f32) -> f32 {
    part * part * (3.0 - 2.0 * part)
}

/// A number 0–1 for a knot of the grid, the same every time: the finaliser of MurmurHash3 (Appleby, 2011).
fn chance(x: i32, y: i32) -> f32 {
    let mut bits = (x as u32).wrapping_mul(0x9E37_79B1) ^ (y as u32).wrapping_mul(0x85EB_CA77);
    bits = (bits ^ (bits >> 16)).wrapping_mul(0x85EB_CA6B);
    bits = (bits ^ (bits >> 13)).wrapping_mul(0xC2B2_AE35);
    bits ^= bits >> 16;
    (bits >> 8) as f32 / 16_777_216.0
}
