//! The cells of a table of phases: "6 of 9", the signs, and how full the cell is.

use egui::{Align2, Rect, Response, RichText, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::figures::ThreadsFigures;
use crate::app::facilitator::names::phase_name;
use crate::app::scene::Scene;
use crate::app::state::GroupState;
use crate::app::theme;
use crate::text::Texts;

/// The height of a row, in points.
pub const ROW: f32 = 48.0;
/// Between two cells, in points.
const GAP: f32 = 4.0;
/// A cell with fewer persons is not shown to others.
pub const FEWEST_SHOWN: usize = 3;

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
pub fn heads_ui(ui: &mut Ui, texts: &Texts, figures: &ThreadsFigures, columns: Columns) {
    let kinds = &figures.group.setup.instrument.phases;
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

/// A row of a table: a name, and for each phase a cell. Gives the place of the phase that was pressed.
pub fn row_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    group: &GroupState,
    (name, is_head): (&str, bool),
    (columns, cells): (Columns, &[(Persons, bool)]),
) -> Option<usize> {
    let (row, _) = ui.allocate_exact_size(vec2(columns.width(cells.len()), ROW), Sense::hover());
    if !ui.is_rect_visible(row) {
        return None;
    }
    let room = columns.name(row);
    let font = if is_head { theme::strong_font(15.0) } else { theme::plain_font(15.0) };
    let words = wrapped(ui, name, font, room.width());
    ui.painter().galley(
        pos2(room.left(), room.center().y - GAP / 2.0 - words.size().y / 2.0),
        words,
        ui.visuals().text_color(),
    );
    let mut pressed = None;
    for (place, &(persons, is_open)) in cells.iter().enumerate() {
        let phase = &group.instrument().phases[place];
        let label =
            format!("{name}, {}: {}", phase_name(scene.texts, phase), spoken(scene.texts, persons, group.presents));
        let response = cell_ui(ui, scene, columns.cell(row, place), persons, (is_open, group.presents));
        response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, is_open, &label));
        if response.clicked() && persons.all > 0 && !group.presents {
            pressed = Some(place);
        }
    }
    pressed
}

fn cell_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    cell: Rect,
    persons: Persons,
    (is_open, presents): (bool, bool),
) -> Response {
    let id = ui.unique_id().with(egui::IdSalt::new((cell.left() as i32, cell.top() as i32)));
    let can_open = persons.all > 0 && !presents;
    let response = ui.interact(cell, id, if can_open { Sense::click() } else { Sense::hover() });
    let palette = theme::palette(ui);
    let accent = theme::colour(palette.accent);
    let hidden = presents && persons.all < FEWEST_SHOWN;
    let share = if hidden { 0.0 } else { persons.all as f32 / persons.of.max(1) as f32 };
    let fill = theme::colour(palette.desk).lerp_to_gamma(accent, 0.34 * share);
    ui.painter().rect_filled(cell, 4.0, if persons.all == 0 || hidden { theme::colour(palette.paper) } else { fill });
    if is_open || response.has_focus() || can_open && response.hovered() {
        let stroke = egui::Stroke::new(if is_open { 2.0 } else { 1.0 }, accent);
        ui.painter().rect_stroke(cell, 4.0, stroke, egui::StrokeKind::Inside);
    }
    let faint = theme::colour(palette.faint_ink);
    if persons.all == 0 || hidden {
        ui.painter().text(
            cell.left_center() + vec2(8.0, 0.0),
            Align2::LEFT_CENTER,
            "–",
            theme::plain_font(13.0),
            faint,
        );
        return response;
    }
    let texts = scene.texts;
    let words = texts.with("persons-of", [("n", persons.all.into()), ("of", persons.of.into())]);
    let signs = if presents { shown_signs(texts, persons) } else { signs(texts, persons) };
    let lift = if signs.is_empty() { 0.0 } else { 8.0 };
    let left = cell.left_center() + vec2(8.0, 0.0);
    let ink = theme::colour(palette.ink);
    ui.painter().text(left - vec2(0.0, lift), Align2::LEFT_CENTER, words, theme::strong_font(13.0), ink);
    ui.painter().text(left + vec2(0.0, lift + 1.0), Align2::LEFT_CENTER, signs, theme::plain_font(11.0), faint);
    response
}

