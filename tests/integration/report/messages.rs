//! What the pages of a group say: titles made by rule, checked by hand.

use potloodlijn::model::{
    Actor, Curve, Domain, Event, Group, Language, Mention, Mentioned, PhaseLetter, Point, Segment,
};
use potloodlijn::report::page::Document;
use potloodlijn::report::role::Role;
use potloodlijn::report::{Paper, edition_document, group_document};
use uuid::Uuid;

use super::people::{assert_tidy, code, group_of, words_of};

/// How one line changes in A, B and C, in points; it begins at 50.
type Changes = [f64; 3];

const STILL: Changes = [0.0; 3];
const FALL: Changes = [-30.0, 0.0, 0.0];
const RISE: Changes = [30.0, 0.0, 0.0];
const DIP: Changes = [-30.0, 0.0, 30.0];
const HILL: Changes = [30.0, 0.0, -30.0];
const LATE_DIP: Changes = [0.0, -30.0, 0.0];
const CLIMB: Changes = [0.0, 0.0, 30.0];

/// `people` who all drew the seven lines with these changes, and named nobody and nothing.
fn group(people: usize, lines: [Changes; 7]) -> Group {
    let mut group = group_of(people);
    let names: Vec<_> = group.setup.instrument.indicators.iter().map(|indicator| indicator.id.clone()).collect();
    for journey in &mut group.journeys {
        journey.events.clear();
        let border = |letter| journey.phases.borders[&PhaseLetter::new(letter).unwrap()].day;
        let days = [0.0, border('B'), border('C'), journey.timeline.length_days()];
        for (name, changes) in names.iter().zip(lines) {
            let mut value = 50.0;
            let mut points = vec![Point::new(0.0, value)];
            for (place, change) in changes.into_iter().enumerate() {
                value += change;
                points.push(Point::new(days[place + 1], value));
            }
            let curve = Curve { segments: vec![Segment::new(points)], ..Curve::default() };
            journey.curves.insert(name.clone(), curve);
        }
    }
    group
}

pub fn titles(document: &Document) -> Vec<String> {
    let of_page = |page: &potloodlijn::report::Page| {
        let part = page.parts.iter().find(|part| part.role == Role::Heading(1))?;
        let lines = page.items[part.items.clone()].iter().filter_map(|item| match item {
            potloodlijn::report::page::Item::Text(text) => Some(text.words.clone()),
            _ => None,
        });
        Some(lines.collect::<Vec<_>>().join(" "))
    };
    document.pages.iter().filter_map(of_page).collect()
}

fn first_title(group: &Group, language: Language) -> String {
    titles(&group_document(group, language, Paper::A4)).remove(0)
}

#[test]
fn the_first_title_says_in_which_phase_most_lines_get_worse_and_better() {
    // Stress (the third line) gets worse as it rises.
    let cases: [(usize, [Changes; 7], &str); 21] = [
        (0, [STILL; 7], "Er is nog niets te vertellen"),
        (1, [DIP; 7], "De reis van één mens is geen verslag van een groep"),
        (2, [DIP; 7], "De reizen van 2 mensen, naast elkaar"),
        (4, [DIP; 7], "De reizen van 4 mensen, naast elkaar"),
        (5, [STILL; 7], "In geen enkele fase gaan de lijnen bij de meesten dezelfde kant op"),
        (5, [FALL; 7], "In A gaan 6 van 7 lijnen bij de meesten achteruit, in A 1 vooruit"),
        (9, [DIP, DIP, HILL, DIP, DIP, DIP, DIP], "In A gaan 7 van 7 lijnen bij de meesten achteruit, in C 7 vooruit"),
        (
            9,
            [DIP, STILL, STILL, STILL, STILL, STILL, STILL],
            "In A gaat 1 van 7 lijnen bij de meesten achteruit, in C 1 vooruit",
        ),
        (
            9,
            [LATE_DIP, LATE_DIP, STILL, STILL, STILL, STILL, STILL],
            "In fase B gaan 2 van 7 lijnen bij de meeste mensen achteruit",
        ),
        (
            9,
            [CLIMB, CLIMB, CLIMB, STILL, STILL, STILL, STILL],
            "In C gaat 1 van 7 lijnen bij de meesten achteruit, in C 2 vooruit",
        ),
        (
            9,
            [CLIMB, CLIMB, STILL, STILL, STILL, STILL, STILL],
            "In fase C gaan 2 van 7 lijnen bij de meeste mensen vooruit",
        ),
        (
            9,
            [STILL, STILL, HILL, STILL, STILL, STILL, STILL],
            "In A gaat 1 van 7 lijnen bij de meesten achteruit, in C 1 vooruit",
        ),
        // As many in A as in B: the first.
        (
            9,
            [FALL, LATE_DIP, STILL, STILL, STILL, STILL, STILL],
            "In fase A gaat 1 van 7 lijnen bij de meeste mensen achteruit",
        ),
        (3, [DIP; 7], "De reizen van 3 mensen, naast elkaar"),
        // Less stress is better in A, more of it worse in C.
        (5, [DIP; 7], "In A gaan 6 van 7 lijnen bij de meesten achteruit, in C 6 vooruit"),
        (40, [LATE_DIP; 7], "In B gaan 6 van 7 lijnen bij de meesten achteruit, in B 1 vooruit"),
        (200, [CLIMB; 7], "In C gaat 1 van 7 lijnen bij de meesten achteruit, in C 6 vooruit"),
        (9, [HILL; 7], "In C gaan 6 van 7 lijnen bij de meesten achteruit, in A 6 vooruit"),
        (
            9,
            [FALL, DIP, STILL, STILL, STILL, STILL, STILL],
            "In A gaan 2 van 7 lijnen bij de meesten achteruit, in C 1 vooruit",
        ),
        (
            9,
            [RISE, STILL, STILL, STILL, STILL, STILL, STILL],
            "In fase A gaat 1 van 7 lijnen bij de meeste mensen vooruit",
        ),
        // Nine points are no change.
        (9, [[-9.0, 0.0, 9.0]; 7], "In geen enkele fase gaan de lijnen bij de meesten dezelfde kant op"),
    ];
    for (people, lines, expected) in cases {
        assert_eq!(first_title(&group(people, lines), Language::Nl), expected);
    }
    assert_eq!(
        first_title(&group(9, [DIP, DIP, HILL, DIP, DIP, DIP, DIP]), Language::En),
        "In A, 7 of 7 lines get worse for most, in C 7 get better"
    );
}

