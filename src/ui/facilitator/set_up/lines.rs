//! The lines of an instrument: their words in both languages, and their pencils.

use egui::Ui;

use crate::app::set_up::SetUpState;
use crate::model::{Better, Indicator, SetupEdit, Splice};
use crate::ui::facilitator::set_up::fields::{bilingual_ui, chosen, long_bilingual_ui, text_ui, typed};
use crate::ui::facilitator::set_up::instrument::{
    choice_of_instrument_ui, items_ui, may_change, own_version_ui, remove_ui,
};
use crate::ui::facilitator::set_up::pencil::pencil_ui;
use crate::ui::facilitator::set_up::preview::preview_ui;
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::choice_ui;

/// The instrument, and the line that is open.
pub fn lines_ui(ui: &mut Ui, scene: &mut Scene<'_>, open: &SetUpState) {
    let instrument = &open.setup().instrument;
    choice_of_instrument_ui(ui, scene, open);
    own_version_ui(ui, scene, open);
    let language = scene.texts.language();
    let names: Vec<String> = instrument.indicators.iter().map(|it| it.name.get(language).to_owned()).collect();
    items_ui(ui, scene, open, &names);
    let Some(indicator) = instrument.indicators.get(open.chosen) else { return };
    preview_ui(ui, scene, open, indicator);
    if may_change(open) {
        ui.push_id(indicator.id.as_str(), |ui| line_ui(ui, scene, open, indicator));
        remove_ui(ui, scene, open, names.len());
    }
}

fn line_ui(ui: &mut Ui, scene: &mut Scene<'_>, open: &SetUpState, indicator: &Indicator) {
    let texts = scene.texts;
    let place = open.chosen;
    let put = |indicator: Indicator| SetupEdit::Indicators(Splice::replace(place, indicator));
    let subject = |what: &str| format!("{}/{what}", indicator.id);
    let now = || indicator.clone();
    if let Some(name) = bilingual_ui(ui, scene, &texts.get("set-up-line-name"), &indicator.name) {
        typed(scene, subject("name"), put(Indicator { name, ..now() }));
    }
    if let Some(explanation) =
        long_bilingual_ui(ui, scene, &texts.get("set-up-line-explanation"), &indicator.explanation)
    {
        typed(scene, subject("explanation"), put(Indicator { explanation, ..now() }));
    }
    if let Some(high_end) = bilingual_ui(ui, scene, &texts.get("set-up-line-high"), &indicator.high_end) {
        typed(scene, subject("high"), put(Indicator { high_end, ..now() }));
    }
    if let Some(low_end) = bilingual_ui(ui, scene, &texts.get("set-up-line-low"), &indicator.low_end) {
        typed(scene, subject("low"), put(Indicator { low_end, ..now() }));
    }
    ui.add_space(8.0);
    ui.label(texts.get("set-up-line-better"));
    ui.horizontal(|ui| {
        for (better, name) in [(Better::High, "set-up-better-high"), (Better::Low, "set-up-better-low")] {
            if choice_ui(ui, indicator.better == better, texts.get(name)).clicked() && indicator.better != better {
                chosen(scene, put(Indicator { better, ..now() }));
            }
        }
    });
    let all = &open.setup().instrument.indicators;
    pencil_ui(ui, scene, (indicator, all), |pencil| put(Indicator { pencil, ..now() }));
    if let Some(founded_on) = text_ui(ui, &texts.get("set-up-line-founded"), &indicator.founded_on, 2) {
        typed(scene, subject("founded"), put(Indicator { founded_on, ..now() }));
    }
    ui.add_space(8.0);
}
