//! The events and the words behind a cell.

use std::collections::BTreeSet;

use egui::{RichText, ScrollArea, Ui};

use crate::analysis::{Behind, Cell, CellOf, Filter, behind};
use crate::app::figures::threads::ThreadsFigures;
use crate::app::group::action::GroupAction;
use crate::app::group::compare::CompareAction;
use crate::app::group::own_codes::OwnCodesAction;
use crate::app::group::state::GroupState;
use crate::app::group::threads::ThreadsAction;
use crate::app::group::view::GroupView;
use crate::model::{Code, CodeKind, Event, Impact, Mention, Mentioned, ParticipantCode};
use crate::text::{Texts, domain_name, level_name, phase_name, visible};
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{button_ui, faint_ui, heading_ui};

/// Events that are listed; of more the number is said.
const MOST: usize = 60;

/// Shows them, with the button that closes them.
pub fn behind_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, figures: &ThreadsFigures, cell: &Cell) {
    let texts = scene.texts;
    let found = behind(&figures.group, cell);
    let persons: BTreeSet<&ParticipantCode> = found.iter().map(|it| &it.journey.participant).collect();
    ui.horizontal(|ui| {
        if button_ui(ui, texts.get("behind-close")).clicked() {
            scene.ask(ThreadsAction::Open(None));
        }
        let words = [("n", persons.len().into()), ("of", figures.counts.among(cell.phase).into())];
        faint_ui(ui, texts.with("persons-of", words));
    });
    heading_ui(ui, cell_name(texts, group, cell));
    memo_ui(ui, scene, group, cell);
    if button_ui(ui, texts.get("behind-beside")).clicked() {
        let people = persons.into_iter().cloned().collect();
        scene.ask(CompareAction::Filter(Filter { people, ..group.looking.filter.clone() }));
        scene.ask(GroupAction::Show(GroupView::Compare));
    }
    ScrollArea::vertical().auto_shrink(false).id_salt("behind").show(ui, |ui| {
        for it in found.iter().take(MOST) {
            ui.add_space(8.0);
            event_ui(ui, scene, *it, cell, group);
        }
        if found.len() > MOST {
            faint_ui(ui, texts.with("list-more", [("n", (found.len() - MOST).into())]));
        }
    });
}

/// What the facilitator notes about the code of the cell.
fn memo_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, cell: &Cell) {
    let (kind, code) = match &cell.of {
        CellOf::Factor(code) => (CodeKind::Factor, code),
        CellOf::Actor(code) => (CodeKind::Actor, code),
        _ => return,
    };
    let own = group.group().own_codes.iter().find(|own| own.kind == kind && own.of.as_ref() == Some(code));
    let mut text = own.map(|own| own.memo.clone()).unwrap_or_default();
    let label = ui.label(scene.texts.get("own-code-memo"));
    let field = egui::TextEdit::multiline(&mut text).id_salt(("memo on", code.as_str())).desired_rows(2);
    if ui.add(field.desired_width(f32::INFINITY).char_limit(4000)).labelled_by(label.id).changed() {
        scene.ask(OwnCodesAction::MemoOn { kind, code: code.clone(), text });
    }
}

fn cell_name(texts: &Texts, group: &GroupState, cell: &Cell) -> String {
    let language = texts.language();
    let instrument = group.instrument();
    let what = match &cell.of {
        CellOf::Domain(domain) => texts.get(domain_name(*domain)),
        CellOf::OwnCode(id) => {
            let own = group.group().own_codes.iter().find(|code| code.id == *id);
            own.map(|code| code.name.clone()).unwrap_or_default()
        }
        CellOf::FactorLevel(level) | CellOf::ActorLevel(level) => texts.get(level_name(*level)),
        CellOf::Factor(code) => instrument.factor(code).map(|it| it.name.get(language).to_owned()).unwrap_or_default(),
        CellOf::Actor(code) => instrument.actor(code).map(|it| it.name.get(language).to_owned()).unwrap_or_default(),
    };
    let phase = instrument.phases.iter().find(|kind| kind.letter == cell.phase);
    let phase = phase.map(|kind| phase_name(texts, kind)).unwrap_or_default();
    texts.with("behind-title", [("what", what.into()), ("phase", phase.into())])
}

fn event_ui(ui: &mut Ui, scene: &mut Scene<'_>, found: Behind<'_>, cell: &Cell, group: &GroupState) {
    let texts = scene.texts;
    let Behind { journey, event } = found;
    let month = texts.month_and_year(journey.timeline.date_of(event.from));
    let head = format!("{} · {month}{}", journey.participant, sign_words(texts, impact_of(group, event, cell)));
    ui.label(RichText::new(head).font(theme::plain_font(13.0)).weak());
    let title =
        if event.title.is_empty() { texts.get("event-without-words") } else { visible(&event.title).into_owned() };
    ui.label(RichText::new(title).font(theme::strong_font(15.0)));
    if !event.note.is_empty() {
        ui.label(&event.note);
    }
    let agreed = journey.consent.quotes;
    for quote in &event.quotes {
        let id = if agreed && quote.approved { "behind-quote" } else { "behind-quote-not-approved" };
        ui.label(RichText::new(texts.with(id, [("text", quote.text.as_str().into())])).italics());
    }
    drawing_link_ui(ui, scene, &journey.participant);
}

/// The way to the drawing of someone.
pub fn drawing_link_ui(ui: &mut Ui, scene: &mut Scene<'_>, participant: &ParticipantCode) {
    if ui.link(scene.texts.with("behind-look", [("code", participant.as_str().into())])).clicked() {
        scene.ask(GroupAction::Select(Some(participant.clone())));
        scene.ask(GroupAction::Show(GroupView::Journey));
    }
}

/// How what the cell is about worked out in this event: the sign of its mention, or of the event.
fn impact_of(group: &GroupState, event: &Event, cell: &Cell) -> Impact {
    let of = |mentions: &[Mention], is: &dyn Fn(&Code) -> bool| {
        let mention = mentions.iter().find(|mention| matches!(&mention.what, Mentioned::Code(code) if is(code)));
        mention.map(|mention| mention.impact).unwrap_or_default()
    };
    let instrument = group.instrument();
    match &cell.of {
        CellOf::Domain(_) => event.impact,
        CellOf::OwnCode(id) => {
            let own = group.group().own_codes.iter().find(|code| code.id == *id);
            let mentions = own.map_or(&[][..], |code| code.kind.mentions(event));
            let gathered = |mention: &&Mention| matches!((&mention.what, own), (Mentioned::Other(words), Some(code)) if code.holds(code.kind, words));
            mentions.iter().find(gathered).map(|mention| mention.impact).unwrap_or_default()
        }
        CellOf::Factor(code) => of(&event.factors, &|said| said == code),
        CellOf::Actor(code) => of(&event.actors, &|said| said == code),
        CellOf::FactorLevel(level) => {
            of(&event.factors, &|said| instrument.factor(said).is_some_and(|factor| factor.level == *level))
        }
        CellOf::ActorLevel(level) => {
            of(&event.actors, &|said| instrument.actor(said).is_some_and(|actor| actor.level == *level))
        }
    }
}

fn sign_words(texts: &Texts, impact: Impact) -> String {
    let id = match impact.value() {
        0 => return String::new(),
        value if value < 0 => "behind-minus",
        _ => "behind-plus",
    };
    format!(" · {}", texts.get(id))
}
