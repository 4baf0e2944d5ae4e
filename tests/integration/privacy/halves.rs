//! The halves of a group bound nobody.

use potloodlijn::privacy::edition_of;
use potloodlijn::privacy::lines::{OUTERMOST_LEVELS, ROOM_OF_ONE, STEP, room_of_one};

use super::edition::group_of;

fn told_as(mean: f64) -> f64 {
    (mean.clamp(OUTERMOST_LEVELS.0, OUTERMOST_LEVELS.1) / STEP).round() * STEP
}

/// How low the lowest person of such halves can be, and how high: two groups are made that are told alike.
fn lowest_of(lower: f64, upper: f64, half: usize) -> (f64, f64) {
    let halves = |lowest: f64, others: f64| {
        let mean = (lowest + others * (half - 1) as f64) / half as f64;
        told_as(mean) == lower
    };
    let (mut low, mut high) = (100.0_f64, 0.0_f64);
    for lowest in 0..=100 {
        // The others of the lower half lie no lower than the lowest and no higher than the upper half can.
        for others in lowest..=100 {
            if halves(f64::from(lowest), f64::from(others)) && told_as(f64::from(others).max(upper)) <= upper {
                low = low.min(f64::from(lowest));
                high = high.max(f64::from(lowest));
            }
        }
    }
    (low, high)
}

#[test]
fn where_halves_are_told_the_lowest_person_can_be_in_many_places_and_without_the_rule_in_few() {
    let steps = || (4..=16).map(|step| f64::from(step) * STEP);
    let (mut told, mut held_back) = (0, 0);
    for half in [5, 6, 9] {
        for lower in steps() {
            for upper in steps().filter(|&upper| upper >= lower) {
                let (low, high) = lowest_of(lower, upper, half);
                if room_of_one(lower, upper, half) >= ROOM_OF_ONE {
                    told += 1;
                    // Whole values only, so that an end may be a point inside.
                    assert!(high - low >= ROOM_OF_ONE - STEP, "{half}: {lower} and {upper} leave {low} to {high}");
                } else {
                    held_back += 1;
                }
            }
        }
    }
    assert!(told > 60 && held_back > 30, "{told} told, {held_back} not");
}

#[test]
fn halves_of_real_groups_are_told_only_where_they_leave_room() {
    let (mut with, mut lines) = (0, 0);
    for seed in 0..12 {
        for line in edition_of(&group_of(16, seed)).unwrap().lines {
            lines += 1;
            let (Some(lower), Some(upper)) = (&line.lower_half, &line.upper_half) else { continue };
            with += 1;
            for (lower, upper) in lower.iter().zip(upper) {
                assert!(room_of_one(*lower, *upper, 6) >= ROOM_OF_ONE);
            }
        }
    }
    assert!(lines > 60, "{lines}");
    println!("halves told with {with} of {lines} lines");
}
