use std::collections::BTreeSet;

use jiff::civil::date;
use potloodlijn::model::{
    Answer, Certainty, Curve, Event, Extra, Gap, GapReason, HandWords, Journey, Landmark, Language, ParticipantCode,
    PhaseLetter, Phases, Point, Segment, Share, Timeline,
};
use potloodlijn::report::page::{Document, Item, Line, Page};
use potloodlijn::report::role::Role;
use potloodlijn::report::{JourneyChoices, Paper, Reader, journey_document, journey_document_with};

use super::people::{
    assert_tidy, code, crowded_month, event, in_both_languages, instrument, journey, landmark, long_words, wave,
    words_of,
};

fn for_reader(reader: Reader, journey: &Journey) -> Document {
    let choices = JourneyChoices { reader, ..JourneyChoices::default() };
    journey_document_with(choices, (journey, &instrument()), Language::Nl, Paper::A4)
}

fn answer(prompt: &str, text: &str, share: Share) -> Answer {
    Answer {
        prompt: code(prompt),
        text: text.into(),
        share,
        levels: Vec::new(),
        locus: None,
        noted: None,
        extra: Extra::default(),
    }
}

#[test]
fn closing_words_stand_on_the_page_with_their_question() {
    let mut spoken = journey(1);
    spoken.answers = vec![
        answer("now", "Met goede en minder goede weken.", Share::Facilitator),
        answer("lowest-point", "dit houd ik voor mezelf", Share::Myself),
        answer("from-another-instrument", "Ook dit antwoord.", Share::Report),
    ];
    for document in in_both_languages(&spoken) {
        assert_tidy(&document);
        assert!(!words_of(&document).contains("voor mezelf"));
    }
    let document = journey_document(&spoken, &instrument(), Language::Nl, Paper::A4);
    assert_eq!(document.pages.len(), 1);
    let words = words_of(&document);
    for expected in ["Hoe is het nu met je?", "Met goede en minder goede weken.", "Ook dit antwoord."] {
        assert!(words.contains(expected), "{expected} is missing:\n{words}");
    }
    let report = words_of(&for_reader(Reader::Report, &spoken));
    assert!(report.contains("Ook dit antwoord.") && !report.contains("minder goede weken"), "{report}");
}

#[test]
fn closing_words_that_are_long_are_read_in_full_after_the_first_page() {
    let mut spoken = journey(1);
    let long = long_words();
    spoken.answers =
        ["now", "lowest-point", "would-have-helped"].map(|prompt| answer(prompt, &long, Share::Report)).into();
    in_both_languages(&spoken).iter().for_each(assert_tidy);
    let document = journey_document(&spoken, &instrument(), Language::Nl, Paper::A4);
    assert!(document.pages.len() > 1);
    let letters = |words: &str| words.split_whitespace().collect::<String>();
    let second: Vec<&str> = document.pages[1..].iter().flat_map(Page::texts).map(|text| text.words.as_str()).collect();
    // A word that is wider than a column ends there.
    let first_words: String = letters(&long).chars().take(70).collect();
    assert!(letters(&second.join("")).contains(&first_words), "{second:?}");
}

#[test]
fn a_figure_has_the_lines_in_words_for_those_who_cannot_see_it() {
    let document = journey_document(&journey(1), &instrument(), Language::Nl, Paper::A4);
    let figure = document.pages[0].parts.iter().find_map(|part| match &part.role {
        Role::Figure { words } => Some(words.clone()),
        _ => None,
    });
    let figure = figure.unwrap();
    for indicator in &instrument().indicators {
        assert!(figure.contains(&format!("{}: Begint ", indicator.name.nl)), "{figure}");
    }
}

#[test]
fn strips_show_each_line_by_itself_with_its_words() {
    let mut strips = journey(1);
    strips.curves.remove(&code("energy"));
    let choices = JourneyChoices { strips: true, ..JourneyChoices::default() };
    let document = journey_document_with(choices, (&strips, &instrument()), Language::Nl, Paper::A4);
    assert!(document.pages.len() > 1);
    let words = words_of(&Document { pages: document.pages[1..2].to_vec(), ..document.clone() });
    for indicator in &instrument().indicators {
        assert!(words.contains(indicator.name.nl.as_str()), "{}", indicator.id);
    }
    assert_eq!(words.matches("Begint ").count(), 6, "{words}");
}

#[test]
fn words_that_find_no_room_beside_a_strip_say_that_they_go_on() {
    let mut long = journey(1);
    let choices = JourneyChoices { strips: true, ..JourneyChoices::default() };
    let words = |long: &Journey| {
        words_of(&journey_document_with(choices, (long, &instrument()), Language::Nl, Paper::A4)).replace('\n', " ")
    };
    let lead = "Waar → staat, gaat het verder bij “Mijn reis in woorden”.";
    let level = Curve {
        segments: vec![Segment::new(vec![Point::new(0.0, 50.0), Point::new(600.0, 50.0)])],
        ..Curve::default()
    };
    long.curves.values_mut().for_each(|curve| curve.clone_from(&level));
    assert!(!words(&long).contains(". →") && !words(&long).contains(lead));
    let waves = (0..12).map(|wave| Point::new(f64::from(wave) * 50.0, if wave % 2 == 0 { 80.0 } else { 20.0 }));
    long.curves.get_mut(&code("energy")).unwrap().segments = vec![Segment::new(waves.collect())];
    let said = words(&long);
    assert!(said.contains(lead), "{said}");
    assert_eq!(said.matches(". →").count(), 1, "one line goes on: {said}");
}

