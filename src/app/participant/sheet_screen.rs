//! A participant's sheet: the largest thing on the screen, the tin of pencils beside it, and an event's card when one is
//! open.

use egui::{CentralPanel, Frame, Id, Panel, Rect, RichText, ScrollArea, Sense, Ui, vec2};

use super::closing::{helped_ui, look_back_ui, look_over_ui};
use super::curve_words::curve_words;
use super::event_card::event_card_ui;
use super::event_list::event_list_ui;
use super::hand_words;
use super::keys;
use super::lane_events::lanes_ui;
use super::pen::{self, PenField};
use super::pencils::{TIN_WIDTH, pencils_ui};
use super::quick_word::{self, quick_word_ui};
use super::slope_marks::{self, slope_marks_ui};
use super::step_bar::step_bar_ui;
use super::tools;
use super::welcome::welcome_ui;
use crate::analysis::SlopeChange;
use crate::app::action::{FileAction, SheetAction};
use crate::app::note_action::NoteAction;
use crate::app::preferences::Hand;
use crate::app::scene::Scene;
use crate::app::scratch::{Scratch, StrokeInHand};
use crate::app::state::{Purpose, SheetState, Tool};
use crate::app::theme;
use crate::app::widgets::controls::{HistoryLabels, back_ui, button_ui, history_ui, notice_ui};
use crate::app::widgets::curves::{self, ACTIVE_WIDTH, LineLook};
use crate::app::widgets::handwriting;
use crate::app::widgets::lanes::{self, LaneLayout};
use crate::app::widgets::sheet::{self, Easel, SheetLayout, ShownCurves};
use crate::app::widgets::sheet_space::SheetSpace;
use crate::ink::{StrokeSettings, erase};
use crate::model::{Curve, Share, Step};
use crate::text::Texts;

/// The height of a pencil's name and explanation above the sheet, in points.
const EXPLANATION_HEIGHT: f32 = 44.0;
/// Lines of words are at most this wide, in points.
const WIDEST_WORDS: f32 = 640.0;
/// The width of an event's card, in points.
const CARD_WIDTH: f32 = 360.0;
/// Narrower than this, in points, the pencils give way to an open card.
const WIDE_ENOUGH_FOR_ALL: f32 = 900.0;
/// Narrower than this, in points, the sheet does too.
const WIDE_ENOUGH_FOR_BOTH: f32 = 720.0;
/// A hand that moves back by less than this, in points, trembles.
const TREMBLE_POINTS: f32 = 2.0;
/// Two lines closer than this, in points, are meant to touch.
const JOIN_POINTS: f32 = 8.0;
/// A pen may come down this far outside the lines and still draw, in points.
const REACH_POINTS: f32 = 6.0;

/// Shows the sheet.
pub fn sheet_screen_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    Panel::top("sheet-bar").show(ui, |ui| {
        bar_ui(ui, scene, sheet);
        step_bar_ui(ui, scene, sheet);
        ui.add_space(4.0);
    });
    if sheet.step == Step::Draw {
        drawing_ui(ui, scene, sheet);
    } else {
        CentralPanel::default().frame(Frame::central_panel(ui.style()).inner_margin(32)).show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                ui.set_max_width(WIDEST_WORDS);
                step_ui(ui, scene, sheet);
            });
        });
    }
}

/// The steps that are words.
fn step_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    match sheet.step {
        Step::Welcome => welcome_ui(ui, scene, sheet),
        Step::PenCheck | Step::Landmarks | Step::WarmUp | Step::Draw => {}
        Step::Helped => helped_ui(ui, scene, sheet),
        Step::LookBack => look_back_ui(ui, scene, sheet),
        Step::HandIn => look_over_ui(ui, scene, sheet),
    }
}

