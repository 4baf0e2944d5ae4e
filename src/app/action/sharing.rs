//! What a facilitator can ask about what leaves the group: editions, words to look through, withdrawing, erasing.

use uuid::Uuid;

use crate::app::action::GroupAction;
use crate::model::{CardForReport, CheckedWords, ParticipantCode};
use crate::privacy::Whom;

/// About what leaves the group.
#[derive(Debug)]
pub enum SharingAction {
    /// Say nothing about a group smaller than this.
    Minimum(u32),
    /// Make the edition of these.
    Of(Whom),
    /// Say what others may read of a quote.
    CheckQuote(QuotePlace, CheckedWords),
    /// Give a card free for the report in these words, or keep it in the group.
    FreeCard(Uuid, Option<CardForReport>),
    /// Give the measurements free for the report, or not.
    FreeEffects(bool),
    /// The edition at this place was never given to anyone.
    TakeOff(usize),
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct QuotePlace {
    /// The place of the journey.
    pub journey: usize,
    /// The place of the event in it.
    pub event: usize,
    /// The place of the quote in that.
    pub quote: usize,
}

impl From<SharingAction> for crate::app::action::Action {
    fn from(action: SharingAction) -> Self {
        Self::Group(GroupAction::Sharing(action))
    }
}
