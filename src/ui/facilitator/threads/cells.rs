//! The cells of a table of phases: "6 of 9", the signs, and how full the cell is.

use egui::{Align2, Rect, Response, RichText, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::model::PhaseKind;
use crate::text::{Texts, phase_name};
use crate::ui::facilitator::threads::environment::dots::{Mark, dot_ui, dots_ui};
use crate::ui::theme;

/// The height of a row, in points.
pub const ROW: f32 = 48.0;

/// Dots nearer than this are a bar, in points.
const LEAST_DOT_STEP: f32 = 9.5;

/// Between two cells, in points.
const GAP: f32 = 4.0;

/// Persons in a cell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Persons {
    /// In all.
    pub all: usize,
    /// Of how many.
    pub of: usize,
    /// Who gave it a plus; `None` where signs mean nothing.
    pub plus: Option<usize>,
    /// Who gave it a minus.
    pub minus: Option<usize>,
}

/// What stands in a cell.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CellLook {
    /// How many persons; empty for nobody, or nobody who may be told of.
    pub words: String,
    /// The signs they gave, under it.
    pub signs: String,
    /// All of it, as read aloud.
    pub spoken: String,
    /// How full the cell is, 0–1.
    pub share: f32,
    /// So many persons of so many, each as a dot; nothing where a number would tell of few.
    pub dots: Option<(usize, usize)>,
    /// Pressing it opens what is behind it.
    pub opens: bool,
    /// What is behind it is shown.
    pub is_open: bool,
}

impl Persons {
    /// Persons in a cell, as shown to a facilitator.
    pub fn look(self, texts: &Texts, is_open: bool) -> CellLook {
        let words = self.words(texts);
        let (signs, spoken) = match (self.minus, self.plus) {
            (Some(minus), Some(plus)) => {
                let signs = [("minus", minus.into()), ("plus", plus.into())];
                let said = [("persons", words.as_str().into()), ("minus", minus.into()), ("plus", plus.into())];
                (texts.with("threads-signs", signs), texts.with("threads-spoken", said))
            }
            _ => (String::new(), words.clone()),
        };
        if self.all == 0 {
            return CellLook { spoken, ..CellLook::default() };
        }
        CellLook { words, signs, spoken, share: self.share(), dots: Some((self.all, self.of)), opens: true, is_open }
    }

    /// `6 of 9`.
    pub fn words(self, texts: &Texts) -> String {
        texts.with("persons-of", [("n", self.all.into()), ("of", self.of.into())])
    }

    /// The part of all, 0–1.
    pub fn share(self) -> f32 {
        self.all as f32 / self.of.max(1) as f32
    }
}

/// How a table stands on the screen: a column of names, and one for each phase.
#[derive(Debug, Clone, Copy)]
pub struct Columns {
    left: f32,
    names: f32,
    phase: f32,
}

impl Columns {
    /// Columns for `phases` phases in the room there is.
    pub fn new(ui: &Ui, phases: usize) -> Self {
        let room = ui.available_width() - 12.0;
        let names = (room * 0.36).clamp(150.0, 320.0);
        Self { left: ui.cursor().left(), names, phase: (room - names) / phases.max(1) as f32 }
    }

    /// The same without room for names: they stand above.
    pub fn without_names(ui: &Ui, phases: usize) -> Self {
        let room = ui.available_width() - 4.0;
        Self { left: ui.cursor().left(), names: 0.0, phase: room / phases.max(1) as f32 }
    }

    /// The room of the name in the row at `row`.
    fn name(self, row: Rect) -> Rect {
        Rect::from_min_size(pos2(self.left, row.top()), vec2(self.names - 12.0, row.height()))
    }

    /// The room of the cell of the phase at `place`.
    fn cell(self, row: Rect, place: usize) -> Rect {
        let left = self.left + self.names + self.phase * place as f32;
        Rect::from_min_size(pos2(left, row.top()), vec2(self.phase - GAP, row.height() - GAP))
    }

    /// The width of the whole table.
    fn width(self, phases: usize) -> f32 {
        self.names + self.phase * phases as f32
    }
}

/// The heads of the columns: the phases in their colours.
pub fn heads_ui(ui: &mut Ui, texts: &Texts, kinds: &[PhaseKind], columns: Columns) {
    let (row, _) = ui.allocate_exact_size(vec2(columns.width(kinds.len()), 36.0), Sense::hover());
    let palette = theme::palette(ui);
    for (place, kind) in kinds.iter().enumerate() {
        let cell = columns.cell(row, place);
        ui.painter().rect_filled(cell, 4.0, theme::colour(palette.washes[place % palette.washes.len()]));
        let words = shortened(ui, &phase_name(texts, kind), theme::strong_font(13.0), cell.width() - 12.0);
        let at = pos2(cell.left() + 8.0, cell.center().y - words.size().y / 2.0);
        ui.painter().galley(at, words, theme::colour(palette.ink));
    }
}

