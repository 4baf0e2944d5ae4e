//! What is said of single persons: decisive moments, first falls, lowest points, crossings; and of the group from them.

use potloodlijn::analysis::{
    answer_counts, crossings, falls, first_falls, group_crossings, group_moments, is_notable_fall, low_points, moments,
    recoveries,
};
use potloodlijn::format::builtin_instruments;
use potloodlijn::model::{Answer, Consent, Domain, Journey, Level, Locus, Phases};

use proptest::prelude::*;

use super::{any_curve, code, event, group_of, journey, letter, timeline, with_curve};

const YEAR: i64 = 360;

/// Strain jumps up and energy down on day 100; both come back slowly from day 200 on.
fn worn_out() -> Journey {
    let drawn = journey("P1", timeline(0, YEAR), &[('B', 90.0), ('C', 200.0)]);
    let strain = &[(0.0, 30.0), (100.0, 30.0), (100.01, 75.0), (200.0, 80.0), (320.0, 35.0), (360.0, 35.0)];
    let energy = &[(0.0, 70.0), (100.0, 70.0), (100.01, 40.0), (200.0, 20.0), (360.0, 20.0)];
    let engagement = &[(0.0, 80.0), (60.0, 80.0), (120.0, 30.0), (360.0, 30.0)];
    let drawn = with_curve(drawn, "strain", &[strain]);
    with_curve(with_curve(drawn, "energy", &[energy]), "engagement", &[engagement])
}

#[test]
fn a_jump_of_two_curves_is_a_moment_on_its_day_with_what_began_around_it() {
    let jump = |from: f64, to: f64| [(0.0, from), (100.0, from), (100.01, to), (360.0, to)];
    let mut person = with_curve(journey("P1", timeline(0, YEAR), &[]), "strain", &[&jump(30.0, 75.0)]);
    person = with_curve(with_curve(person, "energy", &[&jump(70.0, 40.5)]), "meaning", &[&jump(50.0, 36.0)]);
    let with_id = |from: f64, to: Option<f64>, id: u128| {
        let mut it = event(Domain::Work, from, &[], &[]);
        (it.id, it.to) = (uuid::Uuid::from_u128(id), to);
        it
    };
    person.events = vec![
        with_id(10.0, None, 1),
        with_id(90.0, None, 2),
        with_id(5.0, Some(104.0), 3),
        with_id(0.0, Some(300.0), 4),
    ];
    let found = moments(&person, &builtin_instruments()[0]);
    assert_eq!(found.len(), 1, "{found:?}");
    let moment = &found[0];
    assert!((moment.day - 100.0).abs() <= 1.0, "{}", moment.day);
    let changes: Vec<_> = moment.indicators.iter().map(|(id, change)| (id.as_str(), *change)).collect();
    assert_eq!(changes, [("energy", -29.5), ("strain", 45.0)], "14 points are not steep");
    assert_eq!(moment.events, [2, 3].map(uuid::Uuid::from_u128), "what began or ended in that month");
}

#[test]
fn one_steep_curve_or_a_month_that_is_not_drawn_is_no_moment() {
    let alone =
        with_curve(journey("P1", timeline(0, 200), &[]), "strain", &[&[(0.0, 0.0), (100.0, 0.0), (110.0, 90.0)]]);
    assert_eq!(moments(&alone, &builtin_instruments()[0]), []);
    let broken: [&[(f64, f64)]; 2] = [&[(0.0, 0.0), (99.0, 0.0)], &[(101.0, 90.0), (200.0, 90.0)]];
    let person = with_curve(with_curve(alone.clone(), "energy", &broken), "strain", &broken);
    assert_eq!(moments(&person, &builtin_instruments()[0]), [], "no change is read over a gap");
}

#[test]
fn moments_of_a_group_are_counted_in_persons_by_third_of_a_phase() {
    let mut second = worn_out();
    second.participant = potloodlijn::model::ParticipantCode::new("P2").unwrap();
    let silent = Journey { consent: Consent::default(), ..worn_out() };
    let found = group_moments(&group_of(vec![worn_out(), second, silent]));
    assert_eq!((found.people.len(), found.skipped.len()), (2, 1));
    let [row] = &found.stretches[..] else { panic!("{:?}", found.stretches) };
    assert_eq!((row.phase, row.stretch, row.of, row.persons), (letter('B'), 0, 2, 2));
    assert_eq!(row.indicators[&code("energy")], (2, 0), "fell in both");
    assert_eq!(row.indicators[&code("strain")], (0, 2), "rose in both");
}

