//! The stroke in hand: wet, above everything that is finished.

use egui::Rect;

use crate::app::sheet::state::{SheetState, Tool};
use crate::app::state::AppState;
use crate::model::Point;
use crate::ui::paper::curves::{ACTIVE_WIDTH, LineLook};
use crate::ui::paper::easel::{Easel, SheetLayout};
use crate::ui::paper::handwriting;
use crate::ui::paper::wet_line::{WetLine, WetLook};
use crate::ui::participant::hand_words;
use crate::ui::scratch::pen::StrokeInHand;
use crate::ui::theme;

/// Paints the stroke in hand: the line as it will be, or what will be rubbed out.
pub fn paint(easel: &Easel<'_>, state: &AppState, sheet: &SheetState, stroke: &StrokeInHand, wet: &mut WetLine) {
    let Easel { ui, painter, layout: SheetLayout { space, .. }, .. } = easel;
    let Some(indicator) = sheet.active_indicator() else { return };
    let colour = theme::pencil_colour(ui, &indicator.pencil);
    match sheet.holding.tool {
        Tool::Pencil => {
            let within = painter.with_clip_rect(space.lines);
            let look = LineLook { pencil: &indicator.pencil, colour, width: ACTIVE_WIDTH, place: 0 };
            if let [only] = stroke.samples[..] {
                let pos = space.pos_of(Point::new(only.day, only.value));
                within.circle_filled(pos, ACTIVE_WIDTH / 2.0, colour);
                return;
            }
            let painted = WetLook {
                space: *space,
                calm: space.calm(state.preferences.calm_line),
                colour,
                width: ACTIVE_WIDTH,
                is_pressed: state.preferences.pressure_look,
                began_ms: stroke.began_ms,
            };
            wet.paint(&within, &stroke.samples, painted, look);
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
