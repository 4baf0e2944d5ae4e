//! A page of the report layer on the screen: the same lines, areas and words at the same places as on paper.

use egui::epaint::{Mesh, PathStroke};
use egui::{
    Align2, Color32, ColorImage, Context, Id, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, TextureHandle,
    TextureOptions, Vec2, pos2, vec2,
};

use crate::report::Page;
use crate::report::measure::{MM_PER_POINT, frame_of};
use crate::report::page::{Area, Item, Line, Picture, Place, Text, Weight};
use crate::ui::theme::{colour, plain_font, strong_font, typewriter_font};

/// The rectangle of `page` in `room`, as large as fits and in its middle.
pub fn page_rect(page: &Page, room: Rect) -> Rect {
    let (width, height) = (page.width_mm as f32, page.height_mm as f32);
    let scale = (room.width() / width).min(room.height() / height).max(0.0);
    Rect::from_center_size(room.center(), vec2(width * scale, height * scale))
}

/// Paints `page` over `rect`, on white paper.
pub fn paint_page(painter: &Painter, rect: Rect, page: &Page, edge: Color32) {
    painter.rect_filled(rect, 0.0, Color32::WHITE);
    painter.rect_stroke(rect, 0.0, Stroke::new(1.0, edge), StrokeKind::Outside);
    let sheet = Sheet { origin: rect.min, scale: rect.width() / page.width_mm as f32 };
    let painter = painter.with_clip_rect(painter.clip_rect().intersect(rect));
    for item in &page.items {
        match item {
            Item::Text(text) => sheet.paint_text(&painter, text),
            Item::Line(line) => sheet.paint_line(&painter, line),
            Item::Area(area) => {
                painter.add(sheet.area(area));
            }
            Item::Picture(picture) => sheet.paint_picture(&painter, picture),
        }
    }
}

/// All of a picture.
pub const WHOLE_PICTURE: Rect = Rect { min: pos2(0.0, 0.0), max: pos2(1.0, 1.0) };

/// The picture called `name`, handed to what paints once.
pub fn kept_texture(
    context: &Context,
    name: &str,
    picture: impl FnOnce() -> Option<ColorImage>,
) -> Option<TextureHandle> {
    let id = Id::unique(("picture of a page", name));
    if let Some(kept) = context.data(|data| data.get_temp::<TextureHandle>(id)) {
        return Some(kept);
    }
    let texture = context.load_texture(name, picture()?, TextureOptions::LINEAR);
    context.data_mut(|data| data.insert_temp(id, texture.clone()));
    Some(texture)
}

/// Where a page lies on the screen.
struct Sheet {
    origin: Pos2,
    /// Screen points in a millimetre.
    scale: f32,
}

impl Sheet {
    fn pos(&self, place: Place) -> Pos2 {
        self.origin + vec2(place.x_mm as f32, place.y_mm as f32) * self.scale
    }

    fn paint_text(&self, painter: &Painter, text: &Text) {
        let size = (text.size_pt * MM_PER_POINT) as f32 * self.scale;
        let font = match text.weight {
            Weight::Regular => plain_font(size),
            Weight::SemiBold => strong_font(size),
            Weight::Typewriter => typewriter_font(size),
        };
        let galley = painter.layout_no_wrap(text.words.clone(), font, colour(text.colour));
        // The baseline of the first row stands where the page says; the left edge too, whatever the screen's kerning does.
        let ascent = galley.rows.first().and_then(|row| row.glyphs.first()).map_or(size, |glyph| glyph.pos.y);
        let frame = frame_of(text);
        let left = self.pos(Place { x_mm: frame.left_mm, y_mm: text.place.y_mm });
        let at = Align2::LEFT_TOP.anchor_size(left - vec2(0.0, ascent), Vec2::ZERO).min;
        painter.galley(at, galley, colour(text.colour));
    }

    fn paint_line(&self, painter: &Painter, line: &Line) {
        let points: Vec<Pos2> = line.points.iter().map(|&place| self.pos(place)).collect();
        let stroke = Stroke::new((line.width_mm as f32 * self.scale).max(0.4), colour(line.colour));
        if line.dash_mm.is_empty() {
            painter.add(Shape::line(points, PathStroke::from(stroke)));
            return;
        }
        let lengths: Vec<f32> = line.dash_mm.iter().map(|&length| (length as f32 * self.scale).max(0.5)).collect();
        // Lengths drawn and left open take turns; an odd number goes round twice.
        let turns = if lengths.len().is_multiple_of(2) { lengths } else { [lengths.as_slice(), &lengths].concat() };
        let drawn: Vec<f32> = turns.iter().copied().step_by(2).collect();
        let open: Vec<f32> = turns.iter().copied().skip(1).step_by(2).collect();
        painter.extend(Shape::dashed_line_with_offset(&points, stroke, &drawn, &open, 0.0));
    }

