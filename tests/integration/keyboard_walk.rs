//! The whole session of a participant by the keyboard alone, from the code to the receipt: nothing else is touched.

use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::app::questions::{Dialog, Message};
use potloodlijn::app::sheet::session::SessionAction;
use potloodlijn::format::{Instruments, read};
use potloodlijn::model::{Domain, Journey, Step};

use super::desk::Desk;

/// More stops than any screen has.
const MOST_STOPS: usize = 90;

fn key(desk: &mut Desk, key: Key) {
    desk.harness.key_press(key);
    desk.harness.run();
}

fn with_ctrl(desk: &mut Desk, key: Key) {
    desk.harness.key_press_modifiers(Modifiers::COMMAND, key);
    desk.harness.run();
    // A press counts for nothing right after a step has changed.
    desk.harness.run_steps(4);
}

fn write(desk: &mut Desk, words: &str) {
    desk.harness.event(egui::Event::Text(words.into()));
    desk.harness.run();
}

/// What has the keyboard, as a reader of the screen says it.
fn focused(desk: &Desk) -> Option<String> {
    let found = desk.harness.root().children_recursive().find(|node| node.accesskit_node().is_focused())?;
    let node = found.accesskit_node();
    let labelled = || node.labelled_by().find_map(|label| label.value().or_else(|| label.label()));
    node.label().or_else(labelled)
}

/// What has the keyboard stands where it is seen: nothing of it is beyond the edge of what scrolls, unless it is larger than that.
fn assert_in_sight(desk: &mut Desk, after: &str) {
    // What lies in two things that scroll comes in sight from the inside out.
    desk.harness.run_steps(6);
    let context = &desk.harness.ctx;
    let Some(id) = context.memory(egui::Memory::focused) else { return };
    let Some(widget) = context.viewport(|viewport| viewport.prev_pass.widgets.get(id).copied()) else { return };
    let (whole, seen) = (widget.rect, widget.interact_rect.intersect(context.content_rect()));
    let has_room = whole.height() <= 160.0;
    assert!(seen.is_positive(), "{after}: {:?} is out of sight at {whole:?}", focused(desk));
    assert!(!has_room || seen.height() >= whole.height() - 2.0, "{after}: {:?} is cut at {seen:?}", focused(desk));
}

/// Goes once around with Tab.
fn look_around(desk: &mut Desk, at: &str) {
    let mut stops = Vec::new();
    for _ in 0..MOST_STOPS {
        key(desk, Key::Tab);
        assert_in_sight(desk, at);
        let now = desk.harness.ctx.memory(egui::Memory::focused);
        if stops.len() > 3 && stops.first() == Some(&now) {
            return;
        }
        stops.push(now);
    }
}

fn go_to(desk: &mut Desk, step: Step) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![SessionAction::GoTo(step).into()]);
    desk.harness.run_steps(4);
}

#[test]
fn what_the_keyboard_goes_to_comes_in_sight() {
    let mut desk = Desk::sized([640.0, 400.0], 1.0);
    desk.begin_drawing();
    look_around(&mut desk, "the sheet");
    go_to(&mut desk, Step::Landmarks);
    press(&mut desk, "Voeg een moment toe");
    look_around(&mut desk, "landmarks");
    go_to(&mut desk, Step::Helped);
    press(&mut desk, "Zet hulp op de tijdlijn");
    look_around(&mut desk, "help, with its card");
    go_to(&mut desk, Step::LookBack);
    look_around(&mut desk, "looking back");
    go_to(&mut desk, Step::HandIn);
    look_around(&mut desk, "handing in");
}

#[test]
fn what_the_keyboard_goes_to_in_a_group_comes_in_sight() {
    let mut desk = Desk::sized([640.0, 400.0], 1.0);
    desk.open_example();
    for view in [GroupView::Standing, GroupView::Sharing, GroupView::Threads] {
        desk.look_at(view);
        desk.wait_for_figures();
        look_around(&mut desk, &format!("{view:?}"));
    }
}

/// Goes on with Tab until what has the keyboard is called so; every stop on the way has a name.
fn tab_to(desk: &mut Desk, wanted: &str) {
    let mut stops = Vec::new();
    for _ in 0..MOST_STOPS {
        key(desk, Key::Tab);
        let Some(name) = focused(desk) else { continue };
        assert!(!name.trim().is_empty(), "a stop without a name after {stops:?}");
        if name.starts_with(wanted) {
            return;
        }
        stops.push(name);
    }
    panic!("{wanted:?} is no stop: {stops:?}");
}

fn press(desk: &mut Desk, wanted: &str) {
    tab_to(desk, wanted);
    key(desk, Key::Enter);
}

fn step(desk: &Desk) -> Step {
    desk.sheet().session.step
}

