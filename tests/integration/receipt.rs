//! The receipt of a hand-in: what it counts, and until when it says that all of it can be taken back.

use jiff::civil::date;
use potloodlijn::app::files::{FileAction, Purpose};
use potloodlijn::app::questions::{Dialog, Message};
use potloodlijn::app::state::Screen;
use potloodlijn::model::{Answer, Event, Language, Share, Step, WithdrawCode};
use potloodlijn::report::{Printable, receipt_document};
use potloodlijn::text::{Texts, given_sentences};

use super::desk::Desk;
use super::report::people::words_of;

fn sheet_of(desk: &mut Desk) -> &mut potloodlijn::app::sheet::state::SheetState {
    let Screen::Sheet(sheet) = &mut desk.harness.state_mut().state.screen else { panic!("a sheet") };
    sheet
}

#[test]
fn a_receipt_counts_all_that_leaves_and_nothing_that_stays() {
    let group = potloodlijn::demo::example_group(1, 7, Language::Nl);
    let instrument = &group.setup.instrument;
    let mut journey = group.journeys[0].clone();
    let event = Event { share: Share::Myself, ..journey.events[0].clone() };
    journey.events = vec![Event { share: Share::Report, ..event.clone() }, event];
    let prompt = instrument.closing_prompts().next().unwrap().id.clone();
    let answer = |share, text: &str| Answer { share, ..Answer::new(prompt.clone(), text.to_owned()) };
    journey.answers =
        vec![answer(Share::Facilitator, "rust"), answer(Share::Myself, "thuis"), answer(Share::Report, " ")];
    (journey.slopes, journey.landmarks, journey.words, journey.now) = Default::default();
    let given = given_sentences(Texts::of(Language::En), &journey, instrument);
    assert_eq!(given, ["• 6 of the 7 lines", "• 1 event", "• 1 answer to a question"]);
    journey.events.clear();
    journey.answers.clear();
    assert_eq!(given_sentences(Texts::of(Language::En), &journey, instrument), ["• 6 of the 7 lines"]);
}

#[test]
fn what_was_answered_in_looking_back_is_on_the_receipt_and_on_its_printed_twin() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let prompt = sheet_of(&mut desk).setup.instrument.closing_prompts().next().unwrap().id.clone();
    let action = potloodlijn::app::sheet::session::SessionAction::Answer { prompt, text: "Meer rust.".to_owned() };
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.harness.state_mut().state.dialog = Some(Dialog::Message(Message::HandedIn("P07.journey.json".into())));
    desk.harness.run();
    assert!(desk.shows("• 1 antwoord op een vraag"));
    let out = desk.path("bewijs.pdf");
    let print = FileAction::Choose(Purpose::Print(Printable::Receipt), vec![out.clone()]);
    desk.harness.state_mut().ask(&context, vec![print.into()]);
    desk.wait_for_work();
    let text = lopdf::Document::load(&out).unwrap().extract_text(&[1]).unwrap();
    assert!(text.contains("1 antwoord op een vraag") && !text.contains("Meer rust"), "{text}");
}

#[test]
fn a_drawing_can_be_taken_back_for_as_long_as_the_strip_of_a_printed_sheet_says() {
    for (kept_until, until) in [
        (Some(date(2031, 12, 31)), date(2031, 12, 31)),
        (Some(date(2001, 1, 1)), date(2026, 6, 2)),
        (None, date(2026, 6, 2)),
    ] {
        let mut desk = Desk::new(1.0);
        desk.begin_drawing();
        sheet_of(&mut desk).setup.retention_until = kept_until;
        sheet_of(&mut desk).session.step = Step::HandIn;
        desk.harness.run();
        desk.click("De begeleider mag er met mij over praten.");
        assert_eq!(desk.sheet().journey().consent.withdraw_until, Some(until), "kept until {kept_until:?}");
    }
}

#[test]
fn the_printed_receipt_says_until_when_with_and_without_a_code_and_speaks_of_no_screen() {
    let group = potloodlijn::demo::example_group(1, 7, Language::Nl);
    let mut journey = group.journeys[0].clone();
    journey.consent.withdraw_until = Some(date(2027, 4, 1));
    let words = |journey: &potloodlijn::model::Journey| {
        let document = receipt_document(journey, &group.setup.instrument, date(2026, 11, 2), Language::Nl);
        words_of(&document).replace('\n', " ")
    };
    journey.withdraw_code = None;
    let without = words(&journey);
    assert!(without.contains("tot en met 1 april 2027") && without.contains("Noem dan je eigen code"), "{without}");
    journey.withdraw_code = Some(WithdrawCode::new("7K2M-9QWF-04TX").unwrap());
    let with = words(&journey);
    assert!(with.contains("tot en met 1 april 2027") && with.contains("Geef dan deze code"), "{with}");
    journey.consent.withdraw_until = None;
    let any_time = words(&journey);
    for told in [without, with, any_time] {
        assert!(told.contains("terug") && !told.contains("scherm"), "{told}");
    }
}
