//! Lines and bands as things that a plot can hold. Lines that slide know their own places; a plot's own lines would have to
//! be made anew in each frame.

use std::borrow::Cow;
use std::ops::RangeInclusive;
use std::sync::Arc;

use egui::epaint::{Mesh, PathStroke};
use egui::{Color32, Pos2, Shape, Stroke, Ui};
use egui_plot::{PlotBounds, PlotGeometry, PlotItem, PlotItemBase, PlotPoint, PlotTransform};

use crate::app::figures::compare::{Middle, PersonLine, Spot};
use crate::ui::facilitator::compare::kept_lines::{LinesKey, ThinLook};
use crate::ui::facilitator::compare::motion::Moment;
use crate::ui::facilitator::compare::plot_scene::{PlotScene, Shown};
use crate::ui::paper::curves::{LineLook, MARKER_REACH, marker_shape, ribs_shape};
use crate::ui::paper::pencil_line::Rib;

/// While it moves a thin line is drawn through so many places: nobody sees the others.
const MOST_MOVING: usize = 48;

/// Markers on a thick line stand this far apart, in points.
const MARKER_DISTANCE: f32 = 96.0;

/// The line of one person.
pub struct OwnLine<'a> {
    base: PlotItemBase,
    line: &'a PersonLine,
    moment: Moment<'a>,
    look: LineLook<'a>,
}

impl<'a> OwnLine<'a> {
    /// The line where it stands at `moment`.
    pub fn new(line: &'a PersonLine, moment: Moment<'a>, look: LineLook<'a>) -> Self {
        Self { base: base(), line, moment, look }
    }
}

/// The thin lines of everyone.
pub struct OtherLines<'a> {
    base: PlotItemBase,
    scene: PlotScene<'a>,
    shown: Shown<'a>,
    look: ThinLook,
}

impl<'a> OtherLines<'a> {
    /// The lines of everyone; that of who stands out goes over its own, so that the picture of all is kept when it is somebody else.
    pub fn new(scene: PlotScene<'a>, shown: Shown<'a>, look: ThinLook) -> Self {
        Self { base: base(), scene, shown, look }
    }

    fn lines(&self, transform: &PlotTransform) -> Vec<Vec<Pos2>> {
        let moment = self.scene.moment;
        let most = if moment.is_over() { usize::MAX } else { MOST_MOVING };
        let stretches = self.scene.sampled_lines(&self.shown).into_iter().flat_map(|line| {
            line.stretches.iter().map(|stretch| points(line.person, &thinned(stretch, most), moment, transform))
        });
        stretches.collect()
    }
}

/// At most about `most` places of a stretch, its ends among them.
fn thinned(stretch: &[Spot], most: usize) -> Cow<'_, [Spot]> {
    if stretch.len() <= most {
        return Cow::Borrowed(stretch);
    }
    let step = stretch.len().div_ceil(most);
    let (last, before) = (&stretch[stretch.len() - 1], &stretch[..stretch.len() - 1]);
    Cow::Owned(before.iter().step_by(step).chain([last]).copied().collect())
}

/// Where a stretch of a person's line stands on the screen.
fn points(person: usize, stretch: &[Spot], moment: Moment<'_>, transform: &PlotTransform) -> Vec<Pos2> {
    stretch.iter().map(|spot| place(transform, moment.x_of(person, spot), spot.value)).collect()
}

/// The median of a group.
pub struct MiddleLine<'a> {
    base: PlotItemBase,
    middle: &'a [Vec<Middle>],
    look: LineLook<'a>,
}

impl<'a> MiddleLine<'a> {
    /// The median.
    pub fn new(middle: &'a [Vec<Middle>], look: LineLook<'a>) -> Self {
        Self { base: base(), middle, look }
    }
}

/// The band from the first to the third quartile.
pub struct MiddleBand<'a> {
    base: PlotItemBase,
    middle: &'a [Vec<Middle>],
    colour: Color32,
    halo: Stroke,
}

impl<'a> MiddleBand<'a> {
    /// The band, filled with `colour`, and under it `halo` where the median goes.
    pub fn new(middle: &'a [Vec<Middle>], colour: Color32, halo: Stroke) -> Self {
        Self { base: base(), middle, colour, halo }
    }
}

fn base() -> PlotItemBase {
    PlotItemBase::new(String::new())
}

