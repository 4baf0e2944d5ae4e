//! Everything that can be asked of the window.

use derive_more::From;

use crate::app::files::FileAction;
use crate::app::group::action::GroupAction;
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
use crate::app::hr::HrAction;
use crate::app::keep::KeepAction;
use crate::app::keys::KeysAction;
use crate::app::preferences::PreferAction;
use crate::app::recent::RecentAction;
use crate::app::secrets::SecretAction;
use crate::app::set_up::SetUpAction;
use crate::app::sheet::action::SheetAction;
use crate::app::sheet::notes::NoteAction;
use crate::app::sheet::own_now::OwnNowAction;
use crate::app::sheet::own_pages::OwnPagesAction;
use crate::app::sheet::session::SessionAction;
use crate::app::start::StartAction;
use crate::app::work::effect::Outcome;
use crate::text::GuidePage;

/// What is asked in one frame, in order.
pub type Actions = Vec<Action>;

/// Something that is asked.
#[derive(Debug, From)]
pub enum Action {
    /// On the start screen.
    #[from]
    Start(StartAction),
    /// On a participant's sheet.
    #[from]
    Sheet(SheetAction),
    /// On a facilitator's group.
    #[from]
    Group(GroupAction),
    /// While a set-up is prepared.
    #[from]
    SetUp(SetUpAction),
    /// About a participant's session.
    #[from]
    Session(SessionAction),
    /// In looking at the pages of one's own drawing.
    #[from]
    OwnPages(OwnPagesAction),
    /// In one's own moments of now.
    #[from]
    OwnNow(OwnNowAction),
    /// In looking at an edition.
    #[from]
    Hr(HrAction),
    /// About files and questions.
    #[from]
    File(FileAction),
    /// About what a person likes.
    #[from]
    Prefer(PreferAction),
    /// About files that were opened lately.
    #[from]
    Recent(RecentAction),
    /// Check what someone holds, or go back to what was there.
    CheckPen(bool),
    /// Read this page of the guide, or go back to what was there.
    Guide(Option<GuidePage>),
    /// About what is kept from being lost.
    #[from]
    Keep(KeepAction),
    /// About a facilitator's keys.
    #[from]
    Keys(KeysAction),
    /// About keys, passphrases, and what stays on the device.
    #[from]
    Secret(SecretAction),
    /// Background work has ended.
    Done(Outcome),
}

/// What is asked within a group or a sheet is asked of the window.
macro_rules! asked_within {
    ($($outer:ident: $($inner:ty),+;)+) => {
        $($(impl From<$inner> for Action {
            fn from(action: $inner) -> Self {
                $outer::from(action).into()
            }
        })+)+
    };
}

asked_within! {
    GroupAction: BesideAction, BoardRequest, CompareAction, FromPaperAction, InterviewAction, MeasurementsAction, OwnCodesAction, PagesAction, PhaseAction, SharingAction, TakeAlongAction, ThreadsAction;
    SheetAction: NoteAction;
}
