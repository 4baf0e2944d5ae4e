//! Effects between measurements of "now", against numbers worked out by hand, and what may not be found out from them.

use potloodlijn::analysis::{
    NOTABLE_CHANGE, NoBreakEven, SMALLEST_CELL, Split, Told, YesNo, break_even_persons, effect, split,
};
use potloodlijn::format::{builtin_instruments, known_figures};
use potloodlijn::model::{
    Better, BreakEven, Code, FigureRole, Group, Language, Measurement, MeasurementTime, OutsideMeasure,
    ParticipantCode, ProcessMeasure,
};
use potloodlijn::report::outside_sentence;
use potloodlijn::text::Texts;
use proptest::prelude::*;
use uuid::Uuid;

use crate::format::people;

const T0: MeasurementTime = MeasurementTime::T0;
const T1: MeasurementTime = MeasurementTime::T1;

fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

fn person(number: usize) -> ParticipantCode {
    ParticipantCode::new(&format!("P{number:02}")).unwrap()
}

/// A group in which each person went from the first to the second value of `pairs` on `indicator`.
fn group(indicator: &str, pairs: &[(f64, f64)]) -> Group {
    let mut group = Group::new(Uuid::from_u128(9), people::setup());
    for (time, which) in [(T0, 0), (T1, 1)] {
        let mut round = Measurement::new(time, None);
        for (place, pair) in pairs.iter().enumerate() {
            let value = [pair.0, pair.1][which];
            round.values.insert(person(place + 1), [(code(indicator), value)].into());
        }
        group.measurements.push(round);
    }
    group
}

fn told(group: &Group, indicator: &str) -> Told<potloodlijn::analysis::Change> {
    let rows = effect(group, T0, T1).indicators;
    rows.into_iter().find(|row| row.indicator == code(indicator)).unwrap().told
}

#[test]
fn nine_people_by_hand() {
    // Changes: +20 +15 +11 +10 0 −10 −11 −15 −30. Median 0; three above 10, three within, three below −10.
    let pairs = [
        (40.0, 60.0),
        (40.0, 55.0),
        (40.0, 51.0),
        (40.0, 50.0),
        (40.0, 40.0),
        (40.0, 30.0),
        (40.0, 29.0),
        (40.0, 25.0),
        (40.0, 10.0),
    ];
    let Told::Figures(change) = told(&group("engagement", &pairs), "engagement") else { panic!("nine are enough") };
    assert_eq!((change.pairs, change.median), (9, 0.0));
    assert_eq!(change.split, Split::Three { better: 3, same: 3, worse: 3 });
}

#[test]
fn fewer_complaints_are_the_pleasant_way_and_the_median_keeps_the_line_s_own_direction() {
    let strain = &builtin_instruments()[0].indicators[2];
    assert_eq!((strain.id.as_str(), strain.better), ("strain", Better::Low));
    let pairs = [(80.0, 40.0), (80.0, 50.0), (80.0, 55.5), (80.0, 80.0), (80.0, 81.0), (80.0, 85.0), (80.0, 75.0)];
    let Told::Figures(change) = told(&group("strain", &pairs), "strain") else { panic!("seven are enough") };
    // Changes −40 −30 −24.5 −5 0 1 5: the middle one is −5.
    assert_eq!(change.median, -5.0);
    assert_eq!(change.split, Split::BetterOrNot(3, 4));
}

#[test]
fn below_the_minimum_group_there_is_no_figure_and_the_setup_can_raise_it() {
    let pairs = [(10.0, 90.0); 4];
    assert_eq!(told(&group("engagement", &pairs), "engagement"), Told::TooFew);
    let mut five = group("engagement", &[(10.0, 90.0); 5]);
    assert!(matches!(told(&five, "engagement"), Told::Figures(_)));
    five.setup.min_group = 7;
    assert_eq!(told(&five, "engagement"), Told::TooFew);
    assert_eq!(told(&five, "meaning"), Told::TooFew, "nobody said anything about it");
}

