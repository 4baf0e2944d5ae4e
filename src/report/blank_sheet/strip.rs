//! What was agreed to, in boxes to tick, and a strip to tear off and keep.

use super::styles::{NAME, NOTE, WORDS, outline};
use crate::model::Setup;
use crate::report::page::{Anchor, Frame, Item, Line, Page, at};
use crate::report::theme::PRINT;
use crate::sheet_geometry::{CONSENT_BOXES, SheetGeometry};
use crate::text::Texts;

/// The right edge of the words beside the boxes.
const RIGHT_MM: f64 = 290.0;
/// From a box to its words.
const GAP_MM: f64 = 1.8;
/// The strip: between two markers at the lower edge, so that none is torn off.
const STRIP: Frame = Frame::new(157.0, 192.6, 224.0, 205.6);
/// Lengths drawn and left open in the line to tear along.
const DASH_MM: [f64; 2] = [1.6, 1.2];
/// How thick that line is.
const TEAR_MM: f64 = 0.25;
/// Inside the strip.
const INSIDE_MM: f64 = 2.0;
/// From one line of the strip to the next.
const STEP_MM: f64 = 3.9;

/// The boxes to tick, one for each layer of consent.
pub(super) fn draw_consent(page: &mut Page, geometry: &SheetGeometry, texts: &Texts) {
    let ids = ["blank-agree-interview", "blank-agree-figures", "blank-agree-quotes"];
    for (number, id) in ids.iter().enumerate().take(CONSENT_BOXES) {
        let Some(frame) = geometry.consent_box(number) else { continue };
        outline(page, &frame);
        let room_mm = RIGHT_MM - frame.right_mm - GAP_MM;
        let place = at(frame.right_mm + GAP_MM, frame.bottom_mm - 0.5);
        page.write(WORDS, place, Anchor::Start, &WORDS.shortened(&texts.get(id), room_mm));
    }
}

/// The strip: whose code it was, and until when it can be taken back.
pub(super) fn draw_strip(page: &mut Page, participant: Option<&str>, setup: Option<&Setup>, texts: &Texts) {
    let corners = STRIP.corners();
    for (place, &from) in corners.iter().enumerate() {
        let points = vec![from, corners[(place + 1) % corners.len()]];
        page.items.push(Item::Line(Line {
            points,
            width_mm: TEAR_MM,
            colour: PRINT.faint_ink,
            dash_mm: DASH_MM.to_vec(),
        }));
    }
    let code = match participant {
        Some(participant) => texts.with("blank-strip-code", [("code", participant.into())]),
        None => texts.get("blank-strip-code-open"),
    };
    let until = match setup.and_then(|setup| setup.retention_until) {
        Some(date) => texts.with("blank-strip-until", [("date", texts.whole_date(date).into())]),
        None => texts.get("blank-strip-until-open"),
    };
    let left_mm = STRIP.left_mm + INSIDE_MM;
    let room_mm = STRIP.width_mm() - 2.0 * INSIDE_MM;
    let lines = [(NAME, code), (WORDS, until), (NOTE, texts.get("blank-strip-keep"))];
    for (number, (style, words)) in lines.into_iter().enumerate() {
        let place = at(left_mm, STRIP.top_mm + 3.9 + number as f64 * STEP_MM);
        page.write(style, place, Anchor::Start, &style.shortened(&words, room_mm));
    }
}
