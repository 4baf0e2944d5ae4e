//! On a facilitator's group.

use std::ops::ControlFlow;

use crate::app::document::DocumentFile;
use crate::app::files::opening::read_again;
use crate::app::group::action::GroupAction;
use crate::app::group::compare::CompareAction;
use crate::app::group::state::GroupState;
use crate::app::group::view::GroupView;
use crate::app::group::{
    beside, board, compare, from_paper, interview, measurements, own_codes, pages, phases, presenting, sharing,
    take_along, threads,
};
use crate::app::questions::Dialog;
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::{Effect, MadeFigures};
use crate::exchange::Taken;
use crate::model::{GroupEdit, History, Journey};
use crate::text::Texts;

pub(crate) fn update(state: &mut AppState, action: GroupAction) -> Vec<Effect> {
    let action = match beyond_the_group(state, action) {
        ControlFlow::Break(effects) => return effects,
        ControlFlow::Continue(action) => action,
    };
    let world = state.world.clone();
    let now = (world.now)();
    let Screen::Group(group) = &mut state.screen else { return Vec::new() };
    let mut effects = Vec::new();
    match action {
        // What tells of one person, or of too few, is not for a large screen.
        GroupAction::Show(view) if group.presenting.on && !group.may_show(view) => {}
        GroupAction::Show(view) => {
            let asks = [GroupView::Sharing, GroupView::Pages, GroupView::Beside, GroupView::TakeAlong];
            if asks.contains(&view) {
                effects.push(sharing::update::begin_recall(group, &world.store));
            }
            group.looking.view = view;
            let_go_of_unseen(group);
            // What someone was filling in is nobody else's to see.
            group.topics.measurements.filling_in = None;
            // One journey needs one person.
            if matches!(view, GroupView::Journey | GroupView::Interview) && group.selected().is_none() {
                group.looking.selected = group.group().journeys.first().map(|journey| journey.participant.clone());
            }
        }
        GroupAction::Select(participant) => {
            let participant = participant.filter(|_| !group.presenting.on);
            if group.looking.selected != participant {
                group.topics.interview.leave_person();
            }
            group.looking.selected = participant;
        }
        GroupAction::Beside(action) => beside::update::update(group, action),
        GroupAction::Compare(action) => compare::update::update(group, action),
        GroupAction::Phases(action) => phases::update::update(group, now, action),
        GroupAction::Interview(action) => interview::update::update(group, &world, action),
        GroupAction::OwnCodes(action) => own_codes::update::update(group, &world, action),
        GroupAction::Threads(action) => threads::update::update(group, action),
        GroupAction::Pages(action) => return pages::update::update(group, action),
        GroupAction::TakeAlong(action) => return take_along::update::update(group, action),
        GroupAction::Background(action) => group.looking.background.update(action),
        GroupAction::Board(action) => board::update::update(group, &world, action),
        GroupAction::Measurements(action) => measurements::update::update(group, &world, action),
        GroupAction::Undo => sharing::update::keep_given_out(group, History::undo),
        GroupAction::Redo => sharing::update::keep_given_out(group, History::redo),
        GroupAction::TakeMerge
        | GroupAction::ChooseDrawing(..)
        | GroupAction::LookAtFolder(_)
        | GroupAction::Sharing(_)
        | GroupAction::FromPaper(_) => {}
    }
    effects
}

/// What reaches further than the group that is open; gives back what does not.
fn beyond_the_group(state: &mut AppState, action: GroupAction) -> ControlFlow<Vec<Effect>, GroupAction> {
    match action {
        GroupAction::TakeMerge => return ControlFlow::Break(take_merge(state)),
        GroupAction::ChooseDrawing(participant, id) => {
            if let Some(Dialog::MergeReport(question)) = &mut state.dialog {
                question.chosen.insert(participant, id);
            }
        }
        GroupAction::Compare(CompareAction::Present(presents)) => presenting::update::present(state, presents),
        GroupAction::Sharing(action) => return ControlFlow::Break(sharing::update::update(state, action)),
        GroupAction::FromPaper(action) => return ControlFlow::Break(from_paper::update::update(state, action)),
        GroupAction::LookAtFolder(path) => return ControlFlow::Break(vec![Effect::LookAtFolder { path }]),
        action => return ControlFlow::Continue(action),
    }
    ControlFlow::Break(Vec::new())
}

