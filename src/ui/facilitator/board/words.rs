//! Words for moments, roles and cards.

use crate::analysis::{Direction, SharedMoment};
use crate::app::group::state::GroupState;
use crate::model::{BoardAction, BoardMoment, Group, Instrument, Role};
use crate::text::{Texts, level_name};

/// The cards that are shown: those of the moment that is talked about, or all.
pub fn shown_cards(group: &GroupState) -> impl Iterator<Item = &BoardAction> {
    let moment = group.topics.board.moment.map(|moment| moment.to_string());
    group.group().board.iter().filter(move |card| moment.as_ref().is_none_or(|moment| card.moment == *moment))
}

/// A role in words.
pub fn role_words(texts: &Texts, instrument: &Instrument, role: &Role) -> String {
    match role {
        Role::Actor(code) => match instrument.actor(code) {
            Some(actor) => actor.name.get(texts.language()).to_owned(),
            None => code.to_string(),
        },
        Role::Other(words) => words.clone(),
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
    texts.with("board-card-label", [("words", parts.join(" · ").into())])
}

/// What changes, or that this is not said yet.
pub fn what_words(texts: &Texts, card: &BoardAction) -> String {
    let action = card.action.trim();
    if action.is_empty() { texts.get("board-card-unnamed") } else { action.to_owned() }
}
