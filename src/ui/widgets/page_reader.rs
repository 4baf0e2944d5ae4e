//! Reading pages of the report layer on the screen, one at a time, with what is chosen for them.

use egui::{Align, CentralPanel, Frame, Label, Layout, RichText, ScrollArea, Sense, Ui, Vec2, WidgetInfo, vec2};

use crate::report::{Document, Page, Paper};
use crate::text::Texts;
use crate::ui::theme;
use crate::ui::widgets::controls::{beside_scroll_bar, button_ui, choice_ui, faint_ui, fits_beside, segments_ui};
use crate::ui::widgets::page_painter::{page_rect, paint_page};

/// The column of choices beside a page, in points; less where the window is narrow.
pub const CHOICES_WIDTH: f32 = 248.0;

/// Around a page.
const MARGIN: f32 = 8.0;

/// A page is at least this high, in points, but where it is as wide as its room before.
const LOWEST_PAGE: f32 = 360.0;

/// A room this high, in points, never has to scroll for a page of that height and the buttons above it.
const HIGH_ENOUGH: f32 = LOWEST_PAGE + 240.0;

/// The room beside the choices, in which pages are read; it scrolls where it is too low for them.
pub fn reading_room_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    CentralPanel::default().frame(Frame::NONE.inner_margin(MARGIN)).show(ui, |ui| {
        let room = ui.available_size();
        ScrollArea::vertical().id_salt("pages-read").auto_shrink(false).show(ui, |ui| {
            if room.y < HIGH_ENOUGH {
                beside_scroll_bar(ui, room.x);
            }
            content(ui);
        });
    });
}

/// Shows one page of `document` in a [`reading_room_ui`] with the way to the others, or that it is being made; gives the page that is
/// turned to.
pub fn reading_ui(ui: &mut Ui, texts: &Texts, document: Option<&Document>, page: usize) -> Option<usize> {
    let Some(document) = document else {
        faint_ui(ui, texts.get("pages-making"));
        return None;
    };
    let shown = page.min(document.pages.len().saturating_sub(1));
    let turned = turning_ui(ui, texts, shown, document.pages.len());
    if let Some(page) = document.pages.get(shown) {
        let room = ui.available_size();
        let of_width = room.x * (page.height_mm / page.width_mm) as f32;
        page_ui(ui, page, vec2(room.x, room.y.max(of_width.min(LOWEST_PAGE))));
    }
    turned
}

/// The choice of paper; gives the other one when it is chosen.
pub fn paper_ui(ui: &mut Ui, texts: &Texts, paper: Paper) -> Option<Paper> {
    let mut chosen = None;
    ui.horizontal(|ui| {
        ui.label(texts.get("pages-paper"));
        segments_ui(ui, |ui| {
            for one in Paper::ALL {
                if choice_ui(ui, one == paper, one.name()).clicked() && one != paper {
                    chosen = Some(one);
                }
            }
        });
    });
    chosen
}

/// What is not on the pages and why, in sentences; nothing without any.
pub fn left_out_ui(ui: &mut Ui, texts: &Texts, left_out: &[String]) {
    if left_out.is_empty() {
        return;
    }
    ui.label(RichText::new(texts.get("pages-left-out")).font(theme::strong_font(15.0)));
    for sentence in left_out {
        ui.add(Label::new(RichText::new(sentence).small().weak()).wrap());
    }
}

/// Shows which of `count` pages is looked at, from 0, and the way to those before and after it; gives the one that is
/// turned to.
pub fn turning_ui(ui: &mut Ui, texts: &Texts, shown: usize, count: usize) -> Option<usize> {
    let mut turned = None;
    let words = texts.with("report-page-of", [("page", (shown + 1).into()), ("of", count.into())]);
    let row = Layout::left_to_right(Align::Center);
    let is_told = ui.allocate_ui_with_layout(vec2(ui.available_width(), theme::TARGET), row, |ui| {
        let mut turn = |ui: &mut Ui, id: &str, enabled: bool, to: usize| {
            if ui.add_enabled_ui(enabled, |ui| button_ui(ui, texts.get(id))).inner.clicked() {
                turned = Some(to);
            }
        };
        turn(ui, "pages-before", shown > 0, shown.saturating_sub(1));
        turn(ui, "pages-next", shown + 1 < count, shown + 1);
        let fits = fits_beside(ui, &words);
        if fits {
            faint_ui(ui, words.as_str());
        }
        fits
    });
    if !is_told.inner {
        faint_ui(ui, words);
    }
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
