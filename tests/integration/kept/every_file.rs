//! Every step of every other thing that is written fails in turn: keys, hand-ins, receipts, editions, pages, set-ups, groups
//! that someone leaves, files that are locked, and a device that is wiped. The old or the new file opens, and it is said.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;

use jiff::civil::date;
use potloodlijn::app::document::{SaveTrouble, Wrap};
use potloodlijn::app::files::Purpose;
use potloodlijn::app::keys::{KeysOutcome, KeysWork, KnownKeys};
use potloodlijn::app::secrets::Cover;
use potloodlijn::app::work::carry_out::carry_out;
use potloodlijn::app::work::effect::{Covered, Effect, Erasing, Outcome, Subject, Withdrawal};
use potloodlijn::format::{Instruments, read_any, write};
use potloodlijn::model::{Language, Setup};
use potloodlijn::privacy::edition_of;
use potloodlijn::report::Printable;
use potloodlijn::sealing::{KeyFile, KeyPair, Openers, Passphrase};
use potloodlijn::storage::{Disk, Journal, JournalText, KeptDocument, StorageError, Store, wipe};
use potloodlijn::text::{Texts, storage_sentence};

use super::faults::{FailingDisk, How};
use crate::privacy::group_of;

/// A full disk that has room again, one on which nothing may be written any more, and one that is full in the middle.
const WAYS: [How; 3] =
    [How::Once(ErrorKind::StorageFull), How::FromThen(ErrorKind::PermissionDenied), How::CutOff(200)];
const PASSPHRASE: &str = "vier losse gewone woorden";

fn passphrase() -> Passphrase {
    Passphrase::new(PASSPHRASE.into()).unwrap()
}

/// Why it did not work, in a sentence.
fn trouble_of(outcome: Outcome) -> Option<String> {
    let texts = Texts::of(Language::Nl);
    let said = |trouble: &StorageError| storage_sentence(texts, trouble);
    let of_save = |trouble: SaveTrouble| match trouble {
        SaveTrouble::Storage(trouble) => said(&trouble),
        SaveTrouble::Pages(words) | SaveTrouble::Nothing(words) => words,
    };
    match outcome {
        Outcome::Saved { result, .. } => result.err().map(of_save),
        Outcome::Taken { result, .. } => result.err().map(of_save),
        Outcome::Withdrawn { result, .. } => result.err().map(|(_, trouble)| of_save(trouble)),
        Outcome::Covered { result: Ok(left_in_place), .. } => left_in_place.as_ref().map(said),
        Outcome::Covered { result: Err((_, trouble)), .. } => Some(of_save(trouble)),
        Outcome::Keys(KeysOutcome::Known(result)) => result.err().as_ref().map(said),
        Outcome::Keys(KeysOutcome::InSetup(_, result)) => result.err().as_ref().map(said),
        Outcome::Erased { result, .. } => result.err().as_ref().map(said),
        other => panic!("{other:?}"),
    }
}

/// Lets every step of `effect` fail, in every way, in a folder that `prepare` filled; `holds` says whether what is there after
/// it is as it should be, given that all went well or not. Gives how many steps failed.
fn fail_at_every_step(
    prepare: impl Fn(&Path),
    effect: impl Fn(&Path) -> Effect,
    holds: impl Fn(&Path, bool) -> bool,
) -> usize {
    let mut failed = 0;
    for how in WAYS {
        for fails_at in 0.. {
            let folder = tempfile::tempdir().unwrap();
            prepare(folder.path());
            let disk = FailingDisk::new(fails_at, how);
            let trouble = trouble_of(carry_out(effect(folder.path()), &*disk).unwrap());
            let reached = disk.steps.load(Ordering::SeqCst) > fails_at;
            let place = format!("{how:?} at step {fails_at}: {trouble:?}");
            assert_eq!(trouble.is_some(), reached, "a failure is told, and only a failure; {place}");
            assert!(trouble.is_none_or(|sentence| sentence.len() > 15), "{place}");
            assert!(holds(folder.path(), !reached), "{place}");
            if !reached {
                break;
            }
            failed += 1;
        }
    }
    failed
}

/// The file is `old` (or not there when there was none), or `new`; and `new` when all went well.
fn is_old_or_new(path: &Path, old: Option<&[u8]>, new: &[u8], went_well: bool) -> bool {
    let there = fs::read(path).ok();
    there.as_deref() == Some(new) || !went_well && there.as_deref() == old
}

fn known_keys() -> KnownKeys {
    let pair = KeyPair::generate();
    let locked = String::from_utf8(pair.locked_file(&passphrase())).unwrap();
    KnownKeys { file: PathBuf::from("sleutel"), public: pair.public, locked, tested: true }
}

