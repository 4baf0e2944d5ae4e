//! Another group beside the one that is open: what may not be concluded, both on pages, and one edition of the two for HR.

use egui::{Panel, RichText, ScrollArea, TextEdit, Ui};

use crate::app::files::{FileAction, Purpose};
use crate::app::group::action::GroupAction;
use crate::app::group::beside::{BesideAction, OtherGroup};
use crate::app::group::state::GroupState;
use crate::app::group::view::GroupView;
use crate::privacy::{PairDraft, name_beside};
use crate::report::Printable;
use crate::text::{pair_refusal_sentence, shared_sentence, visible};
use crate::ui::facilitator::sharing::edition::left_out_ui as left_out_of_edition_ui;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{at_most, button_ui, faint_ui, heading_ui, main_button_ui};
use crate::ui::widgets::page_reader::{left_out_ui, paper_ui, reading_room_ui, reading_ui};

/// The column of words and choices beside the pages, in points; less where the window is narrow.
const CHOICES_WIDTH: f32 = 344.0;

/// Between two parts, in points.
const APART: f32 = 20.0;

/// Lines of text are at most this wide, in points.
const COLUMN: f32 = 640.0;

/// Shows two groups side by side, or how to choose the other one.
pub fn beside_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let Some(other) = &group.topics.beside.other else {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| choosing_ui(ui, scene));
        return;
    };
    let width = CHOICES_WIDTH.min(ui.available_width() * 0.42);
    Panel::left("beside-choices").exact_size(width).resizable(false).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| side_ui(ui, scene, group, other));
    });
    reading_room_ui(ui, |ui| {
        let document = group.topics.beside.pages().and_then(|made| made.document.as_ref());
        if let Some(page) = reading_ui(ui, scene.texts, document, group.topics.beside.page) {
            scene.ask(BesideAction::Turn(page));
        }
    });
}

/// No group was chosen yet.
fn choosing_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    at_most(ui, COLUMN);
    heading_ui(ui, texts.get("beside-title"));
    ui.label(texts.get("beside-choose-body"));
    ui.label(texts.get("beside-not-concluded"));
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if main_button_ui(ui, texts.get("beside-choose"), true).clicked() {
            scene.ask(FileAction::Ask(Purpose::OpenBeside));
        }
        back_to_compare_ui(ui, scene);
    });
}

fn back_to_compare_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    if button_ui(ui, scene.texts.get("beside-back")).clicked() {
        scene.ask(GroupAction::Show(GroupView::Compare));
    }
}

fn side_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, other: &OtherGroup) {
    let texts = scene.texts;
    ui.set_max_width(ui.available_width() - 12.0);
    ui.add_space(8.0);
    heading_ui(ui, texts.get("beside-title"));
    let words = [
        ("one", visible(&group.group().setup.name).into_owned().into()),
        ("other", visible(&other.group.setup.name).into_owned().into()),
    ];
    ui.label(texts.with("beside-which", words));
    ui.label(texts.get("beside-not-concluded"));
    ui.add_space(8.0);
    if let Some(paper) = paper_ui(ui, texts, group.topics.beside.paper) {
        scene.ask(BesideAction::Paper(paper));
    }
    let made = group.topics.beside.pages();
    let can_save = made.is_some_and(|made| made.document.is_some());
    if main_button_ui(ui, texts.get("pages-save"), can_save).clicked() {
        scene.ask(FileAction::Ask(Purpose::Print(Printable::Beside)));
    }
    ui.horizontal_wrapped(|ui| {
        if button_ui(ui, texts.get("beside-choose-another")).clicked() {
            scene.ask(FileAction::Ask(Purpose::OpenBeside));
        }
        back_to_compare_ui(ui, scene);
    });
    if let Some(made) = made {
        left_out_ui(ui, texts, &made.left_out);
    }
    ui.add_space(APART);
    edition_ui(ui, scene, group);
}

/// The one edition of the two for HR: how they are called in it, who is in both, and what is left out and why.
fn edition_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("beside-edition-title"));
    ui.label(texts.get("beside-edition-body"));
    names_ui(ui, scene, group);
    let Some((_, made)) = group.topics.beside.made.made() else {
        faint_ui(ui, texts.get("compare-working"));
        return;
    };
    match &made.pair {
        Err(refusal) => {
            let names = &group.topics.beside.names;
            ui.label(pair_refusal_sentence(texts, [&names[0], &names[1]], *refusal));
            main_button_ui(ui, texts.get("beside-make"), false);
        }
        Ok(draft) => {
            contents_ui(ui, scene, draft);
            let is_free = group.topics.sharing.being_written.is_empty();
            if main_button_ui(ui, texts.get("beside-make"), is_free).clicked() {
                scene.ask(FileAction::Ask(Purpose::SavePair));
            }
            for (place, left_out) in draft.left_out.iter().enumerate() {
                ui.add_space(8.0);
                let title = texts.with("beside-left-out-of", [("name", called(scene, group, place).into())]);
                ui.label(RichText::new(title).font(theme::strong_font(15.0)));
                ui.push_id(place, |ui| left_out_of_edition_ui(ui, texts, group.instrument(), left_out));
            }
        }
    }
}

fn contents_ui(ui: &mut Ui, scene: &Scene<'_>, draft: &PairDraft) {
    let texts = scene.texts;
    let [one, other] = draft.participants;
    ui.label(texts.with("beside-has-people", [("one", one.into()), ("other", other.into())]));
    if let Some(sentence) = shared_sentence(texts, draft.shared) {
        ui.label(sentence);
    }
}

/// How the groups are called for HR. Words that could tell someone apart do not come into it.
fn names_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    for (place, name) in group.topics.beside.names.iter().enumerate() {
        let label = ui.label(texts.with("beside-name", [("n", (place + 1).into())]));
        let mut typed = name.clone();
        let field = TextEdit::singleline(&mut typed).desired_width(f32::INFINITY);
        if ui.add(field).labelled_by(label.id).changed() {
            scene.ask(BesideAction::Name(place, typed));
        }
        if name_beside(name).is_none() {
            faint_ui(ui, texts.with("beside-name-out", [("n", (place + 1).into())]));
        }
    }
}

fn called(scene: &Scene<'_>, group: &GroupState, place: usize) -> String {
    let name = group.topics.beside.names[place].trim();
    if name.is_empty() { scene.texts.with("beside-group", [("n", (place + 1).into())]) } else { name.to_owned() }
}
