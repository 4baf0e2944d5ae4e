//! The picture: for each phase how many people named something heavy, and something good, in the person, the team, those who
//! lead, the organisation, outside and at home. A press on a row shows the events behind it.

use egui::style::ScrollAnimation;
use egui::{Align2, Id, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::analysis::{Cell, CellOf, LevelCount};
use crate::app::figures::threads::ThreadsFigures;
use crate::app::group::state::GroupState;
use crate::app::group::threads::ThreadsAction;
use crate::model::{Level, PhaseKind, PhaseLetter};
use crate::text::{level_name, phase_name};
use crate::ui::facilitator::threads::cells::{shortened, wrapped};
use crate::ui::facilitator::threads::environment::dots::{Mark, dots_ui};
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::TARGET;

/// A panel is at least this wide, in points; where that does not fit, phases stand under each other.
const LEAST_PANEL: f32 = 264.0;

/// A panel is at most this wide.
const MOST_PANEL: f32 = 460.0;

const GAP: f32 = 12.0;

/// The head of a panel, with the words for both sides.
const HEAD: f32 = 56.0;

/// Room for a number behind the dots.
const NUMBER: f32 = 26.0;

/// Shows it.
pub fn levels_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, figures: &ThreadsFigures) {
    let instrument = &figures.group.setup.instrument;
    let used = |level: &Level| instrument.factors.iter().any(|factor| factor.level == *level);
    let levels: Vec<Level> = Level::ALL.into_iter().filter(used).collect();
    let room = ui.available_width() - 12.0;
    let fits = ((room + GAP) / (LEAST_PANEL + GAP)).floor().max(1.0) as usize;
    let across = if fits >= instrument.phases.len() { instrument.phases.len().max(1) } else { 1 };
    let width = ((room + GAP) / across as f32 - GAP).min(MOST_PANEL);
    let size = vec2(width, HEAD + TARGET * levels.len() as f32 + 8.0);
    for kinds in instrument.phases.chunks(across) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for kind in kinds {
                let (panel, _) = ui.allocate_exact_size(size, Sense::hover());
                panel_ui(ui, scene, (group, figures), (kind, &levels), panel);
            }
        });
    }
}

fn panel_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    (group, figures): (&GroupState, &ThreadsFigures),
    (kind, levels): (&PhaseKind, &[Level]),
    panel: Rect,
) {
    let (texts, palette) = (scene.texts, theme::palette(ui));
    let place = figures.group.setup.instrument.phases.iter().position(|it| it.letter == kind.letter).unwrap_or(0);
    ui.painter().rect_filled(panel, 6.0, theme::colour(palette.washes[place % palette.washes.len()]));
    let (ink, faint) = (theme::colour(palette.ink), theme::colour(palette.faint_ink));
    let among = figures.counts.among(kind.letter);
    let of = texts.with("env-of", [("n", among.into())]);
    let of = ui.painter().text(
        panel.right_top() + vec2(-12.0, 20.0),
        Align2::RIGHT_CENTER,
        of,
        theme::plain_font(13.0),
        faint,
    );
    let name = shortened(ui, &phase_name(texts, kind), theme::strong_font(15.0), of.left() - panel.left() - 20.0);
    ui.painter().galley(panel.left_top() + vec2(12.0, 11.0), name, ink);
    let spine = spine_of(panel);
    for (id, side, align) in [("env-heavy", -8.0, Align2::RIGHT_CENTER), ("env-good", 8.0, Align2::LEFT_CENTER)] {
        let at = pos2(spine + side, panel.top() + HEAD - 14.0);
        ui.painter().text(at, align, texts.get(id), theme::plain_font(13.0), faint);
    }
    ui.painter().vline(spine, panel.top() + HEAD - 4.0..=panel.bottom() - 8.0, Stroke::new(1.0, faint));
    for (row, &level) in levels.iter().enumerate() {
        let top = panel.top() + HEAD + TARGET * row as f32;
        let row = Rect::from_min_max(pos2(panel.left() + 4.0, top), pos2(panel.right() - 4.0, top + TARGET));
        let found = figures.counts.factor_levels.iter().find(|it| it.level == level && it.phase == kind.letter);
        let none = LevelCount { level, phase: kind.letter, persons: 0, plus: 0, minus: 0, among };
        row_ui(ui, scene, (group, kind), found.unwrap_or(&none), row);
    }
}

