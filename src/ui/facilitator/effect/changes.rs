//! What changed on each indicator between two measurements, as far as the rules of the group allow.

use egui::{RichText, Ui};

use crate::analysis::{Change, Effect, IndicatorEffect, Split, Told, effect};
use crate::app::group::measurements::MeasurementsAction;
use crate::app::group::state::GroupState;
use crate::model::{Better, Indicator, MeasurementTime};
use crate::report::{effect_finding, target_sentences};
use crate::text::Texts;
use crate::ui::facilitator::effect::slopes::slopes_ui;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{choice_ui, faint_ui, heading_ui};

/// Pairs of measurements that can be compared.
const BETWEEN: [(MeasurementTime, MeasurementTime); 3] = [
    (MeasurementTime::T0, MeasurementTime::T1),
    (MeasurementTime::T0, MeasurementTime::T2),
    (MeasurementTime::T1, MeasurementTime::T2),
];

/// The letters of what was found, in points.
const FINDING: f32 = 24.0;

/// Shows what changed.
pub fn changes_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    let (from, to) = (group.topics.measurements.from, group.topics.measurements.to);
    let effect = effect(group.group(), from, to);
    match effect_finding(texts, group.instrument(), &effect) {
        Some(words) => {
            ui.add(egui::Label::new(RichText::new(words).font(theme::strong_font(FINDING))).wrap());
        }
        None => heading_ui(ui, texts.get("effect-changes")),
    }
    ui.horizontal_wrapped(|ui| {
        for pair in BETWEEN {
            let words = [("from", pair.0.name().into()), ("to", pair.1.name().into())];
            if choice_ui(ui, (from, to) == pair, texts.with("effect-between", words)).clicked() {
                scene.ask(MeasurementsAction::Between(pair.0, pair.1));
            }
        }
    });
    let nothing = effect.indicators.iter().all(|row| row.told == Told::TooFew);
    if nothing {
        ui.label(texts.with("effect-too-few", [("n", group.group().setup.min_group.into())]));
    } else {
        slopes_ui(ui, texts, group.instrument(), &effect);
        faint_ui(ui, texts.get("effect-slopes-say"));
        faint_ui(ui, texts.get("effect-says"));
        for row in &effect.indicators {
            if let Some(indicator) = group.instrument().indicator(&row.indicator) {
                row_ui(ui, texts, indicator, row, group.group().setup.min_group);
            }
        }
    }
    targets_ui(ui, texts, group, &effect);
}

fn row_ui(ui: &mut Ui, texts: &Texts, indicator: &Indicator, row: &IndicatorEffect, least: u32) {
    ui.add_space(8.0);
    let name = indicator.name.get(texts.language());
    ui.label(RichText::new(name).font(theme::strong_font(15.0)));
    match &row.told {
        Told::TooFew => faint_ui(ui, texts.with("effect-too-few-here", [("n", least.into())])),
        Told::Figures(change) => {
            bar_ui(ui, indicator, change);
            ui.label(split_words(texts, indicator.better, change));
            faint_ui(ui, median_words(texts, change));
        }
    }
}

/// What the middle of the changes was.
fn median_words(texts: &Texts, change: &Change) -> String {
    let points = change.median.abs();
    let id = match change.median {
        median if median > 0.0 => "effect-median-up",
        median if median < 0.0 => "effect-median-down",
        _ => "effect-median-none",
    };
    texts.with(id, [("points", points.into()), ("n", change.pairs.into())])
}

/// How many went which way. Which way is pleasant depends on the indicator: fewer complaints are.
pub fn split_words(texts: &Texts, better: Better, change: &Change) -> String {
    let (pleasant, other) = match better {
        Better::High => ("effect-up", "effect-down"),
        Better::Low => ("effect-down", "effect-up"),
    };
    let (pleasant, other) = (texts.get(pleasant), texts.get(other));
    let of = change.pairs;
    match change.split {
        Split::Three { better, same, worse } => texts.with(
            "effect-three",
            [
                ("better", better.into()),
                ("same", same.into()),
                ("worse", worse.into()),
                ("pleasant", pleasant.into()),
                ("other", other.into()),
            ],
        ),
        Split::BetterOrNot(better, not) => {
            texts.with("effect-or-not", [("n", better.into()), ("not", not.into()), ("way", pleasant.into())])
        }
        Split::WorseOrNot(worse, not) => {
            texts.with("effect-or-not", [("n", worse.into()), ("not", not.into()), ("way", other.into())])
        }
        Split::NearlyAllBetter(least) => {
            texts.with("effect-nearly-all", [("n", least.into()), ("of", of.into()), ("way", pleasant.into())])
        }
        Split::NearlyAllWorse(least) => {
            texts.with("effect-nearly-all", [("n", least.into()), ("of", of.into()), ("way", other.into())])
        }
        Split::AsManyEachWay(_) => texts.with("effect-as-many", [("of", of.into())]),
        Split::FewEitherWay => texts.with("effect-few", [("of", of.into())]),
    }
}

/// The same numbers as lengths: who went the pleasant way is full, who stayed is open, who went the other way is hatched by
/// a thin edge; what is told together is drawn together.
fn bar_ui(ui: &mut Ui, indicator: &Indicator, change: &Change) {
    let of = change.pairs as f32;
    let parts: Vec<(usize, f32)> = match change.split {
        Split::Three { better, same, worse } => vec![(better, 1.0), (same, 0.35), (worse, 0.0)],
        Split::BetterOrNot(better, not) => vec![(better, 1.0), (not, 0.0)],
        Split::WorseOrNot(worse, not) => vec![(not, 0.35), (worse, 0.0)],
        Split::NearlyAllBetter(_) | Split::NearlyAllWorse(_) | Split::AsManyEachWay(_) | Split::FewEitherWay => return,
    };
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width().min(480.0), 16.0), egui::Sense::hover());
    let colour = theme::pencil_colour(ui, &indicator.pencil);
    let mut left = rect.left();
    for (count, fill) in parts {
        let right = left + rect.width() * count as f32 / of;
        let part = egui::Rect::from_x_y_ranges(left..=(right - 2.0).max(left), rect.y_range());
        ui.painter().rect_filled(part, 3.0, colour.gamma_multiply(fill));
        ui.painter().rect_stroke(part, 3.0, egui::Stroke::new(1.0, colour), egui::StrokeKind::Inside);
        left = right;
    }
}

/// What was agreed on the cards, beside what came of it.
fn targets_ui(ui: &mut Ui, texts: &Texts, group: &GroupState, effect: &Effect) {
    let sentences = target_sentences(texts, group.group(), effect);
    if sentences.is_empty() {
        return;
    }
    ui.add_space(16.0);
    ui.label(RichText::new(texts.get("effect-targets")).font(theme::strong_font(15.0)));
    for sentence in sentences {
        ui.label(sentence);
    }
    faint_ui(ui, texts.get("effect-target-says"));
}
