//! How it is now, in a person's own file: a page to fill in in two minutes, and what was said over time beside what is remembered.

use egui::{CentralPanel, Key, Modifiers, Panel, Rangef, Rect, RichText, ScrollArea, TextEdit, Ui, UiBuilder};

use crate::app::sheet::own_now::{OwnNowAction, OwnNowState};
use crate::app::sheet::state::SheetState;
use crate::model::{MeasurementTime, NowMoment, Share};
use crate::report::{Paper, now_document};
use crate::ui::bars::notice_ui;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{
    button_ui, choice_ui, faint_ui, heading_ui, main_button_ui, tick_ui, unprintable_ui,
};
use crate::ui::widgets::height_slider::{ends_ui, slider_ui};
use crate::ui::widgets::page_reader::{CHOICES_WIDTH, reading_room_ui, reading_ui};

/// The form is no wider than this, in points.
const FORM_WIDTH: f32 = 640.0;

/// Shows it, with the way back to the drawing.
pub fn own_now_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState, own: &OwnNowState) {
    let texts = scene.texts;
    Panel::top("own-now-bar").show(ui, |ui| {
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            let leaves =
                scene.state.dialog.is_none() && ui.input_mut(|it| it.consume_key(Modifiers::NONE, Key::Escape));
            if button_ui(ui, texts.get("own-pages-back")).clicked() || leaves {
                scene.ask(OwnNowAction::Look(false));
            }
            heading_ui(ui, texts.get("own-now-title"));
            notice_ui(ui, scene);
        });
        ui.add_space(4.0);
    });
    match &own.filling {
        Some(moment) => {
            CentralPanel::default().show(ui, |ui| {
                ScrollArea::vertical().id_salt(moment.id).auto_shrink(false).show(ui, |ui| {
                    let width = FORM_WIDTH.min(ui.available_width() - 12.0);
                    // One column in the middle, as on a page.
                    let all = ui.available_rect_before_wrap();
                    let column =
                        Rect::from_x_y_ranges(Rangef::point(all.center().x).expand(width / 2.0), all.y_range());
                    ui.scope_builder(UiBuilder::new().max_rect(column), |ui| filling_ui(ui, scene, sheet, moment));
                    ui.add_space(24.0);
                });
            });
        }
        None => over_time_ui(ui, scene, sheet),
    }
}

fn filling_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState, moment: &NowMoment) {
    let texts = scene.texts;
    faint_ui(ui, texts.get("own-now-intro"));
    ui.add_space(8.0);
    heading_ui(ui, texts.get("now-how"));
    ui.label(texts.get("now-how-hint"));
    // Close together, so that all lines are seen at once.
    ui.spacing_mut().item_spacing.y = 2.0;
    for indicator in &sheet.setup.instrument.indicators {
        ui.add_space(4.0);
        let name = indicator.name.get(texts.language());
        ui.label(RichText::new(name).font(theme::strong_font(15.0)));
        let mut value = moment.values.get(&indicator.id).copied().flatten();
        let (low, high) = indicator.ends_now();
        let (low, high) = (low.get(texts.language()), high.get(texts.language()));
        let label = texts.with("now-line", [("name", name.into()), ("low", low.into()), ("high", high.into())]);
        if slider_ui(ui, &label, theme::pencil_colour(ui, &indicator.pencil), &mut value).changed()
            && let Some(value) = value
        {
            scene.ask(OwnNowAction::Put(indicator.id.clone(), value));
        }
        ends_ui(ui, low, high);
    }
    ui.spacing_mut().item_spacing.y = 8.0;
    words_ui(ui, scene, moment);
    whom_ui(ui, scene, moment);
    ui.add_space(16.0);
    ui.horizontal_wrapped(|ui| {
        if main_button_ui(ui, texts.get("own-now-keep"), !moment.is_empty()).clicked() {
            scene.ask(OwnNowAction::Keep);
        }
        if button_ui(ui, texts.get("own-now-leave")).clicked() {
            scene.ask(OwnNowAction::Leave);
        }
    });
    faint_ui(ui, texts.get("now-skip"));
}

