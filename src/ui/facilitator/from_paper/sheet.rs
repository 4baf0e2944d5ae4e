//! The sheet that is checked: its picture under the lines, doubtful stretches marked, and below it the lanes as they were written.

use egui::{Id, Rangef, Rect, Sense, Shape, Stroke, Ui, pos2};

use crate::app::group::from_paper::FromPaperAction;
use crate::app::group::interview::InterviewAction;
use crate::app::sheet::state::Tool;
use crate::ink::reshape;
use crate::model::{Certainty, Code, Curve, Curves, Doubt, Instrument, Point};
use crate::sheet_geometry::{Frame, Paper, SheetGeometry};
use crate::ui::facilitator::from_paper::lanes::{LANES_PART, lanes_ui};
use crate::ui::facilitator::from_paper::looked::Looked;
use crate::ui::facilitator::from_paper::picture::{paint_part, texture_of};
use crate::ui::paper::curves::{ACTIVE_WIDTH, LineLook};
use crate::ui::paper::easel::{Easel, SheetLayout};
use crate::ui::paper::sheet::ShownCurves;
use crate::ui::paper::sheet_cache::mesh_of;
use crate::ui::paper::sheet_space::SheetSpace;
use crate::ui::paper::{curves, overview, pen, sheet};
use crate::ui::participant::tools::reshape_of;
use crate::ui::scene::Scene;
use crate::ui::scratch::pen::StrokeInHand;
use crate::ui::theme;

/// The band under a doubtful stretch, in points.
const BAND: f32 = 14.0;

/// The least room for the lines, in points.
const LEAST_LINES: f32 = 160.0;

/// The room for the calendar above lanes by themselves, in points.
const CALENDAR: f32 = 40.0;

/// What of a sheet there is room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SheetShows {
    /// The lines, and the lanes below them.
    Both,
    /// The lines.
    Lines,
    /// The lanes.
    Lanes,
}

/// Shows the sheet in the room that is left. Paper is light, also where the window is dark.
pub(super) fn sheet_ui(ui: &mut Ui, scene: &mut Scene<'_>, looked: Looked<'_>, across: Rangef, shows: SheetShows) {
    let light = ui.ctx().style_of(egui::Theme::Light).visuals.clone();
    let all = Rect::from_x_y_ranges(across, ui.available_rect_before_wrap().y_range());
    let paper = light.window_fill;
    ui.painter().rect_filled(all, 4.0, paper);
    let builder = egui::UiBuilder::new().max_rect(all.shrink(4.0)).id_salt("checked-sheet");
    ui.scope_builder(builder, |ui| {
        *ui.visuals_mut() = light;
        lit_ui(ui, scene, looked, shows);
    });
}

/// The parts of the sheet.
struct Parts {
    all: Rect,
    layout: SheetLayout,
}

fn lit_ui(ui: &mut Ui, scene: &mut Scene<'_>, looked: Looked<'_>, shows: SheetShows) {
    let parts = lay_out(ui, looked, shows);
    let space = parts.layout.space;
    if shows != SheetShows::Lanes {
        lines_ui(ui, scene, looked, &space);
    }
    let painter = ui.painter_at(parts.all);
    let easel = Easel { ui, painter, texts: scene.texts, layout: parts.layout };
    sheet::paint_calendar(&easel, looked.journey);
    if shows != SheetShows::Lanes {
        paint_picture(ui, scene, looked, &space);
        paint_doubts(ui, looked, &space);
        paint_lines(&easel, scene, looked);
        paint_stroke(ui, scene, looked, &space);
    }
    if shows != SheetShows::Lines {
        lanes_ui(ui, scene, looked, &parts.layout);
    }
    view_ui(ui, scene, looked, &parts);
}

/// Where the pen is followed.
fn lines_ui(ui: &mut Ui, scene: &mut Scene<'_>, looked: Looked<'_>, space: &SheetSpace) {
    let response = ui.interact(space.lines, Id::unique("checked-lines"), Sense::click_and_drag());
    let label = scene.texts.with("pile-sheet-label", [("code", looked.journey.participant.as_str().into())]);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Canvas, true, &label));
    if looked.group.topics.from_paper.tool.is_some() {
        follow_pen(ui, scene, looked, space);
    }
}

/// A sheet without names at the ends of its lines.
fn lay_out_bare(rect: Rect, length_days: f64, lanes_height: f32) -> SheetLayout {
    let mut layout = sheet::lay_out(rect, length_days, lanes_height, 0.0);
    let right = rect.right() - 1.0;
    layout.space.lines.set_right(right);
    layout.lanes.set_right(right);
    layout.names = false;
    layout
}

