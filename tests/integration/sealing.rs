//! Sealing: what opens, with what, and what is said of what does not.

use potloodlijn::sealing::{
    KeyFile, KeyPair, LOCKED_WORK, LineLock, Lock, MOST_WORK, Openers, Passphrase, SealFault, is_sealed, lock, lock_of,
    seal,
};

const MOST: u64 = 1024 * 1024;
const WORDS: &[u8] = b"een geheim zinnetje";

fn passphrase(typed: &str) -> Passphrase {
    Passphrase::new(typed.into()).unwrap()
}

fn with_keys(pair: &KeyPair) -> Openers {
    Openers { keys: pair.secret.clone(), ..Openers::default() }
}

fn with_passphrase(typed: &str) -> Openers {
    Openers { passphrases: vec![passphrase(typed)], ..Openers::default() }
}

#[test]
fn what_is_sealed_to_a_key_opens_with_its_private_half_only() {
    let (pair, other) = (KeyPair::generate(), KeyPair::generate());
    let sealed = seal(WORDS, &pair.public);
    assert!(is_sealed(&sealed));
    assert_eq!(lock_of(&sealed), Ok(Lock::Key));
    assert!(!sealed.windows(6).any(|part| part == b"geheim"), "nothing of it can be read");
    assert_eq!(with_keys(&pair).open(&sealed, MOST).as_deref(), Ok(WORDS));
    assert_eq!(with_keys(&other).open(&sealed, MOST), Err(SealFault::OtherKey));
    assert_eq!(Openers::default().open(&sealed, MOST), Err(SealFault::NeedsKey));
    assert_eq!(with_passphrase("iets").open(&sealed, MOST), Err(SealFault::NeedsKey));
}

#[test]
fn what_is_locked_opens_with_its_passphrase_only() {
    let locked = lock(WORDS, &passphrase("vier losse gewone woorden"));
    assert_eq!(lock_of(&locked), Ok(Lock::Passphrase));
    assert_eq!(with_passphrase("vier losse gewone woorden").open(&locked, MOST).as_deref(), Ok(WORDS));
    assert_eq!(with_passphrase("vier losse").open(&locked, MOST), Err(SealFault::OtherPassphrase));
    assert_eq!(with_keys(&KeyPair::generate()).open(&locked, MOST), Err(SealFault::NeedsPassphrase));
    let lazy = Openers { most_work: Some(10), ..with_passphrase("vier losse gewone woorden") };
    assert_eq!(lazy.open(&locked, MOST), Err(SealFault::TooMuchWork), "work is limited before it is done");
}

#[test]
fn a_file_that_asks_for_more_than_a_quarter_gib_is_refused_before_it_is_worked_out() {
    let locked = lock(WORDS, &passphrase("vier losse gewone woorden"));
    let header_end = locked.windows(5).position(|part| part == b"\n--- ").unwrap();
    let header = std::str::from_utf8(&locked[..header_end]).unwrap();
    let asking = |work: u8| {
        let line = header.lines().find(|line| line.starts_with("-> scrypt ")).unwrap();
        let (asks, _) = line.rsplit_once(' ').unwrap();
        let other = header.replace(line, &format!("{asks} {work}"));
        [other.as_bytes(), &locked[header_end..]].concat()
    };
    assert_eq!(asking(LOCKED_WORK), locked);
    const { assert!(LOCKED_WORK <= MOST_WORK && 128 * 8 * (1_u64 << MOST_WORK) <= 256 * 1024 * 1024) };
    for work in [19, 20, 30, 63] {
        let opened = with_passphrase("vier losse gewone woorden").open(&asking(work), MOST);
        assert_eq!(opened, Err(SealFault::TooMuchWork), "{work}");
    }
    assert_eq!(with_passphrase("vier losse gewone woorden").open(&asking(16), MOST), Err(SealFault::OtherPassphrase));
}

#[test]
fn what_was_opened_is_closed_again_in_the_same_way() {
    let (pair, other) = (KeyPair::generate(), KeyPair::generate());
    let mut openers = with_keys(&other);
    openers.add(with_keys(&pair));
    openers.add(with_passphrase("wachtzin"));
    for closed in [seal(WORDS, &pair.public), lock(WORDS, &passphrase("wachtzin"))] {
        let (inside, how) = openers.open_noting(&closed, MOST).unwrap();
        assert_eq!(inside, WORDS);
        let again = how.close(b"iets anders");
        assert_eq!(lock_of(&again), lock_of(&closed));
        assert_eq!(openers.open(&again, MOST).as_deref(), Ok(b"iets anders".as_slice()));
        assert!(with_keys(&other).open(&again, MOST).is_err());
    }
}

