//! How far apart two colours are for most eyes: usual sight, and three kinds of colour blindness at their full strength.
//!
//! Matrices after Machado, Oliveira and Fernandes (2009); OKLab after Ottosson (2020).

use super::Colour;

type Matrix = [[f64; 3]; 3];

/// Usual, protan, deutan and tritan sight, in linear RGB.
const SIGHTS: [Matrix; 4] = [
    [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]],
    [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]],
    [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_900]],
];

const TO_CONES: Matrix = [
    [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
    [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
    [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
];

const TO_LAB: Matrix = [
    [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
    [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
    [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
];

/// A colour as each kind of sight has it, in OKLab × 100.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Seen([[f64; 3]; 4]);

impl Seen {
    pub(super) fn of(colour: Colour) -> Self {
        let linear = colour.rgb.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        Self(SIGHTS.map(|sight| {
            let seen = times(&sight, linear).map(|part| part.clamp(0.0, 1.0));
            times(&TO_LAB, times(&TO_CONES, seen).map(f64::cbrt)).map(|part| part * 100.0)
        }))
    }

    /// The distance for the sight to which the two are nearest.
    pub(super) fn apart(self, other: Self) -> f64 {
        let pairs = self.0.into_iter().zip(other.0);
        let squares = pairs.map(|(one, other)| one.iter().zip(other).map(|(a, b)| (a - b).powi(2)).sum::<f64>());
        squares.fold(f64::INFINITY, f64::min).sqrt()
    }

    /// How far it is from any grey, to usual sight.
    pub(super) fn chroma(self) -> f64 {
        self.0[0][1].hypot(self.0[0][2])
    }
}

fn times(matrix: &Matrix, vector: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row.iter().zip(vector).map(|(a, b)| a * b).sum())
}

/// How far apart two colours are in OKLab × 100, for the kind of sight to which they are nearest.
///
/// ```
/// use potloodlijn::model::{Colour, colours_apart};
/// assert_eq!(colours_apart(Colour::new(9, 9, 9), Colour::new(9, 9, 9)), 0.0);
/// assert!(colours_apart(Colour::new(0, 0, 0), Colour::new(255, 255, 255)) > 99.0);
/// ```
pub fn colours_apart(one: Colour, other: Colour) -> f64 {
    Seen::of(one).apart(Seen::of(other))
}
