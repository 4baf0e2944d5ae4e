//! The session of a participant: steps, tools, keyboard, pause and the ways to stop.

use std::collections::BTreeMap;

use egui::{Modifiers, Pos2, Rect, pos2};
use egui_kittest::kittest::Queryable;
use potloodlijn::app::document::DocumentFile;
use potloodlijn::app::files::{FileAction, Leaving, Purpose};
use potloodlijn::app::questions::{Dialog, Message};
use potloodlijn::app::sheet::action::SheetAction;
use potloodlijn::app::sheet::notes::NoteAction;
use potloodlijn::app::sheet::state::{SheetState, Tool};
use potloodlijn::app::state::Screen;
use potloodlijn::ink::{Reshape, reshape};
use potloodlijn::model::{
    Certainty, Consent, Curve, Domain, Event, GapReason, Point, Segment, Step, Timeline, planned_seconds,
};
use proptest::prelude::*;

use super::desk::{Desk, let_time_pass};

fn level(paper: Rect, from: f32, to: f32, height: f32) -> Vec<Pos2> {
    let place = |at: usize| paper.left() + (from + (to - from) * at as f32 / 40.0) * paper.width();
    (0..=40).map(|at| pos2(place(at), paper.bottom() - height * paper.height())).collect()
}

fn at(desk: &Desk, part: f64) -> Option<f64> {
    let sheet = desk.sheet();
    let length = sheet.journey().timeline.length_days();
    sheet.journey().curves.get(&sheet.holding.active)?.value_at(length * part).map(f64::round)
}

#[test]
fn a_new_drawing_begins_with_a_welcome_and_any_step_can_be_gone_to() {
    let mut desk = Desk::new(1.0);
    desk.fill("Jouw code", "P07");
    desk.click("Begin met tekenen");
    assert_eq!(desk.sheet().session.step, Step::Welcome);
    desk.click("Terugblik");
    assert_eq!(desk.sheet().session.step, Step::LookBack);
    desk.click("Welkom");
    assert_eq!(desk.sheet().session.step, Step::Welcome);
}

#[test]
fn what_one_agrees_to_is_dated_and_undone_like_anything_else() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk.choose("Stap 5 van 8: Tekenen…", "Inleveren");
    desk.click("De begeleider mag er met mij over praten.");
    let consent = desk.sheet().journey().consent.clone();
    assert!(consent.interview && !consent.group_figures && !consent.quotes);
    assert_eq!(consent.said_on.unwrap().to_string(), "2026-03-02");
    assert_eq!(consent.withdraw_until.unwrap().to_string(), "2026-06-02");
    desk.click("Ongedaan maken");
    assert!(!desk.sheet().journey().consent.interview);
}

#[test]
fn a_pencil_passed_over_is_noted_and_drawing_with_it_takes_that_back() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk.click("Sla over →");
    let skipped = |desk: &Desk| desk.sheet().journey().progress.skipped.len();
    assert_eq!((skipped(&desk), desk.sheet().holding.active.as_str()), (1, "meaning"));
    desk.click("Bevlogenheid, nog niet getekend");
    desk.draw(&level(desk.paper(), 0.1, 0.9, 0.5));
    desk.click("Volgend potlood →");
    assert_eq!(skipped(&desk), 0);
}

#[test]
fn after_the_last_pencil_comes_the_next_step() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    for _ in 0..7 {
        desk.click("Sla over →");
    }
    assert_eq!(desk.sheet().session.step, Step::Helped);
}

