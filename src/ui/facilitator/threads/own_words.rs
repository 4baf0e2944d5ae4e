//! What people named in own words, to be gathered in codes of the facilitator's own, and those codes with their memos.

use egui::{Frame, RichText, TextEdit, Ui};

use crate::analysis::{Cell, CellOf, OwnTerm};
use crate::app::figures::threads::ThreadsFigures;
use crate::app::group::own_codes::OwnCodesAction;
use crate::app::group::state::GroupState;
use crate::app::group::threads::ThreadsAction;
use crate::model::{CodeKind, OwnCode};
use crate::text::visible;
use crate::ui::facilitator::threads::cells::{CellLook, Columns, Persons, heads_ui, row_ui};
use crate::ui::facilitator::threads::matrix::own_cells;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{button_ui, faint_ui, heading_ui, link_ui, main_button_ui, tick_ui};
use crate::ui::widgets::just_added::{say_added, was_just_added};

/// Narrower than this, in points, codes stand under the words.
const ROOM_FOR_BOTH: f32 = 760.0;

/// Terms that are listed; of more the number is said.
const MOST: usize = 300;

/// What is added here.
const ADDED: &str = "code of one's own";

/// Shows both.
pub fn own_words_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, figures: &ThreadsFigures) {
    if figures.own_terms.is_empty() && group.group().own_codes.is_empty() {
        return faint_ui(ui, scene.texts.get("own-words-none"));
    }
    let loose = figures.own_terms.iter().filter(|it| group.group().own_code_with(it.kind, &it.words).is_none());
    let (loose, of) = (loose.count(), figures.own_terms.len());
    heading_ui(ui, scene.texts.with("own-words-loose", [("n", loose.into()), ("of", of.into())]));
    ui.add_space(8.0);
    if ui.available_width() < ROOM_FOR_BOTH {
        terms_ui(ui, scene, group, figures);
        ui.add_space(16.0);
        return codes_ui(ui, scene, group, figures);
    }
    ui.columns(2, |columns| {
        terms_ui(&mut columns[0], scene, group, figures);
        codes_ui(&mut columns[1], scene, group, figures);
    });
}

fn terms_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, figures: &ThreadsFigures) {
    for (kind, name) in [(CodeKind::Factor, "own-words-factors"), (CodeKind::Actor, "own-words-actors")] {
        let terms: Vec<&OwnTerm> = figures.own_terms.iter().filter(|term| term.kind == kind).collect();
        if terms.is_empty() {
            continue;
        }
        ui.label(RichText::new(scene.texts.get(name)).font(theme::strong_font(15.0)));
        let ticked = group.topics.own_codes.ticked.iter().filter(|(of, _)| *of == kind).count();
        let words = scene.texts.with("own-code-make", [("n", ticked.max(1).into())]);
        if ui.horizontal(|ui| main_button_ui(ui, words, ticked > 0)).inner.clicked() {
            scene.ask(OwnCodesAction::Make(kind));
            say_added(ui, ADDED);
        }
        for term in terms.iter().take(MOST) {
            term_ui(ui, scene, group, term);
        }
        if terms.len() > MOST {
            faint_ui(ui, scene.texts.with("list-more", [("n", (terms.len() - MOST).into())]));
        }
        ui.add_space(12.0);
    }
}

fn term_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, term: &OwnTerm) {
    let texts = scene.texts;
    let words = [("words", visible(&term.words).into_owned().into()), ("n", term.people.len().into())];
    let label = texts.with("own-words-term", words);
    let key = (term.kind, term.words.clone());
    ui.horizontal_wrapped(|ui| {
        if let Some(ticked) = tick_ui(ui, group.topics.own_codes.ticked.contains(&key), label) {
            scene.ask(OwnCodesAction::Tick { kind: term.kind, words: term.words.clone(), ticked });
        }
        if let Some(code) = group.group().own_code_with(term.kind, &term.words) {
            faint_ui(ui, texts.with("own-words-in", [("name", name_of(scene, code).into())]));
        }
    });
}

