//! A practice line about the past week. It counts for nothing and is kept nowhere.

use egui::{Align2, Rect, Sense, Stroke, Ui, vec2};
use jiff::ToSpan;

use crate::app::sheet::state::SheetState;
use crate::ink::draw_stroke;
use crate::model::{Certainty, Timeline};
use crate::ui::paper::curves::LineLook;
use crate::ui::paper::sheet_space::SheetSpace;
use crate::ui::paper::wet_line::WetLook;
use crate::ui::paper::{curves, pen};
use crate::ui::scene::Scene;
use crate::ui::scratch::pen::WarmUp;
use crate::ui::theme;
use crate::ui::widgets::controls::{button_ui, reading_words_ui, title_ui};

/// The days of a week, each as wide as the others.
const WEEK_DAYS: i64 = 7;

/// The height of the practice sheet, in points.
const PRACTICE_HEIGHT: f32 = 280.0;

/// Shows the practice sheet.
pub fn warm_up_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let texts = scene.texts;
    title_ui(ui, texts.get("warm-up-title"));
    reading_words_ui(ui, texts.get("warm-up-body"));
    ui.add_space(8.0);
    ui.label(texts.get("warm-up-high"));
    let today = scene.state.world.today();
    let day = |from_today: i64| today.checked_add(from_today.days()).unwrap_or(today);
    // Up to the end of today, where tomorrow begins.
    let week = Timeline::new(day(1 - WEEK_DAYS), day(1));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), PRACTICE_HEIGHT), Sense::drag());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Canvas, true, texts.get("warm-up-label")));
    let space = SheetSpace::whole(rect.shrink2(vec2(0.0, 12.0)), week.length_days());
    paint_week(ui, scene, rect, &space, &week);
    follow_pen(ui, scene, &space, &week);
    paint_line(ui, scene, sheet, &space);
    ui.label(texts.get("warm-up-low"));
    ui.add_space(8.0);
    if button_ui(ui, texts.get("warm-up-again")).clicked() {
        scene.scratch.sheet.warm_up = WarmUp::default();
    }
}

fn paint_week(ui: &Ui, scene: &Scene<'_>, rect: Rect, space: &SheetSpace, week: &Timeline) {
    let palette = theme::palette(ui);
    let hairline = Stroke::new(1.0, theme::colour(palette.hairline));
    ui.painter().rect_stroke(rect, 2.0, hairline, egui::StrokeKind::Inside);
    for day in 0..WEEK_DAYS {
        let day = day as f64;
        let x = space.x_of(day);
        ui.painter().vline(x, rect.y_range(), Stroke::new(1.0, hairline.color.gamma_multiply(0.5)));
        let words = scene.texts.short_weekday(week.date_of(day).weekday());
        // Where its day begins, with air.
        let at = egui::pos2(x + 6.0, rect.bottom() - 4.0);
        ui.painter().text(at, Align2::LEFT_BOTTOM, words, theme::plain_font(13.0), theme::colour(palette.faint_ink));
    }
}

fn follow_pen(ui: &Ui, scene: &mut Scene<'_>, space: &SheetSpace, week: &Timeline) {
    let has_dialog = scene.state.dialog.is_some();
    let rule = scene.state.preferences.palm.rule();
    let warm_up = &mut scene.scratch.sheet.warm_up;
    for stroke in pen::follow_pen(ui, &mut warm_up.pen, rule, space, has_dialog).finished {
        let settings = pen::stroke_settings(space, Certainty::Sure, scene.state.preferences.calm_line);
        warm_up.curve = draw_stroke(&warm_up.curve, &stroke.samples, week, settings);
    }
}

fn paint_line(ui: &Ui, scene: &mut Scene<'_>, sheet: &SheetState, space: &SheetSpace) {
    let Some(indicator) = sheet.setup.instrument.indicators.first() else { return };
    let colour = theme::pencil_colour(ui, &indicator.pencil);
    let look = LineLook { pencil: &indicator.pencil, colour, width: curves::ACTIVE_WIDTH, place: 0 };
    let painter = ui.painter().with_clip_rect(space.lines.expand(8.0).intersect(ui.clip_rect()));
    let warm_up = &mut scene.scratch.sheet.warm_up;
    painter.extend(curves::line_shapes(space, &warm_up.curve, look, &[], ui.pixels_per_point()));
    if let Some(stroke) = &warm_up.pen.stroke {
        let wet = WetLook {
            space: *space,
            calm: space.calm(scene.state.preferences.calm_line),
            colour,
            width: look.width,
            is_pressed: false,
            began_ms: stroke.began_ms,
        };
        warm_up.pen.wet.paint(&painter, &stroke.samples, wet, look);
    }
}