#[test]
fn a_place_left_open_on_purpose_has_the_mark_of_its_reason_at_both_ends() {
    let mut open = journey(1);
    let segment = |from: f64, to: f64| Segment::new(vec![Point::new(from, 40.0), Point::new(to, 60.0)]);
    let gap = Gap { from: 200.0, to: 300.0, reason: GapReason::NotRemembered, extra: Extra::default() };
    let mut curve = Curve { segments: vec![segment(10.0, 200.0), segment(300.0, 400.0)], ..Curve::default() };
    let lines = |curve: &Curve, journey: &mut Journey| {
        journey.curves = [(code("strain"), curve.clone())].into();
        let document = journey_document(journey, &instrument(), Language::En, Paper::A4);
        let is_line = |item: &&Item| matches!(item, Item::Line(_));
        (document.pages[0].items.iter().filter(is_line).count(), words_of(&document).contains("not remembered"))
    };
    let (without, said) = lines(&curve, &mut open);
    assert!(!said);
    curve.gaps = vec![gap];
    // The two rings, and the sample with its ring in the key.
    assert_eq!(lines(&curve, &mut open), (without + 4, true));
}

#[test]
fn a_journey_page_is_tidy_in_both_languages() {
    for document in in_both_languages(&journey(1)) {
        assert_tidy(&document);
    }
    assert_eq!(journey_document(&journey(1), &instrument(), Language::Nl, Paper::A4).pages.len(), 1);
}

#[test]
fn sixty_events_in_one_month_stay_apart_and_are_all_accounted_for() {
    let crowded = crowded_month();
    for document in in_both_languages(&crowded) {
        assert_tidy(&document);
    }
    let document = journey_document(&crowded, &instrument(), Language::En, Paper::A4);
    let titles_on = |pages: &[Page]| {
        let words: Vec<&str> = pages.iter().flat_map(Page::texts).map(|text| text.words.as_str()).collect();
        let on = |event: &&Event| words.iter().any(|words| words.ends_with(&event.title));
        crowded.events.iter().filter(on).map(|event| event.id).collect::<BTreeSet<_>>()
    };
    let (shown, listed) = (titles_on(&document.pages[..1]), titles_on(&document.pages[1..]));
    assert!(words_of(&document).contains(&format!("and {} more", 60 - shown.len())), "{} shown", shown.len());
    assert_eq!(shown.union(&listed).count(), 60, "what is not on the first page is listed after it");
}

