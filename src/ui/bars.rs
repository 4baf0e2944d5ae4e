//! What stands in the bars of every screen: the way back, undoing, notices, and what a person likes.

use egui::{Button, RichText, Ui, vec2};

use crate::app::action::Action;
use crate::app::files::{FileAction, Leaving};
use crate::app::preferences::{Hand, Paper, PreferAction, TextSize};
use crate::app::state::AppState;
use crate::app::work::progress::Stage;
use crate::text::Texts;
use crate::ui::guide::guide_button_ui;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::{button_ui, choice_ui, faint_ui, opening_ui, tick_ui};

/// Back to the start, and the guide.
pub fn back_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    if button_ui(ui, texts.get("bar-back")).clicked() {
        scene.ask(FileAction::Leave(Leaving::ToStart));
    }
    guide_button_ui(ui, scene);
}

/// Undo and redo, each saying what it would do.
pub fn history_ui(ui: &mut Ui, scene: &mut Scene<'_>, labels: HistoryLabels, undo: Action, redo: Action) {
    let texts = scene.texts;
    let both = [("bar-undo", labels.undo, undo), ("bar-redo", labels.redo, redo)];
    for (name, step, action) in both {
        let button = Button::new(texts.get(name)).stroke(theme::button_edge(ui)).min_size(vec2(TARGET, TARGET));
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

/// Language and paper, and what makes looking and drawing easier: a row for each question.
pub fn preferences_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    let preferences = &scene.state.preferences;
    let languages = Texts::languages().iter().map(|&it| (it, Texts::of(it).get("language-name")));
    if let Some(language) = row_ui(ui, preferences.language, languages) {
        scene.ask(PreferAction::Language(language));
    }
    let papers = [(Paper::Light, "paper-light"), (Paper::Dark, "paper-dark"), (Paper::System, "paper-system")];
    if let Some(paper) = row_ui(ui, preferences.paper, papers.map(|(paper, name)| (paper, texts.get(name)))) {
        scene.ask(PreferAction::Paper(paper));
    }
    comfort_ui(ui, scene);
}

/// What can be chosen, in a row of its own, and what was chosen now.
fn row_ui<T: PartialEq + Copy>(ui: &mut Ui, is: T, choices: impl IntoIterator<Item = (T, String)>) -> Option<T> {
    let mut chosen = None;
    ui.horizontal_wrapped(|ui| {
        for (choice, name) in choices {
            if choice_ui(ui, is == choice, name).clicked() {
                chosen = Some(choice);
            }
        }
    });
    chosen
}

/// Letters, paper and contrast, behind one button: within reach at any moment.
pub fn comfort_menu_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let button =
        Button::new(scene.texts.get("bar-comfort")).stroke(theme::button_edge(ui)).min_size(vec2(TARGET, TARGET));
    opening_ui(ui, button, |ui| {
        let screen = ui.ctx().content_rect();
        ui.set_width(440.0_f32.min(screen.width() - 32.0));
        ui.with_layout(egui::Layout::top_down(egui::Align::Min), |ui| {
            egui::ScrollArea::vertical().max_height(screen.height() - 96.0).show(ui, |ui| preferences_ui(ui, scene));
        });
    });
}

/// The drawing hand, the size of everything, and contrast.
pub(crate) fn comfort_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    let preferences = &scene.state.preferences;
    let hands = [(Hand::Right, "hand-right"), (Hand::Left, "hand-left")];
    if let Some(hand) = row_ui(ui, preferences.hand, hands.map(|(hand, name)| (hand, texts.get(name)))) {
        scene.ask(PreferAction::Hand(hand));
    }
    let sizes = [
        (TextSize::Usual, "size-usual"),
        (TextSize::Large, "size-large"),
        (TextSize::Largest, "size-largest"),
        (TextSize::Double, "size-double"),
    ];
    if let Some(size) = row_ui(ui, preferences.text_size, sizes.map(|(size, name)| (size, texts.get(name)))) {
        scene.ask(PreferAction::TextSize(size));
    }
    ui.horizontal_wrapped(|ui| {
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

/// How far the reading of files is, and the way to stop it.
pub fn reading_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let Some(reading) = &scene.state.under_way.reading else { return };
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
}

/// What happened last, and whether something is going on.
pub fn notice_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    if scene.state.under_way.reading.is_some() {
        reading_ui(ui, scene);
    } else if scene.state.under_way.jobs > 0 {
        faint_ui(ui, scene.texts.get("notice-working"));
    } else if let Some(notice) = &scene.state.notice {
        // In a bar it has what room is left; the whole is a press away, by touch and by keyboard too.
        let words = Button::new(RichText::new(notice).weak()).frame(false).truncate();
        if ui.add(words).on_hover_text(notice).clicked() {
            scene.ask(FileAction::ShowNotice);
        }
    }
}

/// Closes the question.
pub fn close_ui(ui: &mut Ui, scene: &mut Scene<'_>, name: &str) {
    let texts = scene.texts;
    if button_ui(ui, texts.get(name)).clicked() {
        scene.ask(FileAction::CloseDialog);
    }
}

/// While files are read, how far that is is shown this often.
pub(crate) const LOOK_AGAIN: std::time::Duration = std::time::Duration::from_millis(100);

/// What the bar at the top of a document offers besides the screen's own.
#[derive(Debug, Clone, Copy)]
pub struct HistoryLabels {
    /// The text id of the step that can be taken back.
    pub undo: Option<&'static str>,
    /// The text id of the step that can be made again.
    pub redo: Option<&'static str>,
}
