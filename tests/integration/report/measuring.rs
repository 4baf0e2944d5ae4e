use potloodlijn::report::measure::{printable, shortened, width_mm, wrapped};
use potloodlijn::report::page::Weight;

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
fn letters_that_the_font_lacks_are_seen_to_be_missing() {
    assert_eq!(printable("één\t漢\u{00AD}x"), "één □x");
}
