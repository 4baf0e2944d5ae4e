//! All kinds of pages about a group: nothing touches, nothing is cut, everything can be read without seeing it.

use potloodlijn::model::{Extra, Group, Language, ProcessMeasure, Quote};
use potloodlijn::privacy::edition_of;
use potloodlijn::report::page::{Document, Item};
use potloodlijn::report::role::Role;
use potloodlijn::report::{Paper, edition_document, group_document, poster_document, to_pdf};

use super::file::parsed;
use super::people::{assert_tidy, code, group_of, long_words, words_of};

fn kinds_of(group: &Group) -> Vec<Document> {
    let mut documents = Vec::new();
    for language in Language::ALL {
        documents.push(group_document(group, language, Paper::A4));
        documents.push(poster_document(group, language, Paper::A3));
        if let Ok(edition) = edition_of(group) {
            documents.push(edition_document(&edition, language, Paper::A4));
        }
    }
    documents
}

#[test]
fn posters_and_editions_are_tidy_for_three_to_two_hundred_people() {
    for people in [0, 1, 3, 9, 40, 200] {
        kinds_of(&group_of(people)).iter().for_each(assert_tidy);
    }
}

#[test]
fn groups_without_events_or_with_one_curve_are_tidy() {
    let mut group = group_of(9);
    for journey in &mut group.journeys {
        journey.events.clear();
    }
    kinds_of(&group).iter().for_each(assert_tidy);
    for journey in &mut group.journeys {
        journey.curves.retain(|indicator, _| indicator.as_str() == "energy");
    }
    kinds_of(&group).iter().for_each(assert_tidy);
}

#[test]
fn long_names_and_quotes_stay_apart_on_every_kind_of_page() {
    let mut group = group_of(9);
    group.setup.name = long_words();
    let instrument = &mut group.setup.instrument;
    for name in instrument.factors.iter_mut().map(|factor| &mut factor.name) {
        name.nl = long_words();
    }
    for name in instrument.actors.iter_mut().map(|actor| &mut actor.name) {
        name.nl = long_words();
    }
    for name in instrument.indicators.iter_mut().map(|indicator| &mut indicator.name) {
        name.nl = long_words();
    }
    for journey in &mut group.journeys {
        journey.consent.quotes = true;
        let quote = Quote { approved: true, ..Quote::new(long_words()) };
        journey.events[0].quotes = vec![quote.clone(), quote];
    }
    group.process_measures.push(ProcessMeasure { id: code("talk"), text: long_words(), extra: Extra::default() });
    kinds_of(&group).iter().for_each(assert_tidy);
}

#[test]
fn only_quotes_that_were_approved_by_someone_who_agrees_to_quotes_are_printed() {
    let mut group = group_of(6);
    let say = |group: &mut Group, place: usize, agrees: bool, approved: bool, words: &str| {
        group.journeys[place].consent.quotes = agrees;
        group.journeys[place].events[0].quotes = vec![Quote { approved, ..Quote::new(words.to_owned()) }];
    };
    say(&mut group, 0, true, true, "approved words");
    say(&mut group, 1, true, false, "words not approved");
    say(&mut group, 2, false, true, "words without consent");
    let words = words_of(&group_document(&group, Language::En, Paper::A4));
    assert!(words.contains("approved words"), "{words}");
    assert!(!words.contains("words not approved") && !words.contains("words without consent"), "{words}");
}

#[test]
fn every_figure_has_words_and_every_text_is_read_once() {
    for document in kinds_of(&group_of(9)) {
        for page in &document.pages {
            for part in &page.parts {
                if let Role::Figure { words } = &part.role {
                    assert!(!words.trim().is_empty(), "a figure without words in {}", document.title);
                }
            }
            let headings = page.parts.iter().filter(|part| part.role == Role::Heading(1)).count();
            assert!(headings <= 3, "{headings} titles on a page of {}", document.title);
        }
        let titles = document.pages.iter().flat_map(|page| &page.parts).filter(|part| part.role == Role::Heading(1));
        assert!(titles.count() >= 1);
    }
}

#[test]
fn parts_lie_inside_each_other_or_apart() {
    for document in kinds_of(&group_of(9)) {
        for page in &document.pages {
            let mut open: Vec<usize> = Vec::new();
            let mut last_start = 0;
            for part in &page.parts {
                assert!(part.items.start >= last_start && part.items.end <= page.items.len());
                last_start = part.items.start;
                while open.last().is_some_and(|&end| end <= part.items.start) {
                    open.pop();
                }
                assert!(open.last().is_none_or(|&end| part.items.end <= end), "parts cross");
                open.push(part.items.end);
            }
        }
    }
}

