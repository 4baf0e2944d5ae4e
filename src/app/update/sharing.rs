//! What leaves the group: editions, words that were looked through, someone who withdraws, and the end of keeping.

use std::path::PathBuf;

use crate::app::effect::{Effect, SaveTrouble, Wrap};
use crate::app::keeper::Note;
use crate::app::sharing_action::{QuotePlace, SharingAction};
use crate::app::state::{AppState, Dialog, DocumentFile, GroupState, Kept, Message, Purpose, Screen};
use crate::format;
use crate::model::{CheckedWords, Code, Edit, Extra, Group, GroupEdit, History, ParticipantCode, Print, Splice};
use crate::privacy::give_edition;
use crate::text::{Texts, refusal_sentence};

pub(super) fn update(state: &mut AppState, action: SharingAction) -> Vec<Effect> {
    let Screen::Group(group) = &mut state.screen else { return Vec::new() };
    match action {
        SharingAction::Minimum(minimum) => raise_minimum(group, minimum),
        SharingAction::Of(whom) => group.whom = whom,
        SharingAction::CheckQuote(place, checked) => check_quote(group, place, checked),
        SharingAction::TakeOff(place) => {
            let mut editions = group.group().editions.clone();
            if place < editions.len() {
                editions.remove(place);
                let prints = group.group().prints.clone();
                group.history.keep(GroupEdit::GivenOut { editions, prints });
            }
        }
        SharingAction::AskWithdraw(participant) => state.dialog = Some(Dialog::Withdraw(participant)),
        SharingAction::Withdraw(participant) => return withdraw(state, participant),
        SharingAction::AskErase => state.dialog = Some(Dialog::EraseGroup),
        SharingAction::Erase => return erase(state),
    }
    Vec::new()
}

/// The minimum is raised, never lowered.
fn raise_minimum(group: &mut GroupState, minimum: u32) {
    if minimum > group.group().setup.min_group {
        let mut setup = group.group().setup.clone();
        setup.min_group = minimum;
        group.history.apply("undo-minimum", GroupEdit::Setup(Box::new(setup)));
    }
}

fn check_quote(group: &mut GroupState, place: QuotePlace, checked: CheckedWords) {
    let event = group.group().journeys.get(place.journey).and_then(|journey| journey.events.get(place.event));
    let Some(mut event) = event.cloned() else { return };
    let Some(quote) = event.quotes.get_mut(place.quote) else { return };
    quote.checked = Some(checked);
    let subject = format!("checked {} {}", event.id, place.quote);
    let edit = Edit::Events(Splice::replace(place.event, event));
    group.history.apply_continuing("undo-checked", subject, GroupEdit::Journey { place: place.journey, edit });
}

/// The edition as it is written, remembered in the group before it is.
pub(super) fn edition_to_write(state: &mut AppState, path: PathBuf) -> Option<Effect> {
    let today = super::today(state);
    let texts = Texts::of(state.preferences.language);
    let Screen::Group(group) = &mut state.screen else { return None };
    match give_edition(group.group(), group.whom, Some(today)) {
        Ok((draft, remembering)) => {
            let (editions, prints) = (remembering.editions, remembering.prints);
            group.history.keep(GroupEdit::GivenOut { editions, prints });
            let bytes = format::write(&draft.edition);
            Some(Effect::Save {
                purpose: Purpose::SaveEdition,
                path,
                bytes,
                revision: group.history.revision(),
                wrap: Wrap::Bare,
            })
        }
        Err(refusal) => {
            state.notice = Some(refusal_sentence(texts, refusal));
            None
        }
    }
}

