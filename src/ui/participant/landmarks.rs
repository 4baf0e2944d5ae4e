//! Before the curves: personal landmarks and chapters, as few as a person likes. They stand above the sheet afterwards.

use egui::{Key, TextEdit, Ui};

use crate::app::sheet::action::SheetAction;
use crate::app::sheet::landmarks::LandmarkAction;
use crate::app::sheet::state::SheetState;
use crate::model::{Landmark, Precision, Share};
use crate::text::Texts;
use crate::ui::participant::landmark_strip::strip_ui;
use crate::ui::scene::Scene;
use crate::ui::scratch::jottings::LandmarkInHand;
use crate::ui::widgets::controls::{
    LONGEST_LINE, button_ui, choice_ui, faint_ui, full_ui, group_under, reading_words_ui, title_ui, unprintable_ui,
};
use crate::ui::widgets::date_field::{DateField, date_field_ui};

/// A new chapter is proposed to last this long, where the timeline is long enough.
const PROPOSED_DAYS: f64 = 180.0;

/// Beside its date the word of a landmark is this wide, in points, where there is room.
const TEXT_WIDTH: f32 = 320.0;

/// Shows the step: what it is for, the timeline to press on, and a row for each.
pub fn landmarks_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let texts = scene.texts;
    title_ui(ui, texts.get("landmarks-title"));
    reading_words_ui(ui, texts.get("landmarks-intro"));
    ui.add_space(4.0);
    strip_ui(ui, scene, sheet);
    add_ui(ui, scene, sheet);
    let landmarks = &sheet.journey().landmarks;
    if landmarks.is_empty() {
        faint_ui(ui, texts.get("landmarks-empty"));
    }
    let mut removed = None;
    for (place, landmark) in landmarks.iter().enumerate() {
        let id = ("landmark", sheet.journey().id, place);
        let is_removed = ui.push_id(id, |ui| landmark_ui(ui, scene, sheet, place, landmark)).inner;
        removed = removed.or(is_removed.then_some(place));
    }
    // Last: what was typed in another row is said of the place it has now.
    if let Some(place) = removed {
        scene.scratch.sheet.jottings.landmark = None;
        scene.ask(SheetAction::Landmark(LandmarkAction::Remove(place)));
    }
}

fn add_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let texts = scene.texts;
    let length = sheet.journey().timeline.length_days();
    let middle = length / 2.0;
    let mut added = None;
    ui.horizontal_wrapped(|ui| {
        if button_ui(ui, texts.get("landmarks-add-moment")).clicked() {
            added = Some(None);
        }
        if button_ui(ui, texts.get("landmarks-add-chapter")).clicked() {
            added = Some(Some(middle + PROPOSED_DAYS.min(length / 4.0)));
        }
    });
    if let Some(to) = added {
        scene.ask(SheetAction::Landmark(LandmarkAction::Add { day: middle, to }));
        let place = sheet.journey().landmarks.len();
        scene.scratch.sheet.jottings.landmark = Some(LandmarkInHand { place, wants_focus: true });
    }
    faint_ui(ui, texts.get("landmarks-chapter-hint"));
}

/// What a landmark is called by its kind and its place among those of that kind.
fn name_of(texts: &Texts, landmarks: &[Landmark], place: usize) -> String {
    let is_chapter = landmarks[place].to.is_some();
    let of_kind = landmarks[..place].iter().filter(|other| other.to.is_some() == is_chapter).count();
    texts.with(if is_chapter { "landmarks-chapter" } else { "landmarks-moment" }, [("n", (of_kind + 1).into())])
}

