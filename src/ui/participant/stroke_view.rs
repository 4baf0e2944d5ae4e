//! The stroke in hand: wet, above everything that is finished.

use egui::{Pos2, Rect};

use crate::app::sheet::state::{SheetState, Tool};
use crate::app::state::AppState;
use crate::ink::calm_line;
use crate::model::Point;
use crate::ui::paper::curves::{ACTIVE_WIDTH, LineLook};
use crate::ui::paper::easel::{Easel, SheetLayout};
use crate::ui::paper::pencil_line::Rib;
use crate::ui::paper::{curves, handwriting};
use crate::ui::participant::hand_words;
use crate::ui::scratch::pen::StrokeInHand;
use crate::ui::theme;

/// Places of the pen closer than this, in points, look like one.
const CLOSEST_POINTS: f32 = 0.5;

/// Paints the stroke in hand: the line as it will be, or what will be rubbed out.
pub fn paint(easel: &Easel<'_>, state: &AppState, sheet: &SheetState, stroke: &StrokeInHand) {
    let Easel { ui, painter, layout: SheetLayout { space, .. }, .. } = easel;
    let Some(indicator) = sheet.active_indicator() else { return };
    let colour = theme::pencil_colour(ui, &indicator.pencil);
    match sheet.holding.tool {
        Tool::Pencil => {
            let within = painter.with_clip_rect(space.lines);
            let ribs = ribs(easel, state, stroke);
            let look = LineLook { pencil: &indicator.pencil, colour, width: ACTIVE_WIDTH, place: 0 };
            if ribs.len() > 1 {
                within.add(curves::ribs_shape(&ribs, look, within.pixels_per_point()));
            } else if let Some(rib) = ribs.first() {
                within.circle_filled(rib.pos, ACTIVE_WIDTH / 2.0, colour);
            }
        }
        Tool::Write => handwriting::paint_stroke(ui, painter, space, stroke.points()),
        // The curve itself shows what these do.
        Tool::Step | Tool::Nudge => {}
        // Words that are rubbed out say so themselves.
        Tool::Eraser if !hand_words::rubbed(sheet, stroke, space).is_empty() => {}
        Tool::Eraser | Tool::Gap(_) => {
            let Some((from_day, to_day)) = stroke.span() else { return };
            let x_range = space.x_of(from_day)..=space.x_of(to_day);
            let rubbed = Rect::from_x_y_ranges(x_range, space.lines.y_range()).intersect(space.lines);
            painter.rect_filled(rubbed, 0.0, ui.visuals().weak_text_color().gamma_multiply(0.12));
        }
    }
}

/// The stroke as calm as it will be kept, as broad as the pen is pressed where that is to be seen.
fn ribs(easel: &Easel<'_>, state: &AppState, stroke: &StrokeInHand) -> Vec<Rib> {
    let space = &easel.layout.space;
    let preferences = &state.preferences;
    let calmed = calm_line(&stroke.samples, space.calm(preferences.calm_line));
    let mut ribs: Vec<Rib> = Vec::new();
    for (place, sample) in calmed.iter().enumerate() {
        let pos: Pos2 = space.pos_of(Point::new(sample.day, sample.value));
        let is_last = place + 1 == calmed.len();
        if !is_last && ribs.last().is_some_and(|last| last.pos.distance(pos) < CLOSEST_POINTS) {
            continue;
        }
        let width = if preferences.pressure_look {
            curves::pressed_width(ACTIVE_WIDTH, sample.pressure as f32)
        } else {
            ACTIVE_WIDTH
        };
        ribs.push(Rib { pos, width });
    }
    ribs
}
