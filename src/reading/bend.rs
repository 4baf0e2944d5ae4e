//! What perspective does not explain: paper curls, lenses bend. A smooth polynomial over the sheet.

use super::linear::least_squares;
use crate::sheet_geometry::{PAGE_HEIGHT_MM, PAGE_WIDTH_MM, Place, at};

/// A place on the sheet, and where the perspective alone puts what is there.
pub(super) type Seen = (Place, Place);

/// Holds what the places do not determine near nothing.
const RIDGE: f64 = 1e-4;
/// Places farther off than so many times the median are left out.
const OUTLIER: f64 = 3.5;
/// What is less far off is never left out, in millimetres.
const NEVER_OUT_MM: f64 = 0.12;
/// Rounds of leaving out.
const ROUNDS: usize = 4;

/// How far each place of a sheet is from where the perspective puts it.
#[derive(Debug, Clone)]
pub(super) struct Bend {
    degree: usize,
    x: Vec<f64>,
    y: Vec<f64>,
}

impl Bend {
    /// The polynomial of `degree` that fits best, less outliers.
    pub(super) fn fit(seen: &[Seen], degree: usize) -> Self {
        let mut kept: Vec<&Seen> = seen.iter().collect();
        let mut bend = Self { degree: 0, x: vec![0.0], y: vec![0.0] };
        for _ in 0..ROUNDS {
            let rows: Vec<Vec<f64>> = kept.iter().map(|(place, _)| terms(*place, degree)).collect();
            let of = |off: fn(&Seen) -> f64| {
                let right: Vec<f64> = kept.iter().map(|seen| off(seen)).collect();
                least_squares(&rows, &right, RIDGE)
            };
            let x = of(|(place, there)| there.x_mm - place.x_mm);
            let y = of(|(place, there)| there.y_mm - place.y_mm);
            let (Some(x), Some(y)) = (x, y) else { return bend };
            bend = Self { degree, x, y };
            let off = |(place, there): &Seen| {
                let bent = bend.at(*place);
                (there.x_mm - place.x_mm - bent.x_mm).hypot(there.y_mm - place.y_mm - bent.y_mm)
            };
            let mut all: Vec<f64> = kept.iter().map(|seen| off(seen)).collect();
            all.sort_by(f64::total_cmp);
            let most = (all[all.len() / 2] * OUTLIER).max(NEVER_OUT_MM);
            let before = kept.len();
            kept.retain(|seen| off(seen) <= most);
            if kept.len() == before {
                break;
            }
        }
        bend
    }

    /// How far what is at `place` lies from it.
    pub(super) fn at(&self, place: Place) -> Place {
        let terms = terms(place, self.degree);
        let sum = |factors: &[f64]| factors.iter().zip(&terms).map(|(factor, term)| factor * term).sum();
        at(sum(&self.x), sum(&self.y))
    }
}

/// All products of powers of x and y up to `degree`, with the page from -1 to 1.
fn terms(place: Place, degree: usize) -> Vec<f64> {
    let (x, y) = (place.x_mm / PAGE_WIDTH_MM * 2.0 - 1.0, place.y_mm / PAGE_HEIGHT_MM * 2.0 - 1.0);
    let mut terms = Vec::with_capacity((degree + 1) * (degree + 2) / 2);
    for whole in 0..=degree {
        for of_y in 0..=whole {
            terms.push(x.powi((whole - of_y) as i32) * y.powi(of_y as i32));
        }
    }
    terms
}