/// The curves: the tin of pencils, the sheet, and a card.
fn drawing_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let (tin, card) = match scene.state.preferences.hand {
        Hand::Right => (Panel::left("tin"), Panel::right("card")),
        Hand::Left => (Panel::right("tin"), Panel::left("card")),
    };
    let widest = ui.available_width() * 0.45;
    let card_width = CARD_WIDTH.min(ui.available_width() * 0.5);
    scene.scratch.jottings.keep_to(sheet.journey().id);
    let has_card = sheet.selected().is_some() || scene.scratch.jottings.listed.is_some();
    // Where there is no room for everything, the card is what one is at: first the pencils give way, then the sheet.
    if has_card && ui.available_width() < WIDE_ENOUGH_FOR_BOTH {
        CentralPanel::default().show(ui, |ui| card_ui(ui, scene, sheet));
        return;
    }
    if !has_card || ui.available_width() >= WIDE_ENOUGH_FOR_ALL {
        tin.exact_size(TIN_WIDTH.min(widest)).resizable(false).show(ui, |ui| pencils_ui(ui, scene, sheet));
    }
    if has_card {
        card.exact_size(card_width).resizable(false).show(ui, |ui| card_ui(ui, scene, sheet));
    }
    CentralPanel::default().frame(Frame::central_panel(ui.style()).inner_margin(16)).show(ui, |ui| {
        explanation_ui(ui, scene.texts, sheet);
        paper_ui(ui, scene, sheet);
    });
}

/// The card of an event, or the list of a lane's events.
fn card_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    if let Some((_, event)) = sheet.selected() {
        event_card_ui(ui, scene, sheet, event);
    } else if let Some(domain) = scene.scratch.jottings.listed {
        event_list_ui(ui, scene, sheet, domain);
    }
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
        if button_ui(ui, texts.get("bar-save")).clicked() {
            scene.ask(FileAction::Save);
        }
        if button_ui(ui, texts.get("bar-print-mine")).clicked() {
            scene.ask(FileAction::Ask(Purpose::JourneyReport));
        }
        if button_ui(ui, texts.get("bar-hand-in")).clicked() {
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
    let lanes = lanes::lay_out(&painter, texts, &journey.events, &across, rect.height());
    let layout = sheet::lay_out(rect, length, lanes.height(), names_width);
    let response = ui.interact(layout.space.lines, Id::unique("sheet"), Sense::click_and_drag());
    let label = texts.with(
        "sheet-label",
        [("indicator", sheet.active_indicator().map_or("", |it| it.name.get(texts.language())).into())],
    );
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Canvas, true, &label));
    tell(ui, scene, sheet, &response);
    keys::keys_ui(ui, scene, sheet, &layout.space, &response);
    let turns = slope_marks::asked(scene, sheet, &layout.space, ui.input(|input| input.time));
    // While a question stands before the sheet, or another part lies over it, the pen is not on the sheet.
    if scene.state.dialog.is_none() {
        follow_pen(ui, scene, sheet, &layout.space, &turns);
    }
    let easel = Easel { ui, painter, texts, layout };
    paint_paper(&easel, sheet, scene.scratch, &lanes);
    lanes_ui(ui, scene, sheet, &layout, &lanes);
    slope_marks_ui(ui, scene, sheet, &layout.space, &turns);
    hand_words::handles_ui(ui, scene, sheet, &layout.space);
    quick_word_ui(ui, scene, &journey.timeline);
}

/// Tells a reader of the screen what is drawn, where the keyboard stands, and which keys draw.
fn tell(ui: &Ui, scene: &Scene<'_>, sheet: &SheetState, response: &egui::Response) {
    let texts = scene.texts;
    let Some(indicator) = sheet.active_indicator() else { return };
    let mut words = curve_words(texts, sheet, indicator);
    if response.has_focus() {
        let place = keys::place_words(scene, sheet);
        words = [place.unwrap_or_default(), words, texts.get("reading-keys")].join(" ");
    }
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(words));
}

