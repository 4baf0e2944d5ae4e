//! The four corners of a piece that is about a square seen aslant.

use super::homography::Pixel;
use super::pieces::Piece;

/// The least part of the outline's area that four corners must cover.
const LEAST_COVER: f64 = 0.86;
/// The least angle between two sides, as the sine.
const LEAST_SINE: f64 = 0.6;
/// The most times as long one side may be as another.
const MOST_UNEQUAL: f64 = 2.2;

/// The corners, clockwise on the screen, in pixels; `None` when the piece is nothing like a square.
pub(super) fn quadrilateral(piece: &Piece) -> Option<[Pixel; 4]> {
    let hull = hull(piece);
    let whole = area(&hull);
    let mut corners = hull.clone();
    while corners.len() > 4 {
        let least = (0..corners.len()).min_by(|&a, &b| ear(&corners, a).total_cmp(&ear(&corners, b)))?;
        corners.remove(least);
    }
    let rough: [Pixel; 4] = corners.try_into().ok()?;
    if area(&rough) < LEAST_COVER * whole {
        return None;
    }
    let refined = sides_through(&hull, &rough).unwrap_or(rough);
    is_square_like(&refined).then_some(refined)
}

/// The convex outline of a piece, clockwise on the screen (Andrew 1979).
fn hull(piece: &Piece) -> Vec<Pixel> {
    let mut points: Vec<Pixel> = Vec::with_capacity(piece.spans.len() * 4);
    for (row, &(left, right)) in piece.spans.iter().enumerate() {
        let y = (piece.top + row) as f64;
        // The outline runs along the edges of pixels.
        for y in [y - 0.5, y + 0.5] {
            points.push((f64::from(left) - 0.5, y));
            points.push((f64::from(right) + 0.5, y));
        }
    }
    points.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    points.dedup();
    let half = |points: &mut dyn Iterator<Item = Pixel>| {
        let mut chain: Vec<Pixel> = Vec::new();
        for point in points {
            while chain.len() > 1 && cross(chain[chain.len() - 2], chain[chain.len() - 1], point) <= 0.0 {
                chain.pop();
            }
            chain.push(point);
        }
        chain.pop();
        chain
    };
    let mut outline = half(&mut points.iter().copied());
    outline.extend(half(&mut points.iter().rev().copied()));
    outline
}

/// Twice the area of a triangle; above 0 when it turns clockwise on the screen.
fn cross(a: Pixel, b: Pixel, c: Pixel) -> f64 {
    (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)
}

fn area(corners: &[Pixel]) -> f64 {
    let Some(&first) = corners.first() else { return 0.0 };
    corners.windows(2).map(|pair| cross(first, pair[0], pair[1])).sum::<f64>().abs() / 2.0
}

/// What would be lost of the area without a corner.
fn ear(corners: &[Pixel], number: usize) -> f64 {
    let count = corners.len();
    cross(corners[(number + count - 1) % count], corners[number], corners[(number + 1) % count]).abs()
}

/// The corners where straight lines through the middle parts of the four sides of `hull` meet: rounded corners do not count.
fn sides_through(hull: &[Pixel], rough: &[Pixel; 4]) -> Option<[Pixel; 4]> {
    let lines: Vec<(Pixel, Pixel)> =
        (0..4).map(|side| side_line(hull, rough[side], rough[(side + 1) % 4])).collect::<Option<_>>()?;
    let mut corners = [(0.0, 0.0); 4];
    for (number, corner) in corners.iter_mut().enumerate() {
        *corner = meeting(lines[(number + 3) % 4], lines[number])?;
        let (x, y) = (corner.0 - rough[number].0, corner.1 - rough[number].1);
        let (side_x, side_y) =
            (rough[(number + 1) % 4].0 - rough[number].0, rough[(number + 1) % 4].1 - rough[number].1);
        if x.hypot(y) > 0.2 * side_x.hypot(side_y) {
            return None;
        }
    }
    Some(corners)
}

/// The straight line (a point and a direction) through the outline between two corners, less the parts beside them.
#[expect(clippy::many_single_char_names, reason = "the letters of the formula")]
fn side_line(hull: &[Pixel], from: Pixel, to: Pixel) -> Option<(Pixel, Pixel)> {
    let (along_x, along_y) = (to.0 - from.0, to.1 - from.1);
    let length = along_x.hypot(along_y);
    if length < 4.0 {
        return None;
    }
    // Places at equal distances along the outline's edges near this side.
    let mut sums = (0.0, 0.0, 0.0, 0.0, 0.0);
    let count = hull.len();
    for number in 0..count {
        let (a, b) = (hull[number], hull[(number + 1) % count]);
        let steps = ((b.0 - a.0).hypot(b.1 - a.1).ceil() as usize).max(1) * 2;
        for step in 0..steps {
            let part = step as f64 / steps as f64;
            let (x, y) = (a.0 + (b.0 - a.0) * part - from.0, a.1 + (b.1 - a.1) * part - from.1);
            let along = (x * along_x + y * along_y) / length / length;
            let beside = (x * along_y - y * along_x) / length;
            if (0.12..=0.88).contains(&along) && beside.abs() < 0.1 * length {
                let (t, s) = (along * length, beside);
                sums = (sums.0 + 1.0, sums.1 + t, sums.2 + s, sums.3 + t * t, sums.4 + t * s);
            }
        }
    }
    let (n, t, s, tt, ts) = sums;
    let spread = n * tt - t * t;
    if n < 4.0 || spread <= 0.0 {
        return Some((from, (along_x, along_y)));
    }
    let slope = (n * ts - t * s) / spread;
    let offset = (s - slope * t) / n;
    let (ux, uy) = (along_x / length, along_y / length);
    // Beside is to the left of the direction: (y, -x).
    let point = (from.0 + uy * offset, from.1 - ux * offset);
    Some((point, (ux + uy * slope, uy - ux * slope)))
}

fn meeting((a, u): (Pixel, Pixel), (b, v): (Pixel, Pixel)) -> Option<Pixel> {
    let whole = u.0 * v.1 - u.1 * v.0;
    if whole.abs() < 1e-9 {
        return None;
    }
    let along = ((b.0 - a.0) * v.1 - (b.1 - a.1) * v.0) / whole;
    Some((a.0 + u.0 * along, a.1 + u.1 * along))
}

fn is_square_like(corners: &[Pixel; 4]) -> bool {
    let side = |number: usize| {
        let (a, b) = (corners[number % 4], corners[(number + 1) % 4]);
        (b.0 - a.0, b.1 - a.1)
    };
    let lengths: Vec<f64> = (0..4).map(|number| side(number).0.hypot(side(number).1)).collect();
    let (least, most) = lengths.iter().fold((f64::MAX, 0.0_f64), |(low, high), &it| (low.min(it), high.max(it)));
    let turns = (0..4).all(|number| {
        let (a, b) = (side(number), side(number + 1));
        (a.0 * b.1 - a.1 * b.0) / (lengths[number] * lengths[(number + 1) % 4]).max(1e-9) > LEAST_SINE
    });
    turns && most < MOST_UNEQUAL * least
}
