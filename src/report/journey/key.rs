//! The line under a journey that says what its signs mean, and only those that occur.

use crate::model::{Certainty, Curve, Impact, Journey, Precision};
use crate::report::journey::lanes::Shared;
use crate::report::lanes::SIGN_MM;
use crate::report::marks::impact_sign;
use crate::report::page::{Anchor, Line, Page, Place, at};
use crate::report::style::Style;
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
        key.words("report-key-unsure");
    }
    if journey.curves.values().any(|curve| !curve.gaps.is_empty()) {
        key.open_end();
        key.words("journey-key-open");
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

    /// A line that stops at an upright stroke.
    fn open_end(&mut self) {
        let end = at(self.next.x_mm + 4.0, self.next.y_mm - 0.9);
        let line = Line::straight(at(self.next.x_mm, end.y_mm), end, 0.5, PRINT.faint_ink);
        let stroke = Line::straight(at(end.x_mm, end.y_mm - 1.1), at(end.x_mm, end.y_mm + 1.1), 0.35, PRINT.faint_ink);
        self.page.items.extend([line, stroke]);
        self.next.x_mm = end.x_mm + 1.3;
    }

    fn words(&mut self, id: &str) {
        let words = self.texts.get(id);
        self.page.write(Style::FAINT, self.next, Anchor::Start, &words);
        self.next.x_mm += Style::FAINT.width_mm(&words) + APART_MM;
    }
}
