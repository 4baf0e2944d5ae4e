//! The picture of a sheet on the screen: as a texture, whole or a part of it.

use std::sync::Arc;

use egui::{Color32, ColorImage, Painter, Rect, TextureHandle, TextureOptions, Ui, pos2};

use crate::app::group::from_paper::pile::{RowKey, SheetPicture};
use crate::app::group::state::GroupState;
use crate::reading::Picture;
use crate::sheet_geometry::{PAGE_HEIGHT_MM, PAGE_WIDTH_MM};
use crate::ui::scratch::from_paper::FromPaperScratch;

/// A part of a page, in millimetres of the A4 design.
pub(super) type PartOfPage = crate::sheet_geometry::Frame;

/// The texture of the picture in a row, where it is here; made once.
pub(super) fn texture_of(
    ui: &Ui,
    scratch: &mut FromPaperScratch,
    group: &GroupState,
    key: &RowKey,
) -> Option<(TextureHandle, SheetPicture)> {
    let seen = group.topics.from_paper.picture_of(key)?;
    let picture = seen.picture.as_ref()?;
    let is_same = |kept: &Arc<Picture>| Arc::ptr_eq(kept, picture);
    if !scratch.texture.as_ref().is_some_and(|(kept, _)| is_same(kept)) {
        let image = ColorImage::from_rgb([picture.width(), picture.height()], picture.rgb());
        let texture = ui.ctx().load_texture("sheet", image, TextureOptions::LINEAR);
        scratch.texture = Some((Arc::clone(picture), texture));
    }
    scratch.texture.as_ref().map(|(_, texture)| (texture.clone(), seen.clone()))
}

/// Paints a part of a page that was laid straight into `rect`, this strong.
pub(super) fn paint_part(painter: &Painter, texture: &TextureHandle, part: &PartOfPage, rect: Rect, strength: f32) {
    let uv = Rect::from_min_max(
        pos2((part.left_mm / PAGE_WIDTH_MM) as f32, (part.top_mm / PAGE_HEIGHT_MM) as f32),
        pos2((part.right_mm / PAGE_WIDTH_MM) as f32, (part.bottom_mm / PAGE_HEIGHT_MM) as f32),
    );
    painter.image(texture.id(), rect, uv, Color32::WHITE.gamma_multiply(strength));
}

/// Shows a part of a page as high as its width asks for; nothing where there is no picture.
pub(super) fn part_ui(ui: &mut Ui, texture: &TextureHandle, part: &PartOfPage, width: f32, label: &str) {
    let height = width * (part.height_mm() / part.width_mm()) as f32;
    let (rect, response) = ui.allocate_exact_size(egui::vec2(width, height), egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, label));
    paint_part(ui.painter(), texture, part, rect, 1.0);
    let edge = ui.visuals().widgets.noninteractive.bg_stroke;
    ui.painter().rect_stroke(rect, 2.0, edge, egui::StrokeKind::Outside);
}
