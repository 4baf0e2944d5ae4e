//! The lanes in hand: put an event there, move it or its ends, with mouse, pen or keys.

use egui::{CursorIcon, EventFilter, Id, Key, Rect, Response, Sense, Ui, vec2};

use crate::app::sheet::action::SheetAction;
use crate::app::sheet::notes::NoteAction;
use crate::app::sheet::state::SheetState;
use crate::model::{Domain, Event, EventPart};
use crate::text::{Texts, domain_name};
use crate::ui::paper::easel::SheetLayout;
use crate::ui::paper::lanes;
use crate::ui::paper::lanes::{LaneLayout, PlacedEvent};
use crate::ui::scene::Scene;
use crate::ui::scratch::jottings::{EventDrag, LaneWord};
use crate::ui::scratch::sheet::LaneDrag;
use crate::ui::theme;

/// So near to the end of a bar, in points, the end is taken rather than the whole.
const END_POINTS: f32 = 12.0;

/// Pressing on the lanes: on an open place puts an event there, for a period when dragged; on an event opens its card, and
/// dragging moves it.
pub fn lanes_ui(ui: &Ui, scene: &mut Scene<'_>, sheet: &SheetState, layout: &SheetLayout, lanes: &LaneLayout) {
    for (lane, domain) in Domain::ALL.into_iter().enumerate() {
        open_places_ui(ui, scene, layout, lanes.band(layout.lanes, lane), (lane, domain));
        let left_out = lanes.left_out(lane);
        if left_out > 0 {
            let texts = scene.texts;
            let name = texts.get(domain_name(domain));
            let label = texts.with("events-list-open", [("lane", name.into()), ("n", left_out.into())]);
            let rect = lanes.name_rect(layout.lanes, lane);
            let response = ui.interact(rect, Id::unique(("listed", lane)), Sense::click());
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
            if response.clicked() {
                open_list(scene, domain);
            }
            response.on_hover_cursor(CursorIcon::PointingHand);
        }
    }
    // After the lanes, so that an event lies over its lane.
    for placed in &lanes.placed {
        if let Some(event) = sheet.journey().events.iter().find(|event| event.id == placed.id) {
            event_ui(ui, scene, sheet, layout, (lanes, placed, event));
        }
    }
}

fn open_list(scene: &mut Scene<'_>, domain: Domain) {
    scene.scratch.sheet.jottings.listed = Some(domain);
    scene.ask(SheetAction::SelectEvent(None));
}

fn open_places_ui(ui: &Ui, scene: &mut Scene<'_>, layout: &SheetLayout, band: Rect, (lane, domain): (usize, Domain)) {
    let texts = scene.texts;
    let response = ui.interact(band, Id::unique(("lane", lane)), Sense::click_and_drag());
    let name = texts.with("lane-label", [("lane", texts.get(domain_name(domain)).into())]);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    let day_of = |pos: egui::Pos2| layout.space.day_at(pos.x);
    if response.drag_started()
        && let Some(pos) = ui.input(|input| input.pointer.press_origin())
    {
        scene.scratch.sheet.lane_drag = Some(LaneDrag { lane, from_day: day_of(pos), to_day: day_of(pos) });
    }
    if let Some(drag) = scene.scratch.sheet.lane_drag.as_mut().filter(|drag| drag.lane == lane) {
        if let Some(pos) = response.interact_pointer_pos() {
            drag.to_day = day_of(pos);
        }
        let (from, to) = (drag.from_day.min(drag.to_day), drag.from_day.max(drag.to_day));
        let bar = Rect::from_x_y_ranges(layout.space.x_of(from)..=layout.space.x_of(to), band.y_range().shrink(4.0));
        ui.painter().rect_filled(bar, 4.0, ui.visuals().selection.bg_fill);
        if response.drag_stopped() {
            scene.ask(SheetAction::AddEvent { domain, from_day: from, to_day: Some(to) });
            scene.scratch.sheet.jottings.lane_word = Some(LaneWord { is_new: true, ..LaneWord::default() });
            scene.scratch.sheet.lane_drag = None;
        }
    }
    if response.clicked() {
        let from_day = response.interact_pointer_pos().map_or(layout.space.length_days / 2.0, day_of);
        scene.ask(SheetAction::AddEvent { domain, from_day, to_day: None });
        scene.scratch.sheet.jottings.lane_word = Some(LaneWord { is_new: true, ..LaneWord::default() });
    }
    response.on_hover_text(texts.get("lane-hint"));
}

