//! A sheet that was not taken: why, its picture, and what can be done. Where its markers are missing, a person points at its corners.

use egui::{Id, Rect, Sense, Stroke, Ui, pos2, vec2};

use crate::app::group::from_paper::FromPaperAction;
use crate::app::group::from_paper::pile::Row;
use crate::app::group::state::GroupState;
use crate::pile::Refusal;
use crate::text::as_sentence;
use crate::ui::facilitator::from_paper::looked::WIDEST_WORDS;
use crate::ui::facilitator::from_paper::picture::texture_of;
use crate::ui::facilitator::from_paper::whose::code_ui;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::{at_most, faint_ui, heading_ui, main_button_ui};

/// An arrow key moves a corner by this part of the picture.
const KEY_PART: f32 = 0.005;

/// A corner can be dragged so far beside the picture, in parts of it: a part of the sheet may not be on it.
const BESIDE: f32 = 0.15;

/// Shows it.
pub(super) fn refused_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, row: &Row<'_>) {
    let texts = scene.texts;
    let Some((sheet, not_taken)) = row.sheet.and_then(|sheet| Some((sheet, sheet.result.as_ref().err()?))) else {
        return;
    };
    heading_ui(ui, texts.with("pile-refused-title", [("file", sheet.name.as_str().into())]));
    ui.scope(|ui| {
        at_most(ui, WIDEST_WORDS);
        ui.label(as_sentence(&not_taken.why));
    });
    let refusal = not_taken.refusal;
    if refusal.is_none_or(Refusal::is_about_code) {
        code_ui(ui, scene, &group.group().setup.codes);
    }
    let has_picture = group.topics.from_paper.picture_of(&row.key).is_some_and(|seen| seen.picture.is_some());
    let points = refusal.is_some_and(Refusal::is_about_place) && has_picture;
    if points {
        faint_ui(ui, texts.get("pile-corners-hint"));
        if main_button_ui(ui, texts.get("pile-corners-go"), true).clicked() {
            scene.ask(FromPaperAction::ReadAgain { participant: None, at_corners: true });
        }
    }
    ui.add_space(8.0);
    picture_ui(ui, scene, group, row, points);
}

fn picture_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, row: &Row<'_>, points: bool) {
    let Some((texture, _)) = texture_of(ui, &mut scene.scratch.group.from_paper, group, &row.key) else { return };
    let all = ui.available_rect_before_wrap();
    let size = texture.size_vec2();
    // Room beside the picture for corners that are not on it.
    let part = if points { 1.0 / (1.0 + 2.0 * BESIDE * 0.6) } else { 1.0 };
    let scale = (all.width() * part / size.x).min(all.height() * part / size.y).max(0.05);
    let rect = Rect::from_center_size(all.center(), size * scale);
    let uv = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    ui.painter_at(all).image(texture.id(), rect, uv, egui::Color32::WHITE);
    if points {
        corners_ui(ui, scene, group, rect);
    }
}

/// The four corners, to be dragged onto the middles of the black squares, by keys too.
fn corners_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, picture: Rect) {
    let corners = group.topics.from_paper.corners;
    let pos = |(x, y): (f32, f32)| picture.min + vec2(x * picture.width(), y * picture.height());
    let accent = theme::colour(theme::palette(ui).accent);
    let mut around: Vec<egui::Pos2> = corners.iter().map(|&corner| pos(corner)).collect();
    around.extend(around.first().copied());
    ui.painter().line(around, Stroke::new(1.5, accent));
    let names = ["pile-corner-1", "pile-corner-2", "pile-corner-3", "pile-corner-4"];
    for (number, (&corner, name)) in corners.iter().zip(names).enumerate() {
        let at = pos(corner);
        let rect = Rect::from_center_size(at, vec2(TARGET, TARGET));
        let response = ui.interact(rect, Id::unique("checked-corner").with(number), Sense::click_and_drag());
        let label = scene.texts.get(name);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Slider, true, &label));
        let strong = response.hovered() || response.dragged() || response.has_focus();
        let width = if strong { 3.0 } else { 2.0 };
        ui.painter().circle_stroke(at, 12.0, Stroke::new(width, accent));
        ui.painter().line_segment([at - vec2(5.0, 0.0), at + vec2(5.0, 0.0)], Stroke::new(1.5, accent));
        ui.painter().line_segment([at - vec2(0.0, 5.0), at + vec2(0.0, 5.0)], Stroke::new(1.5, accent));
        let moved = response.drag_delta() + by_keys(ui, &response) * picture.size() * KEY_PART;
        if moved != egui::Vec2::ZERO {
            let x = corner.0 + moved.x / picture.width();
            let y = corner.1 + moved.y / picture.height();
            let inside = |part: f32| part.clamp(-BESIDE, 1.0 + BESIDE);
            scene.ask(FromPaperAction::Corner(number, (inside(x), inside(y))));
        }
    }
}

fn by_keys(ui: &Ui, response: &egui::Response) -> egui::Vec2 {
    use egui::Key;
    if !response.has_focus() {
        return egui::Vec2::ZERO;
    }
    let filter = egui::EventFilter { horizontal_arrows: true, vertical_arrows: true, ..egui::EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let pressed = |key| ui.input(|input| f32::from(u8::from(input.key_pressed(key))));
    vec2(pressed(Key::ArrowRight) - pressed(Key::ArrowLeft), pressed(Key::ArrowDown) - pressed(Key::ArrowUp))
}
