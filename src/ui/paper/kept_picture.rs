//! A paper as pictures that are kept: what is drawn on it is filled into pixels once, and each frame after that is a picture
//! with only the stroke in hand over it, however many lines, points and events there are.
//!
//! While the paper moves under the eye it is painted as shapes, as everything else in the window is: pictures would be made
//! to be seen once.

use std::sync::Arc;

use egui::epaint::ClippedShape;
use egui::{
    Color32, ColorImage, Context, Id, LayerId, Mesh, Order, Painter, Rangef, Rect, Shape, TextureHandle,
    TextureOptions, pos2,
};

use crate::ui::paper::sheet_space::SheetSpace;
use crate::ui::pixels::fill::{PictureRoom, fill, pixels_of, placed};
use crate::ui::pixels::textures::Textures;
use crate::ui::pixels::triangle::PixelRect;

/// What of a paper is painted, from below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What lies under the line of the pencil in hand.
    Under,
    /// That line.
    InHand,
    /// What lies over it.
    Over,
}

/// The pictures of a paper that looks as `K` says.
#[derive(Debug)]
pub struct KeptPicture<K> {
    looks: Option<Looks<K>>,
    pictures: Option<Pictures>,
}

impl<K> Default for KeptPicture<K> {
    fn default() -> Self {
        Self { looks: None, pictures: None }
    }
}

/// What pictures depend on.
#[derive(Debug, Clone, PartialEq)]
struct Looks<K> {
    key: K,
    place: PaperPlace,
}

/// Where a paper stands on the screen. As long as this changes from frame to frame, it moves.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PaperPlace {
    /// What is in sight of the room of the paper, in points of the screen.
    pub rect: Rect,
    /// Where its lines are, in the same points.
    pub lines: Rect,
    /// The first and last day on it.
    pub days: (f64, f64),
    /// Pixels of the screen for a point.
    pub pixels_per_point: f32,
}

impl PaperPlace {
    /// Where `painter` paints a sheet of `space`.
    pub fn of(painter: &Painter, space: &SheetSpace) -> Self {
        Self {
            rect: painter.clip_rect(),
            lines: space.lines,
            days: (space.view.from_day, space.view.to_day),
            pixels_per_point: painter.pixels_per_point(),
        }
    }
}

struct Pictures {
    place: PaperPlace,
    paper: Color32,
    /// What each part was painted with.
    shapes: [Vec<ClippedShape>; 3],
    /// The pixels of what lies under the line in hand.
    under: ColorImage,
    whole: Picture,
    /// Without the line in hand, where there is one.
    without: Option<Picture>,
}

impl std::fmt::Debug for Pictures {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Pictures").finish_non_exhaustive()
    }
}

/// How a paper is to be seen in this frame.
#[derive(Debug, Clone)]
pub struct PaperSeen<K> {
    /// All that it depends on how it looks, but for its place.
    pub key: K,
    /// Where it stands.
    pub place: PaperPlace,
    /// The colour of the paper itself.
    pub paper: Color32,
    /// From left to right, in points, where the line in hand gives way.
    pub open: Option<Rangef>,
    /// A hand moves something that is on it: until it rests, each frame is another.
    pub moves: bool,
}

impl<K: PartialEq> KeptPicture<K> {
    /// Shows the paper. `paint` paints its parts; it is called only for what is not kept.
    pub fn show(&mut self, painter: &Painter, seen: PaperSeen<K>, mut paint: impl FnMut(Part, &Painter)) {
        let PaperSeen { key, place, paper, open, moves } = seen;
        let stays = self.looks.as_ref().is_some_and(|looks| looks.place == place);
        let looks = Looks { key, place };
        let is_kept = self.pictures.is_some() && !moves && self.looks.as_ref() == Some(&looks);
        if !is_kept {
            let before = self.pictures.take();
            self.pictures =
                (stays && !moves).then(|| Pictures::of(painter, place, paper, before, &mut paint)).flatten();
            self.looks = Some(looks);
        }
        match &self.pictures {
            Some(pictures) => pictures.show(painter, open),
            None => {
                paint(Part::Under, painter);
                for beside in beside(open) {
                    paint(Part::InHand, &painter.with_clip_rect(painter.clip_rect().intersect(beside)));
                }
                paint(Part::Over, painter);
                if !stays {
                    painter.ctx().request_repaint();
                }
            }
        }
    }
}

/// What lies left and right of `open`.
fn beside(open: Option<Rangef>) -> Vec<Rect> {
    let Some(open) = open else { return vec![Rect::EVERYTHING] };
    vec![Rect::EVERYTHING.with_max_x(open.min), Rect::EVERYTHING.with_min_x(open.max)]
}

