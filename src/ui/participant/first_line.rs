//! An empty sheet says what to do, faintly, until the first ink. Where nothing is drawn at all yet, a ghost of a line is drawn
//! once, so that nobody has to read how.

use egui::{Align2, Pos2, Rect, Stroke, pos2};

use crate::app::sheet::state::{SheetState, Tool};
use crate::model::Point;
use crate::ui::paper::curves;
use crate::ui::paper::curves::LineLook;
use crate::ui::paper::easel::Easel;
use crate::ui::paper::pencil_line;
use crate::ui::paper::pencil_line::Rib;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::GRID;

/// The ghost is drawn in so many seconds.
const DRAWN_S: f64 = 2.6;

/// How much of its colour it has.
const STRENGTH: f32 = 0.3;

/// Wider than the sheet's words are well read, in points.
const WIDEST_WORDS: f32 = 520.0;

/// Shows what to do where the pencil in hand has drawn nothing: below the `explanation` of that pencil where that stands on the paper, and
/// where there is no room below it not in words.
pub fn first_line_ui(easel: &Easel<'_>, scene: &mut Scene<'_>, sheet: &SheetState, explanation: Option<Rect>) {
    let curves = &sheet.journey().curves;
    let is_empty = curves.get(&sheet.holding.active).is_none_or(crate::model::Curve::is_empty);
    let is_at_work = scene.scratch.sheet.pen.stroke.is_some() || scene.scratch.sheet.jottings.quick.is_some();
    if !is_empty || is_at_work || sheet.holding.tool != Tool::Pencil {
        return;
    }
    let is_first = curves.values().all(crate::model::Curve::is_empty) && !sheet.journey().words.iter().any(|_| true);
    let mut words = "sheet-begin-here";
    if is_first {
        let now_s = easel.ui.input(|input| input.time);
        let since = *scene.scratch.sheet.ghost_since_s.get_or_insert(now_s);
        let done = if scene.state.preferences.less_motion { 1.0 } else { ((now_s - since) / DRAWN_S).min(1.0) };
        paint_ghost(easel, sheet, done as f32);
        if done < 1.0 {
            easel.ui.ctx().request_repaint();
            return;
        }
        words = "sheet-now-you";
    }
    let lines = easel.layout.space.lines;
    let faint = theme::colour(theme::palette(easel.ui).faint_ink);
    let room = WIDEST_WORDS.min(lines.width() - 4.0 * GRID);
    let galley = easel.painter.layout(easel.texts.get(words), theme::plain_font(15.0), faint, room);
    let free_from = explanation.map_or(lines.top(), |explanation| explanation.bottom() + GRID / 2.0);
    let top = (lines.top() + lines.height() * 0.86 - galley.size().y).max(free_from);
    if explanation.is_none() || top + galley.size().y <= lines.bottom() {
        easel.painter.galley(pos2(lines.center().x - galley.size().x / 2.0, top), galley, faint);
    }
}

/// A line as anyone might draw it: it goes down and comes up again.
fn paint_ghost(easel: &Easel<'_>, sheet: &SheetState, done: f32) {
    let Some(indicator) = sheet.active_indicator() else { return };
    let space = &easel.layout.space;
    let colour = theme::pencil_colour(easel.ui, &indicator.pencil).gamma_multiply(STRENGTH);
    let height = |part: f64| 60.0 - 22.0 * (part * 4.2 - 0.4).sin() * (1.0 - part * 0.3);
    let place = |step: u16| {
        let part = f64::from(step) / 160.0 * f64::from(done);
        space.pos_of(Point::new(part * space.length_days, height(part)))
    };
    let points: Vec<Pos2> = (0..=160).map(place).collect();
    let mut ribs: Vec<Rib> = points.iter().map(|&pos| Rib { pos, width: curves::ACTIVE_WIDTH }).collect();
    pencil_line::taper(&mut ribs, true, true);
    let look = LineLook { pencil: &indicator.pencil, colour, width: curves::ACTIVE_WIDTH, place: 0 };
    let within = easel.painter.with_clip_rect(space.lines);
    within.add(curves::ribs_shape(&ribs, look, within.pixels_per_point()));
    if let Some(&tip) = points.last().filter(|_| done < 1.0) {
        // The point of the pencil, going before.
        within.circle_stroke(tip, 5.0, Stroke::new(1.5, colour));
    }
}

/// Which keys draw, in words at the foot of the lines for as long as the keyboard is there.
pub fn paint_keys(easel: &Easel<'_>) {
    let lines = easel.layout.space.lines;
    let palette = theme::palette(easel.ui);
    let ink = theme::colour(palette.ink);
    let words = easel.texts.get("sheet-keys-short");
    let galley = easel.painter.layout(words, theme::plain_font(13.0), ink, lines.width() - 2.0 * GRID);
    let place = Align2::CENTER_BOTTOM.anchor_size(lines.center_bottom() - egui::vec2(0.0, 6.0), galley.size());
    easel.painter.rect_filled(place.expand(4.0), 4.0, theme::colour(palette.paper).gamma_multiply(0.9));
    easel.painter.galley(place.min, galley, ink);
}
