//! One ring around whatever has the focus of the keyboard, the same everywhere: also around what a screen draws by itself.

use egui::{Context, Id, LayerId, Order, Stroke, StrokeKind, Ui};

use crate::ui::theme;

/// As wide as this, in points.
const WIDTH: f32 = 2.0;

/// Paints the ring in this frame, over all else; none for who uses no keyboard, since pressing gives no focus.
pub(super) fn paint(ui: &Ui) {
    let context: &Context = ui.ctx();
    // Only where it stood: asking for a response would take what was typed from the field.
    let stood = |id| context.viewport(|viewport| viewport.prev_pass.widgets.get(id).map(|widget| widget.interact_rect));
    let focused = context.memory(egui::Memory::focused);
    let last = Id::unique("focus-of-last-frame");
    if context.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default::<Option<Id>>(last), focused)) != focused
    {
        // What was painted before the keyboard went on still looks as if it had it.
        context.request_repaint();
    }
    let Some(place) = focused.and_then(stood) else { return };
    let accent = ui.visuals().selection.stroke.color;
    let layer = LayerId::new(Order::Tooltip, Id::unique("focus-ring"));
    let room = context.content_rect();
    let painter = context.layer_painter(layer).with_clip_rect(room);
    let stroke = |away: f32, colour| {
        let ring = place.expand(away).intersect(room.shrink(WIDTH));
        if ring.is_positive() {
            painter.rect_stroke(ring, 6.0 + away, Stroke::new(WIDTH, colour), StrokeKind::Middle);
        }
    };
    // A strip of paper between them: a button in the colour of the ring would else only look larger.
    stroke(1.0, theme::paper(ui));
    stroke(1.0 + WIDTH, accent);
}
