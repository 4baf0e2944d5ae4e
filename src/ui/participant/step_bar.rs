//! Where one is in the session, the way on, and under them a thin calm line of time. It counts nothing down and ends nothing.

use egui::containers::menu::MenuButton;
use egui::{Button, Color32, Rect, RichText, Sense, Stroke, Ui, Vec2, pos2, vec2};

use crate::app::sheet::session::SessionAction;
use crate::app::sheet::state::SheetState;
use crate::model::{Step, planned_seconds};
use crate::text::step_name;
use crate::ui::participant::window_room::is_wide_window;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::sized_main_button_ui;

/// The width of the menu of steps, in points.
const MENU_WIDTH: f32 = 200.0;

/// The height of the line of time, in points.
const TIME_LINE: f32 = 4.0;

/// The step at hand, which opens to all of them.
pub fn step_menu_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let place = Step::ALL.iter().position(|&step| step == sheet.session.step).unwrap_or(0);
    let words = [
        ("n", (place + 1).into()),
        ("of", Step::ALL.len().into()),
        ("name", scene.texts.get(step_name(sheet.session.step)).into()),
    ];
    let name = if is_wide_window(ui) { "steps-menu" } else { "steps-menu-short" };
    let button = Button::new(scene.texts.with(name, words))
        .fill(Color32::TRANSPARENT)
        .stroke(Stroke::NONE)
        .min_size(vec2(TARGET, TARGET));
    MenuButton::from_button(button).ui(ui, |ui| steps_in_menu_ui(ui, scene, sheet));
}

/// All steps below each other, in an open menu.
pub fn steps_in_menu_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    ui.set_min_width(MENU_WIDTH);
    ui.spacing_mut().button_padding.x = 12.0;
    let spent = sheet.spent_at((scene.state.world.now)());
    for step in Step::ALL {
        let been = spent.contains_key(&step) && step != sheet.session.step;
        let name = scene.texts.get(step_name(step));
        let words = if been { scene.texts.with("steps-been", [("name", name.as_str().into())]) } else { name.clone() };
        let is_here = sheet.session.step == step;
        let button = Button::selectable(is_here, words).stroke(Stroke::NONE);
        let choice = ui.add(button.min_size(vec2(MENU_WIDTH, TARGET)));
        choice.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, is_here, &name));
        if choice.clicked() {
            scene.ask(SessionAction::GoTo(step));
            ui.close();
        }
    }
}

/// The way on: loud where it is what one most likely wants, quiet over a pencil that has drawn nothing yet.
pub fn go_on_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState, size: Vec2) {
    if sheet.session.step == Step::HandIn {
        return;
    }
    let drawn = sheet.journey().curves.get(&sheet.holding.active).is_some_and(|curve| !curve.is_empty());
    let is_wide = is_wide_window(ui);
    let (name, is_loud) = match sheet.session.step {
        Step::Draw if drawn && is_wide => ("steps-next-pencil", true),
        Step::Draw if drawn => ("steps-go-on", true),
        Step::Draw => ("steps-skip-pencil", false),
        _ => ("steps-go-on", true),
    };
    let words = scene.texts.get(name);
    let button = if is_loud {
        sized_main_button_ui(ui, words, size)
    } else {
        ui.add(
            Button::new(RichText::new(words).weak())
                .fill(Color32::TRANSPARENT)
                .stroke(theme::button_edge(ui))
                .min_size(size),
        )
    };
    if button.on_hover_text(scene.texts.get("steps-go-on-keys")).clicked() {
        scene.ask(SessionAction::GoOn);
    }
}

/// Each step as wide as its time in the plan, filled as far as the session is.
pub fn time_line_ui(ui: &mut Ui, scene: &Scene<'_>, sheet: &SheetState) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), TIME_LINE), Sense::hover());
    let now = (scene.state.world.now)();
    let spent = sheet.spent_at(now);
    let session_seconds = f64::from(sheet.setup.drawing_minutes) * 60.0;
    let plan = planned_seconds(session_seconds, &spent, sheet.session.step);
    let whole: f64 = plan.iter().map(|(_, seconds)| seconds).sum();
    if whole <= 0.0 {
        return;
    }
    let palette = theme::palette(ui);
    let mut left = rect.left();
    for (step, seconds) in plan {
        let width = rect.width() * (seconds / whole) as f32;
        let part = Rect::from_min_size(pos2(left, rect.top()), vec2((width - 2.0).max(1.0), TIME_LINE));
        ui.painter().rect_filled(part, 2.0, theme::colour(palette.hairline));
        let done = match step.cmp(&sheet.session.step) {
            std::cmp::Ordering::Less => 1.0,
            std::cmp::Ordering::Equal => spent.get(&step).map_or(0.0, |&gone| gone as f64 / seconds.max(1.0)).min(1.0),
            std::cmp::Ordering::Greater => 0.0,
        };
        let filled = Rect::from_min_size(part.min, vec2(part.width() * done as f32, TIME_LINE));
        ui.painter().rect_filled(filled, 2.0, theme::colour(palette.accent).gamma_multiply(0.6));
        left += width;
    }
    response.on_hover_text(scene.texts.get("steps-time-hint"));
}
