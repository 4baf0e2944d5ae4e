//! What a facilitator can look at, in the order of the method.

use crate::app::group::state::GroupState;
use crate::app::group::view::GroupView;

/// One of the things a facilitator can look at.
pub struct ViewEntry {
    /// Which.
    pub view: GroupView,
    /// The text of its name.
    pub name: &'static str,
    /// The list of people stands beside it: it is about one of them, or lets one stand out.
    pub has_people: bool,
    /// It has nothing to show of a group without drawings.
    pub needs_drawings: bool,
}

/// All there is: what comes next, then in the order of the method: prepare, one drawing, the interview, side by side, common threads, redesign,
/// effect, and what is printed.
pub const VIEWS: &[ViewEntry] = &[
    ViewEntry { view: GroupView::Standing, name: "view-standing", has_people: false, needs_drawings: false },
    ViewEntry { view: GroupView::Drawing, name: "view-drawing", has_people: false, needs_drawings: false },
    ViewEntry { view: GroupView::FromPaper, name: "view-from-paper", has_people: false, needs_drawings: false },
    ViewEntry { view: GroupView::Journey, name: "view-journey", has_people: true, needs_drawings: true },
    ViewEntry { view: GroupView::Interview, name: "view-interview", has_people: false, needs_drawings: true },
    ViewEntry { view: GroupView::Compare, name: "view-compare", has_people: true, needs_drawings: true },
    ViewEntry { view: GroupView::Beside, name: "view-beside", has_people: false, needs_drawings: true },
    ViewEntry { view: GroupView::Threads, name: "view-threads", has_people: false, needs_drawings: true },
    ViewEntry { view: GroupView::Board, name: "view-board", has_people: false, needs_drawings: false },
    ViewEntry { view: GroupView::Effect, name: "view-effect", has_people: false, needs_drawings: false },
    ViewEntry { view: GroupView::Sharing, name: "view-sharing", has_people: false, needs_drawings: false },
    ViewEntry { view: GroupView::Pages, name: "view-pages", has_people: false, needs_drawings: false },
    ViewEntry { view: GroupView::TakeAlong, name: "view-take-along", has_people: false, needs_drawings: true },
];

/// What can be looked at of one drawing that belongs to no group.
const OF_ONE_DRAWING: [GroupView; 2] = [GroupView::Journey, GroupView::Interview];

/// What can be looked at.
pub fn views_of(group: &GroupState) -> impl Iterator<Item = &'static ViewEntry> {
    let is_single = group.single;
    let has_paper = group.looking.view == GroupView::FromPaper
        || !group.topics.from_paper.sheets.is_empty()
        || group.group().journeys.iter().any(|journey| journey.paper.is_some());
    let has_another = group.looking.view == GroupView::Beside || group.topics.beside.other.is_some();
    let fits = move |view: GroupView| match view {
        GroupView::FromPaper => has_paper,
        GroupView::Beside => has_another,
        _ => true,
    };
    VIEWS.iter().filter(move |entry| fits(entry.view) && (!is_single || OF_ONE_DRAWING.contains(&entry.view)))
}

/// The list of people stands beside what is looked at.
pub fn has_people(group: &GroupState) -> bool {
    entry(group.looking.view).has_people && !group.single
}

/// The entry of what is looked at.
pub fn entry(view: GroupView) -> &'static ViewEntry {
    VIEWS.iter().find(|entry| entry.view == view).unwrap_or(&VIEWS[0])
}
