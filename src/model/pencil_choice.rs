//! A pencil for one more line: the farthest free colour, a dash and a marker that no other line has; and which lines are alike.

use super::sight::Seen;
use super::{Colour, Extra, Indicator, Marker, Pencil, colours_apart};

/// The dashes that can be chosen, in multiples of the line's width: those of the built-in instruments first.
pub const DASHES: [&[f64]; 10] = [
    &[],
    &[12.0, 4.0],
    &[4.0, 3.0],
    &[10.0, 3.0, 1.5, 3.0],
    &[1.5, 2.5],
    &[10.0, 3.0, 1.5, 3.0, 1.5, 3.0],
    &[18.0, 4.0, 5.0, 4.0],
    &[1.5, 2.5, 1.5, 7.0],
    &[6.0, 3.0],
    &[8.0, 3.0, 2.0, 3.0],
];

/// The markers that can be chosen.
pub const MARKERS: [Marker; 8] = [
    Marker::Circle,
    Marker::Square,
    Marker::Triangle,
    Marker::Diamond,
    Marker::Cross,
    Marker::Plus,
    Marker::Ring,
    Marker::Star,
];

/// Colours nearer than this (OKLab × 100) are taken for each other by some; the built-in ones are at least 11.8 apart.
const ALIKE: f64 = 10.0;

/// A pencil stands out from its paper at least this much.
const LEAST_CONTRAST: f64 = 3.2;

/// A colour of less chroma (OKLab × 100) is taken for lead or print in a photo of a sheet.
const LEAST_CHROMA: f64 = 8.0;

/// Steps of each of red, green and blue that are tried.
const STEPS: u8 = 16;

/// A pencil as far as can be from `taken`, on `light` and on `dark` paper.
///
/// ```
/// use potloodlijn::{format::builtin_instruments, model::{Colour, free_pencil}, report::theme::{DARK, LIGHT}};
/// let mut lines = builtin_instruments()[0].indicators.clone();
/// let pencil = free_pencil(&lines, LIGHT.paper, DARK.paper);
/// assert!(lines.iter().all(|line| line.pencil.dash != pencil.dash && line.pencil.marker != pencil.marker));
/// ```
pub fn free_pencil(taken: &[Indicator], light: Colour, dark: Colour) -> Pencil {
    let is_free = |dash: &&&[f64]| taken.iter().all(|line| line.pencil.dash != **dash);
    let used = |marker: &Marker| taken.iter().filter(|line| line.pencil.marker == *marker).count();
    let dash = DASHES.iter().find(is_free).unwrap_or(&DASHES[DASHES.len() - 1]);
    let of = |side: fn(&Pencil) -> Colour| taken.iter().map(|line| side(&line.pencil)).collect::<Vec<_>>();
    Pencil {
        light: farthest(&of(|pencil| pencil.light), light),
        dark: farthest(&of(|pencil| pencil.dark), dark),
        dash: dash.to_vec(),
        marker: MARKERS.into_iter().min_by_key(used).unwrap_or(Marker::Circle),
        extra: Extra::default(),
    }
}

/// Of a lattice of colours that stand out from `paper`, the one whose nearest of `taken` is farthest.
fn farthest(taken: &[Colour], paper: Colour) -> Colour {
    let taken: Vec<Seen> = taken.iter().map(|&colour| Seen::of(colour)).collect();
    let step = |number: u8| number * (255 / (STEPS - 1));
    let all =
        (0..STEPS).flat_map(|red| (0..STEPS).flat_map(move |green| (0..STEPS).map(move |blue| [red, green, blue])));
    let mut best = (f64::NEG_INFINITY, paper);
    for [red, green, blue] in all {
        let colour = Colour::new(step(red), step(green), step(blue));
        let seen = Seen::of(colour);
        if colour.contrast_with(paper) < LEAST_CONTRAST || seen.chroma() < LEAST_CHROMA {
            continue;
        }
        let nearest = taken.iter().map(|other| seen.apart(*other)).fold(f64::INFINITY, f64::min);
        if nearest > best.0 {
            best = (nearest, colour);
        }
    }
    best.1
}

/// In what two lines are alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Alike {
    /// Their colours on light paper, on which sheets are printed too.
    pub light: bool,
    /// Their colours on dark paper.
    pub dark: bool,
    /// Dash and marker, by which they are told apart without colour.
    pub shape: bool,
}

/// In what `one` and `other` are alike; nothing when they are told apart in every way.
///
/// ```
/// use potloodlijn::{format::builtin_instruments, model::alike};
/// let lines = &builtin_instruments()[0].indicators;
/// assert_eq!(alike(&lines[0].pencil, &lines[1].pencil), None);
/// assert!(alike(&lines[0].pencil, &lines[0].pencil).unwrap().shape);
/// ```
pub fn alike(one: &Pencil, other: &Pencil) -> Option<Alike> {
    let found = Alike {
        light: colours_apart(one.light, other.light) < ALIKE,
        dark: colours_apart(one.dark, other.dark) < ALIKE,
        shape: one.dash == other.dash && one.marker == other.marker,
    };
    (found != Alike::default()).then_some(found)
}
