//! One ring around whatever has the focus of the keyboard, the same everywhere: also around what a screen draws by itself.

use egui::{Context, Id, LayerId, Order, Stroke, StrokeKind, Ui};

/// As wide as this, in points.
const WIDTH: f32 = 2.0;

/// Paints the ring in this frame, over all else; none for who uses no keyboard, since pressing gives no focus.
pub(super) fn paint(ui: &Ui) {
    let context: &Context = ui.ctx();
    // Only where it stood: asking for a response would take what was typed from the field.
    let stood = |id| context.viewport(|viewport| viewport.prev_pass.widgets.get(id).map(|widget| widget.interact_rect));
    let Some(place) = context.memory(egui::Memory::focused).and_then(stood) else { return };
    let accent = ui.visuals().selection.stroke.color;
    let layer = LayerId::new(Order::Tooltip, Id::unique("focus-ring"));
    let room = context.content_rect();
    let ring = place.expand(1.0).intersect(room.shrink(WIDTH));
    if ring.is_positive() {
        let painter = context.layer_painter(layer).with_clip_rect(room);
        painter.rect_stroke(ring, 7.0, Stroke::new(WIDTH, accent), StrokeKind::Middle);
    }
}