#[test]
fn a_key_file_opens_with_its_passphrase_and_shows_no_key() {
    let pair = KeyPair::generate();
    let file = pair.locked_file(&passphrase("wachtzin"));
    let text = String::from_utf8(file.clone()).unwrap();
    assert!(text.starts_with("-----BEGIN AGE ENCRYPTED FILE-----\n"), "{text}");
    assert!(!text.contains("AGE-SECRET-KEY"));
    let unlocked = KeyFile::read(file.clone()).unwrap().unlock(Some(&passphrase("wachtzin"))).unwrap();
    let openers = Openers { keys: unlocked, ..Openers::default() };
    assert_eq!(openers.open(&seal(WORDS, &pair.public), MOST).as_deref(), Ok(WORDS));
    let wrong = KeyFile::read(file.clone()).unwrap().unlock(Some(&passphrase("wachtwoord")));
    assert_eq!(wrong.unwrap_err(), SealFault::OtherPassphrase);
    assert_eq!(KeyFile::read(file).unwrap().unlock(None).unwrap_err(), SealFault::NeedsPassphrase);
}

#[test]
fn what_is_no_key_file_is_told_apart() {
    let public = KeyPair::generate().public.to_string();
    let cases = [
        (public.as_str(), SealFault::OnlyPublicKey),
        ("", SealFault::NoSecretKey),
        ("# only a remark\n", SealFault::NoSecretKey),
        ("AGE-SECRET-KEY-1QQQQ", SealFault::NoSecretKey),
        ("AGE-PLUGIN-YUBIKEY-1QQQQ", SealFault::OtherKindOfKey),
        ("{\"format\":\"potloodlijn/journey\"}", SealFault::NoSecretKey),
    ];
    for (text, wanted) in cases {
        assert_eq!(KeyFile::read(text.into()).unwrap_err(), wanted, "{text}");
    }
    assert_eq!(KeyFile::read(vec![0xff, 0xfe]).unwrap_err(), SealFault::NoSecretKey);
}

#[test]
fn a_sealed_file_that_was_cut_off_or_changed_does_not_open_in_part() {
    let pair = KeyPair::generate();
    let content: Vec<u8> = (0..150_000_u32).map(|n| (n % 251) as u8).collect();
    let sealed = seal(&content, &pair.public);
    let openers = with_keys(&pair);
    for length in [0, 1, 20, 150, 199, 300, 65_736, 65_800, sealed.len() - 1] {
        assert!(openers.open(&sealed[..length], MOST).is_err(), "cut at {length}");
    }
    for place in (0..sealed.len()).step_by(997) {
        let mut changed = sealed.clone();
        changed[place] ^= 1;
        assert!(openers.open(&changed, MOST).is_err(), "changed at {place}");
    }
    let longer = [sealed.as_slice(), b"x"].concat();
    assert_eq!(openers.open(&longer, MOST), Err(SealFault::Damaged));
}

#[test]
fn a_header_made_to_cost_work_is_refused_before_it_is_worked_out() {
    let stanza =
        b"-> X25519 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n";
    let header = [b"age-encryption.org/v1\n".as_slice(), &stanza.repeat(100_000), b"--- AAAA\n"].concat();
    assert_eq!(with_keys(&KeyPair::generate()).open(&header, MOST * 64), Err(SealFault::TooMuchWork));
}

#[test]
fn what_is_inside_may_not_be_larger_than_is_read() {
    let pair = KeyPair::generate();
    let sealed = seal(&vec![b'x'; 300_000], &pair.public);
    assert_eq!(with_keys(&pair).open(&sealed, 299_999), Err(SealFault::TooLarge));
    assert!(with_keys(&pair).open(&sealed, 300_000).is_ok());
}

#[test]
fn lines_are_sealed_one_by_one_under_one_passphrase() {
    let lock = LineLock::new(&passphrase("wachtzin"));
    let lines = [lock.seal_line(b"een"), lock.seal_line(b"twee")];
    let keys = LineLock::unlock(&lock.locked_key, &passphrase("wachtzin")).unwrap();
    assert_eq!(LineLock::open_line(&lines[1], &keys, MOST).as_deref(), Ok(b"twee".as_slice()));
    let resumed = LineLock::resume(&lock.locked_key, &keys).unwrap();
    assert_eq!(LineLock::open_line(&resumed.seal_line(b"drie"), &keys, MOST).as_deref(), Ok(b"drie".as_slice()));
    assert_eq!(LineLock::unlock(&lock.locked_key, &passphrase("anders")).unwrap_err(), SealFault::OtherPassphrase);
}

#[test]
fn secrets_do_not_show_in_debugging_output() {
    let pair = KeyPair::generate();
    let shown = format!("{:?} {:?} {:?}", passphrase("wachtzin"), pair.secret, with_passphrase("wachtzin"));
    assert!(!shown.contains("wachtzin") && !shown.contains("AGE-SECRET"), "{shown}");
}
