//! What leaves the group, and who leaves it.

pub(crate) mod hand_over;
pub mod update;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use uuid::Uuid;

use crate::app::document::Wrap;
use crate::app::figures::draft::{DraftWish, MadeDraft};
use crate::app::figures::worked_out::WorkedOut;
use crate::app::work::giving::Given;
use crate::model::{CardForReport, CheckedWords, EditionMemory, ParticipantCode};
use crate::privacy::Whom;

/// Something of a group that is being written.
#[derive(Debug)]
pub struct GoingOut {
    /// Where.
    pub path: PathBuf,
    /// Which pages, as a group remembers them.
    pub kind: &'static str,
    /// HR is told by it.
    pub tells_hr: bool,
    /// Of whom an edition tells, once it is written; whoever writes one of a pair sees to that.
    pub given: Given,
}

/// All that is being written of a group.
#[derive(Debug, Default)]
pub struct BeingWritten {
    files: Vec<GoingOut>,
}

impl BeingWritten {
    /// Begins to write.
    pub fn begin(&mut self, file: GoingOut) {
        self.files.push(file);
    }

    /// Ends writing at `path`, well or not; gives what it was.
    pub fn end(&mut self, path: &Path) -> Option<GoingOut> {
        let place = self.files.iter().position(|file| file.path == path)?;
        Some(self.files.remove(place))
    }

    /// Nothing is being written.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// HR is being told.
    pub fn tells_hr(&self) -> bool {
        self.files.iter().any(|file| file.tells_hr)
    }

    /// The editions that are being written.
    pub fn editions(&self) -> Vec<Given> {
        self.files.iter().map(|file| Arc::clone(&file.given)).collect()
    }
}

/// What is chosen and what is under way of what leaves the group.
#[derive(Debug, Default)]
pub struct SharingState {
    /// Of whom the next edition is.
    pub whom: Whom,
    /// What this computer remembers of editions, as it was when this was looked at.
    pub memory: Arc<EditionMemory>,
    /// That is being looked up; what depends on it waits.
    pub recalls: bool,
    /// The id that the next edition gets, so that pages that are looked at are those that are printed.
    pub next_edition: Option<Uuid>,
    /// The edition as it would be.
    pub draft: WorkedOut<DraftWish, MadeDraft>,
    /// What is being written and leaves the group with that.
    pub being_written: BeingWritten,
}

/// About what leaves the group.
#[derive(Debug)]
pub enum SharingAction {
    /// Ask whether nothing is to be told of groups smaller than this: there is no way back.
    AskMinimum(u32),
    /// Say nothing about a group smaller than this.
    Minimum(u32),
    /// Make the edition of these.
    Of(Whom),
    /// Say what others may read of a quote.
    CheckQuote(QuotePlace, Option<CheckedWords>),
    /// Others may read these quotes as they are.
    FreeQuotes(Vec<QuotePlace>),
    /// Give a card free for the report in these words, or keep it in the group.
    FreeCard(Uuid, Option<CardForReport>),
    /// Give the measurements free for the report, or not.
    FreeEffects(bool),
    /// The edition at this place was never given to anyone.
    TakeOff(usize),
    /// Give this participant everything that the group knows of them.
    GiveKnown(ParticipantCode),
    /// Write the group, with all it remembers, to this file, closed like this.
    HandOver(PathBuf, Wrap),
    /// Ask whether this participant is to leave the group.
    AskWithdraw(ParticipantCode),
    /// Take this participant out of the group, for good.
    Withdraw(ParticipantCode),
    /// Ask whether the whole group is to be erased.
    AskErase,
    /// Erase the whole group.
    Erase,
}

/// Where a quote stands in a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuotePlace {
    /// The place of the journey.
    pub journey: usize,
    /// The place of the event in it.
    pub event: usize,
    /// The place of the quote in that.
    pub quote: usize,
}
