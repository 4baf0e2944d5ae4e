//! What is shown to a room tells of nobody alone.

use potloodlijn::analysis::first_falls;
use potloodlijn::demo::example_group;
use potloodlijn::model::{Group, Language, Persons};
use potloodlijn::privacy::{Refusal, Told, told_to_a_room};

fn group_of(people: usize, seed: u64) -> Group {
    let example = example_group(people, seed, Language::Nl);
    let mut group = Group::new(example.setup.id, example.setup);
    group.journeys = example.journeys.into();
    group
}

/// Groups of every size in which few could be found.
fn told() -> impl Iterator<Item = (Group, Told)> {
    let groups = (5..=13).flat_map(|people| (1..=6).map(move |seed| group_of(people, seed)));
    groups.filter_map(|group| told_to_a_room(&group).ok().map(|told| (group, told)))
}

/// All numbers that are not in the edition.
fn persons(told: &Told) -> Vec<Persons> {
    let moments = told.moments.iter().flat_map(|moments| {
        let lines = moments.falls.iter().chain(&moments.rises).map(|(_, persons)| *persons);
        lines.chain([moments.persons])
    });
    let crossings = told.crossings.iter().map(|crossing| crossing.persons);
    moments.chain(crossings).chain(told.came_back.iter().map(|(_, persons)| *persons)).collect()
}

#[test]
fn every_number_and_what_is_left_of_it_may_be_three_values() {
    let mut seen = 0;
    for (_, told) in told() {
        let of = told.edition.about().at_most;
        for Persons { at_least, at_most } in persons(&told) {
            seen += 1;
            assert!(at_least >= 3 && at_most >= at_least + 2 && at_most <= of, "{at_least} to {at_most} of {of}");
        }
    }
    assert!(seen > 100, "{seen}");
}

#[test]
fn the_rest_of_a_moment_cannot_be_added_up() {
    for (_, told) in told() {
        for moments in &told.moments {
            let mut falls = moments.falls.iter().map(|(code, _)| code);
            assert!(falls.all(|code| moments.rises.iter().all(|(other, _)| other != code)));
            // Who changed at a moment had one: a part is never told as more than the whole may be.
            for (_, part) in moments.falls.iter().chain(&moments.rises) {
                assert!(part.at_least <= moments.persons.at_least, "{part:?} of {:?}", moments.persons);
            }
        }
    }
}

#[test]
fn what_fell_first_is_named_only_when_it_did_in_more_than_a_few_and_in_more_than_any_other() {
    let mut named = 0;
    for (mut group, told) in told() {
        let Some(code) = &told.fell_first else { continue };
        group.journeys.retain(|journey| journey.consent.group_figures);
        if group.journeys.len() > told.edition.participants {
            continue;
        }
        named += 1;
        let counts = first_falls(&group).indicators;
        let first = counts.iter().find(|count| count.indicator == *code).unwrap().first;
        assert!(first >= 3 && counts.iter().all(|count| count.indicator == *code || count.first < first));
    }
    assert!(named > 0);
}

#[test]
fn nothing_is_told_of_too_few_and_of_nobody_who_did_not_agree() {
    assert!(matches!(told_to_a_room(&group_of(4, 7)), Err(Refusal::TooFew { minimum: 5, .. })));
    let mut group = group_of(10, 7);
    let stranger = group.journeys.pop().unwrap();
    let before = told_to_a_room(&group).unwrap();
    group.journeys.push(stranger);
    group.journeys.iter_mut().last().unwrap().consent.group_figures = false;
    assert_eq!(told_to_a_room(&group).unwrap(), before);
}
