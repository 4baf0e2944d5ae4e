//! Which day it is: the one on the wall of the person, in every place.

use egui_kittest::kittest::Queryable;
use potloodlijn::app::files::{FileAction, Purpose};
use potloodlijn::app::questions::{Dialog, Message};
use potloodlijn::report::Printable;

use super::desk::Desk;

/// Half an hour after midnight in Amsterdam, where it is still the day before in the time of the world.
fn half_past_midnight() -> jiff::Timestamp {
    "2026-03-01T23:30:00Z".parse().unwrap()
}

fn in_amsterdam() -> Desk {
    let mut desk = Desk::new(1.0);
    let world = &mut desk.harness.state_mut().state.world;
    world.now = half_past_midnight;
    world.time_zone = jiff::tz::TimeZone::get("Europe/Amsterdam").unwrap();
    desk
}

#[test]
fn a_consent_a_receipt_and_its_printed_twin_bear_the_same_date_half_an_hour_after_midnight() {
    let mut desk = in_amsterdam();
    desk.fill("Jouw code", "P07");
    desk.click("Begin met tekenen");
    desk.click("Inleveren");
    desk.click("De begeleider mag er met mij over praten.");
    let said_on = desk.sheet().journey().consent.said_on;
    assert_eq!(said_on, Some(jiff::civil::date(2026, 3, 2)));
    let state = &mut desk.harness.state_mut().state;
    state.dialog = Some(Dialog::Message(Message::HandedIn("P07.journey.json".into())));
    desk.harness.run();
    assert!(desk.harness.query_by_label("P07, 2\u{a0}maart\u{a0}2026").is_some(), "the receipt on the screen");
    let out = desk.path("bewijs.pdf");
    let context = desk.harness.ctx.clone();
    let print = FileAction::Choose(Purpose::Print(Printable::Receipt), vec![out.clone()]);
    desk.harness.state_mut().ask(&context, vec![print.into()]);
    desk.wait_for_work();
    let pdf = lopdf::Document::load(&out).unwrap();
    let text = pdf.extract_text(&[1]).unwrap();
    assert!(text.contains("2 maart 2026") && !text.contains("1 maart"), "{text}");
}
