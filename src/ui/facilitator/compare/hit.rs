//! Which line is under the pointer.

use egui::Pos2;
use egui_plot::{PlotPoint, PlotTransform};

use crate::ui::facilitator::compare::plot_scene::{PlotScene, Shown};

/// A line within this many points of the pointer is meant.
const NEAR: f32 = 10.0;

/// A place on a line that is meant.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// The place of the indicator among those shown.
    pub shown: usize,
    /// Whose line, as a place among those who take part; `None` for the middle of the group.
    pub person: Option<usize>,
    /// The person's own day there.
    pub day: Option<f64>,
    /// Where, 0–1 of the shown axis.
    pub x: f64,
    /// The value there.
    pub value: f64,
    /// Where on the screen.
    pub pos: Pos2,
}

/// A place on a line: 0–1 of the axis, value, and the person's own day.
type Place = (f64, f64, Option<f64>);

/// The line nearest to `pos`, if it is near enough. While lines slide nothing is.
pub fn nearest(scene: PlotScene<'_>, shown: &[Shown<'_>], transform: &PlotTransform, pos: Pos2) -> Option<Hit> {
    if !scene.moment.is_over() {
        return None;
    }
    let mut search = Search { transform, pos, best: None };
    for (number, it) in shown.iter().enumerate() {
        for stretch in &it.figures.middle {
            search.look(number, None, stretch.iter().map(|middle| (middle.x, middle.value, None)));
        }
        let several = shown.len() > 1 && !it.figures.middle.is_empty();
        let others = if several { Vec::new() } else { scene.other_lines(it) };
        for line in others.into_iter().chain(scene.selected_line(it)) {
            for stretch in &line.stretches {
                let places = stretch.iter().map(|spot| (spot.x, spot.value, Some(spot.day)));
                search.look(number, Some(line.person), places);
            }
        }
    }
    search.best.map(|(_, hit)| hit)
}

struct Search<'a> {
    transform: &'a PlotTransform,
    pos: Pos2,
    best: Option<(f32, Hit)>,
}

impl Search<'_> {
    /// Looks at one stretch, at most one piece of which is under the pointer, or a few where it stands upright.
    fn look(&mut self, shown: usize, person: Option<usize>, places: impl Iterator<Item = Place>) {
        let on_screen = |place: Place| (self.transform.position_from_point(&PlotPoint::new(place.0, place.1)), place);
        let mut before: Option<(Pos2, Place)> = None;
        for (end, there) in places.map(on_screen).collect::<Vec<_>>() {
            let (begin, here) = before.replace((end, there)).unwrap_or((end, there));
            if begin.x.min(end.x) > self.pos.x + NEAR || begin.x.max(end.x) < self.pos.x - NEAR {
                continue;
            }
            let along = end - begin;
            let part = (self.pos - begin).dot(along) / along.length_sq().max(f32::MIN_POSITIVE);
            let part = part.clamp(0.0, 1.0);
            let pos = begin + along * part;
            let distance = pos.distance(self.pos);
            if distance <= NEAR && self.best.is_none_or(|(nearest, _)| distance < nearest) {
                let mix = |from: f64, to: f64| from + (to - from) * f64::from(part);
                let day = here.2.zip(there.2).map(|(from, to)| mix(from, to));
                let hit = Hit { shown, person, day, x: mix(here.0, there.0), value: mix(here.1, there.1), pos };
                self.best = Some((distance, hit));
            }
        }
    }
}
