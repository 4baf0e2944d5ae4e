//! Showing a group to others on a large screen.

use crate::app::figures::presented::PresentedWish;
use crate::app::group::compare::Picture;
use crate::app::group::presenting::{PresentedFigures, SHOWN_TO_OTHERS};
use crate::app::group::state::GroupState;
use crate::app::group::view::GroupView;
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::{Effect, FiguresWish};
use crate::text::Texts;

/// Begins or ends showing it to others. Lines are shown only where enough people agreed; else it is said why not.
pub(crate) fn present(state: &mut AppState, presents: bool) {
    let Screen::Group(group) = &mut state.screen else { return };
    let view = if SHOWN_TO_OTHERS.contains(&group.looking.view) { group.looking.view } else { GroupView::Compare };
    if presents && !group.may_show(view) {
        let (agreed, least) = (group.group().agreed_to_figures(), group.group().fewest_shown());
        let texts = Texts::of(state.preferences.language);
        state.notice = Some(texts.with("present-too-few", [("n", agreed.into()), ("least", least.into())]));
        return;
    }
    group.presenting.on = presents;
    // Whoever left since it was shown last is not in it for a moment.
    group.presenting.figures = PresentedFigures::default();
    if presents {
        state.notice = None;
        // Nothing may tell of one person.
        group.presenting.stood_out = group.looking.selected.take();
        group.topics.threads.open = None;
        if group.topics.compare.picture == Picture::Grid {
            group.topics.compare.picture = Picture::Multiples;
        }
        group.looking.view = view;
    } else {
        group.looking.selected = group.presenting.stood_out.take();
    }
}

/// While a room looks, what came in meanwhile is neither asked nor said; it is once they look no more, one after the other.
pub(crate) fn hold_back(state: &mut AppState) {
    let Screen::Group(group) = &mut state.screen else { return };
    let presenting = &mut group.presenting;
    if presenting.on {
        presenting.held_back.extend(state.dialog.take_if(|dialog| !dialog.is_for_a_room()));
    } else if state.dialog.is_none() {
        state.dialog = presenting.held_back.pop_front();
    }
}

/// What has to be worked out for what is shown.
pub(crate) fn follow(group: &mut GroupState) -> Option<Effect> {
    let wish = PresentedWish { group: group.group().id, revision: group.document.history.revision() };
    let begins = group.presenting.figures.begin(&wish);
    begins.then(|| Effect::WorkOut { group: group.document.history.shared(), wish: FiguresWish::Presented(wish) })
}
