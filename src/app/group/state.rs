//! What a facilitator's group is drawn from.

use crate::analysis::{Filter, StepsTaken};
use crate::app::background::Background;
use crate::app::document::{DocumentFile, Kept};
use crate::app::group::board::BoardState;
use crate::app::group::compare::{CompareState, MOST_PICKED};
use crate::app::group::interview::InterviewState;
use crate::app::group::measurements::MeasurementsState;
use crate::app::group::pages::PagesState;
use crate::app::group::phases::PhasingState;
use crate::app::group::presenting::PresentedFigures;
use crate::app::group::sharing::BeingWritten;
use crate::app::group::threads::ThreadsState;
use crate::app::group::view::GroupView;
use crate::model::{Code, Group, GroupEdit, History, Instrument, Journey, ParticipantCode};
use crate::privacy::Whom;

/// A facilitator's group.
#[derive(Debug)]
pub struct GroupState {
    /// The group and the way back.
    pub history: History<GroupEdit>,
    /// Where it is kept.
    pub file: DocumentFile,
    /// It is one drawing that belongs to no group: talked through, and saved as the drawing it is.
    pub single: bool,
    /// What is looked at.
    pub view: GroupView,
    /// The person who stands out.
    pub selected: Option<ParticipantCode>,
    /// The part of the group that is looked at.
    pub filter: Filter,
    /// What is looked at is shown to others on a large screen: nothing that tells of one person.
    pub presents: bool,
    /// What is shown to others then.
    pub presented: PresentedFigures,
    /// What was chosen in looking at everyone side by side.
    pub compare: CompareState,
    /// What is looked at on the redesign board.
    pub board: BoardState,
    /// What is looked at of the measurements.
    pub measurements: MeasurementsState,
    /// How far the group is while it draws, as last looked at.
    pub steps_taken: Option<StepsTaken>,
    /// What was chosen in setting phases.
    pub phasing: PhasingState,
    /// What was chosen in talking a drawing through.
    pub interview: InterviewState,
    /// What was chosen in looking for common threads.
    pub threads: ThreadsState,
    /// Of whom the next edition is.
    pub whom: Whom,
    /// What is being written and leaves the group with that.
    pub being_written: BeingWritten,
    /// What was chosen in looking at pages.
    pub pages: PagesState,
    /// What the keeper knows of it.
    pub kept: Kept,
    /// What stands behind a sheet that is looked at.
    pub background: Background,
}

impl GroupState {
    /// A group that was made or opened.
    pub fn new(group: Group, file: DocumentFile) -> Self {
        let history = History::new(group);
        Self {
            history,
            file,
            single: false,
            view: GroupView::default(),
            selected: None,
            filter: Filter::default(),
            presents: false,
            presented: PresentedFigures::default(),
            compare: CompareState::default(),
            board: BoardState::default(),
            measurements: MeasurementsState::default(),
            steps_taken: None,
            phasing: PhasingState::default(),
            interview: InterviewState::default(),
            threads: ThreadsState::default(),
            whom: Whom::default(),
            being_written: BeingWritten::default(),
            pages: PagesState::default(),
            kept: Kept::default(),
            background: Background::default(),
        }
    }

    /// The group.
    pub fn group(&self) -> &Group {
        self.history.document()
    }

    /// The drawing, where it is one that belongs to no group.
    pub fn one_drawing(&self) -> Option<&Journey> {
        self.group().journeys.first().filter(|_| self.single)
    }

    /// The instrument of the group.
    pub fn instrument(&self) -> &Instrument {
        &self.group().setup.instrument
    }

    /// The journey of the person who stands out, and its place in the list.
    pub fn selected(&self) -> Option<(usize, &Journey)> {
        let participant = self.selected.as_ref()?;
        self.group().journeys.iter().enumerate().find(|(_, journey)| journey.participant == *participant)
    }

    /// The indicators that are laid over each other: those that were picked, or else the first ones.
    pub fn picked(&self) -> Vec<Code> {
        if !self.compare.picked.is_empty() {
            return self.compare.picked.clone();
        }
        let first = self.instrument().indicators.iter().take(MOST_PICKED - 1);
        first.map(|indicator| indicator.id.clone()).collect()
    }

    /// Something is not in the file yet; what is being written for others is to be remembered there too.
    pub fn unsaved(&self) -> bool {
        self.file.saved_revision != Some(self.history.revision()) || !self.being_written.is_empty()
    }
}