/// Where heavy and good part.
fn spine_of(panel: Rect) -> f32 {
    let names = panel.width() * 0.3;
    panel.left() + names + (panel.width() - names) / 2.0
}

fn row_ui(ui: &mut Ui, scene: &mut Scene<'_>, (group, kind): (&GroupState, &PhaseKind), count: &LevelCount, row: Rect) {
    let texts = scene.texts;
    let cell = Cell { of: CellOf::FactorLevel(count.level), phase: count.phase };
    let is_open = group.topics.threads.open.as_ref() == Some(&cell);
    let opens = count.persons > 0;
    let id = ui.scope_id().with(egui::IdSalt::new(("level row", count.level, kind.letter)));
    let response = ui.interact(row, id, if opens { Sense::click() } else { Sense::hover() });
    let name = texts.get(level_name(count.level));
    let words = [
        ("level", name.as_str().into()),
        ("phase", phase_name(texts, kind).into()),
        ("minus", count.minus.into()),
        ("plus", count.plus.into()),
        ("among", count.among.into()),
    ];
    let spoken = texts.with("env-row", words);
    response.widget_info(|| {
        if opens {
            WidgetInfo::selected(egui::Role::Button, true, is_open, &spoken)
        } else {
            WidgetInfo::labeled(egui::Role::Label, true, &spoken)
        }
    });
    let palette = theme::palette(ui);
    if opens && (is_open || response.hovered() || response.has_focus()) {
        let stroke = Stroke::new(if is_open { 2.0 } else { 1.0 }, theme::colour(palette.accent));
        ui.painter().rect_stroke(row, 4.0, stroke, StrokeKind::Inside);
    }
    let panel = row.expand2(vec2(4.0, 0.0));
    let spine = spine_of(panel);
    let side = panel.right() - spine - NUMBER - 14.0;
    // What weighed on more than half stands out.
    let stands_out = count.minus * 2 > count.among;
    let font = if stands_out { theme::strong_font(13.0) } else { theme::plain_font(13.0) };
    let name = wrapped(ui, &name, font, spine - side - NUMBER - panel.left() - 8.0);
    let ink = theme::colour(palette.ink);
    ui.painter().galley(pos2(panel.left() + 12.0, row.center().y - name.size().y / 2.0), name, ink);
    for (n, direction, mark, align) in
        [(count.minus, -1.0, Mark::Full, Align2::RIGHT_CENTER), (count.plus, 1.0, Mark::Open, Align2::LEFT_CENTER)]
    {
        if n > 0 {
            let start = pos2(spine + direction * 4.0, row.center().y);
            let end = dots_ui(ui, start, (n, count.among), (side, direction), mark);
            let at = pos2(end + direction * 5.0, row.center().y);
            ui.painter().text(at, align, texts.count(n), theme::plain_font(13.0), ink);
        }
    }
    stay_where_pressed(ui, (count.level, count.phase), row.top());
    if response.clicked() && opens {
        let (frame, top) = (ui.cumulative_frame_nr(), row.top());
        let pressed = Pressed { row: (count.level, count.phase), top, frame };
        ui.data_mut(|data| data.insert_temp(pressed_row(), pressed));
        scene.ask(ThreadsAction::Open((!is_open).then_some(cell)));
    }
}

/// The row that was pressed, and where it was on the screen then.
#[derive(Debug, Clone, Copy)]
struct Pressed {
    row: (Level, PhaseLetter),
    top: f32,
    frame: u64,
}

fn pressed_row() -> Id {
    Id::unique("row of the environment that was pressed")
}

/// Scrolls so that a row that was pressed in the frame before is where it was: beside its events phases may stand under each other.
fn stay_where_pressed(ui: &Ui, row: (Level, PhaseLetter), top: f32) {
    let pressed: Option<Pressed> = ui.data(|data| data.get_temp(pressed_row()));
    let Some(pressed) = pressed.filter(|it| it.row == row && it.frame < ui.cumulative_frame_nr()) else { return };
    ui.data_mut(|data| data.remove::<Pressed>(pressed_row()));
    ui.scroll_with_delta_animation(vec2(0.0, pressed.top - top), ScrollAnimation::none());
}
