//! Capitals and digits written by hand, told by the directions of their edges (Dalal & Triggs 2005) and weights that were learnt
//! from drawn and bent alphabets.

/// The letters that are told apart.
pub(super) const LETTERS: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/// Parts of a letter along each side, each with its own directions.
const PARTS: usize = 5;
/// Directions of edges, from 0 up to half a turn.
const DIRECTIONS: usize = 8;
/// How many numbers describe a letter: directions in parts, ink in parts, and how wide it is for its height.
pub(super) const FEATURES: usize = PARTS * PARTS * (DIRECTIONS + 1) + 1;
/// A letter is brought to this size, the larger of its sides.
const SIZE: usize = 30;
/// The learnt weights: for each letter one for each feature, and one more by itself; signed bytes.
static WEIGHTS: &[u8] = include_bytes!("../../assets/letters/weights.bin");
/// What one step of a weight stands for.
const WEIGHT_STEP: f32 = 0.02;

/// What describes the letter in a box of ink (0 to 1, row by row, `width` in each).
pub(super) fn features(ink: &[f32], width: usize) -> Vec<f32> {
    let (letter, shape) = upright(ink, width);
    let mut features = vec![0.0; FEATURES];
    let at = |x: usize, y: usize| letter[y * SIZE + x];
    let part = SIZE as f32 / PARTS as f32;
    for y in 1..SIZE - 1 {
        for x in 1..SIZE - 1 {
            let (across, down) = (at(x + 1, y) - at(x - 1, y), at(x, y + 1) - at(x, y - 1));
            let strength = across.hypot(down);
            let turn = down.atan2(across).rem_euclid(std::f32::consts::PI) / std::f32::consts::PI * DIRECTIONS as f32;
            let (one, share) = (turn as usize % DIRECTIONS, turn.fract());
            // Shared among the parts and directions around, so that small shifts change little.
            for (row, of_row) in shares(y as f32 + 0.5, part) {
                for (column, of_column) in shares(x as f32 + 0.5, part) {
                    let from = (row * PARTS + column) * (DIRECTIONS + 1);
                    let weight = of_row * of_column;
                    features[from + one] += weight * strength * (1.0 - share);
                    features[from + (one + 1) % DIRECTIONS] += weight * strength * share;
                    features[from + DIRECTIONS] += weight * at(x, y) * 0.6;
                }
            }
        }
    }
    let length = features.iter().map(|value| value * value).sum::<f32>().sqrt().max(1e-6);
    for value in &mut features {
        *value = (*value / length * 4.0).min(1.5);
    }
    features[FEATURES - 1] = shape;
    features
}

/// The logarithm of how likely each letter is.
pub(super) fn scores(features: &[f32]) -> Vec<f32> {
    let row = FEATURES + 1;
    let sums: Vec<f32> = WEIGHTS
        .chunks_exact(row)
        .map(|weights| {
            let weight = |byte: u8| f32::from(byte as i8) * WEIGHT_STEP;
            let sum: f32 = weights.iter().zip(features).map(|(&byte, feature)| weight(byte) * feature).sum();
            sum + weight(weights[FEATURES]) * 4.0
        })
        .collect();
    let most = sums.iter().copied().fold(f32::MIN, f32::max);
    let whole = sums.iter().map(|sum| (sum - most).exp()).sum::<f32>().ln() + most;
    sums.into_iter().map(|sum| sum - whole).collect()
}

/// The parts that a place along a side belongs to, and how much to each.
fn shares(place: f32, part: f32) -> [(usize, f32); 2] {
    let at = (place / part - 0.5).clamp(0.0, (PARTS - 1) as f32);
    let (first, share) = (at as usize, at.fract());
    [(first, 1.0 - share), ((first + 1).min(PARTS - 1), share)]
}

/// The letter alone, brought to [`SIZE`], in its middle; and how wide it is for its height, from 0 to 1.
fn upright(ink: &[f32], width: usize) -> (Vec<f32>, f32) {
    let height = ink.len() / width;
    let (mut left, mut right, mut top, mut bottom) = (width, 0, height, 0);
    for (at, _) in ink.iter().enumerate().filter(|(_, ink)| **ink > 0.4) {
        let (x, y) = (at % width, at / width);
        (left, right, top, bottom) = (left.min(x), right.max(x), top.min(y), bottom.max(y));
    }
    let mut letter = vec![0.0; SIZE * SIZE];
    if left > right {
        return (letter, 0.0);
    }
    let (wide, high) = ((right - left + 1) as f32, (bottom - top + 1) as f32);
    let step = wide.max(high) / (SIZE as f32 - 4.0);
    let middle = ((left + right) as f32 / 2.0, (top + bottom) as f32 / 2.0);
    for y in 0..SIZE {
        for x in 0..SIZE {
            let off = |at: usize| (at as f32 - (SIZE as f32 - 1.0) / 2.0) * step;
            letter[y * SIZE + x] = between(ink, width, middle.0 + off(x), middle.1 + off(y));
        }
    }
    (letter, (wide / high).min(2.0) / 2.0)
}

fn between(ink: &[f32], width: usize, x: f32, y: f32) -> f32 {
    let height = ink.len() / width;
    let (left, top) = (x.floor(), y.floor());
    let value = |x: f32, y: f32| {
        let inside = x >= 0.0 && y >= 0.0 && (x as usize) < width && (y as usize) < height;
        if inside { ink[y as usize * width + x as usize] } else { 0.0 }
    };
    let (across, down) = (x - left, y - top);
    let upper = value(left, top) * (1.0 - across) + value(left + 1.0, top) * across;
    let lower = value(left, top + 1.0) * (1.0 - across) + value(left + 1.0, top + 1.0) * across;
    upper * (1.0 - down) + lower * down
}