#[test]
fn who_is_done_drawing_is_asked_once_where_it_is_to_be_kept_and_then_it_keeps_itself() {
    const QUESTION: &str = "Dit zijn notities over je gezondheid, op dit apparaat. Bewaar ze met een wachtzin, of op een stick om mee te nemen. Daarna bewaart het programma ze vanzelf.";
    let walk_on = |desk: &mut Desk| {
        desk.draw(&level(desk.paper(), 0.1, 0.9, 0.5));
        desk.click("Volgend potlood →");
        for _ in 0..6 {
            desk.click("Sla over →");
        }
        assert_eq!(desk.sheet().session.step, Step::Helped);
    };
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    walk_on(&mut desk);
    assert!(desk.shows(QUESTION));
    let path = desk.path("mijn.journey.json");
    desk.fill("Waar komt het bestand?", path.to_str().unwrap());
    // The bar behind the question says the same.
    desk.harness.get_all_by_label("Bewaar").last().unwrap().click();
    desk.harness.run();
    desk.wait_for_work();
    assert!(path.is_file() && !desk.shows(QUESTION));
    // Who rather does not is not asked again.
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    walk_on(&mut desk);
    desk.click("Toch niet");
    desk.choose("Stap 6 van 8: Wat hielp…", "Tekenen");
    desk.click("Herstel en werk-privé, nog niet getekend");
    desk.click("Sla over →");
    assert_eq!(desk.sheet().session.step, Step::Helped);
    assert!(!desk.shows(QUESTION));
}

#[test]
fn time_is_counted_per_step_and_a_pause_is_not() {
    let mut desk = Desk::new(1.0);
    desk.fill("Jouw code", "P07");
    desk.click("Begin met tekenen");
    let_time_pass(60);
    desk.click("Tekenen");
    let_time_pass(300);
    desk.click("Pauze…");
    let_time_pass(1000);
    desk.click("Verder met tekenen");
    let_time_pass(30);
    let now = (desk.state().world.now)();
    let saved = desk.sheet().journey_at(now).progress;
    assert_eq!((saved.steps[&Step::Welcome], saved.steps[&Step::Draw], saved.seconds), (60, 330, 390));
}

#[test]
fn stop_and_erase_is_two_taps_and_takes_the_file_along() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk.draw(&level(desk.paper(), 0.1, 0.9, 0.5));
    let file = desk.path("mijn.journey.json");
    desk.click("Bewaar");
    desk.fill("Waar komt het bestand?", file.to_str().unwrap());
    let buttons: Vec<_> = desk.harness.get_all_by_label("Bewaar").collect();
    buttons[buttons.len() - 1].click();
    drop(buttons);
    desk.harness.run();
    desk.wait_for_work();
    assert!(file.exists());
    desk.click("Pauze…");
    desk.click("Stop en wis alles…");
    desk.click("Wis alles");
    desk.wait_for_work();
    assert!(!file.exists());
    assert!(matches!(desk.state().screen, Screen::Start(None)));
}

#[test]
fn an_answer_is_kept_and_one_undo_step_away() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk.choose("Stap 5 van 8: Tekenen…", "Terugblik");
    let question = desk.sheet().setup.instrument.prompts[0].text.nl.clone();
    let field = |desk: &Desk| desk.harness.get_all_by_label(&question).last().unwrap().rect();
    let place = field(&desk).center();
    desk.harness.get_all_by_label(&question).last().unwrap().focus();
    desk.harness.run();
    desk.harness.get_all_by_label(&question).last().unwrap().type_text("rust");
    desk.harness.run();
    assert!(place.y > 0.0);
    assert_eq!(desk.sheet().journey().answers[0].text, "rust");
    desk.click("Ongedaan maken");
    assert!(desk.sheet().journey().answers.is_empty());
}

#[test]
fn each_tool_does_its_own_to_the_line() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let paper = desk.paper();
    desk.draw(&level(paper, 0.0, 1.0, 0.5));
    desk.click("Sprong");
    let (from, to) = (
        pos2(paper.left() + 0.1 * paper.width(), paper.bottom() - 0.2 * paper.height()),
        pos2(paper.left() + 0.3 * paper.width(), paper.bottom() - 0.8 * paper.height()),
    );
    desk.draw(&[from, from.lerp(to, 0.5), to]);
    // Up by 60 from a tenth of the period on, as far as the sheet goes.
    assert_eq!([at(&desk, 0.05), at(&desk, 0.15), at(&desk, 0.95)], [Some(50.0), Some(100.0), Some(100.0)]);
    desk.click("Ongedaan maken");
    desk.click("Schuif");
    let (grip, lifted) = (
        pos2(paper.left() + 0.7 * paper.width(), paper.center().y),
        pos2(paper.left() + 0.7 * paper.width(), paper.center().y - 0.2 * paper.height()),
    );
    desk.draw(&[grip, lifted]);
    assert_eq!([at(&desk, 0.5), at(&desk, 0.7), at(&desk, 0.95)], [Some(50.0), Some(70.0), Some(50.0)]);
    desk.click("Open plek");
    desk.click("Zeg ik liever niet");
    assert_eq!(desk.sheet().holding.tool, Tool::Gap(GapReason::RatherNotSay));
    desk.draw(&level(paper, 0.4, 0.45, 0.5));
    assert_eq!(at(&desk, 0.42), None);
    let sheet = desk.sheet();
    assert_eq!(sheet.journey().curves[&sheet.holding.active].gaps[0].reason, GapReason::RatherNotSay);
}

