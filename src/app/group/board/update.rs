//! On the redesign board.

use uuid::Uuid;

use crate::app::group::board::BoardRequest;
use crate::app::group::state::GroupState;
use crate::app::world::World;
use crate::model::{BoardAction, BoardMoment, GroupEdit, Level, Splice};

pub(crate) fn update(group: &mut GroupState, world: &World, action: BoardRequest) {
    match action {
        BoardRequest::ShowMoment(moment) => {
            group.topics.board.moment = moment;
            group.topics.board.card = None;
        }
        BoardRequest::OpenCard(card) => group.topics.board.card = card,
        BoardRequest::Large(large) => group.topics.board.large = large,
        BoardRequest::ShowSide(shows) => group.topics.board.shows_side = shows,
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
            let moment = group.topics.board.moment.map(|moment| moment.to_string()).unwrap_or_default();
            let card = BoardAction { who, formal, ..BoardAction::new((world.new_id)(), moment, level) };
            group.topics.board.card = Some(card.id);
            let edit = GroupEdit::Board(Splice::push(group.group().board.len(), card));
            group.document.history.apply("undo-add-card", edit);
        }
        BoardRequest::ChangeCard { card, field } => {
            if let Some(place) = place_of(group, card.id) {
                let subject = format!("{}/{field}", card.id);
                let edit = GroupEdit::Board(Splice::replace(place, *card));
                group.document.history.apply_continuing("undo-change-card", subject, edit);
            }
        }
        BoardRequest::MoveCard { id, level, before } => move_card(group, id, level, before),
        BoardRequest::GiveMoment { id, moment } => {
            let moment = moment.to_string();
            if let Some(place) = place_of(group, id).filter(|&place| group.group().board[place].moment != moment) {
                // The phase of a card is that of its moment, unless it says its own.
                let card = BoardAction { moment, ..group.group().board[place].clone() };
                group.document.history.apply("undo-move-card", GroupEdit::Board(Splice::replace(place, card)));
            }
        }
        BoardRequest::RemoveCard(id) => {
            if let Some(place) = place_of(group, id) {
                group.topics.board.card.take_if(|open| *open == id);
                group.document.history.apply("undo-remove-card", GroupEdit::Board(Splice::remove(place)));
            }
        }
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
    edits.push(GroupEdit::Moments(Splice::remove(place)));
    group.topics.board.moment.take_if(|shown| *shown == id);
    group.document.history.apply("undo-remove-moment", GroupEdit::All(edits));
}

/// A card dropped where it was is no change.
fn move_card(group: &mut GroupState, id: Uuid, level: Level, before: Option<Uuid>) {
    let Some(place) = place_of(group, id) else { return };
    let board = &group.group().board;
    let card = &board[place];
    // What stands in this column already keeps how it was meant, such as "from outside".
    let level = if card.column() == level { card.level } else { level };
    let mut after = board.clone();
    let moved = BoardAction { level, ..after.remove(place) };
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
