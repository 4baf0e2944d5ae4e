//! From the window's events to strokes and to moves of the sheet. What counts is decided in [`crate::ink::Arbiter`]; here
//! egui's events become its readings, and what it decides becomes days and values.
//!
//! egui tells no times. The movements of one frame are spread evenly over the time since the frame before, and over at most
//! [`LONGEST_FRAME_S`] of it: a window that was idle draws its first frame at the first movement.

use egui::{Event, PointerButton, Pos2, Rect, TouchPhase, Ui, pos2};

use crate::app::time_view::TimeView;
use crate::ink::{Device, Drawn, Input, Output, PalmRule, Phase, Reading, Sample, StrokeSettings};
use crate::model::Certainty;
use crate::ui::paper::sheet_space::SheetSpace;
use crate::ui::scratch::pen::{PenInHand, StrokeInHand};

/// A device that does not tell how hard it is pressed.
const UNKNOWN_PRESSURE: f64 = 0.5;

/// The movements of one frame are spread over at most this, in seconds.
pub const LONGEST_FRAME_S: f64 = 0.05;

/// A stroke within this trembles rather than means something, in points.
const TREMBLE_POINTS: f32 = 2.0;

/// The end of a stroke that comes this near to a line joins it, in points.
const JOIN_POINTS: f32 = 8.0;

/// So far beside the lines a stroke still counts as on them, in points.
const REACH_POINTS: f32 = 6.0;

/// So far beside the lines the pen may come down and then enter them, in points: about the margins of a sheet.
const MARGIN_POINTS: egui::Vec2 = egui::vec2(96.0, 40.0);

/// A stroke that comes this near to the first or last day of the timeline reaches it, in points.
const MAGNET_POINTS: f32 = 12.0;

/// The sheet as the pen meets it in this frame.
pub struct PenField<'a> {
    /// Days and values.
    pub space: SheetSpace,
    /// Where a stroke may begin.
    pub begins_in: Rect,
    /// Something else lies over the sheet there.
    pub is_covered: &'a dyn Fn(Pos2) -> bool,
    /// The window's seconds at this frame.
    pub now_s: f64,
    /// Pixels of the screen for a point.
    pub pixels_per_point: f32,
}

/// What became of a frame's events.
#[derive(Debug)]
pub struct Followed {
    /// The strokes that ended.
    pub finished: Vec<StrokeInHand>,
    /// The period on the screen, after what two fingers did.
    pub view: TimeView,
}

/// Follows the pen over a paper in this frame. While a question stands before it, or another part lies over it, the pen is
/// not on the paper.
pub fn follow_pen(ui: &Ui, pen: &mut PenInHand, rule: PalmRule, space: &SheetSpace, has_dialog: bool) -> Followed {
    let is_covered = |pos| has_dialog || ui.ctx().layer_id_at(pos).is_some_and(|layer| layer != ui.layer_id());
    let field = PenField {
        space: *space,
        begins_in: space.lines.expand2(MARGIN_POINTS).intersect(ui.clip_rect()),
        is_covered: &is_covered,
        now_s: ui.input(|input| input.time),
        pixels_per_point: ui.pixels_per_point(),
    };
    let events = ui.input(|input| input.events.clone());
    pen.arbiter.set_rule(rule);
    follow(pen, &events, &field)
}

/// How a stroke over this paper is read, this sure and this calm (0 off – 1).
pub fn stroke_settings(space: &SheetSpace, certainty: Certainty, calm_line: f32) -> StrokeSettings {
    StrokeSettings {
        tremble_days: space.days_in(TREMBLE_POINTS),
        join_days: space.days_in(JOIN_POINTS),
        magnet_days: space.days_in(MAGNET_POINTS),
        certainty,
        calm: space.calm(calm_line),
    }
}

/// Feeds all `events` of a frame to the pen, in their order; every movement of what draws becomes a sample.
pub fn follow(pen: &mut PenInHand, events: &[Event], field: &PenField<'_>) -> Followed {
    let mut followed = Followed { finished: Vec::new(), view: field.space.view };
    if pen.pixels_per_point.is_some_and(|before| before != field.pixels_per_point) {
        take(pen, Input::ScaleChanged, field, &mut followed);
    }
    pen.pixels_per_point = Some(field.pixels_per_point);
    for input in inputs(events, field, pen.last_frame_s) {
        take(pen, input, field, &mut followed);
    }
    pen.last_frame_s = field.now_s;
    followed
}

