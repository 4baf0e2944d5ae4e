//! How long the phases lasted, under the picture in which they are all as wide.

use crate::analysis::{PhaseDuration, phase_durations};
use crate::report::group::figures::GroupPages;
use crate::report::page::{Anchor, Frame, Page, at};
use crate::report::role::Role;
use crate::report::style::{Style, towards};
use crate::report::theme::PRINT;

/// The height it takes.
pub(super) const DURATIONS_MM: f64 = 9.0;

/// A mean month, in days.
const MONTH_DAYS: f64 = 365.25 / 12.0;

/// Draws a bar and words for each phase, in columns over the width of `field`, hanging from `top_mm`.
pub(super) fn draw_durations(page: &mut Page, made: &GroupPages<'_>, field: &Frame, top_mm: f64) {
    let durations = phase_durations(made.group);
    let longest_days = durations.iter().map(|row| row.median_days).fold(f64::MIN_POSITIVE, f64::max);
    let kinds = &made.instrument().phases;
    for (place, kind) in kinds.iter().enumerate() {
        let Some(row) = durations.iter().find(|row| row.phase == kind.letter) else { continue };
        let column = field.column(place, kinds.len(), 2.0);
        let left_mm = column.left_mm + 1.0;
        let right_mm = left_mm + (column.right_mm - left_mm) * row.median_days / longest_days;
        let bar = Frame::new(left_mm, top_mm + 1.6, right_mm, top_mm + 2.8);
        page.part(Role::Decoration, |page| page.items.push(bar.filled(towards(PRINT.faint_ink, PRINT.paper, 0.25))));
        let words = Style::SMALL.shortened(&words(made, row), column.width_mm() - 1.0);
        page.part(Role::Paragraph, |page| {
            page.write(Style::SMALL, at(left_mm, top_mm + 7.2), Anchor::Start, &words);
        });
    }
}

/// `A  middle 10 months, most 7 to 12`.
fn words(made: &GroupPages<'_>, row: &PhaseDuration) -> String {
    format!("{}  {}", row.phase, lasted_words(made, row))
}

/// `middle 10 months, most 7 to 12`.
pub(super) fn lasted_words(made: &GroupPages<'_>, row: &PhaseDuration) -> String {
    let texts = made.texts;
    let months = |days: f64| (days / MONTH_DAYS).round().max(0.0) as u64;
    let middle = texts.with("report-duration-months", [("n", months(row.median_days).into())]);
    let (from, to) = (months(row.q25_days), months(row.q75_days));
    if from == to {
        texts.with("report-duration-one", [("months", middle.into())])
    } else {
        texts.with("report-duration", [("months", middle.into()), ("from", from.into()), ("to", to.into())])
    }
}
