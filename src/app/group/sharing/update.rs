//! What leaves the group: editions, words that were looked through, someone who withdraws, and the end of keeping.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use uuid::Uuid;

use crate::app::document::{DocumentFile, Kept, SaveTrouble, Wrap};
use crate::app::figures::draft::DraftWish;
use crate::app::files::Purpose;
use crate::app::files::writing::written;
use crate::app::group::own_codes::OwnCodesState;
use crate::app::group::sharing::hand_over::hand_over;
use crate::app::group::sharing::{GoingOut, QuotePlace, SharingAction};
use crate::app::group::state::GroupState;
use crate::app::questions::{Dialog, Message};
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::{Effect, FiguresWish, Withdrawal};
use crate::app::work::giving::{EditionToGive, EditionTrouble, Given};
use crate::app::work::keeper::Note;
use crate::model::{
    BoardAction, CardForReport, CheckedWords, Code, Edit, EditionMemory, Extra, Group, GroupEdit, History,
    ParticipantCode, Print, Splice,
};
use crate::privacy::remember_issued;
use crate::privacy::words::unaccepted;
use crate::report::Paper;
use crate::storage::{ErasedGroup, StorageError, Store};
use crate::text::{Texts, as_sentence, refusal_sentence, storage_sentence};

pub(crate) fn update(state: &mut AppState, action: SharingAction) -> Vec<Effect> {
    let Screen::Group(group) = &mut state.screen else { return Vec::new() };
    match action {
        SharingAction::AskMinimum(minimum) => state.dialog = Some(Dialog::Minimum(minimum)),
        SharingAction::Minimum(minimum) => {
            raise_minimum(group, minimum);
            state.dialog = None;
        }
        SharingAction::Of(whom) => group.topics.sharing.whom = whom,
        SharingAction::CheckQuote(place, checked) => check_quote(group, place, checked),
        SharingAction::FreeQuotes(places) => free_quotes(group, &places),
        SharingAction::FreeCard(card, free) => free_card(group, card, free),
        SharingAction::FreeEffects(free) => {
            group.document.history.apply("undo-free-effects", GroupEdit::EffectsForReport(free));
        }
        SharingAction::TakeOff(place) => {
            let mut editions = group.group().editions.clone();
            if place < editions.len() {
                let never_given = editions.remove(place);
                let prints = group.group().prints.clone();
                group.document.history.keep(GroupEdit::GivenOut { editions, prints });
                return vec![Effect::Keep(Note::ForgetEdition(Box::new((group.group().clone(), never_given))))];
            }
        }
        SharingAction::GiveKnown(participant) => {
            let beside = group.document.file.path.as_deref().and_then(Path::parent).map(Path::to_owned);
            return vec![Effect::GiveKnown {
                inside: beside.unwrap_or_else(|| state.world.documents.clone()),
                group: group.document.history.shared(),
                participant,
                language: state.preferences.language,
            }];
        }
        SharingAction::HandOver(path, wrap) => return hand_over(state, &path, wrap).into_iter().collect(),
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
        // Nor by taking something back.
        group.document.history.keep(GroupEdit::Setup(Box::new(setup)));
    }
}

/// The edition that has to be worked out for what is looked at now.
pub(crate) fn follow(group: &mut GroupState) -> Option<Effect> {
    let wish = DraftWish {
        group: group.group().id,
        revision: group.document.history.revision(),
        whom: group.topics.sharing.whom,
        memory: group.topics.sharing.memory.clone(),
    };
    let begins = group.topics.sharing.draft.begin(&wish);
    begins.then(|| Effect::WorkOut { group: group.document.history.shared(), wish: FiguresWish::Draft(wish) })
}

fn check_quote(group: &mut GroupState, place: QuotePlace, checked: Option<CheckedWords>) {
    let event = group.group().journeys.get(place.journey).and_then(|journey| journey.events.get(place.event));
    let Some(mut event) = event.cloned() else { return };
    let Some(quote) = event.quotes.get_mut(place.quote) else { return };
    quote.checked = checked;
    let subject = format!("checked {} {}", event.id, place.quote);
    let edit = Edit::Events(Splice::replace(place.event, event));
    group.document.history.apply_continuing("undo-checked", subject, GroupEdit::Journey { place: place.journey, edit });
}

