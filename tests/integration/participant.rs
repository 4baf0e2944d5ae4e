//! A participant's screens, driven as a person would.

use egui::{Key, Pos2, Rect, TouchDeviceId, TouchId, TouchPhase, pos2};
use egui_kittest::kittest::Queryable;
use potloodlijn::app::questions::Dialog;
use potloodlijn::app::sheet::session::SessionAction;
use potloodlijn::app::state::Screen;
use potloodlijn::format::{Instruments, read};
use potloodlijn::model::{Curve, Domain, Journey, Share};

use super::desk::Desk;

/// A wave over the whole of the paper.
fn wave(paper: Rect, samples: usize) -> Vec<Pos2> {
    let place = |at: usize| {
        let part = at as f32 / (samples - 1) as f32;
        let height = 0.5 + 0.4 * (part * 9.0).sin();
        pos2(paper.left() + part * paper.width(), paper.bottom() - height * paper.height())
    };
    (0..samples).map(place).collect()
}

fn flat(paper: Rect, from: f32, to: f32, height: f32) -> Vec<Pos2> {
    let place = |at: usize| {
        let part = from + (to - from) * at as f32 / 40.0;
        pos2(paper.left() + part * paper.width(), paper.bottom() - height * paper.height())
    };
    (0..=40).map(place).collect()
}

fn active_curve(desk: &Desk) -> Option<&Curve> {
    desk.sheet().journey().curves.get(&desk.sheet().holding.active)
}

fn handed_in(desk: &Desk, name: &str) -> Journey {
    let bytes = std::fs::read(desk.path(name)).unwrap();
    read::<Journey>(&bytes, &Instruments::builtin()).unwrap().value
}

/// The paper's top is 100 and its bottom 0, its left day 0 and its right the last day: worked out here from the
/// rectangle alone, so that a flipped axis would be seen.
fn assert_close(curve: &Curve, paper: Rect, drawn: &[Pos2], length_days: f64) {
    for pos in drawn {
        let day = f64::from((pos.x - paper.left()) / paper.width()) * length_days;
        let value = f64::from((paper.bottom() - pos.y) / paper.height()) * 100.0;
        let kept = curve.value_at((day * 100.0).round() / 100.0).unwrap_or_else(|| panic!("nothing at day {day}"));
        assert!((kept - value).abs() <= 1.0, "day {day}: drawn {value}, kept {kept}");
    }
    let (first, last) = curve.drawn_span().unwrap();
    assert!(first <= length_days * 0.01 && last >= length_days * 0.99, "from {first} to {last} of {length_days}");
}

#[test]
fn a_handed_in_stroke_is_within_one_percent_of_what_was_drawn_at_100_and_200_percent() {
    for pixels_per_point in [1.0, 2.0] {
        let mut desk = Desk::new(pixels_per_point);
        desk.begin_drawing();
        let paper = desk.paper();
        let drawn = wave(paper, 400);
        desk.draw(&drawn);
        desk.choose("Meer…", "Lever in…");
        desk.click("Mijn lijnen tellen mee in cijfers over de groep.");
        desk.click("Lever in");
        desk.wait_for_work();
        let journey = handed_in(&desk, "P07.journey.json");
        assert_close(&journey.curves[&desk.sheet().holding.active], paper, &drawn, journey.timeline.length_days());
        assert!(journey.consent.group_figures && !journey.consent.quotes);
        assert_eq!(journey.as_drawn.unwrap().curves, journey.curves);
        assert!(journey.ink.is_empty(), "the raw movement stays on the device");
    }
}

