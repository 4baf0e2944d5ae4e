//! A participant's sheet: the largest thing on the screen, the tin of pencils beside it, and an event's card when one is
//! open.

use egui::{CentralPanel, Frame, Id, Panel, Rect, RichText, Sense, Ui, vec2};

use super::event_card::event_card_ui;
use super::pen::{self, PenField};
use super::pencils::{TIN_WIDTH, pencils_ui};
use crate::app::action::{Actions, FileAction, SheetAction};
use crate::app::preferences::Hand;
use crate::app::scratch::{LaneDrag, Scratch, StrokeInHand};
use crate::app::state::{AppState, Purpose, SheetState, Tool};
use crate::app::theme;
use crate::app::widgets::controls::{HistoryLabels, back_ui, button_ui, history_ui, main_button_ui, notice_ui};
use crate::app::widgets::curves::{self, ACTIVE_WIDTH, LineLook};
use crate::app::widgets::lanes::{self, LaneLayout};
use crate::app::widgets::sheet::{self, SheetLayout, ShownCurves};
use crate::app::widgets::sheet_space::SheetSpace;
use crate::ink::{StrokeSettings, erase};
use crate::model::{Curve, Domain};
use crate::text::Texts;

/// The width of an event's card, in points.
const CARD_WIDTH: f32 = 360.0;
/// A hand that moves back by less than this, in points, trembles.
const TREMBLE_POINTS: f32 = 2.0;
/// Two lines closer than this, in points, are meant to touch.
const JOIN_POINTS: f32 = 8.0;
/// A pen may come down this far outside the lines and still draw, in points.
const REACH_POINTS: f32 = 6.0;

/// Shows the sheet.
pub fn sheet_screen_ui(
    ui: &mut Ui,
    texts: &Texts,
    state: &AppState,
    sheet: &SheetState,
    scratch: &mut Scratch,
    actions: &mut Actions,
) {
    Panel::top("sheet-bar").show(ui, |ui| bar_ui(ui, texts, state, sheet, actions));
    let (tin, card) = match state.preferences.hand {
        Hand::Right => (Panel::left("tin"), Panel::right("card")),
        Hand::Left => (Panel::right("tin"), Panel::left("card")),
    };
    let widest = ui.available_width() * 0.45;
    tin.exact_size(TIN_WIDTH.min(widest)).resizable(false).show(ui, |ui| pencils_ui(ui, texts, sheet, actions));
    if let Some((_, event)) = sheet.selected() {
        card.exact_size(CARD_WIDTH.min(widest)).resizable(false).show(ui, |ui| {
            event_card_ui(ui, texts, sheet, event, &mut scratch.date, actions);
        });
    }
    CentralPanel::default().frame(Frame::central_panel(ui.style()).inner_margin(16)).show(ui, |ui| {
        explanation_ui(ui, texts, sheet);
        paper_ui(ui, texts, state, sheet, scratch, actions);
    });
}

fn bar_ui(ui: &mut Ui, texts: &Texts, state: &AppState, sheet: &SheetState, actions: &mut Actions) {
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        back_ui(ui, texts, actions);
        let journey = sheet.journey();
        ui.label(RichText::new(journey.participant.as_str()).font(theme::strong_font(18.0)));
        let labels = HistoryLabels { undo: sheet.history.undo_label(), redo: sheet.history.redo_label() };
        history_ui(ui, texts, labels, SheetAction::Undo.into(), SheetAction::Redo.into(), actions);
        if button_ui(ui, texts.get("bar-save")).clicked() {
            actions.push(FileAction::Save.into());
        }
        if button_ui(ui, texts.get("bar-print-mine")).clicked() {
            actions.push(FileAction::Ask(Purpose::JourneyReport).into());
        }
        if main_button_ui(ui, texts.get("bar-hand-in"), true).clicked() {
            actions.push(FileAction::Ask(Purpose::HandIn).into());
        }
        notice_ui(ui, texts, state);
    });
    ui.add_space(4.0);
}

fn explanation_ui(ui: &mut Ui, texts: &Texts, sheet: &SheetState) {
    let Some(indicator) = sheet.active_indicator() else { return };
    let language = texts.language();
    ui.horizontal_wrapped(|ui| {
        let colour = theme::pencil_colour(ui, &indicator.pencil);
        ui.label(RichText::new(indicator.name.get(language)).font(theme::strong_font(24.0)).color(colour));
        ui.label(RichText::new(indicator.explanation.get(language)).weak());
    });
}