/// Frees quotes word for word, in one undo step. Nothing in them may be marked.
fn free_quotes(group: &mut GroupState, places: &[QuotePlace]) {
    let mut after = group.group().journeys.iter().map(|journey| journey.events.clone()).collect::<Vec<_>>();
    let mut changed: BTreeSet<(usize, usize)> = BTreeSet::new();
    for place in places {
        let quote = after.get_mut(place.journey).and_then(|events| events.get_mut(place.event));
        let Some(quote) = quote.and_then(|event| event.quotes.get_mut(place.quote)) else { continue };
        if unaccepted(&quote.text, &[]).is_empty() {
            let words = quote.text.clone();
            quote.checked = Some(CheckedWords { of: words.clone(), text: words, ..CheckedWords::default() });
            changed.insert((place.journey, place.event));
        }
    }
    let edits = changed.into_iter().map(|(journey, event)| {
        let edit = Edit::Events(Splice::replace(event, after[journey][event].clone()));
        GroupEdit::Journey { place: journey, edit }
    });
    let edits: Vec<GroupEdit> = edits.collect();
    if !edits.is_empty() {
        group.document.history.apply("undo-checked", GroupEdit::All(edits));
    }
}

/// A word that is looked through goes into the step of the word before it.
fn free_card(group: &mut GroupState, card: Uuid, free: Option<CardForReport>) {
    let board = &group.group().board;
    let Some(place) = board.iter().position(|other| other.id == card) else { return };
    let is_another_choice = board[place].for_report.is_some() != free.is_some();
    let after = BoardAction { for_report: free, ..board[place].clone() };
    let edit = GroupEdit::Board(Splice::replace(place, after));
    if is_another_choice {
        group.document.history.apply("undo-free-card", edit);
    } else {
        group.document.history.apply_continuing("undo-free-card", format!("free {card}"), edit);
    }
}

/// Begins to look up what this computer remembers of editions, for the group that is open.
pub(crate) fn begin_recall(group: &mut GroupState, store: &Store) -> Effect {
    group.topics.sharing.recalls = true;
    Effect::Recall { group: group.document.history.shared(), store: store.clone() }
}

/// What this computer remembers, or why that cannot be read: then nobody knows what was given out.
pub(crate) fn recalled(state: &mut AppState, result: Result<EditionMemory, StorageError>) {
    let Screen::Group(group) = &mut state.screen else { return };
    group.topics.sharing.recalls = false;
    match result {
        Ok(memory) => know(group, memory),
        Err(trouble) => say_trouble(state, &trouble),
    }
}

fn know(group: &mut GroupState, memory: EditionMemory) {
    if *group.topics.sharing.memory != memory {
        group.topics.sharing.memory = Arc::new(memory);
    }
}

fn say_trouble(state: &mut AppState, trouble: &StorageError) {
    let texts = Texts::of(state.preferences.language);
    state.notice = Some(texts.with("cli-memory-trouble", [("why", storage_sentence(texts, trouble).into())]));
}

/// The edition of those who are chosen, to be written to `path` as a file, or as `pages` on that paper. What this computer remembers is
/// looked up where it is written: that is a disk, and a command may have made an edition meanwhile.
pub(crate) fn give(state: &mut AppState, path: PathBuf, pages: Option<Paper>) -> Option<Effect> {
    let (on, new_id) = (state.world.today(), state.world.new_id);
    let (store, language) = (state.world.store.clone(), state.preferences.language);
    let Screen::Group(group) = &mut state.screen else { return None };
    let sharing = &mut group.topics.sharing;
    let (purpose, kind) = if pages.is_some() { (Purpose::Pages, "hr") } else { (Purpose::SaveEdition, "edition") };
    let (before, given) = (sharing.being_written.editions(), Given::default());
    let going_out = GoingOut { path: path.clone(), kind, tells_hr: true, given: Arc::clone(&given) };
    sharing.being_written.begin(going_out);
    let fresh_ids = [sharing.next_edition.unwrap_or_else(new_id), new_id()];
    let (whom, pages) = (sharing.whom, pages.map(|paper| (paper, language)));
    let group = group.document.history.shared();
    let wanted = EditionToGive { purpose, path, group, whom, before, given, on, fresh_ids, store, pages };
    Some(Effect::GiveEdition(Box::new(wanted)))
}

