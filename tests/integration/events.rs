//! Events, questions at turns, and handwriting on the sheet, driven as a person would.

use egui::{Key, Pos2, Rect, pos2, vec2};
use egui_kittest::kittest::Queryable;
use potloodlijn::app::sheet::action::SheetAction;
use potloodlijn::app::sheet::session::SessionAction;
use potloodlijn::app::sheet::state::Tool;
use potloodlijn::format::{Instruments, read};
use potloodlijn::model::{Domain, Event, HelpAim, HelpReach, Journey, OneOf, Share, SlopeAnswer};

use super::desk::Desk;

const TAP_FIELD: &str = "Wat gebeurde er toen?";

fn desk() -> Desk {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk
}

fn at(paper: Rect, along: f32, height: f32) -> Pos2 {
    pos2(paper.left() + along * paper.width(), paper.bottom() - height * paper.height())
}

/// Straight strokes through `corners`, given as parts of the paper.
fn line(paper: Rect, corners: &[(f32, f32)]) -> Vec<Pos2> {
    let places = corners.windows(2).flat_map(|ends| {
        let (from, to) = (at(paper, ends[0].0, ends[0].1), at(paper, ends[1].0, ends[1].1));
        (0..=40).map(move |step| from + (to - from) * (step as f32 / 40.0))
    });
    places.collect()
}

fn tap(desk: &mut Desk, along: f32, height: f32) {
    let pos = at(desk.paper(), along, height);
    desk.draw(&[pos]);
}

fn has(desk: &Desk, label: &str) -> bool {
    desk.harness.query_by_label(label).is_some()
}

fn events(desk: &Desk) -> &[Event] {
    &desk.sheet().journey().events
}

fn key(desk: &mut Desk, key: Key) {
    desk.harness.key_press(key);
    desk.harness.run();
}

fn type_word(desk: &mut Desk, word: &str) {
    desk.harness.get_by_label(TAP_FIELD).type_text(word);
    desk.harness.run();
}

#[test]
fn a_tap_a_word_and_enter_make_an_event_on_the_active_line() {
    let mut desk = desk();
    tap(&mut desk, 0.5, 0.5);
    type_word(&mut desk, "nieuwe baas");
    key(&mut desk, Key::Enter);
    assert!(!has(&desk, TAP_FIELD), "the field is away");
    let [event] = events(&desk) else { panic!("one event: {:?}", events(&desk)) };
    let length = desk.sheet().journey().timeline.length_days();
    assert!((event.from / length - 0.5).abs() < 0.01, "{event:?}");
    assert_eq!((event.domain, event.title.as_str(), event.from.fract()), (Domain::Work, "nieuwe baas", 0.0));
    assert_eq!(event.indicators, [desk.sheet().holding.active.clone()]);
    assert!(desk.sheet().selected_event.is_none(), "no card stands between the pen and the sheet");
    let paper = desk.paper();
    desk.draw(&line(paper, &[(0.1, 0.5), (0.9, 0.5)]));
    assert!(desk.sheet().journey().has_drawing());
    desk.click("Ongedaan maken");
    desk.click("Ongedaan maken");
    assert!(events(&desk).is_empty(), "the event is one step");
}

#[test]
fn a_lane_is_one_tap_in_the_field() {
    let mut desk = desk();
    tap(&mut desk, 0.3, 0.5);
    type_word(&mut desk, "verhuizing");
    let choices: Vec<_> = desk.harness.get_all_by_label("Privé").collect();
    choices[choices.len() - 1].click();
    desk.harness.run();
    desk.click("Zet erbij");
    assert_eq!((events(&desk)[0].domain, events(&desk)[0].title.as_str()), (Domain::Private, "verhuizing"));
}

#[test]
fn escape_and_an_empty_field_leave_nothing_behind() {
    let mut desk = desk();
    let before = desk.sheet().document.history.revision();
    tap(&mut desk, 0.5, 0.5);
    type_word(&mut desk, "toch niet");
    key(&mut desk, Key::Escape);
    tap(&mut desk, 0.4, 0.4);
    assert!(has(&desk, TAP_FIELD));
    key(&mut desk, Key::Enter);
    assert!(!has(&desk, TAP_FIELD));
    assert_eq!(desk.sheet().document.history.revision(), before);
}