#[test]
fn the_first_title_for_hr_is_about_the_more_lines_when_not_all_may_be_told() {
    let first = |lines| {
        let mut edition = potloodlijn::privacy::edition_of(&group(9, lines)).unwrap();
        for cell in edition.trends.iter_mut().filter(|cell| cell.phase == PhaseLetter::new('B').unwrap()) {
            (cell.falling, cell.rising, cell.stable) = (None, None, None);
        }
        titles(&edition_document(&edition, Language::Nl, Paper::A4)).remove(0)
    };
    // Six get better and one worse, and the other way round.
    assert_eq!(first([CLIMB; 7]), "In fase C gaan minstens 6 van 7 lijnen bij de meeste mensen vooruit");
    assert_eq!(first([FALL; 7]), "In fase A gaan minstens 6 van 7 lijnen bij de meeste mensen achteruit");
    // As many: those that get worse.
    assert_eq!(
        first([DIP, DIP, HILL, DIP, DIP, DIP, DIP]),
        "In fase A gaan alle 7 lijnen bij de meeste mensen achteruit"
    );
}

#[test]
fn the_other_titles_say_which_line_who_and_where() {
    let quiet = titles(&group_document(&group(9, [DIP, DIP, HILL, DIP, DIP, DIP, DIP]), Language::Nl, Paper::A4));
    assert_eq!(quiet[1], "De lijn Bevlogenheid daalt in fase A bij 9 van 9 mensen");
    assert_eq!(quiet[2], "A Aanloop: 6 lijnen dalen, 1 lijn stijgt");
    assert_eq!(quiet[3], "B Kritiek: de lijnen blijven gelijk");
    assert_eq!(quiet[5], "Waar het zat, en hoe hulp kwam");
    assert_eq!(quiet[6], "Wat en wie meespeelde");
    let told = titles(&group_document(&group_of(9), Language::Nl, Paper::A4));
    assert!(told[5].starts_with("In fase ") && told[5].ends_with("iets in het werk dat zwaar viel"), "{told:?}");
    assert!(told[6].starts_with("Meestgenoemde rollen: ") && told[6].contains(", door "), "{told:?}");
}

/// Nine people who drew level lines, and of whom so many named a role in a phase.
fn who_named(rows: &[(char, &str, usize)]) -> Group {
    let mut group = group(9, [STILL; 7]);
    for (number, &(phase, role, persons)) in rows.iter().enumerate() {
        for (place, journey) in group.journeys.iter_mut().take(persons).enumerate() {
            let begins = journey.phases.borders.get(&PhaseLetter::new(phase).unwrap()).map_or(0.0, |border| border.day);
            let id = Uuid::from_u128((number * 100 + place) as u128);
            let mut event = Event::new(id, Domain::Work, begins + 1.0);
            event.actors = vec![Mention::new(Mentioned::Code(code(role)))];
            journey.events.push(event);
        }
    }
    group
}

