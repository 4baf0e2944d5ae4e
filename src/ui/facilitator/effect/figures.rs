//! How many prevented drop-outs would pay for the plan, with figures that can be changed, each with its year and source.

use egui::{RichText, TextEdit, Ui};

use crate::app::group::measurements::MeasurementsAction;
use crate::app::group::state::GroupState;
use crate::format::known_figures;
use crate::model::{BreakEven, Figure, FigureUnit};
use crate::report::break_even_sentences;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{button_ui, faint_ui, heading_ui};
use crate::ui::widgets::count_field::{CountField, count_field_ui};
use crate::ui::widgets::date_field::{NumberField, number_field_ui};

/// The largest amount that can be typed.
const MOST: f64 = 1e9;

/// Shows the question and its answers.
pub fn figures_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    let filled = &group.group().break_even;
    heading_ui(ui, texts.get("figures-title"));
    faint_ui(ui, texts.get("figures-intro"));
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        let label = texts.get("figures-cost");
        ui.label(&label);
        let cost = filled.cost_euro.unwrap_or(0.0);
        let field = NumberField { label: &label, value: cost, most: MOST, example: "number-example-euro" };
        if let Some(cost) = number_field_ui(ui, texts, field) {
            let changed = BreakEven { cost_euro: Some(cost), ..filled.clone() };
            scene.ask(MeasurementsAction::ChangeBreakEven { filled: Box::new(changed), field: "cost".into() });
        }
    });
    for sentence in break_even_sentences(texts, filled) {
        ui.add_space(8.0);
        ui.label(sentence);
    }
    ui.add_space(8.0);
    faint_ui(ui, texts.get("figures-leaves-out"));
    ui.collapsing(texts.get("figures-all"), |ui| {
        for figure in filled.figures_over(known_figures()) {
            figure_ui(ui, scene, filled, figure);
        }
        if !filled.figures.is_empty() && button_ui(ui, texts.get("figures-reset")).clicked() {
            let changed = BreakEven { figures: Vec::new(), ..filled.clone() };
            scene.ask(MeasurementsAction::ChangeBreakEven { filled: Box::new(changed), field: "reset".into() });
        }
    });
}

fn figure_ui(ui: &mut Ui, scene: &mut Scene<'_>, filled: &BreakEven, figure: &Figure) {
    let texts = scene.texts;
    let language = texts.language();
    let mut changed = figure.clone();
    let name = figure.name.get(language);
    ui.add_space(8.0);
    ui.label(RichText::new(name).font(theme::strong_font(15.0)));
    let mut field = None;
    ui.horizontal_wrapped(|ui| {
        let (unit, example) = match figure.unit {
            FigureUnit::EuroPerPerson => ("figures-euro", "number-example-euro"),
            FigureUnit::PerThousand => ("figures-per-thousand", "number-example-rate"),
            FigureUnit::PercentPerYear => ("figures-percent", "number-example-rate"),
        };
        let label = texts.with("figures-value", [("name", name.into())]);
        let typed = NumberField { label: &label, value: changed.value, most: MOST, example };
        if let Some(value) = number_field_ui(ui, texts, typed) {
            changed.value = value;
            field = Some("value");
        }
        ui.label(texts.get(unit));
        let label = texts.with("figures-year", [("name", name.into())]);
        let year = u32::try_from(changed.year).unwrap_or_default();
        if let Some(year) = count_field_ui(ui, texts, &CountField { label: &label, value: year, within: 1900..=2200 }) {
            changed.year = i16::try_from(year).unwrap_or(changed.year);
            field = Some("year");
        }
    });
    let label = texts.with("figures-source", [("name", name.into())]);
    let mut source = figure.source.get(language).to_owned();
    let response = ui.add(
        TextEdit::singleline(&mut source)
            .id_salt(("figure", &figure.id))
            .desired_width(f32::INFINITY)
            .align(egui::Align2::LEFT_CENTER)
            .char_limit(400),
    );
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, &label));
    if response.changed() {
        changed.source.set(language, source);
        field = Some("source");
    }
    if let Some(field) = field {
        let mut all = filled.clone();
        let subject = format!("{}/{field}", figure.id);
        match all.figures.iter_mut().find(|own| own.id == changed.id) {
            Some(own) => *own = changed,
            None => all.figures.push(changed),
        }
        scene.ask(MeasurementsAction::ChangeBreakEven { filled: Box::new(all), field: subject });
    }
}
