//! The steps after the curves: what helped, looking back, and what goes to whom.

use egui::{RichText, TextEdit, Ui};

use crate::app::files::{FileAction, Purpose};
use crate::app::sheet::action::SheetAction;
use crate::app::sheet::session::{LastHandIn, SessionAction};
use crate::app::sheet::state::SheetState;
use crate::model::{Domain, Event, Indicator};
use crate::text::visible;
use crate::ui::participant::hand_words;
use crate::ui::participant::own_card::card_on_page_ui;
use crate::ui::participant::share_rows::share_rows_ui;
use crate::ui::participant::welcome::consent_ui;
use crate::ui::participant::whole_drawing::whole_ui;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{
    button_ui, choice_ui, faint_ui, heading_ui, main_button_ui, reading_words_ui, title_ui, unprintable_ui,
};

/// What helped: the help that was used, to be added to, and each with its card right here.
pub fn helped_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let texts = scene.texts;
    title_ui(ui, texts.get("helped-title"));
    reading_words_ui(ui, texts.get("helped-body"));
    ui.add_space(8.0);
    let in_hand = sheet.selected().map(|(_, event)| event);
    let mut helped: Vec<&Event> =
        sheet.journey().events.iter().filter(|event| event.domain == Domain::Intervention).collect();
    helped.sort_by(|one, other| one.from.total_cmp(&other.from));
    for event in helped {
        let date = texts.month_and_year(sheet.journey().timeline.date_of(event.from));
        let is_open = in_hand.is_some_and(|open| open.id == event.id);
        if choice_ui(ui, is_open, format!("{}, {date}", title_of(scene, event))).clicked() {
            scene.ask(SheetAction::SelectEvent((!is_open).then_some(event.id)));
        }
    }
    if button_ui(ui, texts.get("helped-add")).clicked() {
        scene.ask(SheetAction::BeginHelp);
    }
    if let Some(event) = in_hand {
        ui.add_space(8.0);
        card_on_page_ui(ui, scene, sheet, event);
    }
}

fn title_of(scene: &Scene<'_>, event: &Event) -> String {
    if event.title.is_empty() { scene.texts.get("event-untitled") } else { visible(&event.title).into_owned() }
}

/// The instrument's questions, each with room for an answer; leaving one open is fine.
pub fn look_back_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let texts = scene.texts;
    title_ui(ui, texts.get("look-back-title"));
    reading_words_ui(ui, texts.get("look-back-body"));
    for prompt in sheet.setup.instrument.closing_prompts() {
        ui.add_space(8.0);
        let given = sheet.journey().answers.iter().find(|answer| answer.prompt == prompt.id);
        let mut text = given.map(|answer| answer.text.clone()).unwrap_or_default();
        let label = ui.label(RichText::new(prompt.text.get(texts.language())).font(theme::strong_font(15.0)));
        let field = TextEdit::multiline(&mut text).desired_rows(3).desired_width(f32::INFINITY);
        let response = ui.add(field.id_salt((sheet.journey().id, prompt.id.as_str()))).labelled_by(label.id);
        unprintable_ui(ui, texts, &text);
        if response.changed() {
            scene.ask(SessionAction::Answer { prompt: prompt.id.clone(), text });
        }
    }
}

/// What goes to whom, to be looked over and changed, and then handing in.
pub fn look_over_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let texts = scene.texts;
    title_ui(ui, texts.get("look-over-whole"));
    whole_ui(ui, scene, sheet);
    ui.add_space(16.0);
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
    share_rows_ui(ui, scene, sheet);
    hand_words::words_rows_ui(ui, scene, sheet);
    ui.add_space(16.0);
    consent_ui(ui, scene, sheet);
    ui.add_space(16.0);
    hand_in_once_ui(ui, scene, sheet);
}

/// Handing in; and once that is done, that it is. The way out is in the bar.
fn hand_in_once_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let (texts, has_drawing) = (scene.texts, sheet.journey().has_drawing());
    let name = |last: &LastHandIn| last.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    if let Some(last) = sheet.handed_in_as_it_is() {
        return drop(ui.label(texts.with("look-over-handed-in", [("file", name(last).into())])));
    }
    if let Some(last) = &sheet.session.handed_in {
        ui.label(texts.with("look-over-changed-since", [("file", name(last).into())]));
    }
    if main_button_ui(ui, texts.get("bar-hand-in"), has_drawing).clicked() {
        scene.ask(FileAction::Ask(Purpose::HandIn));
    }
    if !has_drawing {
        faint_ui(ui, texts.get("hand-in-nothing"));
    }
}
