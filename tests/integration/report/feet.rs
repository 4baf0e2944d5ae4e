//! The foot of every page says what the page is not, and is never cut in that.

use jiff::civil::date;
use potloodlijn::model::{Check, Group, Language, MeasurementTime, ParticipantCode, Phases};
use potloodlijn::report::page::Document;
use potloodlijn::report::{
    Looked, Paper, agenda_document, beside_document, compared_document, environment_document, group_document,
    poster_document,
};
use uuid::Uuid;

use super::kinds::{every_kind, full_group};
use super::people::{assert_tidy, group_of, instrument, journey, words_of};

/// So much of a page, from below, is its foot.
const FOOT_MM: f64 = 17.0;

fn assert_feet_are_whole(kind: &str, document: &Document) {
    for page in &document.pages {
        let foot: Vec<_> = page.texts().filter(|text| text.place.y_mm > page.height_mm - FOOT_MM).collect();
        // The first line of the foot is what it is not.
        let first_mm = foot.iter().map(|text| text.place.y_mm).fold(f64::INFINITY, f64::min);
        for text in foot.iter().filter(|text| text.place.y_mm < first_mm + 0.1) {
            assert!(!text.words.contains('…'), "{kind}: {}", text.words);
        }
    }
}

#[test]
fn what_a_page_is_not_is_never_cut() {
    for language in Language::ALL {
        let mut group = full_group(9, language);
        group.effects_for_report = true;
        for (kind, document) in every_kind(&group, language) {
            // The larger sheets of paper are measured alike.
            if document.pages.iter().all(|page| page.height_mm < 298.0) {
                assert_feet_are_whole(kind, &document);
            }
        }
        let mut long = journey(1);
        long.participant = ParticipantCode::new("EEN-LANGE-CODE-VAN-24-xx").unwrap();
        let document = agenda_document(&[(&long, &instrument())], language, Paper::A4);
        assert_tidy(&document);
        assert_feet_are_whole("agenda", &document);
        let words: Vec<&str> = document.pages[0].texts().map(|text| text.words.as_str()).collect();
        assert!(words.iter().any(|words| words.starts_with("EEN-LANGE-CODE-VAN-24-xx")), "{words:?}");
    }
}

/// The report, and the pages on which nothing stands but what was drawn and told.
fn report_and_others(group: &Group) -> (String, [String; 3]) {
    let others = [
        poster_document(group, Language::Nl, Paper::A4),
        environment_document(group, Language::Nl, Paper::A4),
        compared_document(group, &Looked::default(), Language::Nl, Paper::A4),
    ];
    (words_of(&group_document(group, Language::Nl, Paper::A4)), others.map(|document| words_of(&document)))
}

fn assert_as_of(words: &str, day: &str) {
    let feet: Vec<&str> = words.lines().filter(|line| line.contains("Stand van")).collect();
    assert!(!feet.is_empty(), "{words}");
    assert!(feet.iter().all(|foot| foot.ends_with(&format!("Stand van {day}."))), "{day}: {feet:?}");
}

#[test]
fn pages_are_as_of_the_newest_day_of_what_stands_on_them() {
    let mut group = full_group(9, Language::Nl);
    for journey in &mut group.journeys {
        journey.modified = "2024-06-03T10:00:00Z".parse().unwrap();
    }
    // The last measurement of the example is of 8 September 2025.
    let (report, others) = report_and_others(&group);
    assert_as_of(&report, "8 september 2025");
    for words in &others {
        assert_as_of(words, "3 juni 2024");
    }
    // One that nobody filled in tells nothing, whatever day it is to be on; nor does a look that has yet to come.
    group.measurements[1].on = Some(date(2024, 12, 2));
    let last = &mut group.measurements[2];
    (last.values, last.process) = Default::default();
    group.board[0].checks = vec![Check::on(date(2026, 5, 4))];
    group.board.iter_mut().skip(1).for_each(|action| action.checks.clear());
    assert_as_of(&report_and_others(&group).0, "2 december 2024");
    // What was looked at is told of with its day.
    group.board[0].checks.push(Check { done: true, ..Check::on(date(2025, 1, 6)) });
    assert_as_of(&report_and_others(&group).0, "6 januari 2025");
    // A drawing that came after that is newer; who stands in no figure makes them no newer.
    let journeys = &mut group.journeys;
    journeys[0].modified = "2025-02-03T10:00:00Z".parse().unwrap();
    journeys[1].modified = "2025-03-03T10:00:00Z".parse().unwrap();
    journeys[1].consent.group_figures = false;
    journeys[2].modified = "2025-04-07T10:00:00Z".parse().unwrap();
    journeys[2].phases = Phases::default();
    let (report, others) = report_and_others(&group);
    for words in others.iter().chain([&report]) {
        assert_as_of(words, "3 februari 2025");
    }
}

#[test]
fn who_lacks_a_phase_is_told_of_in_the_environment_with_their_day() {
    let mut group = group_of(9);
    let third = group.setup.instrument.phases[2].letter;
    let last = &mut group.journeys[8];
    last.phases.borders.remove(&third);
    last.modified = "2025-02-03T10:00:00Z".parse().unwrap();
    assert_as_of(&words_of(&environment_document(&group, Language::Nl, Paper::A4)), "3 februari 2025");
}

#[test]
fn only_pages_with_what_was_measured_say_that_they_tell_how_it_is_now() {
    let mut group = full_group(9, Language::Nl);
    let says = |words: &str| (words.contains("hoe mensen het nu vinden"), words.contains("geen metingen"));
    let (report, others) = report_and_others(&group);
    assert_eq!(says(&report), (true, false));
    for words in &others {
        assert_eq!(says(words), (false, true), "{words}");
    }
    let other = Group { id: Uuid::from_u128(u128::MAX), ..group.clone() };
    let beside = |group: &Group| words_of(&beside_document(group, &other, Language::Nl, Paper::A4).unwrap());
    assert_eq!(says(&beside(&group)), (true, false));
    // Of one measurement alone nothing is told.
    group.measurements.retain(|measurement| measurement.time == MeasurementTime::T0);
    assert_eq!(says(&report_and_others(&group).0), (false, true));
    assert_eq!(says(&beside(&group)), (false, true));
}
