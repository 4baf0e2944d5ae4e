//! The sheet in the interview: a tap points at a moment, a pencil draws a stretch again.

use egui::{Align2, Rect, Stroke, Ui, pos2};
use uuid::Uuid;

use crate::app::group::interview::{Cursor, InterviewAction, InterviewTool};
use crate::app::group::state::GroupState;
use crate::model::{Certainty, Code, Journey};
use crate::ui::facilitator::interview::cursor_keys::{cursor_keys_ui, cursor_words};
use crate::ui::facilitator::interview::moment::spans_to_see;
use crate::ui::facilitator::interview::quote_marks::quote_marks_ui;
use crate::ui::facilitator::paper;
use crate::ui::facilitator::paper::{Paper, PaperLayout, paper_ui};
use crate::ui::paper::curves::{ACTIVE_WIDTH, LineLook};
use crate::ui::paper::easel::SheetLayout;
use crate::ui::paper::pen;
use crate::ui::paper::sheet_space::SheetSpace;
use crate::ui::paper::wet_line::WetLook;
use crate::ui::scene::Scene;
use crate::ui::scratch::pen::StrokeInHand;
use crate::ui::theme;

/// A curve at most this far from a tap, in points, is meant by it.
const NEAR_POINTS: f32 = 28.0;

/// Shows the sheet.
pub fn sheet_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, journey: &Journey) {
    let interview = &group.topics.interview;
    let label = scene.texts.get(match interview.tool {
        InterviewTool::Point => "interview-sheet-point",
        InterviewTool::Pencil | InterviewTool::Eraser => "interview-sheet-draw",
    });
    let label = [Some(label), cursor_words(scene, group, journey)].into_iter().flatten().collect::<Vec<_>>().join(". ");
    let parts = paper::lay_out(ui, scene, group, journey, &label);
    let spans = spans_to_see(group, journey);
    let draws = interview.tool != InterviewTool::Point;
    let shown = Paper {
        group,
        journey,
        spans: &spans,
        active: interview.pencil.as_ref().filter(|_| draws),
        shows_first: interview.shows_first,
        event: interview.event,
        // Where they are pressed they answer to the pointer.
        marks_quotes: draws,
        moves: false,
    };
    if draws {
        follow_pen(ui, scene, group, &parts);
    }
    let pressed = paper_ui(ui, scene, &shown, &parts);
    if draws {
        select(scene, pressed);
        paint_stroke(ui, scene, group, &parts.layout);
        return;
    }
    let pressed = quote_marks_ui(ui, scene, group, journey, &parts.layout.space).or(pressed);
    select(scene, pressed);
    cursor_keys_ui(ui, scene, group, journey, &parts.response);
    if let Some(pos) = parts.response.interact_pointer_pos().filter(|_| parts.response.clicked()) {
        let day = journey.timeline.clamp_day(parts.layout.space.day_at(pos.x)).round();
        let indicator = nearest(journey, &parts.layout.space, pos);
        scene.ask(InterviewAction::PointAt(Some(Cursor { day, to: None, indicator })));
    }
    if let Some(cursor) = &interview.cursor {
        paint_cursor(ui, scene, group, journey, &parts.layout.space, cursor);
    }
}

fn select(scene: &mut Scene<'_>, pressed: Option<Uuid>) {
    if pressed.is_some() {
        scene.ask(InterviewAction::SelectEvent(pressed));
    }
}

/// The curve that runs nearest by `pos`, where one is near.
fn nearest(journey: &Journey, space: &SheetSpace, pos: egui::Pos2) -> Option<Code> {
    let away = |curve: &crate::model::Curve| Some((space.y_of(curve.value_at(space.day_at(pos.x))?) - pos.y).abs());
    let near = journey.curves.iter().filter_map(|(code, curve)| Some((away(curve)?, code)));
    let near = near.filter(|(away, _)| *away <= NEAR_POINTS);
    near.min_by(|one, other| one.0.total_cmp(&other.0)).map(|(_, code)| code.clone())
}

fn follow_pen(ui: &Ui, scene: &mut Scene<'_>, group: &GroupState, parts: &PaperLayout) {
    let space = &parts.layout.space;
    let has_dialog = scene.state.dialog.is_some();
    let rule = scene.state.preferences.palm.rule();
    let pen = &mut scene.scratch.sheet.pen;
    let followed = pen::follow_pen(ui, pen, rule, space, has_dialog);
    for stroke in followed.finished {
        if let Some(action) = finished(scene, group, &stroke, space) {
            scene.ask(action);
        }
    }
    if followed.view != space.view {
        scene.ask(InterviewAction::Look(followed.view));
    }
}