#[test]
fn drawing_on_closes_the_field_and_keeps_the_word() {
    let mut desk = desk();
    let paper = desk.paper();
    tap(&mut desk, 0.2, 0.8);
    desk.draw(&line(paper, &[(0.7, 0.2), (0.95, 0.3)]));
    assert!(!has(&desk, TAP_FIELD) && events(&desk).is_empty(), "an empty field goes without a trace");
    assert!(desk.sheet().journey().has_drawing());
    tap(&mut desk, 0.2, 0.8);
    type_word(&mut desk, "fusie");
    desk.draw(&line(paper, &[(0.7, 0.5), (0.95, 0.6)]));
    assert_eq!(events(&desk)[0].title, "fusie");
    assert_eq!(desk.sheet().journey().ink.len(), 2, "both lines were drawn");
}

#[test]
fn only_a_short_tap_of_the_pencil_opens_the_field() {
    let mut desk = desk();
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
    assert!(!has(&desk, TAP_FIELD), "a long press means nothing");
    desk.click("Gum");
    tap(&mut desk, 0.5, 0.5);
    assert!(!has(&desk, TAP_FIELD));
}

fn drag(desk: &mut Desk, from: Pos2, to: Pos2) {
    desk.harness.drag_at(from);
    desk.harness.run();
    desk.harness.hover_at(from.lerp(to, 0.5));
    desk.harness.run();
    desk.harness.hover_at(to);
    desk.harness.run();
    desk.harness.drop_at(to);
    desk.harness.run();
}

/// A period on the lane of help, from a quarter to a half.
fn desk_with_a_period() -> (Desk, Rect) {
    let mut desk = desk();
    let lane = desk.harness.get_by_label("Strook Hulp: klik om iets toe te voegen").rect();
    drag(&mut desk, lane.lerp_inside(vec2(0.25, 0.5)), lane.lerp_inside(vec2(0.5, 0.5)));
    desk.click("Klaar");
    let lane = desk.harness.get_by_label("Strook Hulp: klik om iets toe te voegen").rect();
    (desk, lane)
}

fn parts(desk: &Desk) -> (f64, f64) {
    let length = desk.sheet().journey().timeline.length_days();
    let event = &events(desk)[0];
    (event.from / length, event.to.unwrap() / length)
}

#[test]
fn the_ends_of_a_bar_and_the_bar_are_dragged_each_in_one_step_on_whole_days() {
    let (mut desk, lane) = desk_with_a_period();
    let place = |along: f32| lane.lerp_inside(vec2(along, 0.5));
    let close =
        |got: (f64, f64), wanted: (f64, f64)| (got.0 - wanted.0).abs() < 0.01 && (got.1 - wanted.1).abs() < 0.01;
    drag(&mut desk, place(0.5) - vec2(3.0, 0.0), place(0.75));
    assert!(close(parts(&desk), (0.25, 0.75)), "{:?}", parts(&desk));
    drag(&mut desk, place(0.25) + vec2(3.0, 0.0), place(0.4));
    assert!(close(parts(&desk), (0.4, 0.75)), "{:?}", parts(&desk));
    drag(&mut desk, place(0.6), place(0.5));
    assert!(close(parts(&desk), (0.3, 0.65)), "{:?}", parts(&desk));
    let event = &events(&desk)[0];
    assert_eq!((event.from.fract(), event.to.unwrap().fract()), (0.0, 0.0));
    assert!(desk.sheet().selected_event.is_none(), "a drag is not a click");
    desk.click("Ongedaan maken");
    assert!(close(parts(&desk), (0.4, 0.75)), "one drag is one step");
    drag(&mut desk, place(0.6), place(0.99));
    assert!(parts(&desk).1 <= 1.0 && parts(&desk).0 < 0.66, "it stays on the timeline as long as it was");
}

