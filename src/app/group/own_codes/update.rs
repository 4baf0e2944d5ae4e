//! About own codes.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::app::group::own_codes::OwnCodesAction;
use crate::app::group::state::GroupState;
use crate::app::world::World;
use crate::model::{Code, CodeKind, GroupEdit, OwnCode, Splice, is_same_term};

pub(crate) fn update(group: &mut GroupState, world: &World, action: OwnCodesAction) {
    match action {
        OwnCodesAction::Tick { kind, words, ticked: true } => {
            group.topics.own_codes.ticked.insert((kind, words));
        }
        OwnCodesAction::Tick { kind, words, ticked: false } => {
            group.topics.own_codes.ticked.remove(&(kind, words));
        }
        OwnCodesAction::Make(kind) => {
            let terms = take_ticked(group, kind);
            let name = terms.first().cloned().unwrap_or_default();
            let code = OwnCode { name, terms, ..OwnCode::new((world.new_id)(), kind) };
            gather(group, code, "undo-make-code");
        }
        OwnCodesAction::Gather(id) => {
            let Some(code) = code_with(group, id) else { return };
            let new = take_ticked(group, code.kind);
            let terms = code.terms.iter().cloned().chain(new.into_iter().filter(|term| !code.holds(code.kind, term)));
            gather(group, OwnCode { terms: terms.collect(), ..code }, "undo-gather");
        }
        OwnCodesAction::LetGo { id, words } => {
            let Some(mut code) = code_with(group, id) else { return };
            code.terms.retain(|term| !is_same_term(term, &words));
            put(group, code, "undo-let-go", None);
        }
        OwnCodesAction::Rename { id, name } => {
            let Some(code) = code_with(group, id) else { return };
            put(group, OwnCode { name, ..code }, "undo-rename-code", Some("name"));
        }
        OwnCodesAction::Memo { id, text } => {
            let Some(code) = code_with(group, id) else { return };
            put(group, OwnCode { memo: text, ..code }, "undo-memo", Some("memo"));
        }
        OwnCodesAction::MemoOn { kind, code, text } => memo_on(group, world, (kind, code), text),
        OwnCodesAction::Remove(id) => {
            if let Some(place) = place_of(group, id) {
                group.document.history.apply("undo-remove-code", GroupEdit::OwnCodes(Splice::remove(place)));
            }
        }
    }
}

fn place_of(group: &GroupState, id: Uuid) -> Option<usize> {
    group.group().own_codes.iter().position(|code| code.id == id)
}

fn code_with(group: &GroupState, id: Uuid) -> Option<OwnCode> {
    group.group().own_codes.iter().find(|code| code.id == id).cloned()
}

fn take_ticked(group: &mut GroupState, kind: CodeKind) -> Vec<String> {
    let ticked = std::mem::take(&mut group.topics.own_codes.ticked);
    let (taken, left): (BTreeSet<_>, BTreeSet<_>) = ticked.into_iter().partition(|(of, _)| *of == kind);
    group.topics.own_codes.ticked = left;
    taken.into_iter().map(|(_, words)| words).collect()
}

/// Puts `code` in the place of the one there is; what is typed of the same `field` goes into one undo step.
fn put(group: &mut GroupState, code: OwnCode, label: &'static str, field: Option<&'static str>) {
    let Some(place) = place_of(group, code.id) else { return };
    let subject = field.map(|field| format!("{}/{field}", code.id));
    let edit = GroupEdit::OwnCodes(Splice::replace(place, code));
    match subject {
        Some(subject) => group.document.history.apply_continuing(label, subject, edit),
        None => group.document.history.apply(label, edit),
    }
}

/// Puts `code` there, new or changed. A term is in one code at a time: others let go of it, in the same undo step.
fn gather(group: &mut GroupState, code: OwnCode, label: &'static str) {
    let all = &group.group().own_codes;
    let others = all.iter().enumerate().filter(|(_, other)| other.id != code.id && other.kind == code.kind);
    let mut edits: Vec<GroupEdit> = others
        .filter(|(_, other)| other.terms.iter().any(|term| code.holds(code.kind, term)))
        .map(|(place, other)| {
            let terms = other.terms.iter().filter(|term| !code.holds(code.kind, term)).cloned().collect();
            GroupEdit::OwnCodes(Splice::replace(place, OwnCode { terms, ..other.clone() }))
        })
        .collect();
    let here = match place_of(group, code.id) {
        Some(place) => Splice::replace(place, code),
        None => Splice::push(all.len(), code),
    };
    edits.push(GroupEdit::OwnCodes(here));
    group.document.history.apply(label, GroupEdit::All(edits));
}

/// A memo on a code of the instrument. One that is emptied stays, so that typing is one undo step.
fn memo_on(group: &mut GroupState, world: &World, (kind, code): (CodeKind, Code), text: String) {
    let all = &group.group().own_codes;
    let place = all.iter().position(|own| own.kind == kind && own.of.as_ref() == Some(&code));
    let subject = format!("{code}/memo of the instrument");
    let splice = match place {
        Some(place) => Splice::replace(place, OwnCode { memo: text, ..all[place].clone() }),
        None => Splice::push(all.len(), OwnCode { of: Some(code), memo: text, ..OwnCode::new((world.new_id)(), kind) }),
    };
    group.document.history.apply_continuing("undo-memo", subject, GroupEdit::OwnCodes(splice));
}
