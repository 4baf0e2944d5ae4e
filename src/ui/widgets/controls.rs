//! Buttons and bars that screens share.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Align, Button, Layout, PopupCloseBehavior, Response, RichText, ScrollArea, Ui, pos2, vec2};

use crate::app::action::Action;
use crate::app::files::{FileAction, Leaving};
use crate::app::preferences::{Hand, Paper, PreferAction, TextSize};
use crate::app::state::AppState;
use crate::app::work::progress::Stage;
use crate::model::Language;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::TARGET;

/// A button as wide as the tin that opens a menu, which stays open while something in it is changed.
pub fn wide_menu_ui(ui: &mut Ui, name: String, content: impl FnOnce(&mut Ui)) {
    let button = Button::new(name).min_size(vec2(ui.available_width() - 2.0, TARGET));
    let stays_open = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    MenuButton::from_button(button).config(stays_open).ui(ui, content);
}

/// While files are read, how far that is is shown this often.
const LOOK_AGAIN: std::time::Duration = std::time::Duration::from_millis(100);

/// The width of a menu, in points.
const MENU_WIDTH: f32 = 240.0;

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

/// Choices that belong together and exclude each other, in one frame.
pub fn segments_ui(ui: &mut Ui, choices: impl FnOnce(&mut Ui)) {
    let visuals = ui.visuals();
    let frame = egui::Frame::new()
        .stroke(visuals.widgets.noninteractive.bg_stroke)
        .corner_radius(visuals.widgets.inactive.corner_radius);
    frame.show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            choices(ui);
        });
    });
}

/// What a menu leaves free above and below, in points.
const MENU_MARGIN: f32 = 32.0;

/// A button with a mark that says it opens, and what is in it.
pub fn menu_ui(ui: &mut Ui, words: String, content: impl FnOnce(&mut Ui)) {
    let config = MenuConfig::new()
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .style(egui::style::StyleModifier::default());
    let mark = egui::IdSalt::new("opens");
    let button = Button::new((words, egui::Atom::custom(mark, vec2(10.0, 6.0)))).min_size(vec2(TARGET, TARGET));
    let (response, _) = MenuButton::from_button(button).config(config).ui(ui, |ui| {
        ui.set_width(MENU_WIDTH);
        // In a low window all of it can still be reached.
        let room = ui.ctx().content_rect().height() - MENU_MARGIN;
        ui.set_max_height(room);
        ScrollArea::vertical().auto_shrink([false, true]).max_height(room).show(ui, |ui| {
            ui.with_layout(Layout::top_down(Align::Min), content);
        });
    });
    let tip = pos2(response.rect.right() - ui.spacing().button_padding.x - 5.0, response.rect.center().y + 3.0);
    let stroke = egui::Stroke::new(1.5, ui.visuals().text_color());
    ui.painter().line(vec![tip - vec2(5.0, 5.0), tip, tip + vec2(5.0, -5.0)], stroke);
}

/// Something to be agreed to; gives the new answer when it changed.
pub fn tick_ui(ui: &mut Ui, ticked: bool, text: impl Into<String>) -> Option<bool> {
    let mut answer = ticked;
    ui.checkbox(&mut answer, text.into()).changed().then_some(answer)
}

/// Words of less weight, wrapped.
pub fn faint_ui(ui: &mut Ui, text: impl Into<String>) {
    ui.add(egui::Label::new(RichText::new(text).weak()).halign(egui::Align::LEFT));
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
pub fn back_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    if button_ui(ui, texts.get("bar-back")).clicked() {
        scene.ask(FileAction::Leave(Leaving::ToStart));
    }
}

