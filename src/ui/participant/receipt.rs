//! The receipt of a hand-in: what was given, what was agreed to, and how to take it back.

use egui::{RichText, Ui};

use crate::app::state::Screen;
use crate::text::{given_sentences, take_back_sentence};
use crate::ui::participant::pause::help_ui;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::heading_ui;

/// Shows the receipt of the sheet that is open.
pub fn receipt_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let Screen::Sheet(sheet) = &scene.state.screen else { return };
    let (texts, journey) = (scene.texts, sheet.journey());
    let today = scene.state.world.today();
    ui.add_space(8.0);
    ui.label(texts.get("receipt-thanks"));
    code_ui(ui, scene);
    heading_ui(ui, texts.get("receipt-title"));
    let words = [("code", journey.participant.as_str().into()), ("date", texts.whole_date(today).into())];
    ui.label(texts.with("receipt-whose", words));
    for given in given_sentences(texts, journey, &sheet.setup.instrument) {
        ui.label(given);
    }
    let consent = &journey.consent;
    let agreed = [
        (consent.interview, "consent-interview"),
        (consent.group_figures, "consent-group-figures"),
        (consent.quotes, "consent-quotes"),
    ];
    for (answer, name) in agreed {
        let answer = texts.get(if answer { "receipt-yes" } else { "receipt-no" });
        ui.label(texts.with("receipt-agreed", [("answer", answer.into()), ("what", texts.get(name).into())]));
    }
    ui.add_space(8.0);
    help_ui(ui, scene);
}

/// The one thing to keep, large, with what it is for.
fn code_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let Screen::Sheet(sheet) = &scene.state.screen else { return };
    let (texts, journey) = (scene.texts, sheet.journey());
    let Some(code) = &journey.withdraw_code else { return };
    egui::Frame::new().fill(ui.visuals().faint_bg_color).corner_radius(8).inner_margin(16).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let words = texts.with("receipt-withdraw-code", [("number", code.as_str().into())]);
        ui.label(RichText::new(texts.get("receipt-keep")).font(theme::strong_font(15.0)));
        // Large for the eye; a reader of the screen hears what it is as well.
        let shown = ui.label(RichText::new(code.as_str()).font(theme::strong_font(24.0)));
        shown.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &words));
        ui.label(format!("{} {}", take_back_sentence(texts, journey), texts.get("receipt-take-along")));
    });
    ui.add_space(8.0);
}