#[test]
fn with_the_keyboard_an_event_moves_opens_and_goes() {
    let (mut desk, _) = desk_with_a_period();
    let before = events(&desk)[0].clone();
    desk.harness.get_by_label_contains("(nog zonder woord)").focus();
    desk.harness.run();
    for _ in 0..3 {
        key(&mut desk, Key::ArrowRight);
    }
    key(&mut desk, Key::ArrowLeft);
    assert_eq!((events(&desk)[0].from, events(&desk)[0].to), (before.from + 2.0, before.to.map(|to| to + 2.0)));
    key(&mut desk, Key::ArrowUp);
    let timeline = &desk.sheet().journey().timeline;
    let (was, is) = (timeline.date_of(before.from + 2.0), timeline.date_of(events(&desk)[0].from));
    assert_eq!((is.day(), is.month()), (was.day(), was.month() % 12 + 1));
    key(&mut desk, Key::Enter);
    assert_eq!(desk.sheet().selected_event, Some(before.id));
    desk.click("Klaar");
    desk.harness.get_by_label_contains("(nog zonder woord)").focus();
    desk.harness.run();
    key(&mut desk, Key::Delete);
    assert!(events(&desk).is_empty());
    desk.click("Ongedaan maken");
    assert_eq!(events(&desk).len(), 1);
    desk.click("Ongedaan maken");
    assert_eq!(events(&desk)[0].from, before.from, "moving on with the keys is one step");
}

#[test]
fn events_without_room_for_their_words_are_counted_and_reached_through_the_list() {
    let mut desk = desk();
    for number in 0..14 {
        tap(&mut desk, 0.5 + number as f32 * 0.002, 0.5);
        type_word(&mut desk, &format!("gebeurtenis nummer {number} met een lange naam"));
        key(&mut desk, Key::Enter);
    }
    let list = desk.harness.get_by_label_contains("Werk: bekijk de lijst");
    list.click();
    desk.harness.run();
    assert!(has(&desk, "Werk: 14"));
    desk.harness.get_by_label_contains("gebeurtenis nummer 0 met een lange naam (").click();
    desk.harness.run();
    assert_eq!(desk.sheet().selected().unwrap().1.title, "gebeurtenis nummer 0 met een lange naam");
    desk.click("Klaar");
    assert!(has(&desk, "Werk: 14"), "back to the list");
    desk.click("Sluit de lijst");
    assert!(!has(&desk, "Werk: 14"));
}

#[test]
fn the_record_of_help_is_filled_in_on_the_card() {
    let mut desk = desk();
    desk.choose("Zet iets op de tijdlijn", "Hulp die ik kreeg");
    let card = |desk: &mut Desk, label: &str, which: usize| {
        let nodes: Vec<_> = desk.harness.get_all_by_label(label).collect();
        nodes[which].scroll_to_me();
        desk.harness.run();
        let nodes: Vec<_> = desk.harness.get_all_by_label(label).collect();
        nodes[which].click();
        desk.harness.run();
    };
    card(&mut desk, "hielp niet", 0);
    assert_eq!(events(&desk)[0].intervention.as_ref().map(|it| it.helped.value()), Some(0), "it was said");
    card(&mut desk, "ja", 0);
    card(&mut desk, "nee", 1);
    card(&mut desk, "hielp veel", 0);
    card(&mut desk, "Kies…", 0);
    card(&mut desk, "Coach", 0);
    card(&mut desk, "klachten voorkomen", 0);
    card(&mut desk, "het team", 0);
    let record = events(&desk)[0].intervention.clone().unwrap();
    assert_eq!((record.aim, record.reach), (Some(OneOf::Known(HelpAim::Prevent)), Some(OneOf::Known(HelpReach::Team))));
    let record = events(&desk)[0].intervention.clone().unwrap();
    assert_eq!((record.used, record.in_time, record.helped.value()), (Some(true), Some(false), 2));
    assert_eq!(record.offered_by.unwrap().as_str(), "coach");
    card(&mut desk, "Werk", 0);
    assert_eq!((events(&desk)[0].domain, &events(&desk)[0].intervention), (Domain::Work, &None));
}

/// A line that falls in the middle.
fn desk_with_a_fall() -> Desk {
    let mut desk = desk();
    let paper = desk.paper();
    desk.draw(&line(paper, &[(0.0, 0.8), (0.45, 0.8), (0.6, 0.2), (1.0, 0.2)]));
    desk
}

fn marks(desk: &Desk) -> usize {
    desk.harness.query_all_by_label_contains("verandert je lijn").count()
}