    fn paint_picture(&self, painter: &Painter, picture: &Picture) {
        let corner = |x_mm, y_mm| self.pos(Place { x_mm, y_mm });
        let frame = picture.frame;
        let rect = Rect::from_min_max(corner(frame.left_mm, frame.top_mm), corner(frame.right_mm, frame.bottom_mm));
        let dots = &picture.dots;
        let texture = kept_texture(painter.ctx(), &picture.name, || {
            Some(ColorImage::from_rgb([dots.width, dots.height], &dots.rgb))
        });
        if let Some(texture) = texture {
            painter.image(texture.id(), rect, WHOLE_PICTURE, Color32::WHITE);
        }
    }

    fn area(&self, area: &Area) -> Shape {
        let fill = colour(area.colour);
        let shape = |points: &Vec<Place>| {
            let points: Vec<Pos2> = points.iter().map(|&place| self.pos(place)).collect();
            if is_convex(&points) {
                return Shape::convex_polygon(points, fill, Stroke::NONE);
            }
            Shape::mesh(filled(&points, fill))
        };
        if area.more.is_empty() {
            return shape(&area.points);
        }
        Shape::Vec(std::iter::once(&area.points).chain(&area.more).map(shape).collect())
    }
}

/// Every turn goes the same way round.
fn is_convex(points: &[Pos2]) -> bool {
    let count = points.len();
    let turns = (0..count).map(|place| {
        let (one, other, next) = (points[place], points[(place + 1) % count], points[(place + 2) % count]);
        let (along, on) = (other - one, next - other);
        along.x * on.y - along.y * on.x
    });
    let (mut left, mut right) = (false, false);
    for turn in turns {
        left |= turn > 1e-3;
        right |= turn < -1e-3;
    }
    !(left && right)
}

/// Any shape as upright strips between neighbouring corners, in each of which it is inside between every second edge.
fn filled(points: &[Pos2], fill: Color32) -> Mesh {
    let mut borders: Vec<f32> = points.iter().map(|point| point.x).collect();
    borders.sort_by(f32::total_cmp);
    borders.dedup();
    let edges: Vec<(Pos2, Pos2)> = points.iter().copied().zip(points.iter().copied().cycle().skip(1)).collect();
    let mut mesh = Mesh::default();
    for strip in borders.windows(2) {
        let (left, right) = (strip[0], strip[1]);
        let mut across: Vec<(f32, f32)> = edges
            .iter()
            .filter(|(one, other)| one.x.min(other.x) <= left && one.x.max(other.x) >= right && one.x != other.x)
            .map(|&(one, other)| {
                let at = |x: f32| one.y + (x - one.x) / (other.x - one.x) * (other.y - one.y);
                (at(left), at(right))
            })
            .collect();
        across.sort_by(|one, other| (one.0 + one.1).total_cmp(&(other.0 + other.1)));
        for pair in across.chunks_exact(2) {
            let first = mesh.vertices.len() as u32;
            let corners =
                [pos2(left, pair[0].0), pos2(right, pair[0].1), pos2(right, pair[1].1), pos2(left, pair[1].0)];
            for corner in corners {
                mesh.colored_vertex(corner, fill);
            }
            mesh.add_triangle(first, first + 1, first + 2);
            mesh.add_triangle(first, first + 2, first + 3);
        }
    }
    mesh
}

#[cfg(test)]
mod tests {
    use super::*;

    fn covered(mesh: &Mesh) -> f32 {
        let corner = |place: usize| mesh.vertices[mesh.indices[place] as usize].pos;
        let triangles = (0..mesh.indices.len()).step_by(3).map(|place| {
            let (along, on) = (corner(place + 1) - corner(place), corner(place + 2) - corner(place));
            (along.x * on.y - along.y * on.x).abs() / 2.0
        });
        triangles.sum()
    }

    #[test]
    fn a_shape_with_a_notch_is_filled_without_the_notch() {
        let notched = [pos2(0.0, 0.0), pos2(10.0, 0.0), pos2(10.0, 10.0), pos2(5.0, 4.0), pos2(0.0, 10.0)];
        assert!(!is_convex(&notched));
        assert!((covered(&filled(&notched, Color32::BLACK)) - 70.0).abs() < 1e-3);
    }

    #[test]
    fn a_round_shape_is_convex_whichever_way_it_goes() {
        let mut square = vec![pos2(0.0, 0.0), pos2(1.0, 0.0), pos2(1.0, 1.0), pos2(0.0, 1.0)];
        assert!(is_convex(&square));
        square.reverse();
        assert!(is_convex(&square));
    }
}
