//! The line of a pencil, as a mesh that can be kept: soft at its edges, a little uneven in width and strength as graphite
//! on paper is, whole or dashed. The unevenness depends on the place on the paper alone, so a line never shimmers.

use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{Color32, Pos2, Vec2, pos2, vec2};

/// From one rib of the line to the next, in points: fine enough for the grain.
const FINEST_STEP: f32 = 1.25;

/// A line that goes up and down all the time gets about this many ribs besides its own points; its grain cannot be seen.
const MOST_STEPS: f32 = 1200.0;

/// How much the width varies with the tooth of the paper, as a part of it.
const UNEVEN_WIDTH: f32 = 0.3;

/// How much it varies with the pressure of the hand, as a part of it.
const UNEVEN_PRESSURE: f32 = 0.22;

/// How much of the colour the paper takes at most.
const UNEVEN_STRENGTH: f32 = 0.45;

/// A sharp corner is at most this many times as wide as the line.
const SHARPEST: f32 = 1.8;

/// A line comes to its width over this many times that width, as the point of a pencil does.
const TAPER: f32 = 5.0;

/// How wide it is at its very end, as a part of its width.
const THINNEST: f32 = 0.35;

/// The vertices across a rib: both soft edges, both sides, and the middle.
const ACROSS: u32 = 5;

/// A place on the line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rib {
    /// Where.
    pub pos: Pos2,
    /// The width of the line there, in points.
    pub width: f32,
}

/// What a line is drawn with.
#[derive(Debug, Clone, Copy)]
pub struct Graphite<'a> {
    /// As strong as it is to be.
    pub colour: Color32,
    /// Drawn and open lengths in points by turns, empty for a whole line.
    pub dash: &'a [f32],
    /// How far along its line the first rib is, in points: where the dash goes on.
    pub along: f32,
    /// How soft the edge is: about one pixel, in points.
    pub feather: f32,
}

/// Adds the line through `ribs` to `mesh`.
pub fn add_line(mesh: &mut Mesh, ribs: &[Rib], graphite: Graphite<'_>) {
    for piece in pieces(ribs, graphite) {
        add_piece(mesh, &piece, graphite);
    }
}

/// How long the line through `ribs` is, in points.
pub fn length(ribs: &[Rib]) -> f32 {
    ribs.windows(2).map(|pair| pair[0].pos.distance(pair[1].pos)).sum()
}

/// Makes a line thin towards its ends, where it has them, and of its width between them however few ribs it has.
pub fn taper(ribs: &mut Vec<Rib>, begins: bool, ends: bool) {
    if begins && ends {
        add_ribs_between_ends(ribs);
    }
    let thin = |ribs: &mut dyn Iterator<Item = &mut Rib>| {
        let (mut way, mut before): (f32, Option<Pos2>) = (0.0, None);
        for rib in ribs {
            way += before.map_or(0.0, |before| before.distance(rib.pos));
            before = Some(rib.pos);
            let part = way / (TAPER * rib.width).max(f32::MIN_POSITIVE);
            if part >= 1.0 {
                break;
            }
            rib.width *= egui::lerp(THINNEST..=1.0, part * (2.0 - part));
        }
    };
    if begins {
        thin(&mut ribs.iter_mut());
    }
    if ends {
        thin(&mut ribs.iter_mut().rev());
    }
}

/// Adds ribs where a straight stretch goes from the one end to the other: with ribs at its ends alone it would be thin all along.
fn add_ribs_between_ends(ribs: &mut Vec<Rib>) {
    let whole = length(ribs);
    let mut way = 0.0;
    for place in 1..ribs.len() {
        let pair = [ribs[place - 1], ribs[place]];
        let (apart, taper) = (pair[0].pos.distance(pair[1].pos), TAPER * pair[0].width.max(pair[1].width));
        let is_thin = way < taper && whole - way - apart < taper;
        if is_thin && apart > taper / 2.0 {
            let part = ((taper - way) / apart).min(0.5);
            let end_part = (1.0 - (taper - (whole - way - apart)) / apart).max(0.5);
            let added = [part, end_part].map(|part| between(&pair, part));
            ribs.splice(place..place, if part < end_part { added.to_vec() } else { added[..1].to_vec() });
            return;
        }
        way += apart;
    }
}

