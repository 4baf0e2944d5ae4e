//! Lists of many: only what is in sight is laid out, and a page on either side of it for whoever goes on with the keyboard.

use egui::{Id, Rangef, Ui};

/// What is laid out, from top to bottom.
fn in_sight(ui: &Ui) -> Rangef {
    let clip = ui.clip_rect();
    clip.y_range().expand(clip.height())
}

/// `count` rows that are each `height` points high, with nothing between them; `row` draws one.
pub fn rows_in_sight_ui(ui: &mut Ui, count: usize, height: f32, mut row: impl FnMut(&mut Ui, usize)) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let (top, sight) = (ui.cursor().top(), in_sight(ui));
    let place = |y: f32| (((y - top) / height).max(0.0) as usize).min(count);
    let (first, last) = (place(sight.min), (place(sight.max) + 1).min(count));
    ui.add_space(first as f32 * height);
    ui.skip_ahead_auto_ids(first);
    for number in first..last {
        row(ui, number);
    }
    ui.skip_ahead_auto_ids(count - last);
    ui.add_space((count - last) as f32 * height);
}

/// Something in a list whose height is known once it was drawn; `id` is its own in the whole window.
pub fn once_in_sight_ui(ui: &mut Ui, id: Id, draw: impl FnOnce(&mut Ui)) {
    let (top, width) = (ui.cursor().top(), ui.available_width());
    let known = ui.data(|data| data.get_temp::<(f32, f32)>(id));
    if let Some((_, height)) = known.filter(|&(at_width, _)| at_width == width)
        && !in_sight(ui).intersects(Rangef::new(top, top + height))
    {
        ui.skip_ahead_auto_ids(1);
        ui.allocate_space(egui::vec2(0.0, height));
        return;
    }
    let height = ui.push_id(id, draw).response.rect.height();
    ui.data_mut(|data| data.insert_temp(id, (width, height)));
}