#[test]
fn a_drawing_is_begun_made_looked_over_and_handed_in_with_keys_alone() {
    let mut desk = Desk::new(1.0);
    begin(&mut desk);
    landmark(&mut desk);
    draw(&mut desk);
    event(&mut desk);
    help(&mut desk);
    look_back(&mut desk);
    hand_in(&mut desk);
}

fn begin(desk: &mut Desk) {
    tab_to(desk, "Jouw code");
    write(desk, "P07");
    press(desk, "Begin met tekenen");
    assert_eq!(step(desk), Step::Welcome);
    with_ctrl(desk, Key::PageDown);
    with_ctrl(desk, Key::PageDown);
    assert_eq!(step(desk), Step::Landmarks);
    with_ctrl(desk, Key::PageUp);
    assert_eq!(step(desk), Step::PenCheck);
    with_ctrl(desk, Key::PageDown);
}

fn landmark(desk: &mut Desk) {
    press(desk, "Voeg een moment toe");
    write(desk, "verhuisd");
    key(desk, Key::Enter);
    assert_eq!(desk.sheet().journey().landmarks[0].text, "verhuisd");
    with_ctrl(desk, Key::PageDown);
    with_ctrl(desk, Key::PageDown);
    assert_eq!(step(desk), Step::Draw);
}

fn draw(desk: &mut Desk) {
    for pencil in 0..7 {
        tab_to(desk, "Blad om op te tekenen");
        for month in 0..6 {
            key(desk, if (month + pencil) % 3 == 0 { Key::ArrowDown } else { Key::ArrowUp });
            key(desk, Key::ArrowRight);
        }
        let sheet = desk.sheet();
        assert!(sheet.journey().curves.contains_key(&sheet.holding.active), "the keys of pencil {pencil} drew");
        if pencil < 6 {
            with_ctrl(desk, Key::PageDown);
        }
    }
    // What was drawn last is taken back and made again.
    let before = desk.sheet().journey().clone();
    with_ctrl(desk, Key::Z);
    assert_ne!(desk.sheet().journey().curves, before.curves);
    with_ctrl(desk, Key::Y);
    assert_eq!(desk.sheet().journey().curves, before.curves);
}

fn event(desk: &mut Desk) {
    press(desk, "Zet iets op de tijdlijn");
    press(desk, "Iets op het werk");
    // The card that opens waits for its word.
    write(desk, "reorganisatie");
    key(desk, Key::Enter);
    let event = &desk.sheet().journey().events[0];
    assert_eq!((event.title.as_str(), event.domain), ("reorganisatie", Domain::Work));
    assert!(desk.sheet().selected_event.is_none(), "Enter puts the card away");
    let before = event.from;
    tab_to(desk, "reorganisatie, ");
    key(desk, Key::ArrowRight);
    assert_eq!(desk.sheet().journey().events[0].from, before + 1.0);
    with_ctrl(desk, Key::PageDown);
    key(desk, Key::Escape);
    assert_eq!(step(desk), Step::Helped);
}

fn help(desk: &mut Desk) {
    press(desk, "Zet hulp op de tijdlijn");
    assert_eq!(step(desk), Step::Helped, "one stays where one is");
    write(desk, "gesprek met de bedrijfsarts");
    key(desk, Key::Enter);
    assert_eq!(desk.sheet().journey().events[1].title, "gesprek met de bedrijfsarts");
    with_ctrl(desk, Key::PageDown);
    assert_eq!(step(desk), Step::LookBack);
}

fn look_back(desk: &mut Desk) {
    let first =
        desk.sheet().setup.instrument.closing_prompts().next().unwrap().text.get(desk.state().preferences.language);
    let first = first.to_owned();
    tab_to(desk, &first);
    write(desk, "meer tijd");
    assert_eq!(desk.sheet().journey().answers[0].text, "meer tijd");
    with_ctrl(desk, Key::PageDown);
    assert_eq!(step(desk), Step::HandIn);
}

fn hand_in(desk: &mut Desk) {
    tab_to(desk, "Mijn lijnen tellen mee");
    key(desk, Key::Space);
    assert!(desk.sheet().journey().consent.group_figures);
    press(desk, "Lever in…");
    assert!(matches!(desk.state().dialog, Some(Dialog::HandIn(_))));
    desk.harness.run_steps(4);
    press(desk, "Lever in");
    desk.wait_for_work();
    let Some(Dialog::Message(Message::HandedIn(path))) = &desk.state().dialog else {
        panic!("{:?}", desk.state().dialog)
    };
    let handed_in = read::<Journey>(&std::fs::read(path).unwrap(), &Instruments::builtin()).unwrap().value;
    assert_eq!((handed_in.curves.len(), handed_in.events.len()), (7, 2));
    desk.harness.run_steps(4);
    press(desk, "Sluit");
    assert!(desk.state().dialog.is_none());
}