/// `− 6 · + 1`.
fn signs(texts: &Texts, persons: Persons) -> String {
    match (persons.minus, persons.plus) {
        (Some(minus), Some(plus)) => texts.with("threads-signs", [("minus", minus.into()), ("plus", plus.into())]),
        _ => String::new(),
    }
}

/// The signs where they tell of nobody alone.
fn shown_signs(texts: &Texts, persons: Persons) -> String {
    let tells = |count: Option<usize>| count.is_some_and(|count| (1..FEWEST_SHOWN).contains(&count));
    if tells(persons.plus) || tells(persons.minus) { String::new() } else { signs(texts, persons) }
}

/// A cell in words.
fn spoken(texts: &Texts, persons: Persons, presents: bool) -> String {
    if presents && persons.all < FEWEST_SHOWN {
        return texts.get("threads-too-few");
    }
    let words = texts.with("persons-of", [("n", persons.all.into()), ("of", persons.of.into())]);
    match (persons.minus, persons.plus) {
        (Some(_), Some(_)) if presents && shown_signs(texts, persons).is_empty() => words,
        (Some(minus), Some(plus)) => {
            let said = [("persons", words.into()), ("minus", minus.into()), ("plus", plus.into())];
            texts.with("threads-spoken", said)
        }
        _ => words,
    }
}

/// A line of a list: words to the left, a bar for how many, and "6 of 9".
pub fn bar_ui(ui: &mut Ui, texts: &Texts, name: RichText, persons: Persons, presents: bool) {
    let width = ui.available_width().min(720.0);
    ui.allocate_ui_with_layout(Vec2::new(width, 28.0), egui::Layout::left_to_right(egui::Align::Center), |ui| {
        let (room, _) = ui.allocate_exact_size(vec2(width * 0.42, 28.0), Sense::hover());
        let mut inside = ui
            .new_child(egui::UiBuilder::new().max_rect(room).layout(egui::Layout::left_to_right(egui::Align::Center)));
        inside.add(egui::Label::new(name).truncate());
        let (track, _) = ui.allocate_exact_size(vec2(width * 0.32, 12.0), Sense::hover());
        let palette = theme::palette(ui);
        ui.painter().rect_filled(track, 3.0, theme::colour(palette.desk));
        let hidden = presents && persons.all < FEWEST_SHOWN && persons.all > 0;
        let share = if hidden { 0.0 } else { persons.all as f32 / persons.of.max(1) as f32 };
        let bar = Rect::from_min_size(track.min, vec2(track.width() * share.min(1.0), track.height()));
        ui.painter().rect_filled(bar, 3.0, theme::colour(palette.accent));
        let words = if hidden {
            texts.get("threads-too-few")
        } else {
            texts.with("persons-of", [("n", persons.all.into()), ("of", persons.of.into())])
        };
        ui.label(words);
    });
}

fn shortened(ui: &Ui, words: &str, font: egui::FontId, width: f32) -> std::sync::Arc<egui::Galley> {
    let mut job = egui::text::LayoutJob::simple_singleline(words.to_owned(), font, ui.visuals().text_color());
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    ui.painter().layout_job(job)
}

/// On two lines at most.
fn wrapped(ui: &Ui, words: &str, font: egui::FontId, width: f32) -> std::sync::Arc<egui::Galley> {
    let mut job = egui::text::LayoutJob::simple(words.to_owned(), font, ui.visuals().text_color(), width);
    job.wrap.max_rows = 2;
    ui.painter().layout_job(job)
}