/// The line cut into its dashes, with ribs between its points for the grain.
fn pieces(ribs: &[Rib], graphite: Graphite<'_>) -> Vec<Vec<Rib>> {
    let dash = graphite.dash;
    let has_dash = dash.len() > 1 && dash.iter().all(|&length| length > 0.0);
    let mut pieces: Vec<Vec<Rib>> = Vec::new();
    let mut piece: Vec<Rib> = Vec::new();
    let finest = FINEST_STEP.max(length(ribs) / MOST_STEPS);
    let (mut turn, mut left) = if has_dash { turn_at(dash, graphite.along) } else { (0, f32::INFINITY) };
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

/// Which length of the dash it is at `along`, and how much of it is left.
fn turn_at(dash: &[f32], along: f32) -> (usize, f32) {
    let turns = &dash[..dash.len() / 2 * 2];
    let mut left = along.rem_euclid(turns.iter().sum());
    for (turn, &length) in turns.iter().enumerate() {
        if left < length - 1e-3 {
            return (turn, length - left);
        }
        left -= length;
    }
    (0, turns[0])
}

fn between(pair: &[Rib], part: f32) -> Rib {
    let part = part.min(1.0);
    Rib { pos: pair[0].pos.lerp(pair[1].pos, part), width: egui::lerp(pair[0].width..=pair[1].width, part) }
}

fn add_piece(mesh: &mut Mesh, ribs: &[Rib], graphite: Graphite<'_>) {
    let Some(last) = ribs.len().checked_sub(1).filter(|&last| last > 0) else { return };
    let direction = |from: usize, to: usize| (ribs[to].pos - ribs[from].pos).normalized();
    let begin = mesh.vertices.len() as u32;
    for (place, rib) in ribs.iter().enumerate() {
        let (before, after) =
            (direction(place.saturating_sub(1), place.max(1)), direction(place.min(last - 1), (place + 1).min(last)));
        add_rib(mesh, rib, across(before, after), graphite);
    }
    for rib in 0..last as u32 {
        let here = begin + rib * ACROSS;
        for strip in 0..ACROSS - 1 {
            mesh.add_triangle(here + strip, here + strip + 1, here + strip + ACROSS);
            mesh.add_triangle(here + strip + 1, here + strip + ACROSS, here + strip + ACROSS + 1);
        }
    }
}

/// The vertices across the line at one place: each takes what the paper takes there.
fn add_rib(mesh: &mut Mesh, rib: &Rib, across: Vec2, Graphite { colour, feather, .. }: Graphite<'_>) {
    let pressed = UNEVEN_PRESSURE * (noise(rib.pos, 41.0) - 0.5);
    let uneven = UNEVEN_WIDTH * (noise(rib.pos, 3.1) - 0.5);
    let half = (rib.width * (1.0 + pressed + uneven) / 2.0).max(0.2);
    let inner = (half - feather / 2.0).max(0.0);
    let at = |distance: f32| rib.pos + across * distance;
    let strength = |distance: f32| {
        let pos = at(distance);
        let bare = 1.0 - grain(pos);
        colour.gamma_multiply(1.0 - UNEVEN_STRENGTH * bare * bare)
    };
    let mut add = |distance: f32, color: Color32| {
        mesh.vertices.push(Vertex { pos: at(distance), uv: WHITE_UV, color });
    };
    add(-half - feather / 2.0, Color32::TRANSPARENT);
    for distance in [-inner, 0.0, inner] {
        add(distance, strength(distance));
    }
    add(half + feather / 2.0, Color32::TRANSPARENT);
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
    0.55 * noise(pos, 2.7) + 0.45 * noise(pos + vec2(31.0, 17.0), 1.3)
}

fn noise(pos: Pos2, size: f32) -> f32 {
    // Turned, so that no line lies along the grid, where its grain would look like a dash.
    let scaled = pos2((0.8 * pos.x - 0.6 * pos.y) / size, (0.6 * pos.x + 0.8 * pos.y) / size);
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
