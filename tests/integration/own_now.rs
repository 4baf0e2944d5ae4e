//! Moments of now in a person's own file, driven as a person would.

use std::fs;
use std::path::Path;

use egui_kittest::kittest::Queryable;
use potloodlijn::app::files::{FileAction, Leaving, Purpose};
use potloodlijn::app::questions::{Dialog, Message};
use potloodlijn::app::sheet::action::SheetAction;
use potloodlijn::app::time_view::TimeView;
use potloodlijn::format::{AnyFile, Instruments, read_any};
use potloodlijn::model::{MeasurementTime, Share};

use super::desk::Desk;

#[test]
fn a_moment_is_kept_in_the_own_file_beside_the_lines_and_handed_in_by_itself() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let curves = desk.sheet().journey().curves.clone();
    desk.click("Hoe gaat het nu?");
    desk.press_on_line("Bevlogenheid, van", 0.25);
    desk.press_on_line("Stressklachten, van", 1.0);
    desk.fill("Wil je er iets bij zeggen? Vul geen namen in.", "Beter dan in mei.");
    desk.click("Meting T1 van de groep");
    desk.click("Dit mag meetellen in figuren over de groep");
    desk.click("Bewaar dit moment");
    let journey = desk.sheet().journey().clone();
    assert_eq!(journey.now.len(), 1);
    let moment = &journey.now[0];
    let given: Vec<f64> = moment.given().into_values().collect();
    assert_eq!(given, [25.0, 100.0]);
    assert_eq!(moment.moment, Some(MeasurementTime::T1));
    assert!(moment.consent.group_figures);
    assert_eq!((moment.answers[0].text.as_str(), moment.answers[0].share), ("Beter dan in mei.", Share::Myself));
    assert_eq!(journey.curves, curves, "what is now is no part of a line");
    assert!(desk.harness.query_by_label_contains("Hoe het nu is").is_some());
    // It does not leave with a drawing unless that is chosen, and by itself without the words that stay.
    let leaving = journey.handed_in(jiff::Timestamp::UNIX_EPOCH);
    assert!(leaving.now.is_empty());
    let path = desk.path("nu.now.json");
    desk.harness.get_by_label_contains("Lever in: ").click();
    desk.harness.run();
    desk.fill("Waar komt het bestand?", path.to_str().unwrap());
    desk.click("Lever in");
    desk.wait_for_work();
    let AnyFile::Now(handed) = read_any(&fs::read(&path).unwrap(), &Instruments::default()).unwrap().value else {
        panic!("no moment of now")
    };
    assert_eq!((handed.participant, handed.moment.answers.len()), (journey.participant.clone(), 0));
    assert_eq!(handed.moment.given().len(), 2);
    // Taken away, and brought back.
    desk.harness.get_by_label_contains("Haal weg: ").click();
    desk.harness.run();
    assert!(desk.sheet().journey().now.is_empty());
    desk.click("Terug naar je tekening");
    let without = desk.paper();
    assert!(desk.harness.query_by_label_contains("Nu, op ").is_none());
    desk.click("Ongedaan maken");
    assert_eq!(desk.sheet().journey().now.len(), 1);
    // Beside the lines it stands after the last day, in a strip of its own.
    let dots = desk.harness.get_by_label("Nu, op 2 maart 2026: Bevlogenheid laag, Stressklachten heel hoog").rect();
    assert!(dots.left() > desk.paper().right() && dots.right() < without.right() + 1.0, "{dots:?}");
    // Close by, where the last day is off the screen, it is so too.
    let length = desk.sheet().journey().timeline.length_days();
    let view = TimeView { from_day: 0.0, to_day: length / 2.0 };
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![SheetAction::Look(view).into()]);
    desk.harness.run();
    assert!(desk.harness.query_by_label_contains("Nu, op ").is_none());
}

#[test]
fn neither_a_moment_nor_a_drawing_takes_the_place_of_what_it_is_not_unasked() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let context = desk.harness.ctx.clone();
    let choose = |desk: &mut Desk, purpose: Purpose, path: &Path| {
        let action = FileAction::Choose(purpose, vec![path.to_owned()]);
        desk.harness.state_mut().ask(&context, vec![action.into()]);
        desk.wait_for_work();
    };
    let paper = desk.paper();
    desk.draw(&[paper.left_center(), paper.center(), paper.right_center()]);
    let (own, handed_in) = (desk.path("mijn.journey.json"), desk.path("P07.journey.json"));
    choose(&mut desk, Purpose::SaveSheet, &own);
    choose(&mut desk, Purpose::HandIn, &handed_in);
    let left = fs::read(&handed_in).unwrap();
    // The own file holds the raw movements of the pen, and may hold more.
    choose(&mut desk, Purpose::SaveSheet, &handed_in);
    assert!(matches!(desk.state().dialog, Some(Dialog::Replace(_))), "{:?}", desk.state().dialog);
    assert_eq!(fs::read(&handed_in).unwrap(), left);
    choose(&mut desk, Purpose::SaveSheet, &own);
    let kept = fs::read(&own).unwrap();
    desk.click("Hoe gaat het nu?");
    desk.press_on_line("Bevlogenheid, van", 0.25);
    desk.click("Bewaar dit moment");
    desk.wait_for_work();
    desk.harness.get_by_label_contains("Lever in: ").click();
    desk.harness.run();
    let copy = desk.path("kopie.now.json");
    fs::write(&copy, &kept).unwrap();
    choose(&mut desk, Purpose::HandInNow, &copy);
    assert!(matches!(desk.state().dialog, Some(Dialog::Replace(_))), "{:?}", desk.state().dialog);
    assert!(desk.harness.query_by_label_contains("een moment van nu bewaren").is_some());
    assert_eq!(fs::read(&copy).unwrap(), kept);
}