/// One row: its word, when, and away with it; for the one in hand also how exact it is and for whom. Gives whether it is to go.
fn landmark_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState, place: usize, landmark: &Landmark) -> bool {
    let texts = scene.texts;
    let name = name_of(texts, &sheet.journey().landmarks, place);
    let mut changed = landmark.clone();
    let mut parts = Vec::new();
    let is_removed = ui.horizontal_wrapped(|ui| {
        parts.push(("text", text_ui(ui, scene, (place, &name), &mut changed)));
        parts.push(("when", when_ui(ui, scene, sheet, &name, &mut changed)));
        let remove = button_ui(ui, texts.get("landmarks-remove"));
        let label = format!("{}: {name}", texts.get("landmarks-remove"));
        remove.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
        remove.clicked()
    });
    unprintable_ui(ui, texts, &changed.text);
    full_ui(ui, texts, &changed.text, (LONGEST_LINE, "typed-full"));
    if scene.scratch.sheet.jottings.landmark.is_some_and(|in_hand| in_hand.place == place) {
        parts.push(("precision", precision_ui(ui, texts, &mut changed)));
        parts.push(("share", share_ui(ui, texts, &mut changed)));
        ui.add_space(8.0);
    }
    if let Some((field, _)) = parts.into_iter().find(|(_, is_changed)| *is_changed) {
        let landmark = Box::new(changed);
        scene.ask(SheetAction::Landmark(LandmarkAction::Change { place, landmark, field }));
    }
    is_removed.inner
}

/// The word. Whoever comes into it has the landmark in hand; Enter puts it down.
fn text_ui(ui: &mut Ui, scene: &mut Scene<'_>, (place, name): (usize, &str), landmark: &mut Landmark) -> bool {
    let texts = scene.texts;
    let label = format!("{name}: {}", texts.get("landmarks-what"));
    let field = TextEdit::singleline(&mut landmark.text)
        .desired_width(TEXT_WIDTH.min(ui.available_width()))
        .hint_text(texts.get("landmarks-what-hint"))
        .align(egui::Align2::LEFT_CENTER)
        .char_limit(LONGEST_LINE);
    let response = ui.add(field);
    let value = landmark.text.clone();
    response.widget_info(|| {
        let mut info = egui::WidgetInfo::labeled(egui::Role::TextInput, true, &label);
        info.current_text_value = Some(value.clone());
        info
    });
    let in_hand = &mut scene.scratch.sheet.jottings.landmark;
    if in_hand.is_some_and(|in_hand| in_hand.place == place && in_hand.wants_focus) {
        response.request_focus();
        response.scroll_to_me(None);
        *in_hand = Some(LandmarkInHand { place, wants_focus: false });
    } else if response.gained_focus() {
        *in_hand = Some(LandmarkInHand { place, wants_focus: false });
    }
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        *in_hand = None;
    }
    response.changed()
}

fn when_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState, name: &str, landmark: &mut Landmark) -> bool {
    let texts = scene.texts;
    let timeline = &sheet.journey().timeline;
    let before = (landmark.day, landmark.to, landmark.precision);
    let words = texts.get(if landmark.to.is_some() { "landmarks-from" } else { "landmarks-when" });
    let label = format!("{name}: {words}");
    let field = DateField::on(&label, timeline.date_of(landmark.day), timeline);
    if let Some(typed) = date_field_ui(ui, texts, field) {
        landmark.day = timeline.clamp_day(timeline.day_of(typed.from));
        landmark.precision = typed.precision.unwrap_or(landmark.precision);
    }
    if let Some(to) = landmark.to {
        let words = texts.get("landmarks-to");
        let label = format!("{name}: {words}");
        faint_ui(ui, "–");
        let field = DateField::on(&label, timeline.date_of(to), timeline);
        if let Some(typed) = date_field_ui(ui, texts, field) {
            landmark.to = Some(timeline.clamp_day(timeline.day_of(typed.to)));
        }
    }
    landmark.to = landmark.to.map(|to| to.max(landmark.day));
    (landmark.day, landmark.to, landmark.precision) != before
}

fn precision_ui(ui: &mut Ui, texts: &Texts, landmark: &mut Landmark) -> bool {
    let before = landmark.precision;
    let names = ["precision-day", "precision-month", "precision-season", "precision-about"];
    ui.horizontal_wrapped(|ui| {
        let question = ui.label(texts.get("landmarks-how-exact"));
        group_under(ui, &question);
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
        let question = ui.label(texts.get("landmarks-share"));
        group_under(ui, &question);
        for (share, name) in Share::ALL.into_iter().zip(names) {
            if choice_ui(ui, landmark.share == share, texts.get(name)).clicked() {
                landmark.share = share;
            }
        }
    });
    landmark.share != before
}
