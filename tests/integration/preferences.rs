//! What a person likes comes back at the next start, value by value.

use std::fs;

use potloodlijn::app::preferences::{Hand, Palm, Paper, Preferences, TextSize, WindowSize};
use potloodlijn::app::preferences_file::{is_preferences_file, read_preferences};
use potloodlijn::model::Language;
use potloodlijn::storage::{Store, prepare_preferences};

fn liked() -> Preferences {
    Preferences {
        language: Language::En,
        paper: Paper::Dark,
        hand: Hand::Left,
        text_size: TextSize::Large,
        strong_contrast: true,
        slope_marks: false,
        explanations: false,
        less_motion: true,
        calm_line: 0.5,
        pressure_look: true,
        palm: Palm { quiet_s: 1.5, pen_has_force: true, hand_rests: true },
        forget_at_hand_in: true,
        window: Some(WindowSize { width: 900.0, height: 700.0, maximized: false }),
    }
}

#[test]
fn preferences_come_back_as_they_were_written() {
    let written = ron::to_string(&liked()).unwrap();
    let read = read_preferences(&written);
    assert_eq!((read.preferences, read.incomplete), (liked(), false));
}

#[test]
fn a_value_that_is_not_understood_takes_no_other_along() {
    let written = ron::to_string(&liked()).unwrap();
    let values = [
        ("paper:dark", "paper:purple"),
        ("hand:left", "hand:\"both\""),
        ("text_size:large", "text_size:[1,(2)]"),
        ("strong_contrast:true", "strong_contrast:perhaps"),
        ("calm_line:0.5", "calm_line:Some(0.5)"),
        ("quiet_s:1.5", "quiet_s:\"long\""),
        ("width:900.0", "width:{\"a\":1}"),
        ("language:\"en\"", "language:7"),
    ];
    for (value, other) in values {
        assert!(written.contains(value), "{value} in {written}");
        let read = read_preferences(&written.replace(value, other));
        assert!(read.incomplete, "{other}");
        let usual = Preferences::default();
        let mut wanted = liked();
        match value.split_once(':').unwrap().0 {
            "paper" => wanted.paper = usual.paper,
            "hand" => wanted.hand = usual.hand,
            "text_size" => wanted.text_size = usual.text_size,
            "strong_contrast" => wanted.strong_contrast = usual.strong_contrast,
            "calm_line" => wanted.calm_line = usual.calm_line,
            "quiet_s" => wanted.palm = usual.palm,
            "width" => wanted.window = usual.window,
            _ => wanted.language = usual.language,
        }
        assert_eq!(read.preferences, wanted, "{other}");
    }
}

#[test]
fn what_a_newer_program_added_is_no_trouble_and_numbers_stay_in_their_bounds() {
    let read = read_preferences("(hand:left,colour_of_the_moon:\"pale\",calm_line:7.0,palm:(quiet_s:1e9))");
    assert_eq!((read.preferences.hand, read.incomplete), (Hand::Left, false));
    assert!((read.preferences.calm_line - 1.0).abs() < f32::EPSILON && read.preferences.palm.quiet_s <= 10.0);
    let read = read_preferences("no preferences (at all");
    assert_eq!((read.preferences, read.incomplete), (Preferences::default(), true));
}

#[test]
fn a_damaged_file_is_kept_aside_and_told_once() {
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("potloodlijn");
    let store = Store::new(Some(program.join("kept")));
    let at = |name: &str| program.join(name);
    fs::create_dir(&program).unwrap();
    for (damaged, aside) in [("{\"preferences\": \"(la", "app.ron.damaged"), ("\u{0}\u{0}", "app.ron.damaged-2")] {
        fs::write(at("app.ron"), damaged).unwrap();
        assert_eq!(prepare_preferences(&store, is_preferences_file).unwrap(), Some(at(aside)));
        assert_eq!(fs::read_to_string(at(aside)).unwrap(), damaged);
        assert_eq!(prepare_preferences(&store, is_preferences_file).unwrap(), None, "once");
    }
    let whole = "{\n    \"preferences\": \"(hand:left)\",\n}";
    fs::write(at("app.ron"), whole).unwrap();
    assert_eq!(prepare_preferences(&store, is_preferences_file).unwrap(), None);
    assert_eq!(fs::read_to_string(at("app.ron")).unwrap(), whole);
}

#[test]
fn a_folder_in_the_place_of_the_file_is_an_error_that_can_be_told() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::new(Some(folder.path().join("potloodlijn/kept")));
    fs::create_dir_all(folder.path().join("potloodlijn/app.ron")).unwrap();
    assert!(prepare_preferences(&store, is_preferences_file).is_err());
    assert!(folder.path().join("potloodlijn/app.ron").is_dir());
}
