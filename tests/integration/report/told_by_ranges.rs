//! What pages for HR say of ranges: no more than they tell, and nothing of what is not on them.

use potloodlijn::model::{About, Code, Edition, Extra, Language, Level, MentionCell, PairPeople, Persons, PhaseLetter};
use potloodlijn::privacy::edition_of;
use potloodlijn::report::role::Role;
use potloodlijn::report::{Paper, edition_document, figures_of_edition, pair_document};

use super::people::{code, group_of, words_of};

fn letter(letter: char) -> PhaseLetter {
    PhaseLetter::new(letter).unwrap()
}

fn cell(about: About, phase: char, at_least: usize, at_most: usize) -> MentionCell {
    let persons = Persons { at_least, at_most };
    MentionCell { about, phase: letter(phase), persons, plus: None, minus: None, extra: Extra::default() }
}

fn named(what: &str, phase: char, at_least: usize, at_most: usize) -> MentionCell {
    cell(About::Code(code(what)), phase, at_least, at_most)
}

/// An edition of nine people in which these were named.
fn edition(factors: Vec<MentionCell>, actors: Vec<MentionCell>) -> Edition {
    Edition { factors, actors, ..edition_of(&group_of(9)).unwrap() }
}

fn first_page(edition: &Edition) -> String {
    let mut document = edition_document(edition, Language::En, Paper::A4);
    document.pages.truncate(1);
    words_of(&document).replace('\n', " ")
}

#[test]
fn all_that_stands_in_the_highest_range_is_named_and_nothing_is_named_most() {
    let rest = cell(About::Level(Level::Leadership), 'A', 6, 9);
    let factors = vec![
        named("duty", 'A', 3, 5),
        named("rest", 'A', 6, 9),
        named("workload", 'A', 6, 9),
        named("rest", 'B', 3, 5),
    ];
    let words = first_page(&edition(factors.clone(), vec![rest.clone(), named("manager", 'A', 3, 5)]));
    assert!(
        words.contains("Named by 6 or more people: Rest and sleep and Workload. Named by 3 to 5 people: Manager."),
        "{words}"
    );
    assert!(!words.contains("Others, together") && !words.to_lowercase().contains("named most"), "{words}");
    // Of as many, in one sentence; of many the first, and how many more.
    let many = ["duty", "perfectionism", "rest", "conflict", "workload"].map(|what| named(what, 'A', 6, 9));
    let words = first_page(&edition(many.into(), vec![named("manager", 'A', 6, 9)]));
    assert!(words.contains("Manager and 2 more."), "{words}");
    // Of a rest alone nothing is named.
    assert!(!first_page(&edition(Vec::new(), vec![rest])).contains("Named by"));
}

#[test]
fn a_figure_says_in_its_title_what_was_named_by_most_only_where_that_is_certain() {
    let title = |factors: Vec<MentionCell>| {
        let figures = figures_of_edition(&edition(factors, Vec::new()), Language::En);
        figures.into_iter().find(|figure| figure.name == "factors").unwrap().title
    };
    let (rest, work) = (named("rest", 'A', 6, 9), named("workload", 'A', 6, 9));
    let less = named("duty", 'B', 3, 5);
    assert_eq!(
        title(vec![less.clone(), rest.clone(), work.clone()]),
        "Named by 6 or more people in phase A: Rest and sleep and Workload"
    );
    // As many in another phase, or nothing but a rest: which is the most is not told.
    let plain = "What was named most";
    assert_eq!(title(vec![rest, named("workload", 'B', 6, 9)]), plain);
    assert_eq!(title(vec![cell(About::Level(Level::Team), 'A', 6, 9)]), plain);
}

#[test]
fn a_table_sends_nobody_to_a_line_that_is_not_there() {
    let mut edition = edition(Vec::new(), Vec::new());
    for cell in &mut edition.trends {
        (cell.falling, cell.rising, cell.stable) = (None, None, None);
    }
    let words = |edition: &Edition| words_of(&edition_document(edition, Language::Nl, Paper::A4));
    assert_eq!(words(&edition).matches("zie de lijn").count(), edition.trends.len());
    let energy = |code: &Code| code.as_str() == "energy";
    edition.lines.retain(|line| energy(&line.indicator));
    let with_line = edition.trends.iter().filter(|cell| energy(&cell.indicator)).count();
    assert_eq!(words(&edition).matches("zie de lijn").count(), with_line);
}

#[test]
fn at_least_is_said_of_lines_that_fall_and_of_those_that_rise() {
    let mut edition = edition(Vec::new(), Vec::new());
    let most = Some(Persons { at_least: 6, at_most: 9 });
    for (place, cell) in edition.trends.iter_mut().filter(|cell| cell.phase == letter('C')).enumerate() {
        (cell.falling, cell.rising, cell.stable) = (None, None, None);
        match place {
            0 => cell.falling = most,
            1 | 2 => cell.rising = most,
            _ => {}
        }
    }
    let words = |language| words_of(&edition_document(&edition, language, Paper::A4));
    assert!(words(Language::Nl).contains(": minstens 1 lijn daalt, minstens 2 lijnen stijgen"));
    assert!(words(Language::En).contains(": at least 1 line falls, at least 2 lines rise"));
}

#[test]
fn every_page_of_a_pair_says_what_it_is_about() {
    let mut one = edition_of(&group_of(20)).unwrap();
    let all = |codes: Vec<Code>, at_least| {
        let cells = codes.into_iter().flat_map(|code| {
            ['A', 'B', 'C'].map(|phase| cell(About::Code(code.clone()), phase, at_least, at_least + 2))
        });
        cells.collect::<Vec<_>>()
    };
    let instrument = one.instrument.clone();
    let factors = || instrument.factors.iter().map(|factor| factor.code.clone()).collect::<Vec<_>>();
    let actors = || instrument.actors.iter().map(|actor| actor.code.clone()).collect::<Vec<_>>();
    (one.factors, one.actors) = (all(factors(), 12), all(actors(), 12));
    let other = Edition {
        people: Some(PairPeople::Other),
        factors: all(factors(), 3),
        actors: all(actors(), 3),
        ..one.clone()
    };
    let pair = Edition { beside: Some(Box::new(other)), ..one };
    for language in Language::ALL {
        let document = pair_document(&pair, language, Paper::A4).unwrap();
        for (number, page) in document.pages.iter().enumerate() {
            let has_title = page.parts.iter().any(|part| part.role == Role::Heading(1));
            assert!(has_title, "page {} of {} has no title", number + 1, document.pages.len());
        }
        // Everything that was named is there, in the table or under it.
        let words = words_of(&document).replace('\n', " ");
        for actor in &instrument.actors {
            let name = actor.short_name(language).split(' ').next().unwrap();
            assert!(words.contains(name), "{name}");
        }
    }
}
