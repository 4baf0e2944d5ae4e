//! Nothing of someone's is replaced unasked, and what is kept outlives a move, a lock and another system.

use std::fs;

use potloodlijn::app::document::Wrap;
use potloodlijn::app::files::Purpose;
use potloodlijn::app::work::carry_out::carry_out;
use potloodlijn::app::work::effect::{Effect, Outcome};
use potloodlijn::app::work::guard::Guard;
use potloodlijn::demo::example_group;
use potloodlijn::format::write;
use potloodlijn::model::{Group, Language, Rule, check_group, check_setup};
use potloodlijn::sealing::{Passphrase, lock};
use potloodlijn::storage::{RealDisk, Standing, bring_over, standing_at};
use uuid::Uuid;

fn group(id: u128) -> Group {
    let example = example_group(3, 4, Language::Nl);
    let mut group = Group::new(Uuid::from_u128(id), example.setup);
    group.journeys = example.journeys.into();
    group
}

/// Every kind of document, as a file.
fn documents() -> Vec<(Purpose, Vec<u8>)> {
    let group = group(1);
    let edition = potloodlijn::privacy::edition_of(&{
        let mut large = group.clone();
        large.journeys = example_group(9, 4, Language::Nl).journeys.into();
        large
    });
    vec![
        (Purpose::SaveSheet, write(&group.journeys[0])),
        (Purpose::SaveTalked, write(&group.journeys[1])),
        (Purpose::SaveSetup, write(&group.setup)),
        (Purpose::SaveEdition, write(&edition.unwrap())),
        (Purpose::SaveGroup, write(&group)),
        (Purpose::Pages, b"%PDF-1.7 pages".to_vec()),
    ]
}

#[test]
fn another_document_survives_wherever_a_document_is_saved_until_the_question_is_answered() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("here");
    let others = documents().into_iter().map(|(_, bytes)| bytes);
    let locked = lock(b"secret", &Passphrase::new("paard batterij nietje".into()).unwrap());
    for there in others.chain([locked, b"Beste allemaal".to_vec()]) {
        for (purpose, new) in documents() {
            let before = folder.path().join("here.previous");
            let _ = fs::remove_file(&before);
            fs::write(&path, &there).unwrap();
            // The id of the new one is not that of any other here.
            let guard = match purpose {
                Purpose::Pages => Guard::Pages,
                _ => Guard::Document { id: Uuid::from_u128(99), is_own_file: false, has_left: false },
            };
            let save =
                Effect::Save { purpose, path: path.clone(), bytes: new.clone(), state_number: 1, wrap: Wrap::Bare };
            let effect = Effect::Guarded { effect: Box::new(save), path: path.clone(), guard };
            let outcome = carry_out(effect, &RealDisk).unwrap();
            let pages_over_pages = purpose == Purpose::Pages && there.starts_with(b"%PDF");
            if pages_over_pages {
                assert!(matches!(outcome, Outcome::Saved { result: Ok(()), .. }), "{purpose:?}");
                continue;
            }
            let Outcome::Stands { effect, .. } = outcome else { panic!("{purpose:?} replaced something unasked") };
            assert_eq!(fs::read(&path).unwrap(), there, "{purpose:?}");
            assert!(!before.exists(), "{purpose:?}: nothing at all was written");
            // Once it was answered, it is written.
            assert!(matches!(carry_out(*effect, &RealDisk), Some(Outcome::Saved { result: Ok(()), .. })));
            assert_eq!(fs::read(&path).unwrap(), new);
        }
    }
}