#[test]
fn a_pair_of_keys_is_made_whole_or_it_is_said() {
    let make = |folder: &Path| Effect::Keys(KeysWork::Make(folder.join("sleutel"), passphrase()));
    let holds = |folder: &Path, went_well: bool| {
        let key = fs::read(folder.join("sleutel")).ok();
        // A key that opens is one whose public half was written, so that nothing is ever sealed to half a pair.
        let opens =
            key.is_some_and(|key| KeyFile::read(key).is_ok_and(|file| file.unlock(Some(&passphrase())).is_ok()));
        opens == went_well || opens && folder.join("sleutel.pub").exists()
    };
    assert!(fail_at_every_step(|_| {}, make, holds) >= 7 * WAYS.len());
}

#[test]
fn a_public_key_goes_into_a_set_up_or_the_set_up_stays() {
    let setup = group_of(5, 7).setup;
    let (old, key) = (write(&setup), KeyPair::generate().public);
    let new = write(&Setup { recipient: Some(key.to_string()), ..setup });
    let steps = fail_at_every_step(
        |folder| fs::write(folder.join("a.setup.json"), &old).unwrap(),
        |folder| Effect::Keys(KeysWork::PutIntoSetup(folder.join("a.setup.json"), key.clone())),
        |folder, went_well| is_old_or_new(&folder.join("a.setup.json"), Some(&old), &new, went_well),
    );
    assert_eq!(steps, 9 * WAYS.len());
}

#[test]
fn a_set_up_and_an_edition_are_saved_whole_or_the_old_one_stays() {
    let (first, second) = (group_of(9, 7), group_of(9, 8));
    let editions = [&first, &second].map(|group| write(&edition_of(group).unwrap()));
    let setups = [write(&first.setup), write(&Setup { drawing_minutes: 30, ..second.setup.clone() })];
    for (purpose, name, [old, new]) in
        [(Purpose::SaveSetup, "a.setup.json", setups), (Purpose::SaveEdition, "a.edition.json", editions)]
    {
        let save = |folder: &Path| {
            let (path, bytes) = (folder.join(name), new.clone());
            Effect::Save { purpose, path, bytes, state_number: 1, wrap: Wrap::Bare }
        };
        let holds = |folder: &Path, went_well: bool| {
            read_any(&fs::read(folder.join(name)).unwrap(), &Instruments::builtin()).unwrap();
            is_old_or_new(&folder.join(name), Some(&old), &new, went_well)
        };
        assert_eq!(
            fail_at_every_step(|folder| fs::write(folder.join(name), &old).unwrap(), save, holds),
            9 * WAYS.len(),
            "{name}"
        );
    }
}

#[test]
fn a_sealed_hand_in_is_whole_or_not_there() {
    let pair = KeyPair::generate();
    let journey = group_of(5, 7).journeys.remove(0);
    let bytes = write(&journey);
    let openers = Openers { keys: pair.secret.clone(), ..Openers::default() };
    let steps = fail_at_every_step(
        |_| {},
        |folder| Effect::HandIn {
            path: folder.join("P01.journey.age"),
            bytes: bytes.clone(),
            journey: journey.id,
            state_number: 1,
            key: Some(pair.public.clone()),
        },
        |folder, went_well| match fs::read(folder.join("P01.journey.age")) {
            Ok(sealed) => openers.open(&sealed, 1 << 26).as_deref() == Ok(&bytes),
            Err(_) => !went_well,
        },
    );
    assert_eq!(steps, 5 * WAYS.len(), "create, write, sync, rename, and the folder");
}

#[test]
fn pages_are_whole_or_the_old_ones_stay() {
    let group = group_of(9, 7);
    let instrument = Box::new(group.setup.instrument.clone());
    let journey = Box::new(group.journeys[0].clone());
    let edition = edition_of(&group).unwrap();
    let keys = known_keys();
    let subject = |number: usize| match number {
        0 => Subject::Receipt(journey.clone(), instrument.clone(), date(2026, 3, 2)),
        1 => Subject::Recovery(Box::new(keys.clone()), date(2026, 3, 2)),
        _ => Subject::Edition(std::sync::Arc::new(edition.clone()), potloodlijn::report::Paper::A4),
    };
    for number in 0..3 {
        let print = |folder: &Path| {
            let path = folder.join("a.pdf");
            Effect::Print {
                purpose: Purpose::Print(Printable::Hr),
                path,
                subject: subject(number),
                language: Language::Nl,
            }
        };
        let holds = |folder: &Path, went_well: bool| {
            let there = fs::read(folder.join("a.pdf")).unwrap();
            let is_new = lopdf::Document::load_mem(&there).is_ok_and(|pdf| !pdf.get_pages().is_empty());
            is_new || !went_well && there == b"de oude bladzijden"
        };
        let before = |folder: &Path| fs::write(folder.join("a.pdf"), "de oude bladzijden").unwrap();
        assert_eq!(fail_at_every_step(before, print, holds), 9 * WAYS.len());
    }
}