/// Undo and redo, each saying what it would do.
pub fn history_ui(ui: &mut Ui, scene: &mut Scene<'_>, labels: HistoryLabels, undo: Action, redo: Action) {
    let texts = scene.texts;
    let both = [("bar-undo", labels.undo, undo), ("bar-redo", labels.redo, redo)];
    for (name, step, action) in both {
        let button = Button::new(texts.get(name)).min_size(vec2(TARGET, TARGET));
        let response = ui.add_enabled(step.is_some(), button);
        let response = match step {
            Some(step) => response.on_hover_text(texts.get(step)),
            None => response,
        };
        if response.clicked() {
            scene.ask(action);
        }
    }
}

/// Language and paper.
pub fn preferences_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    let preferences = &scene.state.preferences;
    ui.horizontal_wrapped(|ui| {
        for language in Language::ALL {
            let name = texts.get(&format!("language-{}", language.code()));
            if choice_ui(ui, preferences.language == language, name).clicked() {
                scene.ask(PreferAction::Language(language));
            }
        }
        ui.add_space(16.0);
        let papers = [(Paper::Light, "paper-light"), (Paper::Dark, "paper-dark"), (Paper::System, "paper-system")];
        for (paper, name) in papers {
            if choice_ui(ui, preferences.paper == paper, texts.get(name)).clicked() {
                scene.ask(PreferAction::Paper(paper));
            }
        }
    });
    comfort_ui(ui, scene);
}

/// The drawing hand, the size of everything, and contrast.
fn comfort_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    let preferences = &scene.state.preferences;
    ui.horizontal_wrapped(|ui| {
        for (hand, name) in [(Hand::Right, "hand-right"), (Hand::Left, "hand-left")] {
            if choice_ui(ui, preferences.hand == hand, texts.get(name)).clicked() {
                scene.ask(PreferAction::Hand(hand));
            }
        }
        ui.add_space(16.0);
        let sizes =
            [(TextSize::Usual, "size-usual"), (TextSize::Large, "size-large"), (TextSize::Largest, "size-largest")];
        for (size, name) in sizes {
            if choice_ui(ui, preferences.text_size == size, texts.get(name)).clicked() {
                scene.ask(PreferAction::TextSize(size));
            }
        }
        ui.add_space(16.0);
        if let Some(strong) = tick_ui(ui, preferences.strong_contrast, texts.get("contrast-strong")) {
            scene.ask(PreferAction::StrongContrast(strong));
        }
        if let Some(less) = tick_ui(ui, preferences.less_motion, texts.get("motion-less")) {
            scene.ask(PreferAction::LessMotion(less));
        }
    });
}

/// Whether [`notice_ui`] has something to show.
pub fn has_notice(state: &AppState) -> bool {
    state.under_way.reading.is_some() || state.under_way.jobs > 0 || state.notice.is_some()
}

/// What happened last, and whether something is going on.
pub fn notice_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    if let Some(reading) = &scene.state.under_way.reading {
        // How far it is changes without anyone touching the window.
        ui.ctx().request_repaint_after(LOOK_AGAIN);
        let (done, of) = reading.parts();
        let (words, stop) = match reading.stage() {
            Stage::Reading => ("reading-files", "reading-stop"),
            Stage::Merging => ("merging-drawings", "merging-stop"),
        };
        faint_ui(ui, scene.texts.with(words, [("n", done.into()), ("of", of.into())]));
        if button_ui(ui, scene.texts.get(stop)).clicked() {
            scene.ask(FileAction::StopReading);
        }
    } else if scene.state.under_way.jobs > 0 {
        faint_ui(ui, scene.texts.get("notice-working"));
    } else if let Some(notice) = &scene.state.notice {
        // In a bar it has what room is left; the whole is a moment's rest away.
        ui.add(egui::Label::new(RichText::new(notice).weak()).truncate()).on_hover_text(notice);
    }
}

/// Closes the question.
pub fn close_ui(ui: &mut Ui, scene: &mut Scene<'_>, name: &str) {
    let texts = scene.texts;
    if button_ui(ui, texts.get(name)).clicked() {
        scene.ask(FileAction::CloseDialog);
    }
}
