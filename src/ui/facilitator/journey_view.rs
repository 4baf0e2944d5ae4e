//! One journey, with its phases: the borders are dragged on the sheet, or set by date, each with its reason.

use egui::{CursorIcon, Id, Panel, Rect, RichText, Sense, Stroke, Ui, pos2, vec2};

use crate::app::group::action::GroupAction;
use crate::app::group::phases::{PhaseAction, Rater};
use crate::app::group::state::GroupState;
use crate::model::{Journey, PhaseLetter, Phases, TimeStep, Timeline, phase_spans};
use crate::text::layer_name;
use crate::ui::dialogs::layers_menu::{LayersMenu, layers_menu_ui};
use crate::ui::facilitator::borders::{borders_ui, evidence_words, phases_while_dragging, suggested};
use crate::ui::facilitator::paper;
use crate::ui::facilitator::paper::{Paper, in_room_ui, paper_ui};
use crate::ui::paper::arrow_keys::holds_arrow_keys;
use crate::ui::paper::easel::SheetLayout;
use crate::ui::scene::Scene;
use crate::ui::scratch::group::BorderDrag;
use crate::ui::theme;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::{choice_ui, faint_ui, segments_ui};

/// The width of the borders beside the sheet, in points.
const PANEL_WIDTH: f32 = 368.0;

/// Narrower than this, in points, there is room for the sheet or for the borders.
const WIDE_ENOUGH_FOR_BOTH: f32 = 820.0;

/// Shows the journey of the person who stands out.
pub fn journey_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    let Some((_, journey)) = group.selected() else {
        faint_ui(ui, texts.get("journey-choose"));
        return;
    };
    let has_room = ui.available_width() >= WIDE_ENOUGH_FOR_BOTH;
    heading_ui(ui, scene, group, journey, has_room);
    if has_room {
        let panel = Panel::right("borders").exact_size(PANEL_WIDTH).resizable(false);
        panel.show(ui, |ui| borders_ui(ui, scene, group, journey));
    } else if group.topics.phases.shows_panel {
        borders_ui(ui, scene, group, journey);
        return;
    }
    in_room_ui(ui, scene, (group, journey), |ui, scene| sheet_ui(ui, scene, group, journey));
}

fn heading_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, journey: &Journey, has_room: bool) {
    let texts = scene.texts;
    let timeline = &journey.timeline;
    let period = texts.period(texts.month_and_year(timeline.start), texts.month_and_year(timeline.end));
    ui.horizontal_wrapped(|ui| {
        if has_room {
            ui.label(RichText::new(journey.participant.as_str()).font(theme::strong_font(24.0)));
            ui.label(RichText::new(period).weak());
        } else {
            segments_ui(ui, |ui| {
                for (panel, name) in [(false, "interview-the-sheet"), (true, "phases-the-borders")] {
                    if choice_ui(ui, group.topics.phases.shows_panel == panel, texts.get(name)).clicked() {
                        scene.ask(PhaseAction::ShowPanel(panel));
                    }
                }
            });
        }
        let ask = |action| GroupAction::Background(action).into();
        layers_menu_ui(
            ui,
            scene,
            LayersMenu { background: &group.looking.background, setup: &group.group().setup, ask },
        );
        if has_room && !journey.layers.is_empty() {
            let names: Vec<String> =
                journey.layers.iter().map(|layer| layer_name(texts, layer, &group.group().setup)).collect();
            faint_ui(ui, texts.with("layers-were-on", [("names", names.join(", ").into())]));
        }
    });
}

