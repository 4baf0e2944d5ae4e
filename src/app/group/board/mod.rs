//! The redesign board.

mod notes;
pub mod update;

use uuid::Uuid;

use crate::model::{BoardAction, BoardColumn, BoardMoment, BoardNote, Group, Level, Role};

/// What is looked at on the board.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BoardState {
    /// The moment that was chosen to be talked about; the cards of all of them when none is.
    pub moment: Option<Uuid>,
    /// The card that is open.
    pub card: Option<Uuid>,
    /// The free note that is open.
    pub note: Option<Uuid>,
    /// What a column is for; of one moment columns are always levels.
    pub columns: ColumnsAre,
    /// A press on a card or a note puts a dot on it.
    pub puts_dots: bool,
    /// In large type, for a beamer.
    pub large: bool,
    /// The side is shown where there is no room for side and board at once.
    pub shows_side: bool,
}

impl BoardState {
    /// The moment that is talked about, as long as it is on the board: that it was put there may have been undone.
    pub fn moment_in<'a>(&self, group: &'a Group) -> Option<&'a BoardMoment> {
        self.moment.and_then(|id| group.moments.iter().find(|moment| moment.id == id))
    }

    /// The card that is open, as long as it is on the board.
    pub fn card_in<'a>(&self, group: &'a Group) -> Option<&'a BoardAction> {
        self.card.and_then(|id| group.board.iter().find(|card| card.id == id))
    }

    /// The note that is open, as long as it is on the board.
    pub fn note_in<'a>(&self, group: &'a Group) -> Option<&'a BoardNote> {
        self.note.and_then(|id| group.board_notes.iter().find(|note| note.id == id))
    }

    /// The moment that is talked about, as a card has it; empty without one.
    pub fn talked_about(&self, group: &Group) -> String {
        self.moment_in(group).map(|moment| moment.id.to_string()).unwrap_or_default()
    }

    /// Columns are moments.
    pub fn columns_are_moments(&self, group: &Group) -> bool {
        self.columns == ColumnsAre::Moments && self.moment_in(group).is_none()
    }
}

/// What a column of the board is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ColumnsAre {
    /// Where something takes hold.
    #[default]
    Levels,
    /// A moment.
    Moments,
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
