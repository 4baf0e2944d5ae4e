//! With the tool that makes jumps in hand: a handle at each seam of the line in hand that makes a jump of it, and one at each jump
//! that eases it.

use egui::{Area, Id, Order, Sense, Shape, Stroke, Ui, pos2, vec2};

use crate::app::sheet::action::SheetAction;
use crate::app::sheet::state::{SheetState, Tool};
use crate::ink::{Reshape, jumps};
use crate::model::{Curve, Point};
use crate::ui::paper::sheet_space::SheetSpace;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::TARGET;

/// The ring, across, in points.
const RING: f32 = 22.0;

/// Shows them.
pub fn seam_handles_ui(ui: &Ui, scene: &mut Scene<'_>, sheet: &SheetState, space: &SheetSpace) {
    if sheet.holding.tool != Tool::Step || scene.scratch.sheet.pen.stroke.is_some() {
        return;
    }
    let Some(curve) = sheet.journey().curves.get(&sheet.holding.active) else { return };
    let seams = curve.seams.iter().map(|&day| (day, Reshape::AsJump { day }));
    let jumps = jumps(curve).into_iter().map(|day| (day, Reshape::AsSeam { day }));
    for (day, change) in seams.chain(jumps) {
        if space.lines.x_range().contains(space.x_of(day)) {
            handle_ui(ui, scene, sheet, (space, curve), (day, change));
        }
    }
}

/// It lies on a layer of its own, so that the pen does not draw through it.
fn handle_ui(
    ui: &Ui,
    scene: &mut Scene<'_>,
    sheet: &SheetState,
    (space, curve): (&SheetSpace, &Curve),
    (day, change): (f64, Reshape),
) {
    let makes_jump = matches!(change, Reshape::AsJump { .. });
    let value = curve.value_at(day).unwrap_or(50.0);
    let on_line = space.pos_of(Point::new(day, value));
    // Beside the line, on the side where there is room.
    let up = if on_line.y - space.lines.top() > 2.0 * TARGET { -1.0 } else { 1.0 };
    let size = vec2(TARGET, TARGET);
    let centre = space.lines.shrink(TARGET / 2.0).clamp(on_line + vec2(0.0, up * 28.0));
    let name = if makes_jump { "tool-step-seam" } else { "tool-step-jump" };
    let when = scene.texts.month_and_year(sheet.journey().timeline.date_of(day));
    let label = scene.texts.with(name, [("when", when.into())]);
    let area = Area::new(Id::unique(("seam", day.to_bits()))).order(Order::Middle).fixed_pos(centre - size / 2.0);
    area.show(ui.ctx(), |ui| {
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
        let ink = ui.visuals().text_color();
        let width = if response.hovered() || response.has_focus() { 2.0 } else { 1.2 };
        let painter = ui.painter();
        painter.circle(rect.center(), RING / 2.0, theme::paper(ui), Stroke::new(width, ink));
        let at = |x: f32, y: f32| rect.center() + vec2(x, y) * (RING / 4.0);
        // What it will become.
        let picture = if makes_jump {
            vec![at(-1.2, 0.7), at(0.0, 0.7), at(0.0, -0.7), at(1.2, -0.7)]
        } else {
            let eased = |step: u8| {
                let part = f32::from(step) / 8.0 - 1.0;
                at(1.2 * part, -0.7 * (part * std::f32::consts::FRAC_PI_2).sin())
            };
            (0..=16).map(eased).collect()
        };
        painter.add(Shape::line(picture, Stroke::new(1.5, ink)));
        if response.clicked() {
            scene.ask(SheetAction::Reshape(change));
        }
        response.on_hover_text(&label);
    });
    ui.painter().line_segment(
        [on_line, pos2(on_line.x, centre.y - up * RING / 2.0)],
        Stroke::new(1.0, ui.visuals().weak_text_color()),
    );
}