fn sheet_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, journey: &Journey) {
    let label = scene.texts.get("phases-sheet");
    let parts = paper::lay_out(ui, scene, group, journey, &label);
    let phases = phases_while_dragging(group, journey, scene.scratch);
    let spans = phase_spans(&group.instrument().phases, &phases, &journey.timeline);
    let moves = scene.scratch.group.border_drag.is_some();
    let (spans, marks_quotes) = (spans.as_slice(), false);
    let shown = Paper { group, journey, spans, active: None, shows_first: false, event: None, marks_quotes, moves };
    paper_ui(ui, scene, &shown, &parts);
    match group.topics.phases.rater {
        Rater::Both => paint_second(ui, scene, journey, &parts.layout),
        Rater::First | Rater::Second => {
            suggested_ui(ui, scene, group, journey, &parts.layout);
            drag_borders_ui(ui, scene, journey, &phases, &parts.layout);
        }
    }
}

fn border_words(scene: &Scene<'_>, journey: &Journey, letter: PhaseLetter, day: f64) -> String {
    let date = scene.texts.date(journey.timeline.date_of(day));
    scene.texts.with("phase-border", [("letter", letter.to_string().into()), ("date", date.into())])
}

fn drag_borders_ui(ui: &mut Ui, scene: &mut Scene<'_>, journey: &Journey, phases: &Phases, layout: &SheetLayout) {
    let space = &layout.space;
    for (&letter, border) in &phases.borders {
        let x = space.x_of(border.day);
        if !space.lines.expand(1.0).x_range().contains(x) {
            continue;
        }
        let handle = Rect::from_center_size(pos2(x, space.lines.center().y), vec2(TARGET / 2.0, space.lines.height()));
        let response = ui.interact(handle, Id::unique(("border", letter)), Sense::click_and_drag());
        let label = border_words(scene, journey, letter, border.day);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Splitter, true, &label));
        if response.hovered() || response.dragged() || response.has_focus() {
            if response.hovered() || response.dragged() {
                ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
            }
            let accent = ui.visuals().selection.stroke;
            ui.painter().vline(x, space.lines.y_range(), Stroke::new(2.5, accent.color));
            date_at_line(ui, scene, (journey, border.day), layout, x);
        }
        if response.clicked() || response.drag_started() {
            response.request_focus();
        }
        if let Some(day) = moved_by_keys(ui, &response, &journey.timeline, border.day) {
            scene.ask(PhaseAction::Move { letter, day });
        }
        if response.dragged()
            && let Some(pos) = response.interact_pointer_pos()
        {
            scene.scratch.group.border_drag = Some(BorderDrag { letter, day: space.day_at(pos.x) });
        }
        if response.drag_stopped()
            && let Some(drag) = scene.scratch.group.border_drag.take()
        {
            scene.ask(PhaseAction::Move { letter, day: drag.day });
        }
    }
}

/// The date of a border that is pointed at or moved, at the foot of its line.
fn date_at_line(ui: &Ui, scene: &Scene<'_>, (journey, day): (&Journey, f64), layout: &SheetLayout, x: f32) {
    let lines = layout.space.lines;
    let palette = theme::palette(ui);
    let words = scene.texts.date(journey.timeline.date_of(day));
    let words = ui.painter().layout_no_wrap(words, theme::strong_font(13.0), theme::colour(palette.ink));
    let size = words.size() + vec2(12.0, 6.0);
    let left = (x + 6.0).min(lines.right() - size.x).max(lines.left());
    let tag = Rect::from_min_size(pos2(left, lines.bottom() - size.y - 4.0), size);
    ui.painter().rect_filled(tag, 4.0, theme::colour(palette.desk));
    ui.painter().galley(tag.min + vec2(6.0, 3.0), words, theme::colour(palette.ink));
}

/// Where the arrow keys move a border that has the focus: by a month, with Shift a week, with Ctrl a day.
fn moved_by_keys(ui: &Ui, response: &egui::Response, timeline: &Timeline, day: f64) -> Option<f64> {
    if !holds_arrow_keys(ui, response) {
        return None;
    }
    ui.input(|input| {
        let step = match input.modifiers {
            modifiers if modifiers.command => TimeStep::Day,
            modifiers if modifiers.shift => TimeStep::Week,
            _ => TimeStep::Month,
        };
        match (input.key_pressed(egui::Key::ArrowLeft), input.key_pressed(egui::Key::ArrowRight)) {
            (true, false) => Some(timeline.step_back(day, step)),
            (false, true) => Some(timeline.step_on(day, step)),
            _ => None,
        }
    })
}

