//! Painting pencil lines: colour and dash and marker, gaps open, jumps upright.

use egui::{Color32, Mesh, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, pos2, vec2};

use crate::model::{Certainty, Code, Curve, InkStroke, Marker, Pencil, Point, Segment, seen_line};
use crate::ui::paper::pencil_line;
use crate::ui::paper::pencil_line::{Graphite, Rib};
use crate::ui::paper::sheet_space::SheetSpace;

/// The width of the line of the pencil in hand, and of the others, in points.
pub const ACTIVE_WIDTH: f32 = 3.2;

/// The width of the lines of other pencils, in points.
pub const RESTING_WIDTH: f32 = 1.9;

/// The size of a marker, in widths of its line.
const MARKER_SIZE: f32 = 1.55;

/// How far a marker reaches from its middle, in widths of its line.
pub const MARKER_REACH: f32 = MARKER_SIZE * 1.3 + 0.4;

/// How much of its colour the band of a doubt has.
const BAND_STRENGTH: f32 = 0.13;

/// Between two points of a curve that bends a place is seen this often, in points.
pub const SEEN_STEP: f32 = 2.0;

/// Markers stand this far apart along the timeline, in points.
const MARKER_DISTANCE: f32 = 112.0;

/// How a line is to look.
#[derive(Debug, Clone, Copy)]
pub struct LineLook<'a> {
    /// Dash and marker.
    pub pencil: &'a Pencil,
    /// Colour, as strong as it is to be.
    pub colour: Color32,
    /// In points.
    pub width: f32,
    /// The place of the curve among the others, so that their markers do not stand in one column.
    pub place: usize,
}

/// The shapes of `curve`. `pressure` is how hard the pen was pressed at each point of the screen across `space.lines`,
/// where it is known; empty for a line of one width.
pub fn curve_shapes(
    space: &SheetSpace,
    curve: &Curve,
    look: LineLook<'_>,
    pressure: &[Option<f32>],
    pixels_per_point: f32,
) -> Vec<Shape> {
    let mut shapes = line_shapes(space, curve, look, pressure, pixels_per_point);
    shapes.extend(marker_shapes(space, curve, look));
    shapes
}

/// The same without markers.
pub fn line_shapes(
    space: &SheetSpace,
    curve: &Curve,
    look: LineLook<'_>,
    pressure: &[Option<f32>],
    pixels_per_point: f32,
) -> Vec<Shape> {
    let mut shapes = Vec::new();
    let mut end_of_last: Option<(f64, Pos2)> = None;
    for segment in &curve.segments {
        if segment.to_day() < space.view.from_day || segment.from_day() > space.view.to_day {
            continue;
        }
        let near: Vec<Point> = points_near(segment, space).collect();
        let seen = seen_line(&near, space.days_in(SEEN_STEP));
        let points = thinned(seen.into_iter().map(|point| space.pos_of(point)));
        let (Some(&first), Some(&last)) = (points.first(), points.last()) else { continue };
        let band = doubt_of(segment.certainty);
        if band > 0.0 {
            let wash = Stroke::new(band * look.width, look.colour.gamma_multiply(BAND_STRENGTH));
            shapes.push(Shape::line(points.clone(), wash));
        }
        if let Some((day, end)) = end_of_last
            && day == segment.from_day()
        {
            shapes.push(Shape::line_segment([end, first], Stroke::new(look.width, look.colour)));
        }
        if points.len() == 1 {
            shapes.push(Shape::circle_filled(first, look.width, look.colour));
        }
        end_of_last = Some((segment.to_day(), last));
        let mut ribs: Vec<Rib> = if pressure.is_empty() {
            points.iter().map(|&pos| Rib { pos, width: look.width }).collect()
        } else {
            pressed_ribs(space, &points, look.width, pressure)
        };
        pencil_line::taper(&mut ribs, !curve.is_drawn_to(segment.from_day()), !curve.is_drawn_from(segment.to_day()));
        shapes.push(ribs_shape(&ribs, look, pixels_per_point));
    }
    shapes
}

