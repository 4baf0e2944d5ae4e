//! The moment that is talked about: when, on which curve and in which phase it is, what is told near it, and places to note
//! what is told now.

use egui::{Frame, RichText, Ui};

use crate::analysis::events_near;
use crate::app::group::interview::{Cursor, InterviewAction, MarkPart};
use crate::app::group::state::GroupState;
use crate::model::{AgendaMark, AgendaMoment, AgendaRule, Domain, Journey, PhaseSpan, phase_spans};
use crate::text::{domain_name, in_phase};
use crate::ui::facilitator::paper::event_words;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{button_ui, faint_ui};

/// Shows the moment.
pub fn moment_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, journey: &Journey, cursor: &Cursor) {
    let texts = scene.texts;
    let desk = theme::colour(theme::palette(ui).desk);
    Frame::new().fill(desk).corner_radius(6.0).inner_margin(8).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let when = texts.month_and_year(journey.timeline.date_of(cursor.day));
        let words = RichText::new(texts.with("interview-moment", [("when", when.into())]));
        ui.label(words.font(theme::strong_font(15.0)));
        let indicator = cursor.indicator.as_ref().and_then(|code| group.instrument().indicator(code));
        if let Some(indicator) = indicator {
            ui.label(indicator.name.get(texts.language()));
        }
        told_ui(ui, scene, group, journey, cursor);
        if button_ui(ui, texts.get("interview-put-on-agenda")).clicked() {
            put_on_agenda(scene, cursor);
        }
    });
}

/// In which phase the moment is, places to note what is told, and what was told near it.
pub fn told_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, journey: &Journey, cursor: &Cursor) {
    let texts = scene.texts;
    let spans = spans_to_see(group, journey);
    if let Some(words) = in_phase(texts, group.instrument(), &spans, cursor.day) {
        faint_ui(ui, words);
    }
    ui.horizontal_wrapped(|ui| {
        faint_ui(ui, texts.get("interview-note-here"));
        for domain in Domain::ALL {
            if button_ui(ui, texts.get(domain_name(domain))).clicked() {
                scene.ask(InterviewAction::AddEvent { domain, at: cursor.clone() });
            }
        }
        if button_ui(ui, texts.get("interview-add-words")).clicked() {
            scene.ask(InterviewAction::AddQuote { at: cursor.clone() });
        }
    });
    told_near_ui(ui, scene, journey, cursor);
}

fn put_on_agenda(scene: &mut Scene<'_>, cursor: &Cursor) {
    let indicators = cursor.indicator.iter().cloned().collect();
    let moment = AgendaMoment::new(AgendaRule::Own, cursor.day, indicators);
    let mark = Box::new(AgendaMark::of(&moment));
    scene.ask(InterviewAction::Mark { place: None, mark, part: MarkPart::State });
    // The cursor goes with the item, so that its question can be written at once.
    scene.ask(InterviewAction::PointAt(Some(Cursor { to: None, ..cursor.clone() })));
}

/// What is told near the moment, to be opened and added to.
fn told_near_ui(ui: &mut Ui, scene: &mut Scene<'_>, journey: &Journey, cursor: &Cursor) {
    let near: Vec<_> = events_near(journey, cursor.day, cursor.to.unwrap_or(cursor.day)).collect();
    if near.is_empty() {
        return;
    }
    faint_ui(ui, scene.texts.get("interview-told-near"));
    for event in near {
        let words = event_words(scene, journey, event);
        let button = egui::Button::new(words).wrap().min_size(egui::vec2(ui.available_width(), theme::TARGET));
        if ui.add(button).clicked() {
            scene.ask(InterviewAction::SelectEvent(Some(event.id)));
        }
    }
}

/// The phases to be seen: none until they are asked for.
pub fn spans_to_see(group: &GroupState, journey: &Journey) -> Vec<PhaseSpan> {
    let kinds = &group.instrument().phases;
    if group.topics.interview.shows_phases {
        phase_spans(kinds, &journey.phases, &journey.timeline)
    } else {
        Vec::new()
    }
}