#[test]
fn a_guess_is_drawn_as_a_guess() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk.click("een gok");
    desk.draw(&level(desk.paper(), 0.0, 0.5, 0.5));
    let sheet = desk.sheet();
    assert_eq!(sheet.journey().curves[&sheet.holding.active].segments[0].certainty, Certainty::Guess);
}

#[test]
fn the_keyboard_alone_draws_a_value_a_month() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk.harness.get_by_label_contains("Blad om op te tekenen").focus();
    desk.harness.run();
    let press = |desk: &mut Desk, key, times: usize| {
        for _ in 0..times {
            desk.harness.key_press(key);
            desk.harness.run();
        }
    };
    press(&mut desk, egui::Key::ArrowUp, 1);
    press(&mut desk, egui::Key::ArrowRight, 1);
    press(&mut desk, egui::Key::ArrowDown, 4);
    let sheet = desk.sheet();
    let months = sheet.journey().timeline.months();
    let curve = &sheet.journey().curves[&sheet.holding.active];
    assert_eq!(curve.value_at(months[0].from_day), Some(50.0));
    assert_eq!(curve.value_at(months[1].from_day), Some(30.0), "{curve:?}");
    desk.harness.key_press_modifiers(Modifiers::NONE, egui::Key::O);
    desk.harness.run();
    assert_eq!(desk.sheet().journey().curves[&desk.sheet().holding.active].gaps.len(), 1);
}

#[test]
fn a_file_dropped_on_an_unsaved_drawing_does_not_replace_it() {
    let mut desk = Desk::new(1.0);
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/examples/P03.journey.json");
    desk.begin_drawing();
    desk.draw(&level(desk.paper(), 0.1, 0.9, 0.5));
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(
        &context,
        vec![
            potloodlijn::app::files::FileAction::Choose(potloodlijn::app::files::Purpose::Open, vec![example.into()])
                .into(),
        ],
    );
    desk.wait_for_work();
    assert!(desk.harness.query_by_label_contains("Bewaar eerst je werk").is_some());
    assert_eq!(desk.sheet().journey().participant.as_str(), "P07");
}

