//! Two groups side by side: what is laid beside each other is what each group tells by itself.

use std::collections::BTreeSet;

use potloodlijn::analysis::{
    Alignment, Thread, Told, USUAL_PLACES, align, beside, effect, group_moments, phase_counts, summarise,
};
use potloodlijn::demo::example_group;
use potloodlijn::model::{Group, Language, Level, Measurement, MeasurementTime, NotBeside, ParticipantCode};
use potloodlijn::report::{Paper, beside_document};
use potloodlijn::text::Texts;
use uuid::Uuid;

use crate::report::messages::titles;
use crate::report::people::{assert_tidy, words_of};

fn group(people: usize, seed: u64, id: u128) -> Group {
    let example = example_group(people, seed, Language::Nl);
    let mut group = Group::new(Uuid::from_u128(id), example.setup);
    group.journeys = example.journeys.into();
    group
}

#[test]
fn every_number_beside_another_is_that_of_its_own_group() {
    let groups = [group(12, 7, 1), group(9, 8, 2)];
    let found = beside(&groups[0], &groups[1], &[].into()).unwrap();
    for (place, group) in groups.iter().enumerate() {
        let aligned = align(group, Alignment::Phase { per_phase: USUAL_PLACES });
        assert_eq!((found.people[place], &found.axis), (aligned.people.len(), &aligned.axis));
        for line in &found.lines {
            let alone = summarise(&aligned.rows(&line.indicator));
            assert_eq!((&line.groups[place].n, line.drew[place]), (&alone.n, aligned.rows(&line.indicator).len()));
        }
        let counts = phase_counts(group);
        let named = |row: &&potloodlijn::analysis::ThreadBeside| matches!(row.what, Thread::Factor(_));
        let told = found.threads.iter().filter(named).filter(|row| row.groups[place].persons > 0);
        assert_eq!(told.clone().count(), counts.factors.len());
        for row in told {
            let Thread::Factor(code) = &row.what else { continue };
            let alone = counts.factors.iter().find(|it| (&it.code, it.phase) == (code, row.phase)).unwrap();
            let here = row.groups[place];
            assert_eq!(
                (here.persons, here.plus, here.minus, here.among),
                (alone.persons, alone.plus, alone.minus, alone.among)
            );
        }
        let moments: usize = group_moments(group).stretches.iter().map(|it| it.persons).sum();
        assert_eq!(found.moments.iter().map(|row| row.persons[place]).sum::<usize>(), moments);
    }
}

#[test]
fn who_named_nothing_still_counts_among_those_in_whom_the_phase_occurs() {
    let (one, mut other) = (group(9, 7, 1), group(9, 8, 2));
    other.journeys.iter_mut().for_each(|journey| journey.events.clear());
    let found = beside(&one, &other, &[].into()).unwrap();
    let row = found.threads.iter().find(|row| row.groups[0].persons > 0).unwrap();
    assert_eq!(row.groups[1].persons, 0);
    assert_eq!(row.groups[1].among, phase_counts(&other).among(row.phase));
    assert_eq!(row.difference(), -(row.groups[0].persons as i64));
}

#[test]
fn a_group_is_not_laid_beside_itself_or_beside_another_instrument() {
    let (one, mut other) = (group(9, 7, 1), group(9, 8, 2));
    assert_eq!(beside(&one, &one, &[].into()).unwrap_err(), NotBeside::SameGroup);
    other.setup.instrument.id = potloodlijn::model::Code::new("something-else").unwrap();
    assert_eq!(beside(&one, &other, &[].into()).unwrap_err(), NotBeside::OtherInstrument);
}

#[test]
fn a_role_that_one_person_holds_in_either_group_is_told_as_its_level_in_both() {
    let (mut one, other) = (group(9, 7, 1), group(9, 8, 2));
    one.setup.one_manager = true;
    let levels = one.levels_of_one();
    assert_eq!(levels, [Level::Leadership].into());
    let found = beside(&one, &other, &levels).unwrap();
    let manager = |row: &&potloodlijn::analysis::ThreadBeside| matches!(&row.what, Thread::Actor(code) if code.as_str() == "manager");
    assert_eq!(found.threads.iter().filter(manager).count(), 0);
    let words = words_of(&beside_document(&one, &other, Language::Nl, Paper::A4).unwrap());
    assert!(!words.contains("Leidinggevende"), "the role");
    assert!(words.contains("Leiding"), "its level");
}

