//! The side of the board: the card that is open, or the moments and who could act at the one that is talked about.

use egui::{RichText, ScrollArea, Ui};

use crate::analysis::{PossibleActor, could_act, what_mattered};
use crate::app::group::board::BoardRequest;
use crate::app::group::state::GroupState;
use crate::model::{BoardMoment, PhaseLetter, Role, board_column};
use crate::text::phase_of;
use crate::ui::facilitator::board::words::role_words;
use crate::ui::facilitator::board::{card_form, moments, note};
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{button_ui, faint_ui, heading_ui};

/// Shows the side.
pub fn side_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let (open, open_note) = (group.topics.board.card_in(group.group()), group.topics.board.note_in(group.group()));
    let opened = open.map(|card| card.id).or(open_note.map(|note| note.id));
    let salt = opened.map_or("moments".to_owned(), |id| id.to_string());
    ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - 8.0);
        if let Some(card) = open {
            card_form::card_form_ui(ui, scene, group, card);
            return;
        }
        if let Some(opened) = open_note {
            note::note_form_ui(ui, scene, opened);
            return;
        }
        let texts = scene.texts;
        moments::list_ui(ui, scene, group);
        if let Some(moment) = group.topics.board.moment_in(group.group()) {
            ui.add_space(16.0);
            mattered_ui(ui, scene, group, moment);
            actors_ui(ui, scene, group, moment.phase);
            ui.add_space(16.0);
            // A new moment waits for its words; one that has them rarely changes.
            let opens = moment.text.trim().is_empty();
            let part = egui::CollapsingHeader::new(texts.get("board-change-moment")).id_salt(moment.id);
            part.default_open(opens).show(ui, |ui| moments::moment_form_ui(ui, scene, group, moment));
        }
        ui.add_space(16.0);
    });
}

/// What the drawings say of the moment: how many share it, and what played a part in its phase.
fn mattered_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, moment: &BoardMoment) {
    let texts = scene.texts;
    let Some(phase) = moment.phase else { return };
    let figures = scene.scratch.group.board_figures(group);
    let counts = &figures.counts;
    let of_persons = |n: usize, of: usize| texts.with("persons-of", [("n", n.into()), ("of", of.into())]);
    let shared = figures.moments.iter().find(|shared| shared.is(moment));
    let factors = what_mattered(counts, phase);
    if shared.is_none() && factors.is_empty() {
        return;
    }
    heading_ui(ui, texts.get("board-mattered-title"));
    if let Some(shared) = shared {
        let persons = of_persons(shared.persons, shared.of);
        ui.label(texts.with("board-moment-count", [("persons", persons.into())]));
    }
    if !factors.is_empty() {
        let named = phase_of(texts, group.instrument(), phase);
        faint_ui(ui, texts.with("board-mattered-phase", [("phase", named.into())]));
    }
    for factor in &factors {
        let known = group.instrument().factors.iter().find(|known| known.code == factor.code);
        let name = known.map_or(factor.code.as_str(), |known| known.name.get(texts.language()));
        let sign = match (factor.hard, factor.helped) {
            (Some(_), Some(_)) => Some("board-mattered-both"),
            (Some(_), None) => Some("board-mattered-hard"),
            (None, Some(_)) => Some("board-mattered-helped"),
            (None, None) => None,
        };
        let persons = of_persons(factor.persons, counts.among(phase));
        let words: Vec<String> = [Some(persons), sign.map(|id| texts.get(id))].into_iter().flatten().collect();
        ui.label(texts.with("board-mattered-row", [("name", name.into()), ("words", words.join(", ").into())]));
    }
    ui.add_space(16.0);
}

/// Who could act at the moment, to pick from.
fn actors_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, phase: Option<PhaseLetter>) {
    let texts = scene.texts;
    let figures = scene.scratch.group.board_figures(group);
    let counts = &figures.counts;
    let could = could_act(group.instrument(), counts, phase);
    heading_ui(ui, texts.get("board-who-title"));
    faint_ui(ui, texts.get("board-who-hint"));
    if let Some(phase) = phase.filter(|_| could.formal.iter().chain(&could.informal).any(|it| it.told_of.is_some())) {
        let phase = phase_of(texts, group.instrument(), phase);
        faint_ui(ui, texts.with("board-who-counts", [("phase", phase.into())]));
    }
    for (formal, actors, name) in [(true, &could.formal, "board-formal"), (false, &could.informal, "board-informal")] {
        ui.add_space(8.0);
        ui.label(RichText::new(texts.get(name)).font(theme::strong_font(15.0)));
        for actor in actors {
            actor_ui(ui, scene, group, actor, formal, could.of);
        }
    }
}

fn actor_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, actor: &PossibleActor, formal: bool, of: usize) {
    let texts = scene.texts;
    let Some(known) = group.instrument().actor(&actor.code) else { return };
    let role = Role::Actor(actor.code.clone());
    let name = role_words(texts, group.instrument(), &role);
    let label =
        texts.with(if formal { "board-pick-formal" } else { "board-pick-informal" }, [("name", name.as_str().into())]);
    let button = button_ui(ui, name);
    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
    if button.on_hover_text(texts.get("board-pick-hint")).clicked() {
        let level = board_column(known.level);
        scene.ask(BoardRequest::AddCard { level, who: Some(role), formal: Some(formal) });
    }
    let mandate = known.mandate.get(texts.language());
    let told = actor.told_of.map(|n| {
        let persons = texts.with("persons-of", [("n", n.into()), ("of", of.into())]);
        texts.with("board-told", [("persons", persons.into())])
    });
    let beside: Vec<&str> = [mandate].into_iter().chain(told.as_deref()).filter(|words| !words.is_empty()).collect();
    if !beside.is_empty() {
        faint_ui(ui, beside.join(" · "));
    }
}
