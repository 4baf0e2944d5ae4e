//! What a reader of the screen meets on its way through the window: nothing without a name.

use egui::accesskit::{Action, Role};
use egui_kittest::kittest::NodeT;
use potloodlijn::app::group::view::GroupView;

use super::desk::Desk;

/// All that can take the focus in the window as it is, and has neither a name nor a value.
fn nameless(desk: &Desk) -> Vec<String> {
    let root = desk.harness.root();
    let nodes = root.children_recursive().map(|node| node.accesskit_node());
    nodes
        .filter(|node| node.data().supports_action(Action::Focus) && node.role() != Role::Window)
        .filter(|node| {
            let said = [node.label(), node.value(), node.placeholder().map(str::to_owned)];
            said.into_iter().flatten().all(|words| words.trim().is_empty())
        })
        .map(|node| format!("{:?} at {:?}", node.role(), node.raw_bounds()))
        .collect()
}

#[test]
fn nothing_that_takes_the_focus_is_without_a_name_on_the_way_of_who_draws() {
    let mut desk = Desk::new(1.0);
    assert_eq!(nameless(&desk), Vec::<String>::new(), "the first screen");
    desk.begin_drawing();
    assert_eq!(nameless(&desk), Vec::<String>::new(), "the sheet");
    desk.click("Meer…");
    assert_eq!(nameless(&desk), Vec::<String>::new(), "the menu of the sheet");
}

#[test]
fn nothing_that_takes_the_focus_is_without_a_name_in_any_view_of_a_group() {
    let mut desk = Desk::new(1.0);
    desk.open_example();
    let views = [
        GroupView::Journey,
        GroupView::Compare,
        GroupView::Threads,
        GroupView::Interview,
        GroupView::Board,
        GroupView::Effect,
        GroupView::Sharing,
        GroupView::Pages,
    ];
    let mut found = Vec::new();
    for view in views {
        desk.look_at(view);
        found.extend(nameless(&desk).into_iter().map(|what| format!("{view:?}: {what}")));
    }
    assert!(found.is_empty(), "{found:#?}");
}
