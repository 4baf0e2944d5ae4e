//! The session of a participant: its steps, its pauses, and its end.

use crate::app::files::Purpose;
use crate::app::files::update::{ask, save_by_itself};
use crate::app::questions::Dialog;
use crate::app::sheet::session::{LastHandIn, SessionAction};
use crate::app::sheet::state::SheetState;
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::{Effect, Erasing};
use crate::app::work::keeper::Note;
use crate::model::{Answer, Code, Edit, Share, Splice, Step};
use crate::text::Texts;

pub(crate) fn update(state: &mut AppState, action: SessionAction) -> Vec<Effect> {
    let now = (state.world.now)();
    let Screen::Sheet(sheet) = &mut state.screen else { return Vec::new() };
    match action {
        SessionAction::GoTo(step) => {
            sheet.go_to(step, now);
            return save_by_itself(state);
        }
        SessionAction::GoOn => {
            let began_at = sheet.session.step;
            go_on(sheet, now);
            if began_at == Step::Draw && sheet.session.step != Step::Draw {
                ask_to_keep(state);
            }
            return save_by_itself(state);
        }
        SessionAction::Pause => {
            sheet.session.paused = Some(now);
            state.dialog = Some(Dialog::Pause);
            return save_by_itself(state);
        }
        SessionAction::Resume => {
            sheet.resume(now);
            state.dialog = None;
        }
        SessionAction::AskErase => state.dialog = Some(Dialog::Erase),
        SessionAction::Erase => {
            let forget = Effect::Keep(Note::Forget(vec![sheet.journey().id]));
            let paths = sheet.document.file.path.clone().into_iter().collect();
            let what = Erasing::Drawing(erased_words(Texts::of(state.preferences.language), sheet));
            state.leaving.erased = Some(sheet.document.number());
            state.dialog = None;
            state.screen = Screen::Start(None);
            return vec![forget, Effect::Erase { paths, what }];
        }
        SessionAction::Answer { prompt, text } => answer(sheet, &prompt, text),
        SessionAction::ShareAnswer { prompt, share } => share_answer(sheet, &prompt, share),
    }
    Vec::new()
}

/// That everything is gone, and what is not: a hand-in is another's now.
fn erased_words(texts: &Texts, sheet: &SheetState) -> String {
    let erased = texts.get("notice-erased");
    let Some(LastHandIn { path, .. }) = &sheet.session.handed_in else { return erased };
    let words = [("path", path.to_string_lossy().into_owned().into())];
    format!("{erased} {}", texts.with("notice-erased-hand-in", words))
}

/// When the drawing is done and lies in no file yet, its owner is asked once where it is to be kept; not where this device forgets it
/// anyway.
fn ask_to_keep(state: &mut AppState) {
    let Screen::Sheet(sheet) = &mut state.screen else { return };
    let is_kept = sheet.document.file.path.is_some() || sheet.forgets_at_hand_in(&state.preferences);
    if is_kept || sheet.session.asked_to_keep || !sheet.journey().has_drawing() {
        return;
    }
    sheet.session.asked_to_keep = true;
    ask(state, Purpose::SaveSheet);
}

fn go_on(sheet: &mut SheetState, now: jiff::Timestamp) {
    if sheet.session.step == Step::Draw {
        note_skipped(sheet);
        let indicators = &sheet.setup.instrument.indicators;
        let place = indicators.iter().position(|indicator| indicator.id == sheet.holding.active);
        if let Some(next) = place.and_then(|place| indicators.get(place + 1)) {
            sheet.holding.active = next.id.clone();
            return;
        }
    }
    if let Some(next) = sheet.session.step.next() {
        sheet.go_to(next, now);
    }
}

/// A pencil that drew nothing is passed over, and one that drew is so no longer.
fn note_skipped(sheet: &mut SheetState) {
    let journey = sheet.journey();
    let drawn = journey.curves.get(&sheet.holding.active).is_some_and(|curve| !curve.is_empty());
    let mut skipped = journey.progress.skipped.clone();
    skipped.retain(|indicator| *indicator != sheet.holding.active);
    if !drawn {
        skipped.push(sheet.holding.active.clone());
    }
    if skipped != journey.progress.skipped {
        sheet.document.history.apply("undo-skip", Edit::Skipped(skipped));
    }
}

fn answer(sheet: &mut SheetState, prompt: &Code, text: String) {
    let answers = &sheet.journey().answers;
    let place = answers.iter().position(|answer| answer.prompt == *prompt);
    let edit = match place {
        Some(place) if text.is_empty() => {
            // Other words have the same readers.
            sheet.session.shares.insert(prompt.clone(), answers[place].share);
            // With the last letter goes the answer, and that is a step of its own: what a letter before put back in its place would
            // take the place of the next answer.
            sheet.document.history.apply("undo-answer", Edit::Answers(Splice::remove(place)));
            return;
        }
        Some(place) => Splice::replace(place, Answer { text, ..answers[place].clone() }),
        None if text.is_empty() => return,
        None => {
            let share = sheet.session.shares.get(prompt).copied().unwrap_or_default();
            let new = Answer { share, ..Answer::new(prompt.clone(), text) };
            // The first letter makes the answer and is a step of its own; the rest changes it.
            sheet.document.history.apply("undo-answer", Edit::Answers(Splice::push(answers.len(), new)));
            return;
        }
    };
    sheet.document.history.apply_continuing("undo-answer", format!("answer/{prompt}"), Edit::Answers(edit));
}

fn share_answer(sheet: &mut SheetState, prompt: &Code, share: Share) {
    let answers = &sheet.journey().answers;
    let Some(place) = answers.iter().position(|answer| answer.prompt == *prompt && answer.share != share) else {
        return;
    };
    let changed = Answer { share, ..answers[place].clone() };
    sheet.document.history.apply("undo-share-answer", Edit::Answers(Splice::replace(place, changed)));
}
