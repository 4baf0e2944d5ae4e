//! How a line will look on the sheet.

use egui::{Sense, Ui, vec2};
use jiff::Timestamp;
use uuid::Uuid;

use crate::app::set_up::SetUpState;
use crate::model::{Curve, Curves, Indicator, Journey, ParticipantCode, Point, Segment, Setup};
use crate::ui::paper::easel::Easel;
use crate::ui::paper::sheet;
use crate::ui::paper::sheet::ShownCurves;
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::faint_ui;

/// The height of the preview, in points.
const HEIGHT: f32 = 232.0;

/// A line that goes through all heights: parts of the period, and values.
const EXAMPLE: [(f64, f64); 7] =
    [(0.0, 68.0), (0.2, 76.0), (0.38, 52.0), (0.5, 22.0), (0.62, 18.0), (0.8, 46.0), (1.0, 64.0)];

/// Shows `indicator` as a participant meets it, with an example line.
pub fn preview_ui(ui: &mut Ui, scene: &Scene<'_>, open: &SetUpState, indicator: &Indicator) {
    let texts = scene.texts;
    let setup = open.setup();
    faint_ui(ui, indicator.explanation.get(texts.language()));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let label = texts.with("set-up-preview", [("name", indicator.name.get(texts.language()).into())]);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &label));
    let Some(journey) = example(setup, indicator) else { return };
    let painter = ui.painter_at(rect);
    let names_width = sheet::names_width(&painter, &setup.instrument);
    let layout = sheet::lay_out(rect, journey.timeline.length_days(), 0.0, names_width);
    let easel = Easel { ui, painter, texts, layout };
    sheet::paint_calendar(&easel, &journey);
    sheet::paint_word_ends(&easel, indicator);
    let shown = ShownCurves {
        instrument: &setup.instrument,
        curves: &journey.curves,
        active: Some(&indicator.id),
        instead: None,
        ink: &[],
    };
    sheet::paint_curves(&easel, &shown);
    sheet::paint_names(&easel, &shown);
}

/// A journey of nobody, with one line.
fn example(setup: &Setup, indicator: &Indicator) -> Option<Journey> {
    let length = setup.timeline.length_days();
    if length <= 0.0 {
        return None;
    }
    let nobody = ParticipantCode::new("P00")?;
    let mut journey = Journey::new(Uuid::nil(), nobody, setup, Timestamp::UNIX_EPOCH);
    let points = EXAMPLE.into_iter().map(|(part, value)| Point::new((part * length).round(), value)).collect();
    let curve = Curve { segments: vec![Segment::new(points)], ..Curve::default() };
    journey.curves = Curves::from([(indicator.id.clone(), curve)]);
    Some(journey)
}
