//! The pen check: one line with whatever someone holds, and a hand laid down. The program says what it saw and adapts.

use egui::{Frame, Id, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, vec2};

use crate::app::action::Action;
use crate::app::preferences::{Palm, PreferAction};
use crate::ink::{Held, Input, PalmRule};
use crate::ui::paper::pen::PenField;
use crate::ui::paper::pencil_line::{Graphite, Rib};
use crate::ui::paper::sheet_space::SheetSpace;
use crate::ui::paper::{pen, pencil_line};
use crate::ui::scene::Scene;
use crate::ui::scratch::pen::PenCheckInHand;
use crate::ui::theme;
use crate::ui::theme::GRID;
use crate::ui::widgets::controls::{
    at_most, button_ui, choice_ui, faint_ui, heading_ui, main_button_ui, reading_words_ui, title_ui,
};

/// After this long without anything, it is told what can be done, in seconds.
const PATIENCE_S: f64 = 20.0;

/// Lines of text are at most this wide, in points.
const COLUMN: f32 = 640.0;

/// The height of the field to draw in, in points.
const FIELD_HEIGHT: f32 = 240.0;

/// The width of the line, in points.
const LINE_WIDTH: f32 = 2.5;

/// Shows the check in the place of a screen. Leaving it asks for [`Action::CheckPen`].
pub fn pen_check_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    egui::CentralPanel::default().frame(Frame::central_panel(ui.style()).inner_margin(32)).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            at_most(ui, COLUMN);
            pen_check_body_ui(ui, scene);
            ui.add_space(2.0 * GRID);
            leave_ui(ui, scene);
        });
    });
}

/// Shows the check as a part of a screen that has its own way on. What is seen counts at once.
pub fn pen_check_body_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    title_ui(ui, texts.get("pencheck-title"));
    reading_words_ui(ui, texts.get("pencheck-intro"));
    ui.add_space(GRID);
    field_ui(ui, scene);
    ui.add_space(GRID);
    answer_ui(ui, scene);
    ui.add_space(2.0 * GRID);
    // A mouse has no hand that rests on the sheet.
    if scene.scratch.sheet.pen_check.seen.held().is_some_and(|held| held != Held::Mouse) {
        quiet_ui(ui, scene);
    }
}

/// The field to draw in.
fn field_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let size = vec2(ui.available_width(), FIELD_HEIGHT);
    let (_, rect) = ui.allocate_space(size);
    // A drag here must not scroll what is around it.
    let response = ui.interact(rect, Id::unique("pencheck-field"), Sense::drag());
    let label = scene.texts.get("pencheck-field");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Canvas, true, &label));
    see(ui, &mut scene.scratch.sheet.pen_check, rect);
    let palette = theme::palette(ui);
    let edge = Stroke::new(1.0, theme::colour(palette.hairline));
    ui.painter().rect(rect, 6.0, theme::colour(palette.desk), edge, StrokeKind::Inside);
    let mut mesh = egui::Mesh::default();
    for line in &scene.scratch.sheet.pen_check.lines {
        let ribs: Vec<Rib> = line.iter().map(|&pos| Rib { pos, width: LINE_WIDTH }).collect();
        let graphite = Graphite {
            colour: theme::colour(palette.ink),
            dash: &[],
            along: 0.0,
            feather: 1.0 / ui.pixels_per_point(),
        };
        pencil_line::add_line(&mut mesh, &ribs, graphite);
    }
    ui.painter_at(rect).add(egui::Shape::mesh(mesh));
}

