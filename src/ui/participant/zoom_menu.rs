//! Coming closer and going back, in a menu where there is no room for buttons beside the overview.

use egui::Ui;

use crate::app::sheet::action::SheetAction;
use crate::app::sheet::state::SheetState;
use crate::app::time_view::{BUTTON_SCALE, TimeView};
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::button_ui;

/// Shows the three ways to another period.
pub fn zoom_menu_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let length = sheet.journey().timeline.length_days();
    let view = sheet.view;
    let middle = f64::midpoint(view.from_day, view.to_day);
    ui.horizontal(|ui| {
        ui.spacing_mut().button_padding.x = 8.0;
        for (name, wanted) in [
            ("zoom-in", view.zoomed(BUTTON_SCALE, middle, length)),
            ("zoom-out", view.zoomed(1.0 / BUTTON_SCALE, middle, length)),
            ("zoom-whole", TimeView::whole(length)),
        ] {
            if button_ui(ui, scene.texts.get(name)).clicked() {
                scene.ask(SheetAction::Look(wanted));
            }
        }
    });
}
