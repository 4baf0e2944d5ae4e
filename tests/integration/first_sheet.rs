//! A beginning for one person: the file that fills the rest, a line that shows how, and a sheet that does what one means.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{DroppedFile, Key, Modifiers, Pos2, pos2, vec2};
use egui_kittest::kittest::Queryable;
use potloodlijn::app::sheet::action::SheetAction;
use potloodlijn::app::state::Screen;
use potloodlijn::model::TimeStep;
use potloodlijn::ui::paper::pencil_line::{Rib, length as pencil_length, taper};

use super::contrast::painted;
use super::desk::Desk;

#[derive(Debug)]
pub struct Dropped(pub PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|trouble| trouble.to_string())
    }
}

fn shows(desk: &Desk, words: &str) -> bool {
    painted(desk).iter().any(|(painted, _)| painted.starts_with(words))
}

fn level(desk: &Desk, height: f32) -> Vec<Pos2> {
    let paper = desk.paper();
    (0..=60).map(|at| paper.left_bottom() + vec2(paper.width() * at as f32 / 60.0, -paper.height() * height)).collect()
}

#[test]
fn the_set_up_that_is_dropped_on_the_first_screen_fills_the_rest() {
    let mut desk = Desk::new(1.0);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples/example-group.setup.json");
    desk.harness.input_mut().dropped_files.push(Arc::new(Dropped(file)));
    desk.harness.run();
    desk.wait_for_work();
    let Screen::Start(Some(setup)) = &desk.state().screen else { panic!("{:?}", desk.state().screen) };
    let timeline = setup.timeline.clone();
    // A code, one button.
    desk.fill("Jouw code", "P07");
    desk.click("Begin met tekenen");
    assert_eq!(desk.sheet().journey().timeline, timeline);
}

#[test]
fn a_ghost_of_a_line_is_drawn_once_and_then_it_is_your_turn() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk.harness.run_steps(20);
    assert!(shows(&desk, "Nu jij"), "{:?}", painted(&desk));
    assert!(!desk.sheet().journey().has_drawing(), "it is no line of anyone");
    desk.draw(&level(&desk, 0.5));
    assert!(!shows(&desk, "Nu jij"));
    desk.click("Volgend potlood →");
    assert!(shows(&desk, "Begin links") && !shows(&desk, "Nu jij"), "once is enough");
}

#[test]
fn which_keys_draw_is_told_on_the_sheet_for_as_long_as_the_keyboard_is_there() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    assert!(!shows(&desk, "Pijltjes"));
    let sheet = desk.harness.ctx.clone();
    desk.harness.get_by_label_contains("Blad om op te tekenen").focus();
    desk.harness.run();
    assert!(shows(&desk, "Pijltjes"));
    sheet.memory_mut(|memory| {
        if let Some(id) = memory.focused() {
            memory.surrender_focus(id);
        }
    });
    desk.harness.run();
    assert!(!shows(&desk, "Pijltjes"));
}

#[test]
fn every_press_of_undo_counts_also_those_that_come_in_one_frame() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    for height in [0.2, 0.4, 0.6, 0.8] {
        desk.draw(&level(&desk, height));
    }
    let press = |pressed| egui::Event::Key {
        key: Key::Z,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::COMMAND,
    };
    desk.feed((0..3).flat_map(|_| [press(true), press(false)]).collect());
    assert_eq!(desk.sheet().journey().ink.len(), 1, "three of four strokes are taken back");
}

#[test]
fn the_name_at_the_end_of_a_line_takes_its_pencil() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk.draw(&level(&desk, 0.5));
    let first = desk.sheet().holding.active.clone();
    desk.click("Volgend potlood →");
    assert_ne!(desk.sheet().holding.active, first);
    let paper = desk.paper();
    let name = pos2(paper.right() + 50.0, paper.center().y);
    desk.press(name);
    desk.release();
    assert_eq!(desk.sheet().holding.active, first);
}

#[test]
fn a_jump_is_seen_while_it_is_dragged_and_is_there_when_it_is_let_go() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk.draw(&level(&desk, 0.5));
    // How high on the sheet a line is painted.
    let lines = |desk: &Desk| {
        let (paper, shapes) = (desk.paper(), &desk.harness.output().shapes);
        let highest = |shape: &egui::Shape| match shape {
            egui::Shape::Mesh(mesh) => {
                let places = mesh.vertices.iter().map(|vertex| vertex.pos).filter(|pos| paper.contains(*pos));
                places.map(|pos| pos.y).fold(f32::INFINITY, f32::min)
            }
            _ => f32::INFINITY,
        };
        shapes.iter().map(|clipped| highest(&clipped.shape)).fold(f32::INFINITY, f32::min)
    };
    let highest = lines(&desk);
    let context = desk.harness.ctx.clone();
    let tool = SheetAction::TakeTool(potloodlijn::app::sheet::state::Tool::Step);
    desk.harness.state_mut().ask(&context, vec![tool.into()]);
    desk.harness.run();
    let before = desk.sheet().journey().curves.clone();
    let from = desk.paper().center();
    desk.press(from);
    desk.move_to(from - vec2(0.0, 60.0));
    assert_eq!(desk.sheet().journey().curves, before, "nothing is done yet");
    assert!(lines(&desk) < highest - 50.0, "and it is seen: {} was {highest}", lines(&desk));
    desk.release();
    assert_ne!(desk.sheet().journey().curves, before);
}

