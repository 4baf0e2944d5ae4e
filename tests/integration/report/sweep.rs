//! Every kind of page in both languages and on both papers, for groups of every size and both instruments: nothing is cut, nothing
//! touches, nothing is too small to read.

use std::collections::BTreeSet;

use potloodlijn::format::builtin_instruments;
use potloodlijn::model::{Group, Instrument, Language};
use potloodlijn::report::page::GoesOn;
use potloodlijn::report::{Page, Paper};
use potloodlijn::text::Texts;

use super::kinds::{every_kind_on, full_group};
use super::people::{assert_tidy, wave};

/// Words are no smaller, in points.
const SMALLEST_PT: f64 = 8.5;

/// Everyone's drawings made again with the lines of `instrument`.
fn drawn_with(instrument: &Instrument, mut group: Group) -> Group {
    group.setup.instrument = instrument.clone();
    for (number, journey) in group.journeys.iter_mut().enumerate() {
        let length = journey.timeline.length_days();
        let lines = instrument.indicators.iter().enumerate();
        journey.curves = lines.map(|(place, line)| (line.id.clone(), wave(number, place % 7, length))).collect();
    }
    group
}

/// What does not hold of every page of a group of `people`, each once.
fn faults(people: usize) -> BTreeSet<String> {
    let mut faults = BTreeSet::new();
    for language in Language::ALL {
        let example = full_group(people, language);
        let other = drawn_with(&builtin_instruments()[1], example.clone());
        for group in [example, other] {
            // A3 is the same page enlarged, but for what is drawn on by hand.
            for paper in [Paper::A4, Paper::A3].into_iter().take(if people == 9 { 2 } else { 1 }) {
                for (kind, document) in every_kind_on(Some(paper), &group, language) {
                    assert_tidy(&document);
                    let of = format!("{kind}, {}, {paper:?}, {}", language.code(), group.setup.instrument.id);
                    for text in document.pages.iter().flat_map(Page::texts) {
                        // Nothing in these groups holds the mark of what was cut; a time to fill in has no letters.
                        let is_cut = text.words.contains('…') && text.words.contains(char::is_alphabetic);
                        if is_cut && text.words != Texts::of(language).get("report-phase-lines") {
                            faults.insert(format!("cut: {:?} ({of})", text.words));
                        }
                        // Sheets to draw on have a test of their own.
                        if text.size_pt < SMALLEST_PT - 1e-9 {
                            faults.insert(format!("{:.2} points: {:?} ({of})", text.size_pt, text.words));
                        }
                    }
                    for (number, pair) in document.pages.windows(2).enumerate() {
                        if pair[0].texts().last().is_some_and(|text| text.goes_on == GoesOn::AtAddedHyphen) {
                            faults.insert(format!("a word goes on after page {} ({of})", number + 1));
                        }
                    }
                }
            }
        }
    }
    faults
}

#[test]
fn no_words_are_cut_or_small_on_any_page_of_one_to_two_hundred_people() {
    for people in [1, 3, 5, 9, 40, 200] {
        let faults = faults(people);
        let told: Vec<&str> = faults.iter().map(String::as_str).collect();
        assert!(faults.is_empty(), "{people} people:\n{}", told.join("\n"));
    }
}