fn place(transform: &PlotTransform, x: f64, value: f64) -> Pos2 {
    transform.position_from_point(&PlotPoint::new(x, value))
}

/// A line as a pencil draws it, with dash and marker.
fn draw(ui: &Ui, points: &[Pos2], look: LineLook<'_>, shapes: &mut Vec<Shape>) {
    let ribs: Vec<Rib> = points.iter().map(|&pos| Rib { pos, width: look.width }).collect();
    shapes.push(ribs_shape(&ribs, look, ui.pixels_per_point()));
    let mut next = points.first().map_or(0.0, |first| first.x) + MARKER_DISTANCE * (0.35 + 0.2 * look.place as f32);
    // A marker at the very end would be cut in half at the edge of a small plot.
    let end = points.last().map_or(0.0, |last| last.x) - MARKER_REACH * look.width;
    for pair in points.windows(2).filter(|pair| pair[1].x > pair[0].x) {
        while next <= pair[1].x.min(end) {
            let part = ((next - pair[0].x) / (pair[1].x - pair[0].x)).max(0.0);
            shapes.extend(marker_shape(pair[0].lerp(pair[1], part), look));
            next += MARKER_DISTANCE;
        }
    }
}

/// What all three have in common: they are seen only, and what is under the pointer is found elsewhere.
macro_rules! only_seen {
    () => {
        fn initialize(&mut self, _: RangeInclusive<f64>) {}

        fn color(&self) -> Color32 {
            Color32::TRANSPARENT
        }

        fn allow_hover(&self) -> bool {
            false
        }

        fn geometry(&self) -> PlotGeometry<'_> {
            PlotGeometry::None
        }

        fn bounds(&self) -> PlotBounds {
            PlotBounds::NOTHING
        }

        fn base(&self) -> &PlotItemBase {
            &self.base
        }

        fn base_mut(&mut self) -> &mut PlotItemBase {
            &mut self.base
        }
    };
}

impl PlotItem for OwnLine<'_> {
    fn shapes(&self, ui: &Ui, transform: &PlotTransform, shapes: &mut Vec<Shape>) {
        for stretch in &self.line.stretches {
            draw(ui, &points(self.line.person, stretch, self.moment, transform), self.look, shapes);
        }
    }

    only_seen!();
}

impl PlotItem for OtherLines<'_> {
    fn shapes(&self, ui: &Ui, transform: &PlotTransform, shapes: &mut Vec<Shape>) {
        if !self.scene.moment.is_over() {
            let lines = self.lines(transform).into_iter();
            let stroke = PathStroke::new(self.look.width, self.look.colour.gamma_multiply(self.look.opacity));
            shapes.extend(lines.map(|points| Shape::line(points, stroke.clone())));
            return;
        }
        let key = LinesKey {
            figures: Arc::clone(self.scene.figures),
            look: self.look,
            transform: *transform,
            pixels_per_point: ui.pixels_per_point(),
        };
        let lines = || self.lines(transform);
        shapes.push(self.scene.kept.shape(ui, &self.shown.indicator.id, &key, lines));
    }

    only_seen!();
}

impl PlotItem for MiddleLine<'_> {
    fn shapes(&self, ui: &Ui, transform: &PlotTransform, shapes: &mut Vec<Shape>) {
        for stretch in self.middle {
            let points = stretch.iter().map(|middle| place(transform, middle.x, middle.value));
            draw(ui, &points.collect::<Vec<_>>(), self.look, shapes);
        }
    }

    only_seen!();
}

impl PlotItem for MiddleBand<'_> {
    fn shapes(&self, _: &Ui, transform: &PlotTransform, shapes: &mut Vec<Shape>) {
        let mut mesh = Mesh::default();
        for stretch in self.middle {
            let points = stretch.iter().map(|middle| place(transform, middle.x, middle.value));
            shapes.push(Shape::line(points.collect(), PathStroke::from(self.halo)));
            for (number, middle) in stretch.iter().enumerate() {
                let begin = mesh.vertices.len() as u32;
                mesh.colored_vertex(place(transform, middle.x, middle.low), self.colour);
                mesh.colored_vertex(place(transform, middle.x, middle.high), self.colour);
                if number > 0 {
                    mesh.add_triangle(begin - 2, begin - 1, begin);
                    mesh.add_triangle(begin - 1, begin, begin + 1);
                }
            }
        }
        shapes.push(mesh.into());
    }

    only_seen!();
}