/// Remembers in the group that pages of it were printed, without saying whose.
pub(super) fn remember_print(state: &mut AppState, purpose: Purpose) {
    let kind = match purpose {
        Purpose::JourneyReport => "journey",
        Purpose::GroupReport => "group",
        Purpose::SaveEdition => "edition",
        _ => return,
    };
    let today = super::today(state);
    let (Screen::Group(group), Some(kind)) = (&mut state.screen, Code::new(kind)) else { return };
    let (editions, mut prints) = (group.group().editions.clone(), group.group().prints.clone());
    let persons = group.group().journeys.len();
    prints.push(Print { kind, on: Some(today), persons, outdated: false, extra: Extra::default() });
    group.history.keep(GroupEdit::GivenOut { editions, prints });
}

/// What was given out is not undone by undoing what was done before it.
pub(super) fn keep_given_out(group: &mut GroupState, change: impl FnOnce(&mut History<GroupEdit>)) {
    let (editions, prints) = (group.group().editions.clone(), group.group().prints.clone());
    change(&mut group.history);
    if (&group.group().editions, &group.group().prints) != (&editions, &prints) {
        group.history.keep(GroupEdit::GivenOut { editions, prints });
    }
}

/// First the file, where there is one; what is open changes once that is done.
fn withdraw(state: &mut AppState, participant: ParticipantCode) -> Vec<Effect> {
    state.dialog = None;
    let Screen::Group(group) = &mut state.screen else { return Vec::new() };
    if group.file.open_elsewhere {
        state.dialog = Some(Dialog::Message(Message::OpenElsewhere));
        return Vec::new();
    }
    if group.file.newer_version.is_some() {
        state.dialog = Some(Dialog::Message(Message::NewerVersion));
        return Vec::new();
    }
    let Some(path) = group.file.path.clone() else { return withdrawn(state, &participant, None) };
    let mut after = group.group().clone();
    after.withdraw(&participant);
    let bytes = format::write(&after);
    let (revision, wrap) = (group.history.revision(), Wrap::from(&group.file.cover));
    vec![Effect::Withdraw { path, bytes, participant, revision, wrap }]
}

/// The file is written: now what is open, and what is kept beside it. There is no way back, so the steps before go too.
pub(super) fn withdrawn(
    state: &mut AppState,
    participant: &ParticipantCode,
    written: Option<Result<u64, (PathBuf, SaveTrouble)>>,
) -> Vec<Effect> {
    let saved = match written {
        Some(Err((path, trouble))) => {
            state.dialog = Some(Dialog::Message(Message::Unwritable(path, trouble)));
            return Vec::new();
        }
        Some(Ok(revision)) => Some(revision),
        None => None,
    };
    let texts = Texts::of(state.preferences.language);
    let Screen::Group(group) = &mut state.screen else { return Vec::new() };
    let Some(journey) = group.group().journey_of(participant).map(|journey| journey.id) else { return Vec::new() };
    let is_all_saved = saved == Some(group.history.revision());
    let mut after: Group = group.group().clone();
    after.withdraw(participant);
    let id = after.id;
    group.history.begin_anew(after);
    let revision = group.history.revision();
    group.file = DocumentFile { saved_revision: is_all_saved.then_some(revision), ..group.file.clone() };
    group.kept = Kept::default();
    group.selected.take_if(|selected| selected == participant);
    state.notice = Some(texts.with("withdraw-done", [("participant", participant.to_string().into())]));
    vec![Effect::Keep(Note::Forget(id)), Effect::Keep(Note::Forget(journey))]
}

/// The time of keeping is over: the file, the state before it, and all that is kept of the group and its journeys.
fn erase(state: &mut AppState) -> Vec<Effect> {
    state.dialog = None;
    let Screen::Group(group) = &state.screen else { return Vec::new() };
    let ids = group.group().journeys.iter().map(|journey| journey.id).chain([group.group().id]);
    let mut effects: Vec<Effect> = ids.map(|id| Effect::Keep(Note::Forget(id))).collect();
    effects.extend(group.file.path.clone().map(|path| Effect::Erase { paths: vec![path] }));
    state.screen = Screen::Start(None);
    effects
}
