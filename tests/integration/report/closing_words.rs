//! Closing questions on the pages of a journey: each once, with its answers.

use potloodlijn::demo::example_group;
use potloodlijn::model::{Answer, Extra, Journey, Language, Quote, Share};
use potloodlijn::report::page::{Document, Page, Text};
use potloodlijn::report::{JourneyChoices, Paper, Reader, journey_document_with};

use super::people::{assert_tidy, code, instrument, journey, words_of};

fn answer(prompt: &str, text: &str) -> Answer {
    Answer {
        prompt: code(prompt),
        text: text.into(),
        share: Share::Report,
        levels: Vec::new(),
        locus: None,
        noted: None,
        extra: Extra::default(),
    }
}

fn with_words(journey: &Journey) -> Document {
    let choices = JourneyChoices { reader: Reader::Facilitator, words: true, ..JourneyChoices::default() };
    journey_document_with(choices, (journey, &instrument()), Language::Nl, Paper::A4)
}

/// Where words that begin so stand.
fn beginning<'a>(page: &'a Page, words: &str) -> Option<&'a Text> {
    page.texts().find(|text| text.words.starts_with(words))
}

#[test]
fn a_closing_question_stands_in_the_column_of_its_answer() {
    let mut spoken = journey(1);
    let mut is_at_the_foot = false;
    for sentences in 1..90 {
        let before = "Het ging op en neer, en dat bleef zo. ".repeat(sentences);
        let after = format!("Eekhoorns {}", "en toen werd het langzaam beter, want er was weer rust ".repeat(10));
        spoken.answers = vec![answer("lowest-point", &before), answer("now", &after)];
        let document = with_words(&spoken);
        let page = document.pages[1..].iter().find(|page| beginning(page, "Hoe is het nu").is_some()).unwrap();
        let asked = beginning(page, "Hoe is het nu").unwrap().place;
        let answered = beginning(page, "Eekhoorns").map(|text| text.place);
        let answered = answered.unwrap_or_else(|| panic!("after {sentences} sentences its answer is on the next page"));
        assert!(
            (answered.x_mm - asked.x_mm).abs() < 10.0 && answered.y_mm > asked.y_mm,
            "after {sentences} sentences: {asked:?}, {answered:?}"
        );
        is_at_the_foot |= asked.y_mm > 120.0;
    }
    assert!(is_at_the_foot, "no question came near a foot");
}

#[test]
fn the_name_of_a_line_stands_in_the_column_of_its_words() {
    // Whose lines go up and down, so that their words are long.
    let mut spoken = example_group(3, 7, Language::Nl).journeys.remove(2);
    let mut is_at_the_foot = false;
    let names: Vec<String> = instrument().indicators.iter().map(|it| it.name.nl.clone()).collect();
    for sentences in 1..60 {
        let before = "Het ging op en neer, en dat bleef zo. ".repeat(sentences);
        spoken.answers = vec![answer("lowest-point", &before)];
        let document = with_words(&spoken);
        let pages = document.pages.iter().enumerate();
        let texts: Vec<(usize, &Text)> =
            pages.flat_map(|(number, page)| page.texts().map(move |it| (number, it))).collect();
        let is_name =
            |pair: &&[(usize, &Text)]| names.contains(&pair[0].1.words) && pair[1].1.words.starts_with("Begint");
        for pair in texts.windows(2).filter(is_name) {
            let [(page, name), (page_of_words, words)] = [pair[0], pair[1]];
            let is_below = page == page_of_words && words.place.y_mm > name.place.y_mm;
            assert!(is_below, "after {sentences} sentences the words of {} stand elsewhere", name.words);
            is_at_the_foot |= name.place.y_mm > 150.0;
        }
    }
    assert!(is_at_the_foot, "no name came near a foot");
}

#[test]
fn a_question_that_was_answered_in_both_parts_of_a_journey_stands_once_with_both_answers_in_order() {
    let mut joined = journey(1);
    joined.answers = vec![
        answer("now", "In het eerste deel: wisselend."),
        answer("lowest-point", "Dat was in de winter."),
        answer("now", "In het tweede deel: beter."),
    ];
    let document = with_words(&joined);
    assert_tidy(&document);
    let of_page = |page: &Page| words_of(&Document { pages: vec![page.clone()], ..document.clone() });
    let asking: Vec<String> =
        document.pages.iter().map(of_page).filter(|words| words.contains("Hoe is het nu")).collect();
    assert_eq!(asking.len(), 2, "on the first page and on the one of words");
    for words in asking {
        assert_eq!(words.matches("Hoe is het nu met je").count(), 1, "{words}");
        let place = |words_of_it: &str| words.find(words_of_it).unwrap_or_else(|| panic!("{words_of_it}: {words}"));
        assert!(place("Hoe is het nu met je") < place("eerste deel: wisselend"), "{words}");
        assert!(place("eerste deel: wisselend") < place("tweede deel: beter"), "{words}");
        assert!(!words[place("Hoe is het nu met je")..place("tweede deel: beter")].contains("winter"), "{words}");
    }
}

#[test]
fn words_that_end_as_a_sentence_get_no_second_full_stop() {
    let mut journey = journey(1);
    let event = &mut journey.events[0];
    (event.title, event.note) = ("Plannen voor een reorganisatie".into(), "Wat nu?".into());
    let quotes = ["Nog even volhouden.", "Nog even", "Waarom?"];
    event.quotes = quotes.map(|words| Quote { approved: true, ..Quote::new(words.into()) }).into();
    let words = words_of(&with_words(&journey)).replace('\n', " ");
    assert!(words.contains("‘Nog even volhouden.’ ‘Nog even’. ‘Waarom?’"), "{words}");
    assert!(!words.contains("?.") && !words.contains(".’."), "{words}");
}