#[test]
fn a_thousand_samples_in_two_frames_are_all_kept() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let drawn = wave(desk.paper(), 1000);
    let (first, last) = (drawn[0], drawn[999]);
    let button = |pos, pressed| egui::Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: egui::Modifiers::NONE,
    };
    let moves: Vec<egui::Event> = drawn.iter().map(|&pos| egui::Event::PointerMoved(pos)).collect();
    desk.feed([vec![egui::Event::PointerMoved(first), button(first, true)], moves[..500].to_vec()].concat());
    desk.feed([moves[500..].to_vec(), vec![button(last, false)]].concat());
    assert_eq!(desk.sheet().journey().ink[0].samples.len(), 1000);
}

#[test]
fn one_stroke_is_one_undo_step_and_redo_brings_it_back() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk.draw(&wave(desk.paper(), 200));
    let drawn = active_curve(&desk).cloned();
    desk.click("Ongedaan maken");
    assert_eq!(active_curve(&desk), None);
    assert!(desk.sheet().journey().ink.is_empty());
    desk.click("Herhalen");
    assert_eq!(active_curve(&desk).cloned(), drawn);
}

#[test]
fn drawing_over_a_period_leaves_the_rest_and_the_eraser_opens_it_again() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let paper = desk.paper();
    desk.draw(&flat(paper, 0.0, 1.0, 0.2));
    desk.draw(&flat(paper, 0.4, 0.6, 0.9));
    let length = desk.sheet().journey().timeline.length_days();
    let at = |desk: &Desk, part: f64| active_curve(desk).unwrap().value_at(length * part).map(f64::round);
    assert_eq!([at(&desk, 0.3), at(&desk, 0.5), at(&desk, 0.7)], [Some(20.0), Some(90.0), Some(20.0)]);
    desk.click("Gum");
    desk.draw(&flat(paper, 0.45, 0.55, 0.5));
    assert_eq!([at(&desk, 0.42), at(&desk, 0.5), at(&desk, 0.58)], [Some(90.0), None, Some(90.0)]);
}

#[test]
fn another_pencil_draws_another_curve() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk.draw(&flat(desk.paper(), 0.0, 0.5, 0.2));
    desk.click("Stressklachten, nog niet getekend");
    desk.draw(&flat(desk.paper(), 0.0, 0.5, 0.7));
    let drawn: Vec<&str> = desk.sheet().journey().curves.keys().map(potloodlijn::model::Code::as_str).collect();
    assert_eq!(drawn, ["engagement", "strain"]);
}

#[test]
fn a_hand_that_lies_down_beside_a_finger_that_draws_is_ignored() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let paper = desk.paper();
    let touch =
        |id, phase, pos| egui::Event::Touch { device_id: TouchDeviceId(1), id: TouchId(id), phase, pos, force: None };
    let line = flat(paper, 0.1, 0.5, 0.8);
    let palm = paper.left_bottom() + egui::vec2(300.0, -20.0);
    // As the window system does, the first touch comes in as a mouse too.
    let mut events = vec![touch(1, TouchPhase::Start, line[0]), egui::Event::PointerMoved(line[0])];
    for (place, &pos) in line.iter().enumerate() {
        if place == 10 {
            events.push(touch(2, TouchPhase::Start, palm));
        }
        events.extend([touch(1, TouchPhase::Move, pos), egui::Event::PointerMoved(pos)]);
        if place >= 10 {
            events.push(touch(2, TouchPhase::Move, palm));
        }
    }
    events.extend([touch(2, TouchPhase::End, palm), touch(1, TouchPhase::End, line[40])]);
    desk.feed(events);
    let strokes = &desk.sheet().journey().ink;
    assert_eq!(strokes.len(), 1);
    assert!(strokes[0].samples.iter().all(|sample| (sample[2] - 80.0).abs() < 1.0), "no palm in the line");
}

#[test]
fn a_slow_dot_gives_no_menu_and_no_line() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let middle = desk.paper().center();
    let button = |pressed| egui::Event::PointerButton {
        pos: middle,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: egui::Modifiers::NONE,
    };
    desk.feed(vec![egui::Event::PointerMoved(middle), button(true)]);
    desk.harness.run_steps(90);
    desk.feed(vec![button(false)]);
    assert!(!desk.sheet().journey().has_drawing());
    assert!(desk.state().dialog.is_none());
}