/// The edition was written, or not. What was given out is remembered in the group, and that is saved.
pub(crate) fn given(
    state: &mut AppState,
    purpose: Purpose,
    path: PathBuf,
    result: Result<(), EditionTrouble>,
) -> Vec<Effect> {
    let texts = Texts::of(state.preferences.language);
    if let Err(trouble) = result {
        stayed(state, &path);
        match trouble {
            EditionTrouble::Refused(refusal) => state.notice = Some(refusal_sentence(texts, refusal)),
            EditionTrouble::Memory(trouble) => say_trouble(state, &trouble),
            EditionTrouble::NotWritten(trouble) => crate::app::outcome::unwritable(state, path, trouble),
        }
        return Vec::new();
    }
    state.notice = Some(texts.with("notice-saved", [("path", path.to_string_lossy().into_owned().into())]));
    went_out(state, &path);
    if let (Screen::Group(group), Purpose::Pages) = (&mut state.screen, purpose) {
        group.topics.pages.saved = Some(path);
    }
    tell_given_out(state);
    crate::app::files::update::save_again(state).into_iter().collect()
}

/// Pages that are going to be written to `path`, which is given back; they are remembered once they are.
pub(crate) fn begin_print(group: &mut GroupState, kind: &'static str, path: PathBuf) -> PathBuf {
    // One drawing by itself keeps no list of what was given out.
    if !group.single {
        let going_out = GoingOut { path: path.clone(), kind, tells_hr: false, given: Given::default() };
        group.topics.sharing.being_written.begin(going_out);
    }
    path
}

/// Remembers in the group what was written of it: that pages were printed, without saying whose, and of whom HR was told.
pub(crate) fn went_out(state: &mut AppState, path: &Path) {
    let today = state.world.today();
    let Screen::Group(group) = &mut state.screen else { return };
    let Some(GoingOut { kind, given, .. }) = group.topics.sharing.being_written.end(path) else { return };
    let Some(kind) = Code::new(kind) else { return };
    let (mut editions, mut prints) = (group.group().editions.clone(), group.group().prints.clone());
    if let Some(issued) = given.get() {
        remember_issued(&mut editions, issued.clone());
    }
    let persons = group.group().journeys.len();
    prints.push(Print { kind, on: Some(today), persons, outdated: false, extra: Extra::default() });
    group.document.history.keep(GroupEdit::GivenOut { editions, prints });
}

/// What could not be written did not leave the group; whoever wanted to go once it was stays to read why.
pub(crate) fn stayed(state: &mut AppState, path: &Path) {
    state.leaving.after_telling = None;
    if let Screen::Group(group) = &mut state.screen {
        group.topics.sharing.being_written.end(path);
    }
}

/// What was given out is not undone by undoing what was done before it, and the minimum is not lowered by it.
pub(crate) fn keep_given_out(group: &mut GroupState, change: impl FnOnce(&mut History<GroupEdit>)) {
    let (editions, prints) = (group.group().editions.clone(), group.group().prints.clone());
    let minimum = group.group().setup.min_group;
    change(&mut group.document.history);
    raise_minimum(group, minimum);
    if (&group.group().editions, &group.group().prints) != (&editions, &prints) {
        group.document.history.keep(GroupEdit::GivenOut { editions, prints });
    }
}

/// Why nobody may be taken out of a group in this window, nor the whole of it erased.
fn may_not_leave(group: &GroupState) -> Option<Message> {
    match &group.document.file {
        file if file.open_elsewhere => Some(Message::OpenElsewhere),
        file if file.newer_version.is_some() => Some(Message::NewerVersion),
        _ => None,
    }
}

/// First the file, where there is one; what is open changes once that is done.
fn withdraw(state: &mut AppState, participant: ParticipantCode) -> Vec<Effect> {
    state.dialog = None;
    let Screen::Group(group) = &mut state.screen else { return Vec::new() };
    if let Some(why) = may_not_leave(group) {
        state.dialog = Some(Dialog::Message(why));
        return Vec::new();
    }
    let mut after = group.group().clone();
    after.withdraw(&participant);
    let withdrawal = Withdrawal {
        journey: group.group().journey_of(&participant).map(|journey| journey.id),
        group: group.group().id,
        state_number: group.document.state_number(),
        participant,
    };
    let Some(path) = group.document.file.path.clone() else { return taken_out(state, &withdrawal, false) };
    let bytes = match written(&after) {
        Ok(bytes) => bytes,
        Err(message) => {
            state.dialog = Some(Dialog::Message(message));
            return Vec::new();
        }
    };
    let wrap = Wrap::from(&group.document.file.cover);
    vec![Effect::Withdraw { path, bytes, withdrawal, wrap }]
}

