//! The line of a stroke while it is drawn: what is settled is a mesh that stays, only the last of it is made anew in each frame.

use std::sync::Arc;

use egui::{Mesh, Painter, Pos2, Shape};

use crate::ink::{Calm, GrowingLine, Sample};
use crate::model::{Point, monotone_line};
use crate::ui::paper::curves::{LineLook, pressed_width, ribs_mesh};
use crate::ui::paper::pencil_line;
use crate::ui::paper::pencil_line::Rib;
use crate::ui::paper::sheet_space::SheetSpace;

/// Places of the pen closer than this, in points, look like one.
const CLOSEST_POINTS: f32 = 0.5;
/// Between two readings of a fast pen a place is seen this often, in points.
const FINEST_POINTS: f64 = 3.0;

/// A wet line.
#[derive(Debug, Default)]
pub struct WetLine {
    line: GrowingLine,
    /// What it was painted with; another begins anew.
    painted: Option<WetLook>,
    /// What is settled.
    dry: Vec<Arc<Mesh>>,
    /// So many samples are in it.
    dry_samples: usize,
    /// So long it is, in points.
    dry_length: f32,
    /// The last samples, in the mesh that goes before the pen.
    wet: Option<(usize, Arc<Mesh>)>,
}

/// What a wet line is painted with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WetLook {
    /// Where.
    pub space: SheetSpace,
    /// How calm.
    pub calm: Calm,
    /// Its colour.
    pub colour: egui::Color32,
    /// In points.
    pub width: f32,
    /// As broad as the pen is pressed.
    pub is_pressed: bool,
    /// When the stroke began: each its own.
    pub began_ms: f64,
}

impl WetLine {
    /// Paints the line through `samples`, which are those of the last time and what came after, in the dash of `look`.
    pub fn paint(&mut self, painter: &Painter, samples: &[Sample], wet: WetLook, look: LineLook<'_>) {
        if self.painted != Some(wet) || samples.len() < self.dry_samples {
            *self = Self { painted: Some(wet), ..Self::default() };
        }
        let pixels_per_point = painter.pixels_per_point();
        self.line.follow(samples, wet.calm);
        let settled = self.line.settled();
        let line = self.line.follow(samples, wet.calm);
        if settled > self.dry_samples {
            let ribs = ribs_of(line, self.dry_samples, settled, wet);
            self.dry.push(Arc::new(ribs_mesh(&ribs, look, self.dry_length, pixels_per_point)));
            self.dry_length += pencil_line::length(&ribs);
            self.dry_samples = settled;
            self.wet = None;
        }
        if self.wet.as_ref().is_none_or(|(count, _)| *count != line.len()) {
            let mut ribs = ribs_of(line, self.dry_samples, line.len(), wet);
            pencil_line::taper(&mut ribs, false, true);
            self.wet = Some((line.len(), Arc::new(ribs_mesh(&ribs, look, self.dry_length, pixels_per_point))));
        }
        painter
            .extend(self.dry.iter().chain(self.wet.iter().map(|(_, mesh)| mesh)).map(|mesh| Shape::Mesh(mesh.clone())));
    }
}

/// The ribs of the samples `from..to`, from the one before them on; smooth where the pen told few.
fn ribs_of(line: &[Sample], from: usize, to: usize, wet: WetLook) -> Vec<Rib> {
    let width =
        |sample: &Sample| if wet.is_pressed { pressed_width(wet.width, sample.pressure as f32) } else { wet.width };
    let rib =
        |sample: &Sample| Rib { pos: wet.space.pos_of(Point::new(sample.day, sample.value)), width: width(sample) };
    let mut ribs: Vec<Rib> = Vec::new();
    for at in from.saturating_sub(1)..to {
        let next = rib(&line[at]);
        let Some(last) = ribs.last().copied() else {
            ribs.push(next);
            continue;
        };
        if at + 1 < to && last.pos.distance(next.pos) < CLOSEST_POINTS {
            continue;
        }
        let between = places_between(line, at, &wet.space);
        let count = between.len() as f32 + 1.0;
        ribs.extend(
            between
                .into_iter()
                .zip(1..)
                .map(|(pos, place)| Rib { pos, width: egui::lerp(last.width..=next.width, place as f32 / count) }),
        );
        ribs.push(next);
    }
    if from == 0 {
        pencil_line::taper(&mut ribs, true, false);
    }
    ribs
}

/// The places of a fast pen between the sample before `at` and that at it, on the same curve that will be kept.
fn places_between(line: &[Sample], at: usize, space: &SheetSpace) -> Vec<Pos2> {
    let step_days = space.days_in(FINEST_POINTS as f32);
    let days = line[at].day - line[at - 1].day;
    if days.abs() <= step_days || step_days <= 0.0 {
        return Vec::new();
    }
    let around = at.saturating_sub(2)..(at + 2).min(line.len());
    let mut points: Vec<Point> = line[around].iter().map(|sample| Point::new(sample.day, sample.value)).collect();
    let (mut from, mut to) = (line[at - 1].day, line[at].day);
    if days < 0.0 {
        points.reverse();
        (from, to) = (to, from);
    }
    // Where the hand turned back the neighbour tells nothing of the way between.
    points.retain(|point| point.day == from || point.day == to || (point.day < from || point.day > to));
    if !points.windows(2).all(|pair| pair[0].day < pair[1].day) {
        return Vec::new();
    }
    let seen = monotone_line(&points, step_days);
    let inside = seen.into_iter().filter(|point| point.day > from + 1e-9 && point.day < to - 1e-9);
    let mut places: Vec<Pos2> = inside.map(|point| space.pos_of(point)).collect();
    if days < 0.0 {
        places.reverse();
    }
    places
}