fn click_first_mark(desk: &mut Desk) {
    desk.harness.query_all_by_label_contains("verandert je lijn").next().unwrap().click();
    desk.harness.run();
}

#[test]
fn turns_are_asked_about_once_and_not_during_a_stroke() {
    let mut desk = desk_with_a_fall();
    assert_eq!(marks(&desk), 2);
    let pos = at(desk.paper(), 0.1, 0.3);
    desk.feed(vec![
        egui::Event::PointerMoved(pos),
        egui::Event::PointerButton {
            pos,
            button: egui::PointerButton::Primary,
            pressed: true,
            modifiers: egui::Modifiers::NONE,
        },
        egui::Event::PointerMoved(pos + vec2(30.0, 0.0)),
    ]);
    assert_eq!(marks(&desk), 0);
    desk.harness.drop_at(pos + vec2(60.0, 0.0));
    desk.harness.run();
    desk.click("Ongedaan maken");
    click_first_mark(&mut desk);
    desk.click("Geen oorzaak, zo voelde het");
    assert_eq!(marks(&desk), 1);
    let reply = &desk.sheet().journey().slopes[0];
    assert_eq!((&reply.indicator, reply.answer), (&desk.sheet().holding.active, SlopeAnswer::NoCause));
    desk.click("Ongedaan maken");
    assert_eq!(marks(&desk), 2, "an answer can be taken back");
}

#[test]
fn a_mark_is_answered_with_a_word_passed_over_or_all_are_hidden() {
    let mut desk = desk_with_a_fall();
    click_first_mark(&mut desk);
    assert!(!has(&desk, TAP_FIELD), "a tap on a mark is not a tap on the sheet");
    desk.click("Ik schrijf het erbij");
    type_word(&mut desk, "reorganisatie");
    key(&mut desk, Key::Enter);
    assert_eq!(events(&desk)[0].title, "reorganisatie");
    assert_eq!(marks(&desk), 1);
    click_first_mark(&mut desk);
    desk.click("Vraag dit hier niet meer");
    assert_eq!((marks(&desk), desk.sheet().journey().slopes[0].answer), (0, SlopeAnswer::Passed));
    desk.click("Ongedaan maken");
    click_first_mark(&mut desk);
    desk.click("Verberg alle vraagtekens");
    assert_eq!((marks(&desk), desk.state().preferences.slope_marks), (0, false));
    desk.choose("Pen en lijn", "Vraagtekens bij de lijn");
    assert_eq!(marks(&desk), 1);
}

fn words(desk: &Desk) -> &[potloodlijn::model::HandWords] {
    &desk.sheet().journey().words
}

#[test]
fn handwriting_stays_where_it_was_written_and_is_erased_and_undone_by_the_stroke() {
    let mut desk = desk();
    let paper = desk.paper();
    desk.draw(&line(paper, &[(0.0, 0.2), (1.0, 0.2)]));
    desk.click("Schrijf");
    assert_eq!(desk.sheet().holding.tool, Tool::Write);
    desk.draw(&line(paper, &[(0.1, 0.8), (0.12, 0.7), (0.14, 0.8)]));
    desk.draw(&line(paper, &[(0.15, 0.8), (0.17, 0.7)]));
    desk.draw(&line(paper, &[(0.7, 0.9), (0.75, 0.9)]));
    let strokes: Vec<usize> = words(&desk).iter().map(|words| words.strokes.len()).collect();
    assert_eq!(strokes, [2, 1], "strokes near each other are one group of words");
    let first = words(&desk)[0].strokes[0][0];
    let length = desk.sheet().journey().timeline.length_days();
    assert!((first.day / length - 0.1).abs() < 0.01 && (first.value - 80.0).abs() < 1.0, "{first:?}");
    assert_eq!(desk.sheet().journey().curves.len(), 1, "writing draws no curve");
    desk.click("Ongedaan maken");
    assert_eq!(words(&desk).len(), 1);
    desk.click("Herhalen");
    desk.click("Gum");
    let curve_before = desk.sheet().journey().curves.clone();
    desk.draw(&line(paper, &[(0.7, 0.9), (0.8, 0.9)]));
    assert_eq!(words(&desk).len(), 1, "the eraser took what it came down on");
    assert_eq!(desk.sheet().journey().curves, curve_before, "and not the line below");
    desk.draw(&line(paper, &[(0.05, 0.5), (0.3, 0.75)]));
    assert_eq!(words(&desk).len(), 1, "erasing the line leaves the words");
    assert_ne!(desk.sheet().journey().curves, curve_before);
}

