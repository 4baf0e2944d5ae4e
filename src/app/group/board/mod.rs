//! The redesign board.

pub mod update;

use uuid::Uuid;

use crate::model::{BoardAction, BoardMoment, Level, Role};

/// What is looked at on the board.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BoardState {
    /// The moment that is talked about; the cards of all of them when none is.
    pub moment: Option<Uuid>,
    /// The card that is open.
    pub card: Option<Uuid>,
    /// In large type, for a beamer.
    pub large: bool,
    /// The side is shown where there is no room for side and board at once.
    pub shows_side: bool,
}

/// Something that is asked on the board.
#[derive(Debug, Clone, PartialEq)]
pub enum BoardRequest {
    /// Talk about a moment, or look at all cards.
    ShowMoment(Option<Uuid>),
    /// Open a card, or close it.
    OpenCard(Option<Uuid>),
    /// Large type, or not.
    Large(bool),
    /// Show the side, where there is no room for both.
    ShowSide(bool),
    /// Put these moments on the board; each gets an id of its own, and the first of them is talked about.
    AddMoments(Vec<BoardMoment>),
    /// Change a moment; changing the same field on goes into the same undo step.
    ChangeMoment {
        /// As it is to be.
        moment: Box<BoardMoment>,
        /// The field that changed.
        field: &'static str,
    },
    /// Take a moment away. Its cards stay, with the moment in words.
    RemoveMoment(Uuid),
    /// Put a card on the board, and open it.
    AddCard {
        /// Its column.
        level: Level,
        /// Who acts, when that was chosen.
        who: Option<Role>,
        /// By office or informally.
        formal: Option<bool>,
    },
    /// Change a card; changing the same field on goes into the same undo step.
    ChangeCard {
        /// As it is to be.
        card: Box<BoardAction>,
        /// The field that changed.
        field: &'static str,
    },
    /// Move a card to a column, before another card or to the end.
    MoveCard {
        /// Which.
        id: Uuid,
        /// The column.
        level: Level,
        /// The card it comes before.
        before: Option<Uuid>,
    },
    /// Move a card to another moment.
    GiveMoment {
        /// Which card.
        id: Uuid,
        /// The moment.
        moment: Uuid,
    },
    /// Take a card away.
    RemoveCard(Uuid),
}