#[test]
fn what_changed_is_told_only_where_both_were_measured_and_as_each_alone_would_tell_it() {
    let (mut one, mut other) = (group(9, 7, 1), group(9, 8, 2));
    let measure = |group: &mut Group, time, value: f64| {
        let indicators = group.setup.instrument.indicators.iter().map(|it| (it.id.clone(), value));
        let said = indicators.collect::<std::collections::BTreeMap<_, _>>();
        let values = group.journeys.iter().map(|it| (it.participant.clone(), said.clone())).collect();
        group.measurements.push(Measurement { values, ..Measurement::new(time, None) });
    };
    measure(&mut one, MeasurementTime::T0, 40.0);
    measure(&mut one, MeasurementTime::T1, 60.0);
    measure(&mut other, MeasurementTime::T0, 40.0);
    assert_eq!(beside(&one, &other, &[].into()).unwrap().effects, []);
    measure(&mut other, MeasurementTime::T1, 45.0);
    let found = beside(&one, &other, &[].into()).unwrap();
    let alone = effect(&other, MeasurementTime::T0, MeasurementTime::T1);
    assert_eq!(found.effects.len(), 7);
    for (row, of_alone) in found.effects.iter().zip(&alone.indicators) {
        assert_eq!(row.groups[1], of_alone.told);
        assert!(matches!(&row.groups[0], Told::Figures(change) if change.median == 20.0));
    }
}

#[test]
fn pages_of_two_groups_say_what_may_not_be_concluded_in_both_languages_and_rank_nothing() {
    let (one, other) = (group(9, 7, 1), group(9, 8, 2));
    for (language, sentence) in [(Language::Nl, "zegt niet waardoor"), (Language::En, "does not say why")] {
        let document = beside_document(&one, &other, language, Paper::A4).unwrap();
        let words = words_of(&document);
        assert!(words.contains(sentence), "{words}");
        let head = Texts::of(language).get("beside-conclude-head");
        assert_eq!(words.lines().filter(|line| *line == head).count(), 1, "once, at the end: {words}");
        for title in titles(&document) {
            assert!(title.split_whitespace().count() <= 15, "{title}");
        }
        assert_tidy(&document);
    }
}

#[test]
fn groups_are_said_to_differ_in_size_only_where_they_do() {
    let one = group(9, 7, 1);
    let mut other = one.clone();
    other.id = Uuid::from_u128(2);
    let words = |other: &Group| words_of(&beside_document(&one, other, Language::Nl, Paper::A4).unwrap());
    assert!(!words(&other).contains("niet even groot"));
    assert!(words(&group(12, 8, 2)).contains("niet even groot"));
}

#[test]
fn of_groups_of_another_size_the_larger_part_is_told_and_not_how_many_more() {
    let one = group(9, 7, 1);
    let mut twice = one.clone();
    twice.id = Uuid::from_u128(2);
    for (number, journey) in one.journeys.iter().enumerate() {
        let mut again = journey.clone();
        again.id = Uuid::from_u128(100 + number as u128);
        again.participant = ParticipantCode::new(&format!("Q{number}")).unwrap();
        twice.journeys.push(again);
    }
    let words = |other: &Group| words_of(&beside_document(&one, other, Language::Nl, Paper::A4).unwrap());
    let alike = words(&twice);
    assert!(alike.lines().any(|line| line == "even vaak"), "{alike}");
    assert!(!alike.contains("vaker in") && !alike.lines().any(|line| line.starts_with('+')), "{alike}");
    let mut fewer = one.clone();
    fewer.id = Uuid::from_u128(3);
    fewer.journeys.truncate(8);
    assert!(words(&fewer).contains("vaker in 1"));
    assert!(!words(&group(9, 8, 4)).contains("vaker in"), "of two groups as large it is told how many more");
}

#[test]
fn no_place_is_said_to_have_most_turns_where_several_have_as_many() {
    let mut ties = 0;
    for seed in 1..8 {
        let (one, other) = (group(9, seed, 1), group(9, seed + 20, 2));
        let found = beside(&one, &other, &BTreeSet::new()).unwrap();
        let is_tie = |place: usize| {
            let most = found.moments.iter().map(|row| row.persons[place]).max().unwrap_or(0);
            found.moments.iter().filter(|row| row.persons[place] == most).count() > 1
        };
        let told = titles(&beside_document(&one, &other, Language::Nl, Paper::A4).unwrap());
        let says_where = told.iter().any(|title| title.contains("het vaakst "));
        if is_tie(0) || is_tie(1) {
            ties += 1;
            assert!(!says_where, "{told:?}");
        }
    }
    assert!(ties > 0);
}
