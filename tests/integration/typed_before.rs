//! What one person typed comes back in no field of the next one, whatever is asked to be undone there: every field there is.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use potloodlijn::analysis::agenda;
use potloodlijn::app::action::Action;
use potloodlijn::app::files::{FileAction, Leaving};
use potloodlijn::app::group::action::GroupAction;
use potloodlijn::app::group::interview::{Cursor, InterviewAction, Panel};
use potloodlijn::app::group::view::GroupView;
use potloodlijn::app::sheet::action::SheetAction;
use potloodlijn::app::sheet::landmarks::LandmarkAction;
use potloodlijn::app::sheet::own_now::OwnNowAction;
use potloodlijn::app::sheet::session::SessionAction;
use potloodlijn::model::{Domain, ParticipantCode, Step};

use super::desk::{Desk, EVERY_VIEW};

/// A word that stands in no example.
const SECRET: &str = "zwemvlies";

fn ask(desk: &mut Desk, action: impl Into<Action>) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.harness.run();
    // A press counts for nothing right after a screen has changed.
    desk.harness.run_steps(3);
}

/// Gives the keyboard to the field at this place among those on the screen; whether there is one. What is searched for is of nobody.
fn go_into(desk: &mut Desk, place: usize) -> bool {
    let root = desk.harness.root();
    let field = root.children_recursive().filter(is_field).nth(place);
    let is_there = field.is_some();
    if let Some(field) = field {
        field.focus();
    }
    desk.harness.run();
    is_there
}

fn is_field(node: &egui_kittest::Node<'_>) -> bool {
    let node = node.accesskit_node();
    let is_search = node.label().is_some_and(|label| label.contains("Zoek"));
    matches!(node.role(), Role::TextInput | Role::MultilineTextInput) && !is_search
}

/// Types the word in every field, with rests in which egui takes note of it; gives in how many.
fn type_everywhere(desk: &mut Desk) -> usize {
    let mut place = 0;
    while go_into(desk, place) {
        for _ in 0..2 {
            desk.harness.event(egui::Event::Text(SECRET.into()));
            desk.harness.run_steps(7);
        }
        place += 1;
    }
    place
}

/// Asks in every field for what stood there before.
fn undo_everywhere(desk: &mut Desk, at: &str) {
    let mut place = 0;
    while go_into(desk, place) {
        let before = told(desk);
        for key in [egui::Key::Z, egui::Key::Z, egui::Key::Z, egui::Key::Y] {
            desk.harness.key_press_modifiers(egui::Modifiers::COMMAND, key);
            desk.harness.run();
            assert!(told(desk) <= before, "{at}: {key:?} in field {place} brings back what somebody else typed");
        }
        place += 1;
    }
}

/// The same where none of it may stand as it is either.
fn nothing_is_told(desk: &mut Desk, at: &str) {
    assert_eq!(told(desk), 0, "{at}");
    undo_everywhere(desk, at);
}

/// How often the word stands on the screen.
fn told(desk: &Desk) -> usize {
    let root = desk.harness.root();
    let tells = |node: &egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        [node.value(), node.label()].into_iter().flatten().any(|words| words.contains(SECRET))
    };
    root.children_recursive().filter(tells).count()
}

fn put_on_lane(desk: &mut Desk, across: f32) {
    let lane = desk.harness.get_by_label("Strook Werk: klik om iets toe te voegen").rect();
    desk.press(lane.lerp_inside(egui::vec2(across, 0.4)));
    desk.release();
}

/// Comes by all fields of who draws.
fn draw_along(desk: &mut Desk, mut at: impl FnMut(&mut Desk, &str)) {
    desk.fill("Jouw code", "P31");
    desk.click("Begin met tekenen");
    ask(desk, SessionAction::GoTo(Step::Landmarks));
    ask(desk, SheetAction::Landmark(LandmarkAction::Add { day: 200.0, to: Some(300.0) }));
    at(desk, "landmarks");
    ask(desk, SessionAction::GoTo(Step::Draw));
    put_on_lane(desk, 0.3);
    at(desk, "on the lane");
    ask(desk, SheetAction::SelectEvent(None));
    let paper = desk.paper().center();
    desk.draw(&[paper]);
    at(desk, "a quick word");
    desk.harness.key_press(egui::Key::Escape);
    desk.harness.run();
    ask(desk, SessionAction::GoTo(Step::Helped));
    ask(desk, SheetAction::AddEvent { domain: Domain::Intervention, from_day: 100.0, to_day: Some(150.0) });
    for part in ["Wie en wat", "Meer vertellen"] {
        let part = desk.harness.query_all_by_label_contains(part).next();
        part.inspect(egui_kittest::Node::click);
        desk.harness.run();
    }
    at(desk, "help");
    ask(desk, SheetAction::SelectEvent(None));
    ask(desk, SessionAction::GoTo(Step::LookBack));
    at(desk, "looking back");
    ask(desk, OwnNowAction::Look(true));
    ask(desk, OwnNowAction::Begin);
    at(desk, "now");
}

