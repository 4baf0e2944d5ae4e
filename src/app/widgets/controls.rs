//! Buttons and bars that screens share.

use egui::{Button, Response, RichText, Ui, vec2};

use crate::app::action::{Action, Actions, FileAction, PreferAction};
use crate::app::preferences::Paper;
use crate::app::state::{AppState, Leaving};
use crate::app::theme::{self, TARGET};
use crate::model::Language;
use crate::text::Texts;

/// A button that is not the first thing to press.
pub fn button_ui(ui: &mut Ui, text: impl Into<String>) -> Response {
    ui.add(Button::new(text.into()).min_size(vec2(TARGET, TARGET)))
}

/// The one button of a screen that goes on.
pub fn main_button_ui(ui: &mut Ui, text: impl Into<String>, enabled: bool) -> Response {
    let palette = theme::palette(ui);
    let words = RichText::new(text).color(theme::colour(palette.paper)).font(theme::strong_font(15.0));
    let button = Button::new(words).fill(theme::colour(palette.accent)).min_size(vec2(TARGET, TARGET));
    ui.add_enabled(enabled, button)
}

/// One of several that exclude each other.
pub fn choice_ui(ui: &mut Ui, chosen: bool, text: impl Into<String>) -> Response {
    ui.add(Button::selectable(chosen, text.into()).min_size(vec2(TARGET, TARGET)))
}

/// Something to be agreed to; gives the new answer when it changed.
pub fn tick_ui(ui: &mut Ui, ticked: bool, text: impl Into<String>) -> Option<bool> {
    let mut answer = ticked;
    ui.checkbox(&mut answer, text.into()).changed().then_some(answer)
}

/// Words of less weight, wrapped.
pub fn faint_ui(ui: &mut Ui, text: impl Into<String>) {
    ui.label(RichText::new(text).weak());
}

/// A heading inside a screen.
pub fn heading_ui(ui: &mut Ui, text: impl Into<String>) {
    ui.label(RichText::new(text).font(theme::strong_font(18.0)));
}

/// What the bar at the top of a document offers besides the screen's own.
#[derive(Debug, Clone, Copy)]
pub struct HistoryLabels {
    /// The text id of the step that can be taken back.
    pub undo: Option<&'static str>,
    /// The text id of the step that can be made again.
    pub redo: Option<&'static str>,
}

/// Back to the start.
pub fn back_ui(ui: &mut Ui, texts: &Texts, actions: &mut Actions) {
    if button_ui(ui, texts.get("bar-back")).clicked() {
        actions.push(FileAction::Leave(Leaving::ToStart).into());
    }
}

/// Undo and redo, each saying what it would do.
pub fn history_ui(
    ui: &mut Ui,
    texts: &Texts,
    labels: HistoryLabels,
    undo: Action,
    redo: Action,
    actions: &mut Actions,
) {
    let both = [("bar-undo", labels.undo, undo), ("bar-redo", labels.redo, redo)];
    for (name, step, action) in both {
        let button = Button::new(texts.get(name)).min_size(vec2(TARGET, TARGET));
        let response = ui.add_enabled(step.is_some(), button);
        let response = match step {
            Some(step) => response.on_hover_text(texts.get(step)),
            None => response,
        };
        if response.clicked() {
            actions.push(action);
        }
    }
}

/// Language and paper.
pub fn preferences_ui(ui: &mut Ui, texts: &Texts, state: &AppState, actions: &mut Actions) {
    let preferences = &state.preferences;
    ui.horizontal_wrapped(|ui| {
        for language in Language::ALL {
            let name = texts.get(&format!("language-{}", language.code()));
            if choice_ui(ui, preferences.language == language, name).clicked() {
                actions.push(PreferAction::Language(language).into());
            }
        }
        ui.add_space(16.0);
        let papers = [(Paper::Light, "paper-light"), (Paper::Dark, "paper-dark"), (Paper::System, "paper-system")];
        for (paper, name) in papers {
            if choice_ui(ui, preferences.paper == paper, texts.get(name)).clicked() {
                actions.push(PreferAction::Paper(paper).into());
            }
        }
    });
}

/// What happened last, and whether something is going on.
pub fn notice_ui(ui: &mut Ui, texts: &Texts, state: &AppState) {
    if state.jobs > 0 {
        faint_ui(ui, texts.get("notice-working"));
    } else if let Some(notice) = &state.notice {
        faint_ui(ui, notice.clone());
    }
}
