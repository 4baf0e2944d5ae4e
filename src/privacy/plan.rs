//! Actions of the redesign: only those the facilitator gave free, in words that were looked through as quotes are. A role in
//! own words could be somebody's title, so only roles of the instrument are told.

use super::left_out::{LeftOut, Table, Why};
use super::quotes::looked_through;
use crate::model::{BoardAction, CardForReport, Code, EditionAction, Extra, Formality, Group, Role};

/// The actions that may be told, in the order of the board.
pub(super) fn actions_told(group: &Group, left_out: &mut Vec<LeftOut>) -> Vec<EditionAction> {
    let mut told = Vec::new();
    for card in &group.board {
        let Some(free) = &card.for_report else { continue };
        match action_words(card, free) {
            Ok((action, goal)) => told.push(EditionAction {
                phase: group.phase_of(card),
                level: Some(card.level),
                actor: known_actor(card, group),
                formal: card.formal.map(|formal| if formal { Formality::Yes } else { Formality::No }),
                action: action.to_owned(),
                goal: goal.to_owned(),
                indicator: card.indicator.clone(),
                extra: Extra::default(),
            }),
            Err(why) => left_out.push(LeftOut { table: Table::Action(card.action.clone()), phase: None, why }),
        }
    }
    told
}

/// What changes and what it is to bring, as others may read them; a goal may be left empty.
///
/// # Errors
/// Why they may not.
pub fn action_words<'a>(card: &BoardAction, free: &'a CardForReport) -> Result<(&'a str, &'a str), Why> {
    let action = looked_through(&card.action, free.action.as_ref())?;
    let is_goal_left_out = free.goal.as_ref().is_some_and(|goal| goal.of == card.goal && goal.text.trim().is_empty());
    if card.goal.trim().is_empty() || is_goal_left_out {
        return Ok((action, ""));
    }
    Ok((action, looked_through(&card.goal, free.goal.as_ref())?))
}

/// A role that one person holds is that person, so of it only the level is told.
fn known_actor(card: &BoardAction, group: &Group) -> Option<Code> {
    match &card.who {
        Some(Role::Actor(code)) if group.roles_of_one().contains(code) => None,
        Some(Role::Actor(code)) => group.setup.instrument.actor(code).map(|actor| actor.code.clone()),
        Some(Role::Other { .. }) | None => None,
    }
}