fn take(pen: &mut PenInHand, input: Input, field: &PenField<'_>, followed: &mut Followed) {
    for output in pen.arbiter.take(input) {
        match output {
            Output::Began(drawn) => {
                pen.beside = None;
                if on_paper(field).contains(pos2(drawn.x as f32, drawn.y as f32)) {
                    pen.stroke = Some(begun(field, drawn));
                } else {
                    pen.beside = Some(drawn);
                }
            }
            Output::Moved(drawn) => {
                if let Some(entered) = pen.beside.and_then(|beside| entering(on_paper(field), beside, drawn)) {
                    pen.stroke = Some(begun(field, entered));
                    pen.beside = None;
                } else if pen.beside.is_some() {
                    pen.beside = Some(drawn);
                }
                if let Some(stroke) = &mut pen.stroke {
                    let next = sample(field, drawn, stroke.began_ms);
                    let kept = stroke.samples.last().map_or(Some(next), |last| on_screen(&field.space, last, next));
                    if let Some(next) = kept {
                        stroke.push(next);
                    }
                }
            }
            Output::Finished => {
                pen.beside = None;
                followed.finished.extend(pen.stroke.take());
            }
            Output::Cancelled => (pen.stroke, pen.beside) = (None, None),
            Output::Took { from_x, to_x, scale } => {
                let space = SheetSpace { view: followed.view, ..field.space };
                let day = space.day_at(from_x as f32);
                let moved = followed.view.zoomed(scale, day, space.length_days);
                let days = SheetSpace { view: moved, ..space }.days_in((from_x - to_x) as f32);
                followed.view = moved.moved(days, space.length_days);
            }
        }
    }
}

/// Where ink begins.
fn on_paper(field: &PenField<'_>) -> Rect {
    field.space.lines.expand(REACH_POINTS)
}

fn begun(field: &PenField<'_>, drawn: Drawn) -> StrokeInHand {
    StrokeInHand { began_ms: drawn.time_ms, samples: vec![sample(field, drawn, drawn.time_ms)] }
}

/// Where the way of the pen from beside the paper comes onto it; from any side.
fn entering(paper: Rect, from: Drawn, to: Drawn) -> Option<Drawn> {
    let (start, end) = (pos2(from.x as f32, from.y as f32), pos2(to.x as f32, to.y as f32));
    // Liang & Barsky (1984): the part of the way at which all four sides have let it in, before any lets it out.
    let (mut enters, mut leaves) = (0.0_f32, 1.0_f32);
    for (place, way, least, most) in [
        (start.x, end.x - start.x, paper.left(), paper.right()),
        (start.y, end.y - start.y, paper.top(), paper.bottom()),
    ] {
        if way == 0.0 {
            if place < least || place > most {
                return None;
            }
            continue;
        }
        let (one, other) = ((least - place) / way, (most - place) / way);
        enters = enters.max(one.min(other));
        leaves = leaves.min(one.max(other));
    }
    let at = |from: f64, to: f64| from + f64::from(enters) * (to - from);
    (enters <= leaves).then(|| Drawn { x: at(from.x, to.x), y: at(from.y, to.y), ..to })
}

/// A place of the stroke on the sheet.
fn sample(field: &PenField<'_>, drawn: Drawn, began_ms: f64) -> Sample {
    let pressure = drawn.force.unwrap_or(UNKNOWN_PRESSURE);
    let pos = pos2(drawn.x as f32, drawn.y as f32);
    field.space.sample_at(pos, (drawn.time_ms - began_ms).max(0.0), pressure)
}

/// Close by, a stroke stops at the edge of what is on the screen: nothing is drawn over what is not seen.
fn on_screen(space: &SheetSpace, last: &Sample, next: Sample) -> Option<Sample> {
    let view = space.view;
    let edge = next.day.clamp(view.from_day, view.to_day);
    if edge == next.day || view.is_whole(space.length_days) {
        return Some(next);
    }
    let part = (edge - last.day) / (next.day - last.day);
    let crosses = part > 0.0 && part <= 1.0;
    crosses.then_some(Sample { day: edge, value: last.value + part * (next.value - last.value), ..next })
}

/// The readings among `events`, each with its time.
pub fn inputs(events: &[Event], field: &PenField<'_>, last_frame_s: f64) -> Vec<Input> {
    let mut inputs: Vec<Input> = events.iter().filter_map(|event| input_of(event, field)).collect();
    let lasted_s = (field.now_s - last_frame_s).clamp(0.0, LONGEST_FRAME_S);
    let count = inputs.len().max(1) as f64;
    for (place, input) in inputs.iter_mut().enumerate() {
        if let Input::Reading(reading) = input {
            let part = (place + 1) as f64 / count;
            reading.time_ms = (field.now_s - lasted_s * (1.0 - part)) * 1000.0;
        }
    }
    inputs
}

fn input_of(event: &Event, field: &PenField<'_>) -> Option<Input> {
    let (device, id, phase, pos, force) = match *event {
        Event::PointerMoved(pos) => (Device::Mouse, 0, Phase::Move, pos, None),
        Event::PointerButton { pos, button: PointerButton::Primary, pressed, .. } => {
            (Device::Mouse, 0, if pressed { Phase::Down } else { Phase::Up }, pos, None)
        }
        Event::Touch { device_id, id, phase, pos, force } => {
            let phase = match phase {
                TouchPhase::Start => Phase::Down,
                TouchPhase::Move => Phase::Move,
                TouchPhase::End => Phase::Up,
                TouchPhase::Cancel => Phase::Cancel,
            };
            (Device::Touch, device_id.0.rotate_left(32) ^ id.0, phase, pos, force.map(f64::from))
        }
        Event::WindowFocused(false) => return Some(Input::LostFocus),
        _ => return None,
    };
    let on_sheet = phase == Phase::Down && field.begins_in.contains(pos) && !(field.is_covered)(pos);
    let (x, y) = (f64::from(pos.x), f64::from(pos.y));
    Some(Input::Reading(Reading { device, id, phase, x, y, force, time_ms: 0.0, on_sheet }))
}