impl Pictures {
    /// The pictures of what `paint` paints; `None` where a picture of this size is more than the painters of the window take. What
    /// is the same as `before` is taken from there: a stroke changes no other line, and words beside the paper change nothing on it.
    fn of(
        painter: &Painter,
        place: PaperPlace,
        paper: Color32,
        before: Option<Self>,
        paint: &mut impl FnMut(Part, &Painter),
    ) -> Option<Self> {
        let context = painter.ctx();
        let room = Room::of(painter, place.pixels_per_point)?;
        let shapes =
            [Part::Under, Part::InHand, Part::Over].map(|part| recorded(painter, |painter| paint(part, painter)));
        let before = before.filter(|before| (before.place, before.paper) == (place, paper));
        let before = match before {
            Some(same) if same.shapes == shapes => return Some(same),
            before => before.filter(|before| before.shapes[0] == shapes[0]).map(|before| before.under),
        };
        #[expect(
            clippy::redundant_closure_for_method_calls,
            reason = "the method is of one lifetime, and each is asked for"
        )]
        let textures = Textures::of_letters(context.fonts(|fonts| fonts.image()));
        let fill = |picture: &mut ColorImage, shapes: &[ClippedShape]| {
            let primitives = context.tessellate(shapes.to_vec(), place.pixels_per_point);
            fill(picture, &placed(&primitives, room.in_pixels(), &textures));
        };
        let [under, in_hand, over] = &shapes;
        let under = before.unwrap_or_else(|| {
            let mut image = ColorImage::filled(room.size, paper);
            fill(&mut image, under);
            image
        });
        let without = (!in_hand.is_empty()).then(|| {
            let mut without = under.clone();
            fill(&mut without, over);
            room.picture(context, "paper without its line in hand", without)
        });
        let mut whole = under.clone();
        fill(&mut whole, in_hand);
        fill(&mut whole, over);
        let whole = room.picture(context, "paper", whole);
        Some(Self { place, paper, shapes, under, whole, without })
    }

    fn show(&self, painter: &Painter, open: Option<Rangef>) {
        let (Some(without), Some(open)) = (&self.without, open) else {
            painter.add(Shape::Mesh(self.whole.mesh.clone()));
            return;
        };
        let clipped = |rect: Rect| painter.with_clip_rect(painter.clip_rect().intersect(rect));
        for beside in beside(Some(open)) {
            clipped(beside).add(Shape::Mesh(self.whole.mesh.clone()));
        }
        clipped(Rect::EVERYTHING.with_min_x(open.min).with_max_x(open.max)).add(Shape::Mesh(without.mesh.clone()));
    }
}

/// A picture where it stands.
struct Picture {
    /// Held for as long as the mesh shows it.
    _texture: TextureHandle,
    mesh: Arc<Mesh>,
}

impl std::fmt::Debug for Picture {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Picture").finish_non_exhaustive()
    }
}

/// The pixels of the screen that a picture takes.
struct Room {
    origin: [i64; 2],
    size: [usize; 2],
    pixels_per_point: f32,
}

impl Room {
    fn of(painter: &Painter, pixels_per_point: f32) -> Option<Self> {
        let pixels = pixels_of(painter.clip_rect(), pixels_per_point);
        let size = [pixels.width(), pixels.height()].map(|side| usize::try_from(side).unwrap_or(0));
        let most = painter.ctx().input(|input| input.max_texture_side);
        let fits = size.iter().all(|side| (1..=most).contains(side));
        fits.then_some(Self { origin: [pixels.left, pixels.top], size, pixels_per_point })
    }

    fn in_pixels(&self) -> PictureRoom {
        let [right, bottom] = self.size.map(|side| side as i64);
        let within = PixelRect { left: 0, top: 0, right, bottom };
        PictureRoom { origin: self.origin, pixels_per_point: self.pixels_per_point, within }
    }

    fn picture(&self, context: &Context, name: &str, image: ColorImage) -> Picture {
        let texture = context.load_texture(name, image, TextureOptions::NEAREST);
        let place = |pixel: [i64; 2]| pos2(pixel[0] as f32, pixel[1] as f32) / self.pixels_per_point;
        let end = [self.origin[0] + self.size[0] as i64, self.origin[1] + self.size[1] as i64];
        let mut mesh = Mesh::with_texture(texture.id());
        let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        mesh.add_rect_with_uv(Rect::from_min_max(place(self.origin), place(end)), whole, Color32::WHITE);
        Picture { _texture: texture, mesh: Arc::new(mesh) }
    }
}

/// The shapes that `paint` paints, which are not shown.
fn recorded(painter: &Painter, paint: impl FnOnce(&Painter)) -> Vec<ClippedShape> {
    let layer = LayerId::new(Order::Background, Id::unique("kept picture"));
    let context = painter.ctx();
    paint(&Painter::new(context.clone(), layer, painter.clip_rect()));
    let list = context.graphics_mut(|graphics| std::mem::take(graphics.entry(layer)));
    list.all_entries().cloned().collect()
}
