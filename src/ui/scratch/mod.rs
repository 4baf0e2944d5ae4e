//! Half-done things that belong to no document: a stroke in hand, a text being typed, figures worked out once.

pub mod from_paper;
pub mod group;
pub mod jottings;
pub mod pen;
pub mod sheet;
pub mod typing;

use std::sync::Arc;

use uuid::Uuid;

use crate::app::figures::kept::{Kept, Same};
use crate::app::state::Screen;
use crate::model::{Code, Edition, Language};
use crate::report::{Document, MadePages, Paper, Printable};
use crate::text::{Block, GuidePage};
use crate::ui::scratch::group::GroupScratch;
use crate::ui::scratch::sheet::SheetScratch;
use crate::ui::scratch::typing::TypingMemory;

/// All half-done things.
#[derive(Debug, Default)]
pub struct Scratch {
    /// The start screen's form.
    pub start: StartForm,
    /// On a drawn sheet.
    pub sheet: SheetScratch,
    /// In looking at a group.
    pub group: GroupScratch,
    /// In preparing a group.
    pub set_up: SetUpScratch,
    /// The pages of the edition that is open, made once.
    pub edition: Kept<(Same<Edition>, Language, Paper), Arc<Document>>,
    /// The page of the guide that is read.
    pub guide: Kept<(GuidePage, Language), Arc<[Block]>>,
    /// What is typed to open or lock files.
    pub secrets: SecretsBeingTyped,
    /// How many answers of the system's own window have filled their field.
    pub answers_taken: u64,
    typing: TypingMemory,
}

impl Scratch {
    /// Puts aside what is of nothing on the screen any more.
    pub fn keep_to(&mut self, context: &egui::Context, screen: &Screen) {
        let (journey, pictures) = match screen {
            Screen::Sheet(sheet) => (Some(sheet.journey().id), &[][..]),
            Screen::Group(group) => (None, group.topics.from_paper.pictures.as_slice()),
            Screen::Start(_) | Screen::SetUp(_) | Screen::Hr(_) => (None, &[][..]),
        };
        self.sheet.keep_to(journey);
        self.group.from_paper.keep_only(pictures);
        self.typing.keep_to(context, screen);
    }
}

/// What is typed in preparing a group.
#[derive(Debug, Default)]
pub struct SetUpScratch {
    /// What was typed among the codes of a set-up and can be none.
    pub unusable_codes: String,
    /// The folder that is to be tried for a session.
    pub room_folder: String,
    /// What is printed for a session, made once.
    pub pages: Kept<(Uuid, u64, Printable, Language), Arc<MadePages>>,
    /// The sheet to draw on, beside what is filled in.
    pub sheet: Kept<(Uuid, u64), Arc<MadePages>>,
}

/// The start screen's form.
#[derive(Debug, Default)]
pub struct StartForm {
    /// The participant's code, as typed.
    pub code: String,
    /// The instrument chosen, when no set-up is open; the first one otherwise.
    pub instrument: Option<Code>,
    /// First day, as typed.
    pub from: String,
    /// Last day, as typed.
    pub to: String,
    /// The set-up that proposed them, where one did.
    pub period_of: Option<uuid::Uuid>,
    /// What a facilitator does is shown.
    pub guides: bool,
    /// Something else was on the screen since it was shown.
    pub comes_back: bool,
    /// How often it was shown anew: each time from its top.
    pub visits: u64,
}

/// What is typed to open or lock files. A passphrase is taken out of here as soon as it is used.
#[derive(Default)]
pub struct SecretsBeingTyped {
    /// The place of a key file.
    pub key_file: String,
    /// A passphrase.
    pub passphrase: String,
    /// The same once more.
    pub again: String,
    /// The public key of whom something is sealed to.
    pub public_key: String,
    /// What is typed shows.
    pub shown: bool,
    /// The place of a set-up.
    pub setup_file: String,
    /// Wiping was asked for once.
    pub sure_to_wipe: bool,
}

impl SecretsBeingTyped {
    /// A passphrase was typed and not used.
    pub fn holds_any(&self) -> bool {
        !(self.passphrase.is_empty() && self.again.is_empty())
    }
}

impl std::fmt::Debug for SecretsBeingTyped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SecretsBeingTyped(…)")
    }
}