#[test]
fn words_that_are_mine_stay_here() {
    let mut desk = desk();
    let paper = desk.paper();
    desk.draw(&line(paper, &[(0.0, 0.2), (1.0, 0.2)]));
    desk.click("Schrijf");
    desk.draw(&line(paper, &[(0.1, 0.8), (0.14, 0.7)]));
    desk.click("Alleen ik");
    desk.draw(&line(paper, &[(0.6, 0.8), (0.64, 0.7)]));
    assert_eq!(words(&desk).iter().map(|words| words.share).collect::<Vec<_>>(), [Share::Facilitator, Share::Myself]);
    desk.choose("Meer…", "Lever in…");
    let written = desk.harness.query_all_by_label("• Met de hand geschreven woorden").count();
    assert_eq!(written, 2, "one that goes and one that stays");
    desk.click("Lever in");
    desk.wait_for_work();
    let bytes = std::fs::read(desk.path("P07.journey.json")).unwrap();
    let handed_in = read::<Journey>(&bytes, &Instruments::builtin()).unwrap().value;
    assert_eq!(handed_in.words, words(&desk)[..1]);
}

#[test]
fn a_handle_at_the_words_changes_who_may_see_them_or_takes_them_away() {
    let mut desk = desk();
    let paper = desk.paper();
    desk.click("Schrijf");
    desk.draw(&line(paper, &[(0.3, 0.8), (0.34, 0.7)]));
    desk.click("Handgeschreven woorden 1: wie mag dit zien?");
    let choices: Vec<_> = desk.harness.get_all_by_label("Alleen ik").collect();
    choices[choices.len() - 1].click();
    desk.harness.run();
    assert_eq!(words(&desk)[0].share, Share::Myself);
    desk.click("Haal weg");
    assert!(words(&desk).is_empty());
    desk.click("Ongedaan maken");
    assert_eq!(words(&desk)[0].share, Share::Myself);
}

#[test]
fn everything_that_is_pressed_in_the_field_and_the_questions_is_large_enough() {
    let mut desk = desk_with_a_fall();
    let high_enough = |desk: &Desk, labels: &[&str]| {
        for label in labels {
            let height = desk.harness.get_by_label(label).rect().height();
            assert!(height >= 44.0, "{label}: {height}");
        }
    };
    click_first_mark(&mut desk);
    high_enough(&desk, &["Ik schrijf het erbij", "Geen oorzaak, zo voelde het", "Vraag dit hier niet meer"]);
    desk.click("Ik schrijf het erbij");
    high_enough(&desk, &[TAP_FIELD, "Zet erbij", "Toch niet"]);
    key(&mut desk, Key::Escape);
    desk.choose("Zet iets op de tijdlijn", "Hulp die ik kreeg");
    high_enough(&desk, &["Klaar", "hielp niet", "Over deze hulp", "Welke lijnen raakte het?"]);
}

#[test]
fn a_tap_of_a_finger_opens_the_field_too() {
    let mut desk = desk();
    let pos = at(desk.paper(), 0.4, 0.6);
    let touch =
        |phase| egui::Event::Touch { device_id: egui::TouchDeviceId(1), id: egui::TouchId(1), phase, pos, force: None };
    let button = |pressed| egui::Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: egui::Modifiers::NONE,
    };
    // As the window system does, the first touch comes in as a mouse too.
    let down = [touch(egui::TouchPhase::Start), egui::Event::PointerMoved(pos), button(true)];
    let up = [touch(egui::TouchPhase::End), button(false), egui::Event::PointerGone];
    desk.feed([down, up].concat());
    assert!(has(&desk, TAP_FIELD));
}

#[test]
fn a_card_lies_over_the_tin_and_the_paper_stays_however_narrow_the_window() {
    let mut desk = desk();
    for size in [vec2(1280.0, 800.0), vec2(800.0, 1280.0), vec2(640.0, 400.0)] {
        desk.harness.set_size(size);
        desk.harness.run();
        let paper = desk.paper();
        desk.click("Strook Hulp: klik om iets toe te voegen");
        assert!(has(&desk, "Wat gebeurde er?") && !has(&desk, "Potlood"), "the card is there at {size}");
        assert_eq!(desk.paper(), paper, "and the paper stays at {size}");
        desk.click("Klaar");
        assert!(has(&desk, "Potlood"));
    }
}

