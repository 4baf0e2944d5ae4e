//! The moments to ask about, beside the sheet: to be pointed at, ticked off, put aside, and added to.

use std::sync::Arc;

use egui::{Button, CollapsingHeader, Frame, RichText, TextEdit, Ui, vec2};

use crate::analysis::{AgendaItem, agenda};
use crate::app::group::interview::{Cursor, InterviewAction, MarkPart};
use crate::app::group::state::GroupState;
use crate::model::{AgendaMark, AgendaRule, AgendaState, Journey};
use crate::text::{Texts, agenda_question, agenda_seen, agenda_when};
use crate::ui::facilitator::interview::moment::{moment_ui, told_ui};
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::{button_ui, faint_ui, tick_ui};

/// Shows the agenda, with the moment that is talked about above it.
pub fn agenda_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, journey: &Journey) {
    let texts = scene.texts;
    let key = (journey.id, group.document.state_number());
    let items = scene.scratch.group.agenda.get(key, || Arc::new(agenda(journey, group.instrument())));
    ui.add_space(4.0);
    match &group.topics.interview.cursor {
        None => faint_ui(ui, texts.get("interview-point-hint")),
        // A moment of the agenda opens in its own place.
        Some(cursor) if items.iter().any(|item| cursor_of(item) == *cursor) => {}
        Some(cursor) => moment_ui(ui, scene, group, journey, cursor),
    }
    ui.add_space(8.0);
    let open = items.iter().filter(|item| item.state != AgendaState::Dropped);
    let asked = open.clone().filter(|item| item.state == AgendaState::Asked).count();
    let count = open.clone().count();
    ui.label(RichText::new(texts.get("interview-agenda-title")).font(theme::strong_font(15.0)));
    if count == 0 {
        faint_ui(ui, texts.get("interview-agenda-empty"));
    } else {
        faint_ui(ui, texts.with("interview-agenda-count", [("n", asked.into()), ("of", count.into())]));
    }
    for (number, item) in open.enumerate() {
        ui.push_id(("agenda", journey.id, number), |ui| item_ui(ui, scene, group, journey, item));
    }
    let dropped: Vec<&AgendaItem> = items.iter().filter(|item| item.state == AgendaState::Dropped).collect();
    if !dropped.is_empty() {
        let title = texts.with("interview-agenda-dropped", [("n", dropped.len().into())]);
        CollapsingHeader::new(title).id_salt("dropped").show(ui, |ui| {
            for (number, item) in dropped.into_iter().enumerate() {
                ui.push_id(("dropped", journey.id, number), |ui| dropped_ui(ui, scene, group, journey, item));
            }
        });
    }
    ui.add_space(16.0);
}

/// The cursor at a moment of the agenda.
fn cursor_of(item: &AgendaItem) -> Cursor {
    let moment = &item.moment;
    Cursor { day: moment.day, to: moment.to, indicator: moment.indicators.first().cloned() }
}

fn item_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, journey: &Journey, item: &AgendaItem) {
    let texts = scene.texts;
    let instrument = group.instrument();
    let is_chosen = group.topics.interview.cursor.as_ref() == Some(&cursor_of(item));
    let palette = theme::palette(ui);
    let fill = if is_chosen { ui.visuals().selection.bg_fill } else { theme::colour(palette.paper) };
    let line = egui::Stroke::new(1.0, theme::colour(palette.hairline));
    Frame::new()
        .fill(fill)
        .stroke(line)
        .corner_radius(6.0)
        .inner_margin(egui::Margin { left: 10, right: 10, top: 8, bottom: 0 })
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            let when = agenda_when(texts, journey, &item.moment);
            let question = agenda_question(texts, instrument, journey, &item.moment);
            ui.spacing_mut().item_spacing.y = 2.0;
            heading_ui(ui, scene, item, &when, &question);
            if is_chosen && item.moment.rule == AgendaRule::Own {
                text_ui(ui, scene, item, MarkPart::Text);
            } else {
                ui.add(egui::Label::new(&question).wrap());
            }
            faint_ui(ui, agenda_seen(texts, instrument, journey, &item.moment));
            if is_chosen {
                ui.add_space(4.0);
                text_ui(ui, scene, item, MarkPart::Note);
                told_ui(ui, scene, group, journey, &cursor_of(item));
            } else if !item.note.is_empty() {
                ui.label(RichText::new(&item.note).italics());
            }
            fate_ui(ui, scene, item);
        });
}