#[test]
fn who_leaves_a_group_is_out_of_its_file_or_the_file_is_as_it_was() {
    let group = group_of(6, 7);
    let leaving = group.journeys[0].participant.clone();
    let mut after = group.clone();
    after.withdraw(&leaving);
    let (old, new) = (write(&group), write(&after));
    let steps = fail_at_every_step(
        |folder| {
            fs::write(folder.join("g.group.json"), &old).unwrap();
            fs::write(folder.join("g.group.json.previous"), &old).unwrap();
        },
        |folder| Effect::Withdraw {
            path: folder.join("g.group.json"),
            bytes: new.clone(),
            withdrawal: Withdrawal { participant: leaving.clone(), journey: None, group: group.id, state_number: 1 },
            wrap: Wrap::Bare,
        },
        |folder, went_well| {
            let file = folder.join("g.group.json");
            let has_state_before = folder.join("g.group.json.previous").exists();
            let is_gone = fs::read(&file).unwrap() == new;
            is_old_or_new(&file, Some(&old), &new, went_well) && !(is_gone && has_state_before)
        },
    );
    assert_eq!(steps, 6 * WAYS.len());
}

#[test]
fn locking_a_file_leaves_the_open_one_or_the_locked_one_or_both_and_says_so() {
    let journey = group_of(5, 7).journeys.remove(0);
    let bytes = write(&journey);
    let openers = Openers { passphrases: vec![passphrase()], ..Openers::default() };
    let covered = |folder: &Path| Covered {
        path: folder.join("a.journey.age"),
        leaves: folder.join("a.journey.json"),
        revision: 1,
        cover: Cover::Locked(passphrase()),
    };
    let steps = fail_at_every_step(
        |folder| {
            for name in ["a.journey.json", "a.journey.json.previous"] {
                fs::write(folder.join(name), &bytes).unwrap();
            }
        },
        |folder| Effect::Cover { bytes: bytes.clone(), covered: covered(folder) },
        |folder, went_well| {
            let open = fs::read(folder.join("a.journey.json")).is_ok_and(|there| there == bytes);
            let locked = fs::read(folder.join("a.journey.age"));
            let locked = locked.is_ok_and(|there| openers.open(&there, 1 << 26).as_deref() == Ok(&bytes));
            let is_clean = !folder.join("a.journey.json").exists() && !folder.join("a.journey.json.previous").exists();
            if went_well { locked && is_clean } else { open || locked }
        },
    );
    assert_eq!(steps, 7 * WAYS.len());
}

#[test]
fn erasing_says_what_it_could_not_erase() {
    let steps = fail_at_every_step(
        |folder| {
            fs::write(folder.join("a.group.json"), "x").unwrap();
            fs::write(folder.join("a.group.json.previous"), "x").unwrap();
        },
        |folder| Effect::Erase { paths: vec![folder.join("a.group.json")], what: Erasing::Forgotten },
        |folder, went_well| {
            let left = ["a.group.json", "a.group.json.previous"].map(|name| folder.join(name).exists());
            !went_well || left == [false, false]
        },
    );
    assert_eq!(steps, 2 * WAYS.len());
}

#[test]
fn wiping_says_what_it_could_not_wipe_and_wipes_the_rest() {
    let group = group_of(5, 7);
    for how in WAYS {
        for fails_at in 0..3 {
            let folder = tempfile::tempdir().unwrap();
            let real = Store::new(Some(folder.path().to_owned()));
            for _ in 0..3 {
                let mut text = JournalText::default();
                let document = KeptDocument::Group(std::sync::Arc::new(group.clone()));
                text.begin(&document, "2026-03-02T12:00:00Z".parse().unwrap(), None, false);
                Journal::create(&real, group.id, None).unwrap().append(&text).unwrap();
            }
            let disk: Arc<dyn Disk> = FailingDisk::new(fails_at, how);
            let wiped = wipe(&Store { disk, folder: Some(folder.path().to_owned()) });
            let left = if matches!(how, How::Once(_)) { 1 } else { 3 - fails_at };
            assert_eq!((wiped.journals, wiped.left), (3 - left, left), "{how:?} at {fails_at}");
            assert!(wiped.trouble.is_some());
            assert_eq!(crate::sources::everything_under(folder.path()).len(), left);
        }
    }
}
