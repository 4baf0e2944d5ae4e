use potloodlijn::report::measure::{font_bytes, printable, shortened, width_mm, wrapped};
use potloodlijn::report::page::Weight;
use proptest::prelude::*;

use super::people::long_words;

#[test]
fn lines_break_between_words_and_none_is_too_wide() {
    let lines = wrapped("Dit is een zin die niet op een regel past.", (9.0, Weight::Regular), 30.0, 9);
    assert!(lines.len() > 1);
    assert_eq!(lines.join(" "), "Dit is een zin die niet op een regel past.");
    assert!(lines.iter().all(|line| width_mm(line, 9.0, Weight::Regular) <= 30.0), "{lines:?}");
}

#[test]
fn what_does_not_fit_ends_with_an_ellipsis() {
    let lines = wrapped(&long_words(), (9.0, Weight::Regular), 40.0, 2);
    assert_eq!(lines.len(), 2);
    assert!(lines[1].ends_with('…'), "{lines:?}");
    assert_eq!(shortened("kort", 9.0, Weight::Regular, 40.0), "kort");
    assert_eq!(shortened("kort", 9.0, Weight::Regular, 0.5), "");
}

#[test]
fn a_word_wider_than_its_line_goes_on_with_a_hyphen_that_is_no_part_of_it() {
    let lines = wrapped("Verantwoordelijkheidsgevoel, doorgaan", (9.0, Weight::Regular), 25.0, 9);
    assert_eq!(lines, ["Verant\u{AD}", "woordelijk\u{AD}", "heidsgevoel,", "doorgaan"]);
    let english = wrapped("Misunderstandings", (9.0, Weight::Regular), 20.0, 9);
    assert_eq!(english, ["Misunder\u{AD}", "standings"]);
    let own_hyphen = wrapped("Herstel en werk-privé", (9.0, Weight::Regular), 27.5, 9);
    assert_eq!(own_hyphen, ["Herstel en werk-\u{2060}", "privé"]);
    let two_words = wrapped("Herstel van werk- of privé", (9.0, Weight::Regular), 28.0, 9);
    assert!(two_words.iter().any(|line| line.ends_with("werk-")), "{two_words:?}");
}

#[test]
fn no_line_ends_at_a_firm_space_unless_what_it_holds_together_has_no_room() {
    let style = (9.0, Weight::Regular);
    let date = width_mm("28 september 2025", style.0, style.1);
    let words = "kijken op 28\u{a0}september\u{a0}2025 en dan op 2\u{a0}juni\u{a0}2025";
    for step in 0..80 {
        let room_mm = date + 0.1 + f64::from(step);
        let lines = wrapped(words, style, room_mm, usize::MAX);
        assert_eq!(lines.join(" "), words.replace('\u{a0}', " "), "printed as plain spaces");
        for date in ["28 september 2025", "2 juni 2025"] {
            assert!(lines.iter().any(|line| line.contains(date)), "{room_mm}: {lines:?}");
        }
        assert!(lines.iter().all(|line| width_mm(line, style.0, style.1) <= room_mm), "{lines:?}");
    }
    let pasted = "Alles\u{a0}moest\u{a0}dubbel\u{a0}worden\u{a0}ingevoerd";
    let lines = wrapped(pasted, style, 30.0, usize::MAX);
    assert!(lines.len() > 1, "{lines:?}");
    assert_eq!(lines.join(" "), pasted.replace('\u{a0}', " "), "between words, without a hyphen");
}

#[test]
fn no_line_begins_with_a_trema_that_would_have_to_go() {
    for word in ["geïntegreerde", "coördinatiecommissie", "beïnvloedbaarheid", "patiëntenvereniging", "ideeënbussen"]
    {
        let whole = width_mm(word, 9.0, Weight::Regular);
        // Narrower, not even a syllable fits, and it is broken between any letters.
        for part in 60..100 {
            let lines = wrapped(word, (9.0, Weight::Regular), whole * f64::from(part) / 100.0, 9);
            let begins = |line: &String| line.starts_with(['ë', 'ï', 'ö']);
            assert!(!lines.iter().any(begins), "{word} at {part} %: {lines:?}");
        }
    }
}

proptest! {
    #[test]
    fn without_a_limit_no_letter_is_lost_and_no_line_too_wide(words in "[a-zé ]{0,60}", room_mm in 8.0..60.0) {
        let lines = wrapped(&words, (9.0, Weight::Regular), room_mm, usize::MAX);
        let letters = |words: &str| words.replace(['\u{AD}', ' '], "");
        prop_assert_eq!(letters(&lines.concat()), letters(&words));
        prop_assert!(lines.iter().all(|line| width_mm(line, 9.0, Weight::Regular) <= room_mm), "{:?}", lines);
    }
}

