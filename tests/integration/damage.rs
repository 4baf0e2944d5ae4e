//! Ten thousand cuts and ten thousand changed bits of each kind of file: refused with a sentence, or read.

use std::io::Write;
use std::sync::LazyLock;

use age::armor::{ArmoredWriter, Format};
use potloodlijn::format::{
    CalendarReading, Fault, Format as OwnFormat, Instruments, Opened, read, read_calendar, write,
};
use potloodlijn::model::{Edition, Group, Instrument, Journey, Language, Setup, Timeline};
use potloodlijn::sealing::{KeyFile, KeyPair, Openers, Passphrase, seal};
use potloodlijn::text::{Texts, fault_sentence, seal_sentence};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

const TIMES: u64 = 10_000;
/// Instruments of the program, read once.
static KNOWN: LazyLock<Instruments> = LazyLock::new(Instruments::builtin);

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/fixtures/v1/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// Cuts `whole` somewhere, and changes one to three bits somewhere, each [`TIMES`] times, and hands it to `take`.
fn damage(whole: &[u8], seed: u64, mut take: impl FnMut(&[u8])) {
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let mut below = |most: usize| (chance.next_u64() % most as u64) as usize;
    for _ in 0..TIMES {
        take(&whole[..below(whole.len())]);
    }
    for _ in 0..TIMES {
        let mut changed = whole.to_vec();
        for _ in 0..=below(3) {
            changed[below(whole.len())] ^= 1 << below(8);
        }
        take(&changed);
    }
}

fn is_a_sentence(fault: &Fault) {
    for language in [Language::Nl, Language::En] {
        let sentence = fault_sentence(Texts::of(language), fault);
        assert!(sentence.len() > 10 && sentence.len() < 3_000, "{sentence}");
    }
}

fn refused_or_read<T: OwnFormat + PartialEq + std::fmt::Debug>(name: &str, seed: u64) {
    let whole = fixture(name);
    let mut read_well = 0;
    damage(&whole, seed, |bytes| match read::<T>(bytes, &KNOWN) {
        Err(fault) => is_a_sentence(&fault),
        Ok(Opened { newer_version: Some(_), .. }) => {}
        Ok(Opened { value, .. }) => {
            read_well += 1;
            let again = read::<T>(&write(&value), &KNOWN).unwrap();
            assert_eq!(again.value, value);
        }
    });
    println!("{name}: {read_well} of {} still said something", 2 * TIMES);
}

#[test]
fn damaged_journeys_are_refused_or_read() {
    refused_or_read::<Journey>("full.journey.json", 1);
}

#[test]
fn damaged_set_ups_are_refused_or_read() {
    refused_or_read::<Setup>("full.setup.json", 2);
}

#[test]
fn damaged_groups_are_refused_or_read() {
    refused_or_read::<Group>("full.group.json", 3);
}

#[test]
fn damaged_instruments_are_refused_or_read() {
    refused_or_read::<Instrument>("full.instrument.json", 4);
}

#[test]
fn damaged_sealed_files_never_open() {
    let pair = KeyPair::generate();
    let sealed = seal(&fixture("full.journey.json"), &pair.public);
    let openers = Openers { keys: pair.secret, ..Openers::default() };
    damage(&sealed, 5, |bytes| {
        // A bit that was changed back is no damage.
        if bytes != sealed.as_slice() {
            let fault = openers.open(bytes, 1 << 26).unwrap_err();
            assert!(seal_sentence(Texts::of(Language::Nl), fault).len() > 10);
        }
    });
}

#[test]
fn damaged_editions_are_refused_or_read() {
    refused_or_read::<Edition>("full.edition.json", 8);
}

/// `bytes` locked with the least work there is: how a lock holds does not depend on how long it takes.
fn locked_quickly(bytes: &[u8], format: Format) -> Vec<u8> {
    let mut recipient = age::scrypt::Recipient::new("wachtzin".to_owned().into());
    recipient.set_work_factor(1);
    let one: &dyn age::Recipient = &recipient;
    let mut sealed = Vec::new();
    let armour = ArmoredWriter::wrap_output(&mut sealed, format).unwrap();
    let mut inside = age::Encryptor::with_recipients(std::iter::once(one)).unwrap().wrap_output(armour).unwrap();
    inside.write_all(bytes).unwrap();
    inside.finish().and_then(ArmoredWriter::finish).unwrap();
    sealed
}

#[test]
fn damaged_locked_files_never_open() {
    let locked = locked_quickly(br#"{"format":"potloodlijn/journey","version":1}"#, Format::Binary);
    let passphrases = vec![Passphrase::new("wachtzin".into()).unwrap()];
    let openers = Openers { passphrases, most_work: Some(6), ..Openers::default() };
    assert!(openers.open(&locked, 1 << 26).is_ok());
    damage(&locked, 9, |bytes| {
        if bytes != locked.as_slice() {
            let fault = openers.open(bytes, 1 << 26).unwrap_err();
            assert!(seal_sentence(Texts::of(Language::Nl), fault).len() > 10);
        }
    });
}

#[test]
fn damaged_key_files_are_refused_or_hold_the_same_key() {
    let pair = KeyPair::generate();
    let open = pair.open_file();
    damage(&open, 10, |bytes| match KeyFile::read(bytes.to_vec()).and_then(|file| file.unlock(None)) {
        // A key carries a checksum, so that another one is never read; the remark above it may say anything.
        Ok(keys) => assert!(keys.public().eq([pair.public.clone()])),
        Err(fault) => assert!(seal_sentence(Texts::of(Language::En), fault).len() > 10),
    });
    let passphrases = vec![Passphrase::new("wachtzin".into()).unwrap()];
    let openers = Openers { passphrases, most_work: Some(6), ..Openers::default() };
    let locked = locked_quickly(&open, Format::AsciiArmor);
    damage(&locked, 11, |bytes| match openers.open(bytes, 1 << 20) {
        // Armour allows for other line ends; what is inside is the same or nothing.
        Ok(inside) => assert_eq!(inside, open),
        Err(fault) => assert!(seal_sentence(Texts::of(Language::En), fault).len() > 10),
    });
}

#[test]
fn damaged_calendars_are_refused_or_read() {
    let calendar = "BEGIN:VCALENDAR\r\nX-WR-CALNAME:Rooster\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20240212\r\nDTEND;VALUE=DATE:20240217\r\nSUMMARY:Toetsweek\\, één\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let table = "van;tot;naam\n12-2-2024;16-2-2024;Toetsweek\n1-3-2024;;\"Dag; vrij\"\n";
    let period = Timeline::new(jiff::civil::date(2023, 1, 1), jiff::civil::date(2024, 12, 31));
    let reading = CalendarReading::new("a", &period, jiff::tz::TimeZone::UTC);
    for (seed, text) in [(6, calendar), (7, table)] {
        damage(text.as_bytes(), seed, |bytes| {
            if let Err(fault) = read_calendar(bytes, &reading) {
                is_a_sentence(&fault);
            }
        });
    }
}
