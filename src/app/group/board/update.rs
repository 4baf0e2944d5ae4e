//! On the redesign board.

use uuid::Uuid;

use crate::app::group::board::notes;
use crate::app::group::board::{BoardRequest, BoardState, ColumnsAre, OnBoard};
use crate::app::group::state::GroupState;
use crate::app::world::World;
use crate::model::{BOARD_LEVELS, BoardAction, BoardColumn, BoardMoment, GroupEdit, Level, Splice};

pub(crate) fn update(group: &mut GroupState, world: &World, action: BoardRequest) {
    match action {
        BoardRequest::ShowMoment(_)
        | BoardRequest::OpenCard(_)
        | BoardRequest::OpenNote(_)
        | BoardRequest::ByMoment(_)
        | BoardRequest::PutDots(_)
        | BoardRequest::Large(_)
        | BoardRequest::ShowSide(_) => look(&mut group.topics.board, &action),
        BoardRequest::AddMoments(moments) => add_moments(group, world, moments),
        BoardRequest::ChangeMoment { moment, field } => {
            if let Some(place) = group.group().moments.iter().position(|own| own.id == moment.id) {
                let subject = format!("{}/{field}", moment.id);
                let edit = GroupEdit::Moments(Splice::replace(place, *moment));
                group.document.history.apply_continuing("undo-change-moment", subject, edit);
            }
        }
        BoardRequest::RemoveMoment(id) => remove_moment(group, id),
        BoardRequest::AddCard { level, who, formal } => {
            let empty = empty_card(group, world, level);
            add_card(group, BoardAction { who, formal, ..empty });
        }
        BoardRequest::AddCardIn(column) => {
            let empty = empty_card(group, world, BOARD_LEVELS[0]);
            add_card(group, column.card(empty));
        }
        BoardRequest::AddNote(column) => notes::add(group, world, column),
        BoardRequest::ChangeCard { card, field } => {
            if let Some(place) = place_of(group, card.id) {
                let subject = format!("{}/{field}", card.id);
                let edit = GroupEdit::Board(Splice::replace(place, *card));
                group.document.history.apply_continuing("undo-change-card", subject, edit);
            }
        }
        BoardRequest::ChangeNote(note) => notes::change(group, *note),
        BoardRequest::Dot { on: OnBoard::Note(id), more } => notes::dot(group, id, more),
        BoardRequest::Dot { on: OnBoard::Card(id), more } => dot(group, id, more),
        BoardRequest::MoveCard { id, column, before } => move_card(group, id, column, before),
        BoardRequest::MoveNote { id, column } => notes::put_in(group, id, column),
        BoardRequest::GiveMoment { id: OnBoard::Note(id), moment } => {
            notes::put_in(group, id, BoardColumn::Moment(Some(moment)));
        }
        BoardRequest::GiveMoment { id: OnBoard::Card(id), moment } => {
            if let Some(place) = place_of(group, id) {
                let card = &group.group().board[place];
                let moved = BoardColumn::Moment(Some(moment)).card(card.clone());
                if moved != *card {
                    group.document.history.apply("undo-move-card", GroupEdit::Board(Splice::replace(place, moved)));
                }
            }
        }
        BoardRequest::RemoveNote(id) => notes::remove(group, id),
        BoardRequest::RemoveCard(id) => {
            if let Some(place) = place_of(group, id) {
                group.topics.board.card.take_if(|open| *open == id);
                group.document.history.apply("undo-remove-card", GroupEdit::Board(Splice::remove(place)));
            }
        }
    }
}

/// What is looked at, and how; nothing of the group changes.
fn look(board: &mut BoardState, action: &BoardRequest) {
    match *action {
        BoardRequest::ShowMoment(moment) => {
            (board.moment, board.card, board.note) = (moment, None, None);
        }
        BoardRequest::OpenCard(card) => (board.card, board.note) = (card, None),
        BoardRequest::OpenNote(note) => (board.card, board.note) = (None, note),
        BoardRequest::ByMoment(by_moment) => {
            let columns = if by_moment { ColumnsAre::Moments } else { ColumnsAre::Levels };
            (board.columns, board.moment) = (columns, None);
        }
        BoardRequest::PutDots(puts) => {
            (board.puts_dots, board.card, board.note) = (puts, None, None);
        }
        BoardRequest::Large(large) => board.large = large,
        BoardRequest::ShowSide(shows) => board.shows_side = shows,
        _ => {}
    }
}

fn empty_card(group: &GroupState, world: &World, level: Level) -> BoardAction {
    BoardAction::new((world.new_id)(), group.topics.board.talked_about(group.group()), level)
}

fn add_card(group: &mut GroupState, card: BoardAction) {
    (group.topics.board.card, group.topics.board.note) = (Some(card.id), None);
    let edit = GroupEdit::Board(Splice::push(group.group().board.len(), card));
    group.document.history.apply("undo-add-card", edit);
}

fn dot(group: &mut GroupState, id: Uuid, more: bool) {
    let Some(place) = place_of(group, id) else { return };
    let card = group.group().board[place].clone();
    let dots = if more { card.dots.saturating_add(1) } else { card.dots.saturating_sub(1) };
    if dots != card.dots {
        let edit = GroupEdit::Board(Splice::replace(place, BoardAction { dots, ..card }));
        group.document.history.apply("undo-dot", edit);
    }
}

fn place_of(group: &GroupState, id: Uuid) -> Option<usize> {
    group.group().board.iter().position(|card| card.id == id)
}

fn add_moments(group: &mut GroupState, world: &World, moments: Vec<BoardMoment>) {
    if moments.is_empty() {
        return;
    }
    let with_ids = moments.into_iter().map(|moment| BoardMoment { id: (world.new_id)(), ..moment });
    let insert: Vec<BoardMoment> = with_ids.collect();
    group.topics.board.moment = insert.first().map(|moment| moment.id);
    group.topics.board.card = None;
    let at = group.group().moments.len();
    group.document.history.apply("undo-add-moment", GroupEdit::Moments(Splice { at, remove: 0, insert }));
}

fn remove_moment(group: &mut GroupState, id: Uuid) {
    let Some(place) = group.group().moments.iter().position(|moment| moment.id == id) else { return };
    let moment = &group.group().moments[place];
    let in_words = |card: &BoardAction| BoardAction {
        moment: moment.text.clone(),
        phase: card.phase.or(moment.phase),
        ..card.clone()
    };
    let cards = group.group().board.iter().enumerate().filter(|(_, card)| card.moment == id.to_string());
    let mut edits: Vec<GroupEdit> =
        cards.map(|(place, card)| GroupEdit::Board(Splice::replace(place, in_words(card)))).collect();
    edits.extend(notes::in_words(group.group(), moment));
    edits.push(GroupEdit::Moments(Splice::remove(place)));
    group.topics.board.moment.take_if(|shown| *shown == id);
    group.document.history.apply("undo-remove-moment", GroupEdit::All(edits));
}

/// A card dropped where it was is no change.
fn move_card(group: &mut GroupState, id: Uuid, column: BoardColumn, before: Option<Uuid>) {
    let Some(place) = place_of(group, id) else { return };
    let board = &group.group().board;
    let mut after = board.clone();
    let moved = column.card(after.remove(place));
    let to = before.and_then(|before| after.iter().position(|other| other.id == before)).unwrap_or(after.len());
    after.insert(to, moved);
    if after == *board {
        return;
    }
    let first = place.min(to);
    let last = place.max(to);
    let splice = Splice { at: first, remove: last + 1 - first, insert: after[first..=last].to_vec() };
    group.document.history.apply("undo-move-card", GroupEdit::Board(splice));
}