#[test]
fn only_people_who_are_in_both_measurements_count() {
    let mut group = group("engagement", &[(40.0, 60.0); 6]);
    group.measurements[1].values.remove(&person(6));
    group.measurements[1].values.insert(person(7), [(code("engagement"), 0.0)].into());
    let Told::Figures(change) = told(&group, "engagement") else { panic!("five are enough") };
    assert_eq!((change.pairs, change.median), (5, 20.0));
}

#[test]
fn who_is_in_no_figures_about_the_group_is_in_no_effect() {
    let example = potloodlijn::demo::example_group(6, 7, Language::Nl);
    let mut group = Group { journeys: example.journeys.into(), ..group("engagement", &[(40.0, 60.0); 6]) };
    let all = told(&group, "engagement");
    assert!(matches!(all, Told::Figures(change) if change.pairs == 6));
    group.journeys[0].consent.group_figures = false;
    assert!(matches!(told(&group, "engagement"), Told::Figures(change) if change.pairs == 5));
    group.journeys[1].consent.group_figures = false;
    assert_eq!(told(&group, "engagement"), Told::TooFew);
}

#[test]
fn a_curve_drawn_from_memory_is_no_baseline_whatever_is_drawn() {
    let example = potloodlijn::demo::example_group(9, 7, Language::Nl);
    let mut group = Group { journeys: example.journeys.into(), ..Group::new(Uuid::from_u128(9), example.setup) };
    let only_after = group_of_nine_at(T1);
    group.measurements = only_after.measurements;
    assert!(effect(&group, T0, T1).indicators.iter().all(|row| row.told == Told::TooFew));
    let without = Group { journeys: Vec::new().into(), ..group.clone() };
    assert_eq!(effect(&group, T0, T1), effect(&without, T0, T1), "drawings add nothing to an effect");
    // A card names its baseline; a file that puts a value there is refused.
    let card = serde_json::json!({ "id": Uuid::from_u128(1), "baseline": 62.5 });
    assert!(serde_json::from_value::<potloodlijn::model::BoardAction>(card).is_err());
}

fn group_of_nine_at(time: MeasurementTime) -> Group {
    let mut group = group("engagement", &[(40.0, 60.0); 9]);
    group.measurements.retain(|round| round.time == time);
    group
}

#[test]
fn answers_about_what_was_done_keep_the_same_rules() {
    let mut group = group("engagement", &[(40.0, 60.0); 9]);
    group.process_measures.push(ProcessMeasure {
        id: code("talk-held"),
        text: "Was er een gesprek?".into(),
        extra: potloodlijn::model::Extra::new(),
    });
    let answered = |group: &mut Group, yes: usize, all: usize| {
        let answer = |place| (person(place + 1), [(code("talk-held"), place < yes)].into());
        group.measurements[1].process = (0..all).map(answer).collect();
        effect(group, T0, T1).process[0].told.clone()
    };
    assert_eq!(answered(&mut group, 4, 9), Told::Figures(YesNo::Both(4, 9)));
    assert_eq!(answered(&mut group, 9, 9), Told::Figures(YesNo::NearlyAllYes(7, 9)));
    assert_eq!(answered(&mut group, 8, 9), Told::Figures(YesNo::NearlyAllYes(7, 9)));
    assert_eq!(answered(&mut group, 1, 9), Told::Figures(YesNo::FewYes(9)));
    assert_eq!(answered(&mut group, 0, 9), Told::Figures(YesNo::FewYes(9)));
    assert_eq!(answered(&mut group, 2, 4), Told::TooFew);
}

#[test]
fn a_target_is_reached_missed_or_not_said() {
    assert_eq!(Split::Three { better: 5, same: 3, worse: 3 }.reaches(5), Some(true));
    assert_eq!(Split::BetterOrNot(5, 4).reaches(6), Some(false));
    assert_eq!(Split::NearlyAllBetter(7).reaches(7), Some(true));
    assert_eq!(Split::NearlyAllBetter(7).reaches(8), None, "it may be seven, eight or nine");
    assert_eq!(Split::NearlyAllBetter(7).reaches(10), Some(false), "they are nine");
    assert_eq!(Split::FewEitherWay.reaches(1), None);
    assert_eq!([Split::FewEitherWay, Split::NearlyAllWorse(7)].map(|few| few.reaches(4)), [Some(false); 2]);
}

