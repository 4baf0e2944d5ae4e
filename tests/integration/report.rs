use std::collections::BTreeSet;
use std::process::Command;

use jiff::civil::date;
use potloodlijn::format::builtin_instruments;
use potloodlijn::model::{
    Certainty, Code, Curve, Domain, Event, Group, Impact, Instrument, Journey, Landmark, Language, Mention, Mentioned,
    ParticipantCode, PhaseBorder, PhaseLetter, Point, Precision, Segment, Setup, Share, Timeline,
};
use potloodlijn::report::measure::{frame_of, shortened, width_mm, wrapped};
use potloodlijn::report::page::{Document, Frame, Item, Page, Weight};
use potloodlijn::report::{Paper, Reader, group_document, journey_document, journey_document_for, to_pdf};
use uuid::Uuid;

// ---- people to print ----

fn instrument() -> Instrument {
    builtin_instruments()[0].clone()
}

fn setup() -> Setup {
    let timeline = Timeline::new(date(2021, 9, 1), date(2023, 7, 15));
    Setup::standard(Uuid::from_u128(1), instrument(), timeline, Language::Nl)
}

fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

/// A journey of ups and downs, another one for each number: everything drawn, phases set, events on all lanes.
fn journey(number: usize) -> Journey {
    let setup = setup();
    let participant = ParticipantCode::new(&format!("P{number:02}")).unwrap();
    let mut journey =
        Journey::new(Uuid::from_u128(100 + number as u128), participant, &setup, jiff::Timestamp::UNIX_EPOCH);
    journey.timeline = Timeline::new(date(2021, 9, 1), date(2023, 5, 1 + (number % 28) as i8));
    let length = journey.timeline.length_days();
    for (place, indicator) in setup.instrument.indicators.iter().enumerate() {
        journey.curves.insert(indicator.id.clone(), wave(number, place, length));
    }
    journey.consent.group_figures = true;
    for (letter, part) in [('B', 0.38), ('C', 0.7)] {
        let day = (length * (part + 0.02 * (number % 5) as f64)).round();
        journey.phases.borders.insert(PhaseLetter::new(letter).unwrap(), PhaseBorder { day, ..PhaseBorder::default() });
    }
    journey.events = (0..9).map(|place| event(number * 100 + place, length)).collect();
    journey
}

fn wave(number: usize, place: usize, length: f64) -> Curve {
    let value = |day: f64| {
        let part = day / length;
        let dip = (-(part - 0.55).powi(2) / 0.035).exp() * (48.0 + (number % 4) as f64 * 4.0);
        let ripple = 5.0 * (day / (17.0 + 3.0 * place as f64) + number as f64).sin();
        let level = 70.0 - 4.0 * place as f64;
        (if place == 2 { 25.0 + dip + ripple } else { level - dip + ripple }).clamp(0.0, 100.0)
    };
    let points = |from: f64, to: f64| -> Vec<Point> {
        let count = 60;
        (0..=count)
            .map(|step| from + (to - from) * f64::from(step) / f64::from(count))
            .map(|day| Point::new(day, value(day)))
            .collect()
    };
    let mut unsure = Segment::new(points(0.0, length * 0.2));
    unsure.certainty = if place % 2 == 0 { Certainty::Roughly } else { Certainty::Guess };
    let segments =
        vec![unsure, Segment::new(points(length * 0.2, length * 0.6)), Segment::new(points(length * 0.64, length))];
    Curve { segments, ..Curve::default() }
}