fn event_ui(
    ui: &Ui,
    scene: &mut Scene<'_>,
    sheet: &SheetState,
    layout: &SheetLayout,
    (lanes, placed, event): (&LaneLayout, &PlacedEvent, &Event),
) {
    let rect = lanes.press_rect(layout.lanes, placed);
    let response = ui.interact(rect, Id::unique(placed.id), Sense::click_and_drag());
    // Put into words only for who hears or points at it: there may be hundreds, and a pen may be down.
    let texts = scene.texts;
    let label = || spoken(texts, sheet, event);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, label()));
    let has_words = placed.label.row.is_some();
    if has_words {
        drag_ui(ui, scene, sheet, layout, (&response, placed, event));
    }
    keys_ui(ui, scene, sheet, &response, event);
    if response.clicked() && !has_words {
        open_list(scene, event.domain);
    } else if response.clicked() {
        let is_open = sheet.selected_event == Some(event.id);
        scene.ask(SheetAction::SelectEvent((!is_open).then_some(event.id)));
        // Whoever uses the keyboard goes on in the card.
        let types_here = !is_open && response.clicked_by(egui::PointerButton::Primary);
        let word = LaneWord { event: Some(event.id), ..LaneWord::default() };
        scene.scratch.sheet.jottings.lane_word = types_here.then_some(word);
    }
    if response.has_focus() {
        let ring = lanes.rect_of(layout.lanes, placed).expand(3.0);
        ui.painter().rect_stroke(ring, 4.0, ui.visuals().selection.stroke, egui::StrokeKind::Outside);
    }
    if scene.scratch.sheet.jottings.event_drag.is_none() {
        response.on_hover_ui(|ui| {
            ui.set_max_width(ui.spacing().tooltip_width);
            ui.label(label());
        });
    }
}

/// An event in a sentence, for whoever hears it or points at it.
fn spoken(texts: &Texts, sheet: &SheetState, event: &Event) -> String {
    let timeline = &sheet.journey().timeline;
    let from = texts.date(timeline.date_of(event.from));
    let what = lanes::words_of(event, texts);
    match event.to {
        Some(to) => {
            let to = texts.date(timeline.date_of(to));
            texts.with("events-spoken-period", [("what", what.into()), ("from", from.into()), ("to", to.into())])
        }
        None => texts.with("events-spoken-moment", [("what", what.into()), ("when", from.into())]),
    }
}

fn part_at(placed: &PlacedEvent, x: f32) -> EventPart {
    let Some((from, to)) = placed.label.bar.map(|(from, to)| (from as f32, to as f32)) else {
        return EventPart::Whole;
    };
    // On a short bar something must be left to take hold of the whole.
    let reach = END_POINTS.min((to - from) / 3.0);
    if (x - to).abs() <= reach {
        EventPart::To
    } else if (x - from).abs() <= reach {
        EventPart::From
    } else {
        EventPart::Whole
    }
}

fn drag_ui(
    ui: &Ui,
    scene: &mut Scene<'_>,
    sheet: &SheetState,
    layout: &SheetLayout,
    (response, placed, event): (&Response, &PlacedEvent, &Event),
) {
    let space = &layout.space;
    if let Some(pos) = response.hover_pos() {
        let at_end = part_at(placed, pos.x) != EventPart::Whole;
        ui.ctx().set_cursor_icon(if at_end { CursorIcon::ResizeHorizontal } else { CursorIcon::PointingHand });
    }
    if response.drag_started()
        && let Some(pos) = ui.input(|input| input.pointer.press_origin())
    {
        let (part, held_day) = (part_at(placed, pos.x), space.day_at(pos.x));
        let drag = EventDrag { id: event.id, part, held_day, from: event.from, to: event.to };
        scene.scratch.sheet.jottings.event_drag = Some(drag);
    }
    let Some(drag) = scene.scratch.sheet.jottings.event_drag.as_mut().filter(|drag| drag.id == event.id) else {
        return;
    };
    let timeline = &sheet.journey().timeline;
    if let Some(pos) = response.interact_pointer_pos() {
        (drag.from, drag.to) = event.moved(drag.part, space.day_at(pos.x) - drag.held_day, timeline);
    }
    let EventDrag { id, part, from, to, .. } = *drag;
    let (left, right) = (space.x_of(from), space.x_of(to.unwrap_or(from)));
    let ghost = Rect::from_x_y_ranges(left..=right, response.rect.y_range()).expand2(vec2(2.0, 0.0));
    ui.painter().rect_filled(ghost, 3.0, ui.visuals().selection.bg_fill);
    let held = if part == EventPart::To { to.unwrap_or(from) } else { from };
    let at = egui::pos2(space.x_of(held), response.rect.top() - 4.0);
    let words = scene.texts.date(timeline.date_of(held));
    ui.painter().text(at, egui::Align2::CENTER_BOTTOM, words, theme::strong_font(13.0), ui.visuals().text_color());
    if response.drag_stopped() {
        scene.scratch.sheet.jottings.event_drag = None;
        scene.ask(NoteAction::MoveEvent { id, from, to });
    }
}

/// With the keyboard on an event: left and right move it a day, up and down a month, Delete takes it away. Enter opens its
/// card, as a click does.
fn keys_ui(ui: &Ui, scene: &mut Scene<'_>, sheet: &SheetState, response: &Response, event: &Event) {
    if !response.has_focus() {
        return;
    }
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let timeline = &sheet.journey().timeline;
    let pressed = |key| ui.input(|input| input.num_presses(key)) as i32;
    let days = f64::from(pressed(Key::ArrowRight) - pressed(Key::ArrowLeft));
    let months = pressed(Key::ArrowUp) - pressed(Key::ArrowDown);
    let days = days + timeline.days_to_month(event.from, months);
    if days != 0.0 {
        let (from, to) = event.moved(EventPart::Whole, days, timeline);
        scene.ask(NoteAction::NudgeEvent { id: event.id, from, to });
    }
    if pressed(Key::Delete) > 0 {
        scene.ask(SheetAction::RemoveEvent(event.id));
    }
}
