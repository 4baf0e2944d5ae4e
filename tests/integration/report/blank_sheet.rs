use std::process::Command;

use jiff::civil::date;
use potloodlijn::format::builtin_instruments;
use potloodlijn::model::{Calendar, CalendarBand, CalendarDate, Colour, Extra, Instrument, Language, Setup, Timeline};
use potloodlijn::report::measure::frame_of;
use potloodlijn::report::page::{Document, Frame, Item, Page};
use potloodlijn::report::{Paper, SheetFor, blank_sheet_document, blank_sheets_for_codes, to_pdf};
use potloodlijn::sheet_geometry::{
    DROP_OUT_LUMINANCE, MARKER_QUIET_MM, MARKERS, MOST_PENCILS, QR_QUIET_CELLS, SheetCode, SheetGeometry, TIMING_MM,
    day_at,
};
use proptest::prelude::*;
use uuid::Uuid;

use super::people::{assert_tidy, code, instrument, long_words, numbered_words, setup, words_of};

const PAPERS: [Paper; 2] = [Paper::A4, Paper::A3];

fn sheet_of(setup: &Setup, paper: Paper) -> Document {
    blank_sheet_document(SheetFor::Setup(setup), Language::Nl, paper)
}

fn period(from: jiff::civil::Date, to: jiff::civil::Date) -> Setup {
    Setup { timeline: Timeline::new(from, to), ..setup() }
}

/// Every kind of set-up a sheet may be asked for.
fn setups() -> Vec<Setup> {
    let usual = setup();
    let mut wordy = setup();
    wordy.name = long_words();
    wordy.contact = long_words();
    wordy.codes = vec!["EEN-LANGE-CODE-VAN-24-xx".into()];
    for indicator in &mut wordy.instrument.indicators {
        indicator.name.nl = long_words();
        indicator.high_end.nl = long_words();
    }
    let mut alone = setup();
    alone.instrument.indicators.truncate(1);
    let mut many = setup();
    many.instrument.indicators = (0..19).map(|place| instrument().indicators[place % 7].clone()).collect();
    for (place, indicator) in many.instrument.indicators.iter_mut().enumerate() {
        indicator.id = code(&format!("line-{place}"));
    }
    let engagement = Setup { instrument: builtin_instruments()[1].clone(), ..setup() };
    let spans = [
        period(date(2012, 1, 1), date(2022, 3, 1)),
        period(date(2023, 1, 15), date(2023, 4, 10)),
        period(date(1960, 1, 1), date(2040, 1, 1)),
        period(date(2023, 1, 1), date(2023, 1, 1)),
    ];
    let mut dated = setup();
    dated.calendars = vec![calendar()];
    [usual, wordy, alone, many, engagement, dated].into_iter().chain(spans).collect()
}

fn frames(item: &Item) -> Option<(Frame, Colour)> {
    let (points, colour) = match item {
        Item::Line(line) => (&line.points, line.colour),
        Item::Area(area) => (&area.points, area.colour),
        Item::Picture(_) => return None,
        Item::Text(text) => return Some((frame_of(text), text.colour)),
    };
    let around = points.iter().fold(None::<Frame>, |frame, point| {
        let frame = frame.unwrap_or(Frame::new(point.x_mm, point.y_mm, point.x_mm, point.y_mm));
        Some(Frame::new(
            frame.left_mm.min(point.x_mm),
            frame.top_mm.min(point.y_mm),
            frame.right_mm.max(point.x_mm),
            frame.bottom_mm.max(point.y_mm),
        ))
    });
    around.map(|frame| (frame, colour))
}

fn luminance(colour: Colour) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = colour.rgb.map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn grown(frame: &Frame, by_mm: f64) -> Frame {
    Frame::new(frame.left_mm - by_mm, frame.top_mm - by_mm, frame.right_mm + by_mm, frame.bottom_mm + by_mm)
}

fn within(inner: &Frame, outer: &Frame) -> bool {
    grown(outer, 1e-6).holds(inner)
}

