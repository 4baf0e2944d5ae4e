//! Whatever has the focus of the keyboard is in sight, with one ring around it, the same everywhere: also around what a screen draws by
//! itself.

use egui::accesskit::{Action, ActionRequest, TreeId};
use egui::{Context, Event, Id, Key, LayerId, Order, Rect, Stroke, StrokeKind, Ui, WidgetRect};

use crate::ui::theme;

/// As wide as this, in points.
const WIDTH: f32 = 2.0;

/// In so many frames what lies in two scroll areas has come in sight: the inner one moves first.
const FRAMES_TO_ARRIVE: u64 = 6;

/// What the keyboard went to, and in which frame it was seen there first.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct WentTo {
    id: Option<Id>,
    frame: u64,
}

fn went_to() -> Id {
    Id::unique("keyboard-went-to")
}

/// Whether some of it is beyond the edge of what scrolls.
fn is_cut(widget: &WidgetRect) -> bool {
    !widget.interact_rect.expand(1.0).contains_rect(widget.rect)
}

/// Scrolls to what the keyboard went to, and to what is typed in though nothing of it is in sight any more; to be asked before the screen
/// is drawn. egui does so itself only for who has the window read out: it is asked for here in the same way.
pub(super) fn bring_in_sight(context: &Context) {
    let focused = context.memory(egui::Memory::focused);
    let stood = |id| context.viewport(|viewport| viewport.prev_pass.widgets.get(id).copied());
    let Some(widget) = focused.and_then(stood) else { return };
    let now = WentTo { id: focused, frame: context.cumulative_frame_nr() };
    let is_new = context.data_mut(|data| {
        let before = data.get_temp_mut_or_default::<WentTo>(went_to());
        let is_new = before.id != focused;
        if is_new {
            *before = now;
        }
        is_new
    });
    let (is_pressed, types) = context.input(|input| (input.pointer.any_down(), input.events.iter().any(is_typing)));
    // What is pressed is in sight, and does not move under the hand.
    if is_pressed || !(is_new && is_cut(&widget) || types && !widget.interact_rect.is_positive()) {
        return;
    }
    let (target_tree, target_node) = (TreeId::ROOT, widget.id.accesskit_id());
    let request = ActionRequest { action: Action::ScrollIntoView, target_tree, target_node, data: None };
    context.input_mut(|input| input.events.push(Event::AccessKitActionRequest(request)));
    context.request_repaint();
}

fn is_typing(event: &Event) -> bool {
    match event {
        Event::Text(_) | Event::Paste(_) => true,
        Event::Key { key, pressed: true, .. } => *key != Key::Tab,
        _ => false,
    }
}

/// For something that scrolls at `place` in a page that scrolls: the page follows the keyboard into it.
pub(crate) fn follow_into(ui: &Ui, place: Rect) {
    let context = ui.ctx();
    let WentTo { id, frame } = context.data(|data| data.get_temp(went_to())).unwrap_or_default();
    if id.is_none() || id != context.memory(egui::Memory::focused) {
        return;
    }
    let is_new = context.cumulative_frame_nr() - frame < FRAMES_TO_ARRIVE;
    let stands = id.and_then(|id| context.viewport(|viewport| viewport.this_pass.widgets.get(id).copied()));
    if let Some(widget) = stands.filter(|widget| is_new && place.contains_rect(widget.rect) && is_cut(widget)) {
        ui.scroll_to_rect(widget.rect, None);
        context.request_repaint();
    }
}

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
