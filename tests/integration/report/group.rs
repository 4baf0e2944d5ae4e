use jiff::civil::date;
use potloodlijn::model::{Check, Language, Mentioned, PhaseBorder, PhaseLetter, Phases, Quote};
use potloodlijn::report::page::{Item, Text};
use potloodlijn::report::role::Role;
use potloodlijn::report::{Page, Paper, board_document, effect_document, group_document, poster_document, to_pdf};
use potloodlijn::text::Texts;

use super::file::parsed;
use super::kinds::full_group;
use super::people::{assert_tidy, code, group_in_both_languages, group_of, instrument, long_words, words_of};

#[test]
fn group_pages_are_tidy_for_one_to_more_than_a_thousand_people() {
    for people in [1, 3, 9, 40, 1_200] {
        for document in group_in_both_languages(&group_of(people)) {
            let pages = document.pages.len();
            assert!(if people == 1 { pages == 2 } else { (8..=12).contains(&pages) }, "{people} people: {pages} pages");
            assert_tidy(&document);
        }
    }
}

#[test]
fn a_group_of_nobody_is_two_pages_with_a_sentence() {
    let document = group_document(&group_of(0), Language::En, Paper::A4);
    assert_eq!(document.pages.len(), 2);
    assert_tidy(&document);
    assert!(words_of(&document).contains("There is nobody yet"), "{}", words_of(&document));
}

#[test]
fn a_median_is_drawn_from_five_people_up() {
    let heavy_lines = |people: usize| {
        let document = group_document(&group_of(people), Language::En, Paper::A4);
        let heavy =
            document.pages[1].items.iter().filter(|item| matches!(item, Item::Line(line) if line.width_mm > 0.7));
        heavy.count()
    };
    assert_eq!(heavy_lines(4), 0);
    assert!(heavy_lines(5) >= 7);
    let few = words_of(&group_document(&group_of(4), Language::En, Paper::A4));
    assert!(few.contains("lines only"), "{few}");
}

#[test]
fn who_did_not_agree_takes_part_in_nothing_and_is_counted() {
    let mut group = group_of(9);
    group.journeys[0].consent.group_figures = false;
    group.journeys[0].events[0].factors[0].what = Mentioned::Code(code("conflict"));
    group.journeys[1].phases = Phases::default();
    let words = words_of(&group_document(&group, Language::En, Paper::A4));
    assert!(words.contains("1 journey does not count: no consent"), "{words}");
    assert!(words.contains("1 journey does not count: the"), "{words}");
    assert!(words.contains("n = 7") && !words.contains("n = 9"), "{words}");
    assert!(!words.contains("Conflict, bullying"), "{words}");
}

#[test]
fn in_a_phase_everyone_counts_in_whom_it_occurs() {
    let mut group = group_of(12);
    let third = PhaseLetter::new('C').unwrap();
    for journey in group.journeys.iter_mut().take(3) {
        journey.phases.borders.remove(&third);
    }
    let words = words_of(&group_document(&group, Language::Nl, Paper::A4));
    // The lines are of nine; run-up and crisis are counted among all twelve, recovery among nine.
    assert!(words.contains("9 van de 12 reizen"), "{words}");
    let among = |of: usize| words.matches(&format!(" van {of}")).count();
    assert!(among(12) > 0 && among(9) > 0, "{words}");
    assert_eq!((among(11), among(10)), (0, 0), "{words}");
}

#[test]
fn group_pages_name_no_participant() {
    let group = group_of(9);
    for document in group_in_both_languages(&group) {
        let words = words_of(&document);
        for journey in &group.journeys {
            assert!(!words.contains(journey.participant.as_str()), "{} in {words}", journey.participant);
            assert!(journey.events.iter().all(|event| !words.contains(&event.title)), "{words}");
        }
    }
}

#[test]
fn names_of_what_was_named_have_room_beside_the_numbers_of_thousands() {
    let mut group = group_of(1_200);
    let instrument = instrument();
    for (place, journey) in group.journeys.iter_mut().enumerate() {
        let count = journey.events[0].factors.len();
        for mention in &mut journey.events[0].factors {
            mention.what = Mentioned::Code(instrument.factors[place % instrument.factors.len()].code.clone());
        }
        assert!(count > 0);
    }
    let document = group_document(&group, Language::Nl, Paper::A4);
    let has_head = |page: &&Page| page.texts().any(|text| text.words == "Wat meespeelde");
    let page = document.pages.iter().find(has_head).unwrap();
    let words: Vec<&str> = page.texts().map(|text| text.words.as_str()).collect();
    let all = words.join(" ");
    let names = instrument.factors.iter().map(|factor| factor.short_name(Language::Nl));
    let told: Vec<&str> = names.filter(|name| name.contains(' ') && all.contains(name)).collect();
    assert!(told.len() >= 5, "{told:?} in {all}");
    for name in told {
        assert!(words.iter().any(|line| line.contains(name)), "{name} in {words:?}");
    }
}