fn event(number: usize, length: f64) -> Event {
    let titles = [
        "Twee collega’s vertrokken",
        "Nieuwe leidinggevende",
        "Verhuizing",
        "Gesprek met de bedrijfsarts",
        "Toetsweek",
        "Zorg voor mijn vader",
        "Coach via het werk",
        "Ander team",
        "Zomervakantie",
    ];
    let place = number % 100;
    let domain = Domain::ALL[place % 3];
    let from = (length * ((place * 37 + number / 100 * 11) % 97) as f64 / 100.0).round();
    let mut event = Event::new(Uuid::from_u128(number as u128), domain, from);
    event.to = (place % 3 == 1).then_some((from + 70.0).min(length));
    event.title = titles[place % titles.len()].into();
    event.impact = Impact::new([-2, -1, 1, 2, 0][place % 5]).unwrap();
    event.precision = if place % 4 == 0 { Precision::About } else { Precision::Month };
    let mention = |what: &str, impact: i8| Mention {
        what: Mentioned::Code(code(what)),
        impact: Impact::new(impact).unwrap(),
        extra: potloodlijn::model::Extra::default(),
    };
    event.actors = vec![mention(["manager", "colleague", "partner"][place % 3], [-1, 1, 1][place % 3])];
    event.factors = vec![mention(["workload", "care-duties", "autonomy"][place % 3], [-2, -1, 1][place % 3])];
    event
}

fn landmark(day: f64, text: &str) -> Landmark {
    Landmark {
        day,
        precision: Precision::Month,
        text: text.into(),
        share: Share::Facilitator,
        extra: Default::default(),
    }
}

fn long_words() -> String {
    "Een heel lange omschrijving van wat er gebeurde, met é, ë en € erin en een onafbreekbaarwoordvanheelveellettersachterelkaar "
        .repeat(4)
}

// ---- what must hold for every page ----

fn assert_tidy(document: &Document) {
    for (number, page) in document.pages.iter().enumerate() {
        let paper = Frame::new(0.0, 0.0, page.width_mm, page.height_mm);
        let boxes: Vec<_> = page.texts().map(|text| (frame_of(text), &text.words)).collect();
        for (place, (frame, words)) in boxes.iter().enumerate() {
            assert!(paper.holds(frame), "page {number}: {words:?} leaves the page: {frame:?}");
            for (other, other_words) in &boxes[place + 1..] {
                assert!(!frame.overlaps(other), "page {number}: {words:?} {frame:?} touches {other_words:?} {other:?}");
            }
        }
        assert_inside(page, &paper);
    }
}

fn assert_inside(page: &Page, paper: &Frame) {
    for item in &page.items {
        let points = match item {
            Item::Text(_) => continue,
            Item::Line(line) => &line.points,
            Item::Area(area) => &area.points,
        };
        for point in points {
            let spot = Frame::new(point.x_mm, point.y_mm, point.x_mm, point.y_mm);
            assert!(paper.holds(&spot), "{point:?} lies outside the page");
        }
    }
}

fn words_of(document: &Document) -> String {
    let words: Vec<&str> = document.pages.iter().flat_map(Page::texts).map(|text| text.words.as_str()).collect();
    words.join("\n")
}

fn in_both_languages(journey: &Journey) -> Vec<Document> {
    Language::ALL.map(|language| journey_document(journey, &instrument(), language, Paper::A4)).into()
}

// ---- measuring ----

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
    assert_eq!(potloodlijn::report::measure::printable("één\t漢\u{00AD}x"), "één □x");
}

// ---- one journey ----

#[test]
fn a_journey_page_is_tidy_in_both_languages() {
    for document in in_both_languages(&journey(1)) {
        assert_eq!(document.pages.len(), 1);
        assert_tidy(&document);
    }
}