/// What has to be worked out for what is looked at now.
pub(crate) fn follow(state: &mut AppState) -> Option<Effect> {
    let language = state.preferences.language;
    let Screen::Group(group) = &mut state.screen else { return None };
    let is_empty = group.group().journeys.is_empty();
    match group.looking.view {
        GroupView::Pages | GroupView::Beside | GroupView::Sharing | GroupView::TakeAlong
            if group.topics.sharing.recalls =>
        {
            None
        }
        GroupView::Pages => pages::update::follow(group, language, state.world.new_id),
        GroupView::FromPaper => from_paper::update::follow(group),
        GroupView::TakeAlong if group.topics.take_along.kind == Taken::Figures => {
            take_along::update::follow(group, language)
        }
        // Of a group without drawings it says why there is no edition.
        GroupView::Sharing => sharing::update::follow(group),
        _ if is_empty => None,
        _ if group.presenting.on => presenting::update::follow(group),
        GroupView::Compare => compare::update::follow(group),
        GroupView::Beside => beside::update::follow(group, language),
        GroupView::Threads => threads::update::follow(group),
        GroupView::Standing
        | GroupView::Drawing
        | GroupView::Journey
        | GroupView::Interview
        | GroupView::Board
        | GroupView::Effect
        | GroupView::TakeAlong => None,
    }
}

/// Of more people than this, what is worked out for what is not looked at is let go: it fills much memory. Of fewer all stays, so that
/// whoever goes back sees it at once.
const MANY_PEOPLE: usize = 2000;

fn let_go_of_unseen(group: &mut GroupState) {
    if group.group().journeys.len() <= MANY_PEOPLE {
        return;
    }
    let (view, topics) = (group.looking.view, &mut group.topics);
    if view != GroupView::Compare {
        topics.compare.figures.let_go();
    }
    if view != GroupView::Threads {
        topics.threads.figures.let_go();
    }
    if view != GroupView::Pages {
        topics.pages.made.let_go();
    }
    if view != GroupView::TakeAlong {
        topics.take_along.figures.let_go();
    }
}

/// Takes what was worked out.
pub(crate) fn take(state: &mut AppState, made: MadeFigures) {
    let Screen::Group(group) = &mut state.screen else { return };
    match made {
        MadeFigures::Compare(wish, figures) => group.topics.compare.figures.take(wish, figures),
        MadeFigures::Beside(wish, made) => beside::update::take_made(group, wish, made),
        MadeFigures::Presented(wish, made) => group.presenting.figures.take(wish, made),
        MadeFigures::Threads(wish, figures) => group.topics.threads.figures.take(wish, figures),
        MadeFigures::Draft(wish, made) => group.topics.sharing.draft.take(wish, made),
        MadeFigures::Pages(wish, made) => pages::update::take(group, wish, made),
        MadeFigures::Shown(wish, made) => group.topics.take_along.figures.take(wish, made),
    }
}

fn take_merge(state: &mut AppState) -> Vec<Effect> {
    let Some(Dialog::MergeReport(question)) = state.dialog.take() else { return Vec::new() };
    if let Some(effects) = read_again(state, &question) {
        state.notice = Some(Texts::of(state.preferences.language).get("merge-again"));
        return effects;
    }
    let chosen: Vec<Journey> = question.chosen_drawings().cloned().collect();
    let Some(merged) = question.merged else { return Vec::new() };
    match &mut state.screen {
        Screen::Group(group) if !group.single => {
            if merged.changes {
                group.document.history.apply("undo-merge", GroupEdit::Whole(Box::new(merged.group)));
            }
        }
        screen => {
            let mut group = GroupState::new(merged.group, DocumentFile::default());
            if let [only] = group.group().journeys.shared() {
                // One drawing that comes in by itself is there to be talked through.
                group.looking.selected = Some(only.participant.clone());
                group.looking.view = GroupView::Interview;
            } else if group.group().journeys.iter().all(|journey| journey.phases.borders.is_empty()) {
                // Without phases nobody lies beside another: where the group stands says what comes first.
                group.looking.view = GroupView::Standing;
            }
            *screen = Screen::Group(Box::new(group));
        }
    }
    if let Screen::Group(group) = &mut state.screen {
        // A step of its own, so that the choice can be undone and what came in stays.
        for drawing in &chosen {
            let whole = group.group().with_other_drawing(drawing);
            group.document.history.apply("undo-other-drawing", GroupEdit::Whole(Box::new(whole)));
        }
    }
    Vec::new()
}