fn finished(
    scene: &Scene<'_>,
    group: &GroupState,
    stroke: &StrokeInHand,
    space: &SheetSpace,
) -> Option<InterviewAction> {
    let (from_day, to_day) = stroke.span().filter(|(from, to)| to > from)?;
    match group.topics.interview.tool {
        InterviewTool::Point => None,
        InterviewTool::Eraser => Some(InterviewAction::Erase { from_day, to_day }),
        InterviewTool::Pencil => {
            let settings = pen::stroke_settings(space, Certainty::Sure, scene.state.preferences.calm_line);
            Some(InterviewAction::Draw { samples: stroke.samples.clone(), settings })
        }
    }
}

fn paint_stroke(ui: &Ui, scene: &mut Scene<'_>, group: &GroupState, layout: &SheetLayout) {
    let pen = &mut scene.scratch.sheet.pen;
    let Some(stroke) = &pen.stroke else { return };
    let space = &layout.space;
    let painter = ui.painter_at(space.lines);
    match group.topics.interview.tool {
        InterviewTool::Point => {}
        InterviewTool::Pencil => {
            let indicator = group.topics.interview.pencil.as_ref().and_then(|code| group.instrument().indicator(code));
            let Some(indicator) = indicator else { return };
            let colour = theme::pencil_colour(ui, &indicator.pencil);
            let look = LineLook { pencil: &indicator.pencil, colour, width: ACTIVE_WIDTH, place: 0 };
            let wet = WetLook {
                space: *space,
                calm: space.calm(scene.state.preferences.calm_line),
                colour,
                width: ACTIVE_WIDTH,
                is_pressed: false,
                began_ms: stroke.began_ms,
            };
            pen.wet.paint(&painter, &stroke.samples, wet, look);
        }
        InterviewTool::Eraser => {
            let Some((from_day, to_day)) = stroke.span() else { return };
            let rubbed = Rect::from_x_y_ranges(space.x_of(from_day)..=space.x_of(to_day), space.lines.y_range());
            painter.rect_filled(rubbed, 0.0, ui.visuals().weak_text_color().gamma_multiply(0.12));
        }
    }
}

/// A line at the moment, or a band over the stretch, with its month at its foot.
fn paint_cursor(
    ui: &Ui,
    scene: &Scene<'_>,
    group: &GroupState,
    journey: &Journey,
    space: &SheetSpace,
    cursor: &Cursor,
) {
    let accent = theme::colour(theme::palette(ui).accent);
    let painter = ui.painter_at(space.lines);
    let inside = |day: f64| space.x_of(day).clamp(space.lines.left(), space.lines.right());
    let x = inside(cursor.day);
    if let Some(to) = cursor.to {
        let band = Rect::from_x_y_ranges(x..=inside(to), space.lines.y_range());
        painter.rect_filled(band, 0.0, accent.gamma_multiply(0.12));
    }
    if (space.x_of(cursor.day) - x).abs() > 1.0 {
        return;
    }
    painter.vline(x, space.lines.y_range(), Stroke::new(2.0, accent));
    let curve = cursor.indicator.as_ref().and_then(|code| journey.curves.get(code));
    let colour = cursor.indicator.as_ref().and_then(|code| group.instrument().indicator(code));
    if let (Some(value), Some(indicator)) = (curve.and_then(|curve| curve.value_at(cursor.day)), colour) {
        let ring = Stroke::new(2.5, theme::pencil_colour(ui, &indicator.pencil));
        painter.circle_stroke(pos2(x, space.y_of(value)), 8.0, ring);
    }
    let when = scene.texts.month_and_year(journey.timeline.date_of(cursor.day));
    let line = colour.map(|indicator| indicator.name.get(scene.texts.language()).to_owned());
    let words = [Some(when), line].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let galley = painter.layout_no_wrap(words, theme::strong_font(13.0), accent);
    let left = (x - galley.size().x / 2.0).clamp(space.lines.left(), space.lines.right() - galley.size().x);
    let rect = Align2::LEFT_BOTTOM.anchor_size(pos2(left, space.lines.bottom() - 6.0), galley.size());
    painter.rect_filled(rect.expand(3.0), 3.0, theme::colour(theme::palette(ui).paper));
    painter.galley(rect.min, galley, accent);
}
