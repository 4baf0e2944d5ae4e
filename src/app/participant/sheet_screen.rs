//! A participant's sheet: the largest thing on the screen, the tin of pencils beside it, and an event's card when one is
//! open.

use egui::{CentralPanel, Frame, Id, Panel, Rect, RichText, Sense, Ui, vec2};

use super::event_card::event_card_ui;
use super::pen::{self, PenField};
use super::pencils::{TIN_WIDTH, pencils_ui};
use crate::app::action::{FileAction, SheetAction};
use crate::app::preferences::Hand;
use crate::app::scene::Scene;
use crate::app::scratch::{LaneDrag, Scratch, StrokeInHand};
use crate::app::state::{Purpose, SheetState, Tool};
use crate::app::theme;
use crate::app::widgets::controls::{HistoryLabels, back_ui, button_ui, history_ui, main_button_ui, notice_ui};
use crate::app::widgets::curves::{self, ACTIVE_WIDTH, LineLook};
use crate::app::widgets::landmark_row::{paint_landmarks, room_for_landmarks_ui};
use crate::app::widgets::lanes::{self, LaneLayout};
use crate::app::widgets::layers;
use crate::app::widgets::layers_menu::{LayersMenu, layers_menu_ui};
use crate::app::widgets::sheet::{self, Easel, SheetLayout, ShownCurves};
use crate::app::widgets::sheet_space::SheetSpace;
use crate::ink::{StrokeSettings, erase};
use crate::model::{Curve, Domain};
use crate::text::Texts;

/// The height of a pencil's name and explanation above the sheet, in points.
const EXPLANATION_HEIGHT: f32 = 44.0;
/// The width of an event's card, in points.
const CARD_WIDTH: f32 = 360.0;
/// A hand that moves back by less than this, in points, trembles.
const TREMBLE_POINTS: f32 = 2.0;
/// Two lines closer than this, in points, are meant to touch.
const JOIN_POINTS: f32 = 8.0;
/// A pen may come down this far outside the lines and still draw, in points.
const REACH_POINTS: f32 = 6.0;

/// Shows the sheet.
pub fn sheet_screen_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    Panel::top("sheet-bar").show(ui, |ui| bar_ui(ui, scene, sheet));
    let (tin, card) = match scene.state.preferences.hand {
        Hand::Right => (Panel::left("tin"), Panel::right("card")),
        Hand::Left => (Panel::right("tin"), Panel::left("card")),
    };
    let widest = ui.available_width() * 0.45;
    tin.exact_size(TIN_WIDTH.min(widest)).resizable(false).show(ui, |ui| pencils_ui(ui, scene, sheet));
    if let Some((_, event)) = sheet.selected() {
        card.exact_size(CARD_WIDTH.min(widest)).resizable(false).show(ui, |ui| {
            event_card_ui(ui, scene, sheet, event);
        });
    }
    CentralPanel::default().frame(Frame::central_panel(ui.style()).inner_margin(16)).show(ui, |ui| {
        explanation_ui(ui, scene.texts, sheet);
        room_for_landmarks_ui(ui, sheet.journey());
        paper_ui(ui, scene, sheet);
    });
}

fn bar_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let texts = scene.texts;
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        back_ui(ui, scene);
        let journey = sheet.journey();
        ui.label(RichText::new(journey.participant.as_str()).font(theme::strong_font(18.0)));
        let labels = HistoryLabels { undo: sheet.history.undo_label(), redo: sheet.history.redo_label() };
        history_ui(ui, scene, labels, SheetAction::Undo.into(), SheetAction::Redo.into());
        let ask = |action| SheetAction::Background(action).into();
        layers_menu_ui(ui, scene, LayersMenu { background: &sheet.background, setup: &sheet.setup, ask });
        if button_ui(ui, texts.get("bar-save")).clicked() {
            scene.ask(FileAction::Save);
        }
        if button_ui(ui, texts.get("bar-print-mine")).clicked() {
            scene.ask(FileAction::Ask(Purpose::JourneyReport));
        }
        if main_button_ui(ui, texts.get("bar-hand-in"), true).clicked() {
            scene.ask(FileAction::Ask(Purpose::HandIn));
        }
        notice_ui(ui, scene);
    });
    ui.add_space(4.0);
}

fn explanation_ui(ui: &mut Ui, texts: &Texts, sheet: &SheetState) {
    let Some(indicator) = sheet.active_indicator() else { return };
    let language = texts.language();
    // Always equally high, so that the sheet stays in its place from pencil to pencil.
    let size = vec2(ui.available_width(), EXPLANATION_HEIGHT);
    ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
        ui.set_min_size(size);
        let colour = theme::pencil_colour(ui, &indicator.pencil);
        ui.label(RichText::new(indicator.name.get(language)).font(theme::strong_font(24.0)).color(colour));
        ui.add(egui::Label::new(RichText::new(indicator.explanation.get(language)).weak()).wrap());
    });
}