#[test]
fn all_who_were_named_by_as_many_are_named_in_a_title_and_of_many_their_number() {
    let of = |rows: &[(char, &str, usize)], language| {
        let document = group_document(&who_named(rows), language, Paper::A4);
        assert_tidy(&document);
        titles(&document)
    };
    let instrument = group_of(1).setup.instrument;
    let name = |role: &str| instrument.actor(&code(role)).unwrap().short_name(Language::Nl).to_owned();
    let (colleague, partner) = (name("colleague"), name("partner"));
    let two = of(&[('A', "colleague", 6), ('A', "coach", 5), ('A', "partner", 6)], Language::Nl);
    assert_eq!(two[6], format!("Meestgenoemde rollen: {colleague} en {partner}, door 6 van 9 in fase A"));
    assert!(two[2].contains(&format!("meestgenoemde rollen: {colleague} en {partner}")), "{two:?}");
    let one = of(&[('A', "colleague", 6), ('B', "colleague", 6), ('B', "partner", 5)], Language::Nl);
    assert_eq!(one[6], format!("Meestgenoemde rol: {colleague}, door 6 van 9 in fase A en B"));
    let apart = of(&[('A', "colleague", 6), ('B', "colleague", 6), ('B', "partner", 6)], Language::Nl);
    assert_eq!(apart[6], format!("Meestgenoemde rollen: {colleague} (A en B) en {partner} (B), door 6 van 9"));
    let many = ["colleague", "partner", "coach", "friends", "health-care"].map(|role| ('A', role, 6));
    let told = of(&many, Language::Nl);
    assert_eq!(told[6], "5 rollen vaakst genoemd: elk door 6 van 9");
    assert!(told[2].contains("5 rollen vaakst genoemd"), "{told:?}");
    assert_eq!(of(&many, Language::En)[6], "5 roles named most: each by 6 of 9");
}

#[test]
fn no_title_has_more_than_fifteen_words_whatever_a_role_is_called() {
    let mut group = group_of(9);
    let wordy = |actor: &mut Actor| {
        actor.short = None;
        actor.name.nl = "degene die over alles en iedereen en ook nog over de koffie gaat".into();
    };
    group.setup.instrument.actors.iter_mut().for_each(wordy);
    let document = group_document(&group, Language::Nl, Paper::A4);
    for title in titles(&document) {
        let words = title.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
        assert!(words <= 15, "{words} words: {title}");
    }
    assert_tidy(&document);
}

#[test]
fn the_sentences_of_a_page_are_true_of_that_page() {
    let group = group_of(9);
    let words = words_of(&group_document(&group, Language::Nl, Paper::A4));
    // How many are counted stands with each figure, not under all of them.
    assert!(!words.contains("De groep is klein"), "{words}");
    let feet = words.lines().filter(|line| line.starts_with("Herinneringen"));
    let feet: Vec<&str> = feet.collect();
    assert!(feet.len() >= 8 && feet.iter().all(|line| !line.contains(char::is_numeric)), "{feet:?}");
    // One line of one person ends half-way: how many are counted changes along it, and that is said.
    let mut shorter = group.clone();
    let energy = code("energy");
    let curve = shorter.journeys[0].curves.get_mut(&energy).unwrap();
    curve.segments.truncate(1);
    let half = curve.segments[0].points.len() / 2;
    curve.segments[0].points.truncate(half);
    let words = words_of(&group_document(&shorter, Language::Nl, Paper::A4));
    let told: Vec<&str> = words.lines().filter(|line| line.starts_with("n = ")).collect();
    assert!(told.contains(&"n = 4–9"), "{told:?}");
}

#[test]
fn pages_for_hr_speak_of_a_band_only_where_there_is_one() {
    let mut edition = potloodlijn::privacy::edition_of(&group_of(9)).unwrap();
    for line in &mut edition.lines {
        (line.lower_half, line.upper_half) = (None, None);
    }
    let words = words_of(&edition_document(&edition, Language::Nl, Paper::A4));
    assert!(!words.contains("band") && !words.contains('±'), "{words}");
    let first = words_of(&Document {
        pages: edition_document(&edition, Language::Nl, Paper::A4).pages[..1].to_vec(),
        ..edition_document(&edition, Language::Nl, Paper::A4)
    });
    assert!(["In fase A", "In fase B", "In fase C"].iter().all(|phase| first.contains(phase)), "{first}");
}

#[test]
fn pages_for_hr_have_titles_of_what_they_tell_and_no_more() {
    let of = |group: &Group| {
        let edition = potloodlijn::privacy::edition_of(group).unwrap();
        let document = edition_document(&edition, Language::Nl, Paper::A4);
        (titles(&document), words_of(&document))
    };
    // Forty people alike: of every line it may be told which way it goes.
    let (told, words) = of(&group(40, [DIP, DIP, HILL, DIP, DIP, DIP, DIP]));
    assert_eq!(told[0], "In A gaan 7 van 7 lijnen bij de meesten achteruit, in C 7 vooruit");
    assert!(told[1].starts_with("De lijn Bevlogenheid daalt in fase A bij "), "{told:?}");
    // A phase begins under what stands before it, where there is room.
    assert!(words.contains("A Aanloop: 6 lijnen dalen, 1 lijn stijgt"), "{words}");
    // Where no line goes one way with most people, nothing is said of them.
    let (told, words) = of(&group(9, [STILL; 7]));
    assert!(words.contains("Fase A, Aanloop"), "{words}");
    assert_eq!(told[1], "De lijnen, per fase");
}
