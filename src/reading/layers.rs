//! Two pencils over each other: wax lets the most part of the light through and covers a little.

use super::oklab::{Tint, cones, strength, tint_of_cones};
use super::pencils::Pencil;

/// The part of the light that full cover hides, whatever lies under it.
const COVERS: f32 = 0.3;
/// The places on the course of the lower pencil that stand for it: a stroke of middling and of full strength.
const LOWER: [usize; 2] = [3, 5];
/// From here on the upper pencil covers enough to count.
const UPPER_FROM: usize = 2;

/// Two pencils of a sheet where they lie over each other, either way.
#[derive(Debug, Clone)]
pub(super) struct Layers {
    /// Their numbers.
    pub(super) pencils: (usize, usize),
    courses: Vec<Pencil>,
}

impl Layers {
    /// How far a tint is from both together.
    pub(super) fn distance(&self, tint: Tint) -> f32 {
        self.courses.iter().map(|course| course.distance(tint)).fold(f32::MAX, f32::min)
    }
}

/// All pairs of the pencils that are used.
pub(super) fn layers_of(pencils: &[Option<Pencil>]) -> Vec<Layers> {
    let used: Vec<(usize, &Pencil)> =
        pencils.iter().enumerate().filter_map(|(number, pencil)| Some((number, pencil.as_ref()?))).collect();
    let pairs =
        used.iter().enumerate().flat_map(|(place, one)| used[place + 1..].iter().map(move |other| (one, other)));
    pairs
        .map(|(&(one, first), &(other, second))| Layers {
            pencils: (one, other),
            courses: over(first, second).chain(over(second, first)).collect(),
        })
        .collect()
}

/// The courses of a pencil over another of some strengths.
fn over(upper: &Pencil, lower: &Pencil) -> impl Iterator<Item = Pencil> {
    let full = upper.full();
    LOWER.into_iter().filter_map(move |level| lower.course().get(level)).map(move |&below| {
        let (below, hides) = (cones(below), cones(full));
        let course = upper.course().iter().skip(UPPER_FROM).map(|&above| {
            let covered = COVERS * (strength(above) / strength(full)).min(1.0);
            let above = cones(above);
            tint_of_cones([0, 1, 2].map(|cone| {
                let hidden = covered * hides[cone];
                below[cone] * (above[cone] - hidden).max(0.0) + hidden
            }))
        });
        Pencil::of_course(course.collect())
    })
}
