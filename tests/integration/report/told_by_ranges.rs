//! What pages for HR say of ranges: no more than they tell, and nothing of what is not on them.

use potloodlijn::model::{About, Code, Edition, Extra, Language, Level, MentionCell, PairPeople, Persons, PhaseLetter};
use potloodlijn::privacy::edition_of;
use potloodlijn::report::page::{Document, Page};
use potloodlijn::report::role::Role;
use potloodlijn::report::{Paper, edition_document, figures_of_edition, pair_document};

use super::messages::titles;
use super::people::{assert_tidy, code, group_of, words_of};

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
    assert!(words.contains("Manager and 2 others."), "{words}");
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
fn a_table_of_what_was_named_says_of_which_phase_it_is() {
    let words =
        words_of(&edition_document(&edition(vec![named("rest", 'A', 6, 9)], Vec::new()), Language::En, Paper::A4));
    let heads: Vec<&str> = words.lines().filter(|line| line.contains("was named most, ")).collect();
    let of_phases = |what: &str| ["A", "B", "C"].map(|phase| format!("{what} was named most, phase {phase}"));
    for head in of_phases("What").iter().chain(&of_phases("Who")) {
        assert!(heads.contains(&head.as_str()), "{head}: {heads:?}");
    }
    assert_eq!(heads.len(), 6, "{heads:?}");
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

/// A pair of which every line lies in the middle, but for these of the second: so many points higher in each phase.
fn pair_apart(moved: &[(&str, [f64; 3])]) -> Edition {
    let mut one = edition(Vec::new(), Vec::new());
    for line in &mut one.lines {
        line.mean.fill(50.0);
    }
    let mut other = Edition { people: Some(PairPeople::Other), ..one.clone() };
    for (name, by_phase) in moved {
        let line = other.lines.iter_mut().find(|line| line.indicator == code(name)).unwrap();
        let each = line.mean.len() / by_phase.len();
        for (place, value) in line.mean.iter_mut().enumerate() {
            // In the middle of each phase, so that no two phases share it.
            *value += if place % each == 2 { by_phase[place / each] } else { 0.0 };
        }
    }
    Edition { beside: Some(Box::new(other)), ..one }
}

fn pair_words(pair: &Edition, language: Language) -> String {
    words_of(&pair_document(pair, language, Paper::A4).unwrap()).replace('\n', " ")
}

#[test]
fn of_phases_in_which_two_lines_lie_as_far_apart_none_is_called_the_furthest() {
    let first_page = |moved: &[(&str, [f64; 3])]| -> Document {
        let mut document = pair_document(&pair_apart(moved), Language::En, Paper::A4).unwrap();
        assert_tidy(&document);
        document.pages.truncate(1);
        document
    };
    let said = |moved: &[(&str, [f64; 3])]| {
        let document = first_page(moved);
        (titles(&document).remove(0), words_of(&document).replace('\n', " "))
    };
    let (title, words) = said(&[("energy", [5.0, 15.0, 0.0])]);
    assert_eq!(title, "The groups lie about 15 points apart for Energy in phase B");
    assert!(words.contains("About 15 points apart in phase B. Group 2 is the higher one there."), "{words}");
    let (title, words) = said(&[("energy", [-15.0, -15.0, 0.0])]);
    assert_eq!(title, "The groups lie about 15 points apart for Energy in phases A and B");
    assert!(words.contains("About 15 points apart in phases A and B. Group 1 is the higher one"), "{words}");
    // Now the one is higher, now the other.
    let (title, words) = said(&[("energy", [15.0, -15.0, 15.0])]);
    assert_eq!(title, "The groups lie up to about 15 points apart for Energy in each phase");
    assert!(words.contains("In each phase at most about 15 points apart."), "{words}");
    assert!(!words.contains("the higher one"), "{words}");
    // One step may be rounding alone, and then neither is the higher one.
    for points in [5.0, -5.0] {
        let (_, words) = said(&[("energy", [points, 0.0, 0.0])]);
        assert!(!words.contains("the higher one") && !words.contains("5 points"), "{words}");
    }
    // Of two lines neither is the one that lies furthest apart.
    let (title, _) = said(&[("energy", [0.0, 15.0, 0.0]), ("strain", [15.0, 0.0, 0.0])]);
    assert_eq!(title, "The groups lie up to about 15 points apart for 2 lines");
}

#[test]
fn whoever_hears_the_pages_of_a_pair_hears_no_height_as_a_number() {
    let document = pair_document(&pair_apart(&[("energy", [15.0, 0.0, 0.0])]), Language::En, Paper::A4).unwrap();
    let heard = document.pages.iter().flat_map(|page: &Page| &page.parts).filter_map(|part| match &part.role {
        Role::Figure { words } => Some(words.clone()),
        _ => None,
    });
    let heard: Vec<String> = heard.filter(|words| words.contains("Phase A: ")).collect();
    assert_eq!(heard.len(), 7);
    for words in heard {
        assert!(words.contains("Phase A: group 1 halfway, group 2 halfway."), "{words}");
    }
}

#[test]
fn pages_of_a_pair_speak_of_a_band_only_around_lines_that_have_one() {
    let mut pair = pair_apart(&[]);
    let strip = |edition: &mut Edition| {
        for line in &mut edition.lines {
            (line.lower_half, line.upper_half) = (None, None);
        }
    };
    strip(&mut pair);
    strip(pair.beside.as_mut().unwrap());
    for language in Language::ALL {
        let words = pair_words(&pair, language);
        assert!(!words.to_lowercase().contains("band"), "{words}");
    }
    let line = &mut pair.beside.as_mut().unwrap().lines[0];
    (line.lower_half, line.upper_half) = (Some(vec![40.0; line.mean.len()]), Some(vec![60.0; line.mean.len()]));
    let words = pair_words(&pair, Language::Nl);
    assert!(words.contains("De band tussen stippellijnen hoort bij groep 2."), "{words}");
    assert!(words.contains("De band loopt") && !words.contains("gekleurde band"), "{words}");
}

#[test]
fn pages_of_a_pair_say_that_the_groups_differ_in_size_only_where_ranges_tell_so() {
    let mut pair = pair_apart(&[]);
    let mut words = |one: [usize; 2], other: [usize; 2], people| {
        (pair.participants, pair.participants_at_most) = (one[0], Some(one[1]));
        let beside = pair.beside.as_mut().unwrap();
        (beside.participants, beside.participants_at_most) = (other[0], Some(other[1]));
        beside.people = Some(people);
        pair_words(&pair, Language::En)
    };
    let (differ, untold) = ("The groups are not of one size", "the ranges do not say");
    let said = words([8, 10], [8, 10], PairPeople::Other);
    assert!(!said.contains(differ) && said.contains(untold), "{said}");
    let said = words([8, 10], [10, 12], PairPeople::Other);
    assert!(!said.contains(differ) && said.contains(untold), "{said}");
    let said = words([8, 10], [11, 13], PairPeople::Other);
    assert!(said.contains(differ) && !said.contains(untold), "{said}");
    let said = words([8, 10], [8, 10], PairPeople::Same);
    assert!(!said.contains(differ) && !said.contains(untold), "{said}");
}

#[test]
fn a_figure_that_has_no_room_for_all_that_were_named_as_often_says_how_many_more_there_are() {
    let codes: Vec<Code> =
        edition(Vec::new(), Vec::new()).instrument.factors.iter().map(|it| it.code.clone()).collect();
    let figure = |often: usize, language| {
        let cell = |(place, code): (usize, &Code)| {
            named(code.as_str(), 'A', if place < often { 6 } else { 3 }, if place < often { 9 } else { 5 })
        };
        let cells = codes.iter().take(11).enumerate().map(cell).collect();
        let figures = figures_of_edition(&edition(cells, Vec::new()), language);
        figures.into_iter().find(|figure| figure.name == "factors").unwrap()
    };
    let on_it = |figure: &potloodlijn::report::Figure| {
        figure.page.texts().map(|text| text.words.as_str()).collect::<Vec<_>>().join(" ")
    };
    let ten = figure(10, Language::En);
    for said in [&on_it(&ten), &ten.words] {
        assert!(said.contains("And 2 more, named in one phase by as many people as the last one here"), "{said}");
    }
    assert!(on_it(&figure(10, Language::Nl)).contains("En nog 2,"));
    // The rest was named by fewer, and nothing is said of it.
    assert!(!on_it(&figure(8, Language::En)).contains("more, named"));
    assert_tidy(&Document { title: String::new(), language: Language::En, pages: vec![ten.page] });
}

#[test]
fn of_two_groups_of_ranges_a_larger_part_is_told_where_that_is_certain_and_persons_only_of_groups_as_large() {
    let half = |sizes: [usize; 2], cells| {
        let edition = edition(cells, Vec::new());
        Edition { participants: sizes[0], participants_at_most: Some(sizes[1]), ..edition }
    };
    let pair = |one, other, people| {
        let other = Edition { people: Some(people), ..other };
        let edition = Edition { beside: Some(Box::new(other)), ..one };
        words_of(&pair_document(&edition, Language::En, Paper::A4).unwrap())
    };
    let rows = |words: &str| {
        let rows = words.lines().filter(|line| line.starts_with("more in") || line.starts_with("at least"));
        rows.map(str::to_owned).collect::<Vec<_>>()
    };
    let (few, many) = ([named("rest", 'A', 3, 4)], [named("rest", 'A', 7, 9)]);
    let beside = |sizes: [[usize; 2]; 2], people| {
        rows(&pair(half(sizes[0], few.to_vec()), half(sizes[1], many.to_vec()), people))
    };
    let none: Vec<String> = Vec::new();
    // More people of more than twice as many may be as large a part: 4 of 9 and 7 of 24.
    assert_eq!(beside([[9, 11], [18, 24]], PairPeople::Other), none);
    assert_eq!(beside([[9, 11], [9, 12]], PairPeople::Other), ["more in 2"]);
    assert_eq!(beside([[9, 11], [9, 11]], PairPeople::Same), ["at least 3 more"]);
    assert_eq!(beside([[9, 9], [9, 9]], PairPeople::Other), ["at least 3 more"]);
}
