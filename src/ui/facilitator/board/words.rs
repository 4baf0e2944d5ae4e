//! Words for moments, roles and cards.

use crate::analysis::{Direction, SharedMoment};
use crate::app::group::state::GroupState;
use crate::model::{BOARD_LEVELS, BoardAction, BoardColumn, BoardMoment, BoardNote, Group, Instrument, Role};
use crate::text::{Texts, level_name};

/// The cards that are shown: those of the moment that is talked about, or all.
pub fn shown_cards(group: &GroupState) -> impl Iterator<Item = &BoardAction> {
    let moment = group.topics.board.moment_in(group.group()).map(|moment| moment.id.to_string());
    group.group().board.iter().filter(move |card| moment.as_ref().is_none_or(|moment| card.moment == *moment))
}

/// The notes that are shown: those of the moment that is talked about, or all.
pub fn shown_notes(group: &GroupState) -> impl Iterator<Item = &BoardNote> {
    let moment = group.topics.board.moment_in(group.group()).map(|moment| moment.id.to_string());
    group.group().board_notes.iter().filter(move |note| moment.as_ref().is_none_or(|moment| note.moment == *moment))
}

/// The columns of the board, in their order: levels, or the moments with what belongs to none of them.
pub fn columns(group: &GroupState) -> Vec<BoardColumn> {
    if !group.topics.board.columns_are_moments(group.group()) {
        return BOARD_LEVELS.map(BoardColumn::Level).to_vec();
    }
    let own = group.group();
    let none = BoardColumn::Moment(None);
    let needs_none = own.moments.is_empty()
        || own.board.iter().any(|card| none.has_card(own, card))
        || own.board_notes.iter().any(|note| none.has_note(own, note));
    let moments = own.moments.iter().map(|moment| BoardColumn::Moment(Some(moment.id)));
    moments.chain(needs_none.then_some(none)).collect()
}

/// The column in which `card` stands.
pub fn column_of(group: &GroupState, card: &BoardAction) -> BoardColumn {
    let own = columns(group).into_iter().find(|column| column.has_card(group.group(), card));
    own.unwrap_or(BoardColumn::Level(card.column()))
}

/// The column in which `note` stands.
pub fn note_column(group: &GroupState, note: &BoardNote) -> BoardColumn {
    let own = columns(group).into_iter().find(|column| column.has_note(group.group(), note));
    own.unwrap_or(BoardColumn::Level(note.column()))
}

/// What stands above a column.
pub fn column_name(texts: &Texts, group: &Group, column: BoardColumn) -> String {
    match column {
        BoardColumn::Level(level) => texts.get(level_name(level)),
        BoardColumn::Moment(None) => texts.get("board-card-no-moment"),
        BoardColumn::Moment(Some(id)) => {
            let moment = group.moments.iter().find(|moment| moment.id == id);
            let words = moment.map(|moment| moment.text.trim()).filter(|words| !words.is_empty());
            let words = words.map_or_else(|| texts.get("board-moment-unnamed"), str::to_owned);
            match moment.and_then(|moment| moment.phase) {
                Some(phase) => format!("{phase} · {words}"),
                None => words,
            }
        }
    }
}

/// What a note says, for a reader of the screen.
pub fn note_words(texts: &Texts, note: &BoardNote) -> String {
    let text = note.text.trim();
    let words = if text.is_empty() { texts.get("board-note-unnamed") } else { text.to_owned() };
    with_dots(texts, texts.with("board-note-label", [("words", words.into())]), note.dots)
}

fn with_dots(texts: &Texts, label: String, dots: u32) -> String {
    if dots == 0 { label } else { format!("{label} · {}", texts.with("board-dots-count", [("n", dots.into())])) }
}

