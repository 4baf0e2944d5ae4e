//! Long names, long titles and long answers, one line and many: what is written stays clear of what stands beside it.

use egui::Rect;
use egui_kittest::kittest::Queryable;
use potloodlijn::app::action::Action;
use potloodlijn::app::sheet::action::SheetAction;
use potloodlijn::app::sheet::landmarks::LandmarkAction;
use potloodlijn::app::sheet::session::SessionAction;
use potloodlijn::app::state::Screen;
use potloodlijn::format::builtin_instruments;
use potloodlijn::model::{Bilingual, Landmark, Language, Setup, Step, Timeline};

use super::desk::Desk;

/// A window of 1280×800 at twice the size, in points.
const SMALL: [f32; 2] = [640.0, 400.0];

fn ask(desk: &mut Desk, action: impl Into<Action>) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.harness.run();
    desk.harness.run_steps(3);
}

/// Words that are painted, with where.
fn words_of(desk: &Desk) -> Vec<(String, Rect)> {
    fn walk(shape: &egui::Shape, found: &mut Vec<(String, Rect)>) {
        match shape {
            egui::Shape::Text(text) => found.push((text.galley.text().to_owned(), text.visual_bounding_rect())),
            egui::Shape::Vec(shapes) => shapes.iter().for_each(|shape| walk(shape, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    desk.harness.output().shapes.iter().for_each(|clipped| walk(&clipped.shape, &mut found));
    found
}

fn says(desk: &Desk, part: &str) -> bool {
    words_of(desk).iter().any(|(words, _)| words.contains(part))
}

/// Begins to draw with a set-up of the usual instrument that was changed, at this step.
fn drawing_with(size: [f32; 2], change: impl FnOnce(&mut Setup), step: Step) -> Desk {
    let mut desk = Desk::sized(size, 1.0);
    let timeline = Timeline::new(jiff::civil::date(2022, 1, 1), jiff::civil::date(2026, 1, 1));
    let mut setup = Setup::standard(uuid::Uuid::from_u128(5), builtin_instruments()[0].clone(), timeline, Language::Nl);
    change(&mut setup);
    desk.harness.state_mut().state.screen = Screen::Start(Some(Box::new(setup)));
    desk.harness.run();
    desk.fill("Jouw code", "P31");
    desk.click("Begin met tekenen");
    ask(&mut desk, SessionAction::GoTo(step));
    desk
}

#[test]
fn long_names_of_lines_lie_clear_of_each_other_in_the_tin() {
    for size in [[1280.0, 800.0], SMALL] {
        let name =
            "Indicator met een lange naam en arbeidsongeschiktheidsverzekering en nog veel meer woorden daarachter";
        let long = |setup: &mut Setup| {
            for indicator in &mut setup.instrument.indicators {
                indicator.name = Bilingual { nl: name.into(), en: name.into(), ..Bilingual::default() };
            }
        };
        let desk = drawing_with(size, long, Step::Draw);
        let tin: Vec<Rect> = words_of(&desk)
            .into_iter()
            .filter(|(words, rect)| words.starts_with("Indicator met") && rect.right() < 230.0)
            .map(|(_, rect)| rect)
            .collect();
        assert!(tin.len() > 2, "{tin:?}");
        for (place, one) in tin.iter().enumerate() {
            for other in &tin[place + 1..] {
                assert!(!one.shrink(0.5).intersects(other.shrink(0.5)), "{one:?} lies over {other:?}");
            }
        }
    }
}

#[test]
fn the_welcome_and_the_way_on_know_how_many_lines_there_are() {
    let one = |setup: &mut Setup| setup.instrument.indicators.truncate(1);
    let mut desk = drawing_with([1280.0, 800.0], one, Step::Welcome);
    assert!(says(&desk, "Dat doe je met één lijn."));
    assert!(!says(&desk, "Zeven lijnen"));
    ask(&mut desk, SessionAction::GoTo(Step::Draw));
    let paper = desk.paper();
    desk.draw(&[paper.left_center(), paper.center(), paper.right_center()]);
    assert!(desk.sheet().journey().has_drawing());
    assert!(desk.shows("Verder →") && !desk.shows("Volgend potlood →"), "there is no next one");
    let all = drawing_with([1280.0, 800.0], |_| {}, Step::Welcome);
    assert!(says(&all, "7 lijnen, één voor één"));
}

#[test]
fn the_field_on_a_lane_is_clear_of_the_card_in_a_small_window() {
    for across in [0.05, 0.4, 0.95] {
        let mut desk = Desk::sized(SMALL, 2.0);
        desk.begin_drawing();
        let lane = desk.harness.get_by_label("Strook Werk: klik om iets toe te voegen").rect();
        desk.press(lane.lerp_inside(egui::vec2(across, 0.4)));
        desk.release();
        let card = desk.harness.get_all_by_label("Wat gebeurde er?").last().unwrap().rect();
        if let Some(field) = desk.harness.query_by_label("Typ hier wat er gebeurde") {
            assert!(field.rect().left() >= card.right(), "{:?} lies under {card:?}", field.rect());
        }
        desk.harness.event(egui::Event::Text("baas".into()));
        desk.harness.run();
        assert_eq!(desk.sheet().journey().events[0].title, "baas", "it can be typed at once");
    }
}

#[test]
fn a_title_that_takes_no_more_says_so() {
    const FULL: &str = "Meer past hier niet";
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    ask(&mut desk, SheetAction::AddEvent { domain: potloodlijn::model::Domain::Work, from_day: 100.0, to_day: None });
    desk.harness.event(egui::Event::Text("n".repeat(199)));
    desk.harness.run();
    assert!(!says(&desk, FULL));
    desk.harness.event(egui::Event::Text("nieuwe baas".into()));
    desk.harness.run();
    assert_eq!(desk.sheet().journey().events[0].title.chars().count(), 200);
    assert!(says(&desk, FULL));
}

#[test]
fn who_may_read_an_answer_is_asked_where_it_begins_however_long_and_wide() {
    for (words, width) in [(280, 1280.0), (1, 1024.0), (3, 1280.0), (12, 1366.0), (40, 1600.0), (280, 1920.0)] {
        let mut desk = Desk::sized([width, 4000.0], 1.0);
        desk.begin_drawing();
        let prompt = desk.sheet().setup.instrument.closing_prompts().next().unwrap().id.clone();
        let text = "een lang antwoord ".repeat(words);
        ask(&mut desk, SessionAction::Answer { prompt, text: text.clone() });
        ask(&mut desk, SessionAction::GoTo(Step::HandIn));
        let all = words_of(&desk);
        let (_, answer) = all.iter().find(|(words, _)| words.trim() == text.trim()).expect("it stands there whole");
        for choice in ["Alleen ik", "De begeleider", "Ook in het verslag"] {
            let last = desk.harness.get_all_by_label(choice).map(|node| node.rect()).next_back();
            let choice = last.expect("who may read it is asked");
            assert!(choice.top() < answer.top() + 60.0, "at {width}: {choice:?} beside {answer:?}");
            assert!(choice.left() >= answer.right(), "at {width}: {choice:?} beside {answer:?}");
        }
    }
}

#[test]
fn in_a_narrow_window_who_may_read_something_stands_on_one_row_below_it() {
    for words in [1, 3, 5] {
        let mut desk = Desk::sized([720.0, 3000.0], 1.0);
        desk.begin_drawing();
        let prompt = desk.sheet().setup.instrument.closing_prompts().next().unwrap().id.clone();
        let text = "een kort antwoord ".repeat(words);
        ask(&mut desk, SessionAction::Answer { prompt, text: text.clone() });
        ask(&mut desk, SessionAction::GoTo(Step::HandIn));
        let all = words_of(&desk);
        let (_, answer) = all.iter().find(|(words, _)| words.trim() == text.trim()).expect("it stands there whole");
        let choices = ["Alleen ik", "De begeleider", "Ook in het verslag"]
            .map(|choice| desk.harness.get_all_by_label(choice).map(|node| node.rect()).next_back().unwrap());
        assert!(choices.iter().all(|it| it.top() == choices[0].top()), "{choices:?}");
        assert!(choices[0].top() >= answer.bottom(), "{choices:?} below {answer:?}");
    }
}

#[test]
fn before_handing_in_all_events_and_landmarks_stand_in_the_drawing() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    for n in 0..7_u8 {
        let from_day = 100.0 + 12.0 * f64::from(n);
        ask(&mut desk, SheetAction::AddEvent { domain: potloodlijn::model::Domain::Work, from_day, to_day: None });
        desk.harness.event(egui::Event::Text(format!("gebeurtenis nummer {n}")));
        desk.harness.run();
    }
    ask(&mut desk, SheetAction::Landmark(LandmarkAction::Add { day: 300.0, to: None }));
    let landmark = Box::new(Landmark { text: "mijn verhuizing".into(), ..desk.sheet().journey().landmarks[0].clone() });
    ask(&mut desk, SheetAction::Landmark(LandmarkAction::Change { place: 0, landmark, field: "text" }));
    ask(&mut desk, SessionAction::GoTo(Step::HandIn));
    let all = words_of(&desk);
    for n in 0..7 {
        // The rows with who may see each lie below what is in sight.
        let stands = |end: &str| all.iter().any(|(words, _)| words.ends_with(end));
        assert!(
            stands(&format!("gebeurtenis nummer {n}")),
            "{n}: {:?}",
            all.iter().map(|(words, _)| words).collect::<Vec<_>>()
        );
        assert!(stands("mijn verhuizing"));
    }
}
