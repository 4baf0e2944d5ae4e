//! What one person did on a computer is not met by the next one who sits down at it.

use egui_kittest::kittest::Queryable;
use potloodlijn::app::action::Action;
use potloodlijn::app::files::{FileAction, Leaving};
use potloodlijn::app::group::compare::CompareAction;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::app::sheet::action::SheetAction;
use potloodlijn::app::sheet::session::SessionAction;
use potloodlijn::model::Step;

use super::desk::Desk;

fn ask(desk: &mut Desk, action: impl Into<Action>) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.harness.run();
}

/// How much is drawn on the screen.
fn shapes(desk: &Desk) -> usize {
    fn count(shape: &egui::Shape) -> usize {
        match shape {
            egui::Shape::Vec(shapes) => shapes.iter().map(count).sum(),
            _ => 1,
        }
    }
    desk.harness.output().shapes.iter().map(|clipped| count(&clipped.shape)).sum()
}

#[test]
fn the_practice_line_of_one_person_is_not_there_for_the_next() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    ask(&mut desk, SessionAction::GoTo(Step::WarmUp));
    let empty = shapes(&desk);
    let practice = desk.harness.get_by_label_contains("Proefblad om op te tekenen").rect();
    desk.draw(&[practice.left_center() + egui::vec2(40.0, 0.0), practice.center(), practice.right_center()]);
    desk.move_to(egui::Pos2::ZERO);
    assert_ne!(shapes(&desk), empty, "the line is seen");
    ask(&mut desk, FileAction::LeaveAnyway(Leaving::ToStart));
    desk.begin_drawing();
    ask(&mut desk, SessionAction::GoTo(Step::WarmUp));
    desk.move_to(egui::Pos2::ZERO);
    assert_eq!(shapes(&desk), empty);
}

fn undo_and_redo(desk: &mut Desk) {
    for key in [egui::Key::Z, egui::Key::Y] {
        desk.harness.key_press_modifiers(egui::Modifiers::COMMAND, key);
        desk.harness.run();
    }
}

#[test]
fn what_is_not_in_sight_is_not_undone() {
    let mut desk = Desk::new(1.0);
    desk.open_example();
    desk.look_at(GroupView::Effect);
    let without = desk.group().document.history.revision();
    desk.harness.get_all_by_label_contains("Laat invullen voor ").next().unwrap().click();
    desk.harness.run();
    desk.fill("Je code", "P01");
    desk.click("Begin");
    desk.press_on_line("Bevlogenheid, van", 0.25);
    desk.click("Geef je antwoorden");
    let given = desk.group().document.history.revision();
    assert_ne!(given, without);
    undo_and_redo(&mut desk);
    assert_eq!(desk.group().document.history.revision(), given, "the next person would take back what P01 said");
    desk.click("Stop met invullen");
    ask(&mut desk, CompareAction::Present(true));
    assert!(desk.group().presenting.on);
    undo_and_redo(&mut desk);
    assert_eq!(desk.group().document.history.revision(), given, "a room would see it happen");
    ask(&mut desk, CompareAction::Present(false));
    desk.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Z);
    desk.harness.run();
    assert_ne!(desk.group().document.history.revision(), given, "in sight it is undone");
}

#[test]
fn behind_the_pen_check_nothing_is_undone() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let paper = desk.paper();
    desk.draw(&[paper.center(), paper.center() + egui::vec2(120.0, 20.0)]);
    assert!(desk.sheet().journey().has_drawing());
    ask(&mut desk, Action::CheckPen(true));
    undo_and_redo(&mut desk);
    desk.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Z);
    desk.harness.run();
    assert!(desk.sheet().journey().has_drawing());
    ask(&mut desk, Action::CheckPen(false));
    ask(&mut desk, SheetAction::Undo);
    assert!(!desk.sheet().journey().has_drawing());
}
