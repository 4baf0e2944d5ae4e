//! What taking back does not reach: the answer beside the one that was emptied, a minimum that was raised, and what is for life.

use potloodlijn::app::files::{FileAction, Purpose};
use potloodlijn::app::group::action::GroupAction;
use potloodlijn::app::group::sharing::SharingAction;
use potloodlijn::app::keep::KeepAction;
use potloodlijn::app::sheet::action::SheetAction;
use potloodlijn::app::sheet::session::SessionAction;
use potloodlijn::app::work::keeper::Report;
use potloodlijn::model::{Domain, Group};
use potloodlijn::storage::KeptDocument;

use super::desk::Desk;
use super::privacy::group_of;

fn ask(desk: &mut Desk, action: impl Into<potloodlijn::app::action::Action>) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.wait_for_work();
}

fn answers(desk: &Desk) -> Vec<String> {
    desk.sheet().journey().answers.iter().map(|answer| answer.text.clone()).collect()
}

#[test]
fn an_answer_that_was_emptied_comes_back_beside_the_others() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let prompts: Vec<_> = desk.sheet().setup.instrument.prompts.iter().map(|prompt| prompt.id.clone()).collect();
    let write = |desk: &mut Desk, place: usize, text: &str| {
        ask(desk, SessionAction::Answer { prompt: prompts[place].clone(), text: text.to_owned() });
    };
    for (place, text) in ["Hi", "SECOND", "THIRD"].into_iter().enumerate() {
        write(&mut desk, place, text);
    }
    write(&mut desk, 0, "H");
    write(&mut desk, 0, "");
    assert_eq!(answers(&desk), ["SECOND", "THIRD"]);
    ask(&mut desk, SheetAction::Undo);
    assert_eq!(answers(&desk), ["H", "SECOND", "THIRD"]);
    ask(&mut desk, SheetAction::Undo);
    assert_eq!(answers(&desk), ["Hi", "SECOND", "THIRD"]);
    for _ in 0..2 {
        ask(&mut desk, SheetAction::Redo);
    }
    assert_eq!(answers(&desk), ["SECOND", "THIRD"]);
}

#[test]
fn a_minimum_that_was_raised_stays_whatever_is_taken_back() {
    let mut desk = Desk::new(1.0);
    desk.open_example();
    let minimum = |desk: &Desk| desk.group().group().setup.min_group;
    let fewer = Group { notes: "anders".into(), ..group_of(9, 3) };
    desk.change_group(fewer.clone());
    assert_eq!(minimum(&desk), 5);
    ask(&mut desk, SharingAction::Minimum(7));
    assert_eq!(minimum(&desk), 7);
    // That is the change before it, of the whole group.
    ask(&mut desk, GroupAction::Undo);
    assert_eq!(minimum(&desk), 7);
    assert_ne!(desk.group().group().notes, fewer.notes);
    ask(&mut desk, GroupAction::Redo);
    assert_eq!((minimum(&desk), desk.group().group().notes.as_str()), (7, "anders"));
}

#[test]
fn the_first_drawing_and_the_code_of_the_receipt_stay_when_an_earlier_version_is_taken_back() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let mut earlier = desk.sheet().journey().clone();
    (earlier.withdraw_code, earlier.as_drawn) = (None, None);
    let whole = |journey| potloodlijn::model::Edit::Whole(Box::new(journey));
    // As one that was begun by an older program.
    let potloodlijn::app::state::Screen::Sheet(sheet) = &mut desk.harness.state_mut().state.screen else {
        panic!("a sheet is open")
    };
    sheet.document.history.apply("undo-earlier-version", whole(earlier.clone()));
    ask(&mut desk, SheetAction::AddEvent { domain: Domain::Work, from_day: 10.0, to_day: None });
    let setup = desk.sheet().setup.clone();
    let state = KeptDocument::Journey(Box::new(earlier), Box::new(setup));
    ask(&mut desk, KeepAction::Told(Report::State(Some(Box::new(state)))));
    assert!(desk.sheet().journey().events.is_empty());
    let path = desk.path("P07.journey.json");
    ask(&mut desk, FileAction::Choose(Purpose::HandIn, vec![path]));
    ask(&mut desk, FileAction::CloseDialog);
    let (first, code) = (desk.sheet().journey().as_drawn.clone(), desk.sheet().journey().withdraw_code.clone());
    assert!(first.is_some() && code.is_some());
    ask(&mut desk, SheetAction::Undo);
    assert_eq!(desk.sheet().journey().events.len(), 1, "the earlier version is taken back");
    assert_eq!((&desk.sheet().journey().as_drawn, &desk.sheet().journey().withdraw_code), (&first, &code));
    ask(&mut desk, SheetAction::Redo);
    assert_eq!((&desk.sheet().journey().as_drawn, &desk.sheet().journey().withdraw_code), (&first, &code));
}