#[test]
fn the_file_is_tagged_with_a_tree_that_names_every_marked_stretch() {
    for document in kinds_of(&group_of(9)) {
        let file = parsed(&to_pdf(&document).unwrap());
        let catalog = file.catalog().unwrap();
        let marked = catalog.get(b"MarkInfo").unwrap().as_reference().map_or_else(
            |_| catalog.get(b"MarkInfo").unwrap().as_dict().unwrap().clone(),
            |id| file.get_dictionary(id).unwrap().clone(),
        );
        assert!(marked.get(b"Marked").unwrap().as_bool().unwrap());
        let root = file.get_dictionary(catalog.get(b"StructTreeRoot").unwrap().as_reference().unwrap()).unwrap();
        let parents = file.get_dictionary(root.get(b"ParentTree").unwrap().as_reference().unwrap()).unwrap();
        let numbers = parents.get(b"Nums").unwrap().as_array().unwrap();
        assert_eq!(numbers.len(), document.pages.len() * 2);
        for (number, page) in file.get_pages().values().enumerate() {
            let page = file.get_dictionary(*page).unwrap();
            assert_eq!(page.get(b"StructParents").unwrap().as_i64().unwrap(), number as i64);
            let owners = file.get_object(numbers[number * 2 + 1].as_reference().unwrap()).unwrap().as_array().unwrap();
            assert!(!owners.is_empty());
            for owner in owners {
                let element = file.get_dictionary(owner.as_reference().unwrap()).unwrap();
                assert_eq!(element.get_type().unwrap(), b"StructElem");
                assert_ne!(element.get(b"S").unwrap().as_name().unwrap(), b"Document");
            }
        }
    }
}

#[test]
fn texts_have_contrast_enough_on_paper_and_on_every_wash() {
    let light = |rgb: [u8; 3]| {
        let part = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(rgb[0]) + 0.7152 * part(rgb[1]) + 0.0722 * part(rgb[2])
    };
    let contrast = |one: [u8; 3], other: [u8; 3]| {
        let (one, other) = (light(one), light(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    };
    let group = group_of(9);
    for document in kinds_of(&group) {
        for text in document.pages.iter().flat_map(potloodlijn::report::Page::texts) {
            let on_paper = contrast(text.colour.rgb, [255; 3]);
            assert!(on_paper >= 4.5, "{}: {on_paper:.2}", text.words);
        }
        let pencils: Vec<[u8; 3]> =
            group.setup.instrument.indicators.iter().map(|indicator| indicator.pencil.light.rgb).collect();
        let lines = document.pages.iter().flat_map(|page| &page.items).filter_map(|item| match item {
            Item::Line(line) if pencils.contains(&line.colour.rgb) => Some(line),
            _ => None,
        });
        for line in lines {
            assert!(contrast(line.colour.rgb, [255; 3]) >= 3.0, "{:?}", line.colour);
        }
    }
}

#[test]
fn lines_that_lie_over_each_other_differ_in_dash_or_marker_too() {
    let pencils: Vec<_> = group_of(1).setup.instrument.indicators.iter().map(|one| one.pencil.clone()).collect();
    for (place, one) in pencils.iter().enumerate() {
        for other in &pencils[place + 1..] {
            assert_ne!(one.marker, other.marker, "told apart in grey by the marker");
            assert!(one.dash != other.dash || one.marker != other.marker);
        }
    }
}

#[test]
fn the_same_people_give_the_same_bytes_in_every_kind() {
    let bytes = || kinds_of(&group_of(9)).iter().map(|document| to_pdf(document).unwrap()).collect::<Vec<_>>();
    assert!(bytes() == bytes());
}

#[test]
fn letters_of_many_languages_are_printed_and_others_are_seen_to_be_missing() {
    use potloodlijn::report::measure::printable;
    for words in ["Łódź, Şükrü, Dvořák, Ñandú, Đặng, Ţîţeica, Αθήνα, Київ, Ёлка", "½ ✓ → № ™ ‰ €"]
    {
        assert_eq!(printable(words), words);
    }
    assert_eq!(printable("blij 😀 en 漢"), "blij □ en □");
}
