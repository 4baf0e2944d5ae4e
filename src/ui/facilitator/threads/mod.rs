//! What returns across journeys: who and what, by phase, counted in persons; decisive moments; what fell first; what would
//! have helped. Behind every count are the events and the words it was made from.

pub(crate) mod behind;
pub(crate) mod cells;
pub(crate) mod environment;
pub(crate) mod falls;
pub(crate) mod finding;
pub(crate) mod helped;
pub(crate) mod matrix;
pub(crate) mod moments;
pub(crate) mod own_words;
pub(crate) mod told;
pub(crate) mod who;

use egui::{ScrollArea, Ui};

use crate::app::figures::threads::ThreadsFigures;
use crate::app::group::state::GroupState;
use crate::app::group::threads::{ThreadsAction, ThreadsPage};
use crate::app::preferences::PreferAction;
use crate::ui::facilitator::filters::{filter_menu_ui, filter_sentence_ui};
use crate::ui::facilitator::presented::presented_or_why;
use crate::ui::facilitator::room::is_compact;
use crate::ui::facilitator::sentences::{sentence_ui, skipped_sentences};
use crate::ui::scene::Scene;
use crate::ui::theme::GRID;
use crate::ui::widgets::controls::{choice_ui, faint_ui, menu_ui, segments_ui};

/// The width of the events behind a cell, with the room before them, in points.
const BEHIND: f32 = 384.0;

/// Less than this is no room for a table and the events behind a cell, in points.
const ROOM_FOR_BEHIND: f32 = 900.0;

/// Shows the common threads.
pub fn threads_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    choices_ui(ui, scene, group);
    if group.presenting.on {
        return presented_ui(ui, scene, group);
    }
    filter_sentence_ui(ui, scene, group);
    let Some((_, figures)) = group.topics.threads.figures.made() else {
        faint_ui(ui, scene.texts.get("compare-working"));
        return;
    };
    finding::finding_ui(ui, scene.texts, group, figures);
    sentences_ui(ui, scene, group, figures);
    ui.add_space(8.0);
    let room = ui.available_rect_before_wrap();
    match &group.topics.threads.open {
        Some(cell) if room.width() < ROOM_FOR_BEHIND => behind::behind_ui(ui, scene, group, figures, cell),
        Some(cell) => {
            let (left, right) = room.split_left_right_at_x(room.right() - BEHIND);
            ui.scope_builder(egui::UiBuilder::new().max_rect(left), |ui| {
                // Nothing of it lies under the events; a ring around what has the focus is whole.
                ui.shrink_clip_rect(left.expand(GRID / 2.0));
                page_ui(ui, scene, (group, figures), left.width());
            });
            let inside = right.with_min_x(right.left() + 24.0);
            ui.scope_builder(egui::UiBuilder::new().max_rect(inside), |ui| {
                behind::behind_ui(ui, scene, group, figures, cell);
            });
        }
        None => page_ui(ui, scene, (group, figures), width_beside_events(room.width())),
    }
}

/// What is left of a page once the events behind a cell stand beside it: what stands above the cells is as wide before, so that a cell
/// that is opened stays where it was pressed.
fn width_beside_events(room: f32) -> f32 {
    if room < ROOM_FOR_BEHIND { room } else { room - BEHIND }
}

/// What may be shown to a room.
fn presented_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let Some(presented) = presented_or_why(ui, scene, group) else { return };
    let texts = scene.texts;
    let mut sentences = vec![texts.with("threads-of-told", [("n", presented.told.edition.participants.into())])];
    if scene.state.preferences.explanations {
        sentences.extend([texts.get(explanation(group.topics.threads.page)), texts.get("explain-told")]);
    }
    sentence_ui(ui, &sentences.join(" "));
    ui.add_space(8.0);
    ScrollArea::vertical().auto_shrink(false).id_salt("told").show(ui, |ui| {
        told::told_page_ui(ui, scene, group, &presented.told);
    });
}

