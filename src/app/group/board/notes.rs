//! Free notes on the redesign board.

use uuid::Uuid;

use crate::app::group::state::GroupState;
use crate::app::world::World;
use crate::model::{BOARD_LEVELS, BoardColumn, BoardMoment, BoardNote, Group, GroupEdit, Splice};

fn place_of(group: &GroupState, id: Uuid) -> Option<usize> {
    group.group().board_notes.iter().position(|note| note.id == id)
}

pub(super) fn add(group: &mut GroupState, world: &World, column: BoardColumn) {
    let moment = group.topics.board.talked_about(group.group());
    let note = column.note(BoardNote::new((world.new_id)(), moment, BOARD_LEVELS[0]));
    (group.topics.board.card, group.topics.board.note) = (None, Some(note.id));
    let edit = GroupEdit::BoardNotes(Splice::push(group.group().board_notes.len(), note));
    group.document.history.apply("undo-add-note", edit);
}

pub(super) fn change(group: &mut GroupState, note: BoardNote) {
    if let Some(place) = place_of(group, note.id) {
        let subject = format!("{}/text", note.id);
        let edit = GroupEdit::BoardNotes(Splice::replace(place, note));
        group.document.history.apply_continuing("undo-change-note", subject, edit);
    }
}

pub(super) fn dot(group: &mut GroupState, id: Uuid, more: bool) {
    let Some(place) = place_of(group, id) else { return };
    let note = group.group().board_notes[place].clone();
    let dots = if more { note.dots.saturating_add(1) } else { note.dots.saturating_sub(1) };
    if dots != note.dots {
        let edit = GroupEdit::BoardNotes(Splice::replace(place, BoardNote { dots, ..note }));
        group.document.history.apply("undo-dot", edit);
    }
}

/// A note dropped in its own column is no change.
pub(super) fn put_in(group: &mut GroupState, id: Uuid, column: BoardColumn) {
    let Some(place) = place_of(group, id) else { return };
    let note = &group.group().board_notes[place];
    let moved = column.note(note.clone());
    if moved != *note {
        group.document.history.apply("undo-move-note", GroupEdit::BoardNotes(Splice::replace(place, moved)));
    }
}

pub(super) fn remove(group: &mut GroupState, id: Uuid) {
    if let Some(place) = place_of(group, id) {
        group.topics.board.note.take_if(|open| *open == id);
        group.document.history.apply("undo-remove-note", GroupEdit::BoardNotes(Splice::remove(place)));
    }
}

/// What lets the notes of `moment` stay when it is taken away: they keep it in words, as cards do.
pub(super) fn in_words(group: &Group, moment: &BoardMoment) -> Vec<GroupEdit> {
    let notes = group.board_notes.iter().enumerate().filter(|(_, note)| note.moment == moment.id.to_string());
    let kept = notes.map(|(place, note)| {
        GroupEdit::BoardNotes(Splice::replace(place, BoardNote { moment: moment.text.clone(), ..note.clone() }))
    });
    kept.collect()
}