#[test]
fn sixty_events_in_one_month_stay_apart_and_are_all_accounted_for() {
    let mut crowded = journey(1);
    crowded.events = (0..60)
        .map(|number| {
            let mut event = event(number, 600.0);
            event.domain = Domain::Work;
            event.from = 300.0 + (number % 30) as f64;
            event.to = None;
            event
        })
        .collect();
    for document in in_both_languages(&crowded) {
        assert_tidy(&document);
    }
    let words = words_of(&journey_document(&crowded, &instrument(), Language::En, Paper::A4));
    let shown = words.lines().filter(|line| crowded.events.iter().any(|event| line.ends_with(&event.title))).count();
    assert!(words.contains(&format!("and {} more", 60 - shown)), "{shown} shown:\n{words}");
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
    empty.phases = Default::default();
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
    unmarked.phases = Default::default();
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
fn open_places_stay_open_and_jumps_stand_upright() {
    let mut jumping = journey(1);
    jumping.events.clear();
    jumping.phases = Default::default();
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

// ---- a group ----

fn group_of(people: usize) -> Group {
    let mut group = Group::new(Uuid::from_u128(7), setup());
    group.setup.name = "Team zorg en welzijn, voorjaar 2023".into();
    group.journeys = (1..=people).map(journey).collect();
    group
}

fn group_in_both_languages(group: &Group) -> Vec<Document> {
    Language::ALL.map(|language| group_document(group, language, Paper::A4)).into()
}

#[test]
fn group_pages_are_tidy_for_one_three_nine_and_forty_people() {
    for people in [1, 3, 9, 40] {
        for document in group_in_both_languages(&group_of(people)) {
            assert_eq!(document.pages.len(), 3);
            assert_tidy(&document);
        }
    }
}

#[test]
fn a_group_of_nobody_is_one_page_with_a_sentence() {
    let document = group_document(&group_of(0), Language::En, Paper::A4);
    assert_eq!(document.pages.len(), 1);
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
    assert!(few.contains("lines only") && few.contains("With fewer than 5 people"), "{few}");
}

#[test]
fn who_did_not_agree_takes_part_in_nothing_and_is_counted() {
    let mut group = group_of(9);
    group.journeys[0].consent.group_figures = false;
    group.journeys[0].events[0].factors[0].what = Mentioned::Code(code("conflict"));
    group.journeys[1].phases = Default::default();
    let words = words_of(&group_document(&group, Language::En, Paper::A4));
    assert!(words.contains("1 not: no consent"), "{words}");
    assert!(words.contains("1 not: the phases have not been marked"), "{words}");
    assert!(words.contains("n = 7") && !words.contains("n = 9"), "{words}");
    assert!(!words.contains("Conflict, bullying"), "{words}");
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
    assert_eq!(words.matches("Nobody drew this line.").count(), 6);
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

// ---- the file ----

fn parsed(bytes: &[u8]) -> lopdf::Document {
    lopdf::Document::load_mem(bytes).unwrap()
}

fn accented() -> Document {
    let mut journey = journey(1);
    journey.events[0].title = "Café, België, € 5 – “zo” → ≥ 3".into();
    journey_document(&journey, &instrument(), Language::Nl, Paper::A4)
}

#[test]
fn the_same_pages_give_the_same_bytes() {
    let document = accented();
    assert!(to_pdf(&document).unwrap() == to_pdf(&document).unwrap());
}

#[test]
fn fonts_are_embedded_and_named_as_subsets() {
    let file = parsed(&to_pdf(&accented()).unwrap());
    let mut names = BTreeSet::new();
    for object in file.objects.values() {
        let Ok(dictionary) = object.as_dict() else { continue };
        if dictionary.get_type().is_ok_and(|kind| kind == b"FontDescriptor") {
            let name = String::from_utf8(dictionary.get(b"FontName").unwrap().as_name().unwrap().to_vec()).unwrap();
            assert!(dictionary.has(b"FontFile2"), "{name} is not embedded");
            assert_eq!(name.find('+'), Some(6), "{name} has no subset tag");
            names.insert(name);
        }
    }
    assert_eq!(names.len(), 2, "{names:?}");
}

#[test]
fn the_file_tells_title_and_language_and_nothing_of_when_or_who() {
    let file = parsed(&to_pdf(&accented()).unwrap());
    let catalog = file.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"nl");
    assert!(catalog.get(b"PageMode").unwrap().as_name().is_ok());
    assert!(!catalog.has(b"Metadata"));
    let info = file.get_dictionary(file.trailer.get(b"Info").unwrap().as_reference().unwrap()).unwrap();
    let keys: BTreeSet<&[u8]> = info.iter().map(|(key, _)| key.as_slice()).collect();
    assert_eq!(keys, BTreeSet::from([b"Title".as_slice(), b"Producer"]));
}

#[test]
fn measured_widths_are_the_widths_in_the_file() {
    let file = parsed(&to_pdf(&accented()).unwrap());
    let page = *file.get_pages().values().next().unwrap();
    let fonts = file.get_page_fonts(page).unwrap();
    let regular = fonts.values().find(|font| font.get(b"BaseFont").unwrap().as_name().unwrap().ends_with(b"Regular"));
    let descendants = regular.unwrap().get(b"DescendantFonts").unwrap().as_array().unwrap();
    let widths = descendants[0].as_dict().unwrap().get(b"W").unwrap().as_array().unwrap();
    let face = ttf_parser::Face::parse(potloodlijn::report::measure::font_bytes(Weight::Regular), 0).unwrap();
    for letter in ['é', 'e', '→', '€'] {
        let glyph = i64::from(face.glyph_index(letter).unwrap().0);
        let run = widths.chunks(2).find_map(|run| {
            let (first, run) = (run[0].as_i64().unwrap(), run[1].as_array().unwrap());
            run.get(usize::try_from(glyph - first).ok()?)
        });
        let in_file = run.unwrap().as_i64().unwrap() as f64 / 1000.0;
        let measured = width_mm(&letter.to_string(), 72.0 / 25.4, Weight::Regular);
        assert!((measured - in_file).abs() < 1e-9, "{letter}: measured {measured}, in the file {in_file}");
    }
}

fn pdf_on_disk(name: &str, document: &Document) -> std::path::PathBuf {
    let folder = std::env::temp_dir().join("potloodlijn-report-tests");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    std::fs::write(&path, to_pdf(document).unwrap()).unwrap();
    path
}

fn output_of(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{program}: {text}{}", String::from_utf8_lossy(&output.stderr));
    text
}

#[test]
#[ignore = "needs qpdf and poppler-utils"]
fn other_programs_find_the_file_whole_and_read_its_words() {
    let path = pdf_on_disk("accented.pdf", &accented());
    let path = path.to_str().unwrap();
    let checked = output_of("qpdf", &["--check", path]);
    assert!(checked.contains("No syntax or stream encoding errors"), "{checked}");
    let words = output_of("pdftotext", &["-layout", path, "-"]);
    for expected in ["Café, België, € 5 – “zo” → ≥ 3", "Mijn reis", "Zingeving"] {
        assert!(words.contains(expected), "{expected} is missing:\n{words}");
    }
    let fonts = output_of("pdffonts", &[path]);
    let rows: Vec<Vec<&str>> = fonts.lines().skip(2).map(|row| row.split_whitespace().rev().collect()).collect();
    assert_eq!(rows.len(), 2);
    // From the right: generation, object, unicode, subset, embedded.
    assert!(rows.iter().all(|row| row[2..5] == ["yes", "yes", "yes"]), "{fonts}");
}

#[test]
#[ignore = "writes pages to look at"]
fn pages_to_look_at() {
    for language in Language::ALL {
        let example = potloodlijn::demo::example_group(40, 7, language);
        for journey in &example.journeys[..9] {
            let document = journey_document(journey, &example.setup.instrument, language, Paper::A4);
            let name = format!("journey-{}-{}.pdf", journey.participant, language.code());
            println!("{}", pdf_on_disk(&name, &document).display());
        }
        for people in [0, 3, 9, 40] {
            let mut group = Group::new(Uuid::from_u128(7), example.setup.clone());
            group.journeys = example.journeys[..people].to_vec();
            let document = group_document(&group, language, Paper::A4);
            println!("{}", pdf_on_disk(&format!("group-{people}-{}.pdf", language.code()), &document).display());
        }
    }
}
