//! Work in the background that ended in a fault of the program itself: whoever waited for it is told, and waits no longer.

use std::path::PathBuf;

use crate::app::work::effect::{Effect, Outcome, Stumbled};

impl Stumbled {
    /// What is said when `effect` stumbles.
    pub fn over(effect: &Effect) -> Self {
        Self {
            is_waited_for: effect.is_waited_for(),
            reads: matches!(effect, Effect::Load { .. } | Effect::ReadSheets(_)),
            writes: effect.writes(),
            path: effect.written_to(),
        }
    }
}

impl Effect {
    /// Somebody waits until it is done. Nobody waits for figures: what was there before stays to be seen.
    pub fn is_waited_for(&self) -> bool {
        !matches!(self, Self::WorkOut { .. } | Self::LayOut { .. } | Self::LookAtSheet { .. } | Self::Recall { .. })
    }

    /// The file that it writes or erases, where it is about one.
    pub fn written_to(&self) -> Option<PathBuf> {
        match self {
            Self::Save { path, .. }
            | Self::HandIn { path, .. }
            | Self::Print { path, .. }
            | Self::Guarded { path, .. }
            | Self::EraseGroup { path, .. }
            | Self::Withdraw { path, .. } => Some(path.clone()),
            Self::GiveEdition(wanted) => Some(wanted.path.clone()),
            Self::GivePair(wanted) => Some(wanted.path.clone()),
            Self::HandOver(wanted) => Some(wanted.path.clone()),
            Self::TakeAlong(taking) => Some(taking.path.clone()),
            Self::Cover { covered, .. } => Some(covered.path.clone()),
            Self::Erase { paths, .. } => paths.first().cloned(),
            _ => None,
        }
    }

    /// It writes or erases something of someone's: it is done in the order in which it was asked, and the window does not close in the
    /// middle of it.
    pub fn writes(&self) -> bool {
        match self {
            Self::Save { .. }
            | Self::HandIn { .. }
            | Self::Guarded { .. }
            | Self::GiveEdition(_)
            | Self::GivePair(_)
            | Self::HandOver(_)
            | Self::Print { .. }
            | Self::TakeAlong(_)
            | Self::Keys(_)
            | Self::Erase { .. }
            | Self::EraseGroup { .. }
            | Self::GiveKnown { .. }
            | Self::Withdraw { .. }
            | Self::Cover { .. } => true,
            Self::Load { .. }
            | Self::ReadSheets(_)
            | Self::LookAtSheet { .. }
            | Self::Unlock(_)
            | Self::LookAtFolder { .. }
            | Self::Watch(_)
            | Self::LoadCalendar { .. }
            | Self::Recall { .. }
            | Self::DrawFigure(_)
            | Self::Browse { .. }
            | Self::WorkOut { .. }
            | Self::LayOut { .. }
            | Self::Keep(_)
            | Self::Open { .. }
            | Self::TryFolder { .. }
            | Self::Close => false,
        }
    }
}

impl Outcome {
    /// It is of an effect that [writes](Effect::writes).
    pub fn is_of_writing(&self) -> bool {
        match self {
            Self::Saved { .. }
            | Self::Taken { .. }
            | Self::EditionGiven(..)
            | Self::PairGiven(..)
            | Self::Stands { .. }
            | Self::Keys(_)
            | Self::Withdrawn { .. }
            | Self::Covered { .. }
            | Self::Erased { .. }
            | Self::GroupErased(_)
            | Self::KnownGiven(..) => true,
            Self::Stumbled(stumbled) => stumbled.writes,
            Self::Loaded(_)
            | Self::SheetsRead(_)
            | Self::SheetSeen(_)
            | Self::Unlocked(_)
            | Self::LookedAtFolder(_)
            | Self::CalendarLoaded { .. }
            | Self::CalendarAsks(_)
            | Self::FigureDrawn(_)
            | Self::Recalled(_)
            | Self::WorkedOut(_)
            | Self::LaidOut(..)
            | Self::OpenedOutside { .. }
            | Self::FolderTried { .. }
            | Self::Browsed { .. } => false,
        }
    }
}
