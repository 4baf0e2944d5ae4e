//! The moments on the board, those that the drawings propose, and what stands there when there is nothing yet.

use egui::{Align, Button, Layout, RichText, ScrollArea, TextEdit, Ui, vec2};

use crate::analysis::SharedMoment;
use crate::app::group::board::{BoardRequest, OnBoard};
use crate::app::group::state::GroupState;
use crate::model::BoardMoment;
use crate::text::{Texts, phase_of};
use crate::ui::facilitator::board::words::{board_moment_of, shared_moment_words};
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::{
    at_most, button_ui, choice_ui, faint_ui, full_ui, heading_ui, main_button_ui, unprintable_ui,
};
use crate::ui::widgets::just_added::{say_added, was_just_added};

/// Lines are no longer than this, in points.
const READING_WIDTH: f32 = 640.0;

/// The words of a moment have so many letters at most.
const LONGEST_MOMENT: usize = 400;

/// An empty board: what it is for, and what to begin with.
pub fn empty_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        at_most(ui, READING_WIDTH);
        heading_ui(ui, texts.get("board-empty-title"));
        ui.label(texts.get("board-empty-body"));
        ui.add_space(8.0);
        let figures = scene.scratch.group.board_figures(group);
        let shared = &figures.moments;
        if shared.is_empty() {
            faint_ui(ui, texts.get("board-none-shared"));
        } else {
            ui.label(RichText::new(texts.get("board-proposed")).font(theme::strong_font(15.0)));
            for moment in shared {
                ui.label(proposed_words(texts, group, moment));
            }
            faint_ui(ui, texts.get("board-rule"));
            ui.add_space(8.0);
            if main_button_ui(ui, texts.get("board-take-all"), true).clicked() {
                let moments = shared.iter().map(|moment| board_moment_of(texts, group.instrument(), moment));
                scene.ask(BoardRequest::AddMoments(moments.collect()));
            }
        }
        add_own_ui(ui, scene);
    });
}

fn proposed_words(texts: &Texts, group: &GroupState, moment: &SharedMoment) -> String {
    let persons = texts.with("persons-of", [("n", moment.persons.into()), ("of", moment.of.into())]);
    texts.with(
        "board-proposed-row",
        [
            ("phase", phase_of(texts, group.instrument(), moment.phase).into()),
            ("words", shared_moment_words(texts, group.instrument(), moment).into()),
            ("persons", persons.into()),
        ],
    )
}

/// What is added here.
const ADDED: &str = "moment on the board";

/// The list of moments, one of which is talked about.
pub fn list_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("board-moments"));
    let all = texts.with("board-all-moments", [("n", group.group().board.len().into())]);
    let chosen = group.topics.board.moment_in(group.group()).map(|moment| moment.id);
    if row_ui(ui, chosen.is_none(), all).clicked() {
        scene.ask(BoardRequest::ShowMoment(None));
    }
    for moment in &group.group().moments {
        let is_shown = chosen == Some(moment.id);
        let response = row_ui(ui, is_shown, moment_title(texts, group, moment));
        if response.clicked() {
            scene.ask(BoardRequest::ShowMoment(Some(moment.id)));
        }
        // A card that is dropped here moves to this moment.
        if let Some(card) = response.dnd_release_payload::<OnBoard>() {
            scene.ask(BoardRequest::GiveMoment { id: *card, moment: moment.id });
        } else if response.dnd_hover_payload::<OnBoard>().is_some() {
            let edge = ui.visuals().selection.stroke;
            ui.painter().rect_stroke(response.rect, 6.0, edge, egui::StrokeKind::Inside);
        }
    }
    more_ui(ui, scene, group);
}

/// The name of a moment in the list, with its phase and the number of its cards.
fn moment_title(texts: &Texts, group: &GroupState, moment: &BoardMoment) -> String {
    let words = moment.text.trim();
    let words = if words.is_empty() { texts.get("board-moment-unnamed") } else { words.to_owned() };
    let cards = group.group().board.iter().filter(|card| card.moment == moment.id.to_string()).count();
    let phase = moment.phase.map(|phase| format!("{phase} · ")).unwrap_or_default();
    texts.with("board-moment-title", [("phase", phase.into()), ("words", words.into()), ("n", cards.into())])
}

/// A row over the whole width, with words that may take more lines.
fn row_ui(ui: &mut Ui, chosen: bool, words: String) -> egui::Response {
    let width = ui.available_width();
    ui.allocate_ui_with_layout(vec2(width, TARGET), Layout::top_down_justified(Align::Min), |ui| {
        ui.add(Button::selectable(chosen, words).wrap().min_size(vec2(width, TARGET)))
    })
    .inner
}

/// The button that adds a moment in own words.
fn add_own_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    if button_ui(ui, scene.texts.get("board-add-moment")).clicked() {
        scene.ask(BoardRequest::AddMoments(vec![BoardMoment::default()]));
        say_added(ui, ADDED);
    }
}

/// Moments that could be added: what the drawings propose and is not there yet, and one in own words.
fn more_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    let is_there = |shared: &SharedMoment| group.group().moments.iter().any(|moment| shared.is(moment));
    let figures = scene.scratch.group.board_figures(group);
    let open: Vec<&SharedMoment> = figures.moments.iter().filter(|shared| !is_there(shared)).collect();
    add_own_ui(ui, scene);
    if open.is_empty() {
        return;
    }
    ui.collapsing(texts.get("board-more-proposed"), |ui| {
        for shared in &open {
            ui.label(proposed_words(texts, group, shared));
            let label = texts
                .with("board-take-label", [("words", shared_moment_words(texts, group.instrument(), shared).into())]);
            let button = button_ui(ui, texts.get("board-take"));
            button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
            if button.clicked() {
                let moment = board_moment_of(texts, group.instrument(), shared);
                scene.ask(BoardRequest::AddMoments(vec![moment]));
            }
        }
        faint_ui(ui, texts.get("board-rule"));
    });
}

/// The moment that is talked about, to be worded and placed.
pub fn moment_form_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, moment: &BoardMoment) {
    let texts = scene.texts;
    let mut changed = moment.clone();
    let label = ui.label(texts.get("board-moment-what"));
    let field = TextEdit::multiline(&mut changed.text)
        .desired_rows(2)
        .desired_width(f32::INFINITY)
        .hint_text(texts.get("board-moment-hint"))
        .char_limit(LONGEST_MOMENT);
    let response = ui.add(field.id_salt(("words of moment", moment.id))).labelled_by(label.id);
    if was_just_added(ui, ADDED) {
        response.request_focus();
    }
    unprintable_ui(ui, texts, &changed.text);
    full_ui(ui, texts, &changed.text, (LONGEST_MOMENT, "typed-full"));
    if response.changed() {
        scene.ask(BoardRequest::ChangeMoment { moment: Box::new(changed.clone()), field: "text" });
    }
    ui.horizontal_wrapped(|ui| {
        for kind in &group.instrument().phases {
            let chosen = moment.phase == Some(kind.letter);
            if choice_ui(ui, chosen, phase_of(texts, group.instrument(), kind.letter)).clicked() && !chosen {
                // In another phase it is no longer the moment that came out of the drawings.
                let placed = BoardMoment { phase: Some(kind.letter), stretch: None, ..moment.clone() };
                scene.ask(BoardRequest::ChangeMoment { moment: Box::new(placed), field: "phase" });
            }
        }
    });
    if button_ui(ui, texts.get("board-remove-moment")).clicked() {
        scene.ask(BoardRequest::RemoveMoment(moment.id));
    }
}