#[test]
fn a_moment_that_was_begun_is_there_again_and_is_asked_about_before_the_window_closes() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let context = desk.harness.ctx.clone();
    let ask = |desk: &mut Desk, action: FileAction| {
        desk.harness.state_mut().ask(&context, vec![action.into()]);
        desk.wait_for_work();
    };
    let own = desk.path("mijn.journey.json");
    ask(&mut desk, FileAction::Choose(Purpose::SaveSheet, vec![own.clone()]));
    desk.click("Hoe gaat het nu?");
    desk.click("Terug naar je tekening");
    assert!(!desk.state().would_lose(), "nothing was said yet");
    desk.click("Hoe gaat het nu?");
    desk.press_on_line("Bevlogenheid, van", 0.25);
    desk.harness.key_press(egui::Key::Escape);
    desk.harness.run();
    assert!(desk.sheet().own_now.is_none() && desk.state().would_lose());
    desk.click("Hoe gaat het nu?");
    let filling = desk.sheet().own_now.as_ref().unwrap().filling.clone().unwrap();
    assert_eq!(filling.given().into_values().collect::<Vec<_>>(), [25.0]);
    desk.click("Terug naar je tekening");
    ask(&mut desk, FileAction::Leave(Leaving::Close));
    assert!(matches!(desk.state().dialog, Some(Dialog::Unsaved(Leaving::Close))), "{:?}", desk.state().dialog);
    ask(&mut desk, FileAction::SaveAndLeave(Leaving::Close));
    assert!(desk.state().leaving.may_close);
    let AnyFile::Journey(saved) = read_any(&fs::read(&own).unwrap(), &Instruments::builtin()).unwrap().value else {
        panic!("a drawing")
    };
    assert_eq!(saved.now.iter().map(|moment| moment.id).collect::<Vec<_>>(), [filling.id]);
}

#[test]
fn a_moment_that_saving_does_not_keep_is_said_to_stand_in_the_way_of_another_file() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let context = desk.harness.ctx.clone();
    let ask = |desk: &mut Desk, action: FileAction| {
        desk.harness.state_mut().ask(&context, vec![action.into()]);
        desk.wait_for_work();
    };
    let (own, other) = (desk.path("mijn.journey.json"), desk.path("ander.journey.json"));
    ask(&mut desk, FileAction::Choose(Purpose::SaveSheet, vec![own.clone()]));
    let own_id = desk.sheet().journey().id;
    let text = fs::read_to_string(&own).unwrap();
    fs::write(&other, text.replace(&own_id.to_string(), &uuid::Uuid::from_u128(4).to_string())).unwrap();
    desk.click("Hoe gaat het nu?");
    desk.press_on_line("Bevlogenheid, van", 0.25);
    desk.click("Terug naar je tekening");
    let opens = || FileAction::Choose(Purpose::OpenDrawing, vec![other.clone()]);
    for _ in 0..2 {
        ask(&mut desk, opens());
        assert!(matches!(desk.state().dialog, Some(Dialog::Message(Message::NowFirst))), "{:?}", desk.state().dialog);
        assert!(desk.harness.query_by_label_contains("kies “Bewaar dit moment”").is_some());
        ask(&mut desk, FileAction::CloseDialog);
        // As that says, saving makes no difference to it.
        ask(&mut desk, FileAction::Save);
    }
    desk.click("Hoe gaat het nu?");
    desk.click("Bewaar dit moment");
    desk.wait_for_work();
    ask(&mut desk, opens());
    assert_eq!(desk.sheet().journey().id, uuid::Uuid::from_u128(4));
    let AnyFile::Journey(saved) = read_any(&fs::read(&own).unwrap(), &Instruments::builtin()).unwrap().value else {
        panic!("a drawing")
    };
    assert_eq!(saved.now.len(), 1, "nothing of it is lost");
}
