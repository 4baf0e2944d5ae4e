//! What a facilitator's group is drawn from.

use crate::analysis::{Filter, StepsTaken};
use crate::app::background::Background;
use crate::app::document::{DocumentFile, Open};
use crate::app::figures::worked_out::WorkedOut;
use crate::app::group::beside::BesideState;
use crate::app::group::board::BoardState;
use crate::app::group::compare::{CompareState, MOST_PICKED};
use crate::app::group::from_paper::state::FromPaperState;
use crate::app::group::interview::InterviewState;
use crate::app::group::interview::aside::KeptAside;
use crate::app::group::measurements::MeasurementsState;
use crate::app::group::own_codes::OwnCodesState;
use crate::app::group::pages::PagesState;
use crate::app::group::phases::PhasingState;
use crate::app::group::presenting::{PresentingState, SHOWN_TO_OTHERS};
use crate::app::group::sharing::SharingState;
use crate::app::group::take_along::TakeAlongState;
use crate::app::group::threads::ThreadsState;
use crate::app::group::view::GroupView;
use crate::model::{Code, Group, GroupEdit, Instrument, Journey, ParticipantCode};

/// A facilitator's group.
#[derive(Debug)]
pub struct GroupState {
    /// The group, and where it is kept.
    pub document: Open<GroupEdit>,
    /// It is one drawing that belongs to no group: talked through, and saved as the drawing it is.
    pub single: bool,
    /// The whole of that drawing, where its owner keeps something of it.
    pub kept_aside: Option<Box<KeptAside>>,
    /// What is looked at.
    pub looking: Looking,
    /// Showing it to others.
    pub presenting: PresentingState,
    /// What was chosen in each of the things to look at.
    pub topics: Topics,
}

/// What is looked at.
#[derive(Debug, Default)]
pub struct Looking {
    /// Which of the things there are to look at.
    pub view: GroupView,
    /// The person who stands out.
    pub selected: Option<ParticipantCode>,
    /// The part of the group that is looked at.
    pub filter: Filter,
    /// How far the group is while it draws, as last looked at.
    pub steps_taken: Option<StepsTaken>,
    /// What stands behind a sheet that is looked at.
    pub background: Background,
}

/// What was chosen in each of the things to look at.
#[derive(Debug, Default)]
pub struct Topics {
    /// Everyone side by side.
    pub compare: CompareState,
    /// Another group beside this one.
    pub beside: BesideState,
    /// The phases of a journey.
    pub phases: PhasingState,
    /// Sheets of paper that were read.
    pub from_paper: FromPaperState,
    /// Talking a drawing through.
    pub interview: InterviewState,
    /// What returns across journeys.
    pub threads: ThreadsState,
    /// Own codes.
    pub own_codes: OwnCodesState,
    /// The redesign board.
    pub board: BoardState,
    /// Measurements of "now".
    pub measurements: MeasurementsState,
    /// What leaves the group.
    pub sharing: SharingState,
    /// Pages that are looked at before they are printed.
    pub pages: PagesState,
    /// Taking it along to other programs.
    pub take_along: TakeAlongState,
}

impl GroupState {
    /// A group that was made or opened.
    pub fn new(group: Group, file: DocumentFile) -> Self {
        Self {
            document: Open::new(group, file),
            single: false,
            kept_aside: None,
            looking: Looking::default(),
            presenting: PresentingState::default(),
            topics: Topics::default(),
        }
    }

    /// The group.
    pub fn group(&self) -> &Group {
        self.document.get()
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
        let participant = self.looking.selected.as_ref()?;
        self.group().journeys.iter().enumerate().find(|(_, journey)| journey.participant == *participant)
    }

    /// The indicators that are laid over each other: those that were picked, or else the first ones.
    pub fn picked(&self) -> Vec<Code> {
        if !self.topics.compare.picked.is_empty() {
            return self.topics.compare.picked.clone();
        }
        let first = self.instrument().indicators.iter().take(MOST_PICKED - 1);
        first.map(|indicator| indicator.id.clone()).collect()
    }

    /// Lets go of all that was worked out, of whoever has left too: it is not in sight nor printed for a moment longer.
    pub fn let_go_of_figures(&mut self) {
        self.presenting.figures = WorkedOut::default();
        let topics = &mut self.topics;
        topics.compare.figures = WorkedOut::default();
        topics.beside.made = WorkedOut::default();
        topics.threads.figures = WorkedOut::default();
        topics.sharing.draft = WorkedOut::default();
        (topics.pages.made, topics.pages.saved) = (WorkedOut::default(), None);
        topics.take_along = TakeAlongState { kind: topics.take_along.kind, ..TakeAlongState::default() };
    }

    /// Work for what is looked at has stumbled, and may never come.
    pub fn give_up_figures(&mut self) {
        self.presenting.figures.give_up();
        let topics = &mut self.topics;
        topics.compare.figures.give_up();
        topics.beside.made.give_up();
        topics.threads.figures.give_up();
        topics.sharing.draft.give_up();
        topics.sharing.recalls = false;
        topics.pages.made.give_up();
        topics.take_along.figures.give_up();
    }

    /// What the owner of the one drawing keeps is in no file yet.
    pub fn keeps_unsaved_aside(&self) -> bool {
        self.kept_aside.as_ref().is_some_and(|aside| aside.file.saved_revision.is_none())
    }

    /// Something is not in the file yet; what is being written for others is to be remembered there too.
    pub fn unsaved(&self) -> bool {
        self.document.unsaved() || !self.topics.sharing.being_written.is_empty()
    }
}

impl GroupState {
    /// Looks at `view`, because of something that came in; not while a room looks along.
    pub(crate) fn turn_to(&mut self, view: GroupView) {
        if !self.presenting.on {
            self.looking.view = view;
        }
    }

    /// Lets a person stand out; while a room looks along, once it does no more.
    pub(crate) fn let_stand_out(&mut self, participant: Option<ParticipantCode>) {
        let standing_out = if self.presenting.on { &mut self.presenting.stood_out } else { &mut self.looking.selected };
        if *standing_out != participant {
            *standing_out = participant;
            self.topics.interview.leave_person();
        }
    }

    /// Whether `view` may be shown to others now: how far the group is always, what was drawn only where enough people agreed
    /// to figures about the group.
    pub fn may_show(&self, view: GroupView) -> bool {
        let enough = self.group().agreed_to_figures() >= self.group().fewest_shown();
        SHOWN_TO_OTHERS.contains(&view) && (view == GroupView::Drawing || enough)
    }
}