#[test]
fn the_group_file_holds_no_participant_code_and_is_small() {
    let group = group_of(9);
    let bytes = to_pdf(&group_document(&group, Language::Nl, Paper::A4)).unwrap();
    assert!(bytes.len() < 300_000, "{} bytes", bytes.len());
    let mut file = parsed(&bytes);
    file.decompress();
    let mut whole = Vec::new();
    file.save_to(&mut whole).unwrap();
    let pages: Vec<u32> = file.get_pages().keys().copied().collect();
    let text = file.extract_text(&pages).unwrap();
    for journey in &group.journeys {
        let code = journey.participant.as_str();
        assert!(!whole.windows(code.len()).any(|window| window == code.as_bytes()), "{code} is in the file");
        assert!(!text.contains(code), "{code} is in the text");
    }
}

#[test]
fn each_figure_has_a_sentence_with_persons_and_no_cause() {
    let words = words_of(&group_document(&group_of(9), Language::En, Paper::A4));
    let sentences = words.lines().filter(|line| line.starts_with("The line ") || line.starts_with("In no phase"));
    assert!(sentences.count() >= 7, "{words}");
    assert!(words.contains("of 9"), "{words}");
    assert!(!words.contains("because"), "{words}");
}

#[test]
fn a_group_that_drew_one_indicator_says_so_of_the_others() {
    let mut group = group_of(6);
    for journey in &mut group.journeys {
        journey.curves.retain(|indicator, _| indicator.as_str() == "energy");
    }
    for document in group_in_both_languages(&group) {
        assert_tidy(&document);
    }
    let words = words_of(&group_document(&group, Language::En, Paper::A4));
    // Beside the figure, and among the figures in words.
    assert_eq!(words.replace('\n', " ").matches("Nobody drew this line.").count(), 12);
}

#[test]
fn instruments_of_one_to_twenty_indicators_and_six_phases_are_tidy() {
    for count in [1, 2, 4, 6, 8, 20] {
        let mut group = group_of(5);
        let template = instrument().indicators[3].clone();
        group.setup.instrument.indicators = (0..count)
            .map(|number| {
                let mut indicator = template.clone();
                indicator.id = code(&format!("line-{number}"));
                indicator.name.nl = long_words();
                indicator.low_end.nl = long_words();
                indicator
            })
            .collect();
        let phase = group.setup.instrument.phases[0].clone();
        for letter in ['D', 'E', 'F'] {
            let mut phase = phase.clone();
            phase.letter = PhaseLetter::new(letter).unwrap();
            phase.name.nl = long_words();
            phase.meaning.nl = long_words();
            group.setup.instrument.phases.push(phase);
            for journey in &mut group.journeys {
                let day = journey.timeline.length_days() - f64::from(b'G' - letter as u8) * 8.0;
                let border = PhaseBorder { day, ..PhaseBorder::default() };
                journey.phases.borders.insert(PhaseLetter::new(letter).unwrap(), border);
            }
        }
        group.setup.name = long_words();
        group_in_both_languages(&group).iter().for_each(assert_tidy);
    }
}

#[test]
fn the_slopes_of_two_measurements_the_table_of_their_changes_and_what_was_agreed_are_on_one_page() {
    let group = full_group(9, Language::Nl);
    for document in [group_document, effect_document].map(|made| made(&group, Language::Nl, Paper::A4)) {
        let words_on = |page: &Page| page.texts().map(|text| text.words.clone()).collect::<Vec<_>>();
        for head in ["Van T0 naar T1", "Van T0 naar T2"] {
            let slopes = format!("{head}, in het midden");
            let has_slopes = |words: &Vec<String>| words.iter().any(|line| line.starts_with(&slopes));
            let page = document.pages.iter().map(words_on).find(has_slopes).expect("slopes");
            let rows = page.iter().filter(|line| line.starts_with("beter bij")).count();
            assert!(page.iter().any(|line| line == head) && rows >= 7, "{page:?}");
        }
    }
    let effect = effect_document(&group, Language::Nl, Paper::A4);
    let words: Vec<Vec<&str>> =
        effect.pages.iter().map(|page| page.texts().map(|text| text.words.as_str()).collect()).collect();
    assert!(words[0].contains(&"Wat er was afgesproken") && words[0].contains(&"Is het gedaan?"), "{words:?}");
    assert!(words.len() == 2 && words[1].contains(&"Is het gedaan?"), "{words:?}");
}