fn lay_out(ui: &Ui, looked: Looked<'_>, shows: SheetShows) -> Parts {
    let all = ui.available_rect_before_wrap();
    let rect = all.with_max_y(all.bottom() - overview::height(all.height()) - theme::GRID);
    let length = looked.journey.timeline.length_days();
    // Without names at the ends of the lines, so that the picture is as large as can be: they stand with the pencils.
    let rect = rect.with_max_x(rect.right() - theme::GRID);
    let width = lay_out_bare(rect, length, 0.0).space.lines.width();
    // The lanes keep the shape they have on paper, as far as the lines keep their room.
    let high = match shows {
        SheetShows::Both => (width * LANES_PART).min(rect.height() - LEAST_LINES).min(rect.height() * 0.4).max(64.0),
        SheetShows::Lines => 0.0,
        SheetShows::Lanes => (rect.height() - CALENDAR).max(64.0),
    };
    let mut layout = lay_out_bare(rect, length, high);
    if shows == SheetShows::Lanes {
        layout.space.lines.set_top(layout.space.lines.bottom());
    }
    let view = looked.group.topics.interview.view_of(looked.journey);
    Parts { all, layout: layout.showing(view) }
}

/// The part of the field that is on the screen.
fn field_in_view(space: &SheetSpace) -> Frame {
    let geometry = SheetGeometry::new(Paper::A4, 1);
    let x = |day: f64| geometry.x_mm(day / space.length_days);
    let field = geometry.field();
    Frame { left_mm: x(space.view.from_day), right_mm: x(space.view.to_day), ..field }
}

fn paint_picture(ui: &Ui, scene: &mut Scene<'_>, looked: Looked<'_>, space: &SheetSpace) {
    let (group, key) = (looked.group, &looked.row.key);
    let texture = texture_of(ui, &mut scene.scratch.group.from_paper, group, key);
    let painter = ui.painter_at(space.lines);
    match texture {
        Some((texture, seen)) if seen.is_straight => {
            paint_part(&painter, &texture, &field_in_view(space), space.lines, group.topics.from_paper.strength);
        }
        _ => {
            let words = if looked.row.sheet.is_none() { "pile-no-picture" } else { "pile-picture-comes" };
            let faint = ui.visuals().weak_text_color();
            let at = space.lines.center_top() + egui::vec2(0.0, 24.0);
            painter.text(at, egui::Align2::CENTER_TOP, scene.texts.get(words), theme::plain_font(13.0), faint);
        }
    }
}

/// The lines of this sheet only: an instrument with many has more than one.
fn lines_shown(looked: Looked<'_>) -> (Instrument, Curves) {
    let mut instrument = looked.group.instrument().clone();
    let lines = looked.row.lines();
    let last = lines.end.min(instrument.indicators.len());
    instrument.indicators = instrument.indicators[lines.start.min(last)..last].to_vec();
    let curves = looked.journey.curves.clone();
    (instrument, curves)
}

fn paint_lines(easel: &Easel<'_>, scene: &Scene<'_>, looked: Looked<'_>) {
    let (instrument, curves) = lines_shown(looked);
    let active = looked.group.topics.from_paper.pencil.as_ref();
    let instead =
        scene.scratch.sheet.pen.stroke.as_ref().and_then(|stroke| preview(looked, stroke, &easel.layout.space));
    let shown = ShownCurves { instrument: &instrument, curves: &curves, active, instead: instead.as_ref(), ink: &[] };
    sheet::paint_curves(easel, &shown);
    if let Some(indicator) = active.and_then(|code| instrument.indicator(code)) {
        sheet::paint_word_ends(easel, indicator);
    }
}

fn preview(looked: Looked<'_>, stroke: &StrokeInHand, space: &SheetSpace) -> Option<Curve> {
    let paper = &looked.group.topics.from_paper;
    let (tool, pencil) = (paper.tool?, paper.pencil.as_ref()?);
    let change = reshape_of(tool, stroke, space)?;
    let before = looked.journey.curves.get(pencil).cloned().unwrap_or_default();
    Some(reshape(&before, change, &looked.journey.timeline, Certainty::Sure))
}

/// A band under each doubtful stretch; the one that is looked at stands between two lines.
fn paint_doubts(ui: &Ui, looked: Looked<'_>, space: &SheetSpace) {
    let accent = theme::colour(theme::palette(ui).accent);
    let painter = ui.painter_at(space.lines.expand(1.0));
    let here = looked.group.topics.from_paper.doubt.as_ref();
    for doubt in looked.journey.all_doubts(looked.group.instrument()) {
        let is_here = here == Some(&doubt);
        let strength = if is_here { 0.4 } else { 0.16 };
        for points in points_of(looked.journey.curves.get(&doubt.indicator), &doubt, space) {
            painter.add(Shape::line(points, Stroke::new(BAND, accent.gamma_multiply(strength))));
        }
        if is_here {
            for day in [doubt.from, doubt.to] {
                painter.vline(space.x_of(day), space.lines.y_range(), Stroke::new(1.5, accent));
            }
        }
    }
}