#[test]
fn the_curve_that_worsens_first_is_named_in_its_own_direction() {
    let instrument = &builtin_instruments()[0];
    let found = falls(&worn_out(), instrument);
    let told: Vec<_> = found.iter().map(|fall| (fall.indicator.as_str(), fall.from_day, fall.day)).collect();
    assert_eq!(told, [("engagement", 60.0, 73.0), ("strain", 100.0, 101.0), ("energy", 100.0, 101.0)]);
    assert!(found[0].change < 0.0 && found[1].change > 0.0, "strain rises");
    let counts = first_falls(&group_of(vec![worn_out()]));
    let of = |id: &str| counts.indicators.iter().find(|row| row.indicator == code(id)).unwrap();
    assert_eq!((of("engagement").first, of("strain").first, of("strain").fell, of("strain").drew), (1, 0, 1, 1));
    assert_eq!((of("meaning").first, of("meaning").fell, of("meaning").drew), (0, 0, 0));
}

#[test]
fn a_dip_that_comes_back_within_six_weeks_is_no_lasting_fall() {
    let dip = &[(0.0, 80.0), (50.0, 80.0), (60.0, 40.0), (80.0, 80.0), (200.0, 80.0)];
    let person = with_curve(journey("P1", timeline(0, 200), &[]), "energy", &[dip]);
    assert_eq!(falls(&person, &builtin_instruments()[0]), []);
}

#[test]
fn the_lowest_point_and_its_recovery_are_those_worked_by_hand() {
    let found = low_points(&worn_out(), &builtin_instruments()[0]);
    let of = |id: &str| found.iter().find(|low| low.indicator == code(id)).unwrap();
    let strain = of("strain");
    assert_eq!(
        (strain.lowest.day, strain.lowest.value),
        (200.0, 80.0),
        "the least pleasant point of strain is its highest"
    );
    assert_eq!((strain.best_before.day, strain.best_before.value), (100.0, 30.0));
    // From 80 back to 40 at 45 points in 120 days: 106.7 days.
    assert_eq!((strain.recovered_on, strain.recovery_days()), (Some(307.0), Some(107.0)));
    assert_eq!((of("energy").lowest.day, of("energy").recovered_on), (200.0, None));
    let group = recoveries(&group_of(vec![worn_out()]));
    let row = group.indicators.iter().find(|row| row.indicator == code("strain")).unwrap();
    assert_eq!((row.low, row.recovered, row.median_days), (1, 1, Some(107.0)));
}

#[test]
fn a_flat_or_missing_curve_has_no_lowest_point() {
    let flat = with_curve(journey("P1", timeline(0, 50), &[]), "energy", &[&[(0.0, 5.0), (50.0, 5.0)]]);
    assert_eq!(low_points(&flat, &builtin_instruments()[0]), []);
    assert_eq!(recoveries(&group_of(vec![flat])).indicators[0].median_days, None);
}

#[test]
fn engagement_falling_while_strain_rises_is_a_crossing_in_the_phases_where_it_does() {
    let person = worn_out();
    let found = crossings(&person, &builtin_instruments()[0]);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].from_day > 60.0 && found[0].to_day < 125.0, "{found:?}");
    let unmarked = Journey { phases: Phases::default(), ..worn_out() };
    let counts = group_crossings(&group_of(vec![person, unmarked]));
    let by_phase: Vec<_> = counts.counts.iter().map(|row| (row.phase, row.of, row.persons)).collect();
    assert_eq!(by_phase, [(letter('A'), 1, 1), (letter('B'), 1, 1), (letter('C'), 1, 0)]);
}

