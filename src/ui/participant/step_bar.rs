//! Where one is in the session, the way on, and a thin line of steps. It counts nothing down and ends nothing.

use std::collections::BTreeMap;

use egui::containers::menu::MenuButton;
use egui::{Button, Color32, Rect, RichText, Sense, Stroke, Ui, Vec2, pos2, vec2};

use crate::app::files::{FileAction, Leaving, Purpose};
use crate::app::sheet::session::SessionAction;
use crate::app::sheet::state::SheetState;
use crate::model::{Step, planned_seconds};
use crate::text::step_name;
use crate::ui::participant::window_room::is_wide_window;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::{in_reach_ui, sized_main_button_ui};

/// The width of the menu of steps, in points.
const MENU_WIDTH: f32 = 240.0;

/// The height of the line of steps, in points.
const STEPS_LINE: f32 = 4.0;

/// It is this wide, in points: as wide as the name of the step above it, so that nobody takes it for a bar that fills.
const STEPS_WIDTH: f32 = 176.0;

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
    MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_width(MENU_WIDTH);
        in_reach_ui(ui, |ui| steps_in_menu_ui(ui, scene, sheet));
    });
}

/// All steps below each other, in an open menu.
pub fn steps_in_menu_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    ui.set_min_width(MENU_WIDTH);
    ui.spacing_mut().button_padding.x = 12.0;
    let spent = sheet.spent_at((scene.state.world.now)());
    let plan: BTreeMap<Step, usize> = planned_minutes(scene, sheet).into_iter().collect();
    for step in Step::ALL {
        let been = spent.contains_key(&step) && step != sheet.session.step;
        let name = scene.texts.get(step_name(step));
        let words = if been { scene.texts.with("steps-been", [("name", name.as_str().into())]) } else { name.clone() };
        let is_here = sheet.session.step == step;
        let mut button = Button::selectable(is_here, words).stroke(Stroke::NONE);
        if let Some(&minutes) = plan.get(&step) {
            let minutes = scene.texts.with("steps-minutes", [("n", minutes.into())]);
            let minutes = RichText::new(minutes).size(13.0);
            button = button.right_text(if is_here { minutes } else { minutes.weak() });
        }
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
        // Always in sight, however much there is to look over. Once it is handed in, the way on is the way out.
        if sheet.handed_in_as_it_is().is_some() {
            if sized_main_button_ui(ui, scene.texts.get("steps-done"), size).clicked() {
                scene.ask(FileAction::Leave(Leaving::ToStart));
            }
        } else if sheet.journey().has_drawing()
            && sized_main_button_ui(ui, scene.texts.get("steps-to-hand-in"), size).clicked()
        {
            scene.ask(FileAction::Ask(Purpose::HandIn));
        }
        return;
    }
    let drawn = sheet.journey().curves.get(&sheet.holding.active).is_some_and(|curve| !curve.is_empty());
    let is_last = sheet.setup.instrument.indicators.last().is_none_or(|last| last.id == sheet.holding.active);
    let (name, is_loud) = match sheet.session.step {
        Step::Draw if drawn && !is_last && is_wide_window(ui) => ("steps-next-pencil", true),
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

/// How many steps there are, and which were done: one piece each, of one width for good, under the name of the step at hand. What
/// is planned for it is told in words to who asks.
pub fn steps_line_ui(ui: &mut Ui, scene: &Scene<'_>, sheet: &SheetState) {
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), STEPS_LINE), Sense::hover());
    let rect = row.with_max_x(row.left() + STEPS_WIDTH.min(row.width()));
    let response = ui.interact(rect.expand2(vec2(0.0, 4.0)), egui::Id::unique("row-of-steps"), Sense::hover());
    let words = plan_words(scene, sheet);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ProgressIndicator, true, &words));
    let spent = sheet.spent_at((scene.state.world.now)());
    let palette = theme::palette(ui);
    let width = rect.width() / Step::ALL.len() as f32;
    for (place, step) in Step::ALL.into_iter().enumerate() {
        let left = rect.left() + place as f32 * width;
        let piece = Rect::from_min_size(pos2(left, rect.top()), vec2(width - 3.0, STEPS_LINE));
        let accent = theme::colour(palette.accent);
        let colour = match () {
            () if step == sheet.session.step => accent,
            () if spent.contains_key(&step) => accent.gamma_multiply(0.45),
            () => theme::colour(palette.hairline),
        };
        ui.painter().rect_filled(piece, 2.0, colour);
    }
    response.on_hover_text(words);
}

/// How far one is, and how long this step may take.
fn plan_words(scene: &Scene<'_>, sheet: &SheetState) -> String {
    let place = Step::ALL.iter().position(|&step| step == sheet.session.step).unwrap_or(0);
    let minutes = planned_minutes(scene, sheet).into_iter().find(|(step, _)| *step == sheet.session.step);
    let minutes = minutes.map_or(1, |(_, minutes)| minutes);
    let words = [("n", (place + 1).into()), ("of", Step::ALL.len().into()), ("minutes", minutes.into())];
    scene.texts.with("steps-plan", words)
}

/// The steps at hand and to come with the minutes that are planned for them now: what took longer is taken off the others.
fn planned_minutes(scene: &Scene<'_>, sheet: &SheetState) -> Vec<(Step, usize)> {
    let spent = sheet.spent_at((scene.state.world.now)());
    let session_seconds = f64::from(sheet.setup.drawing_minutes) * 60.0;
    let plan = planned_seconds(session_seconds, &spent, sheet.session.step);
    let to_come = plan.into_iter().filter(|(step, _)| *step >= sheet.session.step);
    to_come.map(|(step, seconds)| (step, (seconds / 60.0).round().max(1.0) as usize)).collect()
}