/// The line with a rib at each point of the screen, as broad as the pen was pressed there.
fn pressed_ribs(space: &SheetSpace, points: &[Pos2], width: f32, pressure: &[Option<f32>]) -> Vec<Rib> {
    let rib = |pos: Pos2| {
        let column = (pos.x - space.lines.left()).max(0.0) as usize;
        let pressed = pressure.get(column.min(pressure.len() - 1)).copied().flatten();
        Rib { pos, width: pressed.map_or(width, |pressed| pressed_width(width, pressed)) }
    };
    let mut ribs: Vec<Rib> = points.first().map(|&pos| rib(pos)).into_iter().collect();
    for pair in points.windows(2) {
        let count = (pair[0].distance(pair[1]) / 3.0).ceil().max(1.0) as usize;
        ribs.extend((1..=count).map(|place| rib(pair[0].lerp(pair[1], place as f32 / count as f32))));
    }
    ribs
}

/// From half as broad to half as broad again.
pub fn pressed_width(width: f32, pressure: f32) -> f32 {
    width * (0.5 + pressure.clamp(0.0, 1.0))
}

/// How hard the pen was pressed at each point of the screen across `space.lines`, where a stroke with the pencil of
/// `indicator` went; the later stroke counts.
pub fn pressure_across(space: &SheetSpace, ink: &[InkStroke], indicator: &Code) -> Vec<Option<f32>> {
    let mut pressure = vec![None; space.lines.width().max(1.0) as usize + 1];
    let column = |day: f64| (space.x_of(day) - space.lines.left()).clamp(0.0, space.lines.width()) as usize;
    for stroke in ink.iter().filter(|stroke| stroke.indicator == *indicator) {
        for pair in stroke.samples.windows(2) {
            let (from, to) = (column(pair[0][1]), column(pair[1][1]));
            let between = &mut pressure[from.min(to)..=from.max(to)];
            between.fill(Some(pair[1][3] as f32));
        }
    }
    pressure
}

/// The points of a segment that are on the screen, and the one beyond it on either side.
fn points_near<'a>(segment: &'a Segment, space: &SheetSpace) -> impl Iterator<Item = Point> + 'a {
    let points = &segment.points;
    let first = points.partition_point(|point| point.day < space.view.from_day).saturating_sub(1);
    let last = (points.partition_point(|point| point.day <= space.view.to_day) + 1).min(points.len());
    points[first..last].iter().copied()
}

/// At most the highest and the lowest of the points in a column one point of the screen wide, and both ends of the line;
/// what comes in from left to right. More cannot be seen.
pub fn thinned(points: impl Iterator<Item = Pos2>) -> Vec<Pos2> {
    let points: Vec<Pos2> = points.collect();
    let mut kept: Vec<Pos2> = Vec::with_capacity(points.len().min(2048));
    kept.extend(points.first());
    for column in points.chunk_by(|a, b| a.x.floor() == b.x.floor()) {
        let by_height = |&a: &usize, &b: &usize| column[a].y.total_cmp(&column[b].y);
        let highest = (0..column.len()).min_by(by_height).unwrap_or(0);
        let lowest = (0..column.len()).max_by(by_height).unwrap_or(0);
        kept.extend([highest.min(lowest), highest.max(lowest)].map(|place| column[place]));
    }
    kept.extend(points.last());
    kept.dedup();
    kept
}

/// Paints a line through `points` in the dash of its pencil.
pub fn paint_line(painter: &Painter, points: &[Pos2], look: LineLook<'_>) {
    let ribs: Vec<Rib> = points.iter().map(|&pos| Rib { pos, width: look.width }).collect();
    painter.add(ribs_shape(&ribs, look, painter.pixels_per_point()));
}

/// A line of varying width in the dash of its pencil.
pub fn ribs_shape(ribs: &[Rib], look: LineLook<'_>, pixels_per_point: f32) -> Shape {
    Shape::mesh(ribs_mesh(ribs, look, 0.0, pixels_per_point))
}

