//! A recovery sheet typed over: what stands on paper is the key file again, and a wrong letter is told with its line.

use jiff::civil::date;
use potloodlijn::model::Language;
use potloodlijn::report::{KeySheet, key_sheet_document};
use potloodlijn::sealing::{KeyFile, KeyPair, Passphrase, SealFault, lines_to_type_over};
use proptest::prelude::*;

/// A locked key of the length that a real one has.
fn armour() -> String {
    let letters: String = (0..488_u32).map(|place| char::from(b'A' + (place * 7 % 26) as u8)).collect();
    let lines: Vec<&str> = letters.as_bytes().chunks(64).map(|line| std::str::from_utf8(line).unwrap()).collect();
    format!("-----BEGIN AGE ENCRYPTED FILE-----\n{}\n-----END AGE ENCRYPTED FILE-----\n", lines.join("\n"))
}

fn unlocked(typed: &[String]) -> SealFault {
    let passphrase = Passphrase::new("vier losse woorden hier".into());
    let file = KeyFile::read(typed.join("\n").into_bytes()).unwrap();
    file.unlock(passphrase.as_ref()).unwrap_err()
}

#[test]
fn what_is_typed_over_from_the_printed_sheet_opens_with_the_passphrase() {
    let passphrase = Passphrase::new("vier losse woorden hier".into()).unwrap();
    let pair = KeyPair::generate();
    let locked = String::from_utf8(pair.locked_file(&passphrase)).unwrap();
    let (public, lines) = (pair.public.to_string(), lines_to_type_over(&locked));
    let keys = KeySheet { public: &public, locked: &locked, typed_over: &lines, file: "sleutel.age" };
    let document = key_sheet_document(keys, date(2026, 3, 2), Language::Nl);
    let texts = document.pages.iter().flat_map(potloodlijn::report::Page::texts).map(|text| text.words.clone());
    // As one reads it: everything from the first line to the last, as it is printed.
    let printed: Vec<String> = texts
        .skip_while(|words| !words.starts_with("-----BEGIN"))
        .filter(|words| {
            words.starts_with("-----") || words.chars().next().is_some_and(|letter| letter.is_ascii_digit())
        })
        .collect();
    assert_eq!(printed, lines, "no line is broken, and none is missing");
    for typed in [printed.join("\n"), format!("{}\r\n", printed.join("\r\n")), bare(&printed)] {
        let keys = KeyFile::read(typed.into_bytes()).unwrap().unlock(Some(&passphrase)).unwrap();
        assert_eq!(keys.public().next().unwrap().to_string(), public);
    }
}

/// Typed by someone who left out numbers and checks.
fn bare(lines: &[String]) -> String {
    let one = |line: &String| {
        let words: Vec<&str> = line.split(' ').collect();
        if line.starts_with('-') { line.clone() } else { words[1..words.len() - 1].join("") }
    };
    lines.iter().map(one).collect::<Vec<_>>().join("\n")
}

proptest! {
    #[test]
    fn one_wrong_letter_and_two_in_each_others_places_are_told_with_their_line(
        line in 1_usize..16, place in 0_usize..31, instead in "[A-Za-z0-9+/]",
    ) {
        let lines = lines_to_type_over(&armour());
        let mut letters: Vec<char> = lines[line].chars().collect();
        // Behind the number and the spaces between groups of four.
        let at = |place: usize| 3 + place + place / 4;
        if at(place + 1) + 3 >= letters.len() {
            return Ok(());
        }
        let instead = instead.chars().next().unwrap();
        for swap in [false, true] {
            let before = letters.clone();
            if swap { letters.swap(at(place), at(place + 1)) } else { letters[at(place)] = instead }
            let is_other = letters != before;
            let mut typed = lines.clone();
            typed[line] = letters.iter().collect();
            let fault = unlocked(&typed);
            let told = SealFault::TypedLine { number: line as u32 };
            prop_assert_eq!(fault == told, is_other, "{:?}", fault);
            letters = before;
        }
    }
}

#[test]
fn a_line_that_is_missing_is_told() {
    let mut lines = lines_to_type_over(&armour());
    lines.remove(4);
    assert_eq!(unlocked(&lines), SealFault::TypedLine { number: 4 });
}