/// All the triples that are told in the same words as `split`, of as many people.
fn alike(told: Split, all: usize) -> Vec<[usize; 3]> {
    let triples = (0..=all).flat_map(|better| (0..=all - better).map(move |same| [better, same, all - better - same]));
    triples.filter(|&[better, same, worse]| split(better, same, worse) == told).collect()
}

#[test]
fn no_number_of_one_or_two_persons_and_no_zero_can_be_worked_out_from_what_is_told() {
    for all in 5..=24 {
        for better in 0..=all {
            for same in 0..=all - better {
                let triple = [better, same, all - better - same];
                let possible = alike(split(triple[0], triple[1], triple[2]), all);
                for (cell, &count) in triple.iter().enumerate().filter(|(_, count)| **count < SMALLEST_CELL) {
                    let others = possible.iter().any(|other| other[cell] != count);
                    assert!(others, "{triple:?} of {all}: cell {cell} can be worked out");
                }
            }
        }
    }
}

#[test]
fn a_number_that_is_told_is_right() {
    for all in 5..=24 {
        for better in 0..=all {
            for same in 0..=all - better {
                let worse = all - better - same;
                match split(better, same, worse) {
                    Split::Three { better: b, same: s, worse: w } => assert_eq!((b, s, w), (better, same, worse)),
                    Split::BetterOrNot(b, not) => assert_eq!((b, not), (better, same + worse)),
                    Split::WorseOrNot(w, not) => assert_eq!((w, not), (worse, better + same)),
                    Split::NearlyAllBetter(least) => assert!(least <= better && least + 2 == all),
                    Split::NearlyAllWorse(least) => assert!(least <= worse && least + 2 == all),
                    Split::AsManyEachWay(least) => {
                        assert!(better.abs_diff(worse) <= 1 && least <= better.min(worse) && same < SMALLEST_CELL);
                    }
                    Split::FewEitherWay => assert!(better < SMALLEST_CELL && worse < SMALLEST_CELL),
                }
                for persons in 1..=all + 2 {
                    let said = split(better, same, worse).reaches(persons);
                    assert!(said.is_none_or(|said| said == (better >= persons)), "{better} {same} {worse}: {persons}");
                }
            }
        }
    }
}

#[test]
fn of_two_ways_the_larger_is_told_and_neither_where_they_are_as_large() {
    for all in 5..=24_usize {
        for better in 0..=all {
            for same in 0..=all - better {
                let worse = all - better - same;
                let (told, turned) = (split(better, same, worse), split(worse, same, better));
                match told {
                    Split::BetterOrNot(..) => {
                        assert!(better > worse || worse < SMALLEST_CELL, "{better} {same} {worse}");
                        assert!(matches!(turned, Split::WorseOrNot(..)), "{better} {same} {worse}");
                    }
                    Split::WorseOrNot(..) => assert!(worse > better, "{better} {same} {worse}"),
                    Split::AsManyEachWay(_) | Split::FewEitherWay => assert_eq!(told, turned),
                    _ => {}
                }
            }
        }
    }
    assert_eq!(split(3, 0, 5), Split::WorseOrNot(5, 3));
    assert_eq!(split(4, 0, 4), Split::AsManyEachWay(3));
    // How many got better is not told then, but that it were no more than the others.
    assert_eq!(Split::WorseOrNot(5, 3).reaches(4), Some(false));
    assert_eq!(Split::WorseOrNot(5, 3).reaches(3), None);
    assert_eq!([Split::AsManyEachWay(3).reaches(3), Split::AsManyEachWay(3).reaches(4)], [Some(true), None]);
}