#[test]
fn no_page_holds_two_lines_of_small_print_and_nothing_else() {
    let mut setup = potloodlijn::demo::example_setup(9, 7, Language::Nl);
    setup.instrument = potloodlijn::format::builtin_instruments()[1].clone();
    let journeys = (1..=9).map(|number| potloodlijn::demo::example_journey(number, 7, &setup)).collect();
    let group = potloodlijn::model::Group { journeys, ..potloodlijn::model::Group::new(setup.id, setup) };
    let document = group_document(&group, Language::Nl, Paper::A4);
    assert_tidy(&document);
    let last = document.pages.last().unwrap();
    let above_foot = last.texts().filter(|text| text.place.y_mm < last.height_mm - 17.0);
    assert!(above_foot.count() > 4, "{:?}", last.texts().map(|text| &text.words).collect::<Vec<_>>());
}

#[test]
fn what_turned_at_a_decisive_moment_stands_in_a_row_with_its_name_whole() {
    let group = group_of(9);
    for (language, lead) in [(Language::Nl, "Een beslissend moment"), (Language::En, "A decisive moment")] {
        let document = group_document(&group, language, Paper::A4);
        let has_lead = |page: &&Page| page.texts().any(|text| text.words.starts_with(lead));
        let page = document.pages.iter().find(has_lead).unwrap();
        let texts: Vec<_> = page.texts().collect();
        let (turned, others): (Vec<&Text>, Vec<&Text>) =
            texts.into_iter().partition(|text| text.words.starts_with(['↓', '↑']));
        assert!(turned.len() > 3, "{turned:?}");
        for text in turned {
            assert!(text.words.chars().all(|letter| "↓↑ 0123456789".contains(letter)), "{:?}", text.words);
            let name = others.iter().find(|name| {
                let is_level = (name.place.y_mm - text.place.y_mm).abs() < 0.1;
                is_level && group.setup.instrument.indicators.iter().any(|it| it.name.get(language) == name.words)
            });
            assert!(name.is_some(), "{:?} at {:?} has no name before it", text.words, text.place);
        }
    }
}

#[test]
fn no_line_of_the_board_ends_within_a_date() {
    let mut group = full_group(9, Language::Nl);
    for (place, action) in group.board.iter_mut().enumerate() {
        let seen = "Er is naar gekeken en het ging ".split_inclusive(' ').take(place % 8).collect::<String>();
        let day = |month: i8| Check { done: true, seen: seen.clone(), ..Check::on(date(2025, month, 28)) };
        action.checks = (1..=12).map(day).collect();
    }
    let words = words_of(&board_document(&group, Language::Nl, Paper::A4));
    let texts = Texts::of(Language::Nl);
    for month in 1..=12 {
        let whole = texts.date(date(2025, month, 28));
        let count = |words: &str, part: &str| words.matches(part).count();
        assert_eq!(count(&words, &whole), group.board.len(), "{whole}: {words}");
    }
}

#[test]
fn quotes_in_one_row_of_the_poster_are_of_one_size() {
    let second = PhaseLetter::new('B').unwrap();
    let mut sizes = Vec::new();
    for letters in 20..110 {
        let mut group = group_of(9);
        for journey in &mut group.journeys {
            journey.consent.quotes = true;
            let border = journey.phases.borders[&second].day;
            for event in &mut journey.events {
                let words: String = "nog even volhouden tot de vakantie ".chars().cycle().take(letters).collect();
                let words = if event.from < border { "Even volhouden.".to_owned() } else { words };
                event.quotes = vec![Quote { approved: true, ..Quote::new(words) }];
            }
        }
        let document = poster_document(&group, Language::Nl, Paper::A4);
        let page = &document.pages[0];
        let quotes = page.parts.iter().filter(|part| part.role == Role::Quote);
        let mut of_page: Vec<f64> = quotes
            .flat_map(|part| &page.items[part.items.clone()])
            .filter_map(|item| if let Item::Text(Text { size_pt, .. }) = item { Some(*size_pt) } else { None })
            .collect();
        of_page.dedup();
        assert_eq!(of_page.len(), 1, "{letters} letters: {of_page:?}");
        sizes.extend(of_page);
    }
    sizes.dedup();
    assert!(sizes.len() > 1, "it does depend on how long they are");
}
