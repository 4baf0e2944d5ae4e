//! The redesign board.

mod notes;
pub mod update;

use uuid::Uuid;

use crate::model::{BoardAction, BoardColumn, BoardMoment, BoardNote, Level, Role};

/// What is looked at on the board.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BoardState {
    /// The moment that is talked about; the cards of all of them when none is.
    pub moment: Option<Uuid>,
    /// The card that is open.
    pub card: Option<Uuid>,
    /// The free note that is open.
    pub note: Option<Uuid>,
    /// A column for each moment rather than for each level; of one moment columns are always levels.
    pub by_moment: bool,
    /// A press on a card or a note puts a dot on it.
    pub puts_dots: bool,
    /// In large type, for a beamer.
    pub large: bool,
    /// The side is shown where there is no room for side and board at once.
    pub shows_side: bool,
}

impl BoardState {
    /// The moment that is talked about, as a card has it; empty without one.
    pub fn talked_about(&self) -> String {
        self.moment.map(|moment| moment.to_string()).unwrap_or_default()
    }

    /// Columns are moments.
    pub fn columns_are_moments(&self) -> bool {
        self.by_moment && self.moment.is_none()
    }
}

/// A card or a free note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnBoard {
    /// A card.
    Card(Uuid),
    /// A note.
    Note(Uuid),
}

/// Something that is asked on the board.
#[derive(Debug, Clone, PartialEq)]
pub enum BoardRequest {
    /// Talk about a moment, or look at all cards.
    ShowMoment(Option<Uuid>),
    /// Open a card, or close it.
    OpenCard(Option<Uuid>),
    /// Open a free note, or close it.
    OpenNote(Option<Uuid>),
    /// A column for each moment, or for each level.
    ByMoment(bool),
    /// A press puts a dot, or opens.
    PutDots(bool),
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
    /// Put an empty card in a column, and open it.
    AddCardIn(BoardColumn),
    /// Put an empty note in a column, and open it.
    AddNote(BoardColumn),
    /// Change a card; changing the same field on goes into the same undo step.
    ChangeCard {
        /// As it is to be.
        card: Box<BoardAction>,
        /// The field that changed.
        field: &'static str,
    },
    /// Change the words of a note; typing on goes into the same undo step.
    ChangeNote(Box<BoardNote>),
    /// Put a dot on a card or a note, or take one off.
    Dot {
        /// On what.
        on: OnBoard,
        /// One more rather than one less.
        more: bool,
    },
    /// Move a card to a column, before another card or to the end.
    MoveCard {
        /// Which.
        id: Uuid,
        /// The column.
        column: BoardColumn,
        /// The card it comes before.
        before: Option<Uuid>,
    },
    /// Move a note to a column, after the others.
    MoveNote {
        /// Which.
        id: Uuid,
        /// The column.
        column: BoardColumn,
    },
    /// Move a card or a note to another moment.
    GiveMoment {
        /// Which.
        id: OnBoard,
        /// The moment.
        moment: Uuid,
    },
    /// Take a card away.
    RemoveCard(Uuid),
    /// Take a note away.
    RemoveNote(Uuid),
}
