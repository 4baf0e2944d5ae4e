//! The pencils of the instruments can be told apart: by most eyes by colour, and by all by dash and marker.

use potloodlijn::format::builtin_instruments;
use potloodlijn::model::Colour;
use potloodlijn::report::theme::{DARK, LIGHT};

/// Every pair of pencils is at least this far apart in OKLab × 100, for each kind of sight.
const LEAST_DISTANCE: f64 = 11.8;
/// Each pencil stands out from the paper at least this much.
const LEAST_CONTRAST: f64 = 3.2;

type Matrix = [[f64; 3]; 3];

/// Usual sight, and protan, deutan and tritan sight at severity 1 (Machado, Oliveira & Fernandes 2009), in linear RGB.
const SIGHTS: [(&str, Matrix); 4] = [
    ("usual", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protan",
        [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]],
    ),
    (
        "deutan",
        [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]],
    ),
    (
        "tritan",
        [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_900]],
    ),
];

fn linear(colour: Colour) -> [f64; 3] {
    colour.rgb.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    })
}

fn times(matrix: &Matrix, vector: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row.iter().zip(vector).map(|(a, b)| a * b).sum())
}

/// Ottosson's OKLab (2020).
fn oklab(linear: [f64; 3]) -> [f64; 3] {
    let to_cones = [
        [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
        [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
        [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
    ];
    let to_lab = [
        [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
        [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
        [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
    ];
    times(&to_lab, times(&to_cones, linear).map(f64::cbrt))
}

fn seen(colour: Colour, sight: &Matrix) -> [f64; 3] {
    oklab(times(sight, linear(colour)).map(|part| part.clamp(0.0, 1.0)))
}

/// How far two colours on a screen are apart in OKLab × 100, for usual sight.
pub fn apart(one: egui::Color32, other: egui::Color32) -> f64 {
    let colour = |of: egui::Color32| Colour::new(of.r(), of.g(), of.b());
    distance(seen(colour(one), &SIGHTS[0].1), seen(colour(other), &SIGHTS[0].1))
}

fn distance(a: [f64; 3], b: [f64; 3]) -> f64 {
    100.0 * a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}

/// As the web's accessibility guidelines count it.
fn contrast(a: Colour, b: Colour) -> f64 {
    let light = |colour| times(&[[0.2126, 0.7152, 0.0722]; 3], linear(colour))[0] + 0.05;
    let (a, b) = (light(a), light(b));
    a.max(b) / a.min(b)
}

#[test]
fn every_pair_of_pencils_is_far_apart_for_every_sight() {
    for instrument in builtin_instruments() {
        let pencils: Vec<_> =
            instrument.indicators.iter().map(|indicator| (&indicator.id, &indicator.pencil)).collect();
        for (place, (id, pencil)) in pencils.iter().enumerate() {
            for (other_id, other) in &pencils[..place] {
                for (sight, matrix) in &SIGHTS {
                    for (a, b) in [(pencil.light, other.light), (pencil.dark, other.dark)] {
                        let apart = distance(seen(a, matrix), seen(b, matrix));
                        assert!(apart >= LEAST_DISTANCE, "{id} and {other_id}, {sight} sight: {apart:.2}");
                    }
                }
            }
        }
    }
}

#[test]
fn every_pencil_stands_out_from_its_paper() {
    for indicator in builtin_instruments().iter().flat_map(|instrument| &instrument.indicators) {
        for (pencil, paper) in [(indicator.pencil.light, LIGHT.paper), (indicator.pencil.dark, DARK.paper)] {
            let contrast = contrast(pencil, paper);
            assert!(contrast >= LEAST_CONTRAST, "{}: {contrast:.2}", indicator.id);
        }
    }
}

#[test]
fn without_colour_dash_and_marker_tell_every_pencil() {
    for instrument in builtin_instruments() {
        for (place, indicator) in instrument.indicators.iter().enumerate() {
            for other in &instrument.indicators[..place] {
                assert_ne!(indicator.pencil.marker, other.pencil.marker, "{} and {}", indicator.id, other.id);
                assert_ne!(indicator.pencil.dash, other.pencil.dash, "{} and {}", indicator.id, other.id);
            }
        }
    }
}