#[test]
fn every_blank_sheet_is_tidy() {
    for setup in setups() {
        for paper in PAPERS {
            for language in Language::ALL {
                assert_tidy(&blank_sheet_document(SheetFor::Setup(&setup), language, paper));
            }
        }
    }
    for instrument in builtin_instruments() {
        assert_tidy(&blank_sheet_document(SheetFor::Instrument(instrument), Language::En, Paper::A3));
    }
}

#[test]
fn nothing_stands_in_or_near_the_marks_that_a_reader_looks_for() {
    for setup in setups() {
        for paper in PAPERS {
            let document = sheet_of(&setup, paper);
            for page in sheets_in(&document, &setup.instrument) {
                keeps_clear(page, paper);
            }
        }
    }
}

/// The sheets to draw on, without what is read behind them.
fn sheets_in<'a>(document: &'a Document, instrument: &Instrument) -> &'a [Page] {
    &document.pages[..instrument.indicators.len().div_ceil(MOST_PENCILS)]
}

fn keeps_clear(page: &Page, paper: Paper) {
    let geometry = SheetGeometry::new(paper, 7);
    let scale = geometry.scale();
    let mut reserved: Vec<(Frame, Frame)> = (0..MARKERS.len())
        .map(|number| geometry.marker(number).unwrap())
        .map(|marker| (marker, grown(&marker, MARKER_QUIET_MM * scale - 1e-6)))
        .collect();
    // Codes of the smallest version in use have the widest cells.
    let qr = geometry.qr();
    reserved.push((qr, grown(&qr, QR_QUIET_CELLS as f64 * qr.width_mm() / 29.0)));
    for mark in geometry.timing_marks() {
        let half = TIMING_MM * scale / 2.0;
        let frame = Frame::new(mark.x_mm - half, mark.y_mm - half, mark.x_mm + half, mark.y_mm + half);
        reserved.push((frame, grown(&frame, 0.3 * scale)));
    }
    for (frame, _) in page.items.iter().filter_map(frames) {
        for (own, quiet) in &reserved {
            assert!(within(&frame, own) || !frame.overlaps(quiet), "{frame:?} stands in {quiet:?}");
        }
    }
    for (own, _) in &reserved {
        assert!(page.items.iter().filter_map(frames).any(|(frame, _)| within(&frame, own)), "nothing in {own:?}");
    }
}

#[test]
fn whatever_is_printed_in_field_and_lanes_drops_out() {
    for setup in setups() {
        let geometry = SheetGeometry::new(Paper::A3, 7);
        let areas: Vec<Frame> = (0..4).filter_map(|number| geometry.lane(number)).chain([geometry.field()]).collect();
        for (frame, colour) in sheet_of(&setup, Paper::A3).pages[0].items.iter().filter_map(frames) {
            // A line on the edge counts as inside.
            let frame = grown(&frame, 0.01);
            if areas.iter().any(|area| frame.overlaps(area)) {
                assert!(luminance(colour) > DROP_OUT_LUMINANCE, "{frame:?} is {colour:?}");
            }
        }
    }
    for indicator in builtin_instruments().iter().flat_map(|instrument| &instrument.indicators) {
        assert!(luminance(indicator.pencil.light) < DROP_OUT_LUMINANCE, "{}", indicator.id);
    }
}

#[test]
fn each_pencil_has_a_patch_of_its_colour_and_an_empty_swatch() {
    for paper in PAPERS {
        let page = &sheet_of(&setup(), paper).pages[0];
        let geometry = SheetGeometry::new(paper, 7);
        for (number, indicator) in setup().instrument.indicators.iter().enumerate() {
            let (row, swatch) = (geometry.pencil_row(number), geometry.swatch(number));
            assert!(within(&swatch, &row));
            let patch = page.items.iter().filter_map(frames).find(|(_, colour)| *colour == indicator.pencil.light);
            assert!(within(&patch.unwrap().0, &row), "{}", indicator.id);
            let inside = grown(&swatch, -0.4);
            assert!(!page.items.iter().filter_map(frames).any(|(frame, _)| frame.overlaps(&inside)));
        }
    }
}

