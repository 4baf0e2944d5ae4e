//! A tap on the sheet: a small field right there for a word about what happened, and on with drawing.

use egui::{Area, Frame, Id, Key, Order, TextEdit, Ui, vec2};

use crate::app::sheet::notes::NoteAction;
use crate::app::sheet::state::SheetState;
use crate::model::{Domain, Journey};
use crate::text::domain_name;
use crate::ui::paper::sheet_space::SheetSpace;
use crate::ui::scene::Scene;
use crate::ui::scratch::jottings::QuickWord;
use crate::ui::scratch::pen::StrokeInHand;
use crate::ui::theme;
use crate::ui::widgets::controls::{LONGEST_LINE, button_ui, choice_ui, faint_ui, full_ui, main_button_ui};

/// A press longer than this is no tap, in seconds: a pen that rests means nothing.
const LONGEST_TAP_S: f64 = 0.4;

/// A tap stays within this, in points; farther is a line.
const TAP_POINTS: f32 = 5.0;

/// The field's width, in points.
const FIELD_WIDTH: f32 = 272.0;

/// Where a stroke tapped the sheet: short in time and place. `lifted_s` is when the pen was lifted, in the window's seconds.
pub fn tap_of(stroke: &StrokeInHand, lifted_s: f64, space: &SheetSpace) -> Option<egui::Pos2> {
    let first = space.pos_of(stroke.points().next()?);
    let is_still = stroke.points().all(|point| space.pos_of(point).distance(first) <= TAP_POINTS);
    (is_still && lifted_s - stroke.began_ms / 1000.0 <= LONGEST_TAP_S).then_some(first)
}

/// Puts the field where the sheet was tapped.
pub fn open(scene: &mut Scene<'_>, sheet: &SheetState, pos: egui::Pos2, day: f64) {
    let day = sheet.journey().timeline.clamp_day(day);
    scene.scratch.sheet.jottings.quick = Some(QuickWord::new(pos, day, sheet.holding.active.clone()));
}

/// Puts the field away: a word in it becomes an event, an empty one leaves nothing behind.
pub fn finish(scene: &mut Scene<'_>) {
    let Some(QuickWord { day, indicator, domain, text, .. }) = scene.scratch.sheet.jottings.quick.take() else {
        return;
    };
    if !text.trim().is_empty() {
        scene.ask(NoteAction::Jot { domain, day, title: text, indicator });
    }
}

/// What was done in the field.
enum Done {
    Put,
    Drop,
}

/// Shows the field, when there is one.
pub fn quick_word_ui(ui: &Ui, scene: &mut Scene<'_>, journey: &Journey) {
    let Some(mut quick) = scene.scratch.sheet.jottings.quick.take() else { return };
    let id = Id::unique("quick-word");
    let area = Area::new(id).order(Order::Foreground).fixed_pos(quick.pos + vec2(12.0, 12.0));
    let shown = area.constrain_to(ui.ctx().content_rect().shrink(8.0)).show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).inner_margin(12).show(ui, |ui| field_ui(ui, scene, journey, &mut quick)).inner
    });
    scene.scratch.sheet.jottings.quick = Some(quick);
    match shown.inner {
        Some(Done::Put) => finish(scene),
        Some(Done::Drop) => scene.scratch.sheet.jottings.quick = None,
        None => {}
    }
}

fn field_ui(ui: &mut Ui, scene: &Scene<'_>, journey: &Journey, quick: &mut QuickWord) -> Option<Done> {
    let texts = scene.texts;
    ui.set_max_width(FIELD_WIDTH);
    ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
    faint_ui(ui, texts.month_and_year(journey.timeline.date_of(quick.day)));
    let field = TextEdit::singleline(&mut quick.text)
        .id(Id::unique(("quick-word-text", journey.id, quick.day.to_bits())))
        .desired_width(FIELD_WIDTH)
        .min_size(vec2(0.0, theme::TARGET))
        .char_limit(LONGEST_LINE)
        .hint_text(texts.get("events-quick-hint"))
        .align(egui::Align2::LEFT_CENTER);
    let response = ui.add(field);
    let label = texts.get("events-quick-label");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, &label));
    if !std::mem::replace(&mut quick.is_focused, true) {
        response.request_focus();
    }
    full_ui(ui, texts, &quick.text, (LONGEST_LINE, "event-title-full"));
    let (enter, escape) = ui.input(|input| (input.key_pressed(Key::Enter), input.key_pressed(Key::Escape)));
    let mut done = (response.lost_focus() && enter).then_some(Done::Put);
    ui.horizontal(|ui| {
        for domain in Domain::ALL {
            if choice_ui(ui, quick.domain == domain, texts.get(domain_name(domain))).clicked() {
                quick.domain = domain;
            }
        }
    });
    ui.horizontal(|ui| {
        if main_button_ui(ui, texts.get("events-quick-put"), !quick.text.trim().is_empty()).clicked() {
            done = Some(Done::Put);
        }
        if button_ui(ui, texts.get("events-quick-drop")).clicked() {
            done = Some(Done::Drop);
        }
    });
    if escape { Some(Done::Drop) } else { done }
}
