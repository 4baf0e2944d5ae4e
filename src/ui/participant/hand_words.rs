//! Words written by hand on the sheet: what a stroke of the writing tool means, and who may see the words.

use egui::{Area, Frame, Id, Key, Order, Rect, RichText, Sense, Stroke, Ui, vec2};

use crate::app::sheet::notes::NoteAction;
use crate::app::sheet::state::{SheetState, Tool};
use crate::model::{Point, Share};
use crate::text::Texts;
use crate::ui::paper::handwriting;
use crate::ui::paper::sheet_space::SheetSpace;
use crate::ui::participant::share_rows::columns_ui;
use crate::ui::scene::Scene;
use crate::ui::scratch::pen::StrokeInHand;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::{button_ui, choice_ui, faint_ui};

/// Where two readings of the pen are nearer than this, in points, one is enough for handwriting.
const FINENESS_POINTS: f32 = 1.5;

/// What a finished stroke of the writing tool asks for. A tap is a dot, and only beside words that are there.
pub fn written(sheet: &SheetState, stroke: &StrokeInHand, space: &SheetSpace, share: Share) -> Option<NoteAction> {
    let journey = sheet.journey();
    let mut points: Vec<Point> = Vec::new();
    for point in stroke.samples.iter().map(|sample| sample.point_on(&journey.timeline)) {
        let is_far = |last: &Point| space.pos_of(*last).distance(space.pos_of(point)) >= FINENESS_POINTS;
        if points.last().is_none_or(is_far) {
            points.push(point);
        }
    }
    let with = handwriting::words_near(space, &journey.words, &points);
    let is_dot = points.len() == 1;
    (!is_dot || with.is_some()).then_some(NoteAction::Write { stroke: points, with, share })
}

/// What a stroke takes of the words, as `(words, stroke)`: only an eraser that came down on them does.
pub fn rubbed(sheet: &SheetState, stroke: &StrokeInHand, space: &SheetSpace) -> Vec<(usize, usize)> {
    let words = &sheet.journey().words;
    if sheet.holding.tool != Tool::Eraser || words.is_empty() {
        return Vec::new();
    }
    let path: Vec<Point> = stroke.points().collect();
    handwriting::rubbed(space, words, &path)
}

/// With the writing tool in hand, a handle at each group of words, to say who may see them or to take them away.
pub fn handles_ui(ui: &Ui, scene: &mut Scene<'_>, sheet: &SheetState, space: &SheetSpace) {
    if sheet.holding.tool != Tool::Write || scene.scratch.sheet.pen.stroke.is_some() {
        scene.scratch.sheet.jottings.words_open = None;
        return;
    }
    for (place, words) in sheet.journey().words.iter().enumerate() {
        let Some(rect) = handwriting::rect_of(space, words) else { continue };
        if space.lines.intersects(rect) {
            handle_ui(ui, scene, place, rect, space.lines);
        }
    }
    let open = scene.scratch.sheet.jottings.words_open;
    if let Some((place, words)) = open.and_then(|place| Some((place, sheet.journey().words.get(place)?)))
        && let Some(rect) = handwriting::rect_of(space, words)
    {
        choices_ui(ui, scene, (place, words.share), rect);
    }
}

/// The handle lies on a layer of its own, so that the pen does not write through it.
fn handle_ui(ui: &Ui, scene: &mut Scene<'_>, place: usize, words: Rect, sheet: Rect) {
    let size = vec2(TARGET, TARGET);
    let at = sheet.shrink(2.0).clamp(words.right_top() + vec2(10.0, -TARGET / 2.0)).min(sheet.max - size);
    let label = scene.texts.with("events-words-handle", [("n", (place + 1).into())]);
    let area = Area::new(Id::unique(("handle", place))).order(Order::Middle).fixed_pos(at);
    area.show(ui.ctx(), |ui| {
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
        let faint = ui.visuals().weak_text_color();
        let width = if response.hovered() || response.has_focus() { 2.0 } else { 1.0 };
        let painter = ui.painter();
        painter.circle(rect.center(), 11.0, ui.visuals().window_fill, Stroke::new(width, faint));
        for step in [-4.0, 0.0, 4.0] {
            painter.circle_filled(rect.center() + vec2(step, 0.0), 1.4, faint);
        }
        if response.clicked() {
            let is_open = scene.scratch.sheet.jottings.words_open == Some(place);
            scene.scratch.sheet.jottings.words_open = (!is_open).then_some(place);
        }
    });
}

fn choices_ui(ui: &Ui, scene: &mut Scene<'_>, (place, share): (usize, Share), words: Rect) {
    let texts = scene.texts;
    let area = Area::new(Id::unique("handle-choices")).order(Order::Foreground);
    let area = area.fixed_pos(words.left_bottom() + vec2(0.0, 12.0));
    area.constrain_to(ui.ctx().content_rect().shrink(8.0)).show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).inner_margin(12).show(ui, |ui| {
            ui.set_max_width(300.0);
            if let Some(chosen) = share_choices_ui(ui, texts, share) {
                scene.ask(NoteAction::ShareWords(place, chosen));
            }
            ui.horizontal(|ui| {
                if button_ui(ui, texts.get("events-words-remove")).clicked() {
                    scene.ask(NoteAction::RemoveWords(place));
                    scene.scratch.sheet.jottings.words_open = None;
                }
                if button_ui(ui, texts.get("events-words-close")).clicked() {
                    scene.scratch.sheet.jottings.words_open = None;
                }
            });
        });
    });
    if ui.input(|input| input.key_pressed(Key::Escape)) {
        scene.scratch.sheet.jottings.words_open = None;
    }
}

/// Beside the tools: what the writing tool does, and who may see what is written next.
pub fn writing_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    // In the letter of what the tool does, which stands above it.
    ui.add(egui::Label::new(RichText::new(scene.texts.get("events-write-hint")).weak().size(13.0)).wrap());
    ui.add_space(4.0);
    if let Some(chosen) = share_choices_ui(ui, scene.texts, scene.scratch.sheet.jottings.words_share) {
        scene.scratch.sheet.jottings.words_share = chosen;
    }
}

fn share_choices_ui(ui: &mut Ui, texts: &Texts, share: Share) -> Option<Share> {
    ui.label(texts.get("event-share"));
    choices_of(ui, texts, share)
}

fn choices_of(ui: &mut Ui, texts: &Texts, share: Share) -> Option<Share> {
    let mut chosen = None;
    let names = ["share-self", "share-facilitator", "share-report"];
    for (other, name) in Share::ALL.into_iter().zip(names) {
        if choice_ui(ui, share == other, texts.get(name)).clicked() {
            chosen = Some(other);
        }
    }
    chosen
}

/// Before handing in: each group of words in small, with who may see it.
pub fn words_rows_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let journey = sheet.journey();
    for (place, words) in journey.words.iter().enumerate() {
        let Some((day, _)) = words.span() else { continue };
        let texts = scene.texts;
        let when = texts.month_and_year(journey.timeline.date_of(day));
        let name = texts.with("events-words-row", [("when", when.into())]);
        let what = |ui: &mut Ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(2.0 * TARGET, TARGET), Sense::hover());
            handwriting::paint_small(ui, rect.shrink(4.0), words, journey.timeline.length_days());
            faint_ui(ui, &name);
        };
        let chosen = ui.push_id(("words", place), |ui| columns_ui(ui, texts, (words.share, &name), what)).inner;
        if let Some(chosen) = chosen {
            scene.ask(NoteAction::ShareWords(place, chosen));
        }
    }
}