/// Where `word` is broken on lines of `room_mm`, each tried in the simplest way: all that is left of it is hyphenated, and every place tried
/// from the end.
fn broken_simply(word: &str, size_pt: f64, room_mm: f64) -> Vec<String> {
    let fits = |part: &str| width_mm(part, size_pt, Weight::Regular) <= room_mm;
    let syllables = |word: &str, language| {
        let ends = hypher::hyphenate(word, language).scan(0, |place, syllable| {
            *place += syllable.len();
            Some(*place)
        });
        ends.filter(|&end| end < word.len() && !word[end..].starts_with(['ë', 'ï', 'ö'])).collect::<Vec<_>>()
    };
    let (mut lines, mut rest) = (Vec::new(), word);
    while !fits(rest) {
        let (dutch, english) = (syllables(rest, hypher::Lang::Dutch), syllables(rest, hypher::Lang::English));
        let both = dutch.iter().copied().filter(|place| english.contains(place)).collect();
        let any = rest.char_indices().map(|(place, _)| place).skip(1).collect();
        let last =
            |places: &Vec<usize>| places.iter().rev().copied().find(|&place| fits(&format!("{}-", &rest[..place])));
        let Some(end) = [both, dutch, any].iter().find_map(last) else { break };
        lines.push(format!("{}\u{AD}", &rest[..end]));
        rest = &rest[end..];
    }
    lines.push(rest.to_owned());
    lines
}

proptest! {
    #[test]
    fn a_long_word_is_broken_where_trying_every_place_would_break_it(
        word in "(verantwoordelijk|heids|gevoel|misunderstanding|organi[sz]ation|coördinatie|[a-zéëï]{1,9}){1,12}",
        room_mm in 8.0..60.0,
    ) {
        prop_assert_eq!(wrapped(&word, (9.0, Weight::Regular), room_mm, usize::MAX), broken_simply(&word, 9.0, room_mm));
    }
}

#[test]
fn no_letter_of_a_word_without_an_end_is_lost() {
    // In the simplest way this would take longer than anyone waits.
    let word = "verantwoordelijkheidsgevoel".repeat(3_000);
    let lines = wrapped(&word, (9.0, Weight::Regular), 40.0, usize::MAX);
    assert_eq!(lines.concat().replace('\u{AD}', ""), word);
}

#[test]
fn letters_that_the_font_lacks_are_seen_to_be_missing() {
    assert_eq!(printable("één\t漢\u{00AD}x"), "één □x");
}

#[test]
fn an_accent_typed_after_its_letter_is_printed_on_it() {
    assert_eq!(printable("Zoe\u{0308}, cafe\u{0301}, Vie\u{0323}\u{0302}t"), "Zoë, café, Việt");
    let of = |words: &str| width_mm(&printable(words), 9.0, Weight::Regular);
    assert_eq!(of("e\u{0301}e\u{0301}n"), of("één"));
}

#[test]
fn letters_drawn_otherwise_become_those_they_stand_for() {
    assert_eq!(printable("ﬁets ① Ａ"), "fiets 1 A");
}

/// The letters and marks in a list on the font's own page, as `U+0020-007E,U+0259`.
fn listed_after(words: &str) -> Vec<char> {
    let page = include_str!("../../../assets/fonts/README.md");
    let list = page.split(words).nth(1).unwrap().split_whitespace().next().unwrap();
    let place = |digits: &str| u32::from_str_radix(digits, 16).unwrap();
    let range = |part: &str| {
        let part = part.trim_start_matches("U+");
        let (from, to) = part.split_once('-').unwrap_or((part, part));
        place(from)..=place(to)
    };
    let list = list.trim_end_matches(['`', '.', ';']);
    list.split(',').flat_map(range).filter_map(char::from_u32).collect()
}

#[test]
fn the_font_has_what_its_page_says_and_a_box_for_the_rest() {
    for weight in [Weight::Regular, Weight::SemiBold] {
        let face = ttf_parser::Face::parse(font_bytes(weight), 0).unwrap();
        let claimed = listed_after("--unicodes=").into_iter();
        let lacking: Vec<char> = claimed.filter(|&letter| face.glyph_index(letter).is_none()).collect();
        assert_eq!(lacking, listed_after("Not in Inter, so not here: `"), "{weight:?}");
    }
    for word in ["漢", "ع", "ש", "😀"] {
        assert_eq!(printable(word), "□");
    }
}
