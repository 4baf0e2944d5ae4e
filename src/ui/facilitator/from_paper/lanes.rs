//! The four lanes as they were written, under the lines. A press on a lane makes an event there; what was typed stands as a number at
//! its day, so that no handwriting is covered.

use egui::{Align, Align2, Id, Rect, Sense, Stroke, Ui, pos2};

use crate::app::group::from_paper::FromPaperAction;
use crate::model::Domain;
use crate::sheet_geometry::{Frame, Paper, SheetGeometry};
use crate::text::domain_name;
use crate::ui::facilitator::from_paper::looked::Looked;
use crate::ui::facilitator::from_paper::picture::{paint_part, texture_of};
use crate::ui::paper::easel::SheetLayout;
use crate::ui::paper::sheet_space::SheetSpace;
use crate::ui::scene::Scene;
use crate::ui::theme;

/// How high all lanes are, in parts of their width, on paper.
pub(super) const LANES_PART: f32 = 0.2386;

/// How many lanes there are: landmarks and the three domains.
const LANES: usize = 4;

/// The number at the day of an event, across, in points.
const PIN: f32 = 18.0;

/// Shows the lanes.
pub(super) fn lanes_ui(ui: &mut Ui, scene: &mut Scene<'_>, looked: Looked<'_>, layout: &SheetLayout) {
    let space = layout.space;
    let rect = layout.lanes;
    let geometry = SheetGeometry::new(Paper::A4, 1);
    let (Some(first), Some(last)) = (geometry.lane(0), geometry.lane(LANES - 1)) else { return };
    let high_mm = last.bottom_mm - first.top_mm;
    let x = |day: f64| geometry.x_mm(day / space.length_days);
    let all = Frame::new(x(space.view.from_day), first.top_mm, x(space.view.to_day), last.bottom_mm);
    if let Some((texture, seen)) = texture_of(ui, &mut scene.scratch.group.from_paper, looked.group, &looked.row.key)
        && seen.is_straight
    {
        paint_part(&ui.painter_at(rect), &texture, &all, rect, looked.group.topics.from_paper.strength.max(0.6));
    }
    for number in 0..LANES {
        let Some(lane) = geometry.lane(number) else { continue };
        let y = |mm: f64| rect.top() + ((mm - first.top_mm) / high_mm) as f32 * rect.height();
        let band = Rect::from_x_y_ranges(rect.x_range(), y(lane.top_mm)..=y(lane.bottom_mm));
        lane_ui(ui, scene, number, band, &space);
    }
    pins_ui(ui, scene, looked, &space, rect);
}

fn lane_name(number: usize) -> &'static str {
    match number.checked_sub(1).and_then(|place| Domain::ALL.get(place)) {
        Some(domain) => domain_name(*domain),
        None => "pile-lane-landmarks",
    }
}

fn lane_ui(ui: &mut Ui, scene: &mut Scene<'_>, number: usize, band: Rect, space: &SheetSpace) {
    let texts = scene.texts;
    let name = texts.get(lane_name(number));
    let response = ui.interact(band, Id::unique("checked-lane").with(number), Sense::click());
    let label = texts.with("lane-label", [("lane", name.as_str().into())]);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
    let palette = theme::palette(ui);
    let hairline = Stroke::new(1.0, theme::colour(palette.hairline));
    ui.painter().rect_stroke(band, 0.0, hairline, egui::StrokeKind::Inside);
    let faint = theme::colour(palette.faint_ink);
    let mut job = egui::text::LayoutJob::simple(name, theme::plain_font(13.0), faint, 84.0);
    job.halign = Align::RIGHT;
    job.wrap.max_rows = 1;
    let words = ui.painter().layout_job(job);
    ui.painter().galley(pos2(band.left() - theme::GRID, band.center().y - words.size().y / 2.0), words, faint);
    if response.has_focus() {
        ui.painter().rect_stroke(band, 2.0, ui.visuals().selection.stroke, egui::StrokeKind::Inside);
    }
    if let Some(pos) = response.hover_pos() {
        let accent = theme::colour(palette.accent);
        ui.painter().vline(pos.x, band.y_range(), Stroke::new(1.5, accent.gamma_multiply(0.7)));
    }
    if response.clicked() {
        // By keyboard there is no place: the middle of what is on the screen.
        let x = response.interact_pointer_pos().map_or(band.center().x, |pos| pos.x);
        scene.ask(FromPaperAction::AddOnLane { lane: number, day: space.day_at(x) });
    }
}

/// A number at each event that was typed.
fn pins_ui(ui: &mut Ui, scene: &mut Scene<'_>, looked: Looked<'_>, space: &SheetSpace, lanes: Rect) {
    let geometry = SheetGeometry::new(Paper::A4, 1);
    let (Some(first), Some(last)) = (geometry.lane(0), geometry.lane(LANES - 1)) else { return };
    for (place, event) in looked.journey.events.iter().enumerate() {
        let number = 1 + Domain::ALL.iter().position(|domain| *domain == event.domain).unwrap_or(0);
        let x = space.x_of(event.from);
        let Some(lane) = geometry.lane(number).filter(|_| lanes.x_range().contains(x)) else { continue };
        let part = (lane.top_mm - first.top_mm) / (last.bottom_mm - first.top_mm);
        let middle = pos2(x, lanes.top() + part as f32 * lanes.height() + PIN / 2.0 + 1.0);
        let rect = Rect::from_center_size(middle, egui::Vec2::splat(PIN + 8.0));
        let response = ui.interact(rect, Id::unique("checked-pin").with(event.id), Sense::click());
        let label = format!("{}. {}", place + 1, event.title);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
        let palette = theme::palette(ui);
        let is_open = looked.group.topics.from_paper.event == Some(event.id);
        let (fill, ink) = if is_open { (palette.accent, palette.paper) } else { (palette.paper, palette.accent) };
        let edge = Stroke::new(1.5, theme::colour(palette.accent));
        ui.painter().circle(middle, PIN / 2.0, theme::colour(fill), edge);
        let words = (place + 1).to_string();
        ui.painter().text(middle, Align2::CENTER_CENTER, words, theme::strong_font(13.0), theme::colour(ink));
        if response.on_hover_text(&event.title).clicked() {
            scene.ask(FromPaperAction::SelectEvent(Some(event.id)));
        }
    }
}