proptest! {
    #[test]
    fn the_plan_never_takes_back_time_and_fills_the_session_but_for_what_was_gained(
        spent in prop::collection::btree_map(0..8_usize, 0..3000_u64, 0..8),
        at_hand in 0..8_usize,
    ) {
        let spent = spent.into_iter().map(|(step, seconds)| (Step::ALL[step], seconds)).collect::<BTreeMap<_, _>>();
        let plan = planned_seconds(2700.0, &spent, Step::ALL[at_hand]);
        let whole: f64 = plan.iter().map(|(_, seconds)| seconds).sum();
        let fresh = planned_seconds(2700.0, &[].into(), Step::Welcome);
        let behind = || fresh.iter().take(at_hand);
        let gone: f64 = behind().map(|(step, _)| spent.get(step).map_or(0.0, |&gone| gone as f64)).sum();
        let gained = (behind().map(|(_, seconds)| seconds).sum::<f64>() - gone).max(0.0);
        prop_assert!(whole >= 2700.0 - gained - 1e-6, "{whole}");
        for ((step, seconds), (_, at_first)) in plan.into_iter().zip(&fresh) {
            let spent = spent.get(&step).map_or(0.0, |&gone| gone as f64);
            prop_assert!(seconds <= at_first.max(spent) + 1e-6, "{step:?} {seconds}");
            prop_assert!(seconds >= spent - 1e-9);
        }
    }

    #[test]
    fn a_nudge_leaves_what_is_out_of_reach(day in 0.0..600.0_f64, reach in 1.0..90.0_f64, by in -60.0..60.0_f64) {
        let timeline = Timeline::new(jiff::civil::date(2021, 1, 1), jiff::civil::date(2022, 8, 24));
        let points = (0..=60).map(|at| Point::new(f64::from(at) * 10.0, f64::from((at * 37) % 101))).collect();
        let before = Curve { segments: vec![Segment::new(points)], ..Curve::default() };
        let after = reshape(&before, Reshape::Nudge { day, reach_days: reach, by_value: by }, &timeline, Certainty::Sure);
        for at in 0..=600 {
            let at = f64::from(at);
            let (old, new) = (before.value_at(at).unwrap(), after.value_at(at).unwrap());
            prop_assert!((0.0..=100.0).contains(&new));
            if (at - day).abs() > reach + 0.01 {
                prop_assert!((old - new).abs() < 0.3, "day {at}: {old} became {new}");
            }
        }
    }
}

#[test]
fn who_comes_back_is_at_the_step_and_with_the_pencil_where_it_was_left() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk.draw(&level(desk.paper(), 0.1, 0.9, 0.5));
    desk.click("Stressklachten, nog niet getekend");
    let now = (desk.state().world.now)();
    let sheet = desk.sheet();
    let reopened = |step| {
        let mut journey = sheet.journey_at(now);
        journey.progress.at_step = step;
        SheetState::new(sheet.setup.clone(), journey, DocumentFile::default(), now)
    };
    let again = reopened(Some(Step::Draw));
    assert_eq!((again.session.step, again.holding.active.as_str()), (Step::Draw, "strain"));
    assert_eq!(reopened(Some(Step::LookBack)).session.step, Step::LookBack);
    assert_eq!(reopened(Some(Step::HandIn)).session.step, Step::Draw, "who was done looks at the drawing");
    assert_eq!(reopened(None).session.step, Step::Draw);
}

#[test]
fn that_it_was_saved_is_said_for_some_seconds_and_never_of_what_was_drawn_since() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk.draw(&level(desk.paper(), 0.1, 0.9, 0.5));
    let file = desk.path("mijn.journey.json");
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![FileAction::Choose(Purpose::SaveSheet, vec![file]).into()]);
    desk.wait_for_work();
    assert!(
        desk.state().notice.as_ref().is_some_and(|said| said.starts_with("Bewaard: ")),
        "{:?}",
        desk.state().notice
    );
    // The clock of the window in the tests goes a quarter of a second a frame.
    desk.harness.run_steps(30);
    assert_eq!(desk.state().notice, None);
}

#[test]
fn who_erased_everything_reads_first_where_the_hand_in_still_is() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk.draw(&level(desk.paper(), 0.1, 0.9, 0.5));
    let handed_in = desk.path("ingeleverd.journey.json");
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![FileAction::Choose(Purpose::HandIn, vec![handed_in.clone()]).into()]);
    desk.wait_for_work();
    assert!(desk.state().notice.is_none(), "it is said in the middle of the screen: {:?}", desk.state().notice);
    desk.click("Sluit");
    desk.click("Pauze…");
    desk.click("Stop en wis alles…");
    desk.click("Wis alles");
    desk.wait_for_work();
    let Some(Dialog::Message(Message::Notice(words))) = &desk.state().dialog else {
        panic!("{:?}", desk.state().dialog)
    };
    assert!(words.contains(handed_in.to_str().unwrap()) && handed_in.is_file(), "{words}");
}