/// What has the most dots, in a sentence; nothing while there are none.
pub fn most_dots_words(texts: &Texts, group: &Group) -> Option<String> {
    let cards = group.board.iter().map(|card| (card.dots, what_words(texts, card)));
    let notes = group.board_notes.iter().map(|note| (note.dots, note.text.trim().to_owned()));
    let all: Vec<(u32, String)> = cards.chain(notes).filter(|(dots, _)| *dots > 0).collect();
    let most = all.iter().map(|(dots, _)| *dots).max()?;
    let first: Vec<&str> = all.iter().filter(|(dots, _)| *dots == most).map(|(_, words)| words.as_str()).collect();
    let total: u32 = all.iter().fold(0, |sum, (dots, _)| sum.saturating_add(*dots));
    let words =
        [("n", most.into()), ("total", total.into()), ("what", first.first().copied().unwrap_or_default().into())];
    Some(if first.len() == 1 {
        texts.with("board-most-dots", words)
    } else {
        texts
            .with("board-most-dots-shared", [("n", most.into()), ("total", total.into()), ("many", first.len().into())])
    })
}

/// A role in words.
pub fn role_words(texts: &Texts, instrument: &Instrument, role: &Role) -> String {
    match role {
        Role::Actor(code) => match instrument.actor(code) {
            Some(actor) => actor.name.get(texts.language()).to_owned(),
            None => code.to_string(),
        },
        Role::Other { other: words, .. } => words.clone(),
    }
}

/// What happens in a shared moment, to stand on the board: which curves fall and which rise, and when in the phase.
pub fn shared_moment_words(texts: &Texts, instrument: &Instrument, moment: &SharedMoment) -> String {
    let names = |direction: Direction| {
        let turned = moment.turns.iter().filter(|(_, turned)| *turned == direction);
        let names = turned.filter_map(|(id, _)| instrument.indicator(id)).map(|it| it.name.get(texts.language()));
        names.collect::<Vec<_>>().join(", ")
    };
    let (falls, rises) = (names(Direction::Falling), names(Direction::Rising));
    let what = match (falls.is_empty(), rises.is_empty()) {
        (false, true) => texts.with("board-falls", [("names", falls.into())]),
        (true, false) => texts.with("board-rises", [("names", rises.into())]),
        _ => texts.with("board-falls-and-rises", [("falls", falls.into()), ("rises", rises.into())]),
    };
    let stretch = texts.get(match moment.stretch {
        0 => "board-stretch-begin",
        1 => "board-stretch-middle",
        _ => "board-stretch-end",
    });
    texts.with("board-moment-words", [("stretch", stretch.into()), ("what", what.into())])
}

/// The moment as it goes on the board; its id is given there.
pub fn board_moment_of(texts: &Texts, instrument: &Instrument, moment: &SharedMoment) -> BoardMoment {
    BoardMoment {
        phase: Some(moment.phase),
        stretch: u8::try_from(moment.stretch).ok(),
        text: shared_moment_words(texts, instrument, moment),
        indicators: moment.turns.iter().map(|(id, _)| id.clone()).collect(),
        ..BoardMoment::default()
    }
}

/// What a card does not say yet and would need, in one gentle sentence; `None` when nothing is missing.
pub fn missing_words(texts: &Texts, card: &BoardAction) -> Option<String> {
    let open = [
        (card.goal.trim().is_empty(), "board-missing-goal"),
        (card.owner_role.is_none(), "board-missing-owner"),
        (card.checks.is_empty(), "board-missing-check"),
    ];
    let names: Vec<String> = open.iter().filter(|(is_open, _)| *is_open).map(|(_, name)| texts.get(name)).collect();
    let (last, first) = names.split_last()?;
    let list = if first.is_empty() {
        last.clone()
    } else {
        texts.with("board-list", [("first", first.join(", ").into()), ("last", last.as_str().into())])
    };
    Some(texts.with("board-missing", [("list", list.into())]))
}

/// What a card says, for a reader of the screen.
pub fn card_words(texts: &Texts, group: &Group, card: &BoardAction) -> String {
    let instrument = &group.setup.instrument;
    let mut parts = vec![what_words(texts, card)];
    parts.extend(card.who.as_ref().map(|who| role_words(texts, instrument, who)));
    parts.push(texts.get(level_name(card.column())));
    let moment = group.moment_words(card);
    if !moment.is_empty() {
        parts.push(moment.to_owned());
    }
    with_dots(texts, texts.with("board-card-label", [("words", parts.join(" · ").into())]), card.dots)
}

/// What changes, or that this is not said yet.
pub fn what_words(texts: &Texts, card: &BoardAction) -> String {
    let action = card.action.trim();
    if action.is_empty() { texts.get("board-card-unnamed") } else { action.to_owned() }
}