const LANE_FIELD: &str = "Typ hier wat er gebeurde";

#[test]
fn on_a_lane_an_event_is_put_and_changed_where_it_is_by_tap_and_type() {
    let mut desk = desk();
    let lane = desk.harness.get_by_label("Strook Werk: klik om iets toe te voegen").rect();
    let place = lane.lerp_inside(vec2(0.4, 0.4));
    desk.press(place);
    desk.release();
    assert!(
        has(&desk, LANE_FIELD) && has(&desk, "Wat gebeurde er?"),
        "the field on the lane, the card over the margin"
    );
    let field = desk.harness.get_by_label(LANE_FIELD).rect();
    assert!(field.expand(12.0).contains(place), "{field:?} is where it was tapped, {place:?}");
    for word in ["nieuwe ", "baas"] {
        desk.harness.event(egui::Event::Text(word.into()));
        desk.harness.run();
        assert_eq!(desk.harness.get_by_label(LANE_FIELD).rect(), field, "what is typed moves nothing");
    }
    key(&mut desk, Key::Enter);
    assert!(!has(&desk, LANE_FIELD) && !has(&desk, "Wat gebeurde er?"), "done");
    let [event] = events(&desk) else { panic!("one event: {:?}", events(&desk)) };
    let length = desk.sheet().journey().timeline.length_days();
    assert_eq!((event.title.as_str(), event.domain), ("nieuwe baas", Domain::Work));
    assert!((event.from / length - 0.4).abs() < 0.01, "{event:?}");
    // Tapped again, the word can be changed there.
    desk.press(place);
    desk.release();
    desk.harness.event(egui::Event::Text(" erbij".into()));
    desk.harness.run();
    key(&mut desk, Key::Enter);
    assert_eq!(events(&desk)[0].title, "nieuwe baas erbij");
    desk.click("Ongedaan maken");
    desk.click("Ongedaan maken");
    assert!(events(&desk).is_empty(), "its word is one step, and putting it there is another");
}

#[test]
fn a_slip_on_a_lane_leaves_nothing_behind() {
    let mut desk = desk();
    let lane = desk.harness.get_by_label("Strook Werk: klik om iets toe te voegen").rect();
    desk.press(lane.lerp_inside(vec2(0.4, 0.4)));
    desk.release();
    key(&mut desk, Key::Escape);
    assert!(events(&desk).is_empty() && !has(&desk, "Wat gebeurde er?"));
}

#[test]
fn a_press_that_counts_for_nothing_does_not_take_another_event_for_the_one_it_was_to_put_there() {
    let mut desk = desk();
    let context = desk.harness.ctx.clone();
    let ask = |desk: &mut Desk, action: potloodlijn::app::action::Action| {
        desk.harness.state_mut().ask(&context, vec![action]);
    };
    ask(&mut desk, SheetAction::AddEvent { domain: Domain::Work, from_day: 100.0, to_day: None }.into());
    desk.harness.run();
    assert_eq!(events(&desk).len(), 1);
    let lane = desk.harness.get_by_label("Strook Hulp: klik om iets toe te voegen").rect();
    let place = lane.lerp_inside(vec2(0.8, 0.5));
    ask(&mut desk, SessionAction::Pause.into());
    desk.harness.run();
    ask(&mut desk, SessionAction::Resume.into());
    desk.harness.step();
    let press = |pressed| egui::Event::PointerButton {
        pos: place,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: egui::Modifiers::NONE,
    };
    desk.harness.input_mut().events.extend([egui::Event::PointerMoved(place), press(true), press(false)]);
    desk.harness.step();
    desk.harness.run();
    assert_eq!(events(&desk).len(), 1, "too soon after the screen changed");
    assert!(!has(&desk, LANE_FIELD), "no field over an event that was there before");
    key(&mut desk, Key::Escape);
    assert_eq!(events(&desk).len(), 1, "it was no slip");
}
