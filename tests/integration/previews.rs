//! What is printed from a button without a view of its own is looked at while is asked where it goes, and is then what was seen.

use egui_kittest::kittest::Queryable;
use potloodlijn::app::action::Action;
use potloodlijn::app::files::{FileAction, Purpose};
use potloodlijn::app::group::view::GroupView;
use potloodlijn::app::questions::{Dialog, Message};
use potloodlijn::report::{MadePages, Printable, to_pdf};

use super::desk::Desk;

fn ask(desk: &mut Desk, action: impl Into<Action>) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.harness.run();
}

/// The pages that stand above the question where they go.
fn looked_at(desk: &Desk) -> &MadePages {
    let Some(Dialog::Path(question)) = &desk.state().dialog else { panic!("where it goes is asked") };
    &question.preview.as_ref().expect("the pages are there").made.0
}

/// The pages that are asked for are seen with these words on them, and printed as they were seen.
fn assert_is_seen_and_printed(desk: &mut Desk, words: &str) {
    let seen = desk.harness.query_all_by_label_contains(words).count();
    assert!(seen > 0, "{words} stands on a page that is seen");
    let bytes = to_pdf(looked_at(desk).document.as_ref().unwrap()).unwrap();
    let path = desk.path("gezien.pdf");
    desk.fill("Waar komt het bestand?", path.to_str().unwrap());
    desk.harness.key_press(egui::Key::Enter);
    desk.harness.run();
    desk.wait_for_work();
    assert!(std::fs::read(&path).unwrap() == bytes, "what is printed is what was seen");
}

#[test]
fn the_sheet_to_draw_on_is_seen_on_the_start_screen_before_it_is_printed() {
    let mut desk = Desk::new(1.0);
    ask(&mut desk, FileAction::Ask(Purpose::Print(Printable::BlankSheet)));
    assert_is_seen_and_printed(&mut desk, "Bevlogenheid");
}

#[test]
fn a_receipt_is_seen_before_it_is_printed() {
    let mut desk = Desk::new(1.0);
    desk.fill("Jouw code", "P07");
    desk.click("Begin met tekenen");
    let state = &mut desk.harness.state_mut().state;
    state.dialog = Some(Dialog::Message(Message::HandedIn("P07.journey.json".into())));
    desk.harness.run();
    ask(&mut desk, FileAction::Ask(Purpose::Print(Printable::Receipt)));
    assert_is_seen_and_printed(&mut desk, "P07");
}

#[test]
fn a_recovery_sheet_is_seen_before_it_is_printed() {
    let mut desk = Desk::new(1.0);
    desk.click("Sleutels…");
    let file = desk.path("sleutel");
    desk.fill("Bestand met de geheime sleutel", file.to_str().unwrap());
    desk.fill("Wachtzin", "vier losse gewone woorden");
    desk.fill("Wachtzin, nog een keer", "vier losse gewone woorden");
    desk.click("Maak sleutels");
    desk.wait_for_work();
    ask(&mut desk, FileAction::Ask(Purpose::Print(Printable::Recovery)));
    assert_is_seen_and_printed(&mut desk, "Herstelblad");
}

#[test]
fn one_drawing_by_itself_is_seen_page_by_page_before_it_is_printed() {
    let mut desk = Desk::new(1.0);
    let mut journey = potloodlijn::demo::example_group(1, 7, potloodlijn::model::Language::Nl).journeys.remove(0);
    journey.interviewed = Some(journey.modified);
    let file = desk.path("P01.journey.json");
    std::fs::write(&file, potloodlijn::format::write(&journey)).unwrap();
    ask(&mut desk, FileAction::Choose(Purpose::OpenGroup, vec![file]));
    desk.wait_for_work();
    desk.look_at(GroupView::Journey);
    ask(&mut desk, FileAction::Ask(Purpose::Print(Printable::Journey)));
    let pages = looked_at(&desk).document.as_ref().unwrap().pages.len();
    if pages > 1 {
        desk.click("Volgende");
        let Some(Dialog::Path(question)) = &desk.state().dialog else { panic!("where it goes is asked") };
        assert_eq!(question.preview.as_ref().unwrap().page, 1);
    }
    assert_is_seen_and_printed(&mut desk, "P01");
}

#[test]
fn what_stood_on_the_screen_already_is_not_shown_twice() {
    let mut desk = Desk::new(1.0);
    desk.click("Ik begeleid een groep →");
    desk.click("Bereid een groep voor");
    desk.click("Om te printen");
    desk.click("Bewaar als PDF…");
    let Some(Dialog::Path(question)) = &desk.state().dialog else { panic!("where it goes is asked") };
    assert_eq!(question.preview, None);
}
