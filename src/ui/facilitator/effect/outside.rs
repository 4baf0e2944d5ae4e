//! Measures from outside that were agreed as a goal: a name, what it was before, what was agreed, and what it is now.

use egui::{Align, Color32, Layout, TextEdit, TextStyle, Ui, vec2};

use crate::app::group::measurements::MeasurementsAction;
use crate::app::group::state::GroupState;
use crate::model::{Code, OutsideMeasure};
use crate::report::outside_sentence;
use crate::text::{Texts, number_fault_sentence, number_outside_sentence};
use crate::typed::{read_number, write_number};
use crate::ui::scene::Scene;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::{button_ui, faint_ui, heading_ui};
use crate::ui::widgets::just_added::{say_added, was_just_added};
use crate::ui::widgets::typed_field::{TypedField, typed_field_ui};

/// A field for a number, in points.
const NUMBER_WIDTH: f32 = 88.0;

/// The largest number, either way.
const MOST: f64 = 1e6;

/// Names that are offered.
const OFFERED: [&str; 2] = ["eNPS", "Vita-16"];

/// What is added here.
const ADDED: &str = "measure from outside";

/// Shows them.
pub fn outside_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("outside-title"));
    faint_ui(ui, texts.get("outside-intro"));
    let measures = &group.group().outside_measures;
    for (place, measure) in measures.iter().enumerate() {
        let is_last = place + 1 == measures.len();
        ui.push_id(&measure.id, |ui| measure_ui(ui, scene, measure, (place, is_last)));
    }
    ui.horizontal_wrapped(|ui| {
        for name in OFFERED {
            let is_there = group.group().outside_measures.iter().any(|measure| measure.name == name);
            if !is_there && button_ui(ui, texts.with("outside-offer", [("name", name.into())])).clicked() {
                add(ui, scene, name);
            }
        }
        if button_ui(ui, texts.get("outside-own")).clicked() {
            add(ui, scene, "");
        }
    });
}

/// An id is also a code: lower-case letters, digits and dashes.
fn add(ui: &Ui, scene: &mut Scene<'_>, name: &str) {
    if let Some(id) = Code::new(&(scene.state.world.new_id)().to_string()) {
        let measure = OutsideMeasure { name: name.to_owned(), ..OutsideMeasure::new(id) };
        scene.ask(MeasurementsAction::ChangeOutside { measure: Box::new(measure), field: "name" });
        say_added(ui, ADDED);
    }
}

fn measure_ui(ui: &mut Ui, scene: &mut Scene<'_>, measure: &OutsideMeasure, (place, is_last): (usize, bool)) {
    let texts = scene.texts;
    let mut changed = measure.clone();
    let mut field = None;
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        let label = texts.with("outside-name", [("n", (place + 1).into())]);
        let name = TextEdit::singleline(&mut changed.name)
            .desired_width(200.0)
            .min_size(vec2(0.0, TARGET))
            .align(egui::Align2::LEFT_CENTER)
            .char_limit(100);
        let response = ui.add(name.hint_text(texts.get("outside-hint")));
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, &label));
        if is_last && was_just_added(ui, ADDED) {
            response.request_focus();
        }
        if response.changed() {
            field = Some("name");
        }
        if button_ui(ui, texts.get("outside-remove")).clicked() {
            scene.ask(MeasurementsAction::RemoveOutside(measure.id.clone()));
        }
    });
    ui.horizontal_wrapped(|ui| {
        let numbers = [
            ("outside-before", "before", &mut changed.before),
            ("outside-goal", "goal", &mut changed.goal),
            ("outside-after", "after", &mut changed.after),
        ];
        for (id, name, value) in numbers {
            let label = texts.get(id);
            let spoken = texts.with("outside-number", [("what", label.clone().into()), ("n", (place + 1).into())]);
            with_its_word(ui, label, |ui| {
                if number_ui(ui, texts, &spoken, value) {
                    field = Some(name);
                }
            });
        }
    });
    faint_ui(ui, outside_sentence(texts, measure));
    if let Some(field) = field {
        scene.ask(MeasurementsAction::ChangeOutside { measure: Box::new(changed), field });
    }
}

/// A field behind its word: where the row is full, both go to the next.
fn with_its_word(ui: &mut Ui, word: String, field_ui: impl FnOnce(&mut Ui)) {
    let font = TextStyle::Body.resolve(ui.style());
    let word_width = ui.painter().layout_no_wrap(word.clone(), font, Color32::PLACEHOLDER).size().x;
    let size = vec2(word_width + ui.spacing().item_spacing.x + NUMBER_WIDTH, TARGET);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.label(word);
        field_ui(ui);
    });
}

/// A number that may be below 0, or nothing; true once the field is left with another one.
fn number_ui(ui: &mut Ui, texts: &Texts, label: &str, value: &mut Option<f64>) -> bool {
    let language = texts.language();
    let written = value.map(|value| write_number(value, language)).unwrap_or_default();
    let read = |text: &str| {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let (sign, digits) = match text.strip_prefix(['-', '−']) {
            Some(digits) => (-1.0, digits),
            None => (1.0, text),
        };
        let why = |fault| number_fault_sentence(texts, fault, &texts.get("number-example-outside"));
        let number = read_number(digits, language).map_err(why)?;
        let is_within = (0.0..=MOST).contains(&number);
        if is_within { Ok(Some(sign * number)) } else { Err(number_outside_sentence(texts, -MOST, MOST)) }
    };
    let typed = typed_field_ui(ui, TypedField { label, written: &written, width: NUMBER_WIDTH }, read);
    let is_typed = typed.is_some();
    *value = typed.unwrap_or(*value);
    is_typed
}
