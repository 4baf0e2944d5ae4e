//! From the window's events to a stroke: which movements count, and when the pen is down.

use egui::{Event, PointerButton, Pos2, Rect, TouchPhase};

use crate::app::scratch::{PenSource, StrokeInHand};
use crate::app::widgets::sheet_space::SheetSpace;

/// A device that does not tell how hard it is pressed.
const UNKNOWN_PRESSURE: f64 = 0.5;

/// The sheet as the pen meets it in this frame.
#[derive(Debug, Clone, Copy)]
pub struct PenField {
    /// Days and values.
    pub space: SheetSpace,
    /// Where a stroke may begin.
    pub begins_in: Rect,
    /// The window's seconds at this frame.
    pub now_s: f64,
}

/// Feeds all `events` of a frame to the stroke in hand, in their order; every movement becomes a sample. A stroke that
/// ended in this frame comes back.
///
/// What came down first draws, until it is lifted; everything else is ignored. A touch also comes in as a mouse, so while
/// a touch draws the mouse is ignored, and a touch takes over from a mouse that has not moved.
pub fn follow(stroke: &mut Option<StrokeInHand>, events: &[Event], field: &PenField) -> Vec<StrokeInHand> {
    let mut finished = Vec::new();
    for event in events {
        match reading_of(event) {
            Reading::Down(source, pos, pressure) => begin(stroke, source, pos, pressure, field),
            Reading::Move(source, pos, pressure) => continue_with(stroke, source, pos, pressure, field),
            Reading::Up(source, pos) => {
                if stroke.as_ref().is_some_and(|stroke| stroke.source == source) {
                    continue_with(stroke, source, pos, UNKNOWN_PRESSURE, field);
                    finished.extend(stroke.take());
                }
            }
            Reading::Cancel(source) => {
                if stroke.as_ref().is_some_and(|stroke| stroke.source == source) {
                    *stroke = None;
                }
            }
            Reading::LostWindow => finished.extend(stroke.take()),
            Reading::Other => {}
        }
    }
    finished
}

enum Reading {
    Down(PenSource, Pos2, f64),
    Move(PenSource, Pos2, f64),
    Up(PenSource, Pos2),
    Cancel(PenSource),
    /// The window lost the pen without a release: what was drawn so far counts.
    LostWindow,
    Other,
}

fn reading_of(event: &Event) -> Reading {
    match *event {
        Event::PointerMoved(pos) => Reading::Move(PenSource::Mouse, pos, UNKNOWN_PRESSURE),
        Event::PointerButton { pos, button: PointerButton::Primary, pressed: true, .. } => {
            Reading::Down(PenSource::Mouse, pos, UNKNOWN_PRESSURE)
        }
        Event::PointerButton { pos, button: PointerButton::Primary, pressed: false, .. } => {
            Reading::Up(PenSource::Mouse, pos)
        }
        Event::Touch { device_id, id, phase, pos, force } => {
            let source = PenSource::Touch(device_id, id);
            let pressure = force.map_or(UNKNOWN_PRESSURE, f64::from);
            match phase {
                TouchPhase::Start => Reading::Down(source, pos, pressure),
                TouchPhase::Move => Reading::Move(source, pos, pressure),
                TouchPhase::End => Reading::Up(source, pos),
                TouchPhase::Cancel => Reading::Cancel(source),
            }
        }
        Event::WindowFocused(false) => Reading::LostWindow,
        _ => Reading::Other,
    }
}

fn begin(stroke: &mut Option<StrokeInHand>, source: PenSource, pos: Pos2, pressure: f64, field: &PenField) {
    let may_begin = match stroke {
        None => true,
        Some(stroke) => stroke.source == PenSource::Mouse && source != PenSource::Mouse && stroke.samples.len() <= 1,
    };
    if may_begin && field.begins_in.contains(pos) {
        let first = field.space.sample_at(pos, 0.0, pressure);
        *stroke = Some(StrokeInHand { source, began_s: field.now_s, samples: vec![first] });
    }
}

fn continue_with(stroke: &mut Option<StrokeInHand>, source: PenSource, pos: Pos2, pressure: f64, field: &PenField) {
    let Some(stroke) = stroke.as_mut().filter(|stroke| stroke.source == source) else { return };
    let ms = ((field.now_s - stroke.began_s) * 1000.0).max(0.0);
    let sample = field.space.sample_at(pos, ms, pressure);
    // The place where a pen is lifted is often told twice.
    let is_news = stroke.samples.last().is_none_or(|last| (last.day, last.value) != (sample.day, sample.value));
    if is_news {
        stroke.samples.push(sample);
    }
}
