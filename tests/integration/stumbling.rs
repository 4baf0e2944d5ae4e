//! Work beside the window that stumbles: it is told, and nobody waits for it.

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::channel;

use potloodlijn::app::action::Action;
use potloodlijn::app::document::Wrap;
use potloodlijn::app::figures::worked_out::WorkedOut;
use potloodlijn::app::files::Purpose;
use potloodlijn::app::questions::{Dialog, Message};
use potloodlijn::app::state::UnderWrite;
use potloodlijn::app::work::browse::Asker;
use potloodlijn::app::work::carry_out::{Hands, start};
use potloodlijn::app::work::effect::{Effect, Erasing, Outcome};
use potloodlijn::app::work::in_order::InOrder;
use potloodlijn::storage::Disk;

use super::desk::Desk;

/// A disk over which the program stumbles.
#[derive(Debug)]
struct StumblingDisk;

impl Disk for StumblingDisk {
    fn remove(&self, path: &Path) -> io::Result<()> {
        panic!("over {}", path.display())
    }
}

#[test]
fn work_that_stumbles_is_told_and_waited_for_no_longer() {
    let (sender, outcomes) = channel();
    let effect = Effect::Erase { paths: vec!["weg".into()], what: Erasing::Pictures };
    let (hands, writer) = (Hands { disk: Arc::new(StumblingDisk), asker: Asker::default() }, InOrder::start());
    start(effect, hands.clone(), &writer, sender.clone(), || {});
    let outcome = outcomes.recv().expect("whatever becomes of the work");
    assert!(matches!(&outcome, Outcome::Stumbled(it) if it.is_waited_for && it.writes), "{outcome:?}");
    // What is written after it is written all the same.
    let folder = tempfile::tempdir().unwrap();
    let (path, purpose) = (folder.path().join("a.group.json"), Purpose::SaveGroup);
    let save = Effect::Save { purpose, path: path.clone(), bytes: vec![1], state_number: 0, wrap: Wrap::Bare };
    start(save, hands, &writer, sender, || {});
    assert!(matches!(outcomes.recv(), Ok(Outcome::Saved { result: Ok(()), .. })) && path.exists());
    let mut desk = Desk::new(1.0);
    let under_way = &mut desk.harness.state_mut().state.under_way;
    under_way.jobs = 1;
    under_way.writes.push_back(UnderWrite { path: None, asked: jiff::Timestamp::UNIX_EPOCH });
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![Action::Done(outcome)]);
    desk.harness.run();
    assert_eq!((desk.state().under_way.jobs, desk.state().under_way.writes.len()), (0, 0));
    assert!(matches!(desk.state().dialog, Some(Dialog::Message(Message::Notice(_)))));
}

#[test]
fn figures_that_were_given_up_are_made_for_another_wish_and_not_over_and_over_for_the_same() {
    let mut figures = WorkedOut::<u8, &str>::default();
    assert!(figures.begin(&1));
    figures.give_up();
    assert!(!figures.begin(&1), "it would stumble again");
    assert!(figures.begin(&2));
    figures.take(2, "two");
    assert_eq!(figures.made(), Some(&(2, "two")));
    figures.take(1, "one");
    assert_eq!(figures.made(), Some(&(1, "one")), "it came all the same");
}
