//! The line or two under a journey that say what its signs mean, and only those that occur.

use crate::model::{Certainty, Curve, GapReason, Impact, Journey, Precision};
use crate::report::journey::lanes::Shared;
use crate::report::lanes::SIGN_MM;
use crate::report::marks::impact_sign;
use crate::report::page::{Anchor, Frame, Line, Page, Place, at};
use crate::report::pencil_line::{BAND_PALE, end_mark};
use crate::report::style::{Style, towards};
use crate::report::theme::PRINT;
use crate::text::Texts;

/// Between two meanings.
const APART_MM: f64 = 5.0;

/// The baseline of one row under the lanes, and of the first of two; from one row to the next.
const ONE_ROW_MM: f64 = 4.8;
const TWO_ROWS_MM: f64 = 3.1;
const ROWS_APART_MM: f64 = 3.8;

/// Writes the key from the top of `frame`: in one row, or in two where one is not wide enough.
pub(super) fn write_key(page: &mut Page, frame: &Frame, journey: &Journey, shared: &Shared<'_>, texts: &Texts) {
    let meanings: Vec<(Sign, String)> =
        meanings(journey, shared).into_iter().map(|(sign, id)| (sign, texts.get(id))).collect();
    let rows = rows(&meanings, frame.width_mm());
    let first_mm = frame.top_mm + if rows.len() > 1 { TWO_ROWS_MM } else { ONE_ROW_MM };
    for (row, meanings) in rows.into_iter().enumerate() {
        let mut next = at(frame.left_mm, first_mm + row as f64 * ROWS_APART_MM);
        for (sign, words) in meanings {
            sign.draw(page, next);
            next.x_mm += sign.width_mm();
            page.write(Style::FAINT, next, Anchor::Start, words);
            next.x_mm += Style::FAINT.width_mm(words) + APART_MM;
        }
    }
}

/// The signs that occur, each with the text of what it means.
fn meanings(journey: &Journey, shared: &Shared<'_>) -> Vec<(Sign, &'static str)> {
    let occurs = |test: fn(i8) -> bool| shared.events.iter().any(|event| test(event.impact.value()));
    let mut precisions = shared.events.iter().map(|event| event.precision);
    let is_vague =
        precisions.any(Precision::is_vague) || shared.landmarks.iter().any(|landmark| landmark.precision.is_vague());
    let unsure = |curve: &Curve| curve.segments.iter().any(|segment| segment.certainty != Certainty::Sure);
    let left_open = |reason| journey.curves.values().flat_map(|curve| &curve.gaps).any(|gap| gap.reason == reason);
    let all = [
        (occurs(|impact| impact > 0), Sign::Impact(1), "report-key-good"),
        (occurs(|impact| impact < 0), Sign::Impact(-1), "report-key-bad"),
        (occurs(|impact| impact == 0), Sign::Impact(0), "report-key-neither"),
        (occurs(|impact| impact.abs() > 1), Sign::InItsWords, "report-key-strong"),
        (is_vague, Sign::InItsWords, "report-key-about"),
        (journey.curves.values().any(unsure), Sign::Band, "report-key-unsure"),
        (left_open(GapReason::NotApplicable), Sign::OpenEnd(GapReason::NotApplicable), "journey-key-not-applicable"),
        (left_open(GapReason::NotRemembered), Sign::OpenEnd(GapReason::NotRemembered), "journey-key-not-remembered"),
        (left_open(GapReason::RatherNotSay), Sign::OpenEnd(GapReason::RatherNotSay), "journey-key-rather-not-say"),
    ];
    all.into_iter().filter(|(occurs, ..)| *occurs).map(|(_, sign, id)| (sign, id)).collect()
}

/// The meanings in rows of at most `room_mm`.
fn rows(meanings: &[(Sign, String)], room_mm: f64) -> Vec<&[(Sign, String)]> {
    let width_mm = |(sign, words): &(Sign, String)| sign.width_mm() + Style::FAINT.width_mm(words);
    let mut rows = Vec::new();
    let mut rest = meanings;
    while !rest.is_empty() {
        let mut used_mm = -APART_MM;
        let fits = |meaning: &&(Sign, String)| {
            used_mm += APART_MM + width_mm(meaning);
            used_mm <= room_mm
        };
        let (row, next) = rest.split_at(rest.iter().take_while(fits).count().max(1));
        rows.push(row);
        rest = next;
    }
    rows
}

/// What stands before its meaning.
#[derive(Debug, Clone, Copy)]
enum Sign {
    /// How something worked out.
    Impact(i8),
    /// A line in the band of a doubt.
    Band,
    /// A line that stops where something was left open.
    OpenEnd(GapReason),
    /// Nothing: it stands in the words.
    InItsWords,
}

impl Sign {
    /// From its left edge to its meaning.
    fn width_mm(self) -> f64 {
        match self {
            Self::Impact(_) => SIGN_MM + 1.1,
            Self::Band => 7.2,
            Self::OpenEnd(_) => 6.0,
            Self::InItsWords => 0.0,
        }
    }

    /// Draws it from `place` on the baseline of its meaning.
    fn draw(self, page: &mut Page, place: Place) {
        let (x_mm, y_mm) = (place.x_mm, place.y_mm - 0.9);
        match self {
            Self::Impact(impact) => {
                let impact = Impact::new(impact).unwrap_or_default();
                page.items.push(impact_sign(impact, at(x_mm + SIGN_MM / 2.0, y_mm), SIGN_MM));
            }
            Self::Band => {
                let (from, to) = (at(x_mm, y_mm), at(x_mm + 6.0, y_mm));
                let pale = towards(PRINT.faint_ink, PRINT.paper, BAND_PALE - 0.1);
                page.items.push(Line::straight(from, to, 2.2, pale));
                page.items.push(Line::straight(from, to, 0.5, PRINT.faint_ink));
            }
            Self::OpenEnd(reason) => {
                let end = at(x_mm + 4.0, y_mm);
                page.items.push(Line::straight(at(x_mm, y_mm), end, 0.5, PRINT.faint_ink));
                page.items.extend(end_mark(reason, end, PRINT.faint_ink));
            }
            Self::InItsWords => {}
        }
    }
}
