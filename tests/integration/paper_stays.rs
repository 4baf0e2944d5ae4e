//! Nothing moves the paper: no card, no lane, no notice, no language.

use egui::{Rect, vec2};
use egui_kittest::kittest::Queryable;
use potloodlijn::app::preferences::PreferAction;
use potloodlijn::app::sheet::action::SheetAction;
use potloodlijn::app::sheet::notes::NoteAction;
use potloodlijn::model::{Domain, Language};

use super::desk::Desk;

const SIZES: [(f32, f32); 4] = [(1280.0, 800.0), (800.0, 1280.0), (1920.0, 1080.0), (640.0, 400.0)];

fn paper(desk: &Desk) -> Rect {
    let nl = desk.harness.query_by_label_contains("Blad om op te tekenen").map(|node| node.rect());
    nl.unwrap_or_else(|| desk.harness.get_by_label_contains("Sheet to draw on").rect())
}

fn ask(desk: &mut Desk, action: impl Into<potloodlijn::app::action::Action>) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.harness.run();
}

fn jot(desk: &mut Desk, number: usize) {
    let indicator = desk.sheet().holding.active.clone();
    let domain = Domain::ALL[number % 3];
    let title = format!("iets met een lange naam dat gebeurde, nummer {number}");
    ask(desk, NoteAction::Jot { domain, day: 40.0 * number as f64, title, indicator });
}

#[test]
fn the_paper_stays_over_all_states_of_cards_lanes_notices_and_languages() {
    for (width, height) in SIZES {
        let mut desk = Desk::sized([1280.0, 800.0], 1.0);
        desk.begin_drawing();
        desk.harness.set_size(vec2(width, height));
        desk.harness.run();
        let first = paper(&desk);
        let stays = |desk: &Desk, state: &str| assert_eq!(paper(desk), first, "{state}, {width} by {height}");
        for number in 0..15 {
            jot(&mut desk, number);
            stays(&desk, "with events");
        }
        let one = desk.sheet().journey().events[3].id;
        ask(&mut desk, SheetAction::SelectEvent(Some(one)));
        stays(&desk, "with a card");
        ask(&mut desk, SheetAction::SelectEvent(None));
        ask(&mut desk, SheetAction::Undo);
        assert!(
            desk.state().notice.as_ref().is_some_and(|said| said.contains("Ongedaan")),
            "{:?}",
            desk.state().notice
        );
        stays(&desk, "with a notice");
        let indicator = desk.sheet().setup.instrument.indicators[3].id.clone();
        ask(&mut desk, SheetAction::TakePencil(indicator));
        stays(&desk, "with another pencil");
        ask(&mut desk, PreferAction::Language(Language::En));
        stays(&desk, "in another language");
    }
}

#[test]
fn undoing_says_what_came_back_and_of_which_pencil() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let paper = desk.paper();
    let places: Vec<_> = (0..40).map(|at| paper.left_center() + vec2(20.0 + 15.0 * at as f32, 0.0)).collect();
    desk.draw(&places);
    desk.click("Zingeving, nog niet getekend");
    desk.click("Ongedaan maken");
    assert_eq!(desk.state().notice.as_deref(), Some("Ongedaan: lijn (Bevlogenheid)"));
    desk.click("Herhalen");
    assert_eq!(desk.state().notice.as_deref(), Some("Herhaald: lijn (Bevlogenheid)"));
}

#[test]
fn ink_begins_where_the_pen_enters_the_paper_from_any_side() {
    for (from, sides) in
        [((-0.05, 0.5), "left"), ((0.3, -0.07), "above"), ((1.08, 0.5), "right"), ((0.3, 1.06), "below")]
    {
        let mut desk = Desk::new(1.0);
        desk.begin_drawing();
        let paper = desk.paper();
        let at = |x: f32, y: f32| paper.min + vec2(x * paper.width(), y * paper.height());
        let (begin, end) = (at(from.0, from.1), at(0.6, 0.4));
        desk.draw(&(0..=60).map(|step| begin.lerp(end, step as f32 / 60.0)).collect::<Vec<_>>());
        let sheet = desk.sheet();
        let curve = sheet.journey().curves.get(&sheet.holding.active).unwrap_or_else(|| panic!("ink from {sides}"));
        let (first, last) = curve.drawn_span().unwrap();
        assert!(last - first > 0.2 * sheet.journey().timeline.length_days(), "{first}–{last} from {sides}");
    }
}

#[test]
fn a_second_press_right_after_the_screen_changed_does_nothing() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let button = desk.harness.get_by_label("Pauze…").rect().center();
    let press = |pressed| egui::Event::PointerButton {
        pos: button,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: egui::Modifiers::NONE,
    };
    // Both presses within one step of the clock of the tests, a quarter of a second.
    desk.harness.input_mut().events.extend([egui::Event::PointerMoved(button), press(true), press(false)]);
    desk.harness.step();
    assert!(desk.state().dialog.is_some());
    let go_on = desk.harness.query_by_label("Verder met tekenen").map(|node| node.rect().center());
    if let Some(pos) = go_on {
        let press = |pressed| egui::Event::PointerButton {
            pos,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: egui::Modifiers::NONE,
        };
        desk.harness.input_mut().events.extend([egui::Event::PointerMoved(pos), press(true), press(false)]);
        desk.harness.step();
        assert!(desk.state().dialog.is_some(), "too soon");
    }
    desk.harness.run();
    desk.click("Verder met tekenen");
    assert!(desk.state().dialog.is_none());
}
