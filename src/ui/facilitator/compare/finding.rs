//! What the lines of the group say, in one sentence above them, made by rule from what is drawn.

use egui::{RichText, Ui};

use crate::app::figures::compare::CompareFigures;
use crate::model::PhaseLetter;
use crate::report::{Lines, worse_and_better};
use crate::text::Texts;
use crate::ui::theme;

/// Less than this is no room for large letters above the pictures, in points.
const ROOM_FOR_LARGE: f32 = 760.0;

/// Shows it; nothing on an axis of days, of fewer people than have a middle, or where nobody's trend may be told.
pub fn finding_ui(ui: &mut Ui, texts: &Texts, figures: &CompareFigures) {
    let Some(words) = finding(texts, figures) else { return };
    let size = if ui.available_height() >= ROOM_FOR_LARGE { 24.0 } else { 18.0 };
    ui.add(egui::Label::new(RichText::new(words).font(theme::strong_font(size))).wrap());
}

fn finding(texts: &Texts, figures: &CompareFigures) -> Option<String> {
    let instrument = &figures.group.setup.instrument;
    let has_trends = figures.indicators.values().any(|line| !line.trends.is_empty());
    if figures.people < figures.least || !has_trends {
        return None;
    }
    let in_phase = |letter: PhaseLetter| {
        let mut lines = Lines::default();
        for indicator in &instrument.indicators {
            let trends = figures.indicators.get(&indicator.id).map(|line| &line.trends);
            let trend = trends.and_then(|trends| trends.get(&letter)).copied().unwrap_or_default();
            lines.count(indicator.better, trend.falling * 2 > trend.n, trend.rising * 2 > trend.n);
        }
        (letter, lines)
    };
    let phases: Vec<(PhaseLetter, Lines)> = instrument.phases.iter().map(|kind| in_phase(kind.letter)).collect();
    Some(worse_and_better(texts, &phases, instrument.indicators.len()))
}
