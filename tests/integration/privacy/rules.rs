//! The group rules by themselves, gone through exhaustively.

use std::collections::BTreeMap;

use potloodlijn::privacy::bands::{about, band, tells_of_few, told};
use potloodlijn::privacy::directions::{Counts, Told, directions};

#[test]
fn every_number_that_is_told_is_one_of_at_least_three_and_so_is_its_complement() {
    for of in 5..200 {
        let mut by_told: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for count in 0..=of {
            by_told.entry(band(count, about(of, 5))).or_default().push(count);
        }
        for (persons, counts) in by_told {
            assert!(counts.len() >= 3, "of {of}: {counts:?} are told alike");
            let (low, high) = told(persons);
            assert_eq!((low, high.min(of)), (counts[0], counts[counts.len() - 1]), "what is told is what it can be");
            let complement = (of - counts[counts.len() - 1], of - counts[0]);
            assert!(!tells_of_few(complement.0, complement.1), "of {of}: beside {persons:?} are {complement:?}");
            assert!(persons.is_none_or(|it| it.at_least >= 3), "of {of}: {persons:?}");
        }
    }
}

/// The sums that changes can have, open at the ends that are made of lines that just fall or just rise.
fn is_possible([falling, rising, stable]: Counts, sum: f64) -> bool {
    let (falling, rising, stable) = (falling as f64, rising as f64, stable as f64);
    let lowest = -100.0 * falling + 10.0 * rising - 10.0 * stable;
    let highest = -10.0 * falling + 100.0 * rising + 10.0 * stable;
    (sum > lowest || rising == 0.0 && sum == lowest) && (sum < highest || falling == 0.0 && sum == highest)
}

/// Sums from one end to the other, some of them just inside where something becomes possible.
fn change_sums(persons: usize) -> impl Iterator<Item = f64> {
    let tens = persons as i32 * 10;
    (-tens..=tens).step_by(3).flat_map(|ten| [-0.01, 0.0, 0.01].map(|beside| f64::from(ten) * 10.0 + beside))
}

/// Knows the rule, how many drew a line, and the sum of changes to the last digit.
fn what_a_reader_can_conclude(persons: usize, of: usize, change_sum: f64) -> BTreeMap<Told, Vec<Counts>> {
    let mut ways: BTreeMap<Told, Vec<Counts>> = BTreeMap::new();
    for falling in 0..=persons {
        for rising in 0..=persons - falling {
            let way = [falling, rising, persons - falling - rising];
            if is_possible(way, change_sum) {
                ways.entry(directions(way, about(of, 5), change_sum)).or_default().push(way);
            }
        }
    }
    ways
}

#[test]
fn nobody_can_tell_from_falling_rising_and_stable_what_one_or_two_lines_do() {
    let mut told_something = 0;
    for of in 5..=11 {
        for persons in 5..=of {
            for sum in change_sums(persons) {
                for (signal, ways) in what_a_reader_can_conclude(persons, of, sum) {
                    let is_silent = signal.iter().all(Option::is_none);
                    told_something += usize::from(!is_silent);
                    for part in 0..3 {
                        let counts = || ways.iter().map(|way| way[part]);
                        let (low, high) = (counts().min().unwrap(), counts().max().unwrap());
                        // Nothing said of five people in a case that can hardly be otherwise is as if nothing were asked.
                        let tells = tells_of_few(low, high) || tells_of_few(persons - high, persons - low);
                        assert!(!tells || is_silent, "{persons} of {of}, sum {sum}: {signal:?} leaves {ways:?}");
                        if tells && is_silent {
                            let all = what_a_reader_can_conclude(persons, of, sum);
                            assert_eq!(all.len(), 1, "{persons} of {of}, sum {sum}: silence tells: {ways:?}");
                        }
                    }
                }
            }
        }
    }
    assert!(told_something > 1000, "rules that say nothing are no use: {told_something}");
}

#[test]
fn nine_people_are_told_of_in_a_useful_way() {
    let told = |counts: Counts, sum: f64| directions(counts, about(9, 5), sum).map(|it| it.map(|it| it.at_least));
    assert_eq!(told([7, 1, 1], -200.0), [Some(6), None, None], "most fall");
    assert_eq!(told([4, 4, 1], 0.0), [Some(3), Some(3), None], "divided");
    assert_eq!(told([3, 3, 3], 0.0), [Some(3), Some(3), Some(3)]);
}

#[test]
fn a_large_group_is_told_of_in_steps_of_three() {
    let told = directions([20, 12, 8], about(40, 5), -100.0).map(|it| it.map(|it| (it.at_least, it.at_most)));
    assert_eq!(told, [Some((18, 20)), Some((12, 14)), Some((6, 8))]);
    assert!(directions([900, 60, 40], about(1000, 5), -5000.0).iter().all(Option::is_some));
    assert!(directions([960, 38, 2], about(1000, 5), -5000.0).iter().all(Option::is_none));
}

/// As many ways as there are to fall, rise and stay, for someone whose own line does one of these: nobody else is found.
#[test]
fn nobody_in_the_group_finds_what_one_other_line_does() {
    for persons in 5..=11 {
        for sum in change_sums(persons) {
            let all = what_a_reader_can_conclude(persons, 11, sum);
            for (signal, ways) in all.iter().filter(|(signal, _)| signal.iter().any(Option::is_some)) {
                for own in 0..3 {
                    let others = |part: usize| {
                        let mine = ways.iter().filter(|way| way[own] > 0);
                        mine.map(move |way| way[part] - usize::from(part == own))
                    };
                    for part in 0..3 {
                        let (low, high) = (others(part).min(), others(part).max());
                        assert!((low, high) != (Some(1), Some(1)), "{persons}, sum {sum}: {signal:?} to a {own}");
                    }
                }
            }
        }
    }
}

#[test]
fn how_many_take_part_is_one_of_three_numbers_and_says_of_nobody_that_they_are_missing() {
    for minimum in [5, 7, 10, 15] {
        for participants in minimum..minimum + 40 {
            let told = about(participants, minimum);
            assert!((told.at_least..=told.at_most).contains(&participants) && told.at_least >= minimum);
            assert_eq!(told.at_most - told.at_least, 2);
            for same in told.at_least..=told.at_most {
                assert_eq!(about(same, minimum), told);
                // The ranges do not tell it either.
                for count in 0..=participants {
                    assert_eq!(band(count, about(same, minimum)), band(count, told));
                }
            }
            // Who knows how many took part, be it one more than there are, cannot say that someone is missing.
            let took_part = participants + 1;
            let missing = (took_part.saturating_sub(told.at_most), took_part - told.at_least);
            assert!(missing.0 == 0 || missing.1 > 2, "{participants} of {took_part}: {missing:?}");
        }
    }
}