/// The same as a mesh that can be kept, for ribs that begin `along` a longer line, in points.
pub fn ribs_mesh(ribs: &[Rib], look: LineLook<'_>, along: f32, pixels_per_point: f32) -> Mesh {
    let dash: Vec<f32> = look.pencil.dash.iter().map(|&length| length as f32 * look.width).collect();
    let mut mesh = Mesh::default();
    let graphite = Graphite { colour: look.colour, dash: &dash, along, feather: 1.0 / pixels_per_point };
    pencil_line::add_line(&mut mesh, ribs, graphite);
    mesh
}

/// Doubt is a soft band around a line, broader the greater it is: how broad, in widths of the line. The line itself keeps its colour
/// and its dash, so that it can be followed and told from the others.
fn doubt_of(certainty: Certainty) -> f32 {
    match certainty {
        Certainty::Sure => 0.0,
        Certainty::Roughly => 4.0,
        Certainty::Guess => 8.0,
    }
}

/// Markers stand at equal days, so that they stay on the line when the sheet is moved.
fn marker_shapes(space: &SheetSpace, curve: &Curve, look: LineLook<'_>) -> Vec<Shape> {
    let step_days = space.days_in(MARKER_DISTANCE);
    let shift = 0.15 + 0.12 * (look.place % 7) as f64;
    let first = (space.view.from_day / step_days - shift).ceil();
    let days = (0..).map(|place| (first + shift + f64::from(place)) * step_days);
    let days = days.take_while(|&day| day < space.view.to_day);
    let places = days.filter_map(|day| Some(space.pos_of(Point::new(day, curve.value_at(day)?))));
    places.flat_map(|at| marker_shape(at, look)).collect()
}

/// The marker of a pencil at `at`.
pub fn marker_shape(at: Pos2, look: LineLook<'_>) -> Vec<Shape> {
    let size = look.width * MARKER_SIZE;
    let stroke = Stroke::new(look.width * 0.8, look.colour);
    let polygon = |corners: &[egui::Vec2]| {
        let points = corners.iter().map(|&corner| at + corner * size).collect();
        vec![Shape::convex_polygon(points, look.colour, Stroke::NONE)]
    };
    let arm = |x: f32, y: f32| Shape::line_segment([at + vec2(-x, -y) * size, at + vec2(x, y) * size], stroke);
    match look.pencil.marker {
        Marker::Circle => vec![Shape::circle_filled(at, size * 0.9, look.colour)],
        Marker::Ring => vec![Shape::circle_stroke(at, size, stroke)],
        Marker::Square => {
            vec![Shape::rect_filled(Rect::from_center_size(at, vec2(1.7, 1.7) * size), 0.0, look.colour)]
        }
        Marker::Triangle => polygon(&[vec2(0.0, -1.2), vec2(1.1, 0.9), vec2(-1.1, 0.9)]),
        Marker::Diamond => polygon(&[vec2(0.0, -1.3), vec2(1.3, 0.0), vec2(0.0, 1.3), vec2(-1.3, 0.0)]),
        Marker::Cross => vec![arm(1.0, 1.0), arm(1.0, -1.0)],
        Marker::Plus => vec![arm(1.3, 0.0), arm(0.0, 1.3)],
        Marker::Star => vec![arm(1.2, 0.0), arm(0.6, 1.04), arm(0.6, -1.04)],
    }
}

/// Paints a short example of a pencil's line in `rect`.
pub fn paint_sample(painter: &Painter, rect: Rect, look: LineLook<'_>) {
    let centre = rect.center();
    paint_line(painter, &[pos2(rect.left(), centre.y), pos2(rect.right(), centre.y)], look);
    painter.extend(marker_shape(centre, look));
}

/// A place left open on purpose: two thin ends and nothing between.
pub fn gap_shape(space: &SheetSpace, from_day: f64, to_day: f64, colour: Color32) -> Shape {
    let rect = Rect::from_x_y_ranges(space.x_of(from_day)..=space.x_of(to_day), space.lines.y_range());
    let edge = Stroke::new(1.0, colour.gamma_multiply(0.35));
    egui::epaint::RectShape::new(rect, 0.0, colour.gamma_multiply(0.08), edge, StrokeKind::Inside).into()
}
