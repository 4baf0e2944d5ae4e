//! Free notes on the board, the dots that people put on cards and notes, and the columns they stand in.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{BoardAction, Extra, Group, Level, board_column};

/// Something that was written down in the workshop and is no agreement: a thought, a question, a worry. It counts nowhere.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BoardNote {
    /// Its id.
    pub id: Uuid,
    /// The moment it belongs to, as on a card: the id of one in [`Group::moments`]; empty without one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub moment: String,
    /// Where it is about.
    #[serde(default = "anywhere")]
    pub level: Level,
    /// What it says.
    #[serde(default)]
    pub text: String,
    /// The dots that were put on it: nobody's in particular.
    #[serde(default, skip_serializing_if = "is_none")]
    pub dots: u32,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

fn anywhere() -> Level {
    Level::Organisation
}

/// No dots are not written.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over references")]
pub(super) fn is_none(dots: &u32) -> bool {
    *dots == 0
}

impl BoardNote {
    /// A note that says nothing yet.
    pub fn new(id: Uuid, moment: String, level: Level) -> Self {
        Self { id, moment, level, text: String::new(), dots: 0, extra: Extra::default() }
    }

    /// The column it stands in where columns are levels, one of [`super::BOARD_LEVELS`].
    pub fn column(&self) -> Level {
        board_column(self.level)
    }
}

/// A column of the board: by where something takes hold, or by moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BoardColumn {
    /// One of [`super::BOARD_LEVELS`].
    Level(Level),
    /// One of [`Group::moments`], or what belongs to none of them.
    Moment(Option<Uuid>),
}

impl BoardColumn {
    /// Whether a card of `group` stands in it.
    pub fn has_card(self, group: &Group, card: &BoardAction) -> bool {
        self.has(group, card.column(), &card.moment)
    }

    /// Whether a note of `group` stands in it.
    pub fn has_note(self, group: &Group, note: &BoardNote) -> bool {
        self.has(group, note.column(), &note.moment)
    }

    fn has(self, group: &Group, column: Level, moment: &str) -> bool {
        match self {
            Self::Level(level) => column == level,
            Self::Moment(own) => {
                own == group.moments.iter().map(|known| known.id).find(|known| known.to_string() == moment)
            }
        }
    }

    /// A card as it is in this column. What stands in the column already keeps how it was meant, such as "from outside".
    #[must_use]
    pub fn card(self, card: BoardAction) -> BoardAction {
        match self {
            Self::Level(level) if card.column() == level => card,
            Self::Level(level) => BoardAction { level, ..card },
            // A moment that is no more, or was said in words, stays said.
            Self::Moment(None) if Uuid::try_parse(&card.moment).is_err() => card,
            // The phase of a card is that of its moment, unless it says its own.
            Self::Moment(moment) => BoardAction { moment: written(moment), ..card },
        }
    }

    /// A note as it is in this column.
    #[must_use]
    pub fn note(self, note: BoardNote) -> BoardNote {
        match self {
            Self::Level(level) if note.column() == level => note,
            Self::Level(level) => BoardNote { level, ..note },
            Self::Moment(None) if Uuid::try_parse(&note.moment).is_err() => note,
            Self::Moment(moment) => BoardNote { moment: written(moment), ..note },
        }
    }
}

fn written(moment: Option<Uuid>) -> String {
    moment.map(|moment| moment.to_string()).unwrap_or_default()
}
