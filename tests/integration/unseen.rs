//! Letters that nobody sees are written out wherever a name is shown.

use std::fs;

use egui_kittest::kittest::NodeT;
use potloodlijn::app::files::names::window_title;
use potloodlijn::app::files::{FileAction, Purpose};
use potloodlijn::demo::example_group;
use potloodlijn::format::write;
use potloodlijn::model::{Group, Language};

use crate::desk::Desk;

/// A name as someone may give it who wants it read as another.
const TURNED: &str = "groep\u{202e}nosj.exe\u{200b}";

#[test]
fn letters_that_nobody_sees_are_written_out_in_names_of_files_and_of_groups() {
    let mut desk = Desk::new(1.0);
    let example = example_group(3, 7, Language::Nl);
    let mut group = Group::new(uuid::Uuid::from_u128(1), example.setup);
    group.setup.name = TURNED.to_owned();
    group.journeys = example.journeys.into();
    group.journeys[0].events[0].title = TURNED.to_owned();
    let path = desk.path(&format!("{TURNED}.group.json"));
    fs::write(&path, write(&group)).unwrap();
    let journey = desk.path(&format!("{TURNED}.journey.json"));
    fs::write(&journey, write(&group.journeys[1])).unwrap();
    let unread = desk.path(&format!("{TURNED}.journey.age"));
    fs::write(&unread, b"{").unwrap();
    let ask = |desk: &mut Desk, action: FileAction| {
        let context = desk.harness.ctx.clone();
        desk.harness.state_mut().ask(&context, vec![action.into()]);
        desk.wait_for_work();
    };
    ask(&mut desk, FileAction::Choose(Purpose::Open, vec![path]));
    assert!(desk.state().notice.is_none());
    assert!(window_title(desk.state()).contains("\\u{202e}"));
    assert_nothing_turned(&desk);
    ask(&mut desk, FileAction::Choose(Purpose::AddToGroup, vec![journey, unread]));
    assert_nothing_turned(&desk);
    ask(&mut desk, FileAction::CloseDialog);
    let other = desk.path(&format!("{TURNED}-2.group.json"));
    ask(&mut desk, FileAction::Choose(Purpose::SaveGroup, vec![other]));
    assert!(desk.state().notice.as_ref().unwrap().contains("\\u{200b}"), "{:?}", desk.state().notice);
    assert_nothing_turned(&desk);
}

/// Nothing that a reader of the screen would say holds an unseen letter, but what stands in a field to be changed.
fn assert_nothing_turned(desk: &Desk) {
    let is_field = |role: egui::accesskit::Role| format!("{role:?}").contains("TextInput");
    let nodes = desk.harness.root().children_recursive();
    let mut seen = 0;
    for node in nodes.filter(|node| !is_field(node.accesskit_node().role())) {
        let node = node.accesskit_node();
        let said = [node.label(), node.value()].into_iter().flatten();
        for said in said {
            assert!(!said.contains(['\u{202e}', '\u{200b}']), "{said:?}");
            seen += usize::from(said.contains("\\u{202e}"));
        }
    }
    assert!(seen > 0, "the name is shown");
}
