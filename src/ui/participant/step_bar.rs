//! The steps of the session in a row, and under them a thin calm line of time. It counts nothing down and ends nothing.

use egui::{Rect, RichText, Sense, Ui, pos2, vec2};

use crate::app::sheet::session::SessionAction;
use crate::app::sheet::state::SheetState;
use crate::model::{Step, planned_seconds};
use crate::text::step_name;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{button_ui, choice_ui, faint_ui, main_button_ui};

/// Narrower than this, in points, only the step at hand is named.
const WIDE_ENOUGH_FOR_ALL: f32 = 1000.0;

/// The height of the line of time, in points.
const TIME_LINE: f32 = 4.0;

/// Shows the steps, the way on, and the pause.
pub fn step_bar_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let texts = scene.texts;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().button_padding.x = 10.0;
        if ui.available_width() >= WIDE_ENOUGH_FOR_ALL {
            for step in Step::ALL {
                if choice_ui(ui, sheet.session.step == step, texts.get(step_name(step))).clicked() {
                    scene.ask(SessionAction::GoTo(step));
                }
            }
        } else {
            narrow_steps_ui(ui, scene, sheet);
        }
        on_and_pause_ui(ui, scene, sheet);
    });
    time_line_ui(ui, scene, sheet);
}

/// The way on and the pause, in full words.
pub fn on_and_pause_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    go_on_ui(ui, scene, sheet, go_on_name(sheet));
    if button_ui(ui, scene.texts.get("steps-pause")).clicked() {
        scene.ask(SessionAction::Pause);
    }
}

/// The step at hand, which opens to all of them.
pub fn step_menu_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let place = Step::ALL.iter().position(|&step| step == sheet.session.step).unwrap_or(0);
    let words = [
        ("n", (place + 1).into()),
        ("of", Step::ALL.len().into()),
        ("name", scene.texts.get(step_name(sheet.session.step)).into()),
    ];
    ui.menu_button(scene.texts.with("steps-menu", words), |ui| steps_in_menu_ui(ui, scene, sheet));
}

/// All steps below each other, in an open menu.
pub fn steps_in_menu_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    for step in Step::ALL {
        if choice_ui(ui, sheet.session.step == step, scene.texts.get(step_name(step))).clicked() {
            scene.ask(SessionAction::GoTo(step));
            ui.close();
        }
    }
}

/// The way on and the pause, in a row that holds other things as well.
pub fn low_step_bar_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    go_on_ui(ui, scene, sheet, "steps-go-on");
    if button_ui(ui, scene.texts.get("steps-pause-short")).clicked() {
        scene.ask(SessionAction::Pause);
    }
}

fn go_on_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState, name: &str) {
    if sheet.session.step == Step::HandIn {
        return;
    }
    let button = main_button_ui(ui, scene.texts.get(name), true);
    if button.on_hover_text(scene.texts.get("steps-go-on-keys")).clicked() {
        scene.ask(SessionAction::GoOn);
    }
}

fn narrow_steps_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let texts = scene.texts;
    let place = Step::ALL.iter().position(|&step| step == sheet.session.step).unwrap_or(0);
    if let Some(before) = sheet.session.step.before()
        && button_ui(ui, texts.get("steps-back")).clicked()
    {
        scene.ask(SessionAction::GoTo(before));
    }
    ui.label(RichText::new(texts.get(step_name(sheet.session.step))).font(theme::strong_font(15.0)));
    faint_ui(ui, texts.with("steps-place", [("n", (place + 1).into()), ("of", Step::ALL.len().into())]));
}

/// While drawing, going on is to the next pencil; one that drew nothing is passed over.
fn go_on_name(sheet: &SheetState) -> &'static str {
    let drawn = sheet.journey().curves.get(&sheet.holding.active).is_some_and(|curve| !curve.is_empty());
    match sheet.session.step {
        Step::Draw if drawn => "steps-next-pencil",
        Step::Draw => "steps-skip-pencil",
        _ => "steps-go-on",
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
