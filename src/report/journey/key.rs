//! The line under a journey that says what its signs mean, and only those that occur.

use crate::model::{Certainty, Curve, GapReason, Impact, Journey, Precision};
use crate::report::journey::lanes::Shared;
use crate::report::lanes::SIGN_MM;
use crate::report::marks::impact_sign;
use crate::report::page::{Anchor, Line, Page, Place, at};
use crate::report::pencil_line::{BAND_PALE, end_mark};
use crate::report::style::{Style, towards};
use crate::report::theme::PRINT;
use crate::text::Texts;

/// Between two meanings.
const APART_MM: f64 = 5.0;

/// Writes the key from `first` to the right.
pub(super) fn write_key(page: &mut Page, first: Place, journey: &Journey, shared: &Shared<'_>, texts: &Texts) {
    let mut key = Key { page, next: first, texts };
    let occurs = |test: fn(i8) -> bool| shared.events.iter().any(|event| test(event.impact.value()));
    if occurs(|impact| impact > 0) {
        key.sign(1, "report-key-good");
    }
    if occurs(|impact| impact < 0) {
        key.sign(-1, "report-key-bad");
    }
    if occurs(|impact| impact == 0) {
        key.sign(0, "report-key-neither");
    }
    if occurs(|impact| impact.abs() > 1) {
        key.words("report-key-strong");
    }
    let mut precisions = shared.events.iter().map(|event| event.precision);
    if precisions.any(Precision::is_vague) || shared.landmarks.iter().any(|landmark| landmark.precision.is_vague()) {
        key.words("report-key-about");
    }
    let unsure = |curve: &Curve| curve.segments.iter().any(|segment| segment.certainty != Certainty::Sure);
    if journey.curves.values().any(unsure) {
        key.band();
        key.words("report-key-unsure");
    }
    let reasons = [
        (GapReason::NotApplicable, "journey-key-not-applicable"),
        (GapReason::NotRemembered, "journey-key-not-remembered"),
        (GapReason::RatherNotSay, "journey-key-rather-not-say"),
    ];
    for (reason, id) in reasons {
        if journey.curves.values().flat_map(|curve| &curve.gaps).any(|gap| gap.reason == reason) {
            key.open_end(reason);
            key.words(id);
        }
    }
}

struct Key<'a> {
    page: &'a mut Page,
    next: Place,
    texts: &'a Texts,
}

impl Key<'_> {
    fn sign(&mut self, impact: i8, id: &str) {
        let centre = at(self.next.x_mm + SIGN_MM / 2.0, self.next.y_mm - 0.9);
        self.page.items.push(impact_sign(Impact::new(impact).unwrap_or_default(), centre, SIGN_MM));
        self.next.x_mm += SIGN_MM + 1.1;
        self.words(id);
    }

    /// A line that stops where something was left open.
    fn open_end(&mut self, reason: GapReason) {
        let end = at(self.next.x_mm + 4.0, self.next.y_mm - 0.9);
        self.page.items.push(Line::straight(at(self.next.x_mm, end.y_mm), end, 0.5, PRINT.faint_ink));
        self.page.items.extend(end_mark(reason, end, PRINT.faint_ink));
        self.next.x_mm = end.x_mm + 2.0;
    }

    /// A line in the band of a doubt.
    fn band(&mut self) {
        let (from, to) = (at(self.next.x_mm, self.next.y_mm - 0.9), at(self.next.x_mm + 6.0, self.next.y_mm - 0.9));
        let pale = towards(PRINT.faint_ink, PRINT.paper, BAND_PALE - 0.1);
        self.page.items.push(Line::straight(from, to, 2.2, pale));
        self.page.items.push(Line::straight(from, to, 0.5, PRINT.faint_ink));
        self.next.x_mm = to.x_mm + 1.2;
    }

    fn words(&mut self, id: &str) {
        let words = self.texts.get(id);
        self.page.write(Style::FAINT, self.next, Anchor::Start, &words);
        self.next.x_mm += Style::FAINT.width_mm(&words) + APART_MM;
    }
}
