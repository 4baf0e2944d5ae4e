//! Suggested borders against trying every partition there is.

use potloodlijn::analysis::{BORDER_PLACES, NoBorders, SuggestedBorders, suggest_borders};
use potloodlijn::format::builtin_instruments;
use potloodlijn::model::{Curve, Instrument, Journey, PhaseKind};
use proptest::prelude::*;

use super::{any_curve, code, curve, journey, letter, timeline, with_curve};

/// The instrument with so many phases.
fn with_phases(count: u8) -> Instrument {
    let mut instrument = builtin_instruments()[0].clone();
    let kind = instrument.phases[0].clone();
    instrument.phases =
        (0..count).map(|place| PhaseKind { letter: letter(char::from(b'A' + place)), ..kind.clone() }).collect();
    instrument
}

fn suggested(journey: &Journey) -> SuggestedBorders {
    suggest_borders(journey, &with_phases(3)).unwrap()
}

/// A line at `levels` that jumps at `days`.
fn stairs(levels: &[f64], days: &[f64], end: f64) -> Vec<(f64, f64)> {
    let mut points = vec![(0.0, levels[0])];
    for (place, &day) in days.iter().enumerate() {
        points.push((day, levels[place]));
        points.push((day + 0.01, levels[place + 1]));
    }
    points.push((end, levels[levels.len() - 1]));
    points
}

/// A person whose curves jump together on days 60 and 140 of 199, so that every place is a whole day.
fn climber() -> Journey {
    let drawn = journey("P1", timeline(0, 199), &[]);
    let drawn = with_curve(drawn, "strain", &[&stairs(&[20.0, 80.0, 40.0], &[60.0, 140.0], 199.0)]);
    with_curve(drawn, "energy", &[&stairs(&[80.0, 30.0, 50.0], &[60.0, 140.0], 199.0)])
}

#[test]
fn borders_stand_where_all_curves_jump_and_say_why() {
    let found = suggested(&climber());
    assert_eq!(found.days.len(), BORDER_PLACES);
    let borders: Vec<_> = found.borders().into_iter().collect();
    assert_eq!(borders, [(letter('B'), 61.0), (letter('C'), 141.0)], "the first place after each jump");
    assert!(found.cost_parts < 1e-9 && found.cost_whole > 399.0, "two curves of 200 places explained wholly");
    assert!((found.explained() - 1.0).abs() < 1e-9);
    assert_eq!(found.levels[&code("strain")], [Some(20.0), Some(80.0), Some(40.0)]);
}

#[test]
fn what_is_flat_or_missing_is_left_out_and_fewer_than_two_curves_give_none() {
    let alone = with_curve(journey("P1", timeline(0, 100), &[]), "strain", &[&[(0.0, 10.0), (100.0, 90.0)]]);
    let with_flat = with_curve(alone.clone(), "energy", &[&[(0.0, 33.3), (41.0, 33.3), (100.0, 33.3)]]);
    let empty = journey("P1", timeline(0, 100), &[]);
    let dots = with_curve(with_curve(empty.clone(), "strain", &[&[(4.0, 1.0)]]), "energy", &[&[(4.0, 9.0)]]);
    for journey in [alone, with_flat.clone(), empty, dots] {
        assert_eq!(suggest_borders(&journey, &with_phases(3)), Err(NoBorders::FewerThanTwoIndicators));
    }
    let enough = with_curve(with_flat, "meaning", &[&[(0.0, 60.0), (100.0, 5.0)]]);
    let found = suggested(&enough);
    assert!(!found.levels.contains_key(&code("energy")), "flat");
    assert_eq!(found.levels.len(), 2);
}

#[test]
fn an_instrument_has_as_many_parts_as_phases_and_one_phase_has_no_border() {
    assert_eq!(suggest_borders(&climber(), &with_phases(1)), Err(NoBorders::PhasesDoNotFit));
    for phases in 2..=5 {
        let found = suggest_borders(&climber(), &with_phases(phases)).unwrap();
        assert_eq!(found.places.len(), usize::from(phases) - 1);
        let starts: Vec<usize> = found.places.iter().map(|&(_, place)| place).collect();
        let ends = starts.iter().skip(1).copied().chain([BORDER_PLACES]);
        assert!(starts[0] >= 5 && starts.iter().zip(ends).all(|(&start, end)| end - start >= 5), "{starts:?}");
    }
}

