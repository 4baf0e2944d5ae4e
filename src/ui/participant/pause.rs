//! Pausing, stopping, and stopping with everything erased: two taps from anywhere, with the contact card.

use std::f32::consts::TAU;

use egui::{Id, Rect, RichText, Shape, Stroke, Ui, pos2};

use crate::app::files::{FileAction, Leaving};
use crate::app::sheet::session::SessionAction;
use crate::app::state::Screen;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{at_most, button_ui, faint_ui, heading_ui, link_ui, main_button_ui};

/// Lines of help are at most this wide, in points.
const WIDEST_HELP: f32 = 560.0;

/// One breath lasts so long, in seconds, and there is one: then the sheet is still.
const BREATH_S: f32 = 7.0;

/// The pause: a blank sheet over everything, so that nobody reads along over a shoulder, and a breath.
pub fn pause_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    let screen = ui.ctx().content_rect();
    breath_ui(ui, scene.state.preferences.less_motion, screen);
    ui.add_space(screen.height() * 0.5);
    ui.vertical_centered(|ui| {
        if main_button_ui(ui, texts.get("pause-go-on"), true).clicked() {
            scene.ask(SessionAction::Resume);
        }
        ui.add_space(16.0);
        if link_ui(ui, texts.get("pause-stop")).clicked() {
            scene.ask(SessionAction::Resume);
            scene.ask(FileAction::Leave(Leaving::ToStart));
        }
        if link_ui(ui, texts.get("pause-erase")).clicked() {
            scene.ask(SessionAction::AskErase);
        }
        ui.add_space(16.0);
        // Always there, and in words only for who asks: somebody may look along.
        let is_open = Id::unique("pause-help");
        let mut opened = ui.data(|data| data.get_temp::<bool>(is_open)).unwrap_or(false);
        if link_ui(ui, texts.get("pause-help")).clicked() {
            opened = !opened;
            ui.data_mut(|data| data.insert_temp(is_open, opened));
        }
        if opened {
            ui.scope(|ui| {
                at_most(ui, WIDEST_HELP);
                help_words_ui(ui, scene);
            });
        }
    });
}

/// A line that rises and sinks once, as slowly as one breathes.
fn breath_ui(ui: &Ui, is_still: bool, screen: Rect) {
    let since = Id::unique("breath-since");
    let now_s = ui.input(|input| input.time);
    let pass = ui.ctx().cumulative_pass_nr();
    // A pause that was not there in the last pass begins now.
    let (began_s, _) = ui
        .data(|data| data.get_temp::<(f64, u64)>(since))
        .filter(|(_, last)| last + 1 >= pass)
        .unwrap_or((now_s, pass));
    ui.data_mut(|data| data.insert_temp(since, (began_s, pass)));
    let gone = ((now_s - began_s) as f32 / BREATH_S).min(1.0);
    let lift = if is_still { 0.0 } else { 0.5 - 0.5 * (gone * TAU).cos() };
    if !is_still && gone < 1.0 {
        ui.ctx().request_repaint();
    }
    let (middle, width) = (screen.center().x, screen.width().min(480.0));
    let height = |part: f32| (14.0 + 34.0 * lift) * (-(part * part) * 9.0).exp();
    let points = (0..=96).map(|step| {
        let part = step as f32 / 48.0 - 1.0;
        pos2(middle + part * width / 2.0, screen.top() + screen.height() * 0.36 - height(part))
    });
    let colour = ui.visuals().weak_text_color().gamma_multiply(0.5);
    ui.painter().add(Shape::line(points.collect(), Stroke::new(2.0, colour)));
}

/// Where to find help: the card of the set-up, and without one general words.
pub fn help_ui(ui: &mut Ui, scene: &Scene<'_>) {
    if matches!(scene.state.screen, Screen::Sheet(_)) {
        ui.label(RichText::new(scene.texts.get("welcome-contact")).font(theme::strong_font(15.0)));
        help_words_ui(ui, scene);
    }
}

fn help_words_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let texts = scene.texts;
    let Screen::Sheet(sheet) = &scene.state.screen else { return };
    let contact = sheet.setup.contact.trim();
    if contact.is_empty() {
        ui.label(texts.get("welcome-help"));
        faint_ui(ui, texts.get("welcome-help-checked"));
    } else {
        ui.label(contact);
    }
}

/// Really erase everything?
pub fn erase_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("erase-title"));
    ui.label(texts.get("erase-body"));
    faint_ui(ui, texts.get("erase-handed-in"));
    ui.add_space(16.0);
    ui.horizontal_wrapped(|ui| {
        if main_button_ui(ui, texts.get("erase-keep"), true).clicked() {
            scene.ask(SessionAction::Resume);
        }
        if button_ui(ui, texts.get("erase-go")).clicked() {
            scene.ask(SessionAction::Erase);
        }
    });
}
