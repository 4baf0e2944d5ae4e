//! The landmarks of a journey in a row above its sheet.

use egui::{Id, Rangef, Rect, Sense, Ui, vec2};

use crate::model::{Instrument, Journey, Language};
use crate::text::Texts;
use crate::ui::paper::easel::Easel;
use crate::ui::paper::{landmarks, now_dots, sheet};
use crate::ui::theme;

/// Leaves room above the sheet for the rows that the landmarks take, with the whole period on it: coming closer moves nothing.
/// The sheet begins `aside` points from the left.
pub fn room_for_landmarks_ui(ui: &mut Ui, journey: &Journey, instrument: &Instrument, aside: f32) {
    let most = landmarks::rows_for(journey.landmarks.len(), ui.available_height());
    let rows = rows_taken(ui, journey, instrument, (aside, most));
    let top = ui.cursor().top();
    ui.add_space(rows as f32 * landmarks::ROW);
    ui.data_mut(|data| data.insert_temp(room_id(), LandmarkRoom { top, rows }));
}

/// The rows that the landmarks take of the `most` there may be, in whichever language: the sheet does not move with it.
fn rows_taken(ui: &Ui, journey: &Journey, instrument: &Instrument, (aside, most): (f32, usize)) -> usize {
    if most < 2 {
        return most;
    }
    let painter = ui.painter();
    let all = ui.available_rect_before_wrap();
    let length = journey.timeline.length_days();
    let names_width = sheet::names_width(painter, instrument);
    let all = all.with_min_x(all.left() + aside);
    let beside = (names_width, now_dots::width(journey));
    let space = sheet::lay_out_beside_now(all, length, 0.0, beside).space;
    let across = space.lines.x_range();
    let given = (journey.landmarks.as_slice(), &journey.timeline);
    let rows_in = |&language: &Language| {
        let texts = Texts::of(language);
        let layout = landmarks::lay_out(painter, texts, given, (|day| space.x_of(day), across), most);
        layout.used().max(1)
    };
    Texts::languages().iter().map(rows_in).max().unwrap_or(most)
}

/// Where the room is, from leaving it to painting in it.
#[derive(Debug, Clone, Copy, Default)]
struct LandmarkRoom {
    top: f32,
    rows: usize,
}

fn room_id() -> Id {
    Id::unique("landmark-room")
}

/// Shows the landmarks in the room left above the sheet, and their guides across it.
pub fn paint_landmarks(easel: &Easel<'_>, journey: &Journey) {
    paint_guides(easel, journey);
    landmarks_ui(easel, journey);
}

/// Shows the landmarks in the room left above the sheet.
pub fn landmarks_ui(easel: &Easel<'_>, journey: &Journey) {
    let Some((row, layout)) = laid_out(easel, journey) else { return };
    let painter = easel.ui.painter().with_clip_rect(row.expand2(vec2(theme::GRID, 0.0)));
    // Where one row is enough, it stands next to the lines.
    let top = row.bottom() - layout.used() as f32 * landmarks::ROW;
    landmarks::paint(easel.ui, &painter, &layout, top);
    name_landmarks(easel, journey, &layout, top);
}

/// Paints the guides of the landmarks across the sheet.
pub fn paint_guides(easel: &Easel<'_>, journey: &Journey) {
    let Some((_, layout)) = laid_out(easel, journey) else { return };
    landmarks::paint_guides(easel.ui, &easel.painter, &layout, easel.layout.space.lines);
}

/// The room above the sheet, and where the landmarks stand in it.
fn laid_out(easel: &Easel<'_>, journey: &Journey) -> Option<(Rect, landmarks::LandmarkLayout)> {
    let room: Option<LandmarkRoom> = easel.ui.data(|data| data.get_temp(room_id()));
    let LandmarkRoom { top, rows } = room.filter(|room| room.rows > 0)?;
    let space = &easel.layout.space;
    let across = Rangef::new(space.lines.left(), space.lines.right());
    let row = Rect::from_x_y_ranges(across, top..=top + rows as f32 * landmarks::ROW);
    let layout = landmarks::lay_out(
        easel.ui.painter(),
        easel.texts,
        (&journey.landmarks, &journey.timeline),
        (|day| space.x_of(day), across),
        rows,
    );
    Some((row, layout))
}

/// For a screen reader, and to read what had no room: each landmark is a part of the window by its words, all of them.
fn name_landmarks(easel: &Easel<'_>, journey: &Journey, layout: &landmarks::LandmarkLayout, top: f32) {
    for landmark in &layout.placed {
        let rect = landmarks::rect_of(layout, landmark, top);
        let id = Id::unique(("landmark", landmark.place));
        let response = easel.ui.interact(rect, id, Sense::hover());
        let words = landmarks::label_of(easel.texts, &journey.landmarks[landmark.place]);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &words));
        response.on_hover_text(&words);
    }
}
