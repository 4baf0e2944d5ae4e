use jiff::civil::date;
use potloodlijn::model::{
    Curve, HandWords, Journey, Landmark, Language, ParticipantCode, PhaseLetter, Phases, Point, Segment, Share,
    Timeline,
};
use potloodlijn::report::page::Item;
use potloodlijn::report::{Paper, Reader, journey_document, journey_document_for};

use super::people::{
    assert_tidy, code, crowded_month, event, in_both_languages, instrument, journey, landmark, long_words, wave,
    words_of,
};

#[test]
fn a_journey_page_is_tidy_in_both_languages() {
    for document in in_both_languages(&journey(1)) {
        assert_eq!(document.pages.len(), 1);
        assert_tidy(&document);
    }
}

#[test]
fn sixty_events_in_one_month_stay_apart_and_are_all_accounted_for() {
    let crowded = crowded_month();
    for document in in_both_languages(&crowded) {
        assert_tidy(&document);
    }
    let words = words_of(&journey_document(&crowded, &instrument(), Language::En, Paper::A4));
    let shown = words.lines().filter(|line| crowded.events.iter().any(|event| line.ends_with(&event.title))).count();
    assert!(words.contains(&format!("and {} more", 60 - shown)), "{shown} shown:\n{words}");
}

#[test]
fn ten_thousand_events_fit_on_the_page() {
    let mut full = journey(1);
    full.events = (0..10_000).map(|number| event(number, 600.0)).collect();
    let document = journey_document(&full, &instrument(), Language::En, Paper::A4);
    assert_tidy(&document);
    assert!(words_of(&document).contains(" more"));
}

#[test]
fn long_texts_stay_apart() {
    let mut wordy = journey(2);
    for event in &mut wordy.events {
        event.title = long_words();
    }
    wordy.landmarks = (0..8).map(|place| landmark(f64::from(place) * 70.0, &long_words())).collect();
    wordy.participant = ParticipantCode::new("ABCDEFGHIJKLMNOPQRSTUVWX").unwrap();
    in_both_languages(&wordy).iter().for_each(assert_tidy);
}

#[test]
fn long_names_of_indicators_stay_apart() {
    let mut wordy = instrument();
    for indicator in &mut wordy.indicators {
        indicator.name.nl = long_words();
        indicator.high_end.nl = long_words();
    }
    wordy.name.nl = long_words();
    for phase in &mut wordy.phases {
        phase.name.nl = long_words();
    }
    assert_tidy(&journey_document(&journey(1), &wordy, Language::Nl, Paper::A4));
}

#[test]
fn many_indicators_leave_no_name_out_silently() {
    let mut many = instrument();
    let template = many.indicators[0].clone();
    for number in 0..40 {
        let mut indicator = template.clone();
        indicator.id = code(&format!("extra-{number}"));
        many.indicators.push(indicator);
    }
    let mut journey = journey(1);
    for number in 0..40 {
        journey.curves.insert(code(&format!("extra-{number}")), wave(number, 0, 600.0));
    }
    let document = journey_document(&journey, &many, Language::En, Paper::A4);
    assert_tidy(&document);
    assert!(words_of(&document).contains(" more"), "{}", words_of(&document));
}

#[test]
fn an_empty_journey_says_so() {
    let mut empty = journey(1);
    empty.curves.clear();
    empty.events.clear();
    empty.phases = Phases::default();
    for document in in_both_languages(&empty) {
        assert_tidy(&document);
    }
    let words = words_of(&journey_document(&empty, &instrument(), Language::Nl, Paper::A4));
    assert!(words.contains("Er is nog niets getekend."));
}

#[test]
fn one_indicator_alone_makes_a_page_that_names_the_others_as_not_drawn() {
    let mut alone = journey(3);
    alone.curves.retain(|indicator, _| indicator.as_str() == "energy");
    let document = journey_document(&alone, &instrument(), Language::En, Paper::A4);
    assert_tidy(&document);
    let words = words_of(&document);
    assert!(words.contains("Not drawn:") && words.contains("Work engagement"), "{words}");
}

#[test]
fn phases_stand_on_the_page_only_when_their_borders_are_set() {
    let names = |journey: &Journey| words_of(&journey_document(journey, &instrument(), Language::Nl, Paper::A4));
    let mut unmarked = journey(1);
    assert!(names(&unmarked).contains("Aanloop"));
    unmarked.phases = Phases::default();
    assert!(!names(&unmarked).contains("Aanloop"));
}

#[test]
fn borders_one_day_apart_leave_their_letters_apart() {
    let mut tight = journey(1);
    let length = tight.timeline.length_days();
    for (letter, day) in [('B', length - 1.0), ('C', length)] {
        tight.phases.borders.entry(PhaseLetter::new(letter).unwrap()).or_default().day = day;
    }
    in_both_languages(&tight).iter().for_each(assert_tidy);
}

#[test]
fn timelines_from_a_week_to_a_century_have_labels_that_stay_apart() {
    for (start, end) in [
        (date(2022, 3, 1), date(2022, 3, 8)),
        (date(2022, 3, 28), date(2022, 4, 5)),
        (date(2021, 12, 20), date(2023, 1, 10)),
        (date(2015, 5, 5), date(2023, 1, 2)),
        (date(1923, 1, 1), date(2023, 1, 1)),
        (date(1, 1, 1), date(9999, 12, 31)),
    ] {
        let mut other = journey(1);
        other.timeline = Timeline::new(start, end);
        in_both_languages(&other).iter().for_each(assert_tidy);
    }
}