/// A row of a table: a name, and for each of `kinds` a cell. Gives the place of the phase that was pressed.
pub fn row_ui(
    ui: &mut Ui,
    texts: &Texts,
    kinds: &[PhaseKind],
    (name, is_head): (&str, bool),
    (columns, cells): (Columns, &[CellLook]),
) -> Option<usize> {
    let (row, _) = ui.allocate_exact_size(vec2(columns.width(cells.len()), ROW), Sense::hover());
    if !ui.is_rect_visible(row) {
        return None;
    }
    let room = columns.name(row);
    let font = if is_head { theme::strong_font(15.0) } else { theme::plain_font(15.0) };
    if room.width() > 0.0 {
        let words = wrapped(ui, name, font, room.width());
        let at = pos2(room.left(), room.center().y - GAP / 2.0 - words.size().y / 2.0);
        ui.painter().galley(at, words, ui.visuals().text_color());
    }
    let mut pressed = None;
    for (place, (look, kind)) in cells.iter().zip(kinds).enumerate() {
        let label = format!("{name}, {}: {}", phase_name(texts, kind), look.spoken);
        let response = cell_ui(ui, columns.cell(row, place), look);
        response.widget_info(|| {
            if look.opens {
                WidgetInfo::selected(egui::Role::Button, true, look.is_open, &label)
            } else {
                WidgetInfo::labeled(egui::Role::Label, true, &label)
            }
        });
        if response.clicked() && look.opens {
            pressed = Some(place);
        }
    }
    pressed
}

fn cell_ui(ui: &mut Ui, cell: Rect, look: &CellLook) -> Response {
    let id = ui.unique_id().with(egui::IdSalt::new((cell.left() as i32, cell.top() as i32)));
    let response = ui.interact(cell, id, if look.opens { Sense::click() } else { Sense::hover() });
    let palette = theme::palette(ui);
    let accent = theme::colour(palette.accent);
    if look.is_open || response.has_focus() || look.opens && response.hovered() {
        let stroke = egui::Stroke::new(if look.is_open { 2.0 } else { 1.0 }, accent);
        ui.painter().rect_filled(cell, 4.0, theme::colour(palette.desk));
        ui.painter().rect_stroke(cell, 4.0, stroke, egui::StrokeKind::Inside);
    }
    let faint = theme::colour(palette.faint_ink);
    let left = cell.left_center() + vec2(8.0, 0.0);
    if look.words.is_empty() {
        ui.painter().text(left, Align2::LEFT_CENTER, "–", theme::plain_font(13.0), faint);
        return response;
    }
    let room = cell.width() - 16.0;
    let words = shortened(ui, &look.words, theme::strong_font(13.0), room);
    let signs = shortened(ui, &look.signs, theme::plain_font(13.0), room - words.size().x - 12.0);
    let line_y = cell.top() + 13.0;
    let at = |x: f32, galley: &egui::Galley| pos2(x, line_y - galley.size().y / 2.0);
    let signs_at = at(left.x + words.size().x + 12.0, &signs);
    let words_at = at(left.x, &words);
    ui.painter().galley_with_override_text_color(words_at, words, theme::colour(palette.ink));
    if room > 120.0 {
        ui.painter().galley_with_override_text_color(signs_at, signs, faint);
    }
    people_dots(ui, pos2(left.x, cell.bottom() - 12.0), room, look);
    response
}

/// The persons of a cell from `start` on: a dot for each, small for who did not name it; a bar where they would be too many, or
/// where a number would tell of few.
fn people_dots(ui: &Ui, start: egui::Pos2, room: f32, look: &CellLook) {
    let palette = theme::palette(ui);
    let Some((n, of)) = look.dots.filter(|(_, of)| *of > 0) else {
        let bar = |share: f32| Rect::from_min_size(start - vec2(0.0, 3.0), vec2(room * share.clamp(0.0, 1.0), 6.0));
        ui.painter().rect_filled(bar(1.0), 2.0, theme::colour(palette.hairline));
        ui.painter().rect_filled(bar(look.share), 2.0, theme::colour(palette.accent));
        return;
    };
    let end = dots_ui(ui, start, (n, of), (room, 1.0), Mark::Full);
    let step = (end - start.x) / n.max(1) as f32;
    if n > 0 && step >= LEAST_DOT_STEP {
        for person in n..of {
            dot_ui(ui, start + vec2((person as f32 + 0.6) * step, 0.0), Mark::Small);
        }
    }
}

/// A line of a list: words to the left, a bar that is `share` (0–1) full, and how many persons that is in words.
pub fn bar_ui(ui: &mut Ui, name: RichText, share: f32, persons: &str) {
    let width = ui.available_width().min(720.0);
    ui.allocate_ui_with_layout(Vec2::new(width, 28.0), egui::Layout::left_to_right(egui::Align::Center), |ui| {
        let (room, _) = ui.allocate_exact_size(vec2(width * 0.42, 28.0), Sense::hover());
        let mut inside = ui
            .new_child(egui::UiBuilder::new().max_rect(room).layout(egui::Layout::left_to_right(egui::Align::Center)));
        inside.add(egui::Label::new(name).truncate());
        let (track, _) = ui.allocate_exact_size(vec2(width * 0.32, 12.0), Sense::hover());
        let palette = theme::palette(ui);
        ui.painter().rect_filled(track, 3.0, theme::colour(palette.desk));
        let bar = Rect::from_min_size(track.min, vec2(track.width() * share.min(1.0), track.height()));
        ui.painter().rect_filled(bar, 3.0, theme::colour(palette.accent));
        ui.label(persons);
    });
}

/// Words on one line, cut where there is no room.
pub fn shortened(ui: &Ui, words: &str, font: egui::FontId, width: f32) -> std::sync::Arc<egui::Galley> {
    let mut job = egui::text::LayoutJob::simple_singleline(words.to_owned(), font, ui.visuals().text_color());
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    ui.painter().layout_job(job)
}

/// Words on two lines at most.
pub fn wrapped(ui: &Ui, words: &str, font: egui::FontId, width: f32) -> std::sync::Arc<egui::Galley> {
    let mut job = egui::text::LayoutJob::simple(words.to_owned(), font, ui.visuals().text_color(), width);
    job.wrap.max_rows = 2;
    ui.painter().layout_job(job)
}
