//! A line from one end in words to the other, with no numbers and no place taken until someone takes one.

use egui::{Align, EventFilter, Key, Layout, Response, RichText, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme::TARGET;

/// A press of an arrow moves so far.
const KEY_STEP: f64 = 2.0;

/// The place in hand.
const KNOB_RADIUS: f32 = 10.0;

/// Shows the line under `label`, for a reader of the screen; `value` changes when a person takes a place on it.
pub fn slider_ui(ui: &mut Ui, label: &str, colour: egui::Color32, value: &mut Option<f64>) -> Response {
    let (rect, mut response) = ui.allocate_exact_size(vec2(ui.available_width(), TARGET), Sense::click_and_drag());
    let line = (rect.left() + KNOB_RADIUS)..=(rect.right() - KNOB_RADIUS);
    let before = *value;
    if let Some(pos) = response.interact_pointer_pos() {
        let part = (pos.x - line.start()) / (line.end() - line.start());
        *value = Some(f64::from((part * 100.0).clamp(0.0, 100.0)).round());
        response.request_focus();
    }
    if response.has_focus() {
        let arrows = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
        for (key, by) in [(Key::ArrowLeft, -KEY_STEP), (Key::ArrowRight, KEY_STEP)] {
            let times = ui.input_mut(|input| input.count_and_consume_key(egui::Modifiers::NONE, key));
            if times > 0 {
                *value = Some((value.unwrap_or(50.0) + by * times as f64).clamp(0.0, 100.0));
            }
        }
    }
    if *value != before {
        response.mark_changed();
    }
    response.widget_info(|| match *value {
        Some(value) => WidgetInfo::slider(true, value, label),
        None => WidgetInfo::labeled(egui::Role::Slider, true, label),
    });
    paint(ui, &response, line, colour, *value);
    response
}

fn paint(ui: &Ui, response: &Response, line: std::ops::RangeInclusive<f32>, colour: egui::Color32, value: Option<f64>) {
    let y = response.rect.center().y;
    let painter = ui.painter();
    // It has to be seen where a value can be put, also while there is none.
    let edge = ui.visuals().widgets.inactive.bg_stroke.color;
    painter.hline(line.clone(), y, Stroke::new(4.0, edge));
    for end in [*line.start(), *line.end()] {
        painter.vline(end, (y - 6.0)..=(y + 6.0), Stroke::new(2.0, edge));
    }
    if let Some(value) = value {
        let x = line.start() + (value / 100.0) as f32 * (line.end() - line.start());
        painter.circle_filled(pos2(x, y), KNOB_RADIUS, colour);
        painter.circle_stroke(pos2(x, y), KNOB_RADIUS, Stroke::new(2.0, ui.visuals().window_fill));
    }
}

/// Below the words at its ends, so that they are seen to belong to the line above them.
const BELOW_ENDS: f32 = 8.0;

/// The words at the ends of the line, each under its own end.
pub fn ends_ui(ui: &mut Ui, low: &str, high: &str) {
    let width = ui.available_width();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        for (words, align) in [(low, Align::Min), (high, Align::Max)] {
            ui.allocate_ui_with_layout(vec2(width / 2.0, 0.0), Layout::top_down(align), |ui| {
                ui.set_width(width / 2.0);
                ui.add(egui::Label::new(RichText::new(words).weak()).wrap().halign(align));
            });
        }
    });
    ui.add_space(BELOW_ENDS);
}