/// The sheet itself, with the pen on it.
fn paper_ui(
    ui: &mut Ui,
    texts: &Texts,
    state: &AppState,
    sheet: &SheetState,
    scratch: &mut Scratch,
    actions: &mut Actions,
) {
    let rect = ui.available_rect_before_wrap();
    let journey = sheet.journey();
    let length = journey.timeline.length_days();
    let painter = ui.painter_at(rect);
    let across = sheet::lay_out(rect, length, 0.0).space;
    let lanes = lanes::lay_out(&painter, texts, &journey.events, |day| across.x_of(day), across.lines.right());
    let layout = sheet::lay_out(rect, length, lanes.height());
    let response = ui.interact(layout.space.lines, Id::unique("sheet"), Sense::drag());
    let label = texts.with(
        "sheet-label",
        [("indicator", sheet.active_indicator().map_or("", |it| it.name.get(texts.language())).into())],
    );
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Canvas, true, &label));
    // While a question stands before the sheet, or another part lies over it, the pen is not on the sheet.
    if state.dialog.is_none() {
        follow_pen(ui, sheet, scratch, &layout.space, actions);
    }
    paint_paper(ui, texts, sheet, scratch, &layout, &lanes);
    lanes_ui(ui, texts, sheet, scratch, &layout, &lanes, actions);
}

fn follow_pen(ui: &Ui, sheet: &SheetState, scratch: &mut Scratch, space: &SheetSpace, actions: &mut Actions) {
    let field = PenField {
        space: *space,
        begins_in: space.lines.expand(REACH_POINTS).intersect(ui.clip_rect()),
        now_s: ui.input(|input| input.time),
    };
    let is_covered = |pos| ui.ctx().layer_id_at(pos).is_some_and(|layer| layer != ui.layer_id());
    let covered = ui.input(|input| input.pointer.latest_pos()).is_some_and(is_covered);
    if covered && scratch.stroke.is_none() {
        return;
    }
    let events = ui.input(|input| input.events.clone());
    for stroke in pen::follow(&mut scratch.stroke, &events, &field) {
        actions.extend(finished(sheet, &stroke, space).map(Into::into));
    }
}

/// What a finished stroke asks for: a tap asks for nothing.
fn finished(sheet: &SheetState, stroke: &StrokeInHand, space: &SheetSpace) -> Option<SheetAction> {
    let (from_day, to_day) = stroke.span()?;
    match sheet.tool {
        Tool::Pencil => {
            let settings = StrokeSettings {
                tremble_days: space.days_in(TREMBLE_POINTS),
                join_days: space.days_in(JOIN_POINTS),
                certainty: sheet.certainty(),
            };
            Some(SheetAction::Draw { samples: stroke.samples.clone(), settings })
        }
        Tool::Eraser => (to_day > from_day).then_some(SheetAction::Erase { from_day, to_day }),
    }
}

fn paint_paper(
    ui: &Ui,
    texts: &Texts,
    sheet: &SheetState,
    scratch: &Scratch,
    layout: &SheetLayout,
    lanes: &LaneLayout,
) {
    let journey = sheet.journey();
    let painter = ui.painter_at(ui.max_rect());
    sheet::paint_calendar(ui, &painter, texts, layout, journey);
    let Some(indicator) = sheet.active_indicator() else { return };
    sheet::paint_word_ends(ui, &painter, texts, layout, indicator);
    let opened = opened_by_stroke(sheet, scratch);
    let shown = ShownCurves {
        instrument: &sheet.setup.instrument,
        curves: &journey.curves,
        active: Some(&sheet.active),
        instead: opened.as_ref(),
    };
    sheet::paint_curves(ui, &painter, &layout.space, &shown);
    sheet::paint_names(ui, &painter, texts, layout, &shown);
    if let Some(stroke) = &scratch.stroke {
        paint_stroke(ui, &painter, sheet, stroke, &layout.space);
    }
    lanes::paint(ui, &painter, texts, layout, lanes, &journey.events, sheet.selected_event);
}

