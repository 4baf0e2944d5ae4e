//! A strip for a moment of now: a scale for each indicator, to put a mark on with any pencil or pen. Two go on an upright page. Where
//! things stand is said in [`crate::sheet_geometry`].

use crate::model::{Colour, Indicator, Instrument, Language, MeasurementTime, Setup};
use crate::report::blank_sheet::{SheetFor, draw_markers, draw_qr};
use crate::report::page::{Anchor, Document, Frame, Item, Line, Page, Place, at};
use crate::report::role::{Part, Role};
use crate::report::style::Style;
use crate::report::theme::PRINT;
use crate::sheet_geometry::{
    CODE_BOXES, MOST_SCALES, Paper, STRIP_SCALE, SheetGeometry, StripCode, StripGeometry, TIMING_MM,
    printed_participant,
};
use crate::text::Texts;

/// Letters of a strip, as they are drawn: printed they are never below 8.5 points.
const WORDS: Style = Style::regular(12.1, PRINT.ink);
const NAMES: Style = Style::semi_bold(13.0);
const TITLE: Style = Style::semi_bold(20.0);
/// A scale, so light that no mark is taken for it nor it for a mark.
const SCALE: Colour = Colour::new(0xE4, 0xE4, 0xE4);
const SCALE_MM: f64 = 1.4;
/// Outlines of boxes.
const OUTLINE_MM: f64 = 0.4;
/// The left edge of words between the markers, and the room there.
const WORDS_LEFT_MM: f64 = 20.0;
const WORDS_MM: f64 = 118.0;
/// Names stand left of the scales.
const NAMES_MM: f64 = 62.0;
/// Beside the rows.
const BESIDE_LEFT_MM: f64 = 229.8;
const BESIDE_MM: f64 = 60.0;

/// Strips for whoever wants one, or with `codes` one for each, with the code on it in words and in its QR code.
pub fn now_strips(about: SheetFor<'_>, codes: &[String], language: Language) -> Document {
    let texts = Texts::of(language);
    let instrument = about.instrument();
    let drawn: Vec<Page> = if codes.is_empty() {
        vec![strip(about, None, texts); 2]
    } else {
        codes.iter().map(|code| strip(about, Some(code), texts)).collect()
    };
    let name = about.setup().map_or(instrument.name.get(language), |setup: &Setup| &setup.name);
    let title = format!("{} – {name}", texts.get("strip-title"));
    Document { title, language, pages: drawn.chunks(2).map(on_one_page).collect() }
}

/// Two strips on an upright page, with a line to cut along between them.
fn on_one_page(strips: &[Page]) -> Page {
    let mut page = Page::new(210.0, 297.0);
    for (place, strip) in strips.iter().enumerate() {
        let small = strip.scaled(STRIP_SCALE);
        let before = page.items.len();
        let down = at(0.0, place as f64 * 297.0 / 2.0);
        page.items.extend(small.items.iter().map(|item| moved(item, down)));
        page.parts.extend(
            small
                .parts
                .into_iter()
                .map(|part| Part { items: part.items.start + before..part.items.end + before, ..part }),
        );
    }
    let (from, to) = (at(8.0, 148.5), at(202.0, 148.5));
    let dash_mm = vec![1.6, 1.2];
    page.part(Role::Decoration, |page| {
        page.items.push(Item::Line(Line { points: vec![from, to], width_mm: 0.25, colour: PRINT.faint_ink, dash_mm }));
    });
    page
}

fn moved(item: &Item, by: Place) -> Item {
    let place = |place: &Place| at(place.x_mm + by.x_mm, place.y_mm + by.y_mm);
    match item.clone() {
        Item::Text(mut text) => {
            text.place = place(&text.place);
            Item::Text(text)
        }
        Item::Line(mut line) => {
            line.points = line.points.iter().map(place).collect();
            Item::Line(line)
        }
        Item::Area(mut area) => {
            area.points = area.points.iter().map(place).collect();
            area.more = area.more.iter().map(|shape| shape.iter().map(place).collect()).collect();
            Item::Area(area)
        }
        // A strip has none.
        picture @ Item::Picture(_) => picture,
    }
}

fn strip(about: SheetFor<'_>, participant: Option<&str>, texts: &'static Texts) -> Page {
    let instrument: &Instrument = about.instrument();
    let indicators = &instrument.indicators[..instrument.indicators.len().min(MOST_SCALES)];
    let (geometry, sheet) = (StripGeometry::new(indicators.len()), SheetGeometry::new(Paper::A4, indicators.len()));
    let code = StripCode {
        scales: indicators.len(),
        instrument: about.setup().is_none().then(|| instrument.id.clone()),
        setup: about.setup().map(|setup| setup.id),
        participant: participant.and_then(printed_participant),
    };
    let mut page = Page::landscape();
    head(&mut page, &sheet, code.participant.as_deref(), texts);
    for (number, indicator) in indicators.iter().enumerate() {
        scale(&mut page, geometry, (number, indicator), texts);
    }
    beside(&mut page, geometry, texts);
    for mark in sheet.timing_marks() {
        let half = TIMING_MM / 2.0;
        let frame = Frame::new(mark.x_mm - half, mark.y_mm - half, mark.x_mm + half, mark.y_mm + half);
        page.items.push(frame.filled(Colour::new(0, 0, 0)));
    }
    let words = texts.get("strip-qr");
    page.part(Role::Figure { words }, |page| draw_qr(page, &sheet.qr(), &code.text()));
    foot(&mut page, texts);
    draw_markers(&mut page, &sheet);
    page
}

