//! The whole drawing, all lines at full strength with everything that stands on them and below them: what was made, before it is asked
//! where it goes.

use std::sync::Arc;

use egui::{Rect, Sense, Ui, pos2, vec2};

use crate::app::sheet::state::SheetState;
use crate::app::time_view::TimeView;
use crate::ui::paper::easel::Easel;
use crate::ui::paper::landmark_row::{paint_landmarks, room_for_landmarks_ui};
use crate::ui::paper::sheet::ShownCurves;
use crate::ui::paper::sheet_cache::{ReadLanes, mesh_of};
use crate::ui::paper::{handwriting, lanes, now_dots, sheet};
use crate::ui::participant::paper_view::curves_key;
use crate::ui::scene::Scene;

/// Its height with few events, in points: a part of the window, so that there is room for one's own words, and what is below it begins in
/// sight. With many events it is higher: all of them are to be seen.
const HEIGHTS: std::ops::RangeInclusive<f32> = 380.0..=560.0;

/// The part of the window.
const PART: f32 = 0.66;

/// The lanes are at most so high, in points: so many rows that all events stand on them, within reason.
const MOST_FOR_LANES: f32 = 900.0;

/// Shows it.
pub fn whole_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let height = (ui.ctx().content_rect().height() * PART).clamp(*HEIGHTS.start(), *HEIGHTS.end());
    let journey = sheet.journey();
    let length = journey.timeline.length_days();
    room_for_landmarks_ui(ui, journey, &sheet.setup.instrument, 0.0);
    let beside = (sheet::names_width(ui.painter(), &sheet.setup.instrument), now_dots::width(journey));
    let size = vec2(ui.available_width(), height);
    // Where the page stands while it is scrolled changes nothing about what stands on a lane.
    let at_the_top = Rect::from_min_size(pos2(ui.cursor().left(), 0.0), size);
    let usual = sheet::lay_out_beside_now(at_the_top, length, 0.0, beside).space;
    let lanes_key = (curves_key(ui, scene, sheet, usual), scene.texts.language());
    let events = (journey.events.as_slice(), &journey.timeline);
    let ReadLanes { lanes, height: lanes_height } = scene.scratch.sheet.cache.read_lanes.get(lanes_key, || {
        let lanes = lanes::lay_out_to_read(ui.painter(), scene.texts, events, &usual, (height, MOST_FOR_LANES));
        ReadLanes { height: lanes.height(), lanes: Arc::new(lanes) }
    });
    let more = vec2(0.0, lanes_height - lanes::usual_height(height));
    let (rect, response) = ui.allocate_exact_size(size + more, Sense::hover());
    let label = scene.texts.get("look-over-whole");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &label));
    let painter = ui.painter_at(rect.intersect(ui.clip_rect()));
    let layout = sheet::lay_out_beside_now(rect, length, lanes_height, beside).showing(TimeView::whole(length));
    let shown = ShownCurves {
        instrument: &sheet.setup.instrument,
        curves: &journey.curves,
        active: None,
        instead: None,
        ink: &[],
    };
    let key = curves_key(ui, scene, sheet, layout.space);
    let easel = Easel { ui, painter, texts: scene.texts, layout };
    sheet::paint_calendar(&easel, journey);
    let shapes = || mesh_of(ui, sheet::curve_shapes(ui, &layout.space, &shown, |_| true));
    let mesh: Arc<egui::Mesh> = scene.scratch.sheet.cache.whole.get(key, shapes);
    sheet::lines_painter(&easel).add(egui::Shape::Mesh(mesh));
    now_dots::now_dots_ui(&easel, journey, &shown);
    sheet::paint_names(&easel, &shown);
    handwriting::paint(ui, &easel.painter, &layout.space, &journey.words, &[]);
    paint_landmarks(&easel, journey);
    lanes::paint(&easel, &lanes, events, None);
}