#[test]
fn no_field_of_who_draws_tells_what_the_one_before_typed() {
    let mut desk = Desk::new(1.0);
    let mut typed = 0;
    draw_along(&mut desk, |desk, _| typed += type_everywhere(desk));
    assert!(typed >= 12, "{typed} fields were typed in");
    ask(&mut desk, FileAction::LeaveAnyway(Leaving::ToStart));
    nothing_is_told(&mut desk, "the start screen");
    draw_along(&mut desk, nothing_is_told);
}

#[test]
fn the_field_of_an_event_tells_nothing_of_another_event() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    put_on_lane(&mut desk, 0.2);
    for _ in 0..2 {
        desk.harness.event(egui::Event::Text(SECRET.into()));
        desk.harness.run_steps(7);
    }
    assert!(desk.sheet().journey().events[0].title.contains(SECRET));
    put_on_lane(&mut desk, 0.7);
    for _ in 0..3 {
        desk.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Z);
        desk.harness.run();
    }
    let titles: Vec<&str> = desk.sheet().journey().events.iter().map(|event| event.title.as_str()).collect();
    assert_eq!(titles, [format!("{SECRET}{SECRET}").as_str(), ""]);
}

/// Talks with one person, by all fields about that person.
fn talk_with(desk: &mut Desk, code: &str, mut at: impl FnMut(&mut Desk, &str)) {
    ask(desk, GroupAction::Select(ParticipantCode::new(code)));
    desk.look_at(GroupView::Interview);
    ask(desk, InterviewAction::Open(Panel::Agenda));
    let group = desk.group();
    let (_, journey) = group.selected().expect("someone is chosen");
    let moment = agenda(journey, group.instrument()).into_iter().next().expect("a moment to ask about").moment;
    let first = journey.events[0].id;
    let cursor = Cursor { day: moment.day, to: moment.to, indicator: moment.indicators.first().cloned() };
    ask(desk, InterviewAction::PointAt(Some(cursor)));
    at(desk, "a moment of the agenda");
    ask(desk, InterviewAction::SelectEvent(Some(first)));
    at(desk, "an event");
    ask(desk, InterviewAction::SelectEvent(None));
    ask(desk, InterviewAction::Open(Panel::Closing));
    at(desk, "the closing questions");
    ask(desk, InterviewAction::Open(Panel::Quotes));
    at(desk, "the quotes");
    ask(desk, InterviewAction::Open(Panel::Agenda));
    desk.look_at(GroupView::Journey);
    at(desk, "the phases");
}

#[test]
fn no_field_about_one_person_tells_what_was_said_by_another() {
    let mut desk = Desk::new(1.0);
    desk.open_example();
    let mut typed = 0;
    talk_with(&mut desk, "P02", |desk, _| typed += type_everywhere(desk));
    assert!(typed >= 6, "{typed} fields were typed in");
    talk_with(&mut desk, "P03", nothing_is_told);
}

#[test]
fn no_field_of_one_group_tells_what_was_typed_in_another() {
    let mut desk = Desk::new(1.0);
    desk.open_example();
    let mut typed = 0;
    for view in EVERY_VIEW {
        desk.look_at(view);
        desk.wait_for_figures();
        typed += type_everywhere(&mut desk);
    }
    assert!(typed >= 6, "{typed} fields were typed in");
    ask(&mut desk, FileAction::LeaveAnyway(Leaving::ToStart));
    desk.open_example();
    for view in EVERY_VIEW {
        desk.look_at(view);
        desk.wait_for_figures();
        undo_everywhere(&mut desk, &format!("{view:?}"));
    }
}
