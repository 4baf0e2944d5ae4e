//! What laying another group beside the one that is open does.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::document::SaveTrouble;
use crate::app::figures::beside::{BesideWish, MadeBeside};
use crate::app::figures::kept::Same;
use crate::app::group::beside::{BesideAction, BesideState, OtherGroup};
use crate::app::group::sharing::GoingOut;
use crate::app::group::sharing::update::{begin_recall, tell_given_out};
use crate::app::group::state::GroupState;
use crate::app::group::view::GroupView;
use crate::app::questions::{Dialog, Message};
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::{Effect, FiguresWish};
use crate::app::work::giving::Given;
use crate::app::work::pair::{PairToGive, PairTrouble};
use crate::model::{Code, Extra, Group, GroupEdit, IssuedEdition, Language, Print};
use crate::privacy::remember_issued;
use crate::text::{Texts, not_beside_sentence, pair_refusal_sentence, storage_sentence};

pub(crate) fn update(group: &mut GroupState, action: BesideAction) {
    let beside = &mut group.topics.beside;
    match action {
        BesideAction::Paper(paper) => beside.paper = paper,
        BesideAction::Turn(page) => beside.page = page,
        BesideAction::Name(place, name) => beside.names[place.min(1)] = name,
        BesideAction::TakeAway => *beside = BesideState::default(),
    }
}

/// Lays the group that was read from `path` beside the one that is open, where it can be.
pub(crate) fn take(state: &mut AppState, path: PathBuf, other: Group) {
    let Screen::Group(group) = &mut state.screen else { return };
    let texts = Texts::of(state.preferences.language);
    if let Err(why) = crate::model::may_lie_beside(group.group(), &other) {
        state.dialog = Some(Dialog::Message(Message::Notice(not_beside_sentence(texts, why))));
        return;
    }
    let names = [group.group().setup.name.clone(), other.setup.name.clone()];
    let paper = group.topics.beside.paper;
    let other = Some(OtherGroup { path, group: Arc::new(other) });
    group.topics.beside = BesideState { other, names, paper, ..BesideState::default() };
    group.turn_to(GroupView::Beside);
}

/// The pages and the edition that have to be worked out for what is looked at now.
pub(crate) fn follow(group: &mut GroupState, language: Language) -> Option<Effect> {
    let beside = &group.topics.beside;
    let wish = BesideWish {
        group: group.group().id,
        revision: group.document.history.revision(),
        other: Same(Arc::clone(&beside.other.as_ref()?.group)),
        names: beside.names.clone(),
        memory: Arc::clone(&group.topics.sharing.memory),
        paper: beside.paper,
        language,
    };
    let begins = group.topics.beside.made.begin(&wish);
    begins.then(|| Effect::WorkOut { group: group.document.history.shared(), wish: FiguresWish::Beside(wish) })
}

/// Takes what was worked out.
pub(crate) fn take_made(group: &mut GroupState, wish: BesideWish, made: Arc<MadeBeside>) {
    group.topics.beside.made.take(wish, made);
}

/// The one edition of the pair, to be written to `path`: made and remembered away from the window's thread, of the other group as it
/// is in its file at that moment.
pub(crate) fn pair_to_write(state: &mut AppState, path: PathBuf) -> Option<Effect> {
    let today = state.world.today();
    let fresh_id = (state.world.new_id)();
    let texts = Texts::of(state.preferences.language);
    let (store, openers) = (state.world.store.clone(), state.keys.openers.clone());
    let Screen::Group(group) = &mut state.screen else { return None };
    // One at a time: what is being written is not known to the other yet.
    if !group.topics.sharing.being_written.is_empty() {
        state.notice = Some(texts.get("beside-wait"));
        return None;
    }
    let other = group.topics.beside.other.clone()?;
    let going_out = GoingOut { path: path.clone(), kind: "edition", tells_hr: true, given: Given::default() };
    group.topics.sharing.being_written.begin(going_out);
    Some(Effect::GivePair(Box::new(PairToGive {
        path,
        group: group.document.history.shared(),
        other: other.path,
        names: group.topics.beside.names.clone(),
        openers,
        store,
        on: today,
        fresh_id,
    })))
}

/// The edition of the pair was written, or not. What was given out is remembered in the group that is open, and that is saved.
pub(crate) fn given(state: &mut AppState, path: &Path, result: Result<IssuedEdition, PairTrouble>) -> Vec<Effect> {
    let texts = Texts::of(state.preferences.language);
    let today = state.world.today();
    let Screen::Group(group) = &mut state.screen else { return Vec::new() };
    if group.topics.sharing.being_written.end(path).is_none() {
        return Vec::new();
    }
    match result {
        Ok(issued) => {
            let (mut editions, mut prints) = (group.group().editions.clone(), group.group().prints.clone());
            remember_issued(&mut editions, issued);
            let persons = group.group().journeys.len();
            if let Some(kind) = Code::new("edition") {
                prints.push(Print { kind, on: Some(today), persons, outdated: false, extra: Extra::default() });
            }
            group.document.history.keep(GroupEdit::GivenOut { editions, prints });
            let recalls = begin_recall(group, &state.world.store);
            state.notice = Some(texts.with("notice-saved", [("path", path.to_string_lossy().into_owned().into())]));
            tell_given_out(state);
            crate::app::files::update::save_again(state).into_iter().chain([recalls]).collect()
        }
        Err(trouble) => {
            state.leaving.after_telling = None;
            let names = group.topics.beside.names.clone();
            state.dialog = Some(Dialog::Message(trouble_message(texts, &names, path, trouble)));
            Vec::new()
        }
    }
}

fn trouble_message(texts: &Texts, names: &[String; 2], path: &Path, trouble: PairTrouble) -> Message {
    match trouble {
        PairTrouble::OtherHeld => Message::Notice(texts.get("beside-other-held")),
        PairTrouble::Other(path, error) => Message::Unreadable(path, error),
        PairTrouble::Refused(refusal) => Message::Notice(pair_refusal_sentence(texts, [&names[0], &names[1]], refusal)),
        PairTrouble::Memory(error) => {
            let why = storage_sentence(texts, &error);
            Message::Notice(texts.with("cli-memory-trouble", [("why", why.into())]))
        }
        PairTrouble::NotWritten(error) => Message::Unwritable(path.to_owned(), SaveTrouble::Storage(error)),
    }
}
