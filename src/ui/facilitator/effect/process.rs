//! What was to be done, asked with a measurement: the questions, and the answers as far as the rules allow.

use egui::{RichText, TextEdit, Ui};

use crate::analysis::effect;
use crate::app::group::measurements::MeasurementsAction;
use crate::app::group::state::GroupState;
use crate::model::{Code, Extra, ProcessMeasure};
use crate::report::process_sentence;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{button_ui, faint_ui, heading_ui};
use crate::ui::widgets::just_added::{say_added, was_just_added};

/// Questions that are offered, by id and the text of their words.
const OFFERED: [(&str, &str); 2] = [("talk-held", "process-talk-held"), ("contact-within-week", "process-contact")];

/// What is added here.
const ADDED: &str = "question about the process";

/// Shows the questions and what was answered at the later measurement.
pub fn process_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("process-title"));
    faint_ui(ui, texts.get("process-intro"));
    let (from, to) = (group.topics.measurements.from, group.topics.measurements.to);
    let results = effect(group.group(), from, to).process;
    let measures = &group.group().process_measures;
    for (place, measure) in measures.iter().enumerate() {
        ui.add_space(8.0);
        question_ui(ui, scene, measure, (place, place + 1 == measures.len()));
        if let Some(result) = results.iter().find(|result| result.id == measure.id) {
            let at = to.name();
            ui.label(
                RichText::new(process_sentence(texts, &result.told, at, group.group().setup.min_group))
                    .font(theme::plain_font(15.0)),
            );
        }
    }
    ui.horizontal_wrapped(|ui| {
        for (id, name) in OFFERED {
            let Some(id) = Code::new(id) else { continue };
            let is_there = group.group().process_measures.iter().any(|measure| measure.id == id);
            if !is_there && button_ui(ui, texts.with("process-offer", [("question", texts.get(name).into())])).clicked()
            {
                add(ui, scene, ProcessMeasure { id, text: texts.get(name), extra: Extra::default() });
            }
        }
        if button_ui(ui, texts.get("process-own")).clicked() {
            // An id is also a code: lower-case letters, digits and dashes.
            if let Some(id) = Code::new(&(scene.state.world.new_id)().to_string()) {
                add(ui, scene, ProcessMeasure { id, text: String::new(), extra: Extra::default() });
            }
        }
    });
}

fn add(ui: &Ui, scene: &mut Scene<'_>, measure: ProcessMeasure) {
    scene.ask(MeasurementsAction::AddProcessMeasure(measure));
    say_added(ui, ADDED);
}

fn question_ui(ui: &mut Ui, scene: &mut Scene<'_>, measure: &ProcessMeasure, (place, is_last): (usize, bool)) {
    let texts = scene.texts;
    ui.horizontal_wrapped(|ui| {
        let mut changed = measure.clone();
        let label = texts.with("process-question", [("n", (place + 1).into())]);
        let width = (ui.available_width() - 160.0).clamp(160.0, 480.0);
        let field = TextEdit::singleline(&mut changed.text)
            .id_salt(("process", &measure.id))
            .desired_width(width)
            .hint_text(texts.get("process-hint"))
            .align(egui::Align2::LEFT_CENTER)
            .char_limit(200);
        let response = ui.add(field);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, &label));
        if is_last && was_just_added(ui, ADDED) {
            response.request_focus();
        }
        if response.changed() {
            scene.ask(MeasurementsAction::ChangeProcessMeasure(changed));
        }
        if button_ui(ui, texts.get("process-remove")).clicked() {
            scene.ask(MeasurementsAction::RemoveProcessMeasure(measure.id.clone()));
        }
    });
}