fn follow_pen(ui: &Ui, scene: &mut Scene<'_>, sheet: &SheetState, space: &SheetSpace, turns: &[SlopeChange]) {
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
    let strokes = pen::follow(&mut scene.scratch.stroke, &events, &field);
    if scene.scratch.stroke.is_some() || !strokes.is_empty() {
        quick_word::finish(scene);
    }
    for stroke in strokes {
        let tap = quick_word::tap_of(&stroke, field.now_s, space).filter(|_| sheet.tool == Tool::Pencil);
        if let Some(pos) = tap {
            if !slope_marks::is_on_mark(turns, space, pos) {
                quick_word::open(scene, sheet, pos, space.day_at(pos.x));
            }
        } else if let Some(action) = finished(sheet, &stroke, space, scene.scratch.jottings.words_share) {
            scene.ask(action);
        }
    }
}

/// What a finished stroke that is no tap asks for.
fn finished(sheet: &SheetState, stroke: &StrokeInHand, space: &SheetSpace, share: Share) -> Option<SheetAction> {
    match sheet.tool {
        Tool::Pencil => {
            let settings = StrokeSettings {
                tremble_days: space.days_in(TREMBLE_POINTS),
                join_days: space.days_in(JOIN_POINTS),
                certainty: sheet.certainty,
            };
            Some(SheetAction::Draw { samples: stroke.samples.clone(), settings })
        }
        Tool::Eraser | Tool::Gap(_) | Tool::Step | Tool::Nudge => {
            let rubbed = hand_words::rubbed(sheet, stroke, space);
            if !rubbed.is_empty() {
                return Some(SheetAction::Note(NoteAction::RubWords(rubbed)));
            }
            tools::reshape_of(sheet.tool, stroke, space).map(SheetAction::Reshape)
        }
        Tool::Write => hand_words::written(sheet, stroke, space, share).map(SheetAction::Note),
    }
}

fn paint_paper(easel: &Easel<'_>, sheet: &SheetState, scratch: &Scratch, lanes: &LaneLayout) {
    let journey = sheet.journey();
    sheet::paint_calendar(easel, journey);
    let Some(indicator) = sheet.active_indicator() else { return };
    sheet::paint_word_ends(easel, indicator);
    let opened = opened_by_stroke(sheet, scratch, &easel.layout.space);
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
    let space = &easel.layout.space;
    let rubbed = scratch.stroke.as_ref().map_or_else(Vec::new, |stroke| hand_words::rubbed(sheet, stroke, space));
    handwriting::paint(easel.ui, &easel.painter, space, &journey.words, &rubbed);
    lanes::paint(easel, lanes, &journey.events, sheet.selected_event);
}

/// The curve with the period of the stroke in hand already open, as it will be.
fn opened_by_stroke(sheet: &SheetState, scratch: &Scratch, space: &SheetSpace) -> Option<Curve> {
    let stroke = scratch.stroke.as_ref().filter(|stroke| hand_words::rubbed(sheet, stroke, space).is_empty())?;
    if sheet.tool == Tool::Pencil {
        let (from_day, to_day) = stroke.span()?;
        return Some(erase(sheet.journey().curves.get(&sheet.active)?, from_day, to_day));
    }
    tools::preview(sheet, stroke, space)
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
        Tool::Write => handwriting::paint_stroke(ui, painter, space, stroke.points()),
        // The curve itself shows what these do.
        Tool::Step | Tool::Nudge => {}
        Tool::Eraser if !hand_words::rubbed(sheet, stroke, space).is_empty() => {}
        Tool::Eraser | Tool::Gap(_) => {
            let Some((from_day, to_day)) = stroke.span() else { return };
            let x_range = space.x_of(from_day)..=space.x_of(to_day);
            let rubbed = Rect::from_x_y_ranges(x_range, space.lines.y_range()).intersect(space.lines);
            painter.rect_filled(rubbed, 0.0, ui.visuals().weak_text_color().gamma_multiply(0.12));
        }
    }
}