fn page_ui(ui: &mut Ui, scene: &mut Scene<'_>, (group, figures): (&GroupState, &ThreadsFigures), beside_events: f32) {
    ScrollArea::vertical().auto_shrink(false).id_salt("threads").show(ui, |ui| match group.topics.threads.page {
        ThreadsPage::Environment => environment::environment_ui(ui, scene, (group, figures), beside_events),
        ThreadsPage::Actors => matrix::actors_ui(ui, scene, group, figures),
        ThreadsPage::Factors => matrix::factors_ui(ui, scene, group, figures),
        ThreadsPage::Events => matrix::events_ui(ui, scene, group, figures),
        ThreadsPage::Moments => moments::moments_ui(ui, scene, group, figures),
        ThreadsPage::Falls => falls::falls_ui(ui, scene, group, figures),
        ThreadsPage::Helped => helped::helped_ui(ui, scene, group, figures),
        ThreadsPage::OwnWords => own_words::own_words_ui(ui, scene, group, figures),
    });
}

fn choices_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    let compact = is_compact(ui, scene);
    let explains = scene.state.preferences.explanations;
    ui.horizontal_wrapped(|ui| {
        if compact {
            menu_ui(ui, texts.get(page_name(group.topics.threads.page)), |ui| pages_ui(ui, scene, group));
        } else {
            segments_ui(ui, |ui| pages_ui(ui, scene, group));
            ui.add_space(8.0);
        }
        if !group.presenting.on {
            filter_menu_ui(ui, scene, group, |_, _| {});
        }
        if choice_ui(ui, explains, texts.get("compare-explain")).clicked() {
            scene.ask(PreferAction::Explanations(!explains));
        }
    });
}

fn pages_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    for page in ThreadsPage::ALL {
        if choice_ui(ui, group.topics.threads.page == page, scene.texts.get(page_name(page))).clicked() {
            scene.ask(ThreadsAction::Page(page));
            ui.close();
        }
    }
}

/// Of whom the page is, how it is to be read, and who is left out.
fn sentences_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, figures: &ThreadsFigures) {
    let texts = scene.texts;
    let page = group.topics.threads.page;
    let (n, skipped) = match page {
        ThreadsPage::Environment
        | ThreadsPage::Actors
        | ThreadsPage::Factors
        | ThreadsPage::Events
        | ThreadsPage::OwnWords => (figures.counts.participants, &figures.counts.skipped),
        ThreadsPage::Moments => (figures.moments.people.len(), &figures.moments.skipped),
        ThreadsPage::Falls => (figures.falls.people.len(), &figures.falls.skipped),
        ThreadsPage::Helped => (figures.answers.participants, &figures.answers.skipped),
    };
    let of = group.group().journeys.len();
    let mut sentences = vec![texts.with("threads-of", [("n", n.into()), ("of", of.into())])];
    if scene.state.preferences.explanations {
        sentences.push(texts.get(explanation(page)));
        if matches!(page, ThreadsPage::Actors | ThreadsPage::Factors | ThreadsPage::Events) {
            sentences.push(texts.get("explain-behind"));
        }
    }
    sentences.extend(skipped_sentences(texts, skipped));
    sentence_ui(ui, &sentences.join(" "));
}

fn page_name(page: ThreadsPage) -> &'static str {
    match page {
        ThreadsPage::Environment => "threads-environment",
        ThreadsPage::Actors => "threads-actors",
        ThreadsPage::Factors => "threads-factors",
        ThreadsPage::Events => "threads-events",
        ThreadsPage::Moments => "threads-moments",
        ThreadsPage::Falls => "threads-falls",
        ThreadsPage::Helped => "threads-helped",
        ThreadsPage::OwnWords => "threads-own-words",
    }
}

fn explanation(page: ThreadsPage) -> &'static str {
    match page {
        ThreadsPage::Environment => "explain-environment",
        ThreadsPage::Actors => "explain-actors",
        ThreadsPage::Factors => "explain-factors",
        ThreadsPage::Events => "explain-events",
        ThreadsPage::Moments => "explain-moments",
        ThreadsPage::Falls => "explain-falls",
        ThreadsPage::Helped => "explain-helped",
        ThreadsPage::OwnWords => "explain-own-words",
    }
}