#[test]
fn a_measure_from_outside_reaches_its_goal_or_not_in_words_of_its_own() {
    let measure = |before, goal, after| OutsideMeasure {
        name: "eNPS".into(),
        before,
        goal,
        after,
        ..OutsideMeasure::new(code("enps"))
    };
    let said = |language, after| outside_sentence(Texts::of(language), &measure(Some(-12.5), Some(-2.0), after));
    assert_eq!(said(Language::Nl, Some(3.0)), "eNPS: was −12,5, doel −2, nu 3. Doel gehaald.");
    assert_eq!(said(Language::Nl, Some(-3.0)), "eNPS: was −12,5, doel −2, nu −3. Doel nog niet gehaald.");
    assert!(said(Language::En, Some(3.0)).ends_with(" Goal reached."));
    assert!(said(Language::En, Some(-3.0)).ends_with(" Goal not reached yet."));
    assert!(said(Language::En, None).ends_with(" Whether the goal is reached cannot be said yet."));
}

#[test]
fn every_figure_has_a_year_and_a_source_in_both_languages_and_no_two_share_an_id() {
    let mut ids: Vec<&str> = known_figures().iter().map(|figure| figure.id.as_str()).collect();
    assert!(known_figures().iter().filter(|figure| figure.role == FigureRole::CostOfOne).count() >= 2);
    for figure in known_figures() {
        assert!((2000..2030).contains(&figure.year), "{figure:?}");
        assert!(!figure.source.nl.is_empty() && !figure.source.en.is_empty(), "{figure:?}");
        assert!(figure.value > 0.0);
    }
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), known_figures().len());
}

#[test]
fn a_changed_figure_stands_in_the_place_of_the_known_one_and_leaves_the_others() {
    let mut own = known_figures()[0].clone();
    own.value = 12_000.0;
    let filled = BreakEven { figures: vec![own.clone()], ..BreakEven::default() };
    let used = filled.figures_over(known_figures());
    assert_eq!(used[0], &own);
    assert_eq!(used[1..], known_figures().iter().skip(1).collect::<Vec<_>>());
}

#[test]
fn a_break_even_that_cannot_be_worked_out_says_why() {
    assert_eq!(break_even_persons(None, 9_100.0), Err(NoBreakEven::NoCost));
    for figure in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        assert_eq!(break_even_persons(Some(1.0), figure), Err(NoBreakEven::NoFigure), "{figure}");
    }
    assert_eq!(break_even_persons(Some(1e300), 1e-3), Err(NoBreakEven::TooMany));
    assert_eq!(break_even_persons(Some(0.0), 9_100.0), Ok(0));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn turning_a_measurement_round_turns_the_median_and_swaps_better_and_worse(
        pairs in prop::collection::vec((0.0..=100.0_f64, 0.0..=100.0_f64), 5..20),
    ) {
        let back: Vec<(f64, f64)> = pairs.iter().map(|&(before, after)| (after, before)).collect();
        let count = |pairs: &[(f64, f64)], is: fn(f64) -> bool| pairs.iter().filter(|pair| is(pair.1 - pair.0)).count();
        let up = count(&pairs, |change| change > NOTABLE_CHANGE);
        prop_assert_eq!(up, count(&back, |change| change < -NOTABLE_CHANGE));
        let (Told::Figures(one), Told::Figures(other)) =
            (told(&group("energy", &pairs), "energy"), told(&group("energy", &back), "energy")) else { panic!() };
        // Half a point is rounded away from zero both ways.
        prop_assert_eq!(one.median, -other.median + 0.0);
        if let (Split::Three { better, same, .. }, Split::Three { worse, same: again, .. }) = (one.split, other.split) {
            prop_assert_eq!((better, same), (worse, again));
        }
    }

    #[test]
    fn so_many_persons_and_not_one_fewer_pay_for_a_plan(cost in 0.0..1e7_f64, one in 1.0..1e5_f64) {
        let persons = f64::from(break_even_persons(Some(cost), one).unwrap());
        prop_assert!(persons * one >= cost * (1.0 - 1e-12));
        prop_assert!(persons == 0.0 || (persons - 1.0) * one < cost);
    }
}