#[test]
fn the_same_document_is_saved_again_without_a_question() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("g.group.json");
    let group = group(5);
    fs::write(&path, write(&group)).unwrap();
    assert_eq!(standing_at(&path).unwrap(), Standing::Group { id: group.id, name: group.setup.name.clone() });
    let save = |guard| {
        let bytes = write(&group);
        let save =
            Effect::Save { purpose: Purpose::SaveGroup, path: path.clone(), bytes, state_number: 1, wrap: Wrap::Bare };
        carry_out(Effect::Guarded { effect: Box::new(save), path: path.clone(), guard }, &RealDisk).unwrap()
    };
    let own = Guard::Document { id: group.id, is_own_file: false, has_left: false };
    assert!(matches!(save(own), Outcome::Saved { result: Ok(()), .. }));
    // What is locked cannot be seen to be the same; it is when it is the document's own file.
    fs::write(&path, lock(b"x", &Passphrase::new("paard batterij".into()).unwrap())).unwrap();
    assert!(matches!(save(own), Outcome::Stands { standing: Standing::Sealed, .. }));
    assert!(matches!(
        save(Guard::Document { id: group.id, is_own_file: true, has_left: false }),
        Outcome::Saved { .. }
    ));
}

#[test]
fn what_was_kept_elsewhere_is_brought_over_and_nothing_is_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let (older, newer) = (folder.path().join("roaming"), folder.path().join("local"));
    fs::create_dir_all(older.join("journals")).unwrap();
    fs::create_dir_all(newer.join("journals")).unwrap();
    fs::write(older.join("journals/a.1.journal"), "one").unwrap();
    fs::write(older.join("journals/b.1.journal"), "two").unwrap();
    fs::write(newer.join("journals/b.1.journal"), "newer").unwrap();
    bring_over(&older, &newer);
    let read = |path: &str| fs::read_to_string(folder.path().join(path)).ok();
    assert_eq!(read("local/journals/a.1.journal").as_deref(), Some("one"));
    assert_eq!(read("roaming/journals/a.1.journal"), None);
    assert_eq!(read("local/journals/b.1.journal").as_deref(), Some("newer"));
    assert_eq!(read("roaming/journals/b.1.journal").as_deref(), Some("two"));
}

#[test]
fn a_code_that_is_handed_out_twice_is_told_with_its_place_and_the_set_up_opens() {
    let mut setup = group(7).setup;
    let told = |setup: &potloodlijn::model::Setup| -> Vec<(String, Rule)> {
        check_setup(setup).into_iter().map(|broken| (broken.path, broken.rule)).collect()
    };
    setup.codes = ["A", "B", "A"].map(str::to_owned).to_vec();
    assert_eq!(told(&setup), [("$.codes[2]".to_owned(), Rule::HandedOutOnce { code: "A".into() })]);
    setup.codes = ["A", "B", " A"].map(str::to_owned).to_vec();
    let usual = Rule::UsualForm { found: " A".into(), usual: "A".into() };
    let twice = Rule::HandedOutOnce { code: "A".into() };
    assert_eq!(told(&setup), [("$.codes[2]".to_owned(), usual), ("$.codes[2]".to_owned(), twice)]);
    assert!(potloodlijn::format::read_any(&write(&setup), &potloodlijn::format::Instruments::builtin()).is_ok());
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.setup.json"), write(&setup)).unwrap();
    let (ended, said) = crate::command_line::run_in_dutch(folder.path(), &["check", "a.setup.json"]);
    assert!(ended == 1 && said.contains("$.codes[2]"), "{said}");
}

#[test]
fn codes_that_name_no_file_or_only_differ_in_capitals_are_refused_and_old_groups_still_open() {
    let mut group = group(7);
    group.setup.codes = ["P01", "p01", "NUL", "P02"].map(str::to_owned).to_vec();
    let rules: Vec<Rule> = check_setup(&group.setup).into_iter().map(|broken| broken.rule).collect();
    let (capitals, device) =
        (Rule::CodesDifferEnough { code: "p01".into() }, Rule::CodeNamesAFile { code: "NUL".into() });
    assert_eq!(rules, [capitals, device]);
    let code = group.journeys[0].participant.as_str().to_lowercase();
    group.journeys[1].participant = potloodlijn::model::ParticipantCode::new(&code).unwrap();
    assert!(check_group(&group).iter().any(|broken| matches!(broken.rule, Rule::CodesDifferEnough { .. })));
    assert!(potloodlijn::format::read_any(&write(&group), &potloodlijn::format::Instruments::builtin()).is_ok());
}
