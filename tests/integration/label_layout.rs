//! Labels along a line of time never touch, whatever the events, and none is lost without being counted.

use potloodlijn::report::label_layout::{Item, Line, Rows, share_rows};
use proptest::prelude::*;

/// Letters of one width.
const LETTER: f64 = 1.7;

fn width_of(words: &str) -> f64 {
    words.chars().count() as f64 * LETTER
}

fn measure(words: &str, room: f64) -> (String, f64) {
    if width_of(words) <= room {
        return (words.to_owned(), width_of(words));
    }
    let letters = (room / LETTER).floor() - 1.0;
    if letters < 0.0 {
        return (String::new(), 0.0);
    }
    let cut: String = words.chars().take(letters as usize).chain(['…']).collect();
    let width = width_of(&cut);
    (cut, width)
}

fn line(width: f64) -> Line {
    Line { left: 10.0, right: 10.0 + width, mark: 3.0, gap: 1.0, apart: 2.0, widest_words: 60.0 }
}

fn item(from: f64, lasting: Option<f64>, words: &str, importance: u8) -> Item {
    Item { from, to: lasting.map(|lasting| from + lasting), words: words.into(), importance }
}

/// No two boxes of one row intersect, every box lies on the line, and words lie in their own box and not on their mark.
fn assert_apart(rows: &Rows, line: &Line) {
    for (place, label) in rows.labels.iter().enumerate() {
        let Some(row) = label.row else { continue };
        assert!(row < rows.rows, "row {row} of {}", rows.rows);
        assert!(label.left >= line.left - 1e-9 && label.right <= line.right + 1e-9, "{label:?} leaves {line:?}");
        if !label.words.is_empty() {
            let words = label.words_left..=label.words_left + label.words_width;
            assert!(label.left <= *words.start() + 1e-9 && *words.end() <= label.right + 1e-9, "{label:?}");
            let (mark_left, mark_right) = (label.mark - line.mark / 2.0, label.mark + line.mark / 2.0);
            assert!(*words.end() <= mark_left + 1e-9 || mark_right <= *words.start() + 1e-9, "{label:?}");
        }
        for other in rows.labels[place + 1..].iter().filter(|other| other.row == Some(row)) {
            let apart = label.right + line.apart <= other.left + 1e-9 || other.right + line.apart <= label.left + 1e-9;
            assert!(apart, "{label:?} touches {other:?}");
        }
    }
}

fn any_item() -> impl Strategy<Value = Item> {
    let words = prop_oneof!["[a-z é€]{0,12}", "[a-z]{40,200}", Just(String::new()), Just("…".to_owned())];
    (-50.0..400.0_f64, prop::option::of(0.0..300.0_f64), words, 0..=2_u8)
        .prop_map(|(from, lasting, words, importance)| item(from, lasting, &words, importance))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_two_labels_touch_for_any_events_on_any_width(
        items in prop::collection::vec(any_item(), 0..80),
        width in prop_oneof![0.0..20.0_f64, 20.0..400.0_f64],
        most_rows in 1..9_usize,
    ) {
        let line = line(width.max(3.0));
        let mut rows = Rows::new(&items, &line, &measure);
        rows.give(most_rows);
        assert_apart(&rows, &line);
        rows.lengthen(&items, &measure);
        assert_apart(&rows, &line);
        let shown = rows.labels.iter().filter(|label| label.row.is_some()).count();
        prop_assert_eq!(shown + rows.left_out(), items.len());
        for (label, item) in rows.labels.iter().zip(&items) {
            prop_assert!(label.row.is_none() || item.words.is_empty() || !label.words.is_empty());
        }
    }
}

#[test]
fn words_are_cut_only_where_their_row_has_no_room_for_more() {
    let long = "a".repeat(70);
    let width = width_of(&long);
    // On a line of 300, words are at most 60 at first: one stands before its bar, two after
    // their marks, of which one has more room before it, and one in its bar.
    for (item, bar) in [
        (item(240.0, Some(60.0), &long, 1), true),
        (item(30.0, None, &long, 1), false),
        (item(240.0, None, &long, 1), false),
        (item(30.0, Some(200.0), &long, 1), true),
    ] {
        let items = [item];
        let mut rows = Rows::new(&items, &line(300.0), &measure);
        assert!(rows.labels[0].words.ends_with('…') && rows.labels[0].bar.is_some() == bar);
        rows.lengthen(&items, &measure);
        assert_apart(&rows, &line(300.0));
        assert_eq!((rows.labels[0].words.as_str(), rows.labels[0].words_width), (long.as_str(), width));
    }
    // A neighbour keeps its room, and words before a bar come up to it.
    let items = [item(240.0, Some(60.0), &long, 1), item(130.0, None, "buur", 2)];
    let mut rows = Rows::new(&items, &line(300.0), &measure);
    let (cut, neighbour) = (rows.labels[0].clone(), rows.labels[1].clone());
    rows.lengthen(&items, &measure);
    assert_apart(&rows, &line(300.0));
    assert_eq!(rows.labels[1], neighbour);
    assert!(rows.labels[0].words_width > cut.words_width && rows.labels[0].words.ends_with('…'));
    assert!(rows.labels[0].left - neighbour.right < 2.0 + LETTER, "{:?} comes up to {neighbour:?}", rows.labels[0]);
}

#[test]
fn sixty_events_in_one_month_stay_apart() {
    let names = ["een heel lange naam van iets dat gebeurde", "kort", "nog een gebeurtenis met veel woorden"];
    let items: Vec<Item> =
        (0..60).map(|at| item(200.0 + f64::from(at % 30) * 0.5, None, names[at as usize % 3], 1)).collect();
    for most_rows in 1..=9 {
        let mut rows = Rows::new(&items, &line(300.0), &measure);
        rows.give(most_rows);
        assert_apart(&rows, &line(300.0));
        assert!(rows.left_out() > 0 && rows.left_out() < 60, "{} left out of {most_rows} rows", rows.left_out());
    }
}

#[test]
fn what_weighs_most_keeps_its_words_and_then_what_lasted_longest() {
    let words = "woorden die elkaar raken";
    let items = [
        item(100.0, None, words, 0),
        item(101.0, None, words, 2),
        item(102.0, Some(9.0), words, 1),
        item(103.0, Some(40.0), words, 1),
    ];
    let shown = |most_rows| {
        let mut rows = Rows::new(&items, &line(300.0), &measure);
        rows.give(most_rows);
        rows.labels.iter().map(|label| label.row.is_some()).collect::<Vec<bool>>()
    };
    assert_eq!(shown(1), [false, true, false, false]);
    assert_eq!(shown(2), [false, true, false, true]);
    assert_eq!(shown(3), [false, true, true, true]);
    assert_eq!(shown(4), [true; 4]);
}

#[test]
fn rows_go_to_the_lane_that_lacks_most() {
    let crowd: Vec<Item> = (0..12).map(|at| item(100.0 + f64::from(at), None, "woorden", 1)).collect();
    let mut lanes = [&crowd[..], &crowd[..1], &[]].map(|items| Rows::new(items, &line(300.0), &measure));
    let [first, second, third] = &mut lanes;
    share_rows(&mut [first, second, third], 6);
    assert_eq!(lanes.each_ref().map(|lane| lane.rows), [4, 1, 1]);
    assert_eq!(lanes[0].left_out(), 8);
}
