//! What was at hand when the program ended: the step and the pencil are taken up again, of help that was begun what was told comes
//! back, and what was not told goes as it would have gone.

use potloodlijn::app::action::Action;
use potloodlijn::app::keep::KeepAction;
use potloodlijn::app::sheet::action::SheetAction;
use potloodlijn::app::sheet::session::SessionAction;
use potloodlijn::app::work::keeper::Report;
use potloodlijn::model::{Domain, Step};
use potloodlijn::storage::{Store, find_left_behind};

use super::{Hand, journey_of, only_left, saved, store_in};

fn titles(hand: &Hand) -> Vec<String> {
    hand.sheet().journey().events.iter().map(|event| event.title.clone()).collect()
}

fn goes_on(store: &Store) -> Hand {
    let mut hand = Hand::new(store);
    let left = find_left_behind(store);
    hand.act(Action::from(KeepAction::Told(Report::Left(left, Vec::new()))));
    hand.act(Action::from(KeepAction::GoOn(0)));
    hand
}

#[test]
fn after_a_crash_help_that_was_told_is_there_and_help_that_was_only_begun_goes_when_the_question_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let store = store_in(&folder);
    let mut hand = Hand::with_sheet(&store);
    hand.stroke(1);
    let middle = hand.sheet().journey().timeline.length_days() / 2.0;
    // On its lane it was put there on purpose.
    hand.act(SheetAction::AddEvent { domain: Domain::Intervention, from_day: middle, to_day: None });
    hand.act(SheetAction::BeginHelp);
    let mut told = hand.sheet().selected().unwrap().1.clone();
    told.title = "bedrijfsarts".into();
    hand.act(SheetAction::ChangeEvent { event: Box::new(told), field: "title" });
    hand.act(SheetAction::BeginHelp);
    hand.end();
    // However often it ends before the question is left.
    for _ in 0..2 {
        let mut hand = goes_on(&store);
        assert_eq!(titles(&hand), ["", "bedrijfsarts", ""]);
        hand.stroke(2);
        hand.end();
    }
    let mut hand = goes_on(&store);
    hand.act(SessionAction::GoTo(Step::LookBack));
    assert_eq!(titles(&hand), ["", "bedrijfsarts"]);
    let drawn = hand.sheet().journey().clone();
    hand.end();
    assert_eq!(journey_of(&only_left(&store)).events, drawn.events);
}

#[test]
fn help_that_was_only_begun_is_in_no_file_and_is_nothing_that_could_be_lost() {
    let folder = tempfile::tempdir().unwrap();
    let store = store_in(&folder);
    let path = folder.path().join("P07.journey.json");
    let mut hand = Hand::with_sheet(&store);
    hand.stroke(1);
    hand.act(SheetAction::BeginHelp);
    assert_eq!(titles(&hand), [""]);
    assert!(hand.sheet().journey_at(super::noon()).events.is_empty());
    saved(&mut hand, &path);
    assert_eq!(titles(&hand), [""], "its card stays under the hand");
    hand.end();
    assert!(find_left_behind(&store).is_empty(), "nobody is offered an empty card");
}

#[test]
fn after_a_crash_a_drawing_opens_at_the_step_and_with_the_pencil_that_were_left() {
    let folder = tempfile::tempdir().unwrap();
    let store = store_in(&folder);
    let mut hand = Hand::with_sheet(&store);
    hand.stroke(1);
    // Going somewhere changes nothing of the drawing.
    for step in [Step::LookBack, Step::HandIn, Step::Landmarks] {
        hand.act(SessionAction::GoTo(step));
        hand.end();
        hand = goes_on(&store);
        assert_eq!(hand.sheet().session.step, step);
    }
    hand.act(SessionAction::GoTo(Step::Draw));
    let third = hand.sheet().setup.instrument.indicators[2].id.clone();
    hand.act(SheetAction::TakePencil(third.clone()));
    hand.end();
    let hand = goes_on(&store);
    assert_eq!((hand.sheet().session.step, &hand.sheet().holding.active), (Step::Draw, &third));
    assert_eq!(hand.sheet().journey().ink.len(), 1);
}