#[test]
fn what_the_menu_says_of_saving_is_true_before_and_after_it_and_after_a_change() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let (none, all) = ("Nog niet bewaard in een bestand.", "Alles staat in mijn.journey.json.");
    let before = "Bewaard in mijn.journey.json. Wat je daarna deed, staat er nog niet in.";
    let says = |desk: &mut Desk| {
        desk.click("Meer…");
        let said = [none, all, before].map(|words| desk.shows(words));
        desk.harness.key_press(egui::Key::Escape);
        desk.harness.run();
        said
    };
    desk.draw(&level(desk.paper(), 0.1, 0.9, 0.5));
    assert_eq!(says(&mut desk), [true, false, false]);
    let context = desk.harness.ctx.clone();
    let file = desk.path("mijn.journey.json");
    desk.harness.state_mut().ask(&context, vec![FileAction::Choose(Purpose::SaveSheet, vec![file]).into()]);
    desk.wait_for_work();
    assert_eq!(says(&mut desk), [false, true, false]);
    desk.draw(&level(desk.paper(), 0.1, 0.9, 0.7));
    assert_eq!(says(&mut desk), [false, false, true]);
    // Handing in settles the code of the receipt, which goes into the own file by itself.
    let handed_in = desk.path("ingeleverd.journey.json");
    desk.harness.state_mut().ask(&context, vec![FileAction::Choose(Purpose::HandIn, vec![handed_in]).into()]);
    desk.wait_for_work();
    desk.click("Sluit");
    assert_eq!(says(&mut desk), [false, true, false]);
}

#[test]
fn what_was_handed_in_is_not_asked_for_again_until_something_changes() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk.draw(&level(desk.paper(), 0.1, 0.9, 0.5));
    desk.choose("Stap 5 van 8: Tekenen…", "Inleveren");
    assert!(desk.shows("Inleveren →") && desk.shows("Lever in…"));
    let context = desk.harness.ctx.clone();
    let handed_in = desk.path("ingeleverd.journey.json");
    desk.harness.state_mut().ask(&context, vec![FileAction::Choose(Purpose::HandIn, vec![handed_in]).into()]);
    desk.wait_for_work();
    desk.click("Sluit");
    let done = "Je hebt deze tekening ingeleverd, in ingeleverd.journey.json. Je bent klaar.";
    assert!(desk.shows(done) && desk.shows("Klaar"), "the way on is the way out");
    assert!(!desk.shows("Inleveren →") && !desk.shows("Lever in…"));
    let consent = Consent { quotes: true, ..desk.sheet().journey().consent.clone() };
    desk.harness.state_mut().ask(&context, vec![SheetAction::Agree(consent).into()]);
    desk.harness.run();
    assert!(!desk.shows(done) && desk.shows("Inleveren →") && desk.shows("Lever in…"));
    let since = "Je hebt ingeleverd, in ingeleverd.journey.json. Daarna veranderde er nog iets. Lever opnieuw in als dat mee moet.";
    assert!(desk.shows(since));
}

#[test]
fn the_start_screen_is_shown_from_its_top_however_far_it_was_read() {
    let mut desk = Desk::sized([640.0, 400.0], 1.0);
    let top = |desk: &Desk| desk.harness.get_by_label("Potloodlijn").rect().top();
    let at_first = top(&desk);
    desk.harness.get_by_label("Letters, papier, taal…").scroll_to_me();
    desk.harness.run();
    assert!(top(&desk) < at_first);
    desk.begin_drawing();
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![FileAction::LeaveAnyway(Leaving::ToStart).into()]);
    desk.harness.run();
    assert_eq!(top(&desk), at_first);
}

#[test]
fn help_is_put_down_where_it_is_asked_for() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk.choose("Stap 5 van 8: Tekenen…", "Wat hielp");
    desk.click("Zet hulp op de tijdlijn");
    assert_eq!(desk.sheet().session.step, Step::Helped);
    assert!(desk.shows("Wat gebeurde er?"), "its card is on this page");
    desk.click("Klaar");
    assert_eq!((desk.sheet().session.step, desk.sheet().selected_event), (Step::Helped, None));
    assert_eq!(desk.sheet().journey().events.len(), 1);
}

