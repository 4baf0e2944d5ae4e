//! What pictures say in words: how high, when, and who.

use crate::app::figures::compare::{CompareAxis, CompareFigures};
use crate::model::PhaseKind;
use crate::text::{Texts, phase_name};
use crate::ui::facilitator::compare::plot_scene::{PlotScene, Shown};

/// Days in a month, on average.
pub const DAYS_A_MONTH: f64 = 365.25 / 12.0;

/// When `x` (0–1 of the shown axis) is, as the axis has it.
pub fn when_words(texts: &Texts, figures: &CompareFigures, x: f64) -> String {
    let place = figures.place_at(x.clamp(0.0, 1.0));
    match figures.axis {
        CompareAxis::Phase => phase_words(texts, &figures.group.setup.instrument.phases, place),
        CompareAxis::Calendar => {
            let date = figures
                .start()
                .and_then(|start| start.checked_add(jiff::Span::new().try_days(place.round() as i64).ok()?).ok());
            date.map(|date| texts.month_and_year(date)).unwrap_or_default()
        }
        CompareAxis::Landmark => {
            let letter = figures.landmark_letter().map(|letter| letter.to_string()).unwrap_or_default();
            let months = (place / DAYS_A_MONTH).round() as i64;
            let id = match months {
                0 => "when-landmark-at",
                months if months < 0 => "when-landmark-before",
                _ => "when-landmark-after",
            };
            texts.with(id, [("n", months.abs().into()), ("letter", letter.into())])
        }
    }
}

/// In which phase a place of the axis of phases lies, and where in it.
fn phase_words(texts: &Texts, kinds: &[PhaseKind], place: f64) -> String {
    let number = (place.max(0.0) as usize).min(kinds.len().saturating_sub(1));
    let Some(kind) = kinds.get(number) else { return String::new() };
    let id = match place - number as f64 {
        part if part < 0.2 => "when-phase-begin",
        part if part < 0.4 => "when-phase-before-half",
        part if part <= 0.6 => "when-phase-half",
        part if part <= 0.8 => "when-phase-past-half",
        _ => "when-phase-end",
    };
    texts.with(id, [("phase", phase_name(texts, kind).into())])
}

/// When `day` was in the life of `person`, a place among those who take part: month and year.
pub fn month_of(texts: &Texts, figures: &CompareFigures, person: usize, day: f64) -> Option<String> {
    let participant = &figures.placings.people.get(person)?.participant;
    let journey = figures.group.journey_of(participant)?;
    Some(texts.month_and_year(journey.timeline.date_of(day)))
}

/// Which of these lines whoever is chosen did not draw here; `None` where nobody is chosen or they drew all.
pub fn not_drawn_words(scene: PlotScene<'_>, shown: &[Shown<'_>]) -> Option<String> {
    let texts = scene.texts;
    let code = scene.figures.placings.people.get(scene.selected?)?.participant.to_string();
    let without: Vec<&Shown<'_>> = shown.iter().filter(|it| scene.selected_line(it).is_none()).collect();
    if without.is_empty() {
        return None;
    }
    if shown.len() == 1 {
        return Some(texts.with("compare-not-drawn", [("code", code.into())]));
    }
    let names: Vec<&str> = without.iter().map(|it| it.indicator.name.get(texts.language())).collect();
    Some(texts.with("compare-not-drawn-lines", [("code", code.into()), ("lines", names.join(", ").into())]))
}