/// What someone says besides, and who may see it.
fn words_ui(ui: &mut Ui, scene: &mut Scene<'_>, moment: &NowMoment) {
    let texts = scene.texts;
    ui.add_space(8.0);
    let answer = moment.answers.first();
    let mut text = answer.map(|answer| answer.text.clone()).unwrap_or_default();
    let label = ui.label(texts.get("own-now-besides"));
    let field = TextEdit::multiline(&mut text).desired_rows(2).desired_width(f32::INFINITY);
    let response = ui.add(field.id_salt(("own_now_besides", moment.id))).labelled_by(label.id);
    unprintable_ui(ui, texts, &text);
    if response.changed() {
        scene.ask(OwnNowAction::Say(text));
    }
    if let Some(answer) = answer {
        ui.horizontal_wrapped(|ui| {
            for (share, name) in [(Share::Myself, "own-now-words-mine"), (Share::Facilitator, "own-now-words-told")] {
                if choice_ui(ui, answer.share == share, texts.get(name)).clicked() {
                    scene.ask(OwnNowAction::ShareWords(share));
                }
            }
        });
    }
}

/// Whether it is for oneself or for a measurement of the group, and then whether it may be counted.
fn whom_ui(ui: &mut Ui, scene: &mut Scene<'_>, moment: &NowMoment) {
    let texts = scene.texts;
    ui.add_space(8.0);
    ui.label(texts.get("own-now-for"));
    ui.horizontal_wrapped(|ui| {
        if choice_ui(ui, moment.moment.is_none(), texts.get("own-now-for-me")).clicked() {
            scene.ask(OwnNowAction::For(None));
        }
        for time in MeasurementTime::ALL {
            let name = texts.with("own-now-for-group", [("time", time.name().into())]);
            if choice_ui(ui, moment.moment == Some(time), name).clicked() {
                scene.ask(OwnNowAction::For(Some(time)));
            }
        }
    });
    if moment.moment.is_some()
        && let Some(agrees) = tick_ui(ui, moment.consent.group_figures, texts.get("own-now-agree"))
    {
        scene.ask(OwnNowAction::Agree(agrees));
    }
}

/// Each moment with what can be done with it, and all of them beside what is remembered.
fn over_time_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let texts = scene.texts;
    let width = CHOICES_WIDTH.min(ui.available_width() * 0.42);
    Panel::left("own-now-moments").exact_size(width).resizable(false).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.add_space(8.0);
            if main_button_ui(ui, texts.get("own-now-begin"), true).clicked() {
                scene.ask(OwnNowAction::Begin);
            }
            let mut moments: Vec<&NowMoment> = sheet.journey().now.iter().collect();
            moments.sort_by_key(|moment| (std::cmp::Reverse(moment.at), moment.id));
            for moment in moments {
                moment_ui(ui, scene, moment);
            }
        });
    });
    reading_room_ui(ui, |ui| {
        let journey = sheet.journey();
        if journey.now.is_empty() {
            return faint_ui(ui, texts.get("own-now-none"));
        }
        let key = (journey.id, sheet.document.state_number(), texts.language());
        let page = scene.scratch.sheet.own_now_page;
        let document = scene.scratch.sheet.own_now.get(key, || {
            let instrument = &sheet.setup.instrument;
            now_document(journey, instrument, &journey.now, texts.language(), Paper::A4).into()
        });
        if let Some(page) = reading_ui(ui, texts, Some(&document), page) {
            scene.scratch.sheet.own_now_page = page;
        }
    });
}

fn moment_ui(ui: &mut Ui, scene: &mut Scene<'_>, moment: &NowMoment) {
    let texts = scene.texts;
    ui.add_space(12.0);
    let date = texts.whole_date(moment.at);
    let name = match moment.moment {
        Some(time) => texts.with("own-now-moment-for", [("date", date.into()), ("time", time.name().into())]),
        None => date,
    };
    ui.label(RichText::new(&name).font(theme::strong_font(15.0)));
    ui.horizontal_wrapped(|ui| {
        let with_name = |id: &str| texts.with(id, [("name", name.as_str().into())]);
        let hand_in = button_ui(ui, texts.get("own-now-hand-in"));
        hand_in
            .widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, with_name("own-now-hand-in-spoken")));
        if hand_in.clicked() {
            scene.ask(OwnNowAction::HandIn(moment.id));
        }
        let away = button_ui(ui, texts.get("own-now-away"));
        away.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, with_name("own-now-away-spoken")));
        if away.clicked() {
            scene.ask(OwnNowAction::Remove(moment.id));
        }
    });
}