#[test]
fn what_would_have_helped_is_counted_in_persons() {
    let answer = |prompt: &str, locus: Option<Locus>, levels: &[Level]| -> Answer {
        let fields = serde_json::json!({ "prompt": prompt, "text": "…", "locus": locus, "levels": levels });
        serde_json::from_value(fields).unwrap()
    };
    let mut first = worn_out();
    first.answers = vec![
        answer("would-have-helped", Some(Locus::Environment), &[Level::Leadership, Level::Team]),
        answer("would-have-helped", Some(Locus::Environment), &[Level::Team]),
        answer("now", None, &[]),
    ];
    let mut second = worn_out();
    second.answers = vec![answer("would-have-helped", Some(Locus::Individual), &[Level::Individual])];
    let counts = answer_counts(&group_of(vec![first, second]));
    let prompts: Vec<_> = counts.prompts.iter().map(|row| row.prompt.as_str()).collect();
    assert_eq!(prompts, ["now", "would-have-helped"], "in the order of the instrument");
    let row = &counts.prompts[1];
    assert_eq!((row.answered, row.individual, row.environment), (2, 1, 1));
    assert_eq!(row.levels[&Level::Team], 1, "twice by one person is once");
}

/// A person of 240 days with a line for energy, of which high is the pleasant end, and one for strain, of which low is; breaks included.
fn any_two_lines() -> impl Strategy<Value = Journey> {
    (any_curve(), any_curve()).prop_map(|(energy, strain)| {
        let mut drawn = journey("P1", timeline(0, 240), &[]);
        drawn.curves.insert(code("energy"), energy);
        drawn.curves.insert(code("strain"), strain);
        drawn
    })
}

/// How pleasant a line is on each day on which it is drawn.
fn pleasant_days(journey: &Journey, indicator: &str) -> Vec<(f64, f64)> {
    let curve = &journey.curves[&code(indicator)];
    let days = (0..=240).map(f64::from).filter_map(|day| Some((day, curve.value_at(day)?)));
    days.map(|(day, value)| (day, if indicator == "strain" { 100.0 - value } else { value })).collect()
}

proptest! {
    #[test]
    fn the_lowest_point_the_best_before_and_the_way_back_are_those_of_the_days_themselves(drawn in any_two_lines()) {
        let found = low_points(&drawn, &builtin_instruments()[0]);
        for indicator in ["energy", "strain"] {
            let days = pleasant_days(&drawn, indicator);
            let found = found.iter().find(|low| low.indicator == code(indicator));
            let Some(least) = days.iter().map(|day| day.1).min_by(f64::total_cmp) else {
                prop_assert_eq!(found, None);
                continue;
            };
            let lowest = days.iter().find(|day| day.1 == least).unwrap();
            let before = days.iter().filter(|day| day.0 <= lowest.0);
            let best = before.clone().map(|day| day.1).max_by(f64::total_cmp).unwrap();
            let best_day = before.rev().find(|day| day.1 == best).unwrap().0;
            let back = days.iter().find(|day| day.0 > lowest.0 && !is_notable_fall(day.1 - best)).map(|day| day.0);
            let told = found.map(|low| (low.lowest.day, low.best_before.day, low.recovered_on));
            // 10 points exactly are no fall, and subtracting loses halves of a bit.
            if (best - least - 10.0).abs() > 1e-9 {
                prop_assert_eq!(told, (best - least > 10.0).then_some((lowest.0, best_day, back)), "{}", indicator);
            }
        }
    }

    #[test]
    fn a_line_fell_on_the_first_day_after_which_it_stayed_worse_for_six_weeks(drawn in any_two_lines()) {
        let found = falls(&drawn, &builtin_instruments()[0]);
        for indicator in ["energy", "strain"] {
            let days = pleasant_days(&drawn, indicator);
            let best_until = |until: f64| {
                let before = days.iter().filter(move |day| day.0 <= until);
                before.map(|day| day.1).max_by(f64::total_cmp).unwrap()
            };
            let stays_worse = |from: f64| {
                let window = days.iter().filter(|day| (from..=from + 45.0).contains(&day.0));
                window.map(|day| day.1).all(|now| is_notable_fall(now - best_until(from)))
            };
            let wanted = days.iter().map(|day| day.0).find(|&day| stays_worse(day));
            prop_assert_eq!(found.iter().find(|fall| fall.indicator == code(indicator)).map(|fall| fall.day), wanted);
        }
    }
}
