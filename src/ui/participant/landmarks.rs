//! Before the curves: personal landmarks and chapters, as few as a person likes. They stand above the sheet afterwards.

use egui::{Sense, TextEdit, Ui, vec2};

use crate::app::sheet::action::SheetAction;
use crate::app::sheet::landmarks::LandmarkAction;
use crate::app::sheet::state::SheetState;
use crate::model::{Landmark, Precision, Share};
use crate::text::Texts;
use crate::ui::paper::landmarks;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{button_ui, choice_ui, faint_ui, heading_ui, unprintable_ui};
use crate::ui::widgets::date_field::{DateField, date_field_ui};

/// A new chapter is proposed to last this long, where the timeline is long enough.
const PROPOSED_DAYS: f64 = 180.0;

/// The rows of the strip that shows how it will look above the sheet.
const STRIP_ROWS: usize = 3;

/// Shows the step: what it is for, the timeline with what is there, and a form for each.
pub fn landmarks_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("landmarks-title"));
    faint_ui(ui, texts.get("landmarks-intro"));
    strip_ui(ui, texts, sheet);
    add_ui(ui, scene, sheet);
    let landmarks = &sheet.journey().landmarks;
    if landmarks.is_empty() {
        faint_ui(ui, texts.get("landmarks-empty"));
    }
    for (place, landmark) in landmarks.iter().enumerate() {
        ui.separator();
        ui.push_id(("landmark", place), |ui| landmark_ui(ui, scene, sheet, place, landmark));
    }
}

/// The whole timeline, with the years and what was put on it.
fn strip_ui(ui: &mut Ui, texts: &Texts, sheet: &SheetState) {
    let journey = sheet.journey();
    let timeline = &journey.timeline;
    let height = STRIP_ROWS as f32 * landmarks::ROW + 24.0;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, texts.get("landmarks-strip")));
    let painter = ui.painter_at(rect);
    let length = timeline.length_days().max(1.0);
    let x_of = |day: f64| rect.left() + (day / length) as f32 * rect.width();
    let palette = theme::palette(ui);
    let (faint, hairline) = (theme::colour(palette.faint_ink), theme::colour(palette.hairline));
    painter.hline(rect.x_range(), rect.bottom() - 22.0, egui::Stroke::new(1.0, hairline));
    let mut end_of_words = f32::NEG_INFINITY;
    for month in timeline.months().iter().filter(|month| month.month == 1 || month.from_day == 0.0) {
        let x = x_of(month.from_day);
        painter.vline(x, rect.top()..=rect.bottom() - 16.0, egui::Stroke::new(1.0, hairline));
        let words = painter.layout_no_wrap(month.year.to_string(), theme::plain_font(13.0), faint);
        if x > end_of_words && x + words.size().x <= rect.right() {
            end_of_words = x + words.size().x + theme::GRID;
            painter.galley(egui::pos2(x + 2.0, rect.bottom() - 18.0), words, faint);
        }
    }
    let across = rect.x_range();
    let layout = landmarks::lay_out(&painter, texts, (&journey.landmarks, timeline), (x_of, across), STRIP_ROWS);
    landmarks::paint(ui, &painter, &layout, rect.top());
}

fn add_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let texts = scene.texts;
    let length = sheet.journey().timeline.length_days();
    let middle = length / 2.0;
    ui.horizontal_wrapped(|ui| {
        if button_ui(ui, texts.get("landmarks-add-moment")).clicked() {
            scene.ask(SheetAction::Landmark(LandmarkAction::Add { day: middle, to: None }));
        }
        if button_ui(ui, texts.get("landmarks-add-chapter")).clicked() {
            let to = Some(middle + PROPOSED_DAYS.min(length / 4.0));
            scene.ask(SheetAction::Landmark(LandmarkAction::Add { day: middle, to }));
        }
    });
    faint_ui(ui, texts.get("landmarks-chapter-hint"));
}