#[test]
fn what_the_owner_keeps_is_never_printed() {
    let mut private = journey(1);
    private.events[0].title = "iets voor mezelf".into();
    private.events[0].share = Share::Myself;
    private.landmarks.push(Landmark { share: Share::Myself, ..landmark(20.0, "ook voor mezelf") });
    private.events[1].title = "voor het verslag".into();
    private.events[1].share = Share::Report;
    private.events[2].title = "voor de begeleider".into();
    let for_owner = words_of(&journey_document(&private, &instrument(), Language::Nl, Paper::A4));
    assert!(!for_owner.contains("voor mezelf"), "{for_owner}");
    assert!(for_owner.contains("voor het verslag") && for_owner.contains("voor de begeleider"), "{for_owner}");
    let report = journey_document_for(Reader::Report, &private, &instrument(), Language::Nl, Paper::A4);
    let for_report = words_of(&report);
    assert!(for_report.contains("voor het verslag") && !for_report.contains("voor de begeleider"), "{for_report}");
}

#[test]
fn handwriting_is_printed_where_it_was_written_for_those_who_may_see_it() {
    let stroke = |day: f64| vec![Point::new(day, 90.0), Point::new(day + 20.0, 80.0)];
    let words = |day: f64, share| HandWords { strokes: vec![stroke(day)], share, ..HandWords::default() };
    let mut written = journey(1);
    written.words = vec![words(100.0, Share::Myself), words(200.0, Share::Facilitator), words(300.0, Share::Report)];
    let lines = |reader| {
        let page = journey_document_for(reader, &written, &instrument(), Language::Nl, Paper::A4).pages.remove(0);
        let hand = page.items.into_iter().filter(|item| matches!(item, Item::Line(line) if line.width_mm == 0.3));
        hand.map(|item| if let Item::Line(line) = item { line.points } else { Vec::new() }).collect::<Vec<_>>()
    };
    let (owner, report) = (lines(Reader::Owner), lines(Reader::Report));
    assert_eq!((owner.len(), report.len()), (2, 1));
    assert_eq!(owner[1][0].x_mm, report[0][0].x_mm, "the one that may stand in a report");
    assert!(owner[0][0].x_mm < owner[1][0].x_mm && owner[0][0].y_mm < owner[0][1].y_mm, "{owner:?}");
}

#[test]
fn open_places_stay_open_and_jumps_stand_upright() {
    let mut jumping = journey(1);
    jumping.events.clear();
    jumping.phases = Phases::default();
    let jump = Segment::new(vec![
        Point::new(0.0, 80.0),
        Point::new(100.0, 80.0),
        Point::new(100.01, 20.0),
        Point::new(200.0, 20.0),
    ]);
    let after_a_gap = Segment::new(vec![Point::new(300.0, 20.0), Point::new(400.0, 60.0)]);
    let curve = Curve { segments: vec![jump, after_a_gap], ..Curve::default() };
    jumping.curves = [(code("strain"), curve)].into();
    let document = journey_document(&jumping, &instrument(), Language::Nl, Paper::A4);
    let colour = instrument().indicator(&code("strain")).unwrap().pencil.light;
    let lines: Vec<_> = document.pages[0]
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Line(line) if line.colour == colour && line.points[0].x_mm < 205.0 => Some(&line.points),
            _ => None,
        })
        .collect();
    assert_eq!(lines.len(), 2, "two stretches, two lines");
    assert_eq!(lines[0].len(), 4, "corners of the jump are kept");
    assert!((lines[0][1].x_mm - lines[0][2].x_mm).abs() < 0.01, "{:?}", lines[0]);
    assert!(lines[1][0].x_mm > lines[0][3].x_mm + 10.0);
}

#[test]
fn a3_is_the_same_page_enlarged() {
    let a4 = journey_document(&journey(1), &instrument(), Language::Nl, Paper::A4);
    let a3 = journey_document(&journey(1), &instrument(), Language::Nl, Paper::A3);
    assert!((a3.pages[0].width_mm - 420.0).abs() < 0.01 && (a3.pages[0].height_mm - 297.0).abs() < 0.1);
    assert_eq!(words_of(&a3), words_of(&a4));
    assert_tidy(&a3);
}

#[test]
fn a_chapter_is_a_bar_as_long_as_it_lasted() {
    let mut lived = journey(1);
    lived.events.clear();
    let length = lived.timeline.length_days();
    let area_widths = |to: Option<f64>| {
        let mut with = lived.clone();
        with.landmarks = vec![Landmark { to, ..landmark(length * 0.25, "bij team A") }];
        let page = journey_document(&with, &instrument(), Language::Nl, Paper::A4).pages.remove(0);
        let width = |area: &potloodlijn::report::page::Area| {
            let across = || area.points.iter().map(|place| place.x_mm);
            across().fold(f64::NEG_INFINITY, f64::max) - across().fold(f64::INFINITY, f64::min)
        };
        page.items
            .iter()
            .filter_map(|item| if let Item::Area(area) = item { Some(width(area)) } else { None })
            .collect::<Vec<_>>()
    };
    let (moment, half, quarter) =
        (area_widths(None), area_widths(Some(length * 0.75)), area_widths(Some(length * 0.5)));
    let new_in = |areas: &[f64]| areas.iter().copied().filter(|width| !moment.contains(width)).fold(0.0, f64::max);
    let (half, quarter) = (new_in(&half), new_in(&quarter));
    assert!(quarter > 20.0 && (half - 2.0 * quarter).abs() < 0.2, "half: {half} mm, quarter: {quarter} mm");
}
