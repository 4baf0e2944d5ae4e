//! What is written on the lanes, typed over: events by their number, and landmarks.

use egui::{Button, TextEdit, Ui, vec2};

use crate::app::group::from_paper::FromPaperAction;
use crate::model::{Domain, Landmark};
use crate::text::domain_name;
use crate::ui::facilitator::from_paper::looked::Looked;
use crate::ui::scene::Scene;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::{button_ui, faint_ui, heading_ui, menu_ui};

/// Shows what was typed.
pub(super) fn written_ui(ui: &mut Ui, scene: &mut Scene<'_>, looked: Looked<'_>) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("pile-written"));
    if looked.journey.events.is_empty() && looked.journey.landmarks.is_empty() {
        faint_ui(ui, texts.get("pile-written-hint"));
    }
    for (place, event) in looked.journey.events.iter().enumerate() {
        let title = if event.title.is_empty() { texts.get("pile-written-nothing") } else { event.title.clone() };
        let when = texts.month_and_year(looked.journey.timeline.date_of(event.from));
        let words = format!("{}. {title} · {when}", place + 1);
        if ui.add(Button::new(words).truncate().min_size(vec2(TARGET, TARGET))).clicked() {
            scene.ask(FromPaperAction::SelectEvent(Some(event.id)));
        }
    }
    for (place, landmark) in looked.journey.landmarks.iter().enumerate() {
        landmark_ui(ui, scene, looked, place, landmark);
    }
    add_ui(ui, scene, looked);
}

fn landmark_ui(ui: &mut Ui, scene: &mut Scene<'_>, looked: Looked<'_>, place: usize, landmark: &Landmark) {
    let texts = scene.texts;
    let when = texts.month_and_year(looked.journey.timeline.date_of(landmark.day));
    ui.horizontal(|ui| {
        let mut text = landmark.text.clone();
        let field = TextEdit::singleline(&mut text).desired_width(ui.available_width() - 96.0).margin(vec2(8.0, 8.0));
        let id = ui.make_persistent_id(("checked-landmark", looked.journey.id, place));
        let response = ui.add(field.id(id).hint_text(&when).char_limit(200));
        let label = texts.with("pile-landmark", [("when", when.as_str().into())]);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, &label));
        let focused_before = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default::<bool>(id), true));
        if !focused_before && text.is_empty() {
            response.request_focus();
        }
        if response.changed() {
            let landmark = Box::new(Landmark { text, ..landmark.clone() });
            scene.ask(FromPaperAction::ChangeLandmark { place, landmark });
        }
        if button_ui(ui, texts.get("pile-remove")).clicked() {
            scene.ask(FromPaperAction::RemoveLandmark(place));
        }
    });
}

/// The lanes can be pressed; these do the same for whoever uses no mouse.
fn add_ui(ui: &mut Ui, scene: &mut Scene<'_>, looked: Looked<'_>) {
    let texts = scene.texts;
    let view = looked.group.topics.interview.view_of(looked.journey);
    let day = f64::midpoint(view.from_day, view.to_day);
    menu_ui(ui, texts.get("pile-written-add"), |ui| {
        let domains = Domain::ALL.iter().map(|domain| domain_name(*domain));
        for (lane, name) in std::iter::once("pile-lane-landmarks").chain(domains).enumerate() {
            if button_ui(ui, texts.get(name)).clicked() {
                scene.ask(FromPaperAction::AddOnLane { lane, day });
                ui.close();
            }
        }
    });
}