#[test]
fn an_event_is_one_click_and_a_word_and_what_is_mine_stays_here() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk.draw(&wave(desk.paper(), 100));
    desk.click("Strook Werk: klik om iets toe te voegen");
    desk.harness.get_by_label("Wat gebeurde er?").type_text("nieuwe leidinggevende");
    desk.harness.run();
    desk.click("slecht");
    desk.click("Klaar");
    desk.choose("Zet iets op de tijdlijn", "Iets privé");
    desk.harness.get_by_label("Wat gebeurde er?").type_text("alleen voor mij");
    desk.harness.run();
    desk.click("Alleen ik");
    let events = &desk.sheet().journey().events;
    assert_eq!(
        (events[0].domain, events[0].title.as_str(), events[0].impact.value()),
        (Domain::Work, "nieuwe leidinggevende", -1)
    );
    assert_eq!((events[1].domain, events[1].share), (Domain::Private, Share::Myself));
    desk.choose("Meer…", "Lever in…");
    let place = |desk: &Desk, label: &str| desk.harness.get_by_label(label).rect().top();
    assert!(place(&desk, "• alleen voor mij") > place(&desk, "Dit blijft bij jou"));
    assert!(place(&desk, "• nieuwe leidinggevende") < place(&desk, "Dit blijft bij jou"));
    desk.click("Lever in");
    desk.wait_for_work();
    let bytes = std::fs::read(desk.path("P07.journey.json")).unwrap();
    assert!(!String::from_utf8(bytes).unwrap().contains("alleen voor mij"));
    assert_eq!(handed_in(&desk, "P07.journey.json").events.len(), 1);
}

#[test]
fn a_word_is_one_undo_step() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk.choose("Zet iets op de tijdlijn", "Iets op het werk");
    for letters in ["nieu", "we ", "baan"] {
        desk.harness.get_by_label("Wat gebeurde er?").type_text(letters);
        desk.harness.run();
    }
    assert_eq!(desk.sheet().journey().events[0].title, "nieuwe baan");
    desk.click("Ongedaan maken");
    assert_eq!(desk.sheet().journey().events[0].title, "");
    desk.click("Ongedaan maken");
    assert!(desk.sheet().journey().events.is_empty());
}

#[test]
fn dragging_on_a_lane_makes_a_period() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let lane = desk.harness.get_by_label("Strook Hulp: klik om iets toe te voegen").rect();
    let (from, to) = (lane.lerp_inside(egui::vec2(0.25, 0.5)), lane.lerp_inside(egui::vec2(0.5, 0.5)));
    desk.harness.drag_at(from);
    desk.harness.run();
    desk.harness.hover_at(to);
    desk.harness.run();
    desk.harness.drop_at(to);
    desk.harness.run();
    let event = &desk.sheet().journey().events[0];
    let length = desk.sheet().journey().timeline.length_days();
    assert_eq!(event.domain, Domain::Intervention);
    assert!((event.from / length - 0.25).abs() < 0.01 && (event.to.unwrap() / length - 0.5).abs() < 0.01, "{event:?}");
}

#[test]
fn a_saved_drawing_opens_as_it_was_with_its_undo_gone_and_its_private_notes_there() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk.draw(&wave(desk.paper(), 100));
    desk.choose("Zet iets op de tijdlijn", "Iets privé");
    desk.click("Alleen ik");
    desk.click("Bewaar");
    desk.fill("Waar komt het bestand?", desk.path("mijn").to_str().unwrap().to_owned().as_str());
    click_in_dialog(&mut desk, "Bewaar");
    desk.wait_for_work();
    assert!(!desk.sheet().unsaved());
    let before = desk.sheet().journey().clone();
    desk.click("← Start");
    desk.click("Verder met mijn tekening");
    desk.fill("Welk bestand?", desk.path("mijn.journey.json").to_str().unwrap().to_owned().as_str());
    desk.click("Open");
    desk.wait_for_work();
    let after = desk.sheet().journey();
    assert_eq!((&after.curves, &after.events, &after.ink), (&before.curves, &before.events, &before.ink));
}

