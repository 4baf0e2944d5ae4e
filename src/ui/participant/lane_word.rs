//! A word typed where an event stands on its lane: tap, type, Enter. Its card with all the rest lies over the margin meanwhile.

use egui::{Area, Id, Key, Modifiers, Order, Rangef, Rect, TextEdit, Ui, pos2, vec2};

use crate::app::sheet::action::SheetAction;
use crate::app::sheet::state::SheetState;
use crate::model::Event;
use crate::ui::paper::easel::SheetLayout;
use crate::ui::paper::lanes::LaneLayout;
use crate::ui::scene::Scene;
use crate::ui::scratch::jottings::LaneWord;
use crate::ui::theme::GRID;
use crate::ui::widgets::controls::LONGEST_LINE;

/// The field is this wide, in points, where there is room.
const WIDTH: f32 = 264.0;

/// Where there is less room than this beside the card, in points, the word is typed in the card.
const LEAST_WIDTH: f32 = 160.0;

/// As high as what is pressed, in points.
const HEIGHT: f32 = crate::ui::theme::TARGET;

/// Shows the field where the event stands that was just put or pressed, clear of its card.
pub fn lane_word_ui(
    ui: &Ui,
    scene: &mut Scene<'_>,
    sheet: &SheetState,
    (layout, lanes): (&SheetLayout, &LaneLayout),
    beside_card: Rangef,
) {
    let Some(word) = scene.scratch.sheet.jottings.lane_word.take() else { return };
    let Some((_, event)) = sheet.selected() else { return };
    if word.event.is_some_and(|id| id != event.id) {
        return;
    }
    // Where it stood when it was opened: what is typed may give the event another row.
    let Some(place) = word.place.or_else(|| place_of(event, layout, lanes, beside_card)) else { return };
    let word = LaneWord { event: Some(event.id), place: Some(place), ..word };
    let area = Area::new(Id::unique("on-lane")).order(Order::Middle).fixed_pos(place.min).constrain(false);
    let stays = area.show(ui.ctx(), |ui| field_ui(ui, scene, event, &word)).inner;
    if stays {
        scene.scratch.sheet.jottings.lane_word = Some(LaneWord { is_focused: true, ..word });
    }
}

/// Over the words of the event, inside what the card leaves of the lanes; nowhere where that is too little.
fn place_of(event: &Event, layout: &SheetLayout, lanes: &LaneLayout, beside_card: Rangef) -> Option<Rect> {
    let room = layout.lanes.x_range().intersection(beside_card.shrink(GRID));
    if room.span() < LEAST_WIDTH {
        return None;
    }
    let placed = lanes.placed.iter().find(|placed| placed.id == event.id)?;
    let rect = lanes.rect_of(layout.lanes, placed);
    let left = if placed.label.row.is_some() { placed.label.words_left as f32 - GRID } else { rect.left() };
    let left = left.min(room.max - WIDTH).max(room.min);
    let top = (rect.center().y - HEIGHT / 2.0).min(layout.lanes.bottom() - HEIGHT);
    Some(Rect::from_min_size(pos2(left, top), vec2(WIDTH.min(room.span()), HEIGHT)))
}

/// Gives whether the field stays.
fn field_ui(ui: &mut Ui, scene: &mut Scene<'_>, event: &Event, word: &LaneWord) -> bool {
    let texts = scene.texts;
    let mut changed = event.clone();
    let field = TextEdit::singleline(&mut changed.title)
        .id(Id::unique(("on-lane-field", event.id)))
        .desired_width(word.place.map_or(WIDTH, |place| place.width()))
        .min_size(vec2(0.0, HEIGHT))
        .char_limit(LONGEST_LINE)
        .hint_text(texts.get("events-quick-hint"))
        .align(egui::Align2::LEFT_CENTER);
    let response = ui.add(field);
    let label = texts.get("events-lane-word");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, &label));
    if !word.is_focused {
        response.request_focus();
    }
    // As it is now: letters and Escape may come in one frame.
    let says_nothing = changed.title.trim().is_empty();
    if response.changed() {
        scene.ask(SheetAction::ChangeEvent { event: Box::new(changed), field: "title" });
    }
    let left_by = |key| response.lost_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let (enter, escape) = (left_by(Key::Enter), left_by(Key::Escape));
    if escape && word.is_new && says_nothing {
        // It was put there by a slip.
        scene.ask(SheetAction::RemoveEvent(event.id));
    } else if enter || escape {
        scene.ask(SheetAction::SelectEvent(None));
    }
    !(enter || escape || response.lost_focus())
}