#[test]
fn an_instrument_with_many_indicators_gets_more_sheets_that_count_on() {
    let many = &setups()[3];
    let document = sheet_of(many, Paper::A3);
    assert_eq!(document.pages.len(), 19_usize.div_ceil(MOST_PENCILS));
    assert!(words_of(&document).contains("vel 3 van 3"));
}

#[test]
fn a_sheet_without_dates_asks_for_them_and_names_none() {
    let words = words_of(&blank_sheet_document(SheetFor::Instrument(&instrument()), Language::En, Paper::A4));
    assert!(words.contains("begin (month and year)"), "{words}");
    assert!(!words.contains("20"), "{words}");
}

#[test]
fn a_code_that_is_longer_than_the_boxes_gets_one_long_box() {
    let count = |codes: &[&str]| {
        let setup = Setup { codes: codes.iter().map(|&code| code.into()).collect(), ..setup() };
        sheet_of(&setup, Paper::A4).pages[0].items.len()
    };
    assert!(count(&["P01"]) > count(&["P01", "AFDELING-ZORG-07"]));
}

#[test]
fn each_code_that_is_handed_out_gets_a_sheet_with_it_and_one_that_is_too_long_keeps_its_boxes() {
    let codes = ["p07", "K-12", "AFDELING-ZORG-07"].map(str::to_owned);
    let setup = Setup { codes: codes.to_vec(), ..setup() };
    let (document, with_boxes) = blank_sheets_for_codes(&setup, Language::Nl, Paper::A4);
    assert_eq!(with_boxes, ["AFDELING-ZORG-07"]);
    assert_eq!(document.pages.len(), 3);
    assert_tidy(&document);
    let words = |page: &Page| page.texts().map(|text| text.words.clone()).collect::<Vec<_>>().join("|");
    assert!(words(&document.pages[0]).contains("|P07|"), "{}", words(&document.pages[0]));
    assert!(words(&document.pages[1]).contains("|K-12|"));
    assert!(!words(&document.pages[2]).contains("AFDELING"));
    for page in &document.pages {
        keeps_clear(page, Paper::A4);
    }
}

#[test]
fn a_code_that_stands_twice_in_a_set_up_is_handed_out_once() {
    let codes = ["P07", "P08", "P07 "].map(str::to_owned);
    let setup = Setup { codes: codes.to_vec(), ..setup() };
    let (document, _) = blank_sheets_for_codes(&setup, Language::Nl, Paper::A4);
    assert_eq!(document.pages.len(), 2);
}

#[test]
fn the_code_on_a_sheet_is_read_as_it_was_written() {
    let known = SheetCode {
        version: 2,
        paper: Paper::A3,
        sheet: 2,
        sheets: 3,
        pencils: 8,
        instrument: Some(code("mental-health")),
        setup: Some(Uuid::from_u128(0x5d0f_0c52)),
        period: Some((date(2021, 9, 1), date(2023, 7, 15))),
        participant: None,
    };
    let bare = SheetCode {
        paper: Paper::A4,
        sheet: 1,
        sheets: 1,
        instrument: None,
        setup: None,
        period: None,
        ..known.clone()
    };
    let whose = SheetCode { participant: Some("P-07".into()), ..known.clone() };
    let of_version_1 = SheetCode { version: 1, ..bare.clone() };
    assert_eq!(known.text(), "PLL:2:A3:2/3:8:MENTAL-HEALTH:0000000000000000000000005D0F0C52:20210901:20230715");
    assert_eq!(whose.text(), format!("{}:P-07", known.text()));
    for code in [known, bare, whose, of_version_1] {
        assert_eq!(SheetCode::read(&code.text()), Some(code));
    }
}

