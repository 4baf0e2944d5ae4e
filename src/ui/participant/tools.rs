//! The tools beside the pencils, and what a movement with each of them means.

use std::mem::{Discriminant, discriminant};

use egui::{Button, Id, Rect, RichText, Ui, Vec2, pos2, vec2};

use crate::app::sheet::action::SheetAction;
use crate::app::sheet::state::{SheetState, Tool};
use crate::ink::{Reshape, reshape};
use crate::model::{Certainty, Curve, GapReason, Point};
use crate::ui::paper::sheet_space::SheetSpace;
use crate::ui::participant::{hand_words, tool_picture};
use crate::ui::scene::Scene;
use crate::ui::scratch::pen::StrokeInHand;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::{choice_ui, faint_ui, group_called};

/// Nudging reaches at least this far to each side, in points of the screen; dragging sideways makes it reach farther.
const NUDGE_REACH_POINTS: f32 = 80.0;

/// The picture of a tool, in points.
const PICTURE: Vec2 = vec2(22.0, 20.0);

/// It moves for so long, in seconds, once.
const MOVES_S: f32 = 0.9;

/// Narrower than this, in points, tools stand below each other.
const NARROW: f32 = 170.0;

/// Shows the tools, and what belongs to the one in hand.
pub fn tools_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let texts = scene.texts;
    let open = match sheet.holding.tool {
        Tool::Gap(reason) => Tool::Gap(reason),
        _ => Tool::Gap(GapReason::NotRemembered),
    };
    let tools = [
        (Tool::Pencil, "tool-pencil"),
        (Tool::Eraser, "tool-eraser"),
        (open, "tool-gap-title"),
        (Tool::Step, "tool-step"),
        (Tool::Nudge, "tool-nudge"),
        (Tool::Write, "events-tool-write"),
    ];
    let across = if ui.available_width() < NARROW { 1 } else { 2 };
    for row in tools.chunks(across) {
        ui.columns(across, |columns| {
            for (column, &(tool, name)) in columns.iter_mut().zip(row) {
                if tool_ui(column, scene, sheet.holding.tool == tool, (tool, name)).clicked() {
                    scene.ask(SheetAction::TakeTool(tool));
                }
            }
        });
    }
    let belongs = ui.scope(|ui| {
        ui.add(egui::Label::new(RichText::new(texts.get(words_of(sheet.holding.tool))).weak().size(13.0)).wrap());
        match sheet.holding.tool {
            Tool::Gap(_) => reasons_ui(ui, scene, sheet),
            Tool::Write => hand_words::writing_ui(ui, scene),
            Tool::Pencil | Tool::Step => certainty_ui(ui, scene, sheet),
            Tool::Eraser | Tool::Nudge => {}
        }
    });
    // In a low window it would lie below the fold.
    if was_just_taken(ui, sheet.holding.tool) {
        ui.scroll_to_rect(belongs.response.rect, None);
    }
}

/// Whether another tool was in hand when the tools were last shown.
fn was_just_taken(ui: &Ui, tool: Tool) -> bool {
    let kind = discriminant(&tool);
    let place = Id::unique("tool last shown");
    let before: Option<Discriminant<Tool>> = ui.data(|data| data.get_temp(place));
    ui.data_mut(|data| data.insert_temp(place, kind));
    before.is_some_and(|before| before != kind)
}

/// A tool with its picture, which moves once when it is taken: it shows what the tool does.
fn tool_ui(ui: &mut Ui, scene: &Scene<'_>, is_held: bool, (tool, name): (Tool, &str)) -> egui::Response {
    let texts = scene.texts;
    let words = texts.get(name);
    let mark = egui::IdSalt::new("picture");
    let width = ui.available_width();
    ui.spacing_mut().button_padding.x = 3.0;
    ui.spacing_mut().icon_spacing = 6.0;
    let button = Button::selectable(is_held, (egui::Atom::custom(mark, PICTURE), RichText::new(&words).size(13.0)))
        .stroke(egui::Stroke::NONE);
    let response = ui.add(button.min_size(vec2(width, TARGET)));
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, is_held, &words));
    let left = response.rect.left() + 3.0;
    let place = Rect::from_center_size(pos2(left + PICTURE.x / 2.0, response.rect.center().y), PICTURE);
    let wants = is_held || response.hovered();
    let is_still = scene.state.preferences.less_motion;
    let done = if is_still { 1.0 } else { ui.ctx().animate_bool_with_time(response.id.with("moves"), wants, MOVES_S) };
    // Put down it stands as it ends, so that it never moves back.
    tool_picture::paint(ui, place, tool, if wants { done } else { 1.0 });
    response.on_hover_text(texts.get(words_of(tool)))
}

