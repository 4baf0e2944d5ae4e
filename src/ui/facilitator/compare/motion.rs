//! Where lines stand while another axis is taken: for a moment everyone's line slides from its old place to its new one, so
//! that one sees what moves where.

use std::sync::Arc;

use egui::Context;

use crate::app::figures::compare::{CompareFigures, Spot};

/// How long lines slide, in seconds.
const SLIDE_S: f64 = 0.2;

/// What is shown, and what it slides from.
#[derive(Debug, Default)]
pub struct Motion {
    shown: Option<Arc<CompareFigures>>,
    slide: Option<Slide>,
}

#[derive(Debug)]
struct Slide {
    from: Arc<CompareFigures>,
    /// The place of each person in `from`.
    people: Vec<Option<usize>>,
    began_s: f64,
}

/// Where lines stand in one frame.
#[derive(Debug, Clone, Copy)]
pub struct Moment<'a> {
    slide: Option<&'a Slide>,
    /// How far the slide is, 0–1; 1 when nothing moves.
    pub part: f64,
}

impl Motion {
    /// Where lines stand now that `figures` are to be shown; `still` lets nothing move.
    pub fn moment(&mut self, context: &Context, figures: &Arc<CompareFigures>, still: bool) -> Moment<'_> {
        let now_s = context.input(|input| input.time);
        let last = self.shown.replace(Arc::clone(figures));
        if let Some(from) = last.filter(|last| !Arc::ptr_eq(last, figures)) {
            let moves = from.axis != figures.axis || from.shown != figures.shown;
            let people = figures.placings.people.iter().map(|placing| from.person(&placing.participant)).collect();
            self.slide = (moves && !still).then_some(Slide { people, from, began_s: now_s });
        }
        let part = self.slide.as_ref().map_or(1.0, |slide| ((now_s - slide.began_s) / SLIDE_S).clamp(0.0, 1.0));
        if part >= 1.0 {
            self.slide = None;
        } else {
            context.request_repaint();
        }
        // Slow at both ends.
        Moment { slide: self.slide.as_ref(), part: part * part * (3.0 - 2.0 * part) }
    }
}

impl Moment<'_> {
    /// Where a place on the line of `person` stands, 0–1 of the shown axis.
    pub fn x_of(&self, person: usize, spot: &Spot) -> f64 {
        let Some(slide) = self.slide else { return spot.x };
        let before = slide.people.get(person).copied().flatten().and_then(|place| {
            let placing = slide.from.placings.people.get(place)?;
            Some(slide.from.x_of(placing.place_of(spot.day)?))
        });
        before.map_or(spot.x, |before| before + (spot.x - before) * self.part)
    }

    /// How strongly something shows that belongs to the new axis only, 0–1.
    pub fn strength(&self) -> f32 {
        self.part as f32
    }

    /// Nothing moves.
    pub fn is_over(&self) -> bool {
        self.slide.is_none()
    }
}
