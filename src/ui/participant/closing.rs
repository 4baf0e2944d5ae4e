//! The steps after the curves: what helped, looking back, and what goes to whom.

use egui::{Align, Label, Layout, RichText, TextEdit, Ui, vec2};

use crate::app::files::{FileAction, Purpose};
use crate::app::sheet::action::SheetAction;
use crate::app::sheet::session::SessionAction;
use crate::app::sheet::state::SheetState;
use crate::model::{Domain, Event, Indicator, Share, Step};
use crate::text::{domain_name, visible};
use crate::ui::participant::hand_words;
use crate::ui::participant::welcome::consent_ui;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::{button_ui, choice_ui, faint_ui, heading_ui, main_button_ui, unprintable_ui};

/// Narrower than this, in points, who may see something stands below what it is.
const WIDE_ENOUGH_FOR_COLUMNS: f32 = 760.0;

/// The room for the choices of who may see something, in points.
const CHOICES_WIDTH: f32 = 420.0;

/// What helped: the help that was used, to be added to and opened.
pub fn helped_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("helped-title"));
    ui.label(texts.get("helped-body"));
    for event in sheet.journey().events.iter().filter(|event| event.domain == Domain::Intervention) {
        let date = texts.month_and_year(sheet.journey().timeline.date_of(event.from));
        if button_ui(ui, format!("{}, {date}", title_of(scene, event))).clicked() {
            scene.ask(SessionAction::GoTo(Step::Draw));
            scene.ask(SheetAction::SelectEvent(Some(event.id)));
        }
    }
    if button_ui(ui, texts.get("helped-add")).clicked() {
        let from_day = sheet.journey().timeline.length_days() / 2.0;
        scene.ask(SessionAction::GoTo(Step::Draw));
        scene.ask(SheetAction::AddEvent { domain: Domain::Intervention, from_day, to_day: None });
    }
}

fn title_of(scene: &Scene<'_>, event: &Event) -> String {
    if event.title.is_empty() { scene.texts.get("event-untitled") } else { visible(&event.title).into_owned() }
}

/// The instrument's questions, each with room for an answer; leaving one open is fine.
pub fn look_back_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("look-back-title"));
    faint_ui(ui, texts.get("look-back-body"));
    for prompt in sheet.setup.instrument.closing_prompts() {
        ui.add_space(8.0);
        let given = sheet.journey().answers.iter().find(|answer| answer.prompt == prompt.id);
        let mut text = given.map(|answer| answer.text.clone()).unwrap_or_default();
        let label = ui.label(prompt.text.get(texts.language()));
        let field = TextEdit::multiline(&mut text).desired_rows(3).desired_width(f32::INFINITY);
        let response = ui.add(field.id_salt(prompt.id.as_str())).labelled_by(label.id);
        unprintable_ui(ui, texts, &text);
        if response.changed() {
            scene.ask(SessionAction::Answer { prompt: prompt.id.clone(), text });
        }
    }
}

/// What goes to whom, to be looked over and changed, and then handing in.
pub fn look_over_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("look-over-title"));
    ui.label(texts.get("look-over-body"));
    ui.add_space(8.0);
    let journey = sheet.journey();
    let is_drawn = |it: &&Indicator| journey.curves.get(&it.id).is_some_and(|curve| !curve.is_empty());
    let (drawn, open): (Vec<_>, Vec<_>) = sheet.setup.instrument.indicators.iter().partition(is_drawn);
    for (name, indicators) in [("look-over-drawn", drawn), ("look-over-open", open)] {
        let names: Vec<&str> = indicators.iter().map(|it| it.name.get(texts.language())).collect();
        if !names.is_empty() {
            faint_ui(ui, texts.with(name, [("names", names.join(", ").into())]));
        }
    }
    ui.add_space(8.0);
    for event in &journey.events {
        share_row_ui(ui, scene, event);
    }
    hand_words::words_rows_ui(ui, scene, sheet);
    ui.add_space(16.0);
    consent_ui(ui, scene, sheet);
    ui.add_space(16.0);
    if main_button_ui(ui, texts.get("bar-hand-in"), journey.has_drawing()).clicked() {
        scene.ask(FileAction::Ask(Purpose::HandIn));
    }
    if !journey.has_drawing() {
        faint_ui(ui, texts.get("hand-in-nothing"));
    }
}

fn share_row_ui(ui: &mut Ui, scene: &mut Scene<'_>, event: &Event) {
    let texts = scene.texts;
    ui.push_id(event.id, |ui| {
        let is_wide = ui.available_width() >= WIDE_ENOUGH_FOR_COLUMNS;
        ui.horizontal_wrapped(|ui| {
            // In a wide window the choices of all rows stand below each other.
            let room = vec2(ui.available_width() - CHOICES_WIDTH, TARGET);
            if is_wide {
                ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
                    ui.set_min_size(room);
                    what_ui(ui, scene, event);
                });
            } else {
                what_ui(ui, scene, event);
            }
            let names = ["share-self", "share-facilitator", "share-report"];
            for (share, name) in Share::ALL.into_iter().zip(names) {
                if choice_ui(ui, event.share == share, texts.get(name)).clicked() && event.share != share {
                    let changed = Box::new(Event { share, ..event.clone() });
                    scene.ask(SheetAction::ChangeEvent { event: changed, field: "share" });
                }
            }
        });
    });
}

fn what_ui(ui: &mut Ui, scene: &Scene<'_>, event: &Event) {
    faint_ui(ui, scene.texts.get(domain_name(event.domain)));
    let title = RichText::new(title_of(scene, event)).font(theme::strong_font(15.0));
    ui.add(Label::new(title).truncate());
}
