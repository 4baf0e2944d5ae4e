//! Lines and bands as things that a plot can hold. Lines that slide know their own places; a plot's own lines would have to
//! be made anew in each frame.

use std::ops::RangeInclusive;

use egui::epaint::{Mesh, PathStroke};
use egui::{Color32, Pos2, Shape, Stroke, Ui};
use egui_plot::{PlotBounds, PlotGeometry, PlotItem, PlotItemBase, PlotPoint, PlotTransform};

use super::figures::{Middle, PersonLine};
use super::motion::Moment;
use crate::app::widgets::curves::{LineLook, marker_shape, ribs_shape};
use crate::app::widgets::pencil_line::Rib;

/// Markers on a thick line stand this far apart, in points.
const MARKER_DISTANCE: f32 = 96.0;

/// How a line is drawn.
#[derive(Debug, Clone, Copy)]
pub enum Hand<'a> {
    /// Thin and even, one of many.
    Thin(Stroke),
    /// As a pencil draws, with dash and marker.
    Pencil(LineLook<'a>),
}

/// Lines of people.
pub struct PeopleLines<'a> {
    base: PlotItemBase,
    lines: Vec<&'a PersonLine>,
    moment: Moment<'a>,
    hand: Hand<'a>,
}

impl<'a> PeopleLines<'a> {
    /// Lines where they stand at `moment`.
    pub fn new(lines: Vec<&'a PersonLine>, moment: Moment<'a>, hand: Hand<'a>) -> Self {
        Self { base: base(), lines, moment, hand }
    }
}

/// The median of a group.
pub struct MiddleLine<'a> {
    base: PlotItemBase,
    middle: &'a [Vec<Middle>],
    hand: Hand<'a>,
}

impl<'a> MiddleLine<'a> {
    /// The median.
    pub fn new(middle: &'a [Vec<Middle>], hand: Hand<'a>) -> Self {
        Self { base: base(), middle, hand }
    }
}

/// The band from the first to the third quartile.
pub struct MiddleBand<'a> {
    base: PlotItemBase,
    middle: &'a [Vec<Middle>],
    colour: Color32,
}

impl<'a> MiddleBand<'a> {
    /// The band, filled with `colour`.
    pub fn new(middle: &'a [Vec<Middle>], colour: Color32) -> Self {
        Self { base: base(), middle, colour }
    }
}

fn base() -> PlotItemBase {
    PlotItemBase::new(String::new())
}

fn place(transform: &PlotTransform, x: f64, value: f64) -> Pos2 {
    transform.position_from_point(&PlotPoint::new(x, value))
}

fn draw(ui: &Ui, points: Vec<Pos2>, hand: Hand<'_>, shapes: &mut Vec<Shape>) {
    match hand {
        Hand::Thin(stroke) => shapes.push(Shape::line(points, PathStroke::from(stroke))),
        Hand::Pencil(look) => {
            let ribs: Vec<Rib> = points.iter().map(|&pos| Rib { pos, width: look.width }).collect();
            shapes.push(ribs_shape(&ribs, look, ui.pixels_per_point()));
            let mut next =
                points.first().map_or(0.0, |first| first.x) + MARKER_DISTANCE * (0.35 + 0.2 * look.place as f32);
            for pair in points.windows(2).filter(|pair| pair[1].x > pair[0].x) {
                while next <= pair[1].x {
                    let part = ((next - pair[0].x) / (pair[1].x - pair[0].x)).max(0.0);
                    shapes.extend(marker_shape(pair[0].lerp(pair[1], part), look));
                    next += MARKER_DISTANCE;
                }
            }
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

impl PlotItem for PeopleLines<'_> {
    fn shapes(&self, ui: &Ui, transform: &PlotTransform, shapes: &mut Vec<Shape>) {
        for line in &self.lines {
            for stretch in &line.stretches {
                let points =
                    stretch.iter().map(|spot| place(transform, self.moment.x_of(line.person, spot), spot.value));
                draw(ui, points.collect(), self.hand, shapes);
            }
        }
    }

    only_seen!();
}

impl PlotItem for MiddleLine<'_> {
    fn shapes(&self, ui: &Ui, transform: &PlotTransform, shapes: &mut Vec<Shape>) {
        for stretch in self.middle {
            let points = stretch.iter().map(|middle| place(transform, middle.x, middle.value));
            draw(ui, points.collect(), self.hand, shapes);
        }
    }

    only_seen!();
}

impl PlotItem for MiddleBand<'_> {
    fn shapes(&self, _: &Ui, transform: &PlotTransform, shapes: &mut Vec<Shape>) {
        let mut mesh = Mesh::default();
        for stretch in self.middle {
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