/// When it is, as a button that points at it; whether it was asked; and putting it aside.
fn heading_ui(ui: &mut Ui, scene: &mut Scene<'_>, item: &AgendaItem, when: &str, question: &str) {
    let texts = scene.texts;
    let palette = theme::palette(ui);
    let words = RichText::new(when).font(theme::strong_font(15.0)).color(theme::colour(palette.accent));
    let response = ui.add(Button::new(words).frame(false).wrap());
    let label = texts.with("interview-agenda-point", [("when", when.into()), ("question", question.into())]);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
    if response.clicked() {
        scene.ask(InterviewAction::PointAt(Some(cursor_of(item))));
    }
}

/// Whether it was asked, and putting it aside.
fn fate_ui(ui: &mut Ui, scene: &mut Scene<'_>, item: &AgendaItem) {
    let texts = scene.texts;
    ui.horizontal(|ui| {
        ui.set_min_height(TARGET);
        let asked = item.state == AgendaState::Asked;
        if let Some(now) = tick_ui(ui, asked, texts.get("interview-asked")) {
            mark(scene, item, if now { AgendaState::Asked } else { AgendaState::Open });
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let place = item.mark.filter(|_| item.moment.rule == AgendaRule::Own);
            let name = if place.is_some() { "interview-remove" } else { "interview-drop" };
            let words = RichText::new(texts.get(name)).weak();
            let button = Button::new(words).frame(false).min_size(vec2(TARGET, TARGET));
            if ui.add(button).clicked() {
                match place {
                    Some(place) => scene.ask(InterviewAction::RemoveMark(place)),
                    None => mark(scene, item, AgendaState::Dropped),
                }
            }
        });
    });
}

fn dropped_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, journey: &Journey, item: &AgendaItem) {
    let texts = scene.texts;
    ui.horizontal_wrapped(|ui| {
        faint_ui(ui, agenda_when(texts, journey, &item.moment));
        if button_ui(ui, texts.get("interview-put-back")).clicked() {
            mark(scene, item, AgendaState::Open);
        }
    });
    faint_ui(ui, agenda_question(texts, group.instrument(), journey, &item.moment));
}

/// The mark of an item as it is now.
fn mark_of(item: &AgendaItem) -> AgendaMark {
    AgendaMark { state: item.state, note: item.note.clone(), ..AgendaMark::of(&item.moment) }
}

fn mark(scene: &mut Scene<'_>, item: &AgendaItem, state: AgendaState) {
    let mark = Box::new(AgendaMark { state, ..mark_of(item) });
    scene.ask(InterviewAction::Mark { place: item.mark, mark, part: MarkPart::State });
}

/// The question of one's own, or what was said.
fn text_ui(ui: &mut Ui, scene: &mut Scene<'_>, item: &AgendaItem, part: MarkPart) {
    let texts: &Texts = scene.texts;
    let before = mark_of(item);
    let (mut text, name) = match part {
        MarkPart::Text => (before.text.clone(), "interview-own-question"),
        MarkPart::Note | MarkPart::State => (before.note.clone(), "interview-what-was-said"),
    };
    let label = texts.get(name);
    let field = TextEdit::multiline(&mut text).desired_rows(2).desired_width(f32::INFINITY).hint_text(&label);
    let response = ui.add(field.id_salt(name));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::MultilineTextInput, true, &label));
    if response.changed() {
        let mark = match part {
            MarkPart::Text => AgendaMark { text, ..before },
            MarkPart::Note | MarkPart::State => AgendaMark { note: text, ..before },
        };
        scene.ask(InterviewAction::Mark { place: item.mark, mark: Box::new(mark), part });
    }
}
