//! The lines of an instrument: their words in both languages, and their pencils.

use egui::Ui;

use crate::app::set_up::SetUpState;
use crate::model::{Better, Colour, Indicator, Marker, Pencil, SetupEdit, Splice};
use crate::report::theme::{DARK, LIGHT};
use crate::ui::facilitator::set_up::fields::{bilingual_ui, chosen, text_ui, typed};
use crate::ui::facilitator::set_up::instrument::{
    choice_of_instrument_ui, items_ui, may_change, own_version_ui, remove_ui,
};
use crate::ui::facilitator::set_up::preview::preview_ui;
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{choice_ui, faint_ui};

/// Lines fainter than this against their paper are hard to see: the contrast WCAG 2.2 asks of graphics.
const LEAST_CONTRAST: f64 = 3.0;

/// The dashes that can be chosen, in multiples of the line's width.
const DASHES: [&[f64]; 5] = [&[], &[6.0, 3.0], &[2.0, 2.0], &[8.0, 3.0, 2.0, 3.0], &[12.0, 4.0]];

/// The markers that can be chosen.
const MARKERS: [Marker; 8] = [
    Marker::Circle,
    Marker::Square,
    Marker::Triangle,
    Marker::Diamond,
    Marker::Cross,
    Marker::Plus,
    Marker::Ring,
    Marker::Star,
];

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
        ui.push_id(indicator.id.as_str(), |ui| line_ui(ui, scene, open.chosen, indicator));
        remove_ui(ui, scene, open, names.len());
    }
}

fn line_ui(ui: &mut Ui, scene: &mut Scene<'_>, place: usize, indicator: &Indicator) {
    let texts = scene.texts;
    let put = |indicator: Indicator| SetupEdit::Indicators(Splice::replace(place, indicator));
    let subject = |what: &str| format!("{}/{what}", indicator.id);
    let now = || indicator.clone();
    if let Some(name) = bilingual_ui(ui, scene, &texts.get("set-up-line-name"), &indicator.name) {
        typed(scene, subject("name"), put(Indicator { name, ..now() }));
    }
    if let Some(explanation) = bilingual_ui(ui, scene, &texts.get("set-up-line-explanation"), &indicator.explanation) {
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
    pencil_ui(ui, scene, indicator, |pencil| put(Indicator { pencil, ..now() }));
    if let Some(founded_on) = text_ui(ui, &texts.get("set-up-line-founded"), &indicator.founded_on, 1) {
        typed(scene, subject("founded"), put(Indicator { founded_on, ..now() }));
    }
    ui.add_space(8.0);
}

fn pencil_ui(ui: &mut Ui, scene: &mut Scene<'_>, indicator: &Indicator, put: impl Fn(Pencil) -> SetupEdit) {
    let texts = scene.texts;
    let pencil = &indicator.pencil;
    ui.add_space(8.0);
    ui.label(texts.get("set-up-pencil"));
    ui.horizontal_wrapped(|ui| {
        let colours =
            [("set-up-colour-light", pencil.light, LIGHT.paper), ("set-up-colour-dark", pencil.dark, DARK.paper)];
        for (name, colour, paper) in colours {
            let label = ui.label(texts.get(name));
            let mut rgb = colour.rgb;
            if ui.color_edit_button_srgb(&mut rgb).labelled_by(label.id).changed() {
                let [red, green, blue] = rgb;
                let changed = Colour::new(red, green, blue);
                let is_light = name == "set-up-colour-light";
                let (light, dark) = if is_light { (changed, pencil.dark) } else { (pencil.light, changed) };
                typed(scene, format!("{}/{name}", indicator.id), put(Pencil { light, dark, ..pencil.clone() }));
            }
            if colour.contrast_with(paper) < LEAST_CONTRAST {
                faint_ui(ui, texts.get("set-up-colour-faint"));
            }
        }
    });
    ui.horizontal_wrapped(|ui| {
        for (place, dash) in DASHES.into_iter().enumerate() {
            let name = texts.with("set-up-dash", [("n", (place + 1).into())]);
            if choice_ui(ui, pencil.dash == dash, name).clicked() {
                chosen(scene, put(Pencil { dash: dash.to_vec(), ..pencil.clone() }));
            }
        }
    });
    ui.horizontal_wrapped(|ui| {
        for marker in MARKERS {
            if choice_ui(ui, pencil.marker == marker, texts.get(marker_name(marker))).clicked() {
                chosen(scene, put(Pencil { marker, ..pencil.clone() }));
            }
        }
    });
}

fn marker_name(marker: Marker) -> &'static str {
    match marker {
        Marker::Circle => "marker-circle",
        Marker::Square => "marker-square",
        Marker::Triangle => "marker-triangle",
        Marker::Diamond => "marker-diamond",
        Marker::Cross => "marker-cross",
        Marker::Plus => "marker-plus",
        Marker::Ring => "marker-ring",
        Marker::Star => "marker-star",
    }
}
