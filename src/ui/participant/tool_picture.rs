//! Small pictures of what the tools do, drawn simply and in one weight.

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Ui, pos2, vec2};

use crate::app::sheet::state::Tool;
use crate::ui::theme;

/// All lines of the pictures are this wide, in points.
const WIDTH: f32 = 1.6;

/// Paints what `tool` does in `place`, as far as `done` (0–1).
pub fn paint(ui: &Ui, place: Rect, tool: Tool, done: f32) {
    let picture = Picture {
        painter: ui.painter().clone(),
        place,
        ink: ui.visuals().text_color(),
        accent: theme::colour(theme::palette(ui).accent),
        done,
    };
    match tool {
        Tool::Pencil => picture.pencil(),
        Tool::Eraser => picture.eraser(),
        Tool::Gap(_) => picture.gap(),
        Tool::Step => picture.step(),
        Tool::Nudge => picture.nudge(),
        Tool::Write => picture.words(),
    }
}

struct Picture {
    painter: Painter,
    place: Rect,
    ink: Color32,
    accent: Color32,
    done: f32,
}

impl Picture {
    /// A place of the picture, 0–1 from the left and from the top.
    fn at(&self, x: f32, y: f32) -> Pos2 {
        pos2(egui::lerp(self.place.x_range(), x), egui::lerp(self.place.y_range(), y))
    }

    fn line(&self, points: &[Pos2], colour: Color32) {
        self.painter.add(Shape::line(points.to_vec(), Stroke::new(WIDTH, colour)));
    }

    /// The line of all the pictures, between two parts of its way.
    fn wave(&self, from: f32, to: f32, lift: impl Fn(f32) -> f32) {
        if to > from {
            let place = |step: u8| from + (to - from) * f32::from(step) / 24.0;
            let points: Vec<Pos2> = (0..=24).map(|step| self.at(place(step), WAVE + lift(place(step)))).collect();
            self.line(&points, self.ink);
        }
    }

    fn pencil(&self) {
        let hill = |x: f32| 0.18 * (x * 6.0).sin();
        self.wave(0.0, self.done, hill);
        let tip = self.at(self.done.min(0.7), WAVE + hill(self.done.min(0.7)));
        let (shaft, across) = (vec2(5.0, -9.0), vec2(2.0, 1.4));
        let neck = tip + vec2(2.4, -3.4);
        self.line(&[tip, neck + across, tip + shaft + across, tip + shaft - across, neck - across, tip], self.accent);
    }

    fn eraser(&self) {
        let at = 0.25 + 0.5 * self.done;
        self.wave(0.0, 0.25, |_| 0.0);
        self.wave(at, 1.0, |_| 0.0);
        let block = Rect::from_center_size(self.at(at, WAVE - 0.12), vec2(8.0, 6.0));
        self.painter.rect_stroke(block, 1.5, Stroke::new(WIDTH, self.accent), egui::StrokeKind::Middle);
    }

    fn gap(&self) {
        let half = 0.22 * self.done;
        self.wave(0.0, 0.5 - half, |_| 0.0);
        self.wave(0.5 + half, 1.0, |_| 0.0);
        for x in [0.5 - half, 0.5 + half] {
            self.line(&[self.at(x, WAVE - 0.22), self.at(x, WAVE + 0.22)], self.accent);
        }
    }

    fn step(&self) {
        let lift = -0.5 * self.done;
        self.wave(0.0, 0.5, |_| 0.12);
        self.wave(0.5, 1.0, |_| 0.12 + lift);
        self.line(&[self.at(0.5, WAVE + 0.12), self.at(0.5, WAVE + 0.12 + lift)], self.accent);
    }

    fn nudge(&self) {
        let hill = |x: f32| -0.42 * self.done * (0.5 - 0.5 * (x * std::f32::consts::TAU).cos());
        self.wave(0.0, 1.0, hill);
        let top = WAVE + hill(0.5);
        let tip = self.at(0.5, top - 0.28);
        self.line(&[tip + vec2(-3.0, 3.0), tip, tip + vec2(3.0, 3.0)], self.accent);
    }

    fn words(&self) {
        self.wave(0.0, 1.0, |_| 0.25);
        let place = |step: u8| self.done * f32::from(step) / 24.0;
        let letters: Vec<Pos2> =
            (0..=24).map(place).map(|x| self.at(0.1 + 0.75 * x, 0.28 + 0.16 * (x * 22.0).sin())).collect();
        self.line(&letters, self.accent);
    }
}

/// How far down the line of all pictures is.
const WAVE: f32 = 0.62;
