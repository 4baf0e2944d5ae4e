//! A drawing so small that it stands in a list: its lines without words, kept as a picture.

use std::collections::BTreeMap;

use egui::{Color32, ColorImage, Pos2, Rect, TextureHandle, TextureOptions, Ui, Vec2, pos2, vec2};
use uuid::Uuid;

use crate::app::figures::kept::Kept;
use crate::model::{Instrument, Journey};
use crate::ui::paper::thin_lines::{ThinLines, ThinPen};
use crate::ui::theme;

/// The pictures of a list.
#[derive(Default)]
pub struct SmallDrawings {
    group: Option<(Uuid, u64)>,
    kept: BTreeMap<Uuid, Kept<Look, TextureHandle>>,
}

/// What a picture depends on besides the drawing.
#[derive(Debug, Clone, PartialEq)]
struct Look {
    size: [usize; 2],
    colours: Vec<Color32>,
}

/// Places along the period at which a line is read.
const PLACES: usize = 48;

/// A line, in points.
const WIDTH: f32 = 1.3;

impl SmallDrawings {
    /// Paints the lines of `journey` of a group in its state `of` (its id and revision) into `room`. Only what is in sight is ever
    /// drawn, and each once until the group changes.
    pub fn paint(&mut self, ui: &Ui, room: Rect, of: (Uuid, u64), (journey, instrument): (&Journey, &Instrument)) {
        if self.group != Some(of) {
            self.kept.clear();
            self.group = Some(of);
        }
        let scale = ui.pixels_per_point();
        let colours = instrument.indicators.iter().map(|line| theme::pencil_colour(ui, &line.pencil)).collect();
        let size = [room.width(), room.height()].map(|length| (length * scale).round().max(1.0) as usize);
        let look = Look { size, colours };
        let kept = self.kept.entry(journey.id).or_default();
        let texture = kept.get(look.clone(), || {
            let image = picture(&look, journey, instrument, scale);
            ui.ctx().load_texture(journey.id.to_string(), image, TextureOptions::LINEAR)
        });
        let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
        let snapped = (room.min * scale).round() / scale;
        let rect = Rect::from_min_size(snapped, vec2(size[0] as f32, size[1] as f32) / scale);
        ui.painter().image(texture.id(), rect, whole, Color32::WHITE);
    }
}

impl std::fmt::Debug for SmallDrawings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SmallDrawings").field("kept", &self.kept.len()).finish_non_exhaustive()
    }
}

/// The lines over each other, each in the colour of its pencil; nothing where nothing was drawn.
fn picture(look: &Look, journey: &Journey, instrument: &Instrument, scale: f32) -> ColorImage {
    let [columns, rows] = look.size;
    let mut pixels = vec![Color32::TRANSPARENT; columns * rows];
    let pen = ThinPen { width: WIDTH * scale, opacity: 0.9 };
    for (indicator, colour) in instrument.indicators.iter().zip(&look.colours) {
        let Some(curve) = journey.curves.get(&indicator.id) else { continue };
        let mut line = ThinLines::new(look.size);
        for piece in pieces(curve, journey.timeline.length_days(), vec2(columns as f32, rows as f32)) {
            line.add(&piece, pen);
        }
        for (place, pixel) in pixels.iter_mut().enumerate() {
            let cover = line.darkness(place % columns, place / columns);
            if cover > 0.0 {
                *pixel = pixel.blend(colour.gamma_multiply(cover));
            }
        }
    }
    ColorImage::new(look.size, pixels)
}

/// What was drawn without a break, in pixels.
fn pieces(curve: &crate::model::Curve, days: f64, size: Vec2) -> Vec<Vec<Pos2>> {
    let mut pieces: Vec<Vec<Pos2>> = vec![Vec::new()];
    let edge = 1.5;
    for place in 0..=PLACES {
        let part = place as f64 / PLACES as f64;
        match curve.value_at(part * days) {
            Some(value) => {
                let x = edge + part as f32 * (size.x - 2.0 * edge);
                let y = edge + (1.0 - value as f32 / 100.0) * (size.y - 2.0 * edge);
                if let Some(piece) = pieces.last_mut() {
                    piece.push(pos2(x, y));
                }
            }
            None => pieces.push(Vec::new()),
        }
    }
    pieces.retain(|piece| piece.len() > 1);
    pieces
}