#[test]
fn ten_thousand_events_fit_on_the_page() {
    let mut full = journey(1);
    full.events = (0..10_000).map(|number| event(number, 600.0)).collect();
    let document = journey_document(&full, &instrument(), Language::En, Paper::A4);
    assert_tidy(&document);
    assert!(words_of(&document).replace('\n', " ").contains(" more"));
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
    let everything = JourneyChoices { phases: true, strips: true, words: true, ..JourneyChoices::default() };
    assert_tidy(&journey_document_with(everything, (&journey(1), &wordy), Language::Nl, Paper::A4));
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
fn phases_stand_on_the_page_only_when_they_are_asked_for_and_set() {
    let names = |phases: bool, journey: &Journey| {
        let choices = JourneyChoices { phases, ..JourneyChoices::default() };
        words_of(&journey_document_with(choices, (journey, &instrument()), Language::Nl, Paper::A4))
    };
    let mut unmarked = journey(1);
    assert!(names(true, &unmarked).contains("Aanloop"));
    assert!(!names(false, &unmarked).contains("Aanloop"));
    unmarked.phases = Phases::default();
    assert!(!names(true, &unmarked).contains("Aanloop"));
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
    let for_report = words_of(&for_reader(Reader::Report, &private));
    assert!(for_report.contains("voor het verslag") && !for_report.contains("voor de begeleider"), "{for_report}");
}

#[test]
fn handwriting_is_printed_where_it_was_written_for_those_who_may_see_it() {
    let stroke = |day: f64| vec![Point::new(day, 90.0), Point::new(day + 20.0, 80.0)];
    let words = |day: f64, share| HandWords { strokes: vec![stroke(day)], share, ..HandWords::default() };
    let mut written = journey(1);
    written.words = vec![words(100.0, Share::Myself), words(200.0, Share::Facilitator), words(300.0, Share::Report)];
    let lines = |reader| {
        let page = for_reader(reader, &written).pages.remove(0);
        let hand = page.items.into_iter().filter(|item| matches!(item, Item::Line(line) if line.width_mm == 0.3));
        hand.map(|item| if let Item::Line(line) = item { line.points } else { Vec::new() }).collect::<Vec<_>>()
    };
    let (owner, report) = (lines(Reader::Facilitator), lines(Reader::Report));
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

/// A journey of three lines that fall, rise and stay, each with its own lowest day.
fn three_lines(lowest_days: [f64; 3]) -> Journey {
    let mut drawn = journey(1);
    let line = |start: f64, lowest_day: f64, end: f64| {
        let points = [(0.0, start), (lowest_day, 5.0), (500.0, end)].map(|(day, value)| Point::new(day, value));
        Curve { segments: vec![Segment::new(points.into())], ..Curve::default() }
    };
    let [one, two, three] = lowest_days;
    drawn.curves = [
        (code("engagement"), line(80.0, one, 40.0)),
        (code("energy"), line(30.0, two, 70.0)),
        (code("meaning"), line(50.0, three, 55.0)),
    ]
    .into();
    drawn
}

#[test]
fn a_journey_in_short_counts_when_lines_are_at_their_worst_and_how_they_end() {
    let short = |journey: &Journey| words_of(&journey_document(journey, &instrument(), Language::En, Paper::A4));
    // Day 180 is in February 2022, day 200 in March, day 400 in October.
    let words = short(&three_lines([180.0, 200.0, 400.0]));
    let expected = "2 of the 3 lines are at their worst point between February 2022 and March 2022. At the end 1 line is \
                    better than at the beginning, 1 less good and 1 about the same.";
    assert!(words.contains(expected), "{words}");
    assert!(short(&three_lines([182.0, 400.0, 404.0])).contains("at the worst point in October 2022"));
    assert!(
        short(&three_lines([182.0, 186.0, 190.0])).contains("3 of the 3 lines are at the worst point in March 2022")
    );
    let mut alone = three_lines([180.0, 200.0, 400.0]);
    alone.curves.retain(|indicator, _| indicator.as_str() == "energy");
    assert!(short(&alone).contains("The line is at the worst point in March 2022."), "{}", short(&alone));
    // Of stress the worst is the highest: here its last day, in January 2023.
    let energy = alone.curves.remove(&code("energy")).unwrap();
    alone.curves = [(code("strain"), energy)].into();
    assert!(short(&alone).contains("The line is at the worst point in January 2023."), "{}", short(&alone));
    alone.curves.clear();
    assert!(!short(&alone).contains("worst"));
}

#[test]
fn a_guess_keeps_the_colour_and_the_dash_of_its_pencil_and_lies_in_a_band() {
    let mut guessed = journey(1);
    for segment in guessed.curves.values_mut().flat_map(|curve| &mut curve.segments) {
        segment.certainty = Certainty::Guess;
    }
    let instrument = instrument();
    let document = journey_document(&guessed, &instrument, Language::Nl, Paper::A4);
    let lines = || {
        document.pages[0].items.iter().filter_map(|item| if let Item::Line(line) = item { Some(line) } else { None })
    };
    for indicator in instrument.indicators.iter().filter(|indicator| guessed.curves.contains_key(&indicator.id)) {
        let pencil = &indicator.pencil;
        // A marker is a line too, and goes round.
        let goes_on = |line: &&Line| line.points.last().unwrap().x_mm - line.points[0].x_mm > 20.0;
        let own: Vec<_> = lines().filter(|line| line.colour == pencil.light).filter(goes_on).collect();
        assert!(!own.is_empty(), "{} is paler than its pencil", indicator.id);
        assert!(own.iter().all(|line| line.dash_mm.len() == pencil.dash.len()), "{}", indicator.id);
    }
    // The bands are broad, and fainter than any pencil.
    assert!(lines().any(|line| line.width_mm > 3.0));
}

#[test]
fn the_key_of_all_signs_stays_on_the_page() {
    let mut journey = journey(1);
    let reasons = [GapReason::NotApplicable, GapReason::NotRemembered, GapReason::RatherNotSay];
    for (curve, reason) in journey.curves.values_mut().zip(reasons) {
        let to = curve.segments[2].points[0].day;
        let from = curve.segments[1].points.last().unwrap().day;
        curve.gaps = vec![Gap { from, to, reason, extra: Extra::default() }];
    }
    for language in Language::ALL {
        let document = journey_document(&journey, &instrument(), language, Paper::A4);
        assert_tidy(&document);
        let page = &document.pages[0];
        let words: Vec<&str> = page.texts().map(|text| text.words.as_str()).collect();
        let texts = potloodlijn::text::Texts::of(language);
        for id in ["report-key-good", "report-key-bad", "report-key-neither", "journey-key-rather-not-say"] {
            assert!(words.contains(&texts.get(id).as_str()), "{id}: {words:?}");
        }
        // Within the margin, as all else.
        let right_mm =
            page.texts().map(|text| potloodlijn::report::measure::frame_of(text).right_mm).fold(0.0, f64::max);
        assert!(right_mm < page.width_mm - 19.9, "{right_mm}");
    }
}
