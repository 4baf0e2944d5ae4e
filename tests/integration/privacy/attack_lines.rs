//! The mean line and what is told of a phase, laid side by side: nobody is what is left when one is taken off the other.

use potloodlijn::model::{Code, Curve, Edition, Group, Point, Segment};
use potloodlijn::privacy::edition_of;

use super::edition::group_of;

fn energy() -> Code {
    Code::new("energy").unwrap()
}

/// A group in which the first `partly` of those who went through all phases drew only the first half of each phase, at `value`.
fn with_partial_lines(mut group: Group, partly: usize, value: f64) -> Group {
    let went_through_all = group.journeys.iter_mut().filter(|journey| journey.phases.borders.len() == 2);
    for journey in went_through_all.take(partly) {
        let borders: Vec<f64> = journey.phases.borders.values().map(|border| border.day).collect();
        let days = [0.0, borders[0], borders[1], journey.timeline.length_days()];
        let segments = days.windows(2).map(|ends| {
            let middle = f64::midpoint(ends[0], ends[1]);
            Segment::new(vec![Point::new(ends[0] + 1.0, value), Point::new(middle - 1.0, value)])
        });
        journey.curves.insert(energy(), Curve { segments: segments.collect(), ..Curve::default() });
    }
    group
}

/// The means of energy that are told of each phase, and whether there is a mean line.
fn told(edition: &Edition) -> (Vec<[f64; 2]>, bool) {
    let trends = edition.trends.iter().filter(|cell| cell.indicator == energy());
    let means = trends.map(|cell| [cell.mean_level, cell.mean_change]).collect();
    (means, edition.lines.iter().any(|line| line.indicator == energy()))
}

#[test]
fn what_one_who_drew_a_part_of_a_line_drew_changes_no_mean_that_is_told_beside_the_mean_line() {
    // One of the nine drew a part of it already.
    for partly in 1..=2 {
        let edition = |value| edition_of(&with_partial_lines(group_of(9, 7), partly, value)).unwrap();
        let (low, high) = (edition(2.0), edition(98.0));
        assert_eq!(told(&low), told(&high), "{partly} drew a part");
        assert_eq!(told(&low).0.len(), 3);
        assert!(told(&low).1, "the line of all others is told");
    }
}

#[test]
fn without_a_mean_line_everyone_counts_who_drew_a_part() {
    let edition = |value| edition_of(&with_partial_lines(group_of(9, 7), 4, value)).unwrap();
    let (low, high) = (edition(2.0), edition(98.0));
    assert!(!told(&low).1 && told(&low).0.len() == 3);
    assert_ne!(told(&low), told(&high));
}

#[test]
fn those_who_drew_a_part_count_where_they_are_a_group_of_their_own() {
    let edition = |value| edition_of(&with_partial_lines(group_of(20, 5), 5, value)).unwrap();
    let (low, high) = (edition(2.0), edition(98.0));
    assert!(told(&low).1 && told(&low).0.len() == 3);
    assert_ne!(told(&low), told(&high));
}
