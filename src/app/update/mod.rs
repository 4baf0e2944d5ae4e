//! What each action does to the state, and what it wants done in the world. Touches nothing itself.

mod compare;
mod cover;
mod files;
mod group;
mod hand_in;
mod interview;
mod keep;
mod keys;
mod landmarks;
mod measuring;
mod notes;
mod outcome;
mod own_pages;
mod pages;
mod phases;
mod redesign;
mod second_look;
mod secrets;
mod session;
mod set_up;
mod sharing;
mod sheet;
mod start;
mod threads;

use super::action::sharing::SharingAction;
use super::action::{Action, GroupAction, PreferAction};
use super::preferences::Preferences;
use super::state::{AppState, Screen, World};
use super::work::effect::{Effect, Outcome};
use crate::sealing::Openers;

/// Carries out `action`; what is to be done in the world comes back.
pub fn update(state: &mut AppState, action: Action) -> Vec<Effect> {
    // Who has withdrawn is forgotten before what is left is kept anew.
    let forgets_first = matches!(
        action,
        Action::Done(Outcome::Withdrawn { .. }) | Action::Group(GroupAction::Sharing(SharingAction::Withdraw(_)))
    );
    let mut effects = carry_out(state, action);
    if forgets_first {
        effects.extend(keep::follow(state));
        return effects;
    }
    // What changed is with the keeper before anything else happens.
    effects.splice(0..0, keep::follow(state));
    effects.extend(compare::follow(state));
    effects.extend(pages::follow(state));
    effects.extend(own_pages::follow(state));
    effects
}

fn carry_out(state: &mut AppState, action: Action) -> Vec<Effect> {
    match action {
        Action::Start(action) => start::update(state, action),
        Action::Sheet(action) => {
            if let Screen::Sheet(sheet) = &mut state.screen {
                sheet::update(sheet, &state.world, action);
            }
        }
        Action::Group(action) => return group::update(state, action),
        Action::SetUp(action) => return set_up::update(state, action),
        Action::Session(action) => return session::update(state, action),
        Action::OwnPages(action) => return own_pages::update(state, action),
        Action::TurnEdition(page) => {
            if let Screen::Hr(hr) = &mut state.screen {
                hr.page = page;
            }
        }
        Action::EditionPaper(paper) => {
            if let Screen::Hr(hr) = &mut state.screen {
                hr.paper = paper;
            }
        }
        Action::File(action) => return files::update(state, action),
        Action::Prefer(action) => prefer(&mut state.preferences, action),
        Action::CheckPen(begins) => state.checks_pen = begins,
        Action::Keep(action) => return keep::update(state, action),
        Action::Keys(action) => return keys::update(state, action),
        Action::Secret(action) => return secrets::update(state, action),
        Action::Done(outcome) => return outcome::update(state, outcome),
    }
    Vec::new()
}

fn prefer(preferences: &mut Preferences, action: PreferAction) {
    match action {
        PreferAction::Language(language) => preferences.language = language,
        PreferAction::Paper(paper) => preferences.paper = paper,
        PreferAction::Hand(hand) => preferences.hand = hand,
        PreferAction::TextSize(size) => preferences.text_size = size,
        PreferAction::StrongContrast(strong) => preferences.strong_contrast = strong,
        PreferAction::CalmLine(strength) => preferences.calm_line = strength.clamp(0.0, 1.0),
        PreferAction::PressureLook(seen) => preferences.pressure_look = seen,
        PreferAction::Palm(palm) => preferences.palm = palm,
        PreferAction::Explanations(shown) => preferences.explanations = shown,
        PreferAction::LessMotion(less) => preferences.less_motion = less,
        PreferAction::SlopeMarks(shown) => preferences.slope_marks = shown,
    }
}

impl AppState {
    /// The start screen.
    pub fn new(preferences: Preferences, world: World) -> Self {
        Self {
            preferences,
            world,
            screen: Screen::Start(None),
            dialog: None,
            notice: None,
            jobs: 0,
            reading: None,
            news: None,
            checks_pen: false,
            may_close: false,
            leave_after_save: None,
            left_behind: Vec::new(),
            left_locked: Vec::new(),
            unlock_trouble: None,
            keeps_document: false,
            openers: Openers::default(),
            keys: None,
            keys_trouble: None,
            keys_in_setup: None,
        }
    }

    /// Something is in no file yet.
    pub fn unsaved(&self) -> bool {
        match &self.screen {
            Screen::Start(_) | Screen::Hr(_) => false,
            Screen::Sheet(sheet) => sheet.unsaved(),
            Screen::Group(group) => group.unsaved(),
            Screen::SetUp(open) => open.unsaved(),
        }
    }
}

/// The day on the wall.
fn today(state: &AppState) -> jiff::civil::Date {
    (state.world.now)().to_zoned(state.world.time_zone.clone()).date()
}