fn codes_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, figures: &ThreadsFigures) {
    ui.label(RichText::new(scene.texts.get("own-codes-title")).font(theme::strong_font(15.0)));
    let own: Vec<&OwnCode> = group.group().own_codes.iter().filter(|code| code.of.is_none()).collect();
    if own.is_empty() {
        faint_ui(ui, scene.texts.get("own-codes-none"));
    }
    let last = own.last().map(|code| code.id);
    for code in own {
        let frame = Frame::new().stroke(theme::button_edge(ui)).corner_radius(6).inner_margin(12);
        ui.push_id(code.id, |ui| {
            frame.show(ui, |ui| code_ui(ui, scene, (group, figures), code, last == Some(code.id)))
        });
        ui.add_space(8.0);
    }
}

fn code_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    (group, figures): (&GroupState, &ThreadsFigures),
    code: &OwnCode,
    is_last: bool,
) {
    let texts = scene.texts;
    let mut name = code.name.clone();
    let label = ui.label(texts.get("own-code-name"));
    let field = TextEdit::singleline(&mut name).desired_width(f32::INFINITY).margin(egui::vec2(12.0, 12.0));
    let response = ui.add(field.char_limit(200)).labelled_by(label.id);
    if is_last && was_just_added(ui, ADDED) {
        response.request_focus();
    }
    if response.changed() {
        scene.ask(OwnCodesAction::Rename { id: code.id, name });
    }
    counts_ui(ui, scene, group, figures, code);
    for term in &code.terms {
        let words = texts.with("own-code-let-go", [("words", term.as_str().into())]);
        ui.horizontal_wrapped(|ui| {
            ui.label(visible(term).into_owned());
            let button = link_ui(ui, "×");
            button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &words));
            if button.on_hover_text(&words).clicked() {
                scene.ask(OwnCodesAction::LetGo { id: code.id, words: term.clone() });
            }
        });
    }
    let can_gather = group.topics.own_codes.ticked.iter().any(|(kind, _)| *kind == code.kind);
    if can_gather && ui.horizontal(|ui| button_ui(ui, texts.get("own-code-gather"))).inner.clicked() {
        scene.ask(OwnCodesAction::Gather(code.id));
    }
    let mut memo = code.memo.clone();
    let label = ui.label(texts.get("own-code-memo"));
    let field = TextEdit::multiline(&mut memo).id_salt("memo").desired_rows(2).desired_width(f32::INFINITY);
    if ui.add(field.char_limit(4000)).labelled_by(label.id).changed() {
        scene.ask(OwnCodesAction::Memo { id: code.id, text: memo });
    }
    if ui.horizontal(|ui| button_ui(ui, texts.get("own-code-remove"))).inner.clicked() {
        scene.ask(OwnCodesAction::Remove(code.id));
    }
}

/// In how many people it is, phase by phase, as codes of the instrument are told.
fn counts_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, figures: &ThreadsFigures, code: &OwnCode) {
    let kinds = &figures.group.setup.instrument.phases;
    let found = own_cells(figures, code.id);
    let cell_of = |place: usize| Cell { of: CellOf::OwnCode(code.id), phase: kinds[place].letter };
    let cells: Vec<CellLook> = (0..kinds.len())
        .map(|place| {
            let none = Persons { of: figures.counts.among(kinds[place].letter), ..Persons::default() };
            let persons = found.get(&kinds[place].letter).copied().unwrap_or(none);
            persons.look(scene.texts, group.topics.threads.open.as_ref() == Some(&cell_of(place)))
        })
        .collect();
    let columns = Columns::without_names(ui, kinds.len());
    heads_ui(ui, scene.texts, kinds, columns);
    if let Some(place) = row_ui(ui, scene.texts, kinds, (&name_of(scene, code), false), (columns, &cells)) {
        let open = (!cells[place].is_open).then(|| cell_of(place));
        scene.ask(ThreadsAction::Open(open));
    }
}

fn name_of(scene: &Scene<'_>, code: &OwnCode) -> String {
    if code.name.trim().is_empty() { scene.texts.get("own-code-nameless") } else { code.name.clone() }
}