#[test]
fn a_handle_makes_a_jump_of_a_correction_and_eases_it_again() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk.draw(&level(&desk, 0.7));
    let paper = desk.paper();
    let lower: Vec<Pos2> = (0..=40).map(|at| paper.center() + vec2(4.0 * at as f32, 100.0)).collect();
    desk.draw(&lower);
    let curve = |desk: &Desk| desk.sheet().journey().curves[&desk.sheet().holding.active].clone();
    assert_eq!(curve(&desk).seams.len(), 2);
    desk.click("Sprong");
    let handles = |desk: &Desk, words: &str| desk.harness.query_all_by_label_contains(words).count();
    assert_eq!(handles(&desk, "Een correctie, "), 2);
    desk.harness.query_all_by_label_contains("Een correctie, ").next().unwrap().click();
    desk.harness.run();
    assert_eq!((handles(&desk, "Een correctie, "), handles(&desk, "Een sprong, ")), (1, 1));
    assert_eq!(curve(&desk).seams.len(), 1);
    desk.harness.get_by_label_contains("Een sprong, ").click();
    desk.harness.run();
    assert_eq!(curve(&desk).seams.len(), 2);
    desk.click("Ongedaan maken");
    desk.click("Ongedaan maken");
    assert_eq!(curve(&desk).seams.len(), 2, "each is one step");
    desk.click("Potlood");
    assert_eq!(handles(&desk, "Een correctie, "), 0, "only with its tool in hand");
}

#[test]
fn keys_that_come_in_one_frame_draw_what_they_draw_one_by_one_and_months_make_one_line() {
    let press =
        |key| egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE };
    let keys = [Key::ArrowUp, Key::ArrowUp, Key::ArrowRight].repeat(14);
    let drawn = |frames: Vec<Vec<Key>>| {
        let mut desk = Desk::new(1.0);
        desk.begin_drawing();
        desk.harness.get_by_label_contains("Blad om op te tekenen").focus();
        desk.harness.run();
        for frame in frames {
            desk.feed(frame.into_iter().map(press).collect());
        }
        let sheet = desk.sheet();
        sheet.journey().curves[&sheet.holding.active].clone()
    };
    let at_once = drawn(vec![keys.clone()]);
    assert_eq!(at_once, drawn(keys.into_iter().map(|key| vec![key]).collect()));
    // Months are not equally long, and the line goes on all the same.
    assert_eq!(at_once.segments.len(), 1, "{:?}", at_once.segments);
}

#[test]
fn keys_go_on_at_the_height_the_line_has_beside_an_open_month() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk.harness.get_by_label_contains("Blad om op te tekenen").focus();
    desk.harness.run();
    // The value at a month from the first, after these keys.
    let press = |desk: &mut Desk, keys: &[Key], month: usize| {
        for &key in keys {
            desk.harness.key_press(key);
            desk.harness.run();
        }
        let sheet = desk.sheet();
        let journey = sheet.journey();
        let day = (0..month).fold(0.0, |day, _| journey.timeline.step_on(day, TimeStep::Month));
        journey.curves[&sheet.holding.active].value_at(day)
    };
    let first = [Key::ArrowRight, Key::ArrowRight, Key::ArrowRight, Key::ArrowUp, Key::ArrowUp, Key::ArrowUp];
    assert_eq!(press(&mut desk, &first, 3), Some(60.0), "the first of a line begins in the middle");
    let after = [Key::ArrowRight, Key::ArrowUp, Key::ArrowUp];
    assert_eq!(press(&mut desk, &after, 4), Some(60.0), "the line was level for a step");
    assert_eq!(press(&mut desk, &[Key::ArrowRight, Key::ArrowUp], 5), Some(65.0), "beside it, not in the middle");
    let before = [Key::ArrowLeft, Key::ArrowLeft, Key::ArrowLeft, Key::ArrowLeft, Key::ArrowLeft, Key::ArrowDown];
    assert_eq!(press(&mut desk, &before, 0), Some(55.0), "nothing is to the left, and to the right it begins at 60");
}

#[test]
fn a_line_of_two_points_is_of_its_width_in_the_middle_and_one_with_points_between_stays_as_it_is() {
    let ribs =
        |places: &[f32]| -> Vec<Rib> { places.iter().map(|&x| Rib { pos: pos2(x, 50.0), width: 2.4 }).collect() };
    for (length, least) in [(200.0, 2.4), (40.0, 2.4), (13.0, 1.6)] {
        let mut line = ribs(&[0.0, length]);
        taper(&mut line, true, true);
        let widest = line.iter().map(|rib| rib.width).fold(0.0, f32::max);
        assert!(widest >= least - 0.01, "{length} long: {widest}");
        assert!(line[0].width < 1.0 && line[line.len() - 1].width < 1.0, "thin at both ends");
        assert!(
            (pencil_length(&line) - length).abs() < 1e-3 && line.windows(2).all(|pair| pair[0].pos.x < pair[1].pos.x)
        );
    }
    let mut long = ribs(&[0.0, 60.0, 140.0, 200.0]);
    taper(&mut long, true, true);
    assert_eq!(long.len(), 4);
}
