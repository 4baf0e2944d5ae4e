//! Half-done things in looking at a group.

use std::sync::Arc;

use uuid::Uuid;

use crate::analysis::{AgendaItem, Found, NoBorders, Standing, SuggestedBorders, standing};
use crate::app::figures::board::{BoardFigures, BoardKey};
use crate::app::figures::kept::{Kept, Same};
use crate::app::group::measurements::NowForm;
use crate::app::group::sharing::QuotePlace;
use crate::app::group::state::GroupState;
use crate::model::{EditionMemory, Language, PhaseLetter};
use crate::privacy::{Draft, Refusal, count_of_new};
use crate::report::Document;
use crate::ui::facilitator::compare::cut_in_hand::CutInHand;
use crate::ui::facilitator::compare::kept_lines::KeptLines;
use crate::ui::facilitator::compare::motion::Motion;
use crate::ui::facilitator::small_drawings::SmallDrawings;
use crate::ui::scratch::from_paper::FromPaperScratch;

/// A journey, and the revision of the document it is in.
pub type OfJourney = (Uuid, u64);

/// The very draft that pages were made of.
pub type SameDraft = Same<Result<Draft, Refusal>>;

/// Half-done things in looking at a group.
#[derive(Debug, Default)]
pub struct GroupScratch {
    /// A phase border between press and release.
    pub border_drag: Option<BorderDrag>,
    /// What is typed before someone leaves.
    pub leaving: LeavingForm,
    /// What one person is filling in of now.
    pub now: NowForm,
    /// In checking sheets of paper.
    pub from_paper: FromPaperScratch,
    /// What HR would read, made once.
    pub hr_pages: Kept<(SameDraft, Language), Arc<Document>>,
    /// The page of it that is looked at, from 0.
    pub hr_page: usize,
    /// Everyone's drawing, small, in a list.
    pub small_drawings: SmallDrawings,
    /// Drawings of one code, small, to choose from.
    pub doubles: SmallDrawings,
    /// How many figures went to the clipboard so far.
    pub figures_copied: u64,
    /// What is searched for.
    pub search: SearchForms,
    /// Everyone side by side, between two frames.
    pub compare: CompareScratch,
    /// The moments to ask about, worked out once.
    pub agenda: Kept<OfJourney, Arc<Vec<AgendaItem>>>,
    /// The borders that lines suggest, worked out once.
    pub suggestion: Kept<OfJourney, Arc<Result<SuggestedBorders, NoBorders>>>,
    /// Where the group stands, worked out once.
    pub standing: Kept<OfJourney, Arc<Standing>>,
    /// What was found of the words that are searched for, worked out once.
    pub found: Kept<(Uuid, u64, String), Arc<[Found]>>,
    /// How many people there is no edition of yet, counted once.
    pub new_people: Kept<(OfJourney, Same<EditionMemory>), usize>,
    /// The quotes that may be used, looked through once.
    pub quotes: Kept<OfJourney, Arc<QuotesInOrder>>,
    /// What the board shows of the drawings, worked out once.
    pub board: Kept<BoardKey, Arc<BoardFigures>>,
    /// The same for the group as it is: whether the drawings are still the same is asked when something changed.
    pub board_now: Kept<OfJourney, Arc<BoardFigures>>,
}

impl GroupScratch {
    /// Where the group stands now.
    pub fn standing(&mut self, group: &GroupState) -> Arc<Standing> {
        let key = (group.group().id, group.document.state_number());
        self.standing.get(key, || Arc::new(standing(group.group())))
    }

    /// What the board shows of the drawings as they are now.
    pub fn board_figures(&mut self, group: &GroupState) -> Arc<BoardFigures> {
        let (key, own, board) = ((group.group().id, group.document.state_number()), group.group(), &mut self.board);
        self.board_now.get(key, || board.get(BoardKey::of(own), || Arc::new(BoardFigures::of(own))))
    }

    /// How many people there is no edition of yet, as far as the group and this computer know.
    pub fn new_people(&mut self, group: &GroupState) -> usize {
        let memory = &group.topics.sharing.memory;
        let key = ((group.group().id, group.document.state_number()), Same(Arc::clone(memory)));
        self.new_people.get(key, || count_of_new(group.group(), memory))
    }
}

/// Where the quotes stand to which their owners said yes, in the order of people.
#[derive(Debug, Default)]
pub struct QuotesInOrder {
    /// Those in which nothing is marked, to be freed together.
    pub together: Vec<QuotePlace>,
    /// The others.
    pub one_by_one: Vec<QuotePlace>,
}

/// What is searched for in a group, as typed.
#[derive(Debug, Default)]
pub struct SearchForms {
    /// The code of a person.
    pub people: String,
    /// Words anywhere in the group.
    pub words: String,
    /// The field for those is to have the cursor.
    pub wants_focus: bool,
    /// Of whom a part is chosen.
    pub filter: String,
    /// The folder in which sheets are looked for.
    pub watched_folder: String,
}

/// Everyone side by side, between two frames.
#[derive(Debug, Default)]
pub struct CompareScratch {
    /// Lines that slide to another axis.
    pub motion: Motion,
    /// Lines of everyone that stay as they are.
    pub kept_lines: KeptLines,
    /// The cut through all plots.
    pub cut: CutInHand,
}

/// What is typed and ticked before someone leaves.
#[derive(Debug, Default)]
pub struct LeavingForm {
    /// A participant's code, or the code on a receipt.
    pub typed: String,
    /// That it is final was read.
    pub understood: bool,
}

/// A phase border between press and release.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BorderDrag {
    /// The phase that begins there.
    pub letter: PhaseLetter,
    /// Where it is held.
    pub day: f64,
}
