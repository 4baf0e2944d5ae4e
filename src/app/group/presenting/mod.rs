//! What is shown to others on a large screen.

pub mod update;

use std::collections::VecDeque;

use crate::app::figures::presented::{MadePresented, PresentedWish};
use crate::app::figures::worked_out::WorkedOut;
use crate::app::group::view::GroupView;
use crate::app::questions::{Dialog, Message};
use crate::model::ParticipantCode;

/// What can be shown to others: what tells of the group alone.
pub const SHOWN_TO_OTHERS: [GroupView; 3] = [GroupView::Drawing, GroupView::Compare, GroupView::Threads];

/// What is shown to a room, and for which group.
pub type PresentedFigures = WorkedOut<PresentedWish, MadePresented>;

/// Showing a group to others on a large screen.
#[derive(Debug, Default)]
pub struct PresentingState {
    /// What is looked at is shown to others: nothing that tells of one person.
    pub on: bool,
    /// Who stood out before it was shown, to stand out again afterwards.
    pub stood_out: Option<ParticipantCode>,
    /// What is shown to them.
    pub figures: PresentedFigures,
    /// What is asked or said that may tell of one person, for when the room sees it no more.
    pub held_back: VecDeque<Dialog>,
}

impl Dialog {
    /// A room may read it: it names nobody, and comes of closing the window.
    pub fn is_for_a_room(&self) -> bool {
        matches!(self, Self::Unsaved(_) | Self::Message(Message::StillWriting { .. }))
    }
}