/// What a tool does, in one line.
fn words_of(tool: Tool) -> &'static str {
    match tool {
        Tool::Pencil => "tool-pencil-does",
        Tool::Eraser => "tool-eraser-does",
        Tool::Gap(_) => "tool-gap-does",
        Tool::Step => "tool-step-does",
        Tool::Nudge => "tool-nudge-does",
        Tool::Write => "tool-write-does",
    }
}

fn reasons_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let reasons = [
        (GapReason::NotApplicable, "tool-gap-not-applicable"),
        (GapReason::NotRemembered, "tool-gap-not-remembered"),
        (GapReason::RatherNotSay, "tool-gap-rather-not-say"),
    ];
    for (reason, name) in reasons {
        if choice_ui(ui, sheet.holding.tool == Tool::Gap(reason), scene.texts.get(name)).clicked() {
            scene.ask(SheetAction::TakeTool(Tool::Gap(reason)));
        }
    }
}

fn certainty_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    ui.add_space(4.0);
    faint_ui(ui, scene.texts.get("certainty-title"));
    let choices = [
        (Certainty::Sure, "certainty-sure"),
        (Certainty::Roughly, "certainty-roughly"),
        (Certainty::Guess, "certainty-guess"),
    ];
    ui.horizontal_wrapped(|ui| {
        group_called(ui, scene.texts.get("certainty-title"));
        ui.spacing_mut().button_padding.x = 6.0;
        ui.spacing_mut().item_spacing.x = 0.0;
        for (certainty, name) in choices {
            if choice_ui(ui, sheet.holding.certainty == certainty, scene.texts.get(name)).clicked() {
                scene.ask(SheetAction::TakeCertainty(certainty));
            }
        }
    });
}

/// What a movement with the tool in hand does to a curve; nothing with the pencil, which draws, and in writing.
pub fn reshape_of(tool: Tool, stroke: &StrokeInHand, space: &SheetSpace) -> Option<Reshape> {
    let (from_day, to_day) = stroke.span()?;
    let (first, last) = (stroke.points().next()?, stroke.points().last()?);
    match tool {
        Tool::Pencil | Tool::Write => None,
        Tool::Eraser => (to_day > from_day).then_some(Reshape::Erase { from_day, to_day }),
        Tool::Gap(reason) => (to_day > from_day).then_some(Reshape::LeaveOpen { from_day, to_day, reason }),
        Tool::Step => {
            (first.value != last.value).then_some(Reshape::Step { day: first.day, by_value: last.value - first.value })
        }
        Tool::Nudge => Some(nudge(first, last, space)),
    }
}

fn nudge(first: Point, last: Point, space: &SheetSpace) -> Reshape {
    let reach_days = space.days_in(NUDGE_REACH_POINTS).max((last.day - first.day).abs() * 2.0);
    Reshape::Nudge { day: first.day, reach_days, by_value: last.value - first.value }
}

/// The curve as it would be if the pen were lifted now; `None` where the tool in hand does not reshape.
pub fn preview(sheet: &SheetState, stroke: &StrokeInHand, space: &SheetSpace) -> Option<Curve> {
    let change = reshape_of(sheet.holding.tool, stroke, space)?;
    let journey = sheet.journey();
    let before = journey.curves.get(&sheet.holding.active).cloned().unwrap_or_default();
    Some(reshape(&before, change, &journey.timeline, sheet.holding.certainty))
}
