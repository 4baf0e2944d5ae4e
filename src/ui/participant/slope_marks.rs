//! "What happened here?": a quiet ring where the line in hand turns and nothing is told yet. It waits; it can be answered,
//! passed over for good, or put out of sight. Never there during a stroke.

use egui::{Align2, Area, Frame, Id, Key, Order, Pos2, Rect, Sense, Stroke, Ui, vec2};

use crate::analysis::{SlopeChange, open_slopes};
use crate::app::preferences::PreferAction;
use crate::app::sheet::notes::NoteAction;
use crate::app::sheet::state::{SheetState, Tool};
use crate::model::SlopeAnswer;
use crate::ui::paper::sheet_space::SheetSpace;
use crate::ui::participant::quick_word;
use crate::ui::scene::Scene;
use crate::ui::scratch::jottings::SlopeAsked;
use crate::ui::theme;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::{button_ui, main_button_ui};

/// No marks on lines lower than this, in points.
const LOWEST_SHEET: f32 = 80.0;

/// The ring, across, in points.
const RING: f32 = 18.0;

/// How far the ring stands off the line, in points.
const OFF_THE_LINE: f32 = 20.0;

/// The turns that are asked about now: none while a stroke is in hand (what may still become a tap is none), with another
/// tool, or when put out of sight. `now_s` is the window's seconds.
pub fn asked(scene: &Scene<'_>, sheet: &SheetState, space: &SheetSpace, now_s: f64) -> Vec<SlopeChange> {
    let stroke = scene.scratch.sheet.pen.stroke.as_ref();
    let draws = stroke.is_some_and(|stroke| quick_word::tap_of(stroke, now_s, space).is_none());
    // On a sheet as low as this the marks would cover the line.
    let is_low = space.lines.height() < LOWEST_SHEET;
    let is_quiet = draws || is_low || sheet.holding.tool != Tool::Pencil;
    if is_quiet || !scene.state.preferences.slope_marks {
        return Vec::new();
    }
    open_slopes(sheet.journey(), &sheet.holding.active)
}

/// Where the mark of a turn stands: above the line where it turns down, below it where it turns up.
fn mark_rect(space: &SheetSpace, turn: &SlopeChange) -> Rect {
    let side = if turn.change < 0.0 { -OFF_THE_LINE } else { OFF_THE_LINE };
    let within = space.lines.shrink(RING / 2.0 + 2.0);
    let centre = Pos2::new(space.x_of(turn.day), space.y_of(turn.value) + side);
    Rect::from_center_size(within.clamp(centre), vec2(TARGET, TARGET))
}

/// A tap here belongs to a mark.
pub fn is_on_mark(turns: &[SlopeChange], space: &SheetSpace, pos: Pos2) -> bool {
    turns.iter().any(|turn| mark_rect(space, turn).contains(pos))
}

/// Shows the marks, and the question of the one that is open.
pub fn slope_marks_ui(ui: &Ui, scene: &mut Scene<'_>, sheet: &SheetState, space: &SheetSpace, turns: &[SlopeChange]) {
    let Some(indicator) = sheet.active_indicator() else { return };
    let colour = theme::pencil_colour(ui, &indicator.pencil);
    let paper = theme::colour(theme::palette(ui).paper);
    let in_view = turns.iter().filter(|turn| space.lines.x_range().contains(space.x_of(turn.day)));
    for turn in in_view {
        let rect = mark_rect(space, turn);
        let response = ui.interact(rect, Id::unique(("slope", turn.day.to_bits())), Sense::click());
        let label = question(scene, sheet, turn.day);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
        let is_near = response.hovered() || response.has_focus();
        let strength = if is_near { 1.0 } else { 0.75 };
        let width = if is_near { 2.0 } else { 1.2 };
        let painter = ui.painter();
        painter.circle(rect.center(), RING / 2.0, paper, Stroke::new(width, colour.gamma_multiply(strength)));
        let mark = scene.texts.get("events-slope-mark");
        painter.text(rect.center(), Align2::CENTER_CENTER, mark, theme::plain_font(13.0), ui.visuals().text_color());
        if response.clicked() {
            let asked =
                SlopeAsked { pos: rect.center(), indicator: indicator.id.clone(), day: turn.day, is_focused: false };
            scene.scratch.sheet.jottings.slope = Some(asked);
        }
    }
    question_ui(ui, scene, sheet);
}

fn question(scene: &Scene<'_>, sheet: &SheetState, day: f64) -> String {
    let when = scene.texts.month_and_year(sheet.journey().timeline.date_of(day));
    let language = scene.texts.language();
    let prompt = sheet.setup.instrument.prompt_at_turns();
    let asked = prompt.map_or_else(|| scene.texts.get("events-slope-asked"), |it| it.text.get(language).to_owned());
    scene.texts.with("events-slope-question", [("when", when.into()), ("asked", asked.into())])
}

fn question_ui(ui: &Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    if scene.scratch.sheet.pen.stroke.is_some() {
        scene.scratch.sheet.jottings.slope = None;
    }
    let Some(mut asked) = scene.scratch.sheet.jottings.slope.take() else { return };
    let area = Area::new(Id::unique("slope-question")).order(Order::Foreground);
    let area = area.fixed_pos(asked.pos + vec2(RING, RING)).constrain_to(ui.ctx().content_rect().shrink(8.0));
    let stays = area.show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).inner_margin(12).show(ui, |ui| answers_ui(ui, scene, sheet, &mut asked)).inner
    });
    let escape = ui.input(|input| input.key_pressed(Key::Escape));
    scene.scratch.sheet.jottings.slope = (stays.inner && !escape).then_some(asked);
}

/// Gives whether the question stays open.
fn answers_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState, asked: &mut SlopeAsked) -> bool {
    let texts = scene.texts;
    ui.set_max_width(300.0);
    ui.label(question(scene, sheet, asked.day));
    let add = main_button_ui(ui, texts.get("events-slope-add"), true);
    if !std::mem::replace(&mut asked.is_focused, true) {
        add.request_focus();
    }
    if add.clicked() {
        quick_word::open(scene, sheet, asked.pos, asked.day);
        return false;
    }
    let answers = [("events-slope-no-cause", SlopeAnswer::NoCause), ("events-slope-pass", SlopeAnswer::Passed)];
    for (name, answer) in answers {
        if button_ui(ui, texts.get(name)).clicked() {
            let (indicator, day) = (asked.indicator.clone(), asked.day);
            scene.ask(NoteAction::AnswerSlope { indicator, day, answer });
            return false;
        }
    }
    if button_ui(ui, texts.get("events-slope-hide")).clicked() {
        scene.ask(PreferAction::SlopeMarks(false));
        return false;
    }
    !button_ui(ui, texts.get("events-slope-later")).clicked()
}