fn landmark_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState, place: usize, landmark: &Landmark) {
    let texts = scene.texts;
    let kind = if landmark.to.is_some() { "landmarks-chapter" } else { "landmarks-moment" };
    let name = texts.with(kind, [("n", (place + 1).into())]);
    let mut changed = landmark.clone();
    ui.horizontal_wrapped(|ui| {
        ui.label(egui::RichText::new(&name).font(theme::strong_font(15.0)));
        let remove = button_ui(ui, texts.get("landmarks-remove"));
        let label = format!("{}: {name}", texts.get("landmarks-remove"));
        remove.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
        if remove.clicked() {
            scene.ask(SheetAction::Landmark(LandmarkAction::Remove(place)));
        }
    });
    let parts = [
        ("text", text_ui(ui, texts, &name, &mut changed)),
        ("when", when_ui(ui, scene, sheet, &name, &mut changed)),
        ("precision", precision_ui(ui, texts, &mut changed)),
        ("share", share_ui(ui, texts, &mut changed)),
    ];
    if let Some((field, _)) = parts.into_iter().find(|(_, is_changed)| *is_changed) {
        let landmark = Box::new(changed);
        scene.ask(SheetAction::Landmark(LandmarkAction::Change { place, landmark, field }));
    }
}

fn text_ui(ui: &mut Ui, texts: &Texts, name: &str, landmark: &mut Landmark) -> bool {
    let label = format!("{name}: {}", texts.get("landmarks-what"));
    let field = TextEdit::singleline(&mut landmark.text)
        .desired_width(f32::INFINITY)
        .hint_text(texts.get("landmarks-what-hint"))
        .align(egui::Align2::LEFT_CENTER)
        .char_limit(200);
    let response = ui.add(field);
    let value = landmark.text.clone();
    response.widget_info(|| {
        let mut info = egui::WidgetInfo::labeled(egui::Role::TextInput, true, &label);
        info.current_text_value = Some(value.clone());
        info
    });
    unprintable_ui(ui, texts, &landmark.text);
    response.changed()
}

fn when_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState, name: &str, landmark: &mut Landmark) -> bool {
    let texts = scene.texts;
    let timeline = &sheet.journey().timeline;
    let before = (landmark.day, landmark.to, landmark.precision);
    ui.horizontal_wrapped(|ui| {
        let words = texts.get(if landmark.to.is_some() { "landmarks-from" } else { "landmarks-when" });
        ui.label(&words);
        let label = format!("{name}: {words}");
        let field = DateField::on(&label, timeline.date_of(landmark.day), timeline);
        if let Some(typed) = date_field_ui(ui, texts, field) {
            landmark.day = timeline.clamp_day(timeline.day_of(typed.from));
            landmark.precision = typed.precision.unwrap_or(landmark.precision);
        }
        if let Some(to) = landmark.to {
            let words = texts.get("landmarks-to");
            ui.label(&words);
            let label = format!("{name}: {words}");
            let field = DateField::on(&label, timeline.date_of(to), timeline);
            if let Some(typed) = date_field_ui(ui, texts, field) {
                landmark.to = Some(timeline.clamp_day(timeline.day_of(typed.to)));
            }
        }
    });
    landmark.to = landmark.to.map(|to| to.max(landmark.day));
    (landmark.day, landmark.to, landmark.precision) != before
}

fn precision_ui(ui: &mut Ui, texts: &Texts, landmark: &mut Landmark) -> bool {
    let before = landmark.precision;
    let names = ["precision-day", "precision-month", "precision-season", "precision-about"];
    ui.horizontal_wrapped(|ui| {
        ui.label(texts.get("landmarks-how-exact"));
        for (precision, name) in Precision::ALL.into_iter().zip(names) {
            if choice_ui(ui, landmark.precision == precision, texts.get(name)).clicked() {
                landmark.precision = precision;
            }
        }
    });
    landmark.precision != before
}

fn share_ui(ui: &mut Ui, texts: &Texts, landmark: &mut Landmark) -> bool {
    let before = landmark.share;
    let names = ["share-self", "share-facilitator", "share-report"];
    ui.horizontal_wrapped(|ui| {
        ui.label(texts.get("landmarks-share"));
        for (share, name) in Share::ALL.into_iter().zip(names) {
            if choice_ui(ui, landmark.share == share, texts.get(name)).clicked() {
                landmark.share = share;
            }
        }
    });
    landmark.share != before
}