/// The bar behind a question has buttons of the same name.
fn click_in_dialog(desk: &mut Desk, label: &str) {
    let buttons: Vec<_> = desk.harness.get_all_by_label(label).collect();
    buttons[buttons.len() - 1].click();
    desk.harness.run();
}

#[test]
fn leaving_with_changes_asks_first() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk.draw(&wave(desk.paper(), 100));
    desk.click("← Start");
    assert!(matches!(desk.state().dialog, Some(Dialog::Unsaved(_))));
    desk.click("Blijf hier");
    assert!(matches!(desk.state().screen, Screen::Sheet(_)));
    desk.click("← Start");
    desk.click("Ga weg zonder te bewaren");
    assert!(matches!(desk.state().screen, Screen::Start(_)));
}

#[test]
fn a_place_that_cannot_be_written_says_so_and_loses_nothing() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk.draw(&wave(desk.paper(), 100));
    desk.click("Bewaar");
    desk.fill("Waar komt het bestand?", desk.path("geen/map/P07").to_str().unwrap().to_owned().as_str());
    click_in_dialog(&mut desk, "Bewaar");
    desk.wait_for_work();
    assert!(desk.harness.query_by_label_contains("Bewaren is niet gelukt").is_some());
    desk.click("Sluit");
    assert!(desk.sheet().unsaved() && desk.sheet().journey().has_drawing());
}

#[test]
fn a_broken_file_gets_a_sentence_and_the_start_screen_stays() {
    let mut desk = Desk::new(1.0);
    let broken = desk.path("kapot.journey.json");
    std::fs::write(&broken, "{\"format\": \"potloodlijn/journey\"").unwrap();
    desk.click("Verder met mijn tekening");
    desk.fill("Welk bestand?", broken.to_str().unwrap());
    desk.click("Open");
    desk.wait_for_work();
    assert!(desk.harness.query_by_label_contains("houdt te vroeg op").is_some());
    assert!(matches!(desk.state().screen, Screen::Start(None)));
}

#[test]
fn enter_in_the_field_of_the_code_begins_and_what_is_no_code_begins_nothing() {
    let mut desk = Desk::new(1.0);
    for (code, begins) in [("jan jansen", false), ("P07", true)] {
        desk.fill("Jouw code", code);
        desk.harness.key_press(Key::Enter);
        desk.harness.run();
        assert_eq!(matches!(desk.state().screen, Screen::Sheet(_)), begins, "{code}");
    }
}

#[test]
fn a_name_with_a_space_is_not_a_code() {
    let mut desk = Desk::new(1.0);
    desk.fill("Jouw code", "Jan de Vries");
    desk.click("Begin met tekenen");
    assert!(matches!(desk.state().screen, Screen::Start(None)));
}

#[test]
fn an_answer_that_is_written_anew_has_the_readers_that_were_chosen() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let prompt = desk.sheet().setup.instrument.closing_prompts().next().unwrap().id.clone();
    let context = desk.harness.ctx.clone();
    let mut ask = |action: SessionAction| desk.harness.state_mut().ask(&context, vec![action.into()]);
    let said = |text: &str| SessionAction::Answer { prompt: prompt.clone(), text: text.to_owned() };
    ask(said("voor mij"));
    ask(SessionAction::ShareAnswer { prompt: prompt.clone(), share: Share::Myself });
    ask(said(""));
    ask(said("anders"));
    let answers = &desk.sheet().journey().answers;
    assert_eq!((answers.len(), answers[0].share), (1, Share::Myself));
}