/// The curve with the period of the stroke in hand already open, as it will be.
fn opened_by_stroke(sheet: &SheetState, scratch: &Scratch) -> Option<Curve> {
    let (from_day, to_day) = scratch.stroke.as_ref()?.span()?;
    Some(erase(sheet.journey().curves.get(&sheet.active)?, from_day, to_day))
}

fn paint_stroke(ui: &Ui, painter: &egui::Painter, sheet: &SheetState, stroke: &StrokeInHand, space: &SheetSpace) {
    let Some(indicator) = sheet.active_indicator() else { return };
    let colour = theme::pencil_colour(ui, &indicator.pencil);
    match sheet.tool {
        Tool::Pencil => {
            let within = painter.with_clip_rect(space.lines);
            let points: Vec<egui::Pos2> = stroke.points().map(|point| space.pos_of(point)).collect();
            let look = LineLook { pencil: &indicator.pencil, colour, width: ACTIVE_WIDTH, place: 0 };
            if points.len() > 1 {
                curves::paint_line(&within, &points, look);
            } else if let Some(&point) = points.first() {
                within.circle_filled(point, ACTIVE_WIDTH / 2.0, colour);
            }
        }
        Tool::Eraser => {
            let Some((from_day, to_day)) = stroke.span() else { return };
            let x_range = space.x_of(from_day)..=space.x_of(to_day);
            let rubbed = Rect::from_x_y_ranges(x_range, space.lines.y_range()).intersect(space.lines);
            painter.rect_filled(rubbed, 0.0, ui.visuals().weak_text_color().gamma_multiply(0.12));
        }
    }
}

/// Pressing on the lanes: on an event opens its card; on an open place puts a new one there, for a period when dragged.
fn lanes_ui(
    ui: &mut Ui,
    texts: &Texts,
    sheet: &SheetState,
    scratch: &mut Scratch,
    layout: &SheetLayout,
    lanes: &LaneLayout,
    actions: &mut Actions,
) {
    for (lane, domain) in Domain::ALL.into_iter().enumerate() {
        let band = lanes.band(layout.lanes, lane);
        let response = ui.interact(band, Id::unique(("lane", lane)), Sense::click_and_drag());
        let name = texts.with("lane-label", [("lane", texts.get(lanes::lane_name(domain)).into())]);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
        let day_of = |pos: egui::Pos2| layout.space.day_at(pos.x);
        if response.drag_started()
            && let Some(pos) = ui.input(|input| input.pointer.press_origin())
        {
            scratch.lane_drag = Some(LaneDrag { lane, from_day: day_of(pos), to_day: day_of(pos) });
        }
        if let Some(drag) = scratch.lane_drag.as_mut().filter(|drag| drag.lane == lane) {
            if let Some(pos) = response.interact_pointer_pos() {
                drag.to_day = day_of(pos);
            }
            let (from, to) = (drag.from_day.min(drag.to_day), drag.from_day.max(drag.to_day));
            let bar =
                Rect::from_x_y_ranges(layout.space.x_of(from)..=layout.space.x_of(to), band.y_range().shrink(4.0));
            ui.painter().rect_filled(bar, 4.0, ui.visuals().selection.bg_fill);
            if response.drag_stopped() {
                actions.push(SheetAction::AddEvent { domain, from_day: from, to_day: Some(to) }.into());
                scratch.lane_drag = None;
            }
        }
        if response.clicked() {
            let from_day = response.interact_pointer_pos().map_or(layout.space.length_days / 2.0, day_of);
            actions.push(SheetAction::AddEvent { domain, from_day, to_day: None }.into());
        }
        response.on_hover_text(texts.get("lane-hint"));
    }
    // After the lanes, so that an event lies over its lane.
    for placed in &lanes.placed {
        let rect = lanes.rect_of(layout.lanes, placed);
        let response = ui.interact(rect.expand2(vec2(0.0, 2.0)), Id::unique(placed.id), Sense::click());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &placed.label));
        let Some(event) = sheet.journey().events.iter().find(|event| event.id == placed.id) else { continue };
        let is_open = sheet.selected_event == Some(placed.id);
        if response.clicked() {
            actions.push(SheetAction::SelectEvent(if is_open { None } else { Some(placed.id) }).into());
        }
        if !event.title.is_empty() {
            response.on_hover_text(&event.title);
        }
    }
}