/// What the lines suggest, as dashed lines with their letter at the foot; what that rests on comes with a pointer that rests there.
fn suggested_ui(ui: &Ui, scene: &mut Scene<'_>, group: &GroupState, journey: &Journey, layout: &SheetLayout) {
    let Some(found) = suggested(scene, group, journey) else { return };
    let Ok(suggestion) = found.as_ref() else { return };
    let (texts, space) = (scene.texts, &layout.space);
    let accent = theme::colour(theme::palette(ui).accent);
    for (place, kind) in group.instrument().phases.iter().enumerate().skip(1) {
        let Some(&day) = suggestion.borders().get(&kind.letter) else { continue };
        let x = space.x_of(day);
        if !space.lines.expand(1.0).x_range().contains(x) {
            continue;
        }
        let line = [pos2(x, space.lines.top()), pos2(x, space.lines.bottom())];
        ui.painter().extend(egui::Shape::dashed_line(&line, Stroke::new(1.5, accent), 3.0, 4.0));
        let words = texts.with("phases-suggested-letter", [("letter", kind.letter.to_string().into())]);
        // At the foot: the names of phases stand at the head.
        let laid_out = ui.painter().layout_no_wrap(words.clone(), theme::strong_font(13.0), accent);
        let tag = beside_line(x, -4.0, laid_out.size(), space.lines.with_max_y(space.lines.bottom() - 6.0));
        ui.painter().galley(tag.min, laid_out, accent);
        let date = texts.date(journey.timeline.date_of(day));
        let told = texts.with("phases-suggested", [("date", date.into())]);
        let grounds = evidence_words(texts, group.instrument(), place, suggestion);
        let response = ui.interact(tag.expand(6.0), Id::unique(("suggested", kind.letter)), Sense::hover());
        let label = format!("{words}. {told} {grounds}");
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &label));
        response.on_hover_text(format!("{told}\n{grounds}"));
    }
}

/// The second rater's borders beside the first's: broken lines with their letter at the foot.
fn paint_second(ui: &Ui, scene: &Scene<'_>, journey: &Journey, layout: &SheetLayout) {
    let Some(second) = &journey.phases.second else { return };
    let space = &layout.space;
    let ink = theme::colour(theme::palette(ui).ink);
    let painter = ui.painter_at(space.lines);
    for (&letter, border) in &second.borders {
        let x = space.x_of(border.day);
        let line = [pos2(x, space.lines.top()), pos2(x, space.lines.bottom())];
        painter.extend(egui::Shape::dashed_line(&line, Stroke::new(2.0, ink), 6.0, 4.0));
        let words = scene.texts.with("phases-second-letter", [("letter", letter.to_string().into())]);
        let laid_out = painter.layout_no_wrap(words, theme::strong_font(13.0), ink);
        let tag = beside_line(x, 4.0, laid_out.size(), space.lines.with_max_y(space.lines.bottom() - 4.0));
        painter.galley(tag.min, laid_out, ink);
    }
}

/// Where words of this `size` stand at the foot of a line at `x`: as far `aside` as asked for, at its other side where they would leave the
/// paper there.
fn beside_line(x: f32, aside: f32, size: egui::Vec2, lines: Rect) -> Rect {
    let left_of = |aside: f32| if aside < 0.0 { x + aside - size.x } else { x + aside };
    let leaves = left_of(aside) < lines.left() || left_of(aside) + size.x > lines.right();
    Rect::from_min_size(pos2(left_of(if leaves { -aside } else { aside }), lines.bottom() - size.y), size)
}