#[test]
fn of_equally_good_borders_the_earliest_is_taken() {
    // One jump, in the middle: the second border explains nothing wherever it stands, so it stands as early as it may.
    let drawn = journey("P1", timeline(0, 199), &[]);
    let drawn = with_curve(drawn, "strain", &[&stairs(&[20.0, 80.0], &[99.0], 199.0)]);
    let one_jump = with_curve(drawn, "energy", &[&stairs(&[70.0, 10.0], &[99.0], 199.0)]);
    let starts: Vec<usize> = suggested(&one_jump).places.iter().map(|&(_, place)| place).collect();
    assert_eq!(starts, [5, 100]);
    // A border may stand anywhere in a gap of both curves: it stands at its first open place.
    let open = |low: f64, high: f64| curve(&[&[(0.0, low), (49.0, low)], &[(150.0, high), (199.0, high)]]);
    let mut gapped = journey("P1", timeline(0, 199), &[]);
    gapped.curves.insert(code("strain"), open(10.0, 90.0));
    gapped.curves.insert(code("energy"), open(60.0, 20.0));
    let found = suggest_borders(&gapped, &with_phases(2)).unwrap();
    assert_eq!(found.places, [(letter('B'), 50)]);
}

/// Squared distances to the mean of each part, worked out value by value.
fn cost_of(rows: &[Vec<Option<f64>>], starts: &[usize]) -> f64 {
    let ends = starts.iter().skip(1).copied().chain([rows[0].len()]);
    let parts: Vec<_> = starts.iter().copied().zip(ends).collect();
    let mut cost = 0.0;
    for row in rows {
        let all: Vec<f64> = row.iter().copied().flatten().collect();
        let mean = all.iter().sum::<f64>() / all.len() as f64;
        let variance = all.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / all.len() as f64;
        for &(from, to) in &parts {
            let part: Vec<f64> = row[from..to].iter().copied().flatten().collect();
            let mean = part.iter().sum::<f64>() / part.len().max(1) as f64;
            cost += part.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / variance;
        }
    }
    cost
}

fn read(curves: &[Curve], days: &[f64]) -> Vec<Vec<Option<f64>>> {
    let rows = curves.iter().map(|curve| days.iter().map(|&day| curve.value_at(day)).collect::<Vec<_>>());
    let is_flat = |row: &Vec<Option<f64>>| {
        let mut present = row.iter().flatten();
        let first = present.next();
        first.is_none() || present.all(|value| Some(value) == first)
    };
    rows.filter(|row| !is_flat(row)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_other_border_is_better_and_no_earlier_one_as_good(strain in any_curve(), energy in any_curve()) {
        let mut drawn = journey("P1", timeline(0, 100), &[]);
        drawn.curves.insert(code("strain"), strain.clone());
        drawn.curves.insert(code("energy"), energy.clone());
        let Ok(found) = suggest_borders(&drawn, &with_phases(2)) else { return Ok(()) };
        let rows = read(&[strain, energy], &found.days);
        let got = found.places[0].1;
        prop_assert!((cost_of(&rows, &[0, got]) - found.cost_parts).abs() < 1e-9);
        for other in 5..=BORDER_PLACES - 5 {
            let cost = cost_of(&rows, &[0, other]);
            prop_assert!(cost > found.cost_parts - 1e-9, "{} is better than {}", other, got);
            prop_assert!(other >= got || cost > found.cost_parts + 1e-12, "{} is as good as {}", other, got);
        }
    }

    #[test]
    fn no_other_two_borders_are_better(strain in any_curve(), energy in any_curve(), tried in prop::collection::vec((5_usize..185, 5_usize..185), 200)) {
        let mut drawn = journey("P1", timeline(0, 100), &[]);
        drawn.curves.insert(code("strain"), strain.clone());
        drawn.curves.insert(code("energy"), energy.clone());
        let Ok(found) = suggest_borders(&drawn, &with_phases(3)) else { return Ok(()) };
        let rows = read(&[strain, energy], &found.days);
        let (b, c) = (found.places[0].1, found.places[1].1);
        prop_assert!((cost_of(&rows, &[0, b, c]) - found.cost_parts).abs() < 1e-9);
        let near = (b.saturating_sub(3)..b + 4).flat_map(|one| (c.saturating_sub(3)..c + 4).map(move |other| (one, other)));
        let anywhere = tried.into_iter().map(|(one, length)| (one, one + length));
        for (one, other) in near.chain(anywhere) {
            if one >= 5 && other >= one + 5 && other <= BORDER_PLACES - 5 {
                prop_assert!(cost_of(&rows, &[0, one, other]) > found.cost_parts - 1e-9);
            }
        }
    }
}
