//! A group of which lines cannot be laid side by side yet: what was named is told all the same, with why there are no lines.

use potloodlijn::model::{Group, Language, PhaseLetter, Quote};
use potloodlijn::report::role::Role;
use potloodlijn::report::{Paper, group_document, poster_document};

use super::messages::titles;
use super::people::{assert_tidy, group_of, words_of};

/// Nobody has recovered yet, but for the last `whole` of them.
fn not_recovered(people: usize, whole: usize) -> Group {
    let mut group = group_of(people);
    for journey in group.journeys.iter_mut().take(people - whole) {
        journey.phases.borders.remove(&PhaseLetter::new('C').unwrap());
    }
    group
}

#[test]
fn what_was_named_is_told_also_where_nobody_went_through_all_phases() {
    for whole in [0, 1] {
        let mut group = not_recovered(9, whole);
        group.journeys[0].consent.quotes = true;
        group.journeys[0].events[0].quotes = vec![Quote { approved: true, ..Quote::new("Ik ging maar door.".into()) }];
        let report = group_document(&group, Language::En, Paper::A4);
        assert_tidy(&report);
        let told = titles(&report);
        assert_eq!(told[0], "No lines yet, but what was named");
        // Of a phase it is said who was named and nothing of lines, which would be those of one person.
        assert!(!told.iter().any(|title| title.contains("Recovery")) || whole > 0, "{told:?}");
        assert!(told[1].starts_with("A Run-up: most-named roles: ") && told[1].ends_with(" of 9)"), "{told:?}");
        let words = words_of(&report).replace('\n', " ");
        let shown = "What 9 people named is shown all the same.";
        assert!(words.contains(shown) && words.contains("Workload") && words.contains("Ik ging maar door."), "{words}");
        assert!(!words.contains("There is nobody yet") && !words.contains("n = "), "{words}");
        let poster = poster_document(&group, Language::En, Paper::A3);
        assert_tidy(&poster);
        let words = words_of(&poster).replace('\n', " ");
        assert!(words.contains(shown) && words.contains("Workload"), "{words}");
        for page in report.pages.iter().chain(&poster.pages) {
            assert!(page.parts.iter().any(|part| part.role == Role::Heading(1)), "a page without a title");
        }
    }
    // Of one person nothing is told.
    let words = words_of(&group_document(&not_recovered(1, 0), Language::En, Paper::A4)).replace('\n', " ");
    assert!(words.contains("needs at least two people") && !words.contains("Workload"), "{words}");
}

#[test]
fn those_who_are_not_in_the_lines_are_told_as_one_or_as_several() {
    let words = |without: usize, language| {
        words_of(&group_document(&not_recovered(9, 9 - without), language, Paper::A4)).replace('\n', " ")
    };
    assert!(words(1, Language::Nl).contains("In de andere fasen telt die wel mee."));
    assert!(words(3, Language::Nl).contains("In de andere fasen tellen die wel mee."));
    assert!(words(3, Language::En).contains("phase C does not occur in them. In the other phases they do count."));
}

#[test]
fn one_line_is_no_lines() {
    let mut group = group_of(9);
    for (place, journey) in group.journeys.iter_mut().enumerate() {
        journey.curves.retain(|indicator, _| indicator.as_str() == "energy");
        // Half of them go the other way.
        if place % 2 == 0 {
            for point in journey.curves.values_mut().flat_map(|it| &mut it.segments).flat_map(|it| &mut it.points) {
                point.value = 100.0 - point.value;
            }
        }
    }
    let told = titles(&group_document(&group, Language::Nl, Paper::A4)).join("; ");
    assert!(told.contains("de lijn gaat verschillende kanten op") && !told.contains(": lijnen gaan"), "{told}");
    let told = titles(&group_document(&group, Language::En, Paper::A4)).join("; ");
    assert!(told.contains("the line goes different ways"), "{told}");
}
