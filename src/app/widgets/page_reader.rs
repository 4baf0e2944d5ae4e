//! Reading pages of the report layer on the screen, one at a time.

use egui::{Align, Layout, Sense, Ui, Vec2, WidgetInfo, vec2};

use super::controls::{button_ui, faint_ui};
use super::page_painter::{page_rect, paint_page};
use crate::app::theme;
use crate::report::Page;
use crate::text::Texts;

/// Shows which of `count` pages is looked at, from 0, and the way to those before and after it; gives the one that is
/// turned to.
pub fn turning_ui(ui: &mut Ui, texts: &Texts, shown: usize, count: usize) -> Option<usize> {
    let mut turned = None;
    ui.allocate_ui_with_layout(vec2(ui.available_width(), theme::TARGET), Layout::left_to_right(Align::Center), |ui| {
        let mut turn = |ui: &mut Ui, id: &str, enabled: bool, to: usize| {
            if ui.add_enabled_ui(enabled, |ui| button_ui(ui, texts.get(id))).inner.clicked() {
                turned = Some(to);
            }
        };
        turn(ui, "pages-before", shown > 0, shown.saturating_sub(1));
        turn(ui, "pages-next", shown + 1 < count, shown + 1);
        faint_ui(ui, texts.with("report-page-of", [("page", (shown + 1).into()), ("of", count.into())]));
    });
    turned
}

/// Shows `page` in a room of `size` points, as large as fits; read out in its reading order.
pub fn page_ui(ui: &mut Ui, page: &Page, size: Vec2) {
    let (room, response) = ui.allocate_exact_size(size, Sense::hover());
    let words = page.reading();
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Image, true, &words));
    let edge = theme::colour(theme::palette(ui).hairline);
    paint_page(ui.painter(), page_rect(page, room.shrink(2.0)), page, edge);
}