#[test]
fn another_code_is_not_taken_for_a_sheet() {
    let others = [
        "",
        "https://example.org",
        "PLL:3:A3:1/1:7:::20210901:20230715",
        "PLL:1:A3:1/1:7:::20210901:20230715:P07",
        "PLL:2:A3:1/1:7:::20210901:20230715:P_07",
        "PLL:2:A3:1/1:7:::20210901:20230715:TOO-LONG-9",
        "PLL:2:A3:1/1:7:::20210901:20230715:",
        "PLL:1:A5:1/1:7:::20210901:20230715",
        "PLL:1:A3:2/1:7:::20210901:20230715",
        "PLL:1:A3:0/1:7:::20210901:20230715",
        "PLL:1:A3:1/1:9:::20210901:20230715",
        "PLL:1:A3:1/1:7:::20230715:20210901",
        "PLL:1:A3:1/1:7:::20210901:",
        "PLL:1:A3:1/1:7:::20210231:20230715",
        "PLL:1:A3:1/1:7::nonsense::",
        "PLL:1:A3:1/1:7:::+2210901:20230715",
    ];
    for text in others {
        assert_eq!(SheetCode::read(text), None, "{text}");
    }
}

proptest! {
    #[test]
    fn places_and_values_go_to_paper_and_back(part in -0.2..1.2_f64, value in -20.0..120.0_f64, a3: bool) {
        let geometry = SheetGeometry::new(PAPERS[usize::from(a3)], 7);
        prop_assert!((geometry.part_at(geometry.x_mm(part)) - part).abs() < 1e-9);
        prop_assert!((geometry.value_at(geometry.y_mm(value)) - value).abs() < 1e-9);
    }

    #[test]
    fn every_day_of_a_period_is_found_again(length in 30..4_000_i32, at in 0.0..1.0_f64) {
        let (geometry, length) = (SheetGeometry::new(Paper::A3, 7), f64::from(length));
        let day = (at * length).round();
        prop_assert_eq!(day_at(geometry.part_at(geometry.x_mm(day / length)), length), day);
    }

    #[test]
    fn no_text_makes_reading_a_code_fail(text in "\\PC{0,60}", fields in prop::collection::vec("[A-Z0-9/]{0,9}", 9)) {
        let _ = SheetCode::read(&text);
        let _ = SheetCode::read(&fields.join(":"));
    }
}

#[test]
fn the_field_is_where_its_values_are() {
    let geometry = SheetGeometry::new(Paper::A4, 7);
    let field = geometry.field();
    assert_eq!((geometry.x_mm(0.0), geometry.x_mm(1.0)), (field.left_mm, field.right_mm));
    assert_eq!((geometry.y_mm(100.0), geometry.y_mm(0.0)), (field.top_mm, field.bottom_mm));
    // One value is one millimetre on A4.
    assert!((geometry.y_mm(40.0) - geometry.y_mm(41.0) - 1.0).abs() < 1e-9);
}

fn shell(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{program}: {text}{}", String::from_utf8_lossy(&output.stderr));
    text
}

#[test]
#[ignore = "needs zbar-tools, poppler-utils and qpdf"]
fn another_reader_finds_the_code_on_a_printed_sheet() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let instruments = builtin_instruments().iter().map(SheetFor::Instrument);
    let setups = setups();
    for about in setups.iter().map(SheetFor::Setup).chain(instruments) {
        for paper in PAPERS {
            let document = blank_sheet_document(about, Language::Nl, paper);
            std::fs::write(path("sheet.pdf"), to_pdf(&document).unwrap()).unwrap();
            assert!(shell("qpdf", &["--check", &path("sheet.pdf")]).contains("No syntax or stream encoding errors"));
            // A4 at 100 dots an inch is what a poor photo gives.
            let dots = if paper == Paper::A4 { "100" } else { "72" };
            shell("pdftoppm", &["-r", dots, "-gray", "-png", "-singlefile", &path("sheet.pdf"), &path("sheet")]);
            let said = shell("zbarimg", &["-q", "--raw", &path("sheet.png")]);
            let code = SheetCode::read(said.trim()).unwrap_or_else(|| panic!("{said}"));
            let instrument = match about {
                SheetFor::Setup(setup) => &setup.instrument,
                SheetFor::Instrument(instrument) => instrument,
            };
            assert_eq!((code.paper, code.sheet, code.sheets), (paper, 1, sheets_in(&document, instrument).len()));
            match about {
                SheetFor::Setup(setup) => assert_eq!(code.setup, Some(setup.id)),
                SheetFor::Instrument(instrument) => assert_eq!(code.instrument.as_ref(), Some(&instrument.id)),
            }
        }
    }
}

