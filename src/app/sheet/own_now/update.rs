//! In one's own moments of now.

use std::path::Path;

use crate::app::document::Wrap;
use crate::app::files::Purpose;
use crate::app::files::update::{ask, save_by_itself};
use crate::app::files::writing::{SEALED_NOW, with_ending, written};
use crate::app::questions::Message;
use crate::app::sheet::own_now::{OwnNowAction, OwnNowState, besides};
use crate::app::sheet::state::SheetState;
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::Effect;
use crate::format::Format;
use crate::model::{Answer, Edit, Now, NowMoment, Share, Splice};
use crate::sealing::{PublicKey, seal};

pub(crate) fn update(state: &mut AppState, action: OwnNowAction) -> Vec<Effect> {
    let world = state.world.clone();
    let Screen::Sheet(sheet) = &mut state.screen else { return Vec::new() };
    match action {
        // What was begun is there when they come back.
        OwnNowAction::Look(false) => {
            let filling = sheet.own_now.take().and_then(|own| own.filling);
            sheet.session.now_begun = filling.filter(|moment| !moment.is_empty());
        }
        // The first time there is nothing else to do here.
        OwnNowAction::Look(true) if !sheet.journey().now.is_empty() && sheet.session.now_begun.is_none() => {
            sheet.own_now = Some(OwnNowState::default());
        }
        OwnNowAction::Look(true) | OwnNowAction::Begin => {
            let begun = sheet.session.now_begun.take();
            let moment = begun.unwrap_or_else(|| NowMoment::new((world.new_id)(), world.today(), None));
            sheet.own_now = Some(OwnNowState { filling: Some(moment), handing_in: None });
        }
        OwnNowAction::Keep => {
            keep_filling(state);
            return save_by_itself(state);
        }
        OwnNowAction::Leave => {
            let has_any = !sheet.journey().now.is_empty();
            sheet.own_now = has_any.then(OwnNowState::default);
        }
        OwnNowAction::HandIn(id) => {
            if let Some(own) = &mut sheet.own_now {
                own.handing_in = Some(id);
                ask(state, Purpose::HandInNow);
            }
        }
        OwnNowAction::Remove(id) => {
            if let Some(at) = sheet.journey().now.iter().position(|moment| moment.id == id) {
                sheet.document.history.apply("undo-now-away", Edit::Now(Splice::remove(at)));
            }
            return save_by_itself(state);
        }
        filling => {
            let moment = sheet.own_now.as_mut().and_then(|own| own.filling.as_mut());
            if let Some(moment) = moment {
                fill_in(moment, filling);
            }
        }
    }
    Vec::new()
}

/// Keeps the moment that is being filled in, where something is said in it.
pub(crate) fn keep_filling(state: &mut AppState) {
    let now = (state.world.now)();
    let Screen::Sheet(sheet) = &mut state.screen else { return };
    let filled = sheet.own_now.as_mut().and_then(|own| own.filling.take());
    let Some(filled) = filled.or_else(|| sheet.session.now_begun.take()).filter(|moment| !moment.is_empty()) else {
        return;
    };
    let moment = NowMoment { modified: Some(now), ..filled };
    let place = sheet.journey().now.len();
    sheet.document.history.apply("undo-now", Edit::Now(Splice::push(place, moment)));
}

fn fill_in(moment: &mut NowMoment, action: OwnNowAction) {
    let Some(besides) = besides() else { return };
    match action {
        OwnNowAction::Put(indicator, value) => drop(moment.values.insert(indicator, Some(value))),
        OwnNowAction::Say(text) => {
            // Nobody else sees it unless that is chosen.
            let share = moment.answers.first().map_or(Share::Myself, |answer| answer.share);
            moment.answers.retain(|answer| answer.prompt != besides);
            if !text.is_empty() {
                moment.answers.push(Answer { share, ..Answer::new(besides, text) });
            }
        }
        OwnNowAction::ShareWords(share) => moment.answers.iter_mut().for_each(|answer| answer.share = share),
        OwnNowAction::For(measurement) => {
            moment.moment = measurement;
            moment.consent.group_figures &= measurement.is_some();
        }
        OwnNowAction::Agree(agrees) => moment.consent.group_figures = agrees,
        OwnNowAction::Look(_)
        | OwnNowAction::Begin
        | OwnNowAction::Keep
        | OwnNowAction::Leave
        | OwnNowAction::HandIn(_)
        | OwnNowAction::Remove(_) => {}
    }
}

/// Writes the moment that is being handed in, without what its owner keeps, sealed where the drawing is handed in sealed.
///
/// # Errors
/// What the person should know when it cannot be done.
pub(crate) fn hand_in(sheet: &SheetState, path: &Path) -> Result<Option<Effect>, Message> {
    let key = sheet.journey().recipient.as_deref().map(PublicKey::read).transpose();
    let key = key.map_err(|_| Message::CannotSeal)?;
    let Some(moment) = sheet.now_to_hand_in() else { return Ok(None) };
    let path = with_ending(path, if key.is_some() { SEALED_NOW } else { Now::ENDING });
    if sheet.document.file.path.as_ref() == Some(&path) {
        return Err(Message::OwnFile);
    }
    let bytes = written(&moment.handed_in(sheet.journey()))?;
    let bytes = match key {
        Some(key) => seal(&bytes, &key),
        None => bytes,
    };
    let state_number = sheet.document.state_number();
    Ok(Some(Effect::Save { purpose: Purpose::HandInNow, path, bytes, state_number, wrap: Wrap::Bare }))
}
