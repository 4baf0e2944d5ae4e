//! What can be asked of a group.

use std::path::PathBuf;

use derive_more::From;
use uuid::Uuid;

use crate::app::background::BackgroundAction;
use crate::app::group::beside::BesideAction;
use crate::app::group::board::BoardRequest;
use crate::app::group::compare::CompareAction;
use crate::app::group::from_paper::FromPaperAction;
use crate::app::group::interview::InterviewAction;
use crate::app::group::measurements::MeasurementsAction;
use crate::app::group::own_codes::OwnCodesAction;
use crate::app::group::pages::PagesAction;
use crate::app::group::phases::PhaseAction;
use crate::app::group::sharing::SharingAction;
use crate::app::group::take_along::TakeAlongAction;
use crate::app::group::threads::ThreadsAction;
use crate::app::group::view::GroupView;
use crate::model::ParticipantCode;

/// On a facilitator's group.
#[derive(Debug, From)]
pub enum GroupAction {
    /// Look at something else.
    Show(GroupView),
    /// Let a person stand out, or nobody.
    Select(Option<ParticipantCode>),
    /// In looking at everyone side by side.
    #[from]
    Compare(CompareAction),
    /// In laying another group beside this one.
    #[from]
    Beside(BesideAction),
    /// About the phases of the person who stands out.
    #[from]
    Phases(PhaseAction),
    /// About sheets of paper that were read.
    #[from]
    FromPaper(FromPaperAction),
    /// In talking a drawing through.
    #[from]
    Interview(InterviewAction),
    /// Look how far the sheets in this folder are.
    LookAtFolder(PathBuf),
    /// In looking for common threads.
    #[from]
    Threads(ThreadsAction),
    /// About own codes.
    #[from]
    OwnCodes(OwnCodesAction),
    /// About what leaves the group.
    #[from]
    Sharing(SharingAction),
    /// In looking at pages before they are printed.
    #[from]
    Pages(PagesAction),
    /// In taking a group along.
    #[from]
    TakeAlong(TakeAlongAction),
    /// About what stands behind the sheet.
    Background(BackgroundAction),
    /// On the redesign board.
    #[from]
    Board(BoardRequest),
    /// About measurements of "now".
    #[from]
    Measurements(MeasurementsAction),
    /// Take the merge that was shown.
    TakeMerge,
    /// Of the drawings of one code in the merge that is shown, take the one with this id.
    ChooseDrawing(ParticipantCode, Uuid),
    /// Take the last step back.
    Undo,
    /// Make it again.
    Redo,
}