/// What this is, and whose.
fn head(page: &mut Page, sheet: &SheetGeometry, participant: Option<&str>, texts: &Texts) {
    page.part(Role::Heading(1), |page| {
        page.write(TITLE, at(WORDS_LEFT_MM, 13.4), Anchor::Start, &texts.get("strip-how"));
    });
    page.write(WORDS, at(WORDS_LEFT_MM, 20.4), Anchor::Start, &texts.get("strip-mark"));
    let first = sheet.code_box(0);
    let label = at(first.left_mm - 3.0, first.bottom_mm - 1.6);
    page.write(NAMES, label, Anchor::End, &texts.get("blank-code"));
    match participant {
        Some(participant) => {
            page.write(TITLE, at(first.left_mm + 2.0, first.bottom_mm - 1.2), Anchor::Start, participant);
        }
        None => (0..CODE_BOXES).for_each(|number| outline(page, &sheet.code_box(number))),
    }
}

fn outline(page: &mut Page, frame: &Frame) {
    let corners = frame.corners();
    for (place, &from) in corners.iter().enumerate() {
        let to = corners[(place + 1) % corners.len()];
        page.items.push(Line::straight(from, to, OUTLINE_MM, PRINT.faint_ink));
    }
}

/// A name, the scale, and the words at its ends, in the present tense.
fn scale(page: &mut Page, geometry: StripGeometry, (number, indicator): (usize, &Indicator), texts: &Texts) {
    let language = texts.language();
    let row = geometry.row(number);
    let (from, to) = (geometry.place(number, 0.0), geometry.place(number, 100.0));
    let name = NAMES.lines(indicator.name.get(language), NAMES_MM, 2);
    page.part(Role::Heading(2), |page| page.write_lines(NAMES, at(row.left_mm, from.y_mm + 1.2), &name));
    page.items.push(Line::straight(from, to, SCALE_MM, SCALE));
    for end in [from, to] {
        let (top, bottom) = (at(end.x_mm, end.y_mm - 2.0), at(end.x_mm, end.y_mm + 2.0));
        page.items.push(Line::straight(top, bottom, SCALE_MM, SCALE));
    }
    let (low, high) = indicator.ends_now();
    let (whole_mm, below_mm) = (to.x_mm - from.x_mm - 4.0, from.y_mm + 7.6);
    // A short end leaves its room to a long one.
    let high = WORDS.shortened(high.get(language), whole_mm / 2.0);
    let low = WORDS.shortened(low.get(language), whole_mm - WORDS.width_mm(&high));
    page.write(WORDS, at(from.x_mm, below_mm), Anchor::Start, &low);
    page.write(WORDS, at(to.x_mm, below_mm), Anchor::End, &high);
}

/// Boxes for which measurement it is, and for being counted.
fn beside(page: &mut Page, geometry: StripGeometry, texts: &Texts) {
    let first = geometry.moment_box(MeasurementTime::T0);
    page.write(NAMES, at(BESIDE_LEFT_MM, first.top_mm - 4.0), Anchor::Start, &texts.get("strip-measurement"));
    for moment in MeasurementTime::ALL {
        let frame = geometry.moment_box(moment);
        outline(page, &frame);
        page.write(WORDS, at(frame.right_mm + 2.4, frame.bottom_mm - 0.8), Anchor::Start, moment.name());
    }
    let frame = geometry.agreed_box();
    outline(page, &frame);
    let room_mm = BESIDE_LEFT_MM + BESIDE_MM - frame.right_mm - 2.4;
    let words = WORDS.lines(&texts.get("strip-agree"), room_mm, 4);
    page.write_lines(WORDS, at(frame.right_mm + 2.4, frame.bottom_mm - 0.8), &words);
}

fn foot(page: &mut Page, texts: &Texts) {
    let words = [texts.get("strip-skip"), texts.get("strip-who-reads")].join(" ");
    let lines = WORDS.lines(&words, 192.0, 5);
    page.write_lines(WORDS, at(30.0, 146.0), &lines);
    let photo = WORDS.lines(&texts.get("blank-photo"), WORDS_MM + 10.0, 4);
    page.write_lines(WORDS, at(WORDS_LEFT_MM + 2.0, 184.0), &photo);
}