#[test]
fn the_same_set_up_gives_the_same_bytes() {
    let bytes = |instrument: &Instrument| {
        to_pdf(&blank_sheet_document(SheetFor::Instrument(instrument), Language::Nl, Paper::A3)).unwrap()
    };
    assert!(bytes(&instrument()) == bytes(&instrument()));
}

fn calendar() -> Calendar {
    let bands =
        [(date(2022, 7, 9), date(2022, 8, 21), "zomervakantie"), (date(2020, 1, 1), date(2020, 2, 1), "lang geleden")];
    let bands = bands.map(|(from, to, name)| CalendarBand { from, to, name: name.into(), extra: Extra::default() });
    let opened = CalendarDate { date: date(2022, 11, 1), name: "nieuw rooster".into(), extra: Extra::default() };
    Calendar { name: "School".into(), shown: true, bands: bands.into(), dates: vec![opened], extra: Extra::default() }
}

#[test]
fn a_calendar_that_is_shown_stands_lightly_behind_the_field_with_its_names() {
    let mut dated = setup();
    let bare = sheet_of(&dated, Paper::A4);
    dated.calendars = vec![calendar()];
    let document = sheet_of(&dated, Paper::A4);
    let words = words_of(&document);
    assert!(words.contains("zomervakantie") && words.contains("nieuw rooster"), "{words}");
    assert!(!words.contains("lang geleden"), "what lies outside the period is not there");
    let geometry = SheetGeometry::new(Paper::A4, 7);
    let x_of = |day| geometry.x_mm(dated.timeline.day_of(day) / dated.timeline.length_days());
    let (from_mm, to_mm) = (x_of(date(2022, 7, 9)), x_of(date(2022, 8, 22)));
    let band = document.pages[0].items.iter().filter_map(frames).find(|(frame, _)| {
        (frame.left_mm - from_mm).abs() < 0.01 && (frame.right_mm - to_mm).abs() < 0.01 && frame.height_mm() > 99.0
    });
    assert!(luminance(band.unwrap().1) > 0.9);
    dated.calendars[0].shown = false;
    assert_eq!(sheet_of(&dated, Paper::A4), bare, "one that is not shown while drawing is not on paper");
}

#[test]
fn names_of_a_calendar_without_room_are_read_behind_the_sheet() {
    let mut dated = setup();
    let week = |number: i8| CalendarDate {
        date: date(2022, 3, number),
        name: format!("gebeurtenis {number}"),
        extra: Extra::default(),
    };
    dated.calendars = vec![Calendar { dates: (1..=9).map(week).collect(), bands: Vec::new(), ..calendar() }];
    let document = sheet_of(&dated, Paper::A3);
    assert_eq!(document.pages.len(), 2);
    assert_tidy(&document);
    let words = words_of(&document);
    assert!((1..=9).all(|number| words.contains(&format!("gebeurtenis {number}"))), "{words}");
    assert!(words.contains("gebeurtenis 9: 9 maart 2022"), "{words}");
}

#[test]
fn a_contact_card_that_is_too_long_for_the_sheet_is_read_whole_behind_it() {
    let mut wordy = setup();
    wordy.contact = numbered_words(120);
    let document = sheet_of(&wordy, Paper::A4);
    assert_eq!(document.pages.len(), 2);
    let words: String = document.pages[1].texts().map(|text| text.words.as_str()).collect::<Vec<_>>().join(" ");
    assert!(words.contains(wordy.contact.trim()), "{words}");
    assert!(words_of(&document).contains("Zie de bladzijde hierna."));
}
