#![no_main]
//! Bytes opened as a sealed file, and sealed files and key files that were changed.

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use potloodlijn_fuzz::sealing::{KeyFile, KeyPair, Openers, Passphrase, SealFault, is_sealed, lock_of, seal};

/// So little work is done for a passphrase here that the fuzzer can try many.
const LITTLE_WORK: u8 = 4;
const MOST: u64 = 1 << 20;
const CONTENT: &[u8] = br#"{"format":"potloodlijn/journey","version":1}"#;

static PAIR: LazyLock<KeyPair> = LazyLock::new(KeyPair::generate);
static SEALED: LazyLock<Vec<u8>> = LazyLock::new(|| seal(CONTENT, &PAIR.public));
static OPENERS: LazyLock<Openers> = LazyLock::new(|| Openers {
    keys: PAIR.secret.clone(),
    passphrases: Passphrase::new("x".into()).into_iter().collect(),
    most_work: Some(LITTLE_WORK),
});

fuzz_target!(|bytes: &[u8]| {
    let Some((&how, rest)) = bytes.split_first() else { return };
    match how % 4 {
        0 => {
            let _any = (is_sealed(rest), lock_of(rest), OPENERS.open(rest, MOST));
        }
        1 => {
            if let Ok(file) = KeyFile::read(rest.to_vec()) {
                let _any = file.unlock(None);
            }
        }
        2 => {
            let mut changed = SEALED.clone();
            for change in rest.chunks_exact(3).take(4) {
                let place = usize::from(u16::from_le_bytes([change[0], change[1]])) % changed.len();
                changed[place] ^= change[2];
            }
            refused_or_whole(&changed);
        }
        _ => {
            let place = rest.first().map_or(0, |&place| usize::from(place)) % SEALED.len();
            let cut = [&SEALED[..place], rest.get(1..).unwrap_or_default()].concat();
            refused_or_whole(&cut);
        }
    }
});

fn refused_or_whole(bytes: &[u8]) {
    match OPENERS.open(bytes, MOST) {
        Ok(inside) => assert_eq!(inside, CONTENT),
        Err(SealFault::NeedsKey) => panic!("there is a key"),
        Err(_) => {}
    }
}