#[test]
fn help_of_which_nothing_was_told_goes_when_the_question_is_left_and_all_else_stays() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk.draw(&level(desk.paper(), 0.1, 0.9, 0.5));
    let context = desk.harness.ctx.clone();
    let from_day = desk.sheet().journey().timeline.length_days() / 2.0;
    // On its lane it was put there on purpose, though it has no word yet.
    let on_the_lane = SheetAction::AddEvent { domain: Domain::Intervention, from_day, to_day: None };
    desk.harness.state_mut().ask(&context, vec![on_the_lane.into()]);
    let events = |desk: &Desk| -> Vec<String> {
        desk.sheet().journey().events.iter().map(|event| event.title.clone()).collect()
    };
    let to_help = |desk: &mut Desk, from: &str| desk.choose(from, "Wat hielp");
    to_help(&mut desk, "Stap 5 van 8: Tekenen…");
    desk.click("Zet hulp op de tijdlijn");
    desk.click("Klaar");
    assert_eq!(events(&desk), ["", ""], "as long as the question is looked at it stays");
    desk.choose("Stap 6 van 8: Wat hielp…", "Terugblik");
    assert_eq!(events(&desk), [""]);
    assert_eq!(desk.sheet().document.history.undo_label(), Some("undo-add-event"), "that of the lane");
    // What was told stays, and so does what was told before it was taken back: it comes again.
    to_help(&mut desk, "Stap 7 van 8: Terugblik…");
    desk.click("Zet hulp op de tijdlijn");
    desk.fill("Wat gebeurde er?", "bedrijfsarts");
    desk.click("Klaar");
    desk.click("Zet hulp op de tijdlijn");
    desk.fill("Wat gebeurde er?", "coach");
    desk.click("Ongedaan maken");
    assert_eq!(events(&desk), ["", "bedrijfsarts", ""]);
    desk.choose("Meer…", "Lever in…");
    desk.click("Toch niet");
    assert_eq!(events(&desk), ["", "bedrijfsarts"]);
    for _ in 0..2 {
        desk.harness.state_mut().ask(&context, vec![SheetAction::Redo.into()]);
    }
    assert_eq!(events(&desk), ["", "bedrijfsarts", "coach"]);
    // One that is not the last step goes by a step of its own.
    desk.harness.run();
    desk.click("Zet hulp op de tijdlijn");
    let coach = desk.sheet().journey().events[2].clone();
    let told = Event { note: "elke week".into(), ..coach };
    let told = SheetAction::ChangeEvent { event: Box::new(told), field: "note" };
    desk.harness.state_mut().ask(&context, vec![told.into()]);
    desk.choose("Stap 6 van 8: Wat hielp…", "Terugblik");
    assert_eq!(events(&desk), ["", "bedrijfsarts", "coach"]);
    assert_eq!(desk.sheet().journey().events[2].note, "elke week");
    desk.harness.state_mut().ask(&context, vec![SheetAction::Undo.into()]);
    assert_eq!(events(&desk), ["", "bedrijfsarts", "coach", ""]);
}

#[test]
fn however_much_leaves_what_hands_it_in_is_in_sight() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk.draw(&level(desk.paper(), 0.1, 0.9, 0.5));
    let indicator = desk.sheet().holding.active.clone();
    let context = desk.harness.ctx.clone();
    for number in 0..30 {
        let title = format!("gebeurtenis {number}");
        let jot = NoteAction::Jot {
            domain: Domain::Work,
            day: 20.0 * f64::from(number),
            title,
            indicator: indicator.clone(),
        };
        desk.harness.state_mut().ask(&context, vec![jot.into()]);
    }
    desk.choose("Stap 5 van 8: Tekenen…", "Inleveren");
    let window = desk.harness.ctx.content_rect();
    assert!(window.contains_rect(desk.harness.get_by_label("Inleveren →").rect()));
    desk.click("Inleveren →");
    desk.harness.run_steps(4);
    for label in ["Lever in", "Toch niet"] {
        let rect = desk.harness.get_by_label(label).rect();
        assert!(window.contains_rect(rect), "{label}: {rect:?}");
    }
}
