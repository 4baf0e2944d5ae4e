//! How many lines fall, rise or stay: three numbers that add up, so that two of them can tell the third.
//!
//! Each number is told as a range ([`super::bands`]). Then every way in which three numbers can add up is gone through:
//! ways that are told alike form a class, and a class is told only when each of its numbers, and what is left beside it,
//! stays open within it. The classes for which that is not so are told alike too, as nothing, and that one must pass the
//! same test, or nothing is told of any. So knowing the rule helps nobody: what a reader can conclude from what is told
//! is the class, and the classes are safe.
//!
//! The mean change is told as well, and makes some ways impossible: three lines cannot all fall and have a mean that
//! rises. The reader is taken to know it exactly, which is more than is told.

use std::collections::BTreeMap;

use super::bands::{band, tells_of_few, tells_of_one_other};
use crate::analysis::NOTABLE_CHANGE;
use crate::model::Persons;

/// The largest change of a line: from one end of the scale to the other.
const LARGEST_CHANGE: f64 = 100.0;
/// Beyond so many persons the ways are not gone through: numbers are then told only when all three are well above few.
const MOST_TO_GO_THROUGH: usize = 150;
/// Well above few.
const CLEARLY_MANY: usize = 6;
/// Rounding of the sum of changes.
const TOLERANCE: f64 = 1e-6;

/// Falling, rising and stable, in this order.
pub type Counts = [usize; 3];
/// What is told of them.
pub type Told = [Option<Persons>; 3];

/// What may be told of `counts`, which add up to the persons with a line, in a group of `of`, when their changes add up to
/// `change_sum`.
pub fn directions(counts: Counts, of: Persons, change_sum: f64) -> Told {
    directions_beside(counts, of, (change_sum, 0))
}

/// [`directions`] when the changes that add up to `change_sum` are those of all but `rest` of the lines.
pub(super) fn directions_beside(counts: Counts, of: Persons, (change_sum, rest): (f64, usize)) -> Told {
    let nothing = [None; 3];
    let persons: usize = counts.iter().sum();
    if persons > MOST_TO_GO_THROUGH {
        let clear = counts.iter().all(|&count| count >= CLEARLY_MANY);
        return if clear { counts.map(|count| band(count, of)) } else { nothing };
    }
    let classes = classes(persons, of, (change_sum, rest));
    let untold: Vec<&Class> = classes.values().filter(|class| !class.is_safe(persons)).collect();
    let together = untold.iter().fold(Class::default(), |all, class| all.with(class));
    if !untold.is_empty() && !together.is_safe(persons) {
        return nothing;
    }
    let signal = counts.map(|count| band(count, of));
    classes.get(&signal).filter(|class| class.is_safe(persons)).map_or(nothing, |_| signal)
}

/// The ways that are told alike.
fn classes(persons: usize, of: Persons, (change_sum, rest): (f64, usize)) -> BTreeMap<Told, Class> {
    let mut classes: BTreeMap<Told, Class> = BTreeMap::new();
    for falling in 0..=persons {
        for rising in 0..=persons - falling {
            let way = [falling, rising, persons - falling - rising];
            if is_possible_beside(way, (change_sum, rest)) {
                classes.entry(way.map(|count| band(count, of))).or_default().add(way);
            }
        }
    }
    classes
}

/// Lines that go so can have changes that add up to `change_sum` without those of some `rest` of them.
fn is_possible_beside([falling, rising, stable]: Counts, (change_sum, rest): (f64, usize)) -> bool {
    (0..=rest.min(falling)).any(|down| {
        (0..=(rest - down).min(rising)).any(|up| {
            let level = rest - down - up;
            level <= stable && is_possible([falling - down, rising - up, stable - level], change_sum)
        })
    })
}

/// Lines that go so can have changes that add up to `change_sum`.
fn is_possible([falling, rising, stable]: Counts, change_sum: f64) -> bool {
    let (falling, rising, stable) = (falling as f64, rising as f64, stable as f64);
    let lowest = -LARGEST_CHANGE * falling + NOTABLE_CHANGE * (rising - stable);
    let highest = LARGEST_CHANGE * rising + NOTABLE_CHANGE * (stable - falling);
    // A line that falls does so by more than the notable change, so the ends that are made of it are open.
    let above = if rising > 0.0 { change_sum > lowest } else { change_sum >= lowest - TOLERANCE };
    let below = if falling > 0.0 { change_sum < highest } else { change_sum <= highest + TOLERANCE };
    above && below
}

/// The lowest and highest value of each number.
type Ranges = [Option<(usize, usize)>; 3];

/// What a reader concludes from a class: someone outside the group, and someone whose own line falls, rises or does neither, about
/// the others.
#[derive(Debug, Clone, Copy, Default)]
struct Class {
    outside: Ranges,
    inside: [Ranges; 3],
}

impl Class {
    fn add(&mut self, way: Counts) {
        widen(&mut self.outside, way.map(|count| Some((count, count))));
        for (own, ranges) in self.inside.iter_mut().enumerate().filter(|(own, _)| way[*own] > 0) {
            let mut others = way;
            others[own] -= 1;
            widen(ranges, others.map(|count| Some((count, count))));
        }
    }

    fn with(mut self, other: &Self) -> Self {
        widen(&mut self.outside, other.outside);
        self.inside.iter_mut().zip(other.inside).for_each(|(ranges, more)| widen(ranges, more));
        self
    }

    /// Each number stays open, and so does what is left beside it; and nobody in the group finds one other person.
    fn is_safe(&self, persons: usize) -> bool {
        let stays_open =
            |&(low, high): &(usize, usize)| !tells_of_few(low, high) && !tells_of_few(persons - high, persons - low);
        let finds_nobody = |&(low, high): &(usize, usize)| {
            !tells_of_one_other(low, high) && !tells_of_one_other(persons - 1 - high, persons - 1 - low)
        };
        self.outside.iter().flatten().all(stays_open) && self.inside.iter().flatten().flatten().all(finds_nobody)
    }
}

fn widen(ranges: &mut Ranges, more: Ranges) {
    for (range, more) in ranges.iter_mut().zip(more) {
        *range = match (*range, more) {
            (Some((low, high)), Some((lower, higher))) => Some((low.min(lower), high.max(higher))),
            (one, other) => one.or(other),
        };
    }
}