/// The sheet itself, with the pen on it.
fn paper_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let texts = scene.texts;
    let rect = ui.available_rect_before_wrap();
    let journey = sheet.journey();
    let length = journey.timeline.length_days();
    let painter = ui.painter_at(rect);
    let names_width = sheet::names_width(&painter, texts, &sheet.setup.instrument);
    let across = sheet::lay_out(rect, length, 0.0, names_width).space;
    let lanes = lanes::lay_out(&painter, texts, &journey.events, |day| across.x_of(day), across.lines.right());
    let layout = sheet::lay_out(rect, length, lanes.height(), names_width);
    let response = ui.interact(layout.space.lines, Id::unique("sheet"), Sense::drag());
    let label = texts.with(
        "sheet-label",
        [("indicator", sheet.active_indicator().map_or("", |it| it.name.get(texts.language())).into())],
    );
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Canvas, true, &label));
    // While a question stands before the sheet, or another part lies over it, the pen is not on the sheet.
    if scene.state.dialog.is_none() {
        follow_pen(ui, scene, sheet, &layout.space);
    }
    let easel = Easel { ui, painter, texts, layout };
    paint_paper(&easel, sheet, scene.scratch, &lanes);
    lanes_ui(ui, scene, sheet, &layout, &lanes);
}

fn follow_pen(ui: &Ui, scene: &mut Scene<'_>, sheet: &SheetState, space: &SheetSpace) {
    let field = PenField {
        space: *space,
        begins_in: space.lines.expand(REACH_POINTS).intersect(ui.clip_rect()),
        now_s: ui.input(|input| input.time),
    };
    let is_covered = |pos| ui.ctx().layer_id_at(pos).is_some_and(|layer| layer != ui.layer_id());
    let covered = ui.input(|input| input.pointer.latest_pos()).is_some_and(is_covered);
    if covered && scene.scratch.stroke.is_none() {
        return;
    }
    let events = ui.input(|input| input.events.clone());
    for stroke in pen::follow(&mut scene.scratch.stroke, &events, &field) {
        if let Some(action) = finished(sheet, &stroke, space) {
            scene.ask(action);
        }
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

fn paint_paper(easel: &Easel<'_>, sheet: &SheetState, scratch: &Scratch, lanes: &LaneLayout) {
    let journey = sheet.journey();
    sheet::paint_calendar(easel, journey);
    layers::paint(easel, &journey.timeline, &sheet.background.calendars(easel.texts, &sheet.setup, &journey.timeline));
    paint_landmarks(easel, journey);
    let Some(indicator) = sheet.active_indicator() else { return };
    sheet::paint_word_ends(easel, indicator);
    let opened = opened_by_stroke(sheet, scratch);
    let shown = ShownCurves {
        instrument: &sheet.setup.instrument,
        curves: &journey.curves,
        active: Some(&sheet.active),
        instead: opened.as_ref(),
    };
    sheet::paint_curves(easel, &shown);
    sheet::paint_names(easel, &shown);
    if let Some(stroke) = &scratch.stroke {
        paint_stroke(easel, sheet, stroke);
    }
    lanes::paint(easel, lanes, &journey.events, sheet.selected_event);
}

/// The curve with the period of the stroke in hand already open, as it will be.
fn opened_by_stroke(sheet: &SheetState, scratch: &Scratch) -> Option<Curve> {
    let (from_day, to_day) = scratch.stroke.as_ref()?.span()?;
    Some(erase(sheet.journey().curves.get(&sheet.active)?, from_day, to_day))
}

fn paint_stroke(easel: &Easel<'_>, sheet: &SheetState, stroke: &StrokeInHand) {
    let Easel { ui, painter, layout: SheetLayout { space, .. }, .. } = easel;
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
fn lanes_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState, layout: &SheetLayout, lanes: &LaneLayout) {
    let texts = scene.texts;
    for (lane, domain) in Domain::ALL.into_iter().enumerate() {
        let band = lanes.band(layout.lanes, lane);
        let response = ui.interact(band, Id::unique(("lane", lane)), Sense::click_and_drag());
        let name = texts.with("lane-label", [("lane", texts.get(lanes::lane_name(domain)).into())]);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
        let day_of = |pos: egui::Pos2| layout.space.day_at(pos.x);
        if response.drag_started()
            && let Some(pos) = ui.input(|input| input.pointer.press_origin())
        {
            scene.scratch.lane_drag = Some(LaneDrag { lane, from_day: day_of(pos), to_day: day_of(pos) });
        }
        if let Some(drag) = scene.scratch.lane_drag.as_mut().filter(|drag| drag.lane == lane) {
            if let Some(pos) = response.interact_pointer_pos() {
                drag.to_day = day_of(pos);
            }
            let (from, to) = (drag.from_day.min(drag.to_day), drag.from_day.max(drag.to_day));
            let bar =
                Rect::from_x_y_ranges(layout.space.x_of(from)..=layout.space.x_of(to), band.y_range().shrink(4.0));
            ui.painter().rect_filled(bar, 4.0, ui.visuals().selection.bg_fill);
            if response.drag_stopped() {
                scene.ask(SheetAction::AddEvent { domain, from_day: from, to_day: Some(to) });
                scene.scratch.lane_drag = None;
            }
        }
        if response.clicked() {
            let from_day = response.interact_pointer_pos().map_or(layout.space.length_days / 2.0, day_of);
            scene.ask(SheetAction::AddEvent { domain, from_day, to_day: None });
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
            scene.ask(SheetAction::SelectEvent(if is_open { None } else { Some(placed.id) }));
        }
        if !event.title.is_empty() {
            response.on_hover_text(&event.title);
        }
    }
}