/// The file is written, or not.
pub(crate) fn withdrawn(
    state: &mut AppState,
    withdrawal: &Withdrawal,
    written: Result<(), (PathBuf, SaveTrouble)>,
) -> Vec<Effect> {
    match written {
        Ok(()) => taken_out(state, withdrawal, true),
        Err((path, trouble)) => {
            state.dialog = Some(Dialog::Message(Message::Unwritable(path, trouble)));
            Vec::new()
        }
    }
}

/// Now what is open, where that is still the same group, and what is kept beside it.
fn taken_out(state: &mut AppState, withdrawal: &Withdrawal, is_written: bool) -> Vec<Effect> {
    let texts = Texts::of(state.preferences.language);
    let Withdrawal { participant, journey, group: id, state_number } = withdrawal;
    if let Screen::Group(group) = &mut state.screen
        && group.group().id == *id
    {
        let is_all_saved = is_written && *state_number == group.document.state_number();
        take_out(group, participant, is_all_saved);
    }
    state.notice = Some(texts.with("withdraw-done", [("participant", participant.to_string().into())]));
    let ids = [Some(*id), *journey].into_iter().flatten().collect();
    vec![Effect::Keep(Note::Forget(ids))]
}

/// There is no way back, so the steps before go too.
fn take_out(group: &mut GroupState, participant: &ParticipantCode, is_all_saved: bool) {
    let mut after: Group = group.group().clone();
    after.withdraw(participant);
    group.document.history.begin_anew(after);
    let revision = group.document.history.revision();
    group.document.file =
        DocumentFile { saved_revision: is_all_saved.then_some(revision), ..group.document.file.clone() };
    group.document.kept = Kept::default();
    group.looking.selected.take_if(|selected| selected == participant);
    group.presenting.stood_out.take_if(|selected| selected == participant);
    group.topics.pages.only.take_if(|only| only == participant);
    group.let_go_of_figures();
    // Words that were ticked to be gathered may have been theirs.
    group.topics.own_codes = OwnCodesState::default();
    group.topics.from_paper.let_go_of_pictures();
}

/// The time of keeping is over: the file, the state before it, hand-ins beside it, and all that is kept of the group and its
/// journeys.
fn erase(state: &mut AppState) -> Vec<Effect> {
    state.dialog = None;
    let Screen::Group(group) = &state.screen else { return Vec::new() };
    if let Some(why) = may_not_leave(group) {
        state.dialog = Some(Dialog::Message(why));
        return Vec::new();
    }
    let ids = group.group().journeys.iter().map(|journey| journey.id).chain([group.group().id]);
    let mut effects = vec![Effect::Keep(Note::Forget(ids.collect()))];
    state.leaving.erased = Some(group.document.number());
    let shared = group.document.history.shared();
    effects.extend(group.document.file.path.clone().map(|path| Effect::EraseGroup { path, group: shared }));
    state.screen = Screen::Start(None);
    effects
}

/// Says what went, and what did not.
pub(crate) fn erased_group(state: &mut AppState, done: &ErasedGroup) {
    for path in &done.erased {
        state.recent.forget(path);
    }
    let texts = Texts::of(state.preferences.language);
    let names = done.erased.iter().filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
    let names = names.collect::<Vec<_>>().join(", ");
    let words = [("n", done.erased.len().into()), ("names", names.into()), ("closed", done.closed.into())];
    let mut sentence = texts.with(if done.closed > 0 { "retention-erased-closed" } else { "retention-erased" }, words);
    if let Some(trouble) = &done.trouble {
        let trouble = StorageError::from(std::io::Error::from(trouble.kind()));
        let why = texts.with("notice-not-erased", [("why", storage_sentence(texts, &trouble).into())]);
        sentence = if done.erased.is_empty() { why } else { format!("{sentence} {why}") };
    }
    state.notice = Some(sentence);
}

/// Where what was given out stands, which a notice says, and what this computer does not know of: too much, and too weighty, for a bar.
pub(crate) fn tell_given_out(state: &mut AppState) {
    let elsewhere = Texts::of(state.preferences.language).get("cli-export-elsewhere");
    let where_it_is = state.notice.as_deref().map(as_sentence).unwrap_or_default();
    let words = format!("{where_it_is} {elsewhere}");
    state.dialog = Some(Dialog::Message(Message::Notice(words.trim().to_owned())));
}
