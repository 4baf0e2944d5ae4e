//! What each action does to the state, and what it wants done in the world. Touches nothing itself.

use crate::app::action::Action;
use crate::app::group::action::GroupAction;
use crate::app::group::sharing::SharingAction;
use crate::app::preferences::prefer;
use crate::app::sheet::action::SheetAction;
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::{Effect, Outcome};
use crate::app::{files, group, hr, keep, keys, outcome, recent, secrets, set_up, sheet, start};
use crate::model::Curves;
use crate::text::Texts;

/// Carries out `action`; what is to be done in the world comes back.
pub fn update(state: &mut AppState, action: Action) -> Vec<Effect> {
    // Who has withdrawn is forgotten before what is left is kept anew.
    let forgets_first = matches!(
        action,
        Action::Done(Outcome::Withdrawn { .. }) | Action::Group(GroupAction::Sharing(SharingAction::Withdraw(_)))
    );
    let (revision, notice) = (revision_of(state), state.notice.clone());
    let takes_back = match &action {
        Action::Sheet(SheetAction::Undo) => taken_back(state, true),
        Action::Sheet(SheetAction::Redo) => taken_back(state, false),
        _ => None,
    };
    let mut effects = carry_out(state, action);
    group::presenting::update::hold_back(state);
    sheet::forgetting::follow(state);
    note_recent(state);
    // A notice is about what was: it goes when something changes after it.
    if revision_of(state) != revision && state.notice == notice {
        state.notice = None;
    }
    if let Some(step) = takes_back {
        state.notice = said_of(state, &step);
    }
    let kept = keep::follow::follow(state);
    // What changed is with the keeper before anything else happens.
    let before = if forgets_first { effects.len() } else { 0 };
    effects.splice(before..before, kept);
    effects.extend(group::update::follow(state));
    effects.extend(sheet::own_pages::update::follow(state));
    effects
}

/// Notes the group or set-up that is open.
fn note_recent(state: &mut AppState) {
    if state.preferences.forget_at_hand_in {
        state.recent.files.clear();
        return;
    }
    let file = match &state.screen {
        Screen::Group(group) if !group.single => &group.document.file,
        Screen::SetUp(open) => &open.document.file,
        Screen::Group(_) | Screen::Start(_) | Screen::Sheet(_) | Screen::Hr(_) => return,
    };
    if let Some(path) = &file.path {
        state.recent.note(path);
    }
}

/// A step on a sheet that is being taken back or made again.
struct TakenBack {
    label: &'static str,
    curves: Curves,
    is_undone: bool,
}

fn taken_back(state: &AppState, is_undone: bool) -> Option<TakenBack> {
    let Screen::Sheet(sheet) = &state.screen else { return None };
    let history = &sheet.document.history;
    let label = if is_undone { history.undo_label() } else { history.redo_label() }?;
    Some(TakenBack { label, curves: sheet.journey().curves.clone(), is_undone })
}

/// What came back, in words: it may be the line of another pencil than the one in hand.
fn said_of(state: &AppState, step: &TakenBack) -> Option<String> {
    let Screen::Sheet(sheet) = &state.screen else { return None };
    let texts = Texts::of(state.preferences.language);
    let now = &sheet.journey().curves;
    let changed = sheet.setup.instrument.indicators.iter().find(|it| now.get(&it.id) != step.curves.get(&it.id));
    let what = ("what", texts.get(step.label).into());
    Some(match (changed, step.is_undone) {
        (Some(line), undone) => {
            let name = if undone { "undone-line" } else { "redone-line" };
            texts.with(name, [what, ("name", line.name.get(texts.language()).into())])
        }
        (None, true) => texts.with("undone", [what]),
        (None, false) => texts.with("redone", [what]),
    })
}

fn carry_out(state: &mut AppState, action: Action) -> Vec<Effect> {
    match action {
        Action::Start(action) => start::update(state, action),
        Action::Sheet(action) => {
            if let Screen::Sheet(sheet) = &mut state.screen {
                sheet::update::update(sheet, &state.world, action);
            }
        }
        Action::Group(action) => return group::update::update(state, action),
        Action::SetUp(action) => return set_up::update::update(state, action),
        Action::Session(action) => return sheet::session::update::update(state, action),
        Action::OwnNow(action) => return sheet::own_now::update::update(state, action),
        Action::OwnPages(action) => return sheet::own_pages::update::update(state, action),
        Action::Hr(action) => {
            if let Screen::Hr(hr) = &mut state.screen {
                hr::update(hr, action);
            }
        }
        Action::File(action) => return files::update::update(state, action),
        Action::Recent(action) => recent::update(&mut state.recent, action),
        Action::Prefer(action) => prefer(&mut state.preferences, action),
        Action::CheckPen(begins) => state.checks_pen = begins,
        Action::Guide(page) => state.guide = page,
        Action::Keep(action) => return keep::update::update(state, action),
        Action::Keys(action) => return keys::update::update(state, action),
        Action::Secret(action) => return secrets::update::update(state, action),
        Action::Done(outcome) => return outcome::update(state, outcome),
    }
    Vec::new()
}

/// The document that is open and how often it changed, where one is open.
fn revision_of(state: &AppState) -> Option<(uuid::Uuid, u64)> {
    match &state.screen {
        Screen::Start(_) | Screen::Hr(_) => None,
        Screen::Sheet(sheet) => Some((sheet.journey().id, sheet.document.history.revision())),
        Screen::Group(group) => Some((group.group().id, group.document.history.revision())),
        Screen::SetUp(open) => Some((open.setup().id, open.document.history.revision())),
    }
}
