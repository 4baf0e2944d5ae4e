use jiff::civil::date;
use potloodlijn::analysis::{agenda, to_print};
use potloodlijn::model::{Language, Setup, Share};
use potloodlijn::report::page::Document;
use potloodlijn::report::{Paper, agenda_document, run_sheet_document};

use super::people::{assert_tidy, instrument, journey, long_words, setup, words_of};

fn both(setup: &Setup) -> Vec<Document> {
    Language::ALL.map(|language| run_sheet_document(setup, language, Paper::A4)).into()
}

#[test]
fn a_run_sheet_has_every_code_and_no_line_for_a_name() {
    let codes: Vec<String> = (1..=200).map(|number| format!("ZORG-{number:03}")).collect();
    let group = Setup { codes: codes.clone(), ..setup() };
    for document in both(&group) {
        assert_tidy(&document);
        let words = words_of(&document);
        assert!(codes.iter().all(|code| words.lines().any(|line| line == code)));
        assert!(!words.to_lowercase().contains("naam:") && !words.to_lowercase().contains("name:"));
    }
}

#[test]
fn a_run_sheet_is_tidy_with_nothing_filled_in_and_with_long_texts() {
    let codes = vec!["EEN-LANGE-CODE-VAN-24-xx".into(); 9];
    let wordy = Setup {
        name: long_words(),
        contact: long_words(),
        codes,
        recipient: Some("age1".into()),
        retention_until: Some(date(2027, 1, 1)),
        ..setup()
    };
    both(&setup()).iter().chain(&both(&wordy)).for_each(assert_tidy);
    let words = words_of(&both(&wordy)[1]).replace('\n', " ");
    assert!(words.contains("sealed") && words.contains("1 January 2027"), "{words}");
    assert!(words_of(&both(&setup())[1]).contains("not sealed"));
}

#[test]
fn codes_of_a_group_stand_together() {
    for count in 1..=40 {
        let codes: Vec<String> = (1..=count).map(|number| format!("P{number:02}")).collect();
        for document in both(&Setup { codes: codes.clone(), ..setup() }) {
            let on = |page: &potloodlijn::report::Page| page.texts().filter(|text| codes.contains(&text.words)).count();
            let pages: Vec<usize> = document.pages.iter().map(on).filter(|on| *on > 0).collect();
            assert_eq!(pages, [count], "{count} codes");
        }
    }
}

#[test]
fn the_run_sheet_of_the_example_is_one_page() {
    for language in Language::ALL {
        let setup = potloodlijn::demo::example_group(9, 7, language).setup;
        assert_eq!(run_sheet_document(&setup, language, Paper::A4).pages.len(), 1);
    }
}

#[test]
fn steps_begin_where_the_plan_lets_them_begin() {
    let words = words_of(&run_sheet_document(&Setup { drawing_minutes: 100, ..setup() }, Language::En, Paper::A4));
    let minutes: Vec<&str> = words.lines().filter(|line| line.ends_with(" min")).collect();
    assert_eq!(minutes, ["0 min", "5 min", "7 min", "17 min", "22 min", "82 min", "89 min", "96 min"]);
}

#[test]
fn an_agenda_has_every_moment_with_a_question_and_nothing_its_owner_keeps() {
    let mut private = journey(1);
    private.events[2].title = "iets voor mezelf".into();
    private.events[2].share = Share::Myself;
    for event in &mut private.events[3..] {
        event.title = long_words();
    }
    let instrument = instrument();
    for language in Language::ALL {
        let document = agenda_document(&[(&private, &instrument), (&journey(2), &instrument)], language, Paper::A4);
        assert_tidy(&document);
        assert!(!words_of(&document).contains("voor mezelf"));
    }
    let items = agenda(&private.clone().without_own(), &instrument);
    assert!(to_print(&items).count() > 2);
    let questions = |document: &Document| words_of(document).lines().filter(|line| line.ends_with('?')).count();
    let one = agenda_document(&[(&private, &instrument)], Language::En, Paper::A4);
    assert!(questions(&one) >= to_print(&items).count(), "{}", words_of(&one));
}

#[test]
fn an_agenda_without_moments_says_so_and_leaves_room() {
    let mut empty = journey(1);
    (empty.curves, empty.events) = (std::collections::BTreeMap::new(), Vec::new());
    let document = agenda_document(&[(&empty, &instrument())], Language::Nl, Paper::A4);
    assert_tidy(&document);
    assert!(words_of(&document).contains("vallen geen momenten op"));
}
