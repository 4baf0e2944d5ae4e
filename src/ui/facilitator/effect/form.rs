//! The form for one person: how it is now. Calm, on one page, with no numbers; the next person sees nothing of it.

use egui::{RichText, ScrollArea, TextEdit, Ui};

use crate::app::group::measurements::{MeasurementsAction, NowForm};
use crate::app::group::state::GroupState;
use crate::model::{MeasurementTime, ParticipantCode};
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{button_ui, choice_ui, faint_ui, heading_ui, main_button_ui};
use crate::ui::widgets::height_slider::{ends_ui, slider_ui};

/// The form is no wider than this, in points.
const FORM_WIDTH: f32 = 640.0;

/// Shows the form: first the code, then the lines, then thanks.
pub fn form_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, time: MeasurementTime) {
    ScrollArea::vertical().id_salt(("now", scene.scratch.group.now.participant.clone())).auto_shrink(false).show(
        ui,
        |ui| {
            ui.set_max_width(FORM_WIDTH.min(ui.available_width() - 12.0));
            match scene.scratch.group.now.participant.clone() {
                Some(participant) => lines_ui(ui, scene, group, time, &participant),
                None => code_ui(ui, scene, group, time),
            }
            ui.add_space(24.0);
        },
    );
}

fn code_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, time: MeasurementTime) {
    let texts = scene.texts;
    if scene.scratch.group.now.thanks {
        ui.label(texts.get("now-thanks"));
        ui.add_space(8.0);
    }
    heading_ui(ui, texts.get("now-title"));
    ui.label(texts.get("now-intro"));
    ui.add_space(8.0);
    let label = ui.label(texts.get("now-code"));
    let field = TextEdit::singleline(&mut scene.scratch.group.now.code)
        .desired_width(200.0)
        .align(egui::Align2::LEFT_CENTER)
        .char_limit(ParticipantCode::LONGEST);
    let response = ui.add(field).labelled_by(label.id);
    let typed = ParticipantCode::new(&scene.scratch.group.now.code);
    let of_nobody = typed.as_ref().is_some_and(|code| group.group().known_code(code).is_none());
    let typed = typed.and_then(|code| group.group().known_code(&code));
    let is_known = typed
        .as_ref()
        .is_some_and(|code| group.group().measurement(time).is_some_and(|round| round.values.contains_key(code)));
    if is_known {
        faint_ui(ui, texts.get("now-code-known"));
    } else if of_nobody {
        faint_ui(ui, texts.get("now-code-other"));
    } else if typed.is_none() && !scene.scratch.group.now.code.trim().is_empty() {
        faint_ui(ui, texts.get("now-code-odd"));
    }
    ui.add_space(8.0);
    let enter = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    ui.horizontal_wrapped(|ui| {
        let begins = main_button_ui(ui, texts.get("now-begin"), typed.is_some()).clicked() || enter;
        if let Some(participant) = typed.filter(|_| begins) {
            scene.scratch.group.now = NowForm { participant: Some(participant), ..NowForm::default() };
        }
        if button_ui(ui, texts.get("now-stop")).clicked() {
            scene.ask(MeasurementsAction::FillIn(None));
        }
    });
}

fn lines_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    group: &GroupState,
    time: MeasurementTime,
    participant: &ParticipantCode,
) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("now-how"));
    ui.label(texts.get("now-how-hint"));
    // Close together, so that all lines are seen at once.
    ui.spacing_mut().item_spacing.y = 2.0;
    for indicator in &group.instrument().indicators {
        ui.add_space(4.0);
        let name = indicator.name.get(texts.language());
        ui.label(RichText::new(name).font(theme::strong_font(15.0)));
        let mut value = scene.scratch.group.now.values.get(&indicator.id).copied();
        let colour = theme::pencil_colour(ui, &indicator.pencil);
        let (low, high) = indicator.ends_now();
        let (low, high) = (low.get(texts.language()), high.get(texts.language()));
        let words = [("name", name.into()), ("low", low.into()), ("high", high.into())];
        let label = texts.with("now-line", words);
        if slider_ui(ui, &label, colour, &mut value).changed()
            && let Some(value) = value
        {
            scene.scratch.group.now.values.insert(indicator.id.clone(), value);
        }
        ends_ui(ui, low, high);
    }
    answers_ui(ui, scene, group);
    ui.add_space(16.0);
    ui.horizontal_wrapped(|ui| {
        let has_said = !scene.scratch.group.now.values.is_empty() || !scene.scratch.group.now.answers.is_empty();
        if main_button_ui(ui, texts.get("now-done"), has_said).clicked() {
            let form = std::mem::replace(&mut scene.scratch.group.now, NowForm { thanks: true, ..NowForm::default() });
            let NowForm { values, answers, .. } = form;
            scene.ask(MeasurementsAction::Keep { time, participant: participant.clone(), values, answers });
        }
        if button_ui(ui, texts.get("now-erase")).clicked() {
            scene.scratch.group.now = NowForm::default();
        }
    });
    faint_ui(ui, texts.get("now-skip"));
}

fn answers_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    for measure in &group.group().process_measures {
        ui.add_space(12.0);
        ui.label(RichText::new(&measure.text).font(theme::strong_font(15.0)));
        ui.horizontal_wrapped(|ui| {
            let given = scene.scratch.group.now.answers.get(&measure.id).copied();
            for (answer, name) in [(true, "now-yes"), (false, "now-no")] {
                let label = texts.with(
                    "now-answer",
                    [("question", measure.text.as_str().into()), ("answer", texts.get(name).into())],
                );
                let response = choice_ui(ui, given == Some(answer), texts.get(name));
                response.widget_info(|| {
                    egui::WidgetInfo::selected(egui::Role::Button, true, given == Some(answer), &label)
                });
                if response.clicked() {
                    if given == Some(answer) {
                        scene.scratch.group.now.answers.remove(&measure.id);
                    } else {
                        scene.scratch.group.now.answers.insert(measure.id.clone(), answer);
                    }
                }
            }
        });
    }
}