/// Takes in what came in this frame.
fn see(ui: &Ui, check: &mut PenCheckInHand, rect: Rect) {
    let now_s = ui.input(|input| input.time);
    let field = PenField {
        space: SheetSpace::whole(rect, 1.0),
        begins_in: rect,
        is_covered: &|_| false,
        now_s,
        pixels_per_point: ui.pixels_per_point(),
    };
    let events = ui.input(|input| input.events.clone());
    for input in pen::inputs(&events, &field, check.last_frame_s) {
        let Input::Reading(reading) = input else { continue };
        let pos = egui::pos2(reading.x as f32, reading.y as f32);
        if !rect.contains(pos) && reading.phase == crate::ink::Phase::Down {
            continue;
        }
        let moves_before = check.seen.moves;
        check.seen.see(&reading);
        match reading.phase {
            crate::ink::Phase::Down => check.lines.push(vec![pos]),
            crate::ink::Phase::Move if check.seen.moves > moves_before => {
                if let Some(line) = check.lines.last_mut() {
                    line.push(pos);
                }
            }
            _ => {}
        }
    }
    check.last_frame_s = now_s;
    let began_s = *check.began_s.get_or_insert(now_s);
    if check.seen.held().is_none() && now_s < began_s + PATIENCE_S {
        ui.ctx().request_repaint_after_secs((began_s + PATIENCE_S - now_s) as f32);
    }
}

/// What was seen, or what to do.
fn answer_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    let check = &scene.scratch.sheet.pen_check;
    let now_s = ui.input(|input| input.time);
    let waits_long = check.began_s.is_some_and(|began_s| now_s >= began_s + PATIENCE_S);
    match check.seen.held() {
        Some(held) => {
            heading_ui(ui, texts.get(name_of(held)));
            ui.label(texts.get(rule_of(held, check.seen.hand)));
            adapt(scene);
        }
        None if waits_long => {
            heading_ui(ui, texts.get("pencheck-nothing"));
            ui.label(texts.get("pencheck-nothing-body"));
        }
        None => faint_ui(ui, texts.get("pencheck-waiting")),
    }
}

fn name_of(held: Held) -> &'static str {
    match held {
        Held::PenWithForce => "pencheck-pen-force",
        Held::Pen => "pencheck-pen",
        Held::Finger => "pencheck-finger",
        Held::Mouse => "pencheck-mouse",
    }
}

fn rule_of(held: Held, hand: bool) -> &'static str {
    match (held, hand) {
        (Held::PenWithForce, _) => "pencheck-rule-force",
        (Held::Pen, _) => "pencheck-rule-pen",
        (Held::Finger, true) => "pencheck-rule-hand",
        (Held::Finger, false) => "pencheck-rule-finger",
        (Held::Mouse, _) => "pencheck-rule-mouse",
    }
}

/// How long touch is ignored after the pen.
fn quiet_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    let palm = scene.state.preferences.palm;
    faint_ui(ui, texts.get("pencheck-quiet"));
    ui.horizontal_wrapped(|ui| {
        for (quiet_s, name) in
            [(0.25, "pencheck-quiet-short"), (0.5, "pencheck-quiet-usual"), (1.5, "pencheck-quiet-long")]
        {
            if choice_ui(ui, palm.quiet_s == quiet_s, texts.get(name)).clicked() {
                scene.ask(PreferAction::Palm(Palm { quiet_s, ..palm }));
            }
        }
    });
}

fn leave_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    let seen_one = scene.scratch.sheet.pen_check.seen.held().is_some();
    let mut leaves = false;
    ui.horizontal_wrapped(|ui| {
        leaves |= main_button_ui(ui, texts.get("pencheck-done"), seen_one).clicked();
        if seen_one && button_ui(ui, texts.get("pencheck-again")).clicked() {
            scene.scratch.sheet.pen_check = PenCheckInHand::default();
        }
        leaves |= button_ui(ui, texts.get("pencheck-skip")).clicked();
    });
    if leaves {
        scene.scratch.sheet.pen_check = PenCheckInHand::default();
        scene.ask(Action::CheckPen(false));
    }
}

/// Lets the rule follow what was seen.
fn adapt(scene: &mut Scene<'_>) {
    let palm = scene.state.preferences.palm;
    let PalmRule { pen_has_force, hand_rests, .. } = scene.scratch.sheet.pen_check.seen.rule(palm.rule().quiet_ms);
    let fitting = Palm { pen_has_force, hand_rests, ..palm };
    if fitting != palm {
        scene.ask(PreferAction::Palm(fitting));
        // What was found out with another pen does not count any more.
        scene.scratch.sheet.pen.arbiter = crate::ink::Arbiter::default();
    }
}
