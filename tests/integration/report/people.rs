//! People to print, and what must hold for every page.

use jiff::civil::date;
use potloodlijn::format::builtin_instruments;
use potloodlijn::model::{
    Certainty, Code, Curve, Domain, Event, Extra, Group, Impact, Instrument, Journey, Landmark, Language, Mention,
    Mentioned, ParticipantCode, PhaseBorder, PhaseLetter, Point, Precision, Segment, Setup, Share, Timeline,
};
use potloodlijn::report::measure::frame_of;
use potloodlijn::report::page::{Document, Frame, Item, Page};
use potloodlijn::report::{JourneyChoices, Paper, group_document, journey_document_with};
use uuid::Uuid;

pub fn instrument() -> Instrument {
    builtin_instruments()[0].clone()
}

pub fn setup() -> Setup {
    let timeline = Timeline::new(date(2021, 9, 1), date(2023, 7, 15));
    Setup::standard(Uuid::from_u128(1), instrument(), timeline, Language::Nl)
}

pub fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

/// A journey of ups and downs, another one for each number: everything drawn, phases set, events on all lanes.
pub fn journey(number: usize) -> Journey {
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
    journey.phases.set_by = Some("facilitator".into());
    for (letter, part) in [('B', 0.38), ('C', 0.7)] {
        let day = (length * (part + 0.02 * (number % 5) as f64)).round();
        journey.phases.borders.insert(PhaseLetter::new(letter).unwrap(), PhaseBorder { day, ..PhaseBorder::default() });
    }
    journey.events = (0..9).map(|place| event(number * 100 + place, length)).collect();
    journey
}

pub fn wave(number: usize, place: usize, length: f64) -> Curve {
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
    unsure.certainty = if place.is_multiple_of(2) { Certainty::Roughly } else { Certainty::Guess };
    let segments =
        vec![unsure, Segment::new(points(length * 0.2, length * 0.6)), Segment::new(points(length * 0.64, length))];
    Curve { segments, ..Curve::default() }
}

pub fn event(number: usize, length: f64) -> Event {
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
    event.precision = if place.is_multiple_of(4) { Precision::About } else { Precision::Month };
    let mention = |what: &str, impact: i8| Mention {
        impact: Impact::new(impact).unwrap(),
        ..Mention::new(Mentioned::Code(code(what)))
    };
    event.actors = vec![mention(["manager", "colleague", "partner"][place % 3], [-1, 1, 1][place % 3])];
    event.factors = vec![mention(["workload", "care-duties", "autonomy"][place % 3], [-2, -1, 1][place % 3])];
    event
}

pub fn landmark(day: f64, text: &str) -> Landmark {
    Landmark {
        day,
        to: None,
        precision: Precision::Month,
        text: text.into(),
        share: Share::Facilitator,
        extra: Extra::default(),
    }
}

pub fn long_words() -> String {
    "Een heel lange omschrijving van wat er gebeurde, met é, ë en € erin en een onafbreekbaarwoordvanheelveellettersachterelkaar "
        .repeat(4)
}

/// Words that are told apart, so that one that is lost is missed.
pub fn numbered_words(count: usize) -> String {
    (0..count).map(|number| format!("woord{number}")).collect::<Vec<_>>().join(" ")
}

pub fn assert_tidy(document: &Document) {
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

pub fn assert_inside(page: &Page, paper: &Frame) {
    for item in &page.items {
        let points = match item {
            Item::Text(_) => continue,
            Item::Picture(picture) => {
                assert!(paper.holds(&picture.frame), "a picture leaves the page: {:?}", picture.frame);
                continue;
            }
            Item::Line(line) => &line.points,
            Item::Area(area) => &area.points,
        };
        for point in points {
            let spot = Frame::new(point.x_mm, point.y_mm, point.x_mm, point.y_mm);
            assert!(paper.holds(&spot), "{point:?} lies outside the page");
        }
    }
}

pub fn words_of(document: &Document) -> String {
    let words: Vec<&str> = document.pages.iter().flat_map(Page::texts).map(|text| text.words.as_str()).collect();
    words.join("\n")
}

/// A journey in both languages: as it is printed usually, and with everything that can be asked for.
pub fn in_both_languages(journey: &Journey) -> Vec<Document> {
    let everything = JourneyChoices { phases: true, strips: true, words: true, ..JourneyChoices::default() };
    let asked = [JourneyChoices::default(), everything].map(|choices| {
        let drawn = (journey, &instrument());
        Language::ALL.map(|language| journey_document_with(choices, drawn, language, Paper::A4))
    });
    asked.into_iter().flatten().collect()
}

pub fn group_of(people: usize) -> Group {
    let mut group = Group::new(Uuid::from_u128(7), setup());
    group.setup.name = "Team zorg en welzijn, voorjaar 2023".into();
    group.journeys = (1..=people).map(journey).collect();
    group
}

pub fn group_in_both_languages(group: &Group) -> Vec<Document> {
    Language::ALL.map(|language| group_document(group, language, Paper::A4)).into()
}

/// Sixty events at work in one month.
pub fn crowded_month() -> Journey {
    let mut crowded = journey(1);
    crowded.events = (0..60)
        .map(|number| {
            let mut event = event(number, 600.0);
            event.domain = Domain::Work;
            event.from = 300.0 + (number % 30) as f64;
            event.to = None;
            event.title = format!("{} {number:02}", event.title);
            event
        })
        .collect();
    crowded
}