/// The curve on the screen within a stretch, in pieces where it is open.
fn points_of(curve: Option<&Curve>, doubt: &Doubt, space: &SheetSpace) -> Vec<Vec<egui::Pos2>> {
    let Some(curve) = curve else { return Vec::new() };
    let (left, right) = (space.x_of(doubt.from), space.x_of(doubt.to));
    let (left, right) = (left.max(space.lines.left()), right.min(space.lines.right()));
    let mut pieces = vec![Vec::new()];
    let mut x = left;
    while x <= right {
        match curve.value_at(space.day_at(x)) {
            Some(value) => pieces.last_mut().into_iter().for_each(|piece| piece.push(pos2(x, space.y_of(value)))),
            None => pieces.push(Vec::new()),
        }
        x += 2.0;
    }
    // What is narrower than a band is still seen.
    if let [only] = pieces.as_mut_slice()
        && only.len() < 2
        && let Some(value) = curve.value_at(f64::midpoint(doubt.from, doubt.to))
    {
        let middle = pos2(f32::midpoint(left, right), space.y_of(value));
        *only = vec![middle - egui::vec2(BAND / 2.0, 0.0), middle + egui::vec2(BAND / 2.0, 0.0)];
    }
    pieces.retain(|piece| piece.len() > 1);
    pieces
}

fn follow_pen(ui: &Ui, scene: &mut Scene<'_>, looked: Looked<'_>, space: &SheetSpace) {
    let has_dialog = scene.state.dialog.is_some();
    let rule = scene.state.preferences.palm.rule();
    let followed = pen::follow_pen(ui, &mut scene.scratch.sheet.pen, rule, space, has_dialog);
    for stroke in followed.finished {
        if let Some(action) = finished(scene, looked, &stroke, space) {
            scene.ask(action);
        }
    }
    if followed.view != space.view {
        scene.ask(InterviewAction::Look(followed.view));
    }
}

fn finished(
    scene: &Scene<'_>,
    looked: Looked<'_>,
    stroke: &StrokeInHand,
    space: &SheetSpace,
) -> Option<FromPaperAction> {
    let tool = looked.group.topics.from_paper.tool?;
    if tool == Tool::Pencil {
        let settings = pen::stroke_settings(space, Certainty::Sure, scene.state.preferences.calm_line);
        stroke.span().filter(|(from, to)| to > from)?;
        return Some(FromPaperAction::Draw { samples: stroke.samples.clone(), settings });
    }
    reshape_of(tool, stroke, space).map(FromPaperAction::Reshape)
}

fn paint_stroke(ui: &Ui, scene: &Scene<'_>, looked: Looked<'_>, space: &SheetSpace) {
    let Some(stroke) = &scene.scratch.sheet.pen.stroke else { return };
    let paper = &looked.group.topics.from_paper;
    let indicator = paper.pencil.as_ref().and_then(|code: &Code| looked.group.instrument().indicator(code));
    let (Some(tool), Some(indicator)) = (paper.tool, indicator) else { return };
    let painter = ui.painter_at(space.lines);
    if tool == Tool::Pencil {
        let colour = theme::pencil_colour(ui, &indicator.pencil);
        let look = LineLook { pencil: &indicator.pencil, colour, width: ACTIVE_WIDTH, place: 0 };
        let points: Vec<_> = stroke.samples.iter().map(|it| space.pos_of(Point::new(it.day, it.value))).collect();
        curves::paint_line(&painter, &points, look);
    } else if let Some((from, to)) = stroke.span() {
        let rubbed = Rect::from_x_y_ranges(space.x_of(from)..=space.x_of(to), space.lines.y_range());
        painter.rect_filled(rubbed, 0.0, ui.visuals().weak_text_color().gamma_multiply(0.12));
    }
}

fn view_ui(ui: &mut Ui, scene: &mut Scene<'_>, looked: Looked<'_>, parts: &Parts) {
    let timeline = &looked.journey.timeline;
    let all = parts.all;
    let bottom = all.with_min_y(all.bottom() - overview::height(all.height()));
    let overview =
        overview::lay_out(bottom, parts.layout.space.lines, timeline.length_days(), overview::Buttons::Beside);
    let (instrument, curves) = lines_shown(looked);
    let shown = ShownCurves { instrument: &instrument, curves: &curves, active: None, instead: None, ink: &[] };
    let mesh = mesh_of(ui, sheet::small_curves(ui, &overview.curves, &shown));
    let before = parts.layout.space.view;
    let paint_curves = |_: &Ui, painter: &egui::Painter| painter.extend([egui::Shape::Mesh(mesh)]);
    let mut view = overview::overview_ui(ui, scene.texts, &overview, timeline, before, paint_curves);
    if scene.state.dialog.is_none() && scene.scratch.sheet.pen.stroke.is_none() {
        view = overview::turned_by_wheel(ui, &parts.layout.space, all, view);
    }
    if view != before {
        scene.ask(InterviewAction::Look(view));
    }
}
