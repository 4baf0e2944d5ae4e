//! Handing in: what leaves is written, sealed where the set-up asks for it.

use std::path::Path;

use crate::app::files::writing::{SEALED_JOURNEY, with_ending, written};
use crate::app::questions::Message;
use crate::app::sheet::state::SheetState;
use crate::app::work::effect::Effect;
use crate::app::world::World;
use crate::format::Format;
use crate::model::{Edit, Journey, WithdrawCode};
use crate::sealing::PublicKey;

/// Writes what leaves of `sheet` to `path`.
///
/// # Errors
/// What the person should know when it cannot be done.
pub(crate) fn hand_in(sheet: &mut SheetState, path: &Path, world: &World) -> Result<Effect, Message> {
    let now = (world.now)();
    let key = sheet.journey().recipient.as_deref().map(PublicKey::read).transpose();
    let key = key.map_err(|_| Message::CannotSeal)?;
    let path = with_ending(path, if key.is_some() { SEALED_JOURNEY } else { Journey::ENDING });
    if sheet.document.file.path.as_ref() == Some(&path) {
        return Err(Message::OwnFile);
    }
    keep_withdraw_code(sheet, world);
    let moment = sheet.moment(now);
    let leaving = sheet.journey_at(now).handed_in(moment);
    let bytes = written(&leaving)?;
    if sheet.journey().as_drawn.is_none() {
        // The own file keeps the same first drawing, so that handing in again cannot replace it.
        sheet.document.history.keep(Edit::AsDrawn(leaving.as_drawn.clone()));
    }
    let (journey, state_number) = (leaving.id, sheet.document.state_number());
    Ok(Effect::HandIn { path, bytes, journey, state_number, key })
}

/// A drawing that was begun elsewhere may have no code for its receipt yet; it keeps this one for life.
fn keep_withdraw_code(sheet: &mut SheetState, world: &World) {
    if sheet.journey().withdraw_code.is_none() {
        let code = WithdrawCode::from_chance((world.new_id)());
        sheet.document.history.keep(Edit::WithdrawCode(Some(code)));
    }
}
